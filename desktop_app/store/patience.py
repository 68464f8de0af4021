"""Reading that is given up: it takes longer than somebody waits, or nobody wants to know any more."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator
from contextlib import contextmanager
from time import perf_counter

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from .database import raw

_STEPS = 10_000
"""Of SQLite's, half a millisecond: after as many it asks."""

Enough = Callable[[], bool]
"""Whether to give up. Asked often, in the thread that reads."""


class TakesLong(RuntimeError):
    """It was given up: there may be what was asked for, and there may not."""


def never() -> bool:
    return False


def after(seconds: float) -> Enough:
    end = perf_counter() + seconds
    return lambda: perf_counter() > end


def give_up_if(enough: Enough) -> None:
    if enough():
        raise TakesLong


@contextmanager
def given_up(connection: Connection, enough: Enough) -> Generator[None]:
    """What is read within raises TakesLong once it is enough."""
    file = raw(connection)
    file.set_progress_handler(enough, _STEPS)
    try:
        yield
    except (sqlite3.OperationalError, OperationalError) as error:
        if getattr(getattr(error, "orig", error), "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
            raise TakesLong from None
        raise
    finally:
        file.set_progress_handler(None, 0)
