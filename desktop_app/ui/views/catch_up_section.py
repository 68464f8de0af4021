"""What is left to watch before a new season, and the way out of it, in the detail of a followed show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.catch_up import CatchUp
from desktop_app.ui import words

from . import catch_up_words
from .detail_sections import Section
from .pane_parts import Link, Text

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today


class CatchUpSection(Section):
    """Hidden where there is nothing to catch up."""

    all_watched = Signal(CatchUp)
    """The person has watched all of it."""

    def __init__(self, theme: Theme, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._today = today
        self._left: CatchUp | None = None
        self.head.setText(self.tr("Catch up"))
        self.plan = Text(theme, "body")
        self.next_one = Text(theme, "entry-plain", "text2")
        self.lacking = Text(theme, "entry-plain", "text2")
        self.mark = Link(theme, "")
        for part in (self.plan, self.next_one, self.lacking):
            self.body.addWidget(part)
        self.body.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignLeading)
        self.mark.clicked.connect(self._on_mark)
        today.changed.connect(self._tell)

    def show_of(self, left: CatchUp | None) -> None:
        self._left = left
        self.setVisible(left is not None)
        self._tell()

    def _tell(self) -> None:
        left = self._left
        if left is None:
            return
        now = self._today.date, self._today.zone
        self.set_detail(catch_up_words.time_left(left, *now))
        last = catch_up_words.plan(left, *now).rsplit(" ", 2)
        self.plan.setText("\N{NO-BREAK SPACE}".join(last))  # no line of its own for "week"
        for part, text in (
            (self.next_one, catch_up_words.next_one(left, *now)),
            (self.lacking, catch_up_words.lacking(left)),
        ):
            part.setText(text)
            part.setVisible(bool(text))
        number = words.number(left.last_season)
        self.mark.setText(self.tr("Mark all up to season {number} as watched").format(number=number))

    def _on_mark(self) -> None:
        if self._left is not None:
            self.all_watched.emit(self._left)
