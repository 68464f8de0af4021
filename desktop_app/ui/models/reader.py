"""Where the models read entries from: the first month's short road, then the library."""

from __future__ import annotations

from datetime import date, tzinfo
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar

from desktop_app.domain.values import Choice, Entry
from desktop_app.errors import LibraryError
from desktop_app.ui.worker import until_unwanted

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.domain.filter_values import FilterValues
    from desktop_app.domain.narrowing import Hidden
    from desktop_app.domain.season_run import SeasonRun
    from desktop_app.store.database import Database
    from desktop_app.ui.worker import Worker

    Found: TypeAlias = Callable[[Entry | None], object]
    Later: TypeAlias = Callable[[Choice, date, Entry | None], object]

_T = TypeVar("_T")
_PATIENCE = 0.008
"""Seconds that the window waits for an entry far away."""


class Zoned(Protocol):
    """What knows the person's zone: `ui.today.Today`."""

    @property
    def zone(self) -> tzinfo: ...


class Reader(Protocol):
    """Called on the GUI thread, as often as the person pages: answers are ready within milliseconds. The library's
    exceptions stay inside: a view that one has left half changed would show one month's days under another's name."""

    @property
    def settled(self) -> bool:
        """Whether what was not in the last answer is not known either: the whole library was asked, and could be."""
        ...

    def entries(self, choice: Choice) -> list[Entry]:
        """In order: all-day first in a day, then by instant, show and episode; uncertain dates by their first day."""
        ...

    def nearest(self, choice: Choice, first: date, last: date | None, found: Found) -> Callable[[], None]:
        """`found` is told the nearest entry outside of these days, or of the month of `first`, one that lies later
        before one that lies earlier; None where there is none, or it can't be read. At once, or later in the window's
        thread, since there may be nothing far and wide. Calling the answer keeps it from being told."""
        ...

    def following(self, choice: Choice, day: date, later: Later | None = None) -> Entry | None:
        """The first entry on that day or later. Where it takes longer than a frame to find, None, and `later` is told
        (choice, day, entry) once that is known; without `later` however long it takes."""
        ...

    def preceding(self, choice: Choice, day: date, later: Later | None = None) -> Entry | None:
        """The last entry before that day; `later` as above."""
        ...

    def counts(self, choice: Choice, *, days: bool = True, spans: bool = True) -> dict[str, int]:
        """By the mark that each wears, as if all kinds were wanted; those that have a day, those that have none, or
        both."""
        ...

    def hidden(
        self, choice: Choice, /, among: frozenset[str] | None = None, *, days: bool = True, spans: bool = True
    ) -> Hidden:
        """How many entries there are between the dates of the choice, by the parts of it that hide them; `among`: of
        these kinds alone. A day's takes milliseconds, a month's is read in pieces."""
        ...

    def filter_values(self, choice: Choice, /, *, days: bool = True, spans: bool = True) -> FilterValues:
        """What there is to choose from between the dates of the choice; again a day's is ready at once."""
        ...

    def day_counts(self, choice: Choice, first: date, last: date) -> dict[date, int]:
        """How many entries stand on each of these days; without those that have none."""
        ...

    def seasons(self, choice: Choice, since: date) -> list[SeasonRun]:
        """The seasons with a premiere between the dates of the choice that go on at `since` or later."""
        ...


class NoReader:
    """While there is nothing to read."""

    settled = False

    def entries(self, choice: Choice) -> list[Entry]:
        return []

    def nearest(self, choice: Choice, first: date, last: date | None, found: Found) -> Callable[[], None]:
        found(None)
        return _nothing_to_stop

    def following(self, choice: Choice, day: date, later: Later | None = None) -> Entry | None:
        return None

    def preceding(self, choice: Choice, day: date, later: Later | None = None) -> Entry | None:
        return None

    def counts(self, choice: Choice, *, days: bool = True, spans: bool = True) -> dict[str, int]:
        return {}

    def hidden(
        self, choice: Choice, /, among: frozenset[str] | None = None, *, days: bool = True, spans: bool = True
    ) -> Hidden:
        return {}

    def filter_values(self, choice: Choice, /, *, days: bool = True, spans: bool = True) -> FilterValues:
        from desktop_app.domain.filter_values import FilterValues

        return FilterValues()

    def day_counts(self, choice: Choice, first: date, last: date) -> dict[date, int]:
        return {}

    def seasons(self, choice: Choice, since: date) -> list[SeasonRun]:
        return []


