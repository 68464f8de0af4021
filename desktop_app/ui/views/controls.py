"""Buttons, the focus ring and labels that elide: what Qt's own widgets can't draw as the design wants them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QCursor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QLabel, QMenu, QSizePolicy, QWidget

from desktop_app.ui import icons
from desktop_app.ui.theme import Theme

QUIET, FLAT, MAIN = "quiet", "flat", "main"
"""A button with an edge; one without; the one filled with the accent."""


class FocusRing(QWidget):
    """The ring around the control that has the keyboard: 2 px, 2 px away from it. There only while it has it."""

    def __init__(self, theme: Theme, around: Control, host: QWidget, radius: float) -> None:
        super().__init__(host)
        self._theme, self._around, self._host, self._radius = theme, around, host, radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        part: QWidget | None = around
        while part is not None and part is not host:
            part.installEventFilter(self)
            part = part.parentWidget()
        self._follow()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._follow()
        return False

    def _follow(self) -> None:
        box = self._around.ring_box()
        corner = self._around.mapTo(self._host, box.topLeft())
        self.setGeometry(QRect(corner, box.size()).adjusted(-4, -4, 4, 4))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), self._radius + 3, self._radius + 3)


class Control(QAbstractButton):
    """A button that paints itself from the theme. Only the keyboard gives it the focus, so a click shows no ring."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._ring: FocusRing | None = None
        self._came = False  # by the keyboard; a new window gives its first control the focus unasked
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def radius(self) -> float:
        return self.theme.px(6)

    def ring_host(self) -> QWidget | None:
        """The widget that the ring lies on: the nearest one with 4 px of room around this."""
        host = self.parentWidget()
        while host is not None and not host.isWindow():
            box = QRect(self.mapTo(host, self.rect().topLeft()), self.size()).adjusted(-4, -4, 4, 4)
            above = host.parentWidget()
            if above is None or host.rect().contains(box):
                break
            host = above
        return host

    def ring_box(self) -> QRect:
        """What the ring is around."""
        return self.rect()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        returned = event.reason() == Qt.FocusReason.ActiveWindowFocusReason
        if not returned:
            self._came = True
        host = self.ring_host()
        if self._came and self._ring is None and host is not None:
            self._ring = FocusRing(self.theme, self, host, self.radius())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._came = False
        if self._ring is not None:
            self.removeEventFilter(self._ring)
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as the space bar does."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def hovered(self) -> bool:
        return self.isEnabled() and self.underMouse()


