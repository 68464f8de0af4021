"""What there is to choose from in one section of the filters: each value with how many entries have it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.domain.words import folded
from desktop_app.ui import words

_Index = QModelIndex | QPersistentModelIndex
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class Part(NamedTuple):
    """A section: the field of a Choice that it sets."""

    name: str
    title: str
    presets: tuple[tuple[Any, str], ...]
    """What the whole field can be at once, and how that is called: "All services"."""
    named: Callable[[Any], str]
    """How a value is called."""
    hint: str = ""
    """In its search field; "" where it has so few values that it needs none."""
    fixed: tuple[Any, ...] = ()
    """All its values, in their order, where they are the same in each library."""


class Row(NamedTuple):
    value: Any
    text: str
    preset: bool = False


class FilterList(QAbstractListModel):
    """Those chosen first, then the most frequent, then what the library knows and the days in sight have not. Nothing
    moves while the person chooses: the order is made anew when a section or a search begins."""

    ROW, COUNT = int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 1
    """The roles of a `Row`, and of how many entries have its value: None for nobody knows."""

    chosen = Signal(str, object)
    """The part, and what its field is to be."""

    def __init__(self, part: Part, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.part = part
        self._field: Any = None
        self._counts: Mapping[Any, int] = {}
        self._counted = False
        self._known: Collection[Any] = ()
        self._typed: tuple[str, ...] = ()
        self._rows: list[Row] = []

    # what it is told

    def show(self, part: Part, field: Any) -> None:
        """Another section, with what its field is now."""
        self.part, self._field, self._typed = part, field, ()
        self._counts, self._counted, self._known = {}, False, ()
        self._arrange()

    def set_field(self, field: Any) -> None:
        if field != self._field:
            self._field = field
            self._tell([Qt.ItemDataRole.CheckStateRole])

    def set_counts(self, counts: Mapping[Any, int]) -> None:
        before, self._counts, self._counted = self._counted, counts, True
        self._add(anew=not before)
        self._tell([self.COUNT, Qt.ItemDataRole.AccessibleTextRole])

    def set_known(self, values: Collection[Any]) -> None:
        """What the library has beside it."""
        self._known = values
        self._add(anew=False)

    def search(self, text: str) -> None:
        """Only what has words that begin so; "" shows all."""
        typed = tuple(folded(text).split())
        if typed != self._typed:
            self._typed = typed
            self._arrange()

    # what the person does

    def toggle(self, index: _Index) -> None:
        """Takes the value in or out; with the last one gone, all are wanted again."""
        if not index.isValid():
            return
        row = self._rows[index.row()]
        if row.preset:
            self.chosen.emit(self.part.name, row.value)
            return
        before: frozenset[Any] = self._field or frozenset()
        after = before ^ {row.value}
        self.chosen.emit(self.part.name, after if after or self.part.fixed else None)

    # its order

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = self._in_order()
        self.endResetModel()

    def _in_order(self) -> list[Row]:
        presets = [Row(value, text, True) for value, text in self.part.presets] if not self._typed else []
        if self.part.fixed:
            return presets + [row for row in map(self._row, self.part.fixed) if self._found(row)]
        field: frozenset[Any] = self._field if isinstance(self._field, frozenset) else frozenset()
        values = {*field, *self._counts, *self._known} if self.part.hint else ()
        rows = [row for row in map(self._row, values) if self._found(row)]
        rows.sort(key=lambda row: (row.value not in field, -self._counts.get(row.value, 0), row.text.casefold()))
        return presets + rows

    def _add(self, *, anew: bool) -> None:
        """What was not there before comes after the rest."""
        rows = self._in_order()
        if anew or not self._rows:
            self._arrange()
            return
        there = {(row.value, row.preset) for row in self._rows}
        new = [row for row in rows if (row.value, row.preset) not in there]
        if new:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(new) - 1)
            self._rows += new
            self.endInsertRows()

    def _row(self, value: Any) -> Row:
        return Row(value, self.part.named(value))

    def _found(self, row: Row) -> bool:
        text = f" {folded(row.text)}"
        return all(f" {word}" in text for word in self._typed)

    def _tell(self, roles: list[Any]) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), roles)

    # Qt's own questions

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.CheckStateRole:
                return _CHECKED if self._checked(row) else _UNCHECKED
            case Qt.ItemDataRole.AccessibleTextRole:
                count = self._count(row)
                said = self.tr("{value}: {count}").format(value=row.text, count=words.number(count or 0))
                return said if count else row.text
            case self.ROW:
                return row
            case self.COUNT:
                return self._count(row)
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """By those who listen, and by Qt's own keys: whatever is set, the other of the two is meant."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.toggle(index)
        return True

    def _checked(self, row: Row) -> bool:
        if row.preset:
            return row.value == self._field
        return isinstance(self._field, frozenset) and row.value in self._field

    def _count(self, row: Row) -> int | None:
        if row.preset and (row.value is None or isinstance(row.value, frozenset)):
            return None
        return self._counts.get(row.value, 0) if self._counted else None
