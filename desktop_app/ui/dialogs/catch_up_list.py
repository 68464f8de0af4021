"""All followed shows with something to catch up on, the one whose new season comes first at the top."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialogButtonBox, QListView, QWidget

from desktop_app.domain.catch_up import CatchUp
from desktop_app.ui import words
from desktop_app.ui.views import catch_up_words
from desktop_app.ui.views.catch_up_delegate import KIND, MORE, CatchUpDelegate

from .dialog import Dialog

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

_Index = QModelIndex | QPersistentModelIndex
ROWS, LEAST_ROWS = 8, 3


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
        if role == KIND:
            return words.mark_kind(plan.premiere)
        return told if role == MORE else None


class _Lines(QListView):
    """As high as some lines; where the screen is low, as few."""

    def __init__(self, theme: Theme, wide: int, parent: QWidget) -> None:
        """`wide`: px."""
        super().__init__(parent)
        self._theme, self._wide, self._lines = theme, wide, CatchUpDelegate(theme, self)
        self.setItemDelegate(self._lines)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        return self._size(ROWS)

    def minimumSizeHint(self) -> QSize:
        return self._size(LEAST_ROWS)

    def _size(self, rows: int) -> QSize:
        px = self._theme.px
        return QSize(self._wide, rows * self._lines.height() + 2 * px(4) + 2)


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
        self.view = _Lines(theme, self.room_for(480), self)
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("What there is to catch up on"))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._on_chosen)
        self.view.activated.connect(self._on_chosen)
        self.rows.addWidget(self.view, 1)
        self.none = self.label(self.tr("Nothing to catch up on before a new season."), "body", "text")
        self.rows.addWidget(self.none)
        self.none.hide()
        self.rows.addStretch()
        self.button(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        theme.changed.connect(self._dress)
        self._dress()
        self.view.setFocus()

    @Slot(object)
    def show_all(self, plans: Sequence[CatchUp]) -> None:
        self.model.show_all(plans)
        self.view.setVisible(bool(plans))
        self.none.setVisible(not plans)
        self.view.setCurrentIndex(self.model.index(0, 0))
        if not plans:
            self.fit()

    def _dress(self) -> None:
        px, color = self.theme.px, self.theme.color
        self.view.setStyleSheet(f"""
            QListView {{ background: {color("surface").name()}; border-radius: {px(6)}px; padding: {px(4)}px;
                outline: none; }}
        """)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        plan = self.model.plan(index)
        if plan is not None:
            self.accept()
            self.chosen.emit(plan.premiere)
