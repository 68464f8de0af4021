"""How the person says dates, for what they type: in the window's language, in their own, and in English."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale

from desktop_app.domain.typed_dates import DateWords, spelled

from . import words
from .words import tr

_LONG, _SHORT = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat
_ENGLISH = ("of", "the", "on", "in", "st", "nd", "rd", "th")
_QUOTED = re.compile(r"'([^']*)'")


def date_words() -> DateWords:
    """Where a word means one thing in one of the languages and another in the next, the first has it."""
    said, own = words.locale(), QLocale()
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    fillers = {*_ENGLISH, *spelled(tr("of, the, on, in")).split()}  # the small words that may stand around a date
    for locale in (said, own, QLocale(QLocale.Language.English)):
        for number in range(1, 13):
            for name in (locale.monthName, locale.standaloneMonthName):
                _learn(months, number, name(number, _LONG), name(number, _SHORT))
        for number in range(7):
            for name in (locale.dayName, locale.standaloneDayName):
                _learn(weekdays, number, name(number + 1, _LONG), name(number + 1, _SHORT))
        fillers |= around(locale.dateFormat(_LONG)) | around(locale.dateFormat(_SHORT))
    numbers = said if own.language() == QLocale.Language.C else own
    short = numbers.dateFormat(_SHORT)
    year_first = short.find("y") < min(short.find("d"), short.find("M"))
    day_first = not words.month_first(numbers) if year_first else short.find("d") < short.find("M")
    days = {"today": 0, "tomorrow": 1, "yesterday": -1}
    days |= {spelled(name): n for n, name in enumerate((tr("yesterday"), tr("today"), tr("tomorrow")), -1)}
    return DateWords(day_first, year_first, months, weekdays, days, frozenset(fillers))


def _learn(names: dict[str, int], number: int, *said: str) -> None:
    for name in said:
        if spelled(name) and not spelled(name).isdecimal():
            names.setdefault(spelled(name), number)


def around(order: str) -> set[str]:
    """The words of a format of dates or hours: "de" of "d 'de' MMMM"."""
    bare = re.sub("[A-Za-z]+", " ", _QUOTED.sub(" ", order))
    return set(spelled(" ".join((bare, *_QUOTED.findall(order)))).split())
