"""When an article was written, where only its text says so."""

from datetime import date

import pytest

from desktop_app.articles.content import article
from desktop_app.articles.own_date import dated, lacks_date


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
    ],
)
def test_the_day_is_found(text: str) -> None:
    assert written(text) == date(2026, 3, 2)


@pytest.mark.parametrize(
    "text",
    [f"A headline\n\n{BODY}", "Coming 3 May 2026\n\nA drama about a port.", "Harbour Lights premieres 3 May 2026"],
)
def test_no_day_of_the_news_is_taken_for_it(text: str) -> None:
    assert written(text) is None


def test_it_is_lacking_where_a_day_can_not_be_told_without_it() -> None:
    assert lacks_date(article(b"Harbour Lights starts on 12 April on BBC One."))
    assert lacks_date(article(b"Harbour Lights starts next Friday on BBC One."))
    assert not lacks_date(article(b"Harbour Lights starts on 12 April 2026 on BBC One."))
