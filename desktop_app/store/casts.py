"""Who is in a show, when several sources tell: the most trusted one first, then whom others add."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.facts import CAST_IN_EVENT, CAST_READ
from desktop_app.domain.resolve import rank
from desktop_app.domain.show_page import Credit
from desktop_app.domain.statements import CreditFacts
from desktop_app.domain.words import folded

from . import rows
from .database import Database
from .entries import CREDIT_COLUMNS, credit_of

_REGULARS = (
    "SELECT show_id, source, billing, person_id FROM credit INDEXED BY credit_show WHERE show_id IN"
    " (SELECT value FROM json_each(?)) AND episode_key IS NULL AND guest = 0 AND job IS NULL"
)
_NAMES = "SELECT id, name, folded FROM person WHERE id IN (SELECT value FROM json_each(?))"
_CREDITS = (
    f"SELECT {CREDIT_COLUMNS}, c.id FROM credit c JOIN person p ON p.id = c.person_id"
    " WHERE c.show_id = ? AND c.episode_key IS NULL ORDER BY c.id"
)
_SAID = (
    "SELECT p.name, p.key, c.characters, c.job, c.billing, p.known_for FROM credit c JOIN person p"
    " ON p.id = c.person_id WHERE c.show_id = ? AND c.source = ? AND c.episode_key IS NULL"
    " AND c.guest = 0 ORDER BY c.id"
)
_OTHER_SHOWS = (
    "SELECT DISTINCT c.person_id, s.title, s.weight FROM credit c JOIN show s ON s.id = c.show_id"
    " WHERE c.person_id IN (SELECT value FROM json_each(?)) AND c.show_id <> ? ORDER BY s.weight DESC, s.id"
)
_MOST_KNOWN_FOR = 3


def cast_lines(db: Database, show_ids: Collection[int]) -> dict[int, str]:
    """The first regulars by name, "A, B, C", as the events of a show tell them, "and more" where there are more; shows
    without any are left out."""
    with db.read() as connection:
        return lines_of(connection, show_ids)


def credits_said(db: Database, source: str, show_id: int, show_key: str) -> tuple[CreditFacts, ...]:
    """Who is in the show and made it, as that source says, in its order. `show_key`: its key of the show."""
    with db.read() as connection:
        found = connection.exec_driver_sql(_SAID, (show_id, source)).fetchall()
    return tuple(
        CreditFacts(
            show_key,
            row[0],
            row[1],
            rows.words(row[2]),
            row[3],
            order=row[4],
            known_for=rows.words(row[5]),
        )
        for row in found
    )


def lines_of(connection: Connection, show_ids: Iterable[int]) -> dict[int, str]:
    """As `cast_lines`."""
    found = first_names(connection, show_ids, CAST_READ)
    return {show_id: _line(in_one(names, CAST_READ)) for show_id, names in found.items()}


def _line(names: Sequence[str]) -> str:
    return ", ".join(names[:CAST_IN_EVENT]) + (" and more" if len(names) > CAST_IN_EVENT else "")


def first_names(connection: Connection, show_ids: Iterable[int], count: int) -> dict[int, dict[str, dict[str, str]]]:
    """By show and source, the most trusted first, the first regulars by their folded names. Only those are looked up
    by name: who stands further back is in no event."""
    regulars = connection.exec_driver_sql(_REGULARS, (rows.json_list(show_ids),)).fetchall()
    first: dict[tuple[int, int, str], list[int]] = {}
    for show_id, source, _, person in sorted(regulars, key=lambda row: (row[0], row[2])):
        people = first.setdefault((show_id, rank(source), source), [])
        if len(people) < count and person not in people:
            people.append(person)
    wanted = rows.json_list({person for people in first.values() for person in people})
    names = {row[0]: row for row in connection.exec_driver_sql(_NAMES, (wanted,))}
    found: dict[int, dict[str, dict[str, str]]] = {}
    for (show_id, _, source), people in sorted(first.items()):
        of_source = found.setdefault(show_id, {}).setdefault(source, {})
        for person in people:
            _, name, words = names[person]
            of_source.setdefault(words, name)
    return found


def in_one(by_source: Mapping[str, Mapping[str, str]], count: int) -> tuple[str, ...]:
    """The first of them by name: those of the most trusted source, then whom others add."""
    if len(by_source) == 1:
        return tuple(next(iter(by_source.values())).values())
    found: dict[str, str] = {}
    for names in by_source.values():
        for words, name in names.items():
            found.setdefault(words, name)
    return tuple(found.values())[:count]


def cast_and_crew(connection: Connection, show_id: int) -> tuple[tuple[Credit, ...], tuple[Credit, ...]]:
    """Each in billing order, creators and showrunners first; nobody twice for the same job."""
    stored = sorted(
        connection.exec_driver_sql(_CREDITS, (show_id,)), key=lambda row: (rank(row[9]), row[9], row[6], row[11])
    )
    unknown = [row[0] for row in stored if row[4] is None and row[3] is None]
    works = _works(connection, unknown, show_id)
    found: dict[tuple[Any, ...], Credit] = {}
    namesakes: dict[tuple[str, str], list[int]] = {}
    works_of: dict[tuple[str, int], tuple[str, ...]] = {}
    for row in stored:
        credit = credit_of(row)
        same = namesakes.setdefault((row[9], row[10]), [])
        if row[0] not in same:  # two people of one name, says a source that gives them ids of their own
            same.append(row[0])
        who = row[10], same.index(row[0])
        works_of.setdefault(who, works.get(row[0], ()))
        mark = (*who, None if credit.job is None else folded(credit.job))
        found[mark] = _both(found[mark], credit) if mark in found else credit
    # only now: what any source states comes before what the library happens to hold
    cast = tuple(
        credit if credit.known_for else replace(credit, known_for=works_of[name, nth])
        for (name, nth, job), credit in found.items()
        if job is None
    )
    crew = tuple(credit for (_, _, job), credit in found.items() if job is not None)
    return cast, tuple(sorted(crew, key=_standing))


def _standing(credit: Credit) -> int:
    """Creators first, then showrunners, then all others as billed."""
    job = folded(credit.job or "")
    return 0 if "creator" in job else 1 if "showrunner" in job else 2


def _both(first: Credit, second: Credit) -> Credit:
    """The first one's word, and where it says nothing the second's."""
    return replace(
        first,
        characters=first.characters or second.characters,
        known_for=first.known_for or second.known_for,
        image=first.image or second.image,
        url=first.url or second.url,
    )


def _works(connection: Connection, people: Sequence[int], show_id: int) -> dict[int, tuple[str, ...]]:
    """The other shows in the library that they are in, the best known first."""
    if not people:
        return {}
    found: dict[int, list[str]] = {}
    rows_: Iterable[Any] = connection.exec_driver_sql(_OTHER_SHOWS, (rows.json_list(set(people)), show_id))
    for person_id, title, _ in rows_:
        titles = found.setdefault(person_id, [])
        if title not in titles and len(titles) < _MOST_KNOWN_FOR:
            titles.append(title)
    return {person_id: tuple(titles) for person_id, titles in found.items()}
