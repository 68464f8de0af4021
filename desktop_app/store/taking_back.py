"""Taking back all that a source said, as though it had not been said: the way back from an import."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from desktop_app.domain.known import KnownShow
from desktop_app.domain.merge import merge
from desktop_app.domain.resolve import TAKEN_BACK
from desktop_app.domain.statements import EpisodeFacts, ShowFacts, Snapshot
from desktop_app.domain.values import Status

from . import locks, rows, schema
from .applying import Applying
from .database import Database
from .known_shows import shows_of
from .merging import merging
from .removed import is_removed, mark
from .statements import upsert

_AT_A_TIME = 20
"""Shows of one transaction."""
_MARK = upsert(schema.age, ("url", "source", "answered_at"), ("url",))
_SHOWS = "SELECT DISTINCT show_id FROM show_facts WHERE source = ? ORDER BY show_id"


def take_back(db: Database, source: str, now: datetime) -> int:
    """What only it told of leaves the calendar, and is cancelled in files that hold it; what others tell of too is as
    they say. The answer is how many entries have left. What it says from now on counts again; done once more after it
    was cut off, this goes on. On the worker."""
    gone = 0
    with merging(db) as write:
        write.run(_MARK, [(mark(source), source, rows.epoch(now))])
        write.run("DELETE FROM accepted WHERE source = ?", [(source,)])
        ids = [row[0] for row in write.fetch(_SHOWS, source)]
    for start in range(0, len(ids), _AT_A_TIME):
        with merging(db) as write:
            known = shows_of(write.connection, ids[start : start + _AT_A_TIME])
            merged = merge(known, _nothing(source, known), now, locks=locks.of_services(write.connection))
            if merged.shows:
                Applying(write, source).run(merged)
                gone += sum(is_removed(entry.state) for show in merged.shows for entry in show.entries)
    return gone


def _nothing(source: str, known: Iterable[KnownShow]) -> Snapshot:
    """Titles and ids stay, since they say which show it was."""
    shows: list[ShowFacts] = []
    episodes: list[EpisodeFacts] = []
    for show in known:
        facts = show.facts[source]
        shows.append(ShowFacts(facts.key, facts.title, external_ids=facts.external_ids))
        episodes += [
            EpisodeFacts(facts.key, one.key, one.season, one.number, one.air, status=Status.WITHDRAWN, quote=TAKEN_BACK)
            for by, one in show.episodes
            if by == source
        ]
    return Snapshot(source, tuple(shows), episodes=tuple(episodes))
