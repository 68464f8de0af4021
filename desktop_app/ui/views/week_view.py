"""The week: days as columns, hours as rows that grow with what they hold; moved in by keys, mouse and wheel."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.domain.values import Entry
from desktop_app.ui.models.span_model import Day, Span
from desktop_app.ui.models.week_model import CellKey, WeekModel
from desktop_app.ui.models.week_rows import Sort

from .ahead import Ahead
from .grid_painter import entry_sentence
from .grid_view import GridView, resize_sections
from .month_layout import shares
from .month_pointer import NOWHERE, MonthPointer, Spot
from .week_headers import DayHeads, Hours, WeekCorner
from .week_keys import WeekKeys
from .week_painter import WeekPainter
from .week_places import WeekPlaces
from .week_sight import Sight

if TYPE_CHECKING:
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today


class WeekView(GridView):
    """The head stays; what is below it scrolls where it is higher than the room."""

    def __init__(
        self, state: ViewState, model: WeekModel, theme: Theme, today: Today, parent: QWidget | None = None
    ) -> None:
        self._week = model
        self._painter = WeekPainter(state, today, theme)
        self._shown: Span | None = None
        self._seeking, self._sharing = True, False
        super().__init__(state, model, theme, today, self._painter, parent)
        self._places = WeekPlaces(self, model, today, self._painter)
        self._sight = Sight(self.verticalScrollBar(), self.viewport())
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self._watch(MonthPointer(self.viewport(), self._spot_at, self._told, self._scrolls))
        self._pointer.day_clicked.connect(lambda day, _more: self._on_day_clicked(day.date))
        self._pointer.band_clicked.connect(self._toggle)
        self._keys = WeekKeys(self, state, model, today, self._painter)
        self._obey(self._keys)
        self._ahead = Ahead(self, model, lambda weeks: list(model.cells_of(weeks).items()), self._draw_ahead)
        self._connect()
        self._on_loaded()

    def _headers(self) -> tuple[QHeaderView, QHeaderView, QWidget]:
        self._heads = DayHeads(self._theme, self._today, self._state, self._week, self._painter, self)
        self._hours = Hours(self._theme, self._week, self._painter, self)
        self._week_corner = WeekCorner(self._theme, self._week, self)
        return self._heads, self._hours, self._week_corner

    def _connect(self) -> None:
        self._heads.turned.connect(self._state.page)
        self._heads.clicked.connect(self._on_head_clicked)
        self._hours.clicked.connect(self._toggle)
        self._hours.hovered.connect(self._light)
        self._keys.band_chosen.connect(self._toggle)
        self._keys.moved.connect(self._on_moved_by_keys)
        self._state.today_wanted.connect(self._seek_present)
        self._state.day_changed.connect(self._on_day_changed)
        self._state.selection_changed.connect(self._on_selection_changed)
        self._week.loaded.connect(self._on_loaded)
        self._week.folded.connect(self._on_folded)
        self._theme.changed.connect(self._on_theme_changed)
        self._today.ticked.connect(self._share_out)

    # --- shape ---

    def show_week_numbers(self, shown: bool) -> None:
        self._week_corner.shown = shown
        self._week_corner.update()

    def showEvent(self, event: QShowEvent) -> None:
        """From another view, or from the window's icon."""
        self._seeking = self._seeking or not event.spontaneous()
        super().showEvent(event)
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Columns in equal shares; rows as high as they have to be, and a bar to scroll where that is too much."""
        if self._sharing or not self.isVisible():  # the bar comes or goes; or what is hidden does this when it is shown
            return
        self._sharing = True
        room = self.height() - self._heads.sizeHint().height()
        width, beside_bar = self._widths()
        heights = self._places.lay_out(width, room)
        scrolls = sum(heights) > room
        if scrolls:
            width = beside_bar
            heights = self._places.lay_out(width, room)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        resize_sections(self._heads, shares(width, 7))
        resize_sections(self._hours, heights)
        self.updateGeometries()
        self.verticalScrollBar().setSingleStep(self._theme.px(20))
        self._sharing = False
        self._seek() if self._seeking else self._sight.stay(self._tops())
        self.shared_out.emit()
        self._repaint()

    def _widths(self) -> tuple[int, int]:
        """Of all columns together, and with the bar beside them."""
        width = self.width() - self._hours.sizeHint().width()
        return width, width - self.verticalScrollBar().sizeHint().width()

    # --- what is in sight ---

    def _seek(self) -> None:
        """The selected entry, else the present, else the first entry."""
        self._sight.seek(self._box_of_selected() or self._places.box_of_present())

    def _seek_present(self) -> None:
        if self.isVisible():
            self._sight.seek(self._places.box_of_present())

    def _box_of_selected(self) -> QRect | None:
        selected = self._state.selected
        return self._places.box_of(selected) if selected and selected.air.exact else None

    def _keep(self, row: int) -> None:
        """It stays where it is when rows above it change."""
        place = self._week.rows[row]
        self._sight.keep((place.sort, place.hour), self.rowViewportPosition(row))

    def _tops(self) -> list[tuple[tuple[Sort, int], int]]:
        rows = enumerate(self._week.rows)
        return [((row.sort, row.hour), self._hours.sectionPosition(place)) for place, row in rows]

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        columns = [self._places.column_box(column) for column in range(7)]
        self._painter.paint(painter, self._places.lines(event.rect()), columns, event.rect())
        painter.end()
        self._seeking = False
        if (top := self.rowAt(0)) >= 0:
            self._keep(top)
        self._ahead.begin()

    def _draw_ahead(self, cell: tuple[CellKey, Day]) -> None:
        """With and without the bar to scroll."""
        (day, hour), entries = cell
        column = (day - self._week.first).days % 7
        for width in self._widths():
            self._painter.get_ready(entries, hour, shares(width, 7)[column], self.devicePixelRatioF())

    def _repaint(self) -> None:
        super()._repaint()
        self._heads.viewport().update()

    # --- the state ---

    def _on_loaded(self) -> None:
        """Another week, or the same anew."""
        self.setAccessibleName(self.tr("Week {0}").format(self._week.week_number))
        self._seeking = self._seeking or self._week.interval != self._shown
        self._shown = self._week.interval
        self._pointer.leave()
        self._week_corner.update()
        self._on_folded()
        self._ahead.turn()

    def _on_folded(self) -> None:
        self._share_out()
        self._keys.keep()

    def _toggle(self, row: int) -> None:
        if self._week.rows[row].sort is Sort.BAND:
            self._keep(row)
            self._week.toggle(row)

    def _on_day_changed(self) -> None:
        self._keys.leave()
        self._repaint()

    def _on_selection_changed(self) -> None:
        self._share_out()
        if box := self._box_of_selected():
            self._sight.bring_in(box, self._painter.lengths.edge)

    def _on_moved_by_keys(self) -> None:
        """The current cell is that of the entry, or the first of the day."""
        stop, column = self._keys.stop, self._week.column_of(self._state.day)
        index = QModelIndex() if column is None else self._week.index(stop.row if stop else 0, column)
        if index != self.currentIndex():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        if stop is not None:
            box = self._places.box_of(stop.entry) if stop.entry else self._places.row_box(stop.row)
            if box is not None and not self._seeking:
                self._sight.bring_in(box, self._painter.lengths.edge)
        self._repaint()

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        """An assistive program may set the current cell by itself."""
        if current.isValid() and (day := self._week.days[current.column()]) != self._state.day:
            self._state.set_day(day)

    # --- the days and their entries ---

    def day_box(self) -> QRect | None:
        """The column of the state's day, and its head, in the page."""
        column = self._week.column_of(self._state.day)
        if column is None:
            return None
        box = self._places.column_box(column)
        return QRect(self.x() + self.viewport().x() + box.x(), self.y(), box.width(), self.height())

    def entry_box(self, entry: Entry) -> QRect | None:
        """Where the entry stands in the viewport, None when it is not in sight."""
        box = self._places.box_of(entry)
        return box if box and box.intersects(self.viewport().rect()) else None

    def entries_at(self, row: int, column: int) -> tuple[Entry, ...]:
        return self._week.cell_at(row, column).entries

    def press_cell(self, row: int, column: int) -> None:
        if entries := self.entries_at(row, column):
            self.go_to_entry(entries[0])
        else:
            self._toggle(row)

    # --- mouse ---

    def _spot_at(self, place: QPoint) -> Spot:
        index = self.indexAt(place)
        if not index.isValid():
            return NOWHERE
        row, column = index.row(), index.column()
        if self._week.rows[row].sort is Sort.BAND:
            return Spot(band=row)
        if entry := self._places.entry_at(place.x(), place.y(), row, column):
            return Spot(self._week.cell_at(row, column), entry)
        day = self._week.days[column]
        return Spot(Day(day, tuple(self._week.entries_of(day)), True))

    def _told(self, spot: Spot) -> str:
        return entry_sentence(spot.entry, self._today) if spot.entry else ""

    def _scrolls(self, event: QWheelEvent) -> bool:
        by_page = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return not by_page and self.verticalScrollBar().maximum() > 0

    def _on_head_clicked(self, column: int) -> None:
        self._on_pressed()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._on_day_clicked(self._week.days[column])

    def _on_day_clicked(self, day: date) -> None:
        self._state.set_day(day)
        self._state.select(None)

    def _on_moved(self, spot: Spot) -> None:
        self._light(-1 if spot.band is None else spot.band)
        super()._on_moved(spot)

    def _light(self, row: int) -> None:
        band = row >= 0 and self._week.rows[row].sort is Sort.BAND
        self._painter.lit = self._week.rows[row].hour if band else None
        self._hours.viewport().update()
        self._repaint()
