"""calcurse, by its import."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.publish.checking.findings import Program

from .conftest import Measure
from .programs import ZONE, our_words, program, run, version
from .seen import Seen, seen_in
from .story import ENTRIES, Story

pytestmark = pytest.mark.interop


@pytest.fixture
def calcurse() -> str:
    return program("calcurse", "apt install calcurse")


def test_a_second_import_doubles_what_is_there(
    calcurse: str, story: Story, measure: Measure, home: dict[str, str], tmp_path: Path
) -> None:
    folder, exported = tmp_path / "calcurse", []

    def imported(path: Path) -> list[Seen]:
        run(calcurse, "-D", folder, "-q", "-i", path, env=home)
        exported.append(run(calcurse, "-D", folder, "--export=ical", env=home))
        return _held(exported[-1])

    first, second = imported(story.first.file), imported(story.second.file)
    row = measure(version(calcurse, "--version").split(" -")[0], "file", first, second)
    assert (row.first, row.exact) == (ENTRIES, ENTRIES)
    assert row.alarms == sum(isinstance(one.start, datetime) for one in story.before), "none of an all-day event"
    assert row.second == ENTRIES + len(story.after)
    assert (row.changed, row.stale, row.doubled, row.new) == (37, 37, ENTRIES - 37, 3)
    assert {line for line in exported[0].splitlines() if "TRIGGER" in line} == {"TRIGGER:-P300S"}, (
        "its own time, not ours"
    )
    assert row.cancelled == 20 + 26
    assert our_words(Program.CALCURSE) == {"Importing the file again doubles every event."}
    assert our_words(Program.CALCURSE, "alarm-of-day") == {"Keeps no alarm of an all-day event."}
    assert "Reminds at its own time" in our_words(Program.CALCURSE, "alarm").pop()
    assert "Keeps no STATUS" in our_words(Program.CALCURSE, "cancelled").pop()
    assert "STATUS" not in exported[1]


def _held(calendar: str) -> list[Seen]:
    """It writes hours of the zone that it runs in, without naming it, and a duration without the T of RFC 5545."""
    here = f"DTSTART;TZID={ZONE}:"
    return seen_in(calendar.replace("TRIGGER:-P300S", "TRIGGER:-PT300S").replace("DTSTART:", here).encode())
