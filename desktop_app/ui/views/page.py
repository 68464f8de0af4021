"""What every view of the calendar is to the window around it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRect, Signal
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
    menu_requested = Signal(object, QPoint)
    """The menu of an Entry is wanted, at that point of the screen."""
    day_menu_requested = Signal(object, QPoint)
    """The menu of a day (a date) is wanted, at that point of the screen."""
    entry_wanted = Signal(object)
    """An entry is to be made on that day (a date)."""
    filter_cleared = Signal(object)
    """Parts of the filter (fields of the Choice) are to narrow no longer."""
    all_wanted = Signal()
    came_to_rest = Signal()
    """It is `settled` again."""

    canvas: QWidget
    """What is painted first."""

    @property
    def settled(self) -> bool:
        """Whether all of it is read and laid out: a view may do so a little at a time."""
        return True

    @property
    def counting(self) -> bool:
        """Whether an empty view can't say yet what the filter hides."""
        return False

    def set_awake(self, awake: bool) -> None:
        """Asleep, a view reads nothing; awake again it reads what has become another since."""
        raise NotImplementedError

    def select_next(self) -> Entry | None:
        """Selects what comes next of all that it lists, and moves nothing; None for a view that is no list."""
        return None

    def at_keyboard(self) -> tuple[Entry, QRect] | None:
        """The entry that the keyboard is at, and its place on the screen; None where it is at none."""
        raise NotImplementedError

    def day_at_keyboard(self) -> tuple[date, QRect] | None:
        """The day that the keyboard is at, and its place on the screen; None where it is at an entry, or elsewhere."""
        return None

    def entry_box(self, entry: Entry) -> QRect | None:
        """Where the entry stands in the page, None when it is not in sight."""
        raise NotImplementedError

    def day_box(self) -> QRect | None:
        """Where the state's day stands in the page; None where a pane need not make way for it."""
        return None
