"""Paints the timeline of seasons: services, weeks, bars with their marks and words, today's line behind them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.domain.values import Status
from desktop_app.ui import icons, marks, words

from .kept_picture import KeptPicture
from .month_layout import wrapped
from .month_sheet import Shaper, ThemeMetrics
from .season_layout import Bar, Scale, Sizes
from .season_rows import Row

if TYPE_CHECKING:
    from desktop_app.domain.season_run import Key
    from desktop_app.ui.theme import Theme


class Look(NamedTuple):
    """What stands out."""

    selected: Key | None = None
    """The season of the selected entry."""
    hovered: Bar | None = None
    focused: Bar | None = None


def _named(row: Row) -> tuple[str, str, str]:
    """(the name of the service in words, the font's role, the colour's name)."""
    if row.service:
        return row.service, "body-strong", "text"
    return QCoreApplication.translate("seasons", "Service not known"), "body", "text3"


class SeasonPainter:
    """For one look of the theme, one scale of the screen and one reading direction; x is counted in reading direction
    from the start of the timeline, and mirrored last."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.restyle()

    def restyle(self) -> None:
        """Everything is measured anew."""
        self.metrics, self._shaper, self._kept = ThemeMetrics(self._theme), Shaper(), KeptPicture()

    def begin(self, scale: Scale, sizes: Sizes, width: int, *, rtl: bool) -> None:
        """`width` is that of the whole timeline: what is painted next is mirrored in it."""
        self._scale, self._sizes, self._width, self._rtl = scale, sizes, width, rtl

    def box_of(self, bar: Bar, top: int) -> QRect:
        """Of a bar in a row that begins there."""
        sizes = self._sizes
        y = top + bar.lane * sizes.lane + sizes.above
        return QRect(round(self._left(bar.x, bar.width)), y, round(bar.width), sizes.bar)

    def label_box(self, bar: Bar, top: int) -> QRect:
        """Of its words, which may stand beside it."""
        wide = self._label_width(bar)
        box = self.box_of(bar, top)
        return QRect(round(self._left(bar.label_x, wide)), box.y(), round(wide), box.height())

    def name_that_is_cut(self, row: Row) -> str:
        """The whole name of the service; "" where it stands there in full."""
        name, _, _ = _named(row)
        return "" if " ".join(self._name_lines(row)) == name else name

    def in_names(self, x: int) -> bool:
        """Whether that is in the column of the services."""
        return self._left(x, 0) < self._sizes.names

    def _names_room(self) -> int:
        return self._sizes.names - self._theme.px(24) - self._theme.px(8)

    # --- the ground ---

    def paint(self, painter: QPainter, rows: Sequence[Row], area: QRect, look: Look, today: date) -> None:
        """The rows in `area`, whose top is what is scrolled to."""
        if look.hovered or look.focused:
            self._paint(painter, rows, area, look, today)
            return
        key = [*rows], look, today, self._scale, self._sizes, self._rtl
        self._kept.paint(painter, area, key, lambda painter: self._paint(painter, rows, area, look, today))

    def _paint(self, painter: QPainter, rows: Sequence[Row], area: QRect, look: Look, today: date) -> None:
        theme, sizes = self._theme, self._sizes
        painter.fillRect(area, theme.color("surface"))
        for row in rows:
            box = QRect(0, row.top, self._width, row.lanes * sizes.lane)
            if row.number % 2:
                painter.fillRect(box, theme.color("dim"))
            painter.fillRect(0, box.bottom(), self._width, 1, theme.color("line"))
        for _, start, _ in self._scale.months():
            if start > self._scale.start:
                painter.fillRect(QRectF(self._left(round(start), 1), area.y(), 1, area.height()), theme.color("line"))
        self._today(painter, area, today)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in rows:
            self._service(painter, row, area)
            for bar in row.bars:
                top = row.top + bar.lane * sizes.lane
                if top < area.bottom() and top + sizes.lane > area.top():
                    self._bar(painter, bar, row.top, look, odd=row.number % 2 == 1)

    def _today(self, painter: QPainter, area: QRect, today: date) -> None:
        if self._scale.first <= today <= self._scale.last:
            wide = self._theme.px(2)
            x = self._left(round(self._scale.x(today)), wide)
            painter.fillRect(QRectF(x, area.y(), wide, area.height()), self._theme.color("accent"))

    def _service(self, painter: QPainter, row: Row, area: QRect) -> None:
        """Its name at its first lane, or at the first of its lanes that is in sight."""
        theme, sizes = self._theme, self._sizes
        _, role, token = _named(row)
        lines, line = self._name_lines(row), theme.line(role)
        high = max(sizes.lane, len(lines) * line)
        top = min(max(row.top, area.top()), row.top + row.lanes * sizes.lane - high)
        top += (high - len(lines) * line) // 2
        for number, text in enumerate(lines):
            self._text(painter, theme.px(24), top + number * line, line, text, role, theme.color(token))

    def _name_lines(self, row: Row) -> tuple[str, ...]:
        """The name on one line, on two where that is too short and the row has room for them, cut where that is too."""
        name, role, _ = _named(row)
        room, metrics = self._names_room(), self.metrics
        two = row.lanes * self._sizes.lane >= 2 * self._theme.line(role)
        if two and metrics.width(name, role) > room and (lines := wrapped(name, role, room, room, metrics)):
            return lines
        return (metrics.elided(name, role, room),)

    # --- a season ---

    def _bar(self, painter: QPainter, bar: Bar, top: int, look: Look, *, odd: bool) -> None:
        theme, sizes, entry = self._theme, self._sizes, bar.run.first
        box = self.box_of(bar, top)
        selected = look.selected == bar.run.key
        quiet = bar.past or entry.status is Status.WITHDRAWN
        self._fill(painter, bar, QRectF(box), selected=selected, hovered=bar is look.hovered, quiet=quiet)
        kind = words.mark_kind(entry)
        ink = theme.color("onaccent") if selected else theme.color("text3") if quiet else theme.ink(kind)
        side = sizes.mark
        y = box.y() + (box.height() - side) / 2
        self._mark(painter, kind, bar.x + sizes.pad, y, ink)
        if bar.end_mark:
            ending = theme.color("onaccent") if selected else theme.color("text3") if quiet else theme.ink(bar.end_mark)
            self._mark(painter, bar.end_mark, bar.end - sizes.pad - side, y, ending)
        elif bar.beyond:
            color = theme.color("onaccent" if selected else "text3" if quiet else "text2")
            dpr = painter.device().devicePixelRatioF()
            icon = icons.pixmap("chevron-right", side, color, dpr, self._rtl)
            painter.drawPixmap(QPointF(round(self._left(bar.end - sizes.pad - side, side)), round(y)), icon)
        inside = self._inside(bar)
        if not inside:  # today's line is behind it
            painter.fillRect(self.label_box(bar, top), theme.color("dim" if odd else "surface"))
        self._label(painter, bar, box, selected=selected and inside, quiet=quiet)
        if bar is look.focused:
            self._ring(painter, QRectF(box))

    def _label(self, painter: QPainter, bar: Bar, box: QRect, *, selected: bool, quiet: bool) -> None:
        theme, entry = self._theme, bar.run.first
        main = theme.color("onaccent" if selected else "text3" if quiet else "text")
        second = theme.color("onaccent" if selected else "text3" if quiet else "text2")
        self._text(painter, bar.label_x, box.y(), box.height(), bar.title, bar.role, main)
        if entry.status is Status.WITHDRAWN:
            line = QRectF(self._left(bar.label_x, bar.title_width), box.center().y(), bar.title_width, theme.px(1))
            painter.fillRect(line, main)
        if bar.detail:
            start = bar.label_x + bar.title_width + self._sizes.gap
            self._text(painter, start, box.y(), box.height(), bar.detail, "small", second)
        if bar.watched:
            side = self._sizes.tick
            ink = theme.color("onaccent" if selected else "text3")
            tick = icons.pixmap("tick", side, ink, painter.device().devicePixelRatioF())
            x = self._left(bar.label_x + self._label_width(bar) - side, side)
            painter.drawPixmap(QPointF(round(x), round(box.y() + (box.height() - side) / 2)), tick)

    def _fill(self, painter: QPainter, bar: Bar, box: QRectF, *, selected: bool, hovered: bool, quiet: bool) -> None:
        """Dashed and empty where the date or the season is not certain; what is over has no ground."""
        theme, entry = self._theme, bar.run.first
        kind = words.mark_kind(entry)
        doubtful = not bar.exact or entry.status is Status.TENTATIVE
        fill = theme.tint(kind)
        pen = QPen(Qt.PenStyle.NoPen)
        if doubtful:
            pen = QPen(theme.color("text3") if quiet else theme.ink(kind), 1)
            pen.setDashPattern([3, 2])
            fill = theme.color("surface")  # today's line is behind it
        elif quiet or fill is None:
            pen = QPen(theme.color("line2"), 1)
            fill = theme.color("surface")
        if hovered:
            fill = theme.color("badge")
        if selected:
            fill, pen = theme.color("accent"), QPen(Qt.PenStyle.NoPen)
        painter.setPen(pen)
        painter.setBrush(fill)
        inset = 0.5 if pen.style() != Qt.PenStyle.NoPen else 0.0
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), theme.px(4), theme.px(4))
        if entry.wanted:
            token = "onaccent" if selected else "text3" if quiet else "text"
            wide = theme.px(3)
            x = self._left(bar.x, wide)
            painter.fillRect(QRectF(x, box.y() + theme.px(4), wide, box.height() - theme.px(8)), theme.color(token))

    def _ring(self, painter: QPainter, box: QRectF) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.color("accent"), theme.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        out = theme.px(2)
        painter.drawRoundedRect(box.adjusted(-out, -out, out, out), theme.px(5), theme.px(5))

    # --- small things ---

    def _inside(self, bar: Bar) -> bool:
        return bar.x <= bar.label_x < bar.end

    def _label_width(self, bar: Bar) -> float:
        detail = self.metrics.width(bar.detail, "small") + self._sizes.gap if bar.detail else 0.0
        tick = self._sizes.tick + self._sizes.gap if bar.watched else 0
        return bar.title_width + detail + tick

    def _left(self, start: float, wide: float) -> float:
        return self._width - start - wide if self._rtl else start

    def _mark(self, painter: QPainter, kind: str, start: float, y: float, ink: QColor) -> None:
        side = self._sizes.mark
        picture = marks.pixmap(kind, side, ink, painter.device().devicePixelRatioF(), self._rtl)
        painter.drawPixmap(QPointF(round(self._left(start, side)), round(y)), picture)

    def _text(self, painter: QPainter, start: float, y: int, high: int, text: str, role: str, ink: QColor) -> None:
        """One line, its start `start` px from where reading begins, its baseline on a whole px."""
        theme, ascent = self._theme, self.metrics.ascent(role)
        baseline = round((high - ascent - theme.metrics(role).descent()) / 2 + ascent)
        x = self._left(start, self.metrics.width(text, role)) if self._rtl else start
        font = theme.font(role)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawStaticText(QPointF(x, y + baseline - ascent), self._shaper.shaped(text, role, font))
