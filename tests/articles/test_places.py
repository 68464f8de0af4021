"""Where each field of a reading is said in the article."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.articles.article import Article, Span
from desktop_app.articles.content import article
from desktop_app.articles.places import places
from desktop_app.articles.reader import read
from desktop_app.articles.reading import Reading
from desktop_app.domain.values import Kind

TEXT = """2 March 2026

What to watch

Hollow Kings comes to HBO on Sunday, March 15 (9 p.m. ET). The usurpers are back for season three. Perpetua Lyle
returns as Mab.

Small Hours begins on Tuesday 24 March at 10pm on Channel 4. Night-shift nurses run a theatre. Stars Kit Larkham.
"""


def said(whole: Article, reading: Reading) -> dict[str, list[str]]:
    return {name: [whole.of(span) for span in spans] for name, spans in places(whole, reading).items()}


def test_what_the_reader_keeps_no_place_of_is_found_beside_its_title_and_day() -> None:
    whole = article(TEXT.encode())
    first, second = read(whole)
    found = said(whole, first)
    assert found["title"] == ["Hollow Kings"]
    assert found["date"] == ["Sunday, March 15"]
    assert found["time"] == ["9 p.m. ET"]
    assert found["season"] == ["season three"]
    assert "relation" not in found
    assert "synopsis" not in found
    assert said(whole, second)["time"] == ["10pm"], "of two hours its own"


def test_the_words_of_a_synopsis_and_of_another_show_are_found() -> None:
    whole = article(TEXT.encode())
    one = replace(read(whole)[0], synopsis="Night-shift nurses run a theatre.")
    assert said(whole, one)["synopsis"] == ["Night-shift nurses run a theatre."]
    assert "synopsis" not in said(whole, replace(one, synopsis="What nobody says."))


def test_a_place_outside_of_the_text_is_none() -> None:
    whole = article(b"Star City begins on 29 May 2026.")
    odd = {"title": (Span(0, 9), Span(0, 9)), "date": (Span(20, 400),), "services": (Span(-5, 3), Span(4, 4))}
    assert places(whole, Reading("Star City", Kind.SPECIAL, spans=odd)) == {"title": (Span(0, 9),)}
