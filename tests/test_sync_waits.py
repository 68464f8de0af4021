"""While a sync waits for another process, or reads a long answer, the loop goes on: whoever cancels is heard."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from desktop_app.app import App
from desktop_app.errors import SourceError
from desktop_app.sources.http import Http
from desktop_app.sources.page import Page
from desktop_app.store import queries
from desktop_app.store.file_lock import locked
from desktop_app.sync.road import Road
from tests import servers
from tests.library import app, tvmaze

__all__ = ["app", "tvmaze"]  # fixtures


def lock_of(app: App) -> Path:
    return app.paths.library.with_name(app.paths.library.name + ".lock")


def feed() -> list[dict[str, object]]:
    show = {"id": 1, "name": "Harbour", "url": "https://www.tvmaze.com/shows/1"}
    times = {"airdate": "2026-09-01", "airtime": "20:00", "airstamp": "2026-09-01T20:00:00+00:00"}
    return [{"id": 11, "season": 1, "number": 1, "name": "Ebb", **times, "_embedded": {"show": show}}]


async def beat(beats: list[float]) -> None:
    while True:
        beats.append(time.monotonic())
        await asyncio.sleep(0.01)


async def ended(task: asyncio.Task[object]) -> float:
    """Seconds that it takes to cancel it."""
    began = time.monotonic()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    return time.monotonic() - began


def test_the_loop_goes_on_while_another_process_holds_the_library(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed())

    async def run() -> None:
        beats: list[float] = []
        heart = asyncio.create_task(beat(beats))
        sync = asyncio.create_task(app.sync().run("tvmaze", shows=0))
        with locked(lock_of(app)):
            while not tvmaze.asked:
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.3)
            before = len(beats)
            await asyncio.sleep(0.3)
            assert len(beats) - before > 5
            assert not sync.done()
            assert tvmaze.asked == ["/schedule/full"], "it waits for the lock, to write what it read"
        (report,) = await sync
        assert (report.state, report.added) == ("updated", 1)
        heart.cancel()

    asyncio.run(run())


def test_cancelling_takes_effect_at_once_while_another_process_holds_the_library(
    app: App, tvmaze: servers.Replay
) -> None:
    tvmaze.serve("/schedule/full", feed())

    async def run() -> float:
        sync = asyncio.create_task(app.sync().run("tvmaze", shows=0))
        while not tvmaze.asked:
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.2)
        return await ended(sync)

    began = time.monotonic()
    with locked(lock_of(app)):
        assert asyncio.run(run()) < 1
    assert time.monotonic() - began < 10, "nor did anything else wait for the lock"
    assert queries.ages(app.database, "tvmaze") == {}
    (report,) = asyncio.run(app.sync().run("tvmaze", shows=0))
    assert report.added == 1


def test_the_loop_goes_on_while_a_long_answer_is_read(app: App, tvmaze: servers.Replay) -> None:
    """The reader here waits for the loop: had it the loop's thread, it would wait in vain."""
    tvmaze.serve("/long", b"[]")
    reading, go_on = threading.Event(), threading.Event()
    seen: list[bool] = []

    def read(body: bytes, digests: object) -> None:
        reading.set()
        seen.append(go_on.wait(2))
        raise SourceError("empty", "Nothing is there.")

    page = Page("tvmaze", tvmaze.url + "/long", "a long answer", timedelta(hours=1), read)  # type: ignore[arg-type]

    async def run() -> float:
        async with Http() as http:
            road = Road(app.database, "tvmaze", app.clock, lambda _: None, http)
            task = asyncio.create_task(road.attempt(page))
            while not reading.is_set():
                await asyncio.sleep(0.01)
            go_on.set()
            assert await task is False
            assert road.tally.errors == ["Nothing is there."]
            reading.clear()
            go_on.clear()
            again = asyncio.create_task(road.attempt(page))
            while not reading.is_set():
                await asyncio.sleep(0.01)
            took = await ended(again)
            go_on.set()
            return took

    assert asyncio.run(run()) < 1
    assert seen == [True, True]


def test_nobody_looks_for_garbage_while_an_answer_is_read(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/long", b"[]")
    seen: list[bool] = []

    def read(body: bytes, digests: object) -> None:
        seen.append(gc.isenabled())
        raise SourceError("empty", "Nothing is there.")

    page = Page("tvmaze", tvmaze.url + "/long", "a long answer", timedelta(hours=1), read)  # type: ignore[arg-type]

    async def run() -> None:
        async with Http() as http:
            await Road(app.database, "tvmaze", app.clock, lambda _: None, http).attempt(page)

    gc.enable()
    try:
        asyncio.run(run())
        assert gc.isenabled()
    finally:
        gc.disable()  # as all tests run
    assert seen == [False]
