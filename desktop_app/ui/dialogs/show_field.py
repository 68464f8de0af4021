"""A show, typed: one that the library has, offered while somebody types, or a new one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from desktop_app.domain.search_hits import ShowHit
from desktop_app.domain.words import folded
from desktop_app.ui.theme import Theme

from .offers import dressed

_TITLE, _HIT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1

Find = Callable[[str], Sequence[ShowHit]]


class ShowField(QLineEdit):
    """A title that only one show has means that show."""

    meant = Signal()
    """It means another show now."""

    def __init__(self, theme: Theme, find: Find, parent: QWidget | None = None) -> None:
        """`find` brings the shows whose titles fit, the best first; it is asked for each letter."""
        super().__init__(parent)
        self._find = find
        self.hit: ShowHit | None = None
        self.several = False
        """Whether more than one is called so, and none of them was chosen."""
        self._offered = QStandardItemModel(self)
        self._completer = QCompleter(self._offered, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCompletionRole(_TITLE)
        self._completer.setWidget(self)  # not the line's own, which would show what was found for the letter before
        self._popup = dressed(self._completer, self, theme)
        self._completer.activated[QModelIndex].connect(self._on_chosen)  # type: ignore[index]
        self.textEdited.connect(self._on_edited)
        self.setAccessibleName(self.tr("Show or film"))
        self.setMaxLength(300)

    def choose(self, hit: ShowHit) -> None:
        self.setText(hit.title)
        self._mean(hit, several=False)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        title = folded(text)
        hits = list(self._find(text)) if title else []
        alike = [hit for hit in hits if folded(hit.title) == title]
        self._mean(alike[0] if len(alike) == 1 else None, several=len(alike) > 1)
        self._offer([] if self.hit is not None and len(hits) == 1 else hits)

    def _offer(self, hits: Sequence[ShowHit]) -> None:
        self._offered.clear()
        for hit in hits:
            item = QStandardItem(described(hit))
            item.setData(hit.title, _TITLE)
            item.setData(hit, _HIT)
            self._offered.appendRow(item)
        if hits:
            self._completer.complete()
            self._popup.setCurrentIndex(QModelIndex())  # Qt makes the first one current, which nobody has chosen
        else:
            self._popup.hide()

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        self.choose(index.data(_HIT))

    def _mean(self, hit: ShowHit | None, *, several: bool) -> None:
        self.hit, self.several = hit, several
        self.meant.emit()


def described(hit: ShowHit) -> str:
    """ "Star City · 2026 · Apple TV"."""
    return " · ".join(filter(None, (hit.title, str(hit.year) if hit.year else "", hit.service)))
