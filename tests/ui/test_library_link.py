"""What an open window does with its library by itself: it shows what others write, makes a backup once a day, beside
all else, and tells of damage."""

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.store import backup as backups
from desktop_app.store import commands
from desktop_app.store.database import Database
from desktop_app.ui.library_link import LibraryState
from desktop_app.ui.theme import Theme
from tests import servers
from tests.conftest import NOW

from .window_stage import Stage, page, row, show, staged, tvmaze

ROOT = Path(__file__).parents[2]


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


def on_the_20th(stage: Stage) -> list[str]:
    """What the month that is in front of the person has on that day."""
    model = stage.shell.month_model
    found = model.cell_of(date(2026, 5, 20))
    assert found is not None
    return [entry.show for entry in model.day_at(*found).entries]


def test_what_a_sync_from_cron_brings_is_shown_by_itself(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    """Nobody touches the window, which has nothing due itself."""
    harbour, quay = show(7, "Harbour Street"), show(8, "Quay")
    with tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url) as stage:
        feed.serve("/schedule/full", [row(70, harbour, "2026-05-20")])
        feed.serve("/shows/7", page(harbour, [row(70, harbour, "2026-05-20")]))
        stage.open()
        qtbot.waitUntil(lambda: on_the_20th(stage) == ["Harbour Street"], timeout=5000)
        feed.serve("/schedule/full", [row(70, harbour, "2026-05-20"), row(80, quay, "2026-05-20")])
        later = (NOW + timedelta(hours=25)).isoformat()
        env = {**os.environ, "PREMIERES_TVMAZE_URL": feed.url, "PREMIERES_NOW": later, "LANG": "en_GB.UTF-8"}
        command = [sys.executable, "-m", "desktop_app", "--data-dir", str(tmp_path), "sync"]
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=60)
        assert done.stdout == "tvmaze: updated, 1 added, 0 changed, 0 withdrawn\n", done.stderr
        qtbot.waitUntil(lambda: on_the_20th(stage) == ["Harbour Street", "Quay"], timeout=5000)
        stage.rest()


def test_what_another_program_changes_in_an_entry_that_is_open_is_shown_by_itself(stage: Stage, qtbot: QtBot) -> None:
    entry = stage.entry("Star City")
    stage.window.go_to(entry)
    detail = stage.shell.pane.detail
    qtbot.waitUntil(lambda: detail.entry is not None and not detail.entry.followed)
    with closing(Database(stage.app.paths.library)) as other:
        other.open()
        commands.follow(other, entry.show_id, NOW)
    qtbot.waitUntil(lambda: detail.entry is not None and detail.entry.followed, timeout=5000)


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
