from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain.narrowing import (
    PARTS,
    by_parts,
    hidden_count,
    least_to_clear,
    narrower,
    narrowing,
    opened,
    same_filter,
    shown_count,
)
from desktop_app.domain.values import FULL_SEASON, Choice, Kind

EVERY = frozenset(kind.value for kind in Kind) | {FULL_SEASON}
SOME = frozenset({"x"})
FULL = Choice(
    kinds=frozenset({"film"}),
    followed=True,
    countries=SOME,
    text="star",
    services=SOME,
    languages=SOME,
    genres=SOME,
    sources=SOME,
    watched=False,
)


def test_a_choice_of_everything_narrows_nothing() -> None:
    assert narrowing(Choice()) == narrowing(Choice(kinds=EVERY)) == ()
    assert narrowing(Choice(kinds=EVERY - {"film"})) == ("kinds",)
    assert narrowing(Choice(kinds=frozenset())) == ("kinds",)
    assert narrowing(Choice(kinds=EVERY, by_mark=True)) == narrowing(Choice(kinds=EVERY - {FULL_SEASON})) == ()
    assert narrowing(Choice(kinds=EVERY - {FULL_SEASON}, by_mark=True)) == ("kinds",)


def test_each_part_narrows_and_can_be_opened() -> None:
    assert narrowing(FULL) == PARTS
    assert opened(FULL) == Choice()
    for part in PARTS:
        assert narrowing(opened(FULL, [part])) == tuple(other for other in PARTS if other != part)


def test_filters_are_the_same_whatever_their_dates_and_however_every_kind_is_said() -> None:
    assert same_filter(FULL, replace(FULL, unknown_dates=False, first=None))
    assert same_filter(Choice(kinds=EVERY), Choice())
    for part in PARTS:
        assert not same_filter(FULL, opened(FULL, [part]))
    assert not same_filter(Choice(watched=True), Choice(watched=False))


@pytest.mark.parametrize(
    ("choice", "parts"),
    [
        (Choice(kinds=frozenset({"film", "return"}), countries=frozenset({"GB"})), ()),
        (Choice(kinds=EVERY), ()),
        (Choice(kinds=frozenset({"film", "episode"}), countries=frozenset({"GB", "IE"})), ("kinds",)),
        (Choice(countries=frozenset({"IE"})), ("countries",)),
        (Choice(countries=frozenset({"IE"}), followed=True), ("followed",)),
        (Choice(watched=True, services=SOME), ("services", "watched")),
    ],
)
def test_what_hides_more_than_usual(choice: Choice, parts: tuple[str, ...]) -> None:
    usual = Choice(kinds=frozenset({"film", "return"}), countries=frozenset({"GB"}))
    assert narrower(choice, usual) == parts


def by(**counts: int) -> dict[frozenset[str], int]:
    return {frozenset(parts.split("_")) - {"shown"}: count for parts, count in counts.items()}


@pytest.mark.parametrize(
    ("hidden", "parts"),
    [
        ({}, set()),
        (by(shown=4), set()),
        (by(kinds=4, services=9), {"services"}),
        (by(kinds=9, services=4), {"kinds"}),
        (by(kinds=4, services=4), {"services"}),
        (by(kinds_services=400, genres=1), {"genres"}),
        (by(kinds_services=4, genres_services=5), {"genres", "services"}),
        (by(kinds=0, genres_services=5), {"genres", "services"}),
    ],
)
def test_as_little_as_possible_is_cleared(hidden: dict[frozenset[str], int], parts: set[str]) -> None:
    assert least_to_clear(hidden) == parts


def test_what_is_hidden_and_what_is_shown() -> None:
    hidden = by(shown=3, kinds=4, kinds_services=5)
    assert (hidden_count(hidden), shown_count(hidden), shown_count({})) == (9, 3, 0)
    assert [count for _, count in by_parts(hidden)] == [4, 5]
