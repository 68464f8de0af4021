"""Add a show: looked up in TVmaze, put into the library, followed."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from desktop_app.domain.statements import ShowFacts
from desktop_app.errors import PremieresError
from desktop_app.ui import error_words
from desktop_app.ui.theme import Theme

from .dialog import Dialog
from .pressing import PressedByEnter

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.ui.net import Net
    from desktop_app.ui.worker import Job, Worker

ROW = 28


class AddShowDialog(Dialog):
    """Its words leave the machine only when the person presses Look up."""

    of_library = True
    added = Signal(object)
    """The show_id."""
    broke = Signal(object)

    def __init__(self, app: App, theme: Theme, worker: Worker, net: Net, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("Add a show"))
        self._app, self._worker, self._net = app, worker, net
        self._job: Job | None = None
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Title of a show"))
        self.words.setAccessibleName(self.tr("Title of a show"))
        self.words.setMaxLength(200)
        self.look = PressedByEnter(self.tr("Look in TVmaze"), self)
        line = QHBoxLayout()
        line.addWidget(self.words, 1)
        line.addWidget(self.look)
        self.rows.addLayout(line)
        self.found = QListWidget(self)
        self.found.setAccessibleName(self.tr("Shows that TVmaze knows"))
        self.found.setMinimumSize(self.room_for(440), 8 * theme.px(ROW) + 2 * theme.px(4) + 2)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.addWidget(self.found, 1)
        self.said = self.label("", "body", "text2")
        self.rows.addWidget(self.said)
        self.add = self.button(self.tr("Add and follow"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.button(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.add.setEnabled(False)
        self.words.returnPressed.connect(self._on_look)
        self.look.clicked.connect(self._on_look)
        self.found.currentRowChanged.connect(self._on_current)
        self.found.itemActivated.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        theme.changed.connect(self._dress)
        self._dress()
        self.words.setFocus()

    def _dress(self) -> None:
        """Rows that can be hit, and the accent without the shades that Qt gives it."""
        px, color = self.theme.px, self.theme.color
        self.found.setStyleSheet(f"""
            QListView {{ background: {color("surface").name()}; border-radius: {px(6)}px; padding: {px(4)}px;
                show-decoration-selected: 1; outline: none; }}
            QListView::item {{ padding: 0 {px(8)}px; border-radius: {px(4)}px; }}
            QListView::item:hover {{ background: {color("hover").name()}; }}
            QListView::item:selected {{ background: {color("accent").name()}; color: {color("onaccent").name()}; }}
        """)

    @Slot()
    def _on_look(self) -> None:
        text = self.words.text().strip()
        if not text or self._job is not None:
            return
        self.found.clear()
        self._begin(self._worker.call(self._net.find, text), self.tr("Asking TVmaze…"))
        if self._job is not None:
            self._job.succeeded.connect(self._on_found)

    @Slot(object)
    def _on_found(self, found: tuple[ShowFacts, ...]) -> None:
        for facts in found:
            year = str(facts.premiered.year) if facts.premiered else ""
            service = facts.services[0].name if facts.services else ""
            item = QListWidgetItem(" · ".join(filter(None, (facts.title, year, service))))
            item.setSizeHint(QSize(0, self.theme.px(ROW)))  # as wide as the list: what is longer ends in "…"
            item.setToolTip(f"<qt>{html.escape(item.text())}</qt>")
            item.setData(Qt.ItemDataRole.UserRole, facts)
            self.found.addItem(item)
        none = self.tr("TVmaze knows no show called ‘{text}’.").format(text=self.words.text().strip())
        self.said.setText("" if found else none)
        if found:
            self.found.setCurrentRow(0)
            self.found.setFocus()

    @Slot(int)
    def _on_current(self, row: int) -> None:
        self.add.setEnabled(row >= 0 and self._job is None)
        self.add.setDefault(row >= 0)

    @Slot()
    def _on_add(self) -> None:
        item = self.found.currentItem()
        if item is None or self._job is not None:
            return
        self._begin(self._worker.call(self._net.add, item.data(Qt.ItemDataRole.UserRole)), self.tr("Adding…"))
        if self._job is not None:
            self._job.succeeded.connect(self._on_added)

    @Slot(object)
    def _on_added(self, show_id: int) -> None:
        from desktop_app.store import commands

        self._worker.call(commands.follow, self._app.database, show_id, self._app.clock.now())
        self.added.emit(show_id)
        self.accept()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PremieresError):
            self.said.setText(error_words.said(error))
        else:
            self.said.setText("")
            self.broke.emit(error)

    @Slot()
    def _on_finished(self) -> None:
        self._job = None
        self.look.setEnabled(True)
        self._on_current(self.found.currentRow())

    def _begin(self, job: Job, said: str) -> None:
        self._job = job
        self.said.setText(said)
        self.look.setEnabled(False)
        self.add.setEnabled(False)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.cancel()
        super().done(result)
