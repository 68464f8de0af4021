"""What a rule of the grammar gives, and what the verbs say of its time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop_app.articles.article import Span
from desktop_app.domain.airdate import AirDate, Precision

from . import feast_days
from .mention import DateMention, Offset

Tense = Literal["past", "ahead", "either"]
"""What is told, what is announced, and what was planned ("had been due on"), which may lie on either side."""


@dataclass(slots=True, eq=False, repr=False)  # each method that is made costs a cold start a fifth of a millisecond
class Point:
    """What was stated, before its year is worked out."""

    precision: Precision
    end: int
    """The token behind it."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    qualifier: str | None = None
    fixed: AirDate | None = None
    """Needs no working out."""
    feast: feast_days.Feast | None = None
    until: Point | None = None
    """The end of a window."""
    earlier: tuple[Point, ...] = ()
    """Those of a list before this, its last one."""
    start: int = 0
    in_past: bool | None = None
    strictly: bool = False
    """ "last": of the day or month of publication itself not."""
    relative: bool = False
    recurring: bool = False
    offset: Offset | None = None
    event: Span | None = None
    anchor: DateMention | None = None
