"""What a span of days has, counted a little at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from time import perf_counter
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.values import Choice

from .reading import GOAL_MS, Pieces


class Count(Protocol):
    """What there is between the dates of a choice, with a day, without one, or both; numbers that can be added."""

    def __call__(self, choice: Choice, /, *, days: bool = True, spans: bool = True) -> Mapping[Any, int]: ...


class Counting(QObject):
    """One count at a time: a new one takes the place of that which is under way."""

    counted = Signal(object)
    """A Counter of whatever was counted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count: Count | None = None
        self._choice = Choice()
        self._pieces = Pieces()
        self._sum: Counter[Any] = Counter()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._take_step)

    @property
    def counting(self) -> bool:
        return self._timer.isActive()

    def begin(self, count: Count, choice: Choice, *spans: tuple[date, date]) -> None:
        """`counted` follows, unless `stop` or another `begin` comes before: at once where that takes no time."""
        self._timer.stop()
        self._count, self._choice = count, replace(choice, unknown_dates=False)
        self._pieces = Pieces(*spans, days=self._pieces.days)
        began = perf_counter()
        # A season belongs to each of its months: what has no day is counted at once, or it would count several times.
        whole = replace(self._choice, first=min(first for first, _ in spans), last=max(last for _, last in spans))
        self._sum = Counter(count(whole, days=False))
        while self._pieces and (perf_counter() - began) * 1000 < GOAL_MS:
            self._sum.update(self._pieces.read(self._read))
        self._go_on()

    def stop(self) -> None:
        self._timer.stop()

    def _take_step(self) -> None:
        self._sum.update(self._pieces.read(self._read))
        self._go_on()

    def _go_on(self) -> None:
        if self._pieces:
            self._timer.start()
        else:
            self.counted.emit(Counter(self._sum))

    def _read(self, first: date, last: date) -> Mapping[Any, int]:
        assert self._count is not None
        return self._count(replace(self._choice, first=first, last=last), spans=False)
