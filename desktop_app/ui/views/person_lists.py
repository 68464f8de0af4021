"""Lists in the pane of a person: the shows that they are in, and the dates of these."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QStyleOptionViewItem, QWidget

from desktop_app.domain.person_page import PersonPage, Role
from desktop_app.domain.values import Entry
from desktop_app.ui import spoken, words
from desktop_app.ui.models.agenda_groups import Row
from desktop_app.ui.models.agenda_model import AgendaModel

from . import person_words
from .agenda_delegate import AgendaDelegate
from .entry_list import EntryList
from .row_sheet import RowSheet

if TYPE_CHECKING:
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

_Index = QModelIndex | QPersistentModelIndex
START, END = 20, 8
"""px of the design: how far a list reaches beyond the words in it, for the plate under a row."""


class PersonModel(QAbstractListModel):
    """Rows that are entries or roles of one person."""

    THING = int(Qt.ItemDataRole.UserRole) + 20

    def __init__(self, today: Today, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.page: PersonPage | None = None
        self.things: tuple[Entry | Role, ...] = ()

    def show_of(self, page: PersonPage, things: Sequence[Entry | Role]) -> None:
        self.beginResetModel()
        self.page, self.things = page, tuple(things)
        self.endResetModel()

    def place(self, thing: Entry | Role | None) -> QModelIndex:
        """Of what is the same now, whatever has changed in it."""
        places = [n for n, other in enumerate(self.things) if thing is not None and _key(other) == _key(thing)]
        return self.index(places[0]) if places else QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.things)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        thing = self.things[index.row()]
        match role:
            case self.THING:
                return thing
            case AgendaModel.ROW:
                return self._row(thing) if isinstance(thing, Entry) else None
            case Qt.ItemDataRole.DisplayRole:
                return thing.show if isinstance(thing, Entry) else thing.show.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(thing)
        return None

    def _row(self, entry: Entry) -> Row:
        span = entry.air.span(self._today.zone)
        day = span[0] if span else date.max
        return Row("", "", day, entry, uncertain=not entry.air.exact, several_days=True)

    def _said(self, thing: Entry | Role) -> str:
        if isinstance(thing, Entry):
            role = self.page.role_in(thing) if self.page else None
            said = (spoken.whole(thing, self._today.now(), self._today.zone), person_words.part(role))
        else:
            show = thing.show
            facts = (show.title, person_words.part(thing), str(show.year or ""), show.service or "")
            said = (*facts, *spoken.of_yours(thing))
        return ", ".join(filter(None, said))


def _key(thing: Entry | Role) -> int:
    return thing.id if isinstance(thing, Entry) else thing.show.id


class DatesDelegate(AgendaDelegate):
    """A row of "Coming up", with the day of each, and the person's part in place of the service."""

    def __init__(self, model: PersonModel, state: ViewState, theme: Theme, today: Today, view: EntryList) -> None:
        super().__init__(state, theme, today, view)
        self._person = model
        self._look = self._look._replace(end=END)

    def _paint_plate(self, painter: QPainter, plate: QRectF, option: QStyleOptionViewItem, selected: bool) -> None:
        """Wider at its end: the words reach to where all in the pane ends."""
        more = self._theme.px(END - 2)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        super()._paint_plate(painter, plate.adjusted(*((-more, 0, 0, 0) if rtl else (0, 0, more, 0))), option, selected)

    def right_words(self, row: Row, entry: Entry) -> tuple[str, str]:
        if row.uncertain:
            return words.span_words(entry.air, self._today.date), ""
        return super().right_words(row, entry)

    def _beside(self, row: Row) -> object:
        page = self._person.page
        return page.role_in(row.entry) if page and row.entry else None

    def second_line(self, entry: Entry, room: float) -> str:
        """Kind in words, code, part; when there is no room for all, the kind goes first, which the mark says."""
        page = self._person.page
        kind, status = person_words.kind_and_status(entry)
        code = words.long_code(entry) or words.own_title(entry)
        rest = (code, person_words.part(page.role_in(entry) if page else None))
        whole, short = (" · ".join(filter(None, (first, *rest))) for first in (kind, status))
        fits = self._theme.metrics(self._look.second).horizontalAdvance(whole) <= room
        return whole if fits or not short else short


