"""A date as people type it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.typed_dates import DateWords, spelled, typed_date

TODAY = date(2026, 5, 14)
"""A Thursday."""
NEAR = date(2027, 9, 3)
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September"]
_MONTHS += ["October", "November", "December"]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def names(words: list[str], first: int) -> dict[str, int]:
    return {name[:length].lower(): n for n, name in enumerate(words, first) for length in (3, None)}


ENGLISH = DateWords(
    day_first=True,
    year_first=False,
    months=names(_MONTHS, 1),
    weekdays=names(_DAYS, 0),
    days={"today": 0, "tomorrow": 1, "yesterday": -1},
    fillers=frozenset(("of", "the", "st", "nd", "rd", "th")),
)
AMERICAN = ENGLISH._replace(day_first=False)
SWEDISH = ENGLISH._replace(year_first=True)
JAPANESE = ENGLISH._replace(
    day_first=False,
    year_first=True,
    months={spelled(f"{n}月"): n for n in range(1, 13)},
    weekdays={"木曜日": 3},
    fillers=frozenset("年月日"),
)
SPANISH = ENGLISH._replace(
    months=names(["enero", "febrero", "marzo", "abril", "mayo"], 1),
    weekdays={"mar": 1, "martes": 1},
    fillers=frozenset({"de"}),
)


def read(text: str, words: DateWords = ENGLISH) -> date | None:
    return typed_date(text, words, TODAY, NEAR)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("29 may", date(2026, 5, 29)),
        ("May 29", date(2026, 5, 29)),
        ("  MAY29 ", date(2026, 5, 29)),
        ("29may", date(2026, 5, 29)),
        ("29.5.2026", date(2026, 5, 29)),
        ("29. 5. 26", date(2026, 5, 29)),
        ("29/5", date(2026, 5, 29)),
        ("29-5-2026", date(2026, 5, 29)),
        ("2026-05-29", date(2026, 5, 29)),
        ("2026/5/29", date(2026, 5, 29)),
        ("20260529", date(2026, 5, 29)),
        ("Friday 29 May 2026", date(2026, 5, 29)),
        ("Fri, May 29th, 2026", date(2026, 5, 29)),
        ("the 29th of May", date(2026, 5, 29)),
        ("29 May 26", date(2026, 5, 29)),
        ("2026 may 29", date(2026, 5, 29)),
        ("1 sept", date(2026, 9, 1)),
        ("5/2027", date(2027, 5, 1)),
        ("05.2027", date(2027, 5, 1)),
        ("2027-05", date(2027, 5, 1)),
        ("may 2027", date(2027, 5, 1)),
        ("sep", date(2026, 9, 1)),
        ("today", TODAY),
        ("tomorrow", date(2026, 5, 15)),
        ("tom", date(2026, 5, 15)),
        ("yesterday", date(2026, 5, 13)),
        ("Thursday", TODAY),
        ("fri", date(2026, 5, 15)),
        ("wednes", date(2026, 5, 20)),
        ("2031", date(2031, 1, 1)),
        ("29", date(2027, 9, 29)),
        ("٢٩/٥/٢٠٢٦", date(2026, 5, 29)),
        ("２９ Ｍay", date(2026, 5, 29)),
        ("5.6.2026", date(2026, 6, 5)),
        ("1/13", date(2027, 1, 13)),
    ],
)
def test_it_understands(text: str, day: date) -> None:
    assert read(text) == day


NOTHING = ["", " ", "?", "a", "m", "ju", "29 smarch", "S01E05", "9" * 9, "9" * 5000]
NO_DAY = ["31 feb", "30.2.2026", "13.13.2026", "2026-13-01", "2026-05-32", "32", "0", "123", "1/2026/5"]
NOT_ONE = ["may june", "29 may june", "5 5 5 5", "29 may 2026 5", "tomorrow 5", "today tomorrow", "saturday monday x"]
TOO_FAR = ["0000", "0001", "9999", "9999-12-31", "1.1.0001"]


@pytest.mark.parametrize("text", [*NOTHING, *NO_DAY, *NOT_ONE, *TOO_FAR])
def test_it_does_not_guess(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("words", "text", "day"),
    [
        (AMERICAN, "5/6/2026", date(2026, 5, 6)),
        (AMERICAN, "5/6", date(2026, 5, 6)),
        (AMERICAN, "29/5/2026", date(2026, 5, 29)),
        (AMERICAN, "29.5.", date(2026, 5, 29)),
        (ENGLISH, "5/29/2026", date(2026, 5, 29)),
        (ENGLISH, "5/6/26", date(2026, 6, 5)),
        (SWEDISH, "26/5/29", date(2026, 5, 29)),
        (SWEDISH, "29/5", date(2026, 5, 29)),
        (SWEDISH, "5.6.2026", date(2026, 6, 5)),
        (JAPANESE, "2026年5月29日", date(2026, 5, 29)),
        (JAPANESE, "5月29日", date(2026, 5, 29)),
        (JAPANESE, "2026年5月28日木曜日", date(2026, 5, 28)),
        (JAPANESE, "11月", date(2026, 11, 1)),
        (JAPANESE, "2月8", date(2027, 2, 8)),
        (SPANISH, "29 de mayo de 2026", date(2026, 5, 29)),
        (SPANISH, "mar 29 may", date(2026, 5, 29)),
        (SPANISH, "mar", date(2026, 3, 1)),
    ],
)
def test_it_follows_the_order_and_the_words_of_the_person(words: DateWords, text: str, day: date) -> None:
    assert read(text, words) == day


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("5 jan", date(2026, 12, 20), date(2027, 1, 5)),
        ("20 dec", date(2027, 1, 5), date(2026, 12, 20)),
        ("1 sep", date(2027, 1, 5), date(2027, 9, 1)),
        ("13 feb", TODAY, date(2026, 2, 13)),
        ("12 feb", TODAY, date(2027, 2, 12)),
        ("29 feb", TODAY, date(2028, 2, 29)),
        ("29 feb", date(2096, 6, 1), date(2104, 2, 29)),
        ("1.1.99", TODAY, date(1999, 1, 1)),
        ("1.1.76", TODAY, date(2076, 1, 1)),
        ("1.1.77", TODAY, date(1977, 1, 1)),
        ("tomorrow", date(9998, 12, 31), None),
        ("yesterday", date.min, None),
        ("tomorrow", date.max, None),
        ("monday", date.max, None),
        ("5 jan", date.max, None),
        ("5 jan", date.min, date(2, 1, 5)),
    ],
)
def test_without_a_year_it_is_the_next_or_the_one_just_past(text: str, today: date, day: date | None) -> None:
    assert typed_date(text, ENGLISH, today, today) == day


@given(st.text(max_size=40), st.sampled_from([ENGLISH, AMERICAN, JAPANESE, SPANISH]))
def test_any_text_is_a_date_or_none(text: str, words: DateWords) -> None:
    found = read(text, words)
    assert found is None or 1 < found.year < 9999


@given(st.dates(date(1000, 1, 1), date(9998, 12, 31)), st.sampled_from([ENGLISH, AMERICAN, SWEDISH, JAPANESE]))
def test_what_iso_8601_says_is_what_it_means_in_every_order(day: date, words: DateWords) -> None:
    assert read(day.isoformat(), words) == day
