"""Paints the lines of a list in a dialog that are each of one kind of entry."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop_app.ui import marks

from .two_lines import TwoLines


class KindLines(TwoLines):
    """The mark of the kind, a title, and below it what more there is to tell."""

    def paint_mark(self, painter: QPainter, mark: Any, place: QRectF, *, picked: bool, rtl: bool) -> None:
        ink = self.theme.color("onaccent") if picked else self.theme.ink(mark)
        marks.paint(painter, mark, place, ink, rtl)
