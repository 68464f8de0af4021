import sqlite3
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.values import Changes, Choice
from desktop_app.errors import LibraryError
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from desktop_app.store.version import APPLICATION_ID, SCHEMA_VERSION

from .worlds import NOW, UTC, WORLD, episode, show, snapshot, sync


def pragma(path: Path, name: str) -> object:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]
    finally:
        connection.close()


def test_a_new_library_is_marked_as_ours(db: Database, path: Path) -> None:
    assert pragma(path, "application_id") == APPLICATION_ID
    assert pragma(path, "user_version") == SCHEMA_VERSION
    assert pragma(path, "journal_mode") == "wal"


def test_connections_are_set_up_as_the_design_says(db: Database) -> None:
    with db.read() as reader, db.write() as write:
        for ask in (
            lambda name: reader.exec_driver_sql(f"PRAGMA {name}").scalar(),
            lambda name: write.fetch(f"PRAGMA {name}")[0][0],
        ):
            assert (ask("foreign_keys"), ask("synchronous"), ask("busy_timeout")) == (1, 1, 10_000)


def test_it_knows_its_first_sources(db: Database) -> None:
    assert [(s.name, s.kind, s.url) for s in queries.sources(db)] == [
        ("tvmaze", "tvmaze", ""),
        ("starter", "schema.org", ""),
    ]


def test_a_new_library_is_filled_by_the_starter_before_anyone_sees_it(path: Path) -> None:
    seen: list[bool] = []

    def starter(new: Database) -> None:
        seen.append(path.exists())
        sync(new, WORLD)

    db = Database(path)
    db.open(starter)
    assert seen == [False]
    assert queries.find_shows(db, "Harbour Street")
    db.close()
    again = Database(path)
    again.open(starter)
    assert seen == [False], "only a new file is filled"
    again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="a folder has no such mode there")
def test_a_folder_that_is_made_for_a_library_is_its_owners_alone(tmp_path: Path) -> None:
    """What somebody watches is nobody else's business."""
    db = Database(tmp_path / "premieres" / "library.db")
    db.open()
    db.close()
    assert (tmp_path / "premieres").stat().st_mode & 0o777 == 0o700


def test_a_starter_that_fails_leaves_no_library(path: Path) -> None:
    def starter(new: Database) -> None:
        sync(new, WORLD)
        raise FileNotFoundError(2, "no such feed", "/nowhere/feed.json")

    with pytest.raises(FileNotFoundError):
        Database(path).open(starter)
    assert not path.exists()
    db = Database(path)
    db.open()
    assert queries.find_shows(db, "Harbour Street") == []
    db.close()


def test_opening_and_closing_twice_does_nothing(path: Path) -> None:
    db = Database(path)
    for _ in range(2):
        db.open()
        db.open()
        db.close()
        db.close()


def test_before_opening_and_after_closing_it_cannot_be_used(path: Path) -> None:
    db = Database(path)
    with pytest.raises(RuntimeError):
        queries.sources(db)
    db.open()
    db.close()
    with pytest.raises(RuntimeError):
        commands.failed(db, "tvmaze", None)


def test_listeners_hear_of_a_write_after_its_commit(db: Database) -> None:
    heard: list[tuple[Changes, int]] = []
    db.listen(lambda changes: heard.append((changes, len(queries.find_shows(db, "Harbour Street")))))
    sync(db, WORLD)
    ((changes, shows),) = heard
    assert shows == 1
    assert {"entries", "shows"} <= changes.kinds


def test_listeners_hear_nothing_where_nothing_changed(world: Database) -> None:
    heard: list[Changes] = []
    world.listen(heard.append)
    assert sync(world, WORLD) == Changes()
    assert heard == []


def test_an_exception_undoes_the_whole_write(world: Database) -> None:
    heard: list[Changes] = []
    world.listen(heard.append)

    def write_and_fail() -> None:
        with world.write() as write:
            write.run("DELETE FROM entry WHERE id = ?", [(1,)])
            write.kinds.add("entries")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_and_fail()
    assert queries.entry(world, 1) is not None
    assert heard == []
    commands.follow(world, 1, NOW)


def test_data_version_rises_when_another_process_writes_and_not_by_our_own(db: Database, path: Path) -> None:
    before = db.data_version()
    sync(db, WORLD)
    assert db.data_version() == before
    other = Database(path)
    other.open()
    commands.follow(other, 1, NOW)
    other.close()
    assert db.data_version() != before


def test_data_version_waits_for_no_write(db: Database) -> None:
    with db.write():
        answers: list[int] = []
        asking = threading.Thread(target=lambda: answers.append(db.data_version()))
        asking.start()
        asking.join(2)
        assert answers == [db._data_version]


def test_a_reader_sees_one_state_beside_a_writer(world: Database) -> None:
    with world.read() as reader:
        before = reader.exec_driver_sql("SELECT count(*) FROM entry").scalar()
        sync(world, snapshot(show("9", "New"), episode("9", "901", "1x01", "2026-05-30")))
        assert reader.exec_driver_sql("SELECT count(*) FROM entry").scalar() == before
    with world.read() as reader:
        assert reader.exec_driver_sql("SELECT count(*) FROM entry").scalar() == (before or 0) + 1


def test_many_threads_read_while_one_writes(world: Database) -> None:
    failures: list[BaseException] = []
    done = threading.Event()

    def read() -> None:
        try:
            while not done.is_set():
                assert queries.entries(world, Choice(date(2026, 5, 1), date(2026, 5, 31)), UTC)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for n in range(30):
        sync(world, snapshot(show(f"x{n}", f"Show {n}"), episode(f"x{n}", f"x{n}", "1x01", "2026-05-30")))
    done.set()
    for thread in threads:
        thread.join()
    assert failures == []


def test_two_processes_may_make_it_at_once(path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from desktop_app.store.database import Database;"
        "from desktop_app.store import commands, queries; db = Database(Path(sys.argv[1])); db.open();"
        "commands.add_source(db, sys.argv[2], 'schema.org', 'https://example.org/' + sys.argv[2]);"
        "print(len(queries.sources(db)))"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", program, str(path), f"feed{n}"], stderr=subprocess.PIPE, text=True)
        for n in range(3)
    ]
    for process in running:
        _, said = process.communicate(timeout=60)
        assert process.returncode == 0, said
    db = Database(path)
    db.open()
    assert {s.name for s in queries.sources(db)} >= {"feed0", "feed1", "feed2"}
    db.close()


def test_alembic_is_not_imported_when_there_is_nothing_to_migrate(path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from desktop_app.store.database import Database;"
        "assert 'sqlalchemy' not in sys.modules; db = Database(Path(sys.argv[1])); db.open(); db.close();"
        "db.open(); assert 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program, str(path)], check=True, timeout=60)


def test_a_write_that_finds_the_file_locked_for_long_says_so(db: Database, path: Path) -> None:
    with db.write() as write:
        write.fetch("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryError) as caught:
        commands.follow(db, 1, NOW)
    assert caught.value.code == "busy"
    other.execute("ROLLBACK")
    other.close()
    assert queries.sources(db)
