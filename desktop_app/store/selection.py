"""The entries of a choice, as SQL: one statement for the window's first paint and for all later reading.

Standard library only. An exact entry is found by its `moment`: the instant, or midnight UTC of a day with no hour. All
that a filter asks for stands in the index `entry_calendar`, so that rows which are not wanted are never read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any, NamedTuple

from desktop_app.domain.values import FULL_SEASON, Choice, Entry, Kind
from desktop_app.domain.words import folded, is_telling

from . import rows
from .following import ASKED_FOR, FOLLOWED_SHOWS, WANTED

_DAY = timedelta(days=1)
_LONG_AGO, _FAR_AHEAD = -(10**12), 10**12
ALL_KINDS = tuple(str(kind) for kind in Kind)

Parameters = dict[str, Any]

_JOIN = "CROSS JOIN show s ON s.id = e.show_id"  # CROSS: the entries lead

_BY_DATE = (("INDEXED BY entry_calendar", ""),)
_BY_FOLLOW = (
    ("INDEXED BY entry_show", f"e.show_id IN ({FOLLOWED_SHOWS})"),
    ("INDEXED BY entry_calendar", f"{ASKED_FOR} AND e.show_id NOT IN ({FOLLOWED_SHOWS})"),
)
"""Of followed shows the entries are found by show: there are few of them, and they may be of any kind. So may those be
that the person asked for, and they are of one kind."""
IS_INNER = (
    "(e.full_season = 1 AND e.status <> 'withdrawn' AND p.show_id = e.show_id AND p.season = e.season"
    " AND p.number > e.episode AND p.number <= e.episode_end AND p.withdrawn = 0)"
)
"""Whether episode p is one of those that the full season's entry e holds beside its first."""
_PARTED = "\x1f"
TITLES = (
    f"CASE e.full_season WHEN 1 THEN coalesce(e.episode_title, '') || char({ord(_PARTED)}) || coalesce((SELECT"
    f" group_concat(p.title, char({ord(_PARTED)})) FROM episode p INDEXED BY episode_show WHERE {IS_INNER}), '')"
    " ELSE e.episode_title END"
)
"""Of all episodes of entry e, as `holds` takes them."""
OF_SHOWS = f"(SELECT rowid & {(1 << 40) - 1} FROM show_search WHERE show_search MATCH :any)"
TITLED = (
    f"(SELECT rowid & {(1 << 40) - 1} FROM episode_search WHERE episode_search MATCH :any UNION ALL SELECT e.id"
    f" FROM episode_search CROSS JOIN episode p ON p.id = episode_search.rowid & {(1 << 39) - 1}"
    f" CROSS JOIN entry e INDEXED BY entry_full WHERE episode_search MATCH :any AND episode_search.rowid & {1 << 39}"
    f" AND {IS_INNER})"
)
"""Entries with an episode that is called so, by the index that `inner_titles` keeps."""
_BY_WORDS = (
    ("INDEXED BY entry_show", f"e.show_id IN {OF_SHOWS}"),
    ("NOT INDEXED", f"e.id IN {TITLED} AND e.show_id NOT IN {OF_SHOWS}"),
)
"""Entries that may hold the words of a choice, where no dates narrow it down."""


_SOURCES = "EXISTS (SELECT 1 FROM json_each(e.sources) WHERE value IN (SELECT value FROM json_each(:sources)))"
_OF_SHOW = {
    "languages": "{h}.language IN (SELECT value FROM json_each(:languages))",
    "genres": "EXISTS (SELECT 1 FROM json_each({h}.genres) WHERE value IN (SELECT value FROM json_each(:genres)))",
    "services": "EXISTS (SELECT 1 FROM json_each({services})"
    " WHERE json_extract(value, '$[0]') IN (SELECT value FROM json_each(:services)))",
}
"""What of a Choice is compared with an entry's own facts, or its show's."""
_WITH_OWN_SERVICES = (
    "SELECT own.show_id FROM entry own INDEXED BY entry_calendar WHERE own.services IS NOT NULL"
    f" AND {_OF_SHOW['services'].format(services='own.services')}"
)
WATCHED = f"(e.show_id IN (SELECT show_id FROM watched) AND {rows.WATCHED})"
"""Whether entry e is; where nothing of its show is, no more is looked at."""


