"""Search as you type. Nothing is sorted and nothing is counted to the end: rows are found in order of weight, and few
are read.

The words of a search are folded first, which leaves letters and digits only: no query language gets through.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Generic, NamedTuple, TypeVar

from sqlalchemy import Connection

from desktop_app.domain.episode_codes import EpisodeCode, take_code
from desktop_app.domain.resolve import rank as trust
from desktop_app.domain.search_hits import CharacterHit, EpisodeHit, Fit, Group, More, SearchHits, ServiceHit, fit
from desktop_app.domain.words import folded

from . import rows
from .database import Database, raw
from .entries import entries_by_id
from .patience import Enough, give_up_if, never
from .people import person_hits, same_people
from .selection import IS_INNER, NOT_JOINED, holds
from .shows import HIT_COLUMNS, STANDING, hit_of, hits
from .spelling import meant
from .word_index import inner_id, row_id, weight_of

LISTED = dict.fromkeys(Group, 3) | {Group.SHOWS: 5}
"""So many of each are listed, unless all are asked for."""
ALL = 50
"""More than that are not listed, nor counted."""
_READ = 20
"""So many rows of each are read otherwise, and put in order: a row takes as long as finding ten."""
_LONGEST = 12
"""Words of a search that count."""
_LEAST_FOR_EPISODES = 3
_FOR_ITS_BEGINNING = 25
"""A name that begins with what was typed outweighs one of so much more weight that only has it in it."""
_SHOWS_WITH_CODE = 8
_NOBODY = frozenset({"self", "himself", "herself", "themselves"})

_IDS = "(SELECT value FROM json_each(?))"
_EXACT = (
    "SELECT id, weight FROM show s WHERE id IN (SELECT show_id FROM show_facts WHERE folded = ? LIMIT ?)"
    f" AND {STANDING} ORDER BY weight DESC"
)
_TITLES = f"SELECT id, folded FROM show s WHERE id IN {_IDS} AND {STANDING}"
_EPISODES = (
    "SELECT e.id, CASE e.full_season WHEN 1 THEN e.episode END, e.episode_title"
    f" FROM entry e WHERE e.id IN {_IDS} AND {NOT_JOINED}"
)
_INNER = (
    "SELECT p.id, e.id, p.number, p.title FROM episode p CROSS JOIN entry e INDEXED BY entry_full"
    f" WHERE p.id IN {_IDS} AND {IS_INNER}"
)
_OF_NUMBER = (
    "SELECT p.source, p.title FROM entry e CROSS JOIN episode p INDEXED BY episode_show ON p.show_id = e.show_id"
    " AND p.season = e.season AND p.number = ? AND p.withdrawn = 0 AND p.title IS NOT NULL WHERE e.id = ?"
)
_CODED = (
    "SELECT e.show_id, e.id, e.full_season FROM entry e INDEXED BY entry_show"
    " WHERE e.show_id IN (SELECT value FROM json_each(:shows)) AND e.season = :season AND (:episode IS NULL"
    f" OR :episode BETWEEN e.episode AND coalesce(e.episode_end, e.episode)) AND {NOT_JOINED}"
    " ORDER BY e.episode IS NULL, e.episode, e.moment LIMIT :most"
)
_CHARACTERS = (
    f"SELECT c.id, c.characters, p.folded, s.id, p.name, p.image, {HIT_COLUMNS} FROM credit c"
    f" JOIN person p ON p.id = c.person_id JOIN show s ON s.id = c.show_id WHERE c.id IN {_IDS}"
)

_Key = TypeVar("_Key")
_Character = tuple[str, Sequence[Any]]
"""The name, and the row of its credit."""
_Episode = tuple[int, int | None, str | None]
"""(entry, number, title), these two as EpisodeHit has them."""


class _Looked(NamedTuple, Generic[_Key]):
    """What fits, the best first, and what there is beyond it."""

    fits: Sequence[tuple[Fit, _Key]] = ()
    unread: int | None = 0
    """None: some, but how many is not known."""
    cut: bool = False
    """Whether more fits than was counted."""

    def first(self, count: int) -> list[_Key]:
        return [key for _, key in self.fits[:count]]

    def more(self, count: int) -> More | None:
        left = max(len(self.fits) - count, 0)
        if self.unread is None:
            return More(None)
        return More(left + self.unread, self.cut) if left or self.unread or self.cut else None


class _Candidate(NamedTuple, Generic[_Key]):
    weight: int
    fit: Fit
    key: _Key


def search(
    db: Database,
    text: str,
    services: Sequence[ServiceHit] = (),
    whole: Group | None = None,
    enough: Enough = never,
) -> SearchHits:
    """What each word of the text begins a word of: shows, people, characters, some of `services`, and episodes, these
    by title from three letters on, or by number ("star city s01e03"). Of each group as many as are `LISTED`, the
    heaviest first; of `whole` up to 50. Where there is nothing, what was meant by words with a slip in them. TakesLong
    once it is enough: two frequent words that nothing has together are looked for to the end."""
    words = folded(text).split()[:_LONGEST]
    if not words:
        return SearchHits()
    with db.read() as connection:
        found = _search(connection, words, services, whole, enough)
        if not found.groups:
            right = meant(raw(connection), words, enough)
            if right is not None:
                found = replace(_search(connection, right, services, whole, enough), meant=" ".join(right))
    return found if found.groups else SearchHits()


def _search(
    connection: Connection, words: list[str], services: Sequence[ServiceHit], whole: Group | None, enough: Enough
) -> SearchHits:
    most = LISTED | ({whole: ALL} if whole else {})
    looking = _Looking(raw(connection), words, whole, enough)
    shows, people, characters = looking.shows(), looking.people(), looking.characters()
    called, episodes = looking.services(services), looking.episodes()
    looked = {
        Group.SHOWS: shows,
        Group.SERVICES: called,
        Group.PEOPLE: people,
        Group.CHARACTERS: characters,
        Group.EPISODES: episodes,
    }
    ids = [person_id for same in people.first(most[Group.PEOPLE]) for person_id in same]
    listed = episodes.first(most[Group.EPISODES])
    entries = {entry.id: entry for entry in entries_by_id(connection, [entry_id for entry_id, *_ in listed])}
    groups = [group for group, those in looked.items() if those.fits]
    return SearchHits(
        tuple(hits(connection, shows.first(most[Group.SHOWS]))),
        tuple(called.first(most[Group.SERVICES])),
        tuple(person_hits(connection, ids)),
        tuple(_character_hit(*found) for found in characters.first(most[Group.CHARACTERS])),
        tuple(EpisodeHit(entries[found[0]], *found[1:]) for found in listed if found[0] in entries),
        tuple(sorted(groups, key=lambda group: min(how for how, _ in looked[group].fits))),
        {group: more for group, those in looked.items() if (more := those.more(most[group]))},
    )


class _Looking:
    """One search, group by group."""

    def __init__(
        self, file: sqlite3.Connection, words: list[str], whole: Group | None = None, enough: Enough = never
    ) -> None:
        self._file, self._words, self._whole, self._enough = file, words, whole, enough
        self._typed = " ".join(words)

    def shows(self) -> _Looked[int]:
        """Those of just this title also where they are too light to be among the first."""
        ranks, cut = self._find("show_search")
        count = self._count(Group.SHOWS)
        fits = {
            show_id: fit(self._typed, title)
            for show_id, title in self._file.execute(_TITLES, (_listed(ranks[:count]),))
        }
        found = [
            _Candidate(weight_of(rank), fits[row_id(rank)], row_id(rank))
            for rank in ranks[:count]
            if row_id(rank) in fits
        ]
        for show_id, weight in self._file.execute(_EXACT, (self._typed, _READ)):
            if fits.get(show_id) is not Fit.EXACT:
                found = [one for one in found if one.key != show_id]
                found.append(_Candidate(weight, Fit.EXACT, show_id))
        known = {one.key for one in found}
        return _Looked(_ordered(found), sum(row_id(rank) not in known for rank in ranks[count:]), cut)

    def people(self) -> _Looked[list[int]]:
        """The ids of each, since several sources may know them."""
        count = self._count(Group.PEOPLE)
        ranks, cut = self._find("person_search", most=count)
        weights = {row_id(rank): weight_of(rank) for rank in ranks}
        found = [
            _Candidate(weights[ids[0]], fit(self._typed, name, by_last=True), ids)
            for name, ids in same_people(self._file, list(weights))
        ]
        return _Looked(_ordered(found), None if cut and count < ALL else 0, cut)

    def characters(self) -> _Looked[_Character]:
        """Each character of a show and a person once. Who is in a show as themselves is none. Words of one letter begin
        too many of a million names: they are looked for in what the others find."""
        long = [word for word in self._words if len(word) > 1] or self._words
        count = self._count(Group.CHARACTERS) if len(long) == len(self._words) else ALL
        ranks, cut = self._find("character_search", long, count)
        credits = {row[0]: row for row in self._file.execute(_CHARACTERS, (_listed(ranks),))}
        found: dict[tuple[int, str, str], _Candidate[_Character]] = {}
        for rank in ranks:
            row = credits[row_id(rank)]
            for name in rows.words(row[1]):
                bare = folded(name)
                if bare != row[2] and bare not in _NOBODY and holds(tuple(self._words), bare, None):
                    how = fit(self._typed, bare, by_last=True)
                    found.setdefault((row[3], bare, row[2]), _Candidate(weight_of(rank), how, (name, row)))
        return _Looked(_ordered(list(found.values())), None if cut and count < ALL else 0, cut)

    def services(self, services: Sequence[ServiceHit]) -> _Looked[ServiceHit]:
        first, *others = [f" {word}" for word in self._words]
        found = [
            _Candidate(0, fit(self._typed, service.folded), service)
            for service in services
            if first in (name := f" {service.folded}") and all(word in name for word in others)
        ]
        return _Looked(_ordered(found))

    def episodes(self) -> _Looked[_Episode]:
        coded = take_code(self._words)
        if coded is not None and coded[0]:
            numbered = self._numbered(*coded)
            if numbered.fits:
                return numbered
        return self._titled()

    def _numbered(self, words: list[str], code: EpisodeCode) -> _Looked[_Episode]:
        """The episode of that number, or all of the season, of the shows that the words mean, the likeliest first."""
        shows = _Looking(self._file, words).shows().fits[:_SHOWS_WITH_CODE]
        fits = {show_id: Fit.EXACT if how is Fit.EXACT else Fit.BEGINNING for how, show_id in shows}
        values = {"shows": rows.json_list(fits), "season": code.season, "episode": code.episode, "most": ALL + 1}
        order = list(fits)
        coded = sorted(self._file.execute(_CODED, values), key=lambda row: order.index(row[0]))
        found = [
            (fits[show_id], self._inside(entry_id, code.episode) if full else (entry_id, None, None))
            for show_id, entry_id, full in coded[:ALL]
        ]
        return _Looked(found, 0, len(coded) > ALL)

    def _inside(self, entry_id: int, number: int | None) -> _Episode:
        """The episode of that number in a full season's entry, by the title that the most trusted source gives it."""
        told = [] if number is None else self._file.execute(_OF_NUMBER, (number, entry_id)).fetchall()
        return entry_id, number, min(told, key=lambda row: trust(row[0]))[1] if told else None

    def _titled(self) -> _Looked[_Episode]:
        """Words of one or two letters begin too many of a million titles to be looked up: they are looked for in what
        the longer words find."""
        long = [word for word in self._words if len(word) >= _LEAST_FOR_EPISODES]
        if not long:
            return _Looked()
        ranks, cut = self._find("episode_search", long)
        episodes = self._episodes(ranks)
        found: dict[tuple[int, int | None], _Candidate[_Episode]] = {}
        for rank in ranks:
            if (one := episodes.get(row_id(rank))) is None:
                continue
            title = folded(one[2] or "")
            if holds(tuple(self._words), title, None):
                key = one if one[1] else (one[0], None, None)
                found.setdefault(key[:2], _Candidate(weight_of(rank), fit(self._typed, title), key))
        return _Looked(_ordered(list(found.values())), 0, cut)

    def _episodes(self, ranks: list[int]) -> dict[int, _Episode]:
        """What stands under these ranks, by the id in them."""
        found = {entry_id: (entry_id, *told) for entry_id, *told in self._file.execute(_EPISODES, (_listed(ranks),))}
        inner = {episode_id: row_id(rank) for rank in ranks if (episode_id := inner_id(rank)) is not None}
        if inner:
            for episode_id, *told in self._file.execute(_INNER, (rows.json_list(inner),)):
                found[inner[episode_id]] = (*told,)
        return found

    def _find(self, table: str, words: list[str] | None = None, most: int = ALL) -> tuple[list[int], bool]:
        """The ranks of the heaviest that fit, and whether there are more. SQLite looks for one to the end and asks
        nobody meanwhile, so that it is asked here whether that is enough."""
        give_up_if(self._enough)
        query = " ".join(f'"{word}"*' for word in words or self._words)
        sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT ?"
        ranks = [row[0] for row in self._file.execute(sql, (query, most + 1))]
        return ranks[:most], len(ranks) > most

    def _count(self, group: Group) -> int:
        return ALL if group is self._whole else _READ


def _ordered(found: Sequence[_Candidate[_Key]]) -> list[tuple[Fit, _Key]]:
    """By weight, but that a name which fits better counts for more. Those that were not read before stay behind."""

    def place(one: _Candidate[_Key]) -> tuple[int, int]:
        return min(one.fit, Fit.BEGINNING), -one.weight - (_FOR_ITS_BEGINNING if one.fit is Fit.BEGINNING else 0)

    ordered = [*sorted(found[:_READ], key=place), *sorted(found[_READ:], key=place)]
    return [(one.fit, one.key) for one in ordered]


def _character_hit(name: str, row: Sequence[Any]) -> CharacterHit:
    return CharacterHit(name, row[4], hit_of(row[6:]), row[5])


def _listed(ranks: list[int]) -> str:
    return rows.json_list(row_id(rank) for rank in ranks)
