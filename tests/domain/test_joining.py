from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.joining import dates_of, likeness, page_of, same_show
from desktop_app.domain.statements import EpisodeFacts, ShowFacts

from .feed import day, episode, show


def alike(one: ShowFacts, other: ShowFacts, *episodes: EpisodeFacts, sources: tuple[str, str] = ("tvmaze", "starter")):
    """`episodes` are of the second."""
    first = likeness({sources[0]: one}, ())
    second = likeness({sources[1]: other}, dates_of((), episodes))
    assert same_show(first, second) == same_show(second, first)
    return same_show(first, second)


def test_a_shared_external_id_joins_whatever_the_titles() -> None:
    imdb = (("imdb", "tt1"),)
    assert alike(show(title="Star City", external_ids=imdb), show("#s", "Zvyozdny", external_ids=imdb))


def test_a_source_s_own_id_among_the_other_s_external_ids_joins() -> None:
    assert alike(show("77"), show("#s", "Zvyozdny", external_ids=(("tvmaze", "77"),)))


@pytest.mark.parametrize("url", ["http://tvmaze.com/shows/77/star-city/", "https://www.tvmaze.com/shows/77/old-name"])
def test_a_shared_page_joins_however_it_is_written(url: str) -> None:
    assert alike(show("77", url="https://www.tvmaze.com/shows/77/star-city"), show("#s", "Zvyozdny", url=url))


def test_the_page_of_another_show_parts_equal_titles() -> None:
    one = show("77", premiered=date(2026, 5, 29))
    other = show("#s", premiered=date(2026, 5, 29), url="https://www.tvmaze.com/shows/78/star-city")
    assert not alike(one, other)


def test_a_bare_host_is_no_page() -> None:
    assert page_of("https://www.netflix.com/") is None
    assert not alike(show("1", "A", url="https://netflix.com"), show("#2", "B", url="https://netflix.com/"))


@pytest.mark.parametrize(("year", "same"), [(2025, True), (2026, True), (2027, True), (2024, False)])
def test_equal_titles_join_when_the_premiere_years_differ_by_at_most_one(year: int, same: bool) -> None:
    assert alike(show(premiered=date(2026, 5, 29)), show("#s", "STAR CITY!", premiered=date(year, 1, 1))) is same


def test_the_first_season_tells_the_year_where_no_premiere_is_stated() -> None:
    stated = show(premiered=date(2026, 5, 29))
    assert alike(stated, show("#s"), episode(1, day(5, 29)))
    assert not alike(stated, show("#s"), episode(1, day(5, 29, 2019)))


def test_a_later_season_is_compared_with_the_same_season_only() -> None:
    third = episode(1, day(4, 13), season=3)
    assert not alike(show(title="Euphoria", premiered=date(2026, 1, 1)), show("#e", "Euphoria"), third)
    known = likeness({"tvmaze": show(title="Euphoria", premiered=date(2019, 6, 16))}, dates_of((), [third]))
    assert same_show(known, likeness({"starter": show("#e", "Euphoria")}, dates_of((), [third])))


def test_a_show_whose_year_is_nowhere_known_is_not_joined_by_title() -> None:
    assert not alike(show(), show("#s", premiered=date(2026, 5, 29)))


def test_two_ids_of_one_scheme_part_equal_titles() -> None:
    first, second = (("imdb", "tt1"),), (("imdb", "tt2"),)
    premiered = date(2026, 5, 29)
    assert not alike(
        show(premiered=premiered, external_ids=first), show("#s", premiered=premiered, external_ids=second)
    )


def test_two_shows_of_one_source_stay_two() -> None:
    imdb = (("imdb", "tt1"),)
    assert not alike(show("1", external_ids=imdb), show("2", external_ids=imdb), sources=("tvmaze", "tvmaze"))


def test_titles_without_a_letter_are_not_equal() -> None:
    assert not alike(show(title="???", premiered=date(2026, 1, 1)), show("#s", "!!!", premiered=date(2026, 1, 1)))
