"""Feeds that the window serves: switched on and off, over syncs and troubles, and gone with the window."""

from __future__ import annotations

import signal
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import build
from desktop_app.domain.named_feed import NamedFeed
from desktop_app.settings import change
from desktop_app.store import commands
from desktop_app.ui.dialogs.feed_links import NewLinks
from desktop_app.ui.dialogs.feeds_list import FeedsList
from desktop_app.ui.serving import Serving, ServingState
from desktop_app.ui.theme import Theme
from tests.memory_keyring import MemoryKeyring
from tests.publish.feed_client import Answer, ask, free_port, served
from tests.store.worlds import WORLD, sync

from .test_application import start
from .window_stage import Stage, staged, tvmaze

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def port(tmp_path: Path) -> int:
    keyring.set_keyring(MemoryKeyring())
    port = free_port()
    change(tmp_path / "data" / "settings.toml", "serve_port", str(port))
    return port


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path, port: int) -> Iterator[Stage]:
    with tvmaze() as feed, staged(qtbot, theme, tmp_path / "data", feed.url) as made:
        made.open()
        sync(made.app.database, WORLD)
        for name in ("All", "Crime"):
            commands.save_feed(made.app.database, NamedFeed(name))
        yield made


def serving(stage: Stage) -> Serving:
    return stage.works.commands.publishing.serving


def wait_for(stage: Stage, state: ServingState) -> None:
    stage.qtbot.waitUntil(lambda: serving(stage).state is state, timeout=10_000)


def listed(stage: Stage) -> FeedsList:
    stage.works.actions.feeds.trigger()
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, FeedsList) and one.isVisible()]
    found.activateWindow()
    QApplication.processEvents()
    return found


def switch(stage: Stage, found: FeedsList, state: ServingState) -> None:
    stage.qtbot.mouseClick(found.links.serve, LEFT)
    wait_for(stage, state)


def asked(stage: Stage, link: str, **headers: str) -> Answer:
    """While the window goes on."""
    answers: list[Answer] = []
    thread = threading.Thread(target=lambda: answers.append(ask(link, **headers)))
    thread.start()
    stage.qtbot.waitUntil(lambda: not thread.is_alive(), timeout=10_000)
    return answers[0]


def copied(stage: Stage, found: FeedsList, button: QWidget | None = None) -> str:
    stage.qtbot.mouseClick(button or found.links.copy, LEFT)
    return QGuiApplication.clipboard().text()


def test_it_is_switched_on_copied_read_and_switched_off(stage: Stage, port: int) -> None:
    found = listed(stage)
    assert found.links.state.text() == "They are not served."
    assert not found.links.copy.isEnabled()
    switch(stage, found, ServingState.ON)
    assert stage.app.settings.serve
    assert found.links.state.text() == f"They are served at 127.0.0.1:{port}."
    link = copied(stage, found)
    assert found.links.state.text() == "The link is copied."
    assert copied(stage, found, found.links.copy_webcal) == link.replace("http:", "webcal:")
    assert asked(stage, link).status == 200
    stage.qtbot.keyClick(found.view, Qt.Key.Key_Down)
    assert copied(stage, found).endswith("/Crime.ics")
    switch(stage, found, ServingState.OFF)
    stage.rest()
    assert not stage.app.settings.serve
    with pytest.raises(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port), timeout=1):
        pass


def test_a_link_is_seen_whole_when_that_is_asked_for_and_not_before(stage: Stage) -> None:
    found = listed(stage)
    switch(stage, found, ServingState.ON)
    link, part = copied(stage, found), found.links
    token = link.split("/")[3]
    seen = [part.link.full_text(), part.link.toolTip(), part.link.accessibleName(), part.state.text()]
    assert not any(token in text for text in seen)
    assert part.link.full_text() == link.replace(token, "•••")
    stage.qtbot.mouseClick(part.show_link, LEFT)
    assert part.link.full_text() == link
    assert part.show_link.text() == "Hide the link"
    stage.qtbot.mouseClick(part.show_link, LEFT)
    assert token not in part.link.full_text()


def test_it_goes_on_over_syncs_and_serves_what_they_bring(stage: Stage) -> None:
    found = listed(stage)
    switch(stage, found, ServingState.ON)
    link = copied(stage, found)
    tag = asked(stage, link).tag
    stage.works.syncing.toggle()
    stage.qtbot.waitUntil(lambda: not stage.works.syncing.active, timeout=10_000)
    assert asked(stage, link, if_none_match=tag).status == 304
    commands.change_feed(stage.app.database, "All", NamedFeed("Everything", days=3))
    assert b"NAME:Everything\r\n" in asked(stage, link, if_none_match=tag).body
    assert serving(stage).state is ServingState.ON


