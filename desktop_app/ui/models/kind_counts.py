"""How many of each kind a year has, counted a little at a time."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.values import Choice

from .reading import Pieces

if TYPE_CHECKING:
    from .reader import Reader


class KindCounts(QObject):
    """One count at a time: a new one takes the place of that which is under way."""

    counted = Signal(object)
    """By kind value and "full-season", as `Reader.counts` says it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader: Reader | None = None
        self._choice = Choice()
        self._pieces = Pieces()
        self._sum: Counter[str] = Counter()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._take_step)

    @property
    def counting(self) -> bool:
        return self._timer.isActive()

    def begin(self, reader: Reader, choice: Choice, first: date, last: date) -> None:
        """`counted` follows, unless `stop` or another `begin` comes before."""
        self._reader, self._choice = reader, replace(choice, unknown_dates=False)
        self._pieces = Pieces((first, last), days=self._pieces.days)
        # A season belongs to each of its months: what has no day is counted at once, or it would count several times.
        self._sum = Counter(reader.counts(replace(self._choice, first=first, last=last), days=False))
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _take_step(self) -> None:
        if self._reader is None:
            return
        self._sum.update(self._pieces.read(self._read))
        if self._pieces:
            self._timer.start()
        else:
            self.counted.emit(dict(self._sum))

    def _read(self, first: date, last: date) -> dict[str, int]:
        assert self._reader is not None
        return self._reader.counts(replace(self._choice, first=first, last=last), spans=False)
