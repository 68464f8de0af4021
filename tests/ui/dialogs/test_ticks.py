"""Choices and ticks: whole in sight or in the tooltip, and hit anywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop_app.ui.dialogs.ticks import Check, Radio
from desktop_app.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize("kind", [Radio, Check])
def test_words_without_room_end_in_dots_and_are_whole_in_the_tooltip(
    qtbot: QtBot, theme: Theme, kind: type[Radio] | type[Check]
) -> None:
    long = "Only " + "Fenwick && Daughters <i>" * 10
    button = kind(theme, long)
    qtbot.addWidget(button)
    button.resize(300, 24)
    button.show()
    assert "Fenwick &amp; Daughters &lt;i&gt;" in button.toolTip()
    image = button.grab().toImage()
    end = [image.pixelColor(x, y) for x in range(296, 300) for y in range(image.height())]
    assert all(color.lightness() > 200 for color in end), "the words run into the edge"
    button.resize(button.sizeHint())
    assert button.toolTip() == ""


@pytest.mark.parametrize("kind", [Radio, Check])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_mark_stands_where_reading_begins_and_all_of_it_can_be_clicked(
    qtbot: QtBot, theme: Theme, kind: type[Radio] | type[Check], direction: Qt.LayoutDirection
) -> None:
    button = kind(theme, "Remind me")
    qtbot.addWidget(button)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # without the ring
    button.setLayoutDirection(direction)
    button.resize(300, 24)
    button.show()
    before = button.grab().toImage()
    qtbot.mouseClick(button, LEFT, pos=QPoint(150, 12))
    assert button.isChecked()
    after = button.grab().toImage()
    changed = [x for x in range(300) if any(before.pixel(x, y) != after.pixel(x, y) for y in range(24))]
    if direction == Qt.LayoutDirection.RightToLeft:
        changed = [299 - x for x in changed]
    assert changed
    assert all(2 <= x < 4 + 16 + 2 for x in changed)
