"""What was worked out rather than read is told apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.articles.article import Article
from desktop_app.articles.content import article
from desktop_app.articles.doubts import Doubt, doubted
from desktop_app.articles.own_date import dated
from desktop_app.articles.places import places
from desktop_app.articles.reader import read
from desktop_app.articles.reading import ReadDate, Reading, ReadTime, Relation
from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.values import Kind


def told(said: str) -> tuple[Article, Reading]:
    whole = dated(article(f"2 March 2026\n\nNews of the week\n\n{said}\n".encode()))
    (found,) = read(whole)
    return whole, found


def doubts(whole: Article, reading: Reading) -> dict[str, Doubt]:
    return dict(doubted(whole, reading, places(whole, reading)))


@pytest.mark.parametrize(
    ("when", "why"),
    [
        ("on 12 April 2026", None),
        ("on Sunday 12 April", None),
        ("on Sunday 12 April 2026", None),
        ("on 12 April", Doubt.YEAR),
        ("in September", Doubt.YEAR),
        ("this autumn", Doubt.YEAR),
        ("between 3 and 9 October", Doubt.YEAR),
        ("in 2027", None),
        ("in September 2026", None),
        ("on Friday", Doubt.COUNTED),
        ("tomorrow", Doubt.COUNTED),
        ("next month", Doubt.COUNTED),
        ("next year", Doubt.COUNTED),
        ("on Tuesday 12 April 2026", Doubt.WEEKDAY),
    ],
)
def test_a_day_that_is_not_told_in_full(when: str, why: Doubt | None) -> None:
    whole, reading = told(f"The fishing saga Harbour Lights begins {when} on BBC One.")
    assert doubts(whole, reading).get("date") is why


def test_an_hour_without_its_zone() -> None:
    whole, reading = told("The fishing saga Harbour Lights begins on Sunday 12 April at 9pm on BBC One.")
    assert doubts(whole, reading) == {"time": Doubt.HOME_ZONE}
    assert doubts(whole, replace(reading, time=ReadTime("21:00"))) == {"time": Doubt.NO_ZONE}
    assert doubts(whole, replace(reading, time=ReadTime("21:00", "Europe/London", zone_stated=True))) == {}


def test_what_stands_nowhere() -> None:
    whole, reading = told("The fishing saga Harbour Lights begins on Sunday 12 April on BBC One.")
    assert doubts(whole, replace(reading, season=3, relation=Relation("sequel", "The Quay"))) == {
        "season": Doubt.UNSAID,
        "relation": Doubt.UNSAID,
    }
    unseen = replace(reading, spans={"title": reading.spans["title"]})
    assert doubts(whole, unseen) == {"date": Doubt.UNSAID}
    assert doubts(whole, replace(unseen, date=ReadDate(UNKNOWN))) == {}


def test_what_the_reader_doubts_and_counts() -> None:
    reading = Reading("Star City", Kind.SPECIAL, doubts=frozenset({"title"}))
    whole = article(b"Star City begins on 29 May 2026.")
    assert doubts(whole, reading) == {"title": Doubt.UNSURE}
    counted = replace(reading, date=ReadDate(AirDate.in_month(2026, 5), derived=True))
    assert doubts(whole, counted) == {"title": Doubt.UNSURE, "date": Doubt.COUNTED}
