"""What the person noted of an entry and of its show, in the detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.show_page import ShowPage
from desktop_app.domain.values import Entry

from .detail_sections import Section
from .pane_parts import Link, Text

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme


class NoteSection(Section):
    """Hidden where there is none: the menu offers to write one."""

    change_wanted = Signal(bool)
    """Whether that of the whole show."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.head.setText(self.tr("Note"))
        self.own, self.of_show = Text(theme, "body"), Text(theme, "body")
        self.change_own = Link(theme, self.tr("Change the note"))
        self.change_of_show = Link(theme, self.tr("Change the note on the show"))
        self._pairs = ((self.own, self.change_own), (self.of_show, self.change_of_show))
        for text, link in self._pairs:
            self.body.addWidget(text)
            self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        self.change_own.clicked.connect(lambda: self.change_wanted.emit(False))
        self.change_of_show.clicked.connect(lambda: self.change_wanted.emit(True))

    def show_of(self, entry: Entry | None, page: ShowPage | None) -> None:
        notes = (page.entry_note if page and entry else "", page.note if page else "")
        for (text, link), said in zip(self._pairs, notes, strict=True):
            text.setText(said)
            for part in (text, link):
                part.setVisible(bool(said))
        self.setVisible(any(notes))
