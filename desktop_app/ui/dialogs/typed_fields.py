"""What people type as they like, with arrows and keys for what comes before and after: an hour of the day."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from desktop_app.domain.typed_hours import typed_hour
from desktop_app.ui import words
from desktop_app.ui.hour_words import hour_words
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.announcing import announce

from .fields import PAD, Stepped, set_up

QUARTER = 15
"""Minutes of a step."""
ARROW = 24
"""px of the design: the room of the arrows."""
STILL = 100
"""ms, after which is asked again whether a button of the mouse is still down."""


class Typed(Stepped, QAbstractSpinBox):
    """Takes any text. What it reads it writes as the rest of the window does when it is left; what it can't it keeps,
    and says so."""

    changed = Signal()
    """What it says, or that it says nothing that can be read."""
    complained = Signal(str)
    """In a sentence; "" where there is no longer any reason to."""
    understood = Signal(str)
    """What it reads while somebody types, in a sentence; "" once it is written as the window does."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.complaint = theme, ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_up(self, self.lineEdit(), theme)
        self.lineEdit().setMaxLength(60)
        self.lineEdit().textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._on_left)
        theme.changed.connect(self.update)

    def readable(self) -> bool:
        """Whether what stands there is one."""
        raise NotImplementedError

    def tidy(self) -> None:
        """Writes what was read as the window does."""
        raise NotImplementedError

    def why_not(self) -> str:
        """What is said of a text that is none, in a sentence."""
        raise NotImplementedError

    def meant(self) -> str:
        """What is read in the text, in a sentence."""
        raise NotImplementedError

    def widest(self) -> list[str]:
        """Texts that it has room for."""
        raise NotImplementedError

    def settle(self) -> bool:
        """Whether what stands there can be taken; else it says why not, and has the keyboard."""
        if self.readable():
            self.tidy()
            return True
        self._complain(self.why_not())
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()
        return False

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        px, metrics = self._theme.px, QFontMetricsF(self.font())
        wide = max(map(metrics.horizontalAdvance, self.widest()))
        return QSize(int(wide) + 1 + 2 * px(PAD) + px(ARROW) + px(6), px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        return QAbstractSpinBox.StepEnabledFlag.StepUpEnabled | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # the page scrolls

    def write(self, text: str) -> None:
        """Of what it says, in the window's form."""
        if text != self.text():
            self.lineEdit().setText(text)
        self._complain("")
        self.understood.emit("")
        self.changed.emit()

    def _complain(self, text: str) -> None:
        self.setAccessibleDescription(text)
        if text != self.complaint:
            self.complaint = text
            self.complained.emit(text)
            if text:
                announce(self, text)

    @Slot()
    def _on_edited(self) -> None:
        if self.readable():
            self._complain("")
        if not self.complaint:
            said = self.meant() if self.readable() else "…"
            self.setAccessibleDescription(said if self.readable() else "")
            self.understood.emit(said)
        self.changed.emit()

    @Slot()
    def _on_left(self) -> None:
        if QGuiApplication.mouseButtons():  # what moves under it now would not be clicked
            QTimer.singleShot(STILL, self, self._on_left)
        elif self.readable():
            self.tidy()
        else:
            self._complain(self.why_not())


class Hour(Typed):
    """An hour of the day, in 24 or 12 as everywhere else in the window."""

    def __init__(self, theme: Theme, at: time, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._at, self._words = at, hour_words()
        self.set_at(at)

    def at(self) -> time:
        """What stands there, or else what stood there before."""
        return self._read() or self._at  # midnight is true too

    def set_at(self, at: time) -> None:
        self._at = at.replace(second=0, microsecond=0)
        self.write(words.clock_text(at.hour, at.minute))

    def readable(self) -> bool:
        return self._read() is not None

    def _read(self) -> time | None:
        return typed_hour(self.text(), self._words)

    def stepBy(self, steps: int) -> None:
        """To the next quarters."""
        minutes = self.at().hour * 60 + self.at().minute
        first = minutes // QUARTER if steps > 0 else -(-minutes // QUARTER)
        minutes = (first + steps) * QUARTER % (24 * 60)
        self.set_at(time(minutes // 60, minutes % 60))

    def tidy(self) -> None:
        self.set_at(self.at())

    def why_not(self) -> str:
        return self.tr("That is no hour. Type it like {example}.").format(example=words.clock_text(21, 15))

    def meant(self) -> str:
        at = self.at()
        return self.tr("That is {hour}.").format(hour=words.clock_text(at.hour, at.minute))

    def widest(self) -> list[str]:
        return [*(words.clock_text(hour, 58) for hour in (10, 12, 22)), "12:58 pm"]  # which is understood anywhere
