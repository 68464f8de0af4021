"""Which of the readings of an article is in sight: "2 of 5", and the way to the others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui import icons, words
from desktop_app.ui.theme import Theme

from .fields import Choice
from .pressing import PressedByEnter


class ReadingStepper(QWidget):
    """Out of sight where there is one alone."""

    wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.all = Choice(theme, [("", 0)], self)
        self.all.set_name(self.tr("What the article announces"))
        self.before = self._button("chevron-left", self.tr("The one before"))
        self.after = self._button("chevron-right", self.tr("The next one"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(self.before)
        row.addWidget(self.all, 1)
        row.addWidget(self.after)
        self.all.activated.connect(self.wanted)
        self.before.clicked.connect(lambda: self.wanted.emit(self.all.currentIndex() - 1))
        self.after.clicked.connect(lambda: self.wanted.emit(self.all.currentIndex() + 1))
        theme.changed.connect(self._dress)
        self._dress()

    def show_all(self, lines: Sequence[str], done: Sequence[str], at: int) -> None:
        """`done`: what became of each, "" for those that wait."""
        count = words.number(len(lines))
        said = self.tr("{number} of {count}: {announcement}")
        texts = [
            said.format(number=words.number(n), count=count, announcement=" – ".join(filter(None, (line, outcome))))
            for n, (line, outcome) in enumerate(zip(lines, done, strict=True), 1)
        ]
        self.all.offer([(text, n) for n, text in enumerate(texts)])
        self.all.setCurrentIndex(at)
        self.before.setEnabled(at > 0)
        self.after.setEnabled(at < len(lines) - 1)
        self.setVisible(len(lines) > 1)

    def _button(self, icon: str, name: str) -> PressedByEnter:
        button = PressedByEnter("", self)
        button.setProperty("glyph", icon)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFixedSize(self._theme.px(32), self._theme.px(32))
        return button

    def _dress(self) -> None:
        for button in (self.before, self.after):
            glyph = str(button.property("glyph"))
            button.setIcon(icons.icon(glyph, self._theme.color("text2"), self.isRightToLeft()))
            button.setStyleSheet("padding: 0;")
