"""Initials and drawn posters."""

from __future__ import annotations

import pytest

from desktop_app.ui.placeholders import hue, initials, letters, poster, written
from desktop_app.ui.theme import Theme, contrast


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Rhys Ifans", "RI"),
        ("Ruby Ashbourne Serkis", "RS"),
        ("Agnes O'Casey", "AO"),
        ("Cher", "C"),
        ("'Weird' Al (Yankovic)", "WY"),
        ("本木 雅弘", "本雅"),
        ("  ", ""),
        ("!!!", ""),
    ],
)
def test_initials_are_those_of_the_first_and_the_last_name(name: str, said: str) -> None:
    assert letters(name) == said


def test_a_name_always_has_the_same_hue_however_it_is_spelled() -> None:
    assert hue("Krøniken") == hue("kroniken")
    assert hue("Rhys Ifans") != hue("Alice Englert")


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_portraits_are_of_the_size_asked_for_and_legible(theme: Theme, name: str) -> None:
    theme.set_name(name)
    for person in ("Rhys Ifans", "", "Ω", "a" * 300):
        made = initials(theme, person, 44, 2.0)
        assert (made.width(), made.height(), made.devicePixelRatio()) == (88, 88, 2.0)
    image = initials(theme, "WW MM", 44, 2.0).toImage()
    ground = image.pixelColor(44, 6)
    inks = (contrast(image.pixelColor(x, y), ground) for x in range(20, 68) for y in range(30, 58))
    assert max(inks) >= 4.5


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        ("Star City", True),
        ("Donaudampfschiffahrtsgesellschaft", True),
        ("And So On…", True),
        ("Antidisestablishmentarianism and Incomprehensibilities Forever After", False),
        ("One Two Three Four Five Six... Seven Eight Nine Ten Eleven", False),
        ("a " * 500, False),
        ("w" * 500, False),
    ],
)
def test_the_title_on_a_poster_is_whole_or_ends_in_one_ellipsis(theme: Theme, title: str, whole: bool) -> None:
    metrics, room = theme.metrics("body-strong"), 76
    said = written(title, metrics, room)
    assert all(metrics.horizontalAdvance(line) <= room for line in said)
    assert len(said) <= 4
    pieces = [line.removesuffix("-") for line in said]
    letters_of = ["".join("".join(text).split()) for text in (title, pieces)]
    if whole:
        assert letters_of[0] == letters_of[1]
    else:
        shown = letters_of[1]
        assert shown.endswith("…")
        assert letters_of[0].startswith(shown.removesuffix("…"))


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("Coldwaters", ["Coldwa-", "ters"]),
        ("Coldwat:", ["Coldw-", "at:"]),
        ("深夜食堂深夜食堂", ["深夜食堂深", "夜食堂"]),
    ],
)
def test_a_word_that_has_no_room_is_broken_as_its_writing_has_it(theme: Theme, word: str, said: list[str]) -> None:
    metrics = theme.metrics("body-strong")
    assert written(word, metrics, metrics.horizontalAdvance(said[0]) + 0.5) == said


@pytest.mark.parametrize("title", ["Star City", "", "Donaudampfschiffahrtsgesellschaft", "a " * 500, "שלום <b>x</b>"])
def test_a_poster_is_drawn_for_any_title(theme: Theme, title: str) -> None:
    made = poster(theme, title, 80, 120, 2.0)
    assert (made.width(), made.height()) == (160, 240)
    assert made.toImage().pixelColor(10, 10).lightness() < 128
