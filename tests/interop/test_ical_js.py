"""ical.js, which Thunderbird reads calendars with. A subscription there holds what the feed holds, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Measure
from .programs import program, run
from .seen import Seen, seen_from
from .story import Story

pytestmark = pytest.mark.interop

_CHILD = Path(__file__).with_name("ical_js_child.cjs")
_VERSION = (
    "const fs = require('fs'), path = require('path'); let at = path.dirname(require.resolve('ical.js'));"
    "while (!fs.existsSync(path.join(at, 'package.json')) || !require(path.join(at, 'package.json')).version)"
    "  at = path.dirname(at);"
    "console.log(require(path.join(at, 'package.json')).version)"
)


@pytest.fixture
def node() -> str:
    return program("node", "apt install nodejs")


@pytest.fixture
def ical_js(node: str) -> str:
    """Its version."""
    try:
        return run(node, "-e", _VERSION).strip()
    except AssertionError:
        pytest.skip("node finds no ical.js: npm install ical.js, with NODE_PATH naming the node_modules it is in.")


def test_a_subscription_holds_what_the_feed_holds(node: str, ical_js: str, story: Story, measure: Measure) -> None:
    def read(path: Path) -> list[Seen]:
        return [seen_from(row) for row in json.loads(run(node, _CHILD, path))]

    first, second = read(story.first.feed), read(story.second.feed)
    measure(f"ical.js {ical_js}", "feed, all replaced", first, second)
    assert sorted(first, key=str) == sorted(story.before, key=str)
    assert sorted(second, key=str) == sorted(story.after, key=str)
