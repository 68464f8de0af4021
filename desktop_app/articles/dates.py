"""The dates that a text states, each with its place, its precision and what the words around it say of its time.

A grammar of its own over tokens, since the libraries that were tried read "9/8c" and "may" as dates and "later this
year" not at all. Pure functions, for any thread; the time is linear in the text, of which the first `LONGEST`
characters are read.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from .article import Span
from .date_grammar.east_asian import east_asian
from .date_grammar.mention import DateMention, Offset
from .date_grammar.point import Point
from .date_grammar.rules import Rule, rules_at
from .date_grammar.telling import mention_of
from .date_grammar.tokens import LONGEST, MOST, Text
from .date_grammar.words import DAY_ENDINGS

__all__ = ["LONGEST", "MOST", "TRIES", "DateMention", "Offset", "dates"]

TRIES = 12_000
"""How often a rule of the grammar is tried: as often as the words of `LONGEST` characters of prose ask for it."""


def dates(text: str, published: date | None, *, day_first: bool | None = None) -> list[DateMention]:
    """The dates in `text`, in order of place; none overlaps another, the longer one wins.

    A year that is left out is worked out from `published`: what is announced lies ahead, what is told in the past tense
    behind, and a weekday that is stated decides. A day of publication before or after the years of television counts as
    none. `day_first` says how "3/4/26" is meant; None = as the other dates of the text have it. Seasons are those of
    the north: of an article whose readers live in the south, the caller knows.
    """
    return _Reader(text[:LONGEST], published, day_first).read()


class _Reader:
    def __init__(self, text: str, published: date | None, day_first: bool | None) -> None:
        self._text = Text(text, published, day_first)
        self._tries = 0

    def read(self) -> list[DateMention]:
        text = self._text
        asian = east_asian(text)
        i, count = 0, len(text.tokens)
        while i < count and len(text.found) < MOST and self._tries < TRIES:
            rules = rules_at(text, i)
            point = self._best(i, rules) if rules else None
            if point is None:
                i += 1
                continue
            text.found.extend(_told(text, i, point))
            i = max(point.end, i + 1)
        return _longest([*text.found, *asian]) if asian else text.found

    def _best(self, i: int, rules: tuple[Rule, ...]) -> Point | None:
        """What reaches furthest; of those that reach as far, the first."""
        best: Point | None = None
        self._tries += len(rules)
        for rule in rules:
            point = rule(self._text, i)
            if point and (best is None or point.end > best.end):
                best = point
        return best


def _told(text: Text, i: int, point: Point) -> list[DateMention]:
    """What was read: one mention, of a list one for each of its days."""
    last = mention_of(text, i, point)
    if not point.earlier:
        return [last]
    limit = last.said.air.first
    earlier = [
        mention_of(text, one.start, replace(one, end=_row_end(text, one.start, point.end)), limit)
        for one in point.earlier
    ]
    return [*earlier, replace(last, span=Span(text.at(point.start).start, last.span.end))]


def _row_end(text: Text, at: int, stop: int) -> int:
    """The token behind a day of a list that starts at `at`."""
    k = at
    while k < stop and text.at(k).number < 0:
        k += 1
    behind = text.at(k + 1)
    return k + 2 if behind.glued and behind.word in DAY_ENDINGS else k + 1


def _longest(some: list[DateMention]) -> list[DateMention]:
    """In order of place; of those that overlap, the longest."""
    kept: list[DateMention] = []
    for mention in sorted(some, key=lambda one: (one.span.start, -one.span.end)):
        if kept and mention.span.start < kept[-1].span.end:
            if mention.span.end - mention.span.start > kept[-1].span.end - kept[-1].span.start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept
