import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, inspect

from desktop_app.domain.accepted import Word
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.by_hand import ByHand
from desktop_app.domain.caldav import Placed
from desktop_app.domain.inbox import Item
from desktop_app.domain.locks import Lock, LockedDate, LockedTime, LockedZone, OfEntry, OfService, OfShow
from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.statements import RelationFacts, SeasonFacts
from desktop_app.domain.values import Changes, Choice, Kind, Service
from desktop_app.domain.watched import Watched, watched_of
from desktop_app.errors import LibraryError
from desktop_app.store import backup, commands, making, queries
from desktop_app.store.database import Database
from desktop_app.store.version import APPLICATION_ID, SCHEMA_VERSION

from .old_libraries import as_schema, columns, contents
from .worlds import GLOBAL, HARBOUR, NOW, UTC, WORLD, credit, episode, first_look, snapshot, sync

MORE = snapshot(
    HARBOUR,
    SeasonFacts("1", 1, episode_order=9),
    credit("1", "Ada Vale", characters=("Nurse Joy", "Ghost")),
    credit("1", "Bo Lund", 1, job="Creator"),
    cast_of=frozenset({"1"}),
    relations=(RelationFacts("1", "spin-off", "Krøniken"),),
)


@pytest.fixture
def migrated(tmp_path: Path) -> Path:
    """A library that began as an empty file of ours and came to its schema by the migrations alone."""
    path = tmp_path / "old" / "library.db"
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db = Database(path)
    db.open(now=NOW)
    db.close()
    return path


def described(path: Path) -> dict[str, Any]:
    """What SQLAlchemy finds in the file, index by index and column by column."""
    engine = create_engine(f"sqlite:///{path}")
    found = inspect(engine)
    tables = [name for name in found.get_table_names() if "_search_" not in name and not name.endswith("_search")]
    said = {
        name: (
            [
                (c["name"], str(c["type"]), c["nullable"], c["default"], c["primary_key"])
                for c in found.get_columns(name)
            ],
            sorted(
                (i["name"], i["column_names"], i["unique"], {k: str(v) for k, v in i["dialect_options"].items()})
                for i in found.get_indexes(name)
            ),
            sorted((f["constrained_columns"], f["referred_table"]) for f in found.get_foreign_keys(name)),
            found.get_unique_constraints(name),
            found.get_pk_constraint(name),
        )
        for name in tables
    }
    engine.dispose()
    return said


