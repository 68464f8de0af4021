from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest

from desktop_app.domain.airdate import UNKNOWN
from desktop_app.domain.statements import EpisodeFacts, RelationFacts, SeasonFacts
from desktop_app.domain.values import Choice, Kind, Service
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import HARBOUR, KRONIKEN, NOW, at, credit, episode, show, snapshot, sync

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("tvmaze:1", ["Harbour Street"]),
        ("https://www.tvmaze.com/shows/1/harbour-street", ["Harbour Street"]),
        ("http://tvmaze.com/shows/1/harbour-street/", ["Harbour Street"]),
        ("harbour street", ["Harbour Street"]),
        ("HARBOUR", ["Harbour Street"]),
        ("kron", ["Krøniken"]),
        ("street", []),
        ("tvmaze:99", []),
        ("", []),
        ("  ", []),
    ],
)
def test_a_show_is_found_by_id_page_or_title(world: Database, words: str, titles: list[str]) -> None:
    assert [hit.title for hit in queries.find_shows(world, words)] == titles


def test_an_exact_title_leaves_no_others(db: Database) -> None:
    sync(db, snapshot(*(show(str(n), f"Star {n}", weight=n) for n in range(9)), show("x", "Star")))
    assert [hit.title for hit in queries.find_shows(db, "star")] == ["Star"]
    assert [hit.title for hit in queries.find_shows(db, "sta", limit=3)] == ["Star 8", "Star 7", "Star 6"]


def test_several_shows_of_one_title_are_all_found(db: Database) -> None:
    sync(
        db,
        snapshot(
            show("1", "Ghosts", "GB", premiered=date(2019, 4, 15)), show("2", "Ghosts", premiered=date(2021, 10, 7))
        ),
    )
    assert sorted((hit.year, hit.service) for hit in queries.find_shows(db, "ghosts")) == [
        (2019, "Channel One"),
        (2021, "Channel One"),
    ]


def test_the_page_has_the_sites_of_all_services_that_the_show_and_its_seasons_are_on(db: Database) -> None:
    one, reel = Service("One", "US", site="https://one.example"), Service("Reel", site="https://reel.example")
    season = SeasonFacts("1", 2, services=(reel, Service("Nowhere")), premiere=at("2026-06-01"))
    sync(db, snapshot(show("1", "Harbour Street", services=(one,)), season))
    page = queries.show_page(db, 1)
    assert page is not None
    assert page.services == ("One",)
    assert page.service_sites == {"One": "https://one.example", "Reel": "https://reel.example"}


def test_a_site_comes_to_a_show_that_was_stored_without_one(db: Database) -> None:
    premiere = episode("1", "101", "1x01", "2026-05-29")
    for site in (None, "https://one.example"):
        sync(db, snapshot(show("1", "Harbour Street", services=(Service("One", site=site),)), premiere))
    page = queries.show_page(db, 1)
    assert page is not None
    assert page.service_sites == {"One": "https://one.example"}
    (entry,) = queries.entries(db, Choice(), UTC)
    assert entry.sequence == 0, "no event shows it"


def test_the_page_of_a_show(world: Database) -> None:
    page = queries.show_page(world, 1)
    assert page is not None
    assert (page.id, page.key, page.title, page.services) == (1, "tvmaze:1", "Harbour Street", ("Channel One",))
    assert page.sources == ("tvmaze",)
    assert not page.followed
    assert ("title", "tvmaze") in page.origins
    assert queries.show_page(world, 99) is None


def test_cast_in_billing_order_and_crew_with_creators_and_showrunners_first(world: Database) -> None:
    rows = (
        credit("1", "Bo Lund", 1, characters=("Harbour master",)),
        credit("1", "Ada Vale", 0),
        credit("1", "Cy Dean", 0, job="Editor"),
        credit("1", "Di Eck", 1, job="Showrunner"),
        credit("1", "Ed Fox", 2, job="Creator"),
        credit("1", "Gil Hay", 2, guest=True, episode_key="101"),
    )
    sync(world, snapshot(HARBOUR, *rows, cast_of=frozenset({"1"}), guests_of=frozenset({"101"})))
    page = queries.show_page(world, 1)
    assert page is not None
    assert [c.person for c in page.cast] == ["Ada Vale", "Bo Lund"]
    assert [(c.person, c.job) for c in page.crew] == [
        ("Ed Fox", "Creator"),
        ("Di Eck", "Showrunner"),
        ("Cy Dean", "Editor"),
    ]
    assert queries.cast_lines(world, [1, 2]) == {1: "Ada Vale, Bo Lund"}


