"""The mouse over something painted: hover and tooltip, clicks, double clicks, drags and the wheel."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from .tips import plain_tip

TOOLTIP_MS = 500
WHEEL_STEP = 120


class Notches:
    """Of a wheel; the small steps of a touchpad add up to one."""

    def __init__(self) -> None:
        self._turned = 0

    def add(self, event: QWheelEvent) -> int:
        """How many notches have become full by this event, down is more."""
        turned = event.angleDelta().y()
        if turned * self._turned < 0:
            self._turned = 0
        self._turned += turned
        notches = int(self._turned / WHEEL_STEP)
        self._turned -= notches * WHEEL_STEP
        return -notches


class Pointer(QObject):
    """Watches an area. What lies in it are things: any values that are equal where they are the same; None is the
    ground between them."""

    pressed = Signal()
    clicked = Signal(object)
    double_clicked = Signal(object)
    dragged = Signal(object)
    moved = Signal(object)
    """It is over that thing now, or over None."""
    turned = Signal(int)
    """Notches of the wheel, away from the person are negative."""

    _ground: Any = None

    def __init__(
        self,
        area: QWidget,
        thing_at: Callable[[QPoint], Any],
        told: Callable[[Any], str],
        scrolls: Callable[[QWheelEvent], bool] = lambda event: False,
    ) -> None:
        """`told` is the text of a thing's tooltip; `scrolls`: whether the wheel is for the area itself."""
        super().__init__(area)
        self._area, self._thing_at, self._told, self._scrolls = area, thing_at, told, scrolls
        self._pressed: tuple[QPoint, Any] | None = None
        self._over = self._ground
        self._notches = Notches()
        self._tip = QTimer(self, singleShot=True, interval=TOOLTIP_MS)
        self._tip.timeout.connect(self._show_tip)
        self._tip_at = QPoint()
        area.setMouseTracking(True)
        area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self._press(cast("QMouseEvent", event))
            case QEvent.Type.MouseMove:
                self._move(cast("QMouseEvent", event))
            case QEvent.Type.MouseButtonRelease:
                self._release(cast("QMouseEvent", event))
            case QEvent.Type.MouseButtonDblClick:
                self._double_click(cast("QMouseEvent", event))
            case QEvent.Type.Wheel:
                return self._turn(cast("QWheelEvent", event))
            case QEvent.Type.ToolTip:
                pass  # ours come after half a second
            case QEvent.Type.Leave:
                self.leave()
                return False
            case _:
                return False
        event.accept()
        return True

    def leave(self) -> None:
        """Nothing is under the pointer till it moves again."""
        self._go_over(self._ground, QPoint())

    def _press(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        self._tip.stop()
        QToolTip.hideText()
        if event.button() == Qt.MouseButton.LeftButton:
            place = event.position().toPoint()
            self._pressed = (place, self._thing_at(place))

    def _move(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if not (self._pressed and event.buttons() & Qt.MouseButton.LeftButton):
            self._go_over(self._thing_at(place), place)
            return
        start, carried = self._pressed[0], self._carried(self._pressed[1])
        far = (place - start).manhattanLength() >= QGuiApplication.styleHints().startDragDistance()
        if carried is not None and far:
            self._pressed = None
            self.leave()
            self.dragged.emit(carried)

    def _release(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if event.button() == Qt.MouseButton.LeftButton and pressed is not None:
            self._click(pressed[1], self._thing_at(event.position().toPoint()))

    def _double_click(self, event: QMouseEvent) -> None:
        thing = self._thing_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and thing != self._ground:
            self.double_clicked.emit(thing)

    def _turn(self, event: QWheelEvent) -> bool:
        if self._scrolls(event):
            self.leave()
            return False
        if notches := self._notches.add(event):
            self.turned.emit(notches)
        event.accept()
        return True

    def _go_over(self, thing: Any, place: QPoint) -> None:
        if self._same(thing, self._over):
            return
        self._over = thing
        QToolTip.hideText()
        self._tip_at = place
        self._tip.start() if self._speaks(thing) else self._tip.stop()
        self.moved.emit(thing)

    def _show_tip(self) -> None:
        thing = self._thing_at(self._tip_at)
        if thing != self._ground and (text := self._told(thing)):
            QToolTip.showText(self._area.mapToGlobal(self._tip_at), plain_tip(text), self._area)

    # what a kind of thing does its own way

    def _click(self, before: Any, thing: Any) -> None:
        """The button went down on the one and up on the other."""
        if thing != self._ground and thing == before:
            self.clicked.emit(thing)

    def _carried(self, thing: Any) -> Any:
        """What is dragged with it, None for nothing."""
        return thing

    def _same(self, one: Any, other: Any) -> bool:
        """Whether the pointer that went from one to the other is where it was."""
        return one == other

    def _speaks(self, thing: Any) -> bool:
        """Whether it has a tooltip."""
        return thing != self._ground
