"""When a season is out whole, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo

from desktop_app.domain.values import Entry, Status
from desktop_app.ui import words
from desktop_app.ui.words import tr


def to_come(seasons: Sequence[Entry], now: datetime, zone: tzinfo) -> list[Entry]:
    """Those that are not out yet."""
    return [entry for entry in seasons if not entry.aired(now, zone)]


def sentence(entry: Entry, today: date, zone: tzinfo) -> str:
    """ "Season 4 is out whole on Thursday 12 March"."""
    number, span = words.number(entry.season or 0), entry.air.span(zone)
    if span is None:
        return tr("Nobody says yet when season {number} is out whole").format(number=number)
    if not entry.air.exact or span[0] != span[1]:
        when = words.inside(words.span_words(entry.air, today))
        return tr("Season {number} is out whole: {when}").format(number=number, when=when)
    day = words.near_day(span[0], today)
    if entry.status is Status.TENTATIVE:
        return tr("Season {number} is out whole on {day}, which is not certain").format(number=number, day=day)
    return tr("Season {number} is out whole on {day}").format(number=number, day=day)
