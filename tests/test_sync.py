"""The road from the sources to the library: over loopback, into a real file."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import time
import zlib
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import keyring
import pytest

from desktop_app.app import App
from desktop_app.domain.values import Choice, Entry, SourceInfo, Status
from desktop_app.errors import PremieresError, SourceError
from desktop_app.store import backup, commands, queries
from desktop_app.sync import Progress, SourceReport
from tests import own_time, servers
from tests.conftest import NOW
from tests.library import app, later, opened, tvmaze
from tests.memory_keyring import MemoryKeyring

__all__ = ["app", "tvmaze"]  # fixtures

DAY = timedelta(days=1)
RECORDED = servers.RECORDED / "tvmaze"


def show(key: int, title: str = "", **facts: object) -> dict[str, object]:
    channel = {"id": 1, "name": "BBC One", "country": {"name": "UK", "code": "GB", "timezone": "Europe/London"}}
    url = f"https://www.tvmaze.com/shows/{key}/x"
    return {"id": key, "name": title or f"Show {key}", "url": url, "network": channel, "updated": 1_700_000_000} | facts


def row(key: int, of: dict[str, object], day: str, number: int = 1, season: int = 1, **facts: object) -> dict:
    """An episode of `/schedule/full`, at 20:00 UTC."""
    times = {"airdate": day, "airtime": "21:00", "airstamp": f"{day}T20:00:00+00:00"}
    made = {"id": key, "season": season, "number": number, "name": f"Part {number}", **times, "runtime": 60}
    return made | {"url": f"https://www.tvmaze.com/episodes/{key}/x", "_embedded": {"show": of}} | facts


def feed(count: int, day: str = "2026-06-10") -> list[dict]:
    return [row(1000 + n, show(n), day) for n in range(1, count + 1)]


def sync(app: App, **how: object) -> SourceReport:
    (report,) = asyncio.run(app.sync().run("tvmaze", **how))
    return report


def entries(app: App, source: str = "tvmaze") -> list[Entry]:
    found = queries.entries(app.database, Choice(), app.zone)
    return [entry for entry in found if source in entry.sources]


def content(app: App) -> dict[str, list[object]]:
    """All that the library holds but ages, errors and the index for the search."""
    file = sqlite3.connect(app.paths.library)
    tables = [name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    kept = [name for name in tables if name not in ("age", "source") and "_search" not in name]
    found: dict[str, list[object]] = {name: file.execute(f"SELECT * FROM {name}").fetchall() for name in kept}
    file.close()
    return found


# --- what comes -------------------------------------------------------------------------------------------------------


def test_a_first_run_fills_the_library(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(3))
    report = sync(app)
    assert (report.state, report.added, report.skipped, report.error) == ("updated", 3, 0, None)
    assert report.requests == len(tvmaze.asked)
    assert report.bytes > 0
    assert [entry.show for entry in entries(app)] == ["Show 1", "Show 2", "Show 3"]
    assert queries.last_sync(app.database) == NOW


def test_it_asks_for_the_full_feed_the_days_of_the_country_and_the_web(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(1, "2026-09-01"))
    sync(app)
    days = ["2026-05-14", "2026-05-13", "2026-05-12", "2026-05-11"]
    assert tvmaze.asked[0] == "/schedule/full"
    assert {path for path in tvmaze.asked if path.startswith("/schedule?")} == {
        f"/schedule?country=GB&date={day}" for day in days
    }
    assert tvmaze.count("/schedule/web?date=") == 4


def test_first_start_offline_keeps_the_starter_feed(tmp_path: Path) -> None:
    with opened(tmp_path, f"http://127.0.0.1:{servers.closed_port()}") as app:
        before = content(app)
        report = sync(app)
        assert report.state == "failed"
        assert report.error == "127.0.0.1 could not be reached; check the network, then try again."
        assert content(app) == before
        assert "Star City" in {entry.show for entry in entries(app, "starter")}
        assert source(app).error == report.error


def source(app: App, name: str = "tvmaze") -> SourceInfo:
    return next(info for info in queries.sources(app.database) if info.name == name)


def test_an_error_is_forgotten_when_the_source_answers_again(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(1))
    tvmaze.serve("/schedule/full", servers.HTML, times=1)
    assert sync(app).state == "failed"
    assert source(app).error
    assert sync(app).state == "updated", "what failed is asked again at once"
    assert source(app).error is None
    assert source(app).answered_at == NOW


def test_the_same_feed_again_changes_nothing(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(1200, "2026-09-01"))
    assert sync(app).added == 1200
    before = content(app)
    later(app, DAY + timedelta(hours=2))
    again = sync(app)
    assert (again.state, again.added, again.changed, again.withdrawn) == ("unchanged", 0, 0, 0)
    assert tvmaze.count("/schedule/full") == 2
    assert content(app) == before
    assert queries.age(app.database, tvmaze.url + "/schedule/full") == app.clock.now()


def test_what_is_up_to_date_is_not_asked(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(2, "2026-09-01"))
    sync(app)
    asked = len(tvmaze.asked)
    report = sync(app)
    assert (report.state, report.requests, report.bytes) == ("unchanged", 0, 0)
    assert len(tvmaze.asked) == asked
    assert app.sync().next_due() == NOW + timedelta(hours=1)
    later(app, timedelta(minutes=59))
    assert sync(app).requests == 0
    later(app, timedelta(minutes=1))
    assert sync(app).requests == 8, "the days, and not the full feed"
    assert tvmaze.count("/schedule/full") == 1


def test_before_the_first_run_it_is_due_now(app: App) -> None:
    assert app.sync().next_due() == NOW


def test_a_clock_that_was_wrong_does_not_stop_the_sync_for_years(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(1, "2026-09-01"))
    sync(app)
    later(app, -400 * DAY)
    assert sync(app).requests > 0
    assert tvmaze.count("/schedule/full") == 2


def test_progress_is_told_while_it_goes(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(1200, "2026-09-01"))
    told: list[Progress] = []
    sync(app, progress=told.append)
    full = [progress for progress in told if progress.label == "TVmaze's full schedule"]
    assert (full[0].done, full[0].total) == (0, None)
    assert [progress.done for progress in full] == sorted(progress.done for progress in full)
    assert full[-1].done == full[-1].total
    assert len(full) >= 4


@pytest.mark.recorded
@pytest.mark.parametrize(
    ("day", "rows"), [("2017-09-21", 239), ("2018-11-02", 39), ("2020-11-30", 72), ("2022-12", 71), ("2023-11-27", 72)]
)
def test_a_recorded_schedule_comes_into_the_library_whole(
    tvmaze: servers.Replay, tmp_path: Path, day: str, rows: int
) -> None:
    tvmaze.serve_recorded("/schedule/full", f"tvmaze/schedule_US_{day}.json")
    now = "2017-09-21T00:00:00Z"
    with opened(tmp_path, tvmaze.url, PREMIERES_NOW=now, LANG="en_US.UTF-8") as app:
        report = sync(app)
        assert (report.state, report.skipped, report.error) == ("updated", 0, None)
        keys = queries.keys_to_come(app.database, "tvmaze", NOW - 9999 * DAY)
        assert len(keys) == rows
        before = content(app)
        later(app, DAY)
        again = sync(app)
        assert (again.state, again.withdrawn) == ("unchanged", 0)
        assert content(app) == before


# --- what changes -----------------------------------------------------------------------------------------------------


def test_a_date_that_moves_keeps_its_uid_and_raises_its_sequence(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", [row(1, show(1), "2026-09-01")])
    sync(app)
    (before,) = entries(app)
    tvmaze.serve("/schedule/full", [row(1, show(1), "2026-09-08")])
    later(app, 2 * DAY)
    report = sync(app)
    (after,) = entries(app)
    assert (report.state, report.changed) == ("updated", 1)
    assert after.uid == before.uid
    assert after.sequence == before.sequence + 1
    assert after.modified == app.clock.now()
    assert after.air.first == date(2026, 9, 8)
    assert after.status is Status.MOVED
    assert len(queries.ledger(app.database, after.show_id, 1, 1)) == 2


def test_what_a_complete_feed_no_longer_lists_is_withdrawn(app: App, tvmaze: servers.Replay) -> None:
    rows = [row(1, show(1), "2026-09-01"), row(2, show(1), "2026-09-08", 2), row(3, show(2), "2026-09-01")]
    tvmaze.serve("/schedule/full", rows)
    sync(app)
    tvmaze.serve("/schedule/full", [rows[0]])
    later(app, 2 * DAY)
    report = sync(app)
    assert report.withdrawn == 2
    withdrawn = {(e.show, e.episode) for e in entries(app) if e.status is Status.WITHDRAWN}
    assert withdrawn == {("Show 1", 2), ("Show 2", 1)}
    tvmaze.serve("/schedule/full", rows)
    later(app, 2 * DAY)
    assert sync(app).changed == 2, "and may come back"
    assert not [e for e in entries(app) if e.status is Status.WITHDRAWN]


def test_an_entry_counts_once_by_what_the_run_did_in_the_end(app: App, tvmaze: servers.Replay) -> None:
    """The feed is read first, then the page of the show, which knows better."""
    rows = [row(n, show(1), f"2026-05-{19 + n}", n) for n in (1, 2, 3)]
    tvmaze.serve("/schedule/full", rows)
    tvmaze.serve("/shows/1", page_of(show(1), "Somebody", episodes=[rows[0], row(2, show(1), "2026-05-25", 2)]))
    report = sync(app)
    assert (report.added, report.changed, report.withdrawn) == (2, 0, 0), "what is new is neither changed nor withdrawn"
    assert {e.episode: e.status for e in entries(app)}[3] is Status.WITHDRAWN
    fresh = show(1, updated=int((NOW + DAY).timestamp()))
    rows = [row(1, fresh, "2026-05-26"), row(2, fresh, "2026-05-27", 2)]
    tvmaze.serve("/schedule/full", rows)
    tvmaze.serve("/shows/1", page_of(fresh, "Somebody", episodes=[row(1, fresh, "2026-05-28")]))
    tvmaze.serve("/updates/shows", {"1": fresh["updated"]})
    later(app, 2 * DAY)
    report = sync(app)
    assert tvmaze.count("/shows/1?") == 2
    assert (report.added, report.changed, report.withdrawn) == (0, 1, 1), "each moved in the feed first"


def test_what_has_aired_stays_when_it_leaves_the_feed(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", [row(1, show(1), "2026-05-15"), row(2, show(2), "2026-09-01")])
    sync(app)
    tvmaze.serve("/schedule/full", [row(2, show(2), "2026-09-01")])
    later(app, 4 * DAY)
    assert sync(app).withdrawn == 0
    assert all(entry.status is Status.CONFIRMED for entry in entries(app))


def test_a_feed_with_a_bad_row_withdraws_nothing(app: App, tvmaze: servers.Replay) -> None:
    rows = feed(40, "2026-09-01")
    tvmaze.serve("/schedule/full", rows)
    sync(app)
    tvmaze.serve("/schedule/full", [*rows[2:], {"id": "?"}])
    later(app, 2 * DAY)
    report = sync(app)
    assert (report.state, report.skipped, report.withdrawn) == ("partial", 1, 0)
    assert not [entry for entry in entries(app) if entry.status is Status.WITHDRAWN]


def test_a_feed_that_lost_most_of_what_it_had_is_not_believed(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(120, "2026-09-01"))
    sync(app)
    tvmaze.serve("/schedule/full", feed(10, "2026-09-01"))
    later(app, 2 * DAY)
    report = sync(app)
    assert (report.state, report.withdrawn) == ("partial", 0)
    assert report.skipped_why == (
        "110 of 120 dates to come are no longer listed: taken for a fault, nothing is withdrawn",
    )


def test_the_starters_star_city_and_tvmazes_are_one_entry(app: App, tvmaze: servers.Replay) -> None:
    star_city = show(62301, "Star City", premiered="2026-05-29", network=None)
    star_city["webChannel"] = {"id": 310, "name": "Apple TV", "country": None}
    tvmaze.serve("/schedule/full", [row(9, star_city, "2026-05-29", airtime="", airstamp="2026-05-29T12:00:00+00:00")])
    (before,) = [entry for entry in entries(app, "starter") if entry.show == "Star City"]
    sync(app)
    (after,) = [entry for entry in queries.entries(app.database, Choice(), app.zone) if entry.show == "Star City"]
    assert after.uid == before.uid
    assert set(after.sources) == {"starter", "tvmaze"}
    assert after.kind == "spin-off-premiere"
    page = queries.show_page(app.database, after.show_id)
    assert page is not None
    assert page.cast[0].person == "Rhys Ifans"


def test_what_the_person_follows_survives_everything(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(3, "2026-09-01"))
    sync(app)
    (hit, *_) = queries.find_shows(app.database, "Show 2")
    commands.follow(app.database, hit.id, NOW)
    tvmaze.serve("/schedule/full", [row(1, show(7), "2026-09-01")])
    later(app, 2 * DAY)
    sync(app)
    assert [entry.show for entry in queries.entries(app.database, Choice(followed=True), app.zone)] == ["Show 2"]


# --- what goes wrong --------------------------------------------------------------------------------------------------


def test_one_bad_row_among_many_is_skipped_and_counted(app: App, tvmaze: servers.Replay) -> None:
    rows: list[object] = [*feed(600)]
    rows.insert(300, {"id": 5, "season": "many", "show": 7})
    tvmaze.serve("/schedule/full", rows)
    report = sync(app)
    assert (report.state, report.added, report.skipped) == ("partial", 600, 1)
    assert len(report.skipped_why) == 1
    assert report.error is None


def test_why_rows_of_several_pages_were_skipped_is_told_once_with_all_of_them(app: App, tvmaze: servers.Replay) -> None:
    bad: list[object] = [{"id": 5, "season": "many"}, {"id": 6, "season": "few"}]
    tvmaze.serve("/schedule/full", [*feed(1), *bad, {"id": "?"}])
    for day in ("2026-05-12", "2026-05-13"):
        tvmaze.serve(f"/schedule?date={day}", [row(3, show(3), day) | {"show": show(3)}, bad[0]])
    report = sync(app)
    assert (report.state, report.skipped) == ("partial", 5)
    assert report.skipped_why == (
        "4 episodes skipped: season should be int | null, got str",
        "1 episode skipped: id should be int, got str",
    )


def test_of_many_reasons_on_several_pages_the_rarest_are_told_as_one(app: App, tvmaze: servers.Replay) -> None:
    def bad(*fields: str) -> list[object]:
        return [row(9, show(9), "2026-05-12") | {"show": show(9), field: {}} for field in fields]

    tvmaze.serve("/schedule/full", [*feed(1), *bad("season", "number", "name", "url")])
    often = bad("airdate", "airtime", "runtime", "runtime")
    tvmaze.serve("/schedule?date=2026-05-12", [row(3, show(3), "2026-05-12") | {"show": show(3)}, *often, *often])
    report = sync(app)
    assert report.skipped == 12
    assert report.skipped_why[0] == "4 episodes skipped: runtime should be int | null, got object"
    assert report.skipped_why[-1] == "2 rows more skipped for other reasons"
    assert len(report.skipped_why) == 6


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"[]", 200),
        (servers.HTML, 200),
        (b"", 200),
        (b'{"name": "Bad Request", "message": "no", "status": 400}', 200),
        (b'[{"a": 1}]', 200),
        (b"[1, 2", 200),
        (b"\xff\xfe[", 200),
        (b"[" * 5000, 200),
        (b"no", 403),
    ],
    ids=["empty", "html", "nothing", "refusal", "other rows", "half", "bytes", "deep", "403"],
)
def test_a_full_feed_that_cannot_be_read_changes_nothing_and_is_the_last_request(
    app: App, tvmaze: servers.Replay, body: bytes, status: int
) -> None:
    tvmaze.serve("/schedule/full", feed(3))
    sync(app)
    before = content(app)
    tvmaze.serve("/schedule/full", body, status)
    tvmaze.serve("/schedule", [row(77, show(77), "2026-05-16")])
    asked = len(tvmaze.asked)
    later(app, 2 * DAY)
    report = sync(app)
    assert (report.state, report.added, report.changed, report.withdrawn) == ("failed", 0, 0, 0)
    assert report.error
    assert report.requests == len(tvmaze.asked) - asked == 1
    assert content(app) == before
    assert queries.age(app.database, tvmaze.url + "/schedule/full") == NOW


def test_a_server_in_trouble_is_tried_again_and_then_left(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", b"oops", 500)
    report = sync(app)
    assert (report.state, report.requests) == ("failed", 3)
    assert report.error is not None
    assert "500" in report.error


def test_too_many_requests_with_a_long_wait_ends_the_run(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", b"", 429, {"Retry-After": "120"})
    began = time.monotonic()
    report = sync(app)
    assert (report.state, report.requests) == ("failed", 1)
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(
    ("said", "patient", "waits"), [(10, False, True), (11, False, False), (300, True, True), (301, True, False)]
)
def test_a_terminal_waits_ten_seconds_where_it_is_asked_to_and_a_window_five_minutes(
    app: App, tvmaze: servers.Replay, said: int, patient: bool, waits: bool
) -> None:
    tvmaze.serve("/schedule/full", feed(1, "2026-09-01"))
    tvmaze.serve("/schedule/full", b"", 429, {"Retry-After": str(said)}, times=1)
    (report,), took = own_time.run(app.sync(patient=patient).run("tvmaze"))
    assert report.state == ("updated" if waits else "failed")
    assert (said <= took < said + 5) if waits else took < 5


def test_too_many_requests_with_a_short_wait_is_waited_for(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(1, "2026-09-01"))
    tvmaze.serve("/schedule/full", b"", 429, {"Retry-After": "0"}, times=1)
    assert sync(app).state == "updated"


def test_a_day_that_fails_costs_that_day_only(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(1, "2026-09-01"))
    tvmaze.serve("/schedule?date=2026-05-13", servers.HTML)
    tvmaze.serve("/schedule?date=2026-05-12", [row(3, show(3), "2026-05-12") | {"show": show(3)}])
    report = sync(app)
    assert (report.state, report.added) == ("failed", 2)
    assert report.error
    assert tvmaze.count("/schedule") == 9
    tvmaze.serve("/schedule?date=2026-05-13", [])
    again = sync(app)
    assert (again.state, again.requests) == ("unchanged", 1), "an empty day is an answer"


def test_two_failures_in_a_row_end_the_run(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(1, "2026-09-01"))
    tvmaze.serve("/schedule", servers.HTML)
    tvmaze.serve("/schedule/web", servers.HTML)
    report = sync(app)
    assert report.state == "failed"
    assert report.requests == 3
    assert report.error is not None
    assert report.error.endswith("(1 more request failed.)")
    assert [entry.show for entry in entries(app)] == ["Show 1"]


def test_a_body_that_is_cut_off_changes_nothing(tmp_path: Path) -> None:
    whole = json.dumps(feed(500)).encode()
    talk = servers.cuts_off(servers.response(whole[:40_000], length=len(whole)))
    with servers.raw(talk) as server, opened(tmp_path, server.url) as app:
        before = content(app)
        report = sync(app)
        assert report.state == "failed"
        assert report.error is not None
        assert "broke off" in report.error
        assert report.bytes >= 40_000
        assert content(app) == before
        assert queries.ages(app.database, "tvmaze") == {}


def test_cancelling_a_stalled_request_takes_effect_at_once(tmp_path: Path) -> None:
    async def run() -> float:
        task = asyncio.create_task(app.sync().run())
        while not server.asked:
            await asyncio.sleep(0.01)
        began = time.monotonic()
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        return time.monotonic() - began

    with servers.raw(servers.stalls(b"HTTP/1.1 200 OK\r\n")) as server, opened(tmp_path, server.url) as app:
        assert asyncio.run(run()) < 1


def test_cancelling_in_the_middle_keeps_what_was_written_and_gives_it_no_age(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(3000, "2026-09-01"))

    async def run() -> None:
        def seen(progress: Progress) -> None:
            if progress.done > 900:
                task.cancel()

        task = asyncio.create_task(app.sync().run(progress=seen))
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(run())
    kept = len(entries(app))
    assert 0 < kept < 3000
    assert queries.ages(app.database, "tvmaze") == {}
    assert sync(app).state == "updated"
    assert len(entries(app)) == 3000


def test_a_full_disk_ends_the_run_with_a_sentence_and_keeps_what_was_committed(
    app: App, tvmaze: servers.Replay
) -> None:
    tvmaze.serve("/schedule/full", feed(400, "2026-09-01"))
    sync(app)
    before = len(entries(app))
    with app.database.write() as write:
        pages = write.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        write.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 200}")
    tvmaze.serve("/schedule/full", feed(8000, "2026-09-01"))
    later(app, 2 * DAY)
    report = sync(app)
    assert report.state == "failed"
    assert report.error is not None
    assert report.error == f"The disk is full, and {app.paths.library} holds what was read till then: make room."
    assert before < len(entries(app)) < 8000
    assert backup.check(app.paths.library) is None


def test_a_library_that_became_read_only_ends_the_run_with_a_sentence(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(5, "2026-09-01"))
    lock = app.paths.data / "library.db.lock"
    lock.unlink(missing_ok=True)
    lock.mkdir()  # root may write anywhere, but not into a folder as if it were a file
    report = sync(app)
    assert report.state == "failed"
    assert report.error is not None
    assert "cannot be written" in report.error


# --- shows and casts --------------------------------------------------------------------------------------------------


def page_of(facts: dict[str, object], *people: str, episodes: list[dict] | None = None) -> dict[str, object]:
    cast = [
        {
            "person": {"id": zlib.crc32(name.encode()), "name": name},
            "character": {"id": n, "name": f"Role {n}"},
            "self": False,
        }
        for n, name in enumerate(people)
    ]
    return facts | {"_embedded": {"cast": cast, "crew": [], "seasons": [], "episodes": episodes or []}}


def cast_of(app: App, title: str) -> list[str]:
    page = queries.show_page(app.database, queries.find_shows(app.database, title)[0].id)
    assert page is not None
    return [credit.person for credit in page.cast]


def test_the_cast_of_the_nearest_premieres_is_fetched_ahead_of_time(app: App, tvmaze: servers.Replay) -> None:
    rows = [row(100 + n, show(n), f"2026-05-{15 + n % 10}") for n in range(1, 31)]
    tvmaze.serve("/schedule/full", rows)
    for n in range(1, 31):
        tvmaze.serve(f"/shows/{n}", page_of(show(n), f"Actor {n}", episodes=[rows[n - 1]]))
    assert sync(app).state == "updated"
    first = [path for path in tvmaze.asked if path.startswith("/shows/")]
    assert len(first) == 20
    assert first[0].startswith(("/shows/10?", "/shows/20?", "/shows/30?")), "nearest first"
    assert cast_of(app, "Show 10") == ["Actor 10"]
    report = sync(app)
    assert (report.state, report.requests) == ("updated", 10), "the rest is the next run's"
    assert sync(app).requests == 0


def test_a_window_goes_on_through_all_of_them(app: App, tvmaze: servers.Replay) -> None:
    rows = feed(30, "2026-05-20")
    tvmaze.serve("/schedule/full", rows)
    for n in range(1, 31):
        tvmaze.serve(f"/shows/{n}", page_of(show(n), f"Actor {n}", episodes=[rows[n - 1]]))
    asyncio.run(app.sync(patient=True).run())
    assert tvmaze.count("/shows/") == 30


def test_a_show_that_is_gone_is_passed_over_and_not_asked_again_for_a_day(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(2, "2026-05-20"))
    tvmaze.serve("/shows/2", page_of(show(2), "Somebody", episodes=[feed(2, "2026-05-20")[1]]))
    report = sync(app)
    assert (report.state, report.error) == ("updated", None)
    assert tvmaze.count("/shows/") == 2
    assert sync(app).requests == 0
    later(app, DAY)
    sync(app)
    assert tvmaze.count("/shows/1?") == 2
    assert tvmaze.count("/shows/2?") == 1


def test_only_watched_shows_that_changed_are_fetched_again(app: App, tvmaze: servers.Replay) -> None:
    rows = [row(1, show(1), "2026-05-20"), row(2, show(2), "2026-05-21"), row(3, show(3), "2027-01-01")]
    tvmaze.serve("/schedule/full", rows)
    for n in (1, 2, 3):
        tvmaze.serve(f"/shows/{n}", page_of(show(n), "Before", episodes=[rows[n - 1]]))
    sync(app)
    changed = int((NOW + timedelta(hours=3)).timestamp())
    tvmaze.serve("/updates/shows", {"2": changed, "3": changed, "999": changed})
    tvmaze.serve("/shows/2", page_of(show(2, updated=changed), "After", episodes=[rows[1]]))
    later(app, timedelta(hours=4))
    report = sync(app)
    assert report.state == "updated"
    assert [tvmaze.count(f"/shows/{n}?") for n in (1, 2, 3, 999)] == [1, 2, 0, 0]
    assert cast_of(app, "Show 2") == ["After"]
    later(app, timedelta(hours=2))
    sync(app)
    assert tvmaze.count("/shows/2?") == 2, "not again for the same change"


def test_a_show_that_changed_while_nobody_looked_is_fetched_again(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", [row(1, show(1), "2026-05-28")])
    tvmaze.serve("/shows/1", page_of(show(1), "Before", episodes=[row(1, show(1), "2026-05-28")]))
    sync(app)
    new = show(1, updated=int((NOW + 2 * DAY).timestamp()))
    tvmaze.serve("/schedule/full", [row(1, new, "2026-05-28")])
    tvmaze.serve("/shows/1", page_of(new, "After", episodes=[row(1, new, "2026-05-28")]))
    later(app, 5 * DAY)
    sync(app)
    assert cast_of(app, "Show 1") == ["After"]


def test_a_selected_show_is_fetched_once(app: App, tvmaze: servers.Replay) -> None:
    rows = [row(1, show(1), "2027-01-01")]
    tvmaze.serve("/schedule/full", rows)
    sync(app)
    tvmaze.serve("/shows/1", page_of(show(1), "Ann", "Bob", episodes=rows))
    (entry,) = entries(app)
    asyncio.run(app.sync().show(entry.show_id))
    asyncio.run(app.sync().show(entry.show_id))
    assert tvmaze.count("/shows/1?") == 1
    assert cast_of(app, "Show 1") == ["Ann", "Bob"]


def test_a_selected_show_that_does_not_come_says_why(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(1, "2027-01-01"))
    sync(app)
    tvmaze.serve("/shows/1", servers.HTML)
    with pytest.raises(SourceError, match="web page"):
        asyncio.run(app.sync().show(entries(app)[0].show_id))


def test_a_show_that_tvmaze_does_not_know_asks_nothing(app: App, tvmaze: servers.Replay) -> None:
    (star_city,) = [entry for entry in entries(app, "starter") if entry.show == "Star City"]
    asyncio.run(app.sync().show(star_city.show_id))
    asyncio.run(app.sync().guests(star_city.id))
    assert tvmaze.asked == []


def test_guests_are_fetched_when_an_entry_is_selected(app: App, tvmaze: servers.Replay) -> None:
    special = row(8, show(1), "2027-01-03", season=1, number=None, type="significant_special")  # type: ignore[arg-type]
    tvmaze.serve("/schedule/full", [row(7, show(1), "2027-01-01"), special])
    sync(app)
    for key, name in ((7, "Guest A"), (8, "Guest B")):
        person = {"person": {"id": key, "name": name}, "character": {"id": 1, "name": "Visitor"}}
        tvmaze.serve(f"/episodes/{key}/guestcast", [person])
    found = {entry.kind.value: entry for entry in entries(app)}
    one = app.sync()
    for entry in (*found.values(), *found.values()):
        asyncio.run(one.guests(entry.id))
    names = {kind: [c.person for c in queries.guests(app.database, e.id) or ()] for kind, e in found.items()}
    assert names == {"series-premiere": ["Guest A"], "special": ["Guest B"]}
    assert tvmaze.count("/episodes/") == 2


def test_a_show_that_is_looked_up_can_be_added(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/search/shows", [{"score": 1, "show": show(5, "Quiet Geese")}, {"score": 0.5, "show": show(6)}])
    found = asyncio.run(app.sync().find("quiet geese & co"))
    assert [facts.title for facts in found] == ["Quiet Geese", "Show 6"]
    assert tvmaze.asked == ["/search/shows?q=quiet+geese+%26+co"]
    show_id = asyncio.run(app.sync().add(found[0]))
    assert asyncio.run(app.sync().add(found[0])) == show_id
    assert queries.find_shows(app.database, "quiet geese")[0].id == show_id


def test_calls_at_the_same_time_share_one_client(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(5, "2026-05-20"))
    tvmaze.serve("/search/shows", [{"score": 1, "show": show(5)}])

    async def both() -> None:
        one = app.sync(patient=True)
        _, found = await asyncio.gather(one.run(), one.find("show"))
        assert len(found) == 1

    asyncio.run(both())
    assert len(entries(app)) == 5


# --- feeds that the person added --------------------------------------------------------------------------------------


def json_ld(day: str = "2026-07-01", title: str = "My Show") -> dict[str, object]:
    event = {"@type": "OnDemandEvent", "startDate": day, "publishedOn": {"@type": "BroadcastService", "name": "Own"}}
    episode = {"@type": "TVEpisode", "episodeNumber": 1, "publication": event}
    season = {"@type": "TVSeason", "seasonNumber": 1, "episode": [episode]}
    series = {"@type": "TVSeries", "@id": "#my-show", "name": title, "containsSeason": season}
    return {"@context": "https://schema.org", "@graph": [series]}


def test_an_added_feed_is_read_at_once_and_then_when_it_is_due(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/my.jsonld", json_ld(), headers={"ETag": '"1"'})
    report = asyncio.run(app.add_source(tvmaze.url + "/my.jsonld", "mine"))
    assert (report.name, report.state, report.added) == ("mine", "updated", 1)
    assert source(app, "mine").url == tvmaze.url + "/my.jsonld"
    (again,) = asyncio.run(app.sync().run("mine"))
    assert (again.state, again.requests) == ("unchanged", 0)
    later(app, 2 * DAY)
    tvmaze.serve("/my.jsonld", b"", 304)
    (again,) = asyncio.run(app.sync().run("mine"))
    assert (again.state, again.requests, again.error) == ("unchanged", 1, None)
    (again,) = asyncio.run(app.sync().run("mine"))
    assert again.requests == 0, "that was an answer too"
    tvmaze.serve("/my.jsonld", json_ld("2026-07-08"))
    later(app, 2 * DAY)
    (again,) = asyncio.run(app.sync().run("mine"))
    assert (again.state, again.changed) == ("updated", 1)
    (entry,) = entries(app, "mine")
    assert (entry.air.first, entry.sequence) == (date(2026, 7, 8), 1)


def test_a_feed_is_called_after_its_host(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/a", json_ld(title="A"))
    tvmaze.serve("/b", json_ld(title="B"))
    asyncio.run(app.add_source(tvmaze.url + "/a"))
    asyncio.run(app.add_source(tvmaze.url + "/b"))
    assert {info.name for info in queries.sources(app.database)} >= {"127.0.0.1", "127.0.0.1-2"}


@pytest.mark.parametrize(
    ("path", "name", "code"),
    [
        ("/html", None, None),
        ("/empty", None, None),
        ("/none", None, "not-found"),
        ("/good", "tvmaze", "source-exists"),
        ("/good", "hand", "source-exists"),
        ("/good", "a:b", "bad-name"),
    ],
)
def test_what_is_no_feed_is_not_added(
    app: App, tvmaze: servers.Replay, path: str, name: str | None, code: str | None
) -> None:
    tvmaze.serve("/html", servers.HTML)
    tvmaze.serve("/empty", {"@context": "https://schema.org", "@graph": []})
    tvmaze.serve("/good", json_ld())
    before = content(app), queries.sources(app.database)
    with pytest.raises(PremieresError) as told:
        asyncio.run(app.add_source(tvmaze.url + path, name))
    assert code in (None, told.value.code)
    assert (content(app), queries.sources(app.database)) == before


@pytest.mark.parametrize("url", ["http://example.org/feed", "ftp://example.org/feed", "file:///etc/passwd", "feed", ""])
def test_only_https_is_asked(app: App, url: str) -> None:
    with pytest.raises(PremieresError) as told:
        asyncio.run(app.add_source(url))
    assert told.value.code == "bad-address"


def test_the_secret_of_a_feed_is_in_the_keyring_and_nowhere_else(app: App, tvmaze: servers.Replay) -> None:
    ring = MemoryKeyring()
    keyring.set_keyring(ring)
    tvmaze.serve("/my.jsonld?token=s3cr3t", json_ld())
    url = f"{tvmaze.url}/my.jsonld?token=s3cr3t"
    asyncio.run(app.add_source(url, "mine"))
    assert source(app, "mine").url == f"{tvmaze.url}/my.jsonld?token=***"
    assert ring.held == {("premieres", "mine"): url}
    later(app, 2 * DAY)
    (report,) = asyncio.run(app.sync().run("mine"))
    assert (report.state, report.requests) == ("unchanged", 1)
    app.database.close()
    assert all(b"s3cr3t" not in file.read_bytes() for file in app.paths.data.iterdir() if file.is_file())


def test_a_feed_whose_secret_is_gone_fails_with_what_to_do(app: App, tvmaze: servers.Replay) -> None:
    ring = MemoryKeyring()
    keyring.set_keyring(ring)
    tvmaze.serve("/my.jsonld", json_ld())
    asyncio.run(app.add_source(f"{tvmaze.url}/my.jsonld?token=s3cr3t", "mine"))
    ring.held.clear()
    later(app, 2 * DAY)
    (report,) = asyncio.run(app.sync().run("mine"))
    assert (report.state, report.requests) == ("failed", 0)
    assert report.error is not None
    assert "remove the source and add it again" in report.error


def test_without_a_keyring_a_secret_feed_is_added_for_the_session_only(app: App, tvmaze: servers.Replay) -> None:
    from keyring.backends.fail import Keyring

    keyring.set_keyring(Keyring())
    tvmaze.serve("/my.jsonld", json_ld())
    url = f"{tvmaze.url}/my.jsonld?token=s3cr3t"
    with pytest.raises(PremieresError) as told:
        asyncio.run(app.add_source(url, "mine"))
    assert told.value.code == "no-keyring"
    assert "mine" not in {info.name for info in queries.sources(app.database)}
    asyncio.run(app.add_source(url, "mine", session_only=True))
    later(app, 2 * DAY)
    (report,) = asyncio.run(app.sync().run("mine"))
    assert report.state == "unchanged"


def test_a_removed_feed_leaves_its_entries(app: App, tvmaze: servers.Replay) -> None:
    ring = MemoryKeyring()
    keyring.set_keyring(ring)
    tvmaze.serve("/my.jsonld", json_ld())
    asyncio.run(app.add_source(f"{tvmaze.url}/my.jsonld?token=s3cr3t", "mine"))
    app.remove_source("mine")
    assert ring.held == {}
    assert [entry.show for entry in entries(app, "mine")] == ["My Show"]
    for name in ("mine", "tvmaze", "starter"):
        with pytest.raises(PremieresError, match="no source that can be removed"):
            app.remove_source(name)


def test_a_failed_source_does_not_stop_the_others(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", servers.HTML)
    tvmaze.serve("/my.jsonld", json_ld())
    asyncio.run(app.add_source(tvmaze.url + "/my.jsonld", "mine"))
    later(app, 2 * DAY)
    reports = asyncio.run(app.sync().run())
    assert [(report.name, report.state) for report in reports] == [("tvmaze", "failed"), ("mine", "unchanged")]


def test_a_source_that_is_none_is_told_with_those_that_there_are(app: App) -> None:
    with pytest.raises(PremieresError, match="no source called nosuch: the only source is tvmaze"):
        asyncio.run(app.sync().run("nosuch"))


def test_a_report_is_json_as_the_contract_has_it() -> None:
    report = SourceReport("tvmaze", "partial", 1, 2, 3, 1, ("1 episode skipped: x",), 5, 600, 0.12345)
    assert json.loads(json.dumps(report.as_json())) == {
        "name": "tvmaze",
        "state": "partial",
        "added": 1,
        "changed": 2,
        "withdrawn": 3,
        "skipped": 1,
        "skipped_why": ["1 episode skipped: x"],
        "requests": 5,
        "bytes": 600,
        "seconds": 0.123,
        "error": None,
    }
