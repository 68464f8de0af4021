"""Taking back single statements of a source, as though they had not been said: what it said before counts again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from .entries import events_of, write_entries
from .facts import resolved_facts
from .gathering import Gathered
from .known import KnownShow, ShowWrite
from .resolve import TAKEN_BACK, UNSAID, is_taken_back, standing
from .statements import EpisodeFacts, ShowFacts
from .values import Announcement, Status

_EPISODE = "episode:"
_SECOND = timedelta(seconds=1)


def unsay(known: KnownShow, lines: Sequence[Announcement], now: datetime) -> ShowWrite | None:
    """What changes when these lines of the show's ledger, all of one source and about episodes, count no longer. None
    where none of them does. A source of which nothing is left keeps no more than its title, by which it is found."""
    source = lines[0].source if lines else ""
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
        left = standing([*history, gone])
        show.histories[source, line.key] = left
        stored = show.episodes.get((source, line.key))
        if stored is not None:
            stored = show.episodes[source, line.key] = _as_said(stored, left[-1])
            episodes.append(stored)
    if not said:
        return None
    bare = _is_bare(show, source)
    facts = show.facts[source]
    if bare:
        facts = show.facts[source] = ShowFacts(facts.key, facts.title, external_ids=facts.external_ids)
        show.relations.pop(source, None)
    cast = tuple(name for by, names in known.regulars.items() if by != source for name in names) if bare else known.cast
    resolved = resolved_facts(show.facts)
    written = write_entries(show, resolved, source, cast, events_of([known]), now)
    return ShowWrite(
        known.id,
        known.key,
        resolved=resolved if resolved != resolved_facts(known.facts) else None,
        facts=facts if facts != known.facts[source] else None,
        episodes=tuple(episodes),
        announcements=tuple(said),
        entries=written.entries,
        credits=() if bare else None,
        relations=() if bare else None,
        attached=written.attached,
    )


def _as_said(stored: EpisodeFacts, said: Announcement) -> EpisodeFacts:
    gone = said.status is Status.WITHDRAWN
    return replace(stored, air=said.air, status=said.status, url=None if gone else said.url)


def _is_bare(show: Gathered, source: str) -> bool:
    heads = (history[-1] for (by, _), history in show.histories.items() if by == source)
    return all(is_taken_back(head) for head in heads)
