"""The dialog for a note holds with any text and in a large font; Tab leaves the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.dialogs.note_dialog import NoteDialog
from desktop_app.ui.theme import Theme

from .conftest import clipped

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk <b>bold</b> & co " * 3
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager


def opened(theme: Theme) -> tuple[NoteDialog, list[str]]:
    """With what it writes."""
    dialog = NoteDialog(theme, "Star City", "")
    written: list[str] = []
    dialog.written.connect(written.append)
    dialog.open()
    dialog.activateWindow()
    QApplication.processEvents()
    return dialog, written


def test_nothing_is_clipped_in_a_large_font_and_titles_are_plain_text(qtbot: QtBot, large: Theme) -> None:
    dialog = NoteDialog(large, LONG, "")
    dialog.open()
    dialog.said.setText("A note has at most 10,000 characters, and this has 10,001: shorten it.")
    assert clipped(dialog) == []
    assert dialog.text.accessibleName() == f"Note on {LONG}"
    dialog.close()


def test_tab_leaves_the_text_and_what_was_typed_is_written(qtbot: QtBot, theme: Theme) -> None:
    dialog, written = opened(theme)
    qtbot.keyClicks(dialog.text, "With Jo")
    qtbot.keyClick(dialog.text, Qt.Key.Key_Tab)
    assert not dialog.text.hasFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert written == ["With Jo"]
    dialog.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_keeps_the_note_while_it_is_written(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    dialog, written = opened(theme)
    for part in ("First", "Second"):
        qtbot.keyClicks(dialog.text, part)
        qtbot.keyClick(dialog.text, Qt.Key.Key_Return)
    assert written == []
    qtbot.keyClick(dialog.text, key, Qt.KeyboardModifier.ControlModifier)
    assert written == ["First\nSecond"]
    assert dialog.isVisible(), "till it is written"
    qtbot.keyClick(dialog.text, key, Qt.KeyboardModifier.ControlModifier)
    assert written == ["First\nSecond"], "once"
    dialog.refuse("The disk is full: make room.")
    assert dialog.said.text() == "The disk is full: make room."
    qtbot.keyClick(dialog.text, key, Qt.KeyboardModifier.ControlModifier)
    assert written == ["First\nSecond"] * 2
    dialog.close()
