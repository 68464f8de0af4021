"""What scripts rely on: each key of `list --json` and `show --json`, and what stands under it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.known import Merged, ShowWrite
from desktop_app.domain.merge import uid_of
from desktop_app.domain.statements import RelationFacts
from desktop_app.domain.values import Announcement, Status
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from tests.cli.conftest import Run
from tests.conftest import NOW
from tests.store.worlds import at, credit, episode, show, snapshot, sync

TIDE = show(
    "7",
    "Tide",
    "GB",
    language="English",
    genres=("Drama", "Sea"),
    summary="The sea.",
    ended=False,
    runtime_minutes=45,
    url="https://example.org/tide",
    image="https://example.org/tide.jpg",
)
FIRST = episode(
    "7",
    "71",
    "1x01",
    at("2026-06-04 21:30", "Europe/London"),
    title="Flood",
    summary="It rises.",
    url="https://example.org/tide/1",
    image="https://example.org/flood.jpg",
)
RELATIONS = (
    RelationFacts("8", "spin-off", "Tide"),
    RelationFacts("7", "based on", "The Sea"),
    RelationFacts("9", "spin-off", "Tide"),
)
WORLD = snapshot(
    TIDE,
    show("8", "Ebb", services=()),
    show("9", "Over", ended=True),
    FIRST,
    episode("8", "81", "1x01", at("2026-06-06 20:00")),
    episode("8", "82", "1x02", AirDate.in_month(2026, 7)),
    episode("8", "83", "2x01", UNKNOWN),
    credit("7", "Ada Vale", 0, characters=("Joan", "Jean"), known_for=("Low",), image="https://example.org/ada.jpg"),
    credit("7", "Bo Lund", 1),
    credit("7", "Ed Lin", 2, job="Creator"),
    relations=RELATIONS,
    cast_of=frozenset({"7"}),
)


@pytest.fixture
def tide(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Of a person in Tokyo, who follows Tide."""
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    run("list")
    database = Database(tmp_path / "data" / "library.db")
    database.open()
    sync(database, WORLD)
    moved = replace(FIRST, air=at("2026-06-05 22:00", "Europe/London"), quote="late on Friday, a bit later")
    sync(database, snapshot(TIDE, moved, relations=RELATIONS[1:]), NOW + timedelta(days=1))
    (hit,) = queries.find_shows(database, "Tide")
    commands.follow(database, hit.id, NOW)
    said = Announcement(
        "mine",
        replace(AirDate.on(date(2026, 6, 4)), last=date(2026, 6, 6)),
        Status.TENTATIVE,
        NOW,
        stated_at=NOW - timedelta(days=2),
        key="episode:x",
        season=1,
        episode=1,
        url="https://example.org/news",
    )
    commands.apply(database, "mine", Merged((ShowWrite(hit.id, hit.key, announcements=(said,)),)))
    database.close()
    return run


def entries(run: Run, *words: str) -> dict[tuple[str, int, int], dict[str, Any]]:
    """By show, season and episode."""
    found = run("list", "--json", *words).json["entries"]
    return {(entry["show"], entry["season"], entry["episode"]): entry for entry in found}


def test_an_entry_has_all_its_keys_and_no_others(tide: Run) -> None:
    assert entries(tide)["Tide", 1, 1] == {
        "id": "tvmaze:7:1:1",
        "uid": uid_of("tvmaze:7:1:1"),
        "show": "Tide",
        "show_id": "tvmaze:7",
        "season": 1,
        "episode": 1,
        "episode_title": "Flood",
        "episode_end": None,
        "kind": "series-premiere",
        "full_season": False,
        "status": "moved",
        "date": "2026-06-06",
        "date_end": None,
        "precision": "day-and-time",
        "starts_at": "2026-06-06T07:00:00+09:00",
        "ends_at": "2026-06-06T07:45:00+09:00",
        "zone": "Europe/London",
        "all_day": False,
        "services": ["Channel One"],
        "country": "GB",
        "language": "English",
        "genres": ["Drama", "Sea"],
        "runtime_minutes": 45,
        "summary": "It rises.",
        "url": "https://example.org/tide/1",
        "image": "https://example.org/flood.jpg",
        "followed": True,
        "sources": ["tvmaze"],
    }


