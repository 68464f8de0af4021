from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app.domain.search_hits import EpisodeHit, Group, More, SearchHits, ServiceHit
from desktop_app.domain.statements import SeasonFacts
from desktop_app.domain.values import Choice, Service
from desktop_app.store import queries
from desktop_app.store.database import Database

from .worlds import HARBOUR, KRONIKEN, NOW, UTC, credit, episode, show, snapshot, sync

DAY = timedelta(days=1)


def shows(db: Database, text: str) -> list[str]:
    return [hit.title for hit in queries.search(db, text).shows]


def episodes(db: Database, text: str) -> list[str | None]:
    return [hit.title or hit.entry.episode_title for hit in queries.search(db, text).episodes]


def people(db: Database, text: str) -> list[str]:
    return [hit.name for hit in queries.search(db, text).people]


def characters(db: Database, text: str) -> list[tuple[str, str, str]]:
    return [(hit.name, hit.person, hit.show.title) for hit in queries.search(db, text).characters]


def coded(db: Database, text: str) -> list[tuple[str, int | None, int | None]]:
    hits = queries.search(db, text).episodes
    return [(hit.entry.show, hit.entry.season, hit.number or hit.entry.episode) for hit in hits]


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
    assert shows(db, "star") == ["Star", "Star City", "Starfall"], "whole words before their beginnings"


@pytest.mark.parametrize("text", ["harbour", "harbuor"])
def test_who_does_not_wait_gets_nothing_and_who_does_gets_all(world: Database, text: str) -> None:
    asked: list[bool] = []

    def once() -> bool:
        asked.append(True)
        return len(asked) > 4  # the fourth is that for episodes

    with pytest.raises(queries.TakesLong):
        queries.search(world, "harbuor", enough=once)
    with pytest.raises(queries.TakesLong):
        queries.search(world, text, enough=queries.after(-1))
    assert [hit.title for hit in queries.search(world, text, enough=queries.after(60)).shows] == ["Harbour Street"]


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


def test_a_person_of_two_sources_is_one_hit(world: Database) -> None:
    sync(world, snapshot(HARBOUR, credit("1", "Ada Vale", key="17"), cast_of=frozenset({"1"})))
    other = snapshot(show("x", "Elsewhere"), credit("x", "Ada Vale"), source="feed", cast_of=frozenset({"x"}))
    sync(world, other)
    assert people(world, "ada") == ["Ada Vale"]
    (hit,) = queries.search(world, "ada").people
    assert {s.title for s in hit.shows} == {"Harbour Street", "Elsewhere"}


def test_no_more_than_a_few_of_a_group_and_how_many_more_there_are(db: Database) -> None:
    sync(db, snapshot(*(show(str(n), f"Twin {n}", weight=n) for n in range(12))))
    found = queries.search(db, "twin")
    assert [hit.title for hit in found.shows] == [f"Twin {n}" for n in (11, 10, 9, 8, 7)]
    assert found.more == {Group.SHOWS: More(7)}
    whole = queries.search(db, "twin", whole=Group.SHOWS)
    assert [hit.title for hit in whole.shows] == [f"Twin {n}" for n in range(11, -1, -1)]
    assert whole.more == {}


def test_what_is_much_is_not_counted_to_the_end(db: Database) -> None:
    sync(db, snapshot(*(show(str(n), f"Twin {n}") for n in range(60))))
    assert queries.search(db, "twin").more == {Group.SHOWS: More(45, at_least=True)}
    whole = queries.search(db, "twin", whole=Group.SHOWS)
    assert (len(whole.shows), whole.more) == (50, {Group.SHOWS: More(0, at_least=True)})


def test_people_of_whom_not_all_were_read_are_more_without_a_number(db: Database) -> None:
    many = [credit("1", f"Ada {n}", n) for n in range(30)]
    sync(db, snapshot(HARBOUR, *many, cast_of=frozenset({"1"})))
    assert queries.search(db, "ada").more == {Group.PEOPLE: More(None)}
    whole = queries.search(db, "ada", whole=Group.PEOPLE)
    assert (len(whole.people), whole.more) == (30, {})


def test_a_title_that_begins_so_outweighs_a_slightly_heavier_one_that_has_it_in_it(db: Database) -> None:
    sync(
        db,
        snapshot(
            show("1", "Lost Harbour", weight=70), show("2", "Harbour Lights", weight=60), show("3", "Harbour", weight=1)
        ),
    )
    assert shows(db, "harb") == ["Harbour Lights", "Lost Harbour", "Harbour"]
    sync(db, snapshot(show("1", "Lost Harbour", weight=99)))
    assert shows(db, "harb") == ["Lost Harbour", "Harbour Lights", "Harbour"]


