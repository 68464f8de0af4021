"""Asking to be told when a season is out whole, and taking that back: the show's entries are worked out anew."""

from __future__ import annotations

from datetime import datetime

from desktop_app.domain.merge import settle
from desktop_app.domain.resolve import HAND

from . import rows
from .applying import Applying
from .binge import wanted_since
from .database import Database
from .known_shows import shows_of
from .merging import merging

_SET = (  # of a show that is gone nothing is kept
    "INSERT INTO binge (since, show_id) SELECT ?1, id FROM show WHERE id = ?2"
    " ON CONFLICT (show_id) DO UPDATE SET since = excluded.since"
)


def tell_when_whole(db: Database, show_id: int, since: datetime | None, now: datetime) -> datetime | None:
    """Want to be told of every season that was not out yet at `since`; None: of none any more. The answer is what it
    was before: handing it back in is the way back. On the worker."""
    with merging(db) as write:
        former = wanted_since(write.connection, [show_id]).get(show_id)
        if since == former:
            return former
        if since is None:
            write.run("DELETE FROM binge WHERE show_id = ?", [(show_id,)])
        else:
            write.run(_SET, [(rows.epoch(since), show_id)])
        write.kinds.add("binge")
        write.show_ids.add(show_id)
        Applying(write, HAND).run(settle(shows_of(write.connection, [show_id]), now))
    return former
