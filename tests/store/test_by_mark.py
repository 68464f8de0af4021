"""A full season in the window is of the one kind whose mark it wears; in the terminal its premiere kind is it too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain, combinations
from typing import Any

import pytest

from desktop_app.domain.narrowing import hidden_count, shown_count
from desktop_app.domain.statements import SeasonFacts
from desktop_app.domain.values import FULL_SEASON, Choice, Entry, Kind, chosen
from desktop_app.store import queries
from desktop_app.store.database import Database

from .worlds import NOW, UTC, credit, episode, first_look, show, snapshot, sync

JUNE = Choice(date(2026, 6, 1), date(2026, 6, 30), unknown_dates=False)
KINDS = (FULL_SEASON, Kind.SERIES_PREMIERE.value, Kind.SEASON_PREMIERE.value)
CHOSEN = [*map(frozenset, chain.from_iterable(combinations(KINDS, n) for n in range(4))), None]


def whole(key: str, season: int, day: str) -> list[Any]:
    rows = [episode(key, f"{key}-{season}-{n}", f"{season}x0{n}", day) for n in (1, 2, 3)]
    return [*rows, SeasonFacts(key, season, episode_order=3)]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A new series and a later season, each at once and each one by one; the same person in all of them."""
    db = Database(tmp_path_factory.mktemp("marks") / "library.db")
    db.open()
    shows = [show(str(key), title) for key, title in enumerate(("Bloom", "Crest", "Dune Road", "Ember"), 1)]
    told = [credit(each.key, "Ada Vale", key="ada") for each in shows]
    sync(
        db,
        snapshot(
            *shows,
            *whole("1", 1, "2026-06-02"),
            *whole("2", 2, "2026-06-09"),
            episode("3", "c1", "1x01", "2026-06-16"),
            episode("4", "d1", "2x01", "2026-06-23"),
            *told,
            cast_of=frozenset("1234"),
        ),
    )
    yield db
    db.close()


def lets(entry: Entry, choice: Choice) -> bool:
    """The plainest reading."""
    if choice.kinds is None:
        return True
    if entry.full_season:
        return FULL_SEASON in choice.kinds or (not choice.by_mark and entry.kind in choice.kinds)
    return entry.kind in choice.kinds


@pytest.mark.parametrize("by_mark", [True, False])
@pytest.mark.parametrize("kinds", CHOSEN)
def test_all_that_goes_by_kinds_agrees(library: Database, kinds: frozenset[str] | None, by_mark: bool) -> None:
    choice = replace(JUNE, kinds=kinds, by_mark=by_mark)
    every = queries.entries(library, JUNE, UTC)
    assert len(every) == 4
    wanted = [entry for entry in every if lets(entry, choice)]
    assert queries.entries(library, choice, UTC) == first_look(library.path, choice, UTC) == wanted
    assert [entry for entry in every if queries.shows(library, choice, entry)] == wanted
    assert len(queries.day_counts(library, choice, UTC, date(2026, 6, 1), date(2026, 6, 30))) == len(wanted)
    runs = queries.season_runs(library, choice, UTC, date(2026, 6, 1))
    assert sorted(run.first.id for run in runs) == sorted(entry.id for entry in wanted)
    hidden = queries.hidden(library, choice, UTC)
    assert (shown_count(hidden), hidden_count(hidden)) == (len(wanted), 4 - len(wanted))
    assert queries.filter_values(library, choice, UTC).services == ({"Channel One": len(wanted)} if wanted else {})
    assert queries.following(library, choice, UTC, date(2026, 6, 1)) == (wanted[0] if wanted else None)
    assert queries.preceding(library, choice, UTC, date(2026, 7, 1)) == (wanted[-1] if wanted else None)


def test_each_entry_counts_once(library: Database) -> None:
    counts = {kind: count for kind, count in queries.count_by_kind(library, JUNE, UTC).items() if count}
    assert counts == {FULL_SEASON: 2, "series-premiere": 1, "season-premiere": 1}
    worded = {kind: n for kind, n in queries.count_by_kind(library, replace(JUNE, text="bloom"), UTC).items() if n}
    assert worded == {FULL_SEASON: 1}


@pytest.mark.parametrize("kinds", CHOSEN)
def test_the_dates_of_a_person_go_by_the_marks(library: Database, kinds: frozenset[str] | None) -> None:
    (ada,) = queries.find_people(library, "Ada Vale")
    page = queries.person_page(library, ada.id, NOW, UTC, kinds)
    assert page is not None
    choice = replace(JUNE, kinds=kinds, by_mark=True)
    assert list(page.coming) == [entry for entry in queries.entries(library, JUNE, UTC) if lets(entry, choice)]


def test_in_the_terminal_a_premiere_is_one_however_much_comes_at_once(library: Database) -> None:
    def titles(*words: str) -> list[str]:
        return [entry.show for entry in queries.entries(library, replace(JUNE, kinds=chosen(words)), UTC)]

    assert titles("season-premiere") == ["Crest", "Ember"]
    assert titles("premieres") == ["Bloom", "Crest", "Dune Road", "Ember"]
    assert titles("full-season") == ["Bloom", "Crest"]
