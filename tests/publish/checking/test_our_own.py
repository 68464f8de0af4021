"""What leaves the library breaks no standard."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.values import Choice, Entry, Kind, Status
from desktop_app.publish import feed_files
from desktop_app.publish.checking.checker import check
from desktop_app.publish.checking.findings import Severity
from desktop_app.publish.icalendar_file import to_ical
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from tests.store.worlds import NOW, WORLD, credit, snapshot, sync


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Database]:
    db = Database(tmp_path / "library.db")
    db.open(now=NOW)
    sync(db, WORLD)
    sync(db, snapshot(credit("1", "Ada Vale"), cast_of=frozenset({"1"})))
    yield db
    db.close()


def broken(data: bytes) -> list[str]:
    return [finding.sentence for finding in check(data).of(Severity.BROKEN)]


@pytest.mark.parametrize("alarm", [None, 0, 30, 10_080])
def test_an_export_of_the_library_breaks_no_standard(world: Database, alarm: int | None) -> None:
    entries = queries.entries(world, Choice(), UTC)
    cast = queries.cast_lines(world, {entry.show_id for entry in entries})
    exported = to_ical(entries, name="Ours; all, of it", cast=cast, alarm_minutes=alarm)
    assert exported.events > 4
    assert broken(exported.data) == []
    assert check(exported.data).events == exported.events


def test_the_file_of_a_feed_breaks_no_standard(world: Database, tmp_path: Path) -> None:
    commands.save_feed(world, NamedFeed("Krimi, täglich", color="steelblue"))
    commands.save_feed(world, NamedFeed("Days", all_day=True, alarm_minutes=60, cast=False))
    written = feed_files.write(world, tmp_path / "feeds", NOW, UTC)
    assert len(written) == 2
    for path in written:
        assert broken(path.read_bytes()) == [], path.name


_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=120)


@given(
    _WORDS,
    _WORDS,
    st.sampled_from(list(Kind)),
    st.sampled_from(list(Status)),
    st.dates(date(1950, 1, 1), date(2100, 1, 1)),
    st.none() | st.times(),
    st.lists(_WORDS, max_size=3),
    st.none() | st.integers(0, 40_320),
)
def test_whatever_is_in_an_entry_its_event_breaks_no_standard(
    title: str,
    summary: str,
    kind: Kind,
    status: Status,
    day: date,
    hour: time | None,
    genres: list[str],
    alarm: int | None,
) -> None:
    air = AirDate.on(day) if hour is None else AirDate.at(datetime.combine(day, hour, UTC), "Europe/London")
    entry = Entry(
        id=1,
        identity="a:1",
        uid="7e246a79-5449-5ebd-87b7-094806b11201",
        show_id=1,
        show_key="a:1",
        show=title,
        season=1,
        episode=1,
        kind=kind,
        air=air,
        status=status,
        summary=summary,
        genres=tuple(genres),
        url=f"https://example.org/{title}",
        sources=("a",),
    )
    assert broken(to_ical([entry], name=title, alarm_minutes=alarm).data) == []


def test_a_feed_with_nothing_in_it_yet_breaks_no_standard() -> None:
    exported = to_ical([], name="Ours", fetched_again=True)
    assert (exported.events, broken(exported.data)) == (0, [])
