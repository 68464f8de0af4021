"""A long span of days, read in pieces so small that nobody waits for one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from time import perf_counter
from typing import TypeVar

_Read = TypeVar("_Read")

GOAL_MS = 3.0
"""About so long a piece takes: a key pressed meanwhile is still answered within a frame."""
FEW, MANY = 4, 128


class Pieces:
    """What is left of one or more spans, in their order. A piece has more days than the one before it as long as
    reading is fast, and fewer where it is not."""

    def __init__(self, *spans: tuple[date, date], days: int = FEW) -> None:
        """`days` of the first piece."""
        self._spans = list(spans)
        self.days = days

    def __bool__(self) -> bool:
        """Whether anything is left."""
        return bool(self._spans)

    def read(self, read: Callable[[date, date], _Read]) -> _Read:
        """What `read` finds between the first and the last day of the next piece, both included."""
        first, end = self._spans.pop(0)
        last = min(first + timedelta(days=self.days - 1), end)
        if last < end:
            self._spans.insert(0, (last + timedelta(days=1), end))
        began = perf_counter()
        found = read(first, last)
        self._adapt((perf_counter() - began) * 1000)
        return found

    def _adapt(self, took_ms: float) -> None:
        if took_ms > GOAL_MS:
            self.days = max(self.days // 2, 1)
        elif took_ms < GOAL_MS / 2:
            self.days = min(self.days * 2, MANY)
