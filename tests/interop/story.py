"""A library of 500 entries, and the same one after 40 changes of all kinds: its file and its feed each time."""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from unittest.mock import patch

from desktop_app.cli import main
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.statements import CreditFacts, EpisodeFacts, SeasonFacts, ShowFacts
from desktop_app.domain.values import Kind, Service, Status
from desktop_app.store.database import Database
from tests.store.worlds import snapshot, sync

from .seen import Seen, seen_in

ENTRIES = 500
CHANGES = 40
NAME = "Premieres"
FIRST = datetime(2026, 5, 14, 12, tzinfo=UTC)
SECOND = FIRST + timedelta(days=2)
TITLES = (
    "Krøniken, del to",
    "ロボットの町 🤖",
    "Семнадцать; мгновений",
    "Back\\slash & <Tags>",
    "مسلسل جديد",
    '"Quoted", said she',
    "Ὀδύσσεια é́",
    "Plain Sailing",
)
ZONES = (
    Service("BBC One", "GB", "Europe/London"),
    Service("NHK", "JP", "Asia/Tokyo"),
    Service("NBC", "US", "America/New_York"),
)
LONG = "Zwölf Boxkämpfer, jeder anders; 日本語の長い文章もここに。 " * 150
START = date(2026, 6, 1)
"""All is on after the second export."""


@dataclass(frozen=True)
class Files:
    """What is imported, and what is subscribed to."""

    file: Path
    feed: Path


@dataclass(frozen=True)
class Story:
    folder: Path
    first: Files
    second: Files

    @property
    def before(self) -> list[Seen]:
        return seen_in(self.first.file.read_bytes())

    @property
    def after(self) -> list[Seen]:
        return seen_in(self.second.file.read_bytes())


class Telling:
    """What one source says by now of its shows."""

    def __init__(self) -> None:
        self.shows: dict[str, ShowFacts] = {}
        self.seasons: dict[str, SeasonFacts] = {}
        self.episodes: dict[str, EpisodeFacts] = {}
        self.cast: list[CreditFacts] = []
        self._numbers = count(1)

    def show(self, sort: str, **facts: object) -> str:
        n = next(self._numbers)
        key = f"{sort}-{n}"
        made = ShowFacts(
            key,
            f"{TITLES[n % len(TITLES)]} {n}",
            url=f"https://www.tvmaze.com/shows/{n}/show",
            genres=("Drama", "Science-Fiction, dark")[: 1 + n % 2],
            services=(ZONES[n % len(ZONES)],),
            summary=LONG if n % 10 == 0 else f"What is told, in \\ short; number {n}.\nAnd more.",
            runtime_minutes=45,
        )
        self.shows[key] = replace(made, **facts)  # type: ignore[arg-type]
        if n % 3 == 0:
            self.cast += [CreditFacts(key, f"Ann O'Neill, {n}", f"ann-{n}", ("Herself; almost",))]
        return key

    def episode(self, show: str, number: int | None, air: AirDate, **facts: object) -> str:
        key = f"{show}e{next(self._numbers)}"
        made = EpisodeFacts(show, key, 1, number, air, title=f"Part {number}, of many")
        self.episodes[key] = replace(made, **facts)  # type: ignore[arg-type]
        return key

    def change(self, key: str, **facts: object) -> None:
        self.episodes[key] = replace(self.episodes[key], **facts)  # type: ignore[arg-type]

    def of(self, sort: str) -> list[str]:
        return [key for key in self.episodes if key.startswith(f"{sort}-")]

    def tell(self, db: Database, now: datetime) -> None:
        said = snapshot(
            *self.shows.values(), *self.seasons.values(), *self.episodes.values(), *self.cast,
            cast_of=frozenset(self.shows), complete_shows=frozenset(self.shows),
        )  # fmt: skip
        sync(db, said, now)


def _days(first: int = 0) -> Iterator[date]:
    for n in count(first):
        yield START + timedelta(days=n * 3 % 290)