def test_new_links_are_asked_for_twice(stage: Stage) -> None:
    found = listed(stage)
    switch(stage, found, ServingState.ON)
    link = copied(stage, found)

    def answer(button: str) -> None:
        stage.qtbot.mouseClick(found.links.new_links, LEFT)
        (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, NewLinks) and one.isVisible()]
        wanted = next(one for one in dialog.buttons.buttons() if one.text() == button)
        stage.qtbot.mouseClick(wanted, LEFT)
        QApplication.processEvents()

    answer("Cancel")
    assert copied(stage, found) == link
    answer("Make new links")
    stage.qtbot.waitUntil(lambda: serving(stage).state is ServingState.ON and copied(stage, found) != link)
    assert asked(stage, link).status == 404
    assert asked(stage, copied(stage, found)).status == 200


def test_links_that_the_keyring_does_not_take_leave_the_others_served(stage: Stage) -> None:
    found = listed(stage)
    switch(stage, found, ServingState.ON)
    link, ring = copied(stage, found), keyring.get_keyring()

    def shut(*_: str) -> None:
        raise OSError("locked")

    ring.set_password = shut  # type: ignore[method-assign]
    serving(stage).make_new_links()
    stage.qtbot.waitUntil(lambda: "stay as they are" in found.links.state.text(), timeout=10_000)
    wait_for(stage, ServingState.ON)
    assert copied(stage, found) == link
    assert asked(stage, link).status == 200


def test_it_begins_with_the_window_where_the_setting_says_so(
    qtbot: QtBot, theme: Theme, tmp_path: Path, port: int
) -> None:
    change(tmp_path / "data" / "settings.toml", "serve", "yes")
    with staged(qtbot, theme, tmp_path / "data") as stage:
        stage.start()
        wait_for(stage, ServingState.ON)
        commands.save_feed(stage.app.database, NamedFeed("All"))
        found = listed(stage)
        assert found.links.serve.isChecked()
        assert asked(stage, copied(stage, found)).status == 200


def test_what_the_terminal_sets_meanwhile_is_followed(stage: Stage, port: int) -> None:
    path = stage.app.paths.settings
    change(path, "serve", "yes")
    stage.works.settings.look()
    wait_for(stage, ServingState.ON)
    found = listed(stage)
    assert found.links.serve.isChecked()
    other = free_port()
    change(path, "serve_port", str(other))
    stage.works.settings.look()
    stage.qtbot.waitUntil(lambda: f":{other}/" in copied(stage, found), timeout=10_000)
    assert asked(stage, copied(stage, found)).status == 200
    change(path, "serve", "no")
    stage.works.settings.look()
    wait_for(stage, ServingState.OFF)
    assert not found.links.serve.isChecked()


def test_a_port_that_is_taken_is_told_and_taken_once_it_is_free(stage: Stage, port: int) -> None:
    found = listed(stage)
    with socket.create_server(("127.0.0.1", port)):
        switch(stage, found, ServingState.FAILED)
        assert found.links.state.text().startswith(f"Another program uses the port {port}")
        assert found.links.serve.isChecked(), "as the person wants it"
        assert not found.links.copy.isEnabled()
    found.reject()
    QApplication.processEvents()
    again = listed(stage)
    wait_for(stage, ServingState.ON)
    assert asked(stage, copied(stage, again)).status == 200


def test_a_start_that_can_not_serve_says_so(qtbot: QtBot, theme: Theme, tmp_path: Path, port: int) -> None:
    change(tmp_path / "data" / "settings.toml", "serve", "yes")
    taken = socket.create_server(("127.0.0.1", port))
    with taken, staged(qtbot, theme, tmp_path / "data") as stage:
        stage.start()
        wait_for(stage, ServingState.FAILED)
        stage.qtbot.waitUntil(lambda: f"port {port}" in stage.shell.news.text(), timeout=10_000)


