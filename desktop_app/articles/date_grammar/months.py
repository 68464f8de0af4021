"""A month without a day."""

from __future__ import annotations

from desktop_app.domain.airdate import Precision

from . import words
from .parts import Month, is_free, is_launch_at, month_at, year_behind
from .point import Point
from .tokens import Text


def month_and_year(text: Text, i: int) -> Point | None:
    """ "May 2026", "June of last year"."""
    found = month_at(text, i)
    if found is None:
        return None
    year, end = year_behind(text, found.end)
    return Point(Precision.MONTH, end, year, found.number, start=i) if year is not None else None


def bare_month(text: Text, i: int) -> Point | None:
    """ "in May", "a March start"."""
    found = month_at(text, i)
    if found is None or not is_month_placed(text, i, found):
        return None
    return Point(Precision.MONTH, found.end, None, found.number, start=i)


def is_month_placed(text: Text, i: int, found: Month) -> bool:
    """Whether the words around a bare month make it one: "in May", "a March start", "(Disney+, April)"."""
    token, behind, before = text.at(i), text.at(found.end), text.at(i - 1)
    if behind.word in ("'s", "'"):
        return False
    if token.word not in words.ENGLISH_MONTHS and token.word not in words.SHORT_MONTHS:
        return found.full and before.word in words.FOREIGN_PREPOSITIONS and (before.word != "in" or token.upper)
    if not token.upper:
        return False
    if not found.full and (text.word(i + 1) != "." or before.word not in words.PREPOSITIONS):
        return False
    if is_launch_at(text, found.end):
        return True
    shouted = text.raw[token.start : token.end].isupper()
    named = behind.upper and not shouted and behind.word not in words.AFTER_A_DATE
    if before.word in words.SURE_PREPOSITIONS:
        return not (named and text.word(found.end + 1) in ("'s", "'"))
    if before.word in words.PREPOSITIONS:
        return not named and is_free(text, found.end)
    if before.word == "as" and text.word(i - 2) in ("early", "late", "soon"):
        return not named
    if before.word in ("(", ",", "/", "–", ":", "|", "\t") and token.word != "march":
        return behind.word in (")", "\n", "", "\t", "/", "]")
    return False
