"""The parts in which a season comes, each with its day: "Part 1 on 5 May, Part 2 on 9 June"."""

from __future__ import annotations

import re

from .claims import Sort
from .events import Show, Told, to_come
from .reading import Part, Pattern
from .story import Story
from .stretches import Stretch, stretches
from .wording import NUMBER

_LABEL = re.compile(
    rf"(?i)\b(?:part|volume|vol\.|batch) (?:one|two|three|four|[1-4]|I{{1,3}}|A|B)\b"
    rf"|\b(?:first|second|third|opening|final|last|remaining|other|back|another|concluding) (?:half|batch|part|volume"
    rf"|(?!one\b|1\b){NUMBER}(?: (?:episodes|chapters|parts|instal?lments))?\b|episodes|chapters|instal?lments)"
    r"|\bthe rest\b"
)
_TOGETHER = frozenset({Sort.BEGINS, Sort.ENDS})


def in_parts(story: Story, show: Show, pattern: Pattern | None) -> Pattern | None:
    """The pattern with its parts, where two days or more have theirs named and no word says that it is weekly."""
    if pattern is not None and pattern.pattern not in {None, "parts", "all_at_once"}:
        return pattern
    found: dict[str, Part] = {}
    for line in show.lines:
        told = {one.claim.sign: one for one in show.told if one.line is line and _counts(story, one)}
        for stretch in stretches(line):
            label = _label(story.article.text, stretch)
            if label is not None and stretch.day in told:
                found.setdefault(label.casefold(), Part(label, told[stretch.day].date))
    parts = tuple(found.values())
    if len({part.date.air for part in parts}) < len(parts) or len(parts) < 2:
        return pattern
    last = parts[-1].date.air
    return Pattern(
        "parts",
        pattern.initial if pattern else None,
        pattern.episodes if pattern and pattern.episodes != len(parts) else None,
        None,
        last.first if last.exact else None,
        parts,
    )


def _counts(story: Story, one: Told) -> bool:
    return one.claim.sort in _TOGETHER and to_come(story, one.date) and one.date.air.first is not None


def _label(text: str, stretch: Stretch) -> str | None:
    """The one nearest before the day; else the first behind it."""
    masked = stretch.line.masked
    day, begins, ends = masked.spans[stretch.day], masked.place(stretch.start), masked.place(stretch.end)
    hits = list(_LABEL.finditer(text, begins, ends))
    before = [hit for hit in hits if hit.end() <= day.start]
    chosen = before[-1] if before else next(iter(hits), None)
    return chosen.group().removeprefix("the ") if chosen else None
