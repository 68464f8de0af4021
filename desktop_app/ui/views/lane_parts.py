"""What an assistive program finds inside of the strip of uncertain dates: a list of its entries."""

from __future__ import annotations

from PySide6.QtCore import QRect

from desktop_app.domain.values import Entry

from .lane import Lane
from .painted_parts import Entries, Found, Role, Whole, bring_keyboard


class LaneAccess(Entries, Whole):
    """All of them, those too that "+N more" counts."""

    def __init__(self, lane: Lane) -> None:
        super().__init__(lane, lane, Role.List)
        self.whole = self
        lane.told.connect(self.follow)

    def entries(self) -> tuple[Entry, ...]:
        return self.view.entries

    def box(self) -> QRect:
        return self.view.rect()

    def focus(self) -> None:
        bring_keyboard(self.view)

    def focusChild(self) -> Found:
        at = self.view.entry_at_keyboard
        return self.entry(self, at) if at is not None else self
