"""How the episodes come."""

from datetime import date

import pytest

from desktop_app.articles.patterns import pattern_in
from desktop_app.articles.reading import Pattern

FRIDAY = date(2026, 4, 10)


@pytest.mark.parametrize(
    ("said", "pattern"),
    [
        ("All eight episodes arrive at once.", Pattern("all_at_once", None, 8)),
        ("The six-part drama airs weekly.", Pattern("weekly", None, 6, "friday")),
        ("Two episodes to start, then one a week.", Pattern("batch_then_weekly", 2, 2, "friday")),
        (
            "The first three episodes drop on day one, then one each Friday.",
            Pattern("batch_then_weekly", 3, None, "friday"),
        ),
        ("It is stripped across five nights.", Pattern("nightly")),
        ("Part one comes in May, part two in June.", Pattern("parts")),
        ("It follows two sisters.", None),
    ],
)
def test_the_pattern(said: str, pattern: Pattern | None) -> None:
    assert pattern_in([said], FRIDAY, None) == pattern


def test_the_last_day_makes_a_batch_a_season() -> None:
    found = pattern_in(["The first two episodes are there on day one."], FRIDAY, date(2026, 5, 22))
    assert found == Pattern("batch_then_weekly", 2, None, None, date(2026, 5, 22))
