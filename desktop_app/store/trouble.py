"""What SQLite says when it cannot, as sentences that a person can act on."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

from desktop_app.errors import LibraryError, lacks_room

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_READ_ONLY = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
_NO_ROOM_MAYBE = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN}
"""How it tells that there is no room for the files beside the library."""
_NO_TEXT = "Could not decode to UTF-8"
"""Python's own words, with no code of SQLite's: no text was ever written that is none."""
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def told(error: BaseException, path: Path, backup: Path | None = None) -> LibraryError | None:
    """The error in words; None for what is a mistake in the program. `backup` is the newest one, to be offered."""
    if isinstance(error, OSError):
        return _full(path) if lacks_room(error) else _unwritable(path, error.strerror or str(error))
    if not isinstance(error, sqlite3.Error):
        return None
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    if code in _DAMAGED or (not code and str(error).startswith(_NO_TEXT)):
        return damaged(path, backup)
    if code == sqlite3.SQLITE_FULL or (code in _NO_ROOM_MAYBE and _no_room(path)):
        return _full(path)
    if code in _READ_ONLY:
        return _unwritable(path)
    if code in _BUSY:
        return LibraryError(
            "busy", f"Another program is writing to {path} and does not end: try again in a minute.", path=str(path)
        )
    if code == sqlite3.SQLITE_IOERR:
        return LibraryError(
            "disk-failed", f"The disk failed while {path} was in use ({error}): look after the disk.", path=str(path)
        )
    return None


def _full(path: Path) -> LibraryError:
    return LibraryError("disk-full", f"The disk is full, and {path} stays as it was: make room.", path=str(path))


def full_by_now(path: str) -> LibraryError:
    """Of a write in several transactions, the first of which are there."""
    said = f"The disk is full, and {path} holds what was read till then: make room."
    return LibraryError("disk-full", said, path=path)


def _no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < 100_000
    except OSError:
        return False


def damaged(path: Path, backup: Path | None) -> LibraryError:
    advice = (
        f"the newest backup is {backup}; `premieres restore` puts it in place and keeps the damaged file"
        if backup
        else "there is no backup; rename it, and a new one is made"
    )
    return LibraryError(
        "damaged", f"The library {path} is damaged: {advice}.", path=str(path), backup=str(backup) if backup else None
    )


def gone(path: Path, backup: Path | None) -> LibraryError:
    """Of a library that was there: it has backups, or was open."""
    advice = (
        f"`premieres restore {backup}` brings the newest backup back; to begin anew, rename the folder {backup.parent}"
        if backup
        else "put it back, or begin anew"
    )
    said = f"The library {path} is gone: {advice}."
    return LibraryError("gone", said, path=str(path), backup=str(backup) if backup else None)


def too_new(path: Path, version: int) -> LibraryError:
    return LibraryError(
        "too-new",
        f"{path} was written by a newer Premieres (its schema is {version}): update this one.",
        path=str(path),
        version=version,
    )


def old_and_shut(path: Path) -> LibraryError:
    return LibraryError(
        "read-only",
        f"{path} is of an older Premieres and has to be brought up to date once, but cannot be written: give yourself"
        f" the right to write there, or copy it into another folder and use that.",
        path=str(path),
    )


def foreign(path: Path) -> LibraryError:
    return LibraryError("foreign", f"{path} is no library of Premieres: name another file.", path=str(path))


def _unwritable(path: Path, reason: str = "") -> LibraryError:
    """`reason` is the system's; SQLite's own words tell nobody anything."""
    said = f" ({reason})" if reason else ""
    return LibraryError(
        "read-only",
        f"The library cannot be written{said}: give yourself the right to write to {path}, or choose another folder.",
        path=str(path),
    )
