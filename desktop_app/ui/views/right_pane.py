"""The pane beside the grid: what comes next, the list of a day, the detail of an entry or a person; or a list and
beside it one of the latter two."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desktop_app.domain.person_page import PersonPage
from desktop_app.domain.show_page import Credit, ShowPage
from desktop_app.domain.values import Announcement, Entry
from desktop_app.ui import words
from desktop_app.ui.models.agenda_model import AgendaModel

from .agenda_view import AgendaView
from .controls import QUIET
from .detail_place import DetailPlace
from .empty_agenda import EmptyAgenda
from .list_pane import ListPane
from .pane_parts import hairline

if TYPE_CHECKING:
    from desktop_app.ui.images import Images
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

    from .entry_list import EntryList

AGENDA, DAY, DETAIL, PERSON = "agenda", "day", "detail", "person"
LIST_WIDTH = 360
DETAIL_WIDTH = 384


class RightPane(QWidget):
    """One part at a time; with `stand(beside=True)` the list and, once an entry is shown, its detail next to it."""

    entry_activated = Signal(Entry)
    drag_requested = Signal(Entry)
    menu_requested = Signal(Entry, QPoint)
    """Of an entry in a list, at that point of the screen."""
    follow_toggled = Signal(int, str, bool)
    export_requested = Signal(Entry)
    link_opened = Signal(str)
    show_chosen = Signal(str)
    """The show_key of a box of the family of shows."""
    back = Signal()
    """The detail, or the day's list, was left for the list before it, which is shown already."""
    closed = Signal()
    detail_wanted = Signal(Entry)
    """An entry is shown of which cast, or guests, were never asked for."""
    returned = Signal()
    """Back to what `set_behind` named."""
    filter_cleared = Signal(object)
    """Parts of the filter, which hides all that comes up."""
    all_wanted = Signal()
    """Not only what is followed."""
    turned = Signal()
    """Something else is shown than before."""

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
        self._beside = self._alone = False
        self.floats = False
        """Over the view: a list of a day that is closed then leaves no other behind."""
        self.out_of_list = False
        """What is shown was chosen in a list of this pane: over the view Esc leads back to that."""
        self._detail_shown = False
        self._behind = ""
        self._wanted: int | None = None
        self.agenda = ListPane(theme, AgendaView(state, agenda_model, theme, today), self.tr("Coming up"))
        self.nothing = EmptyAgenda(state, agenda_model, theme, self.agenda)
        self.nothing.text.set_role("head")
        self.nothing.button.set_style(QUIET)
        self.agenda.say_above(self.nothing)
        self._day_model = agenda_model.beside(self)
        self.day_list = ListPane(theme, AgendaView(state, self._day_model, theme, today), "", passing=True)
        self.place = DetailPlace(state, theme, today, images)
        self.detail = self.place.detail
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
        row.addWidget(self.place, 1)
        self._connect()
        self._arrange()
        theme.changed.connect(self._arrange)

    def _connect(self) -> None:
        for pane in (self.agenda, self.day_list):
            pane.view.entry_activated.connect(self.entry_activated)
            pane.view.drag_requested.connect(self.drag_requested)
            pane.view.menu_requested.connect(self.menu_requested)
        self.agenda.closed.connect(self.closed)
        self.nothing.filter_cleared.connect(self.filter_cleared)
        self.nothing.all_wanted.connect(self.all_wanted)
        self.day_list.closed.connect(self._on_day_closed)
        self.place.back.connect(self.leave)
        self.place.escaped.connect(self._on_escaped)
        self.place.closed.connect(self.closed)
        self.place.link_opened.connect(self.link_opened)
        self.place.show_chosen.connect(self.show_chosen)
        self.place.date_dragged.connect(self.drag_requested)
        self.place.menu_requested.connect(self.menu_requested)
        self.detail.follow_toggled.connect(self.follow_toggled)
        self.detail.export_requested.connect(self.export_requested)

    # what is shown

    @property
    def current(self) -> str:
        """ "agenda", "day", "detail" or "person"."""
        if self._detail_shown:
            return PERSON if self.place.person_in_front else DETAIL
        return DAY if self._lists.currentWidget() is self.day_list else AGENDA

    def stand(self, *, beside: bool = False, alone: bool = False) -> None:
        """`beside`: list and detail next to each other (a window 1800 wide or wider); `alone`: the detail without a
        list, as the view is one, so that no way leads back to another."""
        if (beside, alone) != (self._beside, self._alone):
            self._beside, self._alone = beside, alone
            self._arrange()

    def show_agenda(self) -> None:
        """ "Coming up"; the day's list, if there was one, is forgotten."""
        self._lists.setCurrentWidget(self.agenda)
        self._turn(detail=False)

    def show_day(self, day: date) -> None:
        """That day's entries, and what follows on the days after it."""
        self._list_day(day)
        self._lists.setCurrentWidget(self.day_list)
        self._turn(detail=False)

    def _list_day(self, day: date) -> None:
        self._day_model.set_day(day)
        self.day_list.set_title(self._named(day))
        self.day_list.view.begin()

    def _named(self, day: date) -> str:
        return words.near_day(day, self._today.date)

    def follow_day(self, day: date | None) -> bool:
        """The person has gone to that day, None = to no day at all: a day's list goes along, or gives way to "Coming
        up". Whether there was one, of another day; it may be behind the detail."""
        if self._lists.currentWidget() is not self.day_list or day == self._day_model.day:
            return False
        if day is None:
            self._lists.setCurrentWidget(self.agenda)
        else:
            self._list_day(day)
        self._arrange()
        return True

    def show_entry(
        self,
        entry: Entry | None,
        page: ShowPage | None = None,
        guests: Sequence[Credit] | None = None,
        ledger: Sequence[Announcement] = (),
    ) -> None:
        """The detail; called again for the same entry with what has become known of it since, which leaves a person in
        front of it. `entry` None: the page's show has none."""
        anew = self.detail.show_entry(entry, page, guests, ledger)
        self._turn(detail=True, person=self.place.person_in_front and not anew, anew=anew)
        complete = page is not None and page.cast_known and guests is not None
        if entry is not None and self._wanted != entry.id and not complete:
            self.detail_wanted.emit(entry)
        self._wanted = entry.id if entry is not None else None

    def set_trouble(self, sentence: str) -> None:
        """Why cast cannot be had now, in a sentence; "" when it can."""
        self.detail.set_trouble(sentence)

    def show_person(self, page: PersonPage, others: PersonPage | None, every: bool) -> None:
        """In place of the detail; called again for the same person with what has become known since. For the values see
        `PersonPane`."""
        anew = self.place.fill_person(page, others, every)
        self._turn(detail=True, person=True, anew=anew)

    def uncover(self, *, person: bool) -> None:
        """The detail, or the person, that something else took the place of: as it was left, and with the keyboard where
        it was."""
        self._turn(detail=True, person=person)
        if self._inside() is not None:
            self.place.focus_again()

    def set_behind(self, name: str) -> None:
        """Where the way back from detail and person leads; "" for the list."""
        if name != self._behind:
            self._behind = name
            self._arrange()

    @property
    def lists(self) -> list[EntryList]:
        """All in which entries stand."""
        return [self.agenda.view, self.day_list.view, *self.place.dates]

    def choose(self, entry: Entry) -> None:
        """As a click on it in the list that has the keyboard."""
        inside = self._inside()
        of_person = inside is not None and self.place.isAncestorOf(inside)
        (self.place.date_chosen if of_person else self.entry_activated).emit(entry)

    def _inside(self) -> QWidget | None:
        """What has the keyboard in here."""
        focus = self.window().focusWidget()  # our own focusWidget() is who had it last in here, long ago maybe
        return focus if focus is not None and self.isAncestorOf(focus) else None

    def _turn(self, *, detail: bool, person: bool = False, anew: bool = False) -> None:
        """Shows those; `anew`: another entry, or person, than before."""
        turned = anew or (detail, person) != (self._detail_shown, self.place.person_in_front)
        if not detail:
            self.out_of_list = False
            self.detail.rewind()  # who opens it again, after an undo say, begins at its top
        self._detail_shown = detail
        self.place.turn(person=person)
        self._arrange()
        if turned:
            self.turned.emit()

    def _arrange(self) -> None:
        inside = self._inside()
        both = self._beside and self._detail_shown
        if both:
            self._lists.setFixedWidth(self._theme.px(LIST_WIDTH))
        else:
            self._lists.setMinimumWidth(0)
            self._lists.setMaximumWidth(16_777_215)
        in_sight: dict[QWidget, bool] = {
            self._lists: not self._alone and (self._beside or not self._detail_shown),
            self._between: both,
            self.place: self._detail_shown,
        }
        if inside is not None and any(part.isAncestorOf(inside) and not shown for part, shown in in_sight.items()):
            inside.clearFocus()  # else it would go to what comes next in the window, and from there to where it belongs
        for part in sorted(in_sight, key=in_sight.__getitem__):  # who goes makes room before another comes
            part.setVisible(in_sight[part])
        day = self._lists.currentWidget() is self.day_list
        came_from = self._named(self._day_model.day) if day else self.tr("Coming up")
        self.place.arrange(self._behind or ("" if self._beside or self._alone else came_from))
        if inside is not None and not inside.isVisibleTo(self):
            self.focus_first()

    def focus_first(self) -> None:
        """The keyboard goes to what is shown."""
        if self._detail_shown:
            self.place.focus_first()
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

    def leave(self) -> None:
        """The way back from detail or person."""
        if self._behind:
            self.returned.emit()
            return
        if self._alone:
            self.closed.emit()
            return
        self._turn(detail=False)
        self.focus_first()
        self.back.emit()

    def put_away(self) -> None:
        """Esc in the view beside it: back to the list, and the keyboard stays where it is."""
        if self._detail_shown and not self._alone and not self._behind:
            self._turn(detail=False)
            self.back.emit()

    def _on_escaped(self) -> None:
        """To where it was opened: what was opened in the view is closed."""
        if self.floats and not self._behind and not self.out_of_list:
            self.closed.emit()
        else:
            self.leave()

    def _on_day_closed(self) -> None:
        if self.floats:
            self.closed.emit()
            return
        self.show_agenda()
        self.focus_first()
        self.back.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.fillRect(self.width() - 1 if rtl else 0, 0, 1, self.height(), self._theme.color("line2"))