class Part(NamedTuple):
    """Entries that are found by one index."""

    road: str
    """The index, as SQL names it."""
    where: str

    def sql(self, columns: str, ending: str = "", *, join: bool = True) -> str:
        return f"SELECT {columns} FROM entry e {self.road} {_JOIN if join else ''} WHERE {self.where} {ending}"


class Selection(NamedTuple):
    """SQL for entry e, show s. Of the parts, joined by UNION ALL, each entry is in one at most."""

    exact: tuple[Part, ...]
    uncertain: tuple[Part, ...]
    parameters: Parameters
    words: tuple[str, ...] = ()
    """Folded; each must begin a word of the titles of show or episode."""

    @property
    def columns(self) -> str:
        """Those of an entry; where words are asked for, its titles are the last of them."""
        return f"{rows.ENTRY_COLUMNS}, {TITLES}" if self.words else rows.ENTRY_COLUMNS

    def lets(self, row: Sequence[Any]) -> bool:
        """Of the columns: whether it has the words."""
        return not self.words or holds(self.words, row[33], row[-1])

    def only(self, *, days: bool, spans: bool) -> Selection:
        """Those with a day, those with none, or both."""
        return self._replace(exact=self.exact if days else (), uncertain=self.uncertain if spans else ())

    def sql(self, columns: str, ending: str = "", *, join: bool = True) -> str:
        return " UNION ALL ".join(part.sql(columns, ending, join=join) for part in (*self.exact, *self.uncertain))


def holds(words: tuple[str, ...], show_words: str, titles: str | None) -> bool:
    """Whether each of the folded words begins a word of the show's title or of one episode's."""
    text = f" {show_words}"
    left = [word for word in words if f" {word}" not in text]
    if not left or not titles:
        return not left
    return any(all(f" {word}" in f" {folded(title)}" for word in left) for title in titles.split(_PARTED))


def selection(choice: Choice, zone: tzinfo, *, by_words: bool | None = None) -> Selection:
    """What `choice` wants, with the person in `zone`. `by_words`: whether its words lead to the entries, which pays
    where they are rare; by default where no dates bound the choice and a word can."""
    first, last = choice.first, choice.last
    words = tuple(folded(choice.text).split())
    if choice.text.strip() and not words:  # such as "!!!", which no title holds: of no kind there is nothing
        choice = replace(choice, kinds=frozenset())
    parameters: Parameters = {
        "from": bound(first, zone, _LONG_AGO),
        "to": bound(_after(last), zone, _FAR_AHEAD),
        "from_day": _LONG_AGO if first is None else rows.day_epoch(first),
        "to_day": _FAR_AHEAD if last is None else rows.day_epoch(last) + 86400,
        "first": "" if first is None else first.isoformat(),
        "last": "9999-12-31" if last is None else last.isoformat(),
        "any": begun_by(leads(words)[:1] or words),
    }
    parameters["low"] = min(parameters["from"], parameters["from_day"])
    parameters["high"] = max(parameters["to"], parameters["to_day"])
    joined = NOT_JOINED_UNLESS_KNOWN if choice.joined else NOT_JOINED
    since = cancelled_since(choice, parameters)
    conditions = (kinds_of(choice), countries_of(choice, parameters), *facts_of(choice, parameters), joined, since)
    wanted = " AND ".join(filter(None, conditions))
    if by_words is None:
        by_words = bool(leads(words)) and (first is None or last is None)
    roads = _BY_FOLLOW if choice.followed else _BY_WORDS if words and by_words else _BY_DATE
    exact = [_part(road, wanted, _EXACT) for road in roads]
    by_span = roads if roads is not _BY_DATE else (("INDEXED BY entry_span", ""),)
    uncertain = [_part(road, wanted, _SPAN) for road in by_span]
    if choice.unknown_dates:
        uncertain += [_part(road, wanted, "e.moment IS NULL AND e.all_day = 0") for road in roads]
    return Selection(tuple(exact), tuple(uncertain), parameters, words)


def leads(words: Sequence[str]) -> list[str]:
    """Those of the words of a choice of which each leads to all that has them, the longest first: a title that only
    counts is in no index, so that of "harbour episode" the first alone does."""
    return sorted(filter(is_telling, words), key=len, reverse=True)


