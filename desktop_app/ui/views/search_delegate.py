"""Paints the lines of the list under the search field."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPixmap, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop_app.domain.search_hits import begun
from desktop_app.ui import icons, marks, placeholders, words
from desktop_app.ui.models.search_line import Line, Row

from .cast_view import rounded as cut
from .lines import wrapped
from .tips import plain_tip

if TYPE_CHECKING:
    from desktop_app.ui.images import Images
    from desktop_app.ui.models.search_model import SearchModel
    from desktop_app.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ONE, _TWO, _HEAD = 36, 46, 30
"""How high lines of one and of two texts are, and heads, in px of the design."""
_FACE, _ICON, _MARK, _TICK = 32, 16, 13, 10
_SIDE, _TEXT = 10, 52
"""Where the picture and where the words begin."""
_ICONS = {
    Row.SHOW: "calendar",
    Row.EPISODE: "calendar",
    Row.MORE: "more",
    Row.FOUND: "plus",
    Row.LOOK: "search",
    Row.FILTER: "filter",
}
_MANY = 200
_SILENT = frozenset({Row.NOTHING, Row.WAIT})
_MOST_LINES = 4


class LineDelegate(QStyledItemDelegate):
    """A picture, and two lines of text in which the words that were typed are stressed; a head is one quiet word."""

    def __init__(self, theme: Theme, model: SearchModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._model, self._view = theme, model, view
        self._rounds: dict[tuple[str, int, float], QPixmap] = {}
        self._strong = QTextCharFormat()  # kept, and so is the font that Qt finds for it
        self._strong.setFontWeight(QFont.Weight.Bold)
        self._width = 0
        self._sentences: dict[str, list[str]] = {}
        self.images: Images | None = None
        """Asked for portraits; None = the person is typing."""

    def fit(self, width: int) -> None:
        """To new lines, so wide."""
        self._width = width
        self._sentences.clear()

    def height(self, line: Line) -> int:
        theme, px = self._theme, self._theme.px
        if line.row is Row.HEAD:
            return max(px(_HEAD), theme.line("small-strong") + px(8))
        if not line.more:
            return max(px(_ONE), len(self._sentence(line)) * theme.line("body") + px(14))
        return max(px(_TWO), theme.line("body") + theme.line("small") + px(8))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        line = self._model.line(index)
        return QSize(0, self.height(line) if line else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line = self._model.line(index)
        if line is None:
            return
        theme, px = self._theme, self._theme.px
        box = QRectF(option.rect)
        current, rtl = self._view.currentIndex(), self._view.isRightToLeft()
        picked = current == index
        painter.save()
        painter.setRenderHints(_SMOOTH)
        if line.row is Row.HEAD:
            self._paint_head(painter, box, line, rtl, first=index.row() == 0)
            painter.restore()
            return
        if line.row is Row.LOOK and index.row():
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), theme.color("line"))
        if picked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), px(6), px(6))
        ink = theme.color("onaccent" if picked else "text2")
        best = not current.isValid() and self._model.best == index.row()
        end = self._paint_end(painter, box, line, ink, rtl, best=best)
        if line.row in _SILENT:
            self._paint_sentence(painter, _part(box, px(_SIDE), box.width() - 2 * px(_SIDE), rtl), line, rtl)
        else:
            self._paint_picture(painter, _part(box, px(_SIDE), px(_FACE), rtl), line, picked, rtl)
            room = _part(box, px(_TEXT), box.width() - px(_TEXT) - end, rtl)
            self._paint_words(painter, room, line, theme.color("onaccent" if picked else "text"), ink, rtl)
        painter.restore()

    def _sentence(self, line: Line) -> list[str]:
        """In lines, where it is one of ours."""
        if line.row not in _SILENT:
            return [line.text]
        found = self._sentences.get(line.text)
        if found is None:
            room = self._width - 2 * self._theme.px(_SIDE)
            found = self._sentences[line.text] = wrapped(line.text, self._theme.font("body"), room, _MOST_LINES)
        return found

    def _paint_sentence(self, painter: QPainter, room: QRectF, line: Line, rtl: bool) -> None:
        texts, high = self._sentence(line), self._theme.line("body")
        top = room.top() + (room.height() - high * len(texts)) / 2
        for n, text in enumerate(texts):
            self._write(painter, room, top + n * high, text, "body", self._theme.color("text2"), rtl)

    def _paint_head(self, painter: QPainter, box: QRectF, line: Line, rtl: bool, *, first: bool) -> None:
        theme, px = self._theme, self._theme.px
        if not first:
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), theme.color("line"))
        room = _part(box, px(_SIDE), box.width() - 2 * px(_SIDE), rtl)
        high = theme.line("small-strong")
        self._write(painter, room, box.bottom() - high - px(3), line.text, "small-strong", theme.color("text3"), rtl)

    def _paint_end(self, painter: QPainter, box: QRectF, line: Line, ink: QColor, rtl: bool, *, best: bool) -> float:
        """What stands at the end of the line; what that takes, with the gap before it."""
        theme, px = self._theme, self._theme.px
        taken = px(_SIDE)
        dpr = painter.device().devicePixelRatioF()
        if line.followed:
            size = px(_TICK)
            place = _part(box, box.width() - taken - size, size, rtl)
            image = icons.pixmap("bookmark-filled", size, ink, dpr, rtl)
            painter.drawPixmap(QPointF(place.left(), place.center().y() - size / 2), image)
            taken += size + px(8)
        if best:
            said = self.tr("Enter")
            wide = theme.metrics("small").horizontalAdvance(said) + 2 * px(5)
            plate = _part(box, box.width() - taken - wide, wide, rtl)
            high = theme.line("small") + px(2)
            plate = QRectF(plate.left(), plate.center().y() - high / 2, wide, high)
            painter.setPen(theme.color("line2"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("text3"))
            painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), said)
            taken += round(wide) + px(8)
        return taken

    def _paint_picture(self, painter: QPainter, room: QRectF, line: Line, picked: bool, rtl: bool) -> None:
        theme, px = self._theme, self._theme.px
        ink = theme.color("onaccent" if picked else "text2")
        dpr = painter.device().devicePixelRatioF()
        if line.face:
            image, size = self._portrait(line, px(_FACE), dpr), px(_FACE)
        elif line.row is Row.SERVICE:
            self._paint_sign(painter, room, line.text, picked)
            return
        elif line.entry is not None:
            kind, size = words.mark_kind(line.entry), px(_MARK)
            image = marks.pixmap(kind, size, ink if picked else theme.ink(kind), dpr, rtl)
        else:
            size = px(_ICON)
            image = icons.pixmap(_ICONS[line.row], size, ink, dpr, rtl)
        painter.drawPixmap(QPointF(room.center().x() - size / 2, room.center().y() - size / 2), image)

    def _paint_sign(self, painter: QPainter, room: QRectF, name: str, picked: bool) -> None:
        """The first letters of a service on a square with round corners: people are round."""
        theme, px = self._theme, self._theme.px
        size = px(_FACE - 4)
        box = QRectF(room.center().x() - size / 2, room.center().y() - size / 2, size, size)
        painter.setPen(theme.color("onaccent") if picked else theme.color("line2"))
        painter.setBrush(Qt.BrushStyle.NoBrush if picked else theme.color("dim"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        painter.setFont(theme.font("small-strong"))
        painter.setPen(theme.color("onaccent" if picked else "text2"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), placeholders.letters(name))

    def _portrait(self, line: Line, size: int, dpr: float) -> QPixmap:
        """The initials while there is none."""
        picture = self.images.picture(line.image) if self.images is not None and line.image else None
        if picture is None or picture.isNull():
            return placeholders.initials(self._theme, line.face, size, dpr)
        key = (line.image or "", size, dpr)
        found = self._rounds.get(key)
        if found is None:
            if len(self._rounds) >= _MANY:
                self._rounds.clear()
            found = self._rounds[key] = cut(picture, size, size, size / 2, dpr)
        return found

    def _paint_words(self, painter: QPainter, room: QRectF, line: Line, ink: QColor, quiet: QColor, rtl: bool) -> None:
        theme = self._theme
        first = theme.line("body")
        high = first + (theme.line("small") if line.more else 0)
        top = room.top() + (room.height() - high) / 2
        if line.row in _NAMES:
            self._write_name(painter, room, top, line.text, ink, rtl)
        else:
            self._write(painter, room, top, line.text, "body", ink, rtl)
        if line.more:
            self._write(painter, room, top + first, line.more, "small", quiet, rtl)

    def _write(self, painter: QPainter, room: QRectF, top: float, text: str, role: str, ink: QColor, rtl: bool) -> None:
        """One line, cut where it is longer than the room."""
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        painter.setFont(self._theme.font(role))
        painter.setPen(ink)
        box = QRectF(room.left(), top, room.width(), self._theme.line(role))
        painter.drawText(box, _LEADING, self._cut(text, role, room.width()))

    def _write_name(self, painter: QPainter, room: QRectF, top: float, text: str, ink: QColor, rtl: bool) -> None:
        """The same, bolder where it begins as what was typed does, in the direction of its own letters."""
        shown = self._cut(text, "body-strong", room.width())  # the wider: what is bold has to fit too
        layout = QTextLayout(shown, self._theme.font("body"))
        layout.setTextOption(_option(_RIGHT if rtl else _LEFT, _direction(text)))
        layout.setFormats(self._stresses(shown))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room.width())
        layout.endLayout()
        painter.setPen(ink)
        layout.draw(painter, QPointF(room.left(), top + (self._theme.line("body") - line.height()) / 2))

    def _cut(self, text: str, role: str, room: float) -> str:
        """What is short is not measured: that takes as long as drawing it."""
        if len(text) * self._theme.line(role) <= room:
            return text
        return self._theme.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, room)

    def _stresses(self, text: str) -> list[QTextLayout.FormatRange]:
        ranges: list[QTextLayout.FormatRange] = []
        for start, end in begun(text, self._model.words):
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = _units(text[:start]), _units(text[start:end]), self._strong
            ranges.append(one)
        return ranges

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """All of the line, which may be cut."""
        line = self._model.line(index)
        if event.type() != QEvent.Type.ToolTip or line is None or not line.choosable:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), plain_tip("\n".join(filter(None, (line.text, line.more)))), view)
        return True


_NAMES = frozenset({Row.SHOW, Row.SERVICE, Row.PERSON, Row.CHARACTER, Row.EPISODE, Row.FOUND})
_SMOOTH = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_LEADING = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)


@cache
def _option(side: Qt.AlignmentFlag, direction: Qt.LayoutDirection) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignAbsolute | side)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(direction)
    return option


def _direction(text: str) -> Qt.LayoutDirection:
    """That of its first letter, as Unicode has it: https://www.unicode.org/reports/tr9/#P2"""
    if text.isascii():
        return Qt.LayoutDirection.LeftToRight
    strong = next((one for one in map(bidirectional, text) if one in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if strong == "L" else Qt.LayoutDirection.RightToLeft


def _units(text: str) -> int:
    """As Qt counts: a character outside of the basic plane is two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _part(line: QRectF, start: float, width: float, rtl: bool) -> QRectF:
    """The part of a line that begins `start` after its leading edge."""
    left = line.right() - start - width if rtl else line.left() + start
    return QRectF(left, line.top(), max(width, 0), line.height())
