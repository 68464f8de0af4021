"""Calendars (.ics) as sources: fetched or read from their files, compared with what they said before, written."""

from __future__ import annotations

import asyncio
import os
import stat
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.statements import EpisodeFacts, Snapshot
from desktop_app.domain.values import SourceInfo, Status
from desktop_app.errors import PremieresError, SourceError
from desktop_app.keychain import age_key, secrets_in, tells_secret

from .report import Progress
from .road import Road

if TYPE_CHECKING:
    from desktop_app.sources.http import Answer
    from desktop_app.sources.page import Asked
    from desktop_app.sources.webcal import Calendar, Happening
    from desktop_app.store.database import Database

    from .agreeing import Dropped

MOST_BYTES = 16_000_000
"""Of a calendar: those of a life are smaller."""
KIND = "webcal"
IMPORT = "import"
"""The kind of what was read from a file once; it is asked for nothing more."""

_USUAL = timedelta(days=1)
_LEAST = timedelta(hours=1)
_MOST = timedelta(days=7)
"""Between two questions, whatever the calendar says of itself."""
_AGAIN = timedelta(hours=12)
"""After which a calendar has to lack an event once more: a maker that can't reach its own source lists less too."""


def is_file(url: str) -> bool:
    """Whether a source's address is a file's path, which is kept whole."""
    return "://" not in url and Path(url).is_absolute()


def path_of(text: str) -> Path | None:
    """The file that a person's words mean, absolute; None for what is, or was meant to be, an address."""
    if "://" in text:
        return None
    path = Path(os.path.expanduser(text)).absolute()  # Path's own raises for ~nobody
    return path if path.is_file() or path.suffix.lower() in (".ics", ".ical") else None


def due(db: Database, info: SourceInfo, now: datetime) -> datetime:
    """When it is to be asked next: as often as it says itself, within bounds; a file when it is another than it was."""
    from desktop_app.store import queries

    ages = queries.ages(db, info.name)
    age, when = ages.get(age_key(info.name, info.url)), ages.get(_due_key(info.name))
    if age is None or when is None or age > now:
        return now
    if is_file(info.url) and queries.validators(db, age_key(info.name, info.url))[0] != _stamp(Path(info.url)):
        return now
    return when


async def run(road: Road, info: SourceInfo, address: str) -> None:
    """Ask for it. `address` has the secret in it."""
    try:
        await _take(road, info, address)
    except SourceError as error:
        road.failed(error)
    else:
        road.succeeded()


async def _take(road: Road, info: SourceInfo, address: str) -> None:
    from desktop_app.store import commands, queries

    road.tell(Progress(road.source, info.name, 0, None))
    asked = road.clock.now()
    kept = age_key(info.name, info.url)
    etag, modified = queries.validators(road.db, kept)
    missed = _missed(road.db, info.name)
    if missed:  # the version at hand is to be looked at again
        etag = modified = None
    answer = await fetch(road, address, etag, modified)
    if answer.body is None:
        ages = queries.ages(road.db, info.name)
        span = ages[_due_key(info.name)] - ages[kept] if _due_key(info.name) in ages and kept in ages else _USUAL
        commands.answered(road.db, info.name, kept, asked, answer.etag or etag, answer.last_modified or modified)
        commands.noted(road.db, info.name, _due_key(info.name), asked + span)
        return
    calendar = await read_calendar(road, answer.body, who_of(info.url), address)
    snapshot = await _snapshot(road, calendar)
    found = await asyncio.to_thread(_dropped, road, snapshot, asked)
    gone = _gone_again(road, found, missed, asked)
    snapshot = replace(snapshot, episodes=(*snapshot.episodes, *gone))
    await write(road, info.url, calendar, snapshot, answer, asked)


async def fetch(road: Road, address: str, etag: str | None = None, modified: str | None = None) -> Answer:
    """What is at the address or in the file; SourceError where that can't be had. The stamp of a file is its etag."""
    if is_file(address):
        return await asyncio.to_thread(_of_file, Path(address), etag)
    return await road.http.get(address, etag=etag, last_modified=modified)


