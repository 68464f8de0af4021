"""What a sync tells: how far it is, and in the end what came of each source."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from desktop_app.domain.known import Merged
from desktop_app.domain.statements import Snapshot
from desktop_app.domain.values import Changes

_MOST_REASONS = 5


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` rows or pages of what `label` names; `total` None = not known yet."""

    source: str
    label: str
    done: int
    total: int | None


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
    """A report while it grows."""

    name: str
    added: int = 0
    changed: int = 0
    withdrawn: int = 0
    touched: bool = False
    skipped: int = 0
    reasons: list[str] = field(default_factory=list[str])
    errors: list[str] = field(default_factory=list[str])
    requests: int = 0
    received: int = 0
    began: float = field(default_factory=time.monotonic)

    def wrote(self, merged: Merged, changes: Changes) -> None:
        self.added += merged.added
        self.changed += merged.changed
        self.withdrawn += merged.withdrawn
        self.touched = self.touched or bool(changes.kinds - {"sources"})

    def read(self, snapshot: Snapshot) -> None:
        """Take note of what could not be read."""
        self.skip(snapshot.skipped, snapshot.skipped_why)

    def skip(self, rows: int, why: tuple[str, ...]) -> None:
        self.skipped += rows
        self.reasons += [reason for reason in why if reason not in self.reasons]

    def report(self) -> SourceReport:
        if self.errors:
            state = "failed"
        elif self.reasons or self.skipped:
            state = "partial"
        else:
            state = "updated" if self.added or self.changed or self.withdrawn or self.touched else "unchanged"
        more = len(self.errors) - 1
        error = self.errors[0] if self.errors else None
        if error and more > 0:
            error += f" ({more} more {'request' if more == 1 else 'requests'} failed.)"
        return SourceReport(
            self.name,
            state,
            self.added,
            self.changed,
            self.withdrawn,
            self.skipped,
            tuple(self.reasons[:_MOST_REASONS]),
            self.requests,
            self.received,
            time.monotonic() - self.began,
            error,
        )
