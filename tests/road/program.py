"""Premieres, run by its words: in this process where that is as good, else in one of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli import main

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "desktop_app"]


@dataclass(frozen=True)
class Done:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def report(self) -> dict[str, Any]:
        """Of `sync --json`: TVmaze's."""
        return next(source for source in self.json["sources"] if source["name"] == "tvmaze")


@dataclass
class Program:
    """A library in `folder`, whose TVmaze is at `url`; `env` is added to the environment of each run."""

    folder: Path
    url: str
    capsys: pytest.CaptureFixture[str]
    env: dict[str, str] = field(
        default_factory=lambda: {"PREMIERES_NOW": "2026-05-14T12:00:00Z", "LANG": "en_GB.UTF-8"}
    )

    @property
    def library(self) -> Path:
        return self.folder / "library.db"

    def environment(self) -> dict[str, str]:
        return {**os.environ, "PREMIERES_TVMAZE_URL": self.url, **self.env}

    def run(self, *words: str) -> Done:
        """In this process."""
        self.capsys.readouterr()
        before = dict(os.environ)
        os.environ.update(self.environment())
        try:
            status = main(self.words(words))
        finally:
            os.environ.clear()
            os.environ.update(before)
        captured = self.capsys.readouterr()
        return Done(status, captured.out, captured.err)

    def process(self, *words: str, timeout: float = 60) -> Done:
        """In a process of its own, as a person or cron starts it."""
        done = subprocess.run(
            [*COMMAND, *self.words(words)], cwd=ROOT, env=self.environment(), capture_output=True, timeout=timeout
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    def words(self, words: tuple[str, ...]) -> list[str]:
        return ["--data-dir", str(self.folder), *words]

    def entries(self, *words: str) -> list[dict[str, Any]]:
        """All that the library holds, also what is past."""
        done = self.run("list", "--json", *(words or ("--from", "1900-01-01")))
        assert done.status == 0, done.err
        return done.json["entries"]

    def exported(self, *words: str) -> bytes:
        out = self.folder.parent / "exported.ics"
        done = self.run("export", "--out", str(out), *(words or ("--from", "1900-01-01")))
        assert done.status == 0, done.err
        return out.read_bytes()
