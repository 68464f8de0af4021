"""What the program is, whose the data are, under which licences."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget

from desktop_app import __version__
from desktop_app.ui.theme import Theme

from .dialog import Dialog


class AboutDialog(Dialog):
    """Its links are for the person's browser."""

    link_opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("About Premieres"))
        self.setMinimumWidth(self.room_for(520))
        self.rows.addWidget(self.label(self.tr("Premieres {version}").format(version=__version__), "title"))
        self.rows.addWidget(self.label(self.tr("A desktop calendar of television premieres."), "body", "text2"))
        self.rows.addWidget(
            self._linked(
                self.tr("Data: {tvmaze}, under {licence}."),
                tvmaze=("TVmaze", "https://www.tvmaze.com"),
                licence=("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
            )
        )
        self.rows.addWidget(
            self.label(
                self.tr("The program is under the MIT licence, the font Inter under the SIL OFL."), "body", "text2"
            )
        )
        self.button(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole, main=True)

    def _linked(self, text: str, **links: tuple[str, str]) -> QLabel:
        """The one place with marked-up text: all of it is our own."""
        color = self.theme.color("accent").name()
        parts = {
            name: f'<a href="{html.escape(url)}" style="color:{color}">{html.escape(word)}</a>'
            for name, (word, url) in links.items()
        }
        label = self.label("")
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setText(html.escape(text, quote=False).format(**parts))
        label.linkActivated.connect(self.link_opened)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        return label
