"""A person: what one knows them from, and what else of theirs is on this calendar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from desktop_app.domain.person_page import PersonPage, Role
from desktop_app.domain.values import Entry

from . import person_words
from .detail_sections import Sources
from .headed_pane import HeadedPane
from .pane_parts import Link, Text
from .person_layout import PersonLayout, PersonParts
from .person_lists import PersonList
from .person_sections import ListSection, PersonTop

if TYPE_CHECKING:
    from desktop_app.ui.images import Images
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

FIRST_ROLES, FIRST_COMING, FIRST_PAST = 4, 8, 4


class PersonPane(HeadedPane):
    """Stands where the detail of an entry stands."""

    follow_toggled = Signal(int, str, bool)
    show_chosen = Signal(str)
    """The show_key of one of their shows."""
    entry_activated = Signal(Entry)
    drag_requested = Signal(Entry)
    menu_requested = Signal(Entry, QPoint)
    every_kind_wanted = Signal(bool)
    """Dates of all kinds are wanted; False: only of those that the filter shows."""

    def __init__(
        self, state: ViewState, theme: Theme, today: Today, images: Images, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._page: PersonPage | None = None
        self._others: PersonPage | None = None
        self._every = False
        self.header.more.hide()
        self.top = PersonTop(theme, images)
        self.following = Text(theme, "body", "text2")

        def section(title: str, first: int, *, roles: bool = False) -> ListSection:
            return ListSection(theme, title, PersonList(state, theme, today, title, roles=roles), first)

        self.known = section(self.tr("Known for"), FIRST_ROLES, roles=True)
        self.coming = section(self.tr("On this calendar"), FIRST_COMING)
        self.past = section(self.tr("Earlier"), FIRST_PAST)
        self.kinds = Link(theme, "")
        self.coming.body.addWidget(self.kinds, 0, Qt.AlignmentFlag.AlignLeading)
        self.sources = Sources(theme)
        self._parts = PersonParts(
            self.top.portrait, self.top, self.following, self.known, self.coming, self.past, self.sources
        )
        self._hold(self._parts, PersonLayout)
        self.setAccessibleName(self.tr("Person"))
        self._connect()
        today.changed.connect(self._fill)
        self._fit()

    def _connect(self) -> None:
        for part in (self.top, self.sources):
            part.link_opened.connect(self.link_opened)
        self.top.follow_toggled.connect(self._on_follow)
        self.kinds.clicked.connect(lambda: self.every_kind_wanted.emit(not self._every))
        for section in (self.known, self.coming, self.past):
            view = section.view
            view.row_focused.connect(partial(self._scroll.show_part_of, view))
            view.show_chosen.connect(self.show_chosen)
            view.entry_activated.connect(self.entry_activated)
            view.drag_requested.connect(self.drag_requested)
            view.menu_requested.connect(self.menu_requested)

    @property
    def page(self) -> PersonPage | None:
        return self._page

    def show_of(self, page: PersonPage, others: PersonPage | None, *, every: bool, anew: bool) -> None:
        """Shows a person, from the top, or (not `anew`) what has become known of the one that is shown. `others` are
        the dates of kinds that the filter hides, None where there are none; `every`: the page holds those too."""
        self._page, self._others, self._every = page, others, every
        if anew:
            self._fill(anew=True)
            self._scroll.begin()
            return
        anchor = self._scroll.anchor()
        row = self._row_at(anchor)
        self._fill()
        self._scroll.settle()
        if anchor is not None:
            part, top = anchor
            self._scroll.return_to(part, top + self._shift(part, row))

    def _row_at(self, anchor: tuple[QWidget, int] | None) -> tuple[Entry | Role, int] | None:
        """Of the list that is to keep still: the row under the pointer, or the first in sight."""
        if anchor is None or not isinstance(anchor[0], ListSection):
            return None
        view, seen = anchor[0].view, self._scroll.viewport()
        at = seen.mapFromGlobal(QCursor.pos())
        y = at.y() if seen.rect().contains(at) else 0
        return view.thing_at(view.viewport().mapFrom(seen, QPoint(0, y)).y())

    def _shift(self, part: QWidget, row: tuple[Entry | Role, int] | None) -> int:
        """By how much the part has to be higher for the row to stay."""
        top = part.view.top_of(row[0]) if row is not None and isinstance(part, ListSection) else None
        return row[1] - top if row is not None and top is not None else 0

    def _fill(self, *, anew: bool = False) -> None:
        page = self._page
        if page is None:
            return
        self.top.show_of(page)
        self.following.setText(person_words.following(page))
        self.known.show_of(page, page.roles, person_words.other_works(page), anew=anew)
        self.known.set_detail(person_words.shows(page))
        self.coming.show_of(
            page, page.coming, "" if page.coming else person_words.nothing(page, self._others), anew=anew
        )
        self.coming.set_detail(person_words.to_come(page.coming))
        self.past.show_of(page, page.past, anew=anew)
        self.past.set_detail(person_words.past(page.past))
        self.kinds.setVisible(self._every or self._others is not None)
        self.kinds.setText(
            person_words.other_kinds(self._others) if self._others else self.tr("Only the kinds that the filter shows")
        )
        self.sources.show_licence(tvmaze=person_words.from_tvmaze(page))
        self._on_resized()

    def _set_wide(self, wide: bool) -> None:
        self.top.set_wide(wide)

    def _set_reserve(self, width: int) -> None:
        self.top.set_reserve(width)

    def _on_follow(self, wanted: bool) -> None:
        if self._page is not None:
            self.follow_toggled.emit(self._page.id, self._page.name, wanted)
