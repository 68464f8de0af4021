"""When an article was written, where only its text says so."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.articles.content import article
from desktop_app.articles.own_date import dated
from desktop_app.articles.reader import lacks_date


def written(text: str) -> date | None:
    return dated(article(text.encode())).published


BODY = "New drama Harbour Lights begins on 12 April 2026 on BBC One. It is about a port and all who live there."


@pytest.mark.parametrize(
    "text",
    [
        f"A headline\n\n2 March 2026\n\n{BODY}",
        f"A headline\n\nBy Ada Quill, March 2, 2026\n\n{BODY}",
        f"A headline\n\n{BODY}\n\nThe Dial, 2 March 2026",
        f"A headline\n\n{BODY}\n\n(Published 02.03.2026)",
        f"A headline\n\nTORONTO — March 2, 2026 — {BODY}",
        f"A headline\n\n2 March 2026, Cannes – {BODY}",
        f"A headline\n\nUpdated / Monday, 2 Mar 2026 11:05\n\n{BODY}",
        f"A headline\n\nUpdated / Tuesday, 3 Mar 2026 11:05 / Published 2 March 2026\n\n{BODY}",
        f"A headline\n\nThe channel has launched its season (Galway, 2 March 2026). {BODY}",
        f"A headline\n\n{BODY}\n\nFrom the desk of the Dial. 2 March 2026. Reproduce freely with credit.",
    ],
)
def test_the_day_is_found(text: str) -> None:
    assert written(text) == date(2026, 3, 2)


def test_the_day_is_found_in_a_row_that_calls_it_so() -> None:
    row = "<dl><dt>Channel</dt><dd>BBC One</dd><dt>{}</dt><dd>2 March 2026</dd></dl>"
    page = f"<html><body><h1>Harbour Lights</h1>{row}<p>{BODY}</p></body></html>"
    assert dated(article(page.format("Release issued").encode(), "a.html")).published == date(2026, 3, 2)
    assert dated(article(page.format("TX").encode(), "a.html")).published is None


@pytest.mark.parametrize(
    "text",
    [f"A headline\n\n{BODY}", "Coming 3 May 2026\n\nA drama about a port.", "Harbour Lights premieres 3 May 2026"],
)
def test_no_day_of_the_news_is_taken_for_it(text: str) -> None:
    assert written(text) is None


TODAY = date(2026, 3, 1)


@pytest.mark.parametrize("when", ["on 12 April", "next Friday"])
def test_it_is_lacking_where_what_is_announced_can_not_be_told_without_it(when: str) -> None:
    told = article(f"New drama Harbour Lights starts {when} on BBC One. It is about a port.".encode())
    assert lacks_date(told, TODAY)
    assert not lacks_date(replace(told, published=TODAY), TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "New drama Harbour Lights starts on 12 April 2026 on BBC One. The storm of last Thursday came on Tuesday.",
        "I have seen Harbour Lights twice since Friday. Will there be another series in the autumn?",
    ],
)
def test_it_is_not_lacking_where_nothing_that_is_announced_hangs_on_it(text: str) -> None:
    assert not lacks_date(article(text.encode()), TODAY)


def test_the_notice_of_rights_tells_the_year_of_a_byline() -> None:
    told = "What next\n\nBy Ada Quill, 29 December\n\nHarbour Lights begins on 3 January on ITV1.\n\n© The Dial 2026"
    assert written(told) == date(2026, 12, 29)


def test_a_weekday_tells_which_of_the_years_in_the_text_is_meant() -> None:
    told = "What comes next\n\nTuesday 29 December\n\nHarbour Lights, first seen in {}, begins on 3 January on BBC One."
    assert written(told.format("2026")) == date(2026, 12, 29)
    assert written(told.format("2025")) is None


def test_the_day_on_which_the_news_was_told_stands_for_it() -> None:
    told = "HBO sets its drama\n\nHBO said on February 2, 2026 that Harbour Lights begins on March 2, at last."
    assert written(told) == date(2026, 2, 2)
    assert written(f"A list\n\nAll new.\n\nDates correct as of 2 March 2026. {BODY}") == date(2026, 3, 2)


def test_a_life_is_no_day_of_an_article() -> None:
    assert written(f"Ada Quill\n\n{BODY}\n\nAda Quill, born 2 November 1938, died 9 January 2026") is None


def test_a_page_may_have_its_day_in_an_element_that_is_called_so() -> None:
    page = (
        "<html><body><header><p class=date>Friday, October 2, 2026</p></header><main><h1>ITV pulls drama</h1>"
        f"<p>{BODY} It had been due to open on Sunday, but will be shown later.</p><p>{BODY}</p></main></body></html>"
    )
    assert written(page) == date(2026, 10, 2)
