"""All followed shows with something to catch up on, the one whose new season comes first at the top."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from desktop_app.domain.catch_up import CatchUp
from desktop_app.ui import words
from desktop_app.ui.views import catch_up_words
from desktop_app.ui.views.kind_lines import KindLines
from desktop_app.ui.views.two_lines import MARK, MORE

from .dialog import Dialog
from .lines_view import LinesView

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

_Index = QModelIndex | QPersistentModelIndex
ROWS = 8


class CatchUpModel(QAbstractListModel):
    """A line for each show: its title, and below it the plan."""

    def __init__(self, today: Today) -> None:
        super().__init__()
        self._today = today
        self._plans: tuple[CatchUp, ...] = ()

    def show_all(self, plans: Sequence[CatchUp]) -> None:
        self.beginResetModel()
        self._plans = tuple(plans)
        self.endResetModel()

    def plan(self, index: _Index) -> CatchUp | None:
        return self._plans[index.row()] if index.isValid() and index.row() < len(self._plans) else None

    # Qt's own questions

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._plans)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        plan = self.plan(index)
        if plan is None:
            return None
        title, told = plan.premiere.show, catch_up_words.plan(plan, self._today.date, self._today.zone)
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((title, told))
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<qt>{html.escape(title)}<br>{html.escape(told)}</qt>"
        if role == MARK:
            return words.mark_kind(plan.premiere)
        return told if role == MORE else None


class CatchUpList(Dialog):
    """`show_all` fills it. A click or Enter goes to the new season."""

    of_library = True
    chosen = Signal(object)
    """The Entry with which it begins."""

    def __init__(self, theme: Theme, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("Catch up"))
        told = self.tr("Shows that you follow, with a new season to come and episodes that you have not watched.")
        self.rows.addWidget(self.label(told, "body", "text2"))
        self.model = CatchUpModel(today)
        self.model.setParent(self)
        self.view = LinesView(theme, KindLines(theme, self), self.room_for(480), ROWS, self)
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("What there is to catch up on"))
        self.view.clicked.connect(self._on_chosen)
        self.view.activated.connect(self._on_chosen)
        self.rows.addWidget(self.view, 1)
        self.none = self.label(self.tr("Nothing to catch up on before a new season."), "body", "text")
        self.rows.addWidget(self.none)
        self.none.hide()
        self.rows.addStretch()
        self.button(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.view.setFocus()

    @Slot(object)
    def show_all(self, plans: Sequence[CatchUp]) -> None:
        self.model.show_all(plans)
        self.view.setVisible(bool(plans))
        self.none.setVisible(not plans)
        self.view.setCurrentIndex(self.model.index(0, 0))
        if not plans:
            self.fit()

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        plan = self.model.plan(index)
        if plan is not None:
            self.accept()
            self.chosen.emit(plan.premiere)
