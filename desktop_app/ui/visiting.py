"""From an entry to the people in it, from these to other dates of theirs, and all the way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.person_page import PersonPage
from desktop_app.domain.show_page import ShowPage
from desktop_app.domain.values import Entry

if TYPE_CHECKING:
    from .people import People
    from .selecting import Selecting
    from .shell import Shell

_Place = Entry | ShowPage | PersonPage
"""What the pane can show: of a show without any entry, its page."""


class Visiting(QObject):
    """Whoever leaves the way, for another entry or a list, begins a new one. One for each window."""

    entry_shown = Signal(object)
    """One of a person's dates."""

    def __init__(self, shell: Shell, people: People, selecting: Selecting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell, self._people, self._selecting = shell, people, selecting
        self._pane, self._frame = shell.pane, shell.frame
        self._behind: list[_Place] = []
        self._going = False
        place = self._pane.place
        place.person_chosen.connect(self.open)
        place.date_chosen.connect(self._on_entry)
        place.person_follow_toggled.connect(people.follow)
        place.every_kind_wanted.connect(people.show_every_kind)
        self._pane.returned.connect(self._on_returned)
        self._pane.turned.connect(self._on_turned)
        people.read.connect(self._pane.show_person)
        people.gone.connect(self._on_gone)
        selecting.lost.connect(self._on_lost)

    @Slot(int)
    def open(self, person_id: int) -> None:
        """Shows a person, from wherever they were chosen."""
        self._shell.toolbar.close_search()
        here = self._here()
        if isinstance(here, PersonPage) and here.id == person_id:
            here = None
        before = self._behind
        self._go([*before, *([here] if here else [])], lambda: self._people.show(person_id))
        if self._pane.current != "person":  # who is no longer in the library
            self._go(before, lambda: None)
            return
        self._frame.present(here if isinstance(here, Entry) else None)
        self._pane.focus_first()

    def _here(self) -> _Place | None:
        """What the pane shows, unless that is a list."""
        match self._pane.current:
            case "person":
                return self._pane.place.person.page
            case "detail":
                return self._pane.detail.entry or self._pane.detail.page
            case _:
                return None

    @Slot(object)
    def _on_entry(self, entry: Entry) -> None:
        """One of the person's dates."""
        here = self._here()
        self._go([*self._behind, *([here] if here else [])], lambda: self._selecting.show(entry))
        self._pane.focus_first()
        self.entry_shown.emit(entry)

    @Slot()
    def _on_returned(self) -> None:
        *behind, place = self._behind
        self._go(behind, lambda: self._show(place))

    def _show(self, place: _Place) -> None:
        """As it was left, where nothing else has come in its place since."""
        pane, same = self._pane, self._is_kept(place)
        if same:
            pane.uncover(person=isinstance(place, PersonPage))
        match place:
            case PersonPage():
                self._people.show(place.id)
            case ShowPage() if not same:
                self._selecting.go_to_undated(place.id)
            case Entry() if not same:
                self._selecting.show(place)
        if not same:
            pane.focus_first()

    def _is_kept(self, place: _Place) -> bool:
        detail = self._pane.detail
        match place:
            case PersonPage():
                kept = self._pane.place.person.page
            case ShowPage():
                kept = detail.page if detail.entry is None else None
            case Entry():
                kept = detail.entry
        return kept is not None and kept.id == place.id

    def _go(self, behind: list[_Place], there: Callable[[], None]) -> None:
        self._going = True
        try:
            there()
        finally:
            self._going = False
        self._behind = behind
        self._tell()

    @Slot()
    def _on_turned(self) -> None:
        """The pane shows something else."""
        if not self._going:
            self._behind = []
        if self._pane.current != "person":
            self._people.show(None)
        self._tell()

    def _tell(self) -> None:
        place = self._behind[-1] if self._behind else None
        match place:
            case Entry():
                self._pane.set_behind(place.show)
            case ShowPage():
                self._pane.set_behind(place.title)
            case PersonPage():
                self._pane.set_behind(place.name)
            case _:
                self._pane.set_behind("")

    @Slot()
    def _on_gone(self) -> None:
        if self._pane.current == "person":
            self._pane.leave()

    @Slot()
    def _on_lost(self) -> None:
        """What was selected is no more: there is no way back to it."""
        self._behind = []
        self._tell()
