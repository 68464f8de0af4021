"""A small feed in TVmaze's shape: every kind of entry, and text that is awkward to write down."""

from __future__ import annotations

from typing import Any

from tests.servers import Replay

Row = dict[str, Any]

BBC = {"id": 12, "name": "BBC One", "country": {"name": "United Kingdom", "code": "GB", "timezone": "Europe/London"}}
NHK = {"id": 159, "name": "NHK総合", "country": {"name": "Japan", "code": "JP", "timezone": "Asia/Tokyo"}}
STREAM = {"id": 1, "name": "Streamflix, Inc.", "country": None}


def show(key: int, title: str, **facts: object) -> Row:
    made = {
        "id": key,
        "url": f"https://www.tvmaze.com/shows/{key}/{key}",
        "name": title,
        "language": "English",
        "genres": ["Drama", "Science-Fiction", "Crime"],
        "status": "Running",
        "runtime": 60,
        "network": BBC,
        "webChannel": None,
        "summary": f"<p>What <b>{title}</b> is about.</p>",
        "updated": 1_700_000_000,
    }
    return made | facts


def episode(key: int, of: Row, day: str, season: int = 1, number: int | None = 1, **facts: object) -> Row:
    """On a channel at 20:00 UTC; on a streaming service with no hour."""
    streamed = of["network"] is None
    made = {
        "id": key,
        "url": f"https://www.tvmaze.com/episodes/{key}/{key}",
        "name": f"Part {number}",
        "season": season,
        "number": number,
        "type": "regular" if number else "significant_special",
        "airdate": day,
        "airtime": "" if streamed else "21:00",
        "airstamp": f"{day}T{12 if streamed else 20}:00:00+00:00",
        "runtime": None if streamed else 45,
        "summary": f"<p>Episode {key}.</p>",
        "_embedded": {"show": of},
    }
    return made | facts


FENS = show(1, "The Fens; a Life, in \\ Parts")
ROBOTS = show(2, "ロボットの町 🤖", network=NHK, language="Japanese", genres=["Anime"])
VAULT = show(3, "Vault", network=None, webChannel=STREAM, genres=["Comedy, black", "Crime"])
MARATHON = show(4, "Marathon", network=None, webChannel=STREAM, genres=[])
LONG = "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich. 日本語の長い文章もここに。 " * 120

ROWS: list[Row] = [
    episode(
        11, FENS, "2026-06-05", name='"Water" & <Land>', summary="<p>One.</p><p>Two, <i>three</i>; four\\five.</p>"
    ),
    episode(12, FENS, "2026-06-12", number=2, name="", summary=None),
    episode(13, FENS, "2026-12-25", number=None, name="A Christmas, of sorts"),
    episode(21, ROBOTS, "2026-07-04", season=2, airstamp="2026-07-04T15:30:00+00:00", airtime="00:30", runtime=30),
    episode(31, VAULT, "2026-06-30", season=3, summary=f"<p>{LONG}</p>"),
    *(episode(40 + n, MARATHON, "2026-06-07", season=1, number=n, name=f"Leg {n}") for n in range(1, 7)),
]
MOVED = 21
"""The episode whose date moves."""


def page(of: Row, *people: str, episode_order: int | None = None) -> Row:
    """The show with its cast, its episodes and its seasons."""
    cast = [
        {"person": {"id": 100 + n, "name": name}, "character": {"id": 200 + n, "name": f"Role {n}"}, "self": False}
        for n, name in enumerate(people)
    ]
    rows = [row for row in ROWS if row["_embedded"]["show"]["id"] == of["id"]]
    seasons = [{"id": 300 + of["id"], "number": rows[0]["season"], "episodeOrder": episode_order}]
    return of | {"_embedded": {"cast": cast, "crew": [], "seasons": seasons, "episodes": rows}}


def serve(tvmaze: Replay) -> None:
    """All of it, with the pages of two shows: one has a cast, the other says how long its season is."""
    tvmaze.serve("/schedule/full", ROWS)
    tvmaze.serve("/shows/1", page(FENS, "Ann O'Neill", "Bjørn Ås; Jr", episode_order=2))
    tvmaze.serve("/shows/4", page(MARATHON, episode_order=6))


def without(key: int) -> list[Row]:
    return [row for row in ROWS if row["id"] != key]


def moved(key: int, day: str, stamp: str) -> list[Row]:
    """The same feed, with one episode on another day."""
    return [row | {"airdate": day, "airstamp": stamp} if row["id"] == key else row for row in ROWS]
