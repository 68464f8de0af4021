"""Syncs in processes of their own: killed at random moments, beside an open window, two at a time."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop_app.app import App
from desktop_app.domain.values import Choice
from desktop_app.store import backup, commands, queries
from tests import servers
from tests.conftest import NOW
from tests.library import app, tvmaze

__all__ = ["app", "tvmaze"]  # fixtures

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no fork and no SIGKILL there")

ROOT = Path(__file__).parents[1]
ROUNDS = 50
SHOWS = 400
PAGES = 20
"""Of shows, at most, in a run that is killed."""

SYNCS = """
import asyncio, os, sys
from pathlib import Path
from desktop_app.app import build
from desktop_app.sources import http
from desktop_app.store import queries
import httpx2, stamina, sqlalchemy.dialects.sqlite  # loaded once, for all the processes that are split off here

for line in sys.stdin:
    now, shows = line.split()
    child = os.fork()
    if not child:
        app = build(Path(sys.argv[1]), {**os.environ, "PREMIERES_NOW": now})
        app.open()
        (report,) = asyncio.run(app.sync().run(shows=int(shows)))
        print(report.error or "", end="", file=sys.stderr)
        os._exit(0 if report.error is None else 1)
    print(child, flush=True)
    sys.stdin.readline()  # until then the number of the process stays its own
    print(os.waitpid(child, 0)[1], flush=True)
