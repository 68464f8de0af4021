"""Seasons of the year: "this fall", "summer 2026", "a spring launch"."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.airdate import Precision

from . import words
from .parts import is_launch_at, year_at, year_behind
from .point import Point
from .tokens import DASHES, Text
from .words import several

_ENGLISH_SEASONS = frozenset(("spring", "springtime", "summer", "autumn", "fall", "winter"))
_FOREIGN_SEASON_LEADS = several("im diesen cet ce au en l' cette este esta in nel til till i l à")
_OTHER_WORDS_TOO = frozenset(("été", "estate", "vår", "lente"))
"""Words of other things as well, in their language or another."""


def bare_season(text: Text, i: int) -> Point | None:
    """ "in spring", "summer 2026", "a fall launch"."""
    return season_at(text, i, i)


def season_at(text: Text, i: int, start: int, sure: bool = False, determiner: str | None = None) -> Point | None:
    """The season at `i`, of a date that starts at `start`, with a word such as "this" there. `sure`: its words need
    not say any more that a time is meant, as behind "early"."""
    token = text.at(i)
    season = words.SEASON_WORDS.get(token.word)
    if season is None:
        return None
    determiner = determiner if determiner is not None else (text.word(start) if start < i else "")
    stated, end = _season_year(text, i + 1)
    if stated is not None:
        return Point(Precision.SEASON, end, stated, season=season, start=start)
    if not determiner and token.word in _OTHER_WORDS_TOO and text.word(start - 1) not in _FOREIGN_SEASON_LEADS:
        return None
    if token.glued or (text.word(i + 1) == "'s" and determiner in ("", "the")):
        return None
    if not sure and determiner in ("", "the") and not _is_season_placed(text, i, start, determiner):
        return None
    point = Point(Precision.SEASON, i + 1, season=season, start=start)
    if determiner in ("last", "past"):
        return replace(point, in_past=True, strictly=True)
    if determiner == "next" and text.published:
        return replace(point, year=text.published.year + (season != "winter" or text.published.month >= 9))
    return point


def _season_year(text: Text, i: int) -> tuple[int | None, int]:
    """As `year_behind`; of "winter 2026/27", and of "2026-27", the first."""
    year = year_at(text, text.skip(text.skip(i, ","), "of"))
    if year is None:
        return year_behind(text, i)
    joint, second = text.at(year.end), text.at(year.end + 1)
    double = (joint.word in DASHES or joint.word == "/") and joint.glued and second.number >= 0
    return year.number, year.end + 2 if double else year.end


def _is_season_placed(text: Text, i: int, start: int, determiner: str) -> bool:
    """Whether the words around it make it a time: "in the fall", "a fall launch", "(summer)"."""
    token, before, behind = text.at(i), text.word(start - 1), text.at(i + 1)
    if behind.upper and token.upper and not text.raw[token.start : token.end].isupper():
        return False
    if token.word == "fall":
        if behind.word == "of" or (determiner != "the" and behind.word in ("in", "from", "out", "on")):
            return False
    elif token.word not in _ENGLISH_SEASONS and before in _FOREIGN_SEASON_LEADS:
        return True
    if before in words.PREPOSITIONS and before not in ("of", "into"):
        return True
    if determiner:
        return False
    if is_launch_at(text, i + 1) and before in ("a", "an", "its", "the", "for", "sets", "gets"):
        return True
    return before in ("(", ",") and behind.word in (")", "\n", "")
