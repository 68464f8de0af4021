"""Many places in one text, asked without looking at each: an article may have thousands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from .article import Span


class Spans:
    """They may lie within each other."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]
        self._farthest = list(accumulate((span.end for span in self._spans), max))
        """Of all up to that one, the last end."""

    def __iter__(self) -> Iterator[Span]:
        return iter(self._spans)

    def starting_in(self, start: int, end: int) -> list[Span]:
        """Those that begin there, in order."""
        return self._spans[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def meets(self, span: Span) -> bool:
        """Whether one of them lies over some of it."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._farthest[before - 1] > span.start


class Places:
    """Who comes first has the place."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def take(self, span: Span) -> bool:
        """Whether it was free; it is taken then."""
        at = bisect_right(self._starts, span.start)
        if at and self._ends[at - 1] > span.start:
            return False
        if at < len(self._starts) and self._starts[at] < span.end:
            return False
        self._starts.insert(at, span.start)
        self._ends.insert(at, span.end)
        return True
