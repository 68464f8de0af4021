"""The feeds as files in a folder, which other programs or a web server read: each is written when its bytes change."""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from datetime import datetime, tzinfo
from hashlib import blake2b, sha256
from pathlib import Path
from threading import Lock

from desktop_app import __version__
from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.values import Entry
from desktop_app.errors import PremieresError, unwritten
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from desktop_app.store.file_lock import locked

from .former_events import FormerEvent, events_of, stamps_owed
from .icalendar_file import PRODID, Exported, to_ical
from .rewriting import rewritten
from .whole_file import write as write_whole

_ONE = Lock()
"""Who writes last has read last, whichever of two threads that is; the lock in a file says so of two processes."""
_HEAD = 4096
"""Octets of a file in which it says who made it, and that it is a feed."""
_NEVER = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
"""What no name of a file may hold on Windows or elsewhere."""
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
"""Names that Windows has for something else."""
_MOST_OCTETS = 180
"""Of a name: most systems take 255, of which its ending and that of an unfinished file are some."""


def exported(db: Database, feed: NamedFeed, now: datetime, zone: tzinfo) -> Exported:
    """The feed as it is now; its days are those of the zone."""
    entries, cast = entries_and_cast(db, feed, now, zone)
    return to_ical(
        entries,
        name=feed.name,
        cast=cast,
        alarm_minutes=feed.alarm_minutes,
        all_day_in=zone if feed.all_day else None,
        color=feed.color,
        revision=feed.revision,
        fetched_again=True,
    )


def entries_and_cast(
    db: Database, feed: NamedFeed, now: datetime, zone: tzinfo
) -> tuple[list[Entry], Mapping[int, str]]:
    """The entries of the feed, and by show who is in it, where the feed tells that."""
    entries = queries.entries(db, feed.wanted(now.astimezone(zone).date()), zone)
    return entries, queries.cast_lines(db, {entry.show_id for entry in entries}) if feed.cast else {}


def write(db: Database, folder: Path, now: datetime, zone: tzinfo) -> list[Path]:
    """Those that were written, since they differ from what was there. What else is in the folder stays.
    PremieresError, after all others are written, where one can't be; also where the folder can't be made."""
    with _alone(db, folder):
        written, failures, restamped = _pass(db, folder, now, zone)
        if restamped:  # by what one of them owed: those that were written before it are behind
            again, failures, _ = _pass(db, folder, now, zone)
            written = list(dict.fromkeys([*written, *again]))
    if failures:
        raise failures[0]
    return written


def _pass(db: Database, folder: Path, now: datetime, zone: tzinfo) -> tuple[list[Path], list[PremieresError], bool]:
    """What was written, what could not be, and whether entries got other stamps."""
    written: list[Path] = []
    failures: list[PremieresError] = []
    restamped = False
    for feed in queries.named_feeds(db):
        path = folder / file_name(feed.name)
        try:
            with _told(path):
                if is_foreign(path, feed=True):
                    sentence = f"{path} is no feed of Premieres and was left as it is: name the feed otherwise."
                    raise PremieresError("not-our-file", sentence, path=str(path))
                was_written, owed = _brought_up_to_date(db, feed, path, now, zone)
                written += [path] if was_written else []
                restamped |= owed
        except PremieresError as error:
            failures.append(error)
    return written, failures, restamped


@contextmanager
def _alone(db: Database, folder: Path) -> Generator[None]:
    """In the folder, which is made where only it is missing: a drive that is not there has no folder of that name."""
    with _ONE:
        with _told(folder):
            folder.mkdir(exist_ok=True)
        with locked(db.path.with_name("feeds.lock")):
            yield


@contextmanager
def _told(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        sentence = unwritten(f"The feeds could not be written to {path}", error, "choose another place")
        raise PremieresError("feeds-not-written", sentence, path=str(path)) from error


def _brought_up_to_date(db: Database, feed: NamedFeed, path: Path, now: datetime, zone: tzinfo) -> tuple[bool, bool]:
    """Whether that took writing, and other stamps: of what calendars have read there none comes again under an older
    number."""
    former = path.read_bytes() if path.is_file() else b""
    how, data, restamped = _how(feed, zone), None, False
    if queries.written_feed(db, feed.name) == _digest(how, former):
        data = rewritten(db, feed, former, now, zone)
    if data is None:
        data = exported(db, feed, now, zone).data
        if former != data and (restamped := _counted_on(db, feed, events_of(former), events_of(data))):
            data = exported(db, feed, now, zone).data
    if former != data:
        write_whole(path, data)
    commands.feed_was_written(db, feed.name, _digest(how, data))
    return former != data, restamped


def _counted_on(
    db: Database, feed: NamedFeed, before: Mapping[str, FormerEvent], after: Mapping[str, FormerEvent]
) -> bool:
    """Whether entries got other stamps, since those that were read, or are to be read no longer, call for that."""
    owed = stamps_owed(before, after)
    if owed:
        own = {uid: (sequence - feed.revision, modified) for uid, (sequence, modified) in owed.items()}
        commands.restamp(db, own)
    left = {uid: event.sequence - feed.revision for uid, event in before.items() if uid not in after}
    return commands.count_on(db, left) or bool(owed)


def _how(feed: NamedFeed, zone: tzinfo) -> str:
    """All but the entries and the feed's own looks that its events depend on."""
    return f"{__version__} {zone if feed.all_day else ''}"


def _digest(how: str, data: bytes) -> str:
    return blake2b(data, digest_size=16, key=how.encode()[:64]).hexdigest()


def is_foreign(path: Path, *, feed: bool = False) -> bool:
    """Whether something is there that is no calendar of ours, or with `feed` no feed: an export of the person's own
    says nothing of when it is worth to be fetched again."""
    if not path.is_file():
        return path.exists() or path.is_symlink()
    with path.open("rb") as file:
        head = file.read(_HEAD)
    ours = head.startswith(b"BEGIN:VCALENDAR\r\n") and f"\r\nPRODID:{PRODID}\r\n".encode() in head
    return bool(head) and not (ours and (not feed or b"\r\nREFRESH-INTERVAL" in head))


def file_name(name: str) -> str:
    """Of the feed of that name, whatever others there are. One that no file may have is told from all that look like
    it by a few letters at its end."""
    plain = fit_for_files(name)
    if plain != name:
        plain = f"{plain or 'feed'} {sha256(name.encode(errors='surrogatepass')).hexdigest()[:6]}"
    return f"{plain}.ics"


def fit_for_files(name: str) -> str:
    """The name as a file may be called on any system; "" where nothing of it may."""
    plain = _NEVER.sub("-", name).strip(". ").encode(errors="replace")[:_MOST_OCTETS]
    fit = plain.decode(errors="ignore").strip(". ")
    return f"_{fit}" if _DEVICES.match(fit) else fit
