"""All that was said of an entry's date, and why it is shown as it is."""

from __future__ import annotations

from collections import defaultdict
from datetime import tzinfo
from typing import NamedTuple

from sqlalchemy import Connection

from desktop_app.domain.locks import Lock, LockedService, OfEntry, OfService, OfShow
from desktop_app.domain.resolve import newness, rank, standing
from desktop_app.domain.states import Ranked, in_order, place_of, services_of
from desktop_app.domain.values import Announcement, Service, Status
from desktop_app.domain.why import Why
from desktop_app.domain.why import why as explained

from . import locks, rows, stated
from .database import Database
from .entries import LEDGER_COLUMNS, announcement_of

_ENTRY = (
    "SELECT e.id, e.identity, e.show_id, e.season, e.episode, e.special, s.services FROM entry e"
    " JOIN show s ON s.id = e.show_id WHERE e.id = ?"
)
_SPOKE_OF_IT = (
    "SELECT source, key FROM announcement WHERE show_id = :show_id AND CASE WHEN :episode IS NULL"
    " THEN key = 'episode:' || :special ELSE season = :season AND coalesce(episode, 1) = :episode END"
)
_HISTORIES = (
    f"SELECT {LEDGER_COLUMNS} FROM announcement WHERE show_id = :show_id AND (source, key) IN ({_SPOKE_OF_IT})"
    " ORDER BY learned_at, id"
)
_EPISODES = (
    f"SELECT {stated.EPISODE} FROM episode WHERE show_id = :show_id AND CASE WHEN :episode IS NULL"
    " THEN key = :special ELSE season = :season AND number = :episode END"
)
_SEASONS = f"SELECT {stated.SEASON} FROM season WHERE show_id = :show_id AND number = :season"


class _Place(NamedTuple):
    """Where an entry stands."""

    id: int
    identity: str
    show_id: int
    season: int | None
    episode: int | None
    special: str | None
    services: str | None
    """Of its show."""


def entry_ledger(db: Database, entry_id: int) -> list[Announcement]:
    """All that was ever said of what is the entry now, the oldest first: of an episode that was renumbered also what
    was said under its former number."""
    with db.read() as connection:
        place = _place(connection, entry_id)
        return [] if place is None else _ledger(connection, place)


def why(db: Database, entry_id: int, zone: tzinfo) -> Why | None:
    """Why the entry has its date, hour and service, for a person in that zone. None where there is no such entry."""
    with db.read() as connection:
        place = _place(connection, entry_id)
        if place is None:
            return None
        ledger = _ledger(connection, place)
        services = _services(connection, place, ledger)
        held = locks.of_shows(connection, [place.show_id]).get(place.show_id, ())
    return explained(entry_id, ledger, _bearing(held, place, services), services, zone)


def _place(connection: Connection, entry_id: int) -> _Place | None:
    row = connection.exec_driver_sql(_ENTRY, (entry_id,)).fetchone()
    return None if row is None else _Place(*row)


def _ledger(connection: Connection, place: _Place) -> list[Announcement]:
    found = [announcement_of(row) for row in connection.exec_driver_sql(_HISTORIES, place._asdict())]
    newest: dict[tuple[str, str], Announcement] = {}
    for said in found:
        key = said.source, said.key
        if key not in newest or newness(said) > newness(newest[key]):
            newest[key] = said
    here = {key for key, said in newest.items() if _is_here(said, place)}
    own = {key for key in here if place.identity.startswith(f"{key[0]}:")}
    if place.episode is None and own:  # keys of specials are a source's own
        here = own
    if not here:  # all of it goes by other numbers now
        return [said for said in found if _is_here(said, place)]
    return [said for said in found if (said.source, said.key) in here]


def _is_here(said: Announcement, place: _Place) -> bool:
    """Whether what is announced belongs there by the newest that was said of it."""
    season, number = place_of(said)
    if place.episode is None:
        return number == place.special
    return (season, number) == (place.season, place.episode)


def _services(connection: Connection, place: _Place, ledger: list[Announcement]) -> tuple[Service, ...]:
    """Those that sources name, as `states.services_of` has it."""
    values = place._asdict()
    histories: defaultdict[tuple[str, str], list[Announcement]] = defaultdict(list)
    for said in ledger:
        histories[said.source, said.key].append(said)
    withdrawn = {key: standing(said)[-1].status is Status.WITHDRAWN for key, said in histories.items()}
    episodes: list[Ranked] = []
    for row in connection.exec_driver_sql(_EPISODES, values):
        key = row[1], f"episode:{row[2]}"
        if key in withdrawn:
            episodes.append((withdrawn[key], rank(row[1]), key[1], stated.episode(row, "")))
    seasons = sorted(connection.exec_driver_sql(_SEASONS, values), key=lambda row: (rank(row[1]), row[1]))
    facts = [stated.season(row, "") for row in seasons]
    return services_of([row[3] for row in in_order(episodes)], facts, rows.services(place.services))


def _bearing(held: tuple[Lock, ...], place: _Place, services: tuple[Service, ...]) -> list[Lock]:
    """Of all that are set in the show and on services, those on this entry; the nearest first."""
    own = [lock for lock in held if lock.target == OfEntry(place.id)]
    of_show = [lock for lock in held if lock.target == OfShow(place.show_id)]
    named = {service.name for service in services}
    named |= {lock.value.service.name for lock in (*own, *of_show) if isinstance(lock.value, LockedService)}
    on_services = [lock for lock in held if isinstance(lock.target, OfService) and lock.target.name in named]
    return [*own, *of_show, *on_services]