def declared_in(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {name: "".join(sql.split()).replace('"', "") for name, sql in found}


def test_the_migrated_schema_is_the_declared_one(migrated: Path, db: Database, path: Path) -> None:
    assert described(migrated) == described(path)
    assert declared_in(migrated) == declared_in(path)


def test_a_migrated_library_works(migrated: Path) -> None:
    db = Database(migrated)
    db.open()
    sync(db, WORLD)
    assert [s.name for s in queries.sources(db)] == ["tvmaze", "starter"]
    assert queries.search(db, "harb").shows
    db.close()
    with closing(sqlite3.connect(migrated)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(f"{SCHEMA_VERSION:04}",)]


def test_the_file_is_copied_before_it_is_migrated(migrated: Path) -> None:
    copies = list((migrated.parent / "backups").iterdir())
    assert [copy.name for copy in copies] == [f"before-schema-{SCHEMA_VERSION}-20260514-120000.db"]
    with closing(sqlite3.connect(copies[0])) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 0


def live_in(db: Database, number: int) -> None:
    """What people of that schema could do, so that each of its tables holds something."""
    site = "https://star.example" if number >= 6 else None
    sync(db, snapshot(replace(GLOBAL, services=(Service("Star+", None, "Europe/London", site),))))
    sync(db, MORE)
    commands.add_source(db, "mine", "schema.org", "https://example.org/feed")
    commands.answered(db, "tvmaze", "https://api/full", NOW, "tag")
    commands.follow(db, 1, NOW)
    commands.follow(db, 3, NOW)
    special = next(entry for entry in queries.show_entries(db, 1) if entry.episode is None)
    if number >= 2:
        commands.mark_watched(db, {Watched(1, 1, 1), Watched(2, 2, 1), *watched_of(special)})
        commands.follow_person(db, queries.find_people(db, "Ada Vale")[0].id, NOW)
        commands.save_filter(db, "Crime", Choice(kinds=frozenset({"film"}), genres=frozenset({"Crime"})))
    if number >= 3:
        day = LockedDate(AirDate.on(date(2026, 5, 21)), "UTC")
        hour = LockedTime(time(21), "Europe/Berlin")
        on_all = Lock(OfService("Channel One"), LockedZone("Europe/London"), NOW)
        for lock in (Lock(OfEntry(special.id), day, NOW), Lock(OfShow(2), hour, NOW), on_all):
            commands.change_locks(db, {lock.key: lock}, NOW)
        commands.set_note(db, OfEntry(special.id), "With Bo", NOW)
        commands.set_note(db, OfShow(2), "Bring tea\nand milk", NOW)
        commands.set_by_hand(db, "k1", ByHand(Kind.FILM, AirDate.in_month(2026, 9), 3, episode_title="Away"), NOW)
    if number >= 5:
        commands.tell_when_whole(db, 3, NOW, NOW)
    if number >= 9:
        for feed in (NamedFeed("Mine", filter="Crime", color="teal", days=30), NamedFeed("All")):
            commands.save_feed(db, feed)
    if number >= 10:
        with db.write() as write:  # of an entry of a library that was restored, and of one that had no date for a while
            write.run("INSERT INTO former_sequence VALUES (?, ?)", [("a uid", 4)])
            lapsed = "INSERT OR REPLACE INTO lapsed (entry_id, air_precision, air_first) VALUES (?, ?, ?)"
            write.run(lapsed, [(special.id, "day", "2026-05-19")])
    if number >= 11:
        commands.remember_export(db, "Premieres", queries.entries(db, Choice(), UTC))
    if number >= 13:
        commands.add_target(db, "Mine", "https://dav.example/mine/", "ada", "Mine")
        commands.place_event(
            db, "https://dav.example/mine/", Placed("1", "https://dav.example/mine/1.ics", "A", etag="x")
        )
    if number >= 14:
        items = [Item("a", "told", '{"text": ""}'), Item("b", None, None)]
        commands.put_items(db, "news", items, ["a", "b"], NOW)
    if number >= 15:
        commands.keep_words(db, "news", [(Word("digest", "show", "show/season-1", services=(Service("Star+"),)), NOW)])


def the_persons_own(db: Database) -> list[object]:
    """All that she did, as the program tells it."""
    shows = (1, 2, 3)
    return [
        [queries.show_page(db, show) for show in shows],
        [queries.watched(db, show) for show in shows],
        [queries.locks_of_show(db, show) for show in shows],
        queries.locks_of_services(db),
        [queries.notes(db, show) for show in shows],
        queries.saved_filters(db),
        queries.named_feeds(db),
        queries.sources(db),
        [queries.ledger(db, show) for show in shows],
    ]


@dataclass(frozen=True)
class Old:
    """A library of an older schema, and the present one that holds the same."""

    number: int
    path: Path
    now: Database


@pytest.fixture(params=range(1, SCHEMA_VERSION))
def old(request: pytest.FixtureRequest, world: Database, tmp_path: Path) -> Old:
    live_in(world, request.param)
    path = tmp_path / "old" / "library.db"
    as_schema(request.param, world.path, path)
    if request.param >= 3:  # shows that were still to be worked out anew when the program was ended
        with closing(sqlite3.connect(path)) as file, file:
            file.execute("INSERT INTO unsettled VALUES (2), (3)")
    if request.param >= 10:
        with closing(sqlite3.connect(path)) as file, file:
            file.execute("INSERT INTO former_sequence VALUES ('a-uid-of-old', 3)")
            file.execute("INSERT INTO lapsed (entry_id, air_precision, air_first) VALUES (1, 'day', '2026-05-14')")
    return Old(request.param, path, world)


def test_a_library_of_an_older_schema_loses_nothing(old: Old) -> None:
    told = columns(old.path)
    before = contents(old.path, told)
    assert all(before.values()), "something in every table"
    assert first_look(old.path, Choice(), UTC) is None, "the first paint waits for the migration"
    db = Database(old.path)
    db.open(now=NOW)
    assert contents(old.path, told) == before
    assert first_look(old.path, Choice(), UTC) == queries.entries(db, Choice(), UTC)
    assert queries.entries(db, Choice(), UTC) == queries.entries(old.now, Choice(), UTC)
    assert the_persons_own(db) == the_persons_own(old.now)
    assert {e.show_id for e in queries.entries(db, Choice(followed=True), UTC)} == {1, 3}
    assert queries.search(db, "harb").shows
    assert queries.search(db, "ada").people
    assert [hit.name for hit in queries.search(db, "joy").characters] == ["Nurse Joy"]
    assert queries.search(db, "lighth").episodes
    assert sync(db, MORE) == Changes(), "the feed finds all of it there"
    db.close()
    assert backup.check(old.path) is None
    (copy,) = (old.path.parent / "backups").iterdir()
    assert copy.name == f"before-schema-{SCHEMA_VERSION}-20260514-120000.db"
    assert contents(copy, told) == before


@pytest.mark.parametrize("number", [10, 11])
def test_feeds_as_they_were_kept_before_their_first_release_go_on(number: int, world: Database, tmp_path: Path) -> None:
    """Schema 10 came without the digest of a feed's file, and compared names without their signs."""
    commands.save_feed(world, NamedFeed("C++", days=30))
    path = tmp_path / "old" / "library.db"
    as_schema(number, world.path, path)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("ALTER TABLE named_feed DROP COLUMN written")
        file.execute("UPDATE named_feed SET folded = 'c'")
    db = Database(path)
    db.open(now=NOW)
    assert queries.named_feed(db, "C++").days == 30
    assert queries.written_feed(db, "C++") is None
    db.close()


def test_what_the_person_did_in_an_older_schema_is_of_the_episodes_that_it_was_done_to(old: Old) -> None:
    db = Database(old.path)
    db.open(now=NOW)
    db.close()
    told: dict[str, str] = dict.fromkeys(("watched", "lock", "note"), "id, episodes")
    after, now = contents(old.path, told), contents(old.now.path, told)
    assert after == now
    if old.number >= 3:
        assert {told for _, told in after["watched"]} == {f'[["tvmaze","{key}"]]' for key in (101, 103, 201)}
        assert {told for _, told in after["lock"]} == {'[["tvmaze","103"]]', None}


def test_each_feed_of_an_older_schema_gets_a_key_of_its_own(old: Old) -> None:
    db = Database(old.path)
    db.open(now=NOW)
    keys = {feed.key for feed in queries.named_feeds(db)}
    assert len(keys) == (2 if old.number >= 9 else 0)
    assert all(len(key) == 16 for key in keys)


def test_a_backup_of_an_older_schema_is_restored_and_then_migrated(old: Old) -> None:
    before = the_persons_own(old.now)
    old.now.close()
    backup.restore(old.path, old.now.path, NOW)
    old.now.open(now=NOW)
    assert the_persons_own(old.now) == before


def test_a_library_of_an_older_schema_becomes_the_declared_one(old: Old) -> None:
    db = Database(old.path)
    db.open(now=NOW)
    db.close()
    assert described(old.path) == described(old.now.path)
    assert declared_in(old.path) == declared_in(old.now.path)


def test_shows_with_a_whole_season_are_worked_out_anew_once(tmp_path: Path, world: Database) -> None:
    """Whose event had the text of its first episode: it is another with the next SEQUENCE, and no other event is."""
    text = replace(GLOBAL, summary="A lighthouse, and who keeps it.")
    at_once = [episode("3", f"9{n}", f"9x{n:02}", "2026-09-04", summary=f"What happens in {n}.") for n in (1, 2, 3)]
    sync(world, snapshot(text, SeasonFacts("3", 9, episode_order=3), *at_once))
    before = {entry.id: entry for entry in queries.entries(world, Choice(), UTC)}
    (whole,) = (entry for entry in before.values() if entry.full_season)
    assert whole.summary == text.summary
    path = tmp_path / "old" / "library.db"
    as_schema(9, world.path, path)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE entry SET summary = 'What happens in 1.' WHERE id = ?", (whole.id,))
    db = Database(path)
    db.open(now=NOW)
    assert not commands.settle(db, NOW)
    after = {entry.id: entry for entry in queries.entries(db, Choice(), UTC)}
    mended = after.pop(whole.id)
    assert (mended.summary, mended.sequence) == (text.summary, before.pop(whole.id).sequence + 1)
    assert after == before
    db.close()


def with_a_further_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, upgrade: str) -> None:
    """`upgrade`: the lines of its function."""
    copy = tmp_path / "migrations"
    shutil.copytree(making.MIGRATIONS, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(making, "MIGRATIONS", copy)
    (copy / "versions" / "9999_further.py").write_text(
        f"from alembic import op\nrevision, down_revision = '9999', '{SCHEMA_VERSION:04}'\n"
        f"def upgrade():\n" + "".join(f"    {line}\n" for line in upgrade.splitlines())
    )


def test_a_table_can_be_made_anew_and_what_refers_to_it_stays(
    old: Old, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As SQLite has it done where ALTER TABLE does not reach (lang_altertable.html, section 7)."""
    told = columns(old.path)
    before = contents(old.path, told)
    rebuild = (
        "op.execute('CREATE TABLE new (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, ' + ', '.join(COLUMNS) + ')')\n"
        "op.execute('INSERT INTO new SELECT * FROM show')\n"
        "op.execute('DROP TABLE show')\n"
        "op.execute('ALTER TABLE new RENAME TO show')"
    )
    names = [name for name in told["show"].split(", ") if name != "id"]
    with_a_further_migration(tmp_path, monkeypatch, rebuild.replace("COLUMNS", repr(names)))
    db = Database(old.path)
    db.open(now=NOW)
    db.close()
    assert contents(old.path, told) == before


def test_a_migration_that_leaves_a_row_referring_to_nothing_changes_nothing(
    old: Old, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = columns(old.path)
    before = contents(old.path, told)
    with_a_further_migration(tmp_path, monkeypatch, "op.execute('DELETE FROM show WHERE id = 3')")
    with pytest.raises(LibraryError) as met:
        Database(old.path).open(now=NOW)
    assert met.value.code == "damaged"
    assert contents(old.path, told) == before
    with closing(sqlite3.connect(old.path)) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (old.number,)


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_a_further_migration(tmp_path, monkeypatch, "op.execute('CREATE TABLE half (x)')\n" * 2)
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    with pytest.raises(Exception, match="half"):
        Database(path).open(now=NOW)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 0
