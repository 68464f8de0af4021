"""How often a part of the window is laid out."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class Sizes(QObject):
    """Counts how often each of the parts is given another size."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self.counted = Counter[QObject]()
        for part in parts:
            part.installEventFilter(self)

    def eventFilter(self, part: QObject, event: QEvent) -> bool:
        self.counted[part] += event.type() == QEvent.Type.Resize
        return False
