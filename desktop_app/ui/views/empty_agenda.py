"""What an agenda says that shows nothing: why, and a way out."""

from __future__ import annotations

from datetime import UTC, date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.domain.narrowing import opened

from .empty_span import EmptySpan, SpanWords

if TYPE_CHECKING:
    from desktop_app.ui.models.agenda_model import AgendaModel
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme

_DAY = timedelta(days=1)
_LAST = date.max - _DAY


class EmptyAgenda(EmptySpan):
    """There only while the list is empty."""

    def __init__(self, state: ViewState, model: AgendaModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(state, theme, parent)
        self._model = model
        self.text.set_role("date")
        model.reloaded.connect(self._tell)

    def _tell(self) -> None:
        if not (self._model.empty and self._model.settled):
            self.rest()
            return

        def hidden(count: int) -> str:
            one = self.tr("1 entry that comes up is hidden by the filter")
            return one if count == 1 else self.tr("%n entries that come up are hidden by the filter", "", count)

        said = SpanWords(
            self.tr("Nothing that comes up is known yet"), self.tr("You follow nothing that comes up"), hidden
        )
        self.forget()
        self.ask(self._model.reader.hidden, self._ahead(), said)

    def _ahead(self) -> tuple[date, date]:
        """From the first day of the list to the last one of which anything is known."""
        first = self._model.day
        found = self._model.reader.preceding(opened(self._state.choice), _LAST)
        span = found.air.span(UTC) if found else None
        return first, max(first, span[1] + _DAY if span else first)
