"""A file that a person asked for, written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from desktop_app.errors import PremieresError, unwritten


def write(path: Path, data: bytes) -> None:
    """Replace the file at once or leave it as it was. PremieresError when the place cannot be written."""
    temporary = None
    try:
        target = Path(os.path.realpath(path))
        if target.is_symlink():
            target.stat()  # it goes round, which this says
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)  # /dev/stdout, a pipe: there is nothing to replace
            return
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
            temporary = file.name
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        os.replace(temporary, target)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        sentence = unwritten(f"{path} could not be written", error, "choose another place")
        raise PremieresError("not-written", sentence, path=str(path)) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
