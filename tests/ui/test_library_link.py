"""The daily backup of an open window: once a day, beside all else, and damage told."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.store import backup as backups
from desktop_app.ui.library_link import LibraryState
from desktop_app.ui.theme import Theme
from tests import servers

from .window_stage import Stage, staged, tvmaze


@pytest.fixture(scope="module")
def nothing_new() -> Iterator[servers.Replay]:
    with tvmaze() as made:
        yield made


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path, nothing_new: servers.Replay) -> Iterator[Stage]:
    with staged(qtbot, theme, tmp_path / "data", nothing_new.url) as made:
        made.open()
        yield made


def copies(stage: Stage) -> list[str]:
    return sorted(file.name for file in stage.app.paths.backups.glob("*.db"))


def test_a_window_that_stays_open_makes_a_backup_each_day(stage: Stage) -> None:
    stage.works.library.look()
    stage.rest()
    assert copies(stage) == ["library-2026-05-14.db"]
    stage.later(timedelta(days=1))
    stage.works.library.look()
    stage.rest()
    assert copies(stage) == ["library-2026-05-14.db", "library-2026-05-15.db"]


def test_damage_that_a_backup_brings_to_light_is_told(stage: Stage, qtbot: QtBot) -> None:
    library = stage.app.paths.library
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM show WHERE id = (SELECT min(show_id) FROM entry)")
        connection.commit()
    stage.later(timedelta(days=1))
    stage.works.library.look()
    stage.rest()
    assert stage.works.library.state is LibraryState.DAMAGED
    qtbot.waitUntil(stage.shell.trouble.isVisible, timeout=5000)
    assert copies(stage) == ["library-2026-05-14.db"]


@pytest.mark.parametrize("way", ["of the day", "asked for"])
def test_nothing_waits_for_a_long_copy(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, way: str
) -> None:
    """A copy that takes as long as the test wants: of a library behind a lock that somebody else holds."""
    stage.rest()
    library = stage.app.paths.library
    with closing(sqlite3.connect(library, isolation_level=None)) as holder:
        stage.works.library.state = LibraryState.CLOSED  # or news still on its way would be read from it
        stage.app.database.close()
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        if way == "of the day":
            (stage.app.paths.backups / "library-2026-05-14.db").unlink()
            stage.works.library._backed_up = None
            stage.works.library._back_up()
        else:
            monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "copy.db"), ""))
            stage.works.menu_work.back_up()
        done = threading.Event()
        with qtbot.waitSignal(stage.worker.call(done.set).succeeded, timeout=3000):
            pass
        assert done.is_set()
        assert not (tmp_path / "copy.db").exists()
        holder.execute("ROLLBACK")
    stage.rest()


def test_the_backup_that_is_asked_for_is_sound(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "copy.db"), ""))
    told: list[object] = []
    stage.works.menu_work.told.connect(told.append)
    stage.works.menu_work.back_up()
    qtbot.waitUntil(lambda: bool(told), timeout=5000)
    assert stage.shell.news.text() == f"The library is backed up in {tmp_path / 'copy.db'}."
    assert backups.check(tmp_path / "copy.db") is None
