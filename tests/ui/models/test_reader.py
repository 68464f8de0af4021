from __future__ import annotations

from collections.abc import Iterator
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
from tests.damage import damage_in_use
from tests.ui.entries import NOW

ENTRIES = ("entry", "entry_calendar", "entry_span")
"""The table, and what is read instead of it."""
MAY = Choice(date(2026, 5, 1), date(2026, 5, 31))


def nearest(reader: Reader) -> list[Entry | None]:
    """What is told at once."""
    found: list[Entry | None] = []
    reader.nearest(MAY, date(2026, 8, 1), None, found.append)
    return found


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Open, with one episode."""
    database = Database(tmp_path / "library.db")
    database.open()
    show = ShowFacts("1", "Harbour Street", services=(Service("BBC One", "GB"),))
    episode = EpisodeFacts("1", "11", 2, 1, AirDate.at(datetime(2026, 5, 20, 21, tzinfo=UTC)))
    commands.apply(database, "tvmaze", merge([], Snapshot("tvmaze", (show,), (), (episode,)), NOW))
    yield database
    database.close()


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


def test_the_first_look_and_the_open_library_agree(database: Database) -> None:
    zoned = SimpleNamespace(zone=UTC)
    library, first = LibraryReader(database, zoned, Worker()), FirstMonthReader(database.path, zoned)
    assert [entry.show for entry in library.entries(MAY)] == ["Harbour Street"]
    assert first.entries(MAY) == library.entries(MAY)
    assert not first.failed
    assert library.counts(MAY)["season-premiere"] == first.counts(MAY)["season-premiere"] == 1


def test_before_the_library_is_open_a_year_is_empty(tmp_path: Path) -> None:
    year = date(2026, 1, 1), date(2026, 12, 31)
    for reader in (NoReader(), FirstMonthReader(tmp_path / "library.db", SimpleNamespace(zone=UTC))):
        assert reader.day_counts(Choice(), *year) == {}
        assert reader.seasons(MAY, MAY.first or year[0]) == []


def test_the_open_library_counts_days_and_lists_seasons(database: Database) -> None:
    library = LibraryReader(database, SimpleNamespace(zone=ZoneInfo("Asia/Tokyo")), Worker())
    assert library.day_counts(Choice(), date(2026, 1, 1), date(2026, 12, 31)) == {date(2026, 5, 21): 1}
    (run,) = library.seasons(MAY, date(2026, 5, 1))
    assert (run.first.show, run.last) == ("Harbour Street", date(2026, 5, 21))
    year = Choice(date(2026, 1, 1), date(2026, 12, 31))
    assert library.counts(year, spans=False)["season-premiere"] == 1
    assert not any(library.counts(year, days=False).values())


def test_the_nearest_entry_is_told_a_moment_later_and_not_to_who_has_gone_on(
    database: Database, qtbot: QtBot, worker: Worker
) -> None:
    reader = LibraryReader(database, SimpleNamespace(zone=UTC), worker)
    left, found = nearest(reader), list[Entry | None]()
    gone: list[Entry | None] = []
    reader.nearest(Choice(), date(2026, 8, 1), None, gone.append)()
    reader.nearest(Choice(), date(2026, 8, 1), None, found.append)
    assert (left, gone, found) == ([], [], [])
    qtbot.waitUntil(lambda: bool(found))
    assert [entry and entry.show for entry in found] == ["Harbour Street"]
    assert gone == []


def test_of_what_takes_long_only_the_last_that_was_asked_for_is_told(
    database: Database, qtbot: QtBot, worker: Worker
) -> None:
    reader = LibraryReader(database, SimpleNamespace(zone=UTC), worker, patience=0)
    told: list[tuple[str, date, str | None]] = []

    def one(choice: Choice, day: date, entry: Entry | None) -> None:
        told.append(("one", day, entry and entry.show))

    def other(choice: Choice, day: date, entry: Entry | None) -> None:
        told.append(("other", day, entry and entry.show))

    for day in (1, 2, 3):
        assert reader.following(Choice(text="harbour"), date(2026, 5, day), one) is None
    assert reader.preceding(Choice(text="harbour"), date(2026, 6, 1), other) is None
    qtbot.waitUntil(lambda: len(told) == 2)
    qtbot.waitUntil(lambda: not worker._jobs)
    assert sorted(told) == [("one", date(2026, 5, 3), "Harbour Street"), ("other", date(2026, 6, 1), "Harbour Street")]


def test_what_can_not_be_read_is_an_empty_month_of_which_nothing_is_known(database: Database, worker: Worker) -> None:
    reader = LibraryReader(database, SimpleNamespace(zone=UTC), worker)
    assert any(reader.counts(MAY).values())
    assert reader.settled
    damage_in_use(database.path, *ENTRIES)
    for answer, nothing in (
        (lambda: reader.entries(MAY), []),
        (lambda: reader.preceding(MAY, date(2026, 5, 1)), None),
        (lambda: reader.counts(MAY), {}),
    ):
        reader.settled = True
        assert answer() == nothing
        assert not reader.settled


def test_who_waits_for_the_nearest_entry_hears_that_it_can_not_be_read(
    database: Database, qtbot: QtBot, worker: Worker
) -> None:
    reader = LibraryReader(database, SimpleNamespace(zone=UTC), worker)
    damage_in_use(database.path, *ENTRIES)
    found: list[Entry | None] = []
    reader.nearest(Choice(), date(2026, 8, 1), None, found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [None]
    assert not reader.settled
