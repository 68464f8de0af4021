"""The page of one show, which tells what is no longer to come, and the days that are asked for."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.app import App
from desktop_app.domain.values import Choice, Status
from desktop_app.store import commands, queries
from tests import servers
from tests.conftest import NOW
from tests.library import app, opened, tvmaze

__all__ = ["app", "tvmaze"]  # fixtures


SHOW = {"id": 1, "name": "Harbour", "url": "https://www.tvmaze.com/shows/1", "updated": 1_700_000_000}


def row(key: int, number: int | None, day: str) -> dict[str, object]:
    times = {"airdate": day, "airtime": "20:00", "airstamp": f"{day}T20:00:00+00:00"}
    return {"id": key, "season": 1, "number": number, "name": f"Part {number}", **times}


def page(seasons: list[dict[str, object]], episodes: list[dict[str, object]]) -> dict[str, object]:
    return SHOW | {"_embedded": {"seasons": seasons, "episodes": episodes, "cast": [], "crew": []}}


def live(app: App) -> set[tuple[int | None, int | None]]:
    found = queries.entries(app.database, Choice(text="harbour"), app.zone)
    return {(entry.season, entry.episode) for entry in found if entry.status is not Status.WITHDRAWN}


def test_what_the_page_of_a_show_no_longer_holds_is_withdrawn(app: App, tvmaze: servers.Replay) -> None:
    aired, first, second, special = (
        row(10, 1, "2026-05-01"), row(11, 2, "2026-06-01"), row(12, 3, "2026-06-08"), row(13, None, "2026-06-20")
    )  # fmt: skip
    seasons: list[dict[str, object]] = [{"id": 1, "number": 1}, {"id": 2, "number": 2, "premiereDate": "2026-12-01"}]
    tvmaze.serve("/schedule/full", [r | {"_embedded": {"show": SHOW}} for r in (aired, first, second, special)])
    tvmaze.serve("/shows/1", page(seasons, [aired, first, second]))
    asyncio.run(app.sync().run("tvmaze"))
    show_id = queries.find_shows(app.database, "Harbour")[0].id
    asyncio.run(app.sync().show(show_id))
    assert live(app) == {(1, 1), (1, 2), (1, 3), (1, None), (2, 1)}
    tvmaze.serve("/shows/1", page(seasons[:1], [first]))
    app.clock = replace(app.clock, fixed=NOW + timedelta(days=2))
    asyncio.run(app.sync().show(show_id))
    assert live(app) == {(1, 1), (1, 2), (1, None)}, "what has aired and the special stay"


def test_of_a_followed_show_its_page_says_what_the_full_schedule_lacks(app: App, tvmaze: servers.Replay) -> None:
    """A show that the schedule leaves out is on all the same; what its page has dropped as well is off."""
    first, second, other = row(11, 1, "2026-06-01"), row(12, 2, "2026-06-08"), row(21, 1, "2026-06-01")
    others = SHOW | {"id": 2, "name": "Lighthouse", "url": None}
    listed = [first | {"_embedded": {"show": SHOW}}, second | {"_embedded": {"show": SHOW}}]
    tvmaze.serve("/schedule/full", [*listed, other | {"_embedded": {"show": others}}])
    tvmaze.serve("/shows/1", page([{"id": 1, "number": 1}], [first, second]))
    asyncio.run(app.sync().run("tvmaze"))
    commands.follow(app.database, queries.find_shows(app.database, "Harbour")[0].id, app.clock.now())
    tvmaze.serve("/schedule/full", [other | {"_embedded": {"show": others}}])
    app.clock = replace(app.clock, fixed=NOW + timedelta(days=2))
    (report,) = asyncio.run(app.sync().run("tvmaze"))
    assert (report.withdrawn, live(app)) == (0, {(1, 1), (1, 2)})
    tvmaze.serve("/shows/1", page([{"id": 1, "number": 1}], [first]))
    app.clock = replace(app.clock, fixed=NOW + timedelta(days=4))
    (report,) = asyncio.run(app.sync().run("tvmaze"))
    assert (report.withdrawn, live(app)) == (1, {(1, 1)})
    tvmaze.serve("/shows/1", {"name": "Not Found"}, status=404)
    app.clock = replace(app.clock, fixed=NOW + timedelta(days=6))
    (report,) = asyncio.run(app.sync().run("tvmaze"))
    assert (report.withdrawn, live(app)) == (1, set()), "a page that is gone says nothing"


def test_a_page_that_does_not_come_withdraws_nothing_of_a_followed_show(app: App, tvmaze: servers.Replay) -> None:
    first, other = row(11, 1, "2026-06-01"), row(21, 1, "2026-06-01")
    others = SHOW | {"id": 2, "name": "Lighthouse", "url": None}
    rows = [first | {"_embedded": {"show": SHOW}}, other | {"_embedded": {"show": others}}]
    tvmaze.serve("/schedule/full", rows)
    tvmaze.serve("/shows/1", page([{"id": 1, "number": 1}], [first]))
    asyncio.run(app.sync().run("tvmaze"))
    commands.follow(app.database, queries.find_shows(app.database, "Harbour")[0].id, app.clock.now())
    tvmaze.serve("/schedule/full", rows[1:])
    tvmaze.serve("/shows/1", "<html>", status=500)
    app.clock = replace(app.clock, fixed=NOW + timedelta(days=2))
    (report,) = asyncio.run(app.sync().run("tvmaze"))
    assert (report.state, report.withdrawn, live(app)) == ("failed", 0, {(1, 1)})


def test_in_asia_the_morning_is_asked_for_too(tvmaze: servers.Replay, tmp_path: Path) -> None:
    early = {"PREMIERES_NOW": "2026-05-14T23:30:00Z", "LANG": "ja_JP.UTF-8", "TZ": "Asia/Tokyo"}
    with opened(tmp_path, tvmaze.url, **early) as app:
        show = SHOW | {"network": None}
        tvmaze.serve("/schedule/full", [row(11, 1, "2026-09-01") | {"_embedded": {"show": show}}])
        asyncio.run(app.sync().run("tvmaze", shows=0))
        assert [path[-10:] for path in tvmaze.asked if "country=JP" in path] == [
            "2026-05-15", "2026-05-14", "2026-05-13", "2026-05-12"
        ]  # fmt: skip
        assert app.sync().next_due() == app.clock.now() + timedelta(hours=1)


def test_pages_that_are_not_there_are_not_asked_for_at_every_run(app: App, tvmaze: servers.Replay) -> None:
    shows = [SHOW | {"id": n, "name": f"Show {n}", "url": None} for n in range(1, 5)]
    tvmaze.serve(
        "/schedule/full", [row(10 + n, 1, "2026-05-20") | {"_embedded": {"show": s}} for n, s in enumerate(shows)]
    )
    asyncio.run(app.sync().run("tvmaze"))
    assert tvmaze.count("/shows/") == 4
    for hours in (2, 4):
        app.clock = replace(app.clock, fixed=NOW + timedelta(hours=hours))
        (report,) = asyncio.run(app.sync().run("tvmaze"))
        assert report.error is None
    assert tvmaze.count("/shows/") == 4


def premieres(count: int) -> list[dict[str, object]]:
    shows = [SHOW | {"id": n, "name": f"Show {n}", "url": None} for n in range(1, count + 1)]
    return [row(100 + n, 1, "2026-05-20") | {"_embedded": {"show": s}} for n, s in enumerate(shows, 1)]


def serve_pages(tvmaze: servers.Replay, count: int) -> None:
    rows = premieres(count)
    tvmaze.serve("/schedule/full", rows)
    for n, episode in enumerate(rows, 1):
        tvmaze.serve(f"/shows/{n}", page([], [episode]) | {"id": n, "name": f"Show {n}", "url": None})


async def cut_off(app: App, tvmaze: servers.Replay, start: str, count: int) -> None:
    """A run of the window's that ends, as by a kill, once so many such pages have been asked for."""

    def told(_: object) -> None:
        if tvmaze.count(start) >= count:
            running.cancel()

    running = asyncio.create_task(app.sync(patient=True).run(progress=told, shows=None))
    with suppress(asyncio.CancelledError):
        await running
    assert running.cancelled()


