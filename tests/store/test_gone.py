"""A library that is not there any more, while its backups are: never replaced by a new one without a word."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.errors import LibraryError
from desktop_app.store import backup, commands, queries
from desktop_app.store.database import Database

from .worlds import NOW, WORLD, sync

DAY = timedelta(days=1)


@pytest.fixture
def gone(world: Database, path: Path) -> Path:
    """The place of a library that was deleted; its backup holds a follow."""
    commands.follow(world, 1, NOW)
    backup.daily(path, path.parent / "backups", NOW)
    world.close()
    for file in path.parent.glob("library.db*"):
        file.unlink()
    return path


def test_it_is_refused_and_the_newest_backup_offered(gone: Path) -> None:
    db = Database(gone)
    with pytest.raises(LibraryError) as caught:
        db.open()
    assert caught.value.code == "gone"
    newest = gone.parent / "backups" / "library-2026-05-14.db"
    assert caught.value.facts["backup"] == str(newest)
    assert f"`premieres restore {newest}`" in str(caught.value)
    assert str(newest.parent) in str(caught.value).rpartition("begin anew")[2]
    assert not gone.exists()


def test_the_backup_takes_its_place(gone: Path) -> None:
    kept, used = backup.recover(gone, gone.parent / "backups", NOW)
    assert (kept, used.name) == (None, "library-2026-05-14.db")
    db = Database(gone)
    db.open()
    assert queries.find_shows(db, "Harbour Street")[0].followed
    db.close()


def test_without_a_backup_a_new_one_is_made(gone: Path) -> None:
    shutil.rmtree(gone.parent / "backups")
    db = Database(gone)
    db.open()
    assert queries.find_shows(db, "Harbour Street") == []
    db.close()


def test_one_that_is_begun_anew_is_opened_and_drives_no_backup_of_the_former_out(gone: Path) -> None:
    backups = gone.parent / "backups"
    kept, former = backup.begin_anew(gone, backups, NOW)
    assert kept is None
    assert former is not None
    db = Database(gone)
    db.open()
    sync(db, WORLD)
    for n in range(1, 15):
        backup.daily(gone, backups, NOW + n * DAY)
    db.close()
    again = Database(gone)
    again.open()
    again.close()
    backup.restore(former / "library-2026-05-14.db", gone, NOW)
    again.open()
    assert queries.find_shows(again, "Harbour Street")[0].followed
    again.close()


def test_a_file_that_is_open_is_missed(world: Database, path: Path) -> None:
    assert world.is_in_place()
    moved = path.rename(path.with_name("moved.db"))
    assert not world.is_in_place()
    moved.rename(path)
    assert world.is_in_place()
    shutil.copy(path, moved)
    moved.replace(path)
    assert not world.is_in_place(), "another file has its name"
    world.check_place()
    path.unlink()
    with pytest.raises(LibraryError) as caught:
        world.check_place()
    assert (caught.value.code, caught.value.facts["backup"]) == ("gone", None)


def test_a_drive_that_is_away_for_a_while_is_no_loss(world: Database, path: Path, tmp_path: Path) -> None:
    away = path.parent.rename(path.parent.with_name("away"))
    assert world.is_in_place()
    away.rename(path.parent)
    assert world.is_in_place()
