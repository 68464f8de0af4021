"""What every view of the calendar is to the window around it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.values import Entry


class Page(QWidget):
    """One view: month, week, agenda or year. It follows the window's ViewState while it is awake."""

    entry_activated = Signal(object)
    """An Entry was clicked, or Enter was pressed on it; it is the state's selected one by then."""
    day_activated = Signal(object)
    """All of a day (a date) is wanted beside the view."""
    drag_requested = Signal(object)
    """An Entry is being dragged out of the window."""
    filter_cleared = Signal()
    all_wanted = Signal()

    canvas: QWidget
    """What is painted first."""

    @property
    def settled(self) -> bool:
        """Whether all of it is read and laid out: a view may do so a little at a time."""
        return True

    def set_awake(self, awake: bool) -> None:
        """Asleep, a view reads nothing; awake again it reads what has become another since."""
        raise NotImplementedError

    def select_next(self) -> Entry | None:
        """Selects what comes next of all that it lists, and moves nothing; None for a view that is no list."""
        return None

    def entry_box(self, entry: Entry) -> QRect | None:
        """Where the entry stands in the page, None when it is not in sight."""
        raise NotImplementedError

    def day_box(self) -> QRect | None:
        """Where the state's day stands in the page; None where a pane need not make way for it."""
        return None
