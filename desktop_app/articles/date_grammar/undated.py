"""What says that there is no date yet: "coming soon", "TBA"."""

from __future__ import annotations

from desktop_app.domain.airdate import Precision

from .point import Point
from .tokens import Text

_WORDINGS = (
    *("coming soon", "arriving soon", "airing soon", "streaming soon", "launching soon", "returning soon"),
    *("premiering soon", "available soon", "back soon", "soon on", "tba", "tbc", "tbd"),
    *("to be announced", "to be confirmed", "to be determined", "to be revealed", "to be decided", "to be set"),
    *("yet to be announced", "yet to be confirmed", "yet to be revealed", "yet to be set", "yet to be dated"),
    *("at a later date", "in due course", "no release date", "no premiere date", "no return date", "no air date"),
    *("no date", "no exact date", "no official date", "no start date", "no official release date", "no launch date"),
    *("no transmission date", "no broadcast date", "no exact release date", "no firm date"),
    *("in the coming weeks", "in the coming months", "in coming weeks", "in coming months", "over the coming weeks"),
    *("over the coming months", "in the next few weeks", "in the next few months", "in the near future"),
    *("super bowl sunday", "demnächst", "prochainement", "próximamente", "prossimamente"),
)


def _by_first_word(wordings: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """The words of each, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for some in sorted((tuple(wording.split()) for wording in wordings), key=len, reverse=True):
        found.setdefault(some[0], []).append(some)
    return found


UNDATED = _by_first_word(_WORDINGS)
"""What says that a date is to come, by its first word."""


def undated(text: Text, i: int) -> Point | None:
    """One of those wordings."""
    for some in UNDATED.get(text.word(i), ()):
        if text.says(i, some):
            return Point(Precision.UNKNOWN, i + len(some), start=i)
    return None
