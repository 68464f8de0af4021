"""The parts that dates are made of: a month, a day, a weekday, a year, and what may stand behind them."""

from __future__ import annotations

from typing import NamedTuple

from . import words
from .tokens import Text
from .words import DAY_ENDINGS, YEARS

_NO_DAY_BEHIND = frozenset(".:/,")


class Part(NamedTuple):
    """The number of a day, a weekday (Monday = 0) or a year."""

    number: int
    end: int
    """The token behind it."""


class Month(NamedTuple):
    """The number of a month, by its name."""

    number: int
    end: int
    """The token behind it, and behind the point of a short one."""
    full: bool
    """It is written out."""


def month_at(text: Text, i: int) -> Month | None:
    """ "May", "Sept.", "mayo"; of names that are words as well, where a capital or a year says that it is one."""
    token = text.at(i)
    word = token.word
    if number := words.ENGLISH_MONTHS.get(word):
        if word in ("may", "march") and not token.upper:
            return None
        pointed = text.word(i + 1) == "." and text.at(i + 2).number > 0 and i > 0
        return Month(number, i + 2 if pointed else i + 1, True)
    if number := words.SHORT_MONTHS.get(word):
        if word in ("mar", "dec", "jan") and not token.upper and text.at(i - 1).number < 0:
            return None
        return Month(number, text.skip(i + 1, "."), False)
    if number := words.FOREIGN_MONTHS.get(word):
        return Month(number, i + 1, True)
    if number := words.SHORT_FOREIGN_MONTHS.get(word):
        return Month(number, text.skip(i + 1, "."), False)
    if number := words.DOUBTFUL_MONTHS.get(word):
        j = text.skip(text.skip(i + 1, "."), "de", "del")
        return Month(number, text.skip(i + 1, "."), False) if text.at(j).number in YEARS else None
    return None


def english_month_at(text: Text, i: int) -> Month | None:
    """As `month_at`, of English alone: it has the month before the day."""
    word = text.word(i)
    if word in words.ENGLISH_MONTHS or word in words.SHORT_MONTHS:
        return month_at(text, i)
    return None


def day_at(text: Text, i: int) -> Part | None:
    """The number of a day, with its ending ("29th", "1er")."""
    token = text.at(i)
    if not 1 <= token.number <= 31 or token.end - token.start > 2:
        return None
    before, behind = text.at(i - 1), text.at(i + 1)
    if token.glued and before.word in _NO_DAY_BEHIND and text.at(i - 2).number >= 0:
        return None
    if token.glued and (before.word in "$£€#" or before.number >= 0):
        return None
    if behind.glued and behind.word in DAY_ENDINGS:
        return Part(token.number, i + 2)
    if behind.glued and (behind.word[:1].isalpha() or behind.word in "%°"):
        return None
    if behind.glued and behind.word in ".,:" and text.at(i + 2).glued and text.at(i + 2).number >= 0:
        return None
    return Part(token.number, i + 1)


def year_at(text: Text, i: int) -> Part | None:
    """ "2026", "'26"."""
    token = text.at(i)
    behind = text.at(i + 1)
    if token.number in YEARS and token.end - token.start == 4 and not (behind.glued and behind.word[:1].isalpha()):
        return Part(token.number, i + 1)
    if token.word == "'" and behind.number >= 0 and behind.glued and behind.end - behind.start == 2:
        return Part(2000 + behind.number, i + 2)
    return None


def year_behind(text: Text, i: int) -> tuple[int | None, int]:
    """The year behind a month or day, and the token behind it: "2026", ", 2026", "last year", "of this year"; None
    and `i` where there is none."""
    j = text.skip(i, ",", "of", "de", "del", "do")
    if year := year_at(text, j):
        return year
    k = text.skip(i, "of")
    if text.word(k) in ("last", "next", "this") and text.word(k + 1) == "year" and text.published:
        return text.published.year + {"last": -1, "next": 1, "this": 0}[text.word(k)], k + 2
    return None, i


def is_count(text: Text, i: int) -> bool:
    """Whether the number before `i` is the first of a clock or of a ratio: "May 8:30", "March 9 p.m."."""
    token = text.at(i)
    if token.word in ("a", "p") and text.word(i + 1) == "." and text.word(i + 2) == "m":
        return True
    return token.word in ("am", "pm", "o'clock") or (
        token.glued and token.word in ":/%" and (token.word == "%" or text.at(i + 1).number >= 0)
    )


def is_possible(month: int, day: int) -> bool:
    """Whether some year has that day."""
    return day <= (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def weekday_at(text: Text, i: int) -> Part | None:
    """ "Friday", "Fri.", and the German "Fr." where a full date follows, which the caller sees to."""
    token = text.at(i)
    number = words.WEEKDAYS.get(token.word)
    if number is None and token.upper:
        number = words.TWO_LETTER_WEEKDAYS.get(token.word)
    if number is None:
        return None
    shortened = token.word in words.SHORT_WEEKDAYS or token.word in words.TWO_LETTER_WEEKDAYS
    return Part(number, text.skip(i + 1, ".") if shortened else i + 1)


def is_free(text: Text, i: int) -> bool:
    """Whether what stands at `i` may follow a bare date: the end of a phrase, or a word that goes on with it."""
    token = text.at(i)
    if not token.word or token.word in words.AFTER_A_DATE:
        return True
    return (
        not token.word[0].isalnum()
        and token.word not in ("%", "/", "$", "'")
        and not (token.glued and token.word in (":", "-"))
    )


def is_launch_at(text: Text, i: int) -> bool:
    """Whether "launch" or its like follows, an adjective between at most: "a March 2026 series launch"."""
    return any(text.word(i + k) in words.LAUNCHES for k in range(2))
