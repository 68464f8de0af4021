"""Where a strip stands that comes without the person's doing, so that nothing moves under the pointer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from .banner import Banner

REST_MS = 1500
"""A pointer that has stayed so long in its place is in the midst of nothing."""
KEY_MS = 300
"""So long after a key, since the hand is not at the mouse then."""

_BY_HAND = frozenset(
    {
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.DragMove,
    }
)


class Settling(QObject):
    """The strip has one place, above what is below. While the pointer is at work on what is below, or on the strip
    itself, it lies over the top of that; once the pointer is elsewhere or rests, or a key is pressed, what is below
    makes room. What passes by itself never takes room, which would move all twice: no wider than
    its words, it lies over the foot of what is below, or over its top while the keyboard is at the foot."""

    def __init__(
        self,
        strip: Banner,
        below: QWidget,
        rows: QVBoxLayout,
        free: Callable[[], QRect],
        at_keyboard: Callable[[], QRect],
    ) -> None:
        """`rows` holds both; the strip only while it takes room. `free` is what it may lie over; call `cover` when that
        changes. `at_keyboard`: what the keyboard is at in what is below, on the screen."""
        super().__init__(strip)
        self._strip, self._below, self._rows = strip, below, rows
        self._free, self._at_keyboard = free, at_keyboard
        self._floats = False
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._on_rested)
        rows.removeWidget(strip)
        for part in filter(None, (strip, below, strip.parentWidget())):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._strip and kind == QEvent.Type.Show:
            self._come()
        elif watched is self._strip and kind == QEvent.Type.Hide and self._strip.isHidden():  # not with its window
            self._floats = False
            self._rows.removeWidget(self._strip)
        elif watched is self._strip and kind == QEvent.Type.LayoutRequest:
            self.cover()  # it says something else now
        elif self._floats and kind in (QEvent.Type.Enter, QEvent.Type.Leave):
            QTimer.singleShot(0, self, self._look)  # what is entered hears of it after what is left
        elif watched is self._below and kind in (QEvent.Type.Resize, QEvent.Type.Move):
            self.cover()
        elif self._floats and kind in _BY_HAND:
            self._rest.start(REST_MS)
        elif self._floats and kind == QEvent.Type.KeyRelease:  # nobody takes that: it comes up to here
            self.cover()
            self._uncover(self._at_keyboard())
            self._rest.start(min(self._rest.remainingTime(), KEY_MS) if self._rest.isActive() else KEY_MS)
        return super().eventFilter(watched, event)

    def _come(self) -> None:
        if self._rows.indexOf(self._strip) < 0:  # else only the window was away
            self._floats = True
            self.cover()
            self._strip.raise_()
            self._strip.window().windowHandle().installEventFilter(self)  # hears of each move, whichever part it is on
            self._rest.start(REST_MS)
            self._look()

    def _look(self) -> None:
        """Under a menu, which the pointer is on, nothing moves either."""
        near = self._below.underMouse() or self._strip.underMouse() or QApplication.activePopupWidget() is not None
        if not near:
            self._make_room()

    @Slot()
    def _on_rested(self) -> None:
        """On its own button the pointer may rest before a click, and the button goes to the end of the window."""
        busy = QApplication.mouseButtons() != Qt.MouseButton.NoButton or QApplication.activePopupWidget() is not None
        if busy or self._strip.pressable:
            self._rest.start(REST_MS)
        else:
            self._make_room()

    def uncover(self, part: QWidget) -> None:
        """Tab leads there: the person isn't pointing at anything."""
        self._uncover(QRect(part.mapToGlobal(QPoint()), part.size()))

    def _uncover(self, box: QRect) -> None:
        """On the screen."""
        if self._floats and self._on_screen(self._strip.geometry()).intersects(box):
            self._make_room()

    def _on_screen(self, box: QRect) -> QRect:
        return QRect(self._strip.mapToGlobal(box.topLeft() - self._strip.pos()), box.size())

    def _make_room(self) -> None:
        if self._floats and not self._strip.passing:
            self._floats = False
            self._rows.insertWidget(self._rows.indexOf(self._below), self._strip)

    @Slot()
    def cover(self) -> None:
        """Where what is free is too narrow for it, it lies over all."""
        if self._floats:
            free = self._free()
            page = free if free.width() >= self._strip.whole else self._below.geometry()
            place = QRect(page.x(), page.y(), page.width(), self._strip.height())
            self._strip.setGeometry(self._aside(page) if self._strip.passing else place)

    def _aside(self, page: QRect) -> QRect:
        """At the foot of the page, unless the keyboard is there."""
        gap = self._strip.gap
        wide = min(self._strip.whole, page.width() - 2 * gap)
        head = QRect(page.x() + (page.width() - wide) // 2, page.y() + gap, wide, self._strip.height())
        foot = head.translated(0, page.height() - head.height() - 2 * gap)
        return head if self._on_screen(foot).intersects(self._at_keyboard()) else foot
