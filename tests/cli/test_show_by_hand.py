"""What the person set, made and noted, as the terminal tells it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time
from pathlib import Path

import pytest

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.by_hand import ByHand
from desktop_app.domain.locks import (
    Lock,
    LockedDate,
    LockedService,
    LockedTime,
    LockedZone,
    OfEntry,
    OfService,
    OfShow,
    Target,
    Value,
)
from desktop_app.domain.values import Kind, Service
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from tests.cli.conftest import Run
from tests.conftest import NOW

NINE = LockedTime(time(21), "Europe/Berlin")


@contextmanager
def library(folder: Path) -> Iterator[Database]:
    database = Database(folder / "data" / "library.db")
    database.open()
    try:
        yield database
    finally:
        database.close()


def put(db: Database, target: Target, *values: Value) -> None:
    locks = [Lock(target, value, NOW) for value in values]
    commands.change_locks(db, {lock.key: lock for lock in locks}, NOW)


@pytest.fixture
def star_city(run: Run, tmp_path: Path) -> Run:
    """With something of everything."""
    run("list")
    with library(tmp_path) as db:
        show_id = queries.find_shows(db, "Star City")[0].id
        first, *_ = queries.show_entries(db, show_id)
        put(
            db,
            OfEntry(first.id),
            LockedDate(AirDate.on(date(2026, 6, 3)), "UTC"),
            NINE,
        )
        put(db, OfShow(show_id), LockedService(Service("Sky")), LockedTime(None, "UTC"))
        put(db, OfService("Sky"), LockedZone("Asia/Tokyo"))
        put(db, OfService("Netflix"), LockedZone("Asia/Tokyo"))
        commands.set_note(db, OfShow(show_id), "With Ada\nBring tea", NOW)
        commands.set_note(db, OfEntry(first.id), "The long one", NOW)
        film = ByHand(Kind.FILM, AirDate.in_month(2026, 9), show_id, episode_title="Orbit")
        commands.set_by_hand(db, "k1", film, NOW)
    return run


def test_show_tells_it_in_a_section_of_its_own(star_city: Run) -> None:
    out = star_city("show", "Star City").out
    by_hand, _, rest = out.partition("\nBy hand\n")[2].partition("\n\n")
    assert by_hand.splitlines() == [
        "  all entries: time all day, set 2026-05-14",
        "  all entries: service Sky, set 2026-05-14",
        "  all on Sky: zone Asia/Tokyo, set 2026-05-14",
        "  S01E01: date 2026-06-03, set 2026-05-14",
        "  S01E01: time 21:00 in Europe/Berlin, set 2026-05-14",
        "  Orbit: made by hand",
    ]
    notes = rest.partition("\n\n")[0]
    assert notes.splitlines() == ["Notes", "  With Ada", "  Bring tea", "  S01E01: The long one"]
    dates = out.partition("\nDates\n")[2].splitlines()
    assert "S01E01: 2026-05-29, confirmed, says starter" in dates[0], "what is locked is still told"
    assert dates[1:] == [
        "  Orbit: in 2026-09, confirmed, says hand, learned 2026-05-14",
        "  all on Sky: zone Asia/Tokyo, set by hand 2026-05-14",
        "  all entries: all day, set by hand 2026-05-14",
        "  S01E01: 2026-06-03, set by hand 2026-05-14",
        "  S01E01: 21:00 in Europe/Berlin, set by hand 2026-05-14",
    ]


def test_its_json_holds_it_beside_all_that_was_there(star_city: Run) -> None:
    page = star_city("show", "Star City", "--json").json
    first, film = page["entries"]
    assert (first["date"], first["services"], first["by_hand"], first["note"]) == (
        "2026-06-03",
        ["Sky"],
        False,
        "The long one",
    )
    empty = dict.fromkeys(["on", "date", "date_end", "precision", "time", "zone", "service"])
    set_then = {"since": NOW.isoformat(timespec="seconds")}
    day = {"scope": "entry", "field": "date", "date": "2026-06-03", "precision": "day", "zone": "UTC"}
    hour = {"scope": "entry", "field": "time", "time": "21:00", "zone": "Europe/Berlin"}
    assert first["locks"] == [empty | day | set_then, empty | hour | set_then]
    assert (film["by_hand"], film["locks"], film["note"], film["kind"]) == (True, [], None, "film")
    all_day = {"scope": "show", "field": "time", "zone": "UTC"}
    service = {"scope": "show", "field": "service", "service": "Sky"}
    zone = {"scope": "service", "on": "Sky", "field": "zone", "zone": "Asia/Tokyo"}
    assert page["locks"] == [empty | all_day | set_then, empty | service | set_then, empty | zone | set_then]
    assert page["note"] == "With Ada\nBring tea"
    assert [said["source"] for said in page["announcements"]] == ["starter", "hand"]


def test_of_what_was_never_touched_nothing_is_told(run: Run) -> None:
    out = run("show", "Star City").out
    assert "By hand" not in out
    assert "Notes" not in out
    page = run("show", "Star City", "--json").json
    assert (page["locks"], page["note"]) == ([], None)


def test_a_note_is_in_no_export_and_in_no_list(star_city: Run) -> None:
    for words in (("export",), ("list", "--json"), ("list",)):
        out = star_city(*words).out
        assert "The long one" not in out
        assert "With Ada" not in out


def test_a_day_with_an_hour_elsewhere_is_the_day_there_in_list_and_export(star_city: Run, tmp_path: Path) -> None:
    with library(tmp_path) as db:
        show_id = queries.find_shows(db, "Star City")[0].id
        first, *_ = queries.show_entries(db, show_id)
        commands.change_locks(db, {Lock(OfEntry(first.id), NINE, NOW).key: None}, NOW)
        put(db, OfShow(show_id), LockedTime(time(21), "America/New_York"))
    (listed,) = (one for one in star_city("list", "--json").json["entries"] if one["uid"] == first.uid)
    assert (listed["date"], listed["starts_at"]) == ("2026-06-04", "2026-06-04T01:00:00+00:00")
    assert (listed["zone"], listed["uid"]) == ("America/New_York", first.uid)
    event = next(part for part in star_city("export").out.split("BEGIN:VEVENT") if first.uid in part)
    assert "DTSTART:20260604T010000Z" in event


def test_a_backup_brings_all_of_it_back(star_city: Run, tmp_path: Path) -> None:
    before = star_city("show", "Star City", "--json").json
    assert star_city("backup", str(tmp_path / "kept.db")).status == 0
    with library(tmp_path) as db:
        show_id = queries.find_shows(db, "Star City")[0].id
        commands.change_locks(db, {lock.key: None for lock in queries.locks_of_show(db, show_id)}, NOW)
        commands.set_by_hand(db, "k1", None, NOW)
        commands.set_note(db, OfShow(show_id), "", NOW)
    assert star_city("show", "Star City", "--json").json != before
    assert star_city("restore", str(tmp_path / "kept.db")).status == 0
    assert star_city("show", "Star City", "--json").json == before
    assert star_city("doctor").status == 0
