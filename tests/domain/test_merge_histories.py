"""Random histories of two sources: whatever they say, an entry stays itself."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid5

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.entries import NAMESPACE
from desktop_app.domain.facts import event_of, resolved_facts
from desktop_app.domain.known import KnownShow
from desktop_app.domain.statements import CreditFacts, RelationFacts, Snapshot
from desktop_app.domain.values import Kind, Service, Status

from .feed import NOW, day, episode, season, show
from .library import Library, counts

AIRS = (UNKNOWN, AirDate.in_month(2026, 6), day(5, 29), day(6, 5), day(9, 4), AirDate.at(NOW + timedelta(days=40)))
DAY_OF_ALL = day(6, 12)

airs = st.sampled_from(AIRS)
seasons = st.sampled_from([1, 1, 2, 2026])
placed = st.tuples(seasons, st.sampled_from([None, 1, 2, 3, 4]))
episodes = st.dictionaries(
    st.sampled_from("abcdef"),
    st.tuples(placed, airs, st.sampled_from([Status.CONFIRMED] * 4 + [Status.TENTATIVE, Status.POSTPONED])),
    max_size=5,
)


@st.composite
def said(draw: st.DrawFn) -> Snapshot:
    """What one of two sources says of the one show, often with all of a season on one day."""
    source = draw(st.sampled_from(["tvmaze", "starter"]))
    key = "1" if source == "tvmaze" else "#s"
    facts = show(
        key,
        draw(st.sampled_from(["Star City", "Star City", "Star City!"])),
        premiered=day(5, 29).first,
        ended=draw(st.sampled_from([None, False, False, True])),
        services=draw(st.sampled_from([(), (Service("Apple TV"),)])),
    )
    rows = [
        episode(number, air, of, f"{source}-{name}", show=key, status=status)
        for name, ((of, number), air, status) in draw(episodes).items()
    ]
    if draw(st.booleans()):
        rows += [episode(n, DAY_OF_ALL, 1, f"{source}-all-{n}", show=key) for n in (1, 2, 3)]
    stated = draw(st.dictionaries(seasons, st.tuples(airs, st.sampled_from([None, 3, 4])), max_size=2))
    names = draw(st.sampled_from(["", "AB", "BA"]))
    credits = tuple(CreditFacts(key, n, n.lower(), order=i) for i, n in enumerate(names))
    return Snapshot(
        source,
        (facts,),
        tuple(season(n, air, show=key, episode_order=order) for n, (air, order) in stated.items()),
        tuple(rows),
        credits,
        draw(st.sampled_from([(), (RelationFacts(key, "spin-off", "For All Mankind"),)])),
        complete_shows=draw(st.sampled_from([frozenset(), frozenset({key})])),
        cast_of=frozenset({key}) if credits else frozenset(),
    )


@st.composite
def stated(draw: st.DrawFn) -> tuple[Snapshot, bool]:
    """With whether a complete feed then misses all that was not said."""
    return draw(said()), draw(st.booleans())


def event(known: KnownShow, entry_id: int) -> tuple[object, ...]:
    """What a calendar program would show."""
    entry = next(entry for entry in known.entries if entry.id == entry_id)
    return event_of(entry.state, resolved_facts(known.facts), known.cast)


@settings(max_examples=250, deadline=None)
@given(st.lists(stated(), min_size=1, max_size=6))
def test_entries_keep_their_identity_through_any_history(history: list[tuple[Snapshot, bool]]) -> None:
    library = Library()
    now = NOW
    for snapshot, misses in history:
        now += timedelta(hours=30)
        before = {entry.id: entry for entry in library.entries}
        owners = {entry.id: known for known in library.shows.values() for entry in known.entries}
        ledger = [line for known in library.shows.values() for line in known.announcements]
        keys = {line.key.removeprefix("episode:") for line in ledger if line.source == snapshot.source}
        missing = frozenset(keys - {row.key for row in snapshot.episodes}) if misses else frozenset[str]()
        library.sync(snapshot, now, missing)

        assert len(library.shows) == 1
        (known,) = library.shows.values()
        assert set(ledger) <= set(known.announcements), "a line of the ledger was lost"
        for entry in known.entries:
            assert entry.uid == str(uuid5(NAMESPACE, entry.identity))
            former = before.pop(entry.id, None)
            if former is None:
                assert entry.sequence == 0
                continue
            assert (entry.identity, entry.uid) == (former.identity, former.uid)
            changed = event(owners[entry.id], entry.id) != event(known, entry.id)
            assert entry.sequence == former.sequence + changed
            assert entry.modified == (now if changed else former.modified)
        assert not before, "an entry was lost"
        assert len({entry.identity for entry in known.entries}) == len(known.entries)

        live = [entry for entry in known.entries if entry.state.status is not Status.WITHDRAWN]
        places = [(e.state.season, e.state.episode) if e.state.episode else e.identity for e in live]
        assert len(set(places)) == len(places), "two live entries in one place"
        for entry in live:
            assert (entry.state.episode is None) == (entry.special is not None)
            assert entry.state.episode is not None or entry.state.kind in {Kind.SPECIAL, Kind.FILM}

        again = library.sync(snapshot, now + timedelta(hours=1), missing)
        assert all(write.credits is not None and not write.entries for write in again.shows)
        assert counts(again) == (0, 0, 0)


@settings(max_examples=60, deadline=None)
@given(st.lists(said(), min_size=1, max_size=5))
def test_every_dated_statement_that_stands_is_on_the_calendar(history: list[Snapshot]) -> None:
    library = Library()
    for n, snapshot in enumerate(history):
        library.sync(snapshot, NOW + n * timedelta(hours=30))
    (known,) = library.shows.values()
    live = [entry.state for entry in known.entries if entry.state.status is not Status.WITHDRAWN]
    shown = {(state.season, state.episode) for state in live}
    full = {state.season for state in live if state.full_season}
    for row in history[-1].episodes:
        dated = row.air != UNKNOWN and row.number is not None
        trusted = history[-1].source == "tvmaze"
        if dated and trusted and row.season not in full:
            assert (row.season, row.number) in shown
