"""What a library knows helps to read an article, and a title that is a word does no harm."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pytest

from desktop_app.articles.article import Article
from desktop_app.articles.content import article
from desktop_app.articles.gazetteer import known_names
from desktop_app.articles.own_date import dated
from desktop_app.articles.reader import read
from tests.articles.scoring import asking, pieces, reading_of, score

PIECES = Path(__file__).parent.parent / "data" / "articles"
WORDS = """
You; Monday; Lost; The Office; Friends; Industry; House; Heroes; Dark; Evil; Mom; Us; Dallas; Chicago; London;
Paris; Barry; Ellen; Martin; Wednesday; Sunday; The Guardian; The Times; The Voice; The Show; Who; It; The Wire;
The Bill; The Crown; The Club; New Girl; Coming Home; The Last; Episodes; Series; Season; Drama; The Series;
Extras; Critics; The News; Today; Tonight; April; May; Spring; Christmas; Space; Netflix; Apple; BBC; Home;
The Family; This Is Us; Here and Now; All or Nothing; Now; Life; Love; Her; The First; First; One; Ten; Trust;
Time; Fire; Water; The River; Doctor; The Doctor; Police; Sherlock Holmes; Robin Hood; Agatha Christie; British;
America; Australia; Scotland; Berlin; New York; Los Angeles; Cast; Stars; Trailer; Watch; More; The End; Press;
Back; Days; The Week; Live; Nine; Queen; President; Director; Producer; Creator; Filming; Production
"""
"""Titles of shows that there are, and that articles write for other things, or that may be any day's."""


def told(*paragraphs: str) -> Article:
    return dated(article("\n\n".join(("2 March 2026", "News of the week", *paragraphs)).encode()))


def titles(of: Article, *known: str) -> tuple[str, ...]:
    return known_names(of, asking(known)).titles


def announced(of: Article, *known: str) -> list[tuple[str, str]]:
    return [(one.title, str(one.date.air.first)) for one in read(of, titles(of, *known))]


def test_a_title_that_nothing_else_tells_is_read_where_it_is_known() -> None:
    of = told("Ted Lasso from 12 April: Apple TV.")
    assert announced(of) == []
    assert announced(of, "Ted Lasso") == [("Ted Lasso", "2026-04-12")]


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("You can watch it from 12 April on BBC One. You begin on 14 April, if you like.", "You"),
        ("Lost in the shuffle is the drama Grey Geese, which starts on 12 April on BBC One.", "Lost"),
        ("It airs on Monday 12 April. Monday begins the season.", "Monday"),
        ("In the US it starts on 12 April.", "Us"),
        ("Barry Keoghan joins the cast. As Barry put it, he begins on 14 April.", "Barry"),
        ("The drama, set in Dallas, begins on 12 April.", "Dallas"),
        ("Its maker asked Friends for help, and Industry too.", "Industry"),
        ("NEW YORK, March 2 – The drama Grey Geese starts on 12 April.", "New York"),
        ("LOS ANGELES (March 2) – The drama Grey Geese starts on 12 April.", "Los Angeles"),
        ("It stars Ada Quill, starring Agatha Christie.", "Agatha Christie"),
        ("Netflix sets a date: it starts on 12 April.", "Netflix"),
        ("The First begins on 12 April; the second follows on 19 April.", "The First"),
        ("She had a new girl at home, and the office.", "New Girl"),
    ],
)
def test_a_word_is_no_title(said: str, known: str) -> None:
    of = told(said)
    assert titles(of, known) == ()
    assert announced(of, known) == announced(of)


@pytest.mark.parametrize(
    ("said", "known", "written"),
    [
        ("Friends returns to BBC One on 12 April.", "Friends", "Friends"),
        ("The drama Dallas is on BBC One from 12 April.", "Dallas", "Dallas"),
        ("The cast of Grey Geese met.", "Grey Geese", "Grey Geese"),
        ("GREY GEESE lands. In Grey Geese all is well.", "Grey Geese", "Grey Geese"),
        ("BBC One’s Grey Geese lands on 12 April.", "Grey Geese", "Grey Geese"),
        ("The drama Krøniken is back.", "Kroniken", "Krøniken"),
        ("Marvel’s Daredevil is back.", "Marvel's Daredevil", "Marvel’s Daredevil"),
        ("Death by Design is on from 12 April.", "Death By Design", "Death by Design"),
    ],
)
def test_it_is_given_as_the_article_writes_it(said: str, known: str, written: str) -> None:
    assert titles(told(said), known) == (written,)


def test_of_its_services_those_that_are_named() -> None:
    def on(names: Collection[str]) -> list[tuple[str, tuple[str, ...]]]:
        return [("Grey Geese", ("Kestrel", "Life", "BBC One", "Elsewhere", "Harbour 24"))]

    of = told(
        "Life goes on. The drama Grey Geese begins on 12 April, Harbour 24 said, and on Kestrel. BBC One has none."
    )
    assert known_names(of, on).services == ("Kestrel", "Harbour 24"), "Life is a word here, and of BBC One all know"
    of = told("The drama Grey Geese begins on 12 April, Harbour 24 said.")
    assert read(of)[0].services == ()
    assert read(of, *known_names(of, on))[0].services == ("Harbour 24",)


def test_what_may_be_a_name_is_asked_for_at_once() -> None:
    asked: list[frozenset[str]] = []
    of = told("Grey Geese and Ted Lasso are back. So is Friends.")
    known_names(of, lambda names: asked.append(frozenset(names)) or ())
    assert len(asked) == 1
    assert {"grey geese", "ted lasso", "friends"} <= asked[0]
    assert len(asked[0]) < 20


def test_an_endless_line_is_bounded() -> None:
    asked: list[int] = []
    known_names(told("Grey Geese " * 20_000), lambda names: asked.append(len(names)) or ())
    assert sum(asked) < 100


def test_what_is_known_helps_and_what_is_a_word_changes_nothing() -> None:
    folder = PIECES / "held"
    own = {one["title"] for _, answer in pieces(folder) for one in answer["premieres"]}
    assert score(folder, own).overall() > score(folder).overall() + 0.01
    words = [one.strip() for one in WORDS.split(";")]
    for piece, _ in pieces(folder):
        assert reading_of(piece, words) == reading_of(piece), piece.name
