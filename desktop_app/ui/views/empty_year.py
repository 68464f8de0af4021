"""Why a year has nothing to show, and why the season ahead has not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.domain.values import FULL_SEASON, PREMIERES, Choice
from desktop_app.ui.models.reader import FirstMonthReader, NoReader, Reader

from .empty_span import EmptySpan, SpanWords, Way

if TYPE_CHECKING:
    from desktop_app.domain.values import Entry
    from desktop_app.ui.models.season_ahead import SeasonAhead
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.models.year_model import YearModel
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

_BEGINNINGS = frozenset(kind.value for kind in PREMIERES) | {FULL_SEASON}
_BEFORE_THE_LIBRARY = (NoReader, FirstMonthReader)


class EmptyYear(EmptySpan):
    """Below the months."""

    def __init__(self, state: ViewState, months: YearModel, theme: Theme, today: Today) -> None:
        super().__init__(state, theme)
        self._months, self._today = months, today
        months.wanting.connect(self.forget)

    def refresh(self, *, idle: bool) -> None:
        """Comes where it is wanted, as soon as nothing else is to be read, and goes."""
        months = self._months
        if not months.empty or isinstance(months.reader, _BEFORE_THE_LIBRARY):
            self.rest()
        elif idle:
            self._ask()

    def _ask(self) -> None:
        months = self._months
        year = str(months.year)

        def hidden(count: int) -> str:
            one = self.tr("1 entry in {year} is hidden by the filter")
            said = one if count == 1 else self.tr("%n entries in {year} are hidden by the filter", "", count)
            return said.format(year=year)

        past = months.year < self._today.date.year
        nothing = self.tr("Nothing known for {year}") if past else self.tr("Nothing known for {year} yet")
        followed = self.tr("You follow nothing that is on in {year}")
        said = SpanWords(nothing.format(year=year), followed.format(year=year), hidden)
        self.ask(months.reader.hidden, self._days, said, self._seek_way)

    @property
    def _days(self) -> tuple[date, date]:
        return date(self._months.year, 1, 1), date(self._months.year, 12, 31)

    def _seek_way(self, found: Callable[[Way | None], object]) -> Callable[[], None]:
        """To the year of the nearest entry that the choice shows."""
        return self._months.reader.nearest(self._state.choice, *self._days, lambda entry: found(self._way_to(entry)))

    def _way_to(self, entry: Entry | None) -> Way | None:
        span = entry.air.span(self._today.zone) if entry is not None else None
        if entry is None or span is None:
            return None
        text = self.tr("Go to {year} – {show}").format(year=span[0].year, show=entry.show)
        go = self._state.set_day if entry.air.exact else self._state.set_month
        return Way(text, partial(go, span[0]))


class EmptyAhead(EmptySpan):
    """Above the timeline, which has premieres alone."""

    def __init__(self, state: ViewState, seasons: SeasonAhead, theme: Theme) -> None:
        super().__init__(state, theme)
        self._seasons = seasons
        self._beginnings: _Beginnings | None = None
        seasons.wanting.connect(self.forget)

    def refresh(self, *, idle: bool) -> None:
        """Comes where it is wanted, as soon as nothing else is to be read, and goes."""
        seasons = self._seasons
        if not seasons.read or seasons.services or isinstance(seasons.reader, _BEFORE_THE_LIBRARY):
            self.rest()
        elif idle:
            self._ask()

    def _ask(self) -> None:
        seasons = self._seasons
        if self._beginnings is None or self._beginnings.reader is not seasons.reader:
            self._beginnings = _Beginnings(seasons.reader)

        def hidden(count: int) -> str:
            one = self.tr("1 premiere of these months is hidden by the filter")
            return one if count == 1 else self.tr("%n premieres of these months are hidden by the filter", "", count)

        said = SpanWords(
            self.tr("No premiere is known for these months yet"),
            self.tr("You follow nothing that starts in these months"),
            hidden,
        )
        self.ask(self._beginnings, (seasons.first, seasons.last), said)


class _Beginnings:
    """What a reader says is hidden, of premieres alone."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    def __call__(self, choice: Choice, /, *, days: bool = True, spans: bool = True) -> Mapping[frozenset[str], int]:
        return self.reader.hidden(choice, _BEGINNINGS, days=days, spans=spans)
