"""The strip above month and week: entries whose date is no day, as dashed chips in order of precision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.domain.values import Entry
from desktop_app.ui import marks, words

from .announcing import announce, tell_focus
from .grid_painter import entry_sentence
from .lane_layout import LaneLayout, arrange
from .lane_painter import LaneLook, LanePainter
from .menus import Menu
from .month_layout import DOT, more_text
from .pointer import TOOLTIP_MS
from .tips import plain_tip

if TYPE_CHECKING:
    from desktop_app.ui.models.span_model import SpanModel
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today


class Lane(QWidget):
    """Absent when there is nothing uncertain. Left and Right go from chip to chip, Enter opens."""

    entry_activated = Signal(object)
    drag_requested = Signal(object)
    menu_requested = Signal(object, QPoint)
    """The menu of an entry is wanted, at that point of the screen."""
    told = Signal()
    """The entries are others, or other things are known of them."""

    def __init__(
        self, state: ViewState, model: SpanModel, theme: Theme, today: Today, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state, self._model, self._theme, self._today = state, model, theme, today
        self._at: int | None = None
        self._hovered: int | None = None
        self._pressed: tuple[QPoint, int] | None = None
        self._by_keyboard = False
        self._tip = QTimer(self, singleShot=True, interval=TOOLTIP_MS)
        self._tip.timeout.connect(self._show_tip)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._painter = LanePainter(theme)
        self._layout = LaneLayout()
        model.loaded.connect(self._on_loaded)
        state.selection_changed.connect(self._on_selection)
        theme.changed.connect(self._on_theme_changed)
        self._on_loaded()

    def sizeHint(self) -> QSize:
        return QSize(0, max(self._theme.px(40), self._theme.line("entry") + self._theme.px(20)))

    # --- what it shows ---

    @property
    def layout_now(self) -> LaneLayout:
        return self._layout

    def _on_loaded(self) -> None:
        before = self._chip_at(self._at)
        self.setVisible(bool(self._model.uncertain))
        self.setAccessibleName(self.tr("%n entries without a day", "", len(self._model.uncertain)))
        self._arrange()
        self._return_to(before)
        self.told.emit()

    def _on_selection(self) -> None:
        """Other chips may stand there now."""
        before, chips, counted = self._chip_at(self._at), self._layout.chips, self._at == len(self._layout.chips)
        self._arrange()
        if self._layout.chips != chips:
            self._return_to(self._state.selected if counted else before)

    def _return_to(self, entry: Entry | None) -> None:
        """The keyboard stays at the same entry; the pointer is told of anew."""
        ids = [chip.entry.id for chip in self._layout.chips]
        self._at = ids.index(entry.id) if entry is not None and entry.id in ids else None
        self._hovered = None

    def _chip_at(self, stop: int | None) -> Entry | None:
        """None of "+N more"."""
        chips = self._layout.chips
        return chips[stop].entry if stop is not None and stop < len(chips) else None

    def at_keyboard(self) -> tuple[Entry, QRect] | None:
        """The entry that the keyboard is at, and its place on the screen."""
        entry = self._chip_at(self._at)
        if entry is None or self._at is None:
            return None
        box = self.chip_box(self._at)
        return entry, QRect(self.mapToGlobal(box.topLeft()), box.size())

    # --- those who listen: what `lane_parts` asks ---

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self._model.uncertain

    @property
    def entry_at_keyboard(self) -> Entry | None:
        return self._chip_at(self._at)

    def entry_box(self, entry: Entry) -> QRect:
        """Its chip, or what counts it."""
        chips = self._layout.chips
        return self.chip_box(next((stop for stop, chip in enumerate(chips) if chip.entry.id == entry.id), len(chips)))

    def go_to_entry(self, entry: Entry) -> None:
        """The keyboard goes there, if it has a chip."""
        stop = next((stop for stop, chip in enumerate(self._layout.chips) if chip.entry.id == entry.id), None)
        if stop is not None:
            self._by_keyboard = True
            self._go(stop)

    def selects(self, entry: Entry) -> bool:
        return self._state.selected is not None and self._state.selected.id == entry.id

    def sentence(self, entry: Entry) -> str:
        return entry_sentence(entry, self._today)

    def open_entry(self, entry: Entry) -> None:
        """As a click does."""
        self._open(entry)

    # --- shape ---

    def _on_theme_changed(self) -> None:
        self._painter.restyle()
        self.updateGeometry()
        self._arrange()

    def _arrange(self) -> None:
        selected, model = self._state.selected, self._model
        self._layout = arrange(
            model.uncertain,
            model.month,
            self.width(),
            self._theme.px,
            self._painter.metrics,
            selected.id if selected else None,
        )
        self.update()

    def resizeEvent(self, event: QEvent) -> None:
        self._arrange()

    def chip_box(self, place: int) -> QRect:
        """Of the chip at that place, or of "+N more" after the last one."""
        return self._ready().box(place)

    def _stops(self) -> int:
        return len(self._layout.chips) + bool(self._layout.hidden)

    def _under(self, place: QPoint) -> int | None:
        return next((stop for stop in range(self._stops()) if self.chip_box(stop).contains(place)), None)

    def _activate(self, stop: int) -> None:
        if stop < len(self._layout.chips):
            self._open(self._layout.chips[stop].entry)
        elif self._layout.hidden:
            self._open_list()

    def _open(self, entry: Entry) -> None:
        self._state.select(entry, keep_month=True)
        self.entry_activated.emit(entry)

    def _open_list(self) -> None:
        from PySide6.QtGui import QIcon  # with 150 names of theme icons, which the first paint does not need

        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.accessibleName())
        for entry in self._layout.hidden:
            kind = words.mark_kind(entry)
            label = f"{entry.show}{DOT}{words.span_words(entry.air, self._model.month)}"
            picture = marks.pixmap(kind, 16, self._theme.ink(kind), self.devicePixelRatioF(), self.isRightToLeft())
            action = menu.addAction(QIcon(picture), label.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, entry=entry: self._open(entry))
        box = self.chip_box(len(self._layout.chips))
        menu.popup(self.mapToGlobal(box.bottomLeft()))

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        selected = self._state.selected
        focused = self._at if self.hasFocus() and self._by_keyboard else None
        painter = QPainter(self)
        self._ready().paint(painter, LaneLook(selected.id if selected else None, self._hovered, focused))
        painter.end()

    def _ready(self) -> LanePainter:
        self._painter.begin(self._layout, self.size(), rtl=self.isRightToLeft())
        return self._painter

    # --- keys and mouse ---

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if event.reason() in by_keys:
            self._by_keyboard = True
            self._go(self._at or 0)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard = True
        key = event.key()
        forward = -1 if self.isRightToLeft() else 1
        steps = {Qt.Key.Key_Left: -forward, Qt.Key.Key_Right: forward}
        if key in steps:
            self._go((self._at or 0) + steps[Qt.Key(key)] if self._at is not None else 0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._activate(self._at or 0)
        else:
            event.ignore()

    def _go(self, stop: int) -> None:
        self._at = max(0, min(stop, self._stops() - 1))
        entry = self._chip_at(self._at)
        said = more_text(len(self._layout.hidden)) if entry is None else self.sentence(entry)
        self.setAccessibleDescription(said)
        announce(self, said) if entry is None else tell_focus(self)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        stop = self._under(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = (event.position().toPoint(), stop) if left and stop is not None else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._pressed and event.buttons() & Qt.MouseButton.LeftButton:
            start, stop = self._pressed
            far = (place - start).manhattanLength() >= QGuiApplication.styleHints().startDragDistance()
            if far and stop < len(self._layout.chips):
                self._pressed = None
                self.drag_requested.emit(self._layout.chips[stop].entry)
            return
        self._hover(self._under(place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        stop = self._under(event.position().toPoint())
        if pressed and stop is not None and stop == pressed[1]:
            self._at = stop
            self._activate(stop)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the mouse; the keys that ask for a menu are the window's."""
        entry = self._chip_at(self._under(event.pos()))
        if event.reason() == QContextMenuEvent.Reason.Mouse and entry is not None:
            self.menu_requested.emit(entry, event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def _hover(self, stop: int | None) -> None:
        if stop != self._hovered:
            self._hovered = stop
            QToolTip.hideText()
            self._tip.stop() if stop is None else self._tip.start()
            self.update()

    def _show_tip(self) -> None:
        if self._hovered is None:
            return
        chips = self._layout.chips
        shown = [chips[self._hovered].entry] if self._hovered < len(chips) else self._layout.hidden[:12]
        said = "\n".join(entry_sentence(entry, self._today) for entry in shown)
        QToolTip.showText(self.mapToGlobal(self.chip_box(self._hovered).bottomLeft()), plain_tip(said), self)

    def event(self, event: QEvent) -> bool:
        return True if event.type() == QEvent.Type.ToolTip else super().event(event)
