"""Reading a foreign .ics from the outside: a child process does it, and has five seconds."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

import desktop_app
from desktop_app.errors import SourceError

from .blocks import is_calendar
from .calendar import Calendar
from .child import WORD

_SECONDS = 5.0


async def read_calendar(body: bytes, now: datetime, who: str, *, seconds: float = _SECONDS) -> Calendar:
    """What the file says. SourceError, which calls the file `who`, where it is none, or is too much to read. However it
    ends, a cancel among it, the child has ended with it."""
    if not is_calendar(body):
        raise SourceError(
            "not-understood", f"{who} holds no calendar (iCalendar, .ics); check the address or the file."
        )
    child = await asyncio.create_subprocess_exec(
        *_command(now),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        async with asyncio.timeout(seconds):
            answer, _ = await child.communicate(body)
    except TimeoutError:
        raise SourceError("too-long", f"{who} took too long to read and was left alone; nothing was changed.") from None
    finally:
        await _end(child)
    try:
        if child.returncode == 0:
            return msgspec.msgpack.decode(answer, type=Calendar)
    except msgspec.MsgspecError:
        pass
    raise SourceError("unreadable", f"{who} is a calendar that could not be read; nothing was changed.")


async def _end(child: asyncio.subprocess.Process) -> None:
    """Killed where it still runs, and waited for, so that none is left: that takes a moment, and no cancel stops it."""
    if child.returncode is None:
        with suppress(ProcessLookupError):
            child.kill()
    await asyncio.shield(child.wait())


def _command(now: datetime) -> tuple[str, ...]:
    """The frozen program is its own interpreter."""
    program = (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "desktop_app")
    return (*program, WORD, now.isoformat())


def _environment() -> dict[str, str]:
    """This very package is what the child runs, wherever it was started."""
    here = str(Path(desktop_app.__file__).parents[1])
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH"))))}
