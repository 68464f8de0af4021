"""Small invented feeds, and the road from a feed to the library."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from string import ascii_lowercase
from typing import Any

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.known import EntryState, EntryWrite, Merged, ShowWrite
from desktop_app.domain.merge import merge
from desktop_app.domain.statements import CreditFacts, EpisodeFacts, SeasonFacts, ShowFacts, Snapshot
from desktop_app.domain.values import Changes, Choice, Entry, Kind, Service
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from desktop_app.store.first_month import FirstMonth

NOW = datetime(2026, 5, 14, 12, tzinfo=UTC)


def at(text: str, zone: str | None = None) -> AirDate:
    """An instant from "2026-05-14 21:00" (UTC), or a day from "2026-05-14"."""
    if len(text) > 10:
        return AirDate.at(datetime.fromisoformat(text).replace(tzinfo=UTC), zone)
    return AirDate.on(date.fromisoformat(text))


def show(key: str, title: str, country: str | None = "US", **facts: Any) -> ShowFacts:
    return ShowFacts(key, title, services=facts.pop("services", (Service("Channel One", country),)), **facts)


def episode(show_key: str, key: str, code: str, air: AirDate | str, **facts: Any) -> EpisodeFacts:
    """`code` as "1x02"; "1x" is a special of season 1."""
    season, _, number = code.partition("x")
    when = at(air) if isinstance(air, str) else air
    return EpisodeFacts(show_key, key, int(season), int(number) if number else None, when, **facts)


def credit(show_key: str, person: str, order: int = 0, **facts: Any) -> CreditFacts:
    return CreditFacts(show_key, person, facts.pop("key", person.casefold()), order=order, **facts)


def snapshot(*rows: Any, source: str = "tvmaze", **more: Any) -> Snapshot:
    """The rows, each in the field of its type."""
    return Snapshot(
        source,
        shows=tuple(row for row in rows if isinstance(row, ShowFacts)),
        episodes=tuple(row for row in rows if isinstance(row, EpisodeFacts)),
        seasons=tuple(row for row in rows if isinstance(row, SeasonFacts)),
        credits=tuple(row for row in rows if isinstance(row, CreditFacts)),
        **more,
    )


def put(db: Database, key: str, title: str, *dates: AirDate) -> None:
    """A show with an entry on each of the dates, unknown ones too, called a, b, c, ..."""
    entries = tuple(
        EntryWrite(
            None,
            f"tvmaze:{key}:1:{n}",
            f"uid-{key}-{n}",
            EntryState(1, n, Kind.EPISODE, air, episode_title=ascii_lowercase[n - 1]),
            None,
            0,
            NOW,
        )
        for n, air in enumerate(dates, 1)
    )
    facts = show(key, title)
    commands.apply(db, "tvmaze", Merged((ShowWrite(None, f"tvmaze:{key}", facts, facts, entries=entries),)))


def sync(db: Database, read: Snapshot, now: datetime = NOW, missing: frozenset[str] = frozenset()) -> Changes:
    known = queries.known(db, read.source, read, missing)
    merged = merge(known, read, now, missing, queries.locks_of_services(db))
    return commands.apply(db, read.source, merged)


def crowd(db: Database, title: str = "Crowd", **facts: Any) -> None:
    """A thousand shows of which no date is known, so that what they have is frequent."""
    sync(db, snapshot(*(show(f"crowd-{n}", f"{title} {n}", **facts) for n in range(1000))))


HARBOUR = show(
    "1", "Harbour Street", weight=90, url="https://www.tvmaze.com/shows/1/harbour-street", premiered=date(2026, 5, 1)
)
KRONIKEN = show("2", "Krøniken", "DK", weight=40, external_ids=(("imdb", "tt0000002"),))
GLOBAL = show("3", "Star City", None, weight=60)

WORLD = snapshot(
    HARBOUR,
    KRONIKEN,
    GLOBAL,
    episode("1", "101", "1x01", "2026-05-01 20:00", title="Low Tide"),
    episode("1", "102", "1x02", "2026-05-08 20:00", title="Episode 2"),
    episode("1", "103", "1x", "2026-05-20", title="Behind the Lighthouse"),
    episode("2", "201", "2x01", "2026-05-16 18:00", title="Café Møller"),
    episode("3", "301", "1x01", "2026-05-29", title="Liftoff"),
    episode("3", "302", "1x02", AirDate.in_month(2026, 6), title="Orbit"),
    episode("3", "303", "1x03", AirDate.in_month(2026, 7), title="Docking"),
    digests={"101": b"a", "102": b"b", "201": b"c"},
)


def first_look(path: Path, choice: Choice, zone: tzinfo) -> list[Entry] | None:
    """What a window shows before the library is open."""
    with closing(FirstMonth(path)) as first:
        return first.entries(choice, zone)
