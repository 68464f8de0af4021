"""A library of a test's own with a TVmaze on loopback beside it: what the tests of the sync stand on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.app import App, build
from tests import servers
from tests.conftest import NOW

NOBODY = "http://127.0.0.1:9"
"""A TVmaze that is not to be asked."""


@pytest.fixture
def tvmaze() -> Iterator[servers.Replay]:
    with servers.replay() as made:
        yield made


@pytest.fixture
def app(tvmaze: servers.Replay, tmp_path: Path) -> Iterator[App]:
    """On a library that is open, in the United Kingdom, on a Thursday at noon."""
    with opened(tmp_path, tvmaze.url) as made:
        yield made


@contextmanager
def opened(folder: Path, url: str = NOBODY, **more: str) -> Iterator[App]:
    env = {"PREMIERES_TVMAZE_URL": url, "LANG": "en_GB.UTF-8", "PREMIERES_NOW": NOW.isoformat(), "TZ": "UTC"}
    made = build(folder / "data", env | more)
    made.open()
    try:
        yield made
    finally:
        made.close()


def later(app: App, by: timedelta) -> None:
    app.clock = replace(app.clock, fixed=app.clock.now() + by)
