"""The window's parts, made once and laid out; what they do together is the main window's business."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from .models.month_model import MonthModel
from .models.search_model import SearchModel
from .models.view_state import AGENDA, MONTH, WEEK, YEAR
from .views.banner import Banner
from .views.filter_bar import FilterBar
from .views.frame import Frame
from .views.grid_page import GridPage
from .views.month_page import MonthPage
from .views.page import Page
from .views.pages import Maker
from .views.search_box import SearchBox
from .views.settling import Settling
from .views.toolbar import Toolbar

if TYPE_CHECKING:
    from desktop_app.domain.values import Changes

    from .images import Images
    from .models.agenda_model import AgendaModel
    from .models.reader import Reader
    from .models.view_state import ViewState
    from .theme import Theme
    from .today import Today
    from .views.right_pane import RightPane
    from .views.trouble_page import TroublePage


LOAD_MS = 400
_TO_LOAD = (
    ".models.hit_lines",
    ".views.search_hits",
    ".models.week_model",
    ".views.week_page",
    ".models.whole_agenda",
    ".views.agenda_page",
    ".models.year_model",
    ".models.season_ahead",
    ".views.year_page",
)
"""What the list of hits and the views that are not in sight are made of: a third of what going there for the first time
takes."""


class Model(Protocol):
    """What is read anew for a view."""

    def set_reader(self, reader: Reader) -> None: ...
    def reload(self, changes: Changes) -> None: ...


class Shell(QWidget):
    """Toolbar, filter bar, banners, and below them the frame, or what is wrong with the library. `furnish` makes what
    the first paint does not need; `pane`, `agenda_model`, `hiding` and `trouble` are there from then on."""

    agenda_model: AgendaModel
    hiding: Banner
    pane: RightPane
    trouble: TroublePage

    def __init__(
        self,
        state: ViewState,
        theme: Theme,
        today: Today,
        reader: Reader,
        home: frozenset[str] | None,
        parent: QWidget | None = None,
    ) -> None:
        """`home` are the person's countries."""
        super().__init__(parent)
        self._state, self._theme, self._today = state, theme, today
        self.reader = reader
        self.month_model = MonthModel(state, today, self)
        self.month_model.set_awake(state.view == MONTH)
        self.month_model.set_reader(reader)
        self.search_model = SearchModel(today)
        self.toolbar = Toolbar(theme, views(), self)
        self.search = SearchBox(theme, self.search_model, self.toolbar)
        self.toolbar.set_search(self.search)
        self.filter_bar = FilterBar(theme, home, self)
        self.text_strip = Banner(theme, self)
        self.news = Banner(theme, self)
        # From the outside in: when a widget is put into another, Qt styles all that is in it once more.
        self._models: list[Model] = [self.month_model]
        self._numbered: list[GridPage] = []
        self._week_numbers = True
        self.stack = QStackedWidget(self)
        self.frame = Frame(state, theme, self._makers(), self.stack)
        self.pages = self.frame.page
        self.pages.page(MONTH)  # whichever view is in sight
        self.stack.addWidget(self.frame)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for part in (self.toolbar, self.filter_bar, self.text_strip, self.news):
            rows.addWidget(part)
        rows.addWidget(self.stack, 1)
        self.settling = Settling(self.news, self.stack, rows, self._free, self._at_keyboard)
        for changed in (self.frame.arranged, self.stack.currentChanged):
            changed.connect(self.settling.cover)

    def _free(self) -> QRect:
        """What news may lie over."""
        if self.stack.currentWidget() is not self.frame:
            return self.stack.geometry()
        return self.frame.free.translated(self.frame.mapTo(self, QPoint()))

    def _at_keyboard(self) -> QRect:
        """The entry or the day, on the screen; an empty one where it is at neither."""
        found = self.pages.at_keyboard() or self.pages.day_at_keyboard()
        return found[1] if found else QRect()

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What is in sight, as one reads it; banner and pane may float over what they stand before and behind."""
        shown = self.stack.currentWidget()
        below = (self.frame.page, self.frame.overlay) if shown is self.frame else (self.trouble,)
        hiding = (self.hiding,) if hasattr(self, "hiding") else ()
        return self.toolbar, self.filter_bar, self.text_strip, *hiding, self.news, *below

    def _makers(self) -> dict[str, Maker]:
        return {MONTH: self._make_month, WEEK: self._make_week, AGENDA: self._make_agenda, YEAR: self._make_year}

    def _make_month(self, parent: QWidget) -> Page:
        self.page = MonthPage(self._state, self.month_model, self._theme, self._today, parent)
        self._numbered.append(self.page)
        return self.page

    def _make_week(self, parent: QWidget) -> Page:
        from .models.week_model import WeekModel
        from .views.week_page import WeekPage

        model = WeekModel(self._state, self._today, self)
        model.set_reader(self.reader)
        self._models.append(model)
        page = WeekPage(self._state, model, self._theme, self._today, parent)
        page.show_week_numbers(self._week_numbers)
        self._numbered.append(page)
        return page

    def _make_agenda(self, parent: QWidget) -> Page:
        from .models.whole_agenda import WholeAgenda
        from .views.agenda_page import AgendaPage

        model = WholeAgenda(self._state, self._today, self)
        page = AgendaPage(self._state, model, self._theme, self._today, parent)
        model.set_reader(self.reader)  # it sleeps until it is in sight
        self._models.append(model)
        return page

    def _make_year(self, parent: QWidget) -> Page:
        from .models.season_ahead import SeasonAhead
        from .models.year_model import YearModel
        from .views.year_page import YearPage

        months, seasons = YearModel(self._state, self._today, self), SeasonAhead(self._state, self._today, self)
        for model in (months, seasons):
            model.set_reader(self.reader)
            self._models.append(model)
        return YearPage(self._state, months, seasons, self._theme, self._today, parent)

    def furnish(self, images: Images) -> None:
        """The rest of it."""
        from .models.agenda_model import AgendaModel
        from .views.right_pane import RightPane
        from .views.trouble_page import TroublePage

        self.agenda_model = AgendaModel(self._state, self._today, self)
        self.agenda_model.set_reader(self.reader)
        self._models.append(self.agenda_model)
        self.pane = RightPane(self._state, self.agenda_model, self._theme, self._today, images)
        self.frame.set_pane(self.pane)
        self.search.images = images
        self.hiding = Banner(self._theme, self)
        self._rows.insertWidget(self._rows.indexOf(self.text_strip) + 1, self.hiding)
        self.trouble = TroublePage(self._theme)
        self.stack.addWidget(self.trouble)
        self._to_load = list(_TO_LOAD)
        self._loading = QTimer(self, interval=LOAD_MS)
        self._loading.timeout.connect(self._load_next)
        self._loading.start()

    @Slot()
    def _load_next(self) -> None:
        """One at a time, and not while the person pages or searches."""
        if not self._state.paging and not self.search.hasFocus():
            import_module(self._to_load.pop(0), __package__)
        if not self._to_load:
            self._loading.stop()

    def set_reader(self, reader: Reader) -> None:
        self.reader = reader
        for model in self._models:
            model.set_reader(reader)

    def reload(self, changes: Changes) -> None:
        """The library has changed."""
        for model in self._models:
            model.reload(changes)

    def show_week_numbers(self, shown: bool) -> None:
        self._week_numbers = shown
        for page in self._numbered:
            page.show_week_numbers(shown)

    def show_trouble(self, shown: bool) -> None:
        """The keyboard stays below the toolbar where it was there."""
        focus = self.window().focusWidget()
        inside = focus is not None and not self.toolbar.isAncestorOf(focus)
        self.stack.setCurrentWidget(self.trouble if shown else self.frame)
        self.filter_bar.setVisible(not shown)
        if inside:
            (self.trouble if shown else self.pages).setFocus()


def views() -> list[tuple[str, str]]:
    """The views that there are, and their words."""
    return [
        (MONTH, QCoreApplication.translate("views", "Month")),
        (WEEK, QCoreApplication.translate("views", "Week")),
        (AGENDA, QCoreApplication.translate("views", "Agenda")),
        (YEAR, QCoreApplication.translate("views", "Year")),
    ]
