"""What was set or released by hand, as the deed is called after "Undo"."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.locks import Field, Lock, LockKey, OfEntry, OfService
from desktop_app.domain.values import Entry

from . import words
from .words import tr


def deed(entry: Entry, changes: Mapping[LockKey, Lock | None]) -> str:
    """Of several things the first is named: what is set comes before what is released, and what makes way for another
    lock on the same is no thing of its own. There is at least one change."""
    held = [key for key, lock in changes.items() if lock is not None]
    fields = {key.field for key in held}
    released = [key for key, lock in changes.items() if lock is None and key.field not in fields]
    first = _set(entry, held[0]) if held else _released(entry, released[0])
    if len(held) + len({key.field for key in released}) == 1 and (held or len(released) == 1):
        return first
    return tr("{deed} and more").format(deed=first)


def _set(entry: Entry, key: LockKey) -> str:
    if isinstance(key.target, OfEntry):
        sentence = {
            Field.DATE: tr("Set the date of {title}"),
            Field.TIME: tr("Set the hour of {title}"),
            Field.SERVICE: tr("Set the service of {title}"),
        }[key.field]
    elif isinstance(key.target, OfService):
        sentence = {
            Field.TIME: tr("Set the hour for everything on {title}"),
            Field.ZONE: tr("Set the zone of {title}"),
        }[key.field]
    else:
        sentence = {
            Field.TIME: tr("Set the hour for all of {title}"),
            Field.SERVICE: tr("Set the service for all of {title}"),
        }[key.field]
    return sentence.format(title=_title(entry, key))


def _released(entry: Entry, key: LockKey) -> str:
    if isinstance(key.target, OfEntry):
        sentence = {
            Field.DATE: tr("Release the date of {title}"),
            Field.TIME: tr("Release the hour of {title}"),
            Field.SERVICE: tr("Release the service of {title}"),
        }[key.field]
    elif isinstance(key.target, OfService):
        sentence = {
            Field.TIME: tr("Release the hour for everything on {title}"),
            Field.ZONE: tr("Release the zone of {title}"),
        }[key.field]
    else:
        sentence = {
            Field.TIME: tr("Release the hour for all of {title}"),
            Field.SERVICE: tr("Release the service for all of {title}"),
        }[key.field]
    return sentence.format(title=_title(entry, key))


def _title(entry: Entry, key: LockKey) -> str:
    if isinstance(key.target, OfService):
        return key.target.name
    code = words.long_code(entry) if isinstance(key.target, OfEntry) else ""
    return " ".join(filter(None, (entry.show, code)))
