"""The strip under the filter bar that says what happened in the background, and what one can do about it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop_app.ui import icons
from desktop_app.ui.theme import Theme

from .announcing import alert
from .controls import FLAT, Button, ElidedLabel, rounded, set_gap

_INKS = {"warning": "danger", "tick": "ok"}
"""Icons that say whether it is bad or good; the others are `text2`."""


class Banner(QWidget):
    """Hidden until there is something to say. It takes room and no attention: never a modal box."""

    acted = Signal()
    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, "info"
        self.passing = False
        """Whether it goes by itself soon."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._text = ElidedLabel(theme, "body", parent=self)
        self._action = Button(theme, height=28, parent=self)
        self._action.clicked.connect(self.acted)
        self._close = Button(theme, icon="cancel", style=FLAT, name=self.tr("Dismiss"), height=28, parent=self)
        self._close.clicked.connect(self._on_dismissed)
        self._row = QHBoxLayout(self)
        self._row.addSpacing(24)  # the icon
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._action)
        self._row.addWidget(self._close)
        theme.changed.connect(self._fit)
        self._fit()
        self.hide()

    def show_message(self, text: str, action: str | None = None, icon: str = "info", *, passing: bool = False) -> None:
        """Shows the sentence, with a button when there is something to do; replaces what was said before."""
        if passing != self.passing:  # it may stand elsewhere
            self.hide()
        self._icon, self.passing = icon, passing
        self._text.set_text(text)
        self._action.setText(action or "")
        self._action.setVisible(action is not None)
        self.setAccessibleName(text)
        self.update()
        self.show()
        alert(self)

    def text(self) -> str:
        return self._text.full_text()

    def _on_dismissed(self) -> None:
        self.hide()
        self.dismissed.emit()

    def _fit(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(12), 0, px(12), 1)
        set_gap(self._row, 0, px(16) + px(8))
        self._row.setSpacing(px(8))
        self.setFixedHeight(px(40))
        self.update()

    @property
    def whole(self) -> int:
        """The width in which nothing of it is cut."""
        return self._row.totalSizeHint().width()

    @property
    def pressable(self) -> bool:
        """Whether the pointer is on one of its buttons."""
        return self._action.underMouse() or self._close.underMouse()

    @property
    def gap(self) -> int:
        """What is left free around it where it lies apart."""
        return self._theme.px(8)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        if self.passing:
            rounded(painter, self.rect(), theme.px(8), theme.color("surface"), theme.color("line2"))
        else:
            painter.fillRect(self.rect(), theme.color("surface"))
            painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), theme.color("line"))
        size = theme.px(16)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - theme.px(12) - size if rtl else theme.px(12)
        ink = theme.color(_INKS.get(self._icon, "text2"))
        image = icons.pixmap(self._icon, size, ink, self.devicePixelRatioF(), rtl)
        painter.drawPixmap(left, (self.height() - 1 - size) // 2, image)
