"""The strip above month and week: entries whose date is no day, as dashed chips in order of precision."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolTip, QWidget

from desktop_app.domain.values import Entry
from desktop_app.ui import icons, marks, words

from .announcing import announce
from .grid_painter import entry_sentence
from .month_layout import DOT, more_text
from .month_sheet import ThemeMetrics
from .month_sizes import Metrics
from .pointer import TOOLTIP_MS
from .tips import plain_tip

if TYPE_CHECKING:
    from desktop_app.ui.models.span_model import SpanModel
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

_LONGEST_TITLE = 220
_SHORTEST_TITLE = 60


class Chip(NamedTuple):
    """An entry in the strip. `x` is counted in reading direction."""

    entry: Entry
    x: float
    width: float
    title: str
    title_width: float
    detail: str


class LaneLayout(NamedTuple):
    """Labels as (x, text), whole chips, and the entries that "+N more" lists from `more_x` on."""

    labels: tuple[tuple[float, str], ...] = ()
    chips: tuple[Chip, ...] = ()
    hidden: tuple[Entry, ...] = ()
    more_x: float = 0.0
    more_width: float = 0.0


def arrange(
    entries: Sequence[Entry], near: date, width: float, px: Callable[[float], int], metrics: Metrics
) -> LaneLayout:
    """As many whole chips as fit, group by group; the strip's start and end are kept free. `near`: years other than
    its year are said."""
    labels: list[tuple[float, str]] = []
    chips: list[Chip] = []
    x, end = float(px(38)), width - px(8)
    rest = list(entries)
    for label, group in groupby(entries, key=lambda entry: words.span_words(entry.air, near)):
        label_width = metrics.width(label, "small-medium")
        for place, entry in enumerate(group):
            start = x + label_width + px(8) if place == 0 else x
            keep = _more_width(len(rest) - 1, px, metrics) if len(rest) > 1 else 0.0
            chip = _chip(entry, start, end - keep - start, px, metrics)
            if chip is None:
                return _with_rest(labels, chips, rest, x, px, metrics)
            if place == 0:
                labels.append((x, label))
            chips.append(chip)
            rest.pop(0)
            x = start + chip.width + px(6)
        x += px(6)
    return LaneLayout(tuple(labels), tuple(chips))


def _with_rest(
    labels: list[tuple[float, str]],
    chips: list[Chip],
    rest: list[Entry],
    x: float,
    px: Callable[[float], int],
    metrics: Metrics,
) -> LaneLayout:
    width = metrics.width(more_text(len(rest)), "small-strong") + px(8)
    return LaneLayout(tuple(labels), tuple(chips), tuple(rest), x, width)


def _more_width(count: int, px: Callable[[float], int], metrics: Metrics) -> float:
    return metrics.width(more_text(count), "small-strong") + px(8) + px(12)


def _chip(entry: Entry, x: float, room: float, px: Callable[[float], int], metrics: Metrics) -> Chip | None:
    """The chip, its detail and then the end of its title gone where room is short; None when too little is left."""
    code, service = words.short_code(entry), next(iter(entry.services), "")
    around = px(8) + px(11) + px(5) + px(8) + (px(11) + px(6) if entry.watched else 0)
    for detail in dict.fromkeys((DOT.join(part for part in (code, service) if part), code or "")):
        beside = metrics.width(detail, "small") + px(8) if detail else 0.0
        for longest in (_LONGEST_TITLE, _SHORTEST_TITLE):
            fits = min(room - around - beside, px(_LONGEST_TITLE))
            title = metrics.elided(entry.show, "entry", min(fits, px(_LONGEST_TITLE)))
            title_width = metrics.width(title, "entry")
            whole = title == entry.show or fits >= px(longest)
            if fits > 0 and whole and title_width <= fits:
                return Chip(entry, x, around + title_width + beside, title, title_width, detail)
    return None


class Lane(QWidget):
    """Absent when there is nothing uncertain. Left and Right go from chip to chip, Enter opens."""

    entry_activated = Signal(object)
    drag_requested = Signal(object)
    menu_requested = Signal(object, QPoint)
    """The menu of an entry is wanted, at that point of the screen."""

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
        self._metrics = ThemeMetrics(theme)
        self._layout = LaneLayout()
        model.loaded.connect(self._on_loaded)
        state.selection_changed.connect(self.update)
        theme.changed.connect(self._on_theme_changed)
        self._on_loaded()

    def sizeHint(self) -> QSize:
        return QSize(0, max(self._theme.px(40), self._theme.line("entry") + self._theme.px(20)))

    # --- what it shows ---

    @property
    def layout_now(self) -> LaneLayout:
        return self._layout

    def _on_loaded(self) -> None:
        """The keyboard stays at the same entry."""
        before = self._chip_at(self._at)
        self._at = self._hovered = None
        self.setVisible(bool(self._model.uncertain))
        self.setAccessibleName(self.tr("%n entries without a day", "", len(self._model.uncertain)))
        self._arrange()
        if before is not None:
            ids = [chip.entry.id for chip in self._layout.chips]
            self._at = ids.index(before.id) if before.id in ids else None

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

    def _on_theme_changed(self) -> None:
        self._metrics = ThemeMetrics(self._theme)
        self.updateGeometry()
        self._arrange()

    def _arrange(self) -> None:
        self._layout = arrange(self._model.uncertain, self._model.month, self.width(), self._theme.px, self._metrics)
        self.update()

    def resizeEvent(self, event: QEvent) -> None:
        self._arrange()

    def chip_box(self, place: int) -> QRect:
        """Of the chip at that place, or of "+N more" after the last one."""
        px, chips = self._theme.px, self._layout.chips
        high = max(px(24), self._theme.line("entry") + px(6))
        y = (self.height() - 1 - high) // 2
        if place < len(chips):
            box = QRect(round(chips[place].x), y, round(chips[place].width), high)
        else:
            box = QRect(round(self._layout.more_x), y, round(self._layout.more_width), high)
        if self.isRightToLeft():
            box.moveLeft(self.width() - box.x() - box.width())
        return box

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

        menu = QMenu(self)
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
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("lane"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        icon = icons.pixmap("date-unknown", px(16), theme.color("text2"), self.devicePixelRatioF())
        x = px(17) - px(8)
        left = self.width() - x - px(16) if self.isRightToLeft() else x
        painter.drawPixmap(left, (self.height() - 1 - px(16)) // 2, icon)
        for start, label in self._layout.labels:
            self._text(painter, start, label, "small-medium", theme.color("text3"))
        for place, chip in enumerate(self._layout.chips):
            self._chip(painter, place, chip)
        if self._layout.hidden:
            self._more(painter)
        if self.hasFocus() and self._by_keyboard and self._at is not None:
            painter.setPen(QPen(theme.color("accent"), px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            out = px(2)
            painter.drawRoundedRect(QRectF(self.chip_box(self._at)).adjusted(-out, -out, out, out), px(6), px(6))

    def _chip(self, painter: QPainter, place: int, chip: Chip) -> None:
        theme, px, entry = self._theme, self._theme.px, chip.entry
        kind, box = words.mark_kind(entry), QRectF(self.chip_box(place))
        selected = self._state.selected is not None and self._state.selected.id == entry.id
        pen = QPen(theme.ink(kind), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(Qt.PenStyle.NoPen if selected else pen)
        fill = "accent" if selected else "badge" if place == self._hovered else "surface"
        painter.setBrush(theme.color(fill))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        mark = px(11)
        x = chip.x + px(8)
        left = self.width() - x - mark if self.isRightToLeft() else x
        ink = theme.color("onaccent") if selected else theme.ink(kind)
        where = QRectF(round(left), round(box.center().y() - mark / 2), mark, mark)
        marks.paint(painter, kind, where, ink, self.isRightToLeft())
        x += mark + px(5)
        self._text(painter, x, chip.title, "entry", theme.color("onaccent" if selected else "text"))
        x += chip.title_width + px(8)
        self._text(painter, x, chip.detail, "small", theme.color("onaccent" if selected else "text2"))
        if entry.watched:
            x = chip.x + chip.width - px(8) - px(11)
            left = self.width() - x - px(11) if self.isRightToLeft() else x
            shade = theme.color("onaccent" if selected else "text3")
            tick = icons.pixmap("tick", px(11), shade, painter.device().devicePixelRatioF())
            painter.drawPixmap(round(left), round(box.center().y() - px(11) / 2), tick)

    def _more(self, painter: QPainter) -> None:
        theme, px = self._theme, self._theme.px
        if self._hovered == len(self._layout.chips):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("badge"))
            painter.drawRoundedRect(QRectF(self.chip_box(len(self._layout.chips))), px(4), px(4))
        text = more_text(len(self._layout.hidden))
        self._text(painter, self._layout.more_x + px(4), text, "small-strong", theme.color("text2"))

    def _text(self, painter: QPainter, start: float, text: str, role: str, color: QColor) -> None:
        metrics = self._theme.metrics(role)
        x = self.width() - start - self._metrics.width(text, role) if self.isRightToLeft() else start
        baseline = (self.height() - 1 - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
        painter.setFont(self._theme.font(role))
        painter.setPen(color)
        painter.drawText(round(x), round(baseline), text)

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
        if self._at < len(self._layout.chips):
            said = entry_sentence(self._layout.chips[self._at].entry, self._today)
        else:
            said = more_text(len(self._layout.hidden))
        self.setAccessibleDescription(said)
        announce(self, said)
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
