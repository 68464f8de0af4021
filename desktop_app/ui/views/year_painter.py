"""Paints the year: each month's name and how many entries it has, and its days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from desktop_app.ui import words

from .small_month import Grid, SmallMonth, Touch

if TYPE_CHECKING:
    from desktop_app.ui.models.year_model import YearModel
    from desktop_app.ui.theme import Theme

    from .year_layout import YearLayout

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


Key = tuple[Grid, tuple[int, ...], bool, date | None, float]
"""Where its days stand, how many entries each has, whether that is known of all of them, today if it is one of them,
the scale of the screen."""


class YearPainter:
    """For one look of the theme; `restyle` it when that changes. A month's drawing is kept as long as it says the
    same: what the pointer and the keyboard touch comes on top of it."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._small = SmallMonth(theme)
        self._sheets: dict[int, tuple[Key, QPixmap]] = {}

    def restyle(self, dpr: float) -> None:
        self._small.restyle(dpr)
        self._sheets.clear()

    def paint(
        self, painter: QPainter, area: QRect, layout: YearLayout, model: YearModel, touch: Touch, named: int
    ) -> None:
        """The months in the area. `named`: the month whose name is under the pointer, 0 for none."""
        dpr = painter.device().devicePixelRatioF()
        painter.fillRect(area, self._theme.color("surface"))
        for month in model.months:
            box, grid = layout.box(month.month), layout.grid(month.month)
            if not box.intersects(area):
                continue
            today = touch.today if touch.today and touch.today.replace(day=1) == month else None
            key = grid, tuple(model.counts(month)), model.known(month), today, dpr
            painter.drawPixmap(box.topLeft(), self._sheet(key, box, layout))
            if named == month.month:
                painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
                self._head(painter, layout, key, hovered=True)
            self._small.stand_out(painter, grid, touch)

    def _sheet(self, key: Key, box: QRect, layout: YearLayout) -> QPixmap:
        """A month with nothing touched."""
        grid, counts, _, today, dpr = key
        known = self._sheets.get(grid.month.month)
        if known is not None and known[0] == key:
            return known[1]
        sheet = QPixmap(box.size() * dpr)
        sheet.setDevicePixelRatio(dpr)
        sheet.fill(self._theme.color("surface"))
        painter = QPainter(sheet)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words; where they stand is ours
        painter.translate(-box.topLeft())
        self._head(painter, layout, key, hovered=False)
        self._small.paint(painter, grid, Touch(today), counts)
        painter.end()
        self._sheets[grid.month.month] = key, sheet
        return sheet

    def _head(self, painter: QPainter, layout: YearLayout, key: Key, *, hovered: bool) -> None:
        grid, counts, known, today, _ = key
        month = grid.month
        theme, px, box = self._theme, self._theme.px, layout.head(month.month)
        if hovered:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("badge"))
            painter.drawRoundedRect(box, px(4), px(4))
        room = box.adjusted(px(3), 0, -px(3), 0)
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if layout.rtl:
            start, end = end, start
        said = words.locale().toString(sum(counts)) if known else ""
        beside = theme.metrics("entry-plain").horizontalAdvance(said) + px(6)
        painter.setFont(theme.font("entry-plain"))
        painter.setPen(theme.color("text3"))
        painter.drawText(room, end | _MIDDLE, said)
        name = theme.metrics("body-strong").elidedText(
            words.month_name(month), Qt.TextElideMode.ElideRight, room.width() - beside
        )
        painter.setFont(theme.font("body-strong"))
        painter.setPen(theme.color("accent" if today else "text"))
        painter.drawText(room, start | _MIDDLE, name)
