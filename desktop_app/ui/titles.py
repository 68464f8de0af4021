"""What stands above a view: "May 2026", "14 – 20 September 2026", "2026"."""

from __future__ import annotations

from datetime import date

from . import words
from .models.view_state import WEEK, YEAR, ViewState


def title(state: ViewState) -> str:
    """Of what the state's view shows."""
    if state.view == WEEK:
        return week_title(*state.span)
    return str(state.month.year) if state.view == YEAR else words.month_title(state.month)


def week_title(first: date, last: date) -> str:
    """ "14 – 20 September 2026", "28 September – 4 October 2026"; the month first where the locale says it first."""
    months_first = words.month_first(words.locale())
    comma = "," if months_first else ""
    one, other = words.day_in_month(first), words.day_in_month(last)
    if first.year != last.year:
        one += f"{comma} {first.year}"
    elif first.month == last.month and months_first:
        other = str(last.day)
    elif first.month == last.month:
        one = str(first.day)
    return words.tr("{first} – {last}").format(first=one, last=f"{other}{comma} {last.year}")
