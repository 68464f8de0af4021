"""Where an article is given: pasted, dropped, chosen as a file, or by its address."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.ui.article_given import SUFFIXES, Given, given_in, is_longer

from .dialog import Dialog
from .pressing import PressedByEnter


class ArticleBox(QPlainTextEdit):
    """Takes text; of a page what its reader sees is read, and none of its markup comes here."""

    given = Signal(object)

    def insertFromMimeData(self, data: QMimeData) -> None:
        found = given_in(data)
        if found is not None and is_longer(found) and not self.toPlainText().strip():
            self.given.emit(found)
        elif found is not None and found.text:
            self.insertPlainText(found.text)

    def canInsertFromMimeData(self, data: QMimeData) -> bool:
        return given_in(data) is not None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if given_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if given_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        found = given_in(event.mimeData())
        if found is not None:
            event.acceptProposedAction()
            if is_longer(found):
                self.given.emit(found)
            else:
                self.insertPlainText(found.text)


class Intake(QWidget):
    """Where a dialog gets its article from: `given` brings it."""

    given = Signal(object)

    def give(self) -> bool:
        """What is chosen; False where that is nothing."""
        raise NotImplementedError


class ArticleIntake(Intake):
    """`given` brings a Given."""

    def __init__(self, dialog: Dialog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(dialog.theme.px(8))
        asked = self.tr(
            "Paste an article that announces something, or its address, or drop it here: a text, a page, a mail."
        )
        lines.addWidget(dialog.label(asked))
        self.box = ArticleBox(self)
        self.box.setAccessibleName(self.tr("Text of the article"))
        self.box.setTabChangesFocus(True)
        self.box.setMinimumHeight(dialog.theme.px(120))
        lines.addWidget(self.box, 1)
        self.paste = PressedByEnter(self.tr("Paste"), self)
        self.choose = PressedByEnter(self.tr("Choose a file…"), self)
        row = QHBoxLayout()
        row.setSpacing(dialog.theme.px(8))
        row.addWidget(self.paste)
        row.addWidget(self.choose)
        row.addStretch(1)
        lines.addLayout(row)
        self.box.given.connect(self.given)
        self.paste.clicked.connect(self._on_paste)
        self.choose.clicked.connect(self._on_choose)
        self.setFocusProxy(self.box)

    def give(self) -> bool:
        """What was typed; False where that is nothing."""
        text = self.box.toPlainText()
        if text.strip():
            self.given.emit(Given(text))
        return bool(text.strip())

    @Slot()
    def _on_paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        if data is not None:
            self.box.insertFromMimeData(data)
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_choose(self) -> None:
        kinds = self.tr("Articles ({patterns})").format(patterns=" ".join(f"*{suffix}" for suffix in SUFFIXES))
        every = self.tr("All files (*)")
        title = self.tr("Choose an article")
        typed, _ = QFileDialog.getOpenFileName(self, title, str(Path.home()), f"{kinds};;{every}")
        if typed:
            self.given.emit(Given(path=Path(typed)))
