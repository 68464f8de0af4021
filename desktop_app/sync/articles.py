"""Articles whose announcements the person accepted: statements of their publication, in the ledger like any feed's.

Each publication is a source of its own, called as it calls itself. So the ledger says who said what, two publications
that disagree are two voices (the newer word counts, TVmaze's before both), one that corrects itself moves its own
date, and `sources remove` takes back all that one of them said. An article without a publication is one of "article".
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.accepted import EARLIER, Told, Word, told
from desktop_app.domain.airdate import UNKNOWN
from desktop_app.domain.known import KnownShow
from desktop_app.domain.statements import EpisodeFacts, ShowFacts, Snapshot
from desktop_app.domain.values import ARTICLE, Announcement, Entry, Service
from desktop_app.errors import PremieresError

from . import announcing, further, matching
from .announcing import Statement
from .kept_articles import digest_of
from .matching import Match, matches
from .publications import source_of
from .report import SourceReport
from .road import Road

if TYPE_CHECKING:
    from desktop_app.articles.article import Article
    from desktop_app.articles.reading import Reading
    from desktop_app.store.database import Database

__all__ = ["Accepted", "Kept", "Match", "Taken", "matches", "source_of", "take", "take_back"]


_NONE = "none:"
"""Begins an id that no show has: one that is parted is none of those that are called like it."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A reading that the person agrees with, as it is or as she mended it, and of which show it is."""

    reading: Reading
    show_id: int | None = None
    """Of a match; None: the sure one, else a new show."""
    apart: bool = False
    """Whether it is a show of its own, whatever the library has that is called so. Then without `show_id`."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one of them."""

    title: str
    """Of its show, as the calendar has it."""
    show_id: int
    entry: Entry | None
    """None: there is no date yet, and nothing to show on the calendar."""
    new: bool
    """Whether the ledger has a new line; False: the publication had said so already."""
    also: tuple[Entry, ...] = ()
    """What it tells besides: the finale, later parts."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What accepting an article did; `take_back` undoes it."""

    source: str
    """The publication's name among the sources."""
    kept: tuple[Kept, ...]
    """One for each accepted reading, in their order."""
    report: SourceReport
    followed: tuple[tuple[int, datetime | None], ...] = ()
    """(show, since when it was followed before) of each that is followed now."""
    said: tuple[Announcement, ...] = field(default=(), repr=False)
    """The new lines of the ledger."""
    words: tuple[int, ...] = field(default=(), repr=False)
    """Where it is kept what the article told, as far as that is new."""


async def take(road: Road, article: Article, accepted: Sequence[Accepted]) -> Taken:
    """Put them on the calendar, and follow their shows: who adds one wants to see it. The road becomes that of the
    publication. Accepting the same again changes nothing. PremieresError where a chosen show is gone. On the worker."""
    from desktop_app.sources.http import Answer
    from desktop_app.sources.page import Asked
    from desktop_app.store import commands, queries

    db, now = road.db, road.clock.now()
    source = road.source = road.tally.name = await asyncio.to_thread(source_of, db, article)
    if not accepted:
        return Taken(source, (), road.tally.report())
    parting = [one for one in accepted if one.apart]
    parted, of_them = await asyncio.to_thread(_parted, db, source, article, parting) if parting else ([], [])
    if parted:
        commands.take_back_words(db, source, of_them, now, parted)
    made = await asyncio.to_thread(_snapshot, db, source, article, accepted, now)
    snapshot, keys = made.snapshot, made.keys
    before = {(said.key, said.learned_at) for show in _shows(db, snapshot) for said in show.announcements}
    if all(info.name != source for info in queries.sources(db)):
        commands.add_source(db, source, ARTICLE, "")
    former = [replace(snapshot, episodes=tuple(made.former))] if made.former else []
    for piece in (*former, snapshot):  # in this order they were said
        await road.write(piece, Asked(source, "", source, timedelta(days=1)), Answer("", b""), now)
    shows = {show.facts[source].key: show for show in _shows(db, snapshot) if source in show.facts}
    said = [
        one
        for show in shows.values()
        for one in show.announcements
        if one.source == source and (one.key, one.learned_at) not in before
    ]
    new_lines = {one.key for one in said}
    ids = dict.fromkeys(shows[show_key].id for show_key, _ in keys)
    followed = tuple((show_id, commands.follow(db, show_id, now)) for show_id in ids)
    begun = {show_key for show_key, _ in keys if dict(followed)[shows[show_key].id] is None}
    own = digest_of(article)
    new = [(one, now if one.article == own and one.show_key in begun else None) for one in made.words]
    kept_words = commands.keep_words(db, source, new)
    kept = [
        Kept(
            _title(shows[show_key]),
            shows[show_key].id,
            queries.entry_told(db, source, key),
            f"episode:{key}" in new_lines,
            tuple(entry for one in made.also[key] if (entry := queries.entry_told(db, source, one)) is not None),
        )
        for show_key, key in keys
    ]
    return Taken(source, tuple(kept), road.tally.report(), followed, tuple(said), kept_words)


