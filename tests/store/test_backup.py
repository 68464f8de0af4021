import os
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.domain.values import Choice
from desktop_app.errors import LibraryError
from desktop_app.store import backup, commands, queries
from desktop_app.store.database import Database
from desktop_app.store.version import SCHEMA_VERSION

from .worlds import HARBOUR, NOW, UTC, WORLD, credit, episode, show, snapshot, sync

DAY = timedelta(days=1)


def opened(path: Path) -> Database:
    db = Database(path)
    db.open()
    return db


def test_there_and_back(world: Database, path: Path, tmp_path: Path) -> None:
    commands.follow(world, 1, NOW)
    sync(world, snapshot(HARBOUR, credit("1", "Ada Vale"), cast_of=frozenset({"1"})))
    (ada,) = queries.find_people(world, "Ada Vale")
    commands.follow_person(world, ada.id, NOW)
    marks = commands.mark_season_watched(world, 1, 1, NOW, UTC)
    before = queries.entries(world, Choice(), UTC)
    copy = tmp_path / "elsewhere" / "copy.db"
    copy.parent.mkdir()
    backup.backup(path, copy)
    assert backup.check(copy) is None
    assert sorted(p.name for p in copy.parent.iterdir()) == ["copy.db"], "one file, nothing beside it"
    commands.unfollow(world, 1)
    commands.unmark_watched(world, marks)
    commands.unfollow_person(world, ada.id)
    sync(world, snapshot(show("9", "Later"), episode("9", "901", "1x01", "2026-06-06")))
    world.close()
    kept = backup.restore(copy, path, NOW)
    assert kept == path.with_name("library.before-restore.db")
    assert copy.exists()
    db = opened(path)
    assert queries.entries(db, Choice(), UTC) == before
    assert queries.find_shows(db, "Harbour Street")[0].followed
    db.close()
    former = opened(kept)
    assert queries.find_shows(former, "Later")
    former.close()


