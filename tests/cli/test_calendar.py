"""list, show, follow, unfollow and export, on the starter feed."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import icalendar
import pytest

from desktop_app.domain.airdate import UNKNOWN
from desktop_app.domain.watched import watched_of
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from tests import servers
from tests.cli.conftest import Run
from tests.store.worlds import credit, episode, show, snapshot, sync

FIELDS = {
    "id", "uid", "show", "show_id", "season", "episode", "episode_title", "episode_end", "kind", "full_season",
    "status", "date", "date_end", "precision", "starts_at", "ends_at", "zone", "all_day", "services", "country",
    "language", "genres", "runtime_minutes", "summary", "url", "image", "followed", "sources",
}  # fmt: skip


def entries(run: Run, *words: str) -> list[dict]:
    done = run("list", "--json", *words)
    assert (done.status, done.err) == (0, "")
    assert datetime.fromisoformat(done.json["generated"]).tzinfo is not None
    return done.json["entries"]


def test_the_first_command_finds_the_starter_feed(run: Run) -> None:
    found = {entry["show"]: entry for entry in entries(run)}
    star_city = found["Star City"]
    assert star_city.keys() == FIELDS
    assert star_city["kind"] == "spin-off-premiere"
    assert (star_city["date"], star_city["date_end"], star_city["precision"]) == ("2026-05-29", None, "day")
    assert (star_city["all_day"], star_city["starts_at"], star_city["services"]) == (True, None, ["Apple TV"])
    assert star_city["uid"] == "8cd2ed92-8edb-5962-b899-11b75ea5f9b5", "as it is in people's calendars"


def test_absent_facts_are_null_never_empty_or_nought(run: Run) -> None:
    for entry in entries(run, "--from", "2000-01-01"):
        assert not [name for name, value in entry.items() if value == "" or (value == 0 and value is not False)]


def test_list_begins_today_unless_told_otherwise(run: Run) -> None:
    assert all(entry["date"] is None or entry["date"] >= "2026-05-14" for entry in entries(run))
    assert any(entry["date"] < "2026-05-14" for entry in entries(run, "--from", "2026-03-01"))


def test_both_ends_are_included(run: Run) -> None:
    days = {entry["date"] for entry in entries(run, "--from", "2026-05-29", "--to", "2026-05-29")}
    assert days == {"2026-05-29"}


def test_an_end_in_the_past_asks_for_all_up_to_it(run: Run) -> None:
    found = entries(run, "--to", "2026-03-31")
    assert found
    assert all(entry["date"] <= "2026-03-31" for entry in found)


def test_an_end_to_come_asks_from_today_on(run: Run) -> None:
    found = entries(run, "--to", "2026-12-31")
    assert found
    assert all("2026-05-14" <= entry["date"] <= "2026-12-31" for entry in found)
    assert entries(run, "--to", "2026-05-14") == entries(run, "--from", "2026-05-14", "--to", "2026-05-14")


def test_what_has_no_date_comes_last_and_only_without_dates(run: Run, tmp_path: Path) -> None:
    run("list")
    database = Database(tmp_path / "data" / "library.db")
    database.open()
    rows = episode("7", "71", "1x01", "2026-06-05"), episode("7", "72", "2x01", UNKNOWN)
    sync(database, snapshot(show("7", "Tide"), *rows))
    database.close()
    dates = [entry["date"] for entry in entries(run)]
    assert dates[-1] is None
    assert None not in dates[:-1]
    for words in (("--from", "2026-05-14"), ("--to", "2027-12-31"), ("--from", "2026-05-14", "--to", "2027-12-31")):
        dates = [entry["date"] for entry in entries(run, *words)]
        assert "2026-06-05" in dates
        assert None not in dates
    assert "BEGIN:VEVENT" in run("export", "--search", "Tide").out
    assert "1 entry has no day" in run("export", "--search", "Tide").err
    assert run("export", "--search", "Tide", "--from", "2026-05-14").err == ""


def test_aired_is_worked_out_from_the_clock(run: Run) -> None:
    assert {entry["status"] for entry in entries(run, "--to", "2026-03-31")} == {"aired"}


def test_choosing_series_premiere_takes_spin_offs_too(run: Run) -> None:
    kinds = {entry["kind"] for entry in entries(run, "--kind", "series-premiere", "--from", "2026-01-01")}
    assert "spin-off-premiere" in kinds
    assert kinds <= {"series-premiere", "spin-off-premiere"}


def test_full_season_selects_by_the_flag(run: Run) -> None:
    found = entries(run, "--kind", "full-season", "--from", "2026-01-01")
    assert found
    assert all(entry["full_season"] and entry["episode_end"] > entry["episode"] for entry in found)


def test_search_ignores_case_and_accents(run: Run) -> None:
    assert {entry["show"] for entry in entries(run, "--search", "STÁR cit")} == {"Star City"}


def test_a_day_is_the_persons_day(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    found = {}
    for zone in ("America/Los_Angeles", "Asia/Tokyo"):
        monkeypatch.setenv("TZ", zone)
        (found[zone],) = entries(run, "--search", "NCIS", "--kind", "premieres")
    assert found["America/Los_Angeles"]["date"] == "2026-10-06"
    assert found["Asia/Tokyo"]["date"] == "2026-10-07"
    starts = {datetime.fromisoformat(entry["starts_at"]) for entry in found.values()}
    assert len(starts) == 1, "the same instant"


@pytest.mark.parametrize(
    "words",
    [
        ("list", "--kind", "premiere"),
        ("list", "--from", "soon"),
        ("list", "--from", "2026-06-01", "--to", "2026-05-01"),
        ("list", "--country", "ZZ"),
        ("list", "--country", "Germany"),
        ("export", "--alarm", "minus"),
        ("export", "--alarm", "40321"),
        ("export", "--out", ""),
        ("backup", ""),
        ("restore", ""),
        ("follow", " "),
        ("sources", "remove", ""),
        ("settings", "colour"),
        ("screenshot", "x.png", "--size", "big"),
        ("dance",),
        ("show", "\udcff\udcfe"),
        ("list", "--search", "\udcff"),
        ("show",),
    ],
)
def test_words_that_are_off_exit_2_and_say_so(run: Run, words: tuple[str, ...]) -> None:
    done = run(*words)
    assert done.status == 2
    assert done.out == ""
    assert "Traceback" not in done.err
    assert "Error:" in done.err


def test_list_for_people_is_one_line_an_entry(run: Run) -> None:
    done = run("list", "--from", "2026-05-29", "--to", "2026-05-29")
    assert re.search(r"^2026-05-29 +Star City S01E01 +spin-off-premiere +Apple TV$", done.out, re.MULTILINE)


def test_show_takes_a_title_an_id_and_any_spelling(run: Run) -> None:
    by_title = run("show", "star city", "--json").json
    assert by_title == run("show", by_title["id"], "--json").json
    assert by_title["title"] == "Star City"
    assert {
        "id",
        "title",
        "summary",
        "status",
        "services",
        "url",
        "cast",
        "crew",
        "relations",
        "entries",
        "announcements",
        "locks",
        "note",
    } == set(by_title)


def test_show_tells_cast_with_known_for_crew_relations_and_ledger(run: Run) -> None:
    page = run("show", "Star City", "--json").json
    assert page["cast"][0]["person"] == "Rhys Ifans"
    assert page["cast"][0]["known_for"] == ["House of the Dragon"]
    assert [credit["order"] for credit in page["cast"]] == sorted(credit["order"] for credit in page["cast"])
    showrunners = ("Ben Nedivi", "Matt Wolpert", "Ronald D. Moore")
    assert page["crew"] == [{"person": name, "job": "Showrunner"} for name in showrunners]
    assert page["relations"] == [{"type": "spin-off", "show": "For All Mankind"}]
    assert [(line["source"], line["date"]) for line in page["announcements"]] == [("starter", "2026-05-29")]


def test_show_for_people_tells_the_same(run: Run) -> None:
    out = run("show", "Star City").out
    for words in (
        "Rhys Ifans",
        "known for House of the Dragon",
        "Showrunner: Ben Nedivi",
        "spin-off of For All Mankind",
    ):
        assert words in out


def test_a_show_that_nobody_knows_is_one_sentence(run: Run) -> None:
    done = run("show", "Nothing At All")
    assert (done.status, done.out) == (1, "")
    assert done.err.count("\n") == 1
    assert "Nothing At All" in done.err


def test_following_is_kept_and_shown(run: Run) -> None:
    assert run("follow", "Star City").status == 0
    assert {entry["show"] for entry in entries(run, "--followed")} == {"Star City"}
    assert run("follow", "Star City").status == 0, "twice is no fault"
    assert run("unfollow", "Star City").status == 0
    assert entries(run, "--followed") == []


def test_a_person_is_followed_where_no_show_is_called_so(run: Run) -> None:
    done = run("follow", "rhys ifans")
    assert (done.status, done.err) == (0, "")
    assert done.out == "Following Rhys Ifans, and so the shows that they are in.\n"
    found = entries(run, "--followed")
    assert {entry["show"] for entry in found} >= {"Star City"}
    assert not any(entry["followed"] for entry in found), "the show itself is not"
    assert found[0].keys() == FIELDS
    assert "followed for Rhys Ifans" in run("show", "Star City").out
    assert re.search(r"Star City S01E01 .* \* ", run("list").out)
    assert run("unfollow", "Rhys Ifans").out == "No longer following Rhys Ifans.\n"
    assert entries(run, "--followed") == []


def test_of_two_people_of_one_name_none_is_followed(run: Run, tmp_path: Path) -> None:
    run("list")
    database = Database(tmp_path / "data" / "library.db")
    database.open()
    both = (credit("7", "Ann Lee", key="1"), credit("7", "Ann Lee", 1, key="2"))
    sync(database, snapshot(show("7", "Twins"), *both, cast_of=frozenset({"7"})))
    assert len(queries.find_people(database, "Ann Lee")) == 2
    database.close()
    for command in ("follow", "unfollow"):
        done = run(command, "Ann Lee")
        assert (done.status, done.out, done.err.count("\n")) == (1, "", 1)


def test_a_show_of_a_persons_name_comes_before_the_person(run: Run, tvmaze: servers.Replay) -> None:
    show = {"id": 7, "name": "Rhys Ifans", "url": "https://www.tvmaze.com/shows/7/rhys-ifans"}
    tvmaze.serve("/search/shows?q=Rhys Ifans", [{"score": 1, "show": show}])
    tvmaze.serve("/shows/7", show)
    assert run("follow", "Rhys Ifans").out == "Following Rhys Ifans (tvmaze:7).\n"
    assert run("unfollow", "Rhys Ifans").out == "No longer following Rhys Ifans (tvmaze:7).\n"


def test_shows_that_are_called_somewhat_like_a_person_do_not_stand_in_the_way(run: Run, tvmaze: servers.Replay) -> None:
    like = {"id": 8, "name": "Rhys and Ifan", "url": "https://www.tvmaze.com/shows/8/x"}
    tvmaze.serve("/search/shows?q=Rhys Ifans", [{"score": 0.3, "show": like}])
    assert run("follow", "Rhys Ifans").out.startswith("Following Rhys Ifans, and so")


def test_show_says_what_was_watched(run: Run, tmp_path: Path) -> None:
    assert ", watched" not in run("show", "Star City").out
    database = Database(tmp_path / "data" / "library.db")
    database.open()
    (first, *_) = queries.show_entries(database, queries.find_shows(database, "Star City")[0].id)
    commands.mark_watched(database, watched_of(first))
    database.close()
    assert re.search(r"S01E01  spin-off-premiere, watched ", run("show", "Star City").out)
    assert run("show", "Star City", "--json").json["entries"][0].keys() == FIELDS | {"by_hand", "locks", "note"}


def test_following_an_unknown_show_offline_says_what_happened(run: Run) -> None:
    done = run("follow", "Nothing At All")
    assert done.status == 1
    assert done.err.count("\n") == 1


def test_export_is_read_back_with_nothing_lost(run: Run, tmp_path) -> None:
    out = tmp_path / "all.ics"
    done = run("export", "--from", "2026-01-01", "--out", str(out), "--name", "Mine")
    assert (done.status, done.out) == (0, "")
    calendar = icalendar.Calendar.from_ical(out.read_bytes())
    assert calendar["X-WR-CALNAME"] == "Mine"
    events = {str(event["uid"]): event for event in calendar.walk("VEVENT")}
    wanted = [entry for entry in entries(run, "--from", "2026-01-01") if entry["precision"] in ("day-and-time", "day")]
    assert {entry["uid"] for entry in wanted} <= set(events)
    for entry in wanted:
        start = events[entry["uid"]]["dtstart"].dt
        if entry["starts_at"]:
            assert start == datetime.fromisoformat(entry["starts_at"])
        else:
            assert start == date.fromisoformat(entry["date"])
    star_city = next(events[entry["uid"]] for entry in wanted if entry["show"] == "Star City")
    assert "Rhys Ifans" in star_city["description"]


def test_exporting_twice_gives_the_same_bytes(run: Run, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = tmp_path / "1.ics", tmp_path / "2.ics"
    run("export", "--from", "2026-01-01", "--out", str(first))
    monkeypatch.setenv("PREMIERES_NOW", "2026-05-20")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    run("export", "--from", "2026-01-01", "--out", str(second))
    assert first.read_bytes() == second.read_bytes()


def test_an_alarm_only_when_asked(run: Run, tmp_path) -> None:
    out = tmp_path / "a.ics"
    run("export", "--out", str(out))
    assert b"VALARM" not in out.read_bytes()
    run("export", "--out", str(out), "--alarm", "30")
    assert b"TRIGGER:-PT30M" in out.read_bytes()


def test_quiet_says_nothing_but_errors(run: Run, tmp_path) -> None:
    assert run("export", "--out", str(tmp_path / "a.ics"), "--quiet").err == ""
    assert run("export", "--out", str(tmp_path / "no" / "a.ics"), "--quiet").err != ""


def test_a_place_that_cannot_be_written_is_one_sentence(run: Run, tmp_path) -> None:
    done = run("export", "--out", str(tmp_path / "missing" / "a.ics"))
    assert done.status == 1
    assert done.err.count("\n") == 1


@pytest.fixture
def tvmaze(monkeypatch: pytest.MonkeyPatch, run: Run) -> Iterator[servers.Replay]:
    """TVmaze, with two shows of one title."""
    shows = [
        {"id": key, "name": "The Office", "url": f"https://www.tvmaze.com/shows/{key}/the-office", "premiered": day}
        for key, day in ((526, "2005-03-24"), (1292, "2001-07-09"))
    ]
    with servers.replay() as server:
        server.serve("/search/shows?q=the office", [{"score": 1, "show": show} for show in shows])
        for show in shows:
            server.serve(f"/shows/{show['id']}", show)
        monkeypatch.setenv("PREMIERES_TVMAZE_URL", server.url)
        yield server


def test_of_several_shows_one_is_taken_by_what_was_printed(run: Run, tvmaze: servers.Replay) -> None:
    done = run("follow", "the office")
    assert (done.status, done.out) == (1, "")
    assert done.err.splitlines()[1:] == ["tvmaze:526  The Office (2005)", "tvmaze:1292  The Office (2001)"]
    done = run("follow", "tvmaze:526")
    assert (done.status, done.out) == (0, "Following The Office (tvmaze:526).\n")
    assert tvmaze.asked == ["/search/shows?q=the+office", "/shows/526"]


@pytest.mark.parametrize("end", ["/the-office", "", "/"])
def test_a_show_is_found_by_its_address_with_and_without_the_title(run: Run, tvmaze: servers.Replay, end: str) -> None:
    assert run("follow", f"https://www.tvmaze.com/shows/1292{end}").status == 0
    asked = len(tvmaze.asked)
    for address in ("https://www.tvmaze.com/shows/1292", "http://www.tvmaze.com/shows/1292/the-office"):
        assert run("show", address, "--json").json["id"] == "tvmaze:1292"
    assert len(tvmaze.asked) == asked, "the library knows it now"


def test_an_address_of_no_show_is_one_sentence(run: Run, tvmaze: servers.Replay) -> None:
    done = run("follow", "https://www.tvmaze.com/shows/999999/nothing")
    assert (done.status, done.err.count("\n")) == (1, 1)
    assert "Neither the library nor TVmaze" in done.err


def test_a_special_is_called_by_its_title(run: Run, tvmaze: servers.Replay) -> None:
    special = {"id": 9, "season": 1, "number": None, "name": "At Sea", "type": "significant_special"}
    times = {"airdate": "2026-06-01", "airtime": "21:00", "airstamp": "2026-06-01T20:00:00+00:00"}
    show = {"id": 7, "name": "Geese", "url": "https://www.tvmaze.com/shows/7/geese"}
    tvmaze.serve("/schedule/full", [special | times | {"_embedded": {"show": show}}])
    assert run("sync").status == 0
    assert "2026-06-01 20:00  Geese – At Sea " in run("list").out
    assert "\n  At Sea: 2026-06-01 20:00, confirmed" in run("show", "geese").out
