"""Search as you type. Nothing is sorted and nothing is counted to the end: rows are found in order of weight, and few
are read.

The words of a search are folded first, which leaves letters and digits only: no query language gets through.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from typing import Generic, NamedTuple, TypeVar

from sqlalchemy import Connection

from desktop_app.domain.episode_codes import EpisodeCode, take_code
from desktop_app.domain.search_hits import CharacterHit, Fit, Group, More, SearchHits, ServiceHit, fit
from desktop_app.domain.words import folded

from . import rows
from .database import Database, raw
from .entries import entries_by_id
from .people import person_hits, same_people
from .selection import NOT_JOINED, holds
from .shows import HIT_COLUMNS, STANDING, hit_of, hits
from .spelling import meant
from .word_index import row_id, weight_of

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
_EPISODES = f"SELECT e.id, e.episode_title FROM entry e WHERE e.id IN {_IDS} AND {NOT_JOINED}"
_CODED = (
    "SELECT e.show_id, e.id FROM entry e INDEXED BY entry_show WHERE e.show_id IN (SELECT value FROM json_each(:shows))"
    " AND e.season = :season AND (:episode IS NULL"
    f" OR :episode BETWEEN e.episode AND coalesce(e.episode_end, e.episode)) AND {NOT_JOINED}"
    " ORDER BY e.episode IS NULL, e.episode, e.moment LIMIT :most"
)
_CHARACTERS = (
    f"SELECT c.id, c.characters, p.name, p.folded, p.image, {HIT_COLUMNS} FROM credit c"
    f" JOIN person p ON p.id = c.person_id JOIN show s ON s.id = c.show_id WHERE c.id IN {_IDS}"
)

_Key = TypeVar("_Key")


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


def search(db: Database, text: str, services: Sequence[ServiceHit] = (), whole: Group | None = None) -> SearchHits:
    """What each word of the text begins a word of: shows, people, characters, some of `services`, and episodes, these
    by title from three letters on, or by number ("star city s01e03"). Of each group as many as are `LISTED`, the
    heaviest first; of `whole` up to 50. Where there is nothing, what was meant by words with a slip in them."""
    words = folded(text).split()[:_LONGEST]
    if not words:
        return SearchHits()
    with db.read() as connection:
        found = _search(connection, words, services, whole)
        if not found.groups and (right := meant(raw(connection), words)) is not None:
            found = replace(_search(connection, right, services, whole), meant=" ".join(right))
    return found if found.groups else SearchHits()


def _search(
    connection: Connection, words: list[str], services: Sequence[ServiceHit], whole: Group | None
) -> SearchHits:
    most = LISTED | ({whole: ALL} if whole else {})
    looking = _Looking(raw(connection), words, whole)
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
    groups = [group for group, those in looked.items() if those.fits]
    return SearchHits(
        tuple(hits(connection, shows.first(most[Group.SHOWS]))),
        tuple(called.first(most[Group.SERVICES])),
        tuple(person_hits(connection, ids)),
        tuple(characters.first(most[Group.CHARACTERS])),
        tuple(entries_by_id(connection, episodes.first(most[Group.EPISODES]))),
        tuple(sorted(groups, key=lambda group: min(how for how, _ in looked[group].fits))),
        {group: more for group, those in looked.items() if (more := those.more(most[group]))},
    )


class _Looking:
    """One search, group by group."""

    def __init__(self, file: sqlite3.Connection, words: list[str], whole: Group | None) -> None:
        self._file, self._words, self._whole = file, words, whole
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
        ranks, cut = self._find("person_search")
        count = self._count(Group.PEOPLE)
        weights = {row_id(rank): weight_of(rank) for rank in ranks[:count]}
        found = [
            _Candidate(weights[ids[0]], fit(self._typed, name, by_last=True), ids)
            for name, ids in same_people(self._file, list(weights))
        ]
        return _Looked(_ordered(found), None if len(ranks) > count else 0, cut)

    def characters(self) -> _Looked[CharacterHit]:
        """Each character of a show and a person once. Who is in a show as themselves is none. Words of one letter begin
        too many of a million names: they are looked for in what the others find."""
        long = [word for word in self._words if len(word) > 1] or self._words
        ranks, cut = self._find("character_search", long)
        count = self._count(Group.CHARACTERS) if len(long) == len(self._words) else ALL
        listed = (_listed(ranks[:count]),)
        credits = {row[0]: row for row in self._file.execute(_CHARACTERS, listed)}
        found: dict[tuple[int, str, str], _Candidate[CharacterHit]] = {}
        for rank in ranks[:count]:
            row = credits[row_id(rank)]
            for name in rows.words(row[1]):
                bare = folded(name)
                if bare == row[3] or bare in _NOBODY or not holds(tuple(self._words), bare, None):
                    continue
                hit = CharacterHit(name, row[2], hit_of(row[5:]), row[4])
                how = fit(self._typed, bare, by_last=True)
                found.setdefault((hit.show.id, bare, row[3]), _Candidate(weight_of(rank), how, hit))
        return _Looked(_ordered(list(found.values())), None if len(ranks) > count else 0, cut)

    def services(self, services: Sequence[ServiceHit]) -> _Looked[ServiceHit]:
        begun = [f" {word}" for word in self._words]
        found = [
            _Candidate(0, fit(self._typed, service.folded), service)
            for service in services
            if all(word in f" {service.folded}" for word in begun)
        ]
        return _Looked(_ordered(found))

    def episodes(self) -> _Looked[int]:
        coded = take_code(self._words)
        if coded is not None and coded[0]:
            numbered = self._numbered(*coded)
            if numbered.fits:
                return numbered
        return self._titled()

    def _numbered(self, words: list[str], code: EpisodeCode) -> _Looked[int]:
        """The episode of that number, or all of the season, of the shows that the words mean, the likeliest first."""
        shows = _Looking(self._file, words, None).shows().fits[:_SHOWS_WITH_CODE]
        fits = {show_id: Fit.EXACT if how is Fit.EXACT else Fit.BEGINNING for how, show_id in shows}
        values = {"shows": rows.json_list(fits), "season": code.season, "episode": code.episode, "most": ALL + 1}
        order = list(fits)
        found = self._file.execute(_CODED, values).fetchall()
        found = sorted(found, key=lambda row: order.index(row[0]))
        return _Looked([(fits[show_id], entry_id) for show_id, entry_id in found[:ALL]], 0, len(found) > ALL)

    def _titled(self) -> _Looked[int]:
        """Words of one or two letters begin too many of a million titles to be looked up: they are looked for in what
        the longer words find."""
        long = [word for word in self._words if len(word) >= _LEAST_FOR_EPISODES]
        if not long:
            return _Looked()
        ranks, cut = self._find("episode_search", long)
        titles = dict(map(tuple, self._file.execute(_EPISODES, (_listed(ranks),)).fetchall()))
        found: list[_Candidate[int]] = []
        for rank in ranks:
            title = folded(titles.get(row_id(rank)) or "")
            if holds(tuple(self._words), title, None):
                found.append(_Candidate(weight_of(rank), fit(self._typed, title), row_id(rank)))
        return _Looked(_ordered(found), 0, cut)

    def _find(self, table: str, words: list[str] | None = None) -> tuple[list[int], bool]:
        """The ranks of the heaviest that fit, and whether there are more."""
        query = " ".join(f'"{word}"*' for word in words or self._words)
        sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT ?"
        ranks = [row[0] for row in self._file.execute(sql, (query, ALL + 1))]
        return ranks[:ALL], len(ranks) > ALL

    def _count(self, group: Group) -> int:
        return ALL if group is self._whole else _READ


def _ordered(found: Sequence[_Candidate[_Key]]) -> list[tuple[Fit, _Key]]:
    """By weight, but that a name which fits better counts for more. Those that were not read before stay behind."""

    def place(one: _Candidate[_Key]) -> tuple[int, int]:
        return min(one.fit, Fit.BEGINNING), -one.weight - (_FOR_ITS_BEGINNING if one.fit is Fit.BEGINNING else 0)

    ordered = [*sorted(found[:_READ], key=place), *sorted(found[_READ:], key=place)]
    return [(one.fit, one.key) for one in ordered]


def _listed(ranks: list[int]) -> str:
    return rows.json_list(row_id(rank) for rank in ranks)