class FirstMonthReader:
    """Reads the file alone, so that the first month is painted before the library is open. What it cannot read it
    shows as empty; `failed` then says so."""

    settled = False

    def __init__(self, path: Path, today: Zoned) -> None:
        from desktop_app.store.first_month import FirstMonth

        self._file = FirstMonth(path)
        self._today = today
        self.failed = False

    def close(self) -> None:
        """Give the file back: who opens the library may have to put it aside."""
        self._file.close()

    def entries(self, choice: Choice) -> list[Entry]:
        found = self._file.entries(choice, self._today.zone)
        self.failed = found is None
        return found or []

    def nearest(self, choice: Choice, first: date, last: date | None, found: Found) -> Callable[[], None]:
        found(None)
        return _nothing_to_stop

    def following(self, choice: Choice, day: date, later: Later | None = None) -> Entry | None:
        return None

    def preceding(self, choice: Choice, day: date, later: Later | None = None) -> Entry | None:
        return None

    def counts(self, choice: Choice, *, days: bool = True, spans: bool = True) -> dict[str, int]:
        return self._file.counts(choice, self._today.zone, days=days, spans=spans) or {}

    def hidden(
        self, choice: Choice, /, among: frozenset[str] | None = None, *, days: bool = True, spans: bool = True
    ) -> Hidden:
        return {}

    def filter_values(self, choice: Choice, /, *, days: bool = True, spans: bool = True) -> FilterValues:
        from desktop_app.domain.filter_values import FilterValues

        return FilterValues()

    def day_counts(self, choice: Choice, first: date, last: date) -> dict[date, int]:
        return {}

    def seasons(self, choice: Choice, since: date) -> list[SeasonRun]:
        return []


class LibraryReader:
    """Reads the open library. What can't be read now is empty; the library's own link tells why."""

    def __init__(self, database: Database, today: Zoned, worker: Worker, patience: float = _PATIENCE) -> None:
        from desktop_app.store import queries  # its import is the dearest of all, and is paid when the library is open

        self._queries = queries
        self._database = database
        self._today = today
        self._worker = worker
        self._patience = patience
        self._seeking: dict[Later, Callable[[], None]] = {}
        """By who is told, how to end it: nobody asks for two things at once."""
        self.settled = True

    def entries(self, choice: Choice) -> list[Entry]:
        return self._asked(lambda: self._queries.entries(self._database, choice, self._today.zone)) or []

    def nearest(self, choice: Choice, first: date, last: date | None, found: Found) -> Callable[[], None]:
        ask = partial(self._queries.nearest, self._database, choice, self._today.zone, first, last)
        if not self._worker.started:
            found(self._asked(ask))
            return _nothing_to_stop
        return self._ask_later(ask, found)

    def following(self, choice: Choice, day: date, later: Later | None = None) -> Entry | None:
        return self._sought(self._queries.following, choice, day, later)

    def preceding(self, choice: Choice, day: date, later: Later | None = None) -> Entry | None:
        return self._sought(self._queries.preceding, choice, day, later)

    def _sought(
        self, seek: Callable[..., Entry | None], choice: Choice, day: date, later: Later | None
    ) -> Entry | None:
        ask = partial(seek, self._database, choice, self._today.zone, day)
        if later is None or not self._worker.started:
            return self._asked(ask)
        self._seeking.pop(later, _nothing_to_stop)()
        try:
            return self._asked(partial(ask, self._queries.after(self._patience)))
        except self._queries.TakesLong:
            self._seeking[later] = self._ask_later(ask, partial(later, choice, day))
            return None

    def _ask_later(self, ask: Callable[..., Entry | None], found: Found) -> Callable[[], None]:
        """On the worker; calling the answer ends it."""
        job = self._worker.call(until_unwanted, ask)
        job.succeeded.connect(found)
        job.failed.connect(self._on_failed)
        job.failed.connect(lambda _: found(None))

        def stop() -> None:
            job.blockSignals(True)  # also where it has ended already, and its word is under way
            job.cancel()

        return stop

    def counts(self, choice: Choice, *, days: bool = True, spans: bool = True) -> dict[str, int]:
        count = self._queries.count_by_kind
        return self._asked(lambda: count(self._database, choice, self._today.zone, days=days, spans=spans)) or {}

    def hidden(
        self, choice: Choice, /, among: frozenset[str] | None = None, *, days: bool = True, spans: bool = True
    ) -> Hidden:
        ask = self._queries.hidden
        return self._asked(lambda: ask(self._database, choice, self._today.zone, among, days=days, spans=spans)) or {}

    def filter_values(self, choice: Choice, /, *, days: bool = True, spans: bool = True) -> FilterValues:
        from desktop_app.domain.filter_values import FilterValues

        ask = self._queries.filter_values
        found = self._asked(lambda: ask(self._database, choice, self._today.zone, days=days, spans=spans))
        return found or FilterValues()

    def day_counts(self, choice: Choice, first: date, last: date) -> dict[date, int]:
        count = self._queries.day_counts
        return self._asked(lambda: count(self._database, choice, self._today.zone, first, last)) or {}

    def seasons(self, choice: Choice, since: date) -> list[SeasonRun]:
        return self._asked(lambda: self._queries.season_runs(self._database, choice, self._today.zone, since)) or []

    def _on_failed(self, error: Exception) -> None:
        self.settled = False
        if not isinstance(error, LibraryError):
            raise error

    def _asked(self, ask: Callable[[], _T]) -> _T | None:
        try:
            found = ask()
        except LibraryError:
            self.settled = False
            return None
        self.settled = True
        return found


def _nothing_to_stop() -> None:
    pass
