"""Which pages of shows a run asks for, in which order, where it may not ask for all; and what is told of those gone."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta

import pytest

from desktop_app.app import App
from desktop_app.store import commands, queries
from tests import servers
from tests.conftest import NOW

from .library import app, later, tvmaze
from .test_sync import cast_of, page_of, row, show, sync

__all__ = ["app", "tvmaze"]  # fixtures

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def on(days: int) -> str:
    """So many days from today."""
    return (date(2026, 5, 14) + timedelta(days=days)).isoformat()


def serve(tvmaze: servers.Replay, days: dict[int, int], *gone: int) -> None:
    """A feed of one premiere for each show, by the show's key in how many days; and each show's page, but of those
    that are gone."""
    rows = [row(1000 + key, show(key), on(ahead)) for key, ahead in days.items()]
    tvmaze.serve("/schedule/full", rows)
    for key, episode in zip(days, rows, strict=True):
        if key in gone:
            tvmaze.serve(f"/shows/{key}", servers.NOT_FOUND, 404)
        else:
            tvmaze.serve(f"/shows/{key}", page_of(show(key), f"Actor {key}", episodes=[episode]))


def change(app: App, tvmaze: servers.Replay, *keys: int) -> None:
    """An hour from now these shows change; it is two hours later then."""
    at = int((app.clock.now() + HOUR).timestamp())
    tvmaze.serve("/updates/shows", {str(key): at for key in keys})
    later(app, 2 * HOUR)


def asked(tvmaze: servers.Replay, since: int = 0) -> list[int]:
    """Keys of the shows whose pages were asked for, in order."""
    paths = [path for path in tvmaze.asked[since:] if path.startswith("/shows/")]
    return [int(path.split("/")[2].split("?")[0]) for path in paths]


def follow(app: App, *keys: int) -> None:
    for key in keys:
        commands.follow(app.database, queries.find_shows(app.database, f"Show {key}")[0].id, app.clock.now())


def read_all(app: App) -> None:
    asyncio.run(app.sync(patient=True).run(shows=None))


# --- in which order ---------------------------------------------------------------------------------------------------


def test_of_shows_that_changed_those_with_the_nearest_premieres_are_asked_first(
    app: App, tvmaze: servers.Replay
) -> None:
    serve(tvmaze, {key: 40 - key for key in range(10, 40)})
    read_all(app)
    change(app, tvmaze, *range(10, 40))
    before = len(tvmaze.asked)
    sync(app)
    assert asked(tvmaze, before) == list(range(39, 19, -1)), "the nearest 20"
    sync(app)
    assert asked(tvmaze, before) == list(range(39, 9, -1)), "the rest is the next run's"
    assert sync(app).requests == 0


def test_shows_that_changed_and_those_never_read_stand_in_one_row(app: App, tvmaze: servers.Replay) -> None:
    far = {key: 10 + key for key in range(1, 16)}
    serve(tvmaze, far)
    read_all(app)
    near = {key: 1 + key % 9 for key in range(20, 35)}
    serve(tvmaze, far | near)
    later(app, DAY)
    change(app, tvmaze, *far)
    before = len(tvmaze.asked)
    sync(app)
    found = asked(tvmaze, before)
    assert len(found) == 20
    assert set(found[:15]) == set(near)
    assert found[15:] == [1, 2, 3, 4, 5]


def test_followed_shows_come_before_premieres_by_the_nearest_of_their_dates(app: App, tvmaze: servers.Replay) -> None:
    serve(tvmaze, {1: 2, 2: 25, 3: 200, 4: 28, 5: 3, 6: -30})
    sync(app, shows=0)
    follow(app, 6, 3, 4)
    sync(app)
    assert asked(tvmaze) == [4, 3, 6, 1, 5, 2]
    change(app, tvmaze, 1, 2, 3, 4, 5, 6)
    before = len(tvmaze.asked)
    sync(app, shows=4)
    assert asked(tvmaze, before) == [4, 3, 6, 1]


def test_a_date_that_is_off_brings_a_followed_show_no_further_to_the_front(app: App, tvmaze: servers.Replay) -> None:
    first, second = row(31, show(3), on(10)), row(32, show(3), on(90), 2)
    other = row(41, show(4), on(28))
    tvmaze.serve("/schedule/full", [first, second, other])
    tvmaze.serve("/shows/3", page_of(show(3), episodes=[second]))
    tvmaze.serve("/shows/4", page_of(show(4), episodes=[other]))
    sync(app, shows=0)
    follow(app, 3, 4)
    sync(app)
    assert asked(tvmaze) == [3, 4]
    change(app, tvmaze, 3, 4)
    sync(app)
    assert asked(tvmaze) == [3, 4, 4, 3]


def test_pages_that_are_to_settle_a_doubt_count_as_well_and_none_is_forgotten(app: App, tvmaze: servers.Replay) -> None:
    days = {key: 60 - key for key in range(10, 40)}
    serve(tvmaze, days)
    read_all(app)
    follow(app, *range(10, 35))
    tvmaze.serve("/schedule/full", [row(1000 + key, show(key), on(days[key])) for key in range(35, 40)])
    later(app, 25 * HOUR)
    before = len(tvmaze.asked)
    assert sync(app).withdrawn == 0
    assert asked(tvmaze, before) == list(range(34, 14, -1))
    sync(app)
    assert asked(tvmaze, before) == list(range(34, 9, -1)), "the schedule is not due again till tomorrow"


# --- which ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pause", [timedelta(0), 3 * DAY], ids=["at once", "after days"])
def test_changes_that_a_run_had_no_room_for_are_not_lost(app: App, tvmaze: servers.Replay, pause: timedelta) -> None:
    """TVmaze tells of a change for a day only, and the schedules tell of none of a show that they don't list."""
    serve(tvmaze, {key: key for key in range(1, 31)} | {40: 90})
    read_all(app)
    follow(app, *range(1, 31))
    change(app, tvmaze, *range(1, 31))
    sync(app)
    assert app.sync().next_due() == app.clock.now()
    later(app, pause)
    tvmaze.serve("/updates/shows", {})
    for key in range(1, 31):
        tvmaze.serve(f"/shows/{key}", page_of(show(key), f"Successor {key}"))
    before = len(tvmaze.asked)
    sync(app)
    assert set(range(21, 31)) <= set(asked(tvmaze, before))
    assert [cast_of(app, f"Show {key}")[0].split()[0] for key in (1, 20, 21, 30)] == [
        "Actor", "Actor", "Successor", "Successor"
    ]  # fmt: skip
    assert sync(app).requests == 0


