"""A made-up library as large as all that TVmaze knows, through the program's own merge and store."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.merge import merge
from desktop_app.domain.statements import CreditFacts, EpisodeFacts, ShowFacts, Snapshot
from desktop_app.domain.values import Service
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

NOW = datetime(2026, 5, 14, 12, tzinfo=UTC)
_SYLLABLES = ("ka", "lo", "mer", "nin", "sta", "vel", "tor", "ash", "bri", "dun", "fen", "gar", "hol", "isk", "jun")
_COUNTRIES = ("US", "US", "US", "GB", "GB", "DE", "JP", "CN", "AU", None)
_AT_ONCE = 500


def word(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.choice((1, 2, 2, 3))))


def build(path: Path, shows: int, episodes_each: int = 10, credits_each: int = 10) -> Path:
    """Makes the library where it isn't there yet: so many shows, ten episodes and ten credits each, over forty years
    with a thick end around today, as the real one."""
    if path.exists():
        return path
    made = path.with_suffix(".making")
    made.unlink(missing_ok=True)
    db = Database(made)
    db.open(now=NOW)
    chance = random.Random(7)
    people = [f"{word(chance).title()} {word(chance).title()}" for _ in range(max(50, shows * 2))]
    for start in range(1, shows + 1, _AT_ONCE):
        keys = range(start, min(start + _AT_ONCE, shows + 1))
        snapshot = _snapshot(keys, episodes_each, credits_each, people, chance)
        commands.apply(db, "tvmaze", merge(queries.known(db, "tvmaze", snapshot), snapshot, NOW))
    for hit in range(1, shows + 1, 400):
        commands.follow(db, hit, NOW)
    db.close()
    made.rename(path)
    return path


def _snapshot(keys: range, episodes_each: int, credits_each: int, people: list[str], chance: random.Random) -> Snapshot:
    shows: list[ShowFacts] = []
    episodes: list[EpisodeFacts] = []
    credits: list[CreditFacts] = []
    for number in keys:
        key = str(number)
        country = chance.choice(_COUNTRIES)
        title = " ".join(word(chance).title() for _ in range(chance.choice((1, 2, 2, 3))))
        first = _first_day(chance)
        shows.append(
            ShowFacts(
                key,
                title,
                url=f"https://www.tvmaze.com/shows/{key}",
                language="English",
                genres=("Drama",),
                services=(Service(f"Channel {number % 300}", country, "America/New_York"),),
                summary=f"{title} is a show.",
                premiered=first,
                weight=chance.randrange(101),
                external_ids=(("imdb", f"tt{number:08}"),),
            )
        )
        timed = chance.random() < 0.6
        for n in range(1, episodes_each + 1):
            day = first + timedelta(days=7 * (n - 1))
            evening = datetime(day.year, day.month, day.day, 20, tzinfo=UTC)
            air = AirDate.at(evening, "Europe/London") if timed else AirDate.on(day)
            episodes.append(EpisodeFacts(key, f"{number}{n:03}", 1 + number % 4, n, air, f"{word(chance).title()} {n}"))
        for n in range(credits_each):
            who = chance.randrange(len(people))
            credits.append(CreditFacts(key, people[who], str(who), (f"{word(chance).title()}",), order=n))
    every = frozenset(str(number) for number in keys)
    return Snapshot("tvmaze", tuple(shows), (), tuple(episodes), tuple(credits), cast_of=every)


def _first_day(chance: random.Random) -> date:
    """A tenth of all within half a year of today, the rest over forty years."""
    if chance.random() < 0.1:
        return NOW.date() + timedelta(days=chance.randrange(-180, 180))
    return NOW.date() - timedelta(days=chance.randrange(40 * 365))
