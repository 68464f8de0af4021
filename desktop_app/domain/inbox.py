"""What a feed of news announces and the person has not looked at yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """Of an item of such a feed."""

    NEW = "new"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"
    SILENT = "silent"
    """It announces nothing, or what an item told already; kept so that it is not read again."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An article in the inbox."""

    id: int
    """The number by which it is accepted or dismissed."""
    source: str
    """The feed."""
    article: str
    """As `sync.kept_articles` writes it."""
    came: datetime


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a feed that was read for the first time."""

    key: str
    """Of its address and its text."""
    told: str | None
    """Of its address and what it announces; None: nothing."""
    article: str | None
    """None: nothing is to be kept of it."""
