"""What was watched: set, taken away and undone; and where a mark goes when sources change their minds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from time import perf_counter

import pytest

from desktop_app.domain.known import Merged, ShowWrite
from desktop_app.domain.merge import merge
from desktop_app.domain.statements import SeasonFacts, Snapshot
from desktop_app.domain.values import Changes, Choice, Entry
from desktop_app.domain.watched import Watched, watched_of
from desktop_app.publish import icalendar_file
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import HARBOUR, NOW, UTC, WORLD, episode, first_look, show, snapshot, sync

DAY = timedelta(days=1)


def entry(db: Database, title: str) -> Entry:
    (found,) = [one for one in queries.entries(db, Choice(), UTC) if one.episode_title == title]
    return found


def watched(db: Database) -> list[str | None]:
    """The titles of what is watched, by the library and by the first month's road, which must agree."""
    found = queries.entries(db, Choice(), UTC)
    assert first_look(db.path, Choice(), UTC) == found
    for one in found:
        assert queries.entry(db, one.id) == one
        assert one in queries.show_entries(db, one.show_id)
    return [one.episode_title for one in found if one.watched]


def test_an_entry_is_marked_and_the_answer_undoes_it(world: Database) -> None:
    low_tide = watched_of(entry(world, "Low Tide"))
    assert commands.mark_watched(world, low_tide) == low_tide
    assert watched(world) == ["Low Tide"]
    assert commands.mark_watched(world, low_tide) == frozenset(), "nothing new, so nothing to undo"
    assert commands.unmark_watched(world, low_tide) == low_tide
    assert watched(world) == []
    assert commands.unmark_watched(world, low_tide) == frozenset()


def test_a_special_is_marked_by_its_own_identity(world: Database) -> None:
    special = entry(world, "Behind the Lighthouse")
    assert commands.mark_watched(world, watched_of(special)) == {Watched(1, special=special.identity)}
    assert watched(world) == ["Behind the Lighthouse"]


def test_undoing_a_season_leaves_what_was_marked_before(world: Database) -> None:
    commands.mark_watched(world, watched_of(entry(world, "Low Tide")))
    new = commands.mark_season_watched(world, 1, 1, NOW, UTC)
    assert new == {Watched(1, 1, 2)}
    assert watched(world) == ["Low Tide", "Episode 2"]
    commands.unmark_watched(world, new)
    assert watched(world) == ["Low Tide"]
    commands.mark_watched(world, new)
    gone = commands.unmark_season_watched(world, 1, 1)
    assert gone == {Watched(1, 1, 1), Watched(1, 1, 2)}
    assert watched(world) == []
    commands.mark_watched(world, gone)
    assert watched(world) == ["Low Tide", "Episode 2"]


def test_all_up_to_an_entry(world: Database) -> None:
    rows = [episode("2", f"20{n}", f"2x0{n}", f"2026-05-{n + 5:02}", title=f"K{n}") for n in range(1, 9)]
    sync(world, snapshot(show("2", "Krøniken", "DK"), *rows))
    commands.mark_watched(world, {Watched(2, 2, 2)})
    new = commands.mark_watched_up_to(world, entry(world, "K4").id, NOW, UTC)
    assert new == {Watched(2, 2, n) for n in (1, 3, 4)}
    assert watched(world) == ["K1", "K2", "K3", "K4"]
    assert commands.mark_watched_up_to(world, 999, NOW, UTC) == frozenset()


def test_views_hear_of_it_and_only_when_something_changed(world: Database) -> None:
    heard: list[Changes] = []
    world.listen(heard.append)
    marks = watched_of(entry(world, "Low Tide"))
    for change in (commands.mark_watched, commands.mark_watched, commands.unmark_watched, commands.unmark_watched):
        change(world, marks)
    assert [(changes.kinds, changes.show_ids) for changes in heard] == [({"entries"}, {1})] * 2
    assert all(changes.touches(date(2026, 5, 1), date(2026, 5, 1)) for changes in heard)


def test_a_show_that_is_gone_takes_no_mark(world: Database) -> None:
    commands.mark_watched(world, {Watched(999, 1, 1), Watched(1, 1, 1)})
    assert queries.watched(world, 999) == frozenset()
    assert watched(world) == ["Low Tide"]


