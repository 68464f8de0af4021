"""What all dialogs of the window share: spaces, a title, the row of buttons at the end."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.screen_room import screen_room
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.controls import ElidedLabel

from .plain_label import PlainLabel
from .pressing import PressedByEnter
from .scroll import Scroll

MARGIN = 20
SHARE = 0.9
"""Of the screen, that a dialog may take."""
BAR = 10
"""px of the design: the bar beside what scrolls."""


class Dialog(QDialog):
    """`rows` is filled from above; the buttons stay below."""

    of_library = False
    """Whether it writes to the library that is open, by what that calls its entries: it closes when that is lost."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.buttons = QDialogButtonBox(self)
        self.rows = QVBoxLayout()
        whole = QVBoxLayout(self)
        whole.addLayout(self.rows, 1)
        whole.addWidget(self.buttons)
        px = theme.px
        whole.setContentsMargins(px(MARGIN), px(MARGIN), px(MARGIN), px(16))
        whole.setSpacing(px(16))
        self.rows.setSpacing(px(8))
        between = self.buttons.layout()
        if between is not None:
            between.setSpacing(px(8))
        self.buttons.rejected.connect(self.reject)

    def sizeHint(self) -> QSize:
        """As high as its texts need at that width; Qt guesses for those that wrap."""
        hint, layout = super().sizeHint(), self.layout()
        wide = max(min(hint.width(), self._room().width()), self.minimumWidth(), self.minimumSizeHint().width())
        if layout is not None and layout.hasHeightForWidth():
            return QSize(wide, self._needed(wide))
        return QSize(wide, min(hint.height(), screen_room(self).height()))

    def room_for(self, wide: float) -> int:
        """So many px of the design, or as many as the screen has between the margins."""
        px = self.theme.px
        return min(px(wide), self._room().width() - 2 * px(MARGIN) - px(BAR))

    def narrow(self, wide: float) -> bool:
        """Whether the screen has less: what stands beside other things there stands below them."""
        return self.room_for(wide) < self.theme.px(wide)

    def page(self, wide: float) -> QVBoxLayout:
        """Rows of so many px of the design, to be filled and then given to `let_scroll`."""
        page = self._page = QWidget()
        page.setMinimumWidth(self.room_for(wide))
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(self.rows.spacing())
        return rows

    def let_scroll(self) -> Scroll:
        """The page, where the screen has no room for it. It comes in when it is full: Tab goes the way in which parts
        came into a window."""
        scroll = Scroll(self._page, self._room(), self)
        self.rows.addWidget(scroll, 1)
        return scroll

    def _room(self) -> QSize:
        return self.screen().availableSize() * SHARE

    def setVisible(self, visible: bool) -> None:
        if visible and not self.isVisible():
            self.resize(self.sizeHint())  # before Qt does it, who never takes more than two thirds of the screen
        super().setVisible(visible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_all_in_sight()
        if self.isVisible() and not event.spontaneous():  # by what is in it, and not by whoever pulls at its edge
            self._come_up(event.size().height() - event.oldSize().height())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._keep_all_in_sight()
        return done

    def _keep_all_in_sight(self) -> None:
        self.setMinimumHeight(self._needed(self.width()))

    def _come_up(self, grown: int) -> None:
        """By so much of what it has grown as is below the screen now: its buttons are there."""
        room, frame = self.screen().availableGeometry(), self.frameGeometry()
        out = min(frame.bottom() - room.bottom(), frame.top() - room.top(), grown)
        if out > 0:
            self.move(self.x(), self.y() - out)

    def fit(self) -> None:
        """No higher than is needed now."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self._keep_all_in_sight()
        self.resize(self.width(), self.minimumHeight())

    @contextmanager
    def steady(self) -> Generator[None]:
        """While a text changes: what is above it stays where it is, and the dialog gets higher or lower instead."""
        spare = self.height() - self.minimumHeight()
        yield
        layout = self.layout()
        if layout is not None and self.isVisible():
            for scroll in self.findChildren(Scroll):
                scroll.updateGeometry()  # its page has told it nothing yet
            layout.activate()
            self._keep_all_in_sight()
            self.resize(self.width(), min(self.minimumHeight() + spare, screen_room(self).height()))

    def _needed(self, wide: int) -> int:
        """px; never more than the screen has."""
        layout = self.layout()
        needed = 0
        if layout is not None:
            wraps = layout.hasHeightForWidth()
            needed = layout.totalHeightForWidth(wide) if wraps else layout.totalSizeHint().height()
        return min(max(needed, super().minimumSizeHint().height()), screen_room(self).height())

    def label(self, text: str, role: str = "body", token: str = "text", *, wraps: bool = True) -> PlainLabel:
        label = PlainLabel(self.theme, text, role, token, self)
        label.setWordWrap(wraps)
        return label

    def line(self, token: str = "text") -> ElidedLabel:
        """One line, with "…" at its end where it is longer than the dialog is wide, which it makes no wider."""
        line = ElidedLabel(self.theme, "body", token, self)
        line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return line

    def button(self, text: str, role: QDialogButtonBox.ButtonRole, *, main: bool = False) -> QPushButton:
        """Enter presses the one at which the keyboard is, and `main` from the fields."""
        button = PressedByEnter(text)
        self.buttons.addButton(button, role)
        button.setDefault(main)
        button.setAutoDefault(main)
        return button


class WritingDialog(Dialog):
    """What it asks for is written to the library. Whoever does that closes it once it is done: till then, and where it
    can't be done, nothing that was typed goes away. Add `said` where a sentence may stand."""

    of_library = True

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, parent)
        self.said = self.label("", "body", "danger")

    @property
    def waits(self) -> bool:
        return not self.buttons.isEnabled()

    def wait(self) -> None:
        """It is being written: nothing can be given twice."""
        self.said.clear()
        self.buttons.setEnabled(False)

    def refuse(self, sentence: str) -> None:
        """It could not be."""
        self.said.say(sentence, "danger")
        self.buttons.setEnabled(True)
