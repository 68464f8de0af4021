"""The menu of an entry: by the right button and by the keyboard in every view, and behind the pane's ⋯."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.values import Choice, Entry, Kind
from desktop_app.store import commands, queries
from desktop_app.ui.models.view_state import AGENDA, MONTH, WEEK, YEAR
from desktop_app.ui.theme import Theme

from .window_stage import Stage, bare, page, row, show, staged, tvmaze

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
MENU, F10, ENTER, ESC = Qt.Key.Key_Menu, Qt.Key.Key_F10, Qt.Key.Key_Return, Qt.Key.Key_Escape
IRON = show(1, "Ironwood", officialSite="https://ironwood.example/")
BBC = {"name": "BBC Four", "country": {"name": "UK", "code": "GB"}, "officialSite": "http://four.example/"}
LOW = show(2, "Lowland", officialSite="file:///etc/passwd", network=BBC)
ROWS = [
    row(11, IRON, "2026-05-04", 1, 2),
    row(12, IRON, "2026-05-12", 2, 2),
    row(13, IRON, "2026-05-21", 3, 2),
    row(21, LOW, "2026-05-21", 1, 1),
]
PAST = [
    "Open details",
    "Follow",
    "Watched",
    "All up to here watched",
    "All of season 2 watched",
    "Export…",
    "Copy as text",
    "Open show page",
    "Open official site",
]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was given to the browser."""
    found: list[str] = []

    def open_url(url: QUrl) -> bool:
        found.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return found


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    with tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url) as made:
        feed.serve("/schedule/full", ROWS)
        feed.serve("/shows/1", page(IRON, ROWS[:3], ("Ada Quill",)))
        feed.serve("/shows/2", page(LOW, ROWS[3:]))
        made.open()
        state = made.window.state
        state.set_choice(replace(state.choice, kinds=None, countries=None))
        yield made
        made.rest()


def entry(stage: Stage, number: int, title: str = "Ironwood") -> Entry:
    found = queries.entries(stage.app.database, Choice(), stage.app.zone)
    return next(one for one in found if (one.show, one.episode) == (title, number))


def said(stage: Stage) -> list[str]:
    """What the menu that is open offers."""
    return [bare(action.text()) for action in stage.menu().actions() if not action.isSeparator()]


def known(stage: Stage) -> list[str]:
    """Of that what `PAST` names, whatever else there is."""
    return [text for text in said(stage) if text in PAST]


def go(stage: Stage, view: str, one: Entry) -> None:
    stage.window.state.set_view(view)
    stage.window.state.set_day(one.air.first)  # type: ignore[arg-type]
    stage.qtbot.waitUntil(lambda: stage.shell.pages.current.settled, timeout=10_000)
    stage.qtbot.wait(300)


def right_click(area: QWidget, place: QPoint) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, area.mapToGlobal(place))
    QApplication.sendEvent(area, event)


def right_click_on(stage: Stage, one: Entry) -> None:
    current, area = stage.shell.pages.current, stage.shell.pages.canvas
    box = current.entry_box(one)
    assert box is not None
    if stage.window.state.view == YEAR:
        area = current.ahead.viewport()  # type: ignore[attr-defined]
    right_click(area, area.mapFrom(current, box.center()))


@pytest.mark.parametrize("view", [MONTH, WEEK, AGENDA])
def test_a_right_click_on_an_entry_offers_all_that_can_be_done_with_it(stage: Stage, view: str) -> None:
    one = entry(stage, 2)
    go(stage, view, one)
    right_click_on(stage, one)
    assert known(stage) == PAST
    assert not any(action.icon().isNull() for action in stage.menu().actions() if not action.isSeparator())
    stage.choose("Watched")
    stage.rest()
    assert entry(stage, 2).watched
    right_click_on(stage, one)
    assert "Not watched" in said(stage)
    assert "Watched" not in said(stage)
    stage.menu().close()


def test_a_right_click_beside_the_entries_offers_nothing_that_is_done_with_one(stage: Stage) -> None:
    go(stage, MONTH, entry(stage, 2))
    area = stage.shell.pages.canvas
    right_click(area, area.rect().bottomLeft() + QPoint(30, -4))
    assert [text.partition(" on ")[0] for text in said(stage)] == ["Add an entry"]
    stage.menu().close()


def test_of_what_has_not_aired_only_what_aired_before_can_be_marked(stage: Stage) -> None:
    go(stage, MONTH, entry(stage, 3))
    right_click_on(stage, entry(stage, 3))
    assert [text for text in said(stage) if "atched" in text] == ["All up to here watched", "All of season 2 watched"]
    stage.menu().close()
    right_click_on(stage, entry(stage, 1, "Lowland"))
    assert not [text for text in said(stage) if "atched" in text]
    stage.menu().close()


