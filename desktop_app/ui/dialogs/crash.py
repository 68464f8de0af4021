"""Something went wrong that should not: said once, with what a developer needs to find it."""

from __future__ import annotations

import platform
import traceback

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QWidget

from desktop_app import __version__
from desktop_app.ui.theme import Theme

from .dialog import Dialog


class CrashDialog(Dialog):
    """Nothing is sent anywhere."""

    def __init__(self, theme: Theme, details: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("A mistake in Premieres"))
        self.rows.addWidget(self.label(self.tr("Something went wrong that should not"), "date"))
        said = self.tr(
            "Premieres goes on, and your library is safe. If it happens again, send these details to the developers."
        )
        self.rows.addWidget(self.label(said, "body", "text2"))
        self.details = QPlainTextEdit(details, self)
        self.details.setReadOnly(True)
        self.details.setMinimumSize(self.room_for(480), theme.px(160))
        self.rows.addWidget(self.details, 1)
        self.copy = self.button(self.tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(self._on_copy)
        self.close_button = self.button(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole, main=True)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy.setText(self.tr("Copied"))


def details_of(error: BaseException) -> str:
    """Versions and the traceback."""
    versions = f"Premieres {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    return f"{versions}\n\n{''.join(traceback.format_exception(error))}"
