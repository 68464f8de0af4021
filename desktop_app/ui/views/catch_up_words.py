"""A plan to catch up, in words: for the pane, and for the list of all of them."""

from __future__ import annotations

from datetime import date, tzinfo

from desktop_app.domain.catch_up import CatchUp, Pace
from desktop_app.domain.values import Entry, Status
from desktop_app.ui import words
from desktop_app.ui.words import tr

_IN_MINUTES = 120
"""What is shorter is said in minutes."""
_IN_WEEKS = 14
"""From so many days on, it is weeks that are left."""


def plan(left: CatchUp, today: date, zone: tzinfo) -> str:
    """ "12 episodes, about 9 h, before season 4 on 3 February: 2 a week"."""
    said = ", ".join(filter(None, (_episodes(left), _hours(left), _before(left.premiere, today, zone))))
    pace = left.pace(today, zone)
    return said if pace is None else tr("{plan}: {pace}").format(plan=said, pace=_pace(pace, left))


def next_one(left: CatchUp, today: date, zone: tzinfo) -> str:
    """ "To keep to it, watch the next one by Friday 13 November", "... the next 2 today"; "" where there is no pace to
    keep to."""
    pace = left.pace(today, zone)
    if pace is None:
        return ""
    if pace.due == today:
        if pace.next == 1:
            return tr("To keep to it, watch the next one today")
        return tr("To keep to it, watch the next %n today", pace.next)
    return tr("To keep to it, watch the next one by {day}").format(day=words.near_day(pace.due, today))


def time_left(left: CatchUp, today: date, zone: tzinfo) -> str:
    """ "12 weeks left", "5 days left"; "" where nobody knows."""
    pace = left.pace(today, zone)
    if pace is None:
        return ""
    if pace.days >= _IN_WEEKS:
        return tr("%n weeks left", pace.days // 7)
    return words.counted(pace.days, "%n day left", "%n days left")


def lacking(left: CatchUp) -> str:
    """That there may be more than the plan tells; "" where all is known."""
    if not left.lacking:
        return ""
    if len(left.lacking) == 1:
        return tr("Not all episodes of season {number} are known here.").format(number=words.number(left.lacking[0]))
    numbers = ", ".join(words.number(number) for number in left.lacking)
    return tr("Not all episodes of the seasons {numbers} are known here.").format(numbers=numbers)


def _episodes(left: CatchUp) -> str:
    if left.lacking:
        return words.counted(left.episodes, "%n known episode", "%n known episodes")
    return words.counted(left.episodes, "%n episode", "%n episodes")


def _hours(left: CatchUp) -> str:
    if left.minutes is None:
        return ""
    if left.minutes < _IN_MINUTES:
        said, exact = tr("%n min", left.minutes), True
    else:
        said, exact = tr("%n h", (left.minutes + 30) // 60), left.minutes % 60 == 0
    return tr("about {time}").format(time=said) if left.estimated or not exact else said


def _before(premiere: Entry, today: date, zone: tzinfo) -> str:
    number, span = words.number(premiere.season or 0), premiere.air.span(zone)
    if span is None or not premiere.air.exact or span[0] != span[1]:
        when = words.span_words(premiere.air, today)
        return tr("before season {number} ({when})").format(number=number, when=words.inside(when))
    day = words.day_in_month(span[0]) if span[0].year == today.year else words.date_short(span[0], today)
    if premiere.status is Status.TENTATIVE:
        return tr("before season {number}, maybe on {day}").format(number=number, day=day)
    return tr("before season {number} on {day}").format(number=number, day=day)


def _pace(pace: Pace, left: CatchUp) -> str:
    if left.lacking:
        return tr("at least %n a week", pace.episodes) if pace.weekly else tr("at least %n a day", pace.episodes)
    return tr("%n a week", pace.episodes) if pace.weekly else tr("%n a day", pace.episodes)
