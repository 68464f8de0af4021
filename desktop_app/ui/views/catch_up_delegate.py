"""Paints the lines of the list of what there is to catch up on."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop_app.ui import marks

from .two_lines import TwoLines


class CatchUpDelegate(TwoLines):
    """The mark of the new season, the title of the show, and below it the plan."""

    def paint_mark(self, painter: QPainter, mark: Any, place: QRectF, *, picked: bool, rtl: bool) -> None:
        ink = self.theme.color("onaccent") if picked else self.theme.ink(mark)
        marks.paint(painter, mark, place, ink, rtl)
