"""The log: a file in the cache folder that never grows beyond a megabyte and never holds a secret."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

NAME = "premieres"
"""Of the logger. Nothing is written before `start`."""

_BYTES = 500_000

logging.getLogger(NAME).addHandler(logging.NullHandler())


class _Scrubbed(logging.Formatter):
    """Takes the secrets out of the whole line, a traceback included."""

    def __init__(self, scrub: Callable[[str], str]) -> None:
        super().__init__("{asctime} {levelname} {name}: {message}", style="{")
        self._scrub = scrub

    def format(self, record: logging.LogRecord) -> str:
        return self._scrub(super().format(record))


def start(path: Path, scrub: Callable[[str], str]) -> None:
    """Begin to write; without effect when it is running already, or where the folder can't be written."""
    logger = logging.getLogger(NAME)
    if any(handler.get_name() == str(path) for handler in logger.handlers):
        return
    from logging.handlers import RotatingFileHandler

    with suppress(OSError):
        path.parent.mkdir(0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_BYTES, backupCount=1, encoding="utf-8", delay=True)
        handler.set_name(str(path))
        handler.setFormatter(_Scrubbed(scrub))
        handler.handleError = _ignored  # a full disk is no reason to write to the terminal
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
        logger.propagate = False


def stop() -> None:
    """Close the file; `start` may follow."""
    logger = logging.getLogger(NAME)
    for handler in list(logger.handlers):
        if not isinstance(handler, logging.NullHandler):
            logger.removeHandler(handler)
            with suppress(OSError):  # what a full disk has not taken is lost
                handler.close()
    logger.propagate = True


def _ignored(record: logging.LogRecord) -> None:
    """The line is lost."""
