"""How large a window may be on its screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(16, 48)
"""What the desktop may put around a window; it tells only once the window is shown."""


def screen_room(window: QWidget) -> QSize:
    """Without its frame, in px."""
    return window.screen().availableSize() - FRAME
