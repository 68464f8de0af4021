"""The banner: one sentence, one thing to do, and a way to be rid of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import Theme
from desktop_app.ui.views.banner import Banner


@pytest.fixture
def banner(qtbot: QtBot, theme: Theme) -> Iterator[Banner]:
    window = QWidget()
    window.resize(1000, 200)
    made = Banner(theme, window)
    qtbot.addWidget(window)
    window.show()
    made.resize(1000, 40)
    yield made
    window.close()  # which nothing else holds till then


def test_it_is_not_there_until_there_is_something_to_say(banner: Banner) -> None:
    assert banner.isHidden()
    banner.show_message("TVmaze did not answer.", "Try again", "warning")
    assert not banner.isHidden()
    assert banner.height() == 40
    assert banner.accessibleName() == "TVmaze did not answer."


def test_the_action_is_told_and_leaves_the_rest_to_who_hears_it(qtbot: QtBot, banner: Banner) -> None:
    banner.show_message("TVmaze did not answer.", "Try again")
    with qtbot.waitSignal(banner.acted, timeout=1000):
        qtbot.mouseClick(banner._action, Qt.MouseButton.LeftButton)


def test_without_anything_to_do_there_is_no_button(banner: Banner) -> None:
    banner.show_message("These come with Premieres.")
    assert banner._action.isHidden()


def test_dismissing_hides_it(qtbot: QtBot, banner: Banner) -> None:
    banner.show_message("These come with Premieres.")
    with qtbot.waitSignal(banner.dismissed, timeout=1000):
        qtbot.mouseClick(banner._close, Qt.MouseButton.LeftButton)
    assert banner.isHidden()


def test_a_sentence_without_room_ends_in_dots_and_is_whole_in_the_tooltip(banner: Banner) -> None:
    sentence = "TVmaze did not answer. Showing what was known at 14:05. " * 3
    banner.resize(480, 40)
    banner.show_message(sentence, "Try again", "warning")
    banner.layout().activate()
    assert banner._text.text().endswith("…")
    assert banner._text.toolTip() == sentence
    assert banner.text() == sentence


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_sentence_begins_beside_the_icon_and_not_over_it(
    banner: Banner, theme: Theme, direction: Qt.LayoutDirection
) -> None:
    banner.setLayoutDirection(direction)
    banner.show_message("TVmaze did not answer.", "Try again", "warning")
    banner.layout().activate()
    text, far = banner._text.geometry(), banner.width()
    if direction == Qt.LayoutDirection.RightToLeft:
        text.moveLeft(far - text.x() - text.width())
    assert text.left() == 12 + 16 + 8
    image = banner._text.grab().toImage()
    rows, columns = range(image.height()), range(image.width())
    inked = [x for x in columns if any(image.pixelColor(x, y).lightness() < 128 for y in rows)]
    space = inked[0] if direction == Qt.LayoutDirection.LeftToRight else image.width() - 1 - inked[-1]
    assert space < 4
