"""The services that there are, with what is to come on each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, tzinfo

from desktop_app.domain.search_hits import ServiceHit
from desktop_app.domain.words import folded

from . import rows
from .database import Database, raw
from .selection import ALL_KINDS, quoted

_OF_SHOWS = "SELECT DISTINCT services FROM show WHERE services IS NOT NULL"
_TO_COME = (
    "SELECT e.show_id, e.services, count(*) FROM entry e INDEXED BY entry_calendar"
    f" WHERE e.kind IN ({quoted(ALL_KINDS)}) AND e.moment >= :today AND (e.all_day = 1 OR e.moment > :now)"
    " AND e.status <> 'withdrawn' GROUP BY 1, 2"
)
_SOME_DAY = (
    "SELECT e.show_id, e.services, count(*) FROM entry e INDEXED BY entry_span"
    " WHERE e.span_last >= :day AND e.status <> 'withdrawn' GROUP BY 1, 2"
)
_SERVICES = "SELECT id, services FROM show WHERE id IN (SELECT value FROM json_each(?))"


def services(db: Database, now: datetime, zone: tzinfo) -> tuple[ServiceHit, ...]:
    """All that shows are on, those with most to come first; entries without a date don't count. Takes longer than a
    frame may."""
    day = now.astimezone(zone).date()
    values = {"today": min(rows.day_epoch(day), rows.epoch(now)), "now": rows.epoch(now), "day": day.isoformat()}
    counts: Counter[str] = Counter()
    with db.read() as connection:
        file = raw(connection)
        for (text,) in file.execute(_OF_SHOWS):
            counts.update(dict.fromkeys(rows.service_names(text), 0))
        found = [row for sql in (_TO_COME, _SOME_DAY) for row in file.execute(sql, values)]
        shows = rows.json_list({show_id for show_id, own, _ in found if own is None})
        of_show = dict(map(tuple, file.execute(_SERVICES, (shows,)).fetchall()))
    for show_id, own, count in found:
        for name in rows.service_names(own or of_show.get(show_id)):
            counts[name] += count
    return tuple(_by_what_comes(counts.items()))


def _by_what_comes(counts: Iterable[tuple[str, int]]) -> list[ServiceHit]:
    found = [ServiceHit(name, folded(name), count) for name, count in counts]
    return sorted(found, key=lambda service: (-service.to_come, service.folded, service.name))
