"""The JSON of the terminal: stable shapes that scripts rely on. Absent facts are null, never "" or 0."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo

from desktop_app.cli.by_hand import ByHand
from desktop_app.domain.caldav import Placed, Standing, Target
from desktop_app.domain.locks import Lock, LockedDate, LockedService, LockedTime, OfEntry, OfService, OfShow
from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.resolve import HAND
from desktop_app.domain.show_page import Credit, Relation, ShowPage
from desktop_app.domain.values import Announcement, Entry, SourceInfo

Json = dict[str, object]

_SCOPES = {OfEntry: "entry", OfShow: "show", OfService: "service"}


def entry(one: Entry, now: datetime, zone: tzinfo) -> Json:
    """`date` and `date_end` are the first and the last possible day in `zone`; `date_end` null = one day."""
    span = one.air.span(zone)
    starts = one.air.starts_at.astimezone(zone) if one.air.starts_at else None
    ends = starts + timedelta(minutes=one.runtime_minutes) if starts and one.runtime_minutes else None
    return {
        "id": one.identity,
        "uid": one.uid,
        "show": one.show,
        "show_id": one.show_key,
        "season": one.season,
        "episode": one.episode,
        "episode_title": one.episode_title or None,
        "episode_end": one.episode_end,
        "kind": one.kind,
        "full_season": one.full_season,
        "status": "aired" if one.aired(now, zone) else one.status,
        "date": span[0].isoformat() if span else None,
        "date_end": span[1].isoformat() if span and span[1] != span[0] else None,
        "precision": one.air.precision,
        "starts_at": _instant(starts),
        "ends_at": _instant(ends),
        "zone": one.air.zone or None,
        "all_day": span is not None and starts is None,
        "services": list(one.services),
        "country": one.country or None,
        "language": one.language or None,
        "genres": list(one.genres),
        "runtime_minutes": one.runtime_minutes or None,
        "summary": one.summary or None,
        "url": one.url or None,
        "image": one.image or None,
        "followed": one.followed,
        "sources": list(one.sources),
    }


def entries(found: Iterable[Entry], now: datetime, zone: tzinfo) -> Json:
    """The entries are made as they are asked for."""
    return {"generated": _instant(now.astimezone(zone)), "entries": (entry(one, now, zone) for one in found)}


def show(
    page: ShowPage,
    found: Iterable[Entry],
    ledger: Iterable[Announcement],
    by_hand: ByHand,
    now: datetime,
    zone: tzinfo,
) -> Json:
    return {
        "id": page.key,
        "title": page.title,
        "summary": page.summary or None,
        "status": None if page.ended is None else ("ended" if page.ended else "running"),
        "services": list(page.services),
        "url": page.url or None,
        "cast": [_cast(credit) for credit in page.cast],
        "crew": [{"person": credit.person, "job": credit.job} for credit in page.crew],
        "relations": [_relation(relation) for relation in page.relations],
        "entries": [entry(one, now, zone) | _by_hand(one, by_hand, zone) for one in found],
        "announcements": [_announcement(line, zone) for line in ledger],
        "locks": [_lock(lock, zone) for lock in by_hand.wider],
        "note": by_hand.note(OfShow(page.id)),
    }


def source(info: SourceInfo) -> Json:
    return {
        "name": info.name,
        "kind": info.kind,
        "url": info.url or None,
        "answered_at": _instant(info.answered_at),
        "error": info.error or None,
    }


def _cast(credit: Credit) -> Json:
    return {
        "person": credit.person,
        "characters": list(credit.characters),
        "known_for": list(credit.known_for),
        "guest": credit.guest,
        "order": credit.order,
        "image": credit.image or None,
    }


def _relation(relation: Relation) -> Json:
    if relation.parent is not None:
        return {"type": "sibling", "show": relation.show}
    kind = relation.type if relation.outgoing else f"{relation.type} of this"
    return {"type": kind, "show": relation.show}


def _by_hand(one: Entry, by_hand: ByHand, zone: tzinfo) -> Json:
    return {
        "by_hand": HAND in one.sources,
        "locks": [_lock(lock, zone) for lock in by_hand.on(one)],
        "note": by_hand.note(OfEntry(one.id)),
    }


def _lock(lock: Lock, zone: tzinfo) -> Json:
    """What its field does not have is null; the field "time" with `time` null is all day."""
    value = lock.value
    air = value.air if isinstance(value, LockedDate) else None
    span = air.span(zone) if air is not None else None
    clock = value.clock if isinstance(value, LockedTime) else None
    return {
        "scope": _SCOPES[type(lock.target)],
        "on": lock.target.name if isinstance(lock.target, OfService) else None,
        "field": lock.field.value,
        "date": span[0].isoformat() if span else None,
        "date_end": span[1].isoformat() if span and span[1] != span[0] else None,
        "precision": air.precision.value if air is not None else None,
        "time": clock.isoformat("minutes") if clock is not None else None,
        "zone": None if isinstance(value, LockedService) else value.zone,
        "service": value.service.name if isinstance(value, LockedService) else None,
        "since": _instant(lock.since.astimezone(zone)),
    }


def _announcement(line: Announcement, zone: tzinfo) -> Json:
    span = line.air.span(zone)
    return {
        "source": line.source,
        "season": line.season,
        "episode": line.episode,
        "date": span[0].isoformat() if span else None,
        "date_end": span[1].isoformat() if span and span[1] != span[0] else None,
        "precision": line.air.precision.value,
        "starts_at": _instant(line.air.starts_at.astimezone(zone)) if line.air.starts_at else None,
        "status": line.status.value,
        "stated_at": _instant(line.stated_at),
        "learned_at": _instant(line.learned_at),
        "quote": line.quote or None,
        "url": line.url or None,
    }


def _instant(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None


def feed(one: NamedFeed) -> Json:
    """A calendar that is published."""
    return {
        "name": one.name,
        "filter": one.filter,
        "kinds": None if one.kinds is None else sorted(one.kinds),
        "followed": one.followed,
        "days": one.days,
        "all_day": one.all_day,
        "alarm": one.alarm_minutes,
        "cast": one.cast,
        "color": one.color,
    }


def target(one: Target, placed: Iterable[Placed], zone: tzinfo) -> Json:
    """`events` are those that aren't there as they were published."""
    found = list(placed)
    return {
        "name": one.name,
        "feed": one.feed.name if one.feed else None,
        "url": one.url,
        "user": one.user,
        "calendar": one.calendar,
        "published_at": _instant(one.published_at.astimezone(zone) if one.published_at else None),
        "error": one.error,
        "published": sum(event.standing is Standing.OURS for event in found),
        "events": [
            {"uid": event.uid, "state": event.standing, "title": event.title, "there": event.theirs or None}
            for event in found
            if event.standing is not Standing.OURS
        ],
    }