def test_what_an_entry_does_not_know_is_null(tide: Run) -> None:
    found = entries(tide)
    nothing = dict.fromkeys(
        ["episode_title", "episode_end", "country", "language", "runtime_minutes", "summary", "url", "image"]
    )
    hour, month, unknown = found["Ebb", 1, 1], found["Ebb", 1, 2], found["Ebb", 2, 1]
    for entry in (hour, month, unknown):
        assert entry.items() >= nothing.items()
        assert (entry["services"], entry["genres"], entry["followed"]) == ([], [], False)
    asked = ("precision", "date", "date_end", "starts_at", "ends_at", "zone", "all_day")
    assert [hour[name] for name in asked] == [
        "day-and-time",
        "2026-06-07",
        None,
        "2026-06-07T05:00:00+09:00",
        None,
        None,
        False,
    ], "no runtime, no end"
    assert [month[name] for name in asked] == ["month", "2026-07-01", "2026-07-31", None, None, None, True]
    assert [unknown[name] for name in asked] == ["unknown", None, None, None, None, None, False]


def test_a_show_has_all_its_keys_and_no_others(tide: Run) -> None:
    page = tide("show", "Tide", "--json").json
    first = entries(tide)["Tide", 1, 1]
    assert page.pop("entries") == [first | {"by_hand": False, "locks": [], "note": None}]
    assert page.pop("announcements") == [
        {
            "source": "tvmaze",
            "season": 1,
            "episode": 1,
            "date": "2026-06-05",
            "date_end": None,
            "precision": "day-and-time",
            "starts_at": "2026-06-05T06:30:00+09:00",
            "status": "confirmed",
            "stated_at": None,
            "learned_at": "2026-05-14T12:00:00+00:00",
            "quote": None,
            "url": "https://example.org/tide/1",
        },
        {
            "source": "mine",
            "season": 1,
            "episode": 1,
            "date": "2026-06-04",
            "date_end": "2026-06-06",
            "precision": "day",
            "starts_at": None,
            "status": "tentative",
            "stated_at": "2026-05-12T12:00:00+00:00",
            "learned_at": "2026-05-14T12:00:00+00:00",
            "quote": None,
            "url": "https://example.org/news",
        },
        {
            "source": "tvmaze",
            "season": 1,
            "episode": 1,
            "date": "2026-06-06",
            "date_end": None,
            "precision": "day-and-time",
            "starts_at": "2026-06-06T07:00:00+09:00",
            "status": "confirmed",
            "stated_at": None,
            "learned_at": "2026-05-15T12:00:00+00:00",
            "quote": "late on Friday, a bit later",
            "url": "https://example.org/tide/1",
        },
    ]
    assert page == {
        "id": "tvmaze:7",
        "title": "Tide",
        "summary": "The sea.",
        "status": "running",
        "services": ["Channel One"],
        "url": "https://example.org/tide",
        "cast": [
            {
                "person": "Ada Vale",
                "characters": ["Joan", "Jean"],
                "known_for": ["Low"],
                "guest": False,
                "order": 0,
                "image": "https://example.org/ada.jpg",
            },
            {"person": "Bo Lund", "characters": [], "known_for": [], "guest": False, "order": 1, "image": None},
        ],
        "crew": [{"person": "Ed Lin", "job": "Creator"}],
        "relations": [
            {"type": "based on", "show": "The Sea"},
            {"type": "spin-off of this", "show": "Ebb"},
            {"type": "spin-off of this", "show": "Over"},
        ],
        "locks": [],
        "note": None,
    }


@pytest.mark.parametrize(("title", "status"), [("Tide", "running"), ("Ebb", None), ("Over", "ended")])
def test_whether_a_show_goes_on_is_null_where_nobody_says(tide: Run, title: str, status: str | None) -> None:
    page = tide("show", title, "--json").json
    assert page["status"] == status
    if title == "Ebb":
        assert (page["summary"], page["url"], page["services"], page["cast"]) == (None, None, [], [])
        assert page["relations"] == [{"type": "spin-off", "show": "Tide"}, {"type": "sibling", "show": "Over"}]
