"""A month as a small grid of days: where each day stands, and how it is painted. Twelve of them are a year."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QStaticText

from desktop_app.domain.months import month_after, week_of
from desktop_app.ui import words
from desktop_app.ui.theme import contrast, mixed

from .month_sheet import Shaper, ThemeMetrics

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

STEPS = (1, 3, 6, 10)
"""From how many entries a day is as warm as that step; below the first it is cold."""
_SHARES = (0.0, 0.10, 0.22, 0.38, 0.92)
"""Of `other` in `surface`, step by step."""
_HOT = len(STEPS)
_KEPT = 400


def step_of(count: int) -> int:
    """0 to 4: how warm a day with so many entries is."""
    return bisect(STEPS, count)


class Grid(NamedTuple):
    """Where the days of a month stand, in px: seven columns from `left` (in right-to-left the first is at the right), a
    row for each week from `top`. A day's box is `gap` smaller than its share, so that neighbours don't touch."""

    month: date
    """The 1st."""
    left: int
    top: int
    column: int
    """From one day to the next."""
    row: int
    """From one week to the next."""
    gap: int
    first_weekday: int
    """0 = Monday."""
    rtl: bool = False

    def box(self, day: date) -> QRect:
        """Of a day of this month."""
        corner = self._corner((day - week_of(self.month, self.first_weekday)).days)
        return QRect(QPoint(*corner), self.size)

    def corners(self) -> list[tuple[int, int]]:
        """Of the boxes of all its days, x and y."""
        before = (self.month - week_of(self.month, self.first_weekday)).days
        days = (month_after(self.month, 1) - self.month).days
        return [self._corner(before + day) for day in range(days)]

    @property
    def size(self) -> QSize:
        """Of each box."""
        return QSize(self.column - self.gap, self.row - self.gap)

    def _corner(self, place: int) -> tuple[int, int]:
        week, weekday = divmod(place, 7)
        column = 6 - weekday if self.rtl else weekday
        return self.left + column * self.column, self.top + week * self.row

    def day_at(self, place: QPoint) -> date | None:
        """The day whose share of the grid holds the point; None beside the month's days."""
        x, y = place.x() - self.left, place.y() - self.top
        if not (0 <= x < 7 * self.column and 0 <= y < 6 * self.row):
            return None
        column, week = x // self.column, y // self.row
        weekday = 6 - column if self.rtl else column
        day = week_of(self.month, self.first_weekday) + timedelta(days=7 * week + weekday)
        return day if _is_in(day, self.month) else None


class Touch(NamedTuple):
    """Which days of a month stand out, where they are of that month: all may be None."""

    today: date | None = None
    selected: date | None = None
    """Framed."""
    focused: date | None = None
    """With a ring around it: the keyboard is there."""
    hovered: date | None = None


NOT_TOUCHED = Touch()


class _Text(NamedTuple):
    """A shaped text, and where it begins in the box that it stands in the middle of."""

    x: float
    y: float
    shaped: QStaticText


