"""A week page with entries of the test's own, as the window would build it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from desktop_app.domain.values import Entry
from desktop_app.ui.models.view_state import WEEK, ViewState
from desktop_app.ui.models.week_model import WeekModel
from desktop_app.ui.models.week_rows import Sort
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.views.week_page import WeekPage

from .entries import NOW
from .month_stage import FixedClock, ListReader


class Stage:
    """`page` is shown and has the focus in its grid."""

    def __init__(
        self,
        qtbot: QtBot,
        theme: Theme,
        entries: list[Entry],
        now: datetime = NOW,
        zone: tzinfo = UTC,
        size: tuple[int, int] = (1440, 812),
    ) -> None:
        self.clock = FixedClock(now)
        self.today = Today(self.clock, zone)
        self.state = ViewState(self.today)
        self.state.set_view(WEEK)
        self.model = WeekModel(self.state, self.today)
        self.reader = ListReader(entries, zone)
        self.model.set_reader(self.reader)
        self.page = WeekPage(self.state, self.model, theme, self.today)
        self.grid = self.page.grid
        self.area = self.grid.viewport()
        self._qtbot = qtbot
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.activateWindow()
        self.grid.setFocus()
        self.settle()

    def settle(self) -> None:
        """Until all has followed."""
        self._qtbot.waitUntil(lambda: not self.state.paging)
        self.page.grab()

    def later(self, by: timedelta) -> None:
        self.clock.fixed += by
        self.today.check()

    def place(self, entry: Entry) -> QPoint:
        """The middle of an entry that is in sight."""
        box = self.grid.entry_box(entry)
        assert box is not None, f"{entry.show} is not in sight"
        return box.center()

    def tops(self, *entries: Entry) -> list[int]:
        """Where the entries begin, in the content."""
        above = self.grid.verticalScrollBar().value()
        boxes = [self.grid._places.box_of(entry) for entry in entries]
        return [box.y() + above for box in boxes if box]

    def row(self, sort: Sort, hour: int = 0) -> int:
        return next(n for n, row in enumerate(self.model.rows) if (row.sort, row.hour) == (sort, hour))

    def band(self, hour: int) -> QPoint:
        """The middle of the band that begins then."""
        return self.grid._places.row_box(self.row(Sort.BAND, hour)).center()

    def ground(self, day: date, row: int) -> QPoint:
        """A point of that cell where no entry is."""
        column = self.model.column_of(day)
        assert column is not None
        return self.grid._places.cell_box(row, column).bottomRight() - QPoint(3, 3)
