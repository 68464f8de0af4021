"""Random histories of one show: two sources tell of it, and the person sets and makes things."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

import icalendar
from hypothesis import strategies as st

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.by_hand import ByHand
from desktop_app.domain.locks import Lock, LockedDate, LockedService, LockedTime, OfEntry, OfShow
from desktop_app.domain.statements import CreditFacts, EpisodeFacts, RelationFacts, SeasonFacts, ShowFacts, Snapshot
from desktop_app.domain.values import Choice, Kind, Service, Status
from desktop_app.publish.icalendar_file import to_ical
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from tests.store.worlds import NOW, UTC, sync

WHOLE = AirDate.on(date(2026, 6, 5))
HOUR = AirDate.at(datetime(2026, 6, 5, 20, tzinfo=UTC), "Europe/London")
AIRS = [
    WHOLE,
    AirDate.on(date(2026, 6, 12)),
    AirDate(WHOLE.precision, WHOLE.first, date(2026, 6, 7)),
    HOUR,
    AirDate.at(datetime(2026, 6, 5, 20, tzinfo=UTC), "Asia/Tokyo"),
    AirDate.in_week(date(2026, 6, 5)),
    AirDate.in_month(2026, 6),
    AirDate.in_year(2026),
    UNKNOWN,
]
SERVICES = [(), (Service("Tide+"),), (Service("Channel 4", "GB", "Europe/London"),), (Service("Tide+"), Service("ITV"))]
WORDS = [None, "The sea.", "The sea; again, and\nagain."]
PAGES = [None, "https://example.org/a", "https://example.org/ä"]
MINUTES = [None, 30, 60, 90]

SHOW: dict[str, list[Any]] = {
    "title": ["Low Tide", "High Tide"],
    "genres": [(), ("Drama",), ("Drama", "Crime"), ("Drama", "Crime", "Sea")],
    "services": SERVICES,
    "summary": WORDS,
    "url": PAGES,
    "runtime_minutes": MINUTES,
    "ended": [None, False, True],
    "premiered": [None, date(2026, 6, 5)],
    "language": [None, "English"],
    "image": [None, "https://example.org/a.jpg"],
    "weight": [0, 90],
}
SEASON: dict[str, list[Any]] = {
    "episode_order": [None, 3, 4],
    "premiere": [UNKNOWN, *AIRS[:-1]],
    "end": [None, WHOLE.first],
    "services": SERVICES,
    "summary": WORDS,
    "url": PAGES,
}
EPISODE: dict[str, list[Any]] = {
    "season": [1, 2],
    "number": [None, 1, 2, 3, 4, 5],
    "air": AIRS,
    "title": [None, "Ebb", "Flood"],
    "runtime_minutes": MINUTES,
    "services": SERVICES,
    "summary": WORDS,
    "url": PAGES,
    "image": [None, "https://example.org/b.jpg"],
    "stated_kind": [None, Kind.FILM, Kind.MID_SEASON_FINALE],
    "status": [Status.CONFIRMED, Status.TENTATIVE, Status.POSTPONED, Status.WITHDRAWN],
}
REST: dict[str, list[Any]] = {
    "cast": ["", "ABCDEF", "ABCDEFG", "BA"],
    "spin-off": [False, True],
    "silent": [False, True],
    "id": [True, False],
}
"""`silent`: the source has not been heard of yet. `id`: it says one that joins its show with the other's."""
HAND: dict[str, list[Any]] = {
    "date": AIRS[:2],
    "time": [time(21), time(22, 30), None],
    "service": [Service("Sky"), Service("Tide+")],
    "free": [None],
    "make": [5, 6, None],
    "take back": [5, 6, None],
    "whole": [False, True],
}
"""An episode of that number is made, or taken back, or a special; `whole`: to be told when a season is out whole."""
EPISODES = ("e1", "e2", "e3", "e4")
ROWS = {"show": SHOW, "season 1": SEASON, "season 2": SEASON, **dict.fromkeys(EPISODES, EPISODE), "rest": REST}


class Step(NamedTuple):
    """One thing that is another now: who says it, of what, and what it is. By hand of the first entry, or the show."""

    source: str
    row: str
    name: str
    value: Any


def _steps(sources: list[str], rows: Mapping[str, Mapping[str, list[Any]]]) -> st.SearchStrategy[Step]:
    fields = [(row, name, values) for row, names in rows.items() for name, values in names.items()]
    return st.tuples(st.sampled_from(sources), st.sampled_from(fields)).flatmap(
        lambda found: st.builds(Step, st.just(found[0]), *map(st.just, found[1][:2]), st.sampled_from(found[1][2]))
    )


STEPS = st.one_of(*[_steps(["tvmaze", "mine"], ROWS)] * 4, _steps(["hand"], {"hand": HAND}))