def test_it_is_served_by_itself_once_nothing_is_in_the_way(
    qtbot: QtBot, theme: Theme, tmp_path: Path, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.ui.serving.AGAIN_MS", 100)
    change(tmp_path / "data" / "settings.toml", "serve", "yes")
    taken = socket.create_server(("127.0.0.1", port))
    with taken, staged(qtbot, theme, tmp_path / "data") as stage:
        states: list[ServingState] = []
        serving(stage).changed.connect(lambda: states.append(serving(stage).state))
        stage.start()
        wait_for(stage, ServingState.FAILED)
        stage.qtbot.waitUntil(lambda: f"port {port}" in stage.shell.news.text(), timeout=10_000)
        stage.qtbot.wait(600)
        assert states == [ServingState.STARTING, ServingState.FAILED], "what is said is said once"
        taken.close()
        wait_for(stage, ServingState.ON)
        stage.qtbot.waitUntil(stage.shell.news.isHidden, timeout=10_000)
        commands.save_feed(stage.app.database, NamedFeed("All"))
        assert asked(stage, copied(stage, listed(stage))).status == 200


def test_what_another_premieres_served_is_served_on_once_that_ends(stage: Stage, port: int) -> None:
    serving(stage)._look.setInterval(100)
    other = build(stage.app.paths.data, {})
    other.open()
    found = listed(stage)
    with served(other) as server:
        switch(stage, found, ServingState.ELSEWHERE)
        link = server.link("All")
    wait_for(stage, ServingState.ON)
    assert found.links.state.text() == f"They are served at 127.0.0.1:{port}."
    assert asked(stage, link).status == 200
    other.close()


def test_links_of_another_premieres_that_serves_them_can_be_copied(stage: Stage, port: int) -> None:
    other = build(stage.app.paths.data, {})
    other.open()
    found = listed(stage)
    with served(other) as server:
        switch(stage, found, ServingState.ELSEWHERE)
        assert found.links.state.text() == f"Another Premieres serves them at 127.0.0.1:{port}."
        link = copied(stage, found)
        assert link == server.link("All")
        assert asked(stage, link).status == 200
        assert not found.links.new_links.isEnabled()
    other.close()


def test_without_a_keyring_it_says_that_links_change(stage: Stage) -> None:
    keyring.set_keyring(NoKeyring())
    found = listed(stage)
    switch(stage, found, ServingState.ON)
    assert "No keyring of the system answers" in found.links.state.text()
    assert asked(stage, copied(stage, found)).status == 200


def test_a_window_that_is_closed_serves_no_more_at_once(qtbot: QtBot, theme: Theme, tmp_path: Path, port: int) -> None:
    with staged(qtbot, theme, tmp_path / "data") as stage:
        stage.open()
        commands.save_feed(stage.app.database, NamedFeed("All"))
        found = listed(stage)
        switch(stage, found, ServingState.ON)
        link = copied(stage, found)
        assert asked(stage, link).status == 200
        kept = socket.create_connection(("127.0.0.1", port), timeout=5)
        kept.sendall(f"GET {link.partition(str(port))[2]} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        assert kept.recv(100)
        stage.window.close()
        began = time.monotonic()
        assert stage.worker.stop(2)
        assert time.monotonic() - began < 0.8
        kept.close()
    with socket.create_server(("127.0.0.1", port)):
        pass


def test_a_program_that_serves_ends_at_once_and_without_a_word(tmp_path: Path, port: int) -> None:
    change(tmp_path / "data" / "settings.toml", "serve", "yes")
    process = start(tmp_path / "data")
    try:
        for _ in range(400):
            try:
                kept = socket.create_connection(("127.0.0.1", port), timeout=5)
            except ConnectionRefusedError:
                time.sleep(0.05)
            else:
                break
        kept.sendall(b"GET /x/y.ics HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert kept.recv(1000).startswith(b"HTTP/1.1 404 Not Found\r\n")
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=20)
        assert (process.returncode, said) == (0, "")
        assert time.monotonic() - began < 5, "Qt hears of a signal within a second"
        kept.close()
    finally:
        process.kill()
        process.communicate()


def test_the_keyboard_reaches_all_of_it(stage: Stage) -> None:
    found = listed(stage)
    found.links.serve.setFocus()
    stage.qtbot.keyClick(found.links.serve, Qt.Key.Key_Space)
    wait_for(stage, ServingState.ON)
    reached = []
    for _ in range(5):
        stage.qtbot.keyClick(found.focusWidget(), Qt.Key.Key_Tab)
        reached.append(found.focusWidget())
    part = found.links
    assert reached[:4] == [part.copy, part.copy_webcal, part.show_link, part.new_links]
    QGuiApplication.clipboard().clear()
    part.copy.setFocus()
    stage.qtbot.keyClick(part.copy, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text().startswith("http://")
    assert found.isVisible()
    serving(stage).changed.emit()
    part.new_links.setFocus()
    stage.app.change_setting("serve", "no")
    serving(stage).follow()
    wait_for(stage, ServingState.OFF)
    assert found.focusWidget() is part.serve, "not at what can't be pressed any more"
