"""A layout that fills lines and goes on below when a line is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

START, SPREAD, FILL = "start", "spread", "fill"


class Flow(QLayout):
    """`how` each line is filled: from its start; or with the last item at its end; or with all as wide as they go."""

    def __init__(self, gap: int, line_gap: int, how: str = START, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._line_gap = line_gap
        self._least = 0
        self._how = how
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def set_gaps(self, gap: int, line_gap: int) -> None:
        self._gap, self._line_gap = gap, line_gap
        self.invalidate()

    def set_least(self, height: int) -> None:
        """Of each line, whatever is in it."""
        self._least = height
        self.invalidate()

    def set_how(self, how: str) -> None:
        self._how = how
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        heights = [max(self._least, *(height_of(item, wide) for item, wide in line)) for line in self._lines(width)]
        return sum(heights) + self._line_gap * max(len(heights) - 1, 0)

    def minimumSize(self) -> QSize:
        return QSize(0, max((item.sizeHint().height() for item in self._seen()), default=0))

    def sizeHint(self) -> QSize:
        seen = self._seen()
        width = sum(item.sizeHint().width() for item in seen) + self._gap * max(len(seen) - 1, 0)
        return QSize(width, max((item.sizeHint().height() for item in seen), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect)

    def _seen(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        """Items with their widths; one that is wider than the line gets the line to itself, and its width."""
        lines: list[list[tuple[QLayoutItem, int]]] = []
        used = 0
        for item in self._seen():
            wide = min(item.sizeHint().width(), width)
            if lines and used + self._gap + wide <= width:
                lines[-1].append((item, wide))
                used += self._gap + wide
            else:
                lines.append([(item, wide)])
                used = wide
        return lines

    def _arrange(self, rect: QRect) -> None:
        y = rect.top()
        parent = self.parentWidget()
        rtl = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for line in self._lines(rect.width()):
            heights = [height_of(item, wide) for item, wide in line]
            high = max(self._least, *heights)
            free = rect.width() - sum(wide for _, wide in line) - self._gap * (len(line) - 1)
            x = 0
            for n, (item, wide) in enumerate(line):
                last = n == len(line) - 1
                grown = wide
                if self._how == FILL:
                    grown += free // len(line) + (free % len(line) if last else 0)
                elif self._how == SPREAD and last and n:
                    x += free
                left = rect.right() + 1 - x - grown if rtl else rect.left() + x
                down = (high - heights[n]) // 2
                item.setGeometry(QRect(QPoint(left, y + down), QSize(grown, heights[n])))
                x += grown + self._gap
            y += high + self._line_gap


def height_of(item: QLayoutItem, width: int) -> int:
    """Of a layout's item that gets that width."""
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