def take_back(db: Database, taken: Taken, now: datetime) -> int:
    """As though the article had not been accepted: what was said before it counts again, its shows are followed as they
    were. The answer is how many statements that were. To accept it anew is the way back. On the worker."""
    from desktop_app.store import commands

    lines = () if taken.words else taken.said  # else those are told of that no other article names
    gone = commands.take_back_words(db, taken.source, taken.words, now, lines)
    for show_id, since in taken.followed:
        commands.follow_since(db, show_id, since)
    forget_if_silent(db, taken.source)
    return gone


def take_back_article(db: Database, article: Article, readings: Sequence[Reading], now: datetime) -> int | None:
    """The same of all that was accepted of the article, whenever that was; `readings`: of it, by which that is known
    which was accepted before each article's words were kept. None: nothing of it is in the library. On the worker."""
    from desktop_app.store import commands, queries

    source = source_of(db, article)
    words, lines = queries.words_of_article(db, source, digest_of(article)), list[Announcement]()
    if not words:
        said = {(announcing.air_of(one), announcing.quote_of(article, one)) for one in readings}
        lines = [one for one in queries.said_by(db, source) if (one.air, one.quote) in said and _is_from(one, article)]
    if not words and not lines:
        return None
    gone = commands.take_back_words(db, source, [row for row, _ in words], now, lines)
    forget_if_silent(db, source)
    return gone if gone or words else None


def forget_if_silent(db: Database, source: str) -> None:
    """A publication of which nothing counts any more is no source."""
    from desktop_app.store import commands, queries

    known = any(info.name == source and info.kind == ARTICLE for info in queries.sources(db))
    if known and not queries.still_says(db, source):
        commands.remove_source(db, source)


@dataclass(frozen=True, slots=True)
class _Made:
    """What is to be written of accepted readings."""

    snapshot: Snapshot
    keys: list[tuple[str, str]]
    """By reading, of its show and of the episode that it announces."""
    also: dict[str, list[str]]
    """By the key of that episode, those of what is told besides."""
    former: list[EpisodeFacts]
    """What was to come before, and holds no more."""
    words: list[Word]


def _snapshot(db: Database, source: str, article: Article, accepted: Sequence[Accepted], now: datetime) -> _Made:
    shows: dict[str, ShowFacts] = {}
    mains: list[EpisodeFacts] = []
    besides: dict[str, list[EpisodeFacts]] = {}
    formers: list[EpisodeFacts] = []
    words: dict[str, list[Word]] = {}
    rests: dict[str, Told] = {}
    given: dict[tuple[int | None, str], Statement] = {}
    for one in accepted:
        place = one.show_id, matching.key_of(one.reading.title)
        said = given.get(place)
        if said is None:
            said = given[place] = _statement(db, source, article, one, {s.show_key for s in given.values()})
        key, reading = said.show_key, one.reading
        services = _services(db, reading, said.known)
        main = announcing.episode_of(said, reading, article, services, now)
        mains.append(main)
        besides.setdefault(main.key, []).extend(further.further_of(said, reading, article, main, services, now))
        former = [before] if (before := further.former_of(reading, article, main)) is not None else []
        formers += former
        words.setdefault(key, _words(db, said))
        words[key].append(announcing.word_of(said, reading, digest_of(article), main, services))
        for one_more in (*former, *besides[main.key]):
            words[key].append(Word(digest_of(article), key, one_more.key, one_more.air, one_more.stated_at, services))
        rests[key] = told(words[key])
        shows[key] = announcing.show_of(said, reading, rests[key])
    episodes = {one.key: one for some in besides.values() for one in some} | {one.key: one for one in mains}
    snapshot = Snapshot(
        source,
        tuple(shows.values()),
        episodes=tuple(episodes.values()),
        credits=tuple(one for rest in rests.values() for one in rest.credits),
        relations=tuple(one for rest in rests.values() for one in rest.relations),
    )
    return _Made(
        snapshot,
        [(one.show_key, one.key) for one in mains],
        {key: [one.key for one in some] for key, some in besides.items()},
        formers,
        [one for some in words.values() for one in some],
    )


