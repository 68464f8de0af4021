"""Twelve small months, each day as warm as what the choice shows on it; moved in by keys, mouse and wheel."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QTableView, QWidget

from desktop_app.ui import words
from desktop_app.ui.models.view_state import MONTH, YEAR

from .pointer import Pointer
from .small_month import Touch
from .twice import ENTER, Twice
from .year_layout import Sizes, YearLayout
from .year_painter import YearPainter

if TYPE_CHECKING:
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.models.year_model import YearModel
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class YearView(QTableView):
    """A table for those who listen (a row for each month), laid out as a year: it is as high as its months are. What is
    under the pointer is a day (a date) or a month (its number)."""

    day_activated = Signal(object)
    """A click on a day, or Enter on it; it is the state's day by then."""
    day_menu_requested = Signal(object, QPoint)
    """The menu of a day (a date) is wanted, at that point of the screen."""
    moved = Signal()
    """The day that the person is at is another, or stands elsewhere."""

    def __init__(
        self, state: ViewState, model: YearModel, theme: Theme, today: Today, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state, self._months, self._theme, self._today = state, model, theme, today
        self._by_keyboard = False
        self._hovered: object = None
        self._painter = YearPainter(theme)
        self._set_up()
        self._pointer = Pointer(self.viewport(), self._thing_at, self._told)
        self._pointer.pressed.connect(self._on_pressed)
        self._pointer.moved.connect(self._on_moved)
        self._pointer.clicked.connect(self._on_clicked)
        self._pointer.double_clicked.connect(self._on_double_clicked)
        self._pointer.turned.connect(self._on_turned)
        self._twice = Twice(self)
        self._twice.happened.connect(self._go_to_month)
        state.day_changed.connect(self._on_day_changed)
        model.loaded.connect(self._on_loaded)
        theme.changed.connect(self._on_theme_changed)
        today.changed.connect(self._repaint)
        self._arrange()

    def _set_up(self) -> None:
        self.setViewport(QWidget())  # of one that Qt makes PySide has to find the class: it loads all there are
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # all of it is painted: nothing below
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setAccessibleName(self.tr("Year"))
        self.setModel(self._months)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    # --- shape ---

    @property
    def layout_now(self) -> YearLayout:
        return self._layout

    def _arrange(self) -> None:
        """In the room that there is now; the height follows from the width."""
        theme = self._theme
        number = theme.metrics("entry-strong").horizontalAdvance("30")
        self._layout = YearLayout.fit(
            self._months.year,
            self.width(),
            Sizes.of(theme.px, theme.line, number),
            words.first_weekday(),
            rtl=self.isRightToLeft(),
        )
        if self.height() != self._layout.height:
            self.setFixedHeight(self._layout.height)
        self._repaint()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def updateGeometries(self) -> None:
        """Nothing scrolls: the headers that Qt would lay out here are not shown."""

    # --- what Qt and those who listen ask of a table ---

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        if not index.isValid():
            return QRect()
        if index.column() == 0:
            return self._layout.head(index.row() + 1)
        day = self._months.day_of(index)
        return self._layout.grid(day.month).box(day) if day else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        thing = self._thing_at(point)
        if isinstance(thing, date):
            return self._months.index_of(thing)
        return self._months.index(thing - 1, 0) if isinstance(thing, int) else QModelIndex()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """What scrolls, where the window is low, is the page around it."""

    def day_box(self) -> QRect:
        """Of the day that the person is at; of its month, where that is of another year."""
        index = self._months.index_of(self._state.day)
        return self.visualRect(index) if index.isValid() else self._layout.box(self._state.month.month)

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        here = self._keyboard_here()
        hovered = self._hovered if isinstance(self._hovered, date) else None
        framed = self._state.day if self._state.day_chosen or here else None
        touch = Touch(self._today.date, framed, self._state.day if here else None, hovered)
        named = self._hovered if isinstance(self._hovered, int) else 0
        self._painter.paint(painter, event.rect(), self._layout, self._months, touch, named)
        painter.end()

    def _repaint(self) -> None:
        self.viewport().update()

    def _keyboard_here(self) -> bool:
        return self.hasFocus() and self._by_keyboard

    # --- the state ---

    def _on_loaded(self) -> None:
        if self._layout.year != self._months.year:
            self._layout = self._layout._replace(year=self._months.year)
            self._pointer.leave()
            self._follow_day()
        self._repaint()

    def _on_day_changed(self) -> None:
        self._follow_day()
        self._repaint()
        self.moved.emit()

    def _follow_day(self) -> None:
        index = self._months.index_of(self._state.day)
        if index != self.currentIndex():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        """An assistive program may set the current cell by itself."""
        day = self._months.day_of(current)
        if day is not None and day != self._state.day and self._state.view == YEAR:
            self._state.set_day(day)

    def _on_theme_changed(self) -> None:
        self._painter.restyle(self.devicePixelRatioF())
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._arrange()

    # --- the keyboard ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard = True
        key = Qt.Key(event.key())
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            done = False
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            done = key == Qt.Key.Key_T
            if done:
                self._state.go_today()
        else:
            done = self._press(key, repeated=event.isAutoRepeat())
        event.setAccepted(done)
        self._repaint()

    def _press(self, key: Qt.Key, *, repeated: bool) -> bool:
        forward = -1 if self.isRightToLeft() else 1
        days = {Qt.Key.Key_Left: -forward, Qt.Key.Key_Right: forward, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        years = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if key in days:
            self._state.set_day(self._day() + timedelta(days=days[key]))
        elif key in years:
            self._state.page(years[key])
        elif key == Qt.Key.Key_Home:
            self._state.go_today()
        elif key in ENTER:
            if not repeated:
                self._open(self._day(), by_mouse=False)
        else:
            return False
        return True

    def _day(self) -> date:
        """The state's, or the first of the month in sight, where the day was left behind in another year."""
        day = self._state.day
        return day if day.year == self._months.year else self._state.month

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = self._by_keyboard or event.reason() in _BY_KEYS
        super().focusInEvent(event)
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _PASSING:
            self._by_keyboard = False
        super().focusOutEvent(event)
        self._repaint()

    # --- the mouse ---

    def _thing_at(self, place: QPoint) -> date | int | None:
        month = self._layout.month_at(place)
        if month is None:
            return None
        return month if self._layout.head(month).contains(place) else self._layout.grid(month).day_at(place)

    def _told(self, thing: object) -> str:
        if isinstance(thing, date):
            return self._months.spoken(thing)
        return self._months.spoken_month(date(self._months.year, thing, 1)) if isinstance(thing, int) else ""

    def _on_pressed(self) -> None:
        self._by_keyboard = False

    def _on_moved(self, thing: object) -> None:
        self._hovered = thing
        self._repaint()

    def _on_clicked(self, thing: object) -> None:
        if isinstance(thing, date):
            self._open(thing, by_mouse=True)
        elif isinstance(thing, int):
            self._state.set_month(date(self._months.year, thing, 1))
            self._go_to_month()

    def _on_double_clicked(self, thing: object) -> None:
        if isinstance(thing, date):
            self._state.set_day(thing)
            self._go_to_month()

    def _on_turned(self, notches: int) -> None:
        self._state.page(notches)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the mouse; the keys that ask for a menu are the window's."""
        thing = self._thing_at(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Mouse and isinstance(thing, date):
            self.day_menu_requested.emit(thing, event.globalPos())

    # --- where it leads ---

    def day_at_keyboard(self) -> tuple[date, QRect] | None:
        """The day, where the keyboard is here, and its place on the screen."""
        if not self.hasFocus():
            return None
        box = self._layout.grid(self._day().month).box(self._day())
        return self._day(), box.translated(self.viewport().mapToGlobal(QPoint()))

    def _open(self, day: date, *, by_mouse: bool) -> None:
        """All of the day beside the year; a second time, soon: its month."""
        self._state.set_day(day)
        box = self._layout.grid(day.month).box(day)
        self._twice.arm(box.translated(self.viewport().mapToGlobal(QPoint())) if by_mouse else None)
        self.day_activated.emit(day)

    def _go_to_month(self) -> None:
        self.setFocus()  # so that it goes along to the month
        self._state.set_view(MONTH)
