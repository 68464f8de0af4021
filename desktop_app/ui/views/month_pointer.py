"""The mouse over month and week: clicks, drags, the wheel, and what is said of what it rests on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop_app.domain.values import Entry

from .tips import plain_tip

if TYPE_CHECKING:
    from desktop_app.ui.models.span_model import Day

TOOLTIP_MS = 500
WHEEL_STEP = 120


class Spot(NamedTuple):
    """What is at a point of the grid."""

    day: Day | None = None
    entry: Entry | None = None
    more: bool = False
    """Whether it is "+N more"."""
    band: int | None = None
    """The row of hours that are folded."""


NOWHERE = Spot()


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


class MonthPointer(QObject):
    """Watches the area that the month is painted on."""

    pressed = Signal()
    entry_clicked = Signal(object)
    day_clicked = Signal(object, bool)
    """A Day, and whether it was on its "+N more"."""
    day_opened = Signal(object)
    """A Day with entries was double-clicked beside them."""
    dragged = Signal(object)
    """An Entry."""
    turned = Signal(int)
    """A page for each notch of the wheel."""
    band_clicked = Signal(int)
    moved = Signal(object)
    """A Spot that is over another entry, another "+N more" or another band than before."""

    def __init__(
        self,
        area: QWidget,
        spot_at: Callable[[QPoint], Spot],
        told: Callable[[Spot], str],
        scrolls: Callable[[QWheelEvent], bool] = lambda event: False,
    ) -> None:
        """`told` is the text of a tooltip; `scrolls`: whether the wheel is for the area itself."""
        super().__init__(area)
        self._area, self._spot_at, self._told, self._scrolls = area, spot_at, told, scrolls
        self._pressed: tuple[QPoint, Spot] | None = None
        self._over = NOWHERE
        self._notches = Notches()
        self._tip = QTimer(self, singleShot=True, interval=TOOLTIP_MS)
        self._tip.timeout.connect(self._show_tip)
        self._tip_at = QPoint()
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
                pass  # ours come after half a second, for entries and not for cells
            case QEvent.Type.Leave:
                self.leave()
                return False
            case _:
                return False
        event.accept()
        return True

    def leave(self) -> None:
        """Nothing is under the pointer till it moves again."""
        self._go_over(NOWHERE, QPoint())

    def _press(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        self._tip.stop()
        QToolTip.hideText()
        if event.button() == Qt.MouseButton.LeftButton:
            place = event.position().toPoint()
            self._pressed = (place, self._spot_at(place))

    def _move(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if not (self._pressed and event.buttons() & Qt.MouseButton.LeftButton):
            self._go_over(self._spot_at(place), place)
            return
        start, entry = self._pressed[0], self._pressed[1].entry
        far = (place - start).manhattanLength() >= QGuiApplication.styleHints().startDragDistance()
        if entry is not None and far:
            self._pressed = None
            self.leave()
            self.dragged.emit(entry)

    def _release(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or pressed is None:
            return
        spot = self._spot_at(event.position().toPoint())
        before, entry = pressed[1].entry, spot.entry
        if spot.band is not None and spot.band == pressed[1].band:
            self.band_clicked.emit(spot.band)
        if spot.day is None or (before and before.id) != (entry and entry.id):
            return
        if entry is not None:
            self.entry_clicked.emit(entry)
        else:
            self.day_clicked.emit(spot.day, spot.more)

    def _double_click(self, event: QMouseEvent) -> None:
        spot = self._spot_at(event.position().toPoint())
        beside = spot.day and spot.day.entries and not spot.more and spot.entry is None
        if event.button() == Qt.MouseButton.LeftButton and beside:
            self.day_opened.emit(spot.day)

    def _turn(self, event: QWheelEvent) -> bool:
        if self._scrolls(event):
            self.leave()
            return False
        if notches := self._notches.add(event):
            self.turned.emit(notches)
        event.accept()
        return True

    # --- what it rests on ---

    def _go_over(self, spot: Spot, place: QPoint) -> None:
        if _same(spot, self._over):
            return
        self._over = spot
        QToolTip.hideText()
        if spot.entry or spot.more:
            self._tip_at = place
            self._tip.start()
        else:
            self._tip.stop()
        self.moved.emit(spot)

    def _show_tip(self) -> None:
        text = self._told(self._spot_at(self._tip_at))
        if text:
            QToolTip.showText(self._area.mapToGlobal(self._tip_at), plain_tip(text), self._area)


def _same(one: Spot, other: Spot) -> bool:
    """Whether both are over the same thing; the ground of a cell is like any other."""

    def thing(spot: Spot) -> object:
        return (spot.entry and spot.entry.id, spot.day.date if spot.day and spot.more else None, spot.band)

    return thing(one) == thing(other)
