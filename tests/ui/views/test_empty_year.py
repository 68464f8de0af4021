"""What a year and the season ahead say that show nothing: which filter hides how many, and the way out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.values import Changes, Choice, Kind
from desktop_app.ui.models.reader import NoReader
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.empty_span import EmptySpan
from tests.ui.entries import make_entry
from tests.ui.year_stage import Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FILMS, EPISODES = Choice(kinds=frozenset({"film"})), Choice(kinds=frozenset({"episode"}))


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme) -> Stage:
    return Stage(
        qtbot,
        theme,
        [
            make_entry("Harbour", "2026-06-01", service="BBC One"),
            make_entry("Harbour", "2026-06-08", Kind.EPISODE, "S01E02", service="BBC One"),
            make_entry("Old", "2025-06-08", service="BBC One", followed=True),
        ],
    )


def said(empty: EmptySpan) -> list[str]:
    while empty._counting.counting:
        QCoreApplication.processEvents()
    parts = (empty.text, empty.line, empty.button)
    return [part.text() for part in parts if part.isVisible()]


def choose(stage: Stage, choice: Choice) -> None:
    stage.state.set_choice(choice)
    stage.settle()


def test_nothing_is_said_of_what_shows_something(stage: Stage) -> None:
    assert said(stage.page.empty_year) == said(stage.page.empty_ahead) == []


def test_a_filter_that_hides_the_whole_year_says_so(stage: Stage, qtbot: QtBot) -> None:
    choose(stage, FILMS)
    assert said(stage.page.empty_year) == ["2 entries in 2026 are hidden by the filter", "Only films", "Clear filter"]
    assert said(stage.page.empty_ahead)[0] == "1 premiere of these months is hidden by the filter"
    with qtbot.waitSignal(stage.page.filter_cleared) as told:
        qtbot.mouseClick(stage.page.empty_year.button, Qt.MouseButton.LeftButton)
    assert told.args == [frozenset({"kinds"})]
    choose(stage, Choice())
    assert said(stage.page.empty_year) == said(stage.page.empty_ahead) == []


def test_the_season_ahead_may_be_hidden_and_the_year_not(stage: Stage, qtbot: QtBot) -> None:
    choose(stage, EPISODES)
    assert said(stage.page.empty_year) == []
    assert said(stage.page.empty_ahead) == [
        "1 premiere of these months is hidden by the filter",
        "Only episodes",
        "Clear filter",
    ]
    with qtbot.waitSignal(stage.page.filter_cleared) as told:
        qtbot.keyClick(stage.page.empty_ahead.button, Qt.Key.Key_Space)
    assert told.args == [frozenset({"kinds"})]


def test_nothing_that_is_followed_is_on(stage: Stage, qtbot: QtBot) -> None:
    choose(stage, Choice(followed=True))
    assert said(stage.page.empty_year) == ["You follow nothing that is on in 2026", "Show all premieres"]
    assert said(stage.page.empty_ahead) == ["You follow nothing that starts in these months", "Show all premieres"]
    with qtbot.waitSignal(stage.page.all_wanted):
        qtbot.mouseClick(stage.page.empty_ahead.button, Qt.MouseButton.LeftButton)


def test_a_year_of_which_nothing_is_known_offers_nothing(stage: Stage) -> None:
    stage.state.page(3)
    stage.settle()
    assert said(stage.page.empty_year) == ["Nothing known for 2029 yet"]
    assert said(stage.page.empty_ahead) == []


def test_it_keeps_up_with_the_library(stage: Stage) -> None:
    choose(stage, FILMS)
    stage.reader.all.append(make_entry("New", "2026-06-02"))
    for model in (stage.months, stage.seasons):
        model.reload(Changes(frozenset({"entries"})))
    stage.settle()
    assert said(stage.page.empty_year)[0] == "3 entries in 2026 are hidden by the filter"
    assert said(stage.page.empty_ahead)[0] == "2 premieres of these months are hidden by the filter"
    for model in (stage.months, stage.seasons):
        model.set_reader(NoReader())
    stage.settle()
    assert said(stage.page.empty_year) == said(stage.page.empty_ahead) == []
