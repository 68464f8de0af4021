"""What a text states of a date, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from desktop_app.articles.article import Span
from desktop_app.articles.reading import ReadDate


class Offset(NamedTuple):
    """How far a date lies from the event that it hangs on; negative = before it."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0

    def of(self, day: date) -> date | None:
        """The day that lies this far from `day`; None where Python's calendar ends."""
        count = day.year * 12 + day.month - 1 + self.years * 12 + self.months
        year, month = divmod(count, 12)
        try:
            last = (date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
            return date(year, month + 1, min(day.day, last)) + timedelta(weeks=self.weeks, days=self.days)
        except (ValueError, OverflowError):
            return None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date, or a recurrence ("every Friday"), as a text states it."""

    span: Span
    """Its own words: without the preposition before them, but with the frame of a window ("between 3 and 9 May")."""
    said: ReadDate
    """Unknown for a recurrence, for "coming soon", and where the year or the event's date is lacking."""
    yearless: bool = False
    """The year was not stated but worked out, or is to be."""
    needs_year: bool = False
    """There is neither a year nor a day of publication: `month` and `day` are what was said."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """As stated; Monday = 0."""
    relative: bool = False
    """Counted from the day of publication or from another event."""
    recurring: bool = False
    in_past: bool | None = None
    """True where the words say so: "last Thursday", "ago", or a verb in the past tense."""
    bound: str | None = None
    """ "before", "after", "until", "from" or "since", where such a word stands before it."""
    offset: Offset | None = None
    """Of what hangs on another event: how far from it."""
    event: Span | None = None
    """The words that name that event; None for "a week later", which hangs on the date before."""
    anchor: DateMention | None = None
    """The date of that event, where its words state one."""
