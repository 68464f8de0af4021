"""The short road and the proper one give the same rows, whatever is asked."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.statements import SeasonFacts
from desktop_app.domain.values import FULL_SEASON, Choice, Kind
from desktop_app.domain.watched import Watched
from desktop_app.store import backup, commands, queries
from desktop_app.store.database import Database
from desktop_app.store.first_month import FirstMonth
from desktop_app.store.version import SCHEMA_VERSION

from .worlds import HARBOUR, KRONIKEN, NOW, WORLD, credit, episode, first_look, put, show, snapshot, sync

_ZONES = ["Pacific/Pago_Pago", "America/Los_Angeles", "UTC", "Europe/London", "Asia/Kolkata", "Pacific/Kiritimati"]
_START = datetime(2026, 3, 25, tzinfo=UTC)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    db = Database(tmp_path_factory.mktemp("first") / "library.db")
    db.open()
    sync(db, WORLD)
    put(db, "h", "Every Hour", *(AirDate.at(_START + timedelta(hours=7 * n)) for n in range(26)))
    titles = enumerate(("Ebb", "Vagary", "Kronor", "Hour of Ebb"), 1)
    drop = [episode("f", f"f{n}", f"1x{n:02}", "2026-04-20", title=title) for n, title in titles]
    sync(db, snapshot(show("f", "Full"), *drop, SeasonFacts("f", 1, episode_order=4)))
    put(db, "d", "Every Day", *(AirDate.on((_START + timedelta(days=n)).date()) for n in range(26)))
    put(db, "v", "Vague", UNKNOWN, AirDate.in_week(date(2026, 4, 1)), AirDate.in_month(2026, 4), AirDate.in_year(2026))
    commands.follow(db, 3, NOW)
    commands.follow(db, 4, NOW)
    told = replace(HARBOUR, language="English", genres=("Crime", "Drama"))
    danish = replace(KRONIKEN, language="Danish", genres=("Drama",))
    sync(db, snapshot(told, danish, credit("1", "Ada Vale"), cast_of=frozenset({"1"})))
    commands.mark_watched(db, {Watched(1, 1, 1), *(Watched(4, 1, n) for n in range(1, 20))})
    commands.follow_person(db, queries.find_people(db, "Ada Vale")[0].id, NOW)
    yield db
    db.close()


days = st.one_of(st.none(), st.dates(date(2026, 3, 20), date(2026, 6, 10)))
choices = st.builds(
    Choice,
    first=days,
    last=days,
    kinds=st.one_of(st.none(), st.frozensets(st.sampled_from([*map(str, Kind), FULL_SEASON]), max_size=3)),
    followed=st.booleans(),
    countries=st.one_of(st.none(), st.frozensets(st.sampled_from(["US", "DK", "GB"]), max_size=2)),
    text=st.sampled_from(["", "", "every", "h", "kron", "vag a", "%_'", "full vag", "ebb hour", "ebb kron"]),
    unknown_dates=st.booleans(),
    services=st.none() | st.frozensets(st.sampled_from(["Channel One", "Else"])),
    languages=st.none() | st.frozensets(st.sampled_from(["Danish", "English"])),
    genres=st.none() | st.frozensets(st.sampled_from(["Drama", "Crime"])),
    sources=st.none() | st.frozensets(st.sampled_from(["tvmaze", "feed"])),
    watched=st.none() | st.booleans(),
    by_mark=st.booleans(),
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(choice=choices, zone=st.sampled_from(_ZONES))
def test_both_roads_give_the_same_entries_in_the_same_order(library: Database, choice: Choice, zone: str) -> None:
    where = ZoneInfo(zone)
    found = queries.entries(library, choice, where)
    assert first_look(library.path, choice, where) == found
    for entry in found:
        span = entry.air.span(where)
        if span is None:
            assert choice.unknown_dates
        else:
            assert choice.first is None or span[1] >= choice.first
            assert choice.last is None or span[0] <= choice.last


@settings(max_examples=60)
@given(choice=choices, zone=st.sampled_from(_ZONES))
def test_what_is_found_is_what_a_person_would_pick_by_hand(library: Database, choice: Choice, zone: str) -> None:
    """Against the plainest reading of a Choice, over all entries."""
    where = ZoneInfo(zone)

    def wanted(entry_id: int) -> bool:
        entry = everything[entry_id]
        span = entry.air.span(where)
        if span is None:
            if not choice.unknown_dates:
                return False
        elif (choice.first and span[1] < choice.first) or (choice.last and span[0] > choice.last):
            return False
        full = entry.full_season and choice.kinds is not None and FULL_SEASON in choice.kinds
        kind = FULL_SEASON if choice.by_mark and entry.full_season else str(entry.kind)
        if choice.kinds is not None and kind not in choice.kinds and not full:
            return False
        followed = entry.followed or entry.through is not None
        if choice.followed and not followed:
            return False
        if choice.watched is not None and entry.watched != choice.watched:
            return False
        languages = () if entry.language is None else (entry.language,)
        facts = (entry.services, languages, entry.genres, entry.sources)
        wanted = (choice.services, choice.languages, choice.genres, choice.sources)
        if any(names is not None and names.isdisjoint(has) for names, has in zip(wanted, facts, strict=True)):
            return False
        return choice.countries is None or followed or entry.country is None or entry.country in choice.countries

    everything = {entry.id: entry for entry in queries.entries(library, Choice(), where)}
    assert len(everything) == 7 + 1 + 26 + 26 + 4
    if not choice.text:
        found = {entry.id for entry in queries.entries(library, choice, where)}
        assert found == {entry_id for entry_id in everything if wanted(entry_id)}


def test_a_folder_in_its_place_is_none(tmp_path: Path) -> None:
    assert first_look(tmp_path, Choice(), UTC) is None


@pytest.mark.parametrize("pragma", [f"user_version = {SCHEMA_VERSION + 1}", "application_id = 1"])
def test_a_file_of_a_newer_schema_or_of_another_program_is_none(library: Database, tmp_path: Path, pragma: str) -> None:
    """An older one: `test_migrations`."""
    copy = tmp_path / "library.db"
    backup.backup(library.path, copy)
    assert first_look(copy, Choice(), UTC)
    with closing(sqlite3.connect(copy)) as file:
        file.execute(f"PRAGMA {pragma}")
    assert first_look(copy, Choice(), UTC) is None


def test_the_file_is_held_between_two_questions_and_given_back(library: Database, tmp_path: Path) -> None:
    copy = tmp_path / "library.db"
    backup.backup(library.path, copy)
    first = FirstMonth(copy)
    before = first.entries(Choice(), UTC)
    copy.rename(tmp_path / "moved.db")
    assert first.counts(Choice(), UTC) == queries.count_by_kind(library, Choice(), UTC)
    first.close()
    assert first.entries(Choice(), UTC) is None
    (tmp_path / "moved.db").rename(copy)
    assert first.entries(Choice(), UTC) == before
    first.close()
