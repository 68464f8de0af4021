"""How a library is opened where nothing can be written. Standard library only."""

from __future__ import annotations

import os
from pathlib import Path


def address(path: Path, mode: str) -> str:
    """The file as a URI for SQLite, which explains `mode` at https://sqlite.org/uri.html. To read a WAL it needs a -shm
    beside it. Where the folder allows none and there is no -wal, all is in the file, which is then read as it is:
    `immutable` (https://sqlite.org/wal.html, "Read-Only Databases"). To write to it fails as to any read-only file."""
    file = path.resolve()
    shut = not os.access(file.parent, os.W_OK) and not file.with_name(file.name + "-wal").exists()
    return f"{file.as_uri()}?mode={mode}{'&immutable=1' if shut else ''}"
