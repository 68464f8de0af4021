"""Rows that could not be read, counted by reason: a bad row never costs the feed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeVar

import msgspec

from desktop_app.domain.plain import plain

Row = TypeVar("Row")
Made = TypeVar("Made")

UNREADABLE = (msgspec.MsgspecError, ValueError, OverflowError, RecursionError)
"""What a bad row may raise; UnicodeDecodeError is a ValueError."""

_MOST_REASONS = 5
_COUNTED = {
    "block": ("{count} block", "{count} blocks"),
    "cast member": ("{count} cast member", "{count} cast members"),
    "crew member": ("{count} crew member", "{count} crew members"),
    "episode": ("{count} episode", "{count} episodes"),
    "event": ("{count} event", "{count} events"),
    "film": ("{count} film", "{count} films"),
    "guest": ("{count} guest", "{count} guests"),
    "row": ("{count} row", "{count} rows"),
    "season": ("{count} season", "{count} seasons"),
    "show": ("{count} show", "{count} shows"),
}
"""One of them, and more: what a row is of."""
_FAULT = re.compile(r"(.+) - at `\$\.?(.*)`$", re.DOTALL)


class Skipped:
    """What of one answer was skipped, and why."""

    def __init__(self) -> None:
        self.rows: Counter[tuple[str, str]] = Counter()
        """How many, by what they are of and why."""

    def add(self, what: str, error: Exception) -> None:
        """`what`: one of `_COUNTED`."""
        self.rows[what, _reason(error)] += 1

    def why(self) -> tuple[str, ...]:
        return why(self.rows)

    def read(self, rows: Iterable[Row], what: str, reader: Callable[[Row], Made]) -> list[Made]:
        """What `reader` made of the rows that it could read."""
        made: list[Made] = []
        for row in rows:
            try:
                made.append(reader(row))
            except UNREADABLE as error:
                self.add(what, error)
        return made


def why(rows: Counter[tuple[str, str]]) -> tuple[str, ...]:
    """One sentence for each reason, the most frequent first, and of more than a few the rest in one."""
    told = [f"{_counted(n, what)} skipped: {reason}" for (what, reason), n in rows.most_common()]
    if len(told) > _MOST_REASONS:
        rest = rows.total() - sum(n for _, n in rows.most_common(_MOST_REASONS))
        told[_MOST_REASONS:] = [f"{_counted(rest, 'row')} more skipped for other reasons"]
    return tuple(told)


def _reason(error: Exception) -> str:
    if isinstance(error, msgspec.ValidationError) and (found := _FAULT.match(str(error))):
        said = found[1].replace("`", "").replace("Expected ", "")
        return f"{found[2] or 'it'} should be {said}"
    if isinstance(error, msgspec.ValidationError):
        said = str(error).replace("`", "").replace("Object missing required field", "it has no")
        return said.replace("Expected ", "it should be ")
    if isinstance(error, UnicodeDecodeError | msgspec.DecodeError):
        return "it is not whole JSON in UTF-8"
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return plain(str(error))[:120]


def _counted(count: int, what: str) -> str:
    one, more = _COUNTED[what]
    return (one if count == 1 else more).format(count=f"{count:,}")
