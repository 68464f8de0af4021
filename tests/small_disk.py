"""Disks in memory, as small and as shut as a test wants them: mounting takes root on Linux."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def mounted(folder: Path, options: str) -> bool:
    """Whether a file system in memory could be mounted there."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    mount = ["mount", "-t", "tmpfs", "-o", options, "none", folder]
    return not subprocess.run(mount, check=False, capture_output=True).returncode


def unmount(folder: Path) -> None:
    subprocess.run(["umount", "-l", folder], check=True)


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """The folder, which is made, as a disk of that size; the test is skipped where none can be mounted."""
    folder.mkdir()
    if not mounted(folder, f"size={size}"):
        pytest.skip("no disk can be mounted here")
    try:
        yield folder
    finally:
        unmount(folder)
