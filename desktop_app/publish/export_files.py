"""An export as files: all in one or in parts, or only what is new, with what has changed in a file of its own.

Programs that know a UID update it (Evolution, khal), leave it (Nextcloud's import), double it (KOrganizer, Orage,
calcurse), or import nothing more at all (Thunderbird, GNOME Calendar): only a file of new events does well in each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.domain.facts import WRITTEN
from desktop_app.domain.values import Entry
from desktop_app.errors import PremieresError
from desktop_app.store import queries
from desktop_app.store.database import Database

from .feed_files import is_foreign
from .icalendar_file import Exported, in_parts, to_ical
from .whole_file import write as write_whole


@dataclass(frozen=True, slots=True)
class Target:
    """Where an export goes, and how. `name` is the calendar's."""

    path: Path
    name: str = "Premieres"
    alarm_minutes: int | None = None
    split: bool = False
    """In parts that every program takes."""
    only_new: bool = False
    """Only what is new since the last export under that name, and apart from it what has changed."""


@dataclass(frozen=True, slots=True)
class Files:
    """What was written. `former`: the next part of an earlier export, which is still there."""

    paths: tuple[Path, ...] = ()
    events: int = 0
    changed_paths: tuple[Path, ...] = ()
    changed_events: int = 0
    left_out: int = 0
    advice: tuple[str, ...] = ()
    former: Path | None = None
    entries: tuple[Entry, ...] = ()
    """What they hold: to be remembered (`commands.remember_export`), now that they are there."""
    largest: int = 0
    """Octets."""


def write(db: Database, target: Target, entries: Sequence[Entry], first: date | None) -> Files:
    """The entries as `target` has it, on any thread. `first` is the day from which on they are wanted; None: from any.
    Where only what is new is asked for and nothing is, nor has changed, no file is written.
    PremieresError where a place can't be written, or is another program's file that the person did not name."""
    if not target.only_new:
        return _files(db, target, entries, [])
    known = queries.exported_uids(db, target.name)
    new = [entry for entry in entries if entry.uid not in known and not entry.cancelled]
    changed = {entry.uid: entry for entry in queries.changed_exports(db, target.name)}
    changed |= {entry.uid: entry for entry in entries if entry.lapsed and entry.uid in changed}
    wanted = {entry.uid for entry in (*entries, *queries.changed_exports(db, target.name, first))}
    return _files(db, target, new, [entry for uid, entry in changed.items() if uid in wanted])


def _files(db: Database, target: Target, entries: Sequence[Entry], changed: Sequence[Entry]) -> Files:
    cast = queries.cast_lines(db, {entry.show_id for entry in (*entries, *changed)})
    path, found = target.path, [*entries, *changed]
    parts, others = _exported(target, entries, cast), _exported(target, changed, cast)
    if target.only_new and not any(part.events for part in parts):
        parts = []
    if not any(part.events for part in others):
        others = []
    paths = _parts_of(path, len(parts))
    changed_paths = _parts_of(path.with_stem(f"{path.stem}-changed"), len(others))
    for other in (*paths[1:], *changed_paths):
        if is_foreign(other):
            sentence = f"{other} is no file of Premieres and was left as it is: choose another name."
            raise PremieresError("not-ours", sentence, path=str(other))
    for place, part in zip((*paths, *changed_paths), (*parts, *others), strict=True):
        write_whole(place, part.data)
    following = _parts_of(path, len(parts) + 1)[-1]
    return Files(
        tuple(paths),
        sum(part.events for part in parts),
        tuple(changed_paths),
        sum(part.events for part in others),
        sum(entry.air.precision not in WRITTEN for entry in found),
        tuple(sentence for part in (*parts, *others) for sentence in part.advice),
        following if target.split and parts and following.is_file() and not is_foreign(following) else None,
        tuple(entry for entry in found if entry.air.precision in WRITTEN),
        max((len(part.data) for part in (*parts, *others)), default=0),
    )


def _exported(target: Target, entries: Sequence[Entry], cast: Mapping[int, str]) -> list[Exported]:
    if target.split:
        return in_parts(entries, name=target.name, cast=cast, alarm_minutes=target.alarm_minutes)
    return [to_ical(entries, name=target.name, cast=cast, alarm_minutes=target.alarm_minutes)]


def _parts_of(path: Path, count: int) -> list[Path]:
    """The first has the name that was asked for, which Thunderbird calls the calendar by."""
    return [path if n == 1 else path.with_stem(f"{path.stem}-{n}") for n in range(1, count + 1)]
