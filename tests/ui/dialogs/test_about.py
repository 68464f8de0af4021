"""Whose data, which licences."""

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app import __version__
from desktop_app.ui.dialogs.about import AboutDialog
from desktop_app.ui.theme import Theme

from .conftest import clipped


def test_it_names_version_source_and_licences(qtbot: QtBot, theme: Theme) -> None:
    dialog = AboutDialog(theme)
    qtbot.addWidget(dialog)
    said = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert __version__ in said
    assert "https://www.tvmaze.com" in said
    assert "CC BY-SA 4.0" in said
    assert "MIT" in said


def test_each_sentence_has_its_line(qtbot: QtBot, theme: Theme) -> None:
    dialog = AboutDialog(theme)
    dialog.open()
    QApplication.processEvents()
    assert all(label.height() == label.heightForWidth(9999) for label in dialog.findChildren(QLabel))
    dialog.close()


def test_nothing_is_clipped_in_a_large_font(qtbot: QtBot, large: Theme) -> None:
    dialog = AboutDialog(large)
    dialog.open()
    assert clipped(dialog) == []
    dialog.close()
