"""The chips of the filter bar: the legend of the marks, each of which takes its kind out or in."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from desktop_app.domain.values import FULL_SEASON, PREMIERES, Kind
from desktop_app.ui import marks, words
from desktop_app.ui.theme import Theme

from .controls import Button, Control, below, rounded
from .menus import Menu, lettered

DEFAULT_KINDS = frozenset(kind.value for kind in PREMIERES) | {FULL_SEASON, Kind.BINGE_READY.value}
"""What "premieres" means in the window, with what the person asked to be told."""

ALL_KINDS = frozenset(marks.KINDS)
CHIP, GAP = 28, 6


_ACTING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Chip(Control):
    """A kind: mark, word, and how many there are. Off: a dashed edge, quiet, no count. A click takes it out or in; with
    Ctrl, or a double click, the person wants it alone."""

    alone = Signal(str, bool)
    """The kind; whether a click came just before, as in a double click."""
    menu_wanted = Signal(str, QPoint)
    """Of the kind, at that point of the screen."""

    def __init__(self, theme: Theme, kind: str, parent: QWidget) -> None:
        super().__init__(theme, words.legend_word(kind), parent)
        self.kind, self._count = kind, 0
        self._wants_alone = self._double = False
        self.setCheckable(True)
        self.setChecked(True)
        self.toggled.connect(self._tell)
        self._tell()

    def radius(self) -> float:
        return self.theme.px(CHIP) / 2

    def set_count(self, count: int) -> None:
        if count != self._count:
            self._count = count
            self._tell()
            self.update()

    def _tell(self) -> None:
        name = words.kind_name(self.kind)
        count = words.locale().toString(self._count)
        said = self.tr("{kind}: {count}").format(kind=name, count=count) if self.count_text() else name
        self.setAccessibleName(said)
        if self.isChecked():
            what = self.tr("Click to hide this kind, double click to see it alone")
        elif self._count:
            said = self.tr("{kind}, hidden: {count}").format(kind=name, count=count)
            what = self.tr("Click to show this kind, double click to see it alone")
        else:
            said = self.tr("{kind}, hidden").format(kind=name)
            what = self.tr("Click to show this kind, double click to see it alone")
        self.setToolTip(f"{said}\n{what}")
        self.setAccessibleDescription(self.tr("Ctrl+Space: this kind alone"))

    def count_text(self) -> str:
        return words.locale().toString(self._count) if self.isChecked() and self._count else ""

    def sizeHint(self) -> QSize:
        """With room for the count also where that is not shown: what is switched moves no chip under the pointer."""
        px, metrics = self.theme.px, self.theme.metrics("entry")
        wide = px(9) + px(12) + px(6) + round(metrics.horizontalAdvance(self.text())) + px(8)
        return QSize(wide + self._room_of_count(), px(CHIP))

    def _room_of_count(self) -> int:
        count = words.locale().toString(self._count) if self._count else ""
        metrics = self.theme.metrics("entry-plain")
        return self.theme.px(6) + round(metrics.horizontalAdvance(count)) if count else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.theme, self.theme.px
        color, on = theme.color, self.isChecked()
        fill = color("badge") if self.isDown() else color("hover") if self.hovered() else color("surface")
        quiet = fill if self.isDown() or self.hovered() else None
        edge = color("line2") if on or theme.name != "contrast" else color("text3")
        rounded(painter, self.rect(), self.radius(), fill if on else quiet, edge, dashed=not on)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x, size = px(9) + (0 if on else self._room_of_count() // 2), px(12)
        left = self.width() - x - size if rtl else x
        box = QRectF(QPointF(left, (self.height() - size) / 2), QPointF(left + size, (self.height() + size) / 2))
        marks.paint(painter, self.kind, box, theme.ink(self.kind) if on else color("text3"), rtl)
        x += size + px(6)
        fits = self.width() >= self.sizeHint().width()  # else it is to be placed anew in a moment: no number is cut
        for text, role, token, gap in (
            (self.text(), "entry", "text" if on else "text3", px(6)),
            (self.count_text() if fits else "", "entry-plain", "text3", 0),
        ):
            wide = round(theme.metrics(role).horizontalAdvance(text)) + 1
            painter.setFont(theme.font(role))
            painter.setPen(color(token))
            place = QRect(self.width() - x - wide if rtl else x, 0, wide, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
            x += wide - 1 + gap

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._wants_alone, self._double = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier), False
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._double = not self._wants_alone
        self._wants_alone = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._wants_alone and event.button() == Qt.MouseButton.LeftButton:
            wanted = self.isDown()
            self.setDown(False)
            if wanted:
                self.alone.emit(self.kind, self._double)
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ACTING and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.alone.emit(self.kind, False)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        at = event.globalPos() if by_mouse else self.mapToGlobal(self.rect().bottomLeft())
        self.menu_wanted.emit(self.kind, at)


class MoreChip(Button):
    """ "3 more ▾", as round as the chips."""

    def radius(self) -> float:
        return self.theme.px(CHIP) / 2


class ChipRow(QWidget):
    """The chips, and a menu of those that have no room."""

    toggled = Signal()
    alone_wanted = Signal(str, bool)
    menu_wanted = Signal(str, QPoint)
    """As the chips say it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.chips = [Chip(theme, kind, self) for kind in marks.KINDS]
        for chip in self.chips:
            chip.clicked.connect(self._on_clicked)
            chip.alone.connect(self.alone_wanted)
            chip.menu_wanted.connect(self.menu_wanted)
        self._sized = False
        self.more = MoreChip(theme, arrow=True, height=CHIP, parent=self)
        self.more.clicked.connect(self._on_more)
        theme.changed.connect(self.arrange)

    def _on_clicked(self) -> None:
        self.arrange()
        self.toggled.emit()

    def kinds(self) -> frozenset[str]:
        return frozenset(chip.kind for chip in self.chips if chip.isChecked())

    def set_kinds(self, kinds: frozenset[str]) -> None:
        for chip in self.chips:
            chip.setChecked(chip.kind in kinds)
        self.arrange()

    def hidden_chips(self) -> list[Chip]:
        return [chip for chip in self.chips if chip.isHidden()]

    def arrange(self) -> None:
        """Places as many chips as there is room for, in order, and after them "3 more"."""
        px = self._theme.px
        self.setFixedHeight(px(CHIP) + 2 * px(4))  # the ring of the one with the keyboard needs room
        if not self._sized:
            return  # how much room there is comes with the first layout, and trying what fits is dear
        edge, gap = px(4), px(GAP)
        widths = [chip.sizeHint().width() for chip in self.chips]
        room = self.width() - 2 * edge
        shown = len(self.chips)
        if sum(widths) + gap * (shown - 1) > room:
            while shown and sum(widths[:shown]) + gap * shown + self._more_width(len(widths) - shown) > room:
                shown -= 1
        at = edge
        for n, (chip, wide) in enumerate(zip(self.chips, widths, strict=True)):
            chip.setVisible(n < shown)
            if n < shown:
                self._place(chip, at, wide)
                at += wide + gap
        self.more.setVisible(shown < len(self.chips))
        if shown < len(self.chips):
            self._more_width(len(self.chips) - shown)
            self._place(self.more, at, self.more.sizeHint().width())

    def _more_width(self, count: int) -> int:
        self.more.setText(self.tr("%n more", "", count))
        return self.more.sizeHint().width()

    def _place(self, part: QWidget, at: int, wide: int) -> None:
        px = self._theme.px
        x = self.width() - at - wide if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else at
        part.setGeometry(x, px(4), wide, px(CHIP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sized = True
        self.arrange()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(CHIP + 8))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(96), self._theme.px(CHIP + 8))

    def more_menu(self) -> QMenu:
        from PySide6.QtGui import QIcon  # see `Lane`

        menu = Menu(self)
        size = self._theme.px(12)
        names = dict(zip(self.chips, lettered([chip.text() for chip in self.chips]), strict=True))  # whichever it holds
        for chip in self.hidden_chips():
            text, count = names[chip], chip.count_text()
            if not chip.isChecked():
                text = self.tr("{kind}, hidden").format(kind=text)  # a menu draws no tick beside an icon
            elif count:
                text = self.tr("{kind} ({count})").format(kind=text, count=count)
            ink = self._theme.ink(chip.kind) if chip.isChecked() else self._theme.color("text3")
            image = marks.pixmap(chip.kind, size, ink, self.devicePixelRatioF(), self.isRightToLeft())
            action = QAction(QIcon(image), text, menu, checkable=True, checked=chip.isChecked())
            action.triggered.connect(chip.click)
            menu.addAction(action)
        return menu

    def _on_more(self) -> None:
        below(self.more, self.more_menu())
