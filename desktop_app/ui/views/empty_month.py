"""What a month or a week says that shows nothing: why, and a way out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import product
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.months import month_after
from desktop_app.domain.narrowing import hidden_count, least_to_clear, narrowing
from desktop_app.ui import words
from desktop_app.ui.models.view_state import WEEK

from .tips import plain_tip

if TYPE_CHECKING:
    from desktop_app.domain.values import Entry
    from desktop_app.ui.models.counting import Counting
    from desktop_app.ui.models.span_model import SpanModel
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

_LEAST_WORDS, _LEAST_WAY, _MOST_WAY, _TITLED = 220, 180, 392, 200
"""px of the design: words beside two buttons, the button that leads elsewhere, and its words where these have a title
that is cut."""
_FAR_AHEAD = 2
"""Months after which it is no wonder that nothing is announced yet."""


def _rest() -> None:
    """Nothing is looked for."""


class EmptyMonth(QWidget):
    """Two lines, a button that lets more through the filter, and one that leads to what it lets through elsewhere;
    `refresh` says anew what they are and whether they are wanted at all."""

    filter_cleared = Signal(object)
    """Parts of the filter."""
    all_wanted = Signal()
    changed = Signal()
    """It has come a moment later, since what the filter hides took longer to count, or now knows a way out."""

    def __init__(self, state: ViewState, model: SpanModel, theme: Theme, today: Today, parent: QWidget) -> None:
        super().__init__(parent)
        self._state, self._model, self._theme, self._today = state, model, theme, today
        self._target: Entry | None = None
        self._act: Callable[[], object] = _rest
        self._counting: Counting | None = None
        self._looking, self._stop_looking = False, _rest
        self._waiting = False
        """Whether a way was found while the pointer was on the other button, which it would move."""
        self._title, self._line = QLabel(self), QLabel(self)
        self._button, self._way = QPushButton(self), QPushButton(self)
        self._button.clicked.connect(lambda: self._act())
        self._way.clicked.connect(self._go)
        self._words = QVBoxLayout()
        for label in (self._title, self._line):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._words.addWidget(label)
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._rows.addLayout(self._words, 1)
        self._buttons = QHBoxLayout()
        for button in (self._button, self._way):
            self._buttons.addWidget(button)
        self._rows.addLayout(self._buttons)
        self._rows.setAlignment(self._buttons, Qt.AlignmentFlag.AlignCenter)
        self.setAutoFillBackground(True)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        theme = self._theme
        self._rows.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        self._words.setSpacing(theme.px(2))
        self._buttons.setSpacing(theme.px(8))
        for label, role, token in ((self._title, "date", "text"), (self._line, "body", "text2")):
            label.setFont(theme.font(role))
            palette = QPalette(self.palette())
            palette.setColor(label.foregroundRole(), theme.color(token))
            label.setPalette(palette)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.color("surface"))
        self.setPalette(palette)

    def fit(self, room: QSize) -> QSize:
        """What it takes of that room, arranged as the first of these that is not too high: the buttons below the words,
        beside them, beside the title alone, and the same with one button. It may still be higher, where no arrangement
        is low enough."""
        size = QSize()
        for ways, (beside, second) in product((2, 1), ((False, True), (True, True), (True, False))):
            size = self._arrange(room.width(), beside=beside, second=second, ways=ways)
            if size.height() <= room.height() and size.width() <= room.width():
                break
        return size.boundedTo(QSize(room.width(), size.height()))

    def _arrange(self, width: int, *, beside: bool, second: bool, ways: int) -> QSize:
        """Of at most that width, but where two buttons leave the words no room."""
        px = self._theme.px
        offered = [button for button in (self._button, self._way) if button.text()][:ways]
        for button in (self._button, self._way):
            button.setVisible(button in offered)
        least = px(_LEAST_WORDS) if beside else 0
        if len(offered) == 2:
            least += self._button.sizeHint().width() + px(48)
            self._name_way(max(width - least, px(_LEAST_WAY)))
            least += self._way.sizeHint().width()
        self._rows.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._rows.setSpacing(px(16 if beside else 6))
        line = self._line.text()
        self._line.setVisible(second and bool(line))
        self._title.setToolTip(plain_tip(line) if line and not second else "")
        line_width = self._theme.metrics("body").horizontalAdvance(line) if second else 0
        words_width = max(self._theme.metrics("date").horizontalAdvance(self._title.text()), line_width)
        buttons = sum(button.sizeHint().width() + px(8) for button in offered)
        whole = words_width + px(8) + buttons if beside else max(words_width, buttons)
        wide = max(min(int(whole) + px(32), width), least if len(offered) == 2 else 0)
        for layout in (self._words, self._buttons, self._rows):
            layout.invalidate()  # of a label that was hidden just now it has not heard yet
        return QSize(wide, max(self.heightForWidth(wide), self.minimumSizeHint().height()))

    def _name_way(self, room: int) -> None:
        """So that the button is at most so wide: where that would leave little of the title, without it."""
        said, metrics, px = self._destination(), self._theme.metrics("body-strong"), self._theme.px
        room = min(room, px(_MOST_WAY)) - px(32)  # around the words in a button
        titled = room > px(_TITLED) or metrics.horizontalAdvance(said) <= room
        text = metrics.elidedText(
            said if titled else self._destination(titled=False), Qt.TextElideMode.ElideRight, room
        )
        self._way.setText(text.replace("&", "&&"))
        self._way.setToolTip(plain_tip(said) if text != said else "")

    def refresh(self) -> None:
        """Shows itself when the span has nothing and it is known why; not while pages are turned, since the way to
        the nearest entry takes longer to find than a page to paint."""
        if self._counting is not None:
            self._counting.stop()
        self._stop_looking()
        self._looking, self._target, self._waiting = False, None, False
        self._way.setText("")
        if not self._model.settled or not self._model.empty or self._state.paging:
            self.hide()
        elif narrowing(self._state.choice):
            self._count()
        else:
            self._say({})

    @property
    def counting(self) -> bool:
        """Whether it is not known yet what the filter hides, or where the way out leads."""
        return self._looking or (self._counting is not None and self._counting.counting)

    def _count(self) -> None:
        """What the filter hides; `_say` says it, at once or in a moment."""
        from desktop_app.ui.models.counting import Counting  # seldom wanted, and not for the first paint

        if self._counting is None:
            self._counting = Counting(self)
            self._counting.counted.connect(self._say)
        self._counting.begin(self._model.reader.hidden, self._state.choice, self._model.interval)

    def _say(self, hidden: Mapping[frozenset[str], int]) -> None:
        name, choice = self._name(), self._state.choice
        hidden = {parts: count for parts, count in hidden.items() if parts and count}
        if choice.followed and all("followed" in parts for parts in hidden):
            title, line = self.tr("You follow nothing that is on in {0}").format(name), ""
            self._offer(self.tr("Show all premieres"), self.all_wanted.emit)
        elif count := hidden_count(hidden):
            if count == 1:
                title = self.tr("1 entry in {0} is hidden by the filter").format(name)
            else:
                title = self.tr("%n entries in {0} are hidden by the filter", "", count).format(name)
            line = self._offer_to_clear(hidden)
        else:
            past = self._model.interval[1] < self._today.date
            title = self.tr("Nothing known for {0}") if past else self.tr("Nothing known for {0} yet")
            title, line = title.format(name), self._why()
            self._offer("", _rest)
        self._title.setText(title)
        self._line.setText(line)
        self.show()
        self.changed.emit()
        self._look()

    def _look(self) -> None:
        """For the way out, with a filter that little fits through maybe for a while."""
        self._looking = True
        self._stop_looking = self._model.nearest(self._on_found)

    def _on_found(self, entry: Entry | None) -> None:
        self._looking, self._target = False, entry
        self._waiting = self._button.underMouse()
        if not self._waiting:
            self._show_way()

    def _show_way(self) -> None:
        self._name_way(self._theme.px(_MOST_WAY))
        self._way.setDefault(not self._button.text())
        self.changed.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._waiting:
            self._waiting = False
            self._show_way()

    def _offer_to_clear(self, hidden: Mapping[frozenset[str], int]) -> str:
        """What the filter lets through, and which part of it hides what."""
        from .filter_words import clear_words, filter_words, hidden_words

        parts = least_to_clear(hidden)
        self._offer(clear_words(parts, narrowing(self._state.choice)), lambda: self.filter_cleared.emit(parts))
        return ". ".join(filter(None, (filter_words(self._state.choice), hidden_words(hidden))))

    def _name(self) -> str:
        first = self._model.interval[0]
        if self._state.view == WEEK:
            return self.tr("the week of {0}").format(words.date_short(first, self._today.date))
        return words.month_title(first)

    def _why(self) -> str:
        said: list[str] = []
        if self._model.interval[0] > month_after(self._today.date, _FAR_AHEAD):
            said.append(self.tr("Services seldom announce this far ahead."))
        count = len(self._model.uncertain)
        if count == 1:
            said.append(self.tr("One entry has no day yet: it stands in the strip above."))
        elif count:
            said.append(self.tr("%n entries have no day yet: they stand in the strip above.", "", count))
        return " ".join(said)

    def _offer(self, text: str, act: Callable[[], object]) -> None:
        self._act = act
        self._button.setText(text.replace("&", "&&"))
        self._button.setDefault(bool(text))

    def _destination(self, *, titled: bool = True) -> str:
        span = self._target.air.span(self._today.zone) if self._target else None
        if self._target is None or span is None:
            return ""
        by_day = self._state.view == WEEK and self._target.air.exact
        name = words.date_short(span[0], self._today.date) if by_day else words.month_title(span[0])
        return (self.tr("Go to {0} – {1}") if titled else self.tr("Go to {0}")).format(name, self._target.show)

    def _go(self) -> None:
        if self._target:
            span = self._target.air.span(self._today.zone)
            if span and (self._target.air.exact or self._state.view == WEEK):
                self._state.set_day(span[0])
            elif span:
                self._state.set_month(span[0])