def test_a_season_of_the_season_ahead_has_the_menu_of_its_first_entry(stage: Stage) -> None:
    one = entry(stage, 1)
    go(stage, YEAR, one)
    stage.qtbot.waitUntil(lambda: stage.shell.pages.entry_box(one) is not None)
    right_click_on(stage, one)
    assert [text for text in said(stage) if "atched" in text] == ["Watched", "All of season 2 watched"]
    stage.choose("Open details")
    assert stage.window.state.selected == one
    assert stage.shell.pane.current == "detail"


def test_the_list_beside_the_grid_has_it_too(stage: Stage) -> None:
    view = stage.shell.pane.agenda.view
    one = entry(stage, 3)
    index = view.model().index_of_entry(one.id)  # type: ignore[attr-defined]
    right_click(view.viewport(), view.visualRect(index).center())
    assert said(stage)[:2] == ["Open details", "Follow"]
    stage.choose("Open details")
    assert stage.window.state.selected == one
    assert stage.shell.pane.current == "detail"


@pytest.mark.parametrize(("key", "modifier"), [(MENU, Qt.KeyboardModifier.NoModifier), (F10, SHIFT)])
def test_the_menu_key_opens_it_below_the_entry_that_has_the_keyboard(
    stage: Stage, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    one = entry(stage, 1)
    go(stage, MONTH, one)
    stage.shell.pages.setFocus()
    grid = stage.window.focusWidget()
    assert grid is not None
    qtbot.keyClick(grid, ENTER)
    found = stage.shell.pages.at_keyboard()
    assert found is not None
    qtbot.keyClick(grid, key, modifier)
    box = found[1]
    assert abs(stage.menu().y() - box.bottom()) < 6
    assert abs(stage.menu().x() - box.left()) < 6
    stage.choose("Follow")
    stage.rest()
    assert queries.entry(stage.app.database, found[0].id).followed  # type: ignore[union-attr]


def test_without_an_entry_at_the_keyboard_the_menu_key_takes_what_is_selected(stage: Stage, qtbot: QtBot) -> None:
    stage.window.go_to(entry(stage, 2))
    stage.shell.pages.setFocus()
    focus = stage.window.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, MENU)
    assert known(stage) == PAST
    stage.menu().close()
    stage.window.state.select(None)
    stage.shell.pane.show_agenda()
    stage.shell.toolbar.title.setFocus()
    qtbot.keyClick(stage.shell.toolbar.title, MENU)
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize(("key", "modifier"), [(MENU, Qt.KeyboardModifier.NoModifier), (F10, SHIFT)])
@pytest.mark.parametrize("view", [MONTH, WEEK, YEAR])
def test_at_a_day_and_no_entry_the_menu_key_opens_the_menu_of_that_day(
    stage: Stage, qtbot: QtBot, view: str, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    one = entry(stage, 2)
    stage.window.go_to(one)  # it stays selected while the person goes on to another day
    go(stage, view, one)
    stage.shell.pages.setFocus()
    grid = stage.window.focusWidget()
    assert grid is not None
    for selected in (True, False):
        qtbot.keyClick(grid, Qt.Key.Key_Right)
        day = stage.window.state.day
        assert day != one.air.first
        assert bool(stage.window.state.selected) is selected
        found = stage.shell.pages.day_at_keyboard()
        assert found is not None
        qtbot.keyClick(grid, key, modifier)
        assert said(stage) == [f"Add an entry on {day.day} May…"]
        room = stage.menu().screen().availableGeometry().right() + 1 - stage.menu().width()
        assert abs(stage.menu().x() - min(found[1].left(), room)) < 6
        stage.menu().close()
        stage.window.state.select(None)


def test_the_menu_says_who_is_followed_in_a_show_and_still_follows_the_show_itself(stage: Stage, qtbot: QtBot) -> None:
    stage.window.go_to(entry(stage, 2))
    database = stage.app.database
    qtbot.waitUntil(lambda: bool((shown := queries.show_page(database, entry(stage, 2).show_id)) and shown.cast))
    shown = queries.show_page(database, entry(stage, 2).show_id)
    assert shown is not None
    with qtbot.waitSignal(stage.window._bus.changed):
        commands.follow_person(database, shown.cast[0].person_id, stage.app.clock.now())
    row = stage.shell.pane.detail.actions_row
    qtbot.waitUntil(row.through.isVisible)
    assert row.through.text() == "You follow Ada Quill"
    qtbot.mouseClick(stage.shell.pane.detail.more, LEFT)
    stage.choose("Follow (you follow Ada Quill)")
    stage.rest()
    assert entry(stage, 2).followed
    qtbot.waitUntil(row.follow.isChecked)
    qtbot.mouseClick(stage.shell.pane.detail.more, LEFT)
    assert "Stop following" in said(stage)
    stage.menu().close()


@pytest.mark.parametrize("view", [WEEK, AGENDA, YEAR])
def test_the_menu_key_works_in_each_view(stage: Stage, qtbot: QtBot, view: str) -> None:
    one = entry(stage, 2)
    go(stage, view, one)
    if view == YEAR:
        ahead = stage.shell.pages.current.ahead  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda: bool(ahead.rows_now.bars), timeout=10_000)
        ahead.setFocus(Qt.FocusReason.TabFocusReason)
    else:
        stage.shell.pages.setFocus(Qt.FocusReason.TabFocusReason)
    focus = stage.window.focusWidget()
    assert focus is not None
    if view == WEEK:
        qtbot.keyClick(focus, ENTER)
    found = stage.shell.pages.at_keyboard()
    assert found is not None
    qtbot.keyClick(focus, MENU)
    assert said(stage)[0] == "Open details"
    stage.choose("Open details")
    assert stage.window.state.selected is not None
    assert stage.window.state.selected.id == found[0].id


