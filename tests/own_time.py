"""An event loop whose clock jumps over waits: tests of seconds and minutes that last a moment."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

Made = TypeVar("Made")

_REST = 0.5
"""Real seconds without a byte or a thread's answer: then, on a busy machine too, nothing is to come but what waits for
the clock."""


class _Selector(selectors.DefaultSelector):
    ahead = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None or timeout <= _REST:
            return super().select(timeout)
        found = super().select(_REST)
        if not found:
            self.ahead += timeout - _REST
        return found


class _Loop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._of_time = _Selector()
        super().__init__(self._of_time)

    def time(self) -> float:
        return super().time() + self._of_time.ahead


def run(work: Coroutine[Any, Any, Made]) -> tuple[Made, float]:
    """What it answers, and how many seconds that took by the clock of its loop."""

    async def timed() -> tuple[Made, float]:
        loop = asyncio.get_running_loop()
        began = loop.time()
        return await work, loop.time() - began

    with asyncio.Runner(loop_factory=_Loop) as runner:
        return runner.run(timed())
