from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app.domain.search_hits import SearchHits
from desktop_app.store import queries
from desktop_app.store.database import Database

from .worlds import HARBOUR, NOW, credit, episode, show, snapshot, sync

DAY = timedelta(days=1)


def shows(db: Database, text: str) -> list[str]:
    return [hit.title for hit in queries.search(db, text).shows]


def episodes(db: Database, text: str) -> list[str | None]:
    return [entry.episode_title for entry in queries.search(db, text).episodes]


def people(db: Database, text: str) -> list[str]:
    return [hit.name for hit in queries.search(db, text).people]


@pytest.mark.parametrize("text", ["k", "kron", "Krøn", "KRØNIKEN", "kroniken", "  krön "])
def test_titles_are_found_by_their_beginning_whatever_the_case_and_accents(world: Database, text: str) -> None:
    assert shows(world, text) == ["Krøniken"]


def test_every_word_must_begin_a_word_in_any_order(world: Database) -> None:
    assert shows(world, "str harb") == ["Harbour Street"]
    assert shows(world, "harbour road") == []
    assert shows(world, "arbour") == []


def test_the_heaviest_come_first_and_an_exact_title_before_them(db: Database) -> None:
    sync(db, snapshot(show("1", "Star", weight=1), show("2", "Star City", weight=20), show("3", "Starfall", weight=99)))
    assert shows(db, "sta") == ["Starfall", "Star City", "Star"]
    assert shows(db, "star") == ["Star", "Starfall", "Star City"]


def test_a_show_that_grows_heavier_rises(db: Database) -> None:
    sync(db, snapshot(show("1", "Star One", weight=10), show("2", "Star Two", weight=20)))
    assert shows(db, "star") == ["Star Two", "Star One"]
    sync(db, snapshot(show("1", "Star One", weight=30)), NOW + DAY)
    assert shows(db, "star") == ["Star One", "Star Two"]


def test_a_title_that_changed_is_found_by_the_new_one_only(world: Database) -> None:
    sync(world, snapshot(replace(HARBOUR, title="Quayside")), NOW + DAY)
    assert shows(world, "harbour") == []
    assert shows(world, "quay") == ["Quayside"]
    changed = episode("1", "101", "1x01", "2026-05-01 20:00", title="Ebb")
    sync(world, snapshot(replace(HARBOUR, title="Quayside"), changed), NOW + DAY)
    assert episodes(world, "low tide") == []
    assert episodes(world, "ebb") == ["Ebb"]


def test_episodes_from_three_letters_on(world: Database) -> None:
    assert episodes(world, "li") == []
    assert episodes(world, "lif") == ["Liftoff"]
    assert episodes(world, "mol caf") == ["Café Møller"]
    assert episodes(world, "the lig b") == ["Behind the Lighthouse"], "short words count beside a longer one"
    assert episodes(world, "the lig z") == []


def test_titles_that_only_count_are_not_found(world: Database) -> None:
    assert episodes(world, "episode") == []
    assert episodes(world, "episode 2") == []


def test_people_are_found_with_their_best_known_shows(world: Database) -> None:
    for key, title, weight in (("1", "Harbour Street", 90), ("2", "Krøniken", 40), ("8", "Minor", 1), ("9", "Less", 2)):
        sync(world, snapshot(show(key, title, weight=weight), credit(key, "Åsa Öberg"), cast_of=frozenset({key})))
    (hit,) = queries.search(world, "asa ob").people
    assert hit.name == "Åsa Öberg"
    assert [s.title for s in hit.shows] == ["Harbour Street", "Krøniken", "Less"]
    assert [s.title for s in queries.shows_with(world, hit.id)] == ["Harbour Street", "Krøniken", "Less", "Minor"]


def test_a_person_of_two_sources_is_one_hit(world: Database) -> None:
    sync(world, snapshot(HARBOUR, credit("1", "Ada Vale", key="17"), cast_of=frozenset({"1"})))
    other = snapshot(show("x", "Elsewhere"), credit("x", "Ada Vale"), source="feed", cast_of=frozenset({"x"}))
    sync(world, other)
    assert people(world, "ada") == ["Ada Vale"]
    (hit,) = queries.search(world, "ada").people
    for found in (hit.shows, queries.shows_with(world, hit.id)):
        assert {s.title for s in found} == {"Harbour Street", "Elsewhere"}


def test_no_more_than_the_limit_and_whether_there_would_be_more(db: Database) -> None:
    sync(db, snapshot(*(show(str(n), f"Twin {n}") for n in range(12))))
    found = queries.search(db, "twin", limit=5)
    assert (len(found.shows), found.more) == (5, True)
    found = queries.search(db, "twin", limit=12)
    assert (len(found.shows), found.more) == (12, False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        '"',
        "'; DROP TABLE show; --",
        'harbour" OR "star',
        "NEAR(a b)",
        "words:harbour",
        "^harb",
        "harb*",
        "-harb +street",
        "(harb",
        "\0",
        "harb\0our",
        "\ud800",
        "💥",
        "%",
        "_",
        "{harb}",
        "a " * 3000,
        "x" * 100_000,
        "AND",
        "OR NOT",
        "東京",
    ],
)
def test_no_text_breaks_the_search(world: Database, text: str) -> None:
    assert isinstance(queries.search(world, text), SearchHits)
    assert isinstance(queries.find_shows(world, text), list)


@pytest.mark.parametrize("text", ["harb*", "^harb", "-harb +street", "(harb"])
def test_what_a_query_language_would_read_is_read_as_words(world: Database, text: str) -> None:
    assert shows(world, text) == ["Harbour Street"]


def test_scripts_without_case_are_found(db: Database) -> None:
    sync(db, snapshot(show("1", "東京の夜"), show("2", "Ночной дозор"), show("3", "ليل")))
    assert shows(db, "東京") == ["東京の夜"]
    assert shows(db, "дозо") == ["Ночной дозор"]
    assert shows(db, "ليل") == ["ليل"]