def test_known_for_is_what_a_source_states_else_the_other_shows_here(world: Database) -> None:
    rows = (credit("1", "Ada Vale", known_for=("Elsewhere",)), credit("1", "Bo Lund"))
    sync(world, snapshot(HARBOUR, *rows, cast_of=frozenset({"1"})))
    sync(world, snapshot(KRONIKEN, credit("2", "Ada Vale"), credit("2", "Bo Lund"), cast_of=frozenset({"2"})))
    page = queries.show_page(world, 1)
    assert page is not None
    assert {c.person: c.known_for for c in page.cast} == {"Ada Vale": ("Elsewhere",), "Bo Lund": ("Krøniken",)}


def test_the_other_shows_here_are_the_three_best_known_of_them(world: Database) -> None:
    """Each once, the best known first."""
    shows = [show(f"k{weight}", f"Known {weight}", weight=weight) for weight in (30, 80, 10, 70, 20)]
    shows.append(show("again", "Known 70", weight=60))
    roles = [credit(one.key, "Bo Lund") for one in shows]
    sync(world, snapshot(*shows, *roles, cast_of=frozenset(one.key for one in shows)))
    sync(world, snapshot(HARBOUR, credit("1", "Bo Lund"), cast_of=frozenset({"1"})))
    page = queries.show_page(world, 1)
    assert page is not None
    assert page.cast[0].known_for == ("Known 80", "Known 70", "Known 30")


def test_two_sources_cast_is_one_list_the_trusted_one_first(world: Database) -> None:
    told = replace(HARBOUR, key="h")
    other = (credit("h", "Ada Vale", 0, known_for=("Elsewhere",)), credit("h", "Zoe Ash", 1))
    sync(world, snapshot(told, *other, source="feed", cast_of=frozenset({"h"})))
    sync(
        world,
        snapshot(
            HARBOUR,
            credit("1", "Bo Lund", 0),
            credit("1", "Ada Vale", 1, characters=("Ada",)),
            cast_of=frozenset({"1"}),
        ),
    )
    page = queries.show_page(world, 1)
    assert page is not None
    assert page.sources == ("tvmaze", "feed")
    assert [(c.person, c.characters, c.known_for, c.source) for c in page.cast] == [
        ("Bo Lund", (), (), "tvmaze"),
        ("Ada Vale", ("Ada",), ("Elsewhere",), "tvmaze"),
        ("Zoe Ash", (), (), "feed"),
    ]
    assert queries.cast_lines(world, [1]) == {1: "Bo Lund, Ada Vale, Zoe Ash"}


def test_of_a_long_cast_the_line_says_that_there_are_more(world: Database) -> None:
    for names, told in (("ABCDEF", "A, B, C, D, E, F"), ("ABCDEFGH", "A, B, C, D, E, F and more")):
        roles = [credit("1", name, place) for place, name in enumerate(names)]
        sync(world, snapshot(HARBOUR, *roles, cast_of=frozenset({"1"})))
        assert queries.cast_lines(world, [1]) == {1: told}


def test_relations_go_both_ways_with_the_season_that_began_last(world: Database) -> None:
    spin = show("9", "Harbour Nights")
    told = (RelationFacts("9", "spin-off", "Harbour Street"), RelationFacts("9", "based on", "A Novel"))
    sync(world, snapshot(spin, episode("9", "901", "1x01", "2026-08-01"), relations=told))
    page = queries.show_page(world, 4)
    assert page is not None
    to_parent, to_book = page.relations
    assert (to_parent.type, to_parent.show, to_parent.show_key, to_parent.outgoing) == (
        "spin-off",
        "Harbour Street",
        "tvmaze:1",
        True,
    )
    assert (to_parent.season, to_parent.air) == (1, at("2026-05-01 20:00"))
    assert (to_book.show, to_book.show_key, to_book.season) == ("A Novel", None, None)
    page = queries.show_page(world, 1)
    assert page is not None
    (back,) = page.relations
    assert (back.type, back.show, back.show_key, back.outgoing) == ("spin-off", "Harbour Nights", "tvmaze:9", False)
    assert back.air == at("2026-08-01")


