"""Where the parts of a pane stand: below each other, or where there is room in two columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from .flow import height_of

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

WIDE_FROM = 760
"""px of the design: from here on there are two columns."""
WIDEST = 1100
"""Lines that are longer are hard to read."""
STACKED_BELOW = 230
"""Where so little is left beside a picture, the words go under it."""


class Placed(NamedTuple):
    """Boxes by part, lines between sections, and the height of all."""

    boxes: dict[QWidget, QRect]
    lines: list[QRect]
    height: int


class PaneLayout(QLayout):
    """`outer` is the width with that of a scroll bar, which takes its room from the margin, so that nothing moves when
    it comes; `least` a height that the layout does not fall below."""

    def __init__(self, theme: Theme, parts: Sequence[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: list[QLayoutItem] = []
        self._item_of: dict[QWidget, QLayoutItem] = {}
        self._kept: dict[int, Placed] = {}
        self.outer = self.least = self._asked = 0
        self.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            self.addChildWidget(part)
            self._item_of[part] = QWidgetItem(part)
            self.addItem(self._item_of[part])

    @property
    def wide(self) -> bool:
        """Whether the parts stand in two columns."""
        return self.wide_at(self.outer)

    def wide_at(self, outer: int) -> bool:
        """Whether they would, in that width."""
        return outer >= self._theme.px(WIDE_FROM)

    @property
    def _side(self) -> int:
        return self._theme.px(28 if self.wide else 20)

    def inner(self, width: int) -> int:
        """What is left of it between the margins."""
        px = self._theme.px
        return min(max(self.outer, width) - 2 * self._side, width - self._side - px(8), px(WIDEST))

    def lines(self) -> list[QRect]:
        """Between the sections, as they stand now."""
        parent = self.parentWidget()
        width = parent.width() if parent else 0
        return self._mirrored(self._placed(width).lines, width)

    def in_order(self) -> list[QWidget]:
        """The parts that have a place now, as one reads them: a column after the other."""
        parent = self.parentWidget()
        return list(self._placed(parent.width() if parent else 0).boxes)

    def set_outer(self, width: int) -> None:
        self.outer = self._asked = width
        self.invalidate()

    # Qt

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        self._kept.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._asked = width
        return max(self._placed(width).height, self.least)

    def minimumSize(self) -> QSize:
        return QSize(0, 0)

    def sizeHint(self) -> QSize:
        return QSize(self._asked, 0)  # Qt asks for the height of this width too

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        boxes = self._placed(rect.width()).boxes
        for part, box in zip(boxes, self._mirrored(list(boxes.values()), rect.width()), strict=True):
            part.setGeometry(box.translated(rect.topLeft()))

    # places

    def _mirrored(self, boxes: Sequence[QRect], width: int) -> list[QRect]:
        parent = self.parentWidget()
        if parent is None or parent.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return list(boxes)
        return [QRect(width - box.right() - 1, box.top(), box.width(), box.height()) for box in boxes]

    def _placed(self, width: int) -> Placed:
        inner = self.inner(width)
        if inner not in self._kept:
            placed = self._in_columns if self.wide else self._in_one
            self._kept[inner] = placed(self._side, inner)
        return self._kept[inner]

    def _in_one(self, left: int, inner: int) -> Placed:
        raise NotImplementedError

    def _in_columns(self, left: int, inner: int) -> Placed:
        raise NotImplementedError

    def _beyond(self, part: QWidget) -> tuple[int, int]:
        """How far it reaches beyond the start and the end of its column."""
        return 0, 0

    def _stack(
        self,
        parts: Sequence[QWidget],
        x: int,
        y: int,
        width: int,
        boxes: dict[QWidget, QRect],
        gap: int = 0,
        lines: list[QRect] | None = None,
    ) -> int:
        """Puts those that are to be seen below each other, with a line in the gap where lines are wanted; where they
        end."""
        end = y
        for part in parts:
            item = self._item_of[part]
            if item.isEmpty():
                continue
            if end > y:
                if lines is not None:
                    lines.append(QRect(x, end + gap // 2, width, 1))
                end += gap
            before, behind = self._beyond(part)
            high = height_of(item, before + width + behind)
            boxes[part] = QRect(x - before, end, before + width + behind, high)
            end += high
        return end
