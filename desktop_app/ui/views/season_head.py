"""What stands above the timeline and stays there: its name and dates, the key of the heat, the months, today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui import words

from .season_layout import Scale, Sizes
from .small_month import STEPS, SmallMonth

if TYPE_CHECKING:
    from desktop_app.ui.models.season_ahead import SeasonAhead
    from desktop_app.ui.models.year_model import YearModel
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft | _MIDDLE, Qt.AlignmentFlag.AlignRight | _MIDDLE


def step_words() -> list[str]:
    """ "0", "1–2", ... "10+": how many entries a day of each step has."""
    edges = (0, *STEPS)
    number = words.number
    spans = [
        f"{number(low)}–{number(high - 1)}" if high - low > 1 else number(low)
        for low, high in zip(edges, STEPS, strict=False)
    ]
    return [*spans, f"{number(STEPS[-1])}+"]


class SeasonHead(QWidget):
    """Two lines."""

    def __init__(
        self, months: YearModel, seasons: SeasonAhead, theme: Theme, today: Today, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._months, self._seasons, self._theme, self._today = months, seasons, theme, today
        self._small = SmallMonth(theme)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        months.loaded.connect(self.update)
        seasons.loaded.connect(self._tell)
        today.changed.connect(self._tell)
        theme.changed.connect(self._on_theme_changed)
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(0, self._title_high() + self._months_high())

    def _title_high(self) -> int:
        return max(self._theme.px(42), self._theme.line("date") + self._theme.px(12))

    def _months_high(self) -> int:
        return max(self._theme.px(24), self._theme.line("small-strong") + self._theme.px(8))

    def _on_theme_changed(self) -> None:
        self._small.restyle(self.devicePixelRatioF())
        self.updateGeometry()
        self.update()

    def _tell(self) -> None:
        said = self.tr("{name}, {dates}").format(name=self._name(), dates=self._dates())
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def _name(self) -> str:
        return self.tr("Season ahead")

    def _dates(self) -> str:
        return self.tr("{dates}, by service").format(dates=words.day_range(self._seasons.first, self._seasons.last))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words; where they stand is ours
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line2"))
        high = self._title_high()
        end = self._paint_key(painter, high)
        self._paint_title(painter, high, end)
        self._paint_months(painter, QRect(0, high, self.width(), self._months_high()))

    # --- the first line ---

    def _paint_key(self, painter: QPainter, high: int) -> int:
        """From the end of the line; how much of it that took."""
        px, theme = self._theme.px, self._theme
        texts = step_words()
        wide = max(px(52), round(theme.metrics("small-strong").horizontalAdvance(texts[-1])) + px(12))
        box_high = max(px(18), theme.line("small"))
        x = px(24)
        for step, text in reversed(list(enumerate(texts))):
            box = QRect(self._left(self.width() - x - wide, wide), (high - box_high) // 2, wide, box_high)
            self._small.sample(painter, box, step, text)
            x += wide + px(6)
        said = self.tr("Premieres a day") if self._months.premieres_only else self.tr("Entries a day")
        room = round(theme.metrics("small").horizontalAdvance(said)) + 1
        x += px(6) + room
        self._draw(painter, self.width() - x, high, room, said, "small", "text3")
        return x

    def _paint_title(self, painter: QPainter, high: int, taken: int) -> None:
        px, metrics = self._theme.px, self._theme.metrics
        start, name = px(24), self._name()
        wide = round(metrics("date").horizontalAdvance(name)) + 1
        self._draw(painter, start, high, wide, name, "date", "text")
        start += wide + px(14)
        room = self.width() - taken - start - px(16)
        dates = metrics("body").elidedText(self._dates(), Qt.TextElideMode.ElideRight, room)
        if room > px(80):
            self._draw(painter, start, high, room, dates, "body", "text2")

    def _draw(self, painter: QPainter, start: int, high: int, room: int, text: str, role: str, token: str) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.color(token))
        side = _RIGHT if self.isRightToLeft() else _LEFT
        painter.drawText(QRect(self._left(start, room), 0, room, high), side, text)

    # --- the months ---

    def _paint_months(self, painter: QPainter, line: QRect) -> None:
        theme, px = self._theme, self._theme.px
        painter.fillRect(line, theme.color("lane"))
        painter.fillRect(line.x(), line.y(), line.width(), 1, theme.color("line"))
        painter.fillRect(line.x(), line.bottom(), line.width(), 1, theme.color("line"))
        sizes = Sizes.of(px, theme.line, self.width())
        scale = Scale.of(self._seasons.first, self._seasons.last, self.width(), sizes)
        metrics = theme.metrics("small-strong")
        pill = self._pill(scale, line)
        for month, start, end in scale.months():
            if start > scale.start:
                x = self._left(round(start), 1)
                painter.fillRect(x, line.y(), 1, line.height(), theme.color("line"))
            name = words.month_title(month) if month.year != self._today.date.year else words.month_name(month)
            wide = round(metrics.horizontalAdvance(name)) + 1
            box = QRect(self._left(round(start) + px(8), wide), line.y(), wide, line.height())
            if start + px(8) + wide > end or box.intersects(pill):
                continue
            painter.setFont(theme.font("small-strong"))
            painter.setPen(theme.color("text2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
        self._paint_today(painter, pill)

    def _pill(self, scale: Scale, line: QRect) -> QRect:
        """Around the word, over today's line."""
        px = self._theme.px
        wide = round(self._theme.metrics("small-strong").horizontalAdvance(self._word())) + px(14)
        middle = round(scale.x(self._today.date)) + px(1)
        high = line.height() - px(4)
        return QRect(self._left(middle - wide // 2, wide), line.y() + px(2), wide, high)

    def _paint_today(self, painter: QPainter, pill: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        painter.drawRoundedRect(QRectF(pill), pill.height() / 2, pill.height() / 2)
        painter.setFont(self._theme.font("small-strong"))
        painter.setPen(self._theme.color("onaccent"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._word())

    def _word(self) -> str:
        return self.tr("Today")

    def _left(self, start: int, wide: int) -> int:
        return self.width() - start - wide if self.isRightToLeft() else start