def test_shows_that_a_run_was_cut_off_from_are_due(app: App, tvmaze: servers.Replay) -> None:
    serve_pages(tvmaze, 12)
    asyncio.run(cut_off(app, tvmaze, "/shows/", 4))
    asked = tvmaze.count("/shows/")
    assert 4 <= asked < 12
    assert app.sync(patient=True).next_due() == app.clock.now()
    assert queries.last_sync(app.database) is None, "that run has not come to its end"
    app.clock = replace(app.clock, fixed=NOW + timedelta(minutes=5))
    (report,) = asyncio.run(app.sync(patient=True).run(shows=None))
    assert (report.error, tvmaze.count("/shows/"), tvmaze.count("/schedule/full")) == (None, 12, 1)
    assert queries.last_sync(app.database) == app.clock.now()
    assert app.sync(patient=True).next_due() == NOW + timedelta(hours=1)


def test_a_run_in_which_nothing_was_due_makes_nothing_newer(app: App, tvmaze: servers.Replay) -> None:
    serve_pages(tvmaze, 1)
    asyncio.run(app.sync().run("tvmaze"))
    app.clock = replace(app.clock, fixed=NOW + timedelta(minutes=5))
    (report,) = asyncio.run(app.sync().run("tvmaze"))
    assert report.requests == 0
    assert queries.last_sync(app.database) == NOW


