"""Writes that are worked out from what is stored."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from . import trouble
from .database import Database, Write
from .file_lock import locked


@contextmanager
def merging(db: Database) -> Generator[Write]:
    """A write that no sync of another process comes in between: what it reads is still so when it is written. On the
    worker; waits for that process for as long as one unit of its sync takes."""
    try:
        with locked(db.path.with_name(db.path.name + ".lock")), db.write() as write:
            yield write
    except OSError as error:  # of the lock's file
        raise trouble.told(error, db.path) or error from error
