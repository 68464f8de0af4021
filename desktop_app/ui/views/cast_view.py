"""People with their portraits: one table that paints them, each a cell with a name of its own for screen readers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSignalBlocker,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from desktop_app.domain.show_page import Credit
from desktop_app.ui import placeholders

from .kept_picture import KeptPicture
from .lines import wrapped
from .month_sheet import drop_older_half
from .people_model import PeopleModel
from .picture import rounded
from .row_sheet import RowShaper, RowSheet
from .tips import plain_tip

if TYPE_CHECKING:
    from desktop_app.ui.images import Images
    from desktop_app.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ASIDE = re.compile(r" \([^()]+\)$")
ONE_COLUMN_BELOW = 300
"""px of the design: LOOK's width of the list under which people stand in one column."""

GAP = 12
_SHEETS = 200
NAME = "entry-strong"
"""The font role of a name."""


class PeopleDelegate(QStyledItemDelegate):
    """Portrait, name (up to two lines), character, what the person is known for."""

    def __init__(self, theme: Theme, images: Images, portrait: int, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._images = images
        self.portrait = portrait
        self.cell = 160.0
        """The width of one person; the gap between the columns is not part of it."""
        self._rounds: dict[tuple[str, int, float], QPixmap] = {}
        self._lines: dict[tuple[Credit, float, float], list[tuple[str, str, str]]] = {}
        self._shaper = RowShaper()
        self._sheets: dict[tuple[object, ...], RowSheet] = {}
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self._lines.clear()
        self._shaper.clear()
        self._sheets.clear()

    def lines(self, credit: Credit, width: float, model: PeopleModel) -> list[tuple[str, str, str]]:
        """What stands beside the portrait: (text, font role, colour token)."""
        key = (credit, width, self._theme.u)
        if key not in self._lines:
            if len(self._lines) > 400:
                self._lines.clear()
            self._lines[key] = self._broken(credit, width, model)
        return self._lines[key]

    def _broken(self, credit: Credit, width: float, model: PeopleModel) -> list[tuple[str, str, str]]:
        name = wrapped(credit.person, self._theme.font(NAME), width, 2)
        lines = [(line, NAME, "text") for line in name]
        for text, role, token in (
            (model.as_character(credit), "entry-plain", "text2"),
            (self._whole(credit.known_for, width), "known-for", "text2"),
        ):
            if text:
                lines += [(line, role, token) for line in self._cut(text, role, width)]
        return lines

    def _whole(self, titles: Sequence[str], width: float) -> str:
        """As many as fit, the first in any case: rather one less than one that is cut."""
        wide = self._theme.metrics("known-for").horizontalAdvance
        fitting = (", ".join(titles[:count]) for count in range(len(titles), 1, -1))
        return next((said for said in fitting if wide(said) <= width), "".join(titles[:1]))

    def _cut(self, text: str, role: str, width: float) -> list[str]:
        """One line; a "(voice)" at its end stays."""
        metrics, aside = self._theme.metrics(role), _ASIDE.search(text)
        if aside is not None and metrics.horizontalAdvance(text) > width:
            room = width - metrics.horizontalAdvance(aside[0])
            if room > width / 3:
                return [metrics.elidedText(text[: aside.start()], Qt.TextElideMode.ElideRight, room) + aside[0]]
        return wrapped(text, self._theme.font(role), width, 1)

    def set_portrait(self, portrait: int) -> None:
        """Its width, in px of the design."""
        self.portrait = portrait

    def height(self, credit: Credit, width: float, model: PeopleModel) -> int:
        px, theme = self._theme.px, self._theme
        text = sum(theme.line(role) for _, role, _ in self.lines(credit, self.room(width), model))
        least = px(self.portrait) + px(8)
        return max(least + (px(6) if credit.characters and self.portrait > 40 else 0), text + px(6))

    def room(self, width: float) -> float:
        """For the words of a person who has that width."""
        return max(width - self._theme.px(self.portrait) - self._theme.px(10), 1)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        model = index.model()
        credit = index.data(PeopleModel.CREDIT)
        if credit is None or not isinstance(model, PeopleModel):
            return QSize(0, 0)
        return QSize(0, self.height(credit, self.cell, model))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        credit: Credit | None = index.data(PeopleModel.CREDIT)
        model = index.model()
        if credit is None or not isinstance(model, PeopleModel):
            return
        theme, px = self._theme, self._theme.px
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        box = QRectF(option.rect)
        box.setLeft(box.right() - self.cell) if rtl else box.setWidth(self.cell)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setLayoutDirection(option.direction)
        size = px(self.portrait)
        x = box.right() - size if rtl else box.left()
        dpr = painter.device().devicePixelRatioF()
        painter.drawPixmap(QPointF(x, box.top() + (box.height() - size) / 2), self._round(credit, size, dpr))
        state: QStyle.StateFlag = option.state
        leads = bool(state & QStyle.StateFlag.State_MouseOver and credit.person_id)
        self._words(credit, box.size(), model, rtl, leads).paint(painter, box.topLeft())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), px(2)))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))
        painter.restore()

    def _words(self, credit: Credit, size: QSizeF, model: PeopleModel, rtl: bool, leads: bool) -> RowSheet:
        """What stands beside the portrait, kept until something of it changes; `leads`: the name is a link now."""
        theme, px = self._theme, self._theme.px
        key = credit, size.width(), size.height(), self.portrait, rtl, leads
        found = self._sheets.get(key)
        if found is None:
            if len(self._sheets) >= _SHEETS:
                drop_older_half(self._sheets)
            found = self._sheets[key] = RowSheet(self._shaper, 1, rtl=rtl)
            width = self.room(size.width())
            lines = self.lines(credit, width, model)
            y = (size.height() - sum(theme.line(role) for _, role, _ in lines)) / 2
            left = 0 if rtl else px(self.portrait) + px(10)
            for text, role, token in lines:
                font, named = theme.font(role), leads and role == NAME
                if named:
                    font = QFont(font)
                    font.setUnderline(True)
                color = theme.color("accent" if named else token)
                found.text(QRectF(left, y, width + 1, theme.line(role)), 0, text, font, color)
                y += theme.line(role)
        return found

    def _round(self, credit: Credit, size: int, dpr: float) -> QPixmap:
        """The portrait in a circle; the initials while there is none."""
        picture = self._images.picture(credit.image)
        if picture is None or picture.isNull():
            return placeholders.initials(self._theme, credit.person, size, dpr)
        key = (credit.image or "", size, dpr)
        found = self._rounds.get(key)
        if found is None:
            if len(self._rounds) > 200:
                self._rounds.clear()
            found = self._rounds[key] = rounded(picture, size, size, size / 2, dpr)
        return found

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        if event.type() == QEvent.Type.ToolTip and index.data(PeopleModel.CREDIT) is not None:
            text = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
            box = option.rect
            QToolTip.showText(event.globalPos(), plain_tip(text), view.viewport(), box)
            return True
        return super().helpEvent(event, view, option, index)


