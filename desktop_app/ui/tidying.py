"""Python's garbage, collected on the window's thread and nowhere else."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_MS = 1000
SETTLED = 3
"""After so many looks the window stands. Next to nothing that was made until then ends before it does."""


class Tidying(QObject):
    """Python collects cycles in whichever thread happens to allocate. A QObject among them would then end in the
    worker, and with a running timer or a child it takes the program along. So while the worker runs, Python's own
    collector rests, and this looks once a second, generation by generation, as that would. What a start
    makes is set aside: each way through those hundred thousand things holds the window up for frames."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rested_before = False
        self._looks = 0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        self._rested_before = not gc.isenabled()
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """As it was before. A program that never let Python collect goes on so to its end: a thread that was lent out
        for a long copy may outlive the worker."""
        self._timer.stop()
        if self._looks:
            gc.unfreeze()
        if not self._rested_before:
            gc.enable()

    @Slot()
    def look(self) -> None:
        if self._looks < SETTLED:
            self._looks += 1
            gc.freeze()
            return
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return
