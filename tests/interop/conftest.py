"""The story, once for all programs, and the table of what they made of it.

`python -m pytest -m interop -n 0` prints the table at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from tests.radicale_server import radicale  # noqa: F401 (a fixture)

from .seen import Row, Seen, measured, table
from .story import Story, told

_ROW = "interop row"

Measure = Callable[[str, str, Iterable[Seen], Iterable[Seen]], Row]


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    return told(tmp_path_factory.mktemp("story"))


@pytest.fixture
def measure(story: Story, record_property: Callable[[str, object], None]) -> Measure:
    """The row of what a program held after each export, which the table then has too."""

    def measure(name: str, way: str, first: Iterable[Seen], second: Iterable[Seen]) -> Row:
        row = measured(name, way, (story.before, story.after), (first, second))
        record_property(_ROW, asdict(row))
        return row

    return measure


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """An environment in which a program finds nothing of anybody."""
    (tmp_path / "run").mkdir(mode=0o700)
    folders = {"HOME": "home", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache"}
    return {name: str(tmp_path / folder) for name, folder in folders.items()} | {
        "XDG_RUNTIME_DIR": str(tmp_path / "run")
    }


def pytest_terminal_summary(terminalreporter: Any) -> None:
    rows = [
        Row(**value)
        for outcome in ("passed", "failed")
        for report in terminalreporter.getreports(outcome)
        for name, value in report.user_properties
        if name == _ROW and report.when == "call"
    ]
    if rows:
        terminalreporter.section("what programs hold of our files")
        terminalreporter.write(table(sorted(rows, key=lambda row: (row.program.lower(), row.way))))