def test_a_single_question_makes_nothing_newer(app: App, tvmaze: servers.Replay) -> None:
    serve_pages(tvmaze, 1)
    asyncio.run(app.sync().run("tvmaze"))
    app.clock = replace(app.clock, fixed=NOW + timedelta(days=2))
    asyncio.run(app.sync().show(queries.find_shows(app.database, "Show 1")[0].id))
    assert tvmaze.count("/shows/1") == 2
    assert queries.last_sync(app.database) == NOW


def test_a_run_that_gives_up_makes_nothing_newer(app: App, tvmaze: servers.Replay) -> None:
    serve_pages(tvmaze, 1)
    asyncio.run(app.sync().run("tvmaze"))
    app.clock = replace(app.clock, fixed=NOW + timedelta(hours=2))
    tvmaze.serve("/schedule", b"gone", 404)
    tvmaze.serve("/schedule/web", b"gone", 404)
    (report,) = asyncio.run(app.sync().run("tvmaze"))
    assert report.state == "failed"
    assert queries.last_sync(app.database) == NOW


def test_shows_that_changed_and_that_a_run_was_cut_off_from_are_asked_next(app: App, tvmaze: servers.Replay) -> None:
    serve_pages(tvmaze, 6)
    asyncio.run(app.sync(patient=True).run(shows=None))
    app.clock = replace(app.clock, fixed=NOW + timedelta(hours=2))
    tvmaze.serve("/updates/shows", {str(n): int((NOW + timedelta(hours=1)).timestamp()) for n in range(1, 7)})
    asyncio.run(cut_off(app, tvmaze, "/shows/", 6 + 3))
    asked = tvmaze.count("/shows/")
    assert asked < 12
    assert app.sync(patient=True).next_due() == app.clock.now()
    asyncio.run(app.sync(patient=True).run(shows=None))
    assert tvmaze.count("/shows/") == 12, "those that came are not asked for twice"
    assert tvmaze.count("/updates/") == 2, "what it told is kept"


