"""A filter that the person has given a name."""

from __future__ import annotations

from dataclasses import dataclass

from .values import Choice


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A choice under a name. Its dates are those of the day on which it is used: a saved one has none."""

    name: str
    choice: Choice
    place: int = 0
    """Among the others, which are in this order."""
