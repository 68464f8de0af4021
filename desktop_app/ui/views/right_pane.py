"""The pane beside the grid: what comes next, the list of a day, or the detail of an entry; or list and detail both."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.show_page import Credit, ShowPage
from desktop_app.domain.values import Announcement, Entry
from desktop_app.ui import words
from desktop_app.ui.models.agenda_model import AgendaModel

from .agenda_view import AgendaView
from .controls import FLAT, Button, ElidedLabel, set_gap
from .detail_pane import DetailPane
from .pane_parts import hairline

if TYPE_CHECKING:
    from desktop_app.ui.images import Images
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

AGENDA, DAY, DETAIL = "agenda", "day", "detail"
ALONE_IN = "agenda"
LIST_WIDTH = 360
DETAIL_WIDTH = 384


class ListPane(QWidget):
    """A title with ✕ above a list."""

    closed = Signal()

    def __init__(
        self, theme: Theme, view: AgendaView, title: str, *, passing: bool = False, parent: QWidget | None = None
    ) -> None:
        """`passing`: Esc leads back to what was there before; else it is left to the window."""
        super().__init__(parent)
        self._theme, self._passing = theme, passing
        self.view = view
        self._header = QWidget()
        row = self._header_row = QHBoxLayout(self._header)
        self.title = ElidedLabel(theme, "head")
        self.close_button = Button(theme, "", "cancel", FLAT, name=self.tr("Close"))
        self.close_button.clicked.connect(self.closed)
        row.addSpacing(4)
        row.addWidget(self.title, 1)
        row.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header)
        whole.addWidget(hairline(theme))
        whole.addWidget(view, 1)
        self.set_title(title)
        self._space()
        theme.changed.connect(self._space)

    def _space(self) -> None:
        px = self._theme.px
        self._header.setFixedHeight(px(44) - 1)
        self._header_row.setContentsMargins(px(12), 0, px(12), 0)
        set_gap(self._header_row, 0, px(4))

    def set_title(self, text: str) -> None:
        self.title.set_text(text)
        self.view.setAccessibleName(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._passing and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Back):
            self.closed.emit()
            return
        super().keyPressEvent(event)


class RightPane(QWidget):
    """One part at a time; with `set_beside(True)` the list and, once an entry is shown, its detail next to it."""

    entry_activated = Signal(Entry)
    drag_requested = Signal(Entry)
    follow_toggled = Signal(int, str, bool)
    export_requested = Signal(Entry)
    link_opened = Signal(str)
    show_chosen = Signal(str)
    """The show_key of a box of "Where it comes from"."""
    back = Signal()
    """The detail, or the day's list, was left for the list before it, which is shown already."""
    closed = Signal()
    detail_wanted = Signal(Entry)
    """An entry is shown of which cast, or guests, were never asked for."""

    def __init__(
        self,
        state: ViewState,
        agenda_model: AgendaModel,
        theme: Theme,
        today: Today,
        images: Images,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._state = state
        self._beside = False
        self._detail_shown = False
        self._wanted: int | None = None
        self.agenda = ListPane(theme, AgendaView(state, agenda_model, theme, today), self.tr("Coming up"))
        self._day_model = agenda_model.beside(self)
        self.day_list = ListPane(theme, AgendaView(state, self._day_model, theme, today), "", passing=True)
        self.detail = DetailPane(theme, today, images)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.agenda)
        self._lists.addWidget(self.day_list)
        self._between = hairline(theme, "line2", upright=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addSpacing(1)  # the line at its edge
        row.addWidget(self._lists, 1)
        row.addWidget(self._between)
        row.addWidget(self.detail, 1)
        self._connect()
        self._arrange()
        theme.changed.connect(self._arrange)
        state.view_changed.connect(self._arrange)

    def _connect(self) -> None:
        for pane in (self.agenda, self.day_list):
            pane.view.entry_activated.connect(self.entry_activated)
            pane.view.drag_requested.connect(self.drag_requested)
        self.agenda.closed.connect(self.closed)
        self.day_list.closed.connect(self._on_day_closed)
        self.detail.back.connect(self._on_back)
        self.detail.closed.connect(self.closed)
        self.detail.follow_toggled.connect(self.follow_toggled)
        self.detail.export_requested.connect(self.export_requested)
        self.detail.link_opened.connect(self.link_opened)
        self.detail.show_chosen.connect(self.show_chosen)

    # what is shown

    @property
    def current(self) -> str:
        """ "agenda", "day" or "detail"."""
        if self._detail_shown:
            return DETAIL
        return DAY if self._lists.currentWidget() is self.day_list else AGENDA

    def set_beside(self, beside: bool) -> None:
        """Whether list and detail stand beside each other (a window 1800 wide or wider)."""
        if beside != self._beside:
            self._beside = beside
            self._arrange()

    def show_agenda(self) -> None:
        """ "Coming up"; the day's list, if there was one, is forgotten."""
        self._lists.setCurrentWidget(self.agenda)
        self._detail_shown = False
        self._arrange()

    def show_day(self, day: date) -> None:
        """That day's entries, and what follows on the days after it."""
        self._day_model.set_day(day)
        self.day_list.set_title(words.day_and_month(day))
        self.day_list.view.scrollToTop()
        self._lists.setCurrentWidget(self.day_list)
        self._detail_shown = False
        self._arrange()

    def show_entry(
        self,
        entry: Entry | None,
        page: ShowPage | None = None,
        guests: Sequence[Credit] | None = None,
        ledger: Sequence[Announcement] = (),
    ) -> None:
        """The detail; called again for the same entry with what has become known of it since. `entry` None: the page's
        show has none."""
        self.detail.show_entry(entry, page, guests, ledger)
        self._detail_shown = True
        self._arrange()
        complete = page is not None and page.cast_known and guests is not None
        if entry is not None and self._wanted != entry.id and not complete:
            self.detail_wanted.emit(entry)
        self._wanted = entry.id if entry is not None else None

    def set_trouble(self, sentence: str) -> None:
        """Why cast cannot be had now, in a sentence; "" when it can."""
        self.detail.set_trouble(sentence)

    def _arrange(self) -> None:
        focus = self.window().focusWidget()  # our own focusWidget() is who had it last in here, long ago maybe
        inside = focus if focus is not None and self.isAncestorOf(focus) else None
        both = self._beside and self._detail_shown
        self._lists.setVisible(not self._alone and (self._beside or not self._detail_shown))
        self._between.setVisible(both)
        self.detail.setVisible(self._detail_shown)
        if both:
            self._lists.setFixedWidth(self._theme.px(LIST_WIDTH))
        else:
            self._lists.setMinimumWidth(0)
            self._lists.setMaximumWidth(16_777_215)
        day = self._lists.currentWidget() is self.day_list
        came_from = words.day_and_month(self._day_model.day) if day else self.tr("Coming up")
        self.detail.set_back_words("" if self._beside or self._alone else came_from)
        if inside is not None and not inside.isVisibleTo(self):
            self.focus_first()

    def focus_first(self) -> None:
        """The keyboard goes to what is shown."""
        if self._detail_shown:
            link, follow = self.detail.back_link, self.detail.actions_row.follow
            (link if link.isVisibleTo(self) else follow).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            pane = self._lists.currentWidget()
            pane.view.setFocus(Qt.FocusReason.OtherFocusReason)  # type: ignore[union-attr]

    def sizeHint(self) -> QSize:
        both = self._beside and self._detail_shown
        width = self._theme.px(LIST_WIDTH) + self._theme.px(DETAIL_WIDTH) if both else self._theme.px(DETAIL_WIDTH)
        return QSize(width, self._theme.px(640))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    # the person

    @property
    def _alone(self) -> bool:
        """In an agenda, beside which no other list stands: there is no way back to one."""
        return self._state.view == ALONE_IN

    def _on_back(self) -> None:
        if self._alone:
            self.closed.emit()
            return
        self._detail_shown = False
        self._arrange()
        self.focus_first()
        self.back.emit()

    def _on_day_closed(self) -> None:
        self.show_agenda()
        self.focus_first()
        self.back.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.fillRect(self.width() - 1 if rtl else 0, 0, 1, self.height(), self._theme.color("line2"))
