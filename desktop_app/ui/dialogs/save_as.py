"""Asks for the place of a file to write, whose name gets its ending where none was typed, or for a folder."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

_ENDING = re.compile(r"[^.].*\.[a-z][a-z0-9]{1,5}")
"""Of a type of file: "vol. 2", "29.5", "Mr.Robot" and "M.A.S.H" have none."""


def ask_where(parent: QWidget, title: str, start: Path, kind: str, ending: str) -> Path | None:
    """Where to; None when the person thinks better of it. `kind` is the file dialog's filter, `ending` such as ".ics".
    A file that is there is named before it is replaced: by the file dialog, or here where the ending was added."""
    while True:
        typed, _ = QFileDialog.getSaveFileName(parent, title, str(start), kind)
        if not typed:
            return None
        path = with_ending(Path(typed), ending)
        if path == Path(typed) or not path.exists() or _may_replace(parent, title, path):
            return path
        start = path


def ask_folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """None when the person thinks better of it."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
    return Path(chosen) if chosen else None


def with_ending(path: Path, ending: str) -> Path:
    """The path, with the ending where its name has none."""
    has = path.suffix.lower() == ending or _ENDING.fullmatch(path.name)
    return path if has else path.with_name(path.name.rstrip(".") + ending)


def _may_replace(parent: QWidget, title: str, path: Path) -> bool:
    text = QCoreApplication.translate("SaveAs", "{file} exists already. Replace it?").format(file=path)
    box = QMessageBox(QMessageBox.Icon.Warning, title, text, parent=parent)
    box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    box.setDefaultButton(QMessageBox.StandardButton.No)
    return box.exec() == QMessageBox.StandardButton.Yes