def test_relations_by_key(world: Database) -> None:
    told = (RelationFacts("2", "spin-off", "The Harbour, Renamed", other_key="1"),)
    sync(world, snapshot(KRONIKEN, relations=told))
    page = queries.show_page(world, 2)
    assert page is not None
    assert [(r.show, r.show_key) for r in page.relations] == [("Harbour Street", "tvmaze:1")]


def relations(db: Database, title: str) -> list[tuple[str, str, bool, str | None]]:
    (hit,) = queries.find_shows(db, title)
    page = queries.show_page(db, hit.id)
    assert page is not None
    return [(r.type, r.show, r.outgoing, r.parent) for r in page.relations]


def test_what_comes_from_one_show_is_beside_each_other(world: Database) -> None:
    told = (
        RelationFacts("9", "spin-off", "Harbour Street", "1"),
        RelationFacts("10", "spin-off", "harbour street"),
        RelationFacts("11", "based on", "Harbour Street", "1"),
        RelationFacts("11", "spin-off", "Harbour Nights", "9"),
    )
    shows = (show("9", "Harbour Nights"), show("10", "Harbour Days"), show("11", "The Assize"))
    sync(world, snapshot(*shows, relations=told))
    assert relations(world, "Harbour Days") == [
        ("spin-off", "Harbour Street", True, None),
        ("spin-off", "Harbour Nights", False, "Harbour Street"),
        ("based on", "The Assize", False, "Harbour Street"),
    ]
    assert relations(world, "Harbour Nights") == [
        ("spin-off", "Harbour Street", True, None),
        ("spin-off", "The Assize", False, None),  # and not once more, as a sibling
        ("spin-off", "Harbour Days", False, "Harbour Street"),
    ]
    assert [said[:3] for said in relations(world, "Harbour Street")] == [
        ("spin-off", "Harbour Nights", False),
        ("spin-off", "Harbour Days", False),
        ("based on", "The Assize", False),
    ]


def test_spin_offs_of_a_show_that_is_not_here_are_beside_each_other_but_not_what_is_of_one_book(
    world: Database,
) -> None:
    told = (
        RelationFacts("9", "spin-off", "Coldwater", "c"),
        RelationFacts("10", "spin-off", "Cold Water", "c"),
        RelationFacts("11", "based on", "coldwater"),
        RelationFacts("12", "based on", "A Novel"),
        RelationFacts("13", "based on", "A Novel"),
    )
    names = {"9": "One", "10": "Two", "11": "Three", "12": "Four", "13": "Five"}
    sync(world, snapshot(*(show(key, name) for key, name in names.items()), relations=told))
    assert relations(world, "One") == [
        ("spin-off", "Coldwater", True, None),
        ("spin-off", "Two", False, "Coldwater"),
        ("based on", "Three", False, "Coldwater"),
    ]
    assert relations(world, "Four") == [("based on", "A Novel", True, None)]


def test_a_show_made_by_hand_is_the_one_that_a_feed_names_by_a_key_of_its_own(world: Database) -> None:
    told = (RelationFacts("9", "spin-off", "Coldwater", "c"),)
    sync(world, snapshot(show("9", "The Hall"), relations=told))
    film = EpisodeFacts("h", "h", None, None, at("2026-03-01"), stated_kind=Kind.FILM)
    sync(world, snapshot(show("h", "Coldwater"), film, source="hand"))
    assert relations(world, "The Hall") == [("spin-off", "Coldwater", True, None)]
    assert relations(world, "Coldwater") == [("spin-off", "The Hall", False, None)]
    sync(world, snapshot(show("c", "Coldwater", premiered=date(1999, 1, 1))))
    hits = sorted(queries.find_shows(world, "Coldwater"), key=lambda hit: hit.id)
    hand, feed = (queries.show_page(world, hit.id) for hit in hits)
    assert hand is not None
    assert feed is not None
    assert [r.show for r in feed.relations] == ["The Hall"]
    assert hand.relations == ()  # another of its name has the key


