"""The feeds as files in a folder, which other programs or a web server read: each is written when its bytes change."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, tzinfo
from pathlib import Path
from threading import Lock

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.errors import PremieresError, unwritten
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .former_events import stamps_owed
from .icalendar_file import PRODID, Exported, to_ical
from .whole_file import write as write_whole

_ONE = Lock()
"""Who writes last has read last, whichever of two threads that is."""
_HEAD = 200
"""Octets of a file in which it says who made it, if that was Premieres."""
_NEVER = '<>:"/\\|?*'
"""What no name of a file may hold on Windows or elsewhere."""


def exported(db: Database, feed: NamedFeed, now: datetime, zone: tzinfo) -> Exported:
    """The feed as it is now; its days are those of the zone."""
    entries = queries.entries(db, feed.wanted(now.astimezone(zone).date()), zone)
    cast = queries.cast_lines(db, {entry.show_id for entry in entries}) if feed.cast else None
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


def write(db: Database, folder: Path, now: datetime, zone: tzinfo) -> list[Path]:
    """Those that were written, since they differ from what was there. What else is in the folder stays.
    PremieresError where it can't be written."""
    with _ONE:
        return _written(db, folder, now, zone)


def _written(db: Database, folder: Path, now: datetime, zone: tzinfo) -> list[Path]:
    written: list[Path] = []
    feeds = queries.named_feeds(db)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / name for name in file_names(feed.name for feed in feeds)]
        foreign = [path for path in paths if is_foreign(path)]
        for feed, path in zip(feeds, paths, strict=True):
            if path not in foreign and _brought_up_to_date(db, feed, path, now, zone):
                written.append(path)
    except OSError as error:
        sentence = unwritten(f"The feeds could not be written to {folder}", error, "choose another place")
        raise PremieresError("feeds-not-written", sentence, path=str(folder)) from error
    if foreign:
        sentence = f"{foreign[0]} is no feed of Premieres and was left as it is: name the feed otherwise."
        raise PremieresError("not-our-file", sentence, path=str(foreign[0]))
    return written


def _brought_up_to_date(db: Database, feed: NamedFeed, path: Path, now: datetime, zone: tzinfo) -> bool:
    """Whether that took writing: of what calendars have read there none comes again under an older number."""
    former = path.read_bytes() if path.is_file() else b""
    data = exported(db, feed, now, zone).data
    if former != data and (owed := stamps_owed(former, data)):
        own = {uid: (sequence - feed.revision, modified) for uid, (sequence, modified) in owed.items()}
        commands.restamp(db, own)
        data = exported(db, feed, now, zone).data
    if former == data:
        return False
    write_whole(path, data)
    return True


def is_foreign(path: Path) -> bool:
    """Whether another program wrote it: it holds something, and does not say that it is ours."""
    if not path.is_file():
        return path.exists()
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return bool(head) and PRODID.encode() not in head


def file_names(names: Iterable[str]) -> list[str]:
    """Of the feeds of these names, in their order; no two are alike, also where case makes no difference."""
    found: dict[str, str] = {}
    for name in names:
        plain = "".join("-" if letter in _NEVER else letter for letter in name).strip(". ") or "feed"
        plain, n = plain[:100], 1
        while (file := plain + (f" {n}" if n > 1 else "") + ".ics").casefold() in found:
            n += 1
        found[file.casefold()] = file
    return list(found.values())
