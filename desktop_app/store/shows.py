"""Reading shows: the page of one, and finding one by what a person calls it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.facts import origins
from desktop_app.domain.joining import page_of
from desktop_app.domain.kinds import SPIN_OFF
from desktop_app.domain.resolve import HAND, rank
from desktop_app.domain.search_hits import ShowHit
from desktop_app.domain.show_page import Relation, ShowPage
from desktop_app.domain.statements import ShowFacts
from desktop_app.domain.values import PREMIERES, Kind
from desktop_app.domain.words import folded

from . import rows, stated
from .casts import cast_and_crew
from .database import Database, raw
from .entries import entries_by_id
from .known_services import services_of
from .removed import taken_back
from .selection import quoted

_BEGAN = "coalesce(premiered, (SELECT min(air_first) FROM entry WHERE show_id = show.id AND status <> 'withdrawn'))"
_PAGE = (
    "SELECT id, key, title, summary, ended, services, url, official_site, image, genres,"
    " EXISTS (SELECT 1 FROM follow f WHERE f.show_id = show.id),"
    f" EXISTS (SELECT 1 FROM binge b WHERE b.show_id = show.id), {_BEGAN} FROM show WHERE id = ?"
)
_FACTS = f"SELECT {stated.SHOW}, cast_asked FROM show_facts WHERE show_id = ? ORDER BY id DESC"
_OUTGOING = "SELECT type, title, folded, source, other_key FROM relation WHERE show_id = ? ORDER BY id"
_INCOMING = (
    "SELECT r.type, s.id FROM relation r JOIN show s ON s.id = r.show_id WHERE r.show_id <> ?1"
    " AND r.id IN (SELECT o.id FROM relation o WHERE o.folded IN (SELECT folded FROM show_facts WHERE show_id = ?1)"
    " AND NOT EXISTS (SELECT 1 FROM show_facts k WHERE k.source = o.source AND k.key = o.other_key)"
    " UNION SELECT o.id FROM show_facts f JOIN relation o ON o.source = f.source AND o.other_key = f.key"
    " WHERE f.show_id = ?1) ORDER BY r.id LIMIT 50"
)
"""What is said to come from the show: by its key, or by its title where no show has the key."""
_SIBLINGS = (
    "SELECT type, show_id FROM relation WHERE show_id <> ?1 AND (folded = ?2 OR source = ?3 AND other_key = ?4)"
    " ORDER BY id LIMIT 50"
)
"""What else is said to come from a show that the library lacks."""
_BY_KEY = "SELECT show_id FROM show_facts WHERE source = ? AND key = ?"
STANDING = (
    f"(EXISTS (SELECT 1 FROM show_facts o WHERE o.show_id = s.id AND o.source <> '{HAND}' AND NOT {taken_back('o')})"
    " OR EXISTS (SELECT 1"
    " FROM entry i INDEXED BY entry_show WHERE i.show_id = s.id AND i.status <> 'withdrawn')"
    " OR EXISTS (SELECT 1 FROM episode p INDEXED BY episode_show WHERE p.show_id = s.id AND p.withdrawn = 0"
    f" AND p.source <> '{HAND}'))"
)
"""Whether show s is more than what is left of one that the person made by hand, or imported, and took back."""
_TITLED = f"SELECT s.id FROM show_facts f JOIN show s ON s.id = f.show_id WHERE {STANDING} AND"
_STANDING = f"SELECT s.id FROM show s WHERE s.id IN (SELECT value FROM json_each(?)) AND {STANDING}"
_BY_TITLE = f"{_TITLED} f.folded = ? ORDER BY s.weight DESC, s.id"
_BY_BEGINNING = f"{_TITLED} f.folded >= ? AND f.folded < ? ORDER BY s.weight DESC, s.id LIMIT ?"
_LATEST = (
    "SELECT kind, season, air_precision, air_first, air_last, air_at, air_zone FROM entry WHERE show_id = ?"
    f" AND kind IN ({quoted(PREMIERES)}) AND status <> 'withdrawn'"
    f" AND air_first IS NOT NULL ORDER BY kind = '{Kind.FILM}', air_first DESC LIMIT 1"
)
_FILMS = (
    f"SELECT id FROM entry WHERE show_id = ? AND kind = '{Kind.FILM}' AND status <> 'withdrawn'"
    " ORDER BY air_first IS NULL, air_first, id LIMIT 50"
)
_IS_FILM = (
    f"SELECT min(coalesce(stated_kind = '{Kind.FILM}', 0)) AND NOT EXISTS (SELECT 1 FROM season WHERE show_id = ?1)"
    " FROM episode WHERE show_id = ?1 AND NOT withdrawn AND status <> 'withdrawn'"
)
_LIFE = (
    f"SELECT title, key, {_BEGAN}, CASE WHEN ended THEN (SELECT max(air_first) FROM entry WHERE show_id = show.id"
    " AND status <> 'withdrawn') END FROM show WHERE id = ?"
)
HIT_COLUMNS = "s.id, s.key, s.title, s.premiered, s.services, EXISTS (SELECT 1 FROM follow f WHERE f.show_id = s.id)"
_HIT = f"SELECT {HIT_COLUMNS} FROM show s WHERE s.id IN (SELECT value FROM json_each(?))"


def show_page(db: Database, show_id: int) -> ShowPage | None:
    """All about one show but its entries. Known for: what a source states, else the person's other shows here."""
    with db.read() as connection:
        row = connection.exec_driver_sql(_PAGE, (show_id,)).fetchone()
        if row is None:
            return None
        facts: dict[str, ShowFacts] = {}
        asked = False
        for said in connection.exec_driver_sql(_FACTS, (show_id,)):
            facts[said[1]] = stated.show(said)
            asked = asked or bool(said[17])
        cast, crew = cast_and_crew(connection, show_id)
        relations = _relations(connection, show_id)
        film = _is_film(connection, show_id)
        films = () if film else tuple(entries_by_id(connection, _ids(connection, _FILMS, show_id)))
        services = services_of(connection, show_id)
    sources = sorted(facts, key=lambda source: (rank(source), source))
    told = [] if not cast and not crew else [("cast", (cast or crew)[0].source)]
    return ShowPage(
        id=row[0],
        key=row[1],
        title=row[2],
        summary=row[3],
        ended=rows.flag(row[4]),
        services=rows.service_names(row[5]),
        url=row[6],
        official_site=row[7],
        image=row[8],
        genres=rows.words(row[9]),
        followed=bool(row[10]),
        sources=tuple(sources),
        cast=cast,
        crew=crew,
        relations=relations,
        cast_known=asked or bool(cast),
        service_sites={service.name: service.site for service in services if service.site},
        origins=(*origins(facts), *told),
        binge=bool(row[11]),
        film=film,
        films=films,
        began=rows.day_or_none(row[12]),
    )


