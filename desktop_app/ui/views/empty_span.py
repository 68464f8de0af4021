"""What a view says whose days show nothing: why, and a way out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.narrowing import hidden_count, least_to_clear, narrowing, shown_count
from desktop_app.ui.models.counting import Count, Counting

from .controls import MAIN, QUIET, Button
from .filter_words import clear_words, filter_words, hidden_words
from .pane_parts import Text

if TYPE_CHECKING:
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme


def _rest() -> None:
    """Nothing is sought."""


class SpanWords(NamedTuple):
    """How a span is spoken of."""

    nothing: str
    """Nothing is known of it."""
    followed: str
    """Nothing in it is followed."""
    hidden: Callable[[int], str]
    """So many are hidden by the filter."""


class Way(NamedTuple):
    """To what the choice shows elsewhere."""

    text: str
    go: Callable[[], object]


Seek = Callable[[Callable[[Way | None], object]], Callable[[], None]]
"""Tells a way, or that there is none, at once or later; calling the answer keeps it from being told."""


class EmptySpan(QWidget):
    """Sentences and a button, there only while its span shows nothing and it is known why; and another button where
    there is a way to what is shown elsewhere."""

    filter_cleared = Signal(object)
    """Parts of the filter."""
    all_wanted = Signal()
    changed = Signal()
    """It has come, or says something else."""

    def __init__(self, state: ViewState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._theme = state, theme
        self._asked: tuple[tuple[date, date], ...] = ()
        self._words: SpanWords | None = None
        self._clears: frozenset[str] = frozenset()
        self._counting = Counting(self)
        self._counting.counted.connect(self._say)
        self.setAutoFillBackground(True)
        self.text = Text(theme, "head", "text")
        self.line = Text(theme, "body", "text2")
        for said in (self.text, self.line):  # where they take two lines
            said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button, self.way = Button(theme, "", style=MAIN), Button(theme, "")
        self.button.clicked.connect(self._on_clicked)
        self.way.clicked.connect(self._on_way)
        self._found: Way | None = None
        self._seek: Seek | None = None
        self._stop_seeking: Callable[[], None] = _rest
        self._rows, self._buttons = QVBoxLayout(self), QHBoxLayout()
        for part in (self.text, self.line):
            self._rows.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        for button in (self.button, self.way):
            self._buttons.addWidget(button)
        self._rows.addLayout(self._buttons)
        self._rows.setAlignment(self._buttons, Qt.AlignmentFlag.AlignHCenter)
        self.hide()
        theme.changed.connect(self._restyle)
        self._restyle()

    def ask(self, count: Count, span: tuple[date, date], said: SpanWords, seek: Seek | None = None) -> None:
        """`count` is `Reader.hidden`, or what asks it. The span shows nothing: why is said once it is known, and then
        the way that is sought."""
        if self._asked == (span,):
            return
        self._asked, self._words, self._seek = (span,), said, seek
        if narrowing(self._state.choice):
            self._counting.begin(count, self._state.choice, span)
        else:
            self._say({})

    @property
    def counting(self) -> bool:
        """Whether it is not known yet what the filter hides."""
        return self._counting.counting

    def forget(self) -> None:
        """What is asked next is asked anew: the library has changed, or the person has chosen otherwise."""
        self._asked = ()

    def rest(self) -> None:
        """The span shows something, or it is not known yet whether it does."""
        self.forget()
        self._counting.stop()
        self._stop_seeking()
        self.hide()

    def _restyle(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(px(24), px(16), px(24), px(16))
        self._rows.setSpacing(px(8))
        self._buttons.setSpacing(px(8))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, self._theme.color("surface"))
        self.setPalette(palette)

    def _say(self, hidden: Mapping[frozenset[str], int]) -> None:
        self._stop_seeking()
        self._found = None
        if self._words is None or shown_count(hidden):
            self.hide()
            return
        hidden = {parts: count for parts, count in hidden.items() if count}
        choice, count, line = self._state.choice, hidden_count(hidden), ""
        self._clears = least_to_clear(hidden)
        if choice.followed and all("followed" in parts for parts in hidden):
            self._clears = frozenset()
            self.text.setText(self._words.followed)
            self.button.setText(self.tr("Show all premieres"))
        elif count:
            self.text.setText(self._words.hidden(count))
            line = ". ".join(filter(None, (filter_words(choice), hidden_words(hidden))))
            self.button.setText(clear_words(self._clears, narrowing(choice)))
        else:
            self.text.setText(self._words.nothing)
        self.line.setText(line)
        self.line.setVisible(bool(line))
        self.button.setVisible(bool(count) or choice.followed)
        self._show_way()
        self.show()
        self.changed.emit()
        if self._seek is not None:
            self._stop_seeking = self._seek(self._on_found)

    def _on_found(self, way: Way | None) -> None:
        """Under the pointer no button moves: there the way comes when it has gone."""
        self._found = way
        if not self.button.underMouse():
            self._show_way()

    def _show_way(self) -> None:
        text = self._found.text if self._found else ""
        shown = self._theme.metrics("body-strong").elidedText(text, Qt.TextElideMode.ElideRight, self._theme.px(360))
        self.way.setText(shown.replace("&", "&&"))
        self.way.set_name(text if shown != text else "")
        self.way.set_style(MAIN if self.button.isHidden() else QUIET)
        self.way.setVisible(bool(text))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_way()

    def _on_way(self) -> None:
        if self._found is not None:
            self._found.go()

    def _on_clicked(self) -> None:
        if self._clears:
            self.filter_cleared.emit(self._clears)
        else:
            self.all_wanted.emit()
