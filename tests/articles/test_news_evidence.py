"""What is announced at all, amid days and titles of other things."""

from __future__ import annotations

import pytest

from desktop_app.articles.content import article
from desktop_app.articles.reader import read
from tests.articles.news_pieces import AMID, DATE, NOT_YET, NOTHING, PLAIN


def titles(*paragraphs: str) -> set[str]:
    return {one.title for one in read(article("\n\n".join((DATE, *paragraphs)).encode()))}


@pytest.mark.parametrize("told", [pytest.param(told, id=told[0]) for told in NOTHING if told[0] not in NOT_YET])
def test_what_is_not_announced_is_not_read(told: tuple[str, ...]) -> None:
    assert titles(*told) == set()


@pytest.mark.parametrize(
    ("told", "announced"), [pytest.param(*one, id=one[0][0]) for one in AMID if one[0][0] not in NOT_YET]
)
def test_what_is_announced_amid_much_else_is_read(told: tuple[str, ...], announced: tuple[str, ...]) -> None:
    assert titles(*told) == set(announced)


@pytest.mark.parametrize("said", PLAIN)
def test_a_sentence_is_enough(said: str) -> None:
    assert titles("News of the week", said)
