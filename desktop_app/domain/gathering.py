"""A show while it is being merged: all that the library and the snapshot say of it, ready to be looked up."""

from __future__ import annotations

from datetime import datetime
from typing import TypeAlias

from .known import Attached, KnownEntry, KnownShow
from .locks import Locks
from .resolve import standing
from .statements import EpisodeFacts, RelationFacts, SeasonFacts, ShowFacts
from .values import Announcement

Said: TypeAlias = tuple[str, str]
"""(source, key of an announcement): one thing that one source speaks about."""

Place: TypeAlias = tuple[int, int] | tuple[str, str]
"""Where an entry belongs in its show: (season, number), or (source, its key) of a special."""


class Gathered:
    """One show, of one stored row or of several that were found to be the same. Lives for one merge only."""

    __slots__ = (
        "attached", "binge", "entries", "episodes", "facts", "histories", "id", "key", "locks", "moved", "relations",
        "seasons",
    )  # fmt: skip

    def __init__(self, show_id: int | None, key: str) -> None:
        self.id = show_id
        self.key = key
        self.facts: dict[str, ShowFacts] = {}
        self.seasons: dict[tuple[str, int], SeasonFacts] = {}
        self.episodes: dict[Said, EpisodeFacts] = {}
        self.relations: dict[str, tuple[RelationFacts, ...]] = {}
        self.histories: dict[Said, list[Announcement]] = {}
        """Each oldest first, without what the person has taken back."""
        self.moved: dict[Place, Place] = {}
        """The places that a source renumbers now."""
        self.entries: list[KnownEntry] = []
        self.locks = Locks()
        self.attached: list[Attached] = []
        self.binge: datetime | None = None

    def take(self, known: KnownShow) -> None:
        """Add what the library holds. The first one taken is the one that stays."""
        self.facts.update({source: facts for source, facts in known.facts.items() if source not in self.facts})
        for source, season in known.seasons:
            self.seasons.setdefault((source, season.number), season)
        for source, episode in known.episodes:
            self.episodes.setdefault((source, "episode:" + episode.key), episode)
        for source, relation in known.relations:
            self.relations[source] = (*self.relations.get(source, ()), relation)
        for said in known.announcements:
            self.histories.setdefault((said.source, said.key or f"{said.season}:{said.episode}"), []).append(said)
        for place, history in self.histories.items():
            if len(history) > 1:
                self.histories[place] = standing(history)
        self.entries += known.entries
        self.locks.add(known.locks)
        self.attached += known.attached
        if known.binge is not None:
            self.binge = known.binge if self.binge is None else min(self.binge, known.binge)
