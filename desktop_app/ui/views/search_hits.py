"""The list under the search field. It never has the keyboard: that stays in the field, as in any box that completes."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QHideEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.ui import icons
from desktop_app.ui.models.search_model import Line, Row, SearchModel
from desktop_app.ui.theme import Theme

from .controls import rounded

ROW, HEAD, WIDE, MOST_ROWS = 40, 28, 400, 12
_ICONS = {Row.PERSON: "person", Row.LOOK: "search", Row.FOUND: "plus", Row.SHOW: "calendar", Row.EPISODE: "calendar"}


class SearchHitsList(QFrame):
    """Part of the window, over the rest of it, while there is something to choose."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, model: SearchModel, box: QWidget) -> None:
        super().__init__(box)
        self._theme, self._model, self._box = theme, model, box
        self.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view = QListView(self)
        self.view.setModel(model)
        self.view.setItemDelegate(LineDelegate(theme, self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.clicked.connect(self._on_clicked)
        self.view.entered.connect(self._on_entered)
        self.setAccessibleName(self.tr("What the search found"))

    def show_under(self) -> None:
        """Under the field, as high as its lines."""
        px = self._theme.px
        heights = [px(HEAD if line.row is Row.HEAD else ROW) for line in self._model.lines()]
        high = min(sum(heights), px(ROW) * MOST_ROWS) + 2 * px(4)
        wide = max(self._box.width(), px(WIDE))
        window = self._box.window()
        if self.parentWidget() is not window:
            self.setParent(window)  # a part of the window and no window: there is nothing for a compositor to misplace
        wide = min(wide, window.width() - 2 * px(8))
        left = self._box.width() - wide if self._box.isRightToLeft() else 0
        at = self._box.mapTo(window, QPoint(left, self._box.height() + px(4)))
        at.setX(max(min(at.x(), window.width() - px(8) - wide), px(8)))
        high = min(high, window.height() - at.y() - px(8))
        self.setGeometry(QRect(at, QSize(wide, high)))
        self.view.setGeometry(self.rect().adjusted(px(4), px(4), -px(4), -px(4)))
        self.view.clearSelection()
        self.view.setCurrentIndex(QModelIndex())
        self.view.scrollToTop()
        self.show()
        self.raise_()

    def current(self) -> Line | None:
        return None if self.isHidden() else self._model.line(self.view.currentIndex())

    def step(self, by: int) -> None:
        """To the next line that can be chosen; before the first there is none, and Enter filters."""
        rows = [n for n, line in enumerate(self._model.lines()) if line.choosable]
        at = self.view.currentIndex().row()
        place = rows.index(at) + by if at in rows else (0 if by > 0 else len(rows) - 1)
        if 0 <= place < len(rows):
            index = self._model.index(rows[place], 0)
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
        elif place < 0:
            self.view.setCurrentIndex(QModelIndex())
            self.view.clearSelection()

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
        self._application().removeEventFilter(self)

    @staticmethod
    def _application() -> QCoreApplication:
        found = QCoreApplication.instance()
        assert found is not None
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        rounded(painter, self.rect(), 0, self._theme.color("surface"), self._theme.color("line2"))

    def _on_clicked(self, index: QModelIndex) -> None:
        line = self._model.line(index)
        if line is not None and line.choosable:
            self.chosen.emit(line)

    def _on_entered(self, index: QModelIndex) -> None:
        line = self._model.line(index)
        if line is not None and line.choosable:
            self.view.setCurrentIndex(index)


class LineDelegate(QStyledItemDelegate):
    """Two lines of text and an icon; a head is one quiet word."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = index.data(SearchModel.LINE)
        return QSize(0, self._theme.px(HEAD if line.row is Row.HEAD else ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: Line = index.data(SearchModel.LINE)
        theme, px = self._theme, self._theme.px
        box: QRect = option.rect  # type: ignore[attr-defined]
        on = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.save()
        if on:
            rounded(painter, box, theme.px(6), theme.color("accent"))
        inner = box.adjusted(px(8), 0, -px(8), 0)
        if line.row is Row.HEAD:
            self._write(painter, inner, line.text, "small-strong", theme.color("text3"))
        else:
            ink = theme.color("onaccent" if on else "text2")
            name = _ICONS.get(line.row)
            if name:
                size = px(16)
                rtl = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
                left = inner.right() - size if rtl else inner.left()
                ratio = painter.device().devicePixelRatioF()
                painter.drawPixmap(left, box.center().y() - size // 2, icons.pixmap(name, size, ink, ratio))
                inner.adjust(0 if rtl else px(24), 0, -px(24) if rtl else 0, 0)
            token = "onaccent" if on else "text2" if line.row in (Row.NOTHING, Row.WAIT) else "text"
            self._two_lines(painter, inner, line, theme.color(token), ink)
        painter.restore()

    def _two_lines(self, painter: QPainter, box: QRect, line: Line, ink: QColor, quiet: QColor) -> None:
        if not line.more:
            self._write(painter, box, line.text, "body", ink)
            return
        upper, lower = QRect(box), QRect(box)
        first, second = self._theme.line("body-medium"), self._theme.line("small")
        upper.setTop(box.top() + (box.height() - first - second) // 2)
        upper.setHeight(first)
        lower.setTop(upper.bottom() + 1)
        lower.setHeight(second)
        self._write(painter, upper, line.text, "body-medium", ink)
        self._write(painter, lower, line.more, "small", quiet)

    def _write(self, painter: QPainter, box: QRect, text: str, role: str, ink: QColor) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(ink)
        shown = self._theme.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown)
