"""Paints the rows of the agenda and of a day's list."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop_app.domain.values import Entry, Status
from desktop_app.ui import icons, marks, words
from desktop_app.ui.models.agenda_groups import Row
from desktop_app.ui.models.agenda_model import AgendaModel

from .month_sheet import ThemeMetrics, drop_older_half
from .row_sheet import RowShaper, RowSheet
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
_SHEETS = 400
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
        self._metrics = ThemeMetrics(theme)
        self._shaper = RowShaper()
        self._sheets: dict[tuple[object, ...], RowSheet] = {}
        theme.changed.connect(self._on_others)
        today.changed.connect(self._on_others)

    def _on_others(self) -> None:
        """The fonts, the colours or the day are others: everything is measured anew."""
        self._metrics = ThemeMetrics(self._theme)
        self._shaper.clear()
        self._sheets.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The same for every row: the view need not ask for each."""
        theme, look = self._theme, self._look
        return QSize(0, theme.line(look.title) + theme.px(1) + theme.line(look.second) + theme.px(look.top + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(AgendaModel.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        box = QRectF(option.rect)
        dpr = painter.device().devicePixelRatioF()
        if row.entry is None:
            sheet = self._sheet_of(box.size(), row, dpr, rtl, index.row() == 0)
        else:
            px, selected, past = self._theme.px, *self._states(row.entry)
            self._paint_plate(painter, box.adjusted(px(8), px(1), -px(8), -px(1)), option, selected)
            sheet = self._sheet_of(box.size(), row, dpr, rtl, selected, past)
        sheet.paint(painter, box.topLeft())
        painter.restore()

    def _states(self, entry: Entry) -> tuple[bool, bool]:
        """Whether it is selected, whether it is over or cancelled."""
        selected = self._state.selected is not None and self._state.selected.id == entry.id
        return selected, entry.aired(self._today.now(), self._today.zone) or entry.status is Status.WITHDRAWN

    def get_ready(self, row: Row, size: QSize, dpr: float, *, rtl: bool, first: bool) -> None:
        """Measures and shapes what stands on the row before it is in sight."""
        states = self._states(row.entry) if row.entry else (first,)
        self._sheet_of(QSizeF(size), row, dpr, rtl, *states)

    def _sheet_of(self, size: QSizeF, row: Row, dpr: float, rtl: bool, *states: bool) -> RowSheet:
        """Kept until something of it changes. `states`: of an entry as `_states` says them, of a header whether it is
        the first row."""
        key = (row, size.width(), size.height(), dpr, rtl, states, self._beside(row))
        found = self._sheets.get(key)
        if found is None:
            if len(self._sheets) >= _SHEETS:
                drop_older_half(self._sheets)
            found = self._sheets[key] = RowSheet(self._shaper, dpr, rtl=rtl)
            box = QRectF(QPointF(0, 0), size)
            if row.entry is None:
                self._draw_header(found, box, row, first=states[0])
            else:
                self._draw_entry(found, box, row, row.entry, *states)
        return found

    def _beside(self, row: Row) -> object:
        """What else its words depend on."""
        return None

    def _draw_header(self, sheet: RowSheet, box: QRectF, row: Row, *, first: bool) -> None:
        theme, px, look, rtl = self._theme, self._theme.px, self._look, sheet.rtl
        high = theme.line("head")
        line = _part(box, px(look.head), box.width() - px(look.head) - px(16), rtl)
        if self._days and not first:
            sheet.fill(QRectF(line.left(), box.top() + px(5), line.width(), 1), theme.color("line"))
        line.setTop(line.bottom() - px(look.top + 5) - high)
        line.setHeight(high)
        taken = 0
        if row.uncertain and not self._days:
            taken = px(16) + px(6)
            self._draw_icon(sheet, line, 0, "date-unknown", px(16), theme.color("text3"))
        detail = self._metrics.width(row.detail, look.span)
        room = line.width() - taken
        if detail > room / 2:
            detail = max(room - self._metrics.width(row.title, "head") - px(8), 0)
        title = _part(line, taken, room - (detail + px(8) if detail else 0), rtl)
        color = theme.color("accent" if row.current else "text")
        self._draw_cut(sheet, title, row.title, "head", color, _LEFT)
        if detail:
            end = _part(line, line.width() - detail, detail, rtl)
            self._draw_cut(sheet, end, row.detail, look.span, theme.color("text3"), _RIGHT)

    def _draw_entry(self, sheet: RowSheet, box: QRectF, row: Row, entry: Entry, selected: bool, past: bool) -> None:
        theme, px, look, rtl = self._theme, self._theme.px, self._look, sheet.rtl
        plate = box.adjusted(px(8), px(1), -px(8), -px(1))
        if self._days and entry.status is Status.TENTATIVE and not (selected or past):
            self._draw_doubt(sheet, plate, theme.ink(words.mark_kind(entry)))
        ink, quiet, mark = self._inks(entry, selected, past)
        size = px(12)
        centre = QPointF(box.right() - px(look.mark) if rtl else box.left() + px(look.mark), box.center().y())
        corner = QPointF(centre.x() - size / 2, centre.y() - size / 2)
        sheet.picture(corner, marks.pixmap(words.mark_kind(entry), size, mark, sheet.dpr, rtl))

        line = _part(box, px(look.text), box.width() - px(look.text) - px(look.end), rtl)
        line.setTop(plate.top() + px(look.top))
        line.setHeight(theme.line(look.title))
        below = line.translated(0, line.height() + px(1))
        below.setHeight(theme.line(look.second))
        if self._days:
            day = _part(box, px(_DAY[0]), px(_DAY[1]), rtl)
            self._draw_day(sheet, day, row, (line.center().y(), below.center().y()), (quiet, ink))
        first, second = self.right_words(row, entry)
        used = self._draw_right(sheet, line, first, quiet)
        title = _part(line, 0, line.width() - used, rtl)
        struck = entry.status is Status.WITHDRAWN
        self._draw_cut(sheet, title, entry.show, self._title_role(entry, past), ink, _LEFT, struck=struck)

        used = self._draw_right(sheet, below, second, quiet)
        if entry.watched or entry.wanted:
            size = px(11 if entry.watched else 10)
            icon, shade = ("tick", theme.color("text3")) if entry.watched else ("bookmark-filled", quiet)
            shade = ink if selected else shade
            self._draw_icon(sheet, below, below.width() - used - size, icon, size, shade)
            used += size + px(6)
        room = _part(below, 0, below.width() - used, rtl)
        self._draw_cut(sheet, room, self.second_line(entry, room.width()), look.second, quiet, _LEFT)

    def _draw_day(
        self, sheet: RowSheet, box: QRectF, row: Row, middles: tuple[float, float], inks: tuple[QColor, QColor]
    ) -> None:
        """Weekday above number, beside the two lines; ~ where no day is known."""
        theme = self._theme
        if row.uncertain:
            size = theme.px(16)
            self._draw_icon(sheet, box, (box.width() - size) / 2, "date-unknown", size, inks[0])
            return
        said = words.locale()
        weekday = said.dayName(row.day.isoweekday(), words.QLocale.FormatType.ShortFormat)
        texts = ((weekday, "small"), (said.toString(row.day.day), "date"))
        for (text, role), middle, ink in zip(texts, middles, inks, strict=True):
            high = theme.line(role)
            line = QRectF(box.left(), middle - high / 2, box.width(), high)
            sheet.text(line, _CENTRE, text, theme.font(role), ink)

    def _paint_plate(self, painter: QPainter, plate: QRectF, option: QStyleOptionViewItem, selected: bool) -> None:
        theme, radius = self._theme, self._theme.px(6)
        state: QStyle.StateFlag = option.state
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

    def _draw_doubt(self, sheet: RowSheet, plate: QRectF, ink: QColor) -> None:
        pen = QPen(ink, 1)
        pen.setDashPattern([3, 2])
        sheet.edge(plate.adjusted(0.5, 0.5, -0.5, -0.5), self._theme.px(6), pen)

    def _draw_icon(self, sheet: RowSheet, line: QRectF, start: float, name: str, size: int, ink: QColor) -> None:
        """In the middle of the line's height, its leading edge `start` after that of the line."""
        icon = icons.pixmap(name, size, ink, sheet.dpr, sheet.rtl)
        place = _part(line, start, size, sheet.rtl)
        sheet.picture(QPointF(place.left(), line.center().y() - size / 2), icon)

    def _title_role(self, entry: Entry, past: bool) -> str:
        if entry.wanted:
            return "body-strong"
        return "body" if past and not (self._days and entry.status is Status.WITHDRAWN) else self._look.title

    def _draw_cut(
        self, sheet: RowSheet, box: QRectF, text: str, role: str, color: QColor, how: int, *, struck: bool = False
    ) -> None:
        """With an ellipsis where it is longer than the box."""
        font = self._theme.font(role)
        if struck:
            font = QFont(font)
            font.setStrikeOut(True)
        sheet.text(box, how, self._metrics.elided(text, role, box.width() + 0.5), font, color)

    def _inks(self, entry: Entry, selected: bool, past: bool) -> tuple[QColor, QColor, QColor]:
        """Of the title, of what is quieter, and of the mark."""
        theme = self._theme
        if selected:
            return theme.color("onaccent"), theme.color("onaccent"), theme.color("onaccent")
        if past:
            return theme.color("text3"), theme.color("text3"), theme.color("text3")
        return theme.color("text"), theme.color("text2"), theme.ink(words.mark_kind(entry))

    def _draw_right(self, sheet: RowSheet, line: QRectF, text: str, color: QColor) -> float:
        """Writes at the end of the line; returns what that takes, with the gap before it."""
        if not text:
            return 0
        role = self._look.hour
        width = self._metrics.width(text, role) + 1
        end = _part(line, line.width() - width, width, sheet.rtl)
        sheet.text(end, _RIGHT, text, self._theme.font(role), color)
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
        """Kind in words, code or own title, service; when there is no room for all, the service goes first."""
        kind, status = words.kind_word(entry), words.status_word(entry)
        if entry.status is Status.TENTATIVE:
            kind = self.tr("{kind}, {doubt}").format(kind=kind, doubt=status)
        elif entry.status is Status.WITHDRAWN and self._days:
            kind = self.tr("Cancelled – was {kind}").format(kind=kind[:1].lower() + kind[1:])
        elif status:
            kind = self.tr("{status} · {kind}").format(status=status, kind=kind)
        code = words.long_code(entry) or words.own_title(entry)
        parts = [part for part in (kind, code, *entry.services[:1]) if part]
        role, text = self._look.second, " · ".join(parts)
        if entry.services and self._metrics.width(text, role) > room:
            without = " · ".join(parts[:-1])
            left = room - self._metrics.width(without + " · ", role)
            enough = self._theme.metrics(role).averageCharWidth() * 8
            return text if left >= enough else without  # elided, but still a name
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
