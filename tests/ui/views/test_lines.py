"""Text in lines."""

from __future__ import annotations

import pytest

from desktop_app.ui.theme import Theme
from desktop_app.ui.views.lines import broken, wrapped


@pytest.mark.parametrize(
    "text", ["a word or two and more of them " * 9, "x" * 300, "\U0001f680 é " * 60, "a\nb\n\nc", "שלום " * 50]
)
def test_no_character_is_lost_between_lines(theme: Theme, text: str) -> None:
    font, metrics = theme.font("body"), theme.metrics("body")
    lines = broken(text, font, 200)
    assert "".join(line.text for line in lines).replace(" ", "") == text.replace("\n", "").replace(" ", "")
    assert all(metrics.horizontalAdvance(line.text.rstrip()) <= 201 for line in lines)


@pytest.mark.parametrize("text", ["word " * 99, "x" * 300, "\U0001f680" * 99, "a\nb\nc", "first line\n" * 3])
def test_what_is_cut_ends_in_an_ellipsis_and_fits(theme: Theme, text: str) -> None:
    lines = wrapped(text, theme.font("body"), 120, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert theme.metrics("body").horizontalAdvance(lines[-1]) <= 121


def test_what_fits_is_left_alone(theme: Theme) -> None:
    assert wrapped("Star City", theme.font("body"), 120, 2) == ["Star City"]
    assert wrapped("", theme.font("body"), 120, 2) == []


def test_no_dot_stands_at_the_end_of_a_line_or_at_its_beginning(theme: Theme) -> None:
    """What it parts stands in two lines by itself."""
    text = "Season 1, episode 1 · “Chapter 1” · 60 min"
    metrics, font = theme.metrics("body"), theme.font("body")
    for part in ("Season 1, episode 1 · “Chapter 1”", "Season 1, episode 1 · “Chapter 1” ·"):
        lines = wrapped(text, font, metrics.horizontalAdvance(part) + 1, 2)
        assert lines == ["Season 1, episode 1 · “Chapter 1”", "60 min"]
    assert wrapped(text, font, 10_000, 2) == [text]
    assert wrapped(text, font, metrics.horizontalAdvance("Season 1, episode 1 ·") + 1, 1)[0].endswith("…")


def test_lines_end_at_the_dots_and_not_within_what_stands_between_them(theme: Theme) -> None:
    text, font = "Season 10, episode 1 · “Episode 1” · 60 min", theme.font("body")
    wide = theme.metrics("body").horizontalAdvance
    room = wide("Season 10, episode 1 · “Episode ") + 1
    assert wrapped(text, font, room, 2) == ["Season 10, episode 1", "“Episode 1” · 60 min"]
    assert len(broken(text, font, room, 3)) == 2


def test_what_stands_between_dots_is_broken_before_anything_is_cut(theme: Theme) -> None:
    text, font = "Season 4, episode 1 · “The Long Way Home” · 60 min", theme.font("body")
    wide = theme.metrics("body").horizontalAdvance
    room = max(wide("Season 4, episode 1 · “The"), wide("Long Way Home” · 60 min")) + 1
    assert room < wide("“The Long Way Home” · 60 min")
    assert wrapped(text, font, room, 2) == ["Season 4, episode 1 · “The", "Long Way Home” · 60 min"]
    assert "".join(wrapped(text, font, 60, 9)).replace(" ", "").replace("·", "") == text.replace(" ", "").replace(
        "·", ""
    )
