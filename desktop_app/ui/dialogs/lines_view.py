"""A list in a dialog, of names with a line below each."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListView, QWidget

from desktop_app.ui.theme import Theme
from desktop_app.ui.views.two_lines import TwoLines

LEAST_ROWS = 3


class LinesView(QListView):
    """As high as some lines; where the screen is low, as few."""

    def __init__(self, theme: Theme, lines: TwoLines, wide: int, rows: int, parent: QWidget) -> None:
        """`wide`: px."""
        super().__init__(parent)
        self._theme, self._wide, self._lines, self._rows = theme, wide, lines, rows
        self.setItemDelegate(lines)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        return self._size(self._rows)

    def minimumSizeHint(self) -> QSize:
        return self._size(LEAST_ROWS)

    def _size(self, rows: int) -> QSize:
        px = self._theme.px
        return QSize(self._wide, rows * self._lines.height() + 2 * px(4) + 2)

    def _dress(self) -> None:
        px, color = self._theme.px, self._theme.color
        self.setStyleSheet(f"""
            QListView {{ background: {color("surface").name()}; border-radius: {px(6)}px; padding: {px(4)}px;
                outline: none; }}
        """)
