"""Feeds that are subscribed to: their links, and what becomes of them over moves, renames, restarts and trouble."""

from __future__ import annotations

import socket
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import icalendar
import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from desktop_app.app import App, build
from desktop_app.domain.named_feed import NamedFeed
from desktop_app.errors import PremieresError
from desktop_app.keychain import Keychain
from desktop_app.publish import feed_files
from desktop_app.store import backup, commands, queries
from desktop_app.store.database import Database
from tests.damage import damage_in_use
from tests.memory_keyring import MemoryKeyring
from tests.store.worlds import NOW, UTC, episode, snapshot, sync

from .feed_client import Answer, Moving, ask, made, served


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    keyring.set_keyring(MemoryKeyring())
    app = made(tmp_path / "data", "All", "Crime & Café")
    yield app
    app.close()


def move(app: App, to: str) -> None:
    sync(app.database, snapshot(episode("3", "301", "1x01", to, title="Liftoff")), app.clock.now())


def event(answer: Answer, title: str) -> Any:
    events = icalendar.Calendar.from_ical(answer.body).walk("VEVENT")
    return next(one for one in events if title in str(one["SUMMARY"]))


# --- links -----------------------------------------------------------------------------------------------------------


def test_a_link_leads_to_the_feed_and_ends_in_its_name(app: App) -> None:
    with served(app) as server:
        one, two = server.links.of(queries.named_feeds(app.database))
        assert (one.name, two.name) == ("All", "Crime & Café")
        assert unquote(two.http).endswith("/Crime & Café.ics"), "by which Thunderbird calls it"
        assert two.webcal == two.http.replace("http:", "webcal:")
        token = urlsplit(two.http).path.split("/")[1]
        assert len(token) == 32
        assert token != urlsplit(one.http).path.split("/")[1]
        answer = ask(two.http)
    feed = queries.named_feed(app.database, "Crime & Café")
    assert answer.body == feed_files.exported(app.database, feed, NOW, UTC).data
    assert b"NAME:Crime & Caf" in answer.body
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n" in answer.body


def test_links_stay_over_restarts_renames_and_other_feeds(app: App, tmp_path: Path) -> None:
    with served(app) as server:
        link = server.link("All")
    app.close()
    again = build(tmp_path / "data", {})
    again.clock, again.settings = app.clock, app.settings
    again.open()
    commands.change_feed(again.database, "All", NamedFeed("Everything"))
    commands.remove_feed(again.database, "Crime & Café")
    with served(again) as server:
        assert server.link("Everything") == link.replace("All.ics", "Everything.ics")
        answer = ask(link)
        assert answer.status == 200, "by its former name too"
        assert b"NAME:Everything\r\n" in answer.body
        assert 'filename="Everything.ics"' in answer.headers["content-disposition"]
    again.close()


def test_a_removed_feed_is_found_no_more_and_comes_back_at_its_link(app: App) -> None:
    with served(app) as server:
        link = server.link("All")
        assert ask(link).status == 200
        gone = commands.remove_feed(app.database, "All")
        assert ask(link).status == 404
        commands.add_feed(app.database, NamedFeed("All"))
        assert ask(link).status == 404, "another feed of that name is not what was subscribed to"
        commands.remove_feed(app.database, "All")
        commands.add_feed(app.database, gone)
        assert ask(link).status == 200


def test_links_that_were_made_anew_leave_the_former_ones_nowhere(app: App) -> None:
    with served(app) as server:
        former = server.link("All")
    with served(app, anew=True) as server:
        assert ask(former).status == 404
        link = server.link("All")
        assert ask(link).status == 200
    with served(app) as server:
        assert server.link("All") == link


def test_nothing_in_the_library_the_settings_or_the_log_tells_a_link(app: App, tmp_path: Path) -> None:
    with served(app) as server:
        link = server.link("All")
        assert ask(link).status == 200
        app.database.path.rename(tmp_path / "away")
        assert ask(link).status == 200
        token = server.links.token(queries.named_feed(app.database, "All"))
        assert server.links.secret not in repr(server.links)
    (tmp_path / "away").rename(app.database.path)
    app.close()
    kept = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
    assert b"served as they were" in kept, "the log says what happened"
    for secret in (token, server.links.secret):
        assert secret.encode() not in kept


# --- the keyring -----------------------------------------------------------------------------------------------------