def begun_by(words: Iterable[str]) -> str:
    """What the full-text tables are asked for titles with any of the words."""
    return " OR ".join(f'"{word}"*' for word in words)


def kinds_of(choice: Choice) -> str:
    """A condition on e; every kind by name where all are wanted, since the index begins with it."""
    wanted = ALL_KINDS if choice.kinds is None else tuple(k for k in ALL_KINDS if k in choice.kinds)
    if choice.kinds is None or FULL_SEASON not in choice.kinds:
        not_full = " AND e.full_season = 0" if choice.kinds is not None and choice.by_mark else ""
        return f"e.kind IN ({quoted(wanted)}){not_full}"
    # One by one, for the thousands of episodes that a month has: in a list SQLite would search for each of them.
    no_other = " AND ".join(f"e.kind <> '{kind}'" for kind in sorted(ALL_KINDS) if kind not in wanted) or "1"
    return f"e.kind IN ({quoted(ALL_KINDS)}) AND (e.full_season = 1 OR {no_other})"


def quoted(kinds: Iterable[str]) -> str:
    """Kinds by name, for IN; they are words of our own."""
    return ", ".join(f"'{kind}'" for kind in sorted(kinds)) or "''"


def countries_of(choice: Choice, parameters: Parameters) -> str | None:
    """A condition on e: followed shows, global services and what the person asked to be told are in, whatever the
    countries. What has services in several countries is in where one of them is wanted; few entries have, so that
    theirs are compared last."""
    if choice.countries is None or choice.followed:
        return None
    names = sorted(choice.countries)
    parameters.update({f"country{n}": name for n, name in enumerate(names)})
    listed = ", ".join(f":country{n}" for n in range(len(names)))
    several = " OR ".join(f"instr(e.country, :country{n})" for n in range(len(names))) or "0"
    return f"(e.country IS NULL OR e.country IN ({listed}) OR (length(e.country) > 2 AND ({several})) OR {WANTED})"


def facts_of(choice: Choice, parameters: Parameters) -> list[str]:
    """Conditions on e: those that its own row answers before those that its show does. None of them needs the show
    joined, so that counts can do without."""
    found: list[str] = []
    if choice.watched is not None:
        found.append(WATCHED if choice.watched else f"NOT {WATCHED}")
    if choice.sources is not None:
        parameters["sources"] = json.dumps(sorted(choice.sources))
        found.append(_SOURCES)
    of_show: list[str] = []
    for name, sql in _OF_SHOW.items():
        names = getattr(choice, name)
        if names is not None:
            parameters[name] = json.dumps(sorted(names))
            of_show.append(sql.format(h="h", services="coalesce(e.services, h.services)"))
    if of_show:
        found.append(f"EXISTS (SELECT 1 FROM show h WHERE h.id = e.show_id AND {' AND '.join(of_show)})")
    return found


def cancelled_since(choice: Choice, parameters: Parameters, also: str = "0") -> str | None:
    """A condition on e: that it is not withdrawn, nor `also` true of it, or changed since that day of the choice."""
    if choice.cancelled_since is None:
        return None
    parameters["cancelled_since"] = rows.day_epoch(choice.cancelled_since)
    return f"((e.status <> 'withdrawn' AND NOT {also}) OR e.modified >= :cancelled_since)"


def shows_with(choice: Choice, parameters: Parameters, show: str) -> str | None:
    """A condition on `show` that all are of whose entries have what the choice asks of shows; None: it asks nothing."""
    found: list[str] = []
    for name, sql in _OF_SHOW.items():
        names = getattr(choice, name)
        if names is not None:
            parameters[name] = json.dumps(sorted(names))
            own = f" OR {show}.id IN ({_WITH_OWN_SERVICES})" if name == "services" else ""
            found.append(f"({sql.format(h=show, services=f'{show}.services')}{own})")
    return " AND ".join(found) or None


def of_shows(chosen: Selection, shows: Iterable[int]) -> Selection:
    """The same entries, all of which are of these shows, found by show."""
    road = "INDEXED BY entry_show", "e.show_id IN (SELECT value FROM json_each(:shows))"
    exact, uncertain = ([_part(road, part.where, "") for part in parts] for parts in (chosen.exact, chosen.uncertain))
    parameters = chosen.parameters | {"shows": rows.json_list(shows)}
    return chosen._replace(exact=tuple(exact), uncertain=tuple(uncertain), parameters=parameters)


