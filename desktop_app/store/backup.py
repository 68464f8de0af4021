"""Copies of the library, and the way back to one. Standard library only: `doctor` looks before anything is opened."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

from desktop_app.errors import LibraryError

from . import trouble
from .at_rest import address
from .counting_on import count_on
from .version import APPLICATION_ID, SCHEMA_VERSION

_DAILY = "library-"
_KEPT = 7
_STALE_SECONDS = 86_400.0
_BESIDE = ("-wal", "-shm", "-journal")
_HEADER = 100
"""Bytes, of any file of SQLite's."""


def backup(path: Path, to: Path, backups: Path | None = None) -> bool:
    """Copy the library as it is now, also while it is written to. A former backup at `to` is replaced at once, and by a
    sound copy only; the answer is whether there was one. LibraryError ("damaged") where the library is not sound, with
    the newest sound backup of the folder `backups`; ("in-the-way") where anything else is at `to`: it stays."""
    try:
        target = Path(os.path.realpath(to))  # a link leads to the file that is meant
        if path.resolve() == target:
            raise LibraryError("same-file", f"{to} is the library itself: name another file.", path=str(to))
        if not target.parent.is_dir():
            raise LibraryError("no-folder", f"There is no folder {to.parent}: make it, or name another.", path=str(to))
        replaced = _gives_way(target)
        temporary = _temporary(target)
        try:
            _copy(path, temporary)
            if _unsound(temporary):
                raise trouble.damaged(path, newest_sound_backup(backups))
            os.replace(temporary, target)
        finally:
            _remove(temporary)
    except (sqlite3.Error, OSError) as error:
        told = _told(error, path)
        if isinstance(told, LibraryError) and told.code == "damaged":
            raise trouble.damaged(path, newest_sound_backup(backups)) from error
        raise _told(error, to) from error
    return replaced


def restore(backup: Path, path: Path, now: datetime, former: Path | None = None) -> Path | None:
    """Put a backup in the library's place; the answer is where the former file is kept from `now` on. `former`: where
    that is already, and damaged perhaps. LibraryError when `backup` is none that we know, or while the library is open
    somewhere; then nothing has changed."""
    try:
        fault = check(backup, f"{backup} is no library of Premieres.")
    except OSError as error:
        raise _told(error, backup) from error
    if fault is not None:
        advice = "Nothing was changed; `premieres doctor` names the newest backup."
        raise LibraryError("no-backup", f"{fault} {advice}", path=str(backup))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = _temporary(path)
        try:
            _copy(backup, temporary)
            _make_readable_while_written(temporary)
            _refuse_if_open(path)
            count_on(temporary, former or path, now)
            kept = _kept(path, "before-restore") if path.exists() else None
            _remove_beside(path)
            os.replace(temporary, path)  # until now the former one is in its place, whenever the program is ended
        finally:
            _remove(temporary)
    except (sqlite3.Error, OSError) as error:
        raise _told(error, path) from error
    return kept


def put_aside(path: Path, now: datetime) -> Path | None:
    """Give a damaged library, with the journal beside it, another name in its folder, so that a backup can be restored.
    The answer is that name; None where there is no such file."""
    try:
        return _aside(path, f"damaged-{now:%Y%m%d-%H%M%S}") if path.exists() else None
    except OSError as error:
        raise _told(error, path) from error


def begin_anew(path: Path, backups: Path, now: datetime) -> tuple[Path | None, Path | None]:
    """Put the library and the folder of its backups aside, so that the next opening makes a new one, whose backups
    drive none of the former ones out. The answer is what the two are called now; None for what there was not."""
    kept = put_aside(path, now)
    try:
        return kept, _aside(backups, f"before-{now:%Y%m%d-%H%M%S}") if backups.is_dir() else None
    except OSError as error:
        raise _told(error, backups) from error


def recover(path: Path, backups: Path, now: datetime) -> tuple[Path | None, Path]:
    """Put the newest sound backup in the place of a library that is damaged or gone, and a damaged one aside: (what
    that is called now, the backup). LibraryError, and nothing has changed, where there is no sound backup."""
    found = newest_sound_backup(backups)
    if found is None:
        raise trouble.damaged(path, None) if path.exists() else trouble.gone(path, None)
    kept = put_aside(path, now)
    restore(found, path, now, kept)
    return kept, found


def newest_backup(folder: Path) -> Path | None:
    """The backup that was made last, whether daily or before a migration."""
    return next(iter(_newest_first(folder)), None)


def newest_sound_backup(folder: Path | None) -> Path | None:
    """The newest one that `restore` would take. Reads them, so it is for the day on which one is needed."""
    return next((found for found in _newest_first(folder) if check(found) is None), None) if folder else None


def daily(path: Path, folder: Path, now: datetime) -> Path | None:
    """Make today's backup, unless there is one, and delete all but the last seven. The answer is the new file.
    LibraryError, and nothing is deleted, where no sound copy could be made."""
    to = folder / f"{_DAILY}{now:%Y-%m-%d}.db"
    if to.exists() or not path.exists():
        return None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        backup(path, to, folder)
        _prune(folder, to)
    except OSError as error:
        raise _told(error, folder) from error
    return to


def _prune(folder: Path, made: Path) -> None:
    """The copy that was made now is known to be sound, so it stays even when a wrong clock dates it before the others.
    What a program that was ended left of a copy goes too."""
    for old in sorted(folder.glob(f"{_DAILY}????-??-??.db"))[:-_KEPT]:
        if old != made:
            old.unlink(missing_ok=True)
    for left in folder.glob(f".{_DAILY}*.tmp*"):
        if left.stat().st_mtime < made.stat().st_mtime - _STALE_SECONDS:
            left.unlink(missing_ok=True)