def test_without_a_keyring_links_are_good_for_this_session(app: App, tmp_path: Path) -> None:
    keyring.set_keyring(NoKeyring())
    with served(app) as server:
        link = server.link("All")
        assert not server.links.kept
        assert ask(link).status == 200
    with served(app) as server:
        assert not server.links.kept
        assert server.link("All") == link
    with served(app, anew=True) as server:
        assert ask(link).status == 404
        assert not server.links.kept
    other = build(tmp_path / "data", {})
    other.settings = app.settings
    other.open()
    with served(other) as server:
        assert ask(link).status == 404
    other.close()


def test_a_keyring_that_does_not_answer_holds_the_feeds_up_for_a_moment_only(app: App) -> None:
    until = threading.Event()

    class Stuck(MemoryKeyring):
        def get_password(self, service: str, username: str) -> str | None:
            until.wait(20)
            return None

    keyring.set_keyring(Stuck())
    app.__dict__["keychain"] = Keychain(seconds=0.2)
    with served(app) as server:
        assert not server.links.kept
        assert ask(server.link("All")).status == 200
    until.set()


def test_links_stay_as_they_are_where_the_keyring_takes_no_others(app: App) -> None:
    with served(app) as server:
        link = server.link("All")
    ring = keyring.get_keyring()
    assert isinstance(ring, MemoryKeyring)
    app.__dict__["keychain"] = chain = Keychain()
    assert chain.read("feeds:links")  # the keyring was tried before it was shut

    def shut(*_: str) -> None:
        raise OSError("locked")

    ring.set_password = shut  # type: ignore[method-assign]
    with pytest.raises(PremieresError, match="stay as they are"), served(app, anew=True):
        pass
    del ring.set_password  # type: ignore[attr-defined]
    app.__dict__["keychain"] = Keychain()
    with served(app) as server:
        assert server.link("All") == link


# --- what is new -----------------------------------------------------------------------------------------------------


def test_a_sync_that_changed_nothing_leaves_the_tag_and_a_move_raises_the_sequence(app: App) -> None:
    with served(app) as server:
        link = server.link("All")
        first = ask(link)
        move(app, "2026-05-29")
        assert ask(link, if_none_match=first.tag).status == 304
        move(app, "2026-05-30")
        second = ask(link, if_none_match=first.tag)
    assert second.status == 200
    assert second.tag != first.tag
    before, after = event(first, "Star City S01E01"), event(second, "Star City S01E01")
    assert before["UID"] == after["UID"]
    assert after["SEQUENCE"] == before["SEQUENCE"] + 1
    assert str(after["DTSTART"].dt) == "2026-05-30"


def test_what_another_process_writes_is_served(app: App) -> None:
    other = Database(app.database.path)
    other.open(now=NOW)
    with served(app) as server:
        link = server.link("All")
        first = ask(link)
        sync(other, snapshot(episode("3", "301", "1x01", "2026-05-30", title="Liftoff")))
        assert ask(link, if_none_match=first.tag).status == 200
        commands.remove_feed(other, "All")
        assert ask(link).status == 404
    other.close()


