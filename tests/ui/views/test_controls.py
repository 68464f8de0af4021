"""What all buttons of our own share: the keys that press them, and the ring around the one that has the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import Theme
from desktop_app.ui.views.controls import Button
from desktop_app.ui.views.pane_parts import Link


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("kind", [Button, Link])
def test_enter_and_the_space_bar_press_it(
    qtbot: QtBot, theme: Theme, kind: type[Button] | type[Link], key: Qt.Key
) -> None:
    button = kind(theme, "Follow")
    qtbot.addWidget(button)
    pressed = QSignalSpy(button.clicked)
    qtbot.keyClick(button, key)
    assert pressed.count() == 1
