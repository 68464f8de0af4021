"""Random histories of two sources and a person who makes entries: hers are shown as she says, and keep their UIDs."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.by_hand import ByHand
from desktop_app.domain.known import KnownShow
from desktop_app.domain.merge import merge
from desktop_app.domain.statements import Snapshot
from desktop_app.domain.values import Choice, Kind, Status
from desktop_app.errors import PremieresError
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from tests.domain.feed import NOW
from tests.domain.test_merge_histories import said

from .test_lock_histories import known
from .worlds import UTC, first_look, sync

Step: TypeAlias = Snapshot | tuple[str, ByHand | None]
DATES = (UNKNOWN, AirDate.in_month(2026, 7), AirDate.on(date(2026, 6, 5)), AirDate.at(NOW + timedelta(days=9)))


@st.composite
def by_hand(draw: st.DrawFn) -> ByHand:
    numbered = draw(st.booleans())
    kind = draw(st.sampled_from([Kind.EPISODE, Kind.SEASON_PREMIERE] if numbered else [Kind.SPECIAL, Kind.FILM]))
    return ByHand(
        kind,
        draw(st.sampled_from(DATES)),
        None,
        draw(st.sampled_from(["Star City", "Tidewatch"])),
        draw(st.sampled_from([1, 2])) if numbered else None,
        draw(st.sampled_from([1, 2, 5])) if numbered else None,
    )


changes = st.tuples(st.sampled_from("ab"), st.one_of(by_hand(), by_hand(), st.none()))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(said(), changes), min_size=3, max_size=8))
def test_what_is_made_by_hand_is_shown_as_it_was_said(history: list[Step]) -> None:
    with TemporaryDirectory() as folder:
        db = Database(Path(folder) / "library.db")
        db.open()
        try:
            follow_history(db, history)
        finally:
            db.close()


def follow_history(db: Database, history: list[Step]) -> None:
    now = NOW
    stands: dict[str, ByHand] = {}
    for step in history:
        now += timedelta(hours=30)
        before = known(db)
        if isinstance(step, Snapshot):
            sync(db, step, now)
            again = merge(queries.known(db, step.source, step), step, now + timedelta(hours=1))
            assert not [show.entries for show in again.shows if show.entries]
        else:
            key, words = step
            try:
                former = commands.set_by_hand(db, key, words, now)
            except PremieresError:  # its number is another's
                assert known(db) == before
                continue
            assert (former is None) == (key not in stands)
            undone = commands.set_by_hand(db, key, former, now)
            assert (undone is None) == (words is None)
            commands.set_by_hand(db, key, words, now)
            stands.pop(key, None)
            if words is not None:
                stands[key] = words
        check(db, before, stands)


def check(db: Database, before: list[KnownShow], stands: dict[str, ByHand]) -> None:
    after = known(db)
    uids = {entry.id: (entry.uid, entry.identity) for show in after for entry in show.entries}
    for show in before:
        for entry in show.entries:
            assert uids[entry.id] == (entry.uid, entry.identity)
    assert first_look(db.path, Choice(), UTC) == queries.entries(db, Choice(), UTC)
    entries = {key: queries.entry_by_hand(db, key) for key in stands}
    of_both = len({entry.id for entry in entries.values() if entry is not None}) < len(entries)
    for key, words in stands.items():
        entry = entries[key]
        if entry is None or of_both:
            continue
        made = queries.made_by_hand(db, entry.id)
        assert made is not None
        assert made[0] == key
        joined = entry.status is Status.WITHDRAWN  # part of a full season that sources tell of
        assert joined or words.air == UNKNOWN or entry.air == words.air
    assert len({uid for uid, _ in uids.values()}) == len(uids)
