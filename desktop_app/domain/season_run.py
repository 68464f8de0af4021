"""A season from its first premiere to its last known episode."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from .values import Entry, Kind


@dataclass(frozen=True, slots=True)
class SeasonRun:
    """What the season ahead shows as one bar; a film is a season of its own."""

    first: Entry
    """The first of its premieres that the choice shows."""
    last: date
    """The last known day, in the person's zone; of a first entry with no day, the last possible one."""
    end: Kind | None = None
    """What ends it, where that is known: a finale; the first entry's own kind where all of it comes at once."""
    episodes: int = 1
    """As many as a source says that there will be, or as are known."""

    @property
    def key(self) -> Key:
        """The same whichever of its premieres is the first."""
        return season_key(self.first)


Key: TypeAlias = tuple[int, int | None, int | None]


def season_key(entry: Entry) -> Key:
    """Of the season that the entry is of. What has no number, as a film, is a season of its own; that a season is out
    whole is of that season."""
    of_season = entry.episode is not None or entry.kind is Kind.BINGE_READY
    return entry.show_id, entry.season, None if of_season else entry.id


def add_runs(known: dict[Key, SeasonRun], runs: Iterable[SeasonRun]) -> None:
    """Adds the runs to those that are known, so that each season is there once, from the earliest of its premieres."""
    for run in runs:
        key = run.key
        before = known.get(key)
        if before is None or _begins(run) < _begins(before):
            known[key] = run


def _begins(run: SeasonRun) -> tuple[date, int]:
    return run.first.air.first or date.max, run.first.episode or 0
