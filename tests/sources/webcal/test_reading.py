"""The child process in which a foreign .ics is read: bounded in time and memory, gone at a cancel, and never left."""

from __future__ import annotations

import asyncio
import contextlib
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop_app.errors import SourceError
from desktop_app.sources.webcal import is_calendar, read_calendar
from desktop_app.sources.webcal.events import calendar
from tests.conftest import NOW
from tests.servers import RECORDED
from tests.sources.webcal import event, fixture, ics

LONG = ics(*[event(f"A S01E{number}", "DTSTART:20260601T200000Z") for number in range(60_000)])
"""Takes many seconds."""
ENDLESS = ics(event("A", "DTSTART:19000101", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
              event("A", "DTSTART:19000101", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"))  # fmt: skip


def children() -> list[str]:
    """Processes of this one, zombies among them."""
    if sys.platform != "linux":
        pytest.skip("told by /proc")
    found: list[str] = []
    for task in Path(f"/proc/{os.getpid()}/task").iterdir():
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # a thread that just ended
            found += (task / "children").read_text().split()
    return found


def test_the_child_reads_what_is_read_here() -> None:
    for name in ("sonarr", "watchfeed", "google", "countdown", "radarr"):
        assert asyncio.run(read_calendar(fixture(name), NOW, "it")) == calendar(fixture(name), NOW)


def test_what_is_no_calendar_is_refused_without_a_child() -> None:
    with pytest.raises(
        SourceError, match=r"^it holds no calendar \(iCalendar, .ics\); check the address or the file.$"
    ):
        asyncio.run(read_calendar(b"<html>", NOW, "it"))


def test_what_takes_too_long_is_given_up_and_its_child_is_gone() -> None:
    before, began = children(), time.monotonic()
    with pytest.raises(SourceError, match=r"^it took too long to read and was left alone; nothing was changed.$"):
        asyncio.run(read_calendar(LONG, NOW, "it", seconds=0.5))
    assert time.monotonic() - began < 3
    assert children() == before


def test_a_rule_without_any_date_holds_nobody() -> None:
    began = time.monotonic()
    with contextlib.suppress(SourceError):
        asyncio.run(read_calendar(ENDLESS, NOW, "it"))
    assert time.monotonic() - began < 7


def test_a_cancel_takes_effect_at_once_and_leaves_no_child() -> None:
    before = children()

    async def cancelled() -> float:
        task = asyncio.create_task(read_calendar(LONG, NOW, "it"))
        while len(children()) == len(before):
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.3)
        task.cancel()
        began = time.monotonic()
        with pytest.raises(asyncio.CancelledError):
            await task
        return time.monotonic() - began

    assert asyncio.run(cancelled()) < 1
    assert children() == before


def test_a_child_that_dies_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop_app.sources.webcal import reading

    for words in (
        ("-c", "import os; os.kill(os.getpid(), 9)"),
        ("-c", "print('nonsense')"),
        ("-c", "raise MemoryError"),
    ):
        monkeypatch.setattr(reading, "_command", lambda now, words=words: (sys.executable, *words))
        with pytest.raises(SourceError, match=r"^it is a calendar that could not be read; nothing was changed.$"):
            asyncio.run(read_calendar(fixture("sonarr"), NOW, "it"))


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of memory is Linux's")
def test_it_takes_no_more_memory_than_it_may() -> None:
    heads = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + b"A:\n" * 5_200_000
    with pytest.raises(SourceError, match=r"could not be read|took too long"):
        asyncio.run(read_calendar(heads, NOW, "it"))
    bound = "from desktop_app.sources.webcal.child import _bound; import resource; _bound()"
    told = subprocess.run(
        [sys.executable, "-c", f"{bound}; print(resource.getrlimit(resource.RLIMIT_AS))"],
        capture_output=True,
        text=True,
    )
    assert told.stdout == "(300000000, 300000000)\n"


def test_it_works_wherever_the_program_was_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(asyncio.run(read_calendar(fixture("sonarr"), NOW, "it")).happenings) == 3


CALENDARS = RECORDED / "ics"


@pytest.mark.recorded
@pytest.mark.parametrize("name", sorted(path.name for path in CALENDARS.glob("*.ics")) or ["none"])
def test_every_recorded_file_is_read_or_refused_in_time(name: str) -> None:
    path = CALENDARS / name
    began, body = time.monotonic(), path.read_bytes()
    if not is_calendar(body):
        with pytest.raises(SourceError, match="holds no calendar"):
            asyncio.run(read_calendar(body, NOW, path.name))
    else:
        read = asyncio.run(read_calendar(body, NOW, path.name))
        assert len(read.happenings) + sum(count for _, count in read.skipped) == read.events
    assert time.monotonic() - began < 5  # what its memory is, the limit sees to
