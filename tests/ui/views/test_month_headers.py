"""The names of the weekdays: all in full, or all short."""

from __future__ import annotations

import pytest

from desktop_app.ui import words
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.month_headers import in_one_form

LONG = [words.weekday_name(day) for day in range(7)]
SHORT = [words.weekday_name(day, short=True) for day in range(7)]


@pytest.mark.parametrize(("lacking", "shown"), [(0, LONG), (1, SHORT)])
def test_one_name_that_has_no_room_makes_all_short(theme: Theme, lacking: int, shown: list[str]) -> None:
    widest = max(map(theme.metrics("small-strong").horizontalAdvance, LONG))
    assert in_one_form(theme, widest - lacking, LONG, SHORT) == shown


def test_with_no_room_for_any_form_the_shortest_is_cut(theme: Theme) -> None:
    widest = max(map(theme.metrics("small-strong").horizontalAdvance, SHORT))
    names = in_one_form(theme, widest - 1, LONG, SHORT)
    assert [name for name in names if name.endswith("…")] != []
    assert all(theme.metrics("small-strong").horizontalAdvance(name) < widest for name in names)
