"""The season ahead: services down, weeks across, a bar for each season."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from desktop_app.domain.season_run import season_key
from desktop_app.domain.values import Entry

from .pointer import Pointer
from .season_keys import SeasonKeys
from .season_layout import Bar, Scale, Sizes
from .season_painter import Look, SeasonPainter
from .season_places import SeasonPlaces
from .season_rows import Rows

if TYPE_CHECKING:
    from desktop_app.ui.models.season_ahead import SeasonAhead
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class SeasonView(QTableView):
    """A table of one column for those who listen, a timeline to the eye. Only what is in sight is painted; `step` lays
    out what is not yet."""

    entry_activated = Signal(object)
    """A click on a bar, or Enter on it: the first Entry of the season; it is the state's selected one by then."""
    drag_requested = Signal(object)
    menu_requested = Signal(object, QPoint)
    """The menu of the first entry of a season is wanted, at that point of the screen."""
    moved = Signal()
    """The keyboard is at another bar."""
    left = Signal()
    """Esc: the keyboard is wanted elsewhere."""
    wanting = Signal()
    """There is something to lay out: `step`."""

    def __init__(
        self, state: ViewState, model: SeasonAhead, theme: Theme, today: Today, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state, self._seasons, self._theme, self._today = state, model, theme, today
        self._painter = SeasonPainter(theme)
        self._by_keyboard = False
        self._hovered: Bar | None = None
        self._brought: int | None = None
        """The entry that was selected last whose season was here to be brought into sight."""
        self._next: Rows | None = None
        self._rows = self._new_rows()
        self._places = SeasonPlaces(self, self._painter, lambda: self._rows)
        self._set_up()
        self._keys = SeasonKeys(self, model, theme, lambda: self._rows)
        self._keys.moved.connect(self.moved)
        self._keys.chosen.connect(self._activate)
        self._keys.left.connect(self.left)
        self._pointer = Pointer(self.viewport(), self._places.thing_at, self._told, lambda _: True)
        self._pointer.pressed.connect(self._on_pressed)
        self._pointer.moved.connect(self._on_moved)
        self._pointer.clicked.connect(self._on_clicked)
        self._pointer.dragged.connect(self._on_dragged)
        state.selection_changed.connect(self._on_selected)
        model.loaded.connect(self._arrange)
        theme.changed.connect(self._on_theme_changed)
        today.changed.connect(self._arrange_anew)

    def _set_up(self) -> None:
        self.setViewport(QWidget())  # of one that Qt makes PySide has to find the class: it loads all there are
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # all of it is painted: nothing below
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAutoScroll(False)
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(self._theme.px(160))
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setAccessibleName(self.tr("Season ahead"))
        self.setModel(self._seasons)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # --- shape ---

    @property
    def rows_now(self) -> Rows:
        return self._rows

    def _new_rows(self) -> Rows:
        sizes = Sizes.of(self._theme.px, self._theme.line, self.width())
        scale = Scale.of(self._seasons.first, self._seasons.last, self.width(), sizes)
        return Rows(self._seasons.services, scale, sizes)

    def _arrange(self) -> None:
        """For these seasons, in this width; nothing where it has come back to what it was."""
        if self._rows.same(self._new_rows()):
            self._next = None
        else:
            self._arrange_anew()

    def _arrange_anew(self) -> None:
        """Before anything is painted: few seasons at once; many stay as they were until all are laid out."""
        self._next = self._new_rows()
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self.step() and self._next is not None:
            self.wanting.emit()
        return super().event(event)

    @property
    def settled(self) -> bool:
        """Whether all is laid out."""
        return self._next is None

    def step(self) -> bool:
        """Lays out some more; False when all is laid out."""
        if self._next is None:
            return False
        self._next.proceed(self._painter.metrics, self._today.zone, self._today.date)
        if self._next.complete:
            self._rows, self._next = self._next, None
            self._keys.follow()
            self._pointer.leave()
            self.updateGeometries()
            self._bring_selected()
            self._repaint()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()
        self._arrange()

    def updateGeometries(self) -> None:
        """How far it scrolls; the headers that Qt would lay out here are not shown."""
        bar, high = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(self._rows.height - high, 0))
        bar.setPageStep(high)
        bar.setSingleStep(self._rows.sizes.lane)

    # --- what Qt and those who listen ask of a table ---

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        bar = self._rows.bar_of(self._seasons.run_at(index.row())) if index.isValid() else None
        return self._places.box_of(bar) if bar else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        thing = self._places.thing_at(point)
        return self._seasons.index_of(thing.run) if isinstance(thing, Bar) else QModelIndex()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        bar = self._rows.bar_of(self._seasons.run_at(index.row())) if index.isValid() else None
        if bar is not None:
            self._keys.show(bar)

    def entry_box(self, entry: Entry) -> QRect | None:
        """Where the entry's season stands in the viewport, None when it is not in sight."""
        bar = next((bar for bar in self._rows.bars if bar.run.first.id == entry.id), None)
        box = self._places.box_of(bar) if bar else QRect()
        return box if box.intersects(self.viewport().rect()) else None

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        top = self.verticalScrollBar().value()
        area = self.viewport().rect().translated(self.viewport().x(), top)
        painter.translate(-self.viewport().x(), -top)
        self._places.begin()
        rows = self._rows.between(area.top(), area.bottom())
        selected = self._state.selected
        look = Look(season_key(selected) if selected else None, self._hovered, self._focused())
        self._painter.paint(painter, rows, area, look, self._today.date)
        painter.end()

    def _repaint(self) -> None:
        self.viewport().update()

    def _focused(self) -> Bar | None:
        return self._keys.at if self.hasFocus() and self._by_keyboard else None

    # --- the state and the looks ---

    def _on_theme_changed(self) -> None:
        self._painter.restyle()
        self.setMinimumHeight(self._theme.px(160))
        self._arrange_anew()
        self._repaint()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bring_selected()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._repaint()

    def _on_selected(self) -> None:
        self._brought = None
        self._bring_selected()
        self._repaint()

    def _bring_selected(self) -> None:
        """Into sight, from whichever view it was selected: once, when its season is laid out."""
        selected = self._state.selected
        if selected is None or selected.id == self._brought or self._next is not None or not self.isVisible():
            return
        bar = next((bar for bar in self._rows.bars if bar.run.key == season_key(selected)), None)
        if bar is None:
            return
        self._brought = selected.id
        if not self._places.box_of(bar).intersects(self.viewport().rect()):
            self._keys.show(bar)

    def _on_scrolled(self) -> None:
        self._pointer.leave()
        self._repaint()

    # --- the keyboard ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard = True
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        event.setAccepted(plain and self._keys.press(Qt.Key(event.key())))
        self._repaint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS:
            self._by_keyboard = True
            self._keys.enter()
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _PASSING:
            self._by_keyboard = False
        super().focusOutEvent(event)
        self._repaint()

    def at_keyboard(self) -> tuple[Entry, QRect] | None:
        """The first entry of the season that the keyboard is at, and its place on the screen."""
        bar = self._focused()
        if bar is None:
            return None
        box = self._places.box_of(bar)
        return bar.run.first, QRect(self.viewport().mapToGlobal(box.topLeft()), box.size())

    # --- the mouse ---

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the mouse; the keys that ask for a menu are the window's."""
        thing = self._places.thing_at(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Mouse and isinstance(thing, Bar):
            self.menu_requested.emit(thing.run.first, event.globalPos())

    def _told(self, thing: object) -> str:
        return self._seasons.spoken(thing.run) if isinstance(thing, Bar) else str(thing)

    def _on_pressed(self) -> None:
        self._by_keyboard = False

    def _on_moved(self, thing: object) -> None:
        self._hovered = thing if isinstance(thing, Bar) else None
        self._repaint()

    def _on_clicked(self, thing: object) -> None:
        if isinstance(thing, Bar):
            self._keys.at = thing
            self._activate(thing)

    def _on_dragged(self, thing: object) -> None:
        if isinstance(thing, Bar):
            self.drag_requested.emit(thing.run.first)

    def _activate(self, bar: Bar) -> None:
        """The year in sight stays."""
        self._state.select(bar.run.first, keep_month=True)
        self.entry_activated.emit(bar.run.first)