def show_key(db: Database, show_id: int, source: str) -> str | None:
    """The source's own key of the show; None where it never spoke of it."""
    with db.read() as connection:
        sql = "SELECT key FROM show_facts WHERE show_id = ? AND source = ? ORDER BY id LIMIT 1"
        row = connection.exec_driver_sql(sql, (show_id, source)).fetchone()
    return None if row is None else str(row[0])


def find_shows(db: Database, words: str, limit: int = 6) -> list[ShowHit]:
    """Shows that a person may mean by a show_id ("tvmaze:123"), a page's address, or a title. An exact match leaves no
    others; without one, titles that begin so, the heaviest first."""
    with db.read() as connection:
        # half a surrogate pair, as a terminal may hand on, is nothing that SQLite can hold
        address = words.strip().encode(errors="ignore").decode()
        for found in (_by_id_or_page(connection, address), _by_title(connection, words, limit)):
            if found:
                return hits(connection, list(dict.fromkeys(found))[:limit])
    return []


def hits(connection: Connection, ids: list[int]) -> list[ShowHit]:
    """In the order of the ids."""
    found = {row[0]: hit_of(row) for row in raw(connection).execute(_HIT, (rows.json_list(ids),))}
    return [found[show_id] for show_id in ids if show_id in found]


def hit_of(row: Any) -> ShowHit:
    """Of HIT_COLUMNS."""
    services = rows.service_names(row[4])
    year = None if row[3] is None else int(row[3][:4])
    return ShowHit(row[0], row[1], row[2], year, services[0] if services else None, bool(row[5]))


