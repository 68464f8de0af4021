"""What a choice takes by service, language, genre, source, and what was watched; and what there is to choose from."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.filter_values import FilterValues
from desktop_app.domain.narrowing import narrowing, opened
from desktop_app.domain.statements import SeasonFacts
from desktop_app.domain.values import Choice, Service
from desktop_app.domain.watched import watched_of
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import NOW, UTC, credit, episode, first_look, show, snapshot, sync

MAY = Choice(date(2026, 5, 1), date(2026, 5, 31))
KANAL, STREAM, ODD = Service("Kanal 5", "DK"), Service("Stream"), Service('The "One", [US]', "US")


@pytest.fixture
def db(db: Database) -> Database:
    """Five entries in May, one on another service than its show's, one told of by two sources."""
    sync(
        db,
        snapshot(
            show("1", "Harbour", services=(ODD,), language="English", genres=("Crime", "Drama")),
            show("2", "Krønike", services=(KANAL, STREAM), language="Danish", genres=("Drama",)),
            show("3", "Bare", services=()),
            episode("1", "a", "1x01", "2026-05-01", title="a"),
            episode("1", "b", "1x02", "2026-05-02", title="b", services=(STREAM,)),
            episode("2", "c", "1x01", "2026-05-03", title="c"),
            episode("3", "d", "1x01", "2026-05-04", title="d"),
            episode("2", "e", "1x", "2026-05-05", title="e"),
        ),
    )
    sync(db, snapshot(show("k", "Krønike"), episode("k", "k1", "1x01", "2026-05-03"), source='my "own", feed'))
    return db


def sets(**named: str | tuple[str, ...]) -> dict[str, Any]:
    return {name: frozenset((words,) if isinstance(words, str) else words) for name, words in named.items()}


def titles(db: Database, path: Path, choice: Choice) -> str:
    """By the library and by the first month's road, which must agree, as must the counts and whatever asks for more."""
    found = queries.entries(db, choice, UTC)
    assert first_look(path, choice, UTC) == found
    counts = queries.count_by_kind(db, choice, UTC)
    assert sum(n for kind, n in counts.items() if kind in (choice.kinds or counts)) == len(found)
    days = queries.day_counts(db, choice, UTC, date(2026, 5, 1), date(2026, 5, 31))
    assert sum(days.values()) == len(found)
    nearest = queries.nearest(db, choice, UTC, date(2026, 8, 1))
    assert (nearest is not None) == bool(found)
    return "".join(entry.episode_title or "?" for entry in found)


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        (sets(services="Stream"), "bce"),
        (sets(services="Kanal 5"), "ce"),
        (sets(services='The "One", [US]'), "a"),
        (sets(services=("Kanal 5", 'The "One", [US]')), "ace"),
        (sets(services="stream"), ""),
        (sets(services="Str"), ""),
        (sets(services="US"), ""),
        (sets(services=()), ""),
        (sets(languages="English"), "ab"),
        (sets(languages=("English", "Danish")), "abce"),
        (sets(genres="Drama"), "abce"),
        (sets(genres="Crime"), "ab"),
        (sets(genres=","), ""),
        (sets(sources="tvmaze"), "abcde"),
        (sets(sources='my "own", feed'), "c"),
        (sets(sources="own"), ""),
        (sets(services="Stream", languages="English"), "b"),
        (sets(services="Stream", genres="Drama", sources="tvmaze", languages="Danish"), "ce"),
        (sets(services="Stream", genres="Crime", countries="DK"), "b"),
        (sets(services='The "One", [US]', countries="DK"), ""),
        (sets(genres="Drama", kinds="special"), "e"),
        (sets(genres="\ud800"), ""),
        (sets(genres="'; DROP TABLE show; --"), ""),
    ],
)
def test_each_of_the_chosen_narrows_what_the_others_leave(
    db: Database, path: Path, chosen: dict[str, Any], found: str
) -> None:
    assert titles(db, path, replace(MAY, **chosen)) == found
    assert titles(db, path, Choice(**chosen)) == found
    assert titles(db, path, replace(MAY, **chosen, text="nothing")) == ""


