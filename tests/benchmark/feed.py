"""A made-up `/schedule/full` in TVmaze's shape, as large and as uneven as a real one."""

from __future__ import annotations

import json
import random
from datetime import UTC, date, datetime, time, timedelta

# fmt: off
_WORDS = (
    "amber", "birch", "cinder", "delta", "ember", "falcon", "granite", "harbour", "island", "juniper", "kestrel",
    "lantern", "meadow", "north", "orchard",
)
# fmt: on
_COUNTRIES = (
    ("US", "America/New_York"),
    ("GB", "Europe/London"),
    ("DE", "Europe/Berlin"),
    ("JP", "Asia/Tokyo"),
    ("CN", "Asia/Shanghai"),
    ("AU", "Australia/Sydney"),
)


def schedule_full(rows: int, today: date, seed: int = 1) -> bytes:
    """So many episodes still to come: about four to a show, a third of them on streamers with no hour known."""
    chance = random.Random(seed)
    made: list[dict[str, object]] = []
    show_id = 0
    while len(made) < rows:
        show_id += 1
        show = _show(show_id, chance)
        count = min(rows - len(made), chance.choice((1, 1, 2, 4, 6, 8, 10)))
        season = chance.choice((1, 1, 1, 2, 3, 5, 2026))
        first = today + timedelta(days=int(chance.expovariate(1 / 60)))
        made += [_episode(len(made) + 1 + n, show, season, n + 1, first + timedelta(days=7 * n)) for n in range(count)]
    made.sort(key=lambda row: str(row["airstamp"]))
    return json.dumps(made, ensure_ascii=False).encode()


def _show(number: int, chance: random.Random) -> dict[str, object]:
    country, zone = chance.choice(_COUNTRIES)
    streamed = chance.random() < 0.35
    channel = {
        "id": number % 300,
        "name": f"{chance.choice(_WORDS).title()} {number % 300}",
        "country": None if streamed and chance.random() < 0.6 else {"name": country, "code": country, "timezone": zone},
        "officialSite": None,
    }
    title = " ".join(chance.sample(_WORDS, 2)).title() + f" {number}"
    return {
        "id": number,
        "url": f"https://www.tvmaze.com/shows/{number}/{title.lower().replace(' ', '-')}",
        "name": title,
        "type": "Scripted",
        "language": "English",
        "genres": chance.sample(["Drama", "Comedy", "Crime", "Fantasy", "History"], 2),
        "status": "Running",
        "runtime": 60,
        "averageRuntime": 58,
        "premiered": "2020-01-01",
        "ended": None,
        "officialSite": None,
        "schedule": {"time": "" if streamed else "21:00", "days": ["Friday"]},
        "rating": {"average": None},
        "weight": chance.randrange(100),
        "network": None if streamed else channel,
        "webChannel": channel if streamed else None,
        "dvdCountry": None,
        "externals": {"tvrage": None, "thetvdb": 100000 + number, "imdb": f"tt{number:07}"},
        "image": None,
        "summary": "<p>" + " ".join(chance.choices(_WORDS, k=60)) + f" and <b>{title}</b>.</p>",
        "updated": 1700000000 + number,
        "_links": {"self": {"href": f"https://api.tvmaze.com/shows/{number}"}},
    }


def _episode(number: int, show: dict[str, object], season: int, episode: int, day: date) -> dict[str, object]:
    streamed = show["webChannel"] is not None
    stamp = datetime.combine(day, time(12) if streamed else time(2), UTC)
    return {
        "id": number,
        "url": f"https://www.tvmaze.com/episodes/{number}/{episode}",
        "name": f"Episode {episode}",
        "season": season,
        "number": episode,
        "type": "regular",
        "airdate": str(day if streamed else day - timedelta(days=1)),
        "airtime": "" if streamed else "21:00",
        "airstamp": stamp.isoformat(),
        "runtime": 60,
        "rating": {"average": None},
        "image": None,
        "summary": "<p>One more night in the harbour.</p>" if number % 5 == 0 else None,
        "_links": {"self": {"href": f"https://api.tvmaze.com/episodes/{number}"}},
        "_embedded": {"show": show},
    }
