"""What a search found, as one list: shows, people, characters, services, episodes, each under its head; then what else
can be done with the words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop_app.domain.words import folded, is_telling

from .search_line import Line, Row

if TYPE_CHECKING:
    from desktop_app.domain.search_hits import Group, SearchHits, ShowHit
    from desktop_app.domain.statements import ShowFacts
    from desktop_app.domain.values import Entry
    from desktop_app.ui.today import Today

_Index = QModelIndex | QPersistentModelIndex
_CHOOSABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class SearchModel(QAbstractListModel):
    """Told what was found; it reads nothing."""

    filled = Signal()
    """With other lines than before, of which the views know already."""

    def __init__(self, today: Today) -> None:
        super().__init__()
        self._today = today
        self._lines: list[Line] = []
        self.text = ""
        self.words: tuple[str, ...] = ()
        """Folded: what of a line is stressed."""
        self.best: int | None = None
        """The row of what Enter goes to while nothing is picked."""

    def line(self, index: _Index) -> Line | None:
        return self._lines[index.row()] if index.isValid() and index.row() < len(self._lines) else None

    def lines(self) -> Sequence[Line]:
        return tuple(self._lines)

    def show_hits(
        self, text: str, hits: SearchHits, entries: Mapping[int, Entry] | None = None, whole: Group | None = None
    ) -> None:
        """`entries` are those that the shows lead to, by show; `whole`: the group that is not cut short."""
        from .hit_lines import hit_lines  # not for the first paint

        lines = hit_lines(hits, entries or {}, self._today, whole)
        look = Line(Row.LOOK, self.tr("Look in TVmaze"))
        if lines and not hits.meant:
            lines += [look, Line(Row.FILTER, self.tr("Show only what has ‘{text}’ in its title").format(text=text))]
        else:
            if any(map(is_telling, folded(text).split())):
                nothing = self.tr("Nothing called ‘{text}’: no show, episode, person, character or service")
            else:  # titles that only count are not looked through
                nothing = self.tr("No show, person, character or service is called ‘{text}’")
            meant = Line(Row.NOTHING, self.tr("Did you mean one of these?"))
            lines = [Line(Row.NOTHING, nothing.format(text=text)), look, *([meant, *lines] if lines else [])]
        self._set(text, lines, hits.meant or text)

    def show_waiting(self) -> None:
        """TVmaze was asked."""
        wait = Line(Row.WAIT, self.tr("Asking TVmaze…"))
        self._set(self.text, [wait if line.row is Row.LOOK else line for line in self._lines])

    def show_found(
        self, found: Sequence[ShowFacts], known: Mapping[str, ShowHit], entries: Mapping[int, Entry] | None = None
    ) -> None:
        """What TVmaze answered; `known` are those of it that the library has, by key."""
        from .hit_lines import found_lines, show_line

        there = {key: show_line(hit, (entries or {}).get(hit.id), self._today) for key, hit in known.items()}
        lines = found_lines(found, there)
        if not lines:
            nothing = self.tr("TVmaze knows no show called ‘{text}’").format(text=self.text)
            lines = [Line(Row.NOTHING, nothing)]
        self._set(self.text, lines)

    def show_trouble(self, sentence: str) -> None:
        again = (Line(Row.NOTHING, sentence), Line(Row.LOOK, self.tr("Look in TVmaze again")))
        kept = [line for line in self._lines if line.row not in (Row.LOOK, Row.WAIT, Row.FILTER)]
        last = [line for line in self._lines if line.row is Row.FILTER]
        self._set(self.text, [*kept, *again, *last])

    def clear(self) -> None:
        self._set("", [])

    def _set(self, text: str, lines: list[Line], looked_for: str = "") -> None:
        self.beginResetModel()
        self.text, self._lines = text, lines
        rows = (n for n, line in enumerate(lines) if line.choosable and line.row is not Row.FILTER)
        self.best = next(rows, None)
        if looked_for:
            self.words = tuple(folded(looked_for).split())
        self.endResetModel()
        self.filled.emit()

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
            return line.spoken()
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        line = self.line(index)
        if line is None or not line.choosable:
            return Qt.ItemFlag.NoItemFlags
        return _CHOOSABLE
