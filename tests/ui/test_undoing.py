"""Ctrl+Z: what the person did last is undone, in the library."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.errors import PremieresError
from desktop_app.store import commands
from desktop_app.ui.theme import Theme
from desktop_app.ui.undoing import Undoing
from desktop_app.ui.worker import Worker
from tests.conftest import NOW

from .window_stage import Stage, staged, tvmaze

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    with tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url) as made:
        made.open()
        yield made


@pytest.fixture
def undoing(qtbot: QtBot) -> Iterator[Undoing]:
    window, worker = QWidget(), Worker()
    qtbot.addWidget(window)
    worker.start()
    yield Undoing(worker, window)
    assert worker.stop(5)


def followed(stage: Stage, show: str) -> bool:
    stage.rest()
    return stage.entry(show).followed


def test_a_follow_is_undone_and_done_again_by_the_keys(stage: Stage, qtbot: QtBot) -> None:
    stage.window.go_to(stage.entry("Star City"))
    qtbot.mouseClick(stage.shell.pane.detail.actions_row.follow, Qt.MouseButton.LeftButton)
    assert followed(stage, "Star City")
    undo = stage.works.actions.undo
    assert undo.text() == "Undo Follow Star City"
    qtbot.keyClick(stage.window, Qt.Key.Key_Z, CTRL)
    assert not followed(stage, "Star City")
    qtbot.keyClick(stage.window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert followed(stage, "Star City")
    qtbot.keyClick(stage.window, Qt.Key.Key_Z, CTRL)
    assert not undo.isEnabled()


def test_what_the_keys_undo_and_do_again_is_said_in_passing(stage: Stage, qtbot: QtBot) -> None:
    news = stage.shell.news
    stage.window.go_to(stage.entry("Star City"))
    qtbot.mouseClick(stage.shell.pane.detail.actions_row.follow, Qt.MouseButton.LeftButton)
    stage.rest()
    assert "Star City" not in news.text(), "it is seen where it was done"
    for key, said in (
        (CTRL, "Undone: Follow Star City"),
        (CTRL | Qt.KeyboardModifier.ShiftModifier, "Done again: Follow Star City"),
        (CTRL, "Undone: Follow Star City"),
    ):
        qtbot.keyClick(stage.window, Qt.Key.Key_Z, key)
        qtbot.waitUntil(lambda said=said: news.isVisible() and news.text() == said)
        assert news.passing


def test_an_ampersand_is_said_as_it_is_and_what_was_not_undone_is_not_said(qtbot: QtBot, undoing: Undoing) -> None:
    told: list[str] = []
    undoing.told.connect(lambda news: told.append(news.text))
    undoing.perform("Follow Law & Order", lambda: None, lambda _: None)
    undoing.undo.trigger()
    undoing.redo.trigger()
    qtbot.waitUntil(lambda: told == ["Undone: Follow Law & Order", "Done again: Follow Law & Order"])

    def fail(*_: object) -> None:
        raise PremieresError("full", "The disk is full.")

    told.clear()
    undoing.perform("a", fail, lambda _: None)
    undoing.undo.trigger()
    undoing.perform("b", lambda: None, fail)
    undoing.undo.trigger()
    undoing.redo.trigger()
    qtbot.waitUntil(lambda: len(told) == 2)
    qtbot.wait(50)
    assert told == ["The disk is full.", "The disk is full. Nothing was undone: Ctrl+Z tries it again."]


def test_to_follow_what_is_followed_already_is_undone_to_just_that(stage: Stage) -> None:
    show_id, deeds, undo = stage.entry("Star City").show_id, stage.works.commands.deeds, stage.works.actions.undo
    deeds.follow(show_id, "Star City", True)
    stage.rest()
    stage.later(timedelta(days=3))
    deeds.follow(show_id, "Star City", True)
    undo.trigger()
    assert followed(stage, "Star City")
    deeds.follow(show_id, "Star City", False)
    assert not followed(stage, "Star City")
    undo.trigger()
    assert followed(stage, "Star City")
    assert commands.unfollow(stage.app.database, show_id) == NOW, "since the day that it was first said"


def test_deeds_undone_at_once_are_undone_from_the_last_to_the_first(qtbot: QtBot, undoing: Undoing) -> None:
    done: list[str] = []
    for name in ("a", "b"):
        undoing.perform(name, lambda name=name: done.append(name) or name, lambda was: done.append(f"not {was}"))
    undoing.undo.trigger()
    undoing.undo.trigger()
    qtbot.waitUntil(lambda: len(done) == 4)
    assert done == ["a", "b", "not b", "not a"]


def test_what_failed_is_said_and_not_undone(qtbot: QtBot, undoing: Undoing) -> None:
    undone: list[object] = []

    def fail() -> None:
        raise PremieresError("full", "The disk is full.")

    with qtbot.waitSignal(undoing.told) as told:
        undoing.perform("a", fail, undone.append)
    assert told.args[0].text == "The disk is full."
    undoing.undo.trigger()
    qtbot.wait(50)
    assert undone == []
    assert not undoing.redo.isEnabled()


def test_what_failed_is_said_until_something_can_be_done_again(stage: Stage, qtbot: QtBot) -> None:
    def full() -> None:
        raise PremieresError("full", "The disk is full.")

    stage.works.commands.undoing.perform("Mark it", full, lambda _: None)
    stage.rest()
    assert (stage.shell.news.isVisible(), stage.shell.news.text()) == (True, "The disk is full.")
    stage.window.go_to(stage.entry("Star City"))
    qtbot.mouseClick(stage.shell.pane.detail.actions_row.follow, Qt.MouseButton.LeftButton)
    assert followed(stage, "Star City")
    assert stage.shell.news.isHidden()


def test_a_deed_that_failed_after_it_was_forgotten_is_only_said(qtbot: QtBot, undoing: Undoing) -> None:
    def fail() -> None:
        raise PremieresError("full", "The disk is full.")

    with qtbot.waitSignal(undoing.told):
        undoing.perform("a", fail, lambda _: None)
        undoing.forget()


def test_what_could_not_be_undone_is_said_and_the_keys_try_it_again(qtbot: QtBot, undoing: Undoing) -> None:
    done: list[str] = []
    full = [True]

    def undo(was: str) -> None:
        if full[0]:
            raise PremieresError("full", "The disk is full.")
        done.append(f"not {was}")

    for name in ("a", "b"):
        undoing.perform(name, lambda name=name: done.append(name) or name, undo)
    said = "The disk is full. Nothing was undone: Ctrl+Z tries it again."
    told: list[str] = []
    undoing.told.connect(lambda news: told.append(news.text))
    undoing.undo.trigger()
    undoing.undo.trigger()
    qtbot.waitUntil(lambda: told == [said, said])
    assert (undoing.undo.text(), undoing.redo.isEnabled()) == ("Undo b", False)
    full.clear()
    full.append(False)
    undoing.undo.trigger()
    undoing.undo.trigger()
    qtbot.waitUntil(lambda: len(done) == 4)
    assert done == ["a", "b", "not b", "not a"]
    undoing.redo.trigger()
    qtbot.waitUntil(lambda: done[4:] == ["a"])


def test_what_is_still_done_is_not_done_twice(qtbot: QtBot, undoing: Undoing) -> None:
    done: list[str] = []

    def fail(_: str) -> None:
        raise PremieresError("full", "The disk is full.")

    undoing.perform("a", lambda: done.append("a"), fail)
    with qtbot.waitSignal(undoing.told):
        undoing.undo.trigger()
        undoing.redo.trigger()
    undoing.perform("b", lambda: done.append("b"), lambda _: None)
    qtbot.waitUntil(lambda: "b" in done)
    assert done == ["a", "b"]


def test_another_library_has_nothing_to_undo(stage: Stage, qtbot: QtBot) -> None:
    stage.works.commands.deeds.follow(stage.entry("Star City").show_id, "Star City", True)
    stage.rest()
    stage.works._on_unusable()
    assert not stage.works.actions.undo.isEnabled()


def test_a_title_with_an_ampersand_is_said_as_it_is(undoing: Undoing) -> None:
    undoing.perform("Follow Law & Order", lambda: None, lambda _: None)
    assert undoing.undo.text() == "Undo Follow Law && Order", "a single one would mark the next letter as a key"


def test_who_asks_hears_each_time_that_it_was_done(qtbot: QtBot, undoing: Undoing) -> None:
    heard: list[str] = []
    undoing.perform("a", lambda: "done", lambda _: None, heard.append)
    qtbot.waitUntil(lambda: heard == ["done"])
    undoing.undo.trigger()
    undoing.redo.trigger()
    qtbot.waitUntil(lambda: heard == ["done", "done"])


def test_what_is_undone_while_it_is_still_under_way_is_undone_after_it(undoing: Undoing, qtbot: QtBot) -> None:
    seen: list[str] = []

    async def do() -> str:
        import asyncio

        for _ in range(5):
            await asyncio.sleep(0.01)
        seen.append("done")
        return "what it did"

    undoing.perform("a thing", do, lambda answer: seen.append(f"undone: {answer}"))
    undoing.undo.trigger()
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == ["done", "undone: what it did"]
    undoing.redo.trigger()
    qtbot.waitUntil(lambda: len(seen) == 3)
    undoing.undo.trigger()
    qtbot.waitUntil(lambda: len(seen) == 4)


def test_what_fails_while_it_is_under_way_has_nothing_to_be_undone(undoing: Undoing, qtbot: QtBot) -> None:
    told: list[object] = []
    undone: list[object] = []
    undoing.told.connect(told.append)

    async def do() -> str:
        import asyncio

        await asyncio.sleep(0.01)
        raise PremieresError("no-such-show", "That show is no longer in the library: choose another.")

    undoing.perform("a thing", do, undone.append)
    undoing.undo.trigger()
    qtbot.waitUntil(lambda: bool(told))
    assert undone == []
