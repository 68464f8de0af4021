"""A filter that the person has given a name."""

from __future__ import annotations

from dataclasses import dataclass

from .plain import plain
from .values import Choice
from .words import folded


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A choice under a name. Its dates are those of the day on which it is used: a saved one has none."""

    name: str
    choice: Choice
    place: int = 0
    """Among the others, which are in this order. No two have the same."""


def filter_name(typed: str) -> str:
    """The name as it is shown, in one line; "" for one without anything to see."""
    return " ".join(plain(typed).split())


def filter_key(name: str) -> str:
    """As names are compared, whatever their case and accents. One of signs alone, such as a heart, folds to nothing:
    it is compared as it is."""
    return folded(name) or name.casefold()
