"""Has Qt ask us, not itself, what is inside of the views that are painted as a whole."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from .grid_view import GridView
from .lane import Lane

if TYPE_CHECKING:
    from .painted_parts import Whole


def offer_parts(window: QWidget) -> None:
    """From now on, for all such views; nothing is made, or loaded, before anyone asks. Of those in the window that
    somebody asked for before, Qt forgets what it answered. On the GUI thread."""
    _offer()
    if QAccessible.isActive():
        from .painted_parts import Whole

        for view in (*window.findChildren(GridView), *window.findChildren(Lane)):
            told = QAccessible.queryAccessibleInterface(view)
            if not isinstance(told, Whole):
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(told))


@cache
def _offer() -> None:
    """Once."""
    kept: defaultdict[int, list[Whole]] = defaultdict(list)
    """By view what Qt holds of it, which must not be collected: it asks again for each meta-object that a view has had,
    and PySide makes another with each method that is newly connected."""

    def end(number: int) -> None:
        for whole in kept.pop(number):
            whole.end()

    def made(kind: str, view: QObject) -> QAccessibleInterface | None:
        """Qt asks for each class that a thing is of."""
        if not isinstance(view, GridView | Lane) or kind != type(view).__name__:
            return None
        from .grid_parts import GridAccess
        from .lane_parts import LaneAccess

        number = id(view)
        if number not in kept:
            view.destroyed.connect(lambda: end(number))
        kept[number].append(LaneAccess(view) if isinstance(view, Lane) else GridAccess(view))
        return kept[number][-1]

    QAccessible.installFactory(made)
