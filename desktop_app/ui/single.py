"""One window for each person and data folder: a second start raises the first one."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

RAISE = b"raise\n"
_PATIENCE_MS = 2000


class Single(QObject):
    """The lock is a file in the data folder, told from a dead one by its process; the message goes through a local
    socket. QtNetwork is loaded after the first paint, or by the second start alone."""

    raised = Signal()

    def __init__(self, lock: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(lock))
        self._lock.setStaleLockTime(0)
        self._path = lock
        self._server: QLocalServer | None = None

    def first(self) -> bool:
        """Whether there is no other window. Where the folder can't be written there is nothing to tell it by."""
        with suppress(OSError):
            self._path.parent.mkdir(0o700, parents=True, exist_ok=True)
        if self._lock.tryLock(0):
            return True
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def raise_other(self) -> bool:
        """Asks the first window to come to the front; False when it does not answer (it may be starting just now)."""
        from PySide6.QtNetwork import QLocalSocket

        name = _name(self._path)
        socket = QLocalSocket()
        for _ in range(_PATIENCE_MS // 100):
            socket.connectToServer(name)
            if socket.waitForConnected(100):
                socket.write(RAISE)
                socket.waitForBytesWritten(500)
                socket.disconnectFromServer()
                return True
            _sleep(100)
        return False

    def listen(self) -> None:
        """Hears later starts from now on."""
        from PySide6.QtNetwork import QLocalServer

        name = _name(self._path)
        QLocalServer.removeServer(name)  # of a process that was killed: the lock says that none lives
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(name)

    def close(self) -> None:
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    @Slot()
    def _on_connection(self) -> None:
        if self._server is not None:
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            self.raised.emit()


def _name(lock: Path) -> str:
    """Of the person and the folder, and short: a socket's path may have some hundred characters."""
    import getpass
    import hashlib

    words = f"{getpass.getuser()}\n{lock.resolve()}".encode()
    return f"premieres-{hashlib.sha256(words).hexdigest()[:20]}"


def _sleep(milliseconds: int) -> None:
    from PySide6.QtCore import QThread

    QThread.msleep(milliseconds)
