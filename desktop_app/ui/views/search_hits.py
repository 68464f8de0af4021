"""The list under the search field. It never has the keyboard: that stays in the field, as in any box that completes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop_app.ui.models.search_line import Line, Row
from desktop_app.ui.models.search_model import SearchModel
from desktop_app.ui.theme import Theme

from .announcing import announce
from .controls import rounded
from .search_delegate import LineDelegate

if TYPE_CHECKING:
    from desktop_app.ui.images import Images

WIDE, HIGH = 440, 640
PORTRAITS_MS = 300
"""How long nothing is typed before portraits are asked for: of people who pass by nothing is fetched."""
_PAGE = 6


class SearchHitsList(QFrame):
    """Part of the window, over the rest of it, while there is something to choose."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, model: SearchModel, box: QWidget, images: Images | None = None) -> None:
        super().__init__(box)
        self._theme, self._model, self._box, self._images = theme, model, box, images
        self.hide()
        # with corners cut instead of see-through ones nothing below is painted anew each time that the list grows
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view = QListView(self)
        self.view.setModel(model)
        self._delegate = LineDelegate(theme, model, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.clicked.connect(self._on_clicked)
        self.view.entered.connect(self._on_entered)
        self.setAccessibleName(self.tr("What the search found"))
        self.view.setAccessibleName(self.accessibleName())
        self._rest = QTimer(self, singleShot=True, interval=PORTRAITS_MS)
        self._rest.timeout.connect(self._on_rest)
        if images is not None:
            images.loaded.connect(self.view.viewport().update)

    def attach(self) -> QWidget:
        """To the window, as a part of it and no window of its own: nothing for a compositor to misplace."""
        window = self._box.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        return window

    def show_under(self) -> None:
        """Under the field, as high as its lines; nothing is picked."""
        px = self._theme.px
        self._delegate.images = None
        self._rest.start()
        window = self.attach()
        wide = min(max(self._box.width(), px(WIDE)), window.width() - 2 * px(8))
        self._delegate.fit(wide - 2 * px(4))
        left = self._box.width() - wide if self._box.isRightToLeft() else 0
        at = self._box.mapTo(window, QPoint(left, self._box.height() + px(4)))
        at.setX(max(min(at.x(), window.width() - px(8) - wide), px(8)))
        high = self._high(min(px(HIGH), window.height() - at.y() - px(8) - 2 * px(4))) + 2 * px(4)
        self.setGeometry(QRect(at, QSize(wide, high)))
        self.view.setGeometry(self.rect().adjusted(px(4), px(4), -px(4), -px(4)))
        self.view.clearSelection()
        self.view.setCurrentIndex(QModelIndex())
        self.view.doItemsLayout()  # now: a later one would have all lines painted twice
        self.view.scrollToTop()
        self._announce_best()
        self.show()
        self.raise_()

    def _high(self, room: int) -> int:
        """Of as many whole lines as there is room for, the last of them no head."""
        high = whole = 0
        for line in self._model.lines():
            high += self._delegate.height(line)
            if high > room:
                return whole or room
            if line.row is not Row.HEAD:
                whole = high
        return whole

    def current(self) -> Line | None:
        return None if self.isHidden() else self._model.line(self.view.currentIndex())

    def best(self) -> Line | None:
        """What is gone to while nothing is picked."""
        best = self._model.best
        return None if best is None else self._model.lines()[best]

    def step(self, by: int) -> None:
        """To the next line that can be chosen; before the first none is picked."""
        rows = [n for n, line in enumerate(self._model.lines()) if line.choosable]
        at = self.view.currentIndex().row()
        place = rows.index(at) + by if at in rows else (0 if by > 0 else len(rows) - 1)
        if abs(by) > 1:
            place = min(max(place, 0), len(rows) - 1)
        if 0 <= place < len(rows):
            self.pick(rows[place])
        elif place < 0:
            self.view.setCurrentIndex(QModelIndex())
            self.view.clearSelection()
            self.view.scrollToTop()
            self._announce_best()

    def page(self, by: int) -> None:
        self.step(by * _PAGE)

    def pick(self, row: int) -> None:
        """With the head above it in sight where there is one."""
        lines, index = self._model.lines(), self._model.index(row, 0)
        if not 0 <= row < len(lines):
            return
        self.view.setCurrentIndex(index)
        if row and lines[row - 1].row is Row.HEAD:
            self.view.scrollTo(self._model.index(row - 1, 0))
        self.view.scrollTo(index)
        self.view.viewport().update()
        announce(self._box, lines[row].spoken())

    def _announce_best(self) -> None:
        best = self.best()
        silent = [line.text for line in self._model.lines() if line.row in (Row.NOTHING, Row.WAIT)]
        if best is not None:
            silent.append(self.tr("Enter: {line}").format(line=best.spoken()))
        if silent:
            announce(self._box, ". ".join(silent))

    def _on_rest(self) -> None:
        self._delegate.images = self._images
        self.view.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press anywhere else closes the list; most things of the window take no focus from the field."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            at = event.globalPosition().toPoint()
            inside = any(part.rect().contains(part.mapFromGlobal(at)) for part in (self, self._box))
            if not inside:
                self.hide()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._application().installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._rest.stop()
        self._application().removeEventFilter(self)

    @staticmethod
    def _application() -> QCoreApplication:
        found = QCoreApplication.instance()
        assert found is not None
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shape, radius = QPainterPath(), self._theme.px(8)
        shape.addRoundedRect(QRectF(self.rect()), radius, radius)
        self.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("line2"))
        rounded(painter, self.rect(), self._theme.px(8), self._theme.color("surface"), self._theme.color("line2"))

    def _on_clicked(self, index: QModelIndex) -> None:
        line = self._model.line(index)
        if line is not None and line.choosable:
            self.chosen.emit(line)

    def _on_entered(self, index: QModelIndex) -> None:
        line = self._model.line(index)
        if line is not None and line.choosable:
            self.view.setCurrentIndex(index)
            self.view.viewport().update()
