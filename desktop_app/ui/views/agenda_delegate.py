"""Paints the rows of the agenda and of a day's list."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPen
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
_LEFT = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_SINGLE = Qt.TextFlag.TextSingleLine


class AgendaDelegate(QStyledItemDelegate):
    """A row is: mark, title, hour at the right edge; below kind in words, code, service."""

    def __init__(self, state: ViewState, theme: Theme, today: Today, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._state = state
        self._theme = theme
        self._today = today

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: Row = index.data(AgendaModel.ROW)
        theme = self._theme
        if row.entry is None:
            return QSize(0, theme.line("head") + theme.px(24))
        return QSize(0, theme.line("body-medium") + theme.px(1) + theme.line("small") + theme.px(11))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(AgendaModel.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
        painter.setLayoutDirection(option.direction)  # type: ignore[attr-defined]
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        if row.entry is None:
            self._paint_header(painter, box, row, rtl)
        else:
            self._paint_entry(painter, box, row, row.entry, option, rtl)
        painter.restore()

    def _paint_header(self, painter: QPainter, box: QRectF, row: Row, rtl: bool) -> None:
        theme, px = self._theme, self._theme.px
        line = box.adjusted(px(16), px(18), -px(16), -px(6))
        taken = 0.0
        if row.uncertain:
            size = px(16)
            x = line.right() - size if rtl else line.left()
            icon = icons.pixmap("date-unknown", size, theme.color("text3"), painter.device().devicePixelRatioF(), rtl)
            painter.drawPixmap(QPointF(x, line.center().y() - size / 2), icon)
            taken = size + px(6)
        metrics = theme.metrics("body")
        detail = metrics.horizontalAdvance(row.detail)
        room = line.width() - taken
        if detail > room / 2:
            detail = max(room - theme.metrics("head").horizontalAdvance(row.title) - px(8), 0)
        title = _part(line, taken, room - (detail + px(8) if detail else 0), rtl)
        color = theme.color("accent" if row.current else "text")
        _draw(painter, title, row.title, theme.font("head"), color, _LEFT)
        if detail:
            end = _part(line, line.width() - detail, detail, rtl)
            _draw(painter, end, row.detail, theme.font("body"), theme.color("text3"), _RIGHT)

    def _paint_entry(
        self, painter: QPainter, box: QRectF, row: Row, entry: Entry, option: QStyleOptionViewItem, rtl: bool
    ) -> None:
        theme, px = self._theme, self._theme.px
        selected = self._state.selected is not None and self._state.selected.id == entry.id
        past = entry.aired(self._today.now(), self._today.zone) or entry.status is Status.WITHDRAWN
        plate = box.adjusted(px(8), px(1), -px(8), -px(1))
        self._paint_plate(painter, plate, option, selected)
        ink, quiet, mark = self._inks(entry, selected, past)
        size = px(12)
        centre = QPointF(box.right() - px(26) if rtl else box.left() + px(26), box.center().y())
        corner = QPointF(centre.x() - size / 2, centre.y() - size / 2)
        dpr = painter.device().devicePixelRatioF()
        painter.drawPixmap(corner, marks.pixmap(words.mark_kind(entry), size, mark, dpr, rtl))

        line = QRectF(box.left() + px(20), plate.top() + px(3), box.width() - px(40), theme.line("body-medium"))
        start = px(22)
        first, second = self.right_words(row, entry)
        used = self._paint_right(painter, line, first, quiet, rtl)
        font = theme.font("body" if past and not entry.followed else "body-strong" if entry.followed else "body-medium")
        if entry.status is Status.WITHDRAWN:
            font = QFont(font)
            font.setStrikeOut(True)
        _draw(painter, _part(line, start, line.width() - start - used, rtl), entry.show, font, ink, _LEFT)

        line = QRectF(line.left(), line.bottom() + px(1), line.width(), theme.line("small"))
        used = self._paint_right(painter, line, second, quiet, rtl)
        if entry.followed:
            size = px(10)
            place = _part(line, line.width() - used - size, size, rtl)
            icon = icons.pixmap("bookmark-filled", size, quiet, dpr, rtl)
            painter.drawPixmap(QPointF(place.left(), line.center().y() - size / 2), icon)
            used += size + px(6)
        room = _part(line, start, line.width() - start - used, rtl)
        _draw(painter, room, self.second_line(entry, room.width()), theme.font("small"), quiet, _LEFT)

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
        width = self._theme.metrics("small").horizontalAdvance(text) + 1
        _draw(painter, _part(line, line.width() - width, width, rtl), text, self._theme.font("small"), color, _RIGHT)
        return width + self._theme.px(8)

    def right_words(self, row: Row, entry: Entry) -> tuple[str, str]:
        """At the right edge of both lines: the hour, and above it the day where the group has several."""
        hour = words.hour_text(entry, self._today.zone)
        if row.uncertain:
            return "", ""
        return (_short_day(row.day, self._today.date), hour) if row.several_days else (hour, "")

    def second_line(self, entry: Entry, room: float) -> str:
        """Kind in words, code, service; when there is no room for all, the service goes first."""
        kind, status = words.kind_word(entry), words.status_word(entry)
        if entry.status is Status.TENTATIVE:
            kind = self.tr("{kind}, {doubt}").format(kind=kind, doubt=status)
        elif status:
            kind = self.tr("{status} · {kind}").format(status=status, kind=kind)
        parts = [part for part in (kind, words.long_code(entry), *entry.services[:1]) if part]
        metrics = self._theme.metrics("small")
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


def _draw(painter: QPainter, box: QRectF, text: str, font: QFont, color: QColor, how: Qt.AlignmentFlag) -> None:
    painter.setFont(font)
    painter.setPen(color)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 0.5)
    painter.drawText(box, int(how) | int(_SINGLE), shown)
