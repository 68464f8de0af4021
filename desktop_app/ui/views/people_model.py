"""People in a table, as many beside each other as there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.domain.show_page import Credit

_Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractTableModel):
    """People in reading order, in as many columns as there is room for."""

    CREDIT = int(Qt.ItemDataRole.UserRole)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.people: tuple[Credit, ...] = ()
        self._columns = 2

    def set_people(self, people: Sequence[Credit]) -> None:
        self.beginResetModel()
        self.people = tuple(people)
        self.endResetModel()

    def set_columns(self, columns: int) -> None:
        if columns != self._columns:
            self.beginResetModel()
            self._columns = columns
            self.endResetModel()

    def place(self, person: Credit | None) -> QModelIndex:
        """Where they are now, whatever has become known of them."""
        for n, credit in enumerate(self.people):
            if person is not None and (credit.person, credit.person_id) == (person.person, person.person_id):
                return self.index(*divmod(n, self._columns))
        return QModelIndex()

    def person(self, index: _Index) -> Credit | None:
        place = index.row() * self._columns + index.column()
        return self.people[place] if index.isValid() and place < len(self.people) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else -(-len(self.people) // self._columns)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else self._columns

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.person(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        credit = self.person(index)
        if credit is None:  # of an odd number the last one stands alone, beside a place that is read out too
            return self.tr("Nobody else") if index.isValid() and role == Qt.ItemDataRole.AccessibleTextRole else None
        match role:
            case self.CREDIT:
                return credit
            case Qt.ItemDataRole.DisplayRole:
                return credit.person
            case Qt.ItemDataRole.AccessibleTextRole:
                known = self.tr("known for {0}").format(", ".join(credit.known_for)) if credit.known_for else ""
                return ", ".join(part for part in (credit.person, self.as_character(credit), known) if part)
        return None

    def as_character(self, credit: Credit) -> str:
        return self.tr("as {0}").format(" / ".join(credit.characters)) if credit.characters else ""
