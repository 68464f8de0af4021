"""The sections of the filters: by what one can narrow, and by what it is narrowed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from .filter_list import Part

_Index = QModelIndex | QPersistentModelIndex


class FilterSections(QAbstractListModel):
    """A row for each part of the filter."""

    SUMMARY, NARROW = int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 1
    """The roles of what is chosen, in words, and of whether it narrows."""

    def __init__(self, parts: Sequence[Part], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.parts = parts
        self._said: Mapping[str, str] = {}
        self._narrow: Collection[str] = ()

    def tell(self, parts: Sequence[Part], said: Mapping[str, str], narrow: Collection[str]) -> None:
        """`said` and `narrow` by the names of the parts; the parts are those of before, with other presets maybe."""
        self.parts, self._said, self._narrow = parts, said, narrow
        self.dataChanged.emit(self.index(0), self.index(len(parts) - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.parts)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        part = self.parts[index.row()]
        said = self._said.get(part.name, "")
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return part.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("{section}: {chosen}").format(section=part.title, chosen=said)
            case self.SUMMARY:
                return said
            case self.NARROW:
                return part.name in self._narrow
        return None
