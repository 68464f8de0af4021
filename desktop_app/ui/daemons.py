"""Threads that hold nothing up: those of a common pool keep the process until the last of them ends."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any


class Daemons(ThreadPoolExecutor):
    """asyncio's executor, for look-ups of addresses and long exports: a thread for each call, left behind at exit."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                result = fn(*args, **kwargs)
            except BaseException as error:  # whatever it is, it belongs to the one who waits
                future.set_exception(error)
            else:
                future.set_result(result)

        threading.Thread(target=run, name="worker-lookup", daemon=True).start()
        return future
