"""Rows in TVmaze's shape, written by hand: today's, whole, with whatever a test wants otherwise."""

from __future__ import annotations

import json


def show(**other: object) -> dict[str, object]:
    return {
        "id": 7,
        "url": "https://www.tvmaze.com/shows/7/harbour",
        "name": "Harbour",
        "type": "Scripted",
        "language": "English",
        "genres": ["Drama", "Crime"],
        "status": "Running",
        "runtime": 60,
        "averageRuntime": 58,
        "premiered": "2024-03-01",
        "ended": None,
        "officialSite": "http://harbour.example/",
        "schedule": {"time": "21:00", "days": ["Friday"]},
        "rating": {"average": None},
        "weight": 90,
        "network": channel("CBS"),
        "webChannel": None,
        "dvdCountry": None,
        "externals": {"tvrage": None, "thetvdb": 4711, "imdb": "tt0047110"},
        "image": {"medium": "https://static.tvmaze.com/m.jpg", "original": "https://static.tvmaze.com/o.jpg"},
        "summary": "<p>A <b>harbour</b> &amp; its people.</p><p>And boats.</p>",
        "updated": 1770000000,
        "_links": {"self": {"href": "https://api.tvmaze.com/shows/7"}},
    } | other


def episode(**other: object) -> dict[str, object]:
    """Under a show; `scheduled` puts it into a schedule."""
    return {
        "id": 70,
        "url": "https://www.tvmaze.com/episodes/70/harbour-2x01-ebb",
        "name": "Ebb",
        "season": 2,
        "number": 1,
        "type": "regular",
        "airdate": "2026-05-15",
        "airtime": "21:00",
        "airstamp": "2026-05-16T01:00:00+00:00",
        "runtime": 60,
        "rating": {"average": None},
        "image": None,
        "summary": None,
        "_links": {"self": {"href": "https://api.tvmaze.com/episodes/70"}},
    } | other


def scheduled(its_show: object = None, **other: object) -> dict[str, object]:
    """As in `/schedule/web` and `/schedule/full`."""
    return episode(**other) | {"_embedded": {"show": its_show or show()}}


def channel(name: str, code: str | None = "US", zone: str | None = "America/New_York") -> dict[str, object]:
    country = {"name": code, "code": code, "timezone": zone} if code else None
    return {"id": 1, "name": name, "country": country, "officialSite": None}


def season(**other: object) -> dict[str, object]:
    return {
        "id": 700,
        "url": "https://www.tvmaze.com/seasons/700/harbour-season-3",
        "number": 3,
        "name": "",
        "episodeOrder": 8,
        "premiereDate": "2027-01-08",
        "endDate": None,
        "network": channel("CBS"),
        "webChannel": None,
        "image": None,
        "summary": "",
    } | other


def person(key: int, name: str) -> dict[str, object]:
    return {
        "id": key,
        "url": f"https://www.tvmaze.com/people/{key}/x",
        "name": name,
        "image": {"medium": f"http://static.tvmaze.com/{key}.jpg", "original": None},
    }


def cast(key: int, name: str, character: str, **other: object) -> dict[str, object]:
    return {
        "person": person(key, name),
        "character": {"id": key, "name": character},
        "self": False,
        "voice": False,
    } | other


def body(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