def _by_id_or_page(connection: Connection, words: str) -> list[int]:
    found = _ids(connection, "SELECT id FROM show WHERE key = ?", words)
    source, colon, key = words.partition(":")
    if not found and colon:  # the key under which another source knows it
        found = _ids(connection, _BY_KEY, source, key)
    page = page_of(words) if "://" in words or "." in words else None
    found = found or (_ids(connection, "SELECT show_id FROM show_facts WHERE page = ?", page) if page else [])
    return _ids(connection, _STANDING, rows.json_list(found))


def _by_title(connection: Connection, words: str, limit: int) -> list[int]:
    title = folded(words)
    if not title:
        return []
    return _ids(connection, _BY_TITLE, title) or _ids(connection, _BY_BEGINNING, title, title + "\U0010ffff", 4 * limit)


def _ids(connection: Connection, sql: str, *parameters: Any) -> list[int]:
    return [int(row[0]) for row in connection.exec_driver_sql(sql, parameters)]


def _relations(connection: Connection, show_id: int) -> tuple[Relation, ...]:
    """What the show says of others, what others say of it, and what else comes from where it comes from; each once."""
    found: list[Relation] = []
    beside: list[Relation] = []
    for kind, title, words, source, key in connection.exec_driver_sql(_OUTGOING, (show_id,)).fetchall():
        ids = _ids(connection, _BY_KEY, source, key) if key is not None else []
        ids = ids or _ids(connection, _BY_TITLE, words)
        parent = next((i for i in ids if i != show_id), None)
        found.append(_relation(connection, kind, parent, title))
        siblings: Iterable[Any] = ()
        if parent is not None:
            siblings = connection.exec_driver_sql(_INCOMING, (parent,)).fetchall()
        elif kind.casefold() == SPIN_OFF:  # of a book nothing else would be family
            siblings = connection.exec_driver_sql(_SIBLINGS, (show_id, words, source, key)).fetchall()
        for its_kind, other in siblings:
            if other != show_id:
                beside.append(replace(_relation(connection, its_kind, other), outgoing=False, parent=found[-1].show))
    for kind, other in connection.exec_driver_sql(_INCOMING, (show_id,)).fetchall():
        found.append(replace(_relation(connection, kind, other), outgoing=False))
    near = {relation.show_key for relation in found}
    return tuple(_once([*found, *(sibling for sibling in beside if sibling.show_key not in near)]))


def _relation(connection: Connection, kind: str, other: int | None, title: str = "") -> Relation:
    """With the season that the other show began last, or will begin."""
    if other is None:
        return Relation(kind, title)
    title, key, began, last = connection.exec_driver_sql(_LIFE, (other,)).one()
    film, ended = _is_film(connection, other), int(last[:4]) if last else None
    found = Relation(kind, title, key, film=film, began=rows.day_or_none(began), ended=ended)
    latest = connection.exec_driver_sql(_LATEST, (other,)).fetchone()
    if latest is None:
        return found
    return replace(found, kind=rows.kind(latest[0]), season=latest[1], air=rows.air_date(*latest[2:]))


def _is_film(connection: Connection, show_id: int) -> bool:
    return bool(connection.exec_driver_sql(_IS_FILM, (show_id,)).scalar())


def _once(relations: Iterable[Relation]) -> Iterable[Relation]:
    """Two sources that say the same say it once."""
    return {(r.type, folded(r.show), r.outgoing): r for r in relations}.values()
