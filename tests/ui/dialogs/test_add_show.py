"""Add a show: looked up, added, followed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop_app.domain.statements import ShowFacts
from desktop_app.store import queries
from desktop_app.ui.dialogs.add_show import AddShowDialog
from desktop_app.ui.net import Net
from desktop_app.ui.theme import Theme
from tests.ui.window_stage import Stage, page, row, show, staged, tvmaze

from .conftest import clipped


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    with tvmaze() as feed:
        girls = show(139, "Girls", premiered="2012-04-15")
        feed.serve("/search/shows", [{"score": 1.0, "show": girls}])
        feed.serve("/search/shows?q=nothing", [])
        feed.serve("/shows/139", page(girls, [row(1390, girls, "2026-05-21")]))
        with staged(qtbot, theme, tmp_path, feed.url) as made:
            made.open()
            yield made


def dialog_of(stage: Stage) -> AddShowDialog:
    stage.works.actions.add_show.trigger()
    return stage.window.findChild(AddShowDialog)


def test_a_show_is_looked_up_added_followed_and_gone_to(stage: Stage, qtbot: QtBot) -> None:
    dialog = dialog_of(stage)
    assert not dialog.add.isEnabled()
    qtbot.keyClicks(dialog.words, "girls")
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.found.count() == 1 and dialog.add.isEnabled())
    assert dialog.found.item(0).text() == "Girls · 2012 · BBC One"
    with qtbot.waitSignal(dialog.added, timeout=5000):
        qtbot.keyClick(dialog.found, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stage.entry("Girls").followed)
    assert stage.window.state.selected is not None
    assert stage.window.state.selected.show == "Girls"
    assert stage.shell.pane.current == "detail"
    stage.rest()


def test_what_tvmaze_does_not_know_is_said(stage: Stage, qtbot: QtBot) -> None:
    dialog = dialog_of(stage)
    qtbot.keyClicks(dialog.words, "nothing")
    qtbot.mouseClick(dialog.look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.said.text() == "TVmaze knows no show called ‘nothing’.")
    assert not dialog.add.isEnabled()
    dialog.reject()
    assert queries.find_shows(stage.app.database, "girls") == []


def test_what_was_found_can_be_hit_and_read(stage: Stage, qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_of(stage)
    dialog._on_found((ShowFacts("1", "Harbour Street <b>" * 20), ShowFacts("2", "Harbour Lights")))
    found = dialog.found
    boxes = [found.visualItemRect(found.item(place)) for place in range(2)]
    assert all(box.height() >= 24 for box in boxes)
    assert all(found.viewport().rect().contains(box) for box in boxes)
    assert "&lt;b&gt;" in found.item(0).toolTip()
    found.setCurrentRow(1)
    image = found.viewport().grab().toImage()
    line = [image.pixelColor(x, boxes[1].top() + 3).name() for x in range(boxes[1].left() + 6, boxes[1].right() - 6)]
    assert set(line) == {theme.color("accent").name()}
    dialog.reject()


def test_its_main_button_stands_where_that_of_other_dialogs_does(stage: Stage) -> None:
    dialog = dialog_of(stage)
    assert dialog.buttons.buttonRole(dialog.add) == QDialogButtonBox.ButtonRole.AcceptRole
    dialog.reject()


def test_a_long_sentence_is_not_clipped_in_a_large_font(stage: Stage, large: Theme) -> None:
    dialog = AddShowDialog(stage.app, large, stage.worker, Net(stage.app))
    dialog.open()
    dialog.said.setText("TVmaze did not answer in 25 seconds: try again later, or look at your connection.")
    assert clipped(dialog) == []
    dialog.reject()
