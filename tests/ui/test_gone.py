"""A library that is not there any more, while its backups are: the page, and its ways out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.store import backup, commands
from desktop_app.ui.library_link import LibraryState
from desktop_app.ui.theme import Theme

from .window_stage import Stage, staged

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def folder(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Path:
    """A data folder whose library, with a follow in it, was backed up and deleted."""
    with staged(qtbot, theme, tmp_path) as first:
        first.open()
        commands.follow(first.app.database, first.entry("Star City").show_id, first.app.clock.now())
        copy = tmp_path / "backups" / "library-2026-05-14.db"
        backup.backup(tmp_path / "library.db", copy)
        first.rest()
    delete(tmp_path)
    return tmp_path


def delete(folder: Path) -> None:
    for file in folder.glob("library.db*"):
        file.unlink()


def wait_for_page(stage: Stage, qtbot: QtBot) -> None:
    trouble = stage.shell.trouble
    qtbot.waitUntil(trouble.isVisible, timeout=10_000)
    stage.rest()
    assert stage.works.library.state is LibraryState.GONE
    assert trouble.title.text() == "The library is gone"
    assert "library.db was deleted or moved." in trouble.sentence.text()
    assert trouble.anew.isVisible()
    assert trouble.again.isVisible()
    assert not stage.works.actions.export.isEnabled()


def wait_for_library(stage: Stage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: stage.works.library.state is LibraryState.OPEN, timeout=10_000)
    qtbot.waitUntil(stage.shell.frame.isVisible, timeout=10_000)
    stage.rest()


def test_the_newest_backup_takes_its_place(qtbot: QtBot, theme: Theme, folder: Path) -> None:
    with staged(qtbot, theme, folder) as stage:
        stage.start()
        wait_for_page(stage, qtbot)
        assert "The newest backup is of" in stage.shell.trouble.sentence.text()
        assert not (folder / "library.db").exists()
        qtbot.mouseClick(stage.shell.trouble.restore, LEFT)
        qtbot.waitUntil(lambda: stage.shell.news.text().startswith("This is the backup of"), timeout=10_000)
        wait_for_library(stage, qtbot)
        assert stage.entry("Star City").followed


def test_begun_anew_it_asks_no_more_and_the_backups_stay(qtbot: QtBot, theme: Theme, folder: Path) -> None:
    with staged(qtbot, theme, folder) as stage:
        stage.start()
        wait_for_page(stage, qtbot)
        qtbot.mouseClick(stage.shell.trouble.anew, LEFT)
        qtbot.waitUntil(lambda: stage.shell.news.text().startswith("The former backups are now in"), timeout=10_000)
        (former,) = folder.glob("backups.before-*")
        assert str(former) in stage.shell.news.text()
        wait_for_library(stage, qtbot)
        assert not stage.entry("Star City").followed
        assert (former / "library-2026-05-14.db").exists()
    with staged(qtbot, theme, folder) as again:
        again.open()
        assert again.shell.frame.isVisible()
        again.rest()


def test_put_back_it_is_opened_again(qtbot: QtBot, theme: Theme, folder: Path) -> None:
    with staged(qtbot, theme, folder) as stage:
        stage.start()
        wait_for_page(stage, qtbot)
        qtbot.mouseClick(stage.shell.trouble.again, LEFT)
        stage.rest()
        wait_for_page(stage, qtbot)
        shutil.copy(folder / "backups" / "library-2026-05-14.db", folder / "library.db")
        qtbot.mouseClick(stage.shell.trouble.again, LEFT)
        wait_for_library(stage, qtbot)
        assert stage.entry("Star City").followed


@pytest.mark.parametrize("backups", [True, False])
def test_deleted_while_the_window_is_open_it_is_missed_at_the_next_look(
    qtbot: QtBot, theme: Theme, tmp_path: Path, backups: bool
) -> None:
    with staged(qtbot, theme, tmp_path) as stage:
        stage.open()
        stage.rest()
        if not backups:
            shutil.rmtree(tmp_path / "backups")
        delete(tmp_path)
        wait_for_page(stage, qtbot)
        assert stage.shell.trouble.restore.isVisible() == backups
        qtbot.mouseClick(stage.shell.trouble.again, LEFT)
        stage.rest()
        wait_for_page(stage, qtbot)
        qtbot.mouseClick(stage.shell.trouble.restore if backups else stage.shell.trouble.anew, LEFT)
        wait_for_library(stage, qtbot)
        assert stage.entry("Star City")
        assert (tmp_path / "backups" / "library-2026-05-14.db").exists(), "of what is there now"


def test_another_file_that_takes_its_place_is_opened(qtbot: QtBot, theme: Theme, folder: Path) -> None:
    shutil.copytree(folder / "backups", folder / "kept")
    shutil.rmtree(folder / "backups")
    with staged(qtbot, theme, folder) as stage:
        stage.open()
        stage.rest()
        assert not stage.entry("Star City").followed
        with qtbot.waitSignal(stage.works.library.opened, timeout=10_000):
            (folder / "kept" / "library-2026-05-14.db").replace(folder / "library.db")
        wait_for_library(stage, qtbot)
        assert stage.entry("Star City").followed