def test_the_menu_key_in_a_list_of_the_pane_is_for_the_row_that_has_the_keyboard(stage: Stage, qtbot: QtBot) -> None:
    view = stage.shell.pane.agenda.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    found = view.at_keyboard()
    assert found is not None
    qtbot.keyClick(view, MENU)
    stage.choose("Open details")
    assert stage.window.state.selected is not None
    assert stage.window.state.selected.id == found[0].id


# --- the pane's ⋯ ----------------------------------------------------------------------------------------------------


def test_the_panes_menu_offers_the_same_but_for_what_is_open_already(
    stage: Stage, qtbot: QtBot, opened: list[str]
) -> None:
    stage.window.go_to(entry(stage, 2))
    stage.rest()
    more = stage.shell.pane.detail.more
    qtbot.mouseClick(more, LEFT)
    assert known(stage) == PAST[1:]
    stage.choose("Open official site")
    assert opened == ["https://ironwood.example/"]
    qtbot.mouseClick(more, LEFT)
    stage.choose("Copy as text")
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Episode: Ironwood, season 2 episode 2, Tuesday 12 May 2026")
    assert text.endswith("\nhttps://www.tvmaze.com/shows/1/ironwood")
    qtbot.mouseClick(more, LEFT)
    stage.choose("Export…")
    (dialog,) = stage.window.findChildren(QDialog)
    dialog.close()


def test_the_menu_key_in_the_pane_opens_the_same(stage: Stage, qtbot: QtBot) -> None:
    stage.window.go_to(entry(stage, 2))
    follow = stage.shell.pane.detail.actions_row.follow
    follow.setFocus()
    qtbot.keyClick(follow, MENU)
    assert known(stage) == PAST[1:]
    stage.menu().close()


def test_what_is_no_page_of_the_web_is_not_offered(stage: Stage) -> None:
    one = entry(stage, 1, "Lowland")
    go(stage, MONTH, one)
    right_click_on(stage, one)
    assert "Open show page" in said(stage)
    assert "Open official site" not in said(stage)
    stage.menu().close()


def test_the_site_of_a_service_that_the_feed_names_is_opened_from_the_menu_and_the_pane(
    stage: Stage, qtbot: QtBot, opened: list[str]
) -> None:
    one = entry(stage, 1, "Lowland")
    go(stage, MONTH, one)
    right_click_on(stage, one)
    stage.choose("Open the site of BBC Four")
    stage.window.go_to(one)
    stage.rest()
    (tag,) = stage.shell.pane.detail.top.services.tags
    qtbot.mouseClick(tag, LEFT)
    assert opened == ["https://four.example/"] * 2


def test_of_a_season_that_is_out_whole_nothing_offers_reasons_or_settings_that_it_has_not(stage: Stage) -> None:
    offers = {"Why this date and time?", "Set date, time or service…"}
    one = entry(stage, 1)
    stage.works.commands.deeds.tell_when_whole(one.show_id, "Ironwood", True)
    stage.rest()
    found = queries.entries(stage.app.database, Choice(), stage.app.zone)
    whole = next(other for other in found if other.kind is Kind.BINGE_READY)
    for shown, there in ((one, True), (whole, False)):
        stage.window.go_to(shown)
        stage.rest()
        assert stage.shell.pane.detail.when.why.isVisible() is there
        stage.qtbot.mouseClick(stage.shell.pane.detail.more, LEFT)
        assert (offers <= set(said(stage))) is there
        assert bool(offers & set(said(stage))) is there
        stage.menu().close()


def test_before_the_library_is_open_there_is_no_menu(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    with tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url) as stage:
        feed.serve("/schedule/full", ROWS)
        stage.open()
        one = entry(stage, 1)
        go(stage, MONTH, one)
        right_click_on(stage, one)
        stage.menu().close()
        stage.works._on_unusable()
        stage.works.commands.entry_menu.open(one, QPoint(), stage.window.go_to)
        assert QApplication.activePopupWidget() is None
        stage.rest()
