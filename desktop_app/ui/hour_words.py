"""How the person says hours, for what they type: as their country does, in the window's language, and in English."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from desktop_app.domain.typed_dates import spelled
from desktop_app.domain.typed_hours import HourWords

from . import words
from .date_words import around
from .words import tr

_ENGLISH = {"am": False, "a": False, "pm": True, "p": True}
_AROUND = ("h", "hr", "hrs", "o", "clock", "at")


def hour_words() -> HourWords:
    """Where a word means one half of the day in one of the languages and the other in the next, the first has it."""
    halves: dict[str, bool] = {}
    fillers = {*_AROUND, *spelled(tr("o’clock, at")).split()}  # the small words that may stand around an hour
    for locale in (words.locale(), QLocale()):
        for name, second in ((locale.amText(), False), (locale.pmText(), True)):
            if spelled(name):
                halves.setdefault(spelled(name).replace(" ", ""), second)
        fillers |= around(locale.timeFormat(QLocale.FormatType.ShortFormat))
    for name, second in _ENGLISH.items():
        halves.setdefault(name, second)
    return HourWords(halves, frozenset(fillers))
