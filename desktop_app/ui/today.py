"""Which day it is for the person: notices midnight, a sleep of the machine, and a change of zone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, tzinfo
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

CHECK_MS = 15_000


class TellsTime(Protocol):
    """What Today needs of `desktop_app.clock.Clock`."""

    def now(self) -> datetime: ...


class Today(QObject):
    """`changed` when the day or the zone is another; `ticked` about once a minute, for texts such as "4 min ago"."""

    changed = Signal()
    ticked = Signal()

    def __init__(
        self,
        clock: TellsTime,
        zone: tzinfo,
        zone_now: Callable[[], tzinfo] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`zone_now` is asked for the zone from time to time, where it may change."""
        super().__init__(parent)
        self._clock = clock
        self.zone = zone
        self._zone_now = zone_now
        self.date: date = self.now().date()
        self._minute = self.now().replace(second=0, microsecond=0)
        # Short looks at the clock and no timer to midnight: timers stand still while a machine sleeps.
        self._timer = QTimer(self, interval=CHECK_MS)
        self._timer.timeout.connect(self.check)
        self._timer.start()

    def now(self) -> datetime:
        """The present instant, in the person's zone."""
        return self._clock.now().astimezone(self.zone)

    @Slot()
    def check(self) -> None:
        """Look at the clock now: after a wake-up, or when the window gets the focus."""
        before = (self.date, str(self.zone))
        if self._zone_now is not None:
            self.zone = self._zone_now()
        now = self.now()
        self.date = now.date()
        if (self.date, str(self.zone)) != before:
            self.changed.emit()
        minute = now.replace(second=0, microsecond=0)
        if minute != self._minute:
            self._minute = minute
            self.ticked.emit()
