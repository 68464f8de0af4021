"""From the search to the pane: the shows of a person, and a show that stands nowhere in the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.store import queries
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.detail_pane import DetailPane
from tests import servers

from .window_stage import Stage, page, row, show, staged, tvmaze

LEFT, DOWN, ENTER, ESC = Qt.MouseButton.LeftButton, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape
DORMANT = show(160, "Dormant", officialSite="http://dormant.example")


@pytest.fixture
def feed() -> Iterator[servers.Replay]:
    with tvmaze() as made:
        made.serve("/search/shows", [{"score": 1.0, "show": DORMANT}])
        made.serve("/shows/160", page(DORMANT, [], ("Ada Quill",)))
        yield made


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay) -> Iterator[Stage]:
    """On the starter feed, 1440 x 900."""
    with staged(qtbot, theme, tmp_path, feed.url) as made:
        made.open()
        yield made
        made.rest()


def search(stage: Stage, words: str, *keys: Qt.Key) -> None:
    """Types them, and when the list is there presses the keys."""
    box = stage.shell.search
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    box.selectAll()
    stage.qtbot.keyClicks(box, words)
    stage.qtbot.waitUntil(lambda: stage.shell.search_model.text == words and box.popup.isVisible())
    for key in keys:
        stage.qtbot.keyClick(box, key)


def lines(stage: Stage) -> list[str]:
    return [line.text for line in stage.shell.search_model.lines()]


def said(pane: DetailPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible() and label.text()]


def add_dormant(stage: Stage) -> int:
    """Its id."""
    search(stage, "dormant", DOWN, ENTER)
    stage.qtbot.waitUntil(lambda: "In TVmaze" in lines(stage))
    for key in (DOWN, ENTER):
        stage.qtbot.keyClick(stage.shell.search, key)
    text = "You follow Dormant now. Nothing is known yet of when it is on."
    stage.qtbot.waitUntil(lambda: stage.shell.news.text() == text, timeout=5000)
    stage.rest()
    return queries.find_shows(stage.app.database, "Dormant")[0].id


def follows(stage: Stage, show_id: int) -> bool:
    page = queries.show_page(stage.app.database, show_id)
    assert page is not None
    return page.followed


def follow(stage: Stage, show_id: int, wanted: bool) -> None:
    """By some other way than the pane, until the window has heard of it."""
    with stage.qtbot.waitSignal(stage.window._bus.changed, timeout=5000):
        stage.works.commands.deeds.follow(show_id, "", wanted)
    assert follows(stage, show_id) is wanted


# --- people -----------------------------------------------------------------------------------------------------------


def test_a_person_who_is_chosen_leads_to_all_their_shows_and_esc_back(stage: Stage, qtbot: QtBot) -> None:
    box = stage.shell.search
    search(stage, "rhys if", DOWN, ENTER)
    assert lines(stage) == ["Shows with Rhys Ifans", "Star City"]
    assert box.popup.isVisible()
    assert box.hasFocus()
    qtbot.keyClick(box, ESC)
    assert lines(stage)[:2] == ["People", "Rhys Ifans"]
    assert (box.text(), box.popup.isVisible()) == ("rhys if", True)
    assert box.popup.current() is None
    qtbot.keyClick(box, ESC)
    assert (box.text(), box.popup.isVisible()) == ("", False)


def test_the_show_that_is_open_already_is_seen_to_be_one_of_a_persons(stage: Stage, qtbot: QtBot) -> None:
    stage.window.go_to(stage.entry("Star City"))
    search(stage, "rhys if", DOWN, ENTER)
    assert stage.shell.search.popup.current() is not None
    qtbot.keyClick(stage.shell.search, ENTER)
    assert stage.shell.search.popup.isHidden()
    assert stage.shell.page.grid.hasFocus()
    assert stage.shell.pane.detail.entry == stage.entry("Star City")


def test_a_click_on_a_person_leads_to_their_shows_too(stage: Stage, qtbot: QtBot) -> None:
    search(stage, "rhys if")
    view = stage.shell.search.popup.view
    for text in ("Rhys Ifans", "Star City"):
        place = view.visualRect(view.model().index(lines(stage).index(text), 0)).center()
        qtbot.mouseClick(view.viewport(), LEFT, pos=place)
    selected = stage.window.state.selected
    assert selected is not None
    assert selected.show == "Star City"


def test_typing_on_searches_anew(stage: Stage, qtbot: QtBot) -> None:
    search(stage, "rhys if", DOWN, ENTER)
    qtbot.keyClicks(stage.shell.search, "ans")
    qtbot.waitUntil(lambda: lines(stage)[:1] == ["People"])


# --- a show without an entry ------------------------------------------------------------------------------------------


def test_a_show_without_a_date_opens_in_the_pane_and_can_be_unfollowed(stage: Stage, qtbot: QtBot) -> None:
    show_id = add_dormant(stage)
    detail = stage.shell.pane.detail
    stage.window.go_to(stage.entry("Star City"))
    search(stage, "dorm", DOWN, ENTER)
    assert stage.shell.pane.current == "detail"
    assert (detail.entry, stage.window.state.selected) == (None, None)
    texts = said(detail)
    assert "Dormant" in texts
    assert "No date is known yet" in texts
    assert "BBC One" in texts
    assert "Spin-off premiere" not in texts
    assert [person.person for person in detail.cast.view.shown] == ["Ada Quill"]
    assert detail.top.page_url == "https://www.tvmaze.com/shows/160/dormant"
    assert [action.text() for action in detail.menu().actions()] == [
        "Open show page",
        "Open official site",
        "Copy as text",
    ]
    assert not detail.actions_row.export.isVisible()
    follow = detail.actions_row.follow
    assert (follow.text(), follow.accessibleName()) == ("Following", "Unfollow Dormant")
    qtbot.mouseClick(follow, LEFT)
    qtbot.waitUntil(lambda: follow.text() == "Follow", timeout=5000)
    assert not follows(stage, show_id)
    stage.window.go_to(stage.entry("Star City"))
    assert "Spin-off premiere" in said(detail)
    assert detail.actions_row.export.isVisible()


def test_what_was_left_does_not_come_back_with_the_next_news(stage: Stage, qtbot: QtBot) -> None:
    show_id, pane = add_dormant(stage), stage.shell.pane
    assert pane.current == "detail"
    qtbot.keyClick(pane.detail, ESC)
    follow(stage, show_id, False)
    assert pane.current == "agenda"
    search(stage, "dorm", DOWN, ENTER)
    assert pane.current == "detail"
    qtbot.mouseClick(pane.detail.close_button, LEFT)
    follow(stage, show_id, True)
    assert pane.current == "agenda"


def test_a_day_that_was_gone_back_to_stays_when_there_is_news_of_an_entry(stage: Stage, qtbot: QtBot) -> None:
    entry, pane = stage.entry("Star City"), stage.shell.pane
    stage.shell.page.day_activated.emit(date(2026, 5, 29))
    pane.entry_activated.emit(entry)
    qtbot.keyClick(pane.detail, ESC)
    follow(stage, entry.show_id, True)
    assert pane.current == "day"
    pane.entry_activated.emit(entry)
    assert pane.current == "detail"


def test_narrow_it_floats_over_the_grid_and_esc_closes_it(stage: Stage, qtbot: QtBot) -> None:
    add_dormant(stage)
    stage.window.resize(1000, 700)
    search(stage, "dorm", DOWN, ENTER)
    overlay = stage.shell.frame.overlay
    assert overlay.isVisible()
    assert overlay.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), ESC)
    assert overlay.isHidden()
    assert stage.shell.page.grid.hasFocus()


def test_a_date_that_becomes_known_meanwhile_is_shown_and_nothing_else_moves(
    stage: Stage, qtbot: QtBot, feed: servers.Replay
) -> None:
    show_id = add_dormant(stage)
    feed.serve("/shows/160", page(DORMANT, [row(1600, DORMANT, "2026-08-05")], ("Ada Quill",)))
    stage.later(timedelta(days=2))
    stage.worker.call(stage.works.menu_work._net.show, show_id)
    qtbot.waitUntil(lambda: stage.shell.pane.detail.entry is not None, timeout=5000)
    texts = said(stage.shell.pane.detail)
    assert "Wednesday 5 August 2026" in texts
    assert "Series premiere" in texts
    assert "No date is known yet" not in texts
    assert stage.window.state.month == date(2026, 5, 1)
    assert stage.window.state.selected is None


def test_it_goes_with_the_library_that_it_is_of(stage: Stage) -> None:
    add_dormant(stage)
    stage.works.library.unusable.emit()
    assert stage.shell.pane.current == "agenda"
    stage.works.use_library()
    assert stage.shell.pane.current == "agenda"
