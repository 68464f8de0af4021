"""What a sync tells: how far it is, and in the end what came of each source."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field

from desktop_app.domain.known import Merged
from desktop_app.domain.statements import Snapshot
from desktop_app.domain.values import Changes, Status
from desktop_app.errors import LibraryError, PremieresError

from .otherwise import Otherwise


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` rows or pages of what `label` names; `total` None = not known yet."""

    source: str
    label: str
    done: int
    total: int | None
    wait: float = 0.0
    """Seconds that the source asks to be left alone, which begin now."""


@dataclass(frozen=True, slots=True)
class SourceReport:
    """What came of one source. Counts are of entries, but `skipped` of rows."""

    name: str
    state: str
    """"updated", "unchanged", "failed" (a page did not come; what came is kept) or "partial" (rows were skipped)."""
    added: int = 0
    changed: int = 0
    withdrawn: int = 0
    skipped: int = 0
    skipped_why: tuple[str, ...] = ()
    requests: int = 0
    bytes: int = 0
    """Received, as they came over the net."""
    seconds: float = 0.0
    error: str | None = None
    code: str | None = None
    """Which failure the error is, as a PremieresError names it."""
    own: int = 0
    """How many events of a calendar are of entries that this calendar has and made itself: they tell nothing new."""
    gone: tuple[str, ...] = ()
    """Of each show that the person follows and the source has just dropped, that this is so."""
    waiting: int = 0
    """How many articles of a feed of news it has put into the inbox."""
    otherwise: tuple[Otherwise, ...] = ()
    """What it has just said of shows that the person follows, and articles that she accepted had said otherwise."""

    def as_json(self) -> dict[str, object]:
        """The object of `sync --json`."""
        return {
            "name": self.name,
            "state": self.state,
            "added": self.added,
            "changed": self.changed,
            "withdrawn": self.withdrawn,
            "skipped": self.skipped,
            "skipped_why": list(self.skipped_why),
            "requests": self.requests,
            "bytes": self.bytes,
            "seconds": round(self.seconds, 3),
            "error": self.error,
        }


@dataclass(slots=True)
class Tally:
    """A report while it grows. An entry that is written several times counts once, by what came of it in the end."""

    name: str
    entries: dict[str, tuple[Status | None, Status]] = field(default_factory=dict[str, tuple[Status | None, Status]])
    """By identity, the status before the run (None = there was no such entry) and the present one."""
    touched: bool = False
    skipped: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    """How many rows, by what they are of and why."""
    doubts: list[str] = field(default_factory=list[str])
    gone: list[str] = field(default_factory=list[str])
    otherwise: list[Otherwise] = field(default_factory=list[Otherwise])
    errors: list[str] = field(default_factory=list[str])
    code: str | None = None
    """Of the first of them."""
    own: int = 0
    waiting: int = 0
    requests: int = 0
    received: int = 0
    began: float = field(default_factory=time.monotonic)

    def wrote(self, merged: Merged, changes: Changes) -> None:
        entries = self.entries
        for show in merged.shows:
            for entry in show.entries:
                first = entries.get(entry.identity)
                entries[entry.identity] = entry.former if first is None else first[0], entry.state.status
        self.touched = self.touched or bool(changes.kinds - {"sources"})

    def read(self, snapshot: Snapshot) -> None:
        """Take note of what could not be read."""
        self.skipped.update(snapshot.skipped)

    def doubt(self, why: str) -> None:
        """Take note of why what was read is not believed."""
        self.doubts.append(why)

    def lost(self, source: str, title: str) -> None:
        """Take note of a show of the person's that the source has no longer."""
        self.gone.append(f"{source} has no page of {title} any more; what is known is kept")

    def fail(self, error: PremieresError) -> None:
        """Take note of why a page did not come."""
        if not self.errors:
            self.code = error.code
        self.errors.append(str(error))

    def end(self, error: LibraryError) -> None:
        """Take note of what ended the run: it goes before all that failed till then."""
        if error.code == "disk-full" and self.touched:
            from desktop_app.store import trouble

            error = trouble.full_by_now(str(error.facts["path"]))
        self.code = error.code
        self.errors.insert(0, str(error))

    def counts(self) -> tuple[int, int, int]:
        """How many entries were added, changed and withdrawn. One that came and went again, as when episodes join
        into a full season, is none of them."""
        added = changed = withdrawn = 0
        for before, now in self.entries.values():
            gone = now is Status.WITHDRAWN
            if before is None:
                added += not gone
            elif gone and before is not Status.WITHDRAWN:
                withdrawn += 1
            else:
                changed += 1
        return added, changed, withdrawn

    def report(self) -> SourceReport:
        from desktop_app.sources.skipped import why

        added, changed, withdrawn = self.counts()
        if self.errors:
            state = "failed"
        elif self.skipped or self.doubts:
            state = "partial"
        else:
            state = "updated" if self.entries or self.touched or self.waiting else "unchanged"
        more = len(self.errors) - 1
        error = self.errors[0] if self.errors else None
        if error and more > 0:
            error += f" ({more} more {'request' if more == 1 else 'requests'} failed.)"
        return SourceReport(
            self.name,
            state,
            added,
            changed,
            withdrawn,
            self.skipped.total(),
            (*why(self.skipped), *self.doubts),
            self.requests,
            self.received,
            time.monotonic() - self.began,
            error,
            self.code,
            self.own,
            tuple(self.gone),
            self.waiting,
            tuple(self.otherwise),
        )
