"""The feasts that television names, each with its day in any year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

Feast = Callable[[int], date]
"""Its day in a year."""


def _nth(year: int, month: int, weekday: int, nth: int) -> date:
    """The `nth` such weekday of a month; -1 = its last."""
    if nth < 0:
        end = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return end - timedelta(days=(end.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Western churches, by the rule of Meeus, Jones and Butcher."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _on(month: int, day: int) -> Feast:
    return lambda year: date(year, month, day)


def every(month: int, weekday: int, nth: int, later: int = 0) -> Feast:
    """The `nth` such weekday of a month (-1 = its last), or so many days later."""
    return lambda year: _nth(year, month, weekday, nth) + timedelta(days=later)


def _from_easter(days: int) -> Feast:
    return lambda year: easter(year) + timedelta(days=days)


CHRISTMAS = _on(12, 25)
GOOD_FRIDAY = _from_easter(-2)
EASTER_MONDAY = _from_easter(1)

_FEASTS: dict[str, Feast] = {
    "christmas day": CHRISTMAS,
    "xmas day": CHRISTMAS,
    "christmas eve": _on(12, 24),
    "xmas eve": _on(12, 24),
    "boxing day": _on(12, 26),
    "st stephen's day": _on(12, 26),
    "st . stephen's day": _on(12, 26),
    "new year's eve": _on(12, 31),
    "new years eve": _on(12, 31),
    "new year's day": _on(1, 1),
    "new years day": _on(1, 1),
    "thanksgiving day": every(11, 3, 4),
    "thanksgiving eve": every(11, 3, 4, -1),
    "black friday": every(11, 3, 4, 1),
    "valentine's day": _on(2, 14),
    "valentines day": _on(2, 14),
    "easter sunday": _from_easter(0),
    "easter monday": EASTER_MONDAY,
    "easter saturday": _from_easter(-1),
    "good friday": GOOD_FRIDAY,
    "ash wednesday": _from_easter(-46),
    "shrove tuesday": _from_easter(-47),
    "pancake day": _from_easter(-47),
    "fourth of july": _on(7, 4),
    "memorial day": every(5, 0, -1),
    "labor day": every(9, 0, 1),
    "presidents' day": every(2, 0, 3),
    "presidents day": every(2, 0, 3),
    "martin luther king day": every(1, 0, 3),
    "martin luther king jr . day": every(1, 0, 3),
    "mlk day": every(1, 0, 3),
    "columbus day": every(10, 0, 2),
    "veterans day": _on(11, 11),
    "juneteenth": _on(6, 19),
    "father's day": every(6, 6, 3),
    "st patrick's day": _on(3, 17),
    "st . patrick's day": _on(3, 17),
    "saint patrick's day": _on(3, 17),
    "st david's day": _on(3, 1),
    "st andrew's day": _on(11, 30),
    "burns night": _on(1, 25),
    "bonfire night": _on(11, 5),
    "may day": _on(5, 1),
    "australia day": _on(1, 26),
    "anzac day": _on(4, 25),
    "canada day": _on(7, 1),
    "waitangi day": _on(2, 6),
    "bastille day": _on(7, 14),
    "cinco de mayo": _on(5, 5),
    "april fools' day": _on(4, 1),
    "april fool's day": _on(4, 1),
    "early may bank holiday": every(5, 0, 1),
    "spring bank holiday": every(5, 0, -1),
    "august bank holiday": every(8, 0, -1),
    "halloween night": _on(10, 31),
    "heiligabend": _on(12, 24),
    "ostersonntag": _from_easter(0),
    "ostermontag": EASTER_MONDAY,
    "karfreitag": GOOD_FRIDAY,
    "pfingstsonntag": _from_easter(49),
    "pfingstmontag": _from_easter(50),
    "neujahr": _on(1, 1),
    "nochebuena": _on(12, 24),
}
_BARE_FEASTS: dict[str, Feast] = {
    "thanksgiving": every(11, 3, 4),
    "halloween": _on(10, 31),
}
"""A day on their own, where the words around them say that a day is meant and not a special."""


def _by_first_word(feasts: dict[str, Feast]) -> dict[str, tuple[tuple[tuple[str, ...], Feast], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Feast]]] = {}
    for name, feast in feasts.items():
        words = tuple(name.replace("'s", " 's").split())
        found.setdefault(words[0], []).append((words, feast))
    return {first: tuple(sorted(some, key=lambda one: -len(one[0]))) for first, some in found.items()}


FEASTS = _by_first_word(_FEASTS)
BARE_FEASTS = _by_first_word(_BARE_FEASTS)
