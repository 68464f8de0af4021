"""A show's facts when several sources state them: the most trusted one that says anything, fact by fact.

What the person states by hand of a show is what it is called until somebody else says it: there she comes last.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from .airdate import Precision
from .known import EntryState
from .resolve import HAND, rank
from .statements import ShowFacts
from .values import Status

GENRES_IN_EVENT = 2
CAST_IN_EVENT = 6
CAST_READ = CAST_IN_EVENT + 1
"""Names of the regular cast that an event tells; by one more it is known whether there are more."""
MINUTES_OF_EVENT = 60
"""How long an event is where nobody says how long the episode is."""
WRITTEN = frozenset({Precision.DAY_AND_TIME, Precision.DAY, Precision.WEEK, Precision.MONTH})
"""The precisions that become events; wider ones would fill a calendar with bars."""
TVMAZE = "tvmaze"
"""The source that an event names, as its licence asks."""

_UNCERTAIN = frozenset({Status.TENTATIVE, Status.POSTPONED})
_FACTS = tuple(field.name for field in fields(ShowFacts) if field.name not in {"key", "external_ids", "updated"})


def resolved_facts(facts: Mapping[str, ShowFacts]) -> ShowFacts:
    """What the calendar shows of a show that at least one source states; `key` is that of the most trusted source."""
    if len(facts) == 1:
        return next(iter(facts.values()))
    stated = [facts[source] for source in _trusted_first(facts)]
    chosen = {
        name: next((v for f in stated if _said(v := getattr(f, name))), getattr(stated[0], name)) for name in _FACTS
    }
    external = tuple(dict.fromkeys(pair for f in stated for pair in f.external_ids))
    return ShowFacts(key=stated[0].key, external_ids=external, updated=stated[0].updated, **chosen)


def origins(facts: Mapping[str, ShowFacts]) -> tuple[tuple[str, str], ...]:
    """(fact, source) of every fact that any source states: where what the calendar shows comes from."""
    sources = _trusted_first(facts)
    found = ((name, next((s for s in sources if _said(getattr(facts[s], name))), None)) for name in _FACTS)
    return tuple((name, source) for name, source in found if source is not None)


def in_events(facts: ShowFacts) -> tuple[object, ...]:
    """What the events of its entries may show of a show."""
    return facts.title, facts.genres[:GENRES_IN_EVENT], facts.services, facts.runtime_minutes, facts.url


def event_of(state: EntryState, facts: ShowFacts, cast: tuple[str, ...]) -> tuple[object, ...]:
    """All that `publish.icalendar_file` writes of an entry but its UID and its stamps: two states with the same answer
    have the same event, and SEQUENCE rises when it changes."""
    status, air = state.status, state.air
    dated = air.precision in WRITTEN
    uncertain = dated and (not air.exact or air.last is not None or status in _UNCERTAIN)
    services = state.services or facts.services
    titled = state.episode_title != facts.title and not (state.full_season and state.episode_end)
    return (
        facts.title,
        facts.genres[:GENRES_IN_EVENT],
        [service.name for service in services],
        state.url or facts.url,
        (state.runtime_minutes or facts.runtime_minutes or MINUTES_OF_EVENT) if air.starts_at is not None else None,
        state.season,
        state.episode,
        state.kind,
        air if dated else None,  # what has no event any more is cancelled where it was
        status is Status.WITHDRAWN or (uncertain and "uncertain"),
        status is Status.WITHDRAWN and state.sources == (HAND,),
        state.episode_title if titled else None,
        state.episode_end,
        state.full_season,
        state.summary,
        TVMAZE in state.sources,
        cast[:CAST_IN_EVENT],
        len(cast) > CAST_IN_EVENT,
    )


def _trusted_first(facts: Mapping[str, ShowFacts]) -> list[str]:
    return sorted(facts, key=lambda source: (source == HAND, rank(source), source))


def _said(value: object) -> bool:
    return (value is not None and value != () and value != "" and value != 0) or value is False
