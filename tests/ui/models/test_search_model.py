"""The list of what a search found."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.search_hits import PersonHit, SearchHits, ShowHit
from desktop_app.domain.statements import ShowFacts
from desktop_app.domain.values import Service
from desktop_app.ui.models.search_model import Row, SearchModel
from tests.ui.entries import make_entry

HARBOUR = ShowHit(1, "tvmaze:1", "Harbour Street", 2021, "BBC One", followed=True)
SALT = ShowHit(2, "tvmaze:2", "Salt Road")
HITS = SearchHits(
    shows=(HARBOUR, SALT),
    people=(PersonHit("Ada Quill", (HARBOUR, SALT)),),
    episodes=(make_entry("Lowland", "2026-05-29", code="S02E03", episode_title="The Weir"),),
)


def rows(model: SearchModel) -> list[tuple[Row, str, str]]:
    return [(line.row, line.text, line.more) for line in model.lines()]


def test_shows_people_and_episodes_stand_under_their_heads(qtbot: QtBot) -> None:
    model = SearchModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_hits("har", HITS)
    assert rows(model) == [
        (Row.HEAD, "Shows", ""),
        (Row.SHOW, "Harbour Street", "2021 · BBC One · followed"),
        (Row.SHOW, "Salt Road", ""),
        (Row.HEAD, "People", ""),
        (Row.PERSON, "Ada Quill", "Harbour Street, Salt Road"),
        (Row.HEAD, "Episodes", ""),
        (Row.EPISODE, "The Weir", "Lowland · S02E03 · 29 May 2026"),
        (Row.LOOK, "Look in TVmaze", ""),
    ]


def test_the_shows_of_a_person_stand_alone_until_there_is_another_search(qtbot: QtBot) -> None:
    model = SearchModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_hits("ada", HITS)
    (person,) = HITS.people
    model.show_shows_of(person, (HARBOUR, SALT))
    assert rows(model) == [
        (Row.HEAD, "Shows with Ada Quill", ""),
        (Row.SHOW, "Harbour Street", "2021 · BBC One · followed"),
        (Row.SHOW, "Salt Road", ""),
    ]
    assert (model.person, model.text) == (person, "ada")
    model.show_shows_of(person, ())
    assert rows(model)[1:] == [(Row.NOTHING, "No show is known with this person in it", "")]
    model.show_hits("ada", HITS)
    assert model.person is None


def test_only_what_can_be_chosen_is_selectable(qtbot: QtBot) -> None:
    model = SearchModel()
    model.show_hits("har", HITS)
    selectable = [bool(model.flags(model.index(n, 0)) & Qt.ItemFlag.ItemIsSelectable) for n in range(model.rowCount())]
    assert selectable == [False, True, True, False, True, False, True, True]


def test_nothing_found_says_so_and_offers_tvmaze(qtbot: QtBot) -> None:
    model = SearchModel()
    model.show_hits("starcty", SearchHits())
    assert rows(model) == [
        (Row.NOTHING, "No show or person called ‘starcty’", ""),
        (Row.LOOK, "Look in TVmaze", ""),
    ]


def test_an_uncertain_date_is_in_words(qtbot: QtBot) -> None:
    model = SearchModel()
    entry = make_entry("Lowland", AirDate.in_month(2026, 8), code="S02E03", episode_title="The Weir")
    model.show_hits("w", SearchHits(episodes=(entry,)))
    assert rows(model)[1][2] == "Lowland · S02E03 · Some day in August"


def test_tvmazes_answer_replaces_what_was_there(qtbot: QtBot) -> None:
    model = SearchModel()
    model.show_hits("girls", SearchHits())
    model.show_waiting()
    assert rows(model)[-1] == (Row.WAIT, "Asking TVmaze…", "")
    model.show_found([ShowFacts("139", "Girls", services=(Service("HBO", "US"),))])
    assert rows(model) == [(Row.HEAD, "In TVmaze", ""), (Row.FOUND, "Girls", "HBO")]
    model.show_found([])
    assert rows(model) == [(Row.NOTHING, "TVmaze knows no show called ‘girls’", "")]


def test_trouble_is_said_and_one_can_ask_again(qtbot: QtBot) -> None:
    model = SearchModel()
    model.show_hits("girls", SearchHits(shows=(SALT,)))
    model.show_waiting()
    model.show_trouble("TVmaze did not answer.")
    assert [row for row, _, _ in rows(model)] == [Row.HEAD, Row.SHOW, Row.NOTHING, Row.LOOK]
    model.clear()
    assert model.rowCount() == 0