class Button(Control):
    """A push button: an icon, words, or both; with `arrow`, one that opens a menu. Checkable ones fill when on."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        icon: str | None = None,
        style: str = QUIET,
        *,
        name: str = "",
        arrow: bool = False,
        height: float = 32,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is what a screen reader says, and the tooltip, of a button with no words."""
        super().__init__(theme, text, parent)
        self._icon, self._style, self._arrow, self._height = icon, style, arrow, height
        if name:
            self.set_name(name)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setToolTip(name)

    def set_icon(self, icon: str | None) -> None:
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_style(self, style: str) -> None:
        self._style = style
        self.update()

    def setText(self, text: str) -> None:
        super().setText(text)
        self.updateGeometry()

    def _role(self) -> str:
        if self._height < 32:
            return "entry"
        return "body-strong" if self._style == MAIN else "body-medium"

    def sizeHint(self) -> QSize:
        px, high = self.theme.px, self.theme.px(self._height)
        if not self.text():
            return QSize(high + (px(12) if self._arrow else 0), high)
        wide = self._text_width() + 2 * px(12)
        if self._icon:
            wide += px(16) + px(8)
        if self._arrow:
            wide += px(10) + px(8)
        return QSize(wide, high)

    def _text_width(self) -> int:
        return -int(-self.theme.metrics(self._role()).horizontalAdvance(self.text()) // 1)

    def _colors(self) -> tuple[QColor | None, QColor | None, QColor, QColor]:
        """Fill, edge, words, icon."""
        color = self.theme.color
        if not self.isEnabled():
            return None, (None if self._style == FLAT else color("line2")), color("text3"), color("text3")
        if self.isCheckable() and self.isChecked() and self._style != FLAT:
            return color("text"), color("text"), color("surface"), color("surface")
        if self._style == MAIN:
            return color("accent"), color("accent"), color("onaccent"), color("onaccent")
        pressed = self.isDown() or (self._style == FLAT and self.isChecked())
        fill = color("badge") if pressed or (self._style == FLAT and self.hovered()) else None
        if self._style == FLAT:
            return fill, None, color("text"), color("text2")
        return fill or color("hover" if self.hovered() else "surface"), color("line2"), color("text"), color("text2")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, edge, ink, icon_ink = self._colors()
        rounded(painter, self.ground(), self.radius(), fill, edge)
        px, rtl = self.theme.px, self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ratio = self.devicePixelRatioF()
        whole = QRect(self.rect())
        content = self._content_width()
        x = (whole.width() - content) // 2
        middle = whole.center().y() + 1

        def place(left: int, wide: int) -> int:
            return whole.width() - left - wide if rtl else left

        if self._icon:
            size = px(16)
            image = icons.pixmap(self._icon, size, icon_ink, ratio, rtl)
            painter.drawPixmap(place(x, size), middle - size // 2, image)
            x += size + px(8)
        if self.text():
            wide = self._text_width()
            painter.setFont(self.theme.font(self._role()))
            painter.setPen(ink)
            box = QRect(place(x, wide), 0, wide, whole.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic, self.text())
            x += wide + px(8)
        if self._arrow:
            size = px(10)
            painter.drawPixmap(place(x, size), middle - size // 2, icons.pixmap("chevron-down", size, icon_ink, ratio))

    def ground(self) -> QRect:
        """The box that is filled and edged; of what lies outside of the button nothing is seen."""
        return self.rect()

    def _content_width(self) -> int:
        px = self.theme.px
        parts = [px(16)] if self._icon else []
        parts += [self._text_width()] if self.text() else []
        parts += [px(10)] if self._arrow else []
        return sum(parts) + px(8) * (len(parts) - 1)


class ElidedLabel(QLabel):
    """One line of plain text that ends in "…" where room is short, and then has all of it in its tooltip."""

    def __init__(self, theme: Theme, role: str, token: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._role, self._token, self._full = theme, role, token, ""
        self._tip = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_text(self, text: str) -> None:
        self._full = text
        self.setAccessibleName(text)
        self._elide()
        self.updateGeometry()

    def full_text(self) -> str:
        return self._full

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(self._role))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), self._theme.color(self._token))
        self.setPalette(palette)
        self._elide()
        self.updateGeometry()

    def _elide(self) -> None:
        shown = self._theme.metrics(self._role).elidedText(self._full, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(self._full if shown != self._full else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """At the side that the layout's direction gives; a QLabel takes that of the language that the text is in."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words in their line
        right = bool(self.alignment() & Qt.AlignmentFlag.AlignRight) != self.isRightToLeft()
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        how = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.contentsRect(), int(how) | int(Qt.TextFlag.TextSingleLine), self.text())

    def sizeHint(self) -> QSize:
        metrics = self._theme.metrics(self._role)
        return QSize(int(metrics.horizontalAdvance(self._full)) + 2, self._theme.line(self._role))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.line(self._role))


def set_gap(row: QHBoxLayout, index: int, wide: int) -> None:
    """Changes the space that `addSpacing` put there."""
    item = row.itemAt(index)
    spacer = item.spacerItem() if item is not None else None
    if spacer is not None:
        spacer.changeSize(wide, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)


def rounded(
    painter: QPainter,
    box: QRect,
    radius: float,
    fill: QColor | None,
    edge: QColor | None = None,
    *,
    dashed: bool = False,
) -> None:
    """A box with round corners, its edge one device pixel wide and wholly inside it."""
    ratio = painter.device().devicePixelRatioF()
    hair = 1 / ratio
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    inside = QRectF(box)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(edge, hair)
        if dashed:
            pen.setDashPattern([3 * ratio, 3 * ratio])
        painter.setPen(pen)
        inside.adjust(hair / 2, hair / 2, -hair / 2, -hair / 2)
    radius = min(radius, inside.height() / 2)
    painter.drawRoundedRect(inside, radius, radius)


def below(button: QWidget, menu: QMenu) -> None:
    """Opens the menu under the button, inside its own side of the window; it has the button's name."""
    menu.setAccessibleName(button.accessibleName() or (button.text() if isinstance(button, QAbstractButton) else ""))
    corner = button.rect().bottomLeft() if button.isLeftToRight() else button.rect().bottomRight()
    at = button.mapToGlobal(corner)
    window = button.window()
    wide = menu.sizeHint().width()
    right = window.mapToGlobal(window.rect().topRight()).x()
    if button.isLeftToRight() and at.x() + wide > right:
        at.setX(max(button.mapToGlobal(button.rect().bottomRight()).x() - wide, 0))
    if not button.isLeftToRight():
        at.setX(at.x() - wide)
    at.setY(at.y() + 4)
    menu.aboutToHide.connect(lambda: _leave(button), Qt.ConnectionType.SingleShotConnection)
    menu.popup(at)


def _leave(button: QWidget) -> None:
    """While a menu is open Qt tells nobody that the pointer has gone: the button would stay as if hovered."""
    if not button.rect().contains(button.mapFromGlobal(QCursor.pos())):
        QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
        button.update()
