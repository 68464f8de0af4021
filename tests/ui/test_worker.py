"""The worker: what it runs, how it tells, and that nothing can hold it."""

import asyncio
import gc
import sys
import threading
import time
import warnings
import weakref
from collections.abc import Callable, Iterator

import anyio
import pytest
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from pytestqt.qtbot import QtBot

from desktop_app.ui.tidying import SETTLED
from desktop_app.ui.worker import Job, Worker, until_unwanted


class Listener(QObject):
    """Keeps what a job told, and on which thread."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.job = job
        self.told: list[object] = []
        self.threads: set[int] = set()
        job.progressed.connect(self.on_progressed)
        job.succeeded.connect(self.on_succeeded)
        job.failed.connect(self.on_failed)
        job.cancelled.connect(self.on_cancelled)
        job.finished.connect(self.on_finished)

    def _keep(self, *what: object) -> None:
        self.told.append(what)
        self.threads.add(threading.get_ident())

    @Slot(object)
    def on_progressed(self, value: object) -> None:
        self._keep("progressed", value)

    @Slot(object)
    def on_succeeded(self, value: object) -> None:
        self._keep("succeeded", value)

    @Slot(object)
    def on_failed(self, error: object) -> None:
        self._keep("failed", str(error))

    @Slot()
    def on_cancelled(self) -> None:
        self._keep("cancelled")

    @Slot()
    def on_finished(self) -> None:
        self._keep("finished")

    @property
    def ended(self) -> bool:
        return ("finished",) in self.told


@pytest.fixture
def worker(qapp: object) -> Iterator[Worker]:
    worker = Worker()
    worker.start()
    yield worker
    assert worker.stop(5)


def test_a_function_runs_on_the_workers_thread_and_is_told_on_this_one(worker: Worker, qtbot: QtBot) -> None:
    heard = Listener(worker.call(threading.get_ident))
    qtbot.waitUntil(lambda: heard.ended)
    assert heard.threads == {threading.get_ident()}
    (name, thread), end = heard.told
    assert (name, end) == ("succeeded", ("finished",))
    assert thread != threading.get_ident()


def test_a_coroutine_function_is_awaited(worker: Worker, qtbot: QtBot) -> None:
    async def add(a: int, b: int) -> int:
        await asyncio.sleep(0)
        return a + b

    heard = Listener(worker.call(add, 2, b=3))
    qtbot.waitUntil(lambda: heard.ended)
    assert heard.told[0] == ("succeeded", 5)


def test_an_exception_is_told_and_ends_nothing_else(worker: Worker, qtbot: QtBot) -> None:
    def broken() -> None:
        raise ValueError("no such month")

    first, second = Listener(worker.call(broken)), Listener(worker.call(int, "7"))
    qtbot.waitUntil(lambda: first.ended and second.ended)
    assert first.told == [("failed", "no such month"), ("finished",)]
    assert second.told[0] == ("succeeded", 7)


def test_calls_made_before_the_start_wait_for_it(qtbot: QtBot) -> None:
    worker = Worker()
    heard, unwanted = Listener(worker.call(int, "1")), Listener(worker.call(int, "2"))
    unwanted.job.cancel()
    worker.start()
    qtbot.waitUntil(lambda: heard.ended and unwanted.ended)
    assert heard.told[0] == ("succeeded", 1)
    assert unwanted.told[0] == ("cancelled",)
    assert worker.stop(5)


def test_cancel_takes_effect_at_once_inside_a_long_wait(worker: Worker, qtbot: QtBot) -> None:
    heard = Listener(worker.call(asyncio.sleep, 600))
    qtbot.wait(50)
    begun = time.monotonic()
    heard.job.cancel()
    qtbot.waitUntil(lambda: heard.ended)
    assert heard.told == [("cancelled",), ("finished",)]
    assert time.monotonic() - begun < 1


def test_of_a_flood_of_reports_the_latest_is_told(worker: Worker, qtbot: QtBot) -> None:
    async def count(upto: int, progress) -> None:
        for number in range(upto):
            progress(number)
        await asyncio.sleep(0.2)

    heard = Listener(worker.call_reporting(count, 10_000))
    qtbot.waitUntil(lambda: heard.ended)
    reports = [told for told in heard.told if told[0] == "progressed"]
    assert reports[-1] == ("progressed", 9_999)
    assert len(reports) < 10


def test_a_stop_cancels_a_stalled_call_and_a_blocking_read_cannot_hold_it(qtbot: QtBot) -> None:
    worker = Worker()
    worker.start()
    release = threading.Event()
    stalled = Listener(worker.call(asyncio.sleep, 600))
    looking_up = Listener(worker.call(asyncio.to_thread, release.wait, 600))
    qtbot.wait(100)
    begun = time.monotonic()
    assert worker.stop(5)
    assert time.monotonic() - begun < 1
    assert ("cancelled",) in stalled.told
    assert ("cancelled",) in looking_up.told
    assert all(thread.daemon for thread in threading.enumerate() if thread.name.startswith("worker"))
    release.set()


@pytest.mark.parametrize("how", ["cancel", "stop"])
def test_a_read_that_nobody_wants_any_more_leaves_off(qtbot: QtBot, how: str) -> None:
    worker = Worker()
    worker.start()
    reading, left = threading.Event(), threading.Event()

    def read(enough: Callable[[], bool]) -> None:
        while not enough():
            reading.set()
            time.sleep(0.001)
        left.set()

    job = worker.call(until_unwanted, read)
    heard = Listener(job)
    assert reading.wait(5)
    if how == "cancel":
        job.cancel()
    else:
        assert worker.stop(5)
    assert left.wait(5)
    qtbot.waitUntil(lambda: ("cancelled",) in heard.told)
    assert worker.stop(5)


def test_what_is_read_in_a_thread_of_its_own_is_told(qtbot: QtBot, worker: Worker) -> None:
    heard = Listener(worker.call(until_unwanted, lambda enough: ("read", enough())))
    qtbot.waitUntil(lambda: heard.ended)
    assert ("succeeded", ("read", False)) in heard.told


def test_a_stop_does_not_wait_for_a_function_that_blocks(qtbot: QtBot) -> None:
    worker = Worker()
    worker.start()
    release = threading.Event()
    worker.call(release.wait, 600)
    qtbot.wait(50)
    begun = time.monotonic()
    assert not worker.stop(0.2)
    assert time.monotonic() - begun < 1
    release.set()
    qtbot.waitUntil(lambda: not any(thread.name == "worker" for thread in threading.enumerate()))


def test_what_was_asked_just_before_the_end_is_done(qtbot: QtBot) -> None:
    """A click and Ctrl+Q: the worker is at something, and what was clicked is still to be written."""
    worker, begun, written = Worker(), threading.Event(), []
    worker.start()

    def busy() -> None:
        begun.set()
        time.sleep(0.1)

    busied = Listener(worker.call(busy))
    assert begun.wait(5)
    heard = Listener(worker.call(written.append, "follow"))
    assert worker.stop(5)
    assert written == ["follow"]
    assert (busied.told[0], heard.told[0]) == (("succeeded", None), ("succeeded", None))


def test_two_thousand_jobs_whose_owner_lets_go_of_them_all_arrive(worker: Worker, qtbot: QtBot) -> None:
    class Counter(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.sum = 0

        @Slot(object)
        def on_number(self, number: int) -> None:
            self.sum += number

    counter = Counter()
    for number in range(2_000):
        worker.call(int, number).succeeded.connect(counter.on_number)
    qtbot.waitUntil(lambda: counter.sum == sum(range(2_000)))


def settle(worker: Worker) -> None:
    for _ in range(SETTLED):
        worker._tidying.look()


def test_garbage_with_a_timer_in_it_is_collected_on_the_windows_thread(worker: Worker, qtbot: QtBot) -> None:
    ended: list[int] = []

    def leave_some() -> None:
        timed = QObject()
        timer = QTimer(timed)
        timer.start(1000)
        timed.destroyed.connect(lambda: ended.append(threading.get_ident()))
        timed.myself = timed  # a cycle, which only the collector ends

    def allocate() -> int:
        return len([[n] for n in range(200_000)])

    settle(worker)
    leave_some()
    heard = Listener(worker.call(allocate))
    qtbot.waitUntil(lambda: heard.ended)
    assert ended == []

    def collected() -> bool:
        worker._tidying.look()
        gc.collect()  # nothing where another thread of the run is at it
        return bool(ended)

    qtbot.waitUntil(collected)
    assert ended == [threading.get_ident()]


def test_the_collector_leaves_alone_what_the_start_made(qtbot: QtBot) -> None:
    class Thing:
        def __init__(self) -> None:
            self.myself = self

    worker = Worker()
    worker.start()
    early = weakref.ref(Thing())
    settle(worker)
    late = weakref.ref(Thing())
    worker._tidying.look()
    gc.collect()
    assert early() is not None
    assert late() is None
    assert worker.stop(5)
    gc.collect()
    assert early() is None


def test_the_collector_is_pythons_own_again_after_the_end(qtbot: QtBot) -> None:
    gc.enable()
    worker = Worker()
    worker.start()
    assert not gc.isenabled()
    assert worker.stop(5)
    assert gc.isenabled()


def test_a_collector_that_rested_before_the_worker_rests_after_it(qtbot: QtBot) -> None:
    """The program's, to its end: a copy in a thread of its own may outlive the worker."""
    assert not gc.isenabled()
    worker = Worker()
    worker.start()
    assert worker.stop(5)
    assert not gc.isenabled()


