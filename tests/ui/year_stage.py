"""A year page with entries of the test's own, as the window would build it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from desktop_app.domain.season_run import Key, SeasonRun, add_runs
from desktop_app.domain.values import FULL_SEASON, PREMIERES, Choice, Entry, Kind
from desktop_app.ui.models.season_ahead import SeasonAhead
from desktop_app.ui.models.view_state import YEAR, ViewState
from desktop_app.ui.models.year_model import YearModel
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.views.filter_bar import DEFAULT_KINDS
from desktop_app.ui.views.season_layout import Bar
from desktop_app.ui.views.year_page import YearPage

from .entries import NOW
from .month_stage import FixedClock, ListReader

_BEGINNINGS = frozenset(kind.value for kind in PREMIERES) | {FULL_SEASON}
_FINALES = (Kind.SEASON_FINALE, Kind.SERIES_FINALE)


class YearReader(ListReader):
    """Answers as the library does, from a list; `days` and `runs` count how often it was asked."""

    def __init__(self, entries: list[Entry], zone: tzinfo = UTC) -> None:
        super().__init__(entries, zone)
        self.days: list[tuple[date, date]] = []
        self.runs = 0

    def day_counts(self, choice: Choice, first: date, last: date) -> dict[date, int]:
        self.days.append((first, last))
        found = self.entries(replace(choice, first=first, last=last, unknown_dates=False))
        return dict(Counter(self.day(entry) for entry in found if entry.air.exact))

    def seasons(self, choice: Choice, since: date) -> list[SeasonRun]:
        self.runs += 1
        kinds = _BEGINNINGS if choice.kinds is None else _BEGINNINGS & choice.kinds
        found: dict[Key, SeasonRun] = {}
        firsts = self.entries(replace(choice, kinds=kinds, unknown_dates=False))
        add_runs(found, (run for run in map(self._run, firsts) if run.last >= since))
        return list(found.values())

    def day(self, entry: Entry) -> date:
        span = entry.air.span(self.zone)
        assert span is not None
        return span[0]

    def _run(self, first: Entry) -> SeasonRun:
        span = first.air.span(self.zone)
        assert span is not None
        parts = [e for e in self.all if (e.show_id, e.season) == (first.show_id, first.season) and e.air.exact]
        last = max(parts, key=self.day, default=first)
        if not first.air.exact or first.episode is None:
            return SeasonRun(first, span[1], None if first.episode else first.kind)
        end = first.kind if first.full_season else last.kind if last.kind in _FINALES else None
        return SeasonRun(first, max(self.day(last), span[1]), end, len(parts))


def season_of(
    make: object, show: str, first: str | date, weeks: int, service: str, *, end: bool = True, code: str = "S02"
) -> list[Entry]:
    """A season's entries, one a week, the last one its finale; `make` is `entries.make_entry`."""
    day = first if isinstance(first, date) else date.fromisoformat(first)
    kinds = [Kind.SERIES_PREMIERE if code == "S01" else Kind.SEASON_PREMIERE, *[Kind.EPISODE] * (weeks - 1)]
    if end and weeks > 1:
        kinds[-1] = Kind.SEASON_FINALE
    return [
        make(show, day + timedelta(weeks=n), kind, f"{code}E{n + 1:02d}", service=service)  # type: ignore[operator]
        for n, kind in enumerate(kinds)
    ]


class Stage:
    """`page` is shown, 1280 x 780 px big, and has the focus in its months; all is read."""

    def __init__(
        self,
        qtbot: QtBot,
        theme: Theme,
        entries: list[Entry],
        now: datetime = NOW,
        size: tuple[int, int] = (1280, 780),
        selected: Entry | None = None,
    ) -> None:
        """`selected`: in another view, before this one was made."""
        self.today = Today(FixedClock(now), UTC)
        self.state = ViewState(self.today, Choice(kinds=DEFAULT_KINDS))
        if selected is not None:
            self.state.select(selected)
        self.state.set_view(YEAR)
        self.months, self.seasons = YearModel(self.state, self.today), SeasonAhead(self.state, self.today)
        self.reader = YearReader(entries)
        for model in (self.months, self.seasons):
            model.set_reader(self.reader)
        self.page = YearPage(self.state, self.months, self.seasons, theme, self.today)
        self.year, self.ahead = self.page.year, self.page.ahead
        self._qtbot = qtbot
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.activateWindow()
        self.year.setFocus()
        self.settle()

    def settle(self) -> None:
        """Until all is read and laid out."""
        self._qtbot.waitUntil(lambda: self.page.settled)

    def cell(self, day: date) -> QPoint:
        """The middle of the day."""
        return self.year.visualRect(self.months.index_of(day)).center()

    def bar(self, show: str, season: int | None = None) -> Bar:
        for bar in self.ahead.rows_now.bars:
            if bar.run.first.show == show and season in (None, bar.run.first.season):
                return bar
        raise AssertionError(f"{show} is not in the timeline")

    def place(self, show: str) -> QPoint:
        """The middle of the season's bar, in sight."""
        index = self.seasons.index_of(self.bar(show).run)
        return self.ahead.visualRect(index).center()
