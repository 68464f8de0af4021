"""Feeds on servers as a person has them in the window: found, published, stopped, what was changed there, removed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot
from werkzeug import Response

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.store import commands, queries
from desktop_app.ui.dialogs.feeds_list import FeedsList
from desktop_app.ui.dialogs.server_dialog import PasswordDialog, ServerDialog
from desktop_app.ui.dialogs.servers_list import ServersList
from desktop_app.ui.theme import Theme
from tests.publish.caldav.dav_server import PASSWORD, USER, DavServer, dav_server
from tests.servers import closed_port, raw, stalls
from tests.sources.webcal import event, ics
from tests.store.worlds import WORLD, sync
from tests.ui.window_stage import Stage, bare, staged, tvmaze

from .conftest import clipped

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT = Qt.MouseButton.LeftButton
_Dialog = TypeVar("_Dialog", bound=QDialog)


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    with tvmaze() as feed, staged(qtbot, theme, tmp_path / "data", feed.url) as made:
        made.open()
        sync(made.app.database, WORLD)
        commands.save_feed(made.app.database, NamedFeed("Mine", kinds=frozenset({"series-premiere"})))
        made.rest()
        yield made
        made.rest()


@pytest.fixture
def server() -> Iterator[DavServer]:
    with dav_server() as made:
        yield made


def dialog(kind: type[_Dialog]) -> _Dialog:
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    return found


def servers(stage: Stage) -> ServersList:
    """By way of the feeds."""
    action = next(one for one in stage.shell.toolbar.menu.actions() if bare(one.text()) == "Calendar feeds…")
    action.trigger()
    stage.qtbot.mouseClick(dialog(FeedsList).servers, LEFT)
    return dialog(ServersList)


def fill(stage: Stage, asked: ServerDialog, address: str, password: str = PASSWORD) -> None:
    for line, text in ((asked.address, address), (asked.user, USER), (asked.password, password)):
        line.clear()
        stage.qtbot.keyClicks(line, text)


def published(stage: Stage, server: DavServer) -> ServersList:
    """With one calendar, in which all is as it was put."""
    found = servers(stage)
    stage.qtbot.mouseClick(found.add, LEFT)
    asked = dialog(ServerDialog)
    fill(stage, asked, server.url)
    stage.qtbot.keyClick(asked.password, Qt.Key.Key_Return)
    stage.qtbot.waitUntil(asked.publish.isEnabled)
    stage.qtbot.mouseClick(asked.publish, LEFT)
    stage.qtbot.waitUntil(lambda: found.said.text().startswith("Published: "))
    stage.qtbot.waitUntil(lambda: found._job is None and not stage.works.menu_work._publishes)
    return found


def title_of(found: ServersList) -> str:
    return found.targets.data(found.targets.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)


def test_calendars_are_found_and_a_feed_is_published_to_a_new_one(stage: Stage, server: DavServer) -> None:
    found = servers(stage)
    assert found.none.isVisible()
    assert not found.publish.isEnabled()
    QAbstractItemModelTester(found.targets, QAbstractItemModelTester.FailureReportingMode.Fatal)
    stage.qtbot.mouseClick(found.add, LEFT)
    asked = dialog(ServerDialog)
    assert asked.password.echoMode() is QLineEdit.EchoMode.Password
    assert not asked.look.isEnabled()
    fill(stage, asked, server.url)
    assert not asked.publish.isEnabled()
    stage.qtbot.mouseClick(asked.look, LEFT)
    stage.qtbot.waitUntil(asked.publish.isEnabled)
    assert asked.calendar.currentText() == "A new one, called as the feed"
    stage.qtbot.mouseClick(asked.publish, LEFT)
    stage.qtbot.waitUntil(lambda: found.said.text().startswith("Published: "))
    count = len(server.objects)
    assert found.said.text() == f"Published: {count} added, 0 changed, 0 removed."
    assert title_of(found) == f"Mine, Mine · {count} events · {USER} at 127.0.0.1:{server.server.port}"
    assert not found.changed.isVisible()


def test_enter_presses_what_the_keyboard_is_at(stage: Stage, server: DavServer) -> None:
    found = servers(stage)
    stage.qtbot.keyClick(found.add, Qt.Key.Key_Return)
    asked = dialog(ServerDialog)
    fill(stage, asked, server.url)
    asked.look.setFocus()
    stage.qtbot.keyClick(asked.look, Qt.Key.Key_Return)
    stage.qtbot.waitUntil(asked.publish.isEnabled)
    asked.cancel.setFocus()
    stage.qtbot.keyClick(asked.cancel, Qt.Key.Key_Return)
    assert not asked.isVisible()
    assert queries.targets(stage.app.database) == []


def test_the_keyboard_comes_back_once_a_thing_is_done(stage: Stage, server: DavServer) -> None:
    found = published(stage, server)
    for name in list(server.objects)[:2]:
        del server.objects[name]
    stage.qtbot.mouseClick(found.publish, LEFT)
    stage.qtbot.waitUntil(lambda: len(found.events.lines) == 2 and found.leave.isEnabled())
    for left in (1, 0):
        found.leave.setFocus()
        stage.qtbot.keyClick(found.leave, Qt.Key.Key_Return)
        stage.qtbot.waitUntil(lambda left=left: len(found.events.lines) == left and found._job is None)
        assert found.focusWidget() is (found.leave if left else found.view)


def test_another_address_has_to_be_looked_at_anew(stage: Stage, server: DavServer) -> None:
    server.calendars.add("/dav/ada/telly/")
    stage.qtbot.mouseClick(servers(stage).add, LEFT)
    asked = dialog(ServerDialog)
    fill(stage, asked, server.url)
    stage.qtbot.mouseClick(asked.look, LEFT)
    stage.qtbot.waitUntil(asked.publish.isEnabled)
    assert [asked.calendar.itemText(n) for n in range(asked.calendar.count())][1:] == ["telly"]
    stage.qtbot.keyClicks(asked.address, "x")
    assert not asked.publish.isEnabled()
    assert not asked.calendar.isEnabled()


def test_a_wrong_password_is_told_and_nothing_typed_goes_away(stage: Stage, server: DavServer) -> None:
    stage.qtbot.mouseClick(servers(stage).add, LEFT)
    asked = dialog(ServerDialog)
    fill(stage, asked, server.url, "wrong")
    stage.qtbot.mouseClick(asked.look, LEFT)
    stage.qtbot.waitUntil(lambda: "does not take the password" in asked.said.text())
    assert (asked.address.text(), asked.password.text()) == (server.url, "wrong")
    assert asked.look.isEnabled()
    assert asked.focusWidget() is asked.password
    assert clipped(asked) == []
    stage.qtbot.keyClicks(asked.password, PASSWORD)
    assert asked.password.text() == PASSWORD, "typed over the wrong one"


def test_an_address_without_calendars_is_typed_over(stage: Stage, server: DavServer) -> None:
    stage.qtbot.mouseClick(servers(stage).add, LEFT)
    asked = dialog(ServerDialog)
    fill(stage, asked, f"http://127.0.0.1:{closed_port()}/")
    stage.qtbot.mouseClick(asked.look, LEFT)
    stage.qtbot.waitUntil(lambda: "could not be reached" in asked.said.text(), timeout=30_000)
    assert asked.focusWidget() is asked.address
    stage.qtbot.keyClicks(asked.address, server.url)
    assert (asked.address.text(), asked.password.text()) == (server.url, PASSWORD)


def test_what_was_changed_there_is_listed_and_left_or_published_again(stage: Stage, server: DavServer) -> None:
    found = published(stage, server)
    first, second = list(server.objects)[:2]
    server.store(first, server.objects[first][1].replace("SUMMARY:", "SUMMARY:Mine: "))
    del server.objects[second]
    stage.qtbot.mouseClick(found.publish, LEFT)
    stage.qtbot.waitUntil(found.changed.isVisible)
    said = {found.events.data(found.events.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(2)}
    assert any("Changed there: Mine: " in one for one in said)
    assert any("Deleted there" in one for one in said)
    deleted = next(row for row, line in enumerate(found.events.lines) if line[1] == "Deleted there")
    found.changed.setCurrentIndex(found.events.index(deleted, 0))
    stage.qtbot.waitUntil(found.again.isEnabled)
    stage.qtbot.mouseClick(found.again, LEFT)
    stage.qtbot.waitUntil(lambda: second in server.objects)
    stage.qtbot.waitUntil(lambda: len(found.events.lines) == 1 and found.leave.isEnabled())
    stage.qtbot.mouseClick(found.leave, LEFT)
    stage.qtbot.waitUntil(lambda: not found.changed.isVisible())
    assert "SUMMARY:Mine: " in server.objects[first][1]


def test_a_sync_and_a_changed_feed_publish_by_themselves(stage: Stage, server: DavServer) -> None:
    published(stage, server)
    before = len(server.objects)
    commands.change_feed(stage.app.database, "Mine", NamedFeed("Mine"))
    stage.works.menu_work.write_feeds()
    stage.works.menu_work.write_feeds()
    stage.qtbot.waitUntil(lambda: len(server.objects) > before)
    stage.qtbot.waitUntil(lambda: not stage.works.menu_work._publishes)


def test_a_server_in_trouble_is_told_in_the_banner(stage: Stage, server: DavServer) -> None:
    published(stage, server)
    server.fails["PROPFIND"] = [Response("", 401)]
    with stage.qtbot.waitSignal(stage.works.menu_work.told) as told:
        stage.works.menu_work.write_feeds()
    assert told.args[0].text.startswith("Mine: 127.0.0.1 does not take the password of ada")
    assert queries.target(stage.app.database, "Mine").error


def test_a_server_in_trouble_does_not_take_the_place_of_what_an_import_brought(
    stage: Stage, server: DavServer, tmp_path: Path
) -> None:
    published(stage, server)
    file = tmp_path / "mine.ics"
    file.write_bytes(ics(event("Harbour Street S03E01", "DTSTART:20260601T200000Z")))
    tried: list[object] = []
    server.fails["PROPFIND"] = [Response("", 401)] * 9
    work = stage.works.menu_work
    work.told.connect(tried.append)
    work.import_calendar(file)
    stage.qtbot.waitUntil(lambda: bool(tried))
    work.write_feeds_quietly()  # as the bus asks for it while the first run goes on
    stage.qtbot.waitUntil(lambda: not work._publishes)
    stage.rest()
    assert "was read" in stage.shell.news.text()
    assert queries.target(stage.app.database, "Mine").error


def test_what_went_wrong_is_told_whole_below_the_list(stage: Stage, server: DavServer) -> None:
    found = published(stage, server)
    server.fails["PROPFIND"] = [Response("", 401)]
    stage.qtbot.mouseClick(found.publish, LEFT)
    stage.qtbot.waitUntil(lambda: found._job is None and found.said.text().startswith("Mine: "))
    assert found.said.palette().color(QPalette.ColorRole.WindowText) == found.theme.color("danger")
    found.reject()
    dialog(FeedsList).reject()
    again = servers(stage)
    assert again.said.text().endswith("made on their site.")
    assert again.said.palette().color(QPalette.ColorRole.WindowText) == again.theme.color("danger")
    assert clipped(again) == []
    stage.qtbot.mouseClick(again.publish, LEFT)
    stage.qtbot.waitUntil(lambda: again._job is None and again.said.text().startswith("Published: "))
    assert again.said.palette().color(QPalette.ColorRole.WindowText) == again.theme.color("text2")


def test_removing_forgets_and_deletes_there_when_asked(stage: Stage, server: DavServer) -> None:
    found = published(stage, server)
    stage.qtbot.keyClick(found.delete, Qt.Key.Key_Space)
    stage.qtbot.mouseClick(found.remove, LEFT)
    stage.qtbot.waitUntil(found.none.isVisible)
    assert found.said.text() == "Mine is published there no longer."
    assert server.objects == {}


def test_deleting_there_is_meant_for_the_calendar_for_which_it_was_asked(stage: Stage, server: DavServer) -> None:
    found = published(stage, server)
    commands.save_feed(stage.app.database, NamedFeed("Others"))
    commands.add_target(stage.app.database, "Others", f"{server.url}others/", USER, "Others")
    found.reload("Mine")
    stage.qtbot.mouseClick(found.delete, LEFT)
    stage.qtbot.mouseClick(found.publish, LEFT)
    stage.qtbot.waitUntil(found.remove.isEnabled)
    assert found.delete.isChecked(), "as long as it is chosen"
    stage.qtbot.mouseClick(found.remove, LEFT)
    stage.qtbot.waitUntil(lambda: found.remove.isEnabled() and len(found.targets.lines) == 1)
    assert title_of(found).startswith("Others, ")
    assert not found.delete.isChecked()


def test_a_password_can_be_given_anew(stage: Stage, server: DavServer) -> None:
    found = published(stage, server)
    server.fails["PROPFIND"] = [Response("", 401)]
    stage.qtbot.mouseClick(found.publish, LEFT)
    stage.qtbot.waitUntil(lambda: "does not take the password" in title_of(found))
    stage.qtbot.mouseClick(found.password, LEFT)
    asked = dialog(PasswordDialog)
    assert not asked.keep.isEnabled(), "there is none yet"
    stage.qtbot.keyClicks(asked.password, PASSWORD)
    assert asked.keep.isEnabled()
    stage.qtbot.keyClick(asked.password, Qt.Key.Key_Return)
    stage.qtbot.waitUntil(lambda: found.said.text().startswith("Published: "))


def test_without_a_keyring_the_password_is_kept_until_the_end_and_that_is_said(
    stage: Stage, server: DavServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.keychain._usable", lambda: None)
    found = published(stage, server)
    assert "only until Premieres is closed" in found.said.text()
    stage.qtbot.mouseClick(found.publish, LEFT)
    stage.qtbot.waitUntil(lambda: found.publish.text() == "Publish now")
    assert queries.target(stage.app.database, "Mine").error is None


def test_a_server_that_stalls_is_stopped_at_once_and_holds_no_end(stage: Stage) -> None:
    with raw(stalls()) as stalling:
        stage.qtbot.mouseClick(servers(stage).add, LEFT)
        asked = dialog(ServerDialog)
        fill(stage, asked, stalling.url)
        stage.qtbot.mouseClick(asked.look, LEFT)
        stage.qtbot.waitUntil(lambda: bool(stalling.asked))
        job = asked._job
        assert job is not None
        with stage.qtbot.waitSignal(job.cancelled, timeout=1000):
            stage.qtbot.mouseClick(asked.cancel, LEFT)
        commands.add_target(stage.app.database, "Mine", f"{stalling.url}/cal/", USER, "cal")
        stage.app.keychain.store(f"caldav {USER}@{stalling.url.partition('//')[2]}", PASSWORD, session_only=True)
        before = len(stalling.asked)
        stage.works.menu_work.write_feeds()
        stage.qtbot.waitUntil(lambda: len(stalling.asked) > before)
        started = time.monotonic()
        assert stage.worker.stop()
        assert time.monotonic() - started < 1


def test_in_a_large_font_nothing_is_clipped(stage: Stage, large: Theme, server: DavServer) -> None:
    published(stage, server).reject()
    found = ServersList(stage.app, large, stage.worker)
    found.open()
    assert clipped(found) == []
    asked = ServerDialog(stage.app, large, stage.worker, queries.named_feeds(stage.app.database))
    asked.open()
    assert clipped(asked) == []
