"""The mouse over something painted: hover and tooltip, clicks, double clicks, drags and the wheel."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from .tips import plain_tip

TOOLTIP_MS = 500
WHEEL_STEP = 120


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
    """Notches of the wheel, away from the person are negative; a touchpad's small steps add up to one."""

    def __init__(
        self,
        area: QWidget,
        thing_at: Callable[[QPoint], object],
        told: Callable[[object], str],
        *,
        wheel: bool = True,
    ) -> None:
        """`told` is the text of a thing's tooltip. Without `wheel` the wheel is for others."""
        super().__init__(area)
        self._area, self._thing_at, self._told, self._wheel = area, thing_at, told, wheel
        self._pressed: tuple[QPoint, object] | None = None
        self._over: object = None
        self._turned = 0
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
            case QEvent.Type.Wheel if self._wheel:
                self._turn(cast("QWheelEvent", event))
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
        self._go_over(None, QPoint())

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
        start, thing = self._pressed
        far = (place - start).manhattanLength() >= QGuiApplication.styleHints().startDragDistance()
        if thing is not None and far:
            self._pressed = None
            self.leave()
            self.dragged.emit(thing)

    def _release(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if event.button() == Qt.MouseButton.LeftButton and pressed is not None:
            thing = self._thing_at(event.position().toPoint())
            if thing is not None and thing == pressed[1]:
                self.clicked.emit(thing)

    def _double_click(self, event: QMouseEvent) -> None:
        thing = self._thing_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and thing is not None:
            self.double_clicked.emit(thing)

    def _turn(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if turned * self._turned < 0:
            self._turned = 0
        self._turned += turned
        notches = int(self._turned / WHEEL_STEP)
        self._turned -= notches * WHEEL_STEP
        if notches:
            self.turned.emit(-notches)

    def _go_over(self, thing: object, place: QPoint) -> None:
        if thing == self._over:
            return
        self._over = thing
        QToolTip.hideText()
        self._tip_at = place
        self._tip.stop() if thing is None else self._tip.start()
        self.moved.emit(thing)

    def _show_tip(self) -> None:
        if self._over is not None and (text := self._told(self._over)):
            QToolTip.showText(self._area.mapToGlobal(self._tip_at), plain_tip(text), self._area)
