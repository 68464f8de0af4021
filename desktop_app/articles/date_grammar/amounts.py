"""So many days, weeks or months from today or from an event: "six weeks ago", "two weeks later"."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from desktop_app.domain.airdate import Precision

from . import words
from .events import anchored, hung_on_event, previous_day
from .from_today import day_from_today
from .mention import Offset
from .parts import weekday_at
from .point import Point
from .steps import of_precision, stepped, week_on
from .tense import tense_at
from .tokens import Text

_PRECISIONS = {
    "days": Precision.DAY,
    "weeks": Precision.WEEK,
    "months": Precision.MONTH,
    "years": Precision.YEAR,
}


class _Amount(NamedTuple):
    number: int
    unit: str
    """As `Offset` has it."""
    end: int
    """The token behind it."""

    def offset(self, sign: int) -> Offset:
        """So far on, or with -1 back."""
        return Offset(**{self.unit: self.number * sign})


def _amount_at(text: Text, i: int) -> _Amount | None:
    """ "two weeks", "a fortnight", "the day"."""
    token, j = text.at(i), i + 1
    number = token.number if 0 < token.number <= 99 else words.NUMBER_WORDS.get(token.word, 0)
    if token.word == "the":
        number = 1
    if not number:
        return None
    if token.word == "couple":
        j = text.skip(j, "of")
    elif text.word(j) == "couple":
        number, j = 2, text.skip(j + 1, "of")
    else:
        j = text.skip(j, "full", "short")
    unit = words.UNITS.get(text.word(j))
    if unit is None:
        return None
    end = text.skip(j + 1, "'s")
    return _Amount(number * 2, "weeks", end) if unit == "fortnights" else _Amount(number, unit, end)


def counted(text: Text, i: int) -> Point | None:
    """ "two weeks later", "the day after Christmas", "six weeks ago", "in three days", "a week on Friday"."""
    inside = text.word(i) == "in"
    j = i + 1 if inside else i
    amount = _amount_at(text, j)
    if amount is None:
        return None
    the = text.word(j) == "the"
    if inside:
        return _inside(text, i, amount) if not the else None
    if the and text.word(amount.end) not in ("after", "before"):
        return None
    return _from_now(text, i, amount, the) or _from_event(text, i, amount)


def _inside(text: Text, i: int, amount: _Amount) -> Point | None:
    """ "in three days", where something is to come; "in a year's time"."""
    timed = text.word(amount.end) == "time"
    if amount.number > 60 or (not timed and (amount.unit == "years" or tense_at(text, i, amount.end) != "ahead")):
        return None
    return _moved(text, amount, 1, amount.end + timed, i)


def _from_now(text: Text, i: int, amount: _Amount, the: bool) -> Point | None:
    """ "six weeks ago", "a week today", "two weeks from now", "a week on Friday", "the week after next"."""
    number, unit, end = amount
    word = text.word(end)
    if word == "ago" or (word == "back" and tense_at(text, i, end) == "past"):
        return replace(_moved(text, amount, -1, end + 1, i), in_past=True)
    now = end + 1 if word == "from" else end
    if text.word(now) in ("today", "tomorrow") or (word == "from" and text.word(now) == "now"):
        days = {"weeks": 7, "days": 1}.get(unit, 0) * number
        return day_from_today(text, days + (text.word(now) == "tomorrow"), now + 1, i) if days else None
    if word in {"on", "from"} and unit == "weeks" and (weekday := weekday_at(text, end + 1)):
        offset = amount.offset(1)
        return Point(Precision.DAY, weekday.end, weekday=weekday.number, offset=offset, start=i, relative=True)
    if the and unit == "weeks" and number == 1 and text.says(end, ("after", "next")):
        point = Point(Precision.WEEK, end + 2, start=i, relative=True)
        return replace(point, fixed=stepped(week_on, text.published, 2)) if text.published else point
    return None


def _moved(text: Text, amount: _Amount, sign: int, end: int, start: int) -> Point:
    """So far from today, as precisely as its unit is."""
    precision = _PRECISIONS[amount.unit]
    point = Point(precision, end, start=start, relative=True)
    if text.published is None:
        return point
    day = amount.offset(sign).of(text.published)
    return replace(point, fixed=of_precision(precision, day) if day else None)


def _from_event(text: Text, i: int, amount: _Amount) -> Point | None:
    """ "two weeks later", "the day after Christmas", "a month before the finale"."""
    word, behind = text.word(amount.end), amount.end + 1
    sign = {"later": 1, "after": 1, "from": 1, "before": -1, "earlier": -1}.get(word)
    if sign is None:
        return None
    point = Point(Precision.DAY, behind, start=i, relative=True, offset=amount.offset(sign))
    if word in ("later", "earlier"):
        return anchored(text, point, previous_day(text))
    if word == "from" and amount.unit == "days":
        return None  # "across three nights from Sunday"
    return hung_on_event(text, point, behind, needs_date=word == "from")
