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
        ("Two episodes to start, then one a week.", Pattern("batch_then_weekly", 2, None, "friday")),
        (
            "The first three episodes drop on day one, then one each Friday.",
            Pattern("batch_then_weekly", 3, None, "friday"),
        ),
        ("It is stripped across five nights.", Pattern("nightly")),
        ("Part one comes in May, part two in June.", Pattern("parts")),
        ("It follows two sisters.", None),
        ("Later episodes go out on Mondays.", Pattern("weekly", None, None, "monday")),
        ("It starts a week on Sunday at 9pm.", None),
        (
            "It opens with two of its ten episodes, the rest following on Wednesdays.",
            Pattern("batch_then_weekly", 2, 10, "wednesday"),
        ),
        ("The remaining three parts follow, of five episodes.", Pattern(None, None, 5)),
        ("The six-part drama is set in Wick.", Pattern(None, None, 6)),
    ],
)
def test_the_pattern(said: str, pattern: Pattern | None) -> None:
    assert pattern_in([said], FRIDAY, None) == pattern


def test_the_last_day_makes_a_batch_a_season() -> None:
    found = pattern_in(["The first two episodes are there on day one."], FRIDAY, date(2026, 5, 22))
    assert found == Pattern("batch_then_weekly", 2, None, None, date(2026, 5, 22))


@pytest.mark.parametrize(
    ("said", "last", "pattern"),
    [
        ("The six-part drama is set in Wick.", date(2026, 5, 15), "weekly"),
        ("The four-part drama is set in Wick.", date(2026, 4, 13), "nightly"),
        ("The six-part drama is set in Wick.", date(2026, 5, 20), None),
    ],
)
def test_the_first_and_the_last_day_tell_the_pattern(said: str, last: date, pattern: str | None) -> None:
    found = pattern_in([said], FRIDAY, last)
    assert found is not None
    assert (found.pattern, found.last) == (pattern, last)


def test_a_film_comes_as_one() -> None:
    assert pattern_in(["It is set in Wick."], FRIDAY, None, whole=True) == Pattern("single")
