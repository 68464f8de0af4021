"""What is selected, and what the pane shows of it: from the grid, the list, a search, and back again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.values import Entry

from .models.view_state import AGENDA

if TYPE_CHECKING:
    from .details import Details
    from .models.view_state import ViewState
    from .shell import Shell


class Selecting(QObject):
    """One for each window."""

    lost = Signal()
    """What was shown is no longer in the library."""

    def __init__(self, shell: Shell, state: ViewState, details: Details, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell, self._state, self._details = shell, state, details
        self._pane, self._frame = shell.pane, shell.frame
        state.selection_changed.connect(self._on_selection)
        shell.pages.entry_activated.connect(self._on_entry)
        shell.pages.day_activated.connect(self._on_day)
        self._pane.entry_activated.connect(self._on_listed)
        self._pane.back.connect(self._on_back)
        self._pane.closed.connect(self._frame.close_pane)
        self._frame.dismissed.connect(self._on_dismissed)
        details.read.connect(self._on_details)
        details.gone.connect(self._on_gone)
        details.trouble.connect(self._pane.set_trouble)
        self._to_offer = True
        """Whether an agenda that has come into sight may still begin with an entry selected."""
        self._listed = False
        state.view_changed.connect(self._on_view)
        state.day_changed.connect(self._on_another_day)
        self._frame.detail_wanted.connect(self._on_detail_wanted)

    @Slot(object)
    def go_to(self, entry: Entry) -> None:
        """Selects the entry and shows its day, from wherever it was chosen."""
        self._state.select(entry)
        self._shell.toolbar.close_search()
        self._shell.pages.setFocus()
        self._on_entry(entry)

    @Slot(object)
    def follow(self, entry: Entry) -> None:
        """It may have another date now: who has selected it goes along."""
        selected = self._state.selected
        if selected is not None and selected.id == entry.id and selected.air != entry.air:
            self._state.select(entry)

    @Slot(int)
    def go_to_undated(self, show_id: int) -> None:
        """Shows a show that stands nowhere in the calendar: nothing is selected then."""
        self._state.select(None)
        self._shell.toolbar.close_search()
        self._shell.pages.setFocus()
        self._pane.out_of_list = False
        self._details.show_undated(show_id)
        self._present(None)

    @Slot()
    def offer(self) -> None:
        """In an agenda with room for a detail, and nothing selected, selects what comes next: once, until the view is
        opened again."""
        wanted = self._state.view == AGENDA and self._state.selected is None and self._frame.has_room
        if self._to_offer and wanted and self._shell.pages.current.select_next() is not None:
            self._to_offer = False
        self._frame.stop_waiting()

    @Slot()
    def _on_view(self) -> None:
        self._to_offer = True
        self.offer()

    @Slot()
    def _on_detail_wanted(self) -> None:
        entry = self._state.selected or self._shell.pages.current.select_next()
        if entry is not None:
            self._on_entry(entry)

    @Slot()
    def _on_selection(self) -> None:
        entry = self._state.selected
        self._to_offer = False
        self._details.show(entry)
        if entry is None and self._pane.current == "detail":
            self._pane.show_agenda()
            self._frame.arrange()

    @Slot(object)
    def _on_entry(self, entry: Entry) -> None:
        """Clicked, or entered, in the view."""
        self._pane.out_of_list = False
        self._open(entry)

    def _open(self, entry: Entry) -> None:
        """Also one that is selected already, whose pane may have been closed."""
        if self._pane.current != "detail":
            self._details.show(entry)
        self._present(entry)

    def _present(self, entry: Entry | None) -> None:
        if self._pane.current == "person":
            self._pane.uncover(person=False)
        self._frame.present(entry)
        if not self._frame.docked and not self._listed:
            self._frame.overlay.setFocus()

    @Slot(object)
    def show(self, entry: Entry) -> None:
        """Chosen in the pane: the keyboard stays there."""
        self._state.select(entry)
        self._open(entry)

    @Slot(object)
    def _on_listed(self, entry: Entry) -> None:
        """In one of the pane's lists, which stays as it is."""
        self._listed = True
        try:
            self.show(entry)
        finally:
            self._listed = False
        self._pane.out_of_list = True

    @Slot()
    def _on_another_day(self) -> None:
        """The list of a day is of the day that the person is at."""
        day, shown, frame = self._state.day if self._state.day_chosen else None, self._pane.current, self._frame
        if self._listed or not self._pane.follow_day(day) or shown != "day" or not frame.floating:
            return
        if day is None:
            frame.close_pane()
        else:
            frame.arrange()

    @Slot(object)
    def _on_day(self, day: date) -> None:
        self._pane.show_day(day)
        self._frame.present()
        self._pane.focus_first()

    @Slot(object, object, object, object)
    def _on_details(self, entry: Entry | None, page: object, guests: object, ledger: object) -> None:
        """Also when more has become known: a pane that was closed stays closed."""
        self._pane.show_entry(entry, page, guests, ledger)  # type: ignore[arg-type]
        self._frame.arrange()

    @Slot()
    def _on_gone(self) -> None:
        self._state.select(None)
        self.lost.emit()
        if self._pane.current == "detail":  # of what was never selected
            self._pane.show_agenda()
            self._frame.arrange()

    @Slot()
    def _on_back(self) -> None:
        """What becomes known later of what was left does not bring it back."""
        self._details.show(None)
        if self._pane.current == "agenda":
            self._state.select(None)
        self._frame.arrange()

    @Slot()
    def _on_dismissed(self) -> None:
        """The keyboard goes back to where the entry stands."""
        if self._frame.docked or (self._state.view == AGENDA and self._pane.current not in ("detail", "person")):
            self._details.show(None)
            self._state.select(None)
        self._shell.pages.setFocus()
