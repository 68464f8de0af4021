"""What an assistive program finds inside of month, week and lane, asked as Qt's bridges ask."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Entry
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.grid_view import GridView
from desktop_app.ui.views.lane import Lane
from desktop_app.ui.views.offering import offer_parts
from tests.ui.entries import make_entry
from tests.ui.month_stage import Stage as MonthStage
from tests.ui.week_stage import Stage as WeekStage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
Role, Name = QAccessible.Role, QAccessible.Text.Name
PRESS, FOCUS = QAccessibleActionInterface.pressAction(), QAccessibleActionInterface.setFocusAction()
DAY = date(2026, 5, 20)


@pytest.fixture
def entries() -> list[Entry]:
    """More than a cell of the month can show, and one the day before."""
    return [
        make_entry("Before", "2026-05-19 08:00"),
        *(make_entry(f"Show {place:02}", f"2026-05-20 {place % 24:02}:00") for place in range(12)),
    ]


def whole(view: QWidget) -> QAccessibleInterface:
    offer_parts(view.window())
    return QAccessible.queryAccessibleInterface(view)


def parts(of: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for place in range(of.childCount()):
        part = of.child(place)
        assert part is not None
        yield part


def cells(view: GridView) -> list[QAccessibleInterface]:
    return [part for part in parts(whole(view)) if part.role() == Role.Cell]


def found(view: GridView, entry: Entry) -> QAccessibleInterface:
    said = view.sentence(entry)
    (part,) = [part for cell in cells(view) for part in parts(cell) if part.text(Name) == said]
    return part


def screen(view: GridView | Lane, box: QRect | None) -> QRect:
    assert box is not None
    surface = view.viewport() if isinstance(view, GridView) else view
    return QRect(surface.mapToGlobal(box.topLeft()), box.size())


def test_every_entry_of_a_day_is_in_its_cell_shown_or_not(qtbot: QtBot, theme: Theme, entries: list[Entry]) -> None:
    stage = MonthStage(qtbot, theme, entries)
    cell = next(cell for cell in cells(stage.grid) if cell.text(Name).startswith("Wednesday 20 May 2026"))
    assert [part.text(Name) for part in parts(cell)] == [stage.grid.sentence(entry) for entry in entries[1:]]
    shown = {placed.entry.id for placed in stage.grid.layout_of(DAY).placed}
    assert 0 < len(shown) < 12
    for part, entry in zip(parts(cell), entries[1:], strict=True):
        assert part.role() == Role.ListItem
        assert cell.rect().contains(part.rect())
        assert cell.indexOfChild(part) == entries.index(entry) - 1
        if entry.id in shown:
            assert part.rect() == screen(stage.grid, stage.grid.entry_box(entry))
            assert cell.childAt(*part.rect().center().toTuple()) is part


def test_the_children_of_the_month_stand_as_those_of_a_table(qtbot: QtBot, theme: Theme, entries: list[Entry]) -> None:
    stage = MonthStage(qtbot, theme, entries)
    qtbot.waitUntil(stage.grid.hasFocus)
    names = [(part.role(), part.text(Name)) for part in parts(whole(stage.grid))]
    assert len(names) == 8 * 6
    assert names[1] == (Role.ColumnHeader, "Monday")
    assert names[8] == (Role.RowHeader, "Week 18")
    assert names[9] == (Role.Cell, "Monday 27 April 2026, nothing")
    here = stage.grid.currentIndex()
    today = whole(stage.grid).child(8 * (here.row() + 1) + here.column() + 1)
    assert today is not None
    assert (today.state().focused, today.state().selected) == (1, 1)  # where Qt says that the focus is


@pytest.fixture(params=[MonthStage, WeekStage], ids=["month", "week"])
def stage(request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme, entries: list[Entry]) -> MonthStage | WeekStage:
    made = request.param(qtbot, theme, entries)
    made.state.set_day(DAY)
    qtbot.waitUntil(lambda: made.grid.hasFocus() and not made.state.paging)
    return made


def test_pressing_an_entry_opens_it(stage: MonthStage | WeekStage, qtbot: QtBot, entries: list[Entry]) -> None:
    part = found(stage.grid, entries[3])
    assert not part.state().selected
    with qtbot.waitSignal(stage.grid.entry_activated) as opened:
        part.actionInterface().doAction(PRESS)
    assert opened.args == [entries[3]]
    assert stage.state.selected == entries[3]
    assert stage.state.day == DAY
    assert part.state().selected


def test_the_keyboard_at_an_entry_is_told_of_it_alone(
    stage: MonthStage | WeekStage, qtbot: QtBot, entries: list[Entry]
) -> None:
    stage.state.set_day(date(2026, 5, 19))
    qtbot.keyClick(stage.grid, Qt.Key.Key_Return)
    focused = [part for cell in cells(stage.grid) for part in (cell, *parts(cell)) if part.state().focused]
    assert [part.text(Name) for part in focused] == [stage.grid.sentence(entries[0])]
    assert whole(stage.grid).focusChild() is focused[0]


def test_the_keyboard_is_brought_to_an_entry(stage: MonthStage | WeekStage, entries: list[Entry]) -> None:
    found(stage.grid, entries[0]).actionInterface().doAction(FOCUS)
    assert stage.state.day == date(2026, 5, 19)
    assert stage.grid.entry_at_keyboard == entries[0]
    assert stage.state.selected is None


def test_pressing_a_day_that_shows_only_some_wants_all_of_it(qtbot: QtBot, theme: Theme, entries: list[Entry]) -> None:
    stage = MonthStage(qtbot, theme, entries)
    cell = next(cell for cell in cells(stage.grid) if cell.text(Name).startswith("Wednesday 20 May 2026"))
    with qtbot.waitSignal(stage.grid.day_activated) as wanted:
        cell.actionInterface().doAction(PRESS)
    assert wanted.args == [DAY]


def test_another_month_has_other_parts(qtbot: QtBot, theme: Theme, entries: list[Entry]) -> None:
    stage = MonthStage(qtbot, theme, entries)
    before = [QAccessible.uniqueId(found(stage.grid, entries[0])), *map(QAccessible.uniqueId, cells(stage.grid))]
    stage.go(date(2026, 6, 1))
    assert [QAccessible.accessibleInterface(identity) for identity in before] == [None] * len(before)
    assert cells(stage.grid)[0].text(Name) == "Monday 1 June 2026, nothing"


def test_a_part_stays_while_its_entry_does(qtbot: QtBot, theme: Theme, entries: list[Entry]) -> None:
    stage = MonthStage(qtbot, theme, entries)
    stays, goes = found(stage.grid, entries[0]), QAccessible.uniqueId(found(stage.grid, entries[1]))
    moved = make_entry("After", "2026-05-19 08:00", id=entries[0].id)
    stage.model.set_reader(type(stage.reader)([moved]))
    assert stays.text(Name) == stage.grid.sentence(moved)
    assert QAccessible.accessibleInterface(goes) is None


def test_a_view_that_goes_leaves_nothing_behind(qtbot: QtBot, theme: Theme, entries: list[Entry]) -> None:
    stage = MonthStage(qtbot, theme, entries)
    known = [QAccessible.uniqueId(part) for part in (whole(stage.grid), found(stage.grid, entries[0]))]
    stage.page.deleteLater()
    qtbot.waitUntil(lambda: not isValid(stage.page))
    assert [QAccessible.accessibleInterface(identity) for identity in known] == [None, None]


@pytest.mark.parametrize("made", [MonthStage, WeekStage], ids=["month", "week"])
def test_a_view_that_is_made_and_goes_while_someone_listens_leaves_nothing_either(
    qtbot: QtBot, theme: Theme, entries: list[Entry], made: type[MonthStage | WeekStage]
) -> None:
    some = [make_entry(f"Some {place:02}", AirDate.in_month(2026, 5)) for place in range(3)]
    offer_parts(QWidget())
    QAccessible.setActive(True)
    try:
        stage = made(qtbot, theme, entries + some)
        known = [QAccessible.uniqueId(part) for part in (whole(stage.grid), *cells(stage.grid), whole(stage.page.lane))]
        model = stage.model
        stage.page.deleteLater()
        qtbot.waitUntil(lambda: not isValid(stage.page))
        gc.collect()
        model.set_reader(type(stage.reader)(entries))
        assert [QAccessible.accessibleInterface(identity) for identity in known] == [None] * len(known)
    finally:
        QAccessible.setActive(False)


def test_entries_without_a_day_are_a_list(qtbot: QtBot, theme: Theme) -> None:
    some = [make_entry(f"Some {place:02}", AirDate.in_month(2026, 5)) for place in range(14)]
    stage = MonthStage(qtbot, theme, some)
    lane = stage.page.lane
    listed = whole(lane)
    assert (listed.role(), listed.text(Name)) == (Role.List, "14 entries without a day")
    assert [part.text(Name) for part in parts(listed)] == [stage.grid.sentence(entry) for entry in some]
    first, last = listed.child(0), listed.child(13)
    assert first.rect() == screen(lane, lane.chip_box(0))
    assert last.rect() == screen(lane, lane.chip_box(len(lane.layout_now.chips)))

    first.actionInterface().doAction(FOCUS)
    qtbot.waitUntil(lane.hasFocus)
    assert [part.text(Name) for part in parts(listed) if part.state().focused] == [first.text(Name)]
    assert listed.focusChild() is first
    with qtbot.waitSignal(lane.entry_activated) as opened:
        last.actionInterface().doAction(PRESS)
    assert opened.args == [some[13]]
    assert last.state().selected

    gone = QAccessible.uniqueId(last)
    stage.model.set_reader(type(stage.reader)(some[:2]))
    assert [part.text(Name) for part in parts(listed)] == [stage.grid.sentence(entry) for entry in some[:2]]
    assert QAccessible.accessibleInterface(gone) is None