def check(path: Path, unlike: str | None = None) -> str | None:
    """A sentence about what is wrong with the file; None when it is a whole library of ours. Reads all of it. `unlike`
    is the sentence for a file that is no database: the library itself is damaged then, any other file is another's."""
    if not path.is_file():
        return f"There is no file {path}."
    try:
        with closing(sqlite3.connect(address(path, "ro"), uri=True, timeout=10)) as connection:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if application != APPLICATION_ID:
                return f"{path} is no library of Premieres."
            if version > SCHEMA_VERSION:
                return f"{path} was written by a newer Premieres: update this one."
            found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
            if found == "ok" and connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                found = "a row refers to one that is not there"
    except sqlite3.Error as error:
        if unlike is not None and (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF == sqlite3.SQLITE_NOTADB:
            return unlike
        told = trouble.told(error, path)
        if told is not None and told.code != "damaged":
            return str(told)
        found = str(error)
    return None if found == "ok" else f"{path} is damaged ({found.strip().splitlines()[-1]})."


def _gives_way(to: Path) -> bool:
    """Whether a former backup is there, which may be replaced. LibraryError where it is anything else."""
    if not os.path.lexists(to) and not any(to.with_name(to.name + ending).exists() for ending in _BESIDE):
        return False
    fault = _in_the_way(to)
    if fault is not None:
        raise LibraryError("in-the-way", f"{to} {fault} and stays as it is: name another file.", path=str(to))
    return True


def _in_the_way(to: Path) -> str | None:
    """What keeps the file from being replaced. Of a former backup nothing but the header is read: one that is damaged
    gives way too."""
    if to.is_symlink():  # though it was followed
        return "is a link that goes round"
    if any(to.with_name(to.name + ending).exists() for ending in (*_BESIDE, ".lock")):
        return "is a library in use"  # and the journal of one would be played into the backup
    if not to.is_file():
        return "is no ordinary file"
    with to.open("rb") as file:
        header = file.read(_HEADER)
    if not header.startswith(b"SQLite format 3\0") or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        return "is no backup of Premieres"
    if int.from_bytes(header[60:64], "big") > SCHEMA_VERSION:
        return "was written by a newer Premieres"
    return None


def _copy(path: Path, to: Path) -> None:
    with (
        closing(sqlite3.connect(address(path, "ro"), uri=True, timeout=10)) as source,
        closing(sqlite3.connect(to)) as target,
    ):
        source.backup(target)  # in one step: cut in several, it begins again whenever a sync writes in between
        target.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it


def _make_readable_while_written(copy: Path) -> None:
    """As every library is made; a backup is not, to be one file."""
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def _unsound(copy: Path) -> bool:
    """Whether rows are lost or torn from each other. The quick check, a tenth of the whole one, passes over an index
    that is at odds with its table, from which no row is lost."""
    with closing(sqlite3.connect(copy)) as connection:
        found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        return found != "ok" or connection.execute("PRAGMA foreign_key_check").fetchone() is not None


def _refuse_if_open(path: Path) -> None:
    """An open program would go on writing into the file that was put aside."""
    if not path.exists():
        return
    try:
        with closing(sqlite3.connect(path, timeout=1)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")  # only to be had alone; and leaves one whole file
    except sqlite3.OperationalError as error:
        if (error.sqlite_errorcode & 0xFF) == sqlite3.SQLITE_BUSY:
            raise LibraryError(
                "in-use", f"{path} is open in another Premieres: close it and try again.", path=str(path)
            ) from error
    except sqlite3.Error:
        pass  # damaged: all the more reason to go on


def _aside(path: Path, why: str) -> Path:
    """The file is renamed, its journal with it."""
    kept = _free_name(path, why)
    _beside_aside(path, kept)
    shutil.move(path, kept)
    return kept


def _kept(path: Path, why: str) -> Path:
    """The same file under a second name as well, until another takes its place."""
    kept = _free_name(path, why)
    try:
        os.link(path, kept)
    except OSError:  # a file system without links
        temporary = _temporary(kept)
        try:
            shutil.copy2(path, temporary)
            os.replace(temporary, kept)
        finally:
            _remove(temporary)
    _beside_aside(path, kept)
    return kept


def _free_name(path: Path, why: str) -> Path:
    """The first of library.WHY.db, library.WHY-2.db, ... that there is not yet."""
    number = 1
    while True:
        name = path.with_name(f"{path.stem}.{why}{f'-{number}' if number > 1 else ''}{path.suffix}")
        if not name.exists():
            return name
        number += 1


def _beside_aside(path: Path, kept: Path) -> None:
    """A journal belongs to the file that it was written for, and to no other that gets its name."""
    for ending in _BESIDE:
        beside = path.with_name(path.name + ending)
        if beside.exists():
            shutil.move(beside, kept.with_name(kept.name + ending))


def _newest_first(folder: Path) -> list[Path]:
    found = [path for path in folder.glob("*.db") if path.is_file()] if folder.is_dir() else []
    return sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)


def _temporary(path: Path) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    os.close(handle)
    return Path(name)


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
    _remove_beside(path)


def _remove_beside(path: Path) -> None:
    for ending in _BESIDE:
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _told(error: Exception, path: Path) -> Exception:
    return trouble.told(error, path) or error
