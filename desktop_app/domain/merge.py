"""What a snapshot changes in the library: pure, a whole show at a time, and nothing where nothing changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .batches import Rows, batches, by_show
from .entries import events_of, uid_of, write_entries
from .facts import resolved_facts
from .gathering import Gathered
from .known import KnownShow, Merged, ShowWrite
from .locks import Lock
from .resolve import HAND
from .shelf import Shelf
from .show_merge import Context, ShowMerge
from .statements import Snapshot

__all__ = ["batches", "merge", "settle", "uid_of"]


def merge(
    known: Sequence[KnownShow],
    snapshot: Snapshot,
    now: datetime,
    missing: frozenset[str] = frozenset(),
    locks: Sequence[Lock] = (),
) -> Merged:
    """What changes when the snapshot is added to what the library holds; merging it again changes nothing.

    `known` are the stored shows that its rows may be about. `missing` are the source's keys of episodes that a
    complete feed no longer lists: they are withdrawn where they are still to come and were not heard of since. `locks`
    are those on services, which bear on new shows too.
    Credits and digests are not compared, since `known` holds none: they are handed on for the store to compare.
    """
    shelf = Shelf(known, snapshot.source)
    context = Context(snapshot, now, missing, locks)
    writes: list[ShowWrite | None] = []
    for key, rows in by_show(snapshot).items():
        found = shelf.take(key, rows)
        if found or rows.facts is not None:
            writes.append(ShowMerge(context, key, found, rows).run())
        else:
            context.notes.append(f"Nothing is known of the show {key}.")
    if missing or snapshot.guests_of:
        for show in shelf.left():
            mine = show.facts.get(snapshot.source)
            if mine is not None:
                writes.append(ShowMerge(context, mine.key, [show], Rows()).run())
    return Merged(tuple(w for w in writes if w is not None), tuple(context.notes), now)


def settle(known: Sequence[KnownShow], now: datetime) -> Merged:
    """What changes when nothing new is said, but the locks of the shows are others than when they were stored."""
    writes: list[ShowWrite] = []
    for one in known:
        show = Gathered(one.id, one.key)
        show.take(one)
        written = write_entries(show, resolved_facts(one.facts), HAND, one.cast, events_of([one]), now)
        if written.entries or written.attached:
            writes.append(ShowWrite(one.id, one.key, entries=written.entries, attached=written.attached))
    return Merged(tuple(writes), when=now)
