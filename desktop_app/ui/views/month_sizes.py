"""How large the parts of an entry in a cell are, and how texts are measured."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol


class Metrics(Protocol):
    """How wide a text is, in px, in a font role of `ui.theme`."""

    def width(self, text: str, role: str) -> float: ...

    def elided(self, text: str, role: str, width: float) -> str:
        """The text, cut at its end with an ellipsis where it is wider."""
        ...


class Sizes(NamedTuple):
    """Lengths in px, of the design and of the font in use. x is counted in reading direction."""

    head: int = 26
    """From the top of the cell to the first entry."""
    start: int = 4
    end: int = 3
    """From an entry to the edges of its cell."""
    foot: int = 2
    pad: int = 2
    """Above the first and below the last line of a comfortable entry."""
    text: int = 22
    """From the edge of an entry to its text."""
    text_end: int = 4
    title: int = 16
    """The height of a line of a title; one more to the next line."""
    meta: int = 16
    line: int = 17
    """The height of a compact entry."""
    gap: int = 8
    number: int = 8
    """From the edge of the cell to the day's number."""
    kind: int = 11
    """Of the mark of an entry, whose middle is as far from the edge."""
    mark: int = 10
    """Of the bookmark at the end of the first line."""
    tick: int = 11
    """Of that of a watched one, in its place."""
    radius: int = 4
    small_mark: int = 9
    count_gap: int = 4
    """From a small mark to its number."""
    wide: int = 176

    @classmethod
    def of(cls, px: Callable[[float], int], line: Callable[[str], int]) -> Sizes:
        """At the scale of `px`; no line is lower than `line` says that its font role needs."""
        title, meta = max(px(16), line("entry")), max(px(16), line("small"))
        return cls(
            head=max(px(26), line("body-strong") + px(6)),
            start=px(4),
            end=px(3),
            foot=px(2),
            pad=px(2),
            text=px(22),
            text_end=px(4),
            title=title,
            meta=meta,
            line=max(px(17), title),
            gap=px(8),
            number=px(8),
            kind=px(11),
            mark=px(10),
            tick=px(11),
            radius=px(4),
            small_mark=px(9),
            count_gap=px(4),
            wide=px(176),
        )

    @property
    def comfortable(self) -> int:
        return 2 * self.pad + self.title + self.meta

    @property
    def second_line(self) -> int:
        """What a title's second line costs."""
        return self.title + 1
