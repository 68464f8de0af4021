"""Catching up before a new season, as a person does it: in the pane, and in the list of all that there is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Entry
from desktop_app.store import commands, queries
from desktop_app.ui.dialogs.catch_up_list import CatchUpList
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.catch_up_section import CatchUpSection
from tests.conftest import NOW
from tests.store.worlds import episode, show, snapshot, sync

from .window_stage import Stage, bare, staged, tvmaze

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
SEASONS = [
    *(
        episode("7", f"{s}{n}", f"{s}x{n:02}", f"{2022 + s}-04-{n:02}", runtime_minutes=45)
        for s in (1, 2, 3)
        for n in range(1, 5)
    ),
    episode("7", "41", "4x01", "2026-07-21 20:00", title="New Light"),
]
SOON = [
    *(episode("8", f"8{n}", f"1x{n:02}", f"2025-04-{n:02}") for n in range(1, 4)),
    episode("8", "89", "2x01", AirDate.in_month(2026, 6)),
]


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    with tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url) as made:
        made.open()
        sync(made.app.database, snapshot(show("7", "Lighthouse"), show("8", "Low Tide"), *SEASONS, *SOON))
        yield made
        made.rest()


def premiere(stage: Stage, title: str) -> Entry:
    (found,) = queries.find_shows(stage.app.database, title)
    return next(e for e in queries.show_entries(stage.app.database, found.id) if not e.aired(NOW, stage.app.zone))


def follow(stage: Stage, *titles: str) -> None:
    for title in titles:
        commands.follow(stage.app.database, premiere(stage, title).show_id, NOW)


def opened(stage: Stage, title: str) -> CatchUpSection:
    stage.window.go_to(premiere(stage, title))
    stage.rest()
    return stage.shell.pane.detail.catch_up


def listing(stage: Stage) -> CatchUpList:
    next(action for action in stage.shell.toolbar.menu.actions() if bare(action.text()) == "Catch up…").trigger()
    stage.rest()
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, CatchUpList) and one.isVisible()]
    return found


def told(dialog: CatchUpList) -> list[str]:
    model, role = dialog.model, Qt.ItemDataRole.AccessibleTextRole
    return [model.data(model.index(n, 0, QModelIndex()), role) for n in range(model.rowCount())]


def test_the_pane_of_a_followed_show_tells_what_is_left_and_how_much_that_is_a_week(stage: Stage) -> None:
    section = opened(stage, "Lighthouse")
    assert not section.isVisible(), "nobody asked about a show that is not followed"
    follow(stage, "Lighthouse")
    stage.qtbot.waitUntil(section.isVisible)
    said = "12 episodes, 9 h, before season 4 on 21 July: 2\N{NO-BREAK SPACE}a\N{NO-BREAK SPACE}week"
    assert section.plan.text() == said
    assert section.next_one.text() == "To keep to it, watch the next one by Sunday 17 May"
    assert section.detail.text() == "9 weeks left"
    assert section.mark.text() == "Mark all up to season 3 as watched"
    assert not section.lacking.isVisible()


def test_all_before_it_is_marked_with_one_click_and_undone_with_a_key(stage: Stage, qtbot: QtBot) -> None:
    follow(stage, "Lighthouse")
    section = opened(stage, "Lighthouse")
    show_id = premiere(stage, "Lighthouse").show_id
    qtbot.mouseClick(section.mark, LEFT)
    stage.rest()
    assert len(queries.watched(stage.app.database, show_id)) == 12
    qtbot.waitUntil(lambda: not section.isVisible())
    qtbot.keyClick(stage.window, Qt.Key.Key_Z, CTRL)
    stage.rest()
    assert queries.watched(stage.app.database, show_id) == frozenset()
    qtbot.waitUntil(section.isVisible)


def test_a_mark_changes_the_plan(stage: Stage, qtbot: QtBot) -> None:
    follow(stage, "Lighthouse")
    section = opened(stage, "Lighthouse")
    shown = premiere(stage, "Lighthouse")
    commands.mark_season_watched(stage.app.database, shown.show_id, 1, NOW, stage.app.zone)
    said = "8 episodes, 6 h, before season 4 on 21 July: 1\N{NO-BREAK SPACE}a\N{NO-BREAK SPACE}week"
    qtbot.waitUntil(lambda: section.plan.text() == said)


def test_the_menu_lists_all_followed_shows_and_leads_to_their_new_season(stage: Stage, qtbot: QtBot) -> None:
    follow(stage, "Lighthouse", "Low Tide")
    dialog = listing(stage)
    assert told(dialog) == [
        "Low Tide, 3 episodes, before season 2 (some day in June): 2 a week",
        "Lighthouse, 12 episodes, 9 h, before season 4 on 21 July: 2 a week",
    ]
    qtbot.keyClick(dialog.view, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert stage.window.state.selected == premiere(stage, "Lighthouse")
    assert stage.window.state.month.month == 7
    assert stage.shell.pane.detail.catch_up.isVisible()


def test_a_click_on_a_line_leads_there_too(stage: Stage, qtbot: QtBot) -> None:
    follow(stage, "Low Tide")
    dialog = listing(stage)
    place = dialog.view.visualRect(dialog.model.index(0, 0)).center()
    qtbot.mouseClick(dialog.view.viewport(), LEFT, pos=place)
    assert stage.window.state.selected == premiere(stage, "Low Tide")


def test_where_nothing_is_left_the_list_says_so(stage: Stage, qtbot: QtBot) -> None:
    dialog = listing(stage)
    assert dialog.none.isVisible()
    assert not dialog.view.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_all_watched_of_a_library_that_is_lost_marks_nothing(stage: Stage) -> None:
    follow(stage, "Lighthouse")
    section = opened(stage, "Lighthouse")
    stage.qtbot.waitUntil(section.isVisible)
    plan = queries.catch_ups(stage.app.database, NOW, stage.app.zone)[0]
    stage.works._on_unusable()
    section.all_watched.emit(plan)
    stage.rest()
    assert not stage.works.actions.undo.isEnabled()