def marathon(db: Database, order: int | None, count: int = 3, now_later: timedelta = timedelta()) -> list[Entry]:
    """A season of which all is on one day; it is one entry where its length is known."""
    rows = [episode("5", f"m{n}", f"1x{n}", "2026-05-01") for n in range(1, count + 1)]
    said = snapshot(show("5", "Marathon"), *rows, SeasonFacts("5", 1, episode_order=order))
    sync(db, replace(said, complete_shows=frozenset({"5"})), NOW + now_later)
    return queries.show_entries(db, queries.find_shows(db, "Marathon")[0].id)


def test_a_full_season_is_watched_when_each_of_its_episodes_is(db: Database) -> None:
    first, second, third = marathon(db, None)
    for one in (first, second):
        commands.mark_watched(db, watched_of(one))
    (whole,) = marathon(db, 3, now_later=DAY)
    assert whole.full_season
    assert not whole.watched
    commands.mark_watched(db, watched_of(third))
    (whole,) = queries.show_entries(db, whole.show_id)
    assert whole.watched
    assert [one.watched for one in marathon(db, 9, now_later=2 * DAY)] == [True, True, True], "and back"


def test_a_full_season_that_is_marked_marks_each_episode(db: Database) -> None:
    (whole,) = marathon(db, 3)
    assert commands.mark_watched(db, watched_of(whole)) == {Watched(whole.show_id, 1, n) for n in (1, 2, 3)}
    assert [one.watched for one in marathon(db, 9, now_later=DAY)] == [True, True, True]
    commands.unmark_watched(db, {Watched(whole.show_id, 1, 2)})
    (whole,) = marathon(db, 3, now_later=2 * DAY)
    assert not whole.watched


def test_a_full_season_with_one_more_episode_is_not_wholly_watched(db: Database) -> None:
    (whole,) = marathon(db, 3)
    commands.mark_watched(db, watched_of(whole))
    (whole,) = marathon(db, 4, 4, now_later=DAY)
    assert (whole.episode_end, whole.watched) == (4, False)


def test_a_mark_goes_along_when_its_episode_gets_a_free_number(world: Database) -> None:
    commands.mark_watched(world, watched_of(entry(world, "Café Møller")))
    sync(world, snapshot(show("2", "Krøniken", "DK"), episode("2", "201", "3x04", "2026-05-16 18:00", title="Moved")))
    assert watched(world) == ["Moved"]
    assert queries.watched(world, 2) == {Watched(2, 3, 4)}


def test_a_special_that_gets_a_number_stays_watched_and_so_does_one_that_loses_it(world: Database) -> None:
    commands.mark_watched(world, watched_of(entry(world, "Behind the Lighthouse")))
    sync(world, snapshot(HARBOUR, episode("1", "103", "1x09", "2026-05-20", title="Behind the Lighthouse")), NOW + DAY)
    assert watched(world) == ["Behind the Lighthouse"]
    assert queries.watched(world, 1) == {Watched(1, 1, 9)}
    sync(world, snapshot(HARBOUR, episode("1", "103", "1x", "2026-05-20", title="Special")), NOW + 2 * DAY)
    assert watched(world) == ["Special"]
    assert [one.special is not None for one in queries.watched(world, 1)] == [True]


def test_a_whole_season_that_is_renumbered_takes_all_its_marks_along(db: Database) -> None:
    (whole,) = marathon(db, 3)
    commands.mark_watched(db, watched_of(whole))
    rows = [episode("5", f"m{n}", f"2x{n}", "2026-05-01") for n in (1, 2, 3)]
    sync(db, snapshot(show("5", "Marathon"), *rows, SeasonFacts("5", 2, episode_order=3)), NOW + DAY)
    found = [one for one in queries.show_entries(db, whole.show_id) if one.id == whole.id]
    assert [(one.season, one.episode_end, one.watched) for one in found] == [(2, 3, True)]


def test_where_two_episodes_change_places_the_marks_change_too(world: Database) -> None:
    commands.mark_watched(world, watched_of(entry(world, "Low Tide")))
    swapped = (
        episode("1", "101", "1x02", "2026-05-01 20:00", title="Low Tide"),
        episode("1", "102", "1x01", "2026-05-08 20:00", title="Ebb"),
    )
    sync(world, snapshot(HARBOUR, *swapped), NOW + DAY)
    assert watched(world) == ["Low Tide"]


