"""A note of the person's own, written and changed."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QWidget

from desktop_app.domain.note import cleaned_note
from desktop_app.errors import PremieresError
from desktop_app.ui import error_words
from desktop_app.ui.theme import Theme

from .dialog import WritingDialog


class NoteDialog(WritingDialog):
    """A note that is too long is refused in a sentence, and stays as it was typed."""

    written = Signal(str)

    def __init__(self, theme: Theme, name: str, text: str, parent: QWidget | None = None) -> None:
        """`name` is what the note is on."""
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("Note"))
        title = self.label(name, "head")
        self.text = QPlainTextEdit(text, self)
        self.text.setAccessibleName(self.tr("Note on {title}").format(title=name))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumSize(self.room_for(420), theme.px(160))
        self.rows.addWidget(title)
        self.rows.addWidget(self.text, 1)
        self.rows.addWidget(self.label(self.tr("It stays on this computer: no export holds it."), "body", "text2"))
        self.rows.addWidget(self.said)
        keep = self.button(self.tr("Keep"), QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        keep.clicked.connect(self._on_keep)
        self.button(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):  # that of the keypad too
            QShortcut(QKeySequence(keys), self, self._on_keep)
        self.text.setFocus()

    @Slot()
    def _on_keep(self) -> None:
        if self.waits:
            return
        try:
            text = cleaned_note(self.text.toPlainText())
        except PremieresError as error:
            self.said.setText(error_words.said(error))
            return
        self.wait()
        self.written.emit(text)