def test_emitting_a_signal_keeps_the_references_of_true(qapp: object) -> None:
    """PySide6 6.12.0 loses one at each emit, and the program aborts after some hundred."""

    class Sender(QObject):
        toggled = Signal(bool)
        anything = Signal(object)

    class Receiver(QObject):
        @Slot(bool)
        def on_toggled(self, on: bool) -> None: ...

        @Slot(object)
        def on_anything(self, value: object) -> None: ...

    sender, receiver = Sender(), Receiver()
    sender.toggled.connect(receiver.on_toggled)
    sender.anything.connect(receiver.on_anything)
    sender.toggled.emit(True)
    before = sys.getrefcount(True), sys.getrefcount(None)
    for _ in range(100):
        sender.toggled.emit(True)
        sender.anything.emit(None)
    after = sys.getrefcount(True), sys.getrefcount(None)
    assert abs(after[0] - before[0]) < 20
    assert abs(after[1] - before[1]) < 20


def test_what_a_job_has_only_just_begun_ends_with_it(qtbot: QtBot) -> None:
    """As a connection that is being made: a part of it that has not begun yet must not be ended in its stead."""
    begun = threading.Event()

    async def work() -> None:
        begun.set()
        time.sleep(0.2)  # meanwhile the worker is told to stop
        for _ in range(2):  # up to the turn in which it does
            await asyncio.sleep(0)
        async with anyio.create_task_group() as group:
            group.start_soon(anyio.sleep, 60)
            await anyio.sleep(60)

    worker = Worker()
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        worker.start()
        worker.call(work)
        assert begun.wait(5)
        assert worker.stop(5)
        gc.collect()
    assert [str(one.message) for one in said] == []
