"""A lock between processes, held while a library is made or migrated, and for each unit of a sync. It goes when its
process goes."""

from __future__ import annotations

import sys
import time
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import IO

from desktop_app.errors import LibraryError

_PAUSE = 0.02


@contextmanager
def locked(path: Path, seconds: float = 60.0) -> Generator[None]:
    """Hold the lock of that file, which is made and stays. LibraryError "busy" when another holds it for too long;
    OSError where the file cannot be made."""
    with _attempts(path, seconds) as taken:
        while not taken():
            time.sleep(_PAUSE)
        yield


@asynccontextmanager
async def locked_soon(path: Path, seconds: float = 60.0) -> AsyncGenerator[None]:
    """The same inside an event loop, which goes on while it waits. What is done under the lock must not await: whoever
    waits for it in this process would wait for the loop as well."""
    import asyncio  # a start of the window reads this module, and not that one

    with _attempts(path, seconds) as taken:
        while not taken():
            await asyncio.sleep(_PAUSE)
        yield


@contextmanager
def _attempts(path: Path, seconds: float) -> Generator[Callable[[], bool]]:
    """A function that tries to take the lock; once it could, the lock is held to the end."""
    until = time.monotonic() + seconds
    held = False
    with path.open("a+b") as file:

        def attempt() -> bool:
            nonlocal held
            held = _taken(file)
            if not held and time.monotonic() > until:
                raise LibraryError(
                    "busy",
                    f"Another Premieres is at work on {path.with_suffix('')}: try again in a minute.",
                    path=str(path),
                )
            return held

        try:
            yield attempt
        finally:
            if held:
                _release(file)


if sys.platform == "win32":
    import msvcrt

    def _taken(file: IO[bytes]) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _release(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _taken(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _release(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
