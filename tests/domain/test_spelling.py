from __future__ import annotations

import pytest

from desktop_app.domain.spelling import one_slip


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("dragin", "dragon"),
        ("draggon", "dragon"),
        ("dagon", "dragon"),
        ("drgaon", "dragon"),
        ("dragom", "dragon"),
        ("dragonn", "dragon"),
        ("drgao", "dragon"),
        ("darg", "dragon"),
        ("sevrance", "severance"),
    ],
)
def test_one_slip_in_a_word_or_its_beginning(typed: str, word: str) -> None:
    assert one_slip(typed, word)


@pytest.mark.parametrize(
    ("typed", "word"),
    [("dragon", "dragon"), ("drag", "dragon"), ("drakin", "dragon"), ("dgraon", "dragon"), ("star", "city"), ("", "a")],
)
def test_none_or_more_than_one(typed: str, word: str) -> None:
    assert not one_slip(typed, word)
