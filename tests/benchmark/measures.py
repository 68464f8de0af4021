"""What is measured, each as (ours, floor, unit): in seconds, or in MB."""

from __future__ import annotations

import asyncio
import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

from desktop_app.clock import Clock
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.merge import merge
from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.statements import EpisodeFacts, ShowFacts, Snapshot
from desktop_app.domain.values import Choice
from desktop_app.publish import feed_files, icalendar_file, whole_file
from desktop_app.sources.http import Answer, Http
from desktop_app.sources.tvmaze import schedule_pages
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from desktop_app.sync.road import Road
from tests.benchmark import feed, floors, library, windows
from tests.benchmark.library import NOW

BASE = "http://127.0.0.1:9"


@dataclass(frozen=True)
class Row:
    """A line of the table. `ours` and `floor` are in `unit`; the goal is a ratio of both."""

    name: str
    ours: float
    floor: float
    floor_name: str
    unit: str
    goal: float

    @property
    def ratio(self) -> float:
        return self.ours / self.floor


def best(times: int, measured: Callable[[], float]) -> float:
    return min(measured() for _ in range(times))


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, round(share * len(values)))]


def typed_searches() -> list[str]:
    chance = random.Random(3)
    return [f"{library.word(chance)} {library.word(chance)}" for _ in range(60)]


def search(folder: Path) -> Iterator[Row]:
    """Sixty searches for shows, services, people, characters and episodes, key by key, in three windows. The slowest
    key has a row of its own, as the first one of each window is beyond the 99th percentile: the median of three."""
    words = typed_searches()
    windowed = [json.loads(run_window(windows.SEARCH, str(folder), json.dumps(words[n::3]))) for n in range(3)]
    keys = [key for taken in windowed for key in taken]
    slowest = [max(busy for _, busy, _ in taken) for taken in windowed]
    shown = [ms for *_, ms in keys if ms is not None]
    yield Row("key of a search, p99", percentile([busy for _, busy, _ in keys], 0.99), 16, "a frame", "ms", 1)
    yield Row("slowest key of a search", median(slowest), 16, "a frame", "ms", 1)
    yield Row("from key to hits, p95", percentile(shown, 0.95), 100, "felt as at once", "ms", 1)
    yield search_reads(folder / "library.db", words)


def search_reads(path: Path, words: list[str]) -> Row:
    """The same without a window, and to the end: what takes longer than a window waits is read beside it. Which
    services there are is asked once, on the worker."""
    db = Database(path)
    db.open(now=NOW)
    services = queries.services(db, NOW, UTC)
    taken: list[float] = []
    for typed in words:
        for end in range(1, len(typed) + 1):
            began = perf_counter()
            queries.search(db, typed[:end], services)
            taken.append((perf_counter() - began) * 1000)
    db.close()
    return Row("search without window, p95", percentile(taken, 0.95), 16, "a frame", "ms", 1)


def syncs(folder: Path, rows: int) -> Iterator[Row]:
    """A first /schedule/full into an empty library, and the same bytes again."""
    body = feed.schedule_full(rows, NOW.date())
    path = folder
    first = insert = decode = float("inf")
    for turn in range(3):
        path = folder / f"sync{turn}.db"
        first = min(first, asyncio.run(_take(path, body)))
        decode = min(decode, floors.decode_seconds(body))
        insert = min(insert, floors.insert_seconds(path, folder / f"floor{turn}.db"))
    again = min(asyncio.run(_take(path, body)) for _ in range(3))
    compare = best(3, lambda: floors.select_and_compare_seconds(path))
    yield Row(f"first sync, {rows:,} rows", first, decode + insert, "decode + executemany", "s", 3)
    yield Row("the same feed again", again, decode + compare, "decode + SELECT + compare", "s", 1.5)


async def _take(path: Path, body: bytes) -> float:
    db = Database(path)
    db.open(now=NOW)
    page = schedule_pages(BASE, NOW, ["US"], NOW.date())[0]
    async with Http(spacing=0) as http:
        road = Road(db, "tvmaze", Clock(NOW), lambda progress: None, http)
        began = perf_counter()
        snapshot = page.read(body, queries.digests(db, "tvmaze"))
        await road.write(snapshot, page, Answer(page.url, body, None, None), NOW)
        taken = perf_counter() - began
    db.close()
    return taken


def export(path: Path, entries: int) -> Row:
    db = Database(path)
    db.open(now=NOW)
    first = NOW.date() - timedelta(days=3650)
    found = queries.entries(db, Choice(first=first), Clock(NOW).zone("UTC"))[:entries]
    cast = queries.cast_lines(db, {entry.show_id for entry in found})
    db.close()

    def ours() -> float:
        began = perf_counter()
        icalendar_file.to_ical(found, cast=cast, alarm_minutes=30)
        return perf_counter() - began

    events = floors.events_of(icalendar_file.to_ical(found, cast=cast, alarm_minutes=30).data)
    taken = [(ours(), floors.plain_icalendar_seconds(events)) for _ in range(4)]
    least = [min(column) for column in zip(*taken, strict=True)]
    return Row(f"export of {len(found):,} entries", least[0], least[1], "plain icalendar", "s", 0.2)


