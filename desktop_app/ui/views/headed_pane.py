"""A pane whose parts scroll by themselves below a header: where it leads back to, and ✕."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from .detail_header import DetailHeader
from .detail_scroll import DetailScroll
from .pane_parts import hairline

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

    from .pane_layout import PaneLayout

ABOVE, STAYS = 14, 2
"""px of the design over the header that floats: at first, and once something is scrolled under it."""


class HeadedPane(QWidget):
    """`_hold` is given the parts once they are made."""

    back = Signal()
    escaped = Signal()
    closed = Signal()
    link_opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wide = False
        self.header = DetailHeader(theme, self)
        self.back_link, self.close_button = self.header.back_link, self.header.close_button
        self._line = hairline(theme)
        self._line.setParent(self)

    def _hold(self, parts: Sequence[QWidget], layout: Callable[[Theme, Any, QWidget], PaneLayout]) -> None:
        self._scroll = DetailScroll(self._theme, parts, layout, self)
        self._content = self._scroll.content
        self.back_link.clicked.connect(self.back)
        self.close_button.clicked.connect(self.closed)
        self.header.changed.connect(self._place)
        self._scroll.resized.connect(self._on_resized)
        self._scroll.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._theme.changed.connect(self._fit)

    def set_back_words(self, text: str) -> None:
        """Where `back` leads; "" when everything is in sight anyway."""
        self.header.set_back_words(text)

    def rewind(self) -> None:
        """To the top, and no lower than what is shown."""
        self._scroll.begin()

    # how much room there is

    def _fit(self) -> None:
        self._scroll.fit()
        self._arrange()

    def _on_resized(self) -> None:
        """Shapes the parts for the room that they have now."""
        with self._scroll.laid_out_later():
            if self._scroll.wide != self._wide:
                self._wide = self._scroll.wide
                self._set_wide(self._wide)
            self._set_reserve(self.header.corner.width() if self.header.floats else 0)
            self._set_inner(self._scroll.inner)

    def _set_wide(self, wide: bool) -> None:
        """Whether the parts stand in two columns."""

    def _set_inner(self, width: int) -> None:
        """What the parts share."""

    def _set_reserve(self, width: int) -> None:
        """How much the header takes at the end of the first lines."""

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        """In the corner it goes along, till it is at the top."""
        self.header.set_covers(value >= self._theme.px(ABOVE - STAYS))
        if self.header.floats:
            self.header.setGeometry(self._floating())

    def _arrange(self) -> None:
        """The header first: whether it floats says how high the parts may be, which are to be laid out once."""
        self.header.set_wide(self._scroll.places.wide_at(self.width()))
        self._place()

    def _place(self) -> None:
        """The header in a row above the parts, or floating in the corner."""
        floats, above = self.header.floats, 0
        self._line.setVisible(not floats)
        if floats:
            self.header.setGeometry(self._floating())
            self.header.raise_()
        else:
            self.header.setGeometry(0, 0, self.width(), self.header.height())
            self._line.setGeometry(0, self.header.height(), self.width(), 1)
            above = self.header.height() + 1
        self._set_reserve(self.header.corner.width() if floats else 0)
        self._scroll.covered = self._theme.px(44) if floats else 0
        self._scroll.setGeometry(0, above, self.width(), self.height() - above)

    def _floating(self) -> QRect:
        header, px = self.header, self._theme.px
        if header.band:
            view = self._scroll.viewport()
            return QRect(view.x(), 0, view.width(), header.height())
        size = header.corner
        x = px(16) if self.isRightToLeft() else self.width() - px(16) - size.width()
        return QRect(QPoint(x, px(ABOVE) - self._scroll.verticalScrollBar().value()), size)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case Qt.Key.Key_Back:
                self.back.emit()
            case _:
                super().keyPressEvent(event)
