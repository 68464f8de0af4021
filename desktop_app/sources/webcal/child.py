"""The process of its own in which a foreign .ics is read: bounded, so that no file can hold or fill the program.

The parent starts it as `premieres --read-calendar INSTANT`, with the file on stdin; the answer is msgpack on stdout.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from datetime import datetime

WORD = "--read-calendar"
"""No person's word: `__main__` knows it, help does not."""

_MEMORY = 300_000_000
_SECONDS = 10
"""Of the processor's time, should the parent have died and nobody end it."""


def main(words: list[str]) -> int:
    """`words`: the instant that counts as now, in ISO 8601."""
    _bound()
    import msgspec

    from .events import calendar

    try:
        read = calendar(sys.stdin.buffer.read(), datetime.fromisoformat(words[0]))
        sys.stdout.buffer.write(msgspec.msgpack.encode(read))
    except (MemoryError, RecursionError):
        return 1
    return 0


def _bound() -> None:
    """Windows has no such limits, and macOS takes no limit of memory: there the parent's clock alone ends it."""
    try:
        import resource
    except ImportError:
        return
    for kind, limit in (("RLIMIT_AS", _MEMORY), ("RLIMIT_CPU", _SECONDS), ("RLIMIT_CORE", 0)):
        with suppress(ValueError, OSError, AttributeError):
            resource.setrlimit(getattr(resource, kind), (limit, limit))
