"""libical, which Evolution, GNOME Calendar and KDE read calendars with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Measure
from .programs import bindings, run
from .seen import Seen, seen_from
from .story import Story

pytestmark = pytest.mark.interop

_CHILD = Path(__file__).with_name("libical_child.py")


@pytest.fixture
def python() -> str:
    return bindings("ICalGLib-3.0", packages="python3-gi gir1.2-ical-3.0")


def test_a_subscription_holds_what_the_feed_holds(python: str, story: Story, measure: Measure) -> None:
    versions: set[str] = set()

    def read(path: Path) -> list[Seen]:
        answer = json.loads(run(python, _CHILD, path))
        assert answer["errors"] == 0
        versions.add(answer["version"])
        return [seen_from(row) for row in answer["events"]]

    first, second = read(story.first.feed), read(story.second.feed)
    measure(f"libical {versions.pop()}", "feed, all replaced", first, second)
    assert sorted(first, key=str) == sorted(story.before, key=str)
    assert sorted(second, key=str) == sorted(story.after, key=str)
