"""What a year and the season ahead say that show nothing: which filter hides how many, and the way out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
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
            make_entry("Old & Sons", "2025-06-08", service="BBC One", followed=True),
        ],
    )


def said(empty: EmptySpan) -> list[str]:
    while empty._counting.counting:
        QCoreApplication.processEvents()
    parts = (empty.text, empty.line, empty.button, empty.way)
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
    assert said(stage.page.empty_year) == [
        "You follow nothing that is on in 2026",
        "Show all premieres",
        "Go to 2025 – Old && Sons",
    ]
    assert said(stage.page.empty_ahead) == ["You follow nothing that starts in these months", "Show all premieres"]
    with qtbot.waitSignal(stage.page.all_wanted):
        qtbot.mouseClick(stage.page.empty_ahead.button, Qt.MouseButton.LeftButton)


def test_a_year_of_which_nothing_is_known_leads_to_the_nearest_of_which_something_is(stage: Stage) -> None:
    stage.state.page(3)
    stage.settle()
    assert said(stage.page.empty_year) == ["Nothing known for 2029 yet", "Go to 2026 – Harbour"]
    assert said(stage.page.empty_ahead) == []


def test_of_a_year_that_is_over_nothing_is_expected_any_more(stage: Stage) -> None:
    stage.state.page(-3)
    stage.settle()
    assert said(stage.page.empty_year)[0] == "Nothing known for 2023"


def test_what_the_filter_shows_in_another_year_is_offered_beside_clearing_it(stage: Stage, qtbot: QtBot) -> None:
    choice, empty = Choice(followed=True), stage.page.empty_year
    choose(stage, choice)
    qtbot.mouseClick(empty.way, Qt.MouseButton.LeftButton)
    stage.settle()
    assert (stage.state.day, stage.state.choice, said(empty)) == (date(2025, 6, 8), choice, [])


def test_what_is_found_late_moves_no_button_from_under_the_pointer(stage: Stage) -> None:
    waiting: list[Callable[[], object]] = []

    def slow(choice: Choice, first: date, last: date | None, found: Callable[..., object]) -> Callable[[], None]:
        waiting.append(lambda: found(stage.reader._nearest(choice, first, last)))
        return lambda: None

    stage.reader.nearest = slow  # type: ignore[method-assign,assignment]
    choose(stage, Choice(followed=True))
    empty = stage.page.empty_year
    assert len(said(empty)) == 2
    place = empty.button.pos()
    QApplication.sendEvent(empty.button, QEvent(QEvent.Type.Enter))
    waiting[-1]()
    QApplication.processEvents()
    assert (len(said(empty)), empty.button.pos()) == (2, place)
    for part in (empty.button, empty):
        QApplication.sendEvent(part, QEvent(QEvent.Type.Leave))
    assert said(empty)[2] == "Go to 2025 – Old && Sons"


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
