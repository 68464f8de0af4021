"""The lock between processes, for those who may block and for an event loop."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from desktop_app.errors import LibraryError
from desktop_app.store.file_lock import locked, locked_soon


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db.lock"


def test_one_at_a_time_holds_it_and_the_other_is_told(path: Path) -> None:
    with locked(path), pytest.raises(LibraryError, match="Another Premieres") as told, locked(path, 0):
        pass
    assert told.value.code == "busy"
    with locked(path, 0):
        pass


async def _take(path: Path, seconds: float) -> None:
    async with locked_soon(path, seconds):
        pass


def test_a_loop_that_waits_for_too_long_is_told_as_well(path: Path) -> None:
    with locked(path), pytest.raises(LibraryError, match="Another Premieres"):
        asyncio.run(_take(path, 0.05))
    asyncio.run(_take(path, 0))


def test_it_is_free_again_after_an_error_and_after_a_cancel(path: Path) -> None:
    async def cancelled() -> None:
        waiting = asyncio.create_task(_take(path, 60))
        await asyncio.sleep(0.05)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting

    with locked(path):
        asyncio.run(cancelled())
    with pytest.raises(RuntimeError, match="x"), locked(path):
        raise RuntimeError("x")
    with locked(path, 0):
        pass
