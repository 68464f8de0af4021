"""An entry that somebody went to, and that the filter hides: that is said, with a way to see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop_app.domain.narrowing import narrowing, opened
from desktop_app.domain.values import Choice, Entry

from . import words
from .views.filter_chips import ALL_KINDS

if TYPE_CHECKING:
    from desktop_app.app import App

    from .models.view_state import ViewState
    from .views.banner import Banner


class Revealing(QObject):
    """The filter itself stays as it is until the person wants it otherwise."""

    def __init__(self, app: App, state: ViewState, strip: Banner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app, self._state, self._strip = app, state, strip
        self._entry: Entry | None = None
        strip.acted.connect(self._on_acted)
        strip.dismissed.connect(self._forget)
        state.selection_changed.connect(self._look_again)
        state.choice_changed.connect(self._look_again)

    @Slot(object)
    def look(self, entry: Entry) -> None:
        """It has been selected just now. Without a date it stands on no day, whatever the filter."""
        self._forget()
        if entry.air.span(self._app.zone) is None or self._shown(self._state.choice, entry):
            return
        self._entry = entry
        named = " ".join(filter(None, (entry.show, words.long_code(entry))))
        text = self.tr("{entry} is hidden by the filter").format(entry=named)
        self._strip.show_message(text, self.tr("Show it"), "filter")

    @Slot()
    def _look_again(self) -> None:
        selected, entry = self._state.selected, self._entry
        if entry is not None and (
            selected is None or selected.id != entry.id or self._shown(self._state.choice, entry)
        ):
            self._forget()

    @Slot()
    def _forget(self) -> None:
        self._entry = None
        self._strip.hide()

    @Slot()
    def _on_acted(self) -> None:
        """With as little of the filter opened as will do."""
        entry, choice = self._entry, self._state.choice
        if entry is not None:
            every = replace(opened(choice), kinds=ALL_KINDS)
            self._state.set_choice(next((one for one in _wider(choice, entry) if self._shown(one, entry)), every))

    def _shown(self, choice: Choice, entry: Entry) -> bool:
        from desktop_app.store import queries

        return queries.shows(self._app.database, choice, entry)


def _wider(choice: Choice, entry: Entry) -> Iterator[Choice]:
    """Each part of it opened alone: of the kinds only the one that is missing."""
    kind = words.mark_kind(entry)
    more = choice if choice.kinds is None else replace(choice, kinds=choice.kinds | {kind})
    yield more
    for part in narrowing(choice):
        yield opened(choice, (part,)) if part != "kinds" else more
        yield opened(more, (part,))
