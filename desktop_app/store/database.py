"""The library file: opened, made, migrated, read and written. The only door to it but `glance`."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from desktop_app.domain.values import Changes
from desktop_app.errors import LibraryError, PremieresError

from . import trouble
from .file_lock import locked
from .version import SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Engine

    from .statements import Insert

_DAY = timedelta(days=1)


@dataclass(slots=True)
class Write:
    """One transaction, and what it touched so far."""

    connection: Connection
    _raw: sqlite3.Connection
    kinds: set[str] = field(default_factory=set[str])
    days: set[date] = field(default_factory=set[date])
    show_ids: set[int] = field(default_factory=set[int])
    unbounded: bool = False
    """Whether it touched what is shown on any day."""

    def run(self, statement: str | Insert, rows: Sequence[tuple[Any, ...]]) -> int:
        """The statement once for each row; how many rows of the library that changed."""
        if not rows:
            return 0
        sql, told = (statement, rows) if isinstance(statement, str) else statement.told(rows)
        return self._raw.executemany(sql, told).rowcount

    def fetch(self, sql: str, *parameters: Any) -> Sequence[Any]:
        return self.connection.exec_driver_sql(sql, parameters).fetchall()

    def changes(self) -> Changes:
        """The days padded by one on either side: another zone may see an instant on either."""
        if not self.kinds:
            return Changes()
        if self.unbounded or not self.days:
            return Changes(frozenset(self.kinds), None, None, frozenset(self.show_ids))
        first, last = min(self.days), max(self.days)
        first, last = max(first, date.min + _DAY) - _DAY, min(last, date.max - _DAY) + _DAY
        return Changes(frozenset(self.kinds), first, last, frozenset(self.show_ids))


class Database:
    """The library of one process; all threads may use it. LibraryError whenever the file cannot be used."""

    def __init__(self, path: Path, backups: Path | None = None) -> None:
        self.path = path
        self.backups = backups or path.parent / "backups"
        self._engine: Engine | None = None
        self._writer: Connection | None = None
        self._writing = threading.Lock()
        self._listeners: list[Callable[[Changes], None]] = []
        self._troubled: list[Callable[[LibraryError], None]] = []
        self._data_version = 0
        self._place: tuple[int, int] | None = None

    def open(self, starter: Callable[[Database], None] | None = None, now: datetime | None = None) -> None:
        """Open the library, after making it (`starter` fills a new one) or migrating it where that is due. `now` names
        the copy that is kept of a file before it is migrated. Once open, nothing happens."""
        if self._engine is not None:
            return
        from . import making  # SQLAlchemy comes with it

        with self._told():
            self.path.parent.mkdir(0o700, parents=True, exist_ok=True)  # as the XDG specification has it
            stored = making.version(self.path, self.backups)
            if stored != SCHEMA_VERSION:
                if stored is not None and not _writable(self.path):
                    raise trouble.old_and_shut(self.path)
                with locked(self.path.with_name(self.path.name + ".lock")):
                    self._make(starter, now)
            self._connect(making.engine(self.path))

    def _make(self, starter: Callable[[Database], None] | None, now: datetime | None) -> None:
        """Under the lock; another process may have done it in the meantime."""
        from . import making

        stored = making.version(self.path, self.backups)
        if stored == SCHEMA_VERSION:
            return
        if stored is not None:
            making.migrate(self.path, self.backups, now)
            return
        # Made under another name and filled before it gets its own: whoever opens it finds it whole.
        unready = self.path.with_name(self.path.name + ".new")
        making.remove(unready)
        making.create(unready)
        if starter is not None:
            new = Database(unready, self.backups)
            new._connect(making.engine(unready))
            try:
                starter(new)
            finally:
                new.close()
        making.settle(unready, self.path)

    def _connect(self, engine: Engine) -> None:
        try:
            writer = engine.connect()
            writer.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()  # a damaged file says so now
            self._data_version = int(writer.exec_driver_sql("PRAGMA data_version").scalar_one())
            self._place = _place(self.path)
        except BaseException:
            engine.dispose()
            raise
        self._engine, self._writer = engine, writer

    def close(self) -> None:
        """Give the file back. Waits for a write to end."""
        with self._writing:
            if self._writer is not None:
                self._writer.close()
            if self._engine is not None:
                self._engine.dispose()
            self._writer = self._engine = None

    def listen(self, told: Callable[[Changes], None]) -> None:
        """`told` is called after each commit of this process that changed something, in the thread that wrote."""
        if told not in self._listeners:  # a window that begins anew on a new file asks again
            self._listeners.append(told)

    def listen_for_trouble(self, told: Callable[[LibraryError], None]) -> None:
        """`told` is called with whatever LibraryError a read or a write meets, in the thread that met it, before it is
        raised there: one ear for all who read and write, whatever each of them makes of it."""
        if told not in self._troubled:
            self._troubled.append(told)

    @property
    def place(self) -> tuple[int, int] | None:
        """What tells the file that is open from any other that comes to have its name."""
        return self._place

    def is_in_place(self) -> bool:
        """False when the file was deleted or moved away since it was opened, or another one has its name: what is
        written now would be lost with it. A folder that can't be reached is none of these: a drive may come back."""
        return _place(self.path) == self._place or not self.path.parent.is_dir()

    def check_place(self) -> None:
        """Before the file is opened again that was open: LibraryError where there is none any more."""
        if not self.path.exists():
            from .backup import newest_backup

            raise trouble.gone(self.path, newest_backup(self.backups))

    def data_version(self) -> int:
        """Another number than before when another process has written. Never waits for a write of our own."""
        if not self._writing.acquire(timeout=0.005):
            return self._data_version  # the next call will tell
        try:
            with self._told():
                # Asked on the connection that writes: SQLite counts here what all others wrote, and ours only read.
                found = self._open_writer().exec_driver_sql("PRAGMA data_version").scalar_one()
            self._data_version = int(found)
            return self._data_version
        finally:
            self._writing.release()

    @contextmanager
    def read(self) -> Generator[Connection]:
        """A connection that sees one state of the library, beside any writer."""
        if self._engine is None:
            raise RuntimeError("the library is not open")
        with self._told(), self._engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            try:
                yield connection
            finally:
                connection.exec_driver_sql("ROLLBACK")

    @contextmanager
    def write(self) -> Generator[Write]:
        """The only way to write: one transaction, then the listeners are told. An exception undoes all of it."""
        with self._writing, self._told():
            connection = self._open_writer()
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            write = Write(connection, raw(connection))
            try:
                yield write
                connection.exec_driver_sql("COMMIT")
            except BaseException:
                _roll_back(connection)
                raise
        changes = write.changes()
        if changes.kinds:
            for told in self._listeners:
                told(changes)

    def _open_writer(self) -> Connection:
        if self._writer is None:
            raise RuntimeError("the library is not open")
        return self._writer

    @contextmanager
    def _told(self) -> Generator[None]:
        """SQLite's errors as sentences."""
        try:
            yield
        except (PremieresError, RuntimeError):
            raise
        except Exception as error:
            from .backup import newest_backup

            cause = getattr(error, "orig", error)
            if isinstance(cause, OSError) and not _is_in(cause.filename, self.path.parent):
                raise  # of what the caller did meanwhile
            sentence = trouble.told(cause, self.path, newest_backup(self.backups))
            if sentence is None:
                raise
            for told in self._troubled:
                told(sentence)
            raise sentence from error


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _place(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _is_in(name: object, folder: Path) -> bool:
    return isinstance(name, str) and Path(name).is_relative_to(folder)


def raw(connection: Connection) -> sqlite3.Connection:
    """The driver's own, for the few statements whose every row counts."""
    return cast("sqlite3.Connection", connection.connection.dbapi_connection)


def _roll_back(connection: Connection) -> None:
    """SQLite has rolled back already where the disk was full."""
    driver = raw(connection)
    if driver.in_transaction:
        with suppress(sqlite3.Error):
            driver.rollback()
