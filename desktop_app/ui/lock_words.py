"""What was set or released by hand, as the deed is called after "Undo"."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.locks import Field, Lock, LockKey, OfEntry, OfService, OfShow
from desktop_app.domain.values import Entry

from . import words
from .words import tr


def deed(entry: Entry, changes: Mapping[LockKey, Lock | None]) -> str:
    """Of several things the first is named: what is set comes before what is released, and what makes way for another
    lock on the same is no thing of its own. There is at least one change."""
    held = [key for key, lock in changes.items() if lock is not None]
    fields = {key.field for key in held}
    released = [key for key, lock in changes.items() if lock is None and key.field not in fields]
    first = _done(entry, (held or released)[0], held=bool(held))
    if len(held) + len({key.field for key in released}) == 1 and (held or len(released) == 1):
        return first
    return tr("{deed} and more").format(deed=first)


def _done(entry: Entry, key: LockKey, *, held: bool) -> str:
    """ "Set the date of Star City S01E01", or "Release ...": by what it is on, and what it is."""
    on = type(key.target)
    sentence, released = {
        (OfEntry, Field.DATE): (tr("Set the date of {title}"), tr("Release the date of {title}")),
        (OfEntry, Field.TIME): (tr("Set the hour of {title}"), tr("Release the hour of {title}")),
        (OfEntry, Field.SERVICE): (tr("Set the service of {title}"), tr("Release the service of {title}")),
        (OfShow, Field.TIME): (tr("Set the hour for all of {title}"), tr("Release the hour for all of {title}")),
        (OfShow, Field.SERVICE): (
            tr("Set the service for all of {title}"),
            tr("Release the service for all of {title}"),
        ),
        (OfService, Field.TIME): (
            tr("Set the hour for everything on {title}"),
            tr("Release the hour for everything on {title}"),
        ),
        (OfService, Field.ZONE): (tr("Set the zone of {title}"), tr("Release the zone of {title}")),
    }[on, key.field]
    return (sentence if held else released).format(title=_title(entry, key))


def _title(entry: Entry, key: LockKey) -> str:
    if isinstance(key.target, OfService):
        return key.target.name
    code = words.long_code(entry) if isinstance(key.target, OfEntry) else ""
    return " ".join(filter(None, (entry.show, code)))
