"""The scrolled part of a pane. It keeps still while more becomes known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from .pane_layout import PaneLayout

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme


class _Content(QWidget):
    """Paints the lines between the sections."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        layout = self.layout()
        assert isinstance(layout, PaneLayout)
        for line in layout.lines():
            painter.fillRect(line, self._theme.color("line"))


class DetailScroll(QScrollArea):
    """`content` holds the parts."""

    resized = Signal()
    """There is another width to fill."""

    def __init__(
        self,
        theme: Theme,
        parts: Sequence[QWidget],
        layout: Callable[[Theme, Any, QWidget], PaneLayout],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._parts = theme, parts
        self.covered = 0
        """How much, in px, may lie under a header at the top."""
        self.content = _Content(theme)
        self.places = layout(theme, parts, self.content)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.content)
        for ground in (self.viewport(), self.content):
            ground.setBackgroundRole(QPalette.ColorRole.Base)

    @property
    def wide(self) -> bool:
        """Whether the parts stand in two columns."""
        return self.places.wide

    @property
    def inner(self) -> int:
        """The width that the parts share."""
        return self.places.inner(self.viewport().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.width() != self.places.outer:
            self.fit()
        super().resizeEvent(event)

    def fit(self) -> None:
        """For another width, or other lengths."""
        self.places.set_outer(self.width())
        self.resized.emit()
        self._activate_parts()

    @contextmanager
    def laid_out_later(self) -> Iterator[None]:
        """Meanwhile the parts keep their places: each that comes into sight would move all of them at once."""
        self.places.setEnabled(False)
        try:
            yield
        finally:
            self.places.setEnabled(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.places.invalidate()

    # keeping still

    @contextmanager
    def kept_still(self) -> Iterator[None]:
        """What the person has scrolled to, while parts become higher or lower; else the top."""
        anchor = self.anchor()
        yield
        self.settle()
        if anchor is not None:
            self.return_to(*anchor)

    def anchor(self) -> tuple[QWidget, int] | None:
        """Of what the person has scrolled to: the part under the pointer, or the first in sight, and where it is."""
        if not self.verticalScrollBar().value():
            return None  # wherever the pointer rests: whoever chose an entry elsewhere is to see what it is, and when
        view = self.viewport()
        at = view.mapFromGlobal(QCursor.pos())
        inside = view.rect().contains(at)
        y = at.y() if inside else 0
        seen = [part for part in self._parts if part.isVisible() and self._top(part) + part.height() > y]
        under = [part for part in seen if inside and part.x() <= at.x() < part.x() + part.width()]
        part = min(under or seen, key=self._top, default=None)
        return None if part is None else (part, self._top(part))

    def _top(self, part: QWidget) -> int:
        return part.mapTo(self.viewport(), QPoint(0, 0)).y()

    def begin(self) -> None:
        """Something else is shown, from its top."""
        self.places.least = 0
        self.settle()
        self.verticalScrollBar().setValue(0)

    def settle(self) -> None:
        """The new heights now, not when the event loop comes round: what is to stay can then be put back."""
        self._activate_parts()
        self.places.activate()
        view = self.viewport()
        high = max(self.content.heightForWidth(view.width()), view.height())
        self.content.resize(view.width(), high)
        self.verticalScrollBar().setRange(0, high - view.height())

    def _activate_parts(self) -> None:
        """Else each asks for another place once more when it has got one."""
        for part in self._parts:
            if (layout := part.layout()) is not None:
                layout.activate()

    def return_to(self, part: QWidget, top: int) -> None:
        """Puts the part back to where it was; below the last one is left free what that takes."""
        moved = self._top(part) - top
        if not moved or not part.isVisible():
            return
        bar = self.verticalScrollBar()
        self.places.least = max(self.places.least, self.viewport().height() + bar.value() + moved)
        self.settle()
        bar.setValue(bar.value() + moved)

    def show_part_of(self, view: QWidget, top: int, bottom: int) -> None:
        """Brings those heights of a widget in it into sight."""
        y = view.mapTo(self.content, QPoint(0, 0)).y()
        margin = self._theme.px(8)
        self.ensureVisible(0, y + bottom, 0, margin)
        self.ensureVisible(0, y + top, 0, margin + self.covered)

    def go_to(self, part: QWidget) -> None:
        """Scrolls so that the part is at the top."""
        self.verticalScrollBar().setValue(
            part.mapTo(self.content, QPoint(0, 0)).y() - self._theme.px(12) - self.covered
        )
