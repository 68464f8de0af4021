"""A body as it streams in: unpacked, and bounded before it is in memory."""

from __future__ import annotations

import zlib

from . import failures

_GZIP = zlib.MAX_WBITS | 16
_STEP = 1 << 20


class Body:
    """Takes a body's chunks as sent. `packed` counts what came, against `most_packed` and `most_unpacked` bytes."""

    def __init__(self, host: str, encoding: str, most_packed: int, most_unpacked: int) -> None:
        encoding = encoding.strip().lower()
        if encoding not in {"", "identity", "gzip", "x-gzip"}:
            raise failures.unreadable_form(host)
        self._host = host
        self._gzip = None if encoding in {"", "identity"} else zlib.decompressobj(_GZIP)
        self._most_packed = most_packed
        self._most_unpacked = most_unpacked
        self._chunks: list[bytes] = []
        self._size = 0
        self.packed = 0

    def add(self, chunk: bytes) -> None:
        """SourceError as soon as there is too much, of a gzip bomb before it is unpacked."""
        self.packed += len(chunk)
        if self.packed > self._most_packed:
            raise failures.too_large(self._host, self._most_packed)
        if self._gzip is None:
            self._keep(chunk)
            return
        try:
            self._unpack(chunk)
        except zlib.error:
            raise failures.unreadable_form(self._host) from None

    def whole(self) -> bytes:
        """All of it; SourceError where the packed stream has no end."""
        if self._gzip is not None and not self._gzip.eof and self.packed:
            raise failures.cut_off(self._host)
        return b"".join(self._chunks)

    def _unpack(self, chunk: bytes) -> None:
        unpacker = self._gzip
        assert unpacker is not None
        while chunk:
            if unpacker.eof:  # a file of several parts, as some servers send
                if not chunk.strip(b"\0"):
                    return
                unpacker = self._gzip = zlib.decompressobj(_GZIP)
            self._keep(unpacker.decompress(chunk, _STEP))
            chunk = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail

    def _keep(self, chunk: bytes) -> None:
        self._size += len(chunk)
        if self._size > self._most_unpacked:
            raise failures.too_large(self._host, self._most_unpacked)
        self._chunks.append(chunk)
