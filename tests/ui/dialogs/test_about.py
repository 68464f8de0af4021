"""Whose data, which licences."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app import __version__
from desktop_app.ui.dialogs.about import AboutDialog
from desktop_app.ui.theme import Theme


def test_it_names_version_source_and_licences(qtbot: QtBot, theme: Theme) -> None:
    dialog = AboutDialog(theme)
    qtbot.addWidget(dialog)
    said = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert __version__ in said
    assert "https://www.tvmaze.com" in said
    assert "CC BY-SA 4.0" in said
    assert "MIT" in said
