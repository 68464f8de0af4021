"""The window as a person meets it: paging, opening, following, searching, syncing, trouble."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QCursor, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.domain.values import Choice
from desktop_app.store import commands, queries
from desktop_app.ui.dialogs.about import AboutDialog
from desktop_app.ui.dialogs.export_dialog import ExportDialog
from desktop_app.ui.dialogs.feeds_list import FeedsList
from desktop_app.ui.library_link import LibraryState
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.detail_words import web_address
from tests import servers

from .scaled import scaled_theme
from .window_stage import Stage, page, row, show, staged, tvmaze

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def nothing_new() -> Iterator[servers.Replay]:
    """A TVmaze that answers at once and has nothing."""
    with tvmaze() as made:
        yield made


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path, nothing_new: servers.Replay) -> Iterator[Stage]:
    """On the starter feed, 1440 x 900."""
    with staged(qtbot, theme, tmp_path, nothing_new.url) as made:
        made.open()
        yield made


@pytest.fixture
def feed() -> Iterator[servers.Replay]:
    with tvmaze() as made:
        yield made


def select(stage: Stage, name: str) -> None:
    stage.window.go_to(stage.entry(name))


# --- where one is ----------------------------------------------------------------------------------------------------


def test_it_opens_on_this_month_with_the_starter_feed(stage: Stage) -> None:
    assert stage.shell.toolbar.title.full_text() == "May 2026"
    assert stage.window.windowTitle() == "May 2026 – Premieres"
    assert stage.shell.month_model.empty is False
    assert stage.shell.pane.current == "agenda"


def test_keys_buttons_and_home_go_through_the_months(stage: Stage, qtbot: QtBot) -> None:
    title, grid = stage.shell.toolbar.title, stage.shell.page.grid
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    assert title.full_text() == "June 2026"
    qtbot.mouseClick(stage.shell.toolbar.next_button, LEFT)
    assert title.full_text() == "July 2026"
    qtbot.mouseClick(stage.shell.toolbar.previous_button, LEFT)
    qtbot.keyClick(stage.window, Qt.Key.Key_PageUp)
    qtbot.keyClick(stage.window, Qt.Key.Key_PageUp)
    assert title.full_text() == "April 2026"
    qtbot.keyClick(stage.window, Qt.Key.Key_Home)
    assert title.full_text() == "May 2026"
    stage.window.go_to_day(date(2027, 1, 1))
    stage.works.actions.today.trigger()
    assert title.full_text() == "May 2026"


def test_an_entry_that_is_clicked_opens_in_the_pane(stage: Stage, qtbot: QtBot) -> None:
    grid = stage.shell.page.grid
    box = grid.entry_box(stage.entry("Star City"))
    assert box is not None
    qtbot.mouseClick(grid.viewport(), LEFT, pos=box.center())
    assert stage.shell.pane.current == "detail"
    shown = stage.shell.pane.detail.entry
    assert shown is not None
    assert shown.show == "Star City"
    qtbot.keyClick(stage.shell.pane.detail, Qt.Key.Key_Escape)
    assert stage.shell.pane.current == "agenda"
    assert stage.window.state.selected is None


def test_the_day_list_opens_beside_the_grid(stage: Stage) -> None:
    stage.shell.page.day_activated.emit(date(2026, 5, 29))
    assert stage.shell.pane.current == "day"


def test_esc_in_a_list_beside_the_grid_goes_back_to_the_grid_and_the_list_stays(stage: Stage, qtbot: QtBot) -> None:
    pane = stage.shell.pane
    pane.focus_first()
    qtbot.keyClick(pane.agenda.view, Qt.Key.Key_Escape)
    assert stage.shell.page.grid.hasFocus()
    assert stage.shell.frame.shown
    assert pane.isVisible()


# --- breakpoints -----------------------------------------------------------------------------------------------------


def test_narrow_the_detail_floats_away_from_its_day_and_esc_gives_the_keyboard_back(stage: Stage, qtbot: QtBot) -> None:
    stage.window.resize(1000, 700)
    frame = stage.shell.frame
    assert frame.overlay.isHidden()
    assert stage.shell.page.width() == 1000
    select(stage, "Star City")  # a Friday: right of the middle
    assert frame.overlay.isVisible()
    assert frame.overlay.on_left
    assert stage.shell.pane.width() >= 384
    qtbot.keyClick(stage.shell.pane, Qt.Key.Key_Escape)
    assert frame.overlay.isHidden()
    assert stage.shell.page.grid.hasFocus()
    select(stage, "Devil May Cry")  # a Tuesday
    assert not frame.overlay.on_left


@pytest.mark.parametrize(
    ("width", "selected", "pane"),
    [
        (1239, False, 0),
        (1240, False, 384),
        (1240, True, 384),
        (1440, False, 384),
        (1440, True, 384),
        (1800, False, 360),
        (1800, True, 744),
    ],
)
def test_the_pane_has_the_width_of_the_design(stage: Stage, width: int, selected: bool, pane: int) -> None:
    stage.window.resize(width, 900)
    if selected:
        select(stage, "Star City")
    assert stage.shell.page.width() == width - pane


def test_f9_puts_the_pane_away_and_brings_it_back(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(stage.window, Qt.Key.Key_F9)
    assert stage.shell.page.width() == 1440
    assert not stage.works.actions.pane.isChecked()
    qtbot.keyClick(stage.window, Qt.Key.Key_F9)
    assert stage.shell.page.width() == 1440 - 384
    stage.window.resize(1000, 700)
    assert not stage.works.actions.pane.isChecked()
    qtbot.keyClick(stage.window, Qt.Key.Key_F9)
    assert stage.shell.frame.overlay.isVisible()
    assert stage.works.actions.pane.isChecked()
    qtbot.keyClick(stage.window, Qt.Key.Key_F9)
    assert stage.shell.frame.overlay.isHidden()


def test_the_window_is_never_smaller_than_it_can_show(stage: Stage) -> None:
    stage.window.resize(300, 200)
    assert (stage.window.width(), stage.window.height()) == (720, 520)


def test_size_and_pane_come_back_at_the_next_start(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    with staged(qtbot, theme, tmp_path) as first:
        first.open()
        first.window.resize(1300, 760)
        first.shell.frame.drag_edge(1300 - 450)
        assert first.shell.pane.width() == 450
    with staged(qtbot, theme, tmp_path, size=(1300, 760)) as second:
        second.open()
        assert second.shell.pane.width() == 450


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("size", [(1300, 760), (1000, 700)])
def test_keys_move_the_edge_of_the_pane(stage: Stage, qtbot: QtBot, size: tuple[int, int], rtl: bool) -> None:
    """Beside the grid, or over it on the side away from the day."""
    if rtl:
        stage.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    stage.window.resize(*size)
    select(stage, "Star City")
    stage.rest()
    pane, frame = stage.shell.pane, stage.shell.frame
    before = pane.width()
    on_left = pane.mapTo(frame, QPoint(0, 0)).x() < frame.width() // 2
    outward, inward = (Qt.Key.Key_Left, Qt.Key.Key_Right)[:: 1 if on_left else -1]
    stage.shell.page.grid.setFocus()
    qtbot.keyClick(stage.shell.page.grid, inward, CTRL_SHIFT)
    assert pane.width() == before + 16
    for _ in range(3):
        qtbot.keyClick(stage.shell.page.grid, outward, CTRL_SHIFT)
    assert pane.width() == max(before - 32, 320)
    for _ in range(20):
        qtbot.keyClick(stage.shell.page.grid, inward, CTRL_SHIFT)
    assert pane.width() in (560, 561)  # over the grid its line comes to it


def test_news_does_not_open_a_pane_that_was_closed(stage: Stage, qtbot: QtBot) -> None:
    stage.window.resize(1000, 700)
    select(stage, "Star City")
    qtbot.keyClick(stage.shell.frame.overlay, Qt.Key.Key_Escape)
    stage.works.commands.deeds.follow(stage.entry("Star City").show_id, "Star City", True)
    qtbot.waitUntil(lambda: bool(stage.shell.pane.detail.entry and stage.shell.pane.detail.entry.followed))
    assert stage.shell.frame.overlay.isHidden()
    box = stage.shell.page.grid.entry_box(stage.entry("Star City"))
    assert box is not None
    qtbot.mouseClick(stage.shell.page.grid.viewport(), LEFT, pos=box.center())
    assert stage.shell.frame.overlay.isVisible()


def test_news_covers_no_strip_that_the_person_called_for(stage: Stage, qtbot: QtBot) -> None:
    stage.shell.news.hide()
    qtbot.keyClick(stage.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(stage.shell.search, "star ci")
    qtbot.keyClick(stage.shell.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QCursor.setPos(stage.shell.pages.mapToGlobal(stage.shell.pages.rect().center()))
    qtbot.waitUntil(stage.shell.stack.underMouse)
    strip, news = stage.shell.text_strip, stage.shell.news
    news.show_message("TVmaze did not answer.", "Try again")
    assert strip.geometry().bottom() < news.geometry().top() == stage.shell.stack.geometry().top()


# --- searching -------------------------------------------------------------------------------------------------------


def test_a_search_goes_to_what_comes_next_of_the_show(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(stage.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(stage.shell.search, "slow ho")
    qtbot.waitUntil(lambda: stage.shell.search.popup.isVisible())
    qtbot.keyClick(stage.shell.search, Qt.Key.Key_Down)
    qtbot.keyClick(stage.shell.search, Qt.Key.Key_Return)
    selected = stage.window.state.selected
    assert selected is not None
    assert selected.show == "Slow Horses"
    assert stage.shell.toolbar.title.full_text() == "September 2026"
    assert stage.shell.pane.current == "detail"
    assert stage.shell.search.text() == ""
    assert stage.shell.page.grid.hasFocus()


def test_what_the_library_does_not_know_is_found_in_tvmaze_and_added(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay
) -> None:
    girls = show(139, "Girls")
    feed.serve("/search/shows", [{"score": 1.0, "show": girls}])
    feed.serve("/shows/139", page(girls, [row(1390, girls, "2026-05-21")]))
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.open()
        stage.shell.toolbar.open_search()
        box = stage.shell.search
        qtbot.keyClicks(box, "girls")
        qtbot.waitUntil(lambda: box.popup.isVisible())
        qtbot.keyClick(box, Qt.Key.Key_Down)
        qtbot.keyClick(box, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "Not on your calendar" in [line.text for line in stage.shell.search_model.lines()])
        qtbot.keyClick(box, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: stage.window.state.selected is not None, timeout=5000)
        assert stage.window.state.selected.show == "Girls"
        assert stage.shell.news.text() == "Girls is on your calendar: you follow it now."
        stage.rest()


def test_tvmaze_that_does_not_answer_is_said_in_the_list(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    with staged(qtbot, theme, tmp_path) as stage:
        stage.open()
        stage.shell.toolbar.open_search()
        qtbot.keyClicks(stage.shell.search, "zzzz")
        qtbot.waitUntil(lambda: stage.shell.search.popup.isVisible())
        qtbot.keyClick(stage.shell.search, Qt.Key.Key_Down)
        qtbot.keyClick(stage.shell.search, Qt.Key.Key_Return)
        qtbot.waitUntil(
            lambda: "Look in TVmaze again" in [line.text for line in stage.shell.search_model.lines()], timeout=10_000
        )
        assert stage.shell.search.popup.isVisible()


# --- the filter ------------------------------------------------------------------------------------------------------


def test_ctrl_enter_in_the_search_box_filters_and_the_strip_takes_it_back(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(stage.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    box = stage.shell.search
    assert box.hasFocus()
    qtbot.keyClicks(box, "star ci")
    qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stage.window.state.choice.text == "star ci"
    assert stage.shell.text_strip.text() == "Only shows and episodes with ‘star ci’ in their titles."
    assert stage.shell.text_strip.isVisible()
    stage.shell.text_strip.acted.emit()
    assert stage.window.state.choice.text == ""
    assert stage.shell.text_strip.isHidden()
    assert box.text() == ""


def test_esc_in_the_grid_takes_the_filter_back_when_nothing_else_wants_it(stage: Stage, qtbot: QtBot) -> None:
    grid, state, frame = stage.shell.page.grid, stage.window.state, stage.shell.frame
    for narrow in (False, True):
        stage.window.resize(1000 if narrow else 1440, 900)
        stage.window.go_to_day(date(2026, 5, 29))
        qtbot.keyClick(stage.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(stage.shell.search, "star ci")
        qtbot.keyClick(stage.shell.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert grid.hasFocus()
        qtbot.keyClick(grid, Qt.Key.Key_Return)  # into the day
        qtbot.keyClick(grid, Qt.Key.Key_Escape)
        assert state.choice.text == "star ci", "an entry was left"
        if narrow:
            frame.toggle_pane()
            assert frame.overlay.isVisible()
            stage.shell.page.setFocus()
            qtbot.keyClick(grid, Qt.Key.Key_Escape)
            assert frame.overlay.isHidden()
            assert state.choice.text == "star ci", "the pane was closed"
        qtbot.keyClick(grid, Qt.Key.Key_Escape)
        assert (state.choice.text, stage.shell.search.text()) == ("", "")
        assert stage.shell.text_strip.isHidden()
        assert grid.hasFocus()
        assert frame.docked is not narrow


def test_kinds_countries_and_followed_narrow_what_is_counted(stage: Stage) -> None:
    bar, state = stage.shell.filter_bar, stage.window.state
    bar.kinds_changed.emit(frozenset({"spin-off-premiere"}))
    assert state.choice.kinds == {"spin-off-premiere"}
    stage.works.actions.everywhere.trigger()
    assert state.choice.countries is None
    stage.works.actions.everywhere.trigger()
    assert state.choice.countries == {"GB"}
    bar.followed_changed.emit(True)
    assert stage.shell.month_model.empty
    stage.shell.page.all_wanted.emit()
    assert not stage.shell.month_model.empty
    bar.kinds_changed.emit(frozenset({"film"}))
    stage.shell.page.filter_cleared.emit(frozenset({"kinds"}))
    assert not stage.shell.month_model.empty


# --- writing ---------------------------------------------------------------------------------------------------------


def test_following_from_the_pane_is_written_and_shown(stage: Stage, qtbot: QtBot) -> None:
    select(stage, "Star City")
    follow = stage.shell.pane.detail.actions_row.follow
    qtbot.mouseClick(follow, LEFT)
    qtbot.waitUntil(lambda: stage.entry("Star City").followed)
    stage.window.filtering._on_followed(True)
    assert not stage.shell.month_model.empty
    qtbot.waitUntil(lambda: bool(stage.shell.pane.detail.entry and stage.shell.pane.detail.entry.followed))
    qtbot.mouseClick(follow, LEFT)
    qtbot.waitUntil(lambda: not stage.entry("Star City").followed)
    qtbot.waitUntil(lambda: stage.shell.month_model.empty)


def test_settings_of_the_menu_are_kept(stage: Stage, tmp_path: Path) -> None:
    stage.works.actions.week_numbers.trigger()
    assert "week_numbers = false" in (tmp_path / "settings.toml").read_text()
    dark = next(a for a in stage.works.actions._themes.actions() if a.data() == "dark")
    dark.trigger()
    assert 'theme = "dark"' in (tmp_path / "settings.toml").read_text()
    assert stage.window._theme.name == "dark"


def test_a_dragged_entry_is_a_calendar_file(stage: Stage) -> None:
    entry = stage.entry("Star City")
    data = stage.works.commands.dragging.mime(entry, stage.works.details.cast_line(entry))
    assert data is not None
    (url,) = data.urls()
    file = Path(url.toLocalFile())
    assert file.name == "Star City S01E01.ics"
    body = file.read_bytes()
    assert body == bytes(data.data("text/calendar").data())
    assert b"SUMMARY:Star City S01E01" in body
    assert b"With Rhys Ifans" in body
    stage.works.commands.dragging.close()
    assert not file.exists()


def test_that_a_file_was_written_passes_by_itself(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    stage.works.actions.export.trigger()
    (dialog,) = stage.window.findChildren(ExportDialog)
    dialog.write_to(tmp_path / "all.ics")
    qtbot.waitUntil(lambda: stage.shell.news.text().endswith(f" written to {tmp_path / 'all.ics'}."))
    assert stage.shell.news.passing


def test_the_export_leads_to_the_feeds(stage: Stage) -> None:
    stage.works.actions.export.trigger()
    (dialog,) = stage.window.findChildren(ExportDialog)
    dialog.feed.setChecked(True)
    dialog.write.click()
    (feeds,) = stage.window.findChildren(FeedsList)
    assert feeds.isVisible()
    feeds.reject()


OPENED = ("https://www.tvmaze.com/shows/1", "http://www.slowhorses.example/", "HTTP://x.org")
NOT_OPENED = (
    "file:///etc/passwd", "javascript:1", "ftp://x.org", "data:text/html,x", "//x.org", "x.org", "",
    "https:///etc/passwd", "http:x.org", "https://me:secret@x.org", "http://me@x.org", "https://x.org\\@y.org",
)  # fmt: skip


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a browser was asked for. It opens it unless it is told otherwise by a first "none"."""
    asked: list[str] = []

    def ask(url: QUrl) -> bool:
        if asked == ["none"]:
            return False
        asked.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", ask)
    return asked