def test_a_feed_is_made_once_for_all_who_ask_and_anew_on_the_next_day(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    exported, asked = feed_files.exported, []

    def counted(*args: Any) -> Any:
        asked.append(args)
        return exported(*args)

    monkeypatch.setattr(feed_files, "exported", counted)
    assert isinstance(app.clock, Moving)
    with served(app) as server, ThreadPoolExecutor(8) as clients:
        link = server.link("All")
        answers = list(clients.map(ask, [link] * 24))
        assert {(answer.status, answer.body) for answer in answers} == {(200, answers[0].body)}
        assert ask(link, if_none_match=answers[0].tag).status == 304
        assert ask(link, "HEAD", accept_encoding="gzip").status == 200
        assert len(asked) == 1
        commands.follow(app.database, 1, NOW)  # a write, of which nothing is seen in it
        assert ask(link, if_none_match=answers[0].tag).status == 304
        assert len(asked) == 2
        app.clock.go(days=50)
        assert ask(link, if_none_match=answers[0].tag).status == 200, "what was on 60 days ago is gone"
        assert len(asked) == 3


def test_other_settings_of_the_zone_are_other_days(app: App) -> None:
    commands.save_feed(app.database, NamedFeed("All", all_day=True))
    with served(app) as server:
        before = ask(server.link("All"))
        app.settings = replace(app.settings, zone="Pacific/Kiritimati")
        after = ask(server.link("All"))
    assert str(event(before, "Low Tide")["DTSTART"].dt) == "2026-05-01"
    assert str(event(after, "Low Tide")["DTSTART"].dt) == "2026-05-02"


# --- trouble ---------------------------------------------------------------------------------------------------------


def test_a_library_that_is_gone_leaves_the_feed_as_it_was(app: App, tmp_path: Path) -> None:
    with served(app) as server:
        link, unread = server.link("All"), server.link("Crime & Café")
        first = ask(link)
        app.database.path.rename(tmp_path / "away")
        assert ask(link).body == first.body
        assert ask(link, if_none_match=first.tag).status == 304
        refused = ask(unread)
        assert (refused.status, refused.headers["retry-after"]) == (503, "60")
        assert ask(link.replace("/All.ics", "x/All.ics")).status == 404
        (tmp_path / "away").rename(app.database.path)
        assert ask(unread).status == 200


def test_a_library_that_can_not_be_read_yet_is_no_reason_to_drop_a_calendar(app: App, tmp_path: Path) -> None:
    with served(app) as server:
        link = server.link("All")
        app.database.path.rename(tmp_path / "away")
        assert ask(link).status == 503
        assert ask(f"http://127.0.0.1:{server.links.port}/x/y.ics").status == 503
        (tmp_path / "away").rename(app.database.path)


def test_a_damaged_library_leaves_the_feed_as_it_was(app: App) -> None:
    with served(app) as server:
        link = server.link("All")
        first = ask(link)
        move(app, "2026-06-03")  # so that it is to be made anew
        damage_in_use(app.database.path, "entry")
        second = ask(link)
        assert (second.status, second.body) == (200, first.body)


def test_a_library_that_a_newer_program_has_changed_leaves_the_feed_as_it_was(app: App) -> None:
    with served(app) as server:
        link = server.link("All")
        first = ask(link)
        with closing(sqlite3.connect(app.database.path)) as newer, newer:
            newer.execute("ALTER TABLE entry RENAME COLUMN kind TO sort")
        second = ask(link)
        assert (second.status, second.body) == (200, first.body)
        assert ask(server.link("Crime & Café")).status == 503


def test_another_library_in_its_place_is_served(app: App, tmp_path: Path) -> None:
    with served(app, reopen=True) as server:
        link = server.link("All")
        first = ask(link)
        copy = tmp_path / "copy.db"
        backup.backup(app.database.path, copy)
        other = Database(copy)
        other.open(now=NOW)
        sync(other, snapshot(episode("3", "301", "1x01", "2026-05-30", title="Liftoff")))
        other.close()
        for former in app.database.path.parent.glob("library.db*"):  # its journal with it
            former.rename(tmp_path / former.name)
        copy.replace(app.database.path)
        second = ask(link, if_none_match=first.tag)
        assert second.status == 200, "of the restored one, at the same link"
        assert str(event(second, "Star City S01E01")["DTSTART"].dt) == "2026-05-30"


def test_one_library_is_served_by_one_program(app: App, tmp_path: Path) -> None:
    other = build(tmp_path / "data", {})
    other.settings = app.settings
    other.open()
    with served(app) as server:
        link = server.link("All")
        with pytest.raises(PremieresError) as told, served(other, anew=True):
            pass
        assert told.value.code == "served"
        assert ask(link).status == 200
    with served(other) as server:
        assert server.link("All") == link, "nothing was made anew by who was refused"
    other.close()


def test_a_port_that_is_taken_is_told_and_is_no_reason_to_take_another(app: App) -> None:
    taken = socket.create_server(("127.0.0.1", app.settings.serve_port))
    with taken, pytest.raises(PremieresError) as told, served(app, anew=True):
        pass
    assert told.value.code == "port-taken"
    assert str(app.settings.serve_port) in str(told.value)
    ring = keyring.get_keyring()
    assert isinstance(ring, MemoryKeyring)
    assert not ring.held, "no link has changed"


def test_an_address_that_the_computer_has_not_is_told(app: App) -> None:
    app.settings = replace(app.settings, serve_host="192.0.2.7")
    with pytest.raises(PremieresError) as told, served(app):
        pass
    assert told.value.code == "no-address"


def test_the_server_is_loaded_when_serving_begins_and_not_before() -> None:
    code = (
        "import sys\nfrom desktop_app.publish import feed_answers, feed_links, served_feeds, serving\n"
        "print('uvicorn' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
