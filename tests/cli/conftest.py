"""Runs commands as a person types them, on a library of their own."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.cli import main
from tests.radicale_server import radicale  # noqa: F401 (a fixture)


@dataclass(frozen=True)
class Done:
    status: int
    out: str
    err: str

    @property
    def json(self) -> dict:
        return json.loads(self.out)


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """One command on the library in tmp_path/data, at noon UTC on 14 May 2026, with nothing listening for the feeds."""
    monkeypatch.setenv("PREMIERES_NOW", "2026-05-14T12:00:00Z")
    monkeypatch.setenv("PREMIERES_TVMAZE_URL", "http://127.0.0.1:9")

    def run(*words: str) -> Done:
        capsys.readouterr()
        status = main([*words, "--data-dir", str(tmp_path / "data")])
        captured = capsys.readouterr()
        return Done(status, captured.out, captured.err)

    return run
