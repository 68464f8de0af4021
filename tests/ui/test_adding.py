"""A show that somebody adds: it is followed, gone to, and said."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.sources.tvmaze import read_search
from desktop_app.store import queries
from desktop_app.ui.models.search_line import Line, Row
from desktop_app.ui.theme import Theme
from tests import servers

from .window_stage import page, row, show, staged, tvmaze


@pytest.fixture
def feed() -> Iterator[servers.Replay]:
    with tvmaze() as made:
        yield made


@pytest.mark.parametrize("way", ["search", "menu"])
def test_a_show_of_another_country_is_followed_when_it_is_added_and_stands_in_the_grid(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay, way: str
) -> None:
    channel = {"id": 9, "name": "Canal+", "country": {"name": "France", "code": "FR", "timezone": "Europe/Paris"}}
    braquo = show(150, "Braquo", network=channel)
    answer = [{"score": 1.0, "show": braquo}]
    feed.serve("/shows/150", page(braquo, [row(1500, braquo, "2026-05-21")]))
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.open()
        (facts,) = read_search(json.dumps(answer).encode())
        if way == "search":
            stage.shell.search.chosen.emit(Line(Row.FOUND, "Braquo", "", facts))
        else:
            job = stage.worker.call(stage.works.menu_work._net.add, facts)
            job.succeeded.connect(stage.works.menu_work.show_added)
        qtbot.waitUntil(lambda: stage.window.state.selected is not None, timeout=5000)
        selected = stage.window.state.selected
        assert selected is not None
        assert selected.followed
        assert stage.shell.pane.current == "detail"
        assert stage.shell.news.text() == "Braquo is on your calendar: you follow it now."
        qtbot.waitUntil(lambda: stage.shell.page.grid.entry_box(stage.entry("Braquo")) is not None)
        assert stage.shell.hiding.isHidden()
        if way == "search":
            stage.works.actions.undo.trigger()  # no longer followed, it is one of another country's
            qtbot.waitUntil(lambda: stage.shell.hiding.text() == "Braquo S01E01 is hidden by the filter")
            stage.works.actions.redo.trigger()
            qtbot.waitUntil(stage.shell.hiding.isHidden)
        stage.rest()


def test_an_added_show_without_a_date_is_followed_and_said(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay
) -> None:
    answer = [{"score": 1.0, "show": show(160, "Dormant")}]
    feed.serve("/shows/160", page(show(160, "Dormant"), []))
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.open()
        (facts,) = read_search(json.dumps(answer).encode())
        stage.shell.search.chosen.emit(Line(Row.FOUND, "Dormant", "", facts))
        said = "You follow Dormant now. Nothing is known yet of when it is on."
        qtbot.waitUntil(lambda: stage.shell.news.text() == said, timeout=5000)
        (hit,) = queries.find_shows(stage.app.database, "Dormant")
        assert hit.followed
        assert stage.shell.pane.current == "detail"
        assert stage.shell.pane.detail.top.title.text() == "Dormant"
        stage.rest()
