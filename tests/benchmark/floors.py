"""The floors: the least that could do the same work, in the same run, on the same machine."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from time import perf_counter
from typing import cast

import icalendar
import msgspec

from desktop_app.sources.tvmaze import payloads
from desktop_app.store.inner_titles import TITLES, words_of
from desktop_app.store.word_index import character_words, rank, title_words


class Embedded(msgspec.Struct, frozen=True, gc=False):
    show: payloads.Show


class Row(msgspec.Struct, frozen=True, gc=False):
    """An episode of /schedule/full with the fields that the source reads."""

    id: int
    embedded: Embedded = msgspec.field(name="_embedded")
    season: int | None = None
    number: int | None = None
    name: str | None = None
    url: str | None = None
    airdate: str | None = None
    airtime: str | None = None
    airstamp: str | None = None
    runtime: int | None = None
    image: payloads.Image | None = None
    summary: str | None = None


def decode_seconds(body: bytes) -> float:
    """msgspec, typed, at one go."""
    began = perf_counter()
    msgspec.json.decode(body, type=list[Row])
    return perf_counter() - began


def insert_seconds(filled: Path, to: Path) -> float:
    """Raw executemany of exactly the rows that stand in every table of `filled`, then the full-text tables in bulk."""
    with closing(sqlite3.connect(filled)) as source:
        made = source.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
        ).fetchall()
        search = tuple(name for name, sql in made if sql.startswith("CREATE VIRTUAL"))
        schema = [(name, sql) for name, sql in made if not name.startswith(tuple(f"{table}_" for table in search))]
        plain = [name for name, sql in schema if sql.startswith("CREATE TABLE")]
        rows = {name: source.execute(f"SELECT * FROM {name}").fetchall() for name in plain}
        words = {
            "show_search": _ranked(source.execute("SELECT weight, id, folded FROM show")),
            "person_search": _ranked(source.execute("SELECT weight, id, folded FROM person")),
            "character_search": sorted(
                (rank, character_words(characters))
                for rank, characters in source.execute("SELECT rank, characters FROM credit WHERE rank IS NOT NULL")
            ),
            "episode_search": sorted(
                [
                    *words_of(source.execute(TITLES)),
                    *(
                        (rank, title_words(title))
                        for rank, title in source.execute(
                            "SELECT rank, episode_title FROM entry WHERE rank IS NOT NULL"
                        )
                    ),
                ]
            ),
        }
    assert set(words) == set(search)
    with closing(sqlite3.connect(to, isolation_level=None)) as target:
        target.execute("PRAGMA journal_mode = WAL")
        target.execute("PRAGMA synchronous = NORMAL")
        for _, sql in schema:
            target.execute(sql)
        began = perf_counter()
        target.execute("BEGIN IMMEDIATE")
        for name, found in rows.items():
            if found:
                target.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(found[0]))})", found)
        for name, found in words.items():
            target.executemany(f"INSERT INTO {name} (rowid, words) VALUES (?, ?)", found)
        target.execute("COMMIT")
        return perf_counter() - began


def _ranked(rows: Iterable[tuple[int, int, str]]) -> list[tuple[int, str]]:
    return sorted((rank(weight, row_id), words) for weight, row_id, words in rows)


def select_and_compare_seconds(library: Path) -> float:
    """Read the rows that a feed's answer is compared with, and compare each with an equal one, field by field."""
    with closing(sqlite3.connect(library)) as source:
        answers = {table: source.execute(f"SELECT * FROM {table}").fetchall() for table in ("show_facts", "episode")}
        began = perf_counter()
        for table, answer in answers.items():
            assert source.execute(f"SELECT * FROM {table}").fetchall() == answer
        return perf_counter() - began


def events_of(data: bytes) -> list[dict[str, object]]:
    """The values of each event of a file, for `plain_icalendar_seconds`."""
    return [
        {
            "uid": str(event["uid"]),
            "dtstamp": event["dtstamp"].dt,
            "last-modified": event["last-modified"].dt,
            "sequence": int(event["sequence"]),
            "summary": str(event["summary"]),
            "dtstart": event["dtstart"].dt,
            "dtend": event["dtend"].dt,
            "description": str(event["description"]),
            "categories": [str(category) for category in event["categories"].cats],
            "status": str(event["status"]),
            "transp": str(event["transp"]),
            **({"url": str(event["url"])} if "url" in event else {}),
            "alarm": [alarm["trigger"].dt for alarm in event.walk("VALARM")],
        }
        for event in icalendar.Calendar.from_ical(data).walk("VEVENT")
    ]


def plain_icalendar_seconds(events: list[dict[str, object]]) -> float:
    """The same events by icalendar's documented way, `Event.add`."""
    began = perf_counter()
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//floor//EN")
    calendar.add("version", "2.0")
    for values in events:
        event = icalendar.Event()
        for name, value in values.items():
            if name != "alarm":
                event.add(name, value)
        for trigger in cast("list[object]", values["alarm"]):
            alarm = icalendar.Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", values["summary"])
            alarm.add("trigger", trigger)
            event.add_component(alarm)
        calendar.add_component(event)
    calendar.to_ical()
    return perf_counter() - began
