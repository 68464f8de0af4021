"""A date as people type it: "29 may", "May 29", "29.5.2026", "2026-05-29", "5/2027", "tomorrow", "friday", "2031"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from typing import NamedTuple

PAST = timedelta(days=90)
"""A day and month without a year are the next ones to come, or were no longer ago than this."""
SHORTEST = 3
"""Letters of a name from which its beginning will do."""
LONGEST = 8
"""Words of a name."""
_TOKEN = re.compile(r"\d+|[^\d\s]+")
_ACCENTS = frozenset(map(chr, range(0x300, 0x370)))


class DateWords(NamedTuple):
    """How a person says dates; all words are `spelled`, and a name may be there in several forms."""

    day_first: bool
    """29/5 rather than 5/29; a number that can be no month is the day in either."""
    year_first: bool
    """26/5/29: the year before both."""
    months: Mapping[str, int]
    """1 to 12, by name."""
    weekdays: Mapping[str, int]
    """By name; 0 = Monday."""
    days: Mapping[str, int]
    """Days from today by what they are called: "tomorrow" is 1."""
    fillers: frozenset[str]
    """What says nothing: "of", "th"."""


class _Word(NamedTuple):
    """What a name may stand for; several at once, as "mar" is March and Tuesday in Spanish."""

    month: int | None
    weekday: int | None
    days: int | None


def spelled(text: str) -> str:
    """Without case, punctuation and the accents of Europe, words and numbers parted by one blank. Marks of other
    scripts stay: in Marathi they tell June from January."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = (c if unicodedata.category(c)[0] in "LM" or c.isdecimal() else " " for c in plain if c not in _ACCENTS)
    return " ".join(_TOKEN.findall("".join(letters)))


def typed_date(text: str, words: DateWords, today: date, near: date) -> date | None:
    """The date that the text names, of the years 2 to 9998; None for what names none, or no single one. A month is its
    1st, a year its 1 January, a weekday the next one from today, a day alone (29) that of the month of `near`."""
    read = _read(spelled(text).split(), words)
    if read is None:
        return None
    numbers, names = read
    months = [name for name in names if name.month is not None]
    if len(months) > 1:
        months = [name for name in months if name.weekday is None]  # "mar 29 may": Tuesday 29 May
    others = [name for name in names if name not in months]
    if len(others) == 1 and not months and not numbers:
        return _relative(others[0], today)
    if len(months) > 1 or any(name.weekday is None for name in others):
        return None
    if months:
        return _in_month(months[0].month or 0, numbers, today)
    return _of_numbers(numbers, words, today, near)


def _read(tokens: list[str], words: DateWords) -> tuple[list[str], list[_Word]] | None:
    """The numbers and the names, the longest ones first ("5 月" before "5"); None where there is anything else."""
    numbers: list[str] = []
    names: list[_Word] = []
    while tokens:
        for length in range(min(len(tokens), LONGEST), 0, -1):
            found = _exactly(" ".join(tokens[:length]), words)
            if found is not None:
                break
        else:
            length = 1
            found = None if tokens[0].isdecimal() else _nearly(tokens[0], words)
        if found is not None:
            names.append(found)
        elif tokens[0].isdecimal() and len(tokens[0]) <= 8:
            numbers.append(tokens[0])
        elif tokens[0] not in words.fillers:
            return None
        tokens = tokens[length:]
    return numbers, names


def _exactly(name: str, words: DateWords) -> _Word | None:
    word = _Word(words.months.get(name), words.weekdays.get(name), words.days.get(name))
    return None if word == (None, None, None) else word


def _nearly(token: str, words: DateWords) -> _Word | None:
    """The beginning of one name alone, or a name with a filler glued before it."""
    if token in words.fillers:
        return None
    for filler in words.fillers:
        if token.startswith(filler) and (found := _exactly(token.removeprefix(filler), words)):
            return found
    if len(token) < SHORTEST:
        return None
    word = _Word(*(_begun(names, token) for names in (words.months, words.weekdays, words.days)))
    return None if word == (None, None, None) else word


def _begun(names: Mapping[str, int], token: str) -> int | None:
    found = {number for name, number in names.items() if name.startswith(token)}
    return found.pop() if len(found) == 1 else None


def _relative(name: _Word, today: date) -> date | None:
    if name.days is not None:
        return _after(today, name.days)
    return None if name.weekday is None else _after(today, (name.weekday - today.weekday()) % 7)


def _in_month(month: int, numbers: list[str], today: date) -> date | None:
    match numbers:
        case []:
            return _coming(month, 1, today)
        case [one] if len(one) > 2:
            return _date(int(one), month, 1)
        case [one]:
            return _coming(month, int(one), today)
        case [one, other]:
            year, day = (one, other) if len(one) > 2 else (other, one)
            return _date(_year(year, today), month, int(day))
        case _:
            return None


def _of_numbers(numbers: list[str], words: DateWords, today: date, near: date) -> date | None:
    match numbers:
        case [one] if len(one) == 8:
            return _date(int(one[:4]), int(one[4:6]), int(one[6:]))
        case [one] if len(one) == 4:
            return _date(int(one), 1, 1)
        case [one] if len(one) <= 2:
            return _date(near.year, near.month, int(one))
        case [year, month] if len(year) > 2:
            return _date(int(year), int(month), 1)
        case [month, year] if len(year) > 2:
            return _date(int(year), int(month), 1)
        case [one, other]:
            for day, month in _in_order(one, other, words):
                if found := _coming(month, day, today):
                    return found
        case [year, month, day] if len(year) > 2 or (words.year_first and len(day) <= 2):
            return _date(_year(year, today), int(month), int(day))
        case [one, other, year]:
            for day, month in _in_order(one, other, words):
                if found := _date(_year(year, today), month, day):
                    return found
        case _:
            pass
    return None


def _in_order(one: str, other: str, words: DateWords) -> list[tuple[int, int]]:
    """(day, month): as the person says it, and else the other way round."""
    pairs = [(int(one), int(other)), (int(other), int(one))]
    return pairs if words.day_first else pairs[::-1]


def _year(number: str, today: date) -> int:
    """Of two digits, the nearest to today."""
    if len(number) > 2:
        return int(number)
    year = today.year // 100 * 100 + int(number)
    return year - 100 if year > today.year + 50 else year + 100 if year < today.year - 49 else year


def _coming(month: int, day: int, today: date) -> date | None:
    for year in range(today.year - 1, today.year + 9):  # a 29 February comes within eight years
        found = _date(year, month, day)
        if found is not None and found - today >= -PAST:
            return found
    return None


def _date(year: int, month: int, day: int) -> date | None:
    with suppress(ValueError):
        if date.min.year < year < date.max.year:
            return date(year, month, day)
    return None


def _after(today: date, days: int) -> date | None:
    with suppress(OverflowError):
        found = today + timedelta(days=days)
        return _date(found.year, found.month, found.day)
    return None
