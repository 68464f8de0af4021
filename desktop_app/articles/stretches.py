"""A sentence that gives several days, in stretches: the words that belong to each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .masks import SIGN
from .story import Line

_BREAK = re.compile(
    r"[;(]|,? (?:and|while|but|whereas|with|followed by|then|before|although|though)\b(?! (?:then )?<S)| – | — "
)


@dataclass(frozen=True, slots=True)
class Stretch:
    line: Line
    day: str
    """The sign of its day."""
    start: int
    end: int
    """In the masked line."""

    @property
    def text(self) -> str:
        return self.line.text[self.start : self.end]

    def said(self, text: str) -> str:
        """In the article's own words; `text`: the article's."""
        return text[self.line.masked.place(self.start) : self.line.masked.place(self.end)]

    def signs(self, letter: str) -> list[tuple[str, int]]:
        """With the place of each in the masked line."""
        return [
            (hit[1] + hit[2], hit.start())
            for hit in SIGN.finditer(self.line.text, self.start, self.end)
            if hit[1] == letter
        ]


def stretches(line: Line) -> list[Stretch]:
    """One for each day, in order; none, where words do not part them."""
    days = [(hit[1] + hit[2], hit.span()) for hit in SIGN.finditer(line.text) if hit[1] == "D"]
    found: list[Stretch] = []
    start = 0
    for at, (sign, (_, behind)) in enumerate(days):
        end = _last_end(line.text, start, behind)
        if at + 1 < len(days):
            breaks = [hit.start() for hit in _BREAK.finditer(line.text, behind, days[at + 1][1][0])]
            if not breaks:
                return []
            end = breaks[-1]
        found.append(Stretch(line, sign, start, end))
        start = end
    return found


def _last_end(text: str, start: int, behind: int) -> int:
    """Behind the last day another place may follow, whose day is not told: "and Kiwis can see it on <S1> later"."""
    for hit in _BREAK.finditer(text, behind):
        if "<S" in text[start : hit.start()] and "<S" in text[hit.start() :]:
            return hit.start()
    return len(text)
