"""Episodes as people write them in a search: "star city s01e03", "s1 e3", "1x03", or a season alone, "s2"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_WHOLE = re.compile(r"s(?P<season>\d{1,4})(?:e(?P<episode>\d{1,4})?)?|(?P<of>\d{1,4})x(?P<number>\d{1,4})?")
_SEASON = re.compile(r"s\d{1,4}")
_EPISODE = re.compile(r"e(\d{1,4})?")


class EpisodeCode(NamedTuple):
    season: int
    episode: int | None
    """None = all of the season."""


def take_code(words: Sequence[str]) -> tuple[list[str], EpisodeCode] | None:
    """(the words before it, the code) where folded words end in one; one that is still being typed counts, "s1 e"."""
    kept = list(words)
    episode: str | None = None
    if len(kept) > 1 and (last := _EPISODE.fullmatch(kept[-1])) and _SEASON.fullmatch(kept[-2]):
        episode = last[1]
        kept.pop()
    found = _WHOLE.fullmatch(kept[-1]) if kept else None
    if found is None:
        return None
    season, number = found["season"] or found["of"], episode or found["episode"] or found["number"]
    return kept[:-1], EpisodeCode(int(season), None if number is None else int(number))
