"""What is said of a mistake, and what can be copied of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.dialogs.crash import CrashDialog, details_of
from desktop_app.ui.theme import Theme

from .conftest import clipped


def test_the_details_can_be_copied(qtbot: QtBot, theme: Theme) -> None:
    dialog = CrashDialog(theme, details_of(ValueError("a mistake")))
    dialog.open()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert "ValueError: a mistake" in QGuiApplication.clipboard().text()
    dialog.close()


def test_nothing_is_clipped_in_a_large_font_and_the_buttons_stand_apart(qtbot: QtBot, large: Theme) -> None:
    dialog = CrashDialog(large, details_of(ValueError("a mistake")))
    dialog.open()
    assert clipped(dialog) == []
    one, other = sorted((dialog.copy.geometry(), dialog.close_button.geometry()), key=lambda box: box.x())
    assert other.left() - one.right() - 1 == large.px(8)
    assert dialog.buttons.y() - dialog.details.geometry().bottom() - 1 >= large.px(8)
    dialog.close()
