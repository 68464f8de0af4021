"""The filter as it is said under "28 entries in May are hidden by the filter"."""

from __future__ import annotations

import pytest

from desktop_app.domain.narrowing import PARTS
from desktop_app.domain.values import Choice
from desktop_app.ui.views.filter_bar import ALL_KINDS, DEFAULT_KINDS
from desktop_app.ui.views.filter_words import clear_words, filter_words, hidden_words, part_words


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
        (Choice(kinds=kinds("return", "film", "special", "episode", "season-finale")), "Only 5 of 12 kinds"),
        (Choice(followed=True), "Only shows that you follow"),
        (Choice(kinds=kinds("film"), followed=True), "Only films, of shows that you follow"),
        (Choice(countries=frozenset({"GB", "DE"})), "Only in Germany and the United Kingdom"),
        (Choice(countries=frozenset({"GB", "DE", "AT", "CH"})), "Only in 4 countries"),
        (Choice(countries=frozenset({"GB"}), followed=True), "Only shows that you follow"),
        (Choice(services=kinds("Netflix", "BBC One")), "Only on BBC One and Netflix"),
        (Choice(services=kinds("A", "B", "C", "D")), "Only on 4 services"),
        (
            Choice(genres=kinds("Drama"), languages=kinds("Danish", "English")),
            "Only of genre Drama, in Danish and English",
        ),
        (
            Choice(genres=kinds("A", "B", "C", "D"), languages=kinds("A", "B", "C", "D")),
            "Only of 4 genres, in 4 languages",
        ),
        (Choice(sources=kinds("tvmaze", "My feed")), "Only known from My feed and TVmaze"),
        (Choice(watched=False, kinds=kinds("film")), "Only films, not watched yet"),
        (Choice(watched=True), "Only watched"),
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


def by(**counts: int) -> dict[frozenset[str], int]:
    return {frozenset(parts.split("_")) - {"shown"}: count for parts, count in counts.items()}


@pytest.mark.parametrize(
    ("hidden", "said"),
    [
        ({}, ""),
        (by(shown=3), ""),
        (by(services=12), ""),
        (by(services=1200, kinds=3, shown=9), "1,200 by service, 3 by kind"),
        (by(kinds_genres=5), "5 by kind and genre"),
        (by(countries_sources_text=5, services=1), "1 by service, 5 by country, source and text"),
        (
            by(services=1, kinds=2, watched=3, genres=4, languages=5, kinds_services=6),
            "5 by language, 4 by genre, 3 by what you watched, 9 more",
        ),
    ],
)
def test_which_part_hides_how_many(hidden: dict[frozenset[str], int], said: str) -> None:
    assert hidden_words(hidden) == said


def test_the_button_says_what_it_clears_where_more_than_that_narrows() -> None:
    assert clear_words({"kinds"}, {"kinds"}) == "Clear filter"
    assert clear_words({"kinds", "services"}, {"services", "kinds"}) == "Clear filter"
    assert clear_words({"services"}, {"services", "kinds"}) == "Clear filter by service"


@pytest.mark.parametrize("part", PARTS)
def test_each_part_has_its_name(part: str) -> None:
    assert part_words([part])