def test_what_was_asked_while_tvmaze_told_of_no_change_is_not_asked_again(app: App, tvmaze: servers.Replay) -> None:
    serve(tvmaze, {1: 5, 2: 6})
    read_all(app)
    change(app, tvmaze, 2)
    read_all(app)
    assert asked(tvmaze) == [1, 2, 2]


def test_a_change_just_before_a_page_was_read_is_asked_for_once_more(app: App, tvmaze: servers.Replay) -> None:
    """TVmaze's cache may have given the page as it was an hour before."""
    serve(tvmaze, {1: 5, 2: 6})
    read_all(app)
    half, two = (int((NOW - hours * HOUR).timestamp()) for hours in (0.5, 2))
    tvmaze.serve("/updates/shows", {"1": half, "2": two})
    for _ in range(3):
        later(app, 2 * HOUR)
        read_all(app)
    assert asked(tvmaze) == [1, 2, 1]


def test_premieres_of_thirty_days_are_looked_after(app: App, tvmaze: servers.Replay) -> None:
    serve(tvmaze, {1: 0, 2: 30, 3: 31, 4: 45})
    read_all(app)
    assert asked(tvmaze) == [1, 2]
    change(app, tvmaze, 1, 2, 3, 4)
    read_all(app)
    assert asked(tvmaze) == [1, 2, 1, 2]


def test_a_premiere_that_is_off_is_not_looked_after(app: App, tvmaze: servers.Replay) -> None:
    serve(tvmaze, {1: 5, 2: 6})
    sync(app, shows=0)
    serve(tvmaze, {1: 5})
    later(app, 25 * HOUR)
    assert sync(app).withdrawn == 1
    assert asked(tvmaze) == [1]


def test_a_page_that_was_read_under_a_wrong_clock_is_read_again(app: App, tvmaze: servers.Replay) -> None:
    serve(tvmaze, {1: 5})
    later(app, DAY)
    read_all(app)
    later(app, -DAY)
    read_all(app)
    assert asked(tvmaze) == [1, 1]
    read_all(app)
    assert asked(tvmaze) == [1, 1]


# --- what is gone -----------------------------------------------------------------------------------------------------


def test_that_a_followed_show_is_gone_is_told_once(app: App, tvmaze: servers.Replay) -> None:
    serve(tvmaze, {1: 5, 2: 6, 3: 7})
    read_all(app)
    follow(app, 1)
    serve(tvmaze, {1: 5, 2: 6, 3: 7}, 1, 2)
    change(app, tvmaze, 1, 2, 3)
    report = sync(app)
    assert report.gone == ("TVmaze has no page of Show 1 any more; what is known is kept",)
    assert (report.skipped, report.error) == (0, None)
    assert report.as_json()["skipped_why"] == [], "that is of rows"
    assert cast_of(app, "Show 1") == ["Actor 1"]
    for _ in range(3):
        later(app, DAY + HOUR)
        assert sync(app).gone == ()


def test_that_a_show_was_never_there_is_told_once_to_who_follows_it(app: App, tvmaze: servers.Replay) -> None:
    serve(tvmaze, {1: 5, 2: 5}, 1, 2)
    assert sync(app).gone == ()
    follow(app, 1)
    told = []
    for _ in range(3):
        later(app, DAY + HOUR)
        told.append(len(sync(app).gone))
    assert told == [1, 0, 0]
    assert asked(tvmaze).count(1) == 4, "it is looked for all the same"
