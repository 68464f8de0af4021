"""What a person's words ask for."""

from __future__ import annotations

import pytest

from desktop_app.domain.values import chosen


def test_premieres_stands_for_its_kinds() -> None:
    assert chosen(["premieres"]) == {"series-premiere", "season-premiere", "spin-off-premiere", "return", "film"}


def test_series_premiere_takes_the_spin_offs_along() -> None:
    assert chosen(["series-premiere"]) == {"series-premiere", "spin-off-premiere"}
    assert chosen(["spin-off-premiere"]) == {"spin-off-premiere"}


def test_full_season_is_kept_beside_the_kinds() -> None:
    assert chosen(["full-season", "special"]) == {"full-season", "special"}


def test_a_word_that_is_no_kind_is_named() -> None:
    with pytest.raises(ValueError, match="pilot is no kind"):
        chosen(["film", "pilot"])
