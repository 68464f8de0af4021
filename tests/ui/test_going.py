"""Going to any date, in the whole window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.models.view_state import MONTH, VIEWS
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.popover import Popover

from .window_stage import Stage, bare, staged, tvmaze

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    with tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url) as made:
        made.open()
        yield made


def test_the_key_opens_it_and_a_typed_date_is_gone_to(stage: Stage, qtbot: QtBot) -> None:
    stage.shell.toolbar.open_search()
    qtbot.keyClick(stage.shell.search, Qt.Key.Key_G, CTRL)
    popover = stage.works.commands.going.popover
    assert popover.field.hasFocus()
    qtbot.keyClicks(popover.field, "29 may 2031")
    qtbot.keyClick(popover.field, Qt.Key.Key_Return)
    state = stage.window.state
    assert (state.view, state.day, state.month, state.day_chosen) == (MONTH, date(2031, 5, 29), date(2031, 5, 1), True)
    assert stage.shell.toolbar.title.full_text() == "May 2031"
    assert popover.isHidden()
    assert stage.shell.page.grid.hasFocus()


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_stays_and_shows_the_date(stage: Stage, qtbot: QtBot, view: str) -> None:
    stage.window.state.set_view(view)
    qtbot.keyClick(stage.window, Qt.Key.Key_G, CTRL)
    field = stage.works.commands.going.popover.field
    qtbot.keyClicks(field, "2031-05-29")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    state = stage.window.state
    assert (state.view, state.day) == (view, date(2031, 5, 29))
    assert state.span[0] <= state.day <= state.span[1]
    assert stage.shell.pages.isAncestorOf(stage.window.focusWidget())


def test_the_title_opens_it_and_closes_it(stage: Stage, qtbot: QtBot) -> None:
    title, popover = stage.shell.toolbar.title, stage.works.commands.going.popover
    qtbot.mouseClick(title, LEFT)
    assert popover.isVisible()
    assert popover.month.day == date(2026, 5, 14)
    qtbot.mouseClick(title, LEFT)
    assert popover.isHidden()
    assert stage.shell.page.grid.hasFocus()


def test_the_menu_has_it(stage: Stage) -> None:
    action = next(a for a in stage.shell.toolbar.menu.actions() if bare(a.text()) == "Go to a date…")
    action.trigger()
    assert stage.works.commands.going.popover.isVisible()


def test_esc_leaves_the_day_and_the_entry_as_they_were(stage: Stage, qtbot: QtBot) -> None:
    stage.window.go_to(stage.entry("Star City"))
    qtbot.keyClick(stage.window, Qt.Key.Key_G, CTRL)
    popover = stage.works.commands.going.popover
    qtbot.keyClicks(popover.field, "2031")
    qtbot.keyClick(popover.field, Qt.Key.Key_Escape)
    assert stage.window.state.selected == stage.entry("Star City")
    assert stage.window.state.day == date(2026, 5, 29)
    assert stage.shell.page.grid.hasFocus()


def test_a_search_takes_its_place(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(stage.window, Qt.Key.Key_G, CTRL)
    qtbot.keyClick(stage.works.commands.going.popover.field, Qt.Key.Key_F, CTRL)
    assert stage.works.commands.going.popover.isHidden()
    assert stage.shell.search.hasFocus()


@pytest.mark.parametrize("keys", [(Qt.Key.Key_G, CTRL), (Qt.Key.Key_F, CTRL | Qt.KeyboardModifier.ShiftModifier)])
@pytest.mark.parametrize("view", [Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4])
@pytest.mark.parametrize("way", ["esc", "click", "key"])
def test_closed_over_another_view_it_leaves_the_keyboard_there(
    stage: Stage, qtbot: QtBot, keys: tuple[Qt.Key, Qt.KeyboardModifier], view: Qt.Key, way: str
) -> None:
    """Where it was is out of sight by then."""
    stage.shell.page.grid.setFocus()
    qtbot.keyClick(stage.window, keys[0], keys[1])
    stage.rest()
    popover = next(one for one in stage.window.findChildren(Popover) if one.isVisible())
    focus = stage.window.focusWidget()
    assert focus is not None
    assert popover.isAncestorOf(focus)
    qtbot.keyClick(focus, view, CTRL)
    QApplication.processEvents()
    assert stage.shell.page.isHidden()
    focus = stage.window.focusWidget()
    if way == "click":
        qtbot.mouseClick(stage.shell.toolbar, LEFT, pos=QPoint(2, 2))
    elif way == "key":
        qtbot.keyClick(stage.window, keys[0], keys[1])
        if popover.isVisible():  # the date's opens anew
            qtbot.keyClick(stage.window.focusWidget(), Qt.Key.Key_Escape)
    else:
        qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert popover.isHidden()
    assert stage.shell.pages.isAncestorOf(stage.window.focusWidget())
