"""Which of its plural forms a language takes for a number."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache


def plural_form(language: str, n: int) -> int:
    """The place of the form among those that the Qt Linguist tools have for the language ("de", "pt_PT"); their rules
    are in numerus.cpp of Qt."""
    return _rule(language)(n)


@cache
def _rule(language: str) -> Callable[[int], int]:
    for tag in (language, language.partition("_")[0]):
        for languages, rule in _RULES:
            if tag in languages:
                return rule
    return _one_and_more


def _one_and_more(n: int) -> int:
    return int(n != 1)


def _up_to_one_and_more(n: int) -> int:
    return int(n > 1)


def _always_the_same(_: int) -> int:
    return 0


def _russian(n: int) -> int:
    return 0 if n % 10 == 1 and n % 100 != 11 else _few(n)


def _polish(n: int) -> int:
    return 0 if n == 1 else _few(n)


def _few(n: int) -> int:
    return 1 if 2 <= n % 10 <= 4 and not 10 <= n % 100 <= 19 else 2


def _czech(n: int) -> int:
    return 0 if n == 1 else 1 if 2 <= n <= 4 else 2


def _lithuanian(n: int) -> int:
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if n % 10 and not 10 <= n % 100 <= 19 else 2


def _latvian(n: int) -> int:
    return 0 if n % 10 == 1 and n % 100 != 11 else 1 if n else 2


def _romanian(n: int) -> int:
    return 0 if n == 1 else 1 if n == 0 or 1 <= n % 100 <= 19 else 2


def _slovenian(n: int) -> int:
    return {1: 0, 2: 1, 3: 2, 4: 2}.get(n % 100, 3)


def _irish(n: int) -> int:
    return {1: 0, 2: 1}.get(n, 2)


def _welsh(n: int) -> int:
    return {0: 0, 1: 1, 6: 3}.get(n, 2 if 2 <= n <= 5 else 4)


def _icelandic(n: int) -> int:
    return int(n % 10 != 1 or n % 100 == 11)


def _arabic(n: int) -> int:
    return n if n <= 2 else 3 if 3 <= n % 100 <= 10 else 4 if n % 100 >= 11 else 5


_RULES: tuple[tuple[frozenset[str], Callable[[int], int]], ...] = (
    (frozenset({"fa", "hu", "id", "ja", "ko", "ms", "th", "tr", "vi", "zh"}), _always_the_same),
    (frozenset({"fr", "hy", "pt"}), _up_to_one_and_more),
    (frozenset({"pt_PT"}), _one_and_more),
    (frozenset({"be", "bs", "hr", "ru", "sr", "uk"}), _russian),
    (frozenset({"pl"}), _polish),
    (frozenset({"cs", "sk"}), _czech),
    (frozenset({"lt"}), _lithuanian),
    (frozenset({"lv"}), _latvian),
    (frozenset({"ro"}), _romanian),
    (frozenset({"sl"}), _slovenian),
    (frozenset({"ga"}), _irish),
    (frozenset({"cy"}), _welsh),
    (frozenset({"is"}), _icelandic),
    (frozenset({"ar"}), _arabic),
)
"""The languages of Europe, and the larger ones of Asia; all others have one form for 1 and one for the rest."""