def test_what_is_typed_as_the_first_word_of_a_title_leads_there_and_to_no_service(db: Database) -> None:
    tonight = show("1", "The Tonight Show Starring Jimmy Fallon", weight=100)
    sync(db, snapshot(tonight, show("2", "Star City", weight=20)))
    found = queries.search(db, "star", (ServiceHit("Starz", "starz", 5),))
    assert [hit.title for hit in found.shows] == ["Star City", "The Tonight Show Starring Jimmy Fallon"]
    assert found.groups[0] is Group.SHOWS


def test_the_group_with_the_best_hit_comes_first(db: Database) -> None:
    cast = credit("1", "Orla Finch", characters=("Captain Lovell",))
    sync(
        db,
        snapshot(
            show("1", "The Crossing", weight=50),
            cast,
            episode("1", "11", "1x01", "2026-05-20", title="Finch in the Rain"),
            episode("1", "12", "1x02", "2026-05-27", title="Orla Finch"),
            cast_of=frozenset({"1"}),
        ),
    )
    assert queries.search(db, "fin").groups == (Group.PEOPLE, Group.EPISODES), "by her last name, which is one too"
    assert queries.search(db, "rain").groups == (Group.EPISODES,)
    assert queries.search(db, "orla finch").groups == (Group.PEOPLE, Group.EPISODES)
    assert queries.search(db, "finch in").groups == (Group.EPISODES,)
    services = (ServiceHit("Finch TV", "finch tv", 3), ServiceHit("TV Finch", "tv finch", 9))
    found = queries.search(db, "finch tv", services)
    assert (found.groups, found.services) == ((Group.SERVICES,), (services[0], services[1]))
    assert queries.search(db, "fin", services).groups == (Group.SERVICES, Group.PEOPLE, Group.EPISODES)
    assert queries.search(db, "crossing").groups == (Group.SHOWS,), "but for its article it is just that"


# --- episodes by number -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["star city s01e02", "Star City S1 E2", "city s1e2", "star 1x02", "Star City: S01.E02"]
)
def test_an_episode_is_found_by_its_number(world: Database, text: str) -> None:
    assert coded(world, text) == [("Star City", 1, 2)]


@pytest.mark.parametrize("text", ["star city s1", "star city s01e", "star city s1 e"])
def test_a_season_is_found_by_its_number_its_episodes_in_order(world: Database, text: str) -> None:
    assert coded(world, text) == [("Star City", 1, n) for n in (1, 2, 3)]
    assert queries.search(world, text).shows == ()


def test_a_number_without_a_show_finds_nothing_and_one_that_is_not_there_neither(world: Database) -> None:
    assert coded(world, "s01e02") == []
    assert coded(world, "star city s01e09") == []


def test_an_episode_of_a_full_season_leads_to_the_one_entry(db: Database) -> None:
    rows = [episode("1", str(n), f"2x{n:02}", "2026-06-12", title=f"Part {n}") for n in range(1, 5)]
    sync(db, snapshot(HARBOUR, SeasonFacts("1", 2, episode_order=4), *rows))
    (hit,) = queries.search(db, "harbour s02e03").episodes
    assert (hit.entry.episode, hit.entry.episode_end, hit.entry.full_season) == (1, 4, True)
    assert (hit.number, hit.title) == (3, "Part 3")
    assert queries.search(db, "harbour s02").episodes == (EpisodeHit(hit.entry),)


# --- characters -------------------------------------------------------------------------------------------------------


def test_characters_are_found_with_who_plays_them_in_what(world: Database) -> None:
    cast = (
        credit("1", "Ada Vale", 0, characters=("Nurse Joy", "Señora Ghost")),
        credit("1", "Bo Lund", 1, characters=("Joyce Hart",)),
        credit("1", "Cy Young", 2, job="Creator"),
    )
    sync(world, snapshot(HARBOUR, *cast, cast_of=frozenset({"1"})))
    assert characters(world, "joy") == [
        ("Nurse Joy", "Ada Vale", "Harbour Street"),
        ("Joyce Hart", "Bo Lund", "Harbour Street"),
    ]
    assert characters(world, "senora gh") == [("Señora Ghost", "Ada Vale", "Harbour Street")]
    assert characters(world, "joy ghost") == [], "the words of one name, not of two"
    assert characters(world, "n joy") == [("Nurse Joy", "Ada Vale", "Harbour Street")]
    assert characters(world, "joy z") == []


def test_who_is_in_a_show_as_themselves_is_no_character(world: Database) -> None:
    cast = (credit("1", "Ada Vale", 0, characters=("Ada Vale",)), credit("1", "Bo Lund", 1, characters=("Himself",)))
    sync(world, snapshot(HARBOUR, *cast, cast_of=frozenset({"1"})))
    assert characters(world, "ada") == []
    assert characters(world, "himself") == []
    assert people(world, "ada") == ["Ada Vale"]


