"""A month page with entries of the test's own, as the window would build it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from desktop_app.domain.months import month_after
from desktop_app.domain.values import Choice, Entry
from desktop_app.ui import words
from desktop_app.ui.models.month_model import MonthModel
from desktop_app.ui.models.view_state import ViewState
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.views.month_page import MonthPage

from .entries import NOW


def order_key(entry: Entry, zone: tzinfo) -> tuple[date, bool, datetime, str, int, int]:
    """Sorts days, and inside a day all-day entries first, then by hour, then by show."""
    span, starts = entry.air.span(zone), entry.air.starts_at
    day, hour = span[0] if span else date.max, starts or datetime.min.replace(tzinfo=UTC)
    return day, starts is not None, hour, entry.show.casefold(), entry.season or 0, entry.episode or 0


class FixedClock:
    def __init__(self, now: datetime) -> None:
        self.fixed = now

    def now(self) -> datetime:
        return self.fixed


class ListReader:
    """Answers as the library does, from a list."""

    settled = True

    def __init__(self, entries: list[Entry], zone: tzinfo = UTC) -> None:
        self.all = entries
        self.zone = zone
        self.asked = 0

    def entries(self, choice: Choice) -> list[Entry]:
        self.asked += 1
        found = [entry for entry in self.all if self._wanted(entry, choice)]
        return sorted(found, key=lambda entry: order_key(entry, self.zone))

    def nearest(
        self, choice: Choice, first: date, last: date | None, found: Callable[[Entry | None], object]
    ) -> Callable[[], None]:
        found(self._nearest(choice, first, last))
        return lambda: None

    def _nearest(self, choice: Choice, first: date, last: date | None) -> Entry | None:
        last = last or month_after(first, 1) - timedelta(days=1)
        found = [(span[0], e) for e in self.entries(replace(choice, first=None, last=None))
                 if e.air.exact and (span := e.air.span(self.zone))]  # fmt: skip
        later = [entry for day, entry in found if day > last]
        earlier = [entry for day, entry in found if day < first]
        return later[0] if later else earlier[-1] if earlier else None

    def counts(self, choice: Choice) -> dict[str, int]:
        found = self.entries(replace(choice, kinds=None))
        return dict(Counter(map(words.mark_kind, found)))

    def hidden(
        self, choice: Choice, among: frozenset[str] | None = None, *, days: bool = True, spans: bool = True
    ) -> dict[frozenset[str], int]:
        """By kind and following alone."""
        open_choice = replace(choice, kinds=among, followed=False)
        found = (e for e in self.all if self._wanted(e, open_choice) and (days if e.air.exact else spans))
        return dict(Counter(frozenset(self._refusing(entry, choice)) for entry in found))

    def _refusing(self, entry: Entry, choice: Choice) -> Iterator[str]:
        if choice.kinds is not None and entry.kind not in choice.kinds:
            yield "kinds"
        if choice.followed and not entry.followed:
            yield "followed"

    def _wanted(self, entry: Entry, choice: Choice) -> bool:
        span = entry.air.span(self.zone)
        if span is None:
            return choice.unknown_dates and (entry.followed or not choice.followed)
        return (
            (choice.first is None or span[1] >= choice.first)
            and (choice.last is None or span[0] <= choice.last)
            and (choice.kinds is None or entry.kind in choice.kinds)
            and (entry.followed or not choice.followed)
        )


class Stage:
    """`page` is shown, has the focus in its grid, and is 1056 x 812 px big."""

    def __init__(self, qtbot: QtBot, theme: Theme, entries: list[Entry], now: datetime = NOW) -> None:
        self.today = Today(FixedClock(now), UTC)
        self.state = ViewState(self.today)
        self.model = MonthModel(self.state, self.today)
        self.reader = ListReader(entries)
        self.model.set_reader(self.reader)
        self.page = MonthPage(self.state, self.model, theme, self.today)
        self.grid = self.page.grid
        self._qtbot = qtbot
        qtbot.addWidget(self.page)
        self.page.resize(1056, 812)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.activateWindow()
        self.grid.setFocus()

    def go(self, month: date) -> None:
        """To that month, until all has followed."""
        with self._qtbot.waitSignal(self.state.rested):
            self.state.set_month(month)

    def cell(self, day: date) -> QPoint:
        """A point of the day's cell, where no entry is: beside the number."""
        rect = self.grid.visualRect(self.model.index_of(day))
        return QPoint(rect.right() - 10, rect.top() + 8)

    def entry(self, entry: Entry) -> QPoint:
        box = self.grid.entry_box(entry)
        assert box is not None, f"{entry.show} is not shown"
        return box.center()
