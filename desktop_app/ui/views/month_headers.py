"""The names of the weekdays above the month and the numbers of the weeks beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.ui.models.month_model import MonthModel
from desktop_app.ui.theme import fill

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

_CENTRE = Qt.AlignmentFlag.AlignCenter


class Header(QHeaderView):
    """Fixed sections that can be neither clicked nor dragged."""

    def __init__(self, orientation: Qt.Orientation, theme: Theme, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self._theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _edge(self, painter: QPainter, rect: QRect) -> None:
        fill(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.color("line2"))


def in_one_form(theme: Theme, room: float, *forms: list[str]) -> list[str]:
    """The first of the forms that fits, all of it: names in full beside short ones look like a mistake. The last one is
    cut where it must be."""
    metrics = theme.metrics("small-strong")
    for names in forms:
        if all(metrics.horizontalAdvance(name) <= room for name in names):
            return names
    return [metrics.elidedText(name, Qt.TextElideMode.ElideRight, room) for name in forms[-1]]


class Weekdays(Header):
    """The row of weekdays; today's is in the accent colour while today is in sight."""

    def __init__(self, theme: Theme, today: Today, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, theme, parent)
        self._today = today
        self._names: dict[int, list[str]] = {}
        """What stands in sections of that width, the narrowest."""
        theme.changed.connect(self._names.clear)

    def sizeHint(self) -> QSize:
        return QSize(0, max(self._theme.px(24), self._theme.line("small-strong") + self._theme.px(8)))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme, model = self._theme, self.model()
        fill(painter, rect, theme.color("surface"))
        self._edge(painter, rect)
        if not isinstance(model, MonthModel):
            return
        cell = model.cell_of(self._today.date)
        is_today = cell is not None and cell[1] == logicalIndex
        room = QRectF(rect).adjusted(theme.px(8), 0, -theme.px(4), -1)
        text = self._shown(model)[logicalIndex]
        painter.setFont(theme.font("small-strong"))
        painter.setPen(theme.color("accent" if is_today else "text2"))
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, text)

    def _shown(self, model: MonthModel) -> list[str]:
        least = min(map(self.sectionSize, range(self.count())))
        if least not in self._names:
            room = least - self._theme.px(8) - self._theme.px(4)
            self._names[least] = in_one_form(self._theme, room, *self._forms(model))
        return self._names[least]

    def _forms(self, model: MonthModel) -> Iterator[list[str]]:
        for role in (int(Qt.ItemDataRole.DisplayRole), MonthModel.SHORT):
            yield [model.headerData(day, Qt.Orientation.Horizontal, role) for day in range(self.count())]


class WeekNumbers(Header):
    """The gutter; narrow where the window is."""

    narrow = False

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, theme, parent)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(28 if self.narrow else 36), 0)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme, model = self._theme, self.model()
        fill(painter, rect, theme.color("dim"))
        if not isinstance(model, MonthModel):
            return
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text3"))
        top = QRectF(rect.x(), rect.y() + theme.px(4), rect.width(), max(theme.px(20), theme.line("body-strong")))
        painter.drawText(top, _CENTRE, model.headerData(logicalIndex, Qt.Orientation.Vertical))


class Corner(QWidget):
    """Where the two meet: "Wk"."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        fill(painter, self.rect(), theme.color("dim"))
        fill(painter, QRect(0, self.height() - 1, self.width(), 1), theme.color("line2"))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text3"))
        painter.drawText(self.rect().adjusted(0, 0, 0, -1), _CENTRE, self.tr("Wk", "short for week"))
