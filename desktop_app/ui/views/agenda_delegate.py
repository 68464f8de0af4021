"""Paints the rows of the agenda and of a day's list."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop_app.domain.values import Entry, Status
from desktop_app.ui import icons, marks, words
from desktop_app.ui.models.agenda_groups import Row
from desktop_app.ui.models.agenda_model import AgendaModel

from .tips import plain_tip

if TYPE_CHECKING:
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

_Index = QModelIndex | QPersistentModelIndex
_LINE = int(Qt.TextFlag.TextSingleLine) | int(Qt.AlignmentFlag.AlignVCenter)
_LEFT = _LINE | int(Qt.AlignmentFlag.AlignLeading)
_RIGHT = _LINE | int(Qt.AlignmentFlag.AlignTrailing)
_CENTRE = _LINE | int(Qt.AlignmentFlag.AlignHCenter)


class _Look(NamedTuple):
    """Lengths in px of the design, and roles."""

    head: int
    """Where a header begins."""
    text: int
    """Where the words of an entry begin."""
    end: int
    """What is left free behind both."""
    mark: int
    top: int
    """From the edge of the plate to the first line."""
    title: str
    second: str
    hour: str
    span: str
    """Of what stands at the end of a header."""


_IN_PANE = _Look(16, 42, 16, 26, 3, "body-medium", "small", "small", "body")
_IN_VIEW = _Look(20, 104, 16, 83, 5, "body-strong", "entry-plain", "entry", "entry-plain")
_DAY = (18, 44)
"""Where the column of the day begins, and its width."""


class AgendaDelegate(QStyledItemDelegate):
    """A row is: mark, title, hour at the right edge; below kind in words, code, service. With `days` each begins with
    its day, and a line parts the groups."""

    def __init__(
        self, state: ViewState, theme: Theme, today: Today, view: QAbstractItemView, *, days: bool = False
    ) -> None:
        super().__init__(view)
        self._state = state
        self._theme = theme
        self._today = today
        self._days = days
        self._look = _IN_VIEW if days else _IN_PANE

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The same for every row: the view need not ask for each."""
        theme, look = self._theme, self._look
        return QSize(0, theme.line(look.title) + theme.px(1) + theme.line(look.second) + theme.px(look.top + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(AgendaModel.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
        painter.setLayoutDirection(option.direction)  # type: ignore[attr-defined]
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        if row.entry is None:
            self._paint_header(painter, box, row, rtl, first=index.row() == 0)
        else:
            self._paint_entry(painter, box, row, row.entry, option, rtl)
        painter.restore()

    def _paint_header(self, painter: QPainter, box: QRectF, row: Row, rtl: bool, *, first: bool) -> None:
        theme, px, look = self._theme, self._theme.px, self._look
        high = theme.line("head")
        line = _part(box, px(look.head), box.width() - px(look.head) - px(16), rtl)
        if self._days and not first:
            painter.fillRect(QRectF(line.left(), box.top() + px(5), line.width(), 1), theme.color("line"))
        line.setTop(line.bottom() - px(look.top + 5) - high)
        line.setHeight(high)
        taken = 0
        if row.uncertain and not self._days:
            taken = px(16) + px(6)
            self._paint_icon(painter, line, 0, "date-unknown", px(16), theme.color("text3"), rtl)
        detail = theme.metrics(look.span).horizontalAdvance(row.detail)
        room = line.width() - taken
        if detail > room / 2:
            detail = max(room - theme.metrics("head").horizontalAdvance(row.title) - px(8), 0)
        title = _part(line, taken, room - (detail + px(8) if detail else 0), rtl)
        color = theme.color("accent" if row.current else "text")
        self._draw_cut(painter, title, row.title, "head", color, _LEFT)
        if detail:
            end = _part(line, line.width() - detail, detail, rtl)
            self._draw_cut(painter, end, row.detail, look.span, theme.color("text3"), _RIGHT)

    def _paint_entry(
        self, painter: QPainter, box: QRectF, row: Row, entry: Entry, option: QStyleOptionViewItem, rtl: bool
    ) -> None:
        theme, px, look = self._theme, self._theme.px, self._look
        selected = self._state.selected is not None and self._state.selected.id == entry.id
        past = entry.aired(self._today.now(), self._today.zone) or entry.status is Status.WITHDRAWN
        plate = box.adjusted(px(8), px(1), -px(8), -px(1))
        self._paint_plate(painter, plate, option, selected)
        if self._days and entry.status is Status.TENTATIVE and not (selected or past):
            self._paint_doubt(painter, plate, theme.ink(words.mark_kind(entry)))
        ink, quiet, mark = self._inks(entry, selected, past)
        size = px(12)
        centre = QPointF(box.right() - px(look.mark) if rtl else box.left() + px(look.mark), box.center().y())
        corner = QPointF(centre.x() - size / 2, centre.y() - size / 2)
        dpr = painter.device().devicePixelRatioF()
        painter.drawPixmap(corner, marks.pixmap(words.mark_kind(entry), size, mark, dpr, rtl))

        line = _part(box, px(look.text), box.width() - px(look.text) - px(look.end), rtl)
        line.setTop(plate.top() + px(look.top))
        line.setHeight(theme.line(look.title))
        below = line.translated(0, line.height() + px(1))
        below.setHeight(theme.line(look.second))
        if self._days:
            day = _part(box, px(_DAY[0]), px(_DAY[1]), rtl)
            self._paint_day(painter, day, row, (line.center().y(), below.center().y()), (quiet, ink), rtl)
        first, second = self.right_words(row, entry)
        used = self._paint_right(painter, line, first, quiet, rtl)
        title = _part(line, 0, line.width() - used, rtl)
        struck = entry.status is Status.WITHDRAWN
        self._draw_cut(painter, title, entry.show, self._title_role(entry, past), ink, _LEFT, struck=struck)

        used = self._paint_right(painter, below, second, quiet, rtl)
        if entry.watched or entry.wanted:
            size = px(11 if entry.watched else 10)
            icon, shade = ("tick", theme.color("text3")) if entry.watched else ("bookmark-filled", quiet)
            shade = ink if selected else shade
            self._paint_icon(painter, below, below.width() - used - size, icon, size, shade, rtl)
            used += size + px(6)
        room = _part(below, 0, below.width() - used, rtl)
        self._draw_cut(painter, room, self.second_line(entry, room.width()), look.second, quiet, _LEFT)

    def _paint_day(
        self,
        painter: QPainter,
        box: QRectF,
        row: Row,
        middles: tuple[float, float],
        inks: tuple[QColor, QColor],
        rtl: bool,
    ) -> None:
        """Weekday above number, beside the two lines; ~ where no day is known."""
        theme = self._theme
        if row.uncertain:
            size = theme.px(16)
            self._paint_icon(painter, box, (box.width() - size) / 2, "date-unknown", size, inks[0], rtl)
            return
        said = words.locale()
        weekday = said.dayName(row.day.isoweekday(), words.QLocale.FormatType.ShortFormat)
        texts = ((weekday, "small"), (said.toString(row.day.day), "date"))
        for (text, role), middle, ink in zip(texts, middles, inks, strict=True):
            high = theme.line(role)
            line = QRectF(box.left(), middle - high / 2, box.width(), high)
            self._draw(painter, line, text, role, ink, _CENTRE)

    def _paint_plate(self, painter: QPainter, plate: QRectF, option: QStyleOptionViewItem, selected: bool) -> None:
        theme, radius = self._theme, self._theme.px(6)
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.setPen(Qt.PenStyle.NoPen)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.color("accent" if selected else "hover"))
            painter.drawRoundedRect(plate, radius, radius)
        if state & QStyle.StateFlag.State_HasFocus:
            # On a selected row the accent would not show on itself: the gap between is the page.
            if selected:
                painter.setPen(QPen(theme.color("surface"), theme.px(2)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(plate.adjusted(1, 1, -1, -1), radius, radius)
            painter.setPen(QPen(theme.color("accent"), theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            grown = theme.px(2)
            painter.drawRoundedRect(plate.adjusted(-grown, 0, grown, 0), radius + grown, radius + grown)

    def _paint_doubt(self, painter: QPainter, plate: QRectF, ink: QColor) -> None:
        pen = QPen(ink, 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), self._theme.px(6), self._theme.px(6))

    def _paint_icon(
        self, painter: QPainter, line: QRectF, start: float, name: str, size: int, ink: QColor, rtl: bool
    ) -> None:
        """In the middle of the line's height, its leading edge `start` after that of the line."""
        icon = icons.pixmap(name, size, ink, painter.device().devicePixelRatioF(), rtl)
        place = _part(line, start, size, rtl)
        painter.drawPixmap(QPointF(place.left(), line.center().y() - size / 2), icon)

    def _title_role(self, entry: Entry, past: bool) -> str:
        if entry.wanted:
            return "body-strong"
        return "body" if past and not (self._days and entry.status is Status.WITHDRAWN) else self._look.title

    def _draw_cut(
        self, painter: QPainter, box: QRectF, text: str, role: str, color: QColor, how: int, *, struck: bool = False
    ) -> None:
        """With an ellipsis where it is longer than the box."""
        shown = self._theme.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 0.5)
        self._draw(painter, box, shown, role, color, how, struck=struck)

    def _draw(
        self, painter: QPainter, box: QRectF, text: str, role: str, color: QColor, how: int, *, struck: bool = False
    ) -> None:
        font = self._theme.font(role)
        if struck:
            font = QFont(font)
            font.setStrikeOut(True)
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(box, how, text)

    def _inks(self, entry: Entry, selected: bool, past: bool) -> tuple[QColor, QColor, QColor]:
        """Of the title, of what is quieter, and of the mark."""
        theme = self._theme
        if selected:
            return theme.color("onaccent"), theme.color("onaccent"), theme.color("onaccent")
        if past:
            return theme.color("text3"), theme.color("text3"), theme.color("text3")
        return theme.color("text"), theme.color("text2"), theme.ink(words.mark_kind(entry))

    def _paint_right(self, painter: QPainter, line: QRectF, text: str, color: QColor, rtl: bool) -> float:
        """Writes at the end of the line; returns what that takes, with the gap before it."""
        if not text:
            return 0
        role = self._look.hour
        width = self._theme.metrics(role).horizontalAdvance(text) + 1
        self._draw(painter, _part(line, line.width() - width, width, rtl), text, role, color, _RIGHT)
        return width + self._theme.px(8)

    def right_words(self, row: Row, entry: Entry) -> tuple[str, str]:
        """At the right edge of both lines: the hour, and above it the day where the group has several."""
        hour = words.hour_text(entry, self._today.zone)
        if self._days:
            return (self.tr("no date") if row.uncertain else hour), ""
        if row.uncertain:
            return "", ""
        return (_short_day(row.day, self._today.date), hour) if row.several_days else (hour, "")

    def second_line(self, entry: Entry, room: float) -> str:
        """Kind in words, code, service; when there is no room for all, the service goes first."""
        kind, status = words.kind_word(entry), words.status_word(entry)
        if entry.status is Status.TENTATIVE:
            kind = self.tr("{kind}, {doubt}").format(kind=kind, doubt=status)
        elif entry.status is Status.WITHDRAWN and self._days:
            kind = self.tr("Cancelled – was {kind}").format(kind=kind[:1].lower() + kind[1:])
        elif status:
            kind = self.tr("{status} · {kind}").format(status=status, kind=kind)
        parts = [part for part in (kind, words.long_code(entry), *entry.services[:1]) if part]
        metrics = self._theme.metrics(self._look.second)
        text = " · ".join(parts)
        if entry.services and metrics.horizontalAdvance(text) > room:
            without = " · ".join(parts[:-1])
            left = room - metrics.horizontalAdvance(without + " · ")
            return text if left >= metrics.averageCharWidth() * 8 else without  # elided, but still a name
        return text

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """The whole of the entry as a tooltip; escaped, since a tooltip would take markup for markup."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        text = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        QToolTip.showText(event.globalPos(), plain_tip(text), view)
        return True


def _short_day(day: date, today: date) -> str:
    """ "Sun 17 May"."""
    weekday = words.locale().dayName(day.isoweekday(), words.QLocale.FormatType.ShortFormat)
    return f"{weekday} {words.date_short(day, today)}"


def _part(line: QRectF, start: float, width: float, rtl: bool) -> QRectF:
    """The part of a line that begins `start` after its leading edge."""
    left = line.right() - start - width if rtl else line.left() + start
    return QRectF(left, line.top(), max(width, 0), line.height())
