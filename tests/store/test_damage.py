import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.values import Choice
from desktop_app.errors import LibraryError
from desktop_app.store import backup, commands, queries
from desktop_app.store.database import Database
from desktop_app.store.version import APPLICATION_ID, SCHEMA_VERSION
from tests.damage import damage
from tests.small_disk import mounted, small_disk, unmount

from .worlds import NOW, UTC, WORLD, episode, first_look, show, snapshot, sync


@pytest.fixture
def closed(world: Database, path: Path) -> Path:
    """A library with a world in it, a follow, and a backup, closed."""
    commands.follow(world, 1, NOW)
    backup.daily(path, path.parent / "backups", NOW)
    world.close()
    return path


def refusal(path: Path) -> LibraryError:
    db = Database(path)
    with pytest.raises(LibraryError) as caught:
        db.open()
    return caught.value


def garbage(path: Path) -> None:
    path.write_bytes(b"<html>not a library at all</html>" * 100)


def short_garbage(path: Path) -> None:
    path.write_bytes(b"oops")


def truncated(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def header_only(path: Path) -> None:
    os.truncate(path, 100)


@pytest.mark.parametrize("spoil", [garbage, short_garbage, truncated, emptied, header_only])
def test_a_damaged_library_is_kept_and_the_newest_backup_offered(closed: Path, spoil: Callable[[Path], None]) -> None:
    spoil(closed)
    before = closed.read_bytes()
    error = refusal(closed)
    assert error.code == "damaged"
    assert "library-2026-05-14.db" in str(error)
    assert error.facts["backup"] == str(closed.parent / "backups" / "library-2026-05-14.db")
    assert closed.read_bytes() == before
    assert backup.check(closed) is not None
    assert first_look(closed, Choice(), UTC) is None


def test_without_a_backup_it_says_that_a_new_one_can_be_made(closed: Path) -> None:
    shutil.rmtree(closed.parent / "backups")
    garbage(closed)
    error = refusal(closed)
    assert error.facts["backup"] is None
    assert "no backup" in str(error)


def test_recovery_puts_the_damaged_file_aside_and_the_backup_in_its_place(closed: Path) -> None:
    closed.with_name("library.db-wal").write_bytes(b"wal")
    truncated(closed)
    damaged = closed.read_bytes()
    kept, used = backup.recover(closed, closed.parent / "backups", NOW)
    assert kept is not None
    assert kept.read_bytes() == damaged
    assert kept.name == "library.damaged-20260514-120000.db"
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"wal"
    assert used == closed.parent / "backups" / "library-2026-05-14.db"
    db = Database(closed)
    db.open()
    assert queries.find_shows(db, "Harbour Street")[0].followed
    db.close()


def test_recovery_passes_over_a_damaged_backup(closed: Path) -> None:
    newer = closed.parent / "backups" / "library-2026-05-15.db"
    newer.write_bytes(b"no")
    os.utime(newer, (2e9, 2e9))
    garbage(closed)
    assert backup.recover(closed, closed.parent / "backups", NOW)[1] == newer.with_name("library-2026-05-14.db")


def test_recovery_without_a_sound_backup_changes_nothing(closed: Path) -> None:
    (closed.parent / "backups" / "library-2026-05-14.db").write_bytes(b"no")
    garbage(closed)
    before = closed.read_bytes()
    with pytest.raises(LibraryError) as caught:
        backup.recover(closed, closed.parent / "backups", NOW)
    assert (caught.value.code, caught.value.facts["backup"]) == ("damaged", None)
    assert closed.read_bytes() == before


def test_to_begin_anew_makes_room_for_a_new_library(closed: Path) -> None:
    garbage(closed)
    kept, backups = backup.begin_anew(closed, closed.parent / "backups", NOW)
    assert kept == closed.with_name("library.damaged-20260514-120000.db")
    assert backups == closed.with_name("backups.before-20260514-120000")
    assert [file.name for file in backups.iterdir()] == ["library-2026-05-14.db"]
    assert not closed.exists()
    db = Database(closed)
    db.open()
    assert queries.find_shows(db, "Harbour Street") == []
    db.close()


def test_damage_that_is_met_later_is_told_too(closed: Path) -> None:
    damage(closed, "entry")
    db = Database(closed)
    db.open()
    with pytest.raises(LibraryError) as caught:
        queries.entries(db, Choice(), UTC)
    assert caught.value.code == "damaged"
    db.close()
    assert "damaged" in (backup.check(closed) or "")


def test_text_that_is_none_any_more_is_damage_and_whoever_listens_hears_of_it(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = closed.read_bytes()
    assert b"Harbour Street" in content
    closed.write_bytes(content.replace(b"Harbour Street", b"Harbour \xff\xfe\xfd\xfc\xfb\xfa"))
    db = Database(closed)
    db.open()
    heard: list[LibraryError] = []
    db.listen_for_trouble(heard.append)
    db.listen_for_trouble(heard.append)
    with pytest.raises(LibraryError) as caught:
        queries.entries(db, Choice(), UTC)
    assert caught.value.code == "damaged"
    assert heard == [caught.value]
    db.close()


def test_a_newer_library_is_refused_and_left_alone(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = closed.read_bytes()
    error = refusal(closed)
    assert error.code == "too-new"
    assert "newer Premieres" in str(error)
    assert closed.read_bytes() == before
    assert first_look(closed, Choice(), UTC) is None


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    before = path.read_bytes()
    assert refusal(path).code == "foreign"
    assert path.read_bytes() == before


@pytest.fixture
def shut(tmp_path: Path) -> Iterator[Callable[[], Path]]:
    """A folder, and what takes the right to write there away: for root, which may write everywhere, by its mount."""
    folder = tmp_path / "shut"
    folder.mkdir()
    by_mount = mounted(folder, "size=20m")
    if not by_mount and (sys.platform == "win32" or os.geteuid() == 0):
        pytest.skip("no folder can be made read-only here")

    def take_away() -> Path:
        if by_mount:
            subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
        else:
            folder.chmod(0o555)
        return folder

    (folder / "keep").touch()
    yield take_away
    if by_mount:
        unmount(folder)
    else:
        folder.chmod(0o755)


def test_a_folder_that_cannot_be_written_is_told(shut: Callable[[], Path], tmp_path: Path) -> None:
    path = tmp_path / "shut" / "library.db"
    shut()
    before = sorted(path.parent.iterdir())
    error = refusal(path)
    assert error.code == "read-only"
    assert str(path) in str(error)
    assert sorted(path.parent.iterdir()) == before


def test_a_library_in_such_a_folder_is_read_and_never_written(
    shut: Callable[[], Path], tmp_path: Path, closed: Path
) -> None:
    path = tmp_path / "shut" / "library, 100% #1?.db"
    shutil.copy(closed, path)
    shut()
    before = sorted(path.parent.iterdir())
    db = Database(path)
    db.open()
    assert [hit.title for hit in queries.find_shows(db, "Harbour Street")] == ["Harbour Street"]
    with pytest.raises(LibraryError) as caught:
        commands.follow(db, 1, NOW)
    assert caught.value.code == "read-only"
    assert str(path) in str(caught.value)
    db.close()
    backup.backup(path, tmp_path / "copy.db")
    assert backup.check(path) is None
    assert sorted(path.parent.iterdir()) == before


def test_an_old_library_in_such_a_folder_is_said_to_need_an_update(
    shut: Callable[[], Path], tmp_path: Path, closed: Path
) -> None:
    path = tmp_path / "shut" / "library.db"
    with closing(sqlite3.connect(closed)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION - 1}")
    shutil.copy(closed, path)
    shut()
    before = sorted(path.parent.iterdir())
    error = refusal(path)
    assert error.code == "read-only"
    assert f"{path} is of an older Premieres and has to be brought up to date once, but cannot be written" in str(error)
    assert sorted(path.parent.iterdir()) == before


@pytest.mark.parametrize("with_index", [True, False])
def test_what_another_program_has_not_put_into_the_file_yet_is_never_passed_over(
    shut: Callable[[], Path], tmp_path: Path, closed: Path, with_index: bool
) -> None:
    """Without the -shm nobody who may not write there can read a -wal."""
    path = tmp_path / "shut" / "library.db"
    with closing(sqlite3.connect(closed, isolation_level=None)) as writer:
        writer.execute("UPDATE show SET title = 'Harbour Road', folded = 'harbour road' WHERE title = 'Harbour Street'")
        for ending in ("", "-wal", "-shm")[: 3 if with_index else 2]:
            shutil.copy(closed.with_name(closed.name + ending), path.with_name(path.name + ending))
    shut()
    if not with_index:
        assert refusal(path).code == "read-only"
        return
    db = Database(path)
    db.open()
    assert [entry.show for entry in queries.show_entries(db, 1)][:1] == ["Harbour Road"]
    db.close()


def test_a_data_folder_that_cannot_be_made_is_told(shut: Callable[[], Path]) -> None:
    assert refusal(shut() / "data" / "library.db").code == "read-only"


def test_a_backup_into_a_folder_that_cannot_be_written_is_told(shut: Callable[[], Path], closed: Path) -> None:
    to = shut() / "copy.db"
    with pytest.raises(LibraryError) as caught:
        backup.backup(closed, to)
    assert caught.value.code == "read-only"
    assert str(to) in str(caught.value)


def test_a_full_disk_is_told_and_nothing_is_lost(world: Database, path: Path) -> None:
    commands.follow(world, 1, NOW)
    with world.write() as write:
        write.fetch("PRAGMA max_page_count = 1")  # as small as it is already: no page can be added
    many = [episode("7", f"7{n}", f"1x{n}", "2026-06-01", summary="x" * 4000) for n in range(1, 200)]
    with pytest.raises(LibraryError) as caught:
        sync(world, snapshot(show("7", "Too Much"), *many))
    assert caught.value.code == "disk-full"
    assert "make room" in str(caught.value)
    assert queries.find_shows(world, "Too Much") == []
    assert queries.find_shows(world, "Harbour Street")[0].followed
    with world.write() as write:
        write.fetch("PRAGMA max_page_count = 1000000")
    sync(world, snapshot(show("7", "Too Much"), *many))
    assert queries.find_shows(world, "Too Much")
    world.close()
    assert backup.check(path) is None


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "tiny", "1500k") as folder:
        yield folder


def test_a_disk_that_is_really_full(tiny_disk: Path) -> None:
    path = tiny_disk / "library.db"
    db = Database(path)
    db.open()
    sync(db, WORLD)
    commands.follow(db, 1, NOW)
    codes: set[str] = set()
    for n in range(100):
        try:
            sync(
                db,
                snapshot(
                    show(f"f{n}", f"Filler {n}"), episode(f"f{n}", f"f{n}", "1x01", "2026-06-01", summary="x" * 50_000)
                ),
            )
        except LibraryError as error:
            codes.add(error.code)
    assert codes == {"disk-full"}
    db.close()
    copy = tiny_disk.parent / "moved.db"  # to where there is room
    for ending in ("", "-wal"):
        if path.with_name(path.name + ending).exists():
            shutil.copy(path.with_name(path.name + ending), copy.with_name(copy.name + ending))
    again = Database(copy)
    again.open()
    assert queries.find_shows(again, "Harbour Street")[0].followed
    again.close()
    assert backup.check(copy) is None


def test_no_room_for_a_new_library(tiny_disk: Path) -> None:
    (tiny_disk / "filler").write_bytes(b"x" * 1_450_000)
    error = refusal(tiny_disk / "library.db")
    assert error.code == "disk-full"
    assert not (tiny_disk / "library.db").exists()


def test_ours_without_tables_is_migrated_and_not_taken_for_damaged(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db = Database(path)
    db.open(now=NOW)
    assert queries.sources(db)
    db.close()
