"""A switch of a few words, one of them on: All | Followed, Month | Week."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop_app.ui.theme import Theme

from .controls import Control, rounded


class Segment(Control):
    """One word of the switch. Arrows go to the next one and switch it on, as in any group of radio buttons."""

    def __init__(self, theme: Theme, key: str, text: str, role: str, pad: float, switch: Segmented) -> None:
        super().__init__(theme, text, switch)
        self.key, self._role, self._pad, self._switch = key, role, pad, switch
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def nextCheckState(self) -> None:
        """A click switches it on and never off: of a group of one Qt does not see to that."""
        self.setChecked(True)

    def radius(self) -> float:
        return self.theme.px(5)

    def ring_host(self) -> QWidget | None:
        return self._switch.parentWidget() or self._switch

    def sizeHint(self) -> QSize:
        strong = self.theme.metrics(self._role + "-strong").horizontalAdvance(self.text())
        return QSize(round(strong) + 2 * self.theme.px(self._pad), self._switch.high() - 2 * self.theme.px(2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, color = QPainter(self), self.theme.color
        if self.isChecked():
            rounded(painter, self.rect(), self.radius(), color("surface"), color("line2"))
        elif self.hovered():
            rounded(painter, self.rect(), self.radius(), color("hover"))
        weight = "-strong" if self.isChecked() else "-medium" if self._role == "body" else ""
        painter.setFont(self.theme.font(self._role + weight))
        painter.setPen(color("text" if self.isChecked() else "text2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Segmented(QWidget):
    """The switch. `chosen` is emitted when the person changes it, not by `set_chosen`."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        choices: Sequence[tuple[str, str]],
        *,
        small: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`choices` are pairs of key and word; `small` is 28 high with 12 px words, else 32 with 13."""
        super().__init__(parent)
        self._theme, self._small = theme, small
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        role, pad = ("entry", 9) if small else ("body", 13)
        self._segments = [Segment(theme, key, word, role, pad, self) for key, word in choices]
        for segment in self._segments:
            segment.clicked.connect(self._on_clicked)
            segment.toggled.connect(self._on_toggled)
            self._row.addWidget(segment)
        self._told = ""
        self._quietly = False
        self.set_chosen(choices[0][0])
        theme.changed.connect(self._fit)
        self._fit()

    def high(self) -> int:
        return self._theme.px(28 if self._small else 32)

    def current(self) -> str:
        return next(segment.key for segment in self._segments if segment.isChecked())

    def set_chosen(self, key: str) -> None:
        self._quietly = True
        for segment in self._segments:
            if segment.key == key:
                segment.setChecked(True)
        self._quietly = False
        self._told = key

    def _fit(self) -> None:
        edge = self._theme.px(2)
        self._row.setContentsMargins(edge, edge, edge, edge)
        self._row.setSpacing(0)
        self.setFixedHeight(self.high())
        self.update()

    def _on_clicked(self) -> None:
        self._tell()

    def _on_toggled(self, on: bool) -> None:
        if on and not self._quietly:
            self._tell()

    def _tell(self) -> None:
        key = self.current()
        if key != self._told:
            self._told = key
            self.chosen.emit(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(QPainter(self), self.rect(), self._theme.px(7), self._theme.color("badge"))