class RolesDelegate(AgendaDelegate):
    """A row is: title, year; below their part, the service, and whether it is watched and followed."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        role: Role = index.data(PersonModel.THING)
        theme, px, show = self._theme, self._theme.px, role.show
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ends = px(END - 2), px(END)
        self._paint_plate(painter, box.adjusted(ends[rtl], px(1), -ends[not rtl], -px(1)), option, False)
        line = box.adjusted(px(END if rtl else START), px(1 + self._look.top), -px(START if rtl else END), 0)
        line.setHeight(theme.line(self._look.title))
        below = line.translated(0, line.height() + px(1))
        below.setHeight(theme.line(self._look.second))
        quiet, sheet = theme.color("text2"), RowSheet(self._shaper, painter.device().devicePixelRatioF(), rtl=rtl)
        used = self._draw_right(sheet, line, str(show.year or ""), theme.color("text3"))
        title = "body-strong" if role.wanted else self._look.title
        self._draw_cut(sheet, _shortened(line, used, rtl), show.title, title, theme.color("text"), _LEADING)
        signs = (role.wanted, "bookmark-filled", 10, quiet), (role.watched, "tick", 11, theme.color("text3"))
        for icon, side, ink in (sign[1:] for sign in signs if sign[0]):
            size = px(side)
            self._draw_icon(sheet, below, below.width() - size, icon, size, ink)
            below = _shortened(below, size + px(6), rtl)
        said = " · ".join(filter(None, (person_words.part(role), show.service)))
        self._draw_cut(sheet, below, said, self._look.second, quiet, _LEADING)
        sheet.paint(painter, QPointF(0, 0))
        painter.restore()


_LEADING = int(Qt.AlignmentFlag.AlignLeading) | int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)


def _shortened(line: QRectF, by: float, rtl: bool) -> QRectF:
    """At its end."""
    return line.adjusted(by, 0, 0, 0) if rtl else line.adjusted(0, 0, -by, 0)


class PersonList(EntryList):
    """As high as its rows: the pane around it scrolls."""

    show_chosen = Signal(str)
    """The show_key of a role."""
    row_focused = Signal(int, int)
    """Top and bottom, within this view, of the row that the keyboard came to."""

    def __init__(
        self,
        state: ViewState,
        theme: Theme,
        today: Today,
        name: str,
        *,
        roles: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = PersonModel(today, self)
        self.setModel(self._rows)
        made = (
            RolesDelegate(state, theme, today, self) if roles else DatesDelegate(self._rows, state, theme, today, self)
        )
        self.setItemDelegate(made)
        self.setAccessibleName(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self._fit)
        state.selection_changed.connect(self.viewport().update)
        today.ticked.connect(self.viewport().update)

    def show_of(self, page: PersonPage, things: Sequence[Entry | Role]) -> None:
        """The keyboard stays at what it was at, where that is still listed."""
        before = self.currentIndex().data(PersonModel.THING) if self.currentIndex().isValid() else None
        self._rows.show_of(page, things)
        index = self._rows.place(before)
        if index.isValid():
            self.setCurrentIndex(index)
        self._fit()

    def _fit(self) -> None:
        row = self.itemDelegate().sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
        self.setFixedHeight(row * self._rows.rowCount())
        self.scheduleDelayedItemsLayout()

    def thing_at(self, y: int) -> tuple[Entry | Role, int] | None:
        """The row at that height, or the first one, and where it begins."""
        index = self.indexAt(QPoint(self.width() // 2, max(y, 0)))
        return (index.data(PersonModel.THING), self.visualRect(index).top()) if index.isValid() else None

    def top_of(self, thing: Entry | Role) -> int | None:
        """Where its row begins, whatever has changed in it; None where it is not listed."""
        index = self._rows.place(thing)
        return self.visualRect(index).top() if index.isValid() else None

    def entry_at(self, index: QModelIndex) -> Entry | None:
        thing = index.data(PersonModel.THING) if index.isValid() else None
        return thing if isinstance(thing, Entry) else None

    def _activate(self, index: QModelIndex) -> None:
        thing = index.data(PersonModel.THING) if index.isValid() else None
        if isinstance(thing, Role):
            self.show_chosen.emit(thing.show.key)
        else:
            super()._activate(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._rows.index(0, 0))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            box = self.visualRect(current)
            self.row_focused.emit(box.top(), box.bottom())
