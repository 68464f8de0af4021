"""What a search found, as one list: shows, people, episodes, each under its head; or what to do when nothing was. Then,
where a person was chosen, the shows that they are in."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.ui import words

if TYPE_CHECKING:
    from desktop_app.domain.search_hits import PersonHit, SearchHits, ShowHit
    from desktop_app.domain.statements import ShowFacts
    from desktop_app.domain.values import Entry

_Index = QModelIndex | QPersistentModelIndex


class Row(Enum):
    """What a line of the list is."""

    HEAD = auto()
    SHOW = auto()
    PERSON = auto()
    EPISODE = auto()
    NOTHING = auto()
    """The sentence that nothing is called so."""
    LOOK = auto()
    """Ask TVmaze."""
    WAIT = auto()
    FOUND = auto()
    """A show that TVmaze knows and the library may not."""


class Line(NamedTuple):
    """A line: `text` first, `more` quieter after it; `value` is what it stands for."""

    row: Row
    text: str
    more: str = ""
    value: ShowHit | PersonHit | Entry | ShowFacts | None = None

    @property
    def choosable(self) -> bool:
        return self.row not in (Row.HEAD, Row.NOTHING, Row.WAIT)


class SearchModel(QAbstractListModel):
    """Told what was found; it reads nothing."""

    LINE = int(Qt.ItemDataRole.UserRole)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self.text = ""
        self.person: PersonHit | None = None
        """Whose shows the list holds."""

    def line(self, index: _Index) -> Line | None:
        return self._lines[index.row()] if index.isValid() and index.row() < len(self._lines) else None

    def lines(self) -> Sequence[Line]:
        return tuple(self._lines)

    def show_hits(self, text: str, hits: SearchHits) -> None:
        lines: list[Line] = []
        lines += self._group(self.tr("Shows"), [self._show(hit) for hit in hits.shows])
        lines += self._group(self.tr("People"), [self._person(hit) for hit in hits.people])
        lines += self._group(self.tr("Episodes"), [self._episode(entry) for entry in hits.episodes])
        if not lines:
            nothing = self.tr("No show or person called ‘{text}’").format(text=text)
            lines = [Line(Row.NOTHING, nothing)]
        lines.append(Line(Row.LOOK, self.tr("Look in TVmaze")))
        self._set(text, lines)

    def show_shows_of(self, person: PersonHit, shows: Sequence[ShowHit]) -> None:
        lines = [self._show(hit) for hit in shows]
        if not lines:
            lines = [Line(Row.NOTHING, self.tr("No show is known with this person in it"))]
        self._set(self.text, self._group(self.tr("Shows with {name}").format(name=person.name), lines), person)

    def show_waiting(self) -> None:
        """TVmaze was asked."""
        kept = [line for line in self._lines if line.row is not Row.LOOK]
        self._set(self.text, [*kept, Line(Row.WAIT, self.tr("Asking TVmaze…"))])

    def show_found(self, found: Sequence[ShowFacts]) -> None:
        """What TVmaze answered."""
        lines = self._group(self.tr("In TVmaze"), [self._facts(facts) for facts in found])
        if not lines:
            nothing = self.tr("TVmaze knows no show called ‘{text}’").format(text=self.text)
            lines = [Line(Row.NOTHING, nothing)]
        self._set(self.text, lines)

    def show_trouble(self, sentence: str) -> None:
        kept = [line for line in self._lines if line.row not in (Row.LOOK, Row.WAIT)]
        again = Line(Row.LOOK, self.tr("Look in TVmaze again"))
        self._set(self.text, [*kept, Line(Row.NOTHING, sentence), again])

    def clear(self) -> None:
        self._set("", [])

    def _set(self, text: str, lines: list[Line], person: PersonHit | None = None) -> None:
        self.beginResetModel()
        self.text, self.person = text, person
        self._lines = lines
        self.endResetModel()

    def _group(self, head: str, lines: list[Line]) -> list[Line]:
        return [Line(Row.HEAD, head), *lines] if lines else []

    def _show(self, hit: ShowHit) -> Line:
        facts = [str(hit.year) if hit.year else "", hit.service or "", self.tr("followed") if hit.followed else ""]
        return Line(Row.SHOW, hit.title, " · ".join(filter(None, facts)), hit)

    def _person(self, hit: PersonHit) -> Line:
        return Line(Row.PERSON, hit.name, ", ".join(show.title for show in hit.shows[:3]), hit)

    def _episode(self, entry: Entry) -> Line:
        span = entry.air.first
        day = (
            words.date_short(span, span) + f" {span.year}" if span and entry.air.exact else words.span_words(entry.air)
        )
        facts = [entry.show, words.long_code(entry), day]
        return Line(Row.EPISODE, entry.episode_title or entry.show, " · ".join(filter(None, facts)), entry)

    def _facts(self, facts: ShowFacts) -> Line:
        year = str(facts.premiered.year) if facts.premiered else ""
        service = facts.services[0].name if facts.services else ""
        return Line(Row.FOUND, facts.title, " · ".join(filter(None, (year, service))), facts)

    # Qt's own questions

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index)
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (line.text, line.more)))
        if role == self.LINE:
            return line
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        line = self.line(index)
        if line is None or not line.choosable:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
