"""An entry that is selected, and that the filter hides: that is said, with a way to see it all the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop_app.domain.values import Changes, Choice, Entry, Kind, Status

from . import words
from .models.view_state import MONTH, YEAR

if TYPE_CHECKING:
    from desktop_app.app import App

    from .models.view_state import ViewState
    from .views.banner import Banner


class Revealing(QObject):
    """The filter stays as it is: what it hides is shown beside the rest, for as long as it is selected."""

    def __init__(self, app: App, state: ViewState, strip: Banner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app, self._state, self._strip = app, state, strip
        self._entry: Entry | None = None
        self._open = False
        self._dismissed: int | None = None
        """The entry of which the person has read that it is hidden: that it still is, is no news."""
        strip.acted.connect(self._on_acted)
        strip.dismissed.connect(self._on_dismissed)
        state.selection_changed.connect(self._look_again)
        state.choice_changed.connect(self._on_choice)

    def set_open(self, usable: bool) -> None:
        """Whether the library can be read from now on."""
        self._open = usable

    @Slot(object)
    def look(self, entry: Entry) -> None:
        """It has been selected just now. Without a date it stands on no day, whatever the filter."""
        if self._entry is not None and self._entry.id == entry.id and self._revealed:
            return
        self._forget()
        if entry.air.span(self._app.zone) is not None and not self._shown(entry):
            self._entry = entry
            self._tell(entry)

    def reload(self, changes: Changes) -> None:
        """What is selected may be hidden from now on, as a show that was followed, or shown at last."""
        from desktop_app.store import queries

        selected = self._state.selected
        if selected is None or not self._open or (changes.show_ids and selected.show_id not in changes.show_ids):
            return
        self._look_again()
        if self._entry is None and selected.id != self._dismissed:
            fresh = queries.entry(self._app.database, selected.id)
            if fresh is not None and not (fresh.kind is Kind.BINGE_READY and fresh.status is Status.WITHDRAWN):
                self.look(fresh)

    @property
    def _revealed(self) -> bool:
        return self._state.choice.beside is not None

    def _tell(self, entry: Entry) -> None:
        named = " ".join(filter(None, (entry.show, words.long_code(entry))))
        if self._revealed:
            said, does = self.tr("{entry} is shown although the filter hides it"), self.tr("Hide it again")
        else:
            said, does = self.tr("{entry} is hidden by the filter"), self.tr("Show it")
        self._strip.show_message(said.format(entry=named), does, "filter")

    @Slot()
    def _look_again(self) -> None:
        selected, entry = self._state.selected, self._entry
        if entry is not None and (selected is None or selected.id != entry.id or self._shown(entry)):
            self._forget()

    @Slot()
    def _on_choice(self) -> None:
        """What is selected may be hidden from now on."""
        self._look_again()
        selected = self._state.selected
        if selected is not None and self._entry is None and self._open:
            self.look(selected)

    def _forget(self) -> None:
        self._entry = None
        self._strip.hide()
        self._put_beside(None)

    @Slot()
    def _on_dismissed(self) -> None:
        """What is shown stays so; nothing more is said of it."""
        if not self._revealed:
            self._dismissed = self._entry.id if self._entry is not None else None
            self._forget()

    @Slot()
    def _on_acted(self) -> None:
        """Shown, it is in sight: the days of a year have no entries to see, those of its month have."""
        entry = self._entry
        if entry is None:
            return
        self._put_beside(None if self._revealed else entry.id)
        if self._revealed:
            self._state.set_view(MONTH if self._state.view == YEAR else self._state.view)
            self._state.select(entry)  # its day, from wherever the person has gone since
        self._tell(entry)

    def _put_beside(self, entry_id: int | None) -> None:
        self._state.set_choice(replace(self._state.choice, beside=entry_id))

    def _shown(self, entry: Entry) -> bool:
        """By the filter itself."""
        from desktop_app.store import queries

        choice = replace(self._state.choice, beside=None)
        if not choice.text:
            return queries.shows(self._app.database, choice, entry)
        return any(one.id == entry.id for one in self._of_its_day(choice, entry))

    def _of_its_day(self, choice: Choice, entry: Entry) -> list[Entry]:
        """With what the library knows of its words."""
        from desktop_app.store import queries

        span = entry.air.span(self._app.zone)
        day = None if span is None else span[0]
        return queries.entries(self._app.database, replace(choice, first=day, last=day), self._app.zone)
