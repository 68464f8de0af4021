"""A text in a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.ui.theme import Theme


class PlainLabel(QLabel):
    """Plain text, at the side where reading begins, in a colour of the theme that there is by now."""

    def __init__(self, theme: Theme, text: str, role: str, token: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme, self._role, self._token = theme, role, token
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)  # in any script
        theme.changed.connect(self._dress)
        self._dress()

    def say(self, text: str, token: str) -> None:
        """In that colour of the theme."""
        self._token = token
        self._dress()
        self.setText(text)

    @property
    def token(self) -> str:
        return self._token

    @Slot()
    def _dress(self) -> None:
        self.setFont(self._theme.font(self._role))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), self._theme.color(self._token))
        self.setPalette(palette)
