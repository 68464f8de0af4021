"""Services by the names that a person gives them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection

from desktop_app.domain.values import Service
from desktop_app.domain.words import folded

from . import rows
from .database import Database

_COUNTED = "SELECT services, count(*) FROM show WHERE services IS NOT NULL GROUP BY services"
_OF_SHOW = (
    "SELECT services FROM show WHERE id = ?1 AND services IS NOT NULL"
    " UNION ALL SELECT services FROM entry WHERE show_id = ?1 AND services IS NOT NULL"
)


def known_service(connection: Connection, name: str, show_id: int | None = None) -> Service:
    """The service that is meant, with its country and zone: one of the show's, else the most frequent of that name,
    whatever its case; else a worldwide one called so. Reads all shows: not on the window's thread."""
    key = folded(name) or name
    told: Counter[Service] = Counter()
    if show_id is not None:
        told.update(service for service in services_of(connection, show_id) if _key(service) == key)
    if not told:
        for text, count in connection.exec_driver_sql(_COUNTED):
            for service in rows.services(text):
                if _key(service) == key:
                    told[service] += count
    return _most_frequent(told, name)


def known_services(db: Database, names: Iterable[str], show_id: int | None = None) -> tuple[Service, ...]:
    """Those that are meant by the names, as `known_service` has it."""
    with db.read() as connection:
        return tuple(dict.fromkeys(known_service(connection, name, show_id) for name in names if name))


def services_of(connection: Connection, show_id: int) -> list[Service]:
    """Those of the show and of its entries, as often as they are told."""
    told = connection.exec_driver_sql(_OF_SHOW, (show_id,))
    return [service for (text,) in told for service in rows.services(text)]


def _most_frequent(told: Counter[Service], name: str) -> Service:
    """Of that name and place; where only some of those who tell of it know its site, it has that."""
    counts: Counter[Service] = Counter()
    sites: dict[Service, str] = {}
    for service, count in told.items():
        place = replace(service, site=None)
        counts[place] += count
        if service.site:
            sites.setdefault(place, service.site)
    most = max(counts, key=lambda place: (counts[place], place.name == name), default=Service(name))
    return replace(most, site=sites.get(most))


def _key(service: Service) -> str:
    return folded(service.name) or service.name
