"""Paints the lines of the list of feeds."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from . import swatch
from .two_lines import TwoLines


class FeedDelegate(TwoLines):
    """The colour of the feed, its name, and below it what is in it."""

    def paint_mark(self, painter: QPainter, mark: Any, place: QRectF, *, picked: bool, rtl: bool) -> None:
        swatch.paint(painter, self.theme, mark, place, "onaccent" if picked else "ctl")
