"""The search field and the list under it: what is called so, as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui import icons
from desktop_app.ui.models.search_line import Line, Row
from desktop_app.ui.models.search_model import SearchModel
from desktop_app.ui.theme import Theme

from .controls import FLAT, Button

if TYPE_CHECKING:
    from desktop_app.ui.images import Images

    from .search_hits import SearchHitsList

TYPING_MS = 40
"""A pause this long is the end of a word being typed; a search takes less, so the list keeps up."""


class SearchBox(QLineEdit):
    """`typed` asks for hits, which the model is then told, maybe later; the rest says what the person wants."""

    entered = Signal()
    """It has the keyboard now."""
    typed = Signal(str, bool)
    """The text, and whether the hits are waited for, however long they take."""
    chosen = Signal(object)
    """A Line."""
    filter_wanted = Signal(str)
    """Only what holds this text. "" = no longer."""
    left = Signal()
    """Esc, or nothing more to search: the keyboard belongs elsewhere."""

    def __init__(self, theme: Theme, model: SearchModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._popup: SearchHitsList | None = None
        self._wish = ""
        """The text whose best hit is gone to once it is found."""
        self.images: Images | None = None
        self._clear = Button(theme, icon="cancel", style=FLAT, name=self.tr("Clear"), height=24, parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.clear_all)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._pause.timeout.connect(self._on_pause)
        self.setAccessibleName(self.tr("Search shows, services, people, characters and episodes"))
        self.setMaxLength(200)
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self._place)
        model.filled.connect(self._on_filled)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def popup(self) -> SearchHitsList:
        """Made when it is first needed: the first paint does not wait for it."""
        if self._popup is None:
            from .search_hits import SearchHitsList

            self._popup = SearchHitsList(self._theme, self._model, self, self.images)
            self._popup.chosen.connect(self._on_chosen)
        return self._popup

    def make_ready(self) -> None:
        """Makes the list before there is a hit to show: the first key takes no longer than the others."""
        self.popup.attach()

    def clear_all(self) -> None:
        """No text, no list, no filter."""
        self.setText("")
        self._pause.stop()
        self.close_popup()
        self.filter_wanted.emit("")

    def close_popup(self) -> None:
        self._wish = ""
        if self._popup is not None:
            self._popup.hide()
        self._model.clear()

    def search_now(self) -> None:
        """The list for the text that is there, at once."""
        self._pause.stop()
        self._ask(at_once=True)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up | Qt.Key.Key_PageDown | Qt.Key.Key_PageUp if self.text():
                self._on_arrow(event.key())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._filter()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._on_enter()
            case Qt.Key.Key_Escape:
                self._on_escape()
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason and not self._over_popup():
            self.close_popup()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, theme = QPainter(self), self._theme
        size = theme.px(16)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - theme.px(8) - size if rtl else theme.px(8)
        image = icons.pixmap("search", size, theme.color("text2"), self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - size) // 2, image)
        if self.text() or self.width() < theme.px(170):
            return
        hint = self._hint()
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text3"))
        end = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        how = end | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter  # else the painter turns it again
        painter.drawText(self.rect().adjusted(theme.px(10), 0, -theme.px(10), 0), how, hint)

    # parts

    def _fit(self) -> None:
        px = self._theme.px
        self.setFont(self._theme.font("body"))
        self.setFixedHeight(px(32))
        self.setTextMargins(px(20), 0, px(20), 0)
        palette = self.palette()
        palette.setColor(palette.ColorRole.PlaceholderText, self._theme.color("text3"))
        self.setPalette(palette)
        self._place()

    def _place(self) -> None:
        px = self._theme.px
        words = self.tr("Search shows and people")
        wide = self._theme.metrics("body").horizontalAdvance(words) + self._theme.metrics("small").horizontalAdvance(
            self._hint()
        )
        self.setPlaceholderText(words if wide + px(48) <= self.width() else self.tr("Search"))
        self._clear.setVisible(bool(self.text()))
        size = self._clear.sizeHint()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        # Beside the icon, whichever way the words themselves run: at the other end is the hint.
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        left = px(4) if rtl else self.width() - size.width() - px(4)
        self._clear.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())

    def _hint(self) -> str:
        return self.tr("Ctrl+F")

    def _over_popup(self) -> bool:
        return self._popup is not None and self._popup.underMouse()

    def _on_edited(self, text: str) -> None:
        self._wish = ""
        if text.strip():
            self._pause.start()
        else:
            self.clear_all()

    def _on_pause(self) -> None:
        self._ask(at_once=False)

    def _ask(self, *, at_once: bool) -> None:
        text = self.text().strip()
        if text:
            self.typed.emit(text, at_once)

    def _on_filled(self) -> None:
        if self._wish and self._wish == self._model.text:
            QTimer.singleShot(0, self, self._on_wished)  # the rest of the window has yet to hear of the library
        if self._model.rowCount() and self.hasFocus():
            self.popup.show_under()
        elif not self._model.rowCount() and self._popup is not None:
            self._popup.hide()

    def _on_arrow(self, key: int) -> None:
        match key:
            case _ if self.popup.isHidden():
                self.search_now()
            case Qt.Key.Key_Down:
                self.popup.step(1)
            case Qt.Key.Key_Up:
                self.popup.step(-1)
            case Qt.Key.Key_PageDown:
                self.popup.page(1)
            case _:
                self.popup.page(-1)

    def _on_enter(self) -> None:
        """To what is picked, else to the best of what is found: who types fast does not wait for the list."""
        if not self.text().strip():
            self._filter()
            return
        if self._pause.isActive() or self.popup.isHidden() or self._model.text != self.text().strip():
            self.search_now()
        if self._model.text != self.text().strip():  # the library is not open yet
            self._wish = self.text().strip()
            return
        line = self.popup.current() or self.popup.best()
        if line is not None:
            self._on_chosen(line)

    def _on_wished(self) -> None:
        if self._wish:
            self._wish = ""
            self._on_enter()

    def _filter(self) -> None:
        """Leaves with the text as a filter; with none, without one."""
        text = self.text().strip()
        self._pause.stop()
        self.close_popup()
        self.filter_wanted.emit(text)
        self.left.emit()

    def _on_escape(self) -> None:
        had_text = bool(self.text())
        self.clear_all()
        if not had_text:
            self.left.emit()

    def _on_chosen(self, line: Line) -> None:
        if line.row is Row.FILTER:
            self._filter()
            return
        place = self._model.lines().index(line)
        if line.row not in (Row.LOOK, Row.MORE):
            self.popup.hide()
        self.chosen.emit(line)
        if line.row is Row.MORE:
            self.popup.pick(place)  # what was hidden begins there