async def read_calendar(road: Road, body: bytes, who: str, address: str = "") -> Calendar:
    """What it says, but for the secrets of the `address` that it came from: some calendars tell them again."""
    from desktop_app.sources import webcal

    if len(body) > MOST_BYTES:
        limit = MOST_BYTES // 1_000_000
        raise SourceError("too-large", f"{who} is larger than {limit} MB, which is no calendar of television.", who=who)
    calendar = await webcal.read_calendar(body, road.clock.now(), who)
    secrets = frozenset[str]() if not address or is_file(address) else secrets_in(address)
    return replace(calendar, happenings=tuple(_discreet(one, secrets) for one in calendar.happenings))


def _discreet(one: Happening, secrets: frozenset[str]) -> Happening:
    """Of an address with a secret nothing is left, since without it that leads nowhere."""
    if one.url and (tells_secret(one.url) or any(secret in one.url for secret in secrets)):
        one = replace(one, url="")
    for name in ("summary", "description", "location", "network"):
        text = getattr(one, name)
        if any(secret in text for secret in secrets):
            for secret in sorted(secrets, key=len, reverse=True):
                text = text.replace(secret, "")
            one = replace(one, **{name: text})
    return one


async def added(road: Road, calendar: Calendar, who: str) -> Snapshot:
    """What a calendar that is read for the first time says. PremieresError where that is nothing new and no television,
    though it holds something."""
    snapshot = await _snapshot(road, calendar)
    if calendar.events and not snapshot.episodes:
        if road.tally.own:
            sentence = f"{who} holds nothing but entries of this calendar itself: it was not added."
            raise PremieresError("nothing-new", sentence, who=who)
        raise _nothing(who, calendar, snapshot)
    return snapshot


async def write(road: Road, url: str, calendar: Calendar, snapshot: Snapshot, answer: Answer, asked: datetime) -> None:
    """All that it says, then when it is to be asked again."""
    from desktop_app.store import commands

    if not calendar.events:
        road.tally.doubt("it holds no event")
    elif not snapshot.episodes and not road.tally.own:
        road.tally.doubt("it holds nothing that could be told to be television")
    await road.write(snapshot, _page(road.source, url), answer, asked)
    said = timedelta(minutes=calendar.refresh_minutes) if calendar.refresh_minutes is not None else _USUAL
    commands.noted(road.db, road.source, _due_key(road.source), asked + min(max(said, _LEAST), _MOST))


async def take_file(road: Road, calendar: Calendar) -> None:
    """Read a file once: what it adds stays, and what it lacks is taken back from nobody."""
    from desktop_app.sources.http import Answer
    from desktop_app.store import commands, queries

    snapshot = await _snapshot(road, calendar)
    if not snapshot.episodes and not road.tally.own:
        raise _nothing("The file", calendar, snapshot)
    if not snapshot.episodes:
        road.tally.read(snapshot)
        return
    if all(info.name != road.source for info in queries.sources(road.db)):
        commands.add_source(road.db, road.source, IMPORT, "")
    await road.write(snapshot, _page(road.source, ""), Answer("", b""), road.clock.now())


async def _snapshot(road: Road, calendar: Calendar) -> Snapshot:
    return await asyncio.to_thread(_agreed, road, calendar)


def _agreed(road: Road, calendar: Calendar) -> Snapshot:
    from desktop_app.sources import webcal
    from desktop_app.store import queries

    from .agreeing import agreed, forms

    titles = queries.shows_titled(road.db, webcal.titles(calendar))
    own = queries.own_uids(road.db, webcal.uids(calendar))
    read = webcal.read(calendar, road.source, titles.keys(), own)
    road.tally.own = read.own
    known = queries.known(road.db, road.source, read.snapshot)
    titled = queries.shows_titled(road.db, {form for show in read.snapshot.shows for form, _ in forms(show.title)})
    return agreed(read, known, titled, road.clock.now())


