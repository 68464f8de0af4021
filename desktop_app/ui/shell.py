"""The window's parts, made once and laid out; what they do together is the main window's business."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from .models.month_model import MonthModel
from .models.search_model import SearchModel
from .views.banner import Banner
from .views.filter_bar import FilterBar
from .views.frame import Frame
from .views.month_page import MonthPage
from .views.search_box import SearchBox
from .views.toolbar import Toolbar

if TYPE_CHECKING:
    from .images import Images
    from .models.agenda_model import AgendaModel
    from .models.reader import Reader
    from .models.view_state import ViewState
    from .theme import Theme
    from .today import Today
    from .views.right_pane import RightPane
    from .views.trouble_page import TroublePage


class Shell(QWidget):
    """Toolbar, filter bar, banners, and below them the frame, or what is wrong with the library. `furnish` makes what
    the first paint does not need; `pane`, `agenda_model` and `trouble` are there from then on."""

    agenda_model: AgendaModel
    pane: RightPane
    trouble: TroublePage

    def __init__(
        self, state: ViewState, theme: Theme, today: Today, reader: Reader, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state, self._theme, self._today = state, theme, today
        self.reader = reader
        self.month_model = MonthModel(state, today, self)
        self.month_model.set_reader(reader)
        self.search_model = SearchModel()
        self.toolbar = Toolbar(theme, parent=self)
        self.search = SearchBox(theme, self.search_model, self.toolbar)
        self.toolbar.set_search(self.search)
        self.filter_bar = FilterBar(theme, state.choice.countries, self)  # the person's, until they want all
        self.news = Banner(theme, self)
        self.text_strip = Banner(theme, self)
        self.page = MonthPage(state, self.month_model, theme, today)
        self.frame = Frame(theme, self.page)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.frame)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for part in (self.toolbar, self.filter_bar, self.news, self.text_strip):
            rows.addWidget(part)
        rows.addWidget(self.stack, 1)

    def furnish(self, images: Images) -> None:
        """The rest of it."""
        from .models.agenda_model import AgendaModel
        from .views.right_pane import RightPane
        from .views.trouble_page import TroublePage

        self.agenda_model = AgendaModel(self._state, self._today, self)
        self.agenda_model.set_reader(self.reader)
        self.pane = RightPane(self._state, self.agenda_model, self._theme, self._today, images)
        self.frame.set_pane(self.pane)
        self.trouble = TroublePage(self._theme)
        self.stack.addWidget(self.trouble)

    def set_reader(self, reader: Reader) -> None:
        self.reader = reader
        self.month_model.set_reader(reader)
        self.agenda_model.set_reader(reader)

    def show_trouble(self, shown: bool) -> None:
        self.stack.setCurrentWidget(self.trouble if shown else self.frame)
        self.filter_bar.setVisible(not shown)
