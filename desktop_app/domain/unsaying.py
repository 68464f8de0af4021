"""Taking back single statements of a source, as though they had not been said: what it said before counts again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from .accepted import Told, Word, heard, told
from .entries import events_of, write_entries
from .facts import CAST_READ, resolved_facts
from .gathering import Gathered
from .known import KnownShow, ShowWrite
from .resolve import TAKEN_BACK, UNSAID, is_taken_back, rank, standing
from .statements import EpisodeFacts, ShowFacts
from .values import Announcement, Service, Status
from .words import folded

_EPISODE = "episode:"
_SECOND = timedelta(seconds=1)


def unsay(
    known: KnownShow, source: str, lines: Sequence[Announcement], now: datetime, left: Sequence[Word] | None = None
) -> ShowWrite | None:
    """What changes when these lines of the show's ledger, all of the source and about episodes, count no longer.
    `left`: all that its accepted articles still tell of the show; None: that is not known, and all but the dates stays.
    A source of which nothing is left keeps no more than its title, by which it is found. None: nothing changes."""
    show = Gathered(known.id, known.key)
    show.take(known)
    said: list[Announcement] = []
    episodes: list[EpisodeFacts] = []
    for line in lines:
        history = show.histories.get((source, line.key), [])
        counting = [one for one in history if (one.air, one.stated_at) == (line.air, line.stated_at)]
        if not counting or is_taken_back(counting[-1]):
            continue
        quote = UNSAID if len(history) > 1 else TAKEN_BACK
        learned = max(now, max(one.learned_at for one in history) + _SECOND)
        gone = replace(counting[-1], status=Status.WITHDRAWN, learned_at=learned, quote=quote, url=None)
        said.append(gone)
        standing_now = standing([*history, gone])
        show.histories[source, line.key] = standing_now
        stored = show.episodes.get((source, line.key))
        if stored is not None:
            stored = show.episodes[source, line.key] = _as_said(stored, standing_now[-1])
            episodes.append(stored)
    if not said and left is None:
        return None
    bare = _is_bare(show, source)
    rest = Told() if bare else told(left) if left is not None else None
    cast = known.cast
    if rest is not None:
        show.facts[source] = _facts(show, source, rest, bare=bare)
        show.relations[source] = rest.relations
        cast = _cast(known, source, rest)
        episodes += _episodes(show, source, left or ())
    facts, resolved = show.facts[source], resolved_facts(show.facts)
    written = write_entries(show, resolved, source, cast, events_of([known]), now)
    return ShowWrite(
        known.id,
        known.key,
        resolved=resolved if resolved != resolved_facts(known.facts) else None,
        facts=facts if facts != known.facts[source] else None,
        episodes=tuple(episodes),
        announcements=tuple(said),
        entries=written.entries,
        credits=rest.credits if rest is not None else None,
        relations=rest.relations if rest is not None else None,
        attached=written.attached,
    )


def _as_said(stored: EpisodeFacts, said: Announcement) -> EpisodeFacts:
    gone = said.status is Status.WITHDRAWN
    return replace(stored, air=said.air, status=said.status, url=None if gone else said.url)


def _facts(show: Gathered, source: str, rest: Told, *, bare: bool) -> ShowFacts:
    """Of what is left only that which no other source tells."""
    facts = show.facts[source]
    if bare:
        return ShowFacts(facts.key, facts.title, external_ids=facts.external_ids)
    services, summary = said_alone({by: one for by, one in show.facts.items() if by != source}, rest)
    return replace(facts, services=services, summary=summary)


def said_alone(others: Mapping[str, ShowFacts], rest: Told) -> tuple[tuple[Service, ...], str | None]:
    """Services and synopsis that a publication tells, as far as others have none."""
    stated = resolved_facts(others) if others else None
    services = () if stated is not None and stated.services else rest.services
    return services, None if stated is not None and stated.summary else rest.summary


def _cast(known: KnownShow, source: str, rest: Told) -> tuple[str, ...]:
    """The names that events show: those of the most trusted source first, then whom others add."""
    named = {**known.regulars, source: tuple(one.person for one in rest.credits if one.job is None)}
    found: dict[str, str] = {}
    for by in sorted(named, key=lambda one: (rank(one), one)):
        for name in named[by]:
            found.setdefault(folded(name), name)
    return tuple(found.values())[:CAST_READ]


def _episodes(show: Gathered, source: str, left: Sequence[Word]) -> Iterator[EpisodeFacts]:
    """Those that are on other services now than the newest word of each says."""
    others = {by: one for by, one in show.facts.items() if by != source}
    for (by, key), stored in show.episodes.items():
        words = [word for word in heard(left) if by == source and key == _EPISODE + word.key]
        if not words:
            continue
        listed = stored.number is not None and any(
            one.season == stored.season and one.number == stored.number
            for (other, _), one in show.episodes.items()
            if other != source
        )
        services = () if listed else own_services(others, words[-1].services)
        if services != stored.services:
            show.episodes[by, key] = replace(stored, services=services)
            yield show.episodes[by, key]


def own_services(others: Mapping[str, ShowFacts], services: tuple[Service, ...]) -> tuple[Service, ...]:
    """Of one episode alone, where it is on none of those that others name for the show."""
    usual = resolved_facts(others).services if others else ()
    names = {folded(service.name) for service in usual}
    return services if usual and names.isdisjoint(folded(service.name) for service in services) else ()


def _is_bare(show: Gathered, source: str) -> bool:
    heads = (history[-1] for (by, _), history in show.histories.items() if by == source)
    return all(is_taken_back(head) for head in heads)
