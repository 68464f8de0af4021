"""khal, by its import."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop_app.publish.checking.findings import Program

from .conftest import Measure
from .programs import ZONE, our_words, program, run, version
from .seen import Seen
from .story import ENTRIES, Story

pytestmark = [pytest.mark.interop, pytest.mark.timeout(400)]  # it writes each event to the disk, for good

_FORMAT = "{uid}\t{start-long}\t{title}\t{status}\t{alarm-symbol}"


@pytest.fixture
def khal() -> str:
    return program("khal", "pip install khal in a venv of its own, or apt install khal")


def test_a_second_import_updates_what_is_there(
    khal: str, story: Story, measure: Measure, home: dict[str, str], tmp_path: Path
) -> None:
    config = tmp_path / "khal.conf"
    config.write_text(
        f"[calendars]\n[[tv]]\npath = {tmp_path / 'tv'}\n[locale]\nlocal_timezone = {ZONE}\ndefault_timezone = {ZONE}\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        f"longdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {tmp_path / 'khal.db'}\n",
        encoding="utf-8",
    )
    (tmp_path / "tv").mkdir()

    def imported(path: Path) -> list[Seen]:
        run(khal, "-c", config, "import", "--batch", "-a", "tv", path, env=home)
        span = ("2026-01-01", "2027-12-31")
        listed = run(khal, "-c", config, "list", "--once", "--day-format", "", "--format", _FORMAT, *span, env=home)
        return [_seen(line) for line in listed.splitlines() if line]

    first, second = imported(story.first.file), imported(story.second.file)
    row = measure(version(khal, "--version").replace(", version", ""), "file", first, second)
    assert (row.first, row.exact, row.alarms) == (ENTRIES, ENTRIES, 480)
    assert row.second == len(story.after)
    assert (row.changed, row.stale, row.doubled, row.cancelled, row.new) == (37, 0, 0, 26, 3)
    assert our_words(Program.KHAL) == {"Importing again updates what it has."}


def _seen(line: str) -> Seen:
    uid, start, title, status, alarm = line.split("\t")
    when: date | datetime = date.fromisoformat(start[:10])
    if len(start) > 10:
        when = datetime.fromisoformat(start).replace(tzinfo=ZoneInfo(ZONE)).astimezone(UTC)
    return Seen(uid, when, title, "CANCELLED" in status, bool(alarm.strip()))
