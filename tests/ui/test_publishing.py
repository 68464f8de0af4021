"""Feeds as a person has them in the window: made, changed, removed, undone, and their files in a folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.values import Choice
from desktop_app.publish import feed_files
from desktop_app.publish.feed_size import Size
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from desktop_app.ui.dialogs.feed_dialog import FeedDialog
from desktop_app.ui.dialogs.feeds_list import FeedsList
from desktop_app.ui.theme import Theme
from tests.store.worlds import WORLD, sync

from .dialogs.conftest import in_file_dialog
from .window_stage import Stage, bare, staged, tvmaze

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT, CTRL, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CRIME = Choice(genres=frozenset({"Crime"}), by_mark=True)
_Dialog = TypeVar("_Dialog", bound=QDialog)


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    with tvmaze() as feed, staged(qtbot, theme, tmp_path / "data", feed.url) as made:
        made.open()
        sync(made.app.database, WORLD)
        made.rest()
        yield made
        made.rest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "feeds"
    made.mkdir()
    return made


def open_now(kind: type[_Dialog]) -> list[_Dialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]


def dialog(kind: type[_Dialog]) -> _Dialog:
    (found,) = open_now(kind)
    return found


def listed(stage: Stage) -> FeedsList:
    action = next(one for one in stage.shell.toolbar.menu.actions() if bare(one.text()) == "Calendar feeds…")
    action.trigger()
    found = dialog(FeedsList)
    found.activateWindow()
    QApplication.processEvents()
    return found


def feeds(stage: Stage) -> list[NamedFeed]:
    stage.rest()
    QApplication.processEvents()
    return queries.named_feeds(stage.app.database)


def names(stage: Stage) -> list[str]:
    return [feed.name for feed in feeds(stage)]


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def press(stage: Stage, widget: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    widget.activateWindow()
    QApplication.processEvents()
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    stage.qtbot.keyClick(widget, key, held)
    stage.rest()


def add(stage: Stage, found: FeedsList, name: str) -> FeedDialog:
    stage.qtbot.mouseClick(found.add, LEFT)
    asked = dialog(FeedDialog)
    stage.qtbot.keyClicks(asked.name, name)
    stage.qtbot.keyClick(asked.name, Qt.Key.Key_Return)
    stage.rest()
    return asked


def test_a_feed_is_added_and_undone_and_done_again_beside_the_list(stage: Stage) -> None:
    commands.save_filter(stage.app.database, "Crime", CRIME)
    found = listed(stage)
    assert found.none.isVisible()
    stage.qtbot.mouseClick(found.add, LEFT)
    asked = dialog(FeedDialog)
    stage.qtbot.keyClicks(asked.name, "Evenings")
    asked.what.setFocus()
    stage.qtbot.keyClicks(asked.what, "Filter")
    stage.qtbot.keyClick(asked.followed, Qt.Key.Key_Space)
    stage.qtbot.keyClick(asked, Qt.Key.Key_Return)
    assert feeds(stage) == [NamedFeed("Evenings", CRIME, "Crime", followed=True)]
    assert not open_now(FeedDialog)
    assert found.feed == feeds(stage)[0]
    press(stage, found, Qt.Key.Key_Z, CTRL)
    assert feeds(stage) == []
    stage.qtbot.waitUntil(found.none.isVisible)
    press(stage, found, Qt.Key.Key_Z, CTRL, SHIFT)
    assert names(stage) == ["Evenings"]
    stage.qtbot.waitUntil(lambda: not found.none.isVisible())


def test_a_feed_is_changed_and_renamed_as_one_deed(stage: Stage) -> None:
    for name in ("One", "Two"):
        commands.save_feed(stage.app.database, NamedFeed(name, kinds=frozenset({"special"}), color="plum"))
    found = listed(stage)
    stage.qtbot.keyClick(found.view, Qt.Key.Key_Return)
    asked = dialog(FeedDialog)
    asked.name.selectAll()
    stage.qtbot.keyClicks(asked.name, "First")
    stage.qtbot.keyClick(asked.all_day, Qt.Key.Key_Space)
    stage.qtbot.keyClick(asked.name, Qt.Key.Key_Return)
    assert feeds(stage)[0] == NamedFeed("First", kinds=frozenset({"special"}), color="plum", all_day=True)
    assert names(stage) == ["First", "Two"]
    assert found.feed is not None
    assert found.feed.name == "First"
    press(stage, found, Qt.Key.Key_Z, CTRL)
    assert feeds(stage)[0] == NamedFeed("One", kinds=frozenset({"special"}), color="plum")
    assert names(stage) == ["One", "Two"]
    press(stage, found, Qt.Key.Key_Z, CTRL, SHIFT)
    assert names(stage) == ["First", "Two"]


def test_a_feed_is_removed_with_a_key_and_comes_back_in_its_place(stage: Stage) -> None:
    for name in ("One", "Two", "Three"):
        commands.save_feed(stage.app.database, NamedFeed(name, days=3))
    found = listed(stage)
    stage.qtbot.keyClick(found.view, Qt.Key.Key_Down)
    stage.qtbot.keyClick(found.view, Qt.Key.Key_Delete)
    assert names(stage) == ["One", "Three"]
    assert found.feed is not None
    assert found.feed.name == "Three"
    press(stage, found, Qt.Key.Key_Escape)
    assert stage.works.actions.undo.text() == "Undo Remove the feed Two"
    press(stage, stage.window, Qt.Key.Key_Z, CTRL)
    assert feeds(stage) == [NamedFeed(name, days=3) for name in ("One", "Two", "Three")]


def test_what_is_wrong_is_said_in_the_dialog_and_nothing_that_was_typed_is_lost(stage: Stage) -> None:
    commands.save_feed(stage.app.database, NamedFeed("Café", days=3))
    found = listed(stage)
    asked = add(stage, found, "  ")
    assert asked.said.text() == "A feed needs a name: type one."
    stage.qtbot.keyClicks(asked.name, "cafe")
    stage.qtbot.keyClick(asked.name, Qt.Key.Key_Return)
    stage.rest()
    assert asked.said.text() == "There is a feed called Café: choose another name."
    assert asked.name.text() == "  cafe"
    assert feeds(stage) == [NamedFeed("Café", days=3)]
    stage.qtbot.keyClicks(asked.name, " noir")
    stage.qtbot.keyClick(asked.name, Qt.Key.Key_Return)
    assert names(stage) == ["Café", "cafe noir"]
    assert not open_now(FeedDialog)


def shown(path: Path) -> bytes:
    """The file without what tells a newer event from an older one."""
    return re.sub(rb"(SEQUENCE|DTSTAMP|LAST-MODIFIED):[^\r]*", b"", path.read_bytes())


def test_the_files_are_in_the_folder_and_follow_each_change(stage: Stage, folder: Path) -> None:
    found = listed(stage)
    add(stage, found, "All")
    with in_file_dialog(str(folder)):
        stage.qtbot.mouseClick(found.choose, LEFT)
    stage.rest()
    assert stage.app.settings.feeds_folder == str(folder)
    assert f'feeds_folder = "{folder}"' in stage.app.paths.settings.read_text()
    assert found.folder.full_text() == str(folder)
    assert files(folder) == ["All.ics"]
    assert b"Harbour Street" in (folder / "All.ics").read_bytes()
    add(stage, found, "More")
    assert files(folder) == ["All.ics", "More.ics"]
    (folder / "More.ics").unlink()
    shown_before = shown(folder / "All.ics")
    stage.qtbot.keyClick(found.view, Qt.Key.Key_Up)
    stage.qtbot.mouseClick(found.change, LEFT)
    asked = dialog(FeedDialog)
    stage.qtbot.keyClick(asked.all_day, Qt.Key.Key_Space)
    stage.qtbot.keyClick(asked, Qt.Key.Key_Return)
    stage.rest()
    assert shown(folder / "All.ics") != shown_before
    press(stage, found, Qt.Key.Key_Z, CTRL)
    assert shown(folder / "All.ics") == shown_before
    stage.qtbot.mouseClick(found.no_folder, LEFT)
    stage.rest()
    assert stage.app.settings.feeds_folder == ""
    assert found.folder.full_text() == "There is no folder for them, so none are written."
    add(stage, found, "Third")
    assert files(folder) == ["All.ics", "More.ics"]


def test_a_folder_that_cant_be_written_is_told(stage: Stage, folder: Path) -> None:
    found = listed(stage)
    add(stage, found, "All")
    folder.rmdir()
    folder.write_text("no folder")
    found.folder_wanted.emit(str(folder))
    stage.rest()
    assert f"The feeds could not be written to {folder}" in stage.shell.news.text()


def test_the_files_follow_what_a_person_follows_without_a_sync(stage: Stage, folder: Path) -> None:
    commands.save_feed(stage.app.database, NamedFeed("Mine", followed=True))
    found = listed(stage)
    found.folder_wanted.emit(str(folder))
    stage.rest()
    assert b"Harbour Street" not in (folder / "Mine.ics").read_bytes()
    found.reject()
    entry = stage.entry("Harbour Street")
    stage.works.commands.deeds.follow(entry.show_id, entry.show, True)
    stage.qtbot.waitUntil(lambda: b"Harbour Street" in (folder / "Mine.ics").read_bytes(), timeout=10_000)
    stage.works.commands.undoing.undo.trigger()
    stage.qtbot.waitUntil(lambda: b"Harbour Street" not in (folder / "Mine.ics").read_bytes(), timeout=10_000)


def test_a_folder_that_is_gone_is_told_by_a_sync_and_not_by_each_deed(stage: Stage, folder: Path) -> None:
    add(stage, listed(stage), "All")
    stage.app.change_setting("feeds_folder", str(folder / "gone" / "deep"))
    write = stage.works.menu_work
    write.write_feeds_quietly()
    stage.rest()
    assert "could not be written" not in stage.shell.news.text()
    write.write_feeds()
    stage.rest()
    assert "The feeds could not be written" in stage.shell.news.text()


def test_the_list_says_how_large_each_feed_is(stage: Stage) -> None:
    found = listed(stage)
    add(stage, found, "All")

    def size() -> Size | None:
        return found.model.size(NamedFeed("All"))

    stage.qtbot.waitUntil(lambda: size() is not None, timeout=5000)
    exported = feed_files.exported(stage.app.database, NamedFeed("All"), stage.app.clock.now(), stage.app.zone)
    assert size() == (len(exported.data), exported.events)


def test_what_the_terminal_writes_is_listed(stage: Stage) -> None:
    found = listed(stage)
    other = Database(stage.app.paths.library)
    other.open(now=stage.app.clock.now())
    commands.save_feed(other, NamedFeed("From there"))
    other.close()
    stage.qtbot.waitUntil(lambda: found.feed is not None, timeout=5000)
    assert found.feed == NamedFeed("From there")


def test_a_library_that_is_lost_closes_the_dialogs_and_no_feed_is_asked_for(stage: Stage) -> None:
    found = listed(stage)
    stage.qtbot.mouseClick(found.add, LEFT)
    assert open_now(FeedDialog)
    assert stage.works.actions.feeds.isEnabled()
    stage.works._on_unusable()
    assert not open_now(QDialog)
    assert not stage.works.actions.feeds.isEnabled()
    stage.works.commands.publishing.show_all()
    stage.works.commands.publishing.add()
    assert not open_now(QDialog)
