"""The agenda as a person uses it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.clock import Clock
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Changes, Entry, Kind, Status
from desktop_app.ui.models.agenda_model import AgendaModel
from desktop_app.ui.models.view_state import ViewState
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.views.agenda_delegate import AgendaDelegate
from desktop_app.ui.views.agenda_view import FOLLOW_MS, AgendaView
from tests.ui.entries import NOW, make_entry
from tests.ui.pane_data import ListReader

START = NOW.date()


class World:
    """The view over sixty days with one entry each."""

    def __init__(self, theme: Theme, now: datetime = NOW) -> None:
        self.entries = [make_entry(f"Show {n}", now.date() + timedelta(days=n)) for n in range(60)]
        self.reader = ListReader(self.entries)
        self.today = Today(Clock(now), UTC)
        self.state = ViewState(self.today)
        self.model = AgendaModel(self.state, self.today)
        self.window = QWidget()
        self.window.resize(600, 700)
        self.view = AgendaView(self.state, self.model, theme, self.today, self.window)
        self.view.resize(336, 600)

    def show(self) -> None:
        self.model.set_reader(self.reader)
        self.window.show()
        self.window.activateWindow()
        QApplication.processEvents()

    def header(self) -> str:
        """What the first row in sight says, when it is a header."""
        index = self.view.indexAt(QPoint(20, 2))
        return self.model.row_at(index).title if self.view.visualRect(index).top() == 0 else ""

    def top(self) -> Entry | str:
        """What stands at the top of the list, below the heading that lies over it."""
        heading = self.view.heading
        assert heading is not None
        covered = 0 if heading.isHidden() else heading.geometry().bottom() + 1
        row = self.model.row_at(self.view.indexAt(QPoint(20, covered + 1)))
        return row.entry or row.title


def ended(world: World) -> None:
    world.window.close()
    shiboken6.delete(world.window)


@pytest.fixture
def world(qtbot: QtBot, theme: Theme) -> Iterator[World]:
    made = World(theme)
    yield made
    ended(made)


def test_hidden_it_reads_nothing(world: World) -> None:
    world.model.set_reader(world.reader)
    assert world.reader.asked == []
    world.window.show()
    assert world.reader.asked


def test_a_click_or_enter_opens_an_entry_and_headers_do_nothing(qtbot: QtBot, world: World) -> None:
    world.show()
    view = world.view
    with qtbot.waitSignal(view.entry_activated) as opened:
        place = view.visualRect(world.model.index_of_entry(world.entries[1].id)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [world.entries[1]]
    with qtbot.assertNotEmitted(view.entry_activated):
        place = view.visualRect(world.model.index(0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    view.setCurrentIndex(world.model.index_of_entry(world.entries[1].id))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.entry_activated) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [world.entries[2]]


def test_it_goes_along_with_the_grid(qtbot: QtBot, world: World) -> None:
    world.show()
    world.state.set_day(date(2026, 6, 20))
    qtbot.waitUntil(lambda: world.top() == world.entries[37], timeout=2000)
    world.state.go_today()
    qtbot.waitUntil(lambda: world.view.verticalScrollBar().value() == 0, timeout=2000)


def test_no_entry_in_sight_is_without_the_heading_of_its_group(qtbot: QtBot, world: World) -> None:
    world.show()
    heading, view = world.view.heading, world.view
    assert heading is not None
    assert heading.isHidden(), "that of today is at the top itself"
    view.go_to(date(2026, 6, 20))
    entry = view.visualRect(world.model.index_of_entry(world.entries[37].id))
    assert (heading.isVisible(), heading.accessibleName()) == (True, "June")
    assert heading.geometry().bottom() + 1 == entry.top(), "it covers none that was asked for"
    with qtbot.assertNotEmitted(view.entry_activated):
        qtbot.mouseClick(heading, Qt.MouseButton.LeftButton)
    at_top = world.model.index(world.model.reach_group(date(2026, 6, 1)).row())
    view.scrollTo(at_top, view.ScrollHint.PositionAtTop)
    assert heading.isHidden()
    bar, high = view.verticalScrollBar(), view.visualRect(at_top).height()
    bar.setValue(bar.value() - 10)
    assert heading.isVisible()
    assert heading.accessibleName() != "June"
    assert heading.geometry().bottom() + 1 == view.visualRect(at_top).top() == 10, "the next one pushes it out"
    bar.setValue(bar.value() + 10 + high // 2)
    assert (heading.accessibleName(), heading.y()) == ("June", 0)


def test_the_heading_looks_as_in_the_list(world: World) -> None:
    world.show()
    heading, view = world.view.heading, world.view
    assert heading is not None
    index = world.model.reach_group(date(2026, 6, 1))
    view.scrollTo(index, view.ScrollHint.PositionAtTop)
    box = view.visualRect(index).adjusted(0, 0, 0, -1)  # without the line under it
    before = view.viewport().grab(box).toImage()
    view.go_to(date(2026, 6, 20))
    after = heading.grab(heading.rect().adjusted(0, 0, 0, -1)).toImage()
    assert after.convertToFormat(before.format()) == before


def test_the_keyboard_goes_up_below_the_heading(qtbot: QtBot, world: World) -> None:
    world.show()
    view, heading = world.view, world.view.heading
    assert heading is not None
    view.clearFocus()
    view.go_to(date(2026, 6, 20))
    view.setFocus()
    assert world.model.row_at(view.currentIndex()).entry is world.entries[37]
    for _ in range(10):
        qtbot.keyClick(view, Qt.Key.Key_Up)
        covered = 0 if heading.isHidden() else heading.geometry().bottom() + 1
        assert view.visualRect(view.currentIndex()).top() >= covered


def test_today_is_at_the_top_again_also_where_only_the_list_had_gone_on(qtbot: QtBot, world: World) -> None:
    world.show()
    world.view.setFocus()
    for _ in range(2):
        qtbot.keyClick(world.view, Qt.Key.Key_PageDown)
    assert world.header() != "Today"
    world.state.go_today()
    assert world.header() == "Today"
    assert world.model.row_at(world.view.currentIndex()).entry is world.entries[0]


def test_another_month_brings_its_first_group_to_the_top_and_this_one_the_beginning(qtbot: QtBot, world: World) -> None:
    world.reader.known += [make_entry(f"August {n}", "2026-08-20") for n in range(20)]
    world.show()
    world.view.setFocus()
    world.state.select(world.entries[2])
    selected, current = world.state.selected, world.view.currentIndex().row()
    world.state.step(1)
    qtbot.waitUntil(lambda: world.header() == "June", timeout=2000)
    world.state.step(1)
    qtbot.waitUntil(lambda: world.header() == "Later", timeout=2000)
    assert world.view.hasFocus()
    assert (world.state.selected, world.view.currentIndex().row()) == (selected, current)
    world.state.step(-2)
    qtbot.waitUntil(lambda: world.view.verticalScrollBar().value() == 0, timeout=2000)
    world.state.step(-1)
    qtbot.wait(2 * FOLLOW_MS)
    assert world.view.verticalScrollBar().value() == 0


def test_a_week_that_reaches_into_the_month_is_its_first_group(qtbot: QtBot, theme: Theme) -> None:
    world = World(theme, datetime(2026, 6, 25, 12, tzinfo=UTC))
    try:
        world.show()
        world.state.step(1)
        qtbot.waitUntil(lambda: world.header() == "Next week", timeout=2000)
    finally:
        ended(world)


def test_a_month_with_only_an_uncertain_date_is_found_too(qtbot: QtBot, world: World) -> None:
    world.reader.known.append(make_entry("Tidewrack", AirDate.in_month(2026, 8)))
    world.reader.known.extend(make_entry(f"Later {n}", date(2026, 9, 1) + timedelta(days=n)) for n in range(20))
    world.show()
    world.state.step(3)
    qtbot.waitUntil(lambda: world.header() == "Some day in August", timeout=2000)


def test_a_month_after_all_that_is_known_shows_the_end(qtbot: QtBot, world: World) -> None:
    world.show()
    world.state.step(12)
    bar = world.view.verticalScrollBar()
    qtbot.waitUntil(lambda: 0 < bar.maximum() == bar.value(), timeout=2000)
    assert not world.model.canFetchMore(world.model.index(-1))


def turn_wheel(part: QWidget) -> None:
    """Down, with the pointer in the middle of it."""
    place = QPointF(part.rect().center())
    down, none = QPoint(0, -120), Qt.MouseButton.NoButton
    wheel = QWheelEvent(
        place, place, QPoint(), down, none, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(part, wheel)


def test_the_wheel_scrolls_over_the_heading_too(world: World) -> None:
    world.show()
    world.view.go_to(date(2026, 6, 20))
    heading, bar = world.view.heading, world.view.verticalScrollBar()
    before = bar.value()
    assert heading is not None
    turn_wheel(heading)
    assert bar.value() > before


def test_who_scrolls_is_not_taken_elsewhere(qtbot: QtBot, world: World) -> None:
    world.show()
    bar = world.view.verticalScrollBar()
    world.state.step(1)
    turn_wheel(world.view.viewport())
    scrolled = bar.value()
    assert scrolled > 0
    qtbot.wait(2 * FOLLOW_MS)
    assert bar.value() == scrolled
    bar.setSliderDown(True)
    world.state.step(1)
    qtbot.wait(2 * FOLLOW_MS)
    assert bar.value() == scrolled


def test_news_takes_nobody_back_to_the_month(qtbot: QtBot, world: World) -> None:
    world.show()
    world.view.setFocus()
    world.state.step(1)
    qtbot.waitUntil(lambda: world.header() == "June", timeout=2000)
    bar = world.view.verticalScrollBar()
    bar.setValue(bar.value() + 300)
    before = bar.value()
    world.model.reload(Changes(frozenset({"entries"})))
    qtbot.wait(2 * FOLLOW_MS)
    assert bar.value() == before


def test_when_the_entry_at_the_top_goes_the_next_one_stays_where_it_is(world: World) -> None:
    world.show()
    world.view.verticalScrollBar().setValue(700)
    gone = world.top()
    assert isinstance(gone, Entry)
    place = world.entries.index(gone)
    following = world.model.index_of_entry(world.entries[place + 1].id)
    before = world.view.visualRect(following).top()
    world.reader.known = [entry for n, entry in enumerate(world.entries) if n > place or (n % 3 == 0 and n < place)]
    world.model.reload(Changes(frozenset({"entries"})))
    following = world.model.index_of_entry(world.entries[place + 1].id)
    assert world.view.visualRect(following).top() == before


def test_when_all_that_is_in_sight_goes_the_list_stays_near_its_day(world: World) -> None:
    world.show()
    world.view.verticalScrollBar().setValue(700)
    gone = world.top()
    assert isinstance(gone, Entry)
    place = world.entries.index(gone)
    world.reader.known = [entry for n, entry in enumerate(world.entries) if n % 4 == 0 and not place <= n < place + 20]
    world.reader.known += [make_entry(f"Late {n}", "2026-06-29") for n in range(30)]
    world.model.reload(Changes(frozenset({"entries"})))
    assert world.header() == "June"


def test_the_arrow_keys_take_the_list_along(qtbot: QtBot, world: World) -> None:
    world.show()
    world.view.setFocus()
    view, seen = world.view, world.view.viewport().rect()
    for _ in range(30):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        assert seen.contains(view.visualRect(view.currentIndex()))
    for _ in range(30):
        qtbot.keyClick(view, Qt.Key.Key_Up)
    assert world.header() == "Today"


def test_an_uncertain_entry_chosen_in_the_list_stays_under_the_pointer(qtbot: QtBot, world: World) -> None:
    chosen = make_entry("Tidewrack", AirDate.in_month(2026, 7))
    world.reader.known.append(chosen)
    world.show()
    world.model.reach(date(2026, 8, 1))
    world.view.scrollToBottom()
    world.view.entry_activated.connect(world.state.select)
    before = world.view.visualRect(world.model.index_of_entry(chosen.id))
    qtbot.mouseClick(world.view.viewport(), Qt.MouseButton.LeftButton, pos=before.center())
    assert world.state.month == date(2026, 7, 1)
    qtbot.wait(2 * FOLLOW_MS)
    assert world.view.visualRect(world.model.index_of_entry(chosen.id)) == before


def test_an_entry_chosen_in_the_list_stays_under_the_pointer(qtbot: QtBot, world: World) -> None:
    world.show()
    chosen = world.entries[3]
    world.view.entry_activated.connect(world.state.select)
    before = world.view.visualRect(world.model.index_of_entry(chosen.id))
    qtbot.mouseClick(world.view.viewport(), Qt.MouseButton.LeftButton, pos=before.center())
    assert world.state.day == date(2026, 5, 17)
    qtbot.wait(200)
    assert world.view.visualRect(world.model.index_of_entry(chosen.id)) == before


def test_scrolling_down_reads_on(qtbot: QtBot, world: World) -> None:
    world.show()
    before = world.model.rowCount()
    world.view.scrollToBottom()
    qtbot.waitUntil(lambda: world.model.rowCount() > before, timeout=2000)


def test_news_does_not_move_what_is_looked_at(world: World) -> None:
    world.show()
    bar = world.view.verticalScrollBar()
    bar.setValue(700)
    before = world.top()
    place = world.view.visualRect(world.model.index_of_entry(before.id)).top() if isinstance(before, Entry) else 0
    world.reader.known.extend(make_entry(f"New {n}", START) for n in range(5))
    world.model.reload(Changes(frozenset({"entries"})))
    QApplication.processEvents()
    assert isinstance(before, Entry)
    assert world.view.visualRect(world.model.index_of_entry(before.id)).top() == place


def test_the_selected_entry_is_filled_with_the_accent(world: World, theme: Theme) -> None:
    world.show()
    world.state.select(world.entries[0])
    QApplication.processEvents()
    box = world.view.visualRect(world.model.index_of_entry(world.entries[0].id))
    assert world.view.grab().toImage().pixelColor(box.left() + 12, box.center().y()) == theme.color("accent")


@pytest.mark.parametrize(
    ("entry", "second"),
    [
        (make_entry("A", "2026-05-20", Kind.SEASON_FINALE, "S05E04", service="CBS"), "Season finale · S05E04 · CBS"),
        (
            make_entry("A", "2026-05-20", Kind.SPIN_OFF_PREMIERE, service="tvN", status=Status.TENTATIVE),
            "Spin-off premiere, not certain · S01E01 · tvN",
        ),
        (make_entry("A", "2026-05-20", Kind.RETURN, "S03E09", status=Status.WITHDRAWN), "Cancelled · Return · S03E09"),
        (
            make_entry("A", "2026-05-20", Kind.SERIES_PREMIERE, episode_end=8, full_season=True, service="Hulu"),
            "Series premiere, full season · S01 ×8 · Hulu",
        ),
        (make_entry("A", "2026-05-20", Kind.FILM, "", service="W" * 90), "Film"),
        (
            make_entry("A", "2026-05-20", Kind.FILM, "", service="BBC One", episode_title="Last Light"),
            "Film · Last Light · BBC One",
        ),
        (make_entry("A", "2026-05-20", Kind.SPECIAL, "", service="BBC One", episode_title="A"), "Special · BBC One"),
    ],
)
def test_the_second_line_is_kind_code_and_service(world: World, theme: Theme, entry: Entry, second: str) -> None:
    delegate = world.view.itemDelegate()
    assert isinstance(delegate, AgendaDelegate)
    assert delegate.second_line(entry, 260 if "W" not in str(entry.services) else 60) == second


def test_the_day_is_said_where_a_group_has_several(world: World) -> None:
    delegate = world.view.itemDelegate()
    assert isinstance(delegate, AgendaDelegate)
    world.reader.known = [
        make_entry("One", "2026-05-14 21:00"),
        make_entry("Two", "2026-05-20 20:00"),
        make_entry("Three", AirDate.in_month(2026, 5)),
    ]
    world.show()
    rows = [world.model.row_at(world.model.index(n)) for n in range(world.model.rowCount())]
    right = [delegate.right_words(row, row.entry) for row in rows if row.entry]
    assert right == [("21:00", ""), ("Wed 20 May", "20:00"), ("", "")]


def test_rows_are_as_high_as_their_two_lines_need(world: World, theme: Theme) -> None:
    world.show()
    index = world.model.index_of_entry(world.entries[0].id)
    height = world.view.itemDelegate().sizeHint(QStyleOptionViewItem(), index).height()
    assert height == 42
    assert height >= theme.line("body-medium") + theme.line("small")


def test_an_entry_is_dragged_out_with_the_mouse(qtbot: QtBot, world: World) -> None:
    world.show()
    dragged: list[Entry] = []
    world.view.drag_requested.connect(dragged.append)
    port, start = world.view.viewport(), world.view.visualRect(world.model.index(1)).center()
    far = start + QPoint(0, 3 * QApplication.startDragDistance())
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for place in (start + QPoint(0, 2), far):
        move = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(place), QPointF(port.mapToGlobal(place)),
            Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(port, move)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=far)
    assert dragged == [world.entries[0]]


def test_the_keyboard_comes_in_where_the_list_stands(qtbot: QtBot, world: World) -> None:
    world.show()
    world.view.clearFocus()
    world.view.go_to(START + timedelta(days=30))
    world.view.setFocus()
    row = world.model.row_at(world.view.currentIndex())
    assert world.view.viewport().rect().contains(world.view.visualRect(world.view.currentIndex()))
    assert row.day == START + timedelta(days=30)


def test_what_becomes_known_of_the_month_in_the_grid_comes_into_sight(qtbot: QtBot, world: World) -> None:
    world.reader.known = [make_entry(f"August {n}", "2026-08-02") for n in range(40)]
    world.show()
    world.state.step(1)
    qtbot.waitUntil(lambda: world.header() == "Later", timeout=2000)
    world.reader.known += world.entries
    world.model.reload(Changes(frozenset({"entries"})))
    qtbot.waitUntil(lambda: world.header() == "June", timeout=2000)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_hours_end_where_what_stands_beside_a_title_ends(
    world: World, theme: Theme, direction: Qt.LayoutDirection
) -> None:
    world.entries[0] = make_entry("Star", "2026-05-14 21:00")
    world.reader.known = world.entries
    world.window.setLayoutDirection(direction)
    world.show()
    world.view.clearFocus()
    image, ground = world.view.viewport().grab().toImage(), theme.color("surface")

    def end(row: int) -> int:
        """From the edge of the list to the nearest ink."""
        box = world.view.visualRect(world.model.index(row))
        columns = range(world.view.viewport().width() - 1)
        rows = range(box.top() + 2, box.bottom())
        inked = [x for x in columns if any(image.pixelColor(x, y) != ground for y in rows)]
        ltr = direction == Qt.LayoutDirection.LeftToRight
        return world.view.viewport().width() - 1 - inked[-1] if ltr else inked[0]

    header, entry = world.model.row_at(world.model.index(0)), world.model.row_at(world.model.index(1))
    assert header.detail
    assert entry.entry is world.entries[0]
    assert abs(end(0) - end(1)) <= 1


def test_who_has_gone_on_with_the_keyboard_stays_where_they_are_when_more_is_known(qtbot: QtBot, world: World) -> None:
    hidden = make_entry("Hidden", "2026-06-20")
    world.show()
    world.state.select(hidden)
    world.view.setFocus()
    world.view.setCurrentIndex(world.model.index_of_entry(world.entries[2].id))
    qtbot.keyClick(world.view, Qt.Key.Key_Down)
    world.reader.known = [*world.entries, hidden]
    world.model.reload(Changes(frozenset({"entries"})))
    QApplication.processEvents()
    at = world.model.row_at(world.view.currentIndex()).entry
    assert at is not None
    assert at.show == "Show 3"
