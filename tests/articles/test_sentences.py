"""Where sentences end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.articles.sentences import sentences


def said(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It starts at 9 p.m. ET on Friday.",
        "It starts at 9:30 a.m. (ET/PT), they say.",
        "Dr. Quill and Mrs. Bell met on Nov. 14 at noon.",
        "J. K. Morag wrote it.",
        "The U.S. Open is no show.",
    ],
)
def test_no_abbreviation_ends_one(sentence: str) -> None:
    assert said(f"{sentence} The next one.") == [sentence, "The next one."]


def test_lines_and_marks_end_them() -> None:
    assert said("One!\nTwo? “Three.” Four") == ["One!", "Two?", "“Three.”", "Four"]
    assert said("第一話。第二話！") == ["第一話。", "第二話！"]


@given(st.text(max_size=200))
def test_they_stand_in_the_text_in_order_and_lose_no_word(text: str) -> None:
    found = sentences(text)
    assert all(0 <= a < b <= len(text) for a, b in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    inside = {place for a, b in found for place in range(a, b)}
    assert all(letter.isspace() or place in inside for place, letter in enumerate(text))