@pytest.mark.parametrize(
    ("away", "since"),
    [(timedelta(hours=22), "?since=day"), (timedelta(days=3), "?since=week"), (timedelta(days=20), "?since=month"),
     (timedelta(days=40), "")],
)  # fmt: skip
def test_after_days_away_what_changed_in_all_of_them_is_asked_for(
    app: App, tvmaze: servers.Replay, away: timedelta, since: str
) -> None:
    serve_pages(tvmaze, 2)
    asyncio.run(app.sync(patient=True).run(shows=None))
    commands.follow(app.database, queries.find_shows(app.database, "Show 1")[0].id, NOW)
    app.clock = replace(app.clock, fixed=NOW + away)
    tvmaze.serve("/updates/shows", {"1": int((NOW + timedelta(hours=3)).timestamp())})
    tvmaze.asked.clear()
    asyncio.run(app.sync(patient=True).run(shows=None))
    assert [path for path in tvmaze.asked if path.startswith("/updates/")] == [f"/updates/shows{since}"]
    assert tvmaze.count("/shows/1") == 1, "it changed three hours after it was read"


def test_a_page_that_fails_is_told_of_even_when_the_same_one_failed_before(app: App, tvmaze: servers.Replay) -> None:
    serve_pages(tvmaze, 3)
    tvmaze.serve("/shows/2", b"{}", 200)
    for hours in (0, 2):
        app.clock = replace(app.clock, fixed=NOW + timedelta(hours=hours))
        (report,) = asyncio.run(app.sync(patient=True).run(shows=None))
        assert report.state == "failed"
        assert {info.name: info.error for info in queries.sources(app.database)}["tvmaze"] == report.error


def test_a_run_that_has_only_changes_to_ask_for_says_so_before_it_waits_for_them(
    app: App, tvmaze: servers.Replay
) -> None:
    tvmaze.serve("/schedule/full", [row(11, 1, "2026-05-21") | {"_embedded": {"show": SHOW}}])
    tvmaze.serve("/shows/1", page([], [row(11, 1, "2026-05-21")]))
    asyncio.run(app.sync().run("tvmaze"))
    app.clock = replace(app.clock, fixed=NOW + timedelta(hours=2))
    for url in queries.ages(app.database, "tvmaze"):
        if "/updates/" not in url:
            commands.answered(app.database, "tvmaze", url, app.clock.now())
    tvmaze.serve("/updates/shows", {"1": 1_700_000_000})
    tvmaze.serve("/updates/shows", b"", 429, {"Retry-After": "1"}, times=1)
    told: list[tuple[str, float]] = []
    asyncio.run(app.sync().run("tvmaze", progress=lambda one: told.append((one.label, one.wait))))
    assert told[:2] == [("TVmaze's changes", 0.0), ("waiting, as the source asks", 1.0)]


def test_pages_that_fail_for_good_do_not_keep_the_others_from_being_read(app: App, tvmaze: servers.Replay) -> None:
    shows = [SHOW | {"id": n, "name": f"Harbour {n}", "url": None} for n in range(1, 6)]
    rows = [row(10 + n, 1, f"2026-05-{20 + n}") for n in range(1, 6)]
    tvmaze.serve("/schedule/full", [one | {"_embedded": {"show": of}} for one, of in zip(rows, shows, strict=True)])
    for n, (one, of) in enumerate(zip(rows, shows, strict=True), 1):
        good = of | {"_embedded": {"seasons": [], "episodes": [one], "cast": [], "crew": []}}
        tvmaze.serve(f"/shows/{n}", "<html>" if n < 4 else good)

    def read() -> set[str]:
        return {url.partition("/shows/")[2][:1] for url in queries.ages(app.database, "tvmaze") if ":http" not in url}

    for _ in range(3):
        (report,) = asyncio.run(app.sync().run("tvmaze"))
        assert report.error is not None
    assert {"4", "5"} <= read()
    assert not {"1", "2", "3"} & read()
    tvmaze.serve("/shows/1", shows[0] | {"_embedded": {"seasons": [], "episodes": rows[:1], "cast": [], "crew": []}})
    asyncio.run(app.sync().run("tvmaze"))
    assert "1" in read()
