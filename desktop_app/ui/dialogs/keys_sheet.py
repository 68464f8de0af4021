"""All keys of the window at a glance."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from desktop_app.ui.keys import Group, groups
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.controls import rounded
from desktop_app.ui.views.flow import Flow

from .dialog import BAR, Dialog
from .scroll import Scroll

ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
"""Which say more than their names."""
FIRST = 2
"""Groups that stand in the first column."""


class KeysSheet(Dialog):
    """Two columns of groups, one where the window, or the screen, is narrow; what has no room scrolls."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, letters: bool = True) -> None:
        """`letters`: single ones are not switched off."""
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("Keys"))
        self.button(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole, main=True)
        room = self._room()
        listed = groups(letters=letters)
        page = self._page(listed[:FIRST], listed[FIRST:])
        if page.sizeHint().width() > room.width() - theme.px(BAR):
            page = self._page(listed)
            for label in self._said:
                label.setWordWrap(True)
        self.rows.addWidget(Scroll(page, room, self))

    def _room(self) -> QSize:
        """What the window or, where that is smaller, the screen leaves beside the margins and above the button."""
        room, parent, whole = self.screen().availableGeometry().size() * 0.9, self.parentWidget(), self.layout()
        if parent is not None:
            room = room.boundedTo(parent.window().size())
        assert whole is not None
        margins = whole.contentsMargins()
        return room - QSize(margins.left() + margins.right(), whole.minimumSize().height() + whole.spacing())

    def _page(self, *parts: list[Group]) -> QWidget:
        self._said: list[QLabel] = []
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(self.theme.px(40))
        for part in parts:
            columns.addWidget(self._column(part), 0, Qt.AlignmentFlag.AlignTop)
        return page

    def _column(self, part: list[Group]) -> QWidget:
        px, column = self.theme.px, QWidget()
        grid = QGridLayout(column)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        row = 0
        for group in part:
            if row:
                grid.setRowMinimumHeight(row, px(8))
            grid.addWidget(self.label(group.title, "head", wraps=False), row + 1, 0, 1, 2)
            row += 2
            for key in group.keys:
                grid.addWidget(self._caps(key.keys), row, 0)
                self._said.append(self.label(key.does, "body", "text2", wraps=False))
                grid.addWidget(self._said[-1], row, 1)
                row += 1
        return column

    def _caps(self, keys: tuple[str, ...]) -> QWidget:
        """Beside each other, where there is room."""
        gap, holder = self.theme.px(4), QWidget()
        line = Flow(gap, gap, parent=holder)
        caps = [Cap(self.theme, key) for key in keys]
        for cap in caps:
            line.addWidget(cap)
        holder.setMinimumWidth(max(cap.sizeHint().width() for cap in caps))
        return holder


class Cap(QLabel):
    """A key, as the person's keyboard has it."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__(ARROWS.get(key) or QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))

    def sizeHint(self) -> QSize:
        px, metrics = self._theme.px, self._theme.metrics("small-medium")
        return QSize(max(round(metrics.horizontalAdvance(self.text())) + 2 * px(7), px(24)), px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        rounded(painter, QRect(self.rect()), theme.px(4), theme.color("surface"), theme.color("line2"))
        painter.setFont(theme.font("small-medium"))
        painter.setPen(theme.color("text"))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # "Ctrl+?", never "?+Ctrl"
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