def test_only_pages_of_the_web_leave_for_the_browser(stage: Stage, opened: list[str]) -> None:
    for address in (*OPENED, *NOT_OPENED):
        stage.shell.pane.link_opened.emit(address)
    assert opened == [QUrl(address).toString() for address in OPENED]
    assert [web_address(address) for address in (*OPENED, *NOT_OPENED)] == [*OPENED, *[None] * len(NOT_OPENED)]


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager for a menu
def test_an_official_site_without_encryption_is_opened_from_the_menu(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay, opened: list[str]
) -> None:
    harbour = show(7, "Harbour Street", officialSite="http://www.harbour.example/street")
    feed.serve("/schedule/full", [row(70, harbour, "2026-05-20")])
    feed.serve("/shows/7", page(harbour, [row(70, harbour, "2026-05-20")]))
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.open()
        select(stage, "Harbour Street")
        qtbot.mouseClick(stage.shell.pane.detail.more, LEFT)
        stage.choose("Open official site")
        assert opened == ["http://www.harbour.example/street"]
        stage.rest()


def test_where_there_is_no_browser_the_address_is_copied_and_that_is_said(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay, opened: list[str]
) -> None:
    opened.append("none")
    feed.serve("/schedule/full", [row(70, show(7, "Harbour Street"), "2026-05-20")])
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.open()
        select(stage, "Harbour Street")
        qtbot.mouseClick(stage.shell.pane.detail.top.link, LEFT)
        address = "https://www.tvmaze.com/shows/7/harbour-street"
        assert stage.shell.news.isVisible()
        assert stage.shell.news.text() == f"No browser could be opened, so the address was copied: {address}"
        assert QGuiApplication.clipboard().text() == address
        stage.works.actions.about.trigger()
        (about,) = stage.window.findChildren(AboutDialog)
        (label,) = [label for label in about.findChildren(QLabel) if "href" in label.text()]
        label.setFocus()
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):  # to its first link
            qtbot.keyClick(label, key)
        assert stage.shell.news.text().endswith("copied: https://www.tvmaze.com")
        about.reject()
        stage.rest()


