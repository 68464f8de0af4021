"""Finding the programs; nothing is ever installed.

They are looked for on the PATH, and before it in the folders of INTEROP_PATH (written as PATH is), so that one of a
venv is found. ical.js is looked for as node does, so by NODE_PATH. Python's bindings for GNOME's libraries are those of
/usr/bin/python3, or of the Python that INTEROP_GI_PYTHON names.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from desktop_app.publish.checking.findings import Program
from desktop_app.publish.checking.programs import PROGRAMS

ZONE = "Europe/Berlin"
"""Of the programs: not UTC, and with a summer time."""


def program(name: str, how: str) -> str:
    """The path of it; the test is skipped where it is not there. `how`: it comes."""
    folders = os.pathsep.join(filter(None, (os.environ.get("INTEROP_PATH"), os.environ.get("PATH"))))
    found = shutil.which(name, path=folders)
    if found is None:
        pytest.skip(f"{name} is not on the PATH or in INTEROP_PATH: {how}.")
    return found


def bindings(*spaces: str, packages: str) -> str:
    """A Python that has these, as "ECal-2.0"; the test is skipped where it has not."""
    python = os.environ.get("INTEROP_GI_PYTHON", "/usr/bin/python3")
    asked = "".join(f"gi.require_version(*'{space}'.split('-'))\n" for space in spaces)
    if (
        not Path(python).exists()
        or subprocess.run([python, "-c", f"import gi\n{asked}"], capture_output=True).returncode
    ):
        pytest.skip(f"{python} has no bindings for {' and '.join(spaces)}: apt install {packages}.")
    return python


def run(*words: str | Path, env: Mapping[str, str] | None = None, stdin: str | None = None) -> str:
    """What it prints; where it fails, the test does, with its own words."""
    done = subprocess.run(
        [str(word) for word in words],
        env={**os.environ, "TZ": ZONE, "LC_ALL": "C.UTF-8", **(env or {})},
        input=stdin if stdin is not None else "",
        capture_output=True,
        encoding="utf-8",
        timeout=100,
    )
    assert done.returncode == 0, (words, done.stdout[-2000:], done.stderr[-2000:])
    return done.stdout


def version(*words: str) -> str:
    """Its name and version, as it says them in its first line."""
    return run(*words).strip().splitlines()[0]


def our_words(of: Program, code: str = "event") -> set[str]:
    """What the checker tells of this program."""
    return {rule.sentence for rule in PROGRAMS[code] if rule.program is of}
