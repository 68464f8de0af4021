"""Going to any day: asked for by the toolbar's title or the key, chosen in a popover under the title."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from .models.view_state import ViewState
    from .shell import Shell
    from .theme import Theme
    from .today import Today
    from .views.date_popover import DatePopover


class Going(QObject):
    """One for each window."""

    def __init__(self, theme: Theme, today: Today, shell: Shell, state: ViewState, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._today, self._shell, self._state = theme, today, shell, state
        self._popover: DatePopover | None = None

    @property
    def popover(self) -> DatePopover:
        """Made when it is first needed."""
        if self._popover is None:
            from .views.date_popover import DatePopover

            self._popover = DatePopover(self._theme, self._today, self._shell.toolbar.title)
            self._popover.chosen.connect(self._on_chosen)
        return self._popover

    @Slot()
    def ask(self) -> None:
        """Opens it, or closes it where it is open."""
        if self.popover.isVisible():
            self.popover.close_up()
        else:
            self.popover.open(self._state.day)

    @Slot(object)
    def _on_chosen(self, day: date) -> None:
        self._state.set_day(day)
        self._shell.pages.setFocus()
