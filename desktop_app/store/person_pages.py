"""The page of a person: their parts, and the dates of the shows that they are in."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.person_page import PersonPage, Role
from desktop_app.domain.resolve import rank
from desktop_app.domain.values import Choice, Entry

from . import rows
from .database import Database
from .entries import entries_by_id
from .following import through
from .people import SAME_AS
from .selection import kinds_of, order
from .shows import HIT_COLUMNS, hit_of

_PEOPLE = (
    "SELECT id, name, source, known_for, image, url,"
    " EXISTS (SELECT 1 FROM followed_person w WHERE w.person_id = person.id)"
    f" FROM person WHERE id IN ({SAME_AS})"
)
_PARTS = (
    f"SELECT {HIT_COLUMNS}, c.source, c.characters, c.job, c.episode_key IS NOT NULL OR c.guest FROM credit c"
    f" JOIN show s ON s.id = c.show_id WHERE c.person_id IN ({SAME_AS})"
    " ORDER BY s.weight DESC, s.id, c.episode_key IS NOT NULL, c.billing, c.id"
)
_KEPT = (
    f"SELECT s.value, EXISTS (SELECT 1 FROM watched w WHERE w.show_id = s.value), {through('s.value')}"
    " FROM json_each(?) s"
)
"""What the person has made of each show."""
_IN_IT = (
    "(e.show_id IN (SELECT value FROM json_each(:regular)) OR EXISTS (SELECT 1 FROM credit c JOIN episode p"
    " ON p.source = c.source AND p.key = c.episode_key WHERE c.person_id IN (SELECT value FROM json_each(:people))"
    " AND c.show_id = e.show_id AND CASE WHEN e.episode IS NULL THEN p.key = e.special ELSE p.season = e.season"
    " AND p.number BETWEEN e.episode AND coalesce(e.episode_end, e.episode) END))"
)
_DATES = (
    "SELECT e.id FROM entry e INDEXED BY entry_show WHERE e.show_id IN (SELECT value FROM json_each(:shows))"
    f" AND e.status <> 'withdrawn' AND {_IN_IT} AND {{kinds}} AND {{when}} LIMIT :most"
)
_COMING = "e.moment >= :low ORDER BY e.moment"
_PAST = "e.moment <= :high ORDER BY e.moment DESC"
_VAGUE = (
    "e.moment IS NULL AND (e.span_last IS NULL OR e.span_last >= :low_day) ORDER BY e.span_last IS NULL, e.span_last"
)
_MOST_SHOWS = 100
_MOST_KNOWN_FOR = 3
_TWO_DAYS = timedelta(days=2)
"""Within it lies what is over in one zone and still to come in another."""


def person_page(
    db: Database,
    person_id: int,
    now: datetime,
    zone: tzinfo,
    kinds: frozenset[str] | None = None,
    limit: int = 20,
) -> PersonPage | None:
    """The person with their best known shows, and of those the next and the last entries of these kinds by mark (None =
    all), at most `limit` of either."""
    with db.read() as connection:
        people: list[Any] = list(connection.exec_driver_sql(_PEOPLE, (person_id,)))
        if not people:
            return None
        people.sort(key=lambda row: (rank(row[2]), row[2], row[0]))
        roles = _roles(connection, person_id)
        found = _entries(connection, [row[0] for row in people], roles, Choice(kinds=kinds, by_mark=True), now, limit)
    stated = next((words for row in people if (words := rows.words(row[3]))), ())
    found.sort(key=lambda entry: order(entry, zone))
    return PersonPage(
        person_id,
        people[0][1],
        next((row[4] for row in people if row[4]), None),
        next((row[5] for row in people if row[5]), None),
        any(row[6] for row in people),
        stated or tuple(role.show.title for role in roles[:_MOST_KNOWN_FOR]),
        roles,
        tuple([entry for entry in found if not entry.aired(now, zone)][:limit]),
        tuple([entry for entry in reversed(found) if entry.aired(now, zone)][:limit]),
    )


def _roles(connection: Connection, person_id: int) -> tuple[Role, ...]:
    """Each show once; of what two sources say of a part, the more trusted one's word comes first."""
    shows: dict[int, list[Any]] = {}
    for row in connection.exec_driver_sql(_PARTS, (person_id,)):
        shows.setdefault(row[0], []).append(row)
    kept = connection.exec_driver_sql(_KEPT, (rows.json_list(shows),))
    roles = [
        _role(sorted(shows[show_id], key=lambda row: (row[9], rank(row[6]))), bool(watched), followed_for)
        for show_id, watched, followed_for in kept
    ]
    return tuple(sorted(roles, key=lambda role: (not role.watched, not role.followed))[:_MOST_SHOWS])


def _role(said: list[Any], watched: bool, followed_for: str | None) -> Role:
    characters = dict.fromkeys(name for row in said for name in rows.words(row[7]))
    jobs = dict.fromkeys(row[8] for row in said if row[8])
    guest = all(row[9] for row in said)
    return Role(hit_of(said[0]), tuple(characters), tuple(jobs), guest, watched, followed_for)


def _entries(
    connection: Connection, people: list[int], roles: tuple[Role, ...], choice: Choice, now: datetime, limit: int
) -> list[Entry]:
    """More than enough of both, to be divided by what is over where the person is."""
    values = {
        "people": rows.json_list(people),
        "shows": rows.json_list(role.show.id for role in roles),
        "regular": rows.json_list(role.show.id for role in roles if not role.guest),
        "low": rows.epoch(now - _TWO_DAYS),
        "high": rows.epoch(now),
        "low_day": (now - _TWO_DAYS).date().isoformat(),
        "most": 3 * limit,
    }
    found: dict[int, None] = {}
    for when in (_COMING, _PAST, _VAGUE):
        sql = _DATES.format(kinds=kinds_of(choice), when=when)
        found |= dict.fromkeys(row[0] for row in connection.exec_driver_sql(sql, values))
    return entries_by_id(connection, list(found))