"""


class Syncs:
    """Runs one sync after another, each in a process that begins in a moment."""

    def __init__(self, folder: Path, url: str) -> None:
        env = {**os.environ, "PREMIERES_TVMAZE_URL": url, "LANG": "en_GB.UTF-8"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", SYNCS, str(folder)], cwd=ROOT, env=env, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        assert self.process.stdin
        assert self.process.stdout
        self.words, self.told = self.process.stdin, self.process.stdout

    def begin(self, now: datetime, shows: int = 0) -> int:
        """The id of the process that syncs, with so many pages of shows."""
        print(now.isoformat(), shows, file=self.words, flush=True)
        return int(self.told.readline())

    def status(self) -> int:
        """How it ended: 0 well, 9 killed."""
        print(file=self.words, flush=True)
        return int(self.told.readline())

    def close(self) -> None:
        self.words.close()
        self.told.close()
        self.process.wait(10)


@pytest.fixture
def syncs(app: App, tvmaze: servers.Replay) -> Iterator[Syncs]:
    made = Syncs(app.paths.data, tvmaze.url)
    yield made
    made.close()


def feed(first: date, shows: int = SHOWS) -> list[dict[str, Any]]:
    """Two episodes of each show, all a day later than in the feed of the day before."""
    rows: list[dict[str, Any]] = []
    for number in range(1, shows + 1):
        embedded = {"show": {"id": number, "name": f"Show {number}", "url": f"https://www.tvmaze.com/shows/{number}"}}
        for part in (1, 2):
            day = first + timedelta(days=number % 200 + part * 7)
            times = {"airdate": f"{day}", "airtime": "20:00", "airstamp": f"{day}T20:00:00+00:00"}
            key = number * 10 + part
            rows.append({"id": key, "season": 1, "number": part, "name": "x", **times, "_embedded": embedded})
    return rows


def serve(tvmaze: servers.Replay, now: datetime) -> None:
    """The feed of that day, and the pages of those shows whose premieres are near, all of which have just changed."""
    rows = feed(now.date())
    tvmaze.serve("/schedule/full", rows)
    tvmaze.serve("/updates/shows", {str(number): int(now.timestamp()) for number in range(1, SHOWS + 1)})
    for first, second in zip(rows[::2], rows[1::2], strict=True):
        number = first["id"] // 10
        if number % 200 < 30:
            cast = [{"person": {"id": number, "name": f"Actor {number}"}, "character": {"id": 1, "name": "Keeper"}}]
            embedded = {"episodes": [first, second], "seasons": [], "cast": cast, "crew": []}
            tvmaze.serve(f"/shows/{number}", first["_embedded"]["show"] | {"_embedded": embedded})


def wait_for(tvmaze: servers.Replay, pages: int) -> None:
    until = time.monotonic() + 30
    while tvmaze.count("/shows/") < pages and time.monotonic() < until:
        time.sleep(0.002)
    assert tvmaze.count("/shows/") >= pages


@pytest.mark.timeout(300)
def test_a_sync_that_is_killed_at_any_moment_leaves_a_sound_library(
    app: App, tvmaze: servers.Replay, syncs: Syncs
) -> None:
    chance = random.Random(7)
    now = NOW
    statuses: list[int] = []
    in_pages = 0
    followed: set[int] = set()
    serve(tvmaze, now)
    began = time.monotonic()
    syncs.begin(now)
    assert syncs.status() == 0
    longest = whole = time.monotonic() - began
    for turn in range(ROUNDS):
        now += timedelta(days=2)
        serve(tvmaze, now)
        if turn % 2:
            before = tvmaze.count("/shows/")
            child = syncs.begin(now, PAGES)
            wait_for(tvmaze, before + chance.randint(1, PAGES - 1))
            time.sleep(chance.uniform(0, 0.02))
        else:
            child = syncs.begin(now)
            time.sleep(chance.uniform(0, longest))
        os.kill(child, signal.SIGKILL)
        statuses.append(syncs.status())
        if turn % 2:
            in_pages += statuses[-1] == signal.SIGKILL
        else:  # how long one takes depends on what else the machine does
            longest = min(whole, longest * 1.1) if statuses[-1] else longest * 0.8
        assert backup.check(app.paths.library) is None
        show = queries.find_shows(app.database, f"Show {turn + 1}")[0].id
        commands.follow(app.database, show, now)
        followed.add(show)
        assert {e.show_id for e in queries.entries(app.database, Choice(followed=True), app.zone)} == followed
    assert statuses.count(signal.SIGKILL) >= ROUNDS // 2, "most were killed before their end"
    assert in_pages >= ROUNDS // 4, "and of those that read pages of shows most in their midst"
    now += timedelta(days=2)
    serve(tvmaze, now)
    syncs.begin(now, SHOWS)
    assert syncs.status() == 0
    app.clock = replace(app.clock, fixed=now)
    assert app.sync().next_due() == now + timedelta(hours=1), "nothing is left to read"
    page = queries.show_page(app.database, queries.find_shows(app.database, "Show 9")[0].id)
    assert page is not None
    assert [credit.person for credit in page.cast] == ["Actor 9"]
    days = {
        e.air.first: e.status
        for e in queries.entries(app.database, Choice(text="Show 77"), app.zone)
        if e.show == "Show 77"
    }
    assert min(day for day in days if day) == now.date() + timedelta(days=77 + 7)


def test_a_sync_from_cron_beside_an_open_window_shows_there(app: App, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", feed(date(2026, 6, 1), 20))
    before = app.database.data_version()
    env = {**os.environ, "PREMIERES_TVMAZE_URL": tvmaze.url, "PREMIERES_NOW": NOW.isoformat()}
    command = [sys.executable, "-m", "desktop_app", "--data-dir", str(app.paths.data), "sync", "--json"]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    (report,) = json.loads(done.stdout)["sources"]
    assert (report["name"], report["state"], report["added"]) == ("tvmaze", "updated", 40)
    assert app.database.data_version() != before
    assert len([e for e in queries.entries(app.database, Choice(), app.zone) if "tvmaze" in e.sources]) == 40


def test_two_syncs_at_a_time_double_nothing(app: App, tvmaze: servers.Replay, syncs: Syncs) -> None:
    tvmaze.serve("/schedule/full", feed(date(2026, 6, 1)))
    other = Syncs(app.paths.data, tvmaze.url)
    try:
        for one in (syncs, other):
            one.begin(NOW)
        assert [one.status() for one in (syncs, other)] == [0, 0]
    finally:
        other.close()
    found = [e for e in queries.entries(app.database, Choice(), app.zone) if "tvmaze" in e.sources]
    assert len(found) == 2 * SHOWS
    assert len({e.show_id for e in found}) == SHOWS
    assert all(entry.sequence == 0 for entry in found)
