"""Draws a day of the month onto a sheet: its number, its entries with their states, the count of what found no room."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QColor, QPen, QPixmap

from desktop_app.domain.values import Status
from desktop_app.ui import icons, marks, words

from .month_layout import DayLayout, More, Placed
from .month_sheet import Ink, Shaper, Sheet, ThemeMetrics
from .month_sizes import Sizes

if TYPE_CHECKING:
    from desktop_app.ui.models.month_model import Day
    from desktop_app.ui.theme import Theme


class Touch(NamedTuple):
    """What of a cell is under the pointer or has the keyboard's focus."""

    hovered: int | None = None
    """The id of the entry under the pointer."""
    lit: bool = False
    """Whether the pointer is on "+N more"."""
    focused_more: bool = False
    """Whether the keyboard's focus is on "+N more"."""


NOT_TOUCHED = Touch()


class Drawing:
    """For one look of the theme, one scale of the screen and one reading direction; x is counted in reading
    direction from the cell's corner, and mirrored last."""

    def __init__(self, theme: Theme, metrics: ThemeMetrics, sizes: Sizes, dpr: float, *, rtl: bool) -> None:
        self._theme, self._metrics, self.sizes = theme, metrics, sizes
        self.dpr, self.rtl = dpr, rtl
        self._shaper = Shaper()
        self._inks: dict[tuple[str, str], Ink] = {}
        self._marks: dict[tuple[str, int, str], QPixmap] = {}
        self._baselines: dict[tuple[str, float], int] = {}
        self._width = 0

    def draw(self, day: Day, layout: DayLayout, size: QSize, today: date, touch: Touch = NOT_TOUCHED) -> Sheet:
        sheet = Sheet()
        self._width = size.width()
        taken = layout.more.text_width if layout.more is not None and layout.more.at_end else 0.0
        self._number(sheet, day, today, taken)
        for placed in layout.placed:
            self._entry(sheet, placed, touch)
        if layout.more:
            self._more(sheet, layout.more, touch)
        return sheet

    def draw_entry(self, placed: Placed, width: int, touch: Touch = NOT_TOUCHED) -> Sheet:
        """It alone, as it stands in a cell of that width."""
        sheet = Sheet()
        self._width = width
        self._entry(sheet, placed, touch)
        return sheet

    # --- the day ---

    def _number(self, sheet: Sheet, day: Day, today: date, taken: float) -> None:
        """`taken`: by what stands at the end of its line."""
        theme, px, width = self._theme, self._theme.px, self._metrics.width
        is_today = day.date == today
        text = words.date_short(day.date) if day.date.day == 1 and not is_today else words.number(day.date.day)
        role = "body-strong" if day.in_month or is_today else "body"
        top, high = px(4), self.sizes.head - px(6)
        if not is_today:
            self._text(sheet, self.sizes.number, top, high, text, role, "text2" if day.in_month else "text3")
            return
        wide = max(width(text, role) + px(12), high)
        self._box(sheet, px(4), top, wide, high, high / 2, theme.color("accent"))
        self._text(sheet, px(4) + (wide - width(text, role)) / 2, top, high, text, role, "onaccent")
        said, start = QCoreApplication.translate("month", "Today"), px(4) + wide + px(6)
        if start + width(said, "small-strong") <= self._width - px(4) - (taken + px(8) if taken else 0):
            self._text(sheet, start, top, high, said, "small-strong", "accent")

    # --- an entry ---

    def _entry(self, sheet: Sheet, placed: Placed, touch: Touch) -> None:
        sizes, look = self.sizes, placed.look
        withdrawn = placed.entry.status is Status.WITHDRAWN
        quiet = withdrawn or look.past
        main, second = _tokens(look.selected, quiet, withdrawn=withdrawn)
        self._fill(sheet, placed, hovered=placed.entry.id == touch.hovered)
        y, high = (placed.y + sizes.pad, sizes.title) if placed.comfortable else (placed.y, placed.height)
        side = sizes.kind
        mark = self._mark(placed.kind, side, main if look.selected or quiet else "")
        sheet.picture(self._left(sizes.start + side / 2, side), y + (high - side) // 2, mark)
        start = sizes.start + sizes.text
        line = y
        for title in placed.title:
            self._text(sheet, start, line, high, title, placed.role, main)
            if withdrawn:  # a line of our own: a shaped text draws that of its font at the start of the cell
                wide = self._metrics.width(title, placed.role)
                self._box(sheet, start, line + high // 2, wide, self._theme.px(1), 0, self._theme.color(main))
            line += high + 1
        if placed.comfortable:
            self._text(sheet, start, line - 1, sizes.meta, placed.meta, "small", second)
        if placed.side or placed.entry.wanted or placed.entry.watched:
            self._ends(sheet, placed, y, high, second)

    def _ends(self, sheet: Sheet, placed: Placed, y: int, high: int, token: str) -> None:
        """What stands at the entry's end: hour or code, and the bookmark of a followed one (compact: a bar at its
        start), or the tick of a watched one."""
        theme, sizes, entry = self._theme, self.sizes, placed.entry
        end = self._width - sizes.end - sizes.text_end
        if entry.watched:
            ink = "onaccent" if placed.look.selected else "text3"
            end = self._end_mark(sheet, "tick", sizes.tick, ink, end, y, high)
        elif entry.wanted and placed.comfortable:
            end = self._end_mark(sheet, "bookmark-filled", sizes.mark, token, end, y, high)
        if entry.wanted and not placed.comfortable:
            selected = placed.look.selected
            color = theme.color("onaccent" if selected else "text3" if placed.look.past else "text")
            start = sizes.start + (theme.px(2) if selected else -theme.px(1))  # on the fill, or beside it
            self._box(sheet, start, y + theme.px(2), theme.px(3), high - theme.px(4), 1, color)
        if placed.side:
            y += self._below(placed.role, high) - self._below("small", high)
            self._text(sheet, end - placed.side_width, y, high, placed.side, "small", token)

    def _end_mark(self, sheet: Sheet, icon: str, side: int, token: str, end: float, y: int, high: int) -> float:
        """Stands with its end there; where the next one ends, before it."""
        picture = icons.pixmap(icon, side, self._theme.color(token), self.dpr)
        sheet.picture(self._left(end - side, side), y + (high - side) / 2, picture)
        return end - side - self.sizes.gap // 2

    def _fill(self, sheet: Sheet, placed: Placed, *, hovered: bool) -> None:
        """The ground of an entry: only what is new or back, selected or under the pointer has one."""
        theme, look, status = self._theme, placed.look, placed.entry.status
        tentative = status is Status.TENTATIVE and not look.selected
        plain = look.past or status is Status.WITHDRAWN or status is Status.TENTATIVE
        fill: QColor | None = None
        edge: QColor | None = None
        if not plain and words.tier(placed.entry) < (2 if placed.comfortable else 1):
            fill = theme.tint(placed.kind)
            edge = theme.color("line2") if fill is None else None
        if hovered:
            fill = theme.color("badge")
        if look.selected:
            fill, edge = theme.color("accent"), None
        if tentative:
            edge = theme.color("text3") if look.past else theme.ink(placed.kind)
        if fill is None and edge is None:
            return
        sizes, inset = self.sizes, 0.5 if edge is not None else 0.0
        wide = self._width - sizes.start - sizes.end - 2 * inset
        pen = None if edge is None else _pen(edge, dashed=tentative)
        self._box(
            sheet, sizes.start + inset, placed.y + inset, wide, placed.height - 2 * inset, sizes.radius, fill, pen
        )

    # --- what found no room ---

    def _more(self, sheet: Sheet, more: More, touch: Touch) -> None:
        theme, sizes = self._theme, self.sizes
        start = self._width - sizes.text_end - more.text_width if more.at_end else float(sizes.number)
        box = start - sizes.start, more.y, more.text_width + 2 * sizes.start, more.height
        if touch.lit:
            self._box(sheet, *box, theme.px(4), theme.color("badge"))
        if touch.focused_more:
            pen = QPen(theme.color("accent"), theme.px(2))
            self._box(sheet, box[0] + 1, box[1], box[2] - 2, box[3], theme.px(4), None, pen)
        token = "text" if touch.lit else "text2"
        self._text(sheet, start, more.y, more.height, more.text, "small-strong", token)
        side = sizes.small_mark
        y = more.y + (more.height - side) // 2
        for kind in more.kinds:
            x = kind.x + sizes.start
            sheet.picture(self._left(x, side), y, self._mark(kind.kind, side, "text3" if kind.past else ""))
            self._text(sheet, x + side + sizes.count_gap, more.y, more.height, kind.text, "small", "text3")

    # --- small things ---

    def _left(self, start: float, wide: float) -> float:
        return self._width - start - wide if self.rtl else start

    def _box(
        self,
        sheet: Sheet,
        start: float,
        y: float,
        wide: float,
        high: float,
        radius: float,
        fill: QColor | None,
        pen: QPen | None = None,
    ) -> None:
        sheet.box(QRectF(self._left(start, wide), y, wide, high), radius, fill, pen)

    def _text(self, sheet: Sheet, start: float, y: float, high: float, text: str, role: str, token: str) -> None:
        """One line, its start `start` px from the edge where reading begins, its baseline on a whole px."""
        ink = self._inks.get((role, token))
        if ink is None:
            ink = self._inks[role, token] = self._theme.font(role), self._theme.color(token)
        top = self._below(role, high) - self._metrics.ascent(role)
        x = self._width - start - self._metrics.width(text, role) if self.rtl else start
        sheet.text(x, y + top, self._shaper.shaped(text, role, ink[0]), ink)

    def _below(self, role: str, high: float) -> int:
        """From the top of a line so high to the baseline of text that stands in its middle."""
        found = self._baselines.get((role, high))
        if found is None:
            ascent, descent = self._metrics.ascent(role), self._theme.metrics(role).descent()
            found = self._baselines[role, high] = round((high - ascent - descent) / 2 + ascent)
        return found

    def _mark(self, kind: str, side: int, token: str) -> QPixmap:
        """In the colour of the token, or of the kind."""
        found = self._marks.get((kind, side, token))
        if found is None:
            ink = self._theme.color(token) if token else self._theme.ink(kind)
            found = self._marks[kind, side, token] = marks.pixmap(kind, side, ink, self.dpr, self.rtl)
        return found


def _tokens(selected: bool, quiet: bool, *, withdrawn: bool) -> tuple[str, str]:
    """The colours of title and second line."""
    if selected:
        return "onaccent", "onaccent"
    if withdrawn:
        return "text3", "text2"
    return ("text3", "text3") if quiet else ("text", "text2")


def _pen(color: QColor, *, dashed: bool) -> QPen:
    pen = QPen(color, 1)
    if dashed:
        pen.setDashPattern([3, 2])
    return pen
