"""vdirsyncer, by a subscription."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.servers import replay

from .conftest import Measure
from .programs import program, run, version
from .seen import Seen, seen_in
from .story import Story

pytestmark = [pytest.mark.interop, pytest.mark.timeout(400)]


@pytest.fixture
def vdirsyncer() -> str:
    return program("vdirsyncer", "pip install vdirsyncer in a venv of its own, or apt install vdirsyncer")


def test_a_subscription_holds_what_the_feed_holds(
    vdirsyncer: str, story: Story, measure: Measure, home: dict[str, str], tmp_path: Path
) -> None:
    """It makes UIDs of its own of what it reads on the web, so that all is told by start and title."""
    config, folder, held = tmp_path / "config", tmp_path / "tv", []
    folder.mkdir()
    with replay() as web:
        config.write_text(
            f'[general]\nstatus_path = "{tmp_path / "status"}"\n[pair tv]\na = "web"\nb = "here"\ncollections = null\n'
            f'conflict_resolution = "a wins"\n[storage web]\ntype = "http"\nurl = "{web.url}/feed.ics"\n'
            f'[storage here]\ntype = "filesystem"\npath = "{folder}"\nfileext = ".ics"\n',
            encoding="utf-8",
        )
        for files in (story.first, story.second):
            web.serve("/feed.ics", files.feed.read_bytes(), headers={"Content-Type": "text/calendar"})
            run(vdirsyncer, "-c", config, "discover", env=home)
            run(vdirsyncer, "-c", config, "sync", "--force-delete", env=home)
            held.append([_told(one) for path in folder.iterdir() for one in seen_in(path.read_bytes())])
    measure(version(vdirsyncer, "--version").replace(", version", ""), "feed", *held)
    assert sorted(held[0], key=str) == sorted(map(_told, story.before), key=str)
    assert sorted(held[1], key=str) == sorted(map(_told, story.after), key=str)


def _told(one: Seen) -> Seen:
    return Seen("", one.start, one.title, one.cancelled, one.alarms)
