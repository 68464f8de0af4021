"""Backups of what is damaged, restores that are cut short, copies while others write."""

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.domain.values import Choice
from desktop_app.errors import LibraryError
from desktop_app.store import backup, commands, queries
from desktop_app.store.database import Database
from tests.damage import damage

from .worlds import NOW, UTC, WORLD, sync

DAY = timedelta(days=1)

KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from desktop_app.store.backup import restore

left = int(sys.argv[1])

def count(event, _facts):
    global left
    if event in ("os.rename", "os.link", "os.remove", "shutil.move", "shutil.copyfile"):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(count)
restore(Path(sys.argv[2]), Path(sys.argv[3]), datetime.now(UTC))
"""


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_damaged_library_drives_no_sound_backup_out(world: Database, path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    for n in range(7):
        backup.daily(path, folder, NOW + n * DAY)
    world.close()
    before = names(folder)
    damage(path, "announcement")
    for n in range(7, 15):
        with pytest.raises(LibraryError) as caught:
            backup.daily(path, folder, NOW + n * DAY)
        assert caught.value.code == "damaged"
        assert str(folder / "library-2026-05-20.db") in str(caught.value)
    assert names(folder) == before
    assert backup.newest_sound_backup(folder) == folder / "library-2026-05-20.db"


def test_rows_that_refer_to_none_are_damage_too(world: Database, path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM show WHERE id = 1")
        connection.commit()
    with pytest.raises(LibraryError) as caught:
        backup.backup(path, tmp_path / "copy.db", tmp_path / "none")
    assert caught.value.code == "damaged"
    assert names(tmp_path) == ["data"]


def test_the_advice_passes_over_a_backup_that_is_damaged_itself(world: Database, path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    sound = backup.daily(path, folder, NOW)
    newer = backup.daily(path, folder, NOW + DAY)
    world.close()
    assert newer is not None
    damage(newer, "announcement")
    damage(path, "announcement")
    with pytest.raises(LibraryError) as caught:
        backup.backup(path, tmp_path / "copy.db", folder)
    assert caught.value.facts["backup"] == str(sound)


def test_todays_copy_stays_when_a_wrong_clock_dates_it_before_the_others(
    world: Database, path: Path, tmp_path: Path
) -> None:
    for n in range(1, 9):
        backup.daily(path, tmp_path / "backups", NOW + n * DAY)
    made = backup.daily(path, tmp_path / "backups", NOW)
    assert made is not None
    assert made.exists()


def test_what_an_ended_program_left_of_a_copy_goes_after_a_day(world: Database, path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    old, young = folder / ".library-2026-05-13.db.a.tmp", folder / ".library-2026-05-14.db.b.tmp"
    old.touch()
    young.touch()
    os.utime(old, (1e9, 1e9))
    backup.daily(path, folder, NOW)
    assert names(folder) == [young.name, "library-2026-05-14.db"]


def test_a_file_that_is_no_database_is_told_as_such(world: Database, path: Path, tmp_path: Path) -> None:
    world.close()
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear sir, " * 500)
    with pytest.raises(LibraryError, match=r"letter\.txt is no library of Premieres\. Nothing was changed"):
        backup.restore(letter, path, NOW)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_restore_that_is_killed_anywhere_leaves_a_library(world: Database, path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    backup.backup(path, copy)
    commands.follow(world, 1, NOW)
    world.close()
    step = 0
    for step in range(1, 50):
        words = [sys.executable, "-c", KILLED, str(step), str(copy), str(path)]
        done = subprocess.run(words, capture_output=True, text=True, timeout=60)
        assert backup.check(path) is None, f"killed at step {step}"
        if done.returncode == 0:
            break
    assert step > 2
    kept = [file for file in path.parent.glob("library.before-restore*.db") if followed(file)]
    assert kept, "the former one is whole under its second name"
    assert not followed(path)


def followed(path: Path) -> bool:
    db = Database(path)
    db.open()
    try:
        return queries.find_shows(db, "Harbour Street")[0].followed
    finally:
        db.close()


def test_the_former_library_is_kept_where_the_file_system_has_no_links(
    world: Database, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_link(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_link)
    copy = tmp_path / "copy.db"
    backup.backup(path, copy)
    commands.follow(world, 1, NOW)
    world.close()
    kept = backup.restore(copy, path, NOW)
    assert kept is not None
    assert (followed(kept), followed(path)) == (True, False)
    assert not [name for name in names(path.parent) if name.endswith(".tmp")]


def test_a_copy_ends_while_another_writes_on_and_on(world: Database, path: Path, tmp_path: Path) -> None:
    sync(world, WORLD)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE filler (x)")
        connection.execute("INSERT INTO filler SELECT zeroblob(60000000)")
        connection.commit()
    over = threading.Event()

    def write() -> None:
        with closing(sqlite3.connect(path, timeout=10)) as connection:
            connection.execute("CREATE TABLE small (x)")
            while not over.is_set():
                connection.execute("INSERT INTO small VALUES (1)")
                connection.commit()
                time.sleep(0.002)

    writer = threading.Thread(target=write)
    copier = threading.Thread(target=backup.backup, args=(path, tmp_path / "copy.db"), daemon=True)
    writer.start()
    copier.start()
    copier.join(15)
    ended = not copier.is_alive()
    over.set()
    writer.join()
    copier.join()
    assert ended
    shutil.copy(tmp_path / "copy.db", tmp_path / "opened.db")
    db = Database(tmp_path / "opened.db")
    db.open()
    assert queries.entries(db, Choice(), UTC)
    db.close()
