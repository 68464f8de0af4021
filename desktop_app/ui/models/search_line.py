"""A line of the list under the search field."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.ui import words
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.domain.search_hits import CharacterHit, Group, PersonHit, ServiceHit, ShowHit
    from desktop_app.domain.statements import ShowFacts
    from desktop_app.domain.values import Entry

DOT = " · "
"""Parts what stands in the second line."""


class Row(Enum):
    """What a line of the list is."""

    HEAD = auto()
    SHOW = auto()
    SERVICE = auto()
    PERSON = auto()
    CHARACTER = auto()
    EPISODE = auto()
    MORE = auto()
    """All of a group."""
    FOUND = auto()
    """A show that TVmaze knows and the library does not."""
    NOTHING = auto()
    """A sentence."""
    WAIT = auto()
    LOOK = auto()
    """Ask TVmaze."""
    FILTER = auto()
    """Show only what has the words in its title."""


_SILENT = frozenset({Row.HEAD, Row.NOTHING, Row.WAIT})
_SENTENCES = frozenset({Row.SERVICE, Row.PERSON, Row.CHARACTER})
"""Whose second line begins with a word of ours."""


class Line(NamedTuple):
    """A line: `text` first, `more` quieter below it; `value` is what it stands for."""

    row: Row
    text: str
    more: str = ""
    value: ShowHit | ServiceHit | PersonHit | CharacterHit | Entry | ShowFacts | Group | None = None
    entry: Entry | None = None
    """Whose mark it has: where it leads to."""
    face: str = ""
    """Whose portrait it has, by name."""
    image: str | None = None
    """Of the portrait."""
    followed: bool = False

    @property
    def choosable(self) -> bool:
        return self.row not in _SILENT

    def spoken(self) -> str:
        """ "Person: Rhys Ifans, actor, Star City"."""
        more = ", ".join(filter(None, self.more.split(DOT)))
        if self.row in _SENTENCES:
            more = words.inside(more)
        named = _spoken().get(self.row, "{text}").format(text=self.text)
        return ", ".join(filter(None, (named, more, tr("followed") if self.followed else "")))


def _spoken() -> dict[Row, str]:
    return {
        Row.SHOW: tr("Show: {text}"),
        Row.SERVICE: tr("Service: {text}"),
        Row.PERSON: tr("Person: {text}"),
        Row.CHARACTER: tr("Character: {text}"),
        Row.EPISODE: tr("Episode: {text}"),
        Row.FOUND: tr("Add to your calendar: {text}"),
    }
