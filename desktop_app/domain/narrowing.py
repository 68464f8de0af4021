"""Which parts of a choice narrow it, what each of them hides, and which are to be cleared for anything to show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from .values import FULL_SEASON, Choice, Kind

PARTS = ("kinds", "followed", "services", "genres", "languages", "countries", "sources", "watched", "text")
"""The fields of a Choice that a filter sets, in the order in which they are said."""

_OPEN = {name: getattr(Choice(), name) for name in PARTS}

_USUAL = frozenset({"kinds", "countries"})
_EVERY_KIND = frozenset(kind.value for kind in Kind)

Hidden = Mapping[frozenset[str], int]
"""How many entries there are by the parts that hide them; those that no part hides are shown."""


def narrowing(choice: Choice) -> tuple[str, ...]:
    """The parts that are not open. Every kind by name is open too."""
    by_name = _EVERY_KIND | {FULL_SEASON} if choice.by_mark else _EVERY_KIND
    every = choice.kinds is not None and choice.kinds >= by_name
    return tuple(name for name in PARTS if getattr(choice, name) != _OPEN[name] and not (every and name == "kinds"))


def opened(choice: Choice, parts: Iterable[str] = PARTS) -> Choice:
    """The same choice with these parts open."""
    return replace(choice, **{name: _OPEN[name] for name in parts})


def same_filter(one: Choice, other: Choice) -> bool:
    """Whether both let the same through, whatever their dates."""
    parts = narrowing(one)
    return parts == narrowing(other) and all(getattr(one, name) == getattr(other, name) for name in parts)


def narrower(choice: Choice, usual: Choice) -> tuple[str, ...]:
    """The parts that hide something which the usual choice shows. Of followed shows the countries don't count."""
    parts = (name for name in narrowing(choice) if not (choice.followed and name == "countries"))
    return tuple(name for name in parts if _takes(getattr(choice, name), getattr(usual, name)))


def _takes(chosen: object, usual: object) -> bool:
    if isinstance(chosen, frozenset):
        return not isinstance(usual, frozenset) or not usual <= chosen
    return chosen != usual


def hidden_count(hidden: Hidden) -> int:
    return sum(count for parts, count in hidden.items() if parts)


def shown_count(hidden: Hidden) -> int:
    return hidden.get(frozenset(), 0)


def by_parts(hidden: Hidden) -> list[tuple[frozenset[str], int]]:
    """What is hidden, by the parts that hide it: those first that are few, then those that hide most. Of two alike that
    one which a first start has too stays longer."""
    found = [(parts, count) for parts, count in hidden.items() if parts and count]
    return sorted(found, key=lambda pair: (len(pair[0]), -pair[1], not pair[0].isdisjoint(_USUAL), sorted(pair[0])))


def least_to_clear(hidden: Hidden) -> frozenset[str]:
    """The fewest parts that must be open for anything more to show; none of them where nothing is hidden."""
    return next((parts for parts, _ in by_parts(hidden)), frozenset[str]())
