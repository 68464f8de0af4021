"""What a feed wants, by the day on which it is asked."""

from datetime import date

import pytest

from desktop_app.domain.colors import CSS3
from desktop_app.domain.named_feed import NamedFeed, color_named
from desktop_app.domain.values import Choice

TODAY = date(2026, 5, 14)
CRIME = Choice(
    kinds=frozenset({"film"}), genres=frozenset({"Crime"}), followed=True, unknown_dates=True, beside=7, by_mark=True
)


def test_a_feed_holds_two_months_that_are_over_and_all_that_is_to_come() -> None:
    wanted = NamedFeed("All").wanted(TODAY)
    assert wanted == Choice(
        first=date(2026, 3, 15), cancelled_since=date(2026, 3, 15), unknown_dates=False, joined=True
    )


@pytest.mark.parametrize(("days", "last"), [(1, date(2026, 5, 14)), (30, date(2026, 6, 12)), (None, None)])
def test_a_horizon_counts_from_today(days: int | None, last: date | None) -> None:
    assert NamedFeed("All", days=days).wanted(TODAY).last == last


def test_what_is_said_of_the_feed_narrows_or_replaces_what_its_filter_says() -> None:
    wanted = NamedFeed("Mine", CRIME).wanted(TODAY)
    assert (wanted.kinds, wanted.genres, wanted.followed, wanted.beside) == (CRIME.kinds, CRIME.genres, True, None)
    episodes = frozenset({"episode"})
    assert NamedFeed("Mine", CRIME, kinds=episodes).wanted(TODAY).kinds == episodes
    assert [NamedFeed("Mine", CRIME, kinds=kinds).wanted(TODAY).by_mark for kinds in (None, episodes)] == [True, False]
    assert NamedFeed("Mine", followed=True).wanted(TODAY).followed


@pytest.mark.parametrize(
    ("text", "name"),
    [("SteelBlue", "steelblue"), (" steel blue ", "steelblue"), ("#4682b4", None), ("", None), ("bluish", None)],
)
def test_a_colour_is_one_that_has_a_name(text: str, name: str | None) -> None:
    assert color_named(text) == name


def test_css_has_147_names() -> None:
    """The table of the specification holds so many."""
    assert len(CSS3) == 147
