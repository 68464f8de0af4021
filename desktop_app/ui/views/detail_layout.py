"""Where the parts of the detail stand: below each other, or where there is room in two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from .flow import height_of
from .pane_layout import STACKED_BELOW, PaneLayout, Placed
from .picture import Poster

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme


class Parts(NamedTuple):
    """In the order of a single column."""

    poster: QWidget
    top: QWidget
    when: QWidget
    actions: QWidget
    summary: QWidget
    note: QWidget
    catch_up: QWidget
    binge: QWidget
    cast: QWidget
    guests: QWidget
    makers: QWidget
    crew: QWidget
    family: QWidget
    dates: QWidget
    sources: QWidget


class DetailLayout(PaneLayout):
    """Of an entry."""

    def __init__(self, theme: Theme, parts: Parts, parent: QWidget) -> None:
        super().__init__(theme, parts, parent)
        self._parts = parts

    def _in_one(self, left: int, inner: int) -> Placed:
        px, parts = self._theme.px, self._parts
        boxes: dict[QWidget, QRect] = {}
        wide, high = (px(n) for n in Poster.sizes[0])
        boxes[parts.poster] = QRect(left, px(12), wide, high)
        start = wide + px(16)
        if inner < px(STACKED_BELOW):
            end = self._stack([parts.top], left, px(12) + high + px(16), inner, boxes)
        else:
            end = max(self._stack([parts.top], left + start, px(12), inner - start, boxes), px(12) + high)
        end = self._stack(parts[2:], left, end + px(12), inner, boxes, px(12))
        return Placed(boxes, [], end + px(20))

    def _in_columns(self, left: int, inner: int) -> Placed:
        px, parts = self._theme.px, self._parts
        boxes: dict[QWidget, QRect] = {}
        lines: list[QRect] = []
        wide, high = (px(n) for n in Poster.sizes[1])
        y, start = px(24), wide + px(24)
        boxes[parts.poster] = QRect(left, y, wide, high)
        end = self._stack([parts.top], left + start, y, inner - start, boxes)
        box = max(end + px(8), y + high - height_of(self._item_of[parts.when], inner - start))
        end = max(self._stack([parts.when], left + start, box, inner - start, boxes), y + high)
        end = self._stack([parts.actions, parts.summary], left, end + px(16), inner, boxes, px(14)) + px(14)
        gap = px(40)
        first = round((inner - gap) * 0.6)
        ends = [
            self._stack(column, x, end, room, boxes, px(24), lines)
            for column, x, room in (
                ((parts.cast, parts.guests), left, first),
                ((parts.note, parts.catch_up, parts.binge, *parts[10:]), left + first + gap, inner - gap - first),
            )
        ]
        return Placed(boxes, lines, max(ends) + px(24))