def _dropped(road: Road, snapshot: Snapshot, asked: datetime) -> Dropped:
    """What this version lacks; nothing where it could not be read whole."""
    from desktop_app.sources import webcal
    from desktop_app.store import queries

    from .agreeing import Dropped, dropped

    if not snapshot.episodes or any(why not in webcal.OTHERS for _, why in snapshot.skipped):
        return Dropped()
    db, source = road.db, road.source
    keys = queries.keys_to_come(db, source, asked)
    known = queries.known(db, source, Snapshot(source), keys) if keys else []
    stored = [episode for show in known for by, episode in show.episodes if by == source and episode.key in keys]
    return dropped(snapshot, stored, asked)


def _gone_again(road: Road, found: Dropped, missed: dict[str, datetime], asked: datetime) -> tuple[EpisodeFacts, ...]:
    """What the calendar lacks for the second time, withdrawn; what it lacks for the first is noted, what is back is
    forgotten."""
    from desktop_app.store import commands

    db, source = road.db, road.source
    if found.fault:
        lost = f"{len(found.episodes):,} of {found.expected:,} dates to come are no longer listed: taken for a fault"
        road.tally.doubt(f"{lost}, nothing is withdrawn")
        return ()
    lacking = {episode.key: episode for episode in found.episodes}
    for key in lacking.keys() - missed.keys():
        commands.noted(db, source, _missed_key(source, key), asked)
    over = {key for key, since in missed.items() if key in lacking and since <= asked - _AGAIN}
    forgotten = [_missed_key(source, key) for key in missed if key not in lacking or key in over]
    if forgotten:
        commands.outdated(db, source, forgotten)
    return tuple(replace(lacking[key], status=Status.WITHDRAWN) for key in sorted(over))


def _nothing(who: str, calendar: Calendar, snapshot: Snapshot) -> SourceError:
    from desktop_app.sources.skipped import why
    from desktop_app.sources.webcal import OTHERS

    if not calendar.events:
        return SourceError("nothing-there", f"{who} holds no event: it was not added.", who=who)
    unread = "; ".join(why(Counter({row: n for row, n in snapshot.skipped.items() if row[1] not in OTHERS})))
    if unread:
        sentence = f"{who} was not added: nothing in it could be told to be television ({unread})."
    else:
        sentence = f"{who} was not added: nothing in it could be told to be television."
    return SourceError("nothing-there", sentence, who=who)


def _page(source: str, url: str) -> Asked:
    from desktop_app.sources.page import Asked

    return Asked(source, url, source, _USUAL)


def _missed(db: Database, source: str) -> dict[str, datetime]:
    """By key, since when the calendar lacks an episode that is to come."""
    from desktop_app.store import queries

    start = _missed_key(source, "")
    return {url.removeprefix(start): at for url, at in queries.ages(db, source).items() if url.startswith(start)}


def _missed_key(source: str, key: str) -> str:
    return f"missed:{source}:{key}"


def _due_key(source: str) -> str:
    return f"due:{source}"


def who_of(url: str) -> str:
    """The calendar, for sentences: the host alone, or the file's name."""
    from desktop_app.sources.addresses import host_of

    return Path(url).name if is_file(url) else host_of(url)


def _of_file(path: Path, etag: str | None) -> Answer:
    from desktop_app.sources.http import Answer

    stamp = _stamp(path)
    unchanged = stamp is not None and stamp == etag
    return Answer(str(path), None if unchanged else content(path), stamp)


def content(path: Path) -> bytes:
    """As much of a calendar's file as would be read at all; SourceError where it can't be."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for, for ever
            raise SourceError("no-file", f"{path} is no file: give a calendar's file.", path=str(path))
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise SourceError("no-file", f"{path} could not be read ({why}): check the file.", path=str(path)) from error


def _stamp(path: Path) -> str | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return f"{found.st_mtime_ns}-{found.st_size}"
