"""Where the parts of a person's pane stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from .pane_layout import STACKED_BELOW, PaneLayout, Placed
from .person_lists import END, START
from .person_sections import ListSection
from .picture import Portrait

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme


class PersonParts(NamedTuple):
    """In the order of a single column."""

    portrait: QWidget
    top: QWidget
    following: QWidget
    known: QWidget
    coming: QWidget
    past: QWidget
    sources: QWidget


class PersonLayout(PaneLayout):
    def __init__(self, theme: Theme, parts: PersonParts, parent: QWidget) -> None:
        super().__init__(theme, parts, parent)
        self._parts = parts

    def _beyond(self, part: QWidget) -> tuple[int, int]:
        return (self._theme.px(START), self._theme.px(END)) if isinstance(part, ListSection) else (0, 0)

    def _in_one(self, left: int, inner: int) -> Placed:
        px, parts = self._theme.px, self._parts
        boxes: dict[QWidget, QRect] = {}
        end = self._head(left, px(16), px(16), inner, boxes)
        end = self._stack(parts[2:], left, end + px(12), inner, boxes, px(12))
        return Placed(boxes, [], end + px(20))

    def _in_columns(self, left: int, inner: int) -> Placed:
        """The dates in the wider one."""
        px, parts = self._theme.px, self._parts
        boxes: dict[QWidget, QRect] = {}
        lines: list[QRect] = []
        end = self._head(left, px(24), px(24), inner, boxes)
        end = self._stack([parts.following], left, end + px(16), inner, boxes) + px(14)
        gap = px(40)
        first = round((inner - gap) * 0.6)
        ends = [
            self._stack(column, x, end, room, boxes, px(24), lines)
            for column, x, room in (
                ((parts.coming, parts.past), left, first),
                ((parts.known, parts.sources), left + first + gap, inner - gap - first),
            )
        ]
        return Placed(boxes, lines, max(ends) + px(24))

    def _head(self, left: int, y: int, gap: int, inner: int, boxes: dict[QWidget, QRect]) -> int:
        """The portrait, and beside it who it is; where they end."""
        px, parts = self._theme.px, self._parts
        size = px(Portrait.sizes[self.wide][0])
        boxes[parts.portrait] = QRect(left, y, size, size)
        if inner < px(STACKED_BELOW):
            return self._stack([parts.top], left, y + size + gap, inner, boxes)
        start = size + gap
        return max(self._stack([parts.top], left + start, y, inner - start, boxes), y + size)
