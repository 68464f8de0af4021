"""The filter as it is said under "28 entries in May are hidden by the filter"."""

from __future__ import annotations

import pytest

from desktop_app.domain.values import Choice
from desktop_app.ui.views.filter_bar import ALL_KINDS, DEFAULT_KINDS
from desktop_app.ui.views.filter_words import filter_words


def kinds(*names: str) -> frozenset[str]:
    return frozenset(names)


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (Choice(), ""),
        (Choice(kinds=ALL_KINDS), ""),
        (Choice(kinds=kinds()), "Every kind is switched off"),
        (Choice(kinds=DEFAULT_KINDS), "Only premieres"),
        (Choice(kinds=DEFAULT_KINDS | {"special", "episode"}), "Only premieres, specials and episodes"),
        (Choice(kinds=kinds("film", "return")), "Only returns and films"),
        (Choice(kinds=ALL_KINDS - {"episode"}), "Only kinds other than episodes"),
        (Choice(kinds=kinds("return", "film", "special", "episode", "season-finale")), "Only 5 of 11 kinds"),
        (Choice(followed=True), "Only shows that you follow"),
        (Choice(kinds=kinds("film"), followed=True), "Only films, of shows that you follow"),
        (Choice(countries=frozenset({"GB", "DE"})), "Only in Germany and the United Kingdom"),
        (Choice(countries=frozenset({"GB", "DE", "AT", "CH"})), "Only in 4 countries"),
        (Choice(text="star"), "Only with ‘star’"),
        (Choice(text="star " * 20), "Only with ‘star star star star star star…’"),
        (
            Choice(kinds=kinds("season-finale"), countries=frozenset({"DE"}), text="star"),
            "Only season finales, in Germany, with ‘star’",
        ),
    ],
)
def test_what_the_filter_lets_through(choice: Choice, said: str) -> None:
    assert filter_words(choice) == said


@pytest.mark.parametrize("kind", sorted(ALL_KINDS))
def test_each_kind_has_its_name(kind: str) -> None:
    assert filter_words(Choice(kinds=kinds(kind))).startswith("Only ")
