from __future__ import annotations

import pytest

from desktop_app.domain.episode_codes import EpisodeCode, take_code


@pytest.mark.parametrize(
    ("text", "rest", "code"),
    [
        ("star city s01e03", "star city", (1, 3)),
        ("star city s1 e3", "star city", (1, 3)),
        ("star city 1x03", "star city", (1, 3)),
        ("star city s2", "star city", (2, None)),
        ("star city s01e", "star city", (1, None)),
        ("star city s1 e", "star city", (1, None)),
        ("daily s2026e140", "daily", (2026, 140)),
        ("s01e03", "", (1, 3)),
    ],
)
def test_an_episode_or_a_season_at_the_end(text: str, rest: str, code: tuple[int, int | None]) -> None:
    assert take_code(text.split()) == (rest.split(), EpisodeCode(*code))


@pytest.mark.parametrize("text", ["", "star city", "24", "s4c", "star e3", "s1e3 star", "s12345", "area 51", "x"])
def test_what_is_no_code(text: str) -> None:
    assert take_code(text.split()) is None
