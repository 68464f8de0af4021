"""Shows with people who are followed: TVmaze says which those are, however far off they start."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.app import App
from desktop_app.store import commands, queries
from tests import servers
from tests.library import later, opened, tvmaze

__all__ = ["tvmaze"]  # a fixture

DAY = timedelta(days=1)
NAME, OTHER = "Ada Quill", "Hugo Lindqvist"
CAST, CREW = "/people/7/castcredits", "/people/7/crewcredits"


@pytest.fixture
def app(tvmaze: servers.Replay, tmp_path: Path) -> Iterator[App]:
    """One show is read, with somebody who is followed; another one, with them too, starts in autumn."""
    near, far = show(1, "Harbour"), show(2, "Lighthouse")
    tvmaze.serve("/schedule/full", [row(11, near, "2026-05-21"), row(21, far, "2026-10-01")])
    tvmaze.serve("/shows/1", page(near, "2026-05-21", 11, OTHER))
    tvmaze.serve("/shows/2", page(far, "2026-10-01", 21))
    with opened(tmp_path, tvmaze.url) as made:
        asyncio.run(made.sync().run("tvmaze"))
        yield made


def show(key: int, title: str, status: str = "Running") -> dict[str, object]:
    channel = {"name": "Canal", "country": {"code": "FR", "timezone": "Europe/Paris"}}
    return {"id": key, "name": title, "status": status, "network": channel}


def row(key: int, of: dict[str, object], day: str) -> dict[str, object]:
    times = {"airdate": day, "airtime": "20:00", "airstamp": f"{day}T20:00:00+00:00"}
    return {"id": key, "season": 1, "number": 1, "name": "One", **times, "_embedded": {"show": of}}


def page(of: dict[str, object], day: str, key: int, *more: str) -> dict[str, object]:
    episode = {name: value for name, value in row(key, of, day).items() if name != "_embedded"}
    people = enumerate((NAME, *more), 7)
    cast = [{"person": {"id": number, "name": name}, "character": {"name": "X"}} for number, name in people]
    return of | {"_embedded": {"episodes": [episode], "seasons": [], "cast": cast, "crew": []}}


def credits(*shows: dict[str, object]) -> list[dict[str, object]]:
    return [{"self": False, "_embedded": {"show": of}} for of in shows]


def follow(app: App, name: str = NAME) -> int:
    (hit,) = queries.search(app.database, name, ()).people
    commands.follow_person(app.database, hit.id, app.clock.now())
    return hit.id


def wanted(app: App) -> set[str]:
    """Titles of shows that are on the calendar because of somebody."""
    shows = (queries.find_shows(app.database, title) for title in ("Harbour", "Lighthouse", "Mirabelle", "Old Town"))
    entries = [entry for found in shows for hit in found for entry in queries.show_entries(app.database, hit.id)]
    return {entry.show for entry in entries if entry.through == NAME}


def test_shows_that_start_far_off_or_that_no_schedule_lists_come_with_somebody(
    app: App, tvmaze: servers.Replay
) -> None:
    unlisted, old = show(3, "Mirabelle", "In Development"), show(4, "Old Town", "Ended")
    tvmaze.serve(CAST, credits(show(1, "Harbour"), show(2, "Lighthouse"), old))
    tvmaze.serve(CREW, credits(show(2, "Lighthouse"), unlisted))
    tvmaze.serve("/shows/3", page(unlisted, "2027-01-01", 31))
    follow(app)
    assert wanted(app) == {"Harbour"}
    before = tvmaze.count("/shows/1")
    asyncio.run(app.sync().people())
    assert wanted(app) == {"Harbour", "Lighthouse", "Mirabelle"}
    assert (tvmaze.count("/shows/1"), tvmaze.count("/shows/4")) == (before, 0), "one is read, one is over"
    assert tvmaze.count("/people/") == 2


def test_it_is_asked_for_once_a_day_and_by_every_sync(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve(CAST, credits(show(1, "Harbour")))
    tvmaze.serve(CREW, [])
    follow(app)
    for _ in range(2):
        asyncio.run(app.sync().people())
    assert tvmaze.count("/people/") == 2
    tvmaze.serve(CAST, credits(show(1, "Harbour"), show(2, "Lighthouse")))
    later(app, DAY)
    assert app.sync().next_due() == app.clock.now()
    (report,) = asyncio.run(app.sync().run("tvmaze"))
    assert (report.error, wanted(app)) == (None, {"Harbour", "Lighthouse"})
    asked = tvmaze.count("/people/")
    asyncio.run(app.sync().run("tvmaze"))
    assert (asked, tvmaze.count("/people/")) == (4, 4)


def test_what_a_run_had_no_room_for_comes_with_the_next(app: App, tvmaze: servers.Replay) -> None:
    more = show(3, "Mirabelle")
    tvmaze.serve(CAST, credits(show(2, "Lighthouse"), more))
    tvmaze.serve(CREW, [])
    tvmaze.serve("/shows/3", page(more, "2027-01-01", 31))
    follow(app)
    asyncio.run(app.sync().run("tvmaze", shows=1))
    assert wanted(app) == {"Harbour", "Lighthouse"}
    asyncio.run(app.sync().run("tvmaze", shows=1))
    assert wanted(app) == {"Harbour", "Lighthouse", "Mirabelle"}


@pytest.mark.parametrize("trouble", [(b"<html>", 200), (b"{}", 500)])
def test_what_could_not_be_read_is_asked_for_again(
    app: App, tvmaze: servers.Replay, trouble: tuple[bytes, int]
) -> None:
    follow(app)
    tvmaze.serve(CREW, [])
    tvmaze.serve(CAST, *trouble)
    asyncio.run(app.sync().people())
    assert wanted(app) == {"Harbour"}
    tvmaze.serve(CAST, credits(show(2, "Lighthouse")))
    asyncio.run(app.sync().people())
    assert wanted(app) == {"Harbour", "Lighthouse"}


def test_somebody_whom_tvmaze_has_no_longer_is_no_failure(app: App, tvmaze: servers.Replay) -> None:
    follow(app)
    (report,) = asyncio.run(app.sync().run("tvmaze"))
    assert (report.error, tvmaze.count("/people/")) == (None, 2)
    assert wanted(app) == {"Harbour"}


def test_of_nobody_it_is_asked_where_nobody_is_followed(app: App, tvmaze: servers.Replay) -> None:
    asyncio.run(app.sync().people())
    assert tvmaze.count("/people/") == 0


# --- answers that can't be read --------------------------------------------------------------------------------------


def test_a_bad_answer_about_somebody_costs_neither_other_people_nor_the_schedule(
    app: App, tvmaze: servers.Replay
) -> None:
    """Who was followed last is asked for first."""
    follow(app)
    later(app, timedelta(minutes=1))
    follow(app, OTHER)
    tvmaze.serve(CAST, credits(show(2, "Lighthouse")))
    tvmaze.serve(CREW, [])
    tvmaze.serve("/people/8/castcredits", {"cast": []})
    asyncio.run(app.sync().people())
    assert "Lighthouse" in wanted(app)
    later(app, DAY)
    tvmaze.serve("/schedule/full", [row(31, show(3, "Mirabelle"), "2026-05-24")])
    asked = tvmaze.count("/people/7/")
    (report,) = asyncio.run(app.sync().run("tvmaze"))
    assert report.error == (
        "TVmaze answered with data of another shape instead of the credits of Hugo Lindqvist; nothing was changed, "
        "try again later."
    )
    assert (report.added, tvmaze.count("/people/7/")) == (1, asked + 2)


def test_somebody_of_whom_nothing_can_be_read_makes_no_answer_of_the_source(app: App, tvmaze: servers.Replay) -> None:
    def answered() -> object:
        return {info.name: info.answered_at for info in queries.sources(app.database)}["tvmaze"]

    follow(app)
    before = answered()
    later(app, timedelta(minutes=30))
    tvmaze.serve(CAST, {"cast": []})
    (report,) = asyncio.run(app.sync().run("tvmaze"))
    assert (report.state, report.requests, answered()) == ("failed", 1, before)


# --- pages that do not come ------------------------------------------------------------------------------------------


def test_bad_pages_keep_neither_other_pages_nor_other_people_waiting(app: App, tvmaze: servers.Replay) -> None:
    bad, good = [show(30, "Bad A"), show(31, "Bad B")], show(2, "Lighthouse")
    tvmaze.serve(CAST, credits(*bad, good))
    tvmaze.serve(CREW, [])
    for of in bad:
        tvmaze.serve(f"/shows/{of['id']}", "<html>")
    follow(app)
    for _ in range(2):
        asyncio.run(app.sync().people())
    assert wanted(app) == {"Harbour", "Lighthouse"}


def test_watched_pages_that_fail_for_good_do_not_keep_people_from_being_asked(app: App, tvmaze: servers.Replay) -> None:
    near = [show(5, "Bad A"), show(6, "Bad B"), show(7, "Bad C")]
    tvmaze.serve("/schedule/full", [row(50 + n, of, f"2026-05-2{n}") for n, of in enumerate(near)])
    for of in near:
        tvmaze.serve(f"/shows/{of['id']}", "<html>")
    tvmaze.serve(CAST, credits(show(2, "Lighthouse")))
    tvmaze.serve(CREW, [])
    follow(app)
    for _ in range(4):
        later(app, timedelta(hours=25))
        asyncio.run(app.sync(patient=True).run("tvmaze"))
    assert wanted(app) == {"Harbour", "Lighthouse"}


def test_the_limit_of_a_run_holds_for_all_its_pages(app: App, tvmaze: servers.Replay) -> None:
    near, far = [show(100 + n, f"S{n}") for n in range(3)], [show(200 + n, f"T{n}") for n in range(3)]
    tvmaze.serve("/schedule/full", [row(1000 + n, of, "2026-05-21") for n, of in enumerate(near)])
    for n, of in enumerate([*near, *far]):
        tvmaze.serve(f"/shows/{of['id']}", page(of, "2026-05-21", 1000 + n))
    tvmaze.serve(CAST, credits(*far))
    tvmaze.serve(CREW, [])
    follow(app)
    later(app, DAY)
    before = tvmaze.count("/shows/")
    asyncio.run(app.sync().run("tvmaze", shows=2))
    assert tvmaze.count("/shows/") - before == 2


def test_a_page_that_does_not_name_somebody_is_not_read_every_day(app: App, tvmaze: servers.Replay) -> None:
    odd = show(3, "Mirabelle")
    tvmaze.serve("/shows/3", odd | {"_embedded": {"episodes": [], "seasons": [], "cast": [], "crew": []}})
    tvmaze.serve(CAST, credits(odd))
    tvmaze.serve(CREW, [])
    follow(app)
    for _ in range(4):
        later(app, DAY)
        asyncio.run(app.sync().run("tvmaze"))
    assert tvmaze.count("/shows/3") == 1


def test_a_page_that_failed_is_no_answer_of_the_source(app: App, tvmaze: servers.Replay) -> None:
    def answered() -> object:
        return {info.name: info.answered_at for info in queries.sources(app.database)}["tvmaze"]

    commands.follow(app.database, queries.find_shows(app.database, "Harbour")[0].id, app.clock.now())
    before = answered()
    later(app, timedelta(minutes=30))
    (url,) = (url for url in queries.ages(app.database, "tvmaze") if "/shows/1?" in url)
    commands.outdated(app.database, "tvmaze", [url])
    tvmaze.serve("/shows/1", b"{}", 500)
    (report,) = asyncio.run(app.sync().run("tvmaze"))
    assert report.state == "failed"
    assert answered() == before
