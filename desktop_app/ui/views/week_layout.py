"""Where the entries of a week stand in its hours, how high the rows are, and where the present is. No widget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import tzinfo
from typing import NamedTuple

from desktop_app.ui.models.week_rows import Row, Sort

from .month_layout import Pair, Placed, comfortable, shares
from .month_sizes import Metrics, Sizes


class Lengths(NamedTuple):
    """In px, beside those of an entry."""

    edge: int = 5
    """From the top of a cell to its first entry, and below its last."""
    band: int = 28
    hour: int = 28
    """The least height of a row."""
    no_hour: int = 28
    """That of the row without hour, whose name takes more lines."""
    pill: int = 16
    """Of the present time."""

    @classmethod
    def of(cls, px: Callable[[float], int], line: Callable[[str], int], name_lines: int) -> Lengths:
        """At the scale of `px`; no line is lower than `line` says that its font role needs."""
        edge, band, small = px(5), max(px(28), line("small") + px(8)), line("small")
        return cls(
            edge=edge,
            band=band,
            hour=band,
            no_hour=max(band, name_lines * small + 2 * edge + px(4)),
            pill=max(px(16), line("small-strong")),
        )


class Slot(NamedTuple):
    """What stands in a cell, in order of time."""

    placed: tuple[Placed, ...] = ()
    height: int = 0
    """From the top of the cell to the end of all that stands in it, and the space below that."""
    line: int | None = None
    """Where the pill of the present begins."""


EMPTY = Slot()


def lay_out_slot(
    pairs: Sequence[Pair],
    width: int,
    line_at: int | None,
    sizes: Sizes,
    lengths: Lengths,
    metrics: Metrics,
    zone: tzinfo,
) -> Slot:
    """`line_at`: how many of the entries are before the line of the present; None where that is elsewhere."""
    before = len(pairs) if line_at is None else line_at
    y, line = lengths.edge, None
    placed = comfortable(pairs[:before], width, y, None, sizes, metrics, zone)
    y = _below(placed, y, sizes)
    if line_at is not None:
        line = y
        y += lengths.pill + sizes.pad
        placed += comfortable(pairs[before:], width, y, None, sizes, metrics, zone)
        y = _below(placed[before:], y, sizes)
    return Slot(placed, y - sizes.pad + lengths.edge, line) if pairs or line is not None else EMPTY


def _below(placed: Sequence[Placed], top: int, sizes: Sizes) -> int:
    return placed[-1].y + placed[-1].height + sizes.pad if placed else top


def row_heights(rows: Sequence[Row], needed: Sequence[int], room: int, lengths: Lengths) -> list[int]:
    """Each row as high as its highest cell needs, `needed`; the hours that hold something share what is left of the
    room, or the row without hour has it where there are none. What is unfolded takes nothing from them, so that a band
    stays where it is when it is opened."""
    least = {Sort.NO_HOUR: lengths.no_hour, Sort.HOUR: lengths.hour, Sort.BAND: lengths.band}
    heights = [max(need, least[row.sort]) for row, need in zip(rows, needed, strict=True)]
    hours = [place for place, row in enumerate(rows) if row.sort is Sort.HOUR]
    takers = [place for place in hours if not rows[place].opened] or [0]
    folded = sum(heights) - sum(heights[place] for place in hours if rows[place].opened)
    for place, share in zip(takers, shares(max(room - folded, 0), len(takers)), strict=True):
        heights[place] += share
    return heights
