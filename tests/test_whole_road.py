"""From the source to the calendar file: sync, list, show and export, as a person runs them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests import servers
from tests.road import feed
from tests.road.calendars import Event, blocks, by_icalendar, by_vobject, lines
from tests.road.program import Program

ZONES = (
    "Pacific/Pago_Pago",
    "America/Los_Angeles",
    "UTC",
    "Europe/London",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Pacific/Kiritimati",
)
KINDS = {"special": "TV special", "episode": "TV episode", "season-finale": "TV finale", "series-finale": "TV finale"}


@pytest.fixture
def tvmaze() -> Iterator[servers.Replay]:
    with servers.replay() as server:
        yield server


@pytest.fixture
def program(tvmaze: servers.Replay, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Program:
    return Program(tmp_path / "data", tvmaze.url, capsys)


@pytest.fixture
def filled(program: Program, tvmaze: servers.Replay) -> Program:
    """With the small feed in the library."""
    feed.serve(tvmaze)
    assert program.run("sync").status == 0
    return program


def later(program: Program, days: int) -> None:
    now = datetime.fromisoformat(program.env["PREMIERES_NOW"]) + timedelta(days=days)
    program.env["PREMIERES_NOW"] = now.isoformat()


def sync(program: Program) -> dict[str, Any]:
    done = program.run("sync", "--json")
    assert done.status == 0, done.err
    return done.report


def uid_of(program: Program, identity: str) -> str:
    return next(entry["uid"] for entry in program.entries() if entry["id"] == identity)


def assert_nothing_lost(entries: list[dict[str, Any]], data: bytes) -> dict[str, Event]:
    """Each entry with a date stands in the file, in the words of both parsers, with all that `list` tells of it."""
    events = by_icalendar(data)
    assert by_vobject(data) == events
    written = [entry for entry in entries if entry["precision"] in ("day-and-time", "day", "week", "month")]
    assert {entry["uid"] for entry in written} == set(events)
    for entry in written:
        event = events[entry["uid"]]
        assert (event.start, event.end) == bounds(entry), entry
        told = [entry["show"], entry["episode_title"] if not entry["full_season"] else None]
        told += [f"S{entry['season']:02}" if entry["season"] is not None and entry["episode"] is not None else None]
        assert all(words in event.summary for words in map(tidy, told)), entry
        summary = tidy(entry["summary"])
        cut = event.description.rpartition("…")[0].rpartition("\n\n")[2]
        assert summary in tidy(event.description) or summary.startswith(tidy(cut)), entry
        assert all(tidy(service) in event.description for service in entry["services"]), entry
        assert event.url == entry["url"], entry
        assert event.description.endswith(entry["url"] or ""), entry
        genres = [genre.replace(",", "") for genre in entry["genres"][:2]]
        assert event.categories == (KINDS.get(entry["kind"], "TV premiere"), *genres), entry
    return events


def tidy(text: str | None) -> str:
    return " ".join((text or "").split())


def bounds(entry: dict[str, Any]) -> tuple[date, date]:
    if entry["starts_at"]:
        start = datetime.fromisoformat(entry["starts_at"]).astimezone(UTC)
        return start, start + timedelta(minutes=entry["runtime_minutes"] or 60)
    last = date.fromisoformat(entry["date_end"] or entry["date"])
    return date.fromisoformat(entry["date"]), last + timedelta(days=1)


# --- the whole road, in processes -------------------------------------------------------------------------------------


def test_four_commands_lead_from_a_feed_to_a_calendar(program: Program, tvmaze: servers.Replay, tmp_path: Path) -> None:
    feed.serve(tvmaze)
    done = program.process("sync", "--json")
    assert (done.status, done.err) == (0, "")
    assert done.report["state"] == "updated"
    counts = [done.report[name] for name in ("added", "changed", "withdrawn")]
    assert counts == [6, 0, 0], "a season that comes whole is one entry, and what is new was not there to be changed"
    done = program.process("list", "--json", "--from", "1900-01-01")
    assert (done.status, done.err) == (0, "")
    entries = done.json["entries"]
    shown = [entry for entry in entries if entry["sources"] == ["tvmaze"] and entry["status"] != "withdrawn"]
    kinds = {entry["id"]: entry["kind"] for entry in shown}
    assert kinds == {
        "tvmaze:1:1:1": "series-premiere",
        "tvmaze:1:1:2": "season-finale",
        "tvmaze:1:special:13": "special",
        "tvmaze:2:2:1": "season-premiere",
        "tvmaze:3:3:1": "season-premiere",
        "tvmaze:4:1:1": "series-premiere",
    }
    page = program.process("show", "the fens; a life, in \\ parts", "--json").json
    assert [credit["person"] for credit in page["cast"]] == ["Ann O'Neill", "Bjørn Ås; Jr"]
    assert program.process("show", page["id"]).out.startswith(f"{page['title']}\n{page['id']}  BBC One\n")
    out = tmp_path / "all.ics"
    done = program.process("export", "--from", "1900-01-01", "--out", str(out))
    assert (done.status, done.out) == (0, "")
    events = assert_nothing_lost(entries, out.read_bytes())
    fens = next(event for event in events.values() if event.summary.startswith("The Fens; a Life, in \\ Parts S01E01"))
    assert "With Ann O'Neill, Bjørn Ås; Jr\n" in fens.description
    assert "One.\nTwo, three; four\\five." in fens.description
    assert "Fri 5 Jun, 21:00 in London" in fens.description
    assert program.process("export", "--from", "1900-01-01").out.encode() == out.read_bytes()


@pytest.mark.recorded
def test_recorded_days_and_shows_come_out_whole(program: Program, tvmaze: servers.Replay) -> None:
    day = "2017-09-21"
    program.env.update(PREMIERES_NOW=f"{day}T12:00:00Z", LANG="en_US.UTF-8")
    tvmaze.serve_recorded("/schedule/full", "tvmaze/schedule_full_tail_16.json")
    tvmaze.serve_recorded(f"/schedule?country=US&date={day}", f"tvmaze/schedule_US_{day}.json")
    tvmaze.serve_recorded("/schedule?country=US&date=2017-09-20", "tvmaze/schedule_US_2018-11-02.json")
    tvmaze.serve_recorded("/schedule?country=US&date=2017-09-19", "tvmaze/schedule_US_2020-11-30.json")
    tvmaze.serve_recorded("/schedule?country=US&date=2017-09-18", "tvmaze/schedule_US_2022-12.json")
    tvmaze.serve_recorded(f"/schedule/web?date={day}", "tvmaze/web_schedule_shape_sample.json")
    tvmaze.serve_recorded("/schedule/web?date=2017-09-20", "tvmaze/schedule_US_2026-05-29_2rows.json")
    tvmaze.serve_recorded("/search/shows", "tvmaze/search_amithnagh.json")
    tvmaze.serve_recorded("/shows/526", "tvmaze/show_office_embed_cast.json")
    done = program.process("sync", "--json")
    assert (done.status, done.err) == (0, "")
    assert (done.report["state"], done.report["skipped"]) == ("updated", 0)
    entries = program.process("list", "--json", "--from", "1900-01-01").json["entries"]
    assert len([entry for entry in entries if entry["sources"] == ["tvmaze"]]) == done.report["added"]
    assert done.report["added"] > 400
    done = program.process("export", "--from", "1900-01-01")
    assert_nothing_lost(entries, done.out.encode())
    gotham = program.process("show", "gotham", "--json").json
    (entry,) = gotham["entries"]
    assert (entry["kind"], entry["starts_at"]) == ("season-premiere", "2017-09-22T00:00:00+00:00")
    assert "Premieres" not in program.process("show", "gotham").err
    again = program.run("sync", "--json").report
    assert (again["state"], again["requests"]) == ("unchanged", 0)


# --- the second export ------------------------------------------------------------------------------------------------


def test_a_date_that_moves_changes_that_event_and_no_other_byte(filled: Program, tvmaze: servers.Replay) -> None:
    before = blocks(filled.exported())
    tvmaze.serve("/schedule/full", feed.moved(feed.MOVED, "2026-07-11", "2026-07-11T15:30:00+00:00"))
    later(filled, 2)
    report = sync(filled)
    assert (report["state"], report["added"], report["changed"], report["withdrawn"]) == ("updated", 0, 1, 0)
    after = blocks(filled.exported())
    uid = uid_of(filled, "tvmaze:2:2:1")
    assert {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)} == {uid}
    was, now = lines(before[uid]), lines(after[uid])
    assert {name for name in was if was[name] != now[name]} == {
        "DTSTART", "DTEND", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DESCRIPTION",
    }  # fmt: skip
    assert (was["SEQUENCE"], now["SEQUENCE"]) == ("SEQUENCE:0", "SEQUENCE:1")
    assert (was["DTSTART"], now["DTSTART"]) == ("DTSTART:20260704T153000Z", "DTSTART:20260711T153000Z")
    assert now["DTSTAMP"] == "DTSTAMP:20260516T120000Z"
    assert now["DESCRIPTION"] == was["DESCRIPTION"].replace("Sun 5 Jul", "Sun 12 Jul")


def test_an_unchanged_sync_leaves_every_byte(filled: Program, tvmaze: servers.Replay) -> None:
    before = filled.exported()
    later(filled, 2)
    report = sync(filled)
    assert report["state"] == "unchanged"
    assert tvmaze.count("/schedule/full") == 2
    assert filled.exported() == before


def test_what_vanishes_is_cancelled_and_comes_back_as_itself(filled: Program, tvmaze: servers.Replay) -> None:
    before = blocks(filled.exported())
    uid = uid_of(filled, "tvmaze:2:2:1")
    tvmaze.serve("/schedule/full", feed.without(feed.MOVED))
    later(filled, 2)
    assert sync(filled)["withdrawn"] == 1
    gone = blocks(filled.exported())
    assert {key for key in before.keys() | gone.keys() if before.get(key) != gone.get(key)} == {uid}
    told = lines(gone[uid])
    assert told["STATUS"] == "STATUS:CANCELLED"
    assert told["SUMMARY"] == lines(before[uid])["SUMMARY"].replace("SUMMARY:", "SUMMARY:Cancelled: ")
    assert (told["SEQUENCE"], told["DTSTART"]) == ("SEQUENCE:1", lines(before[uid])["DTSTART"])
    tvmaze.serve("/schedule/full", feed.ROWS)
    later(filled, 2)
    assert sync(filled)["changed"] == 1
    back = blocks(filled.exported())
    assert set(back) == set(before)
    assert lines(back[uid]) | {"SEQUENCE": "", "DTSTAMP": "", "LAST-MODIFIED": ""} == lines(before[uid]) | {
        "SEQUENCE": "", "DTSTAMP": "", "LAST-MODIFIED": "",
    }  # fmt: skip
    assert lines(back[uid])["SEQUENCE"] == "SEQUENCE:2"
    assert {key for key in back if back[key] != before[key]} == {uid}


def test_the_bytes_are_the_same_in_every_zone(filled: Program) -> None:
    found: dict[str, bytes] = {}
    for zone in ZONES:
        filled.env["TZ"] = zone
        found[zone] = filled.exported()
        assert_nothing_lost(filled.entries(), found[zone])
    assert [zone for zone in ZONES if found[zone] != found["UTC"]] == []


@pytest.mark.recorded
def test_the_bytes_of_a_recorded_day_are_the_same_in_every_zone(program: Program, tvmaze: servers.Replay) -> None:
    program.env["PREMIERES_NOW"] = "2017-09-21T12:00:00Z"
    tvmaze.serve_recorded("/schedule/full", "tvmaze/schedule_US_2017-09-21.json")
    sync(program)
    found: dict[str, bytes] = {}
    for zone in ZONES:
        program.env["TZ"] = zone
        found[zone] = program.exported()
    assert [zone for zone in ZONES if found[zone] != found["UTC"]] == []


def test_a_new_installation_makes_the_same_file(filled: Program, tmp_path: Path) -> None:
    other = Program(tmp_path / "other", filled.url, filled.capsys, filled.env)
    assert sync(other)["state"] == "updated"
    assert other.exported() == filled.exported()


def of_show(key: int, **facts: object) -> list[feed.Row]:
    """The feed, with other facts about one show."""
    return [
        row | {"_embedded": {"show": row["_embedded"]["show"] | facts}}
        if row["_embedded"]["show"]["id"] == key
        else row
        for row in feed.ROWS
    ]


def of_episode(key: int, **facts: object) -> list[feed.Row]:
    return [row | facts if row["id"] == key else row for row in feed.ROWS]


VAULT, ROBOTS, FENS = "tvmaze:3:3:1", "tvmaze:2:2:1", "tvmaze:1:1:1"
NEWS: dict[str, tuple[list[feed.Row], set[str]]] = {
    "title": (of_episode(21, name="新しい名前"), {ROBOTS}),
    "summary": (of_episode(21, summary="<p>Otherwise.</p>"), {ROBOTS}),
    "markup of the summary": (of_episode(21, summary="<p>Episode <em>21</em>.</p>"), set()),
    "length": (of_episode(21, runtime=55), {ROBOTS}),
    "hour": (of_episode(21, airstamp="2026-07-04T16:00:00+00:00"), {ROBOTS}),
    "hour is known": (of_episode(31, airtime="03:00", airstamp="2026-06-30T03:00:00+00:00"), {VAULT}),
    "page": (of_episode(21, url="https://www.tvmaze.com/episodes/21/new"), {ROBOTS}),
    "rating": (of_episode(21, rating={"average": 9.9}), set()),
    "show's title": (of_show(3, name="The Vault"), {VAULT}),
    "genres": (of_show(3, genres=["Heist"]), {VAULT}),
    "third genre": (of_show(2, genres=["Anime"], weight=99, updated=1_800_000_000), set()),
    "service": (of_show(3, webChannel={"id": 2, "name": "Otherflix", "country": None}), {VAULT}),
}


@pytest.mark.parametrize("news", NEWS)
def test_an_event_that_changes_says_so_and_no_other_does(filled: Program, tvmaze: servers.Replay, news: str) -> None:
    rows, touched = NEWS[news]
    before = blocks(filled.exported())
    tvmaze.serve("/schedule/full", rows)
    later(filled, 2)
    sync(filled)
    after = blocks(filled.exported())
    uids = {uid_of(filled, identity) for identity in touched}
    assert {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)} == uids
    for uid in uids:
        was, now = lines(before[uid]), lines(after[uid])
        assert (was["SEQUENCE"], now["SEQUENCE"]) == ("SEQUENCE:0", "SEQUENCE:1")
        assert now["DTSTAMP"] == "DTSTAMP:20260516T120000Z"
        assert now["LAST-MODIFIED"] == "LAST-MODIFIED:20260516T120000Z"
    assert_nothing_lost(filled.entries(), filled.exported())


def test_a_cast_that_becomes_known_is_a_change_of_its_events(program: Program, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed.ROWS)
    sync(program)
    before = blocks(program.exported())
    feed.serve(tvmaze)
    later(program, 2)
    sync(program)
    after = blocks(program.exported())
    fens = {uid_of(program, identity) for identity in (FENS, "tvmaze:1:1:2", "tvmaze:1:special:13")}
    changed = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    assert fens <= changed
    for uid in fens:
        assert "With Ann O'Neill\\, Bjørn Ås\\; Jr" in lines(after[uid])["DESCRIPTION"]
    for uid in changed:
        was, now = lines(before[uid])["SEQUENCE"], lines(after[uid])["SEQUENCE"]
        assert (was, now) == ("SEQUENCE:0", "SEQUENCE:1"), after[uid]
