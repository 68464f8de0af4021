"""What scrolls in a dialog where the screen has no room for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scroll(QScrollArea):
    """Wants as much room as the page, where there is so much; Qt's own never more than some lines."""

    def __init__(self, page: QWidget, room: QSize, parent: QWidget) -> None:
        super().__init__(parent)
        self._page, self._room = page, room
        self.setAccessibleName(parent.windowTitle())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(page)
        if any(part.focusPolicy() & Qt.FocusPolicy.TabFocus for part in page.findChildren(QWidget)):
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # they bring it along; else Tab stops where nothing shows it

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A sentence that comes into the page makes the dialog higher."""
        # widget() and not _page: Qt sends events even while Python's side of this is being cleared
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        page, bar = self._page, self.verticalScrollBar().sizeHint().width()
        wanted = page.sizeHint().expandedTo(page.minimumSize())
        if page.hasHeightForWidth():  # of lines that wrap Qt's own hint is a guess
            wanted.setHeight(page.heightForWidth(max(wanted.width(), self.width() - bar)))
        return (wanted + QSize(bar, 0)).boundedTo(self._room)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())
