from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.merge import merge
from desktop_app.domain.statements import EpisodeFacts, ShowFacts, Snapshot
from desktop_app.domain.values import Choice, Entry, Service
from desktop_app.store import commands
from desktop_app.store.database import Database
from desktop_app.ui.models.reader import FirstMonthReader, LibraryReader, NoReader, Reader
from desktop_app.ui.worker import Worker
from tests.ui.entries import NOW

MAY = Choice(date(2026, 5, 1), date(2026, 5, 31))


def nearest(reader: Reader) -> list[Entry | None]:
    """What is told at once."""
    found: list[Entry | None] = []
    reader.nearest(MAY, date(2026, 8, 1), None, found.append)
    return found


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    made = Worker()
    made.start()
    yield made
    assert made.stop()


def test_no_library_is_an_empty_month(tmp_path: Path) -> None:
    reader = FirstMonthReader(tmp_path / "library.db", SimpleNamespace(zone=UTC))
    assert reader.entries(MAY) == []
    assert reader.failed
    assert nearest(reader) == [None]
    assert not any(reader.counts(MAY).values())


def test_nothing_to_read_from_is_an_empty_month() -> None:
    reader = NoReader()
    assert (reader.entries(MAY), nearest(reader), reader.counts(MAY)) == ([], [None], {})


def test_the_first_look_and_the_open_library_agree(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    database.open()
    try:
        show = ShowFacts("1", "Harbour Street", services=(Service("BBC One", "GB"),))
        episode = EpisodeFacts("1", "11", 2, 1, AirDate.at(datetime(2026, 5, 20, 21, tzinfo=UTC)))
        commands.apply(database, "tvmaze", merge([], Snapshot("tvmaze", (show,), (), (episode,)), NOW))
        zoned = SimpleNamespace(zone=UTC)
        library, first = LibraryReader(database, zoned, Worker()), FirstMonthReader(tmp_path / "library.db", zoned)
        assert [entry.show for entry in library.entries(MAY)] == ["Harbour Street"]
        assert first.entries(MAY) == library.entries(MAY)
        assert not first.failed
        assert library.counts(MAY)["season-premiere"] == first.counts(MAY)["season-premiere"] == 1
    finally:
        database.close()


def test_before_the_library_is_open_a_year_is_empty(tmp_path: Path) -> None:
    year = date(2026, 1, 1), date(2026, 12, 31)
    for reader in (NoReader(), FirstMonthReader(tmp_path / "library.db", SimpleNamespace(zone=UTC))):
        assert reader.day_counts(Choice(), *year) == {}
        assert reader.seasons(MAY, MAY.first or year[0]) == []


def test_the_open_library_counts_days_and_lists_seasons(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    database.open()
    try:
        show = ShowFacts("1", "Harbour Street", services=(Service("BBC One", "GB"),))
        episode = EpisodeFacts("1", "11", 2, 1, AirDate.at(datetime(2026, 5, 20, 23, tzinfo=UTC)))
        commands.apply(database, "tvmaze", merge([], Snapshot("tvmaze", (show,), (), (episode,)), NOW))
        library = LibraryReader(database, SimpleNamespace(zone=ZoneInfo("Asia/Tokyo")), Worker())
        assert library.day_counts(Choice(), date(2026, 1, 1), date(2026, 12, 31)) == {date(2026, 5, 21): 1}
        (run,) = library.seasons(MAY, date(2026, 5, 1))
        assert (run.first.show, run.last) == ("Harbour Street", date(2026, 5, 21))
        year = Choice(date(2026, 1, 1), date(2026, 12, 31))
        assert library.counts(year, spans=False)["season-premiere"] == 1
        assert not any(library.counts(year, days=False).values())
    finally:
        database.close()


def test_the_nearest_entry_is_told_a_moment_later_and_not_to_who_has_gone_on(
    tmp_path: Path, qtbot: QtBot, worker: Worker
) -> None:
    database = Database(tmp_path / "library.db")
    database.open()
    show = ShowFacts("1", "Harbour Street", services=(Service("BBC One", "GB"),))
    episode = EpisodeFacts("1", "11", 2, 1, AirDate.at(datetime(2026, 5, 20, 21, tzinfo=UTC)))
    commands.apply(database, "tvmaze", merge([], Snapshot("tvmaze", (show,), (), (episode,)), NOW))
    reader = LibraryReader(database, SimpleNamespace(zone=UTC), worker)
    left, found = nearest(reader), list[Entry | None]()
    gone: list[Entry | None] = []
    reader.nearest(Choice(), date(2026, 8, 1), None, gone.append)()
    reader.nearest(Choice(), date(2026, 8, 1), None, found.append)
    assert (left, gone, found) == ([], [], [])
    qtbot.waitUntil(lambda: bool(found))
    assert [entry and entry.show for entry in found] == ["Harbour Street"]
    assert gone == []
    database.close()


def test_of_what_takes_long_only_the_last_that_was_asked_for_is_told(
    tmp_path: Path, qtbot: QtBot, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.ui.models.reader.PATIENCE", -1)
    database = Database(tmp_path / "library.db")
    database.open()
    show = ShowFacts("1", "Harbour Street", services=(Service("BBC One", "GB"),))
    episode = EpisodeFacts("1", "11", 2, 1, AirDate.at(datetime(2026, 5, 20, 21, tzinfo=UTC)))
    commands.apply(database, "tvmaze", merge([], Snapshot("tvmaze", (show,), (), (episode,)), NOW))
    reader = LibraryReader(database, SimpleNamespace(zone=UTC), worker)
    told: list[tuple[str, date, str | None]] = []

    def one(choice: Choice, day: date, entry: Entry | None) -> None:
        told.append(("one", day, entry and entry.show))

    def other(choice: Choice, day: date, entry: Entry | None) -> None:
        told.append(("other", day, entry and entry.show))

    for day in (1, 2, 3):
        assert reader.following(Choice(text="harbour"), date(2026, 5, day), one) is None
    assert reader.preceding(Choice(text="harbour"), date(2026, 6, 1), other) is None
    qtbot.waitUntil(lambda: len(told) == 2)
    qtbot.wait(50)
    assert sorted(told) == [("one", date(2026, 5, 3), "Harbour Street"), ("other", date(2026, 6, 1), "Harbour Street")]
    database.close()


def test_what_can_not_be_read_is_an_empty_month_of_which_nothing_is_known(tmp_path: Path, worker: Worker) -> None:
    path = tmp_path / "library.db"
    database = Database(path)
    database.open()
    reader = LibraryReader(database, SimpleNamespace(zone=UTC), worker)
    assert not any(reader.counts(MAY).values())
    assert reader.settled
    with closing(sqlite3.connect(path)) as connection:
        roots = connection.execute("SELECT rootpage FROM sqlite_master WHERE tbl_name = 'entry'").fetchall()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        for (root,) in roots:
            file.seek((root - 1) * 4096)
            file.write(b"\xff" * 4096)
    with closing(sqlite3.connect(path)) as connection:  # what another process writes makes it look at the file again
        connection.execute("UPDATE source SET kind = kind")
        connection.commit()
    for answer, nothing in (
        (lambda: reader.entries(MAY), []),
        (lambda: reader.preceding(MAY, date(2026, 5, 1)), None),
        (lambda: reader.counts(MAY), {}),
    ):
        reader.settled = True
        assert answer() == nothing
        assert not reader.settled
    database.close()
