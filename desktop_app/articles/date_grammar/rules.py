"""Which rules of the grammar a date can follow, by the word that it starts with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from . import feast_days, words
from .amounts import counted
from .days import dated
from .events import following, weekday_beside
from .feasts import feast_at, festive_season
from .from_today import determined, today_or_so
from .lists import listed, ordinal
from .months import bare_month, month_and_year
from .point import Point
from .qualified import qualified
from .recurrences import recurrence
from .seasons import bare_season
from .tokens import DASHES, Text
from .undated import UNDATED, undated
from .weekdays import bare_weekday, nth_weekday
from .windows import week_of, window
from .years import bare_year, new_year, quarter_or_half, years_end

Rule = Callable[[Text, int], Point | None]
"""Takes a text and the token it starts at, and gives what it read there or None."""

_DAYS: tuple[Rule, ...] = (dated, listed, window)
_YEARS: tuple[Rule, ...] = (bare_year, window, dated)
_COUNTS: tuple[Rule, ...] = (counted,)
_ORDINALS: tuple[Rule, ...] = (ordinal,)


def rules_at(text: Text, i: int) -> tuple[Rule, ...]:
    """Those that a date which starts here can follow."""
    token = text.tokens[i]
    if token.number < 0:
        rules = _by_word().get(token.word, ())
        return rules if token.word != "the" else _by_word_behind_the().get(text.word(i + 1), _ORDINALS)
    if token.end - token.start == 4:
        return _YEARS
    behind = text.word(i + 1)
    if behind in words.UNITS:
        return _COUNTS
    return _DAYS if behind in _behind_a_day() else ()


def _joined(*parts: tuple[Iterable[str], tuple[Rule, ...]]) -> dict[str, tuple[Rule, ...]]:
    """The rules of each word, from those of each kind of word."""
    joined: dict[str, tuple[Rule, ...]] = {}
    for some, rules in parts:
        for word in dict.fromkeys(some):
            joined[word] = joined.get(word, ()) + rules
    return joined


@cache
def _behind_a_day() -> frozenset[str]:
    months = {*words.ENGLISH_MONTHS, *words.SHORT_MONTHS, *words.FOREIGN_MONTHS, *words.SHORT_FOREIGN_MONTHS}
    others = {",", ".", "/", "of", "de", "di", "del", "d'", "or"}
    return frozenset(months | others | words.DOUBTFUL_MONTHS.keys() | words.DAY_ENDINGS | words.JOINTS | DASHES)


@cache
def _by_word() -> dict[str, tuple[Rule, ...]]:
    return _joined(
        ((*words.ENGLISH_MONTHS, *words.SHORT_MONTHS), (dated, listed, window, month_and_year, bare_month)),
        ((*words.FOREIGN_MONTHS, *words.SHORT_FOREIGN_MONTHS, *words.DOUBTFUL_MONTHS), (month_and_year, bare_month)),
        (words.WEEKDAYS, (dated, listed, window, recurrence, bare_weekday)),
        (words.TWO_LETTER_WEEKDAYS, (dated,)),
        ((*words.EVERY_WEEKDAY, "every", "each", "weekdays", "weeknights", "weekends"), (recurrence,)),
        (words.SEASON_WORDS, (bare_season,)),
        (words.NUMBER_WORDS, (counted,)),
        (words.QUALIFIERS, (qualified,)),
        (("early", "mid", "late", *words.LEADS), (window,)),
        ((*words.QUARTERS, *words.HALVES, "q", "h"), (quarter_or_half, nth_weekday)),
        ((*feast_days.FEASTS, *feast_days.BARE_FEASTS, "christmas", "xmas", "easter"), (feast_at,)),
        (UNDATED, (undated,)),
        (words.TODAYS, (today_or_so,)),
        (words.DETERMINERS - {"the"}, (determined,)),
        (("this",), (festive_season,)),
        (("in",), (counted,)),
        (("week", "weekend", "w"), (week_of,)),
        (("year", "years'"), (years_end,)),
    )


@cache
def _by_word_behind_the() -> dict[str, tuple[Rule, ...]]:
    """Of "the", by the word behind it."""
    return _joined(
        ((*words.SEASON_WORDS, "coming", "past"), (determined,)),
        ((*words.QUALIFIERS, "very"), (qualified,)),
        ((*words.QUARTERS, *words.HALVES), (quarter_or_half, nth_weekday)),
        (("first", "last", *words.WEEKDAYS), (weekday_beside,)),
        (("new",), (new_year,)),
        (("week", "weekend"), (week_of,)),
        (words.UNITS, (counted,)),
        (("next", "following", "same"), (following,)),
        (("festive", "holiday", "holidays"), (festive_season,)),
        (("fourth",), (feast_at,)),
    )
