"""A library in memory: it keeps what a merge writes, as the store does, and forgets nothing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from desktop_app.domain.facts import CAST_READ
from desktop_app.domain.known import KnownEntry, KnownShow, Merged, ShowWrite
from desktop_app.domain.merge import merge
from desktop_app.domain.statements import Snapshot
from desktop_app.domain.values import Announcement, Changes
from desktop_app.sync.report import Tally


def counts(merged: Merged) -> tuple[int, int, int]:
    """How many entries it adds, changes and withdraws, as the report has it."""
    tally = Tally("any")
    tally.wrote(merged, Changes())
    return tally.counts()


@dataclass
class Library:
    """Shows by id. Every show is handed to every merge, so that the merge itself has to find the right ones."""

    shows: dict[int, KnownShow] = field(default_factory=dict)
    credits: dict[tuple[int, str], tuple[str, ...]] = field(default_factory=dict)
    ids: int = 0

    def sync(self, snapshot: Snapshot, now: datetime, missing: frozenset[str] = frozenset()) -> Merged:
        merged = merge(list(self.shows.values()), snapshot, now, missing)
        self.apply(snapshot.source, merged)
        return merged

    def apply(self, source: str, merged: Merged) -> None:
        for write in merged.shows:
            self._apply(source, write)

    def _apply(self, source: str, write: ShowWrite) -> None:
        show_id = write.id if write.id is not None else self._next()
        show = self.shows.get(show_id) or KnownShow(show_id, write.key, {})
        for absorbed in write.absorbs:
            other = self.shows.pop(absorbed)
            self.credits |= {(show_id, s): names for (i, s), names in self.credits.items() if i == absorbed}
            show = replace(
                show,
                facts={**show.facts, **other.facts},
                seasons=show.seasons + other.seasons,
                episodes=show.episodes + other.episodes,
                relations=show.relations + other.relations,
                announcements=show.announcements + other.announcements,
                entries=show.entries + other.entries,
            )
        seasons = {(s, f.number): (s, f) for s, f in show.seasons} | {
            (source, f.number): (source, f) for f in write.seasons
        }
        episodes = {(s, f.key): (s, f) for s, f in show.episodes} | {
            (source, f.key): (source, f) for f in write.episodes
        }
        relations = show.relations
        if write.relations is not None:
            relations = (*(r for r in relations if r[0] != source), *((source, r) for r in write.relations))
        entries = {entry.id: entry for entry in show.entries}
        for e in write.entries:
            entry_id = e.id if e.id is not None else self._next()
            former = entries.get(entry_id)
            assert former is None or (former.identity, former.uid) == (e.identity, e.uid)
            entries[entry_id] = KnownEntry(entry_id, e.identity, e.uid, e.state, e.special, e.sequence, e.modified)
        if write.credits is not None:
            regulars = sorted((c for c in write.credits if c.job is None and not c.guest), key=lambda c: c.order)
            self.credits[show_id, source] = tuple(c.person for c in regulars)
        self.shows[show_id] = replace(
            show,
            facts={**show.facts, source: write.facts} if write.facts else show.facts,
            seasons=tuple(seasons.values()),
            episodes=tuple(episodes.values()),
            relations=relations,
            announcements=show.announcements + write.announcements,
            entries=tuple(entries.values()),
            cast=self._cast(show_id),
            regulars={s: names for (i, s), names in self.credits.items() if i == show_id},
        )

    def _cast(self, show_id: int) -> tuple[str, ...]:
        sources = sorted((s for i, s in self.credits if i == show_id), key=lambda s: (s != "tvmaze", s))
        return tuple(dict.fromkeys(name for s in sources for name in self.credits[show_id, s]))[:CAST_READ]

    def _next(self) -> int:
        self.ids += 1
        return self.ids

    @property
    def entries(self) -> list[KnownEntry]:
        return [entry for show in self.shows.values() for entry in show.entries]

    def ledger(self, key: str) -> list[Announcement]:
        return [said for show in self.shows.values() for said in show.announcements if said.key == key]
