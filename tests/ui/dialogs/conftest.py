"""What tests of dialogs share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit, QMessageBox, QWidget

from desktop_app.ui.theme import Theme
from tests.ui.scaled import scaled_theme


@pytest.fixture
def large(qapp: QApplication, theme: Theme) -> Iterator[Theme]:
    """The light theme with a font of 26 px: twice the usual."""
    with scaled_theme(qapp, theme, 2.0) as made:
        yield made


def clipped(dialog: QWidget) -> list[str]:
    """The texts that have less room than they need, what reaches out of the dialog, and it where it does out of the
    screen."""
    QApplication.processEvents()
    labels = [label for label in dialog.findChildren(QLabel) if label.isVisible() and label.text()]
    low = [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]
    parts = [part for part in dialog.children() if isinstance(part, QWidget) and part.isVisible()]
    out = [repr(part) for part in parts if not dialog.rect().contains(part.geometry())]
    whole = dialog.size().boundedTo(dialog.screen().availableSize()) == dialog.size()
    return low + out + ([] if whole else [f"{dialog.size()} on the screen"])


@contextmanager
def in_file_dialog(*typed: str, replace: tuple[bool, ...] = ()) -> Iterator[list[str]]:
    """A person at Qt's own file dialog, each time that it opens: types the next name and Enter, or Esc for "". Asked
    whether to replace a file they give the next answer. Brings what they met: the names that stood there, and the
    questions."""
    names, answers, met = list(typed), list(replace), list[str]()

    def act() -> None:
        at = QApplication.activeModalWidget()
        if isinstance(at, QMessageBox):
            met.append(at.text())
            at.button(QMessageBox.StandardButton.Yes if answers.pop(0) else QMessageBox.StandardButton.No).click()
        elif isinstance(at, QFileDialog):
            field = at.findChild(QLineEdit, "fileNameEdit")
            met.append(field.text())
            field.setText(names.pop(0))
            key = Qt.Key.Key_Return if field.text() else Qt.Key.Key_Escape
            QTimer.singleShot(0, lambda: QTest.keyClick(at, key))  # a timer waits for itself: Qt asks inside the key

    timer = QTimer(interval=10)
    timer.timeout.connect(act)
    timer.start()
    yield met
    timer.stop()
    assert (names, answers) == ([], [])


@pytest.fixture(autouse=True)
def none_is_left() -> Iterator[None]:
    """One that waits for whoever writes what it asks for waits for ever here."""
    yield
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.reject()
