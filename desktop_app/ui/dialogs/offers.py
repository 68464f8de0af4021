"""What a line of text offers while somebody types. Enter takes an offer only where one was chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit

from desktop_app.ui.theme import Theme

from .fields import dress_offers


def completing(line: QLineEdit, words: Iterable[str] | QCompleter, theme: Theme) -> None:
    """Offers those that hold what is typed."""
    completer = words if isinstance(words, QCompleter) else QCompleter(list(words), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)
    dressed(completer, line, theme)


def dressed(completer: QCompleter, line: QLineEdit, theme: Theme) -> QAbstractItemView:
    """Its list in our looks, and with our Enter."""
    offers = completer.popup()  # made when it is asked for
    assert offers is not None
    dress_offers(offers, theme)
    _EnterPast(offers, line)
    return offers


class _EnterPast(QObject):
    """Enter takes what is chosen among the offers, as Qt has it; where nothing is, it is the field's own."""

    def __init__(self, offers: QAbstractItemView, line: QLineEdit) -> None:
        super().__init__(offers)
        self._offers, self._line = offers, line
        offers.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() != QEvent.Type.KeyPress or not enter or self._offers.currentIndex().isValid():
            return False
        self._offers.hide()
        QCoreApplication.sendEvent(self._line, event)
        return True
