"""The list of what waits in the inbox: a line for each article, by what it announces."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.inbox import Waiting
from desktop_app.domain.values import Kind
from desktop_app.ui.views import reading_words
from desktop_app.ui.views.kind_lines import KindLines
from desktop_app.ui.views.two_lines import MARK, MORE

from .article_intake import Intake
from .lines_view import LinesView
from .pressing import ENTER

if TYPE_CHECKING:
    from desktop_app.articles.reading import Reading

    from .dialog import Dialog

_Index = QModelIndex | QPersistentModelIndex
WIDTH, ROWS = 480, 8
"""px of the design, and how many lines are wanted in sight."""


@dataclass(frozen=True, slots=True)
class Line:
    """An article that waits, and what is read of it."""

    item: Waiting
    publication: str
    published: date | None
    readings: tuple[Reading, ...]


class InboxModel(QAbstractListModel):
    """A line for each: the show, and below it kind, day, and who says so when. The oldest comes first, so that what
    comes in moves nothing."""

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today
        self.lines: list[Line] = []

    def show_all(self, lines: Sequence[Line]) -> None:
        """In order of their numbers; what stays keeps its place."""
        ids = {line.item.id for line in lines}
        for line in [line for line in self.lines if line.item.id not in ids]:
            self.drop(line.item)
        for row, line in enumerate(lines):
            if row == len(self.lines) or self.lines[row].item.id != line.item.id:
                self.beginInsertRows(QModelIndex(), row, row)
                self.lines.insert(row, line)
                self.endInsertRows()

    def drop(self, item: Waiting) -> int:
        """Takes it out; the row in which the next one is now."""
        row = self.row_of(item)
        if row < 0:
            return 0
        self.beginRemoveRows(QModelIndex(), row, row)
        del self.lines[row]
        self.endRemoveRows()
        return row if row < len(self.lines) else 0

    def row_of(self, item: Waiting) -> int:
        """-1: it is not there."""
        return next((row for row, line in enumerate(self.lines) if line.item.id == item.id), -1)

    # Qt's own questions

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        title, first = reading_words.announced(line.readings), next(iter(line.readings), None)
        source = reading_words.source_and_day(line.publication, line.published, self._today)
        told = source if first is None else f"{reading_words.kind_and_day(first)} · {source}"
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join((title, told.replace(" · ", ", ")))
            case Qt.ItemDataRole.ToolTipRole:
                texts = [f"{reading_words.kind_and_day(one)}: {one.title}" for one in line.readings] or [title]
                return "<qt>{}</qt>".format("<br>".join(html.escape(text) for text in (*texts, source)))
        if role == MARK:
            return str(first.kind if first is not None else Kind.EPISODE)
        return told if role == MORE else None


class _Lines(LinesView):
    """Delete takes one out. Enter goes to no button of the dialog."""

    unwanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit()
        else:
            super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Delete, *ENTER):
            event.accept()


class InboxPage(Intake):
    """`show_all` fills it. A click or Enter gives a Waiting."""

    def __init__(self, dialog: Dialog, today: date) -> None:
        super().__init__(dialog)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(dialog.theme.px(8))
        told = self.tr("What your news feeds announce. Nothing of it is on the calendar until you add it.")
        self.told = dialog.label(told, "body", "text2")
        self.model = InboxModel(today, self)
        self.view = _Lines(dialog.theme, KindLines(dialog.theme, self), dialog.room_for(WIDTH), ROWS, self)
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("What waits in the inbox"))
        none = self.tr(
            "Nothing is waiting. News feeds (RSS, Atom) are added in the terminal, by `premieres sources add ADDRESS`;"
            " what their articles announce comes here with the next sync."
        )
        self.none = dialog.label(none, "body", "text")
        self.none.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for part in (self.told, self.view, self.none):
            lines.addWidget(part, part is self.view)
        lines.addStretch()
        self.view.clicked.connect(self.give)
        self.view.activated.connect(self.give)
        self.setFocusProxy(self.view)
        self._whole = False
        self._show()

    @property
    def item(self) -> Waiting | None:
        """The one that is chosen."""
        row = self.view.currentIndex().row()
        return self.model.lines[row].item if 0 <= row < len(self.model.lines) else None

    def show_all(self, lines: Sequence[Line], *, whole: bool) -> None:
        """`whole`: it is all that there is."""
        self._whole = whole
        self.model.show_all(lines)
        self._show()

    def choose(self, item: Waiting) -> None:
        """That of the one in review, where it is in the list."""
        row = self.model.row_of(item)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row, 0))

    def _show(self) -> None:
        some = bool(self.model.lines)
        if some and self.item is None:
            self.view.setCurrentIndex(self.model.index(0, 0))
        self.told.setVisible(some)
        self.view.setVisible(some)
        self.none.setVisible(self._whole and not some)

    def drop(self, item: Waiting) -> Waiting | None:
        """Takes it out of the list; the one after it, or the first."""
        row = self.model.drop(item)
        self._show()
        return self.model.lines[row].item if self.model.lines else None

    @Slot()
    def give(self) -> bool:
        if self.item is not None:
            self.given.emit(self.item)
        return self.item is not None
