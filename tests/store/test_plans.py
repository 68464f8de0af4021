"""No read looks through a whole table: what SQLite says that it would do for each statement of each query."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.domain.locks import OfEntry, OfShow
from desktop_app.domain.values import PREMIERES, Choice, Entry
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import NOW, UTC, WORLD

_MAY = Choice(date(2026, 5, 1), date(2026, 5, 31))
_PREMIERES = frozenset(map(str, PREMIERES))
_SMALL = re.compile(
    r"SCAN (json_each\b|w\b|follow\b|held\b|few\b|own\b|CONSTANT ROW|\(subquery-\d+\)"
    r"|\w+_search VIRTUAL TABLE INDEX \d+:M\d|temp\.\w+_words VIRTUAL TABLE INDEX 6:)"
)
"""What may be read whole: lists that a query was given, follows, what the person set by hand (`held`), the rows of a
match, of which few are taken, the words between two, and on the worker the shows with a fact (`few`, and of
those whose entries have services of their `own`)."""


def _choices() -> list[Choice]:
    found: list[Choice] = []
    for kinds in (None, _PREMIERES, _PREMIERES | {"full-season"}):
        for countries in (None, frozenset({"US"})):
            for text in ("", "harb"):
                for followed in (False, True):
                    found.append(Choice(_MAY.first, _MAY.last, kinds, followed, countries, text))
                    found.append(Choice(_MAY.first, None, kinds, followed, countries, text))
    found += [replace(choice, by_mark=True) for choice in found if choice.kinds == _PREMIERES]
    facts = {name: frozenset({"x"}) for name in ("services", "languages", "genres", "sources")}
    found += [replace(choice, **facts, watched=watched) for choice in found for watched in (False, True)]
    return found


def _one(db: Database) -> Entry:
    entry = queries.entry(db, 1)
    assert entry is not None
    return entry


_READS: dict[str, Callable[[Database], Any]] = {
    "entries": lambda db: [queries.entries(db, choice, UTC) for choice in _choices()],
    "count_by_kind": lambda db: [queries.count_by_kind(db, choice, UTC) for choice in _choices()],
    "day_counts": lambda db: [queries.day_counts(db, c, UTC, date(2026, 5, 1), date(2026, 5, 31)) for c in _choices()],
    "season_runs": lambda db: [queries.season_runs(db, choice, UTC, date(2026, 5, 1)) for choice in _choices()],
    "nearest": lambda db: [queries.nearest(db, choice, UTC, date(2026, 8, 1)) for choice in _choices()],
    "following": lambda db: [queries.following(db, choice, UTC, date(2026, 8, 1)) for choice in _choices()],
    "preceding": lambda db: [queries.preceding(db, choice, UTC, date(2026, 8, 1)) for choice in _choices()],
    "entry": lambda db: queries.entry(db, 1),
    "show_page": lambda db: queries.show_page(db, 1),
    "show_entries": lambda db: queries.show_entries(db, 1),
    "ledger": lambda db: (queries.ledger(db, 1), queries.ledger(db, 1, 1, 1), queries.entry_ledger(db, 1)),
    "guests": lambda db: queries.guests(db, 1),
    "by_hand": lambda db: (queries.made_by_hand(db, 1), queries.entry_by_hand(db, "k1")),
    "locks": lambda db: (queries.locks_of_show(db, 1), queries.locks_of_services(db)),
    "notes": lambda db: (queries.notes(db, 1), queries.note(db, OfEntry(1)), queries.note(db, OfShow(1))),
    "why": lambda db: (queries.why(db, 1, UTC), queries.why(db, 3, UTC)),
    "find_shows": lambda db: [queries.find_shows(db, w) for w in ("tvmaze:1", "https://tvmaze.com/shows/1/x", "harb")],
    "search": lambda db: [queries.search(db, w) for w in ("h", "harb", "lighth", "low t", "a", "harb s1", "harbuor")],
    "next_entries": lambda db: [queries.next_entries(db, (1, 2), NOW, UTC, choice) for choice in _choices()],
    "shows": lambda db: [queries.shows(db, choice, entry) for choice in _choices() for entry in [_one(db)]],
    "known": lambda db: (queries.known(db, "tvmaze", WORLD, frozenset({"101"})), queries.known_by_id(db, [1, 2])),
    "shows_beginning": lambda db: queries.shows_beginning(db, "harb"),
    "said_by": lambda db: (queries.said_by(db, "tvmaze"), queries.still_says(db, "tvmaze")),
    "words": lambda db: (queries.words_of_show(db, "tvmaze", "1"), queries.words_of_article(db, "tvmaze", "x")),
    "entry_told": lambda db: queries.entry_told(db, "tvmaze", "101"),
    "credits_said": lambda db: queries.credits_said(db, "tvmaze", 1, "1"),
    "followed_shows": queries.followed_shows,
    "inbox": lambda db: (queries.waiting(db), queries.waiting_ids(db), queries.items_seen(db, "tvmaze")),
    "digests": lambda db: (queries.digests(db, "tvmaze"), queries.digests(db, "tvmaze", date(2026, 5, 1))),
    "has_shows": lambda db: queries.has_shows(db, "tvmaze"),
    "keys_to_come": lambda db: queries.keys_to_come(db, "tvmaze", NOW),
    "cast_lines": lambda db: queries.cast_lines(db, [1, 2]),
    "watched_shows": lambda db: queries.watched_shows(db, "tvmaze", NOW.date(), 30),
    "filter_values": lambda db: [queries.filter_values(db, choice, UTC) for choice in _choices()],
    "hidden": lambda db: [queries.hidden(db, choice, UTC) for choice in _choices()],
    "find_people": lambda db: queries.find_people(db, "Ada Vale"),
    "person_page": lambda db: queries.person_page(db, 1, NOW, UTC),
    "watched": lambda db: queries.watched(db, 1),
    "show_key": lambda db: queries.show_key(db, 1, "tvmaze"),
    "catch_up_of": lambda db: queries.catch_up_of(db, 2, NOW, UTC),
    "catch_ups": lambda db: (commands.follow(db, 2, NOW), queries.catch_ups(db, NOW, UTC)),
    "whole_seasons": lambda db: (commands.tell_when_whole(db, 2, NOW, NOW), queries.whole_seasons(db, 2)),
}


@pytest.mark.parametrize("name", _READS)
def test_no_read_looks_through_a_whole_table(world: Database, name: str) -> None:
    said: list[str] = []
    with world.read() as connection:
        driver: Any = connection.connection.dbapi_connection
        driver.set_trace_callback(said.append)
    _READS[name](world)
    driver.set_trace_callback(None)
    statements = {sql for sql in said if sql.lstrip().startswith("SELECT") and "FROM 'main'." not in sql}
    assert statements, "the connection that was traced was used"
    scans: list[tuple[str, str]] = []
    with closing(sqlite3.connect(world.path)) as connection:
        for sql in dict.fromkeys(said):
            if sql.startswith("CREATE VIRTUAL TABLE temp."):
                connection.execute(sql)
        for sql in statements:
            for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {sql}"):
                if step.startswith("SCAN") and not _SMALL.match(step):
                    scans.append((step, sql[:300]))
    assert scans == []
