from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.merge import merge
from desktop_app.domain.statements import EpisodeFacts, ShowFacts, Snapshot
from desktop_app.domain.values import Choice, Service
from desktop_app.store import commands
from desktop_app.store.database import Database
from desktop_app.ui.models.reader import FirstMonthReader, LibraryReader, NoReader
from tests.ui.entries import NOW

MAY = Choice(date(2026, 5, 1), date(2026, 5, 31))


def test_no_library_is_an_empty_month(tmp_path: Path) -> None:
    reader = FirstMonthReader(tmp_path / "library.db", SimpleNamespace(zone=UTC))
    assert reader.entries(MAY) == []
    assert reader.failed
    assert reader.nearest(MAY, date(2026, 5, 1)) is None
    assert not any(reader.counts(MAY).values())


def test_nothing_to_read_from_is_an_empty_month() -> None:
    reader = NoReader()
    assert (reader.entries(MAY), reader.nearest(MAY, date(2026, 5, 1)), reader.counts(MAY)) == ([], None, {})


def test_the_first_look_and_the_open_library_agree(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    database.open()
    try:
        show = ShowFacts("1", "Harbour Street", services=(Service("BBC One", "GB"),))
        episode = EpisodeFacts("1", "11", 2, 1, AirDate.at(datetime(2026, 5, 20, 21, tzinfo=UTC)))
        commands.apply(database, "tvmaze", merge([], Snapshot("tvmaze", (show,), (), (episode,)), NOW))
        zoned = SimpleNamespace(zone=UTC)
        library, first = LibraryReader(database, zoned), FirstMonthReader(tmp_path / "library.db", zoned)
        assert [entry.show for entry in library.entries(MAY)] == ["Harbour Street"]
        assert first.entries(MAY) == library.entries(MAY)
        assert not first.failed
        assert library.counts(MAY)["season-premiere"] == first.counts(MAY)["season-premiere"] == 1
        nearest = library.nearest(Choice(), date(2026, 8, 1))
        assert nearest is not None
        assert nearest.show == "Harbour Street"
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
        library = LibraryReader(database, SimpleNamespace(zone=ZoneInfo("Asia/Tokyo")))
        assert library.day_counts(Choice(), date(2026, 1, 1), date(2026, 12, 31)) == {date(2026, 5, 21): 1}
        (run,) = library.seasons(MAY, date(2026, 5, 1))
        assert (run.first.show, run.last) == ("Harbour Street", date(2026, 5, 21))
        year = Choice(date(2026, 1, 1), date(2026, 12, 31))
        assert library.counts(year, spans=False)["season-premiere"] == 1
        assert not any(library.counts(year, days=False).values())
    finally:
        database.close()


def test_what_can_not_be_read_is_an_empty_month_of_which_nothing_is_known(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    database = Database(path)
    database.open()
    reader = LibraryReader(database, SimpleNamespace(zone=UTC))
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
        (lambda: reader.nearest(MAY, date(2026, 5, 1)), None),
        (lambda: reader.counts(MAY), {}),
    ):
        reader.settled = True
        assert answer() == nothing
        assert not reader.settled
    database.close()
