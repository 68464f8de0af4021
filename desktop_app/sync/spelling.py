"""The ways in which one title is written, and the years in which its show may have its seasons."""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop_app.domain.kinds import FIRST_YEAR
from desktop_app.domain.words import folded

_YEARS_OF_A_SEASON = 4
"""So many at most lie between two seasons on the average of a show."""

_COUNTRY = re.compile(r"\s(?:\((?P<in>[A-Z]{2,3}|U\.[SK]\.)\)|(?P<bare>US|UK|AU|NZ))$")
"""Behind a title, where it tells two shows apart."""
_CODES = {"UK": "GB", "U.K.": "GB", "U.S.": "US", "USA": "US", "AUS": "AU", "CAN": "CA"}


def forms(title: str) -> list[tuple[str, str | None]]:
    """(folded title, country), as libraries may have it: just so first, then without the country that it is from, with
    or without "the", "&" as "and" and left out, which it is when folded."""
    bare, country = title, None
    if found := _COUNTRY.search(title):
        bare, code = title[: found.start()], (found["in"] or found["bare"]).upper()
        country = _CODES.get(code, code)
    told: dict[tuple[str, str | None], None] = {(folded(title), None): None}
    for text in (bare, bare.replace("&", " and ")):
        plain = folded(text)
        for one in (plain, plain.replace(" and ", " ")):
            told |= dict.fromkeys(
                ((one, country), (one.removeprefix("the "), country), (f"the {one.removeprefix('the ')}", country))
            )
    return [(form, on) for form, on in told if form]


def may_have(premiered: int, seasons: Mapping[int, int]) -> bool:
    """Whether a show that began in that year may have such seasons in such years."""
    return all(
        premiered - 1 <= year <= premiered + 1 + (_YEARS_OF_A_SEASON * (season - 1))
        for season, year in seasons.items()
        if 0 < season < FIRST_YEAR
    ) and all(premiered - 1 <= year for year in seasons.values())
