"""The agenda view as a person uses it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, timedelta
from itertools import pairwise

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.clock import Clock
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Changes, Choice, Entry, Kind, Status
from desktop_app.ui.models.agenda_groups import Row
from desktop_app.ui.models.view_state import AGENDA, ViewState
from desktop_app.ui.models.whole_agenda import WholeAgenda
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.views.agenda_delegate import AgendaDelegate
from desktop_app.ui.views.agenda_page import AgendaPage
from tests.ui.entries import NOW, make_entry
from tests.ui.pane_data import ListReader

TODAY = date(2026, 5, 14)
DAY = timedelta(days=1)
LEFT = Qt.MouseButton.LeftButton


class World:
    """The page over three years with an entry on every day."""

    def __init__(self, theme: Theme) -> None:
        self.entries = [make_entry(f"{TODAY + n * DAY}", TODAY + n * DAY) for n in range(-500, 600)]
        self.reader = ListReader(self.entries)
        self.today = Today(Clock(NOW), UTC)
        self.state = ViewState(self.today)
        self.state.set_view(AGENDA)
        self.model = WholeAgenda(self.state, self.today)
        self.window = QWidget()
        self.window.resize(560, 800)
        self.page = AgendaPage(self.state, self.model, theme, self.today, self.window)
        self.page.resize(528, 800)
        self.view = self.page.list

    def show(self) -> None:
        self.model.set_reader(self.reader)
        self.page.set_awake(True)
        self.window.show()
        QApplication.processEvents()

    def at(self, y: int = 24) -> str:
        """What is at that height: the title of a header, or an entry's show."""
        row = self.model.row_at(self.view.indexAt(QPoint(200, y)))
        return row.entry.show if row.entry else row.title

    def rows(self) -> list[Row]:
        return [self.model.row_at(self.model.index(n)) for n in range(self.model.rowCount())]

    def first(self) -> str:
        """The show of the first entry in sight."""
        place = self.view.indexAt(QPoint(200, 24)).row()
        return next(row.entry.show for row in self.rows()[place:] if row.entry)

    def of(self, day: date) -> Entry:
        return next(entry for entry in self.entries if entry.show == str(day))

    def box(self, entry: Entry) -> QPoint:
        return self.view.visualRect(self.model.index_of_entry(entry.id)).center()

    def wheel(self, turns: int) -> None:
        """Down, or up, by half a page each."""
        port = self.view.viewport()
        for _ in range(abs(turns)):
            where, step = QPointF(200, 300), QPoint(0, -1200 if turns > 0 else 1200)
            event = QWheelEvent(
                where, QPointF(port.mapToGlobal(where.toPoint())), QPoint(), step, Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(port, event)
            QApplication.processEvents()


@pytest.fixture
def world(qtbot: QtBot, theme: Theme) -> Iterator[World]:
    made = World(theme)
    yield made
    made.window.close()
    shiboken6.delete(made.window)


def test_it_begins_with_today_and_asleep_it_reads_nothing(world: World) -> None:
    world.model.set_reader(world.reader)
    assert world.reader.asked == []
    world.show()
    assert world.at() == "Today"
    assert world.view.verticalScrollBar().value() == 0
    assert world.state.month == date(2026, 5, 1)


def test_the_month_is_that_of_what_stands_at_the_top(world: World) -> None:
    world.show()
    months = [world.state.month]
    for _ in range(40):
        world.wheel(1)
        months.append(world.state.month)
        assert world.at(24)[:7] == f"{world.state.month:%Y-%m}" or world.at() == f"{world.state.month:%B %Y}"
    assert months == sorted(months)
    assert len(set(months)) > 3


def test_paging_goes_from_month_to_month(world: World) -> None:
    world.show()
    for title, month in (("June 2026", 6), ("July 2026", 7), ("August 2026", 8)):
        world.state.page(1)
        assert world.at() == title
        assert world.state.month == date(2026, month, 1)
    world.state.page(-1)
    assert world.at() == "July 2026"
    world.state.page(-1)
    world.state.page(-1)
    assert world.at() == "Today", "the list begins with it"
    world.state.page(-1)
    assert (world.at(), world.state.month) == ("April 2026", date(2026, 4, 1))
    world.state.page(1)
    assert (world.at(), world.state.month) == ("Earlier this month", date(2026, 5, 1))


def test_what_a_turn_shows_is_read_before_it(qtbot: QtBot, world: World) -> None:
    days = [TODAY + k * DAY for k in range(200)]
    world.reader.known = [make_entry(f"{day} {n}", day) for n in range(13) for day in days]
    world.show()
    for month in (9, 8, 7):
        world.state.page(month - world.state.month.month)
        qtbot.wait(50)
        world.reader.asked.clear()
        world.state.page(-1)
        assert world.at(60)[:7] == f"2026-{month - 1:02}"
        assert not world.reader.asked


def test_who_turns_fast_is_read_ahead_for_too(world: World) -> None:
    world.show()
    ready = 0
    for _ in range(12):
        asked = len(world.reader.asked)
        world.state.page(1)
        ready += len(world.reader.asked) == asked
        for _ in range(5):
            QApplication.processEvents()
    assert ready >= 10


def test_scrolling_up_ends_at_today_until_one_has_gone_back(world: World) -> None:
    world.show()
    world.wheel(-5)
    assert world.at() == "Today"
    world.state.page(-1)
    world.wheel(-30)
    assert world.state.month < date(2026, 4, 1)


def test_home_and_the_button_go_to_today_also_within_the_month(qtbot: QtBot, world: World) -> None:
    world.show()
    world.wheel(1)
    assert world.state.month == date(2026, 5, 1)
    assert world.at() != "Today"
    qtbot.keyClick(world.view, Qt.Key.Key_Home)
    assert world.at() == "Today"
    for pages in (3, -4):
        world.state.page(pages)
        world.state.go_today()
        assert (world.at(), world.state.month) == ("Today", date(2026, 5, 1))


def test_page_keys_scroll_by_a_page_as_in_any_list(qtbot: QtBot, world: World) -> None:
    world.show()
    world.view.setFocus()
    qtbot.keyClick(world.view, Qt.Key.Key_PageDown)
    assert TODAY + 8 * DAY < date.fromisoformat(world.view.currentIndex().data()) < TODAY + 20 * DAY
    qtbot.keyClick(world.view, Qt.Key.Key_PageDown)
    assert world.view.viewport().rect().contains(world.view.visualRect(world.view.currentIndex()))
    assert world.at() > str(TODAY + 8 * DAY) or world.state.month > date(2026, 5, 1)


@pytest.mark.parametrize("a_day", [1, 13, 40])
@pytest.mark.parametrize("empty_months", [False, True])
@pytest.mark.parametrize("fast", [False, True])
def test_page_keys_leave_nothing_out_whatever_is_read_meanwhile(
    qtbot: QtBot, world: World, a_day: int, empty_months: bool, fast: bool
) -> None:
    chance = random.Random(2)
    days = [day for day in (TODAY + k * DAY for k in range(-400, 400)) if not empty_months or day.month % 5 != 3]
    known = [make_entry(f"{day} {n}", day) for day in days for n in range(chance.randrange(2 * a_day))]
    places = {entry.show: n for n, entry in enumerate(known)}
    world.reader.known = known
    world.show()
    world.view.setFocus()
    world.state.set_day(date(2026, 7, 6))
    qtbot.wait(300)  # it has read ahead
    page, key = world.view.viewport().height() // world.view.sizeHintForRow(0), Qt.Key.Key_PageUp
    for _ in range(60):
        if chance.random() < 0.05:
            key = Qt.Key.Key_PageUp if key == Qt.Key.Key_PageDown else Qt.Key.Key_PageDown
        before = places[world.first()]
        qtbot.keyClick(world.view, key)
        top, way = world.first(), 1 if key == Qt.Key.Key_PageDown else -1
        assert 0 <= way * (places[top] - before) <= page + 1
        assert top[:7] == f"{world.state.month:%Y-%m}"
        assert world.view.viewport().rect().intersects(world.view.visualRect(world.view.currentIndex()))
        listed = [places[row.entry.show] for row in world.rows() if row.entry]
        assert listed == list(range(listed[0], listed[-1] + 1))
        if not fast:
            QApplication.processEvents()
            assert world.first() == top, "what is read moves nothing"


def test_page_keys_end_at_no_header(qtbot: QtBot, world: World) -> None:
    days = [TODAY + k * DAY for k in range(400)]
    for every in range(1, 9):
        known = [make_entry(str(day), day) for day in days[::every]]
        world.reader.known = known
        world.show()
        world.model.reload(Changes(frozenset({"entries"})))
        world.view.setFocus()
        for key in [Qt.Key.Key_PageDown] * 6 + [Qt.Key.Key_PageUp] * 8:
            before = world.view.currentIndex().data()
            qtbot.keyClick(world.view, key)
            assert world.view.currentIndex().data() != before or before in (known[0].show, known[-1].show)


def test_page_keys_go_a_page_though_what_is_far_above_is_given_up(qtbot: QtBot, world: World) -> None:
    days = [TODAY + k * DAY for k in range(200)]
    world.reader.known = known = [make_entry(f"{day} {n:02}", day) for day in days for n in range(40)]
    places = {entry.show: n for n, entry in enumerate(known)}
    world.show()
    world.view.setFocus()
    qtbot.keyClick(world.view, Qt.Key.Key_PageDown)
    page, tops = world.view.viewport().height() // world.view.sizeHintForRow(0), [places[world.first()]]
    for _ in range(80):
        qtbot.keyClick(world.view, Qt.Key.Key_PageDown)
        tops.append(places[world.first()])
    assert all(0 < after - before <= page for before, after in pairwise(tops))
    assert world.model.index_of_entry(known[0].id).row() < 0


def test_arrow_keys_go_from_entry_to_entry_and_enter_opens(qtbot: QtBot, world: World) -> None:
    world.show()
    world.view.setFocus()
    for _ in range(30):
        qtbot.keyClick(world.view, Qt.Key.Key_Down)
    assert world.view.currentIndex().data() == str(TODAY + 30 * DAY)
    assert world.view.viewport().rect().contains(world.view.visualRect(world.view.currentIndex()))
    with qtbot.waitSignal(world.page.entry_activated) as opened:
        qtbot.keyClick(world.view, Qt.Key.Key_Return)
    assert opened.args == [world.of(TODAY + 30 * DAY)]
    assert world.state.selected == world.of(TODAY + 30 * DAY)


def test_it_reads_as_one_scrolls_to_the_end_of_the_library(world: World) -> None:
    world.show()
    for _ in range(200):
        world.wheel(1)
    assert world.model.row_at(world.model.index(world.model.rowCount() - 1)).entry == world.entries[-1]
    bar = world.view.verticalScrollBar()
    assert bar.value() == bar.maximum()
    world.state.page(1)
    assert world.state.month == date(2028, 1, 1) or world.state.month == date(2027, 12, 1)


def test_at_either_end_paging_stays_where_it_is(world: World) -> None:
    world.reader.known = [make_entry("A", "2026-04-02"), make_entry("B", TODAY), make_entry("C", "2026-07-01")]
    world.show()
    for _ in range(3):
        world.state.page(1)
    assert world.state.month == date(2026, 7, 1)
    world.state.page(-1)
    assert world.state.month == date(2026, 5, 1), "June has nothing"
    for _ in range(3):
        world.state.page(-1)
    assert (world.at(), world.state.month) == ("April 2026", date(2026, 4, 1))


def test_what_is_read_above_moves_nothing(world: World) -> None:
    world.show()
    world.state.page(-1)
    world.wheel(1)
    entry = world.of(date(2026, 4, 20))
    before, rows = world.box(entry), world.model.rowCount()
    while world.model.read_back() and world.model.rowCount() < rows + 40:
        pass
    QApplication.processEvents()
    assert world.box(entry) == before


def test_news_moves_nothing(world: World) -> None:
    world.show()
    world.wheel(2)
    entry = world.of(TODAY + 33 * DAY)
    before = world.box(entry)
    world.reader.known.extend(make_entry(f"New {n}", TODAY) for n in range(5))
    world.model.reload(Changes(frozenset({"entries"})))
    QApplication.processEvents()
    assert world.box(entry) == before


def test_a_click_selects_and_moves_nothing(qtbot: QtBot, world: World) -> None:
    world.show()
    world.state.page(1)
    entry = world.of(date(2026, 6, 9))
    before = world.box(entry)
    with qtbot.waitSignal(world.page.entry_activated):
        qtbot.mouseClick(world.view.viewport(), LEFT, pos=before)
    assert world.state.selected == entry
    assert world.state.day == date(2026, 6, 9)
    assert (world.box(entry), world.state.month) == (before, date(2026, 6, 1))


def test_what_is_selected_elsewhere_comes_into_sight_and_what_is_in_sight_stays(world: World) -> None:
    world.show()
    world.state.select(world.of(TODAY + 3 * DAY))
    assert world.at() == "Today"
    for day in (date(2026, 11, 20), date(2026, 3, 3), date(2027, 9, 9), TODAY):
        world.state.select(world.of(day))
        QApplication.processEvents()
        assert world.view.viewport().rect().contains(world.box(world.of(day))), day
        assert world.page.entry_box(world.of(day)) is not None


def test_an_uncertain_entry_comes_into_sight_too(world: World) -> None:
    entry = make_entry("Some Day", AirDate.in_month(2026, 8))
    world.reader.known.append(entry)
    world.show()
    world.state.select(entry)
    assert world.view.viewport().rect().contains(world.box(entry))


def test_coming_back_shows_where_another_view_went_and_else_where_it_was(world: World) -> None:
    world.show()
    world.wheel(2)
    before = world.view.verticalScrollBar().value()
    world.page.set_awake(False)
    world.page.set_awake(True)
    assert world.view.verticalScrollBar().value() == before
    world.page.set_awake(False)
    world.state.select(world.of(date(2026, 9, 9)))
    world.page.set_awake(True)
    assert world.view.viewport().rect().contains(world.box(world.of(date(2026, 9, 9))))
    world.page.set_awake(False)
    world.state.set_month(date(2026, 12, 1))
    world.page.set_awake(True)
    assert world.at() == "December 2026", "the person has gone away from the entry"


def test_the_next_view_gets_the_month_of_the_entry_that_was_chosen(qtbot: QtBot, world: World) -> None:
    world.show()
    world.wheel(1)
    entry = next(e for e in world.entries if e.show == "2026-06-05")
    qtbot.mouseClick(world.view.viewport(), LEFT, pos=world.box(entry))
    assert world.state.month == date(2026, 5, 1), "May is still at the top"
    world.page.set_awake(False)
    assert world.state.month == date(2026, 6, 1)


def test_what_comes_next_is_what_is_neither_over_nor_cancelled(world: World) -> None:
    over = make_entry("Over", "2026-05-14 08:00")
    gone = make_entry("Gone", "2026-05-14 20:00", status=Status.WITHDRAWN)
    some_day = make_entry("Some Day", AirDate.in_week(date(2026, 5, 11)))
    coming = make_entry("Coming", "2026-05-18 20:00")
    world.reader.known = [over, gone, some_day, coming]
    world.show()
    assert world.page.select_next() == coming
    assert world.state.selected == coming
    assert world.at() == "Today"
    world.reader.known = [over, some_day]
    world.model.reload(Changes(frozenset({"entries"})))
    assert world.page.select_next() == some_day
    world.reader.known = [over]
    world.model.reload(Changes(frozenset({"entries"})))
    assert world.page.select_next() is None


def test_an_entry_is_dragged_out(qtbot: QtBot, world: World) -> None:
    world.show()
    place = world.box(world.of(TODAY))
    far = place + QPoint(0, 3 * QApplication.startDragDistance())
    with qtbot.waitSignal(world.page.drag_requested) as dragged:
        qtbot.mousePress(world.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        move = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(far), QPointF(world.view.viewport().mapToGlobal(far)),
            Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(world.view.viewport(), move)
    assert dragged.args == [world.of(TODAY)]


def test_a_filter_that_hides_all_says_how_much_and_is_cleared(qtbot: QtBot, world: World) -> None:
    class Telling(ListReader):
        def hidden(self, choice: Choice, *, days: bool = True, spans: bool = True) -> dict[frozenset[str], int]:
            by_kind, by_both = frozenset({"kinds"}), frozenset({"kinds", "followed"})
            return {by_both if choice.followed else by_kind: 12} if spans else {}

    world.reader = Telling(world.entries)
    world.show()
    empty = world.page.empty
    assert empty.isHidden()
    world.state.set_choice(Choice(kinds=frozenset({Kind.FILM})))
    qtbot.waitUntil(empty.isVisible)  # it counts in pieces, on a busy machine in several
    assert empty.text.text() == "12 entries that come up are hidden by the filter"
    assert (empty.line.text(), empty.button.text()) == ("Only films", "Clear filter")
    with qtbot.waitSignal(world.page.filter_cleared) as told:
        empty.button.click()
    assert told.args == [frozenset({"kinds"})]
    world.state.set_choice(Choice(kinds=frozenset({Kind.FILM}), followed=True))
    qtbot.waitUntil(lambda: empty.text.text() == "You follow nothing that comes up")
    with qtbot.waitSignal(world.page.all_wanted):
        empty.button.click()
    world.state.set_choice(Choice())
    assert empty.isHidden()


# --- how a row looks -------------------------------------------------------------------------------------------------


def delegate(world: World) -> AgendaDelegate:
    found = world.view.itemDelegate()
    assert isinstance(found, AgendaDelegate)
    return found


@pytest.mark.parametrize(
    ("entry", "second"),
    [
        (
            make_entry("A", "2026-05-25", Kind.SEASON_PREMIERE, "S03E01", service="HBO", status=Status.WITHDRAWN),
            "Cancelled – was season premiere · S03E01 · HBO",
        ),
        (
            make_entry("A", "2026-05-19", Kind.SPIN_OFF_PREMIERE, service="tvN", status=Status.TENTATIVE),
            "Spin-off premiere, not certain · S01E01 · tvN",
        ),
        (
            make_entry("A", "2026-05-19", Kind.SERIES_PREMIERE, episode_end=8, full_season=True, service="Hulu"),
            "Series premiere, full season · S01 ×8 · Hulu",
        ),
        (make_entry("A", "2026-05-19", Kind.FILM, "", service="Paramount+"), "Film · Paramount+"),
    ],
)
def test_the_second_line_says_kind_code_and_service(world: World, entry: Entry, second: str) -> None:
    assert delegate(world).second_line(entry, 360) == second


def test_the_hour_is_at_the_right_and_the_day_in_its_column(world: World) -> None:
    world.reader.known = [
        make_entry("One", "2026-05-14 21:00"),
        make_entry("Two", "2026-05-20"),
        make_entry("Three", AirDate.in_month(2026, 5)),
    ]
    world.show()
    rows = [world.model.row_at(world.model.index(n)) for n in range(world.model.rowCount())]
    right = [delegate(world).right_words(row, row.entry) for row in rows if row.entry]
    assert right == [("21:00", ""), ("All day", ""), ("no date", "")]


def test_the_rows_of_the_next_month_are_measured_before_one_goes_there(world: World, qtbot: QtBot) -> None:
    world.reader.known = [make_entry(f"May {n}", f"2026-05-{n}") for n in range(15, 32)]
    world.reader.known += [make_entry(f"June {n:02d}", f"2026-06-{n:02d}") for n in range(1, 31)]
    world.show()
    measured: set[str] = set()
    plain = delegate(world)._metrics.width

    def width(text: str, role: str) -> float:
        measured.add(text)
        return plain(text, role)

    delegate(world)._metrics.width = width  # type: ignore[method-assign]
    qtbot.waitUntil(lambda: "June 17" in measured, timeout=3000)  # the last that will be in sight
    assert world.state.month == date(2026, 5, 1)
    world.view.viewport().grab()
    measured.clear()
    world.state.page(1)
    world.view.viewport().grab()
    assert world.view.entry_box(world.reader.known[-30]) is not None
    assert not measured


def ink(world: World, entry: Entry, left: int, right: int) -> set[str]:
    """The colours between those x of the entry's row."""
    image = world.view.viewport().grab().toImage()
    box = world.view.visualRect(world.model.index_of_entry(entry.id))
    return {image.pixelColor(x, y).name() for x in range(left, right) for y in range(box.top(), box.bottom())}


def test_each_state_has_its_looks(world: World, theme: Theme) -> None:
    known = {
        "past": make_entry("Past", "2026-05-14 08:00"),
        "normal": make_entry("Normal", "2026-05-14 21:00"),
        "doubtful": make_entry("Doubtful", "2026-05-15", status=Status.TENTATIVE),
        "cancelled": make_entry("Cancelled", "2026-05-16", status=Status.WITHDRAWN),
        "followed": make_entry("Followed", "2026-05-16 21:00", followed=True),
    }
    world.reader.known = list(known.values())
    world.show()
    back = theme.color("back").name()
    marked = {name for name, entry in known.items() if back in ink(world, entry, 76, 90)}
    assert marked == {"normal", "doubtful", "followed"}
    edged = {name for name, entry in known.items() if back in ink(world, entry, 120, 400)}
    assert edged == {"doubtful"}
    image = world.view.viewport().grab().toImage()
    struck = {
        name
        for name, entry in known.items()
        for y in range(world.box(entry).y() - 18, world.box(entry).y())
        if len({image.pixelColor(x, y).name() for x in range(106, 130)}) == 1
        and image.pixelColor(110, y) == theme.color("text3")
    }
    assert struck == {"cancelled"}
    world.state.select(known["normal"])
    assert theme.color("accent").name() in ink(world, known["normal"], 200, 300)
    kept = {name for name, entry in known.items() if len(ink(world, entry, 490, 502)) > 1 and name == "followed"}
    assert kept == {"followed"}


def test_right_to_left_is_the_mirror_image(world: World, theme: Theme) -> None:
    world.show()
    image = world.view.viewport().grab().toImage()
    world.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    other = world.view.viewport().grab().toImage()

    def columns(picture: object, y: int) -> list[int]:
        return [x for x in range(image.width()) if picture.pixelColor(x, y) == theme.color("back")]  # type: ignore[attr-defined]

    y = world.box(world.of(TODAY)).y()
    there, here = columns(image, y), columns(other, y)
    assert there
    assert abs((image.width() - 1 - max(here)) - min(there)) <= 1


def test_a_pane_leaves_the_words_of_an_entry_in_sight(world: World) -> None:
    world.show()
    entry = world.of(TODAY)
    box = world.page.entry_box(entry)
    assert box is not None
    assert box.center().x() < world.page.width() / 2
    world.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    box = world.page.entry_box(entry)
    assert box is not None
    assert box.center().x() > world.page.width() / 2
    assert world.page.entry_box(replace(entry, id=-1)) is None


def test_rows_are_equally_high_at_any_size_of_type(world: World, theme: Theme) -> None:
    world.show()
    heights = {world.view.visualRect(world.model.index(n)).height() for n in range(12)}
    assert heights == {46}
    assert min(heights) >= theme.line("body-strong") + theme.line("entry-plain")


def test_what_stands_at_the_top_inside_its_group_has_room_for_its_ring(world: World) -> None:
    world.show()
    day = date(2026, 7, 20)
    world.state.select(world.of(day))
    box = world.view.visualRect(world.model.index_of_entry(world.of(day).id))
    assert 4 <= box.top() < box.height() // 2
    assert world.state.month == date(2026, 7, 1)