def feed_again(scratch: Path, entries: int, moved: int) -> Row:
    """The file of a feed after a sync that moved so many of its entries, against making all of it."""
    db, folder, zone = Database(scratch / "feed" / "library.db"), scratch / "feeds", Clock(NOW).zone("UTC")
    db.open(now=NOW)
    shows = tuple(ShowFacts(str(n), f"Show {n}", summary="What it is about. " * 10) for n in range(entries // 4))
    every = [
        EpisodeFacts(show.key, f"{show.key}-{n}", 1, n + 1, AirDate.on(NOW.date() + timedelta(days=7 * n + 1)))
        for show in shows
        for n in range(4)
    ]

    def told(episodes: list[EpisodeFacts]) -> None:
        of = {episode.show_key for episode in episodes}
        snapshot = Snapshot("mine", tuple(show for show in shows if show.key in of), episodes=tuple(episodes))
        commands.apply(db, "mine", merge(queries.known(db, "mine", snapshot), snapshot, NOW))

    told(every)
    feed = NamedFeed("All")
    commands.save_feed(db, feed)
    feed_files.write(db, folder, NOW, zone)
    taken: list[tuple[float, float]] = []
    for n in range(4):
        day = AirDate.on(NOW.date() + timedelta(days=100 + n))
        told([replace(episode, air=day) for episode in every[: moved * 4 : 4]])
        began = perf_counter()
        (path,) = feed_files.write(db, folder, NOW, zone)
        again, began = perf_counter() - began, perf_counter()
        whole_file.write(path, feed_files.exported(db, feed, NOW, zone).data)
        taken.append((again, perf_counter() - began))
    db.close()
    ours, floor = (min(column) for column in zip(*taken, strict=True))
    return Row(f"feed of {entries:,}, {moved} moved", ours, floor, "all of it made", "s", 0.33)


def process_seconds(*calls: tuple[str, ...], times: int = 9) -> list[float]:
    """The least that each of the processes took, the calls in turn, after one round that fills the caches."""
    taken: list[list[float]] = []
    for _ in range(times + 1):
        taken.append([])
        for words in calls:
            began = perf_counter()
            subprocess.run([sys.executable, "-c", *words], check=True, capture_output=True, timeout=120)
            taken[-1].append(perf_counter() - began)
    return [min(column) for column in zip(*taken[1:], strict=True)]


def launch(folder: Path) -> Row:
    """From the start of the process to the painted, filled month, against a process with an empty window."""
    ours, floor = process_seconds((windows.LAUNCH, str(folder)), (windows.EMPTY,))
    return Row("launch to a painted month", ours, floor, "empty PySide6 window", "s", 2)


READ = "import sys; from desktop_app.__main__ import main; sys.exit(main(sys.argv[1:]))"
BARE = "import argparse, json, re"
ARTICLE = """Harbour Lights to return in the spring

2 March 2026

The fishing saga Harbour Lights begins its third season on Sunday 12 April at 9pm on BBC One. It was created and
written by Ada Quill, who also directs. Ben Marlow stars as Morag's brother Callum, with Cora Finch as Isla.
"""


def cold_read(scratch: Path) -> Row:
    """An article read by a program that has just started: its patterns are compiled, no library is opened."""
    article = scratch / "article.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    ours, floor = process_seconds((READ, "read", str(article), "--data-dir", str(scratch / "none")), (BARE,))
    return Row("an article, cold", ours, floor, BARE, "s", 15)


def month_switches(folder: Path) -> Row:
    """Months stepped through, each until the window is painted, with 50 ms between, in which the next ones are read;
    in three windows one after the other: of 120 switches alone the 99th percentile would be the slowest."""
    taken = [ms for _ in range(3) for ms in json.loads(run_window(windows.MONTHS, str(folder)))]
    return Row("month switch, p99", percentile(taken, 0.99), 16, "a frame", "ms", 1)


def agenda_moves(folder: Path) -> Row:
    """The agenda with its detail: gone to from the month, and turned by months into the future and the past, each until
    both have their places and the list is painted; in three windows."""
    taken = [ms for _ in range(3) for ms in json.loads(run_window(windows.AGENDA, str(folder)))]
    return Row("agenda, gone to or turned, p99", percentile(taken, 0.99), 16, "a frame", "ms", 1)


def view_switches(folder: Path) -> Row:
    """From each view to each other, until all of the window is painted; in three windows."""
    taken = [ms for _ in range(3) for ms in json.loads(run_window(windows.VIEWS, str(folder)))]
    return Row("from view to view, p99", percentile(taken, 0.99), 16, "a frame", "ms", 1)


def week_switches(folder: Path) -> Row:
    """Weeks paged through in the same way, and the view gone to from the month."""
    taken = [ms for _ in range(3) for ms in json.loads(run_window(windows.WEEKS, str(folder)))]
    return Row("week switch, p99", percentile(taken, 0.99), 16, "a frame", "ms", 1)


def year_switches(folder: Path) -> Row:
    """Years paged through, and the view gone to from the month, each until the window is painted; in three windows."""
    taken = [ms for _ in range(3) for ms in json.loads(run_window(windows.YEARS, str(folder)))]
    return Row("year switch, p99", percentile(taken, 0.99), 16, "a frame", "ms", 1)


def memory(folder: Path) -> Row:
    """The peak of a window that opened the library, paged through two years, searched, and read a show's page."""
    peak = float(run_window(windows.MEMORY, str(folder)))
    return Row("peak memory of the window", peak, 300, "the goal", "MB", 1)


def run_window(code: str, *words: str) -> str:
    done = subprocess.run([sys.executable, "-c", code, *words], check=True, capture_output=True, text=True, timeout=300)
    return done.stdout
