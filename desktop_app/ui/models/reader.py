"""Where the models read entries from: the first month's short road, then the library."""

from __future__ import annotations

from datetime import date, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from desktop_app.domain.values import Choice, Entry
from desktop_app.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.store.database import Database

_T = TypeVar("_T")


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

    def nearest(self, choice: Choice, month: date) -> Entry | None:
        """The nearest entry outside of that month; one that lies later before one that lies earlier."""
        ...

    def counts(self, choice: Choice) -> dict[str, int]:
        """By kind value and "full-season", as if all kinds were wanted."""
        ...


class NoReader:
    """While there is nothing to read."""

    settled = False

    def entries(self, choice: Choice) -> list[Entry]:
        return []

    def nearest(self, choice: Choice, month: date) -> Entry | None:
        return None

    def counts(self, choice: Choice) -> dict[str, int]:
        return {}


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

    def nearest(self, choice: Choice, month: date) -> Entry | None:
        return None

    def counts(self, choice: Choice) -> dict[str, int]:
        return self._file.counts(choice, self._today.zone) or {}


class LibraryReader:
    """Reads the open library. What can't be read now is empty; the library's own link tells why."""

    def __init__(self, database: Database, today: Zoned) -> None:
        from desktop_app.store import queries  # its import is the dearest of all, and is paid when the library is open

        self._queries = queries
        self._database = database
        self._today = today
        self.settled = True

    def entries(self, choice: Choice) -> list[Entry]:
        return self._asked(lambda: self._queries.entries(self._database, choice, self._today.zone)) or []

    def nearest(self, choice: Choice, month: date) -> Entry | None:
        return self._asked(lambda: self._queries.nearest(self._database, choice, self._today.zone, month))

    def counts(self, choice: Choice) -> dict[str, int]:
        return self._asked(lambda: self._queries.count_by_kind(self._database, choice, self._today.zone)) or {}

    def _asked(self, ask: Callable[[], _T]) -> _T | None:
        try:
            found = ask()
        except LibraryError:
            self.settled = False
            return None
        self.settled = True
        return found