def test_a_character_whom_two_sources_tell_of_is_one_hit(world: Database) -> None:
    told = credit("1", "Ada Vale", characters=("Nurse Joy",))
    sync(world, snapshot(HARBOUR, told, cast_of=frozenset({"1"})))
    sync(world, snapshot(HARBOUR, told, source="feed", cast_of=frozenset({"1"})))
    assert characters(world, "nurse") == [("Nurse Joy", "Ada Vale", "Harbour Street")]


def test_a_character_who_is_no_longer_named_is_not_found_whatever_the_show_weighs_by_then(world: Database) -> None:
    def cast(*names: str) -> None:
        told = [credit("1", "Ada Vale", n, characters=(name,)) for n, name in enumerate(names)]
        heavy = replace(HARBOUR, weight=HARBOUR.weight - len(names))
        sync(world, snapshot(heavy, *told, cast_of=frozenset({"1"})))

    cast("Nurse Joy", "Old Ghost")
    cast("Nurse Joy")
    assert characters(world, "ghost") == []
    assert characters(world, "joy") == [("Nurse Joy", "Ada Vale", "Harbour Street")]
    cast("Doctor No", "Young Ghost", "Nurse Joy")
    assert characters(world, "ghost") == [("Young Ghost", "Ada Vale", "Harbour Street")]


def test_characters_of_the_heaviest_show_come_first(world: Database) -> None:
    for of, person in ((KRONIKEN, "Bo Lund"), (HARBOUR, "Ada Vale")):
        sync(world, snapshot(of, credit(of.key, person, characters=("Joy",)), cast_of=frozenset({of.key})))
    assert [title for _, _, title in characters(world, "jo")] == ["Harbour Street", "Krøniken"]


# --- slips ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("harbuor", "harbour"),
        ("stat cit", "star cit"),
        ("tsar city", ""),
        ("star ciyt", "star city"),
        ("harbor str", "harbour str"),
    ],
)
def test_a_word_with_a_slip_is_put_right_where_nothing_is_called_so(world: Database, text: str, meant: str) -> None:
    found = queries.search(world, text)
    assert found.meant == meant
    assert [hit.title for hit in found.shows] == shows(world, meant) if meant else found == SearchHits()


def test_of_several_words_that_may_be_meant_the_most_frequent_is(db: Database) -> None:
    sync(db, snapshot(show("1", "Stark"), show("2", "Stare"), show("3", "Stare Again")))
    assert queries.search(db, "starw").meant == "stare"


def test_what_is_called_as_typed_is_meant(world: Database) -> None:
    sync(world, snapshot(HARBOUR, credit("1", "Harbor Lund"), cast_of=frozenset({"1"})))
    found = queries.search(world, "harbor")
    assert (found.meant, [hit.name for hit in found.people]) == ("", ["Harbor Lund"])


def test_words_that_are_all_right_but_never_together_are_not_changed(world: Database) -> None:
    assert queries.search(world, "harbour city") == SearchHits()


# --- services ---------------------------------------------------------------------------------------------------------


def test_every_service_with_what_is_to_come_on_it(world: Database) -> None:
    found = queries.services(world, NOW, UTC)
    assert [(service.name, service.to_come) for service in found] == [("Channel One", 5)]
    later = queries.services(world, NOW + 30 * DAY, UTC)
    assert [(service.name, service.to_come) for service in later] == [("Channel One", 2)], "two are some day in a month"


def test_a_service_is_listed_once_with_a_site_and_without(world: Database) -> None:
    alike = (Service("Channel One", "US", site="https://one.example"), Service("Channel One", "GB"))
    told = episode("1", "104", "1x04", "2026-05-20 20:00", services=alike)
    sync(world, snapshot(HARBOUR, told), NOW)
    found = queries.services(world, NOW, UTC)
    assert [(service.name, service.to_come) for service in found] == [("Channel One", 6)]
    assert dict(queries.filter_values(world, Choice(), UTC).services) == {"Channel One": 8}
    assert list(queries.known_values(world).services) == ["Channel One"]


def test_services_are_found_by_the_beginnings_of_their_words(world: Database) -> None:
    services = (ServiceHit("Apple TV", "apple tv", 12), ServiceHit("TV 2", "tv 2", 30), ServiceHit("Tvåan", "tvaan"))
    assert [hit.name for hit in queries.search(world, "tv", services).services] == ["TV 2", "Tvåan", "Apple TV"]
    assert [hit.name for hit in queries.search(world, "TVÅ", services).services] == ["Tvåan"]
    assert queries.search(world, "pple", services).services == ()


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
