"""Following a person, finding one by name, and what their page tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.known import Merged, ShowWrite
from desktop_app.domain.statements import CreditFacts, Snapshot
from desktop_app.domain.values import Changes, Choice, Entry, Status
from desktop_app.domain.watched import watched_of
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import GLOBAL, HARBOUR, KRONIKEN, NOW, UTC, WORLD, credit, episode, first_look, show, snapshot, sync

DAY = timedelta(days=1)
MAY = Choice(date(2026, 5, 1), date(2026, 5, 31))


def cast(facts: object, *credits: CreditFacts, source: str = "tvmaze") -> Snapshot:
    """Who is in the show, all of them."""
    key = facts.key  # type: ignore[attr-defined]
    of_it = [replace(one, show_key=key) for one in credits]
    guests = frozenset(one.episode_key for one in of_it if one.episode_key)
    return snapshot(facts, *of_it, source=source, cast_of=frozenset({key}), guests_of=guests)


@pytest.fixture
def played(world: Database) -> Database:
    """Ada is in two shows, Bo wrote one, Cy is a guest in one episode."""
    sync(world, cast(HARBOUR, credit("", "Ada Vale", 1, characters=("Mara",)), credit("", "Bo Lund", 0, job="Creator")))
    sync(world, cast(KRONIKEN, credit("", "Ada Vale", 0), credit("", "Cy Dean", guest=True, episode_key="201")))
    return world


def person(db: Database, name: str) -> int:
    (hit,) = queries.search(db, name).people
    return hit.id


def followed(db: Database) -> dict[str, str | None]:
    """The shows that the choice takes, each with whom it is followed for, by both roads."""
    found = queries.entries(db, Choice(followed=True), UTC)
    assert first_look(db.path, Choice(followed=True), UTC) == found
    assert {entry.id for entry in queries.entries(db, Choice(), UTC) if entry.followed or entry.through} == {
        entry.id for entry in found
    }
    return {entry.show: entry.through for entry in found}


def test_the_shows_of_a_followed_person_count_as_followed(played: Database) -> None:
    heard: list[Changes] = []
    played.listen(heard.append)
    ada = person(played, "Ada Vale")
    assert commands.follow_person(played, ada, NOW) == {}
    (changes,) = heard
    assert (changes.kinds, changes.show_ids, changes.first) == ({"follows"}, {1, 2}, None)
    assert followed(played) == {"Harbour Street": "Ada Vale", "Krøniken": "Ada Vale"}
    assert not any(entry.followed for entry in queries.entries(played, Choice(followed=True), UTC)), "its own wish only"
    assert commands.follow_person(played, ada, NOW + DAY) == {ada: NOW}
    assert commands.unfollow_person(played, ada) == {ada: NOW}
    assert followed(played) == {}
    assert commands.unfollow_person(played, ada) == {}
    assert [change.kinds for change in heard if change != Changes()] == [{"follows"}] * 2
    assert commands.follow_person_since(played, ada, {ada: NOW}) == {}
    assert commands.follow_person_since(played, ada, {ada: NOW}) == {ada: NOW}
    assert followed(played) == {"Harbour Street": "Ada Vale", "Krøniken": "Ada Vale"}


def test_cast_comes_before_crew_and_the_first_billed_first(played: Database) -> None:
    for name in ("Bo Lund", "Ada Vale"):
        commands.follow_person(played, person(played, name), NOW)
    assert followed(played)["Harbour Street"] == "Ada Vale"
    commands.unfollow_person(played, person(played, "Ada Vale"))
    assert followed(played) == {"Harbour Street": "Bo Lund"}


def test_a_guest_makes_no_show_followed(played: Database) -> None:
    commands.follow_person(played, person(played, "Cy Dean"), NOW)
    assert followed(played) == {}


def test_followed_through_a_person_is_in_whatever_its_country(played: Database, path: Path) -> None:
    british = replace(MAY, countries=frozenset({"GB"}))
    assert [e.show for e in queries.entries(played, british, UTC)] == ["Star City"]
    commands.follow_person(played, person(played, "Ada Vale"), NOW)
    found = queries.entries(played, british, UTC)
    assert [e.show for e in found] == ["Harbour Street"] * 2 + ["Krøniken", "Harbour Street", "Star City"]
    assert first_look(path, british, UTC) == found
    assert sum(queries.count_by_kind(played, british, UTC).values()) == len(found)
    assert queries.nearest(played, replace(british, followed=True), UTC, date(2026, 6, 1)) is not None


def test_search_says_who_is_followed(played: Database) -> None:
    assert [hit.followed for hit in queries.search(played, "ada").people] == [False]
    commands.follow_person(played, person(played, "Ada Vale"), NOW)
    assert [hit.followed for hit in queries.search(played, "ada").people] == [True]


def test_a_person_of_several_sources_is_followed_in_all_of_them(played: Database) -> None:
    told = cast(show("x", "Elsewhere"), credit("", "Ada Väle"), source="feed")
    sync(played, replace(told, episodes=(episode("x", "x1", "1x01", "2026-05-09"),)))
    ada = person(played, "ada vale")
    commands.follow_person(played, ada, NOW)
    assert [hit.followed for hit in queries.find_people(played, "Ada Vale")] == [True]
    assert followed(played) == {"Harbour Street": "Ada Vale", "Krøniken": "Ada Vale", "Elsewhere": "Ada Väle"}
    page = queries.person_page(played, ada, NOW, UTC)
    assert page is not None
    assert [role.show.title for role in page.roles] == ["Harbour Street", "Krøniken", "Elsewhere"]
    commands.unfollow_person(played, ada)
    assert followed(played) == {}


def test_a_namesake_that_another_source_tells_of_later_is_followed_too(played: Database) -> None:
    commands.follow_person(played, person(played, "Ada Vale"), NOW)
    heard: list[Changes] = []
    played.listen(heard.append)
    rows = (episode("x", "x1", "1x01", "2026-05-09"),)
    told = cast(show("x", "Elsewhere"), credit("", "ADA VALE"), source="feed")
    sync(played, replace(told, episodes=rows))
    assert followed(played)["Elsewhere"] == "ADA VALE"
    assert "follows" in heard[-1].kinds
    commands.unfollow_person(played, person(played, "ada vale"))
    assert followed(played) == {}
    sync(played, replace(told, episodes=rows), NOW + DAY)
    assert followed(played) == {}, "nor does it come back"


def test_two_people_of_one_name_are_two(db: Database) -> None:
    pair = credit("", "Ann Lee", 0, key="7"), credit("", "Ann Lee", 1, key="8")
    sync(db, cast(show("1", "Marathon", weight=9), pair[0]))
    sync(db, replace(cast(show("2", "Relay"), pair[1]), episodes=(episode("2", "r", "1x01", "2026-05-02"),)))
    sync(db, cast(show("x", "Elsewhere"), credit("", "Ann Lee"), source="feed"))
    hits = queries.search(db, "ann lee").people
    assert [[one.title for one in hit.shows] for hit in hits] == [["Marathon"], ["Relay"], ["Elsewhere"]]
    assert queries.find_people(db, "ann lee") == list(hits)
    commands.follow_person(db, hits[1].id, NOW)
    assert [hit.followed for hit in queries.search(db, "ann lee").people] == [False, True, False]
    assert followed(db) == {"Relay": "Ann Lee"}


@pytest.mark.parametrize("name", ["", "!!!", "Ada", "Ada Vale Jr", "\0", "\ud800"])
def test_nobody_is_found_by_less_or_more_than_the_name(played: Database, name: str) -> None:
    assert queries.find_people(played, name) == []


def test_people_are_found_whatever_the_case_and_accents(played: Database) -> None:
    assert [hit.name for hit in queries.find_people(played, "ADA válé")] == ["Ada Vale"]


def test_a_show_is_followed_as_long_as_the_person_is_in_it(played: Database) -> None:
    commands.follow_person(played, person(played, "Ada Vale"), NOW)
    changes = sync(played, cast(HARBOUR, credit("", "Bo Lund", 0, job="Creator")), NOW + DAY)
    assert "follows" in changes.kinds
    assert followed(played) == {"Krøniken": "Ada Vale"}
    changes = sync(played, cast(HARBOUR, credit("", "Bo Lund", 0, job="Editor")), NOW + DAY)
    assert "follows" not in changes.kinds, "nobody whom the person follows"
    sync(played, cast(GLOBAL, credit("", "Ada Vale")), NOW + DAY)
    assert followed(played) == {"Krøniken": "Ada Vale", "Star City": "Ada Vale"}


def test_followed_people_survive_renaming_joining_and_every_sync(played: Database) -> None:
    commands.follow_person(played, person(played, "Ada Vale"), NOW)
    sync(played, cast(HARBOUR, credit("", "Ada Dean", 1, key="ada vale")), NOW + DAY)
    assert followed(played)["Harbour Street"] == "Ada Dean"
    sync(played, replace(WORLD, episodes=()), NOW + DAY)
    sync(played, snapshot(), NOW + DAY, missing=frozenset({"101", "102", "103", "201"}))
    commands.apply(played, "tvmaze", Merged((ShowWrite(2, "tvmaze:2", absorbs=(1,)),)))
    assert followed(played) == {"Krøniken": "Ada Dean"}


def test_a_credit_tells_the_id_of_its_person(played: Database) -> None:
    page = queries.show_page(played, 1)
    assert page is not None
    assert page.cast[0].person_id == person(played, "Ada Vale")
    assert page.crew[0].person_id == person(played, "Bo Lund")


# The page of a person


def test_the_page_of_a_person(played: Database) -> None:
    sync(played, cast(GLOBAL, credit("", "Ada Vale", job="Director", image="https://example.org/ada.jpg")))
    commands.follow_person(played, person(played, "Ada Vale"), NOW)
    page = queries.person_page(played, person(played, "Ada Vale"), NOW, UTC)
    assert page is not None
    assert (page.name, page.image, page.followed) == ("Ada Vale", "https://example.org/ada.jpg", True)
    assert [(role.show.title, role.characters, role.jobs) for role in page.roles] == [
        ("Harbour Street", ("Mara",), ()),
        ("Star City", (), ("Director",)),
        ("Krøniken", (), ()),
    ]
    assert page.known_for == ("Harbour Street", "Star City", "Krøniken")
    assert [e.episode_title for e in page.coming] == [
        "Café Møller",
        "Behind the Lighthouse",
        "Liftoff",
        "Orbit",
        "Docking",
    ]
    assert [e.episode_title for e in page.past] == ["Episode 2", "Low Tide"]
    role = page.role_in(page.past[0])
    assert role is not None
    assert role.characters == ("Mara",)
    assert queries.person_page(played, 999, NOW, UTC) is None


def test_what_was_watched_comes_first_and_then_what_is_followed(played: Database) -> None:
    sync(played, cast(GLOBAL, credit("", "Ada Vale", job="Director")))
    ada = person(played, "Ada Vale")

    def roles() -> list[tuple[str, bool, bool]]:
        page = queries.person_page(played, ada, NOW, UTC)
        assert page is not None
        return [(role.show.title, role.watched, role.followed) for role in page.roles]

    best_known = [("Harbour Street", False, False), ("Star City", False, False), ("Krøniken", False, False)]
    assert roles() == best_known
    star, kroniken = (next(e for e in queries.entries(played, Choice(), UTC) if e.show_id == n) for n in (3, 2))
    commands.follow(played, star.show_id, NOW)
    assert roles() == [("Star City", False, True), ("Harbour Street", False, False), ("Krøniken", False, False)]
    one = commands.mark_watched(played, watched_of(kroniken))
    assert roles() == [("Krøniken", True, False), ("Star City", False, True), ("Harbour Street", False, False)]
    commands.mark_watched(played, watched_of(star))
    assert roles() == [("Star City", True, True), ("Krøniken", True, False), ("Harbour Street", False, False)]
    commands.unmark_watched(played, one)
    assert roles() == [("Star City", True, True), ("Harbour Street", False, False), ("Krøniken", False, False)]


def test_a_show_tells_for_whom_it_is_followed_but_not_where_they_are_a_guest(played: Database) -> None:
    sync(played, snapshot(HARBOUR, episode("1", "104", "1x04", "2026-05-20 20:00")))
    guest = credit("1", "Cy Dean", guest=True, episode_key="104")
    sync(played, snapshot(guest, guests_of=frozenset({"104"})))

    def through(name: str) -> list[tuple[str, str | None, bool]]:
        page = queries.person_page(played, person(played, name), NOW, UTC)
        assert page is not None
        return [(role.show.title, role.through, role.wanted) for role in page.roles]

    commands.follow_person(played, person(played, "Cy Dean"), NOW)
    assert through("Ada Vale") == [("Harbour Street", None, False), ("Krøniken", None, False)]
    commands.follow_person(played, person(played, "Bo Lund"), NOW)
    assert through("Ada Vale") == [("Harbour Street", "Bo Lund", True), ("Krøniken", None, False)]
    commands.follow_person(played, person(played, "Ada Vale"), NOW)
    assert through("Ada Vale") == [("Harbour Street", "Ada Vale", True), ("Krøniken", "Ada Vale", True)]
    assert through("Cy Dean") == [("Harbour Street", "Ada Vale", True), ("Krøniken", "Ada Vale", True)]


def test_a_show_that_was_watched_is_told_however_many_are_better_known(db: Database) -> None:
    keys = [str(n) for n in range(105)]
    shows = [show(key, f"Show {key}", weight=99 - int(key) // 2) for key in keys]
    firsts = [episode(key, f"{key}-1", "1x01", "2026-05-01") for key in keys]
    sync(db, snapshot(*shows, *firsts, *(credit(key, "Ada Vale") for key in keys), cast_of=frozenset(keys)))
    last = next(e for e in queries.entries(db, Choice(), UTC) if e.show == "Show 104")
    commands.mark_watched(db, watched_of(last))
    page = queries.person_page(db, person(db, "Ada Vale"), NOW, UTC)
    assert page is not None
    assert len(page.roles) == 100
    assert [role.show.title for role in page.roles[:2]] == ["Show 104", "Show 0"]


def test_known_for_is_what_a_source_states(played: Database) -> None:
    sync(played, cast(HARBOUR, credit("", "Ada Vale", known_for=("Elsewhere",))))
    page = queries.person_page(played, person(played, "Ada Vale"), NOW, UTC)
    assert page is not None
    assert page.known_for == ("Elsewhere",)


def test_a_guest_has_only_the_dates_of_their_episodes(played: Database) -> None:
    sync(played, snapshot(KRONIKEN, episode("2", "202", "2x02", "2026-05-23 18:00", title="Another")))
    page = queries.person_page(played, person(played, "Cy Dean"), NOW, UTC)
    assert page is not None
    assert [role.guest for role in page.roles] == [True]
    assert [e.episode_title for e in page.coming] == ["Café Møller"]
    special = credit("", "Cy Dean", guest=True, episode_key="103")
    sync(played, cast(HARBOUR, special))
    page = queries.person_page(played, person(played, "Cy Dean"), NOW, UTC)
    assert page is not None
    assert [e.episode_title for e in page.coming] == ["Café Møller", "Behind the Lighthouse"]


def test_dates_are_bounded_and_of_the_kinds_that_are_wanted(played: Database) -> None:
    rows = [episode("1", f"n{n}", f"2x{n}", AirDate.on(date(2026, 4, 1) + n * DAY)) for n in range(1, 90)]
    undated = episode("1", "u", "3x01", UNKNOWN)
    gone = episode("1", "g", "2x91", "2026-05-15", status=Status.WITHDRAWN)
    sync(played, snapshot(HARBOUR, *rows, undated, gone))
    ada = person(played, "Ada Vale")
    page = queries.person_page(played, ada, NOW, UTC, limit=5)
    assert page is not None
    assert [e.air.first.day for e in page.coming if e.air.first] == [14, 15, 16, 16, 17], "today's is not over"
    assert [e.air.first for e in page.past] == [date(2026, 5, 13 - n) for n in range(5)]
    page = queries.person_page(played, ada, NOW, UTC, kinds=frozenset({"season-premiere"}))
    assert page is not None
    assert [(e.season, e.episode) for e in page.coming] == [(2, 1), (3, 1)], "an unknown date comes last"


@st.composite
def told(draw: st.DrawFn) -> Snapshot:
    """What one of two sources says of who is in a show, with the ids that it gives them."""
    source = draw(st.sampled_from(["tvmaze", "feed"]))
    title = draw(st.sampled_from(["One", "Two"]))
    facts = show(f"{source}-{title}", title, premiered=date(2026, 5, 1))
    names = draw(st.lists(st.tuples(st.sampled_from(["Ann", "Bo", "Cy"]), st.integers(1, 2)), max_size=3, unique=True))
    rows = [credit(facts.key, name, n, key=f"{name}{key}", guest=n == 2) for n, (name, key) in enumerate(names)]
    first = episode(facts.key, f"{facts.key}-1", "1x01", "2026-05-01")
    return snapshot(facts, first, *rows, source=source, cast_of=frozenset({facts.key}))


def ids_followed(db: Database) -> set[int]:
    with db.read() as connection:
        return {row[0] for row in connection.exec_driver_sql("SELECT person_id FROM followed_person")}


def regulars(db: Database, entry: Entry) -> set[int]:
    sql = "SELECT person_id FROM credit WHERE show_id = ? AND guest = 0 AND episode_key IS NULL"
    with db.read() as connection:
        return {row[0] for row in connection.exec_driver_sql(sql, (entry.show_id,))}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(told(), told(), st.integers(0, 20)), min_size=3, max_size=9))
def test_no_follow_is_lost_in_any_history(history: list[Snapshot | int]) -> None:
    with TemporaryDirectory() as folder:
        db = Database(Path(folder) / "library.db")
        db.open()
        now = NOW
        for step in history:
            now += DAY
            before = ids_followed(db)
            if isinstance(step, Snapshot):
                sync(db, step, now)
            elif people := [hit for n in ("Ann", "Bo", "Cy") for hit in queries.find_people(db, n)]:
                chosen = people[step % len(people)]
                commands.follow_person(db, chosen.id, now)
                assert chosen.id in ids_followed(db)
            assert before <= ids_followed(db)
            followed(db)
            for entry in queries.entries(db, Choice(), UTC):
                assert (entry.through is not None) == bool(regulars(db, entry) & ids_followed(db))
        db.close()
