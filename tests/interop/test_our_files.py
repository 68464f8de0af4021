"""What the two exports say, which all that the programs hold is set against."""

from __future__ import annotations

import pytest

from tests.road.calendars import blocks

from .seen import seen_in
from .story import CHANGES, ENTRIES, Story

pytestmark = pytest.mark.interop


def test_what_changes_between_them(story: Story) -> None:
    before, after = ({one.uid: one for one in file} for file in (story.before, story.after))
    assert len(before) == ENTRIES
    assert len({one.shown for one in before.values()}) == ENTRIES, "so that a doubled one can be told from another"
    assert len({one.shown for one in after.values()}) == len(after)
    assert before.keys() < after.keys(), "a withdrawn event stays as cancelled, and no UID is lost"
    new = len(after) - len(before)
    events, events_then = blocks(story.second.file.read_bytes()), blocks(story.first.file.read_bytes())
    changed = [uid for uid in before if events[uid] != events_then[uid]]
    assert (new, len(changed)) == (3, CHANGES - new + 4), "one change makes one event of five"
    assert sum(before[uid].shown != after[uid].shown for uid in changed) == len(changed) - 4, "4 services"
    assert [sum(one.cancelled is True for one in file.values()) for file in (before, after)] == [20, 26]
    assert all(one.alarms == (not one.cancelled) for one in after.values())


def test_the_feed_holds_what_the_file_holds(story: Story) -> None:
    for files, told in ((story.first, story.before), (story.second, story.after)):
        assert sorted(seen_in(files.feed.read_bytes()), key=str) == sorted(told, key=str)