def _words(db: Database, said: Statement) -> list[Word]:
    """What the publication's accepted articles told of the show before. Where it was not kept by article, as before the
    library could, all of it is one word."""
    from desktop_app.store import queries

    stored = [word for _, word in queries.words_of_show(db, said.source, said.show_key)]
    if stored or said.known is None or said.former is None or not matching.tells(said.known, said.source):
        return stored
    credits = queries.credits_said(db, said.source, said.known.id, said.show_key)
    stated = [one.stated_at for one in said.known.announcements if one.source == said.source and one.stated_at]
    relations = tuple(one for source, one in said.known.relations if source == said.source)
    facts = said.former
    newest = max(stated, default=None)
    all_told = Word(EARLIER, said.show_key, "", UNKNOWN, newest, facts.services, facts.summary, credits, relations)
    return [all_told]


def _statement(db: Database, source: str, article: Article, one: Accepted, given: set[str]) -> Statement:
    from desktop_app.store import queries

    called = matching.shows_called(db, one.reading.title, source)
    own = {show.facts[source].key: show for show in called if source in show.facts}
    keys = matching.own_keys(one.reading.title)
    free = next((key for key in keys if key not in own and key not in given), f"{keys[0]}~{len(own) + len(given) + 1}")
    if one.show_id is not None:
        found = queries.known_by_id(db, [one.show_id])
        if not found:
            raise PremieresError("no-such-show", "That show is no longer in the library: choose another.")
        return _on(found[0], source, own.get(keys[0]), keys[0], free)
    if one.apart:
        alone = next((key for key in keys if key in own and _is_it_alone(own[key], source, article, one.reading)), None)
        others = [pair for show in called for pair in _ids(show) if pair[0] != source]
        apart = tuple({name: (name, f"{_NONE}{source}:{alone or free}") for name, _ in others}.values())
        return Statement(source, alone or free, own.get(alone) if alone else None, apart)
    sure = matching.sure_of(called, one.reading, matching.year_of(one.reading, article), source)
    if sure is None:  # what she took back, and accepts again, is what it was
        former = next((key for key in keys if key in own and _is_left_alone(own[key], source)), None)
        return Statement(source, free) if former is None else Statement(source, former, own[former])
    return _on(sure, source, own.get(keys[0]), keys[0], free)


def _on(show: KnownShow, source: str, namesake: KnownShow | None, key: str, free: str) -> Statement:
    """Of that show. Where the publication's words of that title are of another one, which only such words tell of, the
    two are joined."""
    if source in show.facts:
        return Statement(source, show.facts[source].key, show)
    if namesake is not None and namesake.facts.keys().isdisjoint(show.facts) and matching.tells(namesake, source):
        both = replace(
            show,
            facts={**show.facts, source: namesake.facts[source]},
            episodes=(*show.episodes, *namesake.episodes),
            announcements=(*show.announcements, *namesake.announcements),
        )
        return Statement(source, key, both)
    return Statement(source, free, show)


def _is_it_alone(show: KnownShow, source: str, article: Article, reading: Reading) -> bool:
    """Whether it is the show of its own that the person has made of this, or of what was called so before."""
    if set(show.facts) != {source}:
        return False
    air = announcing.air_of(reading)
    told = any(said.source == source and said.air == air and _is_from(said, article) for said in show.announcements)
    return told or any(key.startswith(_NONE) for _, key in show.facts[source].external_ids)


def _is_left_alone(show: KnownShow, source: str) -> bool:
    return set(show.facts) == {source} and not matching.tells(show, source)


def _parted(
    db: Database, source: str, article: Article, parting: Sequence[Accepted]
) -> tuple[list[Announcement], list[int]]:
    """What this article is known to have said of shows that others tell of too, and is of another; with the words."""
    from desktop_app.store import queries

    found: list[Announcement] = []
    for one in parting:
        air = announcing.air_of(one.reading)
        for show in matching.shows_called(db, one.reading.title, source):
            if source in show.facts and len(show.facts) > 1:
                mine = (said for said in show.announcements if said.source == source)
                found += [said for said in mine if said.air == air and _is_from(said, article)]
    words = queries.words_of_article(db, source, digest_of(article)) if found else []
    return found, [row for row, word in words if any(map(word.says, found))]


def _is_from(said: Announcement, article: Article) -> bool:
    """Whether it was said on the day of the article."""
    stated = announcing.stated_at(article, said.learned_at)
    return (said.stated_at and said.stated_at.date()) == (stated and stated.date())


def _ids(show: KnownShow) -> list[tuple[str, str]]:
    return [(source, facts.key) for source, facts in show.facts.items()]


def _services(db: Database, reading: Reading, known: KnownShow | None) -> tuple[Service, ...]:
    from desktop_app.store import queries

    names = dict.fromkeys(" ".join(name.split()) for name in reading.services)
    return queries.known_services(db, names, None if known is None else known.id)


def _shows(db: Database, snapshot: Snapshot) -> list[KnownShow]:
    from desktop_app.store import queries

    return queries.known(db, snapshot.source, snapshot)


def _title(show: KnownShow) -> str:
    from desktop_app.domain.facts import resolved_facts

    return resolved_facts(show.facts).title
