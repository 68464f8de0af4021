"""Which season a text names."""

import pytest

from desktop_app.articles.seasons import season_in


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("season 3", 3),
        ("Series Two", 2),
        ("the third season", 3),
        ("a fourth and final series", 4),
        ("its 13-episode second season", 2),
        ("S04 is out", 4),
        ("die 3. Staffel", 3),
        ("the first two seasons", None),
        ("after seven seasons", None),
        ("season two million viewers", None),
        ("the series starts", None),
        ("S1E2", None),
    ],
)
def test_the_season(text: str, season: int | None) -> None:
    assert season_in(text) == season