def test_what_was_watched_can_be_left_out_or_asked_for(db: Database, path: Path) -> None:
    for title in ("a", "e"):
        (one,) = [entry for entry in queries.entries(db, MAY, UTC) if entry.episode_title == title]
        commands.mark_watched(db, watched_of(one))
    assert titles(db, path, replace(MAY, watched=False)) == "bcd"
    assert titles(db, path, replace(MAY, watched=True)) == "ae"
    assert titles(db, path, replace(MAY, watched=False, languages=frozenset({"English"}))) == "b"


def test_a_full_season_of_which_one_episode_is_missing_is_not_watched_yet(db: Database, path: Path) -> None:
    rows = [episode("9", f"m{n}", f"1x{n}", "2026-05-20", title="m") for n in (1, 2, 3)]
    sync(db, snapshot(show("9", "Marathon"), *rows, SeasonFacts("9", 1, episode_order=3)))
    (whole,) = queries.show_entries(db, queries.find_shows(db, "Marathon")[0].id)
    marks = sorted(watched_of(whole))
    commands.mark_watched(db, marks[:2])
    assert titles(db, path, replace(MAY, watched=True)) == ""
    commands.mark_watched(db, marks)
    assert titles(db, path, replace(MAY, watched=True)) == "m"


def test_followed_shows_are_narrowed_too(db: Database, path: Path) -> None:
    for show_id in (1, 2):
        commands.follow(db, show_id, NOW)
    assert titles(db, path, replace(MAY, followed=True, genres=frozenset({"Crime"}))) == "ab"


# What there is to choose


def test_the_values_of_a_span_with_their_counts_the_most_frequent_first(db: Database) -> None:
    values = queries.filter_values(db, MAY, UTC)
    assert values == FilterValues(
        {"Stream": 3, "Kanal 5": 2, 'The "One", [US]': 1},
        {"Danish": 2, "English": 2},
        {"Drama": 4, "Crime": 2},
        {"US": 1},
        {"tvmaze": 5, 'my "own", feed': 1},
        {False: 5},
    )
    assert list(values.services) == ["Stream", "Kanal 5", 'The "One", [US]']
    assert queries.filter_values(db, Choice(date(2027, 1, 1), date(2027, 1, 31)), UTC) == FilterValues()


def test_a_list_is_counted_as_if_none_of_it_was_chosen(db: Database) -> None:
    values = queries.filter_values(db, replace(MAY, **sets(services="Stream", genres="Crime")), UTC)
    assert values.services == {"Stream": 1, 'The "One", [US]': 1}, "of crime"
    assert values.genres == {"Drama": 3, "Crime": 1}, "on Stream"
    assert values.languages == {"English": 1}, "crime on Stream"


@pytest.mark.parametrize(
    "chosen",
    [
        {},
        sets(services="Stream"),
        sets(languages="English", countries="US"),
        sets(genres="Drama", sources="tvmaze", countries="DE"),
        {"text": "har"},
        {"text": "kron", **sets(genres="Drama")},
        {"followed": True, **sets(countries="DE")},
        {"watched": False},
        {"watched": True, **sets(languages="English")},
        sets(kinds="special"),
        sets(countries="DE", services=()),
    ],
)
def test_a_count_is_what_choosing_the_value_would_show(db: Database, chosen: dict[str, Any]) -> None:
    commands.follow(db, 1, NOW)
    sync(db, snapshot(show("3", "Bare", services=()), credit("3", "Ada Vale"), cast_of=frozenset({"3"})))
    commands.follow_person(db, queries.find_people(db, "Ada Vale")[0].id, NOW)
    commands.mark_season_watched(db, 1, 1, NOW, UTC)
    choice = replace(MAY, **chosen)
    values = queries.filter_values(db, choice, UTC)
    for name in ("services", "languages", "genres", "sources"):
        for value, count in getattr(values, name).items():
            assert len(queries.entries(db, replace(choice, **sets(**{name: value})), UTC)) == count, (name, value)
    for watched, count in values.watched.items():
        assert len(queries.entries(db, replace(choice, watched=watched), UTC)) == count, watched
    others = replace(choice, countries=None)
    for country, count in values.countries.items():
        found = queries.entries(db, others, UTC)
        assert sum(country == entry.country for entry in found) == count


