"""Where the detail of an entry stands, or in front of it a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.person_page import PersonPage
from desktop_app.domain.values import Entry

from .detail_pane import DetailPane

if TYPE_CHECKING:
    from desktop_app.ui.images import Images
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

    from .entry_list import EntryList
    from .person_pane import PersonPane


class DetailPlace(QWidget):
    """Each keeps what it showed, and how it was left, while the other one is in front."""

    back = Signal()
    escaped = Signal()
    closed = Signal()
    link_opened = Signal(str)
    show_chosen = Signal(str)
    """The show_key of a show of the family, or of a person's."""
    person_chosen = Signal(int)
    """The person_id of somebody of the detail."""
    person_follow_toggled = Signal(int, str, bool)
    date_chosen = Signal(Entry)
    """One of the person's."""
    date_dragged = Signal(Entry)
    menu_requested = Signal(Entry, QPoint)
    """Of one of the person's dates, at that point of the screen."""
    every_kind_wanted = Signal(bool)

    def __init__(
        self, state: ViewState, theme: Theme, today: Today, images: Images, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._needs = state, theme, today, images
        self.detail = DetailPane(theme, today, images)
        self.person_in_front = False
        self._person: PersonPane | None = None
        self._left: dict[QWidget, QWidget] = {}
        """What had the keyboard in either of them when it was left."""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.detail)
        self._connect(self.detail)
        self.detail.person_chosen.connect(self.person_chosen)

    def _connect(self, part: DetailPane | PersonPane) -> None:
        part.back.connect(self.back)
        part.escaped.connect(self.escaped)
        part.closed.connect(self.closed)
        part.link_opened.connect(self.link_opened)
        part.show_chosen.connect(self.show_chosen)

    @property
    def person(self) -> PersonPane:
        """Made when it is first asked for."""
        if self._person is None:
            from .person_pane import PersonPane

            made = self._person = PersonPane(*self._needs)
            made.hide()
            self._row.addWidget(made)
            self._connect(made)
            made.follow_toggled.connect(self.person_follow_toggled)
            made.entry_activated.connect(self.date_chosen)
            made.drag_requested.connect(self.date_dragged)
            made.menu_requested.connect(self.menu_requested)
            made.every_kind_wanted.connect(self.every_kind_wanted)
        return self._person

    @property
    def dates(self) -> list[EntryList]:
        """The person's."""
        return [section.view for section in (self._person.coming, self._person.past)] if self._person else []

    @property
    def _front(self) -> DetailPane | PersonPane:
        return self.person if self.person_in_front else self.detail

    def fill_person(self, page: PersonPage, others: PersonPage | None, every: bool) -> bool:
        """For the values see `PersonPane`. Whether it is another person than is in front."""
        known = self.person.page
        anew = not self.person_in_front or known is None or known.id != page.id
        self.person.show_of(page, others, every=every, anew=anew)
        return anew

    def turn(self, *, person: bool) -> None:
        """Which is to be in front; `arrange` shows it."""
        focus = self.window().focusWidget()
        if focus is not None and self._front.isAncestorOf(focus):
            self._left[self._front] = focus
        self.person_in_front = person

    def arrange(self, back_words: str) -> None:
        """`back_words`: where the way back leads, "" when everything is in sight anyway."""
        behind = self.detail if self.person_in_front else self._person
        for part in filter(None, (behind, self._front)):  # who goes makes room before the other comes
            part.setVisible(part is self._front)
            part.set_back_words(back_words)

    def focus_again(self) -> None:
        """The keyboard goes to where it was in what is in front."""
        left = self._left.get(self._front)
        if left is not None and self._front.isAncestorOf(left) and left.isVisibleTo(self._front):
            left.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        link = self._front.back_link
        follow = self.person.top.follow if self.person_in_front else self.detail.actions_row.follow
        (link if link.isVisibleTo(self) else follow).setFocus(Qt.FocusReason.OtherFocusReason)