class World:
    """One show as two sources tell it, and what the person set of it. `n` tells it from the shows of other runs."""

    def __init__(self, db: Database, n: int = 1) -> None:
        self.db = db
        self.n = n
        self.now = NOW
        self.said: dict[tuple[str, str, str], Any] = {
            (source, row, name): values[0]
            for source in ("tvmaze", "mine")
            for row, names in ROWS.items()
            for name, values in names.items()
        }
        for source in ("tvmaze", "mine"):
            self.said |= {(source, row, "number"): number for number, row in enumerate(EPISODES, 1)}
            self.said |= {(source, "e4", "status"): Status.WITHDRAWN, (source, "season 2", "premiere"): HOUR}
        self.said["tvmaze", "rest", "silent"] = True
        self._tell("mine")
        self.before = self.export()

    def take(self, step: Step) -> None:
        """What was exported before that step and what is exported after it have to fit."""
        self.now += timedelta(days=2)
        self._happen(step)
        before, after = self.before, self.export()
        for uid in before.keys() & after.keys():
            (event, sequence, stamp), (event_then, sequence_then, stamp_then) = after[uid], before[uid]
            assert sequence == sequence_then + (event != event_then), (step, event, event_then)
            assert stamp == (self.now if event != event_then else stamp_then)
        self.before = after

    def _happen(self, step: Step) -> None:
        if step.source == "hand":
            self._set(step)
            return
        self.said[step[:3]] = step.value
        if not self.said[step.source, "rest", "silent"]:
            self._tell(step.source)

    def _tell(self, source: str) -> None:
        key = f"{source}-{self.n}"

        def of(row: str) -> dict[str, Any]:
            return {name: value for (s, r, name), value in self.said.items() if (s, r) == (source, row)}

        show, rest = of("show"), of("rest")
        show["title"] += f" {self.n}"
        names = rest["cast"]
        read = Snapshot(
            source,
            (ShowFacts(key, **show, external_ids=(("imdb", f"tt{self.n}"),) if rest["id"] else ()),),
            tuple(SeasonFacts(key, number, **of(f"season {number}")) for number in (1, 2)),
            tuple(EpisodeFacts(key, f"{key}-{row}", **of(row)) for row in EPISODES),
            tuple(CreditFacts(key, name, name.lower(), order=place) for place, name in enumerate(names)),
            (RelationFacts(key, "spin-off", "The Sea"),) if rest["spin-off"] else (),
            cast_of=frozenset({key}),
        )
        sync(self.db, read, self.now)

    def _set(self, step: Step) -> None:
        entry = min(self._entries(), key=lambda entry: entry.id)
        if step.name in {"make", "take back"}:
            kind = Kind.EPISODE if step.value else Kind.SPECIAL
            made = ByHand(kind, WHOLE, entry.show_id, season=1, episode=step.value)
            said = made if step.name == "make" else None
            commands.set_by_hand(self.db, f"by-hand-{self.n}-{step.value}", said, self.now)
            return
        if step.name == "whole":
            commands.tell_when_whole(self.db, entry.show_id, NOW if step.value else None, self.now)
            return
        of_entry, of_show = OfEntry(entry.id), OfShow(entry.show_id)
        if step.name == "date":
            lock = Lock(of_entry, LockedDate(step.value, "UTC"), self.now)
        elif step.name == "time":
            lock = Lock(of_entry, LockedTime(step.value, "Europe/Berlin"), self.now)
        else:
            lock = Lock(of_show, LockedService(step.value or Service("Sky")), self.now)
        if step.name == "free":
            held = queries.locks_of_show(self.db, entry.show_id)
            commands.change_locks(self.db, {lock.key: None for lock in held}, self.now)
        else:
            commands.change_locks(self.db, {lock.key: lock}, self.now)

    def _entries(self) -> list[Any]:
        found = (queries.find_shows(self.db, f"{source}:{source}-{self.n}") for source in ("mine", "tvmaze"))
        shows = {show.id for shows in found for show in shows}
        return [entry for entry in queries.entries(self.db, Choice(joined=True), UTC) if entry.show_id in shows]

    def export(self) -> dict[str, tuple[list[bytes], int, datetime]]:
        """By UID: all that its event shows, its SEQUENCE and its stamp."""
        entries = self._entries()
        data = to_ical(entries, cast=queries.cast_lines(self.db, {entry.show_id for entry in entries})).data
        found: dict[str, tuple[list[bytes], int, datetime]] = {}
        for event in icalendar.Calendar.from_ical(data).walk("VEVENT"):
            assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt
            stamps = int(event.pop("SEQUENCE")), event.pop("DTSTAMP").dt
            del event["LAST-MODIFIED"]
            found[str(event["UID"])] = (event.to_ical().splitlines(), *stamps)
        return found
