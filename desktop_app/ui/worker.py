"""The one thread beside the window: an asyncio loop that runs every network call and every write."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from .tidying import Tidying

if TYPE_CHECKING:
    import asyncio  # imported by the thread itself: the first paint does not wait for it

_T = TypeVar("_T")


class Job(QObject):
    """One call on the worker, made on the window's thread; all its signals are emitted there.

    Exactly one of `succeeded`, `failed` (an exception) and `cancelled` comes, then `finished`.
    """

    progressed = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, cancel: Callable[[], None]) -> None:
        super().__init__()
        self._cancel = cancel

    def cancel(self) -> None:
        """Ask it to stop; `cancelled` follows, unless it ends by itself before."""
        self._cancel()


class _Ticket:
    """The thread's side of a job. The thread never holds the Job: a QObject that dies there takes the program along."""

    def __init__(self, work: Callable[[], Any], number: int) -> None:
        self.work, self.number = work, number
        self.task: asyncio.Task[None] | None = None
        self.unwanted = self.telling = False
        self.latest: object = None
        self.lock = threading.Lock()


class Worker(QObject):
    """Runs what it is given on its thread. Calls made before `start` wait for it."""

    _told = Signal()  # the only signal that the thread emits: one long-lived object, a queued slot, no argument

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._jobs: dict[int, Job] = {}
        self._numbers = 0
        self._waiting: deque[_Ticket] = deque()
        self._outcomes: deque[tuple[int, str, object]] = deque()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._thread: threading.Thread | None = None
        self._ending = self._ended = False
        self._closed = False
        self._tidying = Tidying(self)

    def start(self) -> None:
        if self._thread is None:
            self._tidying.start()
            self._thread = threading.Thread(target=self._run, name="worker", daemon=True)
            self._thread.start()

    @property
    def started(self) -> bool:
        """Whether what it is given is done before long; for a picture of the window it never is."""
        return self._thread is not None

    def call(self, work: Callable[..., Any], *args: Any, **kwargs: Any) -> Job:
        """Run a function, or a coroutine function, on the worker. Functions that take longer than 50 ms hold up all
        others, so they are cut. Window's thread only."""
        return self._enter(_Ticket(lambda: work(*args, **kwargs), self._number()))

    def call_reporting(self, work: Callable[..., Any], *args: Any, **kwargs: Any) -> Job:
        """The same for work that takes `progress`, a function that may be called with anything, as often as it
        likes: `progressed` brings the latest."""
        ticket = _Ticket(lambda: None, self._number())
        ticket.work = lambda: work(*args, progress=lambda value: self._report(ticket, value), **kwargs)
        return self._enter(ticket)

    def stop(self, seconds: float = 1.0) -> bool:
        """Do the functions that wait, cancel the coroutines that run and end the thread; False when it did not end in
        time (it cannot hold the exit)."""
        if self._thread is None or self._closed:
            return True
        self._ending = True
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._end)
        self._thread.join(seconds)
        self._closed = True
        self._on_told()
        if self._thread.is_alive():
            return False
        self._tidying.stop()
        return True

    # window's thread

    def _number(self) -> int:
        self._numbers += 1
        return self._numbers

    def _enter(self, ticket: _Ticket) -> Job:
        job = Job(lambda: self._unwant(ticket))
        self._jobs[ticket.number] = job
        self._waiting.append(ticket)
        if self._loop is not None and not self._closed:
            self._loop.call_soon_threadsafe(self._take)
        return job

    def _unwant(self, ticket: _Ticket) -> None:
        ticket.unwanted = True
        if self._loop is not None and not self._closed:
            self._loop.call_soon_threadsafe(self._cancel, ticket)

    @Slot()
    def _on_told(self) -> None:
        while self._outcomes:
            number, name, value = self._outcomes.popleft()
            job = self._jobs.get(number)
            if job is None:
                continue
            if name == "progressed":
                job.progressed.emit(value)
                continue
            del self._jobs[number]
            if name == "cancelled":
                job.cancelled.emit()
            else:
                getattr(job, name).emit(value)
            job.finished.emit()

    # worker's thread

    def _run(self) -> None:
        import asyncio

        from .daemons import Daemons

        loop = asyncio.new_event_loop()
        loop.set_default_executor(Daemons())
        self._loop = loop
        loop.call_soon(self._take)
        if self._ending:  # stopped before it had begun
            loop.call_soon(self._end)
        try:
            loop.run_forever()
            loop.run_until_complete(self._drain(set(self._tasks)))  # each ends what it has begun itself, in order
            loop.run_until_complete(self._drain(asyncio.all_tasks(loop)))
            loop.run_until_complete(loop.shutdown_asyncgens())
        finally:
            loop.close()

    def _end(self) -> None:
        """In the turn after the one that begins what waits: what the person did last is written."""
        if self._loop is not None and not self._ended:
            self._ended = True
            self._loop.call_soon(self._loop.stop)

    async def _drain(self, tasks: set[asyncio.Task[None]]) -> None:
        import asyncio

        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _take(self) -> None:
        while self._waiting:
            ticket = self._waiting.popleft()
            if ticket.unwanted:
                self._tell(ticket.number, "cancelled", None)
            elif self._loop is not None:
                ticket.task = self._loop.create_task(self._do(ticket))
                self._tasks.add(ticket.task)
                ticket.task.add_done_callback(self._tasks.discard)

    def _cancel(self, ticket: _Ticket) -> None:
        if ticket.task is not None:
            ticket.task.cancel()

    async def _do(self, ticket: _Ticket) -> None:
        import asyncio

        try:
            result = ticket.work()
            if hasattr(result, "__await__"):
                result = await result
        except asyncio.CancelledError:
            outcome: tuple[str, object] = ("cancelled", None)
        except Exception as error:
            outcome = ("failed", error)
        else:
            outcome = ("succeeded", result)
        self._tell(ticket.number, *outcome)

    def _report(self, ticket: _Ticket, value: object) -> None:
        """Of a burst of reports only the latest is told, so that no flood of them can fill the window's queue."""
        with ticket.lock:
            ticket.latest = value
            if ticket.telling:
                return
            ticket.telling = True
        if self._loop is not None:
            self._loop.call_later(0.05, self._tell_latest, ticket)

    def _tell_latest(self, ticket: _Ticket) -> None:
        with ticket.lock:
            ticket.telling = False
            value = ticket.latest
        self._tell(ticket.number, "progressed", value)

    def _tell(self, number: int, name: str, value: object) -> None:
        self._outcomes.append((number, name, value))
        if not self._closed:
            self._told.emit()


async def until_unwanted(ask: Callable[[Callable[[], bool]], _T]) -> _T:
    """For `Worker.call`: what `ask` answers, in a thread of its own, for which nothing else waits. It is given what
    tells it whether to leave off: the job was cancelled, or the worker ends."""
    import asyncio

    unwanted = threading.Event()
    try:
        return await asyncio.to_thread(ask, unwanted.is_set)
    finally:
        unwanted.set()
