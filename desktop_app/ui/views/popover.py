"""What opens under a button, over the rest of the window, and is part of it: nothing is modal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from .controls import rounded

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

BELOW, EDGE = 4, 8
"""From the button to it; from it to the edge of the window."""


class Popover(QFrame):
    """There until Esc, or until the person goes elsewhere. Who inherits says how large it is, where Tab stops, and
    when it is to be placed anew, such as with another font."""

    at_end = True
    """Whether it ends where the anchor ends, or begins where the anchor begins."""

    def __init__(self, theme: Theme, anchor: QWidget) -> None:
        """It opens under the anchor, in the anchor's window."""
        super().__init__(anchor.window())
        self._theme, self._anchor = theme, anchor
        self._before: QWidget | None = None
        self.hide()

    def size_wanted(self, room: QSize) -> QSize:
        """Of so much room that there is."""
        raise NotImplementedError

    def stops(self) -> Sequence[QWidget]:
        """In the order of Tab; those that can't take the keyboard are passed over."""
        raise NotImplementedError

    def open_at(self, first: QWidget) -> None:
        """With the keyboard in that part of it."""
        if self.isHidden():
            self._before = self.window().focusWidget()
        self.place()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self) -> None:
        """The keyboard goes back to where it was or, where another view is shown by now, to what took its place."""
        if self.isVisible():
            before, self._before = self._before, None
            while before is not None and not before.isVisible():
                before = before.parentWidget()
            if before is not None:
                before.setFocus(Qt.FocusReason.PopupFocusReason)
            self.hide()

    def place(self) -> None:
        """Under the anchor and inside the window."""
        px, window = self._theme.px, self.window()
        corner = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + px(BELOW)))
        size = self.size_wanted(QSize(window.width() - 2 * px(EDGE), window.height() - corner.y() - px(EDGE)))
        at_right = self.at_end != self.isRightToLeft()
        x = corner.x() + self._anchor.width() - size.width() if at_right else corner.x()
        x = max(min(x, window.width() - px(EDGE) - size.width()), px(EDGE))
        self.setGeometry(QRect(QPoint(x, corner.y()), size))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round in it."""
        stops = [stop for stop in self.stops() if stop.isVisible() and stop.isEnabled()]
        if not stops:  # it goes, and Qt looks for another place for the keyboard
            return super().focusNextPrevChild(forward)
        focus = self.window().focusWidget()
        at = stops.index(focus) if focus in stops else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press anywhere else closes it, but for one in a menu of its own; what takes no focus would not."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            at = event.globalPosition().toPoint()
            inside = any(part.rect().contains(part.mapFromGlobal(at)) for part in (self, self._anchor))
            if not inside and QApplication.activePopupWidget() is None:
                self.close_up()
        elif event.type() == QEvent.Type.Resize and watched is self.window():
            self.place()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        _application().installEventFilter(self)
        _application().focusChanged.connect(self._on_focus)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        _application().removeEventFilter(self)
        _application().focusChanged.disconnect(self._on_focus)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        rounded(QPainter(self), self.rect(), theme.px(8), theme.color("surface"), theme.color("line2"))

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """The person went elsewhere, such as to the search, and the keyboard stays there."""
        if new is not None and not self.isAncestorOf(new) and QApplication.activePopupWidget() is None:
            self.hide()


def _application() -> QApplication:
    found = QCoreApplication.instance()
    assert isinstance(found, QApplication)
    return found