# --- sync ------------------------------------------------------------------------------------------------------------


def test_the_first_start_offline_says_where_the_entries_come_from(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    with staged(qtbot, theme, tmp_path) as stage:
        stage.open()
        assert stage.shell.news.text() == "These come with Premieres. The full calendar follows when you are online."
        assert stage.shell.news.isVisible()
        assert stage.entry("Star City")


def test_it_fills_itself_and_then_says_that_it_is_up_to_date(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay
) -> None:
    harbour = show(7, "Harbour Street")
    rows = [row(70, harbour, "2026-05-20"), row(71, harbour, "2026-05-27", 2)]
    feed.serve("/schedule/full", rows)
    feed.serve("/shows/7", page(harbour, rows, ("Ada Quill",)))
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.open()
        qtbot.waitUntil(lambda: stage.shell.page.grid.entry_box(stage.entry("Harbour Street")) is not None)
        assert stage.shell.toolbar.updated.full_text() == "Updated just now"
        assert stage.shell.news.isHidden()
        asked = len(feed.asked)
        qtbot.keyClick(stage.window, Qt.Key.Key_F5)
        stage.rest()
        assert stage.shell.news.text() == "Up to date, next at 13:00."
        assert len(feed.asked) == asked


def test_rows_that_could_not_be_read_are_told_to_who_asked(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay
) -> None:
    feed.serve("/schedule/full", [row(70, show(7, "Harbour Street"), "2026-05-20")])
    feed.serve("/shows/7", page(show(7, "Harbour Street"), []))
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.open()
        stage.later(timedelta(hours=2))
        good = row(71, show(7, "Harbour Street"), "2026-05-14")
        bad = row(72, show(7, "Harbour Street"), "2026-05-14") | {"id": "none"}
        feed.serve("/schedule/web?date=2026-05-14", [good, bad])
        qtbot.keyClick(stage.window, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: stage.works.syncing.active)
        stage.rest()
        told = "Read, but for 1 row that could not be understood (1 episode skipped: id should be int, got str)."
        assert stage.shell.news.text() == told


def test_a_feed_that_lost_most_of_its_dates_is_told_to_who_asked(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay
) -> None:
    rows = [row(100 + n, show(100 + n, f"Show {n}"), "2026-06-20") for n in range(60)]
    feed.serve("/schedule/full", rows)
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.open()
        stage.rest()
        stage.later(timedelta(days=2))
        feed.serve("/schedule/full", rows[:2])
        qtbot.keyClick(stage.window, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: stage.works.syncing.active)
        stage.rest()
        lost = "58 of 60 dates to come are no longer listed: taken for a fault, nothing is withdrawn"
        assert stage.shell.news.text() == f"Read, but {lost}."


def test_a_failed_sync_says_what_is_shown_and_tries_again(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay
) -> None:
    feed.serve("/schedule/full", [row(70, show(7, "Harbour Street"), "2026-05-20")])
    feed.serve("/shows/7", page(show(7, "Harbour Street"), []))
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.open()
        stage.later(timedelta(hours=2))
        feed.serve("/schedule", b"", 500)
        feed.serve("/schedule/web", b"", 500)
        qtbot.keyClick(stage.window, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: stage.works.syncing.active)
        qtbot.waitUntil(lambda: not stage.works.syncing.active, timeout=30_000)
        assert stage.shell.news.text().endswith("Showing what was known at 12:00.")
        assert stage.entry("Harbour Street")
        feed.serve("/schedule", [])
        feed.serve("/schedule/web", [])
        stage.shell.news.acted.emit()
        qtbot.waitUntil(lambda: stage.works.syncing.active)
        stage.rest()
        assert stage.shell.news.text().startswith("Up to date")


def test_a_stalled_sync_is_stopped_by_f5_and_the_calendar_stays_usable(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    with servers.raw(servers.stalls()) as stalled, staged(qtbot, theme, tmp_path, stalled.url) as stage:
        stage.start()
        qtbot.waitUntil(lambda: bool(stalled.asked), timeout=10_000)
        qtbot.waitUntil(lambda: stage.shell.toolbar.updated.full_text() == "Reading TVmaze")
        select(stage, "Star City")
        assert stage.shell.pane.current == "detail"
        qtbot.keyClick(stage.window, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: not stage.works.syncing.active, timeout=2000)
        assert stage.shell.toolbar.updated.full_text() == ""


def test_cast_that_is_not_known_is_fetched_when_an_entry_stays_selected(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay
) -> None:
    late = show(9, "Late Show")
    rows = [row(90, late, "2027-03-01")]  # too far ahead to be fetched by itself
    feed.serve("/schedule/full", rows)
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.open()
        feed.serve("/shows/9", page(late, rows, ("Ada Quill",)))
        select(stage, "Late Show")
        show_id = stage.entry("Late Show").show_id
        qtbot.waitUntil(lambda: bool(queries.show_page(stage.app.database, show_id).cast), timeout=5000)
        assert [c.person for c in queries.show_page(stage.app.database, show_id).cast] == ["Ada Quill"]
        stage.rest()


# --- others, and trouble ---------------------------------------------------------------------------------------------


def test_what_another_process_writes_is_shown(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    entry = stage.entry("Star City")
    code = (
        "import sys; from pathlib import Path; from desktop_app.app import build;"
        "from desktop_app.store import commands;"
        "app = build(Path(sys.argv[1])); app.open();"
        "commands.follow(app.database, int(sys.argv[2]), app.clock.now()); app.close()"
    )
    stage.window.filtering._on_followed(True)
    assert stage.shell.month_model.empty
    subprocess.run([sys.executable, "-c", code, str(tmp_path), str(entry.show_id)], check=True)
    qtbot.waitUntil(lambda: not stage.shell.month_model.empty, timeout=4000)


def test_a_damaged_library_is_put_aside_for_the_newest_backup(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    with staged(qtbot, theme, tmp_path) as first:
        first.open()
        commands.follow(first.app.database, first.entry("Star City").show_id, first.app.clock.now())
        (tmp_path / "backups" / "library-2026-05-14.db").unlink()
        from desktop_app.store.backup import backup

        backup(tmp_path / "library.db", tmp_path / "backups" / "library-2026-05-13.db")
        made = datetime(2026, 5, 13, 9, 12, tzinfo=UTC).timestamp()
        os.utime(tmp_path / "backups" / "library-2026-05-13.db", (made, made))
    (tmp_path / "library.db").write_bytes(b"SQLite format 3\0" + b"not a library" * 1000)
    with staged(qtbot, theme, tmp_path) as stage:
        stage.start()
        trouble = stage.shell.trouble
        qtbot.waitUntil(trouble.isVisible, timeout=10_000)
        assert stage.works.library.state is LibraryState.DAMAGED
        assert trouble.restore.isVisible()
        assert (
            "The newest backup is of 13 May, 09:12; follows made since then are not in it." in trouble.sentence.text()
        )
        assert not stage.works.actions.export.isEnabled()
        qtbot.mouseClick(trouble.restore, LEFT)
        qtbot.waitUntil(lambda: stage.shell.frame.isVisible(), timeout=10_000)
        assert stage.entry("Star City").followed
        (aside,) = tmp_path.glob("library.damaged*.db")
        said = "This is the backup of 13 May, 09:12; follows made since then are not in it."
        assert stage.shell.news.text() == f"{said} The damaged library is now {aside}."
        stage.rest()


def test_a_damaged_library_without_a_backup_starts_anew(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "library.db").write_bytes(b"SQLite format 3\0" + b"not a library" * 1000)
    with staged(qtbot, theme, tmp_path) as stage:
        stage.start()
        trouble = stage.shell.trouble
        qtbot.waitUntil(trouble.isVisible, timeout=10_000)
        assert not trouble.restore.isVisible()
        qtbot.mouseClick(trouble.anew, LEFT)
        qtbot.waitUntil(lambda: stage.shell.frame.isVisible(), timeout=10_000)
        assert stage.entry("Star City")
        (kept,) = tmp_path.glob("library.damaged*.db")
        assert b"not a library" in kept.read_bytes()
        stage.rest()


def test_the_filter_of_the_person_is_their_country(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    with staged(qtbot, theme, tmp_path, LANG="de_DE.UTF-8") as stage:
        choice = stage.window.state.choice
        assert choice == Choice(kinds=choice.kinds, countries=frozenset({"DE"}), by_mark=True)


def test_in_a_large_font_the_window_still_has_room_on_the_screen(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    with scaled_theme(qapp, theme, 2.0) as large, staged(qtbot, large, tmp_path) as stage:
        stage.open()
        stage.window.resize(10, 10)
        room = stage.window.screen().availableSize()
        assert stage.window.size() == stage.window.size().boundedTo(room - QSize(0, 32)), "and its title bar too"
        bar = stage.shell.filter_bar.rect()
        assert bar.contains(stage.shell.filter_bar.filters.geometry())
        stage.rest()