def test_a_span_counted_piece_by_piece_has_the_same_values(db: Database) -> None:
    sync(db, snapshot(show("4", "Some Day"), SeasonFacts("4", 1, premiere=AirDate.in_month(2026, 5))))
    whole = queries.filter_values(db, MAY, UTC)
    pieces = [
        queries.filter_values(db, replace(MAY, last=date(2026, 5, 3)), UTC, spans=False),
        queries.filter_values(db, replace(MAY, first=date(2026, 5, 4)), UTC, spans=False),
        queries.filter_values(db, MAY, UTC, days=False),
    ]
    assert pieces[2].sources == {"tvmaze": 1}
    for name in ("services", "languages", "genres", "countries", "sources", "watched"):
        assert sum((Counter(getattr(piece, name)) for piece in pieces), Counter()) == getattr(whole, name)


def test_the_library_knows_values_of_which_no_entry_is_near(db: Database) -> None:
    known = queries.known_values(db)
    assert list(known.services) == ["Kanal 5", "Stream", 'The "One", [US]']
    assert (list(known.languages), list(known.genres)) == (["Danish", "English"], ["Crime", "Drama"])
    assert list(known.countries) == ["US"]
    assert {"tvmaze", "starter"} <= set(known.sources)


# What hides what


def hides(db: Database, **chosen: Any) -> dict[str, int]:
    found = queries.hidden(db, replace(MAY, **chosen), UTC)
    return {"+".join(sorted(parts)): count for parts, count in found.items()}


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({}, {"": 5}),
        (sets(services="Stream"), {"": 3, "services": 2}),
        (sets(services="Stream", languages="English"), {"": 1, "services": 1, "languages": 2, "languages+services": 1}),
        (sets(genres="Crime", kinds="special"), {"genres+kinds": 2, "kinds": 2, "genres": 1}),
        (sets(kinds=()), {"kinds": 5}),
        (sets(countries="DE"), {"": 4, "countries": 1}),
        ({"watched": True}, {"watched": 5}),
        (sets(sources='my "own", feed'), {"": 1, "sources": 4}),
        ({"text": "kron"}, {"": 2, "text": 3}),
        ({"text": "!!!"}, {"text": 5}),
        ({"text": "kron", **sets(genres="Crime")}, {"genres": 2, "genres+text": 1, "text": 2}),
        ({"followed": True, **sets(countries="DE")}, {"": 1, "followed": 3, "countries+followed": 1}),
    ],
)
def test_each_entry_is_hidden_by_the_parts_that_would_have_to_be_cleared(
    db: Database, chosen: dict[str, Any], found: dict[str, int]
) -> None:
    if chosen.get("followed"):
        commands.follow(db, 3, NOW)
    assert hides(db, **chosen) == found


@pytest.mark.parametrize(
    "chosen",
    [
        sets(services="Stream", languages="English", kinds="special"),
        {"text": "har", "watched": True, **sets(genres="Drama", countries="DE")},
        {"followed": True, **sets(countries="DK", sources="tvmaze")},
    ],
)
def test_what_a_part_alone_hides_is_what_shows_without_it(db: Database, chosen: dict[str, Any]) -> None:
    commands.follow(db, 2, NOW)
    choice = replace(MAY, **chosen)
    found = queries.hidden(db, choice, UTC)
    assert sum(found.values()) == len(queries.entries(db, MAY, UTC))
    for few in range(3):
        for parts in combinations(narrowing(choice), few):
            shown = len(queries.entries(db, opened(choice, parts), UTC))
            assert shown == sum(count for by, count in found.items() if by <= set(parts)), parts


def test_what_is_hidden_may_be_asked_of_some_kinds_alone(db: Database) -> None:
    choice = replace(MAY, **sets(services="Kanal 5"))
    special = frozenset({"special"})
    assert queries.hidden(db, choice, UTC, special) == {frozenset(): 1}
    assert queries.hidden(db, choice, UTC, frozenset({"film"})) == {}
