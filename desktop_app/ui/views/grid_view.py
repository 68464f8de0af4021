"""What the views of month and week share: a table that is painted as a whole, its headers, focus, mouse and looks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop_app.domain.values import Entry
from desktop_app.ui.models.view_state import MONTH

from .grid_painter import entry_sentence
from .month_pointer import MonthPointer, Spot

if TYPE_CHECKING:
    from desktop_app.ui.models.span_model import Day, SpanModel
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

    from .grid_keys import GridKeys
    from .grid_painter import GridPainter

_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


def resize_sections(header: QHeaderView, sizes: list[int]) -> None:
    for place, size in enumerate(sizes):
        if header.sectionSize(place) != size:
            header.resizeSection(place, size)


class GridView(QTableView):
    """The person is at a day, or at one of the entries of that day."""

    entry_activated = Signal(object)
    """A click on an entry, or Enter on it; it is the state's selected one by then."""
    day_activated = Signal(object)
    """The whole day is wanted."""
    drag_requested = Signal(object)
    menu_requested = Signal(object, QPoint)
    """The menu of an entry is wanted, at that point of the screen."""
    day_menu_requested = Signal(object, QPoint)
    """The same of a day (a date), where there is no entry."""
    entry_wanted = Signal(object)
    """An entry is to be made on that day."""
    shared_out = Signal()
    """The cells have other sizes."""

    def __init__(
        self,
        state: ViewState,
        model: SpanModel,
        theme: Theme,
        today: Today,
        painter: GridPainter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._theme, self._today = state, theme, today
        self._by_keyboard = False
        self._grid_painter = painter
        painter.framed = lambda: state.day_chosen or self._keyboard_here()
        self._restyle()
        heads, gutter, self._corner = self._headers()
        self._set_up(heads, gutter)
        self.setModel(model)

    def _headers(self) -> tuple[QHeaderView, QHeaderView, QWidget]:
        """Above the columns, beside the rows, and where the two meet."""
        raise NotImplementedError

    def _set_up(self, heads: QHeaderView, gutter: QHeaderView) -> None:
        self.setViewport(QWidget())  # of one that Qt makes PySide has to find the class: it loads all there are
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # all of it is painted: nothing below
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAutoScroll(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalHeader(heads)
        self.setVerticalHeader(gutter)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setMinimumSize(self._theme.px(280), self._theme.px(160))

    def _watch(self, pointer: MonthPointer) -> None:
        self._pointer = pointer
        pointer.pressed.connect(self._on_pressed)
        pointer.moved.connect(self._on_moved)
        pointer.entry_clicked.connect(self._open)
        pointer.day_opened.connect(self._on_day_opened)
        pointer.dragged.connect(self.drag_requested)
        pointer.turned.connect(self._state.page)

    def _obey(self, keys: GridKeys) -> None:
        self._obeyed = keys
        keys.entry_chosen.connect(self._open)

    # --- shape ---

    def updateGeometries(self) -> None:
        super().updateGeometries()
        gutter, head = self.verticalHeader(), self.horizontalHeader().geometry()
        self._corner.setVisible(not gutter.isHidden())
        self._corner.setGeometry(gutter.x(), head.y(), gutter.width(), head.height())
        self._corner.raise_()

    def _share_out(self) -> None:
        """Gives the cells their sizes and says so."""
        raise NotImplementedError

    def _restyle(self) -> None:
        self._grid_painter.restyle(self.devicePixelRatioF(), rtl=self.isRightToLeft())

    def _on_theme_changed(self) -> None:
        self._restyle()
        self.setMinimumSize(self._theme.px(280), self._theme.px(160))
        self.updateGeometries()
        self._share_out()
        self._corner.update()
        self._repaint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._restyle()
            self._repaint()

    def _repaint(self) -> None:
        self.viewport().update()

    # --- keyboard and mouse ---

    def _keyboard_here(self) -> bool:
        return self.hasFocus() and self._by_keyboard

    def at_keyboard(self) -> tuple[Entry, QRect] | None:
        """The entry that the keyboard is at, and its place on the screen."""
        entry = self._obeyed.entry
        box = self.entry_box(entry) if entry else None
        if entry is None or box is None:
            return None
        return entry, QRect(self.viewport().mapToGlobal(box.topLeft()), box.size())

    def day_at_keyboard(self) -> tuple[date, QRect] | None:
        """The day, where the keyboard is here and at no entry, and the place of its cell on the screen."""
        box = self.visualRect(self.currentIndex()) & self.viewport().rect()
        if not self.hasFocus() or self._obeyed.entry is not None or box.isEmpty():
            return None
        return self._state.day, QRect(self.viewport().mapToGlobal(box.topLeft()), box.size())

    def entry_box(self, entry: Entry) -> QRect | None:
        """Where the entry stands in the viewport, None when it is not in sight."""
        raise NotImplementedError

    # --- those who listen: what `grid_parts` asks ---

    def entries_at(self, row: int, column: int) -> tuple[Entry, ...]:
        """All of that cell, in order of time."""
        raise NotImplementedError

    def press_cell(self, row: int, column: int) -> None:
        """As Enter does there."""
        raise NotImplementedError

    @property
    def entry_at_keyboard(self) -> Entry | None:
        return self._obeyed.entry

    def go_to_entry(self, entry: Entry) -> None:
        """The keyboard goes to that entry of the current day, if it is shown."""
        self._obeyed.go_to(entry)

    def selects(self, entry: Entry) -> bool:
        return self._state.selected is not None and self._state.selected.id == entry.id

    def sentence(self, entry: Entry) -> str:
        """All of it."""
        return entry_sentence(entry, self._today)

    def open_entry(self, entry: Entry) -> None:
        """As a click does."""
        self._open(entry)

    # --- keys and mouse ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard = self._grid_painter.day_focus = True
        self._obeyed.press(event)
        self._repaint()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the mouse; the keys that ask for a menu are the window's."""
        spot = self._spot_at(event.pos())
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            return
        if spot.entry is not None:
            self.menu_requested.emit(spot.entry, event.globalPos())
        elif spot.day is not None:
            self.day_menu_requested.emit(spot.day.date, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = self._by_keyboard or event.reason() in _BY_KEYS
        self._grid_painter.day_focus = self._by_keyboard
        self._grid_painter.in_focus = True
        super().focusInEvent(event)
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            self._by_keyboard = False  # who leaves by a key, such as into the pane, comes back by one
        self._grid_painter.day_focus = False
        self._grid_painter.in_focus = event.reason() == Qt.FocusReason.PopupFocusReason  # a menu of what it is at
        super().focusOutEvent(event)
        self._repaint()

    def _on_pressed(self) -> None:
        self._by_keyboard = self._grid_painter.day_focus = False

    def _on_day_opened(self, day: Day) -> None:
        """Of one that holds nothing there is nothing else to open."""
        wanted = self.day_activated if day.entries else self.entry_wanted
        wanted.emit(day.date)

    def _on_moved(self, spot: Spot) -> None:
        self._grid_painter.hovered = spot.entry.id if spot.entry else None
        self._repaint()

    def _open(self, entry: Entry) -> None:
        """Clicked, or entered. Of a month the first and the last week hold days of others."""
        self._state.select(entry, keep_month=self._state.view == MONTH)
        self.entry_activated.emit(entry)

    def _spot_at(self, place: QPoint) -> Spot:
        raise NotImplementedError
