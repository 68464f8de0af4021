"""The views of the calendar, one of them in sight, each made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from desktop_app.domain.values import Entry

from .page import Page

if TYPE_CHECKING:
    from desktop_app.ui.models.view_state import ViewState

Maker = Callable[[QWidget], Page]
"""Makes a view, in that widget."""


class Pages(Page):
    """Is to the window what the page in sight is. When the state has another view, call `turn` once the pages have the
    room that it is to have: so none is laid out in that of another."""

    def __init__(self, state: ViewState, makers: Mapping[str, Maker], parent: QWidget | None = None):
        """`makers` by view."""
        super().__init__(parent)
        self._state, self._makers = state, makers
        self._made: dict[str, Page] = {}
        self._shown: Page | None = None
        state.view_changed.connect(self._wake)
        self._wake()
        self.turn()

    def page(self, view: str) -> Page:
        """Made now, if it was not before."""
        if view not in self._made:
            made = self._made[view] = self._makers[view](self)
            made.entry_activated.connect(self.entry_activated)
            made.day_activated.connect(self.day_activated)
            made.drag_requested.connect(self.drag_requested)
            made.menu_requested.connect(self.menu_requested)
            made.day_menu_requested.connect(self.day_menu_requested)
            made.entry_wanted.connect(self.entry_wanted)
            made.filter_cleared.connect(self.filter_cleared)
            made.all_wanted.connect(self.all_wanted)
            made.came_to_rest.connect(self.came_to_rest)
            made.hide()
        return self._made[view]

    @property
    def current(self) -> Page:
        return self.page(self._state.view)

    @property
    def canvas(self) -> QWidget:  # type: ignore[override]
        return self.current.canvas

    def set_awake(self, awake: bool) -> None:
        self.current.set_awake(awake)

    def at_keyboard(self) -> tuple[Entry, QRect] | None:
        return self.current.at_keyboard()

    def day_at_keyboard(self) -> tuple[date, QRect] | None:
        return self.current.day_at_keyboard()

    def entry_box(self, entry: Entry) -> QRect | None:
        return self.current.entry_box(entry)

    def day_box(self) -> QRect | None:
        return self.current.day_box()

    def _wake(self) -> None:
        current = self.current
        for page in self._made.values():
            page.set_awake(page is current)

    def turn(self) -> None:
        """Shows the state's view, and lets the keyboard come along."""
        former, shown = self._shown, self.current
        if shown is former:
            return
        focus = self.window().focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self._shown = shown
        shown.setGeometry(self.rect())
        shown.show()
        self.setFocusProxy(shown)
        if had_focus:
            shown.setFocus()
        if former is not None:
            former.hide()

    def resizeEvent(self, event: object) -> None:
        self.current.setGeometry(self.rect())