def test_a_relation_tells_when_a_show_began_and_what_it_is_by_now(world: Database) -> None:
    over = show("9", "Coldwater", ended=True, premiered=date(2021, 3, 1))
    days = {"1x01": "2021-03-01", "2x01": "2023-03-01", "2x02": "2023-03-08"}
    rows = [episode("9", number, number, day) for number, day in days.items()]
    film = EpisodeFacts("10", "f", None, None, at("2026-10-09"), stated_kind=Kind.FILM)
    told = (RelationFacts("1", "spin-off", "Coldwater"), RelationFacts("10", "based on", "Harbour Street"))
    sync(world, snapshot(HARBOUR, over, *rows, show("10", "The Assize"), film, relations=told))
    page = queries.show_page(world, 1)
    assert page is not None
    parent, movie = page.relations
    assert (parent.began, parent.ended, parent.kind, parent.season) == (
        date(2021, 3, 1),
        2023,
        Kind.SEASON_PREMIERE,
        2,
    )
    assert (movie.began, movie.ended, movie.kind, movie.season) == (date(2026, 10, 9), None, Kind.FILM, None)
    assert page.began == date(2026, 5, 1)


def test_a_film_of_a_show_makes_no_film_of_the_show(world: Database) -> None:
    rows = (
        EpisodeFacts("1", "f", None, None, at("2027-12-24"), title="The Long Film", stated_kind=Kind.FILM),
        EpisodeFacts("9", "g", None, None, at("2026-12-24"), stated_kind=Kind.FILM),
        EpisodeFacts("10", "h", None, None, UNKNOWN, stated_kind=Kind.FILM),
    )
    told = tuple(RelationFacts(key, "based on", "Harbour Street") for key in ("9", "10"))
    spin = RelationFacts("2", "spin-off", "Harbour Street")
    sync(world, snapshot(KRONIKEN, HARBOUR, show("9", "One"), show("10", "Two"), *rows, relations=(*told, spin)))
    page = queries.show_page(world, 1)
    assert page is not None
    assert (page.film, [film.episode_title for film in page.films]) == (False, ["The Long Film"])
    assert {(r.show, r.film, r.air.first) for r in page.relations} == {
        ("One", True, date(2026, 12, 24)),
        ("Two", True, None),
        ("Krøniken", False, date(2026, 5, 16)),
    }
    page = queries.show_page(world, 2)
    assert page is not None
    parent = page.relations[0]
    assert (parent.film, parent.kind, parent.air.first) == (False, Kind.SERIES_PREMIERE, date(2026, 5, 1))
    (hit,) = queries.find_shows(world, "Two")
    page = queries.show_page(world, hit.id)
    assert page is not None
    assert (page.film, page.films) == (True, ())


def test_a_sources_own_key_of_a_show(world: Database) -> None:
    sync(world, snapshot(replace(HARBOUR, key="h"), source="feed"))
    assert queries.show_key(world, 1, "tvmaze") == "1"
    assert queries.show_key(world, 1, "feed") == "h"
    assert queries.show_key(world, 2, "feed") is None
    assert [hit.id for hit in queries.find_shows(world, "feed:h")] == [1]


def test_hits_tell_whether_a_show_is_followed(world: Database) -> None:
    commands.follow(world, 2, NOW)
    assert [hit.followed for hit in queries.find_shows(world, "Krøniken")] == [True]


def test_two_people_of_one_name_stay_two(db: Database) -> None:
    first = credit("1", "Ann Lee", 0, key="7", characters=("Pilot",))
    second = credit("1", "Ann Lee", 1, key="8", characters=("Cook",))
    sync(db, snapshot(show("1", "Marathon"), first, second, cast_of=frozenset({"1"})))
    sync(db, snapshot(show("m", "Marathon"), credit("m", "Ann Lee", known_for=("Tide",)), source="mine"))
    page = queries.show_page(db, 1)
    assert page is not None
    assert [person.characters for person in page.cast] == [("Pilot",), ("Cook",)]
