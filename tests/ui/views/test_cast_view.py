"""People with portraits: columns, names for screen readers, pictures that take the placeholder's place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QBuffer, QEvent, QIODevice, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QHoverEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.domain.show_page import Credit
from desktop_app.ui.images import Images
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.cast_view import CastView, PeopleModel
from desktop_app.ui.worker import Worker
from tests.ui.pane_data import CAST, people


def red() -> bytes:
    image = QImage(210, 295, QImage.Format.Format_RGB32)
    image.fill(QColor("#FF0000"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


async def answer(url: str) -> bytes:
    return red()


@pytest.fixture
def worker(qapp: QApplication) -> Iterator[Worker]:
    made = Worker()
    yield made
    assert made.stop(5)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, worker: Worker, tmp_path: Path) -> Iterator[CastView]:
    window = QWidget()
    window.resize(700, 3000)
    made = CastView(theme, Images(tmp_path, worker, answer), 44, "Cast", window)
    made.resize(344, 2000)
    window.show()
    yield made
    window.close()
    shiboken6.delete(window)


def test_two_columns_or_one_as_there_is_room(view: CastView) -> None:
    view.set_people(people(f"Person {n}" for n in range(9)))
    model = view.model()
    assert (model.rowCount(), model.columnCount()) == (5, 2)
    assert view.heightForWidth(344) == 5 * 52
    view.resize(280, 2000)
    assert (model.rowCount(), model.columnCount()) == (9, 1)
    assert view.heightForWidth(280) == 9 * 52


def test_a_row_grows_with_what_it_holds(view: CastView) -> None:
    view.set_people(CAST[1:2])
    assert view.rowHeight(0) == 58
    view.set_people((Credit("Maximiliana Wolkenkuckucksheim-Donau of the Long Names", ("A",), known_for=("B",)),))
    assert view.rowHeight(0) > 58


@pytest.mark.parametrize(
    ("titles", "shown"),
    [
        (("Lowland", "Andor", "The Extraordinary Voyages"), "Lowland, Andor"),
        (("The Loom", "Lowland"), "The Loom, Lowland"),
        (("Lowland", "The Extraordinary Voyages of Bartholomew"), "Lowland"),
    ],
)
def test_of_what_they_are_known_for_as_much_is_told_as_fits_whole(
    view: CastView, titles: tuple[str, ...], shown: str
) -> None:
    view.set_people([Credit("Oona Sweetman", known_for=titles)])
    lines = view._delegate.lines(view.shown[0], view._delegate.room(view._cell(344)), view._people)
    assert [line for line, role, _ in lines if role == "known-for"] == [shown]
    said = view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert ", ".join(titles) in said


def test_each_person_has_a_name_that_a_screen_reader_can_say(view: CastView) -> None:
    view.set_people(CAST)
    said = [view.model().index(*cell).data(Qt.ItemDataRole.AccessibleTextRole) for cell in ((0, 0), (0, 1), (1, 0))]
    assert said == [
        "Ruairi Keane-Dunbar, as Amory Thrale, known for Tidewatchers",
        "Oona Sweetman, as Keziah Blount, known for Bright Iron, Lowland",
        "Dame Lettice Corrigan, known for The Loom",
    ]
    told = QAccessible.queryAccessibleInterface(view)
    names = [told.child(n).text(QAccessible.Text.Name) for n in range(told.childCount())]
    assert said[0] in names


def test_a_picture_takes_the_place_of_the_initials_and_nothing_moves(
    qtbot: QtBot, view: CastView, worker: Worker
) -> None:
    view.set_people((Credit("Rhys Ifans", image="https://static.example/p.png"),))
    before = view.visualRect(view.model().index(0, 0))
    view.clearFocus()
    for _ in range(3):
        assert view.grab().toImage().pixelColor(22, 10) != QColor("#FF0000")
    worker.start()
    qtbot.waitUntil(lambda: view.grab().toImage().pixelColor(22, 26) == QColor("#FF0000"), timeout=5000)
    assert view.visualRect(view.model().index(0, 0)) == before
    assert view.grab().toImage().pixelColor(1, 5) != QColor("#FF0000")  # it is round


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_painted_again_it_looks_as_before_until_something_of_it_changes(
    qtbot: QtBot, view: CastView, theme: Theme
) -> None:
    def look() -> QImage:
        return view.viewport().grab().toImage()

    qtbot.waitUntil(view.window().isActiveWindow)
    view.clearFocus()
    view.set_people(people(("Ada Quill", "Bo Vale", "Di Wren")))
    first = look()
    assert all(look() == first for _ in range(3))
    for change, back in (
        (lambda: view.set_people(people(("Ada Quill", "Bo Vale", "Cy Dent"))), lambda: view.set_people(view.shown)),
        (lambda: view.setLayoutDirection(Qt.LayoutDirection.RightToLeft), lambda: None),
        (lambda: theme.set_name("dark"), lambda: theme.set_name("light")),
        (lambda: view.set_portrait(48), lambda: None),
    ):
        before = [look() for _ in range(3)][-1]
        change()
        assert look() != before
        back()
    before = [look() for _ in range(3)][-1]
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert look() != before, "the one at the keyboard has a ring"


def test_the_arrow_keys_walk_through_the_people(qtbot: QtBot, view: CastView) -> None:
    view.set_people(CAST)
    view.setFocus()
    QApplication.processEvents()
    view.setCurrentIndex(view.model().index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.currentIndex().data() == "Oona Sweetman"


KNOWN = tuple(replace(credit, person_id=n) for n, credit in enumerate(CAST, 1))


def test_a_person_is_opened_by_click_and_by_key_where_there_is_a_page_of_them(qtbot: QtBot, view: CastView) -> None:
    opened: list[int] = []
    view.person_chosen.connect(opened.append)
    for people_, wanted in ((KNOWN, [2, 2, 2]), (CAST, [])):
        opened.clear()
        view.set_people(people_)
        place = view.visualRect(view.model().index(0, 1)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
            qtbot.keyClick(view, key)
        assert opened == wanted


def test_a_press_that_is_let_go_elsewhere_opens_nobody(qtbot: QtBot, view: CastView) -> None:
    view.set_people(KNOWN)
    one, other = (view.visualRect(view.model().index(row, 0)).center() for row in (0, 1))
    with qtbot.assertNotEmitted(view.person_chosen):
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=one)
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=other)


def test_the_name_under_the_pointer_is_seen_to_lead_somewhere(view: CastView, theme: Theme) -> None:
    accent = theme.color("accent").name()
    for people_, leads in ((KNOWN, True), (CAST, False)):
        view.set_people(people_)
        box = view.visualRect(view.model().index(0, 0))
        for place in (QPoint(600, 1900), box.center()):
            event = QHoverEvent(QEvent.Type.HoverMove, place, view.viewport().mapToGlobal(place), QPoint())
            QApplication.sendEvent(view.viewport(), event)
        image = view.grab(box).toImage()
        inks = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert (accent in inks) is leads


def test_the_keyboard_stays_at_a_person_whatever_becomes_of_the_columns(view: CastView) -> None:
    view.set_people(KNOWN)
    view.setCurrentIndex(view.model().index(0, 1))
    view.resize(280, 2000)
    assert (view.currentIndex().row(), view.currentIndex().data()) == (1, "Oona Sweetman")
    view.set_people(KNOWN[1:])
    assert (view.currentIndex().row(), view.currentIndex().data()) == (0, "Oona Sweetman")


def test_qt_finds_no_fault_with_the_model(qtmodeltester: ModelTester) -> None:
    model = PeopleModel()
    model.set_people(CAST)
    qtmodeltester.check(model)
    model.set_columns(1)
    model.set_people(())


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_is_cut_beside_a_portrait_is_whole_in_the_tooltip(qtbot: QtBot, view: CastView) -> None:
    view.set_people([Credit("Oona Sweetman", ("Captain Charles Bartholomew Lestrange",), known_for=("Bright Iron",))])
    place = view.visualRect(view.model().index(0, 0)).center()
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place)))
    qtbot.waitUntil(QToolTip.isVisible)
    assert "as Captain Charles Bartholomew Lestrange" in QToolTip.text()
    QToolTip.hideText()


def test_that_it_is_a_voice_is_said_however_long_the_characters_name_is(view: CastView) -> None:
    long = Credit("Oona Sweetman", ("Captain Charles Bartholomew Lestrange (voice)",))
    view.set_people([long])
    delegate, model = view._delegate, view._people
    room = delegate.room(delegate.cell)
    ((_, said),) = [[line for line, _, _ in delegate.lines(long, room, model)]]
    assert said.startswith("as Capt")
    assert said.endswith("… (voice)")
    assert delegate._theme.metrics("entry-plain").horizontalAdvance(said) <= room
