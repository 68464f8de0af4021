"""What the painters of month and week share: the look of an entry, its box, the frame of the day, the focus' ring."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop_app.domain.values import Entry, Status
from desktop_app.ui import spoken, words

from .kept_picture import KeptPicture
from .month_drawing import Drawing
from .month_layout import Look, Placed
from .month_sheet import ThemeMetrics
from .month_sizes import Sizes

if TYPE_CHECKING:
    from desktop_app.ui.models.span_model import Day
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

Past = bool | tuple[bool, ...]
"""Of all entries of a cell alike, or of each."""
_LOOKS = {(past, selected): Look(past, selected) for past in (False, True) for selected in (False, True)}


class GridPainter:
    """The view says what is under the pointer and what has the keyboard's focus."""

    def __init__(self, state: ViewState, today: Today, theme: Theme) -> None:
        self._state = state
        self._today = today
        self._theme = theme
        self.hovered: int | None = None
        """The id of the entry under the pointer."""
        self.focused: int | None = None
        """The id of the entry that the keyboard is at, or comes back to."""
        self.in_focus = False
        """Whether the keyboard is here: else nothing has a ring."""
        self.day_focus = False
        """Whether the keyboard's focus is on the day and must be seen."""
        self.framed: Callable[[], bool] = lambda: state.day_chosen
        self._layouts: dict[tuple[object, ...], Any] = {}
        self._sheets: dict[tuple[object, ...], Any] = {}
        self._kept = KeptPicture()
        self.restyle(1.0, rtl=False)

    def restyle(self, dpr: float, *, rtl: bool) -> None:
        """The theme, the fonts, the screen or the language are others: everything is measured anew."""
        self._layouts.clear()
        self._sheets.clear()
        self._kept.forget()
        self._metrics = ThemeMetrics(self._theme)
        self.sizes = Sizes.of(self._theme.px, self._theme.line)
        self._drawing = Drawing(self._theme, self._metrics, self.sizes, dpr, rtl=rtl)

    def _drawing_for(self, dpr: float) -> Drawing:
        if self._drawing.dpr != dpr:  # the window is on another screen now
            self.restyle(dpr, rtl=self._drawing.rtl)
        return self._drawing

    def box_of(self, placed: Placed, cell: QRect) -> QRect:
        """The entry's box in the view."""
        sizes = self.sizes
        start = sizes.end if self._drawing.rtl else sizes.start
        wide = cell.width() - sizes.start - sizes.end
        return QRect(cell.x() + start, cell.y() + placed.y, wide, placed.height)

    def _past(self, day: Day) -> Past:
        """Whether all of the day is over; of today, for each entry."""
        today = self._today
        if day.date != today.date:
            return day.date < today.date
        now, zone = today.now(), today.zone
        return tuple([entry.aired(now, zone) for entry in day.entries])

    def _selected_in(self, day: Day) -> int | None:
        """The id of the selected entry, if it is one of the day."""
        selected = self._state.selected
        return selected.id if selected and any(entry.id == selected.id for entry in day.entries) else None


def looks_of(entries: Sequence[Entry], past: Past, selected: int | None) -> list[Look]:
    """`selected` is the id of the one that is."""
    if isinstance(past, tuple):
        return [_LOOKS[aired, entry.id == selected] for entry, aired in zip(entries, past, strict=True)]
    return [_LOOKS[past and entry.status is not Status.WITHDRAWN, entry.id == selected] for entry in entries]


def draw_frame(painter: QPainter, cell: QRect, theme: Theme) -> None:
    """The day that the person is at: 2 px, inside the cell."""
    wide = theme.px(2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(theme.color("accent"), wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap,
                        Qt.PenJoinStyle.MiterJoin))  # fmt: skip
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = wide // 2
    painter.drawRect(cell.adjusted(half, half, half - wide, half - wide))


def draw_ring(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """The keyboard's focus: 2 px, outside of the box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("accent"), theme.px(2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    out = theme.px(2)
    painter.drawRoundedRect(box.adjusted(-out, -out, out, out), theme.px(5), theme.px(5))


def kinds_said(entries: Sequence[Entry]) -> str:
    """ "Season premiere: 5, Episode: 12": what the entries are, the most important first."""
    counts: dict[str, int] = {}
    for entry in sorted(entries, key=words.tier):
        kind = words.mark_kind(entry)
        counts[kind] = counts.get(kind, 0) + 1
    of_kind = QCoreApplication.translate("Chip", "{kind}: {count}")
    return ", ".join(of_kind.format(kind=words.kind_name(kind), count=words.number(n)) for kind, n in counts.items())


def entry_sentence(entry: Entry, today: Today) -> str:
    """All of an entry, for a tooltip and for those who listen."""
    return spoken.whole(entry, today.now(), today.zone)
