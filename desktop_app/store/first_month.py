"""The window's first month, read with the standard library alone, so that SQLAlchemy loads after the first paint.

Through `glance`, an exception to the door that `database` is. Safe beside a writer; the file is not changed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import tzinfo
from pathlib import Path
from typing import TypeVar

from desktop_app.domain.values import Choice, Entry

from .glance import opened
from .selection import collect, count, selection

_T = TypeVar("_T")


class FirstMonth:
    """The file, opened when it is first asked and held until `close`: opening takes as long as a small question. None
    as an answer: there is no such file, its schema is another one, it is damaged or held by another program; whoever
    opens the library properly will say which."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: sqlite3.Connection | None = None

    def entries(self, choice: Choice, zone: tzinfo) -> list[Entry] | None:
        """The same entries in the same order as `queries.entries`."""
        chosen = selection(choice, zone)
        return self._asked(lambda file: collect(lambda sql, values: file.execute(sql, values).fetchall(), chosen, zone))

    def counts(self, choice: Choice, zone: tzinfo, *, days: bool = True, spans: bool = True) -> dict[str, int] | None:
        """The same numbers as `queries.count_by_kind`."""
        chosen = selection(replace(choice, kinds=None), zone).only(days=days, spans=spans)
        return self._asked(lambda file: count(file.execute, chosen))

    def close(self) -> None:
        """Give the file back; the next question opens it again."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _asked(self, ask: Callable[[sqlite3.Connection], _T]) -> _T | None:
        try:
            file = self._file = self._file or opened(self._path)
            return None if file is None else ask(file)
        except (sqlite3.Error, ValueError, KeyError):
            self.close()
            return None
