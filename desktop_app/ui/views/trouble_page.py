"""In place of the calendar: what is wrong with the library, and the ways out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.ui.theme import Theme

from .controls import MAIN, Button


class TroublePage(QWidget):
    """Shown only while the library can't be used."""

    restore_wanted = Signal()
    anew_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title, self.sentence = QLabel(self), QLabel(self)
        for label in (self.title, self.sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.restore = Button(theme, self.tr("Restore the newest backup"), style=MAIN, parent=self)
        self.anew = Button(theme, self.tr("Start anew"), parent=self)
        self.again = Button(theme, self.tr("Try again"), style=MAIN, parent=self)
        self.restore.clicked.connect(self.restore_wanted)
        self.anew.clicked.connect(self.anew_wanted)
        self.again.clicked.connect(self.again_wanted)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.restore, self.anew, self.again):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._rows = QVBoxLayout(self)
        self._rows.addStretch(2)
        self._rows.addWidget(self.title)
        self._rows.addWidget(self.sentence)
        self._rows.addLayout(buttons)
        self._rows.addStretch(3)
        self.setAutoFillBackground(True)
        theme.changed.connect(self._restyle)
        self._restyle()

    def tell(self, title: str, sentence: str, *, restore: bool, anew: bool, again: bool) -> None:
        """What is wrong, and which ways out there are: the first of them is the main one."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        main = True
        for button, offered in ((self.restore, restore), (self.anew, anew), (self.again, again)):
            button.setVisible(offered)
            button.set_style(MAIN if main else "quiet")
            main = main and not offered

    def set_busy(self, busy: bool) -> None:
        focus = self.window().focusWidget()
        if busy and focus is not None and self.isAncestorOf(focus):
            self.setFocus()  # a button that is switched off hands the keyboard on to anyone
        for button in (self.restore, self.anew, self.again):
            button.setEnabled(not busy)

    def _restyle(self) -> None:
        theme = self._theme
        side = theme.px(96)
        self._rows.setContentsMargins(side, 0, side, 0)
        self._rows.setSpacing(theme.px(12))
        for label, role, token in ((self.title, "date", "text"), (self.sentence, "body", "text2")):
            label.setFont(theme.font(role))
            palette = label.palette()
            palette.setColor(label.foregroundRole(), theme.color(token))
            label.setPalette(palette)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), theme.color("surface"))
        self.setPalette(palette)
