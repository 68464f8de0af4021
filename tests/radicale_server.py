"""A real Radicale on loopback, with people whose password is known."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from tests.servers import closed_port

PASSWORD = "pass: wörd"
_USERS = [f"ada{number}" for number in range(60)]

_RUN = (  # nothing here outlives the test, and to wait for the disk is most of what an upload takes
    "from radicale import pathutils; pathutils.fsync = lambda fd: None; from radicale.__main__ import run; run()"
)


@dataclass
class Radicale:
    url: str
    folder: Path
    numbers: Iterator[int]

    def user(self) -> str:
        """One who has nothing yet."""
        return _USERS[next(self.numbers)]


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    folder = tmp_path_factory.mktemp("radicale")
    (folder / "users").write_text("".join(f"{user}:{PASSWORD}\n" for user in _USERS), encoding="utf-8")
    port = closed_port()
    config = folder / "config"
    config.write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = {folder / 'users'}\n"
        f"htpasswd_encryption = plain\ndelay = 0\n[storage]\nfilesystem_folder = {folder / 'storage'}\n"
        "[logging]\nlevel = error\n",
        encoding="utf-8",
    )
    url = f"http://127.0.0.1:{port}/"
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen([sys.executable, "-c", _RUN, "--config", str(config)], stdout=log, stderr=log)
    try:
        _wait_for(url, server)
        yield Radicale(url, folder, count())
    finally:
        server.terminate()
        server.wait(10)


def _wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 30
    while server.poll() is None and time.monotonic() < until:
        try:
            urllib.request.urlopen(f"{url}.web/", timeout=1).close()
        except urllib.error.HTTPError as error:
            error.close()
            return
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("Radicale did not start")
