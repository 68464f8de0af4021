"""What of a week is in sight: gone to, kept where it is, or brought in."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QScrollBar, QWidget


class Sight:
    """Boxes and heights are px of the area, as it is scrolled now."""

    def __init__(self, bar: QScrollBar, area: QWidget) -> None:
        self._bar, self._area = bar, area
        self._kept: tuple[Hashable, int] | None = None

    def seek(self, box: QRect | None) -> None:
        """From the top, as far as has to be to see the box well."""
        top, room = 0, self._area.height()
        if box is not None:
            box = box.translated(0, self._bar.value())
            top = 0 if box.bottom() < room else box.y() - room // 3
        self._bar.setValue(top)

    def bring_in(self, box: QRect, gap: int) -> None:
        """As little as brings it into sight, and the gap around it."""
        room = self._area.height()
        if box.y() - gap < 0 or box.height() > room:
            self._bar.setValue(self._bar.value() + box.y() - gap)
        elif box.bottom() + gap >= room:
            self._bar.setValue(self._bar.value() + box.bottom() + gap + 1 - room)

    def keep(self, row: Hashable, y: int) -> None:
        """The row that `stay` is about, by a name that outlives other rows, and where it stands."""
        self._kept = row, y

    def stay(self, rows: Iterable[tuple[Hashable, int]]) -> None:
        """The row stands there again, now that the rows, each with its top in the content, are others."""
        for row, top in rows:
            if self._kept is not None and row == self._kept[0]:
                self._bar.setValue(top - self._kept[1])