def _world() -> Telling:
    """500 entries; the numbers say of how many sorts."""
    said, days = Telling(), _days()
    for _ in range(30):  # 240 with an hour, over both edges of summer time
        show, first = said.show("timed"), next(days)
        for week in range(8):
            hour = datetime(first.year, first.month, first.day, 20, 30, tzinfo=UTC) + timedelta(weeks=week)
            said.episode(show, week + 1, AirDate.at(hour, said.shows[show].services[0].zone))
    for _ in range(20):  # 100 with a day
        show, first = said.show("day"), next(days)
        for week in range(5):
            said.episode(show, week + 1, AirDate.on(first + timedelta(weeks=week)))
    for _ in range(40):  # 40 seasons that are out whole
        show, first = said.show("whole", services=(Service("Streamflix, Inc."),)), next(days)
        said.seasons[show] = SeasonFacts(show, 1, episode_order=4)
        for number in range(1, 5):
            said.episode(show, number, AirDate.on(first))
    for n in range(40):  # 20 weeks, 20 months
        air = AirDate.in_week(next(days)) if n % 2 else AirDate.in_month(2026, 7 + n % 6)
        said.episode(said.show("week" if n % 2 else "month"), 1, air)
    for sort, facts in (
        ("tentative", {"status": Status.TENTATIVE}),
        ("withdrawn", {}),
        ("film", {"stated_kind": Kind.FILM}),
        ("special", {}),
    ):  # 20 each
        for _ in range(20):
            said.episode(said.show(sort), None if sort == "special" else 1, AirDate.on(next(days)), **facts)
    return said


def _change(said: Telling) -> None:
    """The 40."""
    timed, days, weeks = said.of("timed"), said.of("day"), timedelta(weeks=1)
    for key in timed[10:80:10]:  # 7 dates, with the hour kept
        air = said.episodes[key].air
        assert air.starts_at is not None
        said.change(key, air=AirDate.at(air.starts_at + weeks / 7 * 2, air.zone))
    for key in timed[83:123:10]:  # 4 hours
        air = said.episodes[key].air
        assert air.starts_at is not None
        said.change(key, air=AirDate.at(air.starts_at - timedelta(minutes=90), air.zone))
    for key in days[3:43:20]:  # 2 days that get an hour
        day = said.episodes[key].air.first
        assert day is not None
        said.change(key, air=AirDate.at(datetime(day.year, day.month, day.day, 23, 30, tzinfo=UTC), "Asia/Tokyo"))
    for key in days[46:96:10]:  # 5 titles
        said.change(key, title="Другое; имя, quite new")
    for key in timed[125:165:10]:  # 4 services
        said.change(key, services=(Service("ITV, 4"),))
    for key, day in zip(said.of("month")[:4], (3, 12, 20, 27), strict=True):  # 4 months made exact
        first = said.episodes[key].air.first
        assert first is not None
        said.change(key, air=AirDate.on(first.replace(day=day)))
    for key in said.of("film")[:5]:  # 5 withdrawn
        said.change(key, status=Status.WITHDRAWN)
    for key in said.of("withdrawn")[:3]:  # 3 brought back
        said.change(key, status=Status.CONFIRMED)
    for key in said.of("special")[:2]:  # 2 that get a number
        said.change(key, number=1)
    show = said.episodes[days[-1]].show_key  # 1 season that is out whole after all: its 5 entries become one
    said.seasons[show] = SeasonFacts(show, 1, episode_order=5)
    for key in days[-5:]:
        said.change(key, air=said.episodes[days[-5]].air)
    for _ in range(3):  # 3 new
        said.episode(said.show("new"), 1, AirDate.on(START))


def told(folder: Path, between: Callable[[], None] = lambda: None) -> Story:
    """The library in the folder, by the ways that a source's answer and a person's words go. `between` is called after
    the first export, with nothing changed yet."""
    said = _world()
    db = Database(folder / "data" / "library.db")
    db.open()
    said.tell(db, FIRST - timedelta(days=2))
    for key in said.of("withdrawn"):
        said.change(key, status=Status.WITHDRAWN)
    said.tell(db, FIRST - timedelta(days=1))
    premieres(folder, FIRST, "feeds", "add", NAME, "--alarm", "30")
    first = _exported(folder, FIRST, "first")
    between()
    _change(said)
    said.tell(db, SECOND)
    second = _exported(folder, SECOND, "second")
    db.close()
    return Story(folder, first, second)


def _exported(folder: Path, now: datetime, name: str) -> Files:
    files = Files(folder / name / f"{NAME}.ics", folder / name / "feed.ics")
    files.file.parent.mkdir()
    premieres(folder, now, "export", "--alarm", "30", "--out", str(files.file))
    premieres(folder, now, "export", "--feed", NAME, "--out", str(files.feed))
    return files


def premieres(folder: Path, now: datetime, *words: str, typed: str = "") -> str:
    """What the command prints. Of the library in the folder, at that time, with no net to go to."""
    env = {"PREMIERES_NOW": now.isoformat(), "PREMIERES_TVMAZE_URL": "http://127.0.0.1:9"}
    before = dict(os.environ)
    os.environ.update(env)
    out, err = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), patch("sys.stdin", io.StringIO(typed)):
            status = main([*words, "--data-dir", str(folder / "data")])
    finally:
        os.environ.clear()
        os.environ.update(before)
    assert status == 0, err.getvalue()
    return out.getvalue()
