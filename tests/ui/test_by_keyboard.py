"""What a click does a key does: all that one can click on is reached by Tab, and Enter and the space bar press it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.models.view_state import AGENDA, MONTH, WEEK, YEAR
from desktop_app.ui.syncing import News
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.lane import Lane
from desktop_app.ui.views.names import NameLink, Names

from .test_tab_order import way
from .window_stage import Stage, staged, tvmaze

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    """With a banner, and a detail that has cast, crew and links."""
    with tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url) as made:
        made.open()
        state = made.window.state
        state.set_choice(replace(state.choice, kinds=None, countries=None))
        made.works.show_news(News("The settings could not be written.", "warning", again=True))
        made.window.go_to(made.entry("Star City"))
        made.rest()
        QApplication.processEvents()
        yield made
        made.rest()


def clickable(stage: Stage) -> list[QWidget]:
    """Buttons, lists and lanes in sight. What empties a field is no stop of its own: Esc does that."""
    kinds = (QAbstractButton, QAbstractItemView, Lane)
    found = [part for kind in kinds for part in stage.window.findChildren(kind)]
    return [
        part
        for part in found
        if part.isVisible() and part.isEnabled() and not isinstance(part.parentWidget(), QLineEdit | QAbstractItemView)
    ]


def of_one_group(button: QWidget) -> QWidget | None:
    """Names in a line, and buttons of which one is always on: Tab stops at one, arrows lead to the others."""
    exclusive = isinstance(button, QAbstractButton) and button.autoExclusive()
    return button.parentWidget() if exclusive or isinstance(button, NameLink) else None


@pytest.mark.parametrize("view", [MONTH, WEEK, AGENDA, YEAR])
def test_tab_leads_to_all_that_can_be_clicked_on(stage: Stage, view: str) -> None:
    stage.window.state.set_view(view)
    stage.rest()
    QApplication.processEvents()
    reached = way(stage)
    groups = {of_one_group(stop) for stop in reached} - {None}
    missed = [part for part in clickable(stage) if part not in reached and of_one_group(part) not in groups]
    assert [f"{type(part).__name__} {part.accessibleName()}" for part in missed] == []
    assert len(reached) > 25


def test_arrows_lead_to_the_others_of_a_group(stage: Stage, qtbot: QtBot) -> None:
    crew = next(names.shown for names in stage.window.findChildren(Names) if len(names.shown) > 1)
    for group in (stage.shell.toolbar.switch.findChildren(QAbstractButton), crew):
        group[0].setFocus(Qt.FocusReason.TabFocusReason)
        for before, after in pairwise(group):
            qtbot.keyClick(before, Qt.Key.Key_Right)
            assert after.hasFocus(), after.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_the_space_bar_press_every_button(stage: Stage, qtbot: QtBot, key: Qt.Key) -> None:
    """Each falls silent when it is pressed, so that the others are still there."""
    buttons = [part for part in clickable(stage) if isinstance(part, QAbstractButton) and not part.autoExclusive()]
    assert {"Link", "Chip", "NameLink", "FollowButton"} - {type(button).__name__ for button in buttons} == set()
    deaf: list[str] = []
    for button in buttons:
        was = button.isChecked()
        button.pressed.connect(lambda button=button: button.blockSignals(True))
        qtbot.keyClick(button, key)
        if not button.signalsBlocked():
            deaf.append(f"{type(button).__name__} {button.accessibleName() or button.text()}")
        button.setChecked(was)
        button.blockSignals(False)
    assert deaf == []
