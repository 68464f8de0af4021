"""One address of a source, how long its answer holds, and how to read it: all that a sync needs to know of a source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from desktop_app.domain.statements import Snapshot

Digests = Mapping[str, bytes]
"""By episode key, of the rows that were read before: a row with the same digest needs no second reading."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Where an answer came from."""

    source: str
    url: str
    label: str
    """What it is, for the progress: "TVmaze's schedule"."""
    lifetime: timedelta


@dataclass(frozen=True, slots=True)
class Page(Asked):
    """`read` is pure: (body, digests) to a Snapshot; SourceError where the body is nothing that it can read."""

    read: Callable[[bytes, Digests], Snapshot]
