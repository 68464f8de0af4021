"""The year as the window holds it: twelve months above, the season ahead below."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from .empty_year import EmptyAhead, EmptyYear
from .page import Page
from .season_head import SeasonHead
from .season_view import SeasonView
from .year_view import YearView

if TYPE_CHECKING:
    from desktop_app.domain.values import Entry
    from desktop_app.ui.models.season_ahead import SeasonAhead
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.models.year_model import YearModel
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today


class YearPage(Page):
    """Where the window is too low for both, it scrolls. What takes longer than a frame to read or to lay out is done
    here step by step, while nothing else is to be done: first the year in sight, then the season ahead, then the years
    beside it."""

    def __init__(
        self,
        state: ViewState,
        months: YearModel,
        seasons: SeasonAhead,
        theme: Theme,
        today: Today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.months, self.seasons = months, seasons
        self.year = YearView(state, self.months, theme, today)
        self.head = SeasonHead(self.months, self.seasons, theme, today)
        self.ahead = SeasonView(state, self.seasons, theme, today)
        self._steps = (self.months.step, self.seasons.step, self.ahead.step, self.months.step_ahead)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._take_step)
        self.empty_year = EmptyYear(state, months, theme, today)
        self.empty_ahead = EmptyAhead(state, seasons, theme)
        self._scroll = self._scrolling([self.year, self.empty_year, self.head, self.empty_ahead, self.ahead])
        self.setFocusProxy(self.year)
        self.canvas = self.year.viewport()
        for part in (self.months, self.seasons, self.ahead):
            part.wanting.connect(self._timer.start)
        self.year.day_activated.connect(self.day_activated)
        self.year.day_menu_requested.connect(self.day_menu_requested)
        self.year.moved.connect(self._follow_day)
        self.ahead.entry_activated.connect(self.entry_activated)
        self.ahead.drag_requested.connect(self.drag_requested)
        self.ahead.menu_requested.connect(self.menu_requested)
        self.ahead.moved.connect(self._follow_season)
        self.ahead.left.connect(self.year.setFocus)
        for empty in (self.empty_year, self.empty_ahead):
            empty.filter_cleared.connect(self.filter_cleared)
            empty.all_wanted.connect(self.all_wanted)
        self._timer.start()

    def _scrolling(self, parts: list[QWidget]) -> QScrollArea:
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for part in parts:
            rows.addWidget(part)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        for ground in (area, inner):  # that of the bars too
            ground.setBackgroundRole(QPalette.ColorRole.Base)
            ground.setAutoFillBackground(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        return area

    @property
    def counting(self) -> bool:
        return self.empty_year.counting or self.empty_ahead.counting

    def set_awake(self, awake: bool) -> None:
        self.months.set_awake(awake)
        self.seasons.set_awake(awake)

    def at_keyboard(self) -> tuple[Entry, QRect] | None:
        return self.ahead.at_keyboard()

    def day_at_keyboard(self) -> tuple[date, QRect] | None:
        return self.year.day_at_keyboard()

    def entry_box(self, entry: Entry) -> QRect | None:
        box = self.ahead.entry_box(entry)
        return box.translated(self.ahead.viewport().mapTo(self, QPoint())) if box else None

    def day_box(self) -> QRect:
        return self.year.day_box().translated(self.year.viewport().mapTo(self, QPoint()))

    @property
    def settled(self) -> bool:
        """Whether nothing is left to read or to lay out."""
        return self.ahead.settled and not self._timer.isActive()

    def _take_step(self) -> None:
        more = any(step() for step in self._steps)
        if more:
            self._timer.start()
        else:
            self.came_to_rest.emit()
        for empty in (self.empty_year, self.empty_ahead):
            empty.refresh(idle=not more)

    def _follow_day(self) -> None:
        """In a low window the day is scrolled to."""
        inner = self._scroll.widget()
        if inner is not None and self.year.hasFocus():
            box = self.year.day_box()
            middle = self.year.viewport().mapTo(inner, box.center())
            self._scroll.ensureVisible(middle.x(), middle.y(), 0, box.height())

    def _follow_season(self) -> None:
        self._scroll.ensureWidgetVisible(self.ahead, 0, 0)
