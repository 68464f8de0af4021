"""Every menu of the window: each item has a letter of its own, in every language, and typed it chooses the item."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Choice
from desktop_app.store import commands, queries
from desktop_app.ui.theme import Theme
from tests.store import worlds

from .language_stage import speaking
from .test_entry_menu import BBC, right_click
from .window_stage import Stage, page, row, show, staged, tvmaze

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT, ESC = Qt.MouseButton.LeftButton, Qt.Key.Key_Escape
AE = {"name": "A&E", "country": {"name": "UK", "code": "GB"}, "officialSite": "http://ae.example/"}
IRON = show(1, "Ironwood", officialSite="https://ironwood.example/", network=AE)
LOW = show(2, "Lowland", network=BBC)
ROWS = [row(11, IRON, "2026-05-04", 1, 2), row(12, IRON, "2026-05-12", 2, 2), row(13, IRON, "2026-05-21", 3, 2)]


@pytest.fixture(params=["en", "de"])
def stage(
    request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, theme: Theme, tmp_path: Path
) -> Iterator[Stage]:
    spoken = speaking(qapp, "de", "de_DE") if request.param == "de" else nullcontext()
    with spoken, tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url) as made:
        feed.serve("/schedule/full", [*ROWS, row(21, LOW, "2026-05-21")])
        feed.serve("/shows/1", page(IRON, ROWS))
        feed.serve("/shows/2", page(LOW, []))
        made.open()
        state = made.window.state
        state.set_choice(replace(state.choice, kinds=None, countries=None))
        yield made
        made.rest()


def letters(menu: QMenu) -> dict[str, str]:
    """By item that can be chosen; each has one, and no two the same."""
    items = [action for action in menu.actions() if not action.isSeparator()]
    found = {action.text(): QKeySequence.mnemonic(action.text()).toString() for action in items}
    assert len(found) == len(items) > 0
    assert "" not in found.values(), found
    assert len(set(found.values())) == len(items), found
    return found


def look_at(stage: Stage) -> set[str]:
    """The menu that is open, and all within it; closes it."""
    menu, seen = stage.menu(), set[str]()
    seen |= letters(menu).keys()
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            menu.setActiveAction(action)
            stage.qtbot.keyClick(menu, Qt.Key.Key_Right)
            assert inner.isVisible()
            seen |= letters(inner).keys()
            inner.close()
    while QApplication.activePopupWidget() is not None:
        QApplication.activePopupWidget().close()
    return seen


def test_each_item_of_every_menu_has_a_letter_that_no_other_has(stage: Stage, qtbot: QtBot) -> None:
    app, shell, window = stage.app, stage.shell, stage.window
    qtbot.mouseClick(shell.toolbar.menu_button, LEFT)
    assert len(look_at(stage)) > 20
    of_iron = {e.episode: e for e in queries.entries(app.database, Choice(), app.zone) if e.show == "Ironwood"}
    commands.follow(app.database, of_iron[2].show_id, app.clock.now())
    window.go_to(of_iron[2])
    stage.rest()
    detail = shell.pane.detail
    qtbot.mouseClick(detail.more, LEFT)
    assert len(look_at(stage)) > 10
    qtbot.waitUntil(detail.actions_row.watched.more.isVisible)
    qtbot.mouseClick(detail.actions_row.watched.more, LEFT)
    look_at(stage)
    box = shell.pages.current.entry_box(of_iron[2])
    assert box is not None
    area = shell.pages.canvas
    right_click(area, area.mapFrom(shell.pages.current, box.center()))
    assert any("A&&" in text.replace("&A", "A") for text in look_at(stage)), "a name keeps its own &"
    stage.works.commands.entry_menu.open_day(date(2026, 5, 7), QPoint())
    look_at(stage)

    chip = shell.filter_bar.row.chips[0]
    right_click(chip, chip.rect().center())
    look_at(stage)
    for name in ("Freitag & Samstag", "Freizeit"):
        window.state.set_choice(replace(window.state.choice, text=name))
        stage.works.narrowing.save(name)
        stage.rest()
        qtbot.waitUntil(lambda name=name: window.state.filter_name == name)
    window.state.set_choice(replace(window.state.choice, text=""))
    stage.works.narrowing.ask()
    qtbot.mouseClick(stage.works.narrowing.panel.saved.menu_button, LEFT)
    assert len(look_at(stage)) == 5
    stage.works.narrowing.panel.close_up()

    months = [AirDate.in_month(2026, 5)] * 12
    for n, air in enumerate(months):
        facts = worlds.episode(f"9{n}", f"9{n}1", "1x01", air)
        worlds.sync(app.database, worlds.snapshot(worlds.show(f"9{n}", f"A Long Title of {n}", None), facts))
    window.resize(960, 800)
    stage.rest()
    qtbot.waitUntil(lambda: bool(shell.pages.current.lane.layout_now.hidden))
    lane = shell.pages.current.lane
    qtbot.mouseClick(lane, LEFT, pos=lane.chip_box(len(lane.layout_now.chips)).center())
    assert len(look_at(stage)) == len(lane.layout_now.hidden)
    for button in (shell.toolbar.switch_button, shell.filter_bar.row.more):
        qtbot.waitUntil(button.isVisible)
        qtbot.mouseClick(button, LEFT)
        look_at(stage)


def test_a_letter_that_is_typed_chooses_the_item(stage: Stage, qtbot: QtBot) -> None:
    weeks = stage.works.actions.week_numbers
    text, before = weeks.text(), weeks.isChecked()
    qtbot.mouseClick(stage.shell.toolbar.menu_button, LEFT)
    letter = QKeySequence.mnemonic(weeks.text()).toString()[-1]
    qtbot.keyClicks(stage.menu(), letter.lower())
    assert (weeks.isChecked(), QApplication.activePopupWidget()) == (not before, None)
    assert weeks.text() == text, "elsewhere it is called as ever"