def test_where_an_episode_is_put_in_before_others_the_marks_go_along_with_these(db: Database) -> None:
    marathon = show("5", "Marathon")
    before = [episode("5", f"m{n}", f"1x{n}", f"2026-05-{n:02}", title=f"M{n}") for n in range(1, 6)]
    sync(db, snapshot(marathon, *before))
    for title in ("M2", "M4"):
        commands.mark_watched(db, watched_of(entry(db, title)))
    put_in = episode("5", "x", "1x2", "2026-05-02", title="Extra")
    after = [episode("5", f"m{n}", f"1x{n + (n > 1)}", f"2026-05-{n:02}", title=f"M{n}") for n in range(1, 6)]
    sync(db, snapshot(marathon, put_in, *after), NOW + DAY)
    assert watched(db) == ["M2", "M4"]
    sync(db, snapshot(marathon, *before), NOW + 2 * DAY, frozenset({"x"}))
    assert watched(db) == ["M2", "M4"]


def test_a_withdrawn_episode_that_comes_back_is_still_watched(world: Database) -> None:
    marks = commands.mark_watched(world, watched_of(entry(world, "Liftoff")))
    later = NOW + 3 * DAY
    sync(world, snapshot(), later, missing=frozenset({"301"}))
    assert queries.watched(world, 3) == marks
    sync(world, WORLD, later + DAY)
    assert watched(world) == ["Liftoff"]


def test_joined_shows_have_the_marks_of_both(world: Database) -> None:
    told = show("k", "The Chronicle", services=(), external_ids=(("tvdb", "9"),))
    rows = (
        episode("k", "k1", "2x01", "2026-05-16", title="One"),
        episode("k", "k2", "2x02", "2026-05-17", title="Two"),
        episode("k", "k3", "2x", "2026-05-18", title="Extra"),
        episode("k", "k4", "2x04", "2026-05-19", title="Four"),
    )
    sync(world, snapshot(told, *rows, source="feed"))
    for title in ("Café Møller", "One", "Two", "Extra"):
        commands.mark_watched(world, watched_of(entry(world, title)))
    both = replace(told, external_ids=(("tvdb", "9"), ("imdb", "tt0000002")))
    sync(world, snapshot(both, *rows, source="feed"), NOW + DAY)
    assert watched(world) == ["One", "Café Møller", "Two", "Extra"], "One is cancelled: the older of a number stays"
    assert {(one.season, one.episode) for one in queries.watched(world, 2)} == {(2, 1), (2, 2), (None, None)}


def test_of_several_shows_that_are_joined_at_once_no_mark_is_lost(world: Database) -> None:
    marks = {Watched(1, 1, 1), Watched(1, special="x"), Watched(2, 1, 1), Watched(3, 1, 2), Watched(3, 1, 1)}
    commands.mark_watched(world, marks)
    commands.apply(world, "tvmaze", Merged((ShowWrite(3, "tvmaze:3", absorbs=(1, 2)),)))
    assert queries.watched(world, 3) == {Watched(3, 1, 1), Watched(3, 1, 2), Watched(3, special="x")}


@pytest.mark.parametrize("joined", [False, True])
def test_no_file_tells_what_was_watched(world: Database, joined: bool) -> None:
    def exported() -> bytes:
        return icalendar_file.to_ical(queries.entries(world, Choice(joined=joined), UTC)).data

    before = exported()
    commands.mark_season_watched(world, 1, 1, NOW, UTC)
    assert exported() == before
    assert sync(world, WORLD, NOW + DAY) == Changes()
    assert exported() == before


def test_a_merge_that_was_worked_out_before_the_mark_leaves_it(world: Database) -> None:
    """As when a person clicks while a sync is under way."""
    news: Snapshot = snapshot(HARBOUR, episode("1", "101", "1x01", "2026-05-03 20:00", title="Low Tide"))
    merged = merge(queries.known(world, "tvmaze", news), news, NOW + DAY)
    commands.mark_watched(world, watched_of(entry(world, "Low Tide")))
    commands.apply(world, "tvmaze", merged)
    assert watched(world) == ["Low Tide"]


def test_thousands_of_marks_are_taken_away_as_fast_as_they_were_set(world: Database) -> None:
    many = {Watched(1, season, n) for season in range(1, 51) for n in range(1, 201)}
    began = perf_counter()
    commands.mark_watched(world, many)
    setting = perf_counter() - began
    commands.unmark_watched(world, many)
    assert perf_counter() - began < 10 * setting
    assert queries.watched(world, 1) == frozenset()