class CastView(QTableView):
    """As high as its people need; the pane around it scrolls."""

    person_chosen = Signal(int)
    """The person_id."""
    person_focused = Signal(int, int)
    """Top and bottom, within this view, of the person that the keyboard came to."""

    def __init__(self, theme: Theme, images: Images, portrait: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people = PeopleModel(self)
        self._measured: dict[tuple[int, int], list[int]] = {}
        self._kept = KeptPicture(places=2)
        self._delegate = PeopleDelegate(theme, images, portrait, self)
        self.setModel(self._people)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self._kept.forget)
        theme.changed.connect(self._measure_anew)
        images.loaded.connect(self._on_picture)

    @property
    def shown(self) -> tuple[Credit, ...]:
        return self._people.people

    def set_people(self, people: Sequence[Credit]) -> None:
        with self._keeping_place():
            self._people.set_people(people)
        self._measure_anew()

    @contextmanager
    def _keeping_place(self) -> Iterator[None]:
        """The keyboard stays at the person that it is at, and nothing is scrolled for that."""
        person = self._people.person(self.currentIndex())
        yield
        index = self._people.place(person)
        if index.isValid() and index != self.currentIndex():
            with QSignalBlocker(self):
                self.setCurrentIndex(index)

    def set_portrait(self, portrait: int) -> None:
        """How wide the portraits are, in px of the design."""
        self._delegate.set_portrait(portrait)
        self._arrange()

    def _measure_anew(self) -> None:
        """For other people or lengths."""
        self._measured.clear()
        self._arrange()

    def _columns_at(self, width: int) -> int:
        return 1 if width < self._theme.px(ONE_COLUMN_BELOW) else 2

    def _cell(self, width: int) -> int:
        columns = self._columns_at(width)
        return (width - self._theme.px(GAP) * (columns - 1)) // columns

    def _heights(self, width: int) -> list[int]:
        key = self._delegate.portrait, width
        if key not in self._measured:
            self._measured[key] = self._measure(width)
        return self._measured[key]

    def _measure(self, width: int) -> list[int]:
        model, columns = self._people, self._columns_at(width)
        cell = self._cell(width)
        people = model.people
        heights = [self._delegate.height(credit, cell, model) for credit in people]
        return [max(heights[n : n + columns]) for n in range(0, len(heights), columns)]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(self._heights(width))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(ONE_COLUMN_BELOW), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _arrange(self) -> None:
        """Another width alone changes nothing that a layout has not asked for."""
        self._share_out()
        self.updateGeometry()

    def _share_out(self) -> None:
        width = self.width()
        columns = self._columns_at(width)
        with self._keeping_place():
            self._people.set_columns(columns)
        self._delegate.cell = self._cell(width)
        for column in range(columns):
            self.setColumnWidth(column, self._cell(width) if column else width - self._cell(width) * (columns - 1))
        for row, height in enumerate(self._heights(width)):
            self.setRowHeight(row, height)
        self.viewport().update()

    def _on_picture(self, url: str) -> None:
        if any(credit.image == url for credit in self._people.people):
            self._kept.forget()
            self.viewport().update()  # in place: nothing moves

    def paintEvent(self, event: QPaintEvent) -> None:
        """From a picture of it, unless the pointer or the keyboard is here."""
        area = self.viewport().rect()
        if event.rect() != area or self.hasFocus() or self.viewport().underMouse():
            super().paintEvent(event)
            return
        key = self._people.people, self._heights(self.width()), self._delegate.portrait, self.isRightToLeft()
        self._kept.paint(QPainter(self.viewport()), area, key, self._draw)

    def _draw(self, painter: QPainter) -> None:
        painter.fillRect(self.viewport().rect(), self._theme.color("surface"))
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        model = self._people
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                index = model.index(row, column)
                option.rect = self.visualRect(index)
                self._delegate.paint(painter, option, index)

    # the person

    def _choose(self, index: _Index) -> None:
        credit = self._people.person(index)
        if credit is not None and credit.person_id:
            self.person_chosen.emit(credit.person_id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed = self.currentIndex()
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.indexAt(event.position().toPoint()) == pressed:
            self._choose(pressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._people.index(0, 0))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            box = self.visualRect(current)
            self.person_focused.emit(box.top(), box.bottom())
