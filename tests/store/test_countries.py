"""Which entries the countries of a choice let through, and what text finds that folds to nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.values import Choice, Service
from desktop_app.store import queries
from desktop_app.store.database import Database

from .worlds import UTC, episode, first_look, show, snapshot, sync

BBC, CHANNEL, STREAM, KANAL = Service("BBC", "GB"), Service("Channel", "US"), Service("Stream"), Service("Kanal", "DK")
SERVICES = {
    "Both": (CHANNEL, BBC),
    "Everywhere": (CHANNEL, STREAM),
    "Home": (CHANNEL,),
    "Three": (KANAL, BBC, CHANNEL),
    "Nobody": (),
}


@pytest.fixture
def db(db: Database) -> Database:
    for key, (title, services) in enumerate(SERVICES.items(), 1):
        facts = show(str(key), title, services=services)
        sync(db, snapshot(facts, episode(str(key), f"e{key}", "1x01", f"2026-05-{key:02}")))
    away = episode("3", "away", "1x02", "2026-05-20", services=(BBC, CHANNEL), title="Away")
    sync(db, snapshot(show("3", "Home", services=(CHANNEL,)), away))
    return db


@pytest.mark.parametrize(
    ("countries", "found"),
    [
        ("US", ["Both", "Everywhere", "Home", "Three", "Nobody", "Home"]),
        ("GB", ["Both", "Everywhere", "Three", "Nobody", "Home"]),
        ("DK", ["Everywhere", "Three", "Nobody"]),
        ("DE", ["Everywhere", "Nobody"]),
        ("DE DK", ["Everywhere", "Three", "Nobody"]),
        ("", ["Everywhere", "Nobody"]),
    ],
)
def test_every_service_of_an_entry_counts(db: Database, path: Path, countries: str, found: list[str]) -> None:
    choice = Choice(date(2026, 5, 1), date(2026, 5, 31), countries=frozenset(countries.split()))
    entries = queries.entries(db, choice, UTC)
    assert [entry.show for entry in entries] == found
    assert first_look(path, choice, UTC) == entries
    counts = queries.count_by_kind(db, choice, UTC)
    assert sum(counts.values()) == len(found)


def test_the_country_of_an_entry_is_that_of_its_first_service(db: Database) -> None:
    countries = [entry.country for entry in queries.entries(db, Choice(), UTC)]
    assert countries == ["US", "US", "US", "DK", None, "GB"]


def test_the_countries_follow_when_the_services_of_a_show_change(db: Database) -> None:
    choice = Choice(countries=frozenset({"DK"}))
    sync(db, snapshot(show("1", "Both", services=(BBC, KANAL))))
    assert "Both" in [entry.show for entry in queries.entries(db, choice, UTC)]
    sync(db, snapshot(show("1", "Both", services=(BBC,))))
    assert "Both" not in [entry.show for entry in queries.entries(db, choice, UTC)]


@pytest.mark.parametrize("text", ["!!!", " ? ", "…"])
@pytest.mark.parametrize("first", [None, date(2026, 5, 1)])
def test_text_without_a_word_finds_nothing(db: Database, text: str, first: date | None) -> None:
    for choice in (Choice(first, text=text), Choice(first, text=text, kinds=frozenset({"full-season"}))):
        assert queries.entries(db, choice, UTC) == []
        assert not any(queries.count_by_kind(db, choice, UTC).values())
        assert queries.nearest(db, choice, UTC, date(2026, 8, 1)) is None
    assert len(queries.entries(db, Choice(first, text="  "), UTC)) == 6
