"""Posters and portraits: from memory, from the cache folder, then from the net; never waited for."""

from __future__ import annotations

import asyncio
import hashlib
import ipaddress
import os
import tempfile
import threading
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from .worker import Job

Fetch = Callable[[str], Awaitable[bytes]]

AT_ONCE = 4
WAITING = 64
"""How many may wait for their turn: of more, the ones that were asked for first are forgotten (and asked for anew when
they are painted again)."""
LARGEST_FILE = 10 * 1024 * 1024
LARGEST_PIXELS = 40_000_000
LONGEST_EDGE = 480
"""px of what is kept in memory: a wide poster at 200 %."""
IN_MEMORY = 24 * 1024 * 1024
ON_DISK = 200 * 1024 * 1024
FORGIVEN_AFTER = 300.0
"""Seconds after which a picture that failed is asked for again."""

_FORMATS = frozenset({b"jpeg", b"png", b"webp", b"gif"})  # no SVG: it could name further addresses


class Calls(Protocol):
    """What is needed of `ui.worker.Worker`."""

    def call(self, work: Callable[..., Any], *args: Any) -> Job: ...


class Images(QObject):
    """Lives on the GUI thread; files, net and decoding are the worker's."""

    loaded = Signal(str)
    """The address, as it was asked for, whose picture is there now."""

    def __init__(
        self, folder: Path, worker: Calls, fetch: Fetch, on_disk: int = ON_DISK, parent: QObject | None = None
    ) -> None:
        """`fetch` runs on the worker, and raises when there is no picture; `on_disk` is in bytes."""
        super().__init__(parent)
        QImageReader.setAllocationLimit(LARGEST_PIXELS * 4 // (1024 * 1024))
        self._worker = worker
        self._fetch = fetch
        self._files = ImageFiles(folder, on_disk)
        self._pictures: OrderedDict[str, QPixmap] = OrderedDict()
        self._bytes = 0
        self._asked: dict[str, set[str]] = {}
        self._waiting: OrderedDict[str, None] = OrderedDict()
        self._jobs: dict[str, Job] = {}
        self._failed: dict[str, float] = {}

    def picture(self, url: str | None) -> QPixmap | None:
        """The picture, or None while it is not there; it is then asked for, and `loaded` may follow."""
        address = secure(url)
        if url is None or address is None:
            return None
        found = self._pictures.get(address)
        if found is not None:
            self._pictures.move_to_end(address)
            return found
        if time.monotonic() >= self._failed.get(address, 0):
            self._asked.setdefault(address, set()).add(url)
            if address not in self._jobs:
                self._waiting[address] = None
                self._waiting.move_to_end(address)
                self._start_next()
        return None

    def _start_next(self) -> None:
        while len(self._waiting) > WAITING:
            self._asked.pop(self._waiting.popitem(last=False)[0], None)
        while self._waiting and len(self._jobs) < AT_ONCE:
            # The newest first: it is what the person looks at now.
            address = self._waiting.popitem()[0]
            job = self._worker.call(_load, address, self._files, self._fetch)
            self._jobs[address] = job
            job.succeeded.connect(lambda image, address=address: self._on_image(address, image))
            job.failed.connect(lambda _, address=address: self._on_failed(address))
            job.finished.connect(lambda address=address: self._on_finished(address))

    def _on_image(self, address: str, image: QImage) -> None:
        picture = QPixmap.fromImage(image)
        self._pictures[address] = picture
        self._bytes += _size(picture)
        while self._bytes > IN_MEMORY and len(self._pictures) > 1:
            self._bytes -= _size(self._pictures.popitem(last=False)[1])
        for url in sorted(self._asked.get(address, ())):
            self.loaded.emit(url)

    def _on_failed(self, address: str) -> None:
        self._failed[address] = time.monotonic() + FORGIVEN_AFTER

    def _on_finished(self, address: str) -> None:
        self._jobs.pop(address, None)
        self._asked.pop(address, None)
        self._start_next()


class ImageFiles:
    """The cache folder; its files are named by the address's digest. Any thread."""

    def __init__(self, folder: Path, most: int) -> None:
        self._folder = folder
        self._most = most
        self._total: int | None = None
        self._lock = threading.Lock()

    def path(self, address: str) -> Path:
        return self._folder / hashlib.sha256(address.encode()).hexdigest()

    def read(self, address: str) -> bytes | None:
        path = self.path(address)
        try:
            body = path.read_bytes()
            os.utime(path)  # the time of its last use: the oldest go first
        except OSError:
            return None
        return body

    def write(self, address: str, body: bytes) -> None:
        """Keeps a picture; a folder that cannot be written only makes the cache useless, never the program."""
        try:
            self._folder.mkdir(0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, prefix=".new-")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(body)
                os.replace(name, self.path(address))
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise
        except OSError:
            return
        self._make_room(len(body))

    def remove(self, address: str) -> None:
        self.path(address).unlink(missing_ok=True)

    def _make_room(self, added: int) -> None:
        with self._lock:
            if self._total is not None:
                self._total += added
                if self._total <= self._most:
                    return
            held = sorted(self._held(), key=lambda file: file[0])
            self._total = sum(size for _, size, _ in held)
            if self._total <= self._most:
                return
            for _, size, path in held[:-1]:  # never the one that came last
                path.unlink(missing_ok=True)
                self._total -= size
                if self._total <= self._most * 0.9:  # room to spare: not each new picture makes a listing
                    return

    def _held(self) -> list[tuple[int, int, Path]]:
        held: list[tuple[int, int, Path]] = []
        for entry in os.scandir(self._folder):
            try:
                facts = entry.stat()
            except OSError:
                continue
            held.append((facts.st_mtime_ns, facts.st_size, Path(entry.path)))
        return held


def secure(url: str | None) -> str | None:
    """The address with https; None for what is no web address. Plain http is left to the machine itself only."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    if not host or parts.scheme not in ("http", "https"):
        return None
    return url if parts.scheme == "https" or _is_loopback(host) else "https" + url[len("http") :]


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _size(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4


async def _load(address: str, files: ImageFiles, fetch: Fetch) -> QImage:
    """From the folder or the net; ValueError when it is no picture. Files and decoding have a thread of their own, so
    that the loop goes on."""
    body = await asyncio.to_thread(files.read, address)
    if body is not None:
        try:
            return await asyncio.to_thread(decoded, body)
        except ValueError:
            files.remove(address)
    body = await fetch(address)
    image = await asyncio.to_thread(decoded, body)
    await asyncio.to_thread(files.write, address, body)
    return image


def decoded(body: bytes) -> QImage:
    """The picture, no larger than it is ever shown; ValueError when it is none, or too large. Any thread."""
    if len(body) > LARGEST_FILE:
        raise ValueError("the file is too large")
    buffer = QBuffer()
    buffer.setData(QByteArray(body))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if reader.format().data() not in _FORMATS:
        raise ValueError("not a picture")
    size = reader.size()
    if not size.isValid() or size.isEmpty() or size.width() * size.height() > LARGEST_PIXELS:
        raise ValueError("too many pixels")
    if max(size.width(), size.height()) > LONGEST_EDGE:
        reader.setScaledSize(size.scaled(QSize(LONGEST_EDGE, LONGEST_EDGE), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise ValueError(reader.errorString())
    return image
