"""A list whose rows can be opened, dragged out of the window and asked for a menu."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop_app.domain.values import Entry


class EntryList(QListView):
    """Nothing in it is selected but what is selected in the window."""

    entry_activated = Signal(Entry)
    drag_requested = Signal(Entry)
    menu_requested = Signal(Entry, QPoint)
    """The menu of an entry is wanted, at that point of the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPoint | None = None
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setAutoScroll(False)

    def entry_at(self, index: QModelIndex) -> Entry | None:
        """None for a row that is no entry, and for no row."""
        raise NotImplementedError

    def _activate(self, index: QModelIndex) -> None:
        entry = self.entry_at(index)
        if entry is not None:
            self.entry_activated.emit(entry)

    def at_keyboard(self) -> tuple[Entry, QRect] | None:
        """The entry that the keyboard is at, and its place on the screen."""
        index = self.currentIndex()
        entry = self.entry_at(index)
        if entry is None:
            return None
        box = self.visualRect(index)
        return entry, QRect(self.viewport().mapToGlobal(box.topLeft()), box.size())

    # Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = event.position().toPoint()
        self._pressed = place if event.button() == Qt.MouseButton.LeftButton else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed = self.currentIndex()
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index == pressed:
            self._activate(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What is dragged, a file, is made elsewhere. Qt's own dragging begins with a selection, and there is none."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        far = QGuiApplication.styleHints().startDragDistance()
        if self._pressed is None or (event.position().toPoint() - self._pressed).manhattanLength() < far:
            return
        entry, self._pressed = self.entry_at(self.indexAt(self._pressed)), None
        if entry is not None:
            self.drag_requested.emit(entry)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the mouse; the keys that ask for a menu are the window's."""
        entry = self.entry_at(self.indexAt(event.pos()))
        if event.reason() == QContextMenuEvent.Reason.Mouse and entry is not None:
            self.menu_requested.emit(entry, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self._activate(self.currentIndex())
        elif event.text().isalpha():  # it does something with the entry; names are searched for with Ctrl+F
            event.ignore()
        else:
            super().keyPressEvent(event)