def test_restoring_again_keeps_every_former_library(world: Database, path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    backup.backup(path, copy)
    world.close()
    kept = [backup.restore(copy, path, NOW) for _ in range(3)]
    assert len(set(kept)) == 3
    assert all(file is not None and backup.check(file) is None for file in kept)


def test_restoring_where_there_was_no_library(world: Database, path: Path, tmp_path: Path) -> None:
    backup.backup(path, tmp_path / "copy.db")
    assert backup.restore(tmp_path / "copy.db", tmp_path / "new" / "library.db", NOW) is None
    db = opened(tmp_path / "new" / "library.db")
    assert queries.entries(db, Choice(), UTC)
    db.close()


def test_a_backup_taken_while_it_is_written_is_whole(world: Database, path: Path, tmp_path: Path) -> None:
    with world.write() as write:
        write.run("UPDATE entry SET episode_title = ?", [("half done",)])
        backup.backup(path, tmp_path / "copy.db")
    copy = opened(tmp_path / "copy.db")
    assert "half done" not in {entry.episode_title for entry in queries.entries(copy, Choice(), UTC)}
    copy.close()


def test_a_backup_that_fails_leaves_the_former_one(world: Database, path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    backup.backup(path, copy)
    former = copy.read_bytes()
    world.close()
    path.write_bytes(b"damaged" * 1000)
    with pytest.raises(LibraryError) as caught:
        backup.backup(path, copy)
    assert caught.value.code == "damaged"
    assert str(path) in str(caught.value)
    assert copy.read_bytes() == former
    assert sorted(p.name for p in tmp_path.iterdir()) == ["copy.db", "data"]


def test_a_former_backup_is_replaced_and_told(world: Database, path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assert backup.backup(path, copy) is False
    commands.follow(world, 1, NOW)
    os.truncate(copy, copy.stat().st_size // 2)  # one that is damaged gives way too
    assert backup.backup(path, copy) is True
    assert backup.check(copy) is None
    assert [p.name for p in tmp_path.iterdir() if p.name != "data"] == ["copy.db"]


@pytest.mark.parametrize(
    "kind", ["text", "empty", "foreign", "newer", "a folder", "a round link", "in use", "left over"]
)
def test_nothing_but_a_former_backup_gives_way(world: Database, path: Path, tmp_path: Path, kind: str) -> None:
    to = tmp_path / "copy.db"
    if kind in ("newer", "in use"):
        backup.backup(path, to)
    match kind:
        case "text":
            to.write_text("Dear sir, " * 500)
        case "empty":
            to.touch()
        case "foreign":
            with closing(sqlite3.connect(to)) as connection:
                connection.execute("CREATE TABLE theirs (x)")
        case "newer":
            with closing(sqlite3.connect(to)) as connection:
                connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        case "a folder":
            to.mkdir()
        case "a round link":
            to.symlink_to(to)
        case _:
            to.with_name("copy.db-wal").write_bytes(b"the journal of a library, which would be played into the backup")
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()}
    with pytest.raises(LibraryError, match="stays as it is: name another file") as caught:
        backup.backup(path, to)
    assert caught.value.code == "in-the-way"
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()} == before


def test_a_folder_is_made_for_daily_backups_only(world: Database, path: Path, tmp_path: Path) -> None:
    with pytest.raises(LibraryError) as caught:
        backup.backup(path, tmp_path / "missing" / "copy.db")
    assert caught.value.code == "no-folder"
    assert not (tmp_path / "missing").exists()
    assert backup.daily(path, tmp_path / "deep" / "backups", NOW) is not None


def test_a_restored_library_can_be_read_while_it_is_written(world: Database, path: Path, tmp_path: Path) -> None:
    backup.backup(path, tmp_path / "copy.db")
    world.close()
    backup.restore(tmp_path / "copy.db", path, NOW)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_library_that_another_holds_is_not_called_damaged(world: Database, path: Path, tmp_path: Path) -> None:
    backup.backup(path, tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db", isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        connect = sqlite3.connect
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sqlite3, "connect", lambda *words, **more: connect(*words, **(more | {"timeout": 0})))
            said = backup.check(tmp_path / "copy.db")
    assert said is not None
    assert "damaged" not in said
    assert "try again" in said


def test_the_library_is_no_place_for_its_backup(world: Database, path: Path) -> None:
    with pytest.raises(LibraryError) as caught:
        backup.backup(path, path)
    assert caught.value.code == "same-file"


@pytest.mark.parametrize("kind", ["missing", "garbage", "foreign", "newer", "truncated", "a folder"])
def test_only_a_sound_library_of_a_known_version_is_restored(
    world: Database, path: Path, tmp_path: Path, kind: str
) -> None:
    bad = tmp_path / "bad.db"
    if kind not in ("missing", "garbage", "foreign", "a folder"):
        backup.backup(path, bad)
    world.close()
    before = path.read_bytes()
    match kind:
        case "garbage":
            bad.write_bytes(b"no library" * 500)
        case "foreign":
            with closing(sqlite3.connect(bad)) as connection:
                connection.execute("CREATE TABLE theirs (x)")
        case "newer":
            with closing(sqlite3.connect(bad)) as connection:
                connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        case "truncated":
            os.truncate(bad, bad.stat().st_size // 2)
        case "a folder":
            bad.mkdir()
        case _:
            pass
    with pytest.raises(LibraryError) as caught:
        backup.restore(bad, path, NOW)
    assert caught.value.code == "no-backup"
    assert "Nothing was changed" in str(caught.value)
    assert path.read_bytes() == before


def test_a_library_that_is_open_somewhere_is_not_replaced(world: Database, path: Path, tmp_path: Path) -> None:
    backup.backup(path, tmp_path / "copy.db")
    with pytest.raises(LibraryError) as caught:
        backup.restore(tmp_path / "copy.db", path, NOW)
    assert caught.value.code == "in-use"
    commands.follow(world, 1, NOW)
    assert queries.find_shows(world, "Harbour Street")[0].followed


def test_one_backup_a_day_and_the_last_seven_are_kept(world: Database, path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    other = folder / "before-schema-1.db"
    other.write_bytes(b"kept")
    for n in range(10):
        assert backup.daily(path, folder, NOW + n * DAY) == folder / f"library-2026-05-{14 + n}.db"
        assert backup.daily(path, folder, NOW + n * DAY) is None
    assert sorted(p.name for p in folder.glob("library-*")) == [f"library-2026-05-{n}.db" for n in range(17, 24)]
    assert other.exists()


def test_the_newest_backup(tmp_path: Path) -> None:
    assert backup.newest_backup(tmp_path / "none") is None
    assert backup.newest_backup(tmp_path) is None
    for n, name in enumerate(("library-2026-05-15.db", "before-schema-2.db", "library-2026-05-14.db")):
        (tmp_path / name).write_bytes(b"x")
        os.utime(tmp_path / name, (1_000_000 + n, 1_000_000 + n))
    (tmp_path / "notes.txt").write_text("no backup")
    assert backup.newest_backup(tmp_path) == tmp_path / "library-2026-05-14.db"


def test_checking_a_library_says_what_is_wrong(world: Database, path: Path, tmp_path: Path) -> None:
    assert backup.check(path) is None, "also while it is open"
    assert "no file" in (backup.check(tmp_path / "none.db") or "")
    sync(world, WORLD)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM show WHERE id = 1")
        connection.commit()
    assert "not there" in (backup.check(path) or "")
