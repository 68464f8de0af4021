"""What stands above the detail: the way back, more actions, and ✕."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from .controls import FLAT, Button, set_gap
from .pane_parts import BackLink

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme


class DetailHeader(QWidget):
    """A row of its own or, where no way leads back, two buttons in the corner: a band, once something is scrolled under
    them."""

    changed = Signal()
    """Whether it floats, or covers something, has changed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.floats = self._covers = False
        self._wide = False
        self.back_link = BackLink(theme, self.tr("Coming up"))
        self.more = Button(theme, "", "more", FLAT, name=self.tr("More actions"))
        self.close_button = Button(theme, "", "cancel", FLAT, name=self.tr("Close"))
        row = self._row = QHBoxLayout(self)
        row.addSpacing(4)
        row.addWidget(self.back_link)
        row.addStretch(1)
        row.addWidget(self.more)
        row.addWidget(self.close_button)
        self._space()
        theme.changed.connect(self._space)

    def _space(self) -> None:
        px = self._theme.px
        row = max(px(44), self.back_link.sizeHint().height()) - 1
        self.setFixedHeight(px(44 if self._covers else 40) if self.floats else row)
        edge = px((10 if self._covers else 4) if self.floats else 12)
        self._row.setContentsMargins(edge, 0, edge, 0)
        self._row.setSpacing(px(4))
        set_gap(self._row, 0, 0 if self.floats else px(4))

    def set_back_words(self, text: str) -> None:
        """Where the way leads; "" when there is none."""
        self.back_link.setText(text)
        self.back_link.setAccessibleName(self.tr("Back to {0}").format(text))
        self.back_link.updateGeometry()
        self.back_link.setVisible(bool(text))
        self._tell()

    def set_wide(self, wide: bool) -> None:
        """Whether there is room for it beside a title."""
        self._wide = wide
        self._tell()

    @property
    def band(self) -> bool:
        """Whether it floats, and has a ground of its own from edge to edge."""
        return self.floats and self._covers

    @property
    def corner(self) -> QSize:
        """How much it takes there."""
        margins, px = self._row.contentsMargins(), self._theme.px
        return QSize(self._row.sizeHint().width() - margins.left() - margins.right() + 2 * px(4), px(40))

    def set_covers(self, covers: bool) -> None:
        """Whether something lies under it."""
        if covers != self._covers:
            self._covers = covers
            self._space()
            self.changed.emit()
            self.update()

    def _tell(self) -> None:
        floats = self._wide and not self.back_link.text()
        if floats != self.floats:
            self.floats = floats
            self._space()
            self.changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.band:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._theme.color("surface"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("line"))