class SmallMonth:
    """Paints the days of a month where its Grid has them: today in a pill, the selected day framed, each as warm as
    its count says. One is enough for all months of a widget; `restyle` it when the theme or the screen changes."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.restyle()

    def restyle(self, dpr: float = 1.0) -> None:
        """Everything is measured and drawn anew."""
        self._dpr = dpr
        self._metrics, self._shaper = ThemeMetrics(self._theme), Shaper()
        self._grounds: dict[tuple[int, int, int], QPixmap] = {}
        self._texts: dict[tuple[str, str, int, int], _Text] = {}
        self._numbers = [words.number(number) for number in range(32)]
        self._fills = [self._fill_of(step) for step in range(_HOT + 1)]
        self._inks = [self._ink_of(step) for step in range(_HOT + 1)]

    def paint(
        self,
        painter: QPainter,
        grid: Grid,
        touch: Touch = NOT_TOUCHED,
        counts: Sequence[int] | None = None,
    ) -> None:
        """`counts`: the entries of each day from the 1st on; without them no day is warm."""
        self._follow(painter)
        today = touch.today.day if touch.today and _is_in(touch.today, grid.month) else 0
        size = grid.size
        by_step: list[list[tuple[int, int, str]]] = [[] for _ in self._fills]
        for number, (x, y) in enumerate(grid.corners(), 1):
            step = 0 if counts is None else step_of(counts[number - 1])
            if number == today:
                self._pill(painter, QRect(QPoint(x, y), size), self._numbers[number])
                continue
            if step:
                painter.drawPixmap(x, y, self._ground(step, size))
            by_step[1 if counts is None else step].append((x, y, self._numbers[number]))
        for step, numbers in enumerate(by_step):
            if numbers:
                role = "entry-strong" if step == _HOT else "entry-plain"
                self._write(painter, numbers, size, role, self._inks[step])
        self.stand_out(painter, grid, touch)

    def sample(self, painter: QPainter, box: QRect, step: int, text: str) -> None:
        """A day so warm, with a text of its own: for a key."""
        self._follow(painter)
        if step:
            painter.drawPixmap(box.topLeft(), self._ground(step, box.size()))
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("line2"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), self._radius(), self._radius())
        role = "small-strong" if step == _HOT else "small"
        self._write(painter, [(box.x(), box.y(), text)], box.size(), role, self._inks[step])

    def colors(self, step: int) -> tuple[QColor, QColor]:
        """(the ground of a day so warm, its text)."""
        return self._fills[step], self._inks[step]

    # --- one day ---

    def _write(
        self, painter: QPainter, texts: Sequence[tuple[int, int, str]], size: QSize, role: str, ink: QColor
    ) -> None:
        """Each in the middle of the box of that size at x and y."""
        painter.setFont(self._theme.font(role))
        painter.setPen(ink)
        wide, high = size.width(), size.height()
        for x, y, text in texts:
            found = self._texts.get((text, role, wide, high)) or self._text(text, role, wide, high)
            painter.drawStaticText(QPointF(x + found.x, y + found.y), found.shaped)

    def _text(self, text: str, role: str, wide: int, high: int) -> _Text:
        """The baseline is on a whole px."""
        ascent = self._metrics.ascent(role)
        baseline = round((high - ascent - self._theme.metrics(role).descent()) / 2 + ascent)
        shaped = self._shaper.shaped(text, role, self._theme.font(role))
        if len(self._texts) >= _KEPT:
            self._texts.clear()
        found = _Text((wide - self._metrics.width(text, role)) / 2, baseline - ascent, shaped)
        self._texts[text, role, wide, high] = found
        return found

    def _pill(self, painter: QPainter, box: QRect, text: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        painter.drawRoundedRect(QRectF(box), box.height() / 2, box.height() / 2)
        self._write(painter, [(box.x(), box.y(), text)], box.size(), "entry-strong", self._theme.color("onaccent"))

    def stand_out(self, painter: QPainter, grid: Grid, touch: Touch) -> None:
        """Frame, ring and hover alone, over days that are painted already."""
        px, color = self._theme.px, self._theme.color
        for day, token, wide, out in (
            (touch.hovered, "ctl", 1, -0.5),
            (touch.selected, "surface", px(1), -px(1.5)),  # keeps the frame apart from a ground of its own colour
            (touch.selected, "accent", px(2), 0.0),
            (touch.focused, "accent", px(2), float(px(3))),
        ):
            if day is None or not _is_in(day, grid.month):
                continue
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color(token), wide))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(grid.box(day)).adjusted(-out, -out, out, out), px(4), px(4))

    # --- how warm ---

    def _fill_of(self, step: int) -> QColor:
        color = self._theme.color
        if self._theme.name == "contrast":
            return color("other") if step == _HOT else color("surface")
        return mixed(color("surface"), color("other"), _SHARES[step])

    def _ink_of(self, step: int) -> QColor:
        text, surface, fill = self._theme.color("text"), self._theme.color("surface"), self._fills[step]
        if step == 0:
            return self._theme.color("text3")
        return max((text, surface), key=lambda ink: contrast(ink, fill))

    def _ground(self, step: int, size: QSize) -> QPixmap:
        """In high contrast a bar at the foot is the longer the warmer the day: there are no tints."""
        key = (step, size.width(), size.height())
        found = self._grounds.get(key)
        if found is None:
            found = QPixmap(size * self._dpr)
            found.setDevicePixelRatio(self._dpr)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            whole = QRectF(0, 0, size.width(), size.height())
            if self._theme.name == "contrast" and step < _HOT:
                high, wide = self._theme.px(2), whole.width() * step / _HOT
                painter.fillRect(QRectF((whole.width() - wide) / 2, whole.height() - high, wide, high),
                                 self._theme.color("other"))  # fmt: skip
            else:
                painter.setBrush(self._fills[step])
                painter.drawRoundedRect(whole, self._radius(), self._radius())
            painter.end()
            self._grounds[key] = found
        return found

    def _radius(self) -> int:
        return self._theme.px(3)

    def _follow(self, painter: QPainter) -> None:
        """To the screen that the widget is on now."""
        dpr = painter.device().devicePixelRatioF()
        if dpr != self._dpr:
            self.restyle(dpr)


def _is_in(day: date, month: date) -> bool:
    return (day.year, day.month) == (month.year, month.month)
