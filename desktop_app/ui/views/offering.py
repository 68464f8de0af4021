"""Has Qt ask us, not itself, what is inside of the views that are painted as a whole."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface

from .grid_view import GridView
from .lane import Lane

if TYPE_CHECKING:
    from .painted_parts import Whole


@cache
def offer_parts() -> None:
    """From now on, once for all such views; nothing is made, or loaded, before anyone asks. On the GUI thread."""
    kept: dict[int, Whole] = {}  # what Qt holds must not be collected

    def made(kind: str, view: QObject) -> QAccessibleInterface | None:
        """Qt asks for each class that a thing is of."""
        if not isinstance(view, GridView | Lane) or kind != type(view).__name__:
            return None
        from .grid_parts import GridAccess
        from .lane_parts import LaneAccess

        number = id(view)
        kept[number] = LaneAccess(view) if isinstance(view, Lane) else GridAccess(view)
        view.destroyed.connect(lambda: kept.pop(number).end())
        return kept[number]

    QAccessible.installFactory(made)
