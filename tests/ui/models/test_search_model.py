"""The list of what a search found."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop_app.clock import Clock
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.search_hits import (
    CharacterHit,
    EpisodeHit,
    Group,
    More,
    PersonHit,
    SearchHits,
    ServiceHit,
    ShowHit,
    begun,
)
from desktop_app.domain.statements import ShowFacts
from desktop_app.domain.values import Kind, Service, Status
from desktop_app.ui.models.search_line import Row
from desktop_app.ui.models.search_model import SearchModel
from desktop_app.ui.today import Today
from tests.ui.entries import NOW, make_entry

HARBOUR = ShowHit(1, "tvmaze:1", "Harbour Street", 2021, "BBC One", followed=True)
SALT = ShowHit(2, "tvmaze:2", "Salt Road")
WEIR = make_entry("Lowland", "2026-05-29", code="S02E03", episode_title="The Weir")
HITS = SearchHits(
    shows=(HARBOUR, SALT),
    services=(ServiceHit("BBC One", "bbc one", 12), ServiceHit("Harbour TV", "harbour tv")),
    people=(PersonHit("Ada Quill", (HARBOUR, SALT), 7), PersonHit("Bo Lund", (SALT,), 8, followed=True, job="Creator")),
    characters=(CharacterHit("Nurse Joy", "Ada Quill", HARBOUR),),
    episodes=(EpisodeHit(WEIR),),
    groups=(Group.SHOWS, Group.PEOPLE, Group.CHARACTERS, Group.EPISODES, Group.SERVICES),
)
SHOWS = SearchHits(shows=(SALT,), groups=(Group.SHOWS,))
LAST = [(Row.LOOK, "Look in TVmaze", ""), (Row.FILTER, "Show only what has ‘har’ in its title", "")]


@pytest.fixture
def model(qtbot: QtBot) -> SearchModel:
    made = SearchModel(Today(Clock(NOW), UTC))
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def rows(model: SearchModel) -> list[tuple[Row, str, str]]:
    return [(line.row, line.text, line.more) for line in model.lines()]


def spoken(model: SearchModel) -> list[str]:
    return [
        model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for n, line in enumerate(model.lines())
        if line.choosable
    ]


def test_each_group_stands_under_its_head_the_best_first(model: SearchModel) -> None:
    entry = make_entry("Harbour Street", "2026-05-29", Kind.SEASON_PREMIERE, "S03E01")
    model.show_hits("har", HITS, {1: entry})
    assert rows(model) == [
        (Row.HEAD, "Shows", ""),
        (Row.SHOW, "Harbour Street", "2021 · BBC One · 29 May, in 15 days"),
        (Row.SHOW, "Salt Road", "No date"),
        (Row.HEAD, "People", ""),
        (Row.PERSON, "Ada Quill", "Actor · Harbour Street, Salt Road"),
        (Row.PERSON, "Bo Lund", "Creator · Salt Road"),
        (Row.HEAD, "Characters", ""),
        (Row.CHARACTER, "Nurse Joy", "Played by Ada Quill in Harbour Street"),
        (Row.HEAD, "Episodes", ""),
        (Row.EPISODE, "The Weir", "Lowland · S02E03 · 29 May, in 15 days"),
        (Row.HEAD, "Services", ""),
        (Row.SERVICE, "BBC One", "12 entries to come"),
        (Row.SERVICE, "Harbour TV", "Nothing to come"),
        *LAST,
    ]


def test_each_line_is_a_sentence_for_those_who_listen(model: SearchModel) -> None:
    model.show_hits("har", HITS)
    assert spoken(model) == [
        "Show: Harbour Street, 2021, BBC One, No date, followed",
        "Show: Salt Road, No date",
        "Person: Ada Quill, actor, Harbour Street, Salt Road",
        "Person: Bo Lund, creator, Salt Road, followed",
        "Character: Nurse Joy, played by Ada Quill in Harbour Street",
        "Episode: The Weir, Lowland, S02E03, 29 May, in 15 days",
        "Service: BBC One, 12 entries to come",
        "Service: Harbour TV, nothing to come",
        "Look in TVmaze",
        "Show only what has ‘har’ in its title",
    ]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (More(1), "1 more show"),
        (More(7), "7 more shows"),
        (More(45, at_least=True), "45+ more shows"),
        (More(None), "More shows"),
    ],
)
def test_what_is_not_listed_can_be_asked_for(model: SearchModel, more: More, said: str) -> None:
    model.show_hits("har", replace(SHOWS, more={Group.SHOWS: more}))
    assert rows(model)[2:] == [(Row.MORE, said, ""), *LAST]
    assert model.lines()[2].value is Group.SHOWS


def test_a_whole_group_says_where_it_is_not_all_that_there_is(model: SearchModel) -> None:
    hits = replace(SHOWS, more={Group.SHOWS: More(0, at_least=True)})
    model.show_hits("har", hits)
    assert rows(model)[2:] == LAST
    model.show_hits("har", hits, whole=Group.SHOWS)
    assert rows(model)[2:] == [(Row.NOTHING, "There are more than these: type on to find them", ""), *LAST]


def test_only_what_can_be_chosen_is_selectable(model: SearchModel) -> None:
    model.show_hits("har", SHOWS)
    selectable = [bool(model.flags(model.index(n, 0)) & Qt.ItemFlag.ItemIsSelectable) for n in range(model.rowCount())]
    assert selectable == [False, True, True, True]
    assert model.best == 1


def test_nothing_found_says_so_and_offers_tvmaze(model: SearchModel) -> None:
    model.show_hits("starcty", SearchHits())
    assert rows(model) == [
        (Row.NOTHING, "Nothing called ‘starcty’: no show, episode, person, character or service", ""),
        (Row.LOOK, "Look in TVmaze", ""),
    ]
    assert model.best == 1


@pytest.mark.parametrize("text", ["part 3", "Episo", "12"])
def test_of_episodes_that_only_count_it_is_not_said_that_there_are_none(model: SearchModel, text: str) -> None:
    model.show_hits(text, SearchHits())
    assert rows(model)[0][1] == f"No show, person, character or service is called ‘{text}’"


def test_what_was_meant_comes_after_tvmaze_and_is_stressed(model: SearchModel) -> None:
    model.show_hits("slat", replace(SHOWS, meant="salt"))
    assert rows(model) == [
        (Row.NOTHING, "Nothing called ‘slat’: no show, episode, person, character or service", ""),
        (Row.LOOK, "Look in TVmaze", ""),
        (Row.NOTHING, "Did you mean one of these?", ""),
        (Row.HEAD, "Shows", ""),
        (Row.SHOW, "Salt Road", "No date"),
    ]
    assert (model.best, model.text, model.words) == (1, "slat", ("salt",))


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2026-05-15", "15 May, tomorrow"),
        ("2024-03-03", "3 Mar 2024, aired 2 years ago"),
        (AirDate.in_month(2026, 8), "Some day in August"),
        (AirDate.in_year(2027), "2027"),
    ],
)
def test_the_date_is_in_words(model: SearchModel, when: str | AirDate, said: str) -> None:
    entry = make_entry("Lowland", when, code="S02E03", episode_title="The Weir")
    model.show_hits("w", SearchHits(episodes=(EpisodeHit(entry),), groups=(Group.EPISODES,)))
    assert rows(model)[1][2] == f"Lowland · S02E03 · {said}"


def test_an_episode_that_was_cancelled_says_so_and_one_without_a_title_its_number(model: SearchModel) -> None:
    entry = make_entry("Lowland", "2026-05-29", Kind.EPISODE, "S02E03", status=Status.WITHDRAWN)
    model.show_hits("lowland s2", SearchHits(episodes=(EpisodeHit(entry),), groups=(Group.EPISODES,)))
    assert rows(model)[1][1:] == ("Season 2, episode 3", "Lowland · S02E03 · 29 May, cancelled")


def test_an_episode_inside_a_full_season_says_so_and_leads_to_the_season(model: SearchModel) -> None:
    season = make_entry("Lowland", "2026-05-29", Kind.SERIES_PREMIERE, "S02E01", episode_end=8, full_season=True)
    season = replace(season, episode_title="Ebb")
    hits = (EpisodeHit(season, 3, "The Weir"), EpisodeHit(season, 4), EpisodeHit(season))
    model.show_hits("lowland s2", SearchHits(episodes=hits, groups=(Group.EPISODES,)))
    assert [(line.text, line.more, line.value) for line in model.lines()[1:4]] == [
        ("The Weir", "Lowland · S02E03 · Full season · 29 May, in 15 days", season),
        ("Season 2, episode 4", "Lowland · S02E04 · Full season · 29 May, in 15 days", season),
        ("Season 2, 8 episodes", "Lowland · S02 ×8 · Full season · 29 May, in 15 days", season),
    ]
    assert spoken(model)[0] == "Episode: The Weir, Lowland, S02E03, Full season, 29 May, in 15 days"


def test_tvmazes_answer_parts_what_the_library_lacks_from_what_it_has(model: SearchModel) -> None:
    model.show_hits("girls", SearchHits())
    model.show_waiting()
    assert rows(model)[-1] == (Row.WAIT, "Asking TVmaze…", "")
    assert model.best is None
    found = [ShowFacts("139", "Girls", services=(Service("HBO", "US"),)), ShowFacts("1", "Harbour Street")]
    model.show_found(found, {"1": HARBOUR})
    assert rows(model) == [
        (Row.HEAD, "Not on your calendar", ""),
        (Row.FOUND, "Girls", "HBO"),
        (Row.HEAD, "On your calendar", ""),
        (Row.SHOW, "Harbour Street", "2021 · BBC One · No date"),
    ]
    assert spoken(model)[0] == "Add to your calendar: Girls, HBO"
    model.show_found([], {})
    assert rows(model) == [(Row.NOTHING, "TVmaze knows no show called ‘girls’", "")]


def test_trouble_is_said_and_one_can_ask_again(model: SearchModel) -> None:
    model.show_hits("girls", SHOWS)
    model.show_waiting()
    assert [row for row, _, _ in rows(model)] == [Row.HEAD, Row.SHOW, Row.WAIT, Row.FILTER]
    model.show_trouble("TVmaze did not answer.")
    assert [row for row, _, _ in rows(model)] == [Row.HEAD, Row.SHOW, Row.NOTHING, Row.LOOK, Row.FILTER]
    model.clear()
    assert model.rowCount() == 0


@pytest.mark.parametrize(
    ("name", "typed", "stressed"),
    [
        ("Star City", "city sta", ["Sta", "City"]),
        ("Krøniken", "kron", ["Krøn"]),
        ("Straße", "stras", ["Straß"]),
        ("O’Casey", "o ca", ["O", "Ca"]),
        ("The Walking Dead", "alking", []),
        ("東京の夜", "東京", ["東京"]),
    ],
)
def test_what_was_typed_is_found_in_a_name(name: str, typed: str, stressed: list[str]) -> None:
    assert [name[start:end] for start, end in begun(name, typed.split())] == stressed