def bound(day: date | None, zone: tzinfo, otherwise: float) -> float:
    """The first instant of the day in the zone, as seconds since 1970."""
    if day is None:
        return otherwise
    try:
        return rows.epoch(datetime.combine(day, time(), zone))
    except OverflowError:  # the first and the last day of all, in some zones
        return rows.day_epoch(day)


def collect(execute: Callable[[str, Parameters], Sequence[Any]], chosen: Selection, zone: tzinfo) -> list[Entry]:
    """The entries, in order: all-day first in a day, then by instant, show and episode; a span where it begins;
    unknown dates last. `execute` runs one statement."""
    found = execute(chosen.sql(chosen.columns), chosen.parameters)
    entries = [rows.entry_of(row) for row in found if chosen.lets(row)]
    entries.sort(key=lambda entry: order(entry, zone))
    return entries


def count(execute: Callable[[str, Parameters], Iterable[Any]], chosen: Selection) -> dict[str, int]:
    """How many entries there are by the mark that they wear: each counts once, a full season as that alone. No entry
    is read where no words are asked for."""
    counts = dict.fromkeys((*ALL_KINDS, FULL_SEASON), 0)
    if chosen.words:
        sql = chosen.sql(f"e.kind, 1, e.full_season, s.folded, {TITLES}")
    else:
        sql = chosen.sql("e.kind, count(*), sum(e.full_season)", "GROUP BY e.kind", join=False)
    for row in execute(sql, chosen.parameters):
        if not chosen.words or holds(chosen.words, row[3], row[4]):
            counts[row[0]] += row[1] - row[2]
            counts[FULL_SEASON] += row[2]
    return counts


def order(entry: Entry, zone: tzinfo) -> tuple[Any, ...]:
    air = entry.air
    if air.starts_at is not None:
        place = air.starts_at.astimezone(zone).date().toordinal(), 1, rows.epoch(air.starts_at)
    elif air.first is not None:
        place = air.first.toordinal(), 0 if air.exact else 2, 0
    else:
        place = date.max.toordinal() + 1, 0, 0
    whole = entry.kind is Kind.BINGE_READY  # after the last episode, which comes at the same instant
    return (*place, entry.show.casefold(), entry.season or 0, whole, entry.episode or 0, entry.id)


_A_FULL_SEASON = (
    "EXISTS (SELECT 1 FROM entry f INDEXED BY entry_show WHERE f.show_id = e.show_id AND f.full_season = 1"
    " AND f.status != 'withdrawn' AND f.season = e.season AND e.episode > f.episode AND e.episode <= f.episode_end)"
)
_LEARNED = (
    "(SELECT min(a.learned_at) FROM announcement a WHERE a.show_id = e.show_id AND a.season = e.season"
    " AND a.episode = e.episode)"
)
NOT_JOINED = f"(e.status != 'withdrawn' OR NOT ({ASKED_FOR} OR {_A_FULL_SEASON}))"
"""An episode that became part of a full season's one entry was not cancelled, and is not shown as if it were; nor is
what the person no longer wants to be told."""
NOT_JOINED_UNLESS_KNOWN = f"({NOT_JOINED[1:-1]} OR {ASKED_FOR} OR e.modified - {_LEARNED} >= 86400)"
"""The same for a file, but that what stood by itself for a day, or was asked for, may be in somebody's calendar: it is
cancelled there. A first sync reads schedule and season minutes apart: what lived in between is in no calendar."""

_EXACT = (
    "e.moment >= :low AND e.moment < :high AND CASE e.all_day WHEN 1 THEN e.moment >= :from_day AND e.moment < :to_day"
    " ELSE e.moment >= :from AND e.moment < :to END"
)
_SPAN = "e.moment IS NULL AND e.span_last IS NOT NULL AND e.span_last >= :first AND e.air_first <= :last"


def _part(road: tuple[str, str], wanted: str, when: str) -> Part:
    index, condition = road
    return Part(index, " AND ".join(filter(None, (condition, wanted, when))))


def _after(day: date | None) -> date | None:
    return None if day is None or day == date.max else day + _DAY
