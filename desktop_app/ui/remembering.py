"""Where the window was, how large, and how wide its pane: kept under the config folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QWidget

from .views.frame import NARROWEST, WIDEST, Frame

FILE = "window.ini"
USUAL = (1440, 900)


class Remembering:
    """Reads when the window is made, writes when it closes."""

    def __init__(self, config: Path) -> None:
        self._file = config / FILE

    def restore(self, window: QWidget, frame: Frame) -> None:
        if self._file.is_file():
            kept = QSettings(str(self._file), QSettings.Format.IniFormat)
            place = kept.value("geometry")
            if isinstance(place, QByteArray) and window.restoreGeometry(place):
                width = _whole(kept.value("pane-width"))
                frame.width_chosen = width if NARROWEST <= width <= WIDEST else 0
                frame.shown = str(kept.value("pane", "true")).lower() != "false"
                return
        room = window.screen().availableGeometry()
        window.resize(min(USUAL[0], room.width()), min(USUAL[1], room.height()))

    def keep(self, window: QWidget, frame: Frame) -> None:
        """A folder that can't be written is no reason to stay open."""
        kept = QSettings(str(self._file), QSettings.Format.IniFormat)
        kept.setValue("geometry", window.saveGeometry())
        kept.setValue("pane-width", frame.width_chosen)
        kept.setValue("pane", frame.shown)
        kept.sync()


def _whole(value: object) -> int:
    try:
        return int(str(value))
    except ValueError:
        return 0
