"""That the person is told when a season of the show is out whole, when that is, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.show_page import ShowPage

from . import binge_words
from .detail_sections import Section
from .pane_parts import Link, Text

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today


class BingeSection(Section):
    """Hidden where nobody asked for it."""

    unwanted = Signal(int, str)
    """Of the show with that id and title the person wants to be told no more."""

    def __init__(self, theme: Theme, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._today = today
        self._page: ShowPage | None = None
        self.head.setText(self.tr("Whole seasons"))
        self.told = Text(theme, "body")
        self.stop = Link(theme, self.tr("Don’t tell me any more"))
        self.body.addWidget(self.told)
        self.body.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeading)
        self.stop.clicked.connect(self._on_stop)
        today.changed.connect(self._tell)

    def show_of(self, page: ShowPage | None) -> None:
        self._page = page if page is not None and page.binge else None
        self.setVisible(self._page is not None)
        self._tell()

    def _tell(self) -> None:
        if self._page is None:
            return
        today = self._today
        coming = binge_words.to_come(self._page.whole_seasons, today.now(), today.zone)
        said = [binge_words.sentence(entry, today.date, today.zone) for entry in coming]
        self.told.setText("\n".join(said) or self.tr("You are told when the next season is out whole"))
        self.stop.setAccessibleName(
            self.tr("Don’t tell me any more when a season of {show} is out whole").format(show=self._page.title)
        )

    def _on_stop(self) -> None:
        if self._page is not None:
            self.unwanted.emit(self._page.id, self._page.title)
