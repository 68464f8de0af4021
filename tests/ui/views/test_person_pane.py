"""The pane of a person: what it says, what one can do there, and that it holds with any text at any size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QBuffer, QEvent, QIODevice, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QCursor, QFont, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.clock import Clock
from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.person_page import PersonPage, Role
from desktop_app.domain.search_hits import ShowHit
from desktop_app.domain.values import Entry, Kind, Status
from desktop_app.ui.images import Images
from desktop_app.ui.models.view_state import ViewState
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.views.controls import Control
from desktop_app.ui.views.pane_parts import Text
from desktop_app.ui.views.person_lists import PersonList, PersonModel
from desktop_app.ui.views.person_pane import PersonPane
from desktop_app.ui.views.person_sections import ListSection
from desktop_app.ui.views.person_words import MOST
from desktop_app.ui.worker import Worker
from tests.ui.entries import NOW, make_entry

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT, SAID = Qt.MouseButton.LeftButton, Qt.ItemDataRole.AccessibleTextRole
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def red() -> bytes:
    image = QImage(210, 295, QImage.Format.Format_RGB32)
    image.fill(QColor("#FF0000"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


async def answer(url: str) -> bytes:
    return red()


def role(entry: Entry, **facts: object) -> Role:
    hit = ShowHit(entry.show_id, entry.show_key, entry.show, 2021, "Netflix", facts.pop("followed", False))
    return Role(hit, **facts)  # type: ignore[arg-type]


def page(**facts: object) -> PersonPage:
    """Oona Sweetman, invented."""
    iron = make_entry("Bright Iron", "2026-05-16 20:00", Kind.SEASON_PREMIERE, "S02E01")
    loom = make_entry("The Loom", AirDate.in_month(2026, 9), Kind.SERIES_PREMIERE)
    hall = make_entry("The Lantern Hall", UNKNOWN, Kind.SPIN_OFF_PREMIERE, status=Status.TENTATIVE)
    gone = [make_entry("Bright Iron", f"2024-05-{day:02} 20:00", code=f"S01E{day:02}") for day in range(9, 3, -1)]
    given: dict[str, object] = {
        "url": "https://www.tvmaze.com/people/7/oona",
        "known_for": ("Bright Iron", "Lowland"),
        "roles": (
            role(iron, characters=("Keziah Blount",)),
            role(loom, jobs=("Director", "Writer")),
            role(hall, guest=True, characters=("Mab",)),
        ),
        "coming": (iron, loom, hall),
        "past": tuple(gone),
        **facts,
    }
    return PersonPage(7, "Oona Sweetman", **given)  # type: ignore[arg-type]


class Stage:
    def __init__(self, theme: Theme, folder: Path) -> None:
        self.window = QWidget()
        self.window.resize(1300, 1200)
        self.worker = Worker()
        today = Today(Clock(NOW), UTC)
        self.state = ViewState(today)
        self.pane = PersonPane(self.state, theme, today, Images(folder, self.worker, answer), self.window)
        self.pane.set_back_words("Star City")
        self.resize(384, 812)
        self.window.show()

    def show(
        self, page_: PersonPage | None = None, others: PersonPage | None = None, *, anew: bool = True
    ) -> PersonPane:
        self.pane.show_of(page_ or page(), others, every=False, anew=anew)
        QApplication.processEvents()
        return self.pane

    def resize(self, width: int, height: int) -> None:
        self.pane.resize(width, height)
        QApplication.processEvents()

    def box(self, part: QWidget) -> QRect:
        """In the pane."""
        return QRect(part.mapTo(self.pane, QPoint(0, 0)), part.size())

    def close(self) -> None:
        self.window.close()
        shiboken6.delete(self.window)
        assert self.worker.stop(5)


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    made = Stage(theme, tmp_path)
    yield made
    made.close()


def rows(view: PersonList) -> list[str]:
    return [view.model().index(n, 0).data(SAID) for n in range(view.model().rowCount())]


def middle(view: PersonList, row: int) -> QPoint:
    return view.visualRect(view.model().index(row, 0)).center()


# --- what it says -----------------------------------------------------------------------------------------------------


def test_it_says_who_they_are_and_what_they_are_in(stage: Stage) -> None:
    pane = stage.show()
    assert pane.top.name.text() == "Oona Sweetman"
    assert pane.top.portrait.accessibleName() == "Portrait of Oona Sweetman"
    assert pane.known.detail.text() == "3 shows"
    assert rows(pane.known.view) == [
        "Bright Iron, as Keziah Blount, 2021, Netflix",
        "The Loom, Director, Writer, 2021, Netflix",
        "The Lantern Hall, guest, as Mab, 2021, Netflix",
    ]
    assert pane.known.note.text() == "Also Lowland"
    assert rows(pane.coming.view) == [
        "Season premiere: Bright Iron, season 2 episode 1, Saturday 16 May 2026, 20:00, as Keziah Blount",
        "Series premiere: The Loom, season 1 episode 1, Some day in September 2026, Director, Writer",
        "Spin-off premiere: The Lantern Hall, season 1 episode 1, No date, not certain, guest, as Mab",
    ]
    assert pane.coming.detail.text() == "3 to come"
    assert pane.past.detail.text() == "6 dates"


def kept(*facts: dict[str, object]) -> PersonPage:
    """With shows that differ only in what the person has made of them."""
    entry = page().coming[0]
    return page(roles=tuple(role(replace(entry, show_id=n), **more) for n, more in enumerate(facts)))


def test_it_says_what_was_watched_and_what_is_followed(stage: Stage) -> None:
    both = {"watched": True, "followed": True, "through": "Oona Sweetman"}
    pane = stage.show(kept({"watched": True}, {"followed": True}, {"through": "Oona Sweetman"}, both))
    assert [said.removeprefix("Bright Iron, 2021, Netflix, ") for said in rows(pane.known.view)] == [
        "watched",
        "followed",
        "followed for Oona Sweetman",
        "watched, followed",
    ]


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_what_was_watched_and_what_is_followed_has_a_sign_of_its_own(
    stage: Stage, direction: Qt.LayoutDirection
) -> None:
    stage.window.setLayoutDirection(direction)
    view = stage.show(kept({}, {"watched": True}, {"followed": True}, {"through": "X"})).known.view
    image, high = view.grab().toImage(), view.sizeHintForRow(0)
    ground = image.pixelColor(image.width() // 2, 1)
    ends = range(8, 20) if direction == Qt.LayoutDirection.RightToLeft else range(view.width() - 20, view.width() - 8)

    def inked(row: int, across: range, down: range) -> set[tuple[int, int]]:
        return {(x, y) for x in across for y in down if image.pixelColor(x, row * high + y) != ground}

    def shape(row: int) -> set[tuple[int, int]]:
        return inked(row, ends, range(high // 2, high - 2))

    titles = [len(inked(row, range(60, view.width() - 60), range(high // 2))) for row in range(4)]
    assert titles[0] == titles[1] < titles[2] == titles[3], "what is followed is bold"
    nothing, tick, bookmark, through = map(shape, range(4))
    assert not nothing
    assert tick
    assert bookmark == through
    assert len(tick ^ bookmark) > 20, "told apart without colours"


def test_a_row_says_kind_code_and_part_and_leaves_the_kind_to_the_mark_first(stage: Stage) -> None:
    pane = stage.show()
    delegate = pane.coming.view.itemDelegate()
    iron, _, hall = pane.page.coming
    assert delegate.second_line(iron, 600) == "Season premiere · S02E01 · as Keziah Blount"
    assert delegate.second_line(iron, 150) == "S02E01 · as Keziah Blount"
    assert delegate.second_line(hall, 600) == "Spin-off premiere, not certain · S01E01 · guest, as Mab"
    assert delegate.second_line(hall, 150) == "not certain · S01E01 · guest, as Mab"


def test_what_is_long_is_shown_on_demand(stage: Stage, qtbot: QtBot) -> None:
    pane = stage.show()
    assert len(rows(pane.past.view)) == 4
    assert pane.past.all.text() == "Show all 6"
    height = pane.past.height()
    qtbot.mouseClick(pane.past.all, LEFT)
    assert len(rows(pane.past.view)) == 6
    assert pane.past.all.text() == "Show the first 4"
    qtbot.waitUntil(lambda: pane.past.height() == height + 2 * pane.past.view.sizeHintForRow(0))
    stage.show(anew=False)
    assert len(rows(pane.past.view)) == 6, "news folds nothing"
    stage.show()
    assert len(rows(pane.past.view)) == 4


def test_more_than_is_read_is_not_called_all(stage: Stage) -> None:
    many = tuple(make_entry("Bright Iron", datetime(2026, 6, 1, n % 24, tzinfo=UTC)) for n in range(MOST))
    pane = stage.show(page(coming=many, past=many, followed=True, roles=(role(many[0]),)))
    assert pane.coming.detail.text() == f"the next {MOST}"
    assert pane.past.detail.text() == f"the last {MOST}"
    assert pane.following.text() == f"Shows with Oona Sweetman are on your calendar: at least {MOST} to come"


@pytest.mark.parametrize(
    ("facts", "others", "said"),
    [
        ({"coming": (), "past": ()}, False, "Nothing with Oona Sweetman is on this calendar."),
        ({"coming": (), "past": ()}, True, "Nothing of the kinds that the filter shows."),
        ({"coming": ()}, True, "Nothing to come is known yet."),
    ],
)
def test_where_there_is_nothing_it_says_so(stage: Stage, facts: dict[str, object], others: bool, said: str) -> None:
    pane = stage.show(page(**facts), page() if others else None)
    assert pane.coming.note.isVisible()
    assert pane.coming.note.text() == said
    assert not pane.coming.view.isVisible()
    assert pane.kinds.isVisible() is others


def test_somebody_of_whom_nothing_is_known_has_a_name_and_no_empty_heads(stage: Stage) -> None:
    pane = stage.show(PersonPage(1, "Ada Vale"))
    assert pane.top.name.text() == "Ada Vale"
    for part in (pane.top.link, pane.known, pane.past, pane.sources, pane.kinds):
        assert not part.isVisible()
    stage.show(PersonPage(1, "Ada Vale", known_for=("Elsewhere",)))
    assert (pane.known.note.isVisible(), pane.known.note.text()) == (True, "Elsewhere")


def test_following_is_said_in_a_sentence_that_counts_what_it_brings(stage: Stage) -> None:
    pane = stage.show(page(followed=True))
    assert pane.following.text() == "Shows with Oona Sweetman are on your calendar: 2 to come"
    stage.show(page(followed=True, coming=()))
    assert pane.following.text() == "Shows with Oona Sweetman come onto your calendar. Nothing to come is known yet."


def test_tvmaze_is_named_only_where_something_is_from_it(stage: Stage, qtbot: QtBot) -> None:
    pane = stage.show()
    with qtbot.waitSignal(pane.link_opened) as asked:
        qtbot.mouseClick(pane.sources.data, LEFT)
    assert asked.args == ["https://www.tvmaze.com"]
    stage.show(page(url="https://people.example/oona"))
    assert not pane.sources.isVisible()
    stage.show(page(url=None, coming=(make_entry("Loom", "2026-05-20", sources=("tvmaze",)),)))
    assert pane.sources.isVisible()


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "https://user:pass@people.example/"])
def test_no_address_but_one_of_the_web_is_offered(stage: Stage, address: str) -> None:
    assert not stage.show(page(url=address)).top.link.isVisible()


# --- what one can do --------------------------------------------------------------------------------------------------


def test_a_row_is_opened_by_click_and_by_key(stage: Stage, qtbot: QtBot) -> None:
    pane = stage.show()
    view = pane.coming.view
    with qtbot.waitSignal(pane.entry_activated) as asked:
        qtbot.mouseClick(view.viewport(), LEFT, pos=middle(view, 1))
    assert asked.args == [pane.page.coming[1]]
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Up)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(pane.entry_activated) as asked:
            qtbot.keyClick(view, key)
        assert asked.args == [pane.page.coming[0]]
    known = pane.known.view
    known.setFocus()
    qtbot.keyClick(known, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.show_chosen) as chosen:
        qtbot.keyClick(known, Qt.Key.Key_Return)
    assert chosen.args == [pane.page.roles[1].show.key]


def test_a_date_can_be_dragged_out_and_has_a_menu_but_a_show_has_neither(stage: Stage, qtbot: QtBot) -> None:
    pane = stage.show()
    dragged: list[Entry] = []
    menus: list[Entry] = []
    pane.drag_requested.connect(dragged.append)
    pane.menu_requested.connect(lambda entry, at: menus.append(entry))
    for view in (pane.past.view, pane.known.view):
        area, start = view.viewport(), middle(view, 1)
        QTest.mousePress(area, LEFT, pos=start)
        QTest.mouseMove(area, start + QPoint(30, 3))
        QTest.mouseRelease(area, LEFT, pos=start + QPoint(0, 500))
        QApplication.sendEvent(area, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, start, area.mapToGlobal(start)))
    assert dragged == menus == [pane.page.past[1]]


def test_the_button_asks_for_the_opposite_and_waits_for_the_library(stage: Stage, qtbot: QtBot) -> None:
    pane = stage.show()
    for followed in (False, True):
        stage.show(page(followed=followed), anew=False)
        with qtbot.waitSignal(pane.follow_toggled) as asked:
            qtbot.mouseClick(pane.top.follow, LEFT)
        assert asked.args == [7, "Oona Sweetman", not followed]
        assert pane.top.follow.isChecked() is followed


def test_tab_comes_to_everything_and_each_has_a_name(stage: Stage, qtbot: QtBot) -> None:
    pane = stage.show(others=page())
    pane.back_link.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    while (focus := QApplication.focusWidget()) not in seen and len(seen) < 40:
        assert focus is not None
        seen.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    controls = [control for control in pane.findChildren(Control) if control.isVisible() and control.isEnabled()]
    for part in (*controls, pane.known.view, pane.coming.view, pane.past.view):
        assert part in seen
        assert part.accessibleName() or part.text()


def test_the_row_that_the_keyboard_comes_to_is_in_sight(stage: Stage, qtbot: QtBot) -> None:
    stage.resize(384, 400)
    pane = stage.show()
    view = pane.past.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        box = view.visualRect(view.currentIndex())
        top = view.viewport().mapTo(pane._scroll.viewport(), box.topLeft()).y()
        assert 0 <= top <= pane._scroll.viewport().height() - box.height()


def test_news_keeps_the_row_of_the_keyboard_and_moves_nothing_in_sight(stage: Stage, qtbot: QtBot) -> None:
    stage.resize(384, 400)
    pane = stage.show()
    view, bar = pane.past.view, pane._scroll.verticalScrollBar()

    def top(row: int) -> int:
        return view.viewport().mapTo(pane, view.visualRect(view.model().index(row, 0)).topLeft()).y()

    qtbot.mouseClick(pane.past.all, LEFT)
    qtbot.waitUntil(lambda: view.height() == 6 * view.sizeHintForRow(0))
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    view.setFocus()
    view.setCurrentIndex(view.model().index(2, 0))
    before, where = rows(view)[2], top(2)
    QCursor.setPos(view.viewport().mapToGlobal(middle(view, 2)))
    given = pane.page
    more = make_entry("Bright Iron", "2026-05-18 20:00")
    stage.show(replace(given, coming=(more, *given.coming), past=(more, *given.past)), anew=False)
    assert view.currentIndex().row() == 3
    assert (view.currentIndex().data(SAID), top(3)) == (before, where)
    stage.show()
    assert bar.value() == 0, "another one begins at the top"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Back])
def test_esc_leads_back_from_anywhere_in_it(stage: Stage, qtbot: QtBot, key: Qt.Key) -> None:
    pane = stage.show()
    pane.coming.view.setFocus()
    with qtbot.waitSignal(pane.escaped if key == Qt.Key.Key_Escape else pane.back):
        qtbot.keyClick(pane.coming.view, key)


def test_a_row_is_whole_in_its_tooltip(stage: Stage, qtbot: QtBot) -> None:
    view = stage.show().coming.view
    place = middle(view, 0)
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    qtbot.waitUntil(QToolTip.isVisible)
    assert "Bright Iron, season 2 episode 1" in QToolTip.text()
    QToolTip.hideText()


def test_qt_finds_no_fault_with_the_model(qtmodeltester: ModelTester, qapp: QApplication) -> None:
    model = PersonModel(Today(Clock(NOW), UTC))
    given = page()
    model.show_of(given, given.coming)
    qtmodeltester.check(model)
    model.show_of(given, given.roles)
    qtmodeltester.check(model)


# --- how it looks -----------------------------------------------------------------------------------------------------


def test_a_portrait_takes_the_place_of_the_initials_and_is_round(stage: Stage, qtbot: QtBot) -> None:
    pane = stage.show(page(image="https://static.example/oona.png"))
    portrait = pane.top.portrait
    assert portrait.size().width() == portrait.size().height() == 96

    def at(x: int, y: int) -> QColor:
        return portrait.grab().toImage().pixelColor(x, y)

    assert at(48, 10) != QColor("#FF0000")
    stage.worker.start()
    qtbot.waitUntil(lambda: at(48, 48) == QColor("#FF0000"), timeout=5000)
    assert at(2, 2) != QColor("#FF0000")


def fits(pane: PersonPane) -> None:
    """Nothing lies over another part or beside the content, and no text is cut through."""
    content = pane._content
    assert content.width() <= pane._scroll.viewport().width()
    seen = [part for part in pane._parts if part.isVisibleTo(pane)]
    for part in seen:
        assert part.geometry().left() >= 0
        assert part.geometry().right() < content.width()
        assert part.geometry().bottom() < content.height()
    for one, other in combinations(seen, 2):
        assert not one.geometry().intersects(other.geometry()), (one, other, pane.width())
    for label in content.findChildren(Text):
        if label.isVisibleTo(pane) and label.text():
            assert label.height() >= label.line_height
            assert label.height() >= label.heightForWidth(label.width())
            assert label.mapTo(content, QPoint(0, 0)).x() >= 0
            assert label.mapTo(content, QPoint(label.width(), 0)).x() <= content.width()
    for section in pane.findChildren(ListSection):
        view = section.view
        if view.isVisibleTo(pane):
            assert (view.x(), view.width()) == (0, section.width())
            assert view.verticalScrollBar().maximum() == 0
            assert view.visualRect(view.model().index(view.model().rowCount() - 1, 0)).bottom() == view.height() - 1


def bloated(text: str) -> PersonPage:
    entries = tuple(make_entry(text, "2026-05-20 20:00") for _ in range(3))
    roles = tuple(role(entry, characters=(text, text), jobs=(text,)) for entry in entries)
    return replace(page(known_for=(text,), roles=roles, coming=entries, past=entries), name=text)


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("text", ["A", LONG * 2, "word " * 120], ids=["a", "long", "much"])
def test_it_holds_at_any_width_in_either_direction(stage: Stage, text: str, direction: Qt.LayoutDirection) -> None:
    stage.window.setLayoutDirection(direction)
    for width in (1100, 893, 761, 759, 480, 384, 320, 240):
        stage.resize(width, 812)
        fits(stage.show(bloated(text), page()))


def test_it_holds_at_large_type(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    before = qapp.font()
    large = QFont("Inter")
    large.setPixelSize(26)
    qapp.setFont(large)
    try:
        stage = Stage(Theme("light"), tmp_path)
        for width in (1600, 1100, 768, 640, 480):
            stage.resize(width, 900)
            fits(stage.show())
        stage.close()
    finally:
        qapp.setFont(before)


def test_where_there_is_room_the_dates_have_a_column_of_their_own(stage: Stage) -> None:
    stage.resize(893, 812)
    pane = stage.show()
    assert stage.box(pane.top.portrait) == QRect(28, 44 + 24, 120, 120)
    dates, known = stage.box(pane.coming.head), stage.box(pane.known.head)
    assert dates.top() == known.top()
    assert dates.left() == 28 < known.left()
    assert stage.box(pane.past.head).left() == 28
    assert stage.box(pane.sources).left() == known.left()


@pytest.mark.parametrize("width", [384, 893])
def test_right_to_left_mirrors_every_part(stage: Stage, width: int) -> None:
    stage.resize(width, 2000)
    pane = stage.show()
    parts = [*pane._parts, pane.known.head, pane.coming.view, pane.coming.head, pane.past.all, pane.header]
    before = [stage.box(part) for part in parts]
    stage.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    for part, box in zip(parts, before, strict=True):
        after = stage.box(part)
        assert (after.top(), after.size()) == (box.top(), box.size()), part
        assert after.left() == width - box.right() - 1, part


@pytest.mark.parametrize("width", [384, 893])
def test_a_scroll_bar_that_comes_moves_nothing(stage: Stage, width: int) -> None:
    stage.resize(width, 2000)
    pane = stage.show()
    parts = [*pane._parts, pane.coming.view]
    before = [stage.box(part) for part in parts]
    stage.resize(width, 400)
    assert pane._scroll.viewport().width() < width
    assert [stage.box(part) for part in parts] == before


def test_the_entry_that_is_selected_is_seen_to_be(stage: Stage, theme: Theme) -> None:
    pane = stage.show()
    view = pane.coming.view
    box = view.visualRect(view.model().index(0, 0))

    def ground() -> QColor:
        return view.grab().toImage().pixelColor(box.left() + 14, box.center().y())

    assert ground() != theme.color("accent")
    stage.state.select(pane.page.coming[0])
    QApplication.processEvents()
    assert ground() == theme.color("accent")
