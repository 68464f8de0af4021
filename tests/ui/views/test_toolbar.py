"""The toolbar: what it says, what it emits, and what goes when the window is narrow."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.shell import views
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.segmented import Segment, Segmented
from desktop_app.ui.views.toolbar import Toolbar


@pytest.fixture
def toolbar(qtbot: QtBot, theme: Theme) -> Iterator[Toolbar]:
    window = QWidget()
    window.resize(2560, 200)
    bar = Toolbar(theme, parent=window)
    bar.set_search(QLineEdit())
    bar.set_title("May 2026")
    bar.set_updated("Updated 4 min ago")
    qtbot.addWidget(window)
    bar.resize(1440, 48)
    window.show()
    yield bar
    window.close()  # which nothing else holds till then


def resize(bar: Toolbar, width: int) -> None:
    bar.resize(width, 48)
    bar.layout().activate()


def test_its_measures_are_those_of_the_design(toolbar: Toolbar) -> None:
    toolbar.layout().activate()
    assert toolbar.height() == 48
    assert toolbar.previous_button.geometry().getRect() == (12, 8, 32, 32)
    assert toolbar.today_button.geometry().getRect() == (48, 8, 64, 32)
    assert toolbar.next_button.geometry().getRect() == (116, 8, 32, 32)
    assert toolbar.title.x() + toolbar.title.words_box().x() == 160
    assert toolbar.search_slot.width() >= 248
    assert toolbar.menu_button.geometry().right() == 1440 - 12 - 1


def test_every_button_says_what_was_clicked(qtbot: QtBot, toolbar: Toolbar) -> None:
    toolbar.set_waiting(1)
    for button, signal in (
        (toolbar.previous_button, toolbar.previous),
        (toolbar.today_button, toolbar.today),
        (toolbar.next_button, toolbar.next),
        (toolbar.sync_button, toolbar.sync_clicked),
        (toolbar.export_button, toolbar.export_clicked),
        (toolbar.inbox_button, toolbar.inbox_clicked),
    ):
        with qtbot.waitSignal(signal, timeout=1000):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        with qtbot.waitSignal(signal, timeout=1000):
            qtbot.keyClick(button, Qt.Key.Key_Space)


def test_every_button_without_words_has_a_name_and_a_tooltip(toolbar: Toolbar) -> None:
    for button in (
        toolbar.previous_button,
        toolbar.next_button,
        toolbar.sync_button,
        toolbar.export_button,
        toolbar.menu_button,
        toolbar.search_button,
    ):
        assert button.accessibleName()
        assert button.toolTip()


def test_parts_go_as_the_window_gets_narrow(toolbar: Toolbar) -> None:
    seen = {}
    for width in (1440, 1199, 999, 720):
        resize(toolbar, width)
        parts = ("updated", "search_slot", "search_button", "switch", "switch_button")
        seen[width] = {part for part in parts if not getattr(toolbar, part).isHidden()}
    assert seen[1440] == {"updated", "search_slot", "switch"}
    assert seen[1199] == {"search_slot", "switch"}
    assert seen[999] == seen[720] == {"search_button", "switch_button"}
    resize(toolbar, 1100)
    assert toolbar.search_slot.width() == 176


def test_the_sign_of_the_inbox_says_how_much_waits_and_is_not_there_for_nothing(toolbar: Toolbar) -> None:
    sign = toolbar.inbox_button
    assert sign.isHidden()
    said = {}
    for count in (1, 12, 0):
        toolbar.set_waiting(count)
        said[count] = (sign.isVisible(), sign.text(), sign.accessibleName())
        assert sign.toolTip() == sign.accessibleName()
    assert said[1] == (True, "1", "1 article waits in the inbox (Ctrl+I)")
    assert said[12] == (True, "12", "12 articles wait in the inbox (Ctrl+I)")
    assert not said[0][0]


@pytest.mark.parametrize("width", [720, 999, 1000, 1199, 1200, 1440])
def test_nothing_moves_where_the_sign_of_the_inbox_comes(toolbar: Toolbar, width: int) -> None:
    """The search box and what else stands at the end may be under the pointer by then, and so may the title."""

    def places() -> list[object]:
        resize(toolbar, width)
        parts = (toolbar.layout().itemAt(n).widget() for n in range(toolbar.layout().count()))
        return [part.geometry() for part in parts if part not in (None, toolbar.inbox_button) and not part.isHidden()]

    before = places()
    toolbar.set_waiting(3)
    assert places() == before


@pytest.mark.parametrize("waiting", [0, 1234])
@pytest.mark.parametrize("width", [720, 999, 1000, 1199, 1200, 1440])
def test_nothing_overlaps_or_sticks_out(toolbar: Toolbar, width: int, waiting: int) -> None:
    toolbar.set_waiting(waiting)
    toolbar.set_title("September 2026")
    toolbar.set_syncing(True, "Reading TVmaze, 1,200 of 8,000")
    resize(toolbar, width)
    parts = [toolbar.layout().itemAt(n).widget() for n in range(toolbar.layout().count())]
    boxes = [part.geometry() for part in parts if part is not None and not part.isHidden() and part.width()]
    assert boxes[-1].right() < width
    assert all(one.right() < other.left() for one, other in pairwise(boxes))
    assert toolbar.title.text() == "September 2026"


@pytest.mark.parametrize("width", [1200, 1320, 1440])
def test_between_search_and_sync_there_is_no_hole(toolbar: Toolbar, width: int) -> None:
    """Whatever is said of the sync: the search box ends there, and begins where it always does."""
    starts, widths = set(), []
    for updated, progress in (("", ""), ("Updated 4 min ago", ""), ("", "Reading TVmaze, 88,888 of 88,888")):
        toolbar.set_updated(updated)
        toolbar.set_syncing(bool(progress), progress)
        resize(toolbar, width)
        search, said = toolbar.search_slot.geometry(), toolbar.updated
        assert said.x() - search.right() - 1 == 12
        assert toolbar.sync_button.x() - said.geometry().right() - 1 == 6
        starts.add(search.x())
        widths.append(search.width())
    assert len(starts) == 1
    assert widths[0] > widths[1] >= widths[2] == 248


def test_the_search_box_stays_as_it_is_under_the_pointer(toolbar: Toolbar) -> None:
    resize(toolbar, 1440)
    toolbar.layout().activate()
    before = toolbar.search_slot.geometry()
    at = QPointF(10, 10)
    QApplication.sendEvent(toolbar.search_slot, QEnterEvent(at, at, at))
    toolbar.set_syncing(True, "Reading TVmaze, 1,200 of 8,000")
    toolbar.layout().activate()
    assert toolbar.search_slot.geometry() == before
    QApplication.sendEvent(toolbar.search_slot, QEvent(QEvent.Type.Leave))
    toolbar.set_syncing(True, "Reading TVmaze, 1,300 of 8,000")
    toolbar.layout().activate()
    assert toolbar.search_slot.width() < before.width()


def test_syncing_turns_the_button_into_a_stop_and_moves_nothing(toolbar: Toolbar) -> None:
    resize(toolbar, 1440)
    before = [toolbar.search_slot.pos(), toolbar.switch.geometry(), toolbar.sync_button.geometry()]
    toolbar.set_syncing(True, "Reading TVmaze, 1,200 of 8,000")
    toolbar.layout().activate()
    assert [toolbar.search_slot.pos(), toolbar.switch.geometry(), toolbar.sync_button.geometry()] == before
    assert toolbar.updated.text() == "Reading TVmaze, 1,200 of 8,000"
    toolbar.set_updated("Updated 5 min ago")
    assert toolbar.updated.text() == "Reading TVmaze, 1,200 of 8,000"
    assert toolbar.sync_button.accessibleName().startswith("Stop")
    toolbar.set_syncing(False)
    assert toolbar.updated.text() == "Updated 5 min ago"
    assert "Updated 5 min ago" in toolbar.sync_button.toolTip()


@pytest.mark.parametrize("width", [720, 1000, 1199])
def test_a_window_too_narrow_for_words_shows_how_far_a_sync_is(toolbar: Toolbar, width: int) -> None:
    """In a ring around the ✕: nothing moves, and more of it is dark the further it is."""
    resize(toolbar, width)
    before = [part.geometry() for part in toolbar.findChildren(QWidget) if part.isVisible()]

    def dark(share: float | None) -> int:
        toolbar.set_syncing(True, "Reading TVmaze, 1,200 of 8,000", share)
        image = toolbar.grab(toolbar.sync_button.geometry()).toImage()  # with the ground that it stands on
        pixels = (image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height()))
        return sum(lightness < 128 for lightness in pixels)

    shares = [dark(share) for share in (None, 0.25, 0.5, 1.0)]
    assert shares == sorted(set(shares))
    assert [part.geometry() for part in toolbar.findChildren(QWidget) if part.isVisible()] == before
    assert not toolbar.updated.isVisible()
    assert toolbar.sync_button.accessibleDescription() == "Reading TVmaze, 1,200 of 8,000"
    toolbar.set_syncing(False)
    assert toolbar.sync_button.share is None


def test_a_narrow_window_opens_its_search_in_place_of_the_icon(qtbot: QtBot, toolbar: Toolbar) -> None:
    resize(toolbar, 720)
    with qtbot.waitSignal(toolbar.search_opened, timeout=1000):
        qtbot.mouseClick(toolbar.search_button, Qt.MouseButton.LeftButton)
    toolbar.layout().activate()
    assert not toolbar.search_slot.isHidden()
    assert toolbar.menu_button.geometry().right() < 720
    assert toolbar.title.text() == "May 2026"
    toolbar.close_search()
    assert toolbar.search_slot.isHidden()


def test_it_is_mirrored_in_right_to_left(toolbar: Toolbar) -> None:
    toolbar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    resize(toolbar, 1440)
    assert toolbar.previous_button.x() > toolbar.next_button.x() > toolbar.menu_button.x()


def test_it_grows_with_the_font(toolbar: Toolbar, theme: Theme) -> None:
    theme.u = 1.5
    try:
        theme.changed.emit()
        assert toolbar.height() == 72
        assert toolbar.previous_button.sizeHint().width() == 48
    finally:
        theme.u = 1.0
        theme.changed.emit()


def test_the_title_is_a_button_to_any_date(qtbot: QtBot, toolbar: Toolbar) -> None:
    title = toolbar.title
    with qtbot.waitSignal(toolbar.date_wanted, timeout=1000):
        qtbot.mouseClick(title, Qt.MouseButton.LeftButton)
    title.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(toolbar.date_wanted, timeout=1000):
        qtbot.keyClick(title, Qt.Key.Key_Space)
    assert (title.accessibleName(), title.accessibleDescription()) == ("May 2026", "Go to a date")
    assert title.toolTip() == "Go to a date (Ctrl+G)"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_longer_title_moves_nothing(toolbar: Toolbar, direction: Qt.LayoutDirection) -> None:
    toolbar.setLayoutDirection(direction)
    resize(toolbar, 1440)

    def places() -> list[object]:
        title = toolbar.title.geometry()
        start = title.right() if direction == Qt.LayoutDirection.RightToLeft else title.x()
        parts = (toolbar.previous_button, toolbar.next_button, toolbar.switch, toolbar.search_slot, toolbar.menu_button)
        return [start, title.y(), title.height(), *(part.geometry() for part in parts)]

    before = places()
    for text in ("28 September – 4 October 2026", "2026", "May 2026"):
        toolbar.set_title(text)
        toolbar.layout().activate()
        assert places() == before


@pytest.mark.parametrize(("width", "search"), [(1000, 176), (1200, 248)])
def test_a_title_keeps_its_words_before_the_search_box_keeps_its_width(
    qtbot: QtBot, theme: Theme, width: int, search: int
) -> None:
    bar = Toolbar(theme, views())
    qtbot.addWidget(bar)
    bar.set_search(QLineEdit())
    bar.show()
    for letters in range(4, 44, 2):
        text = "x" * letters
        bar.set_title(text)
        resize(bar, width)
        assert bar.title.text() == text
        assert bar.menu_button.geometry().right() < width
    assert bar.search_slot.isHidden()
    assert bar.switch.isHidden()
    bar.set_title("May 2026")
    resize(bar, width)
    assert (bar.search_slot.width() >= search, bar.switch.isVisible()) == (True, True)


def test_the_parts_are_placed_anew_only_for_a_title_that_has_no_room(toolbar: Toolbar) -> None:
    """Each page turned has another title, and most of them fit."""
    resize(toolbar, 1440)
    toolbar.search_slot.setFixedWidth(200)  # as nothing that places the parts would leave it
    toolbar.set_title("June 2026")
    assert toolbar.search_slot.maximumWidth() == 200
    toolbar.set_title("28 September – 4 October 2026 " * 4)
    assert toolbar.search_slot.maximumWidth() != 200


def test_a_title_without_room_is_whole_in_its_tooltip(toolbar: Toolbar) -> None:
    toolbar.set_title("28 September – 4 October 2026 " * 4)
    resize(toolbar, 1000)
    assert toolbar.title.text().endswith("…")
    assert toolbar.title.full_text() in toolbar.title.toolTip()
    assert toolbar.title.minimumSizeHint().width() < toolbar.title.width()


def test_a_click_on_what_is_on_changes_nothing(qtbot: QtBot, theme: Theme) -> None:
    """Of a group of one Qt would switch it off."""
    switch = Segmented(theme, [("month", "Month")])
    qtbot.addWidget(switch)
    with qtbot.assertNotEmitted(switch.chosen):
        qtbot.mouseClick(switch.findChild(Segment), Qt.MouseButton.LeftButton)
    assert switch.current() == "month"


def test_a_title_without_room_is_said_in_fewer_words_before_it_is_cut(toolbar: Toolbar) -> None:
    long, shorter, shortest = "November 29 – December 5, 2026", "Nov 29 – Dec 5, 2026", "Nov 29 – Dec 5"
    toolbar.set_title(long, shorter, shortest)
    shown = []
    for wide in (1440, 720, 620, 480):
        resize(toolbar, wide)
        shown.append(toolbar.title.text())
    assert shown[:3] == [long, shorter, shortest]
    assert shown[3].endswith("…")
    assert (toolbar.title.accessibleName(), toolbar.title.toolTip().split("\n")[0]) == (long, long)


def test_the_shortest_title_takes_the_room_of_its_chevron_before_it_is_cut(toolbar: Toolbar) -> None:
    toolbar.set_title("September 2026", "Sep 2026", "Sep")
    beside = {}
    for wide in range(720, 400, -2):
        resize(toolbar, wide)
        title = toolbar.title
        words = title.theme.metrics("title").horizontalAdvance(title.text())
        beside[title.text()] = title.width() - words
    assert list(beside)[:3] == ["September 2026", "Sep 2026", "Sep"]
    assert beside["Sep"] < beside["Sep 2026"], "nothing but the margins"
