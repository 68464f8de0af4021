"""Single statements that the person takes back: an article that she accepted, as though she had not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from desktop_app.domain.known import Merged
from desktop_app.domain.unsaying import unsay
from desktop_app.domain.values import Announcement

from . import rows, schema
from .applying import Applying
from .database import Database
from .known_shows import shows_of
from .merging import merging
from .removed import mark
from .statements import upsert

_MARK = upsert(schema.age, ("url", "source", "answered_at"), ("url",))
_HOME = "SELECT show_id FROM episode WHERE source = ? AND key = ?"


def take_back_statements(db: Database, lines: Sequence[Announcement], now: datetime) -> int:
    """What was said before them counts again; what only they told of leaves the calendar, and is cancelled in files
    that hold it. The answer is how many of them counted till now. All are of one source. On the worker."""
    if not lines:
        return 0
    source = lines[0].source
    with merging(db) as write:
        write.run(_MARK, [(mark(source), source, rows.epoch(now))])
        homes: dict[int, list[Announcement]] = {}
        for line in lines:
            found = write.fetch(_HOME, source, line.key.removeprefix("episode:"))
            if found:
                homes.setdefault(found[0][0], []).append(line)
        made = [unsay(show, homes[show.id], now) for show in shows_of(write.connection, sorted(homes))]
        merged = Merged(tuple(one for one in made if one is not None), when=now)
        if merged.shows:
            Applying(write, source).run(merged)
    return sum(len(show.announcements) for show in merged.shows)


def still_says(db: Database, source: str) -> bool:
    """Whether anything that it said has not been taken back."""
    sql = "SELECT 1 FROM episode INDEXED BY episode_key WHERE source = ? AND withdrawn = 0 LIMIT 1"
    with db.read() as connection:
        return connection.exec_driver_sql(sql, (source,)).fetchone() is not None
