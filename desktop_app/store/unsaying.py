"""Single statements that the person takes back: an article that she accepted, as though she had not."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from desktop_app.domain.accepted import Word, silenced
from desktop_app.domain.known import KnownShow, Merged, ShowWrite
from desktop_app.domain.unsaying import unsay
from desktop_app.domain.values import Announcement

from . import accepted, rows, schema
from .applying import Applying
from .database import Database, Write
from .known_shows import shows_of
from .merging import merging
from .removed import mark
from .statements import upsert

_MARK = upsert(schema.age, ("url", "source", "answered_at"), ("url",))
_HOME = "SELECT show_id FROM episode WHERE source = ? AND key = ?"
_SHOW = "SELECT show_id FROM show_facts WHERE source = ? AND key = ?"
_SILENT = (  # of a show of which it tells nothing any more
    "DELETE FROM accepted WHERE source = ? AND show_key IN (SELECT f.key FROM show_facts f WHERE f.show_id = ?"
    " AND f.source = ? AND NOT EXISTS (SELECT 1 FROM episode e WHERE e.source = f.source"
    " AND e.show_id = f.show_id AND e.withdrawn = 0))"
)


def take_back_statements(db: Database, lines: Sequence[Announcement], now: datetime) -> int:
    """What was said before them counts again; what only they told of leaves the calendar, and is cancelled in files
    that hold it. The answer is how many of them counted till now. All are of one source. On the worker."""
    return _take_back(db, lines[0].source, (), lines, now) if lines else 0


def take_back_words(
    db: Database, source: str, words: Collection[int], now: datetime, lines: Sequence[Announcement] = ()
) -> int:
    """The same of these words of accepted articles: what others of that publication told of the shows stays, be it of
    dates, people or services, and a show is followed no longer where that began with them. `lines`: of the ledger, to
    be taken back as well."""
    return _take_back(db, source, words, lines, now)


def _take_back(db: Database, source: str, words: Collection[int], lines: Sequence[Announcement], now: datetime) -> int:
    with merging(db) as write:
        write.run(_MARK, [(mark(source), source, rows.epoch(now))])
        gone = [word for _, word in accepted.rows_listed(write, words)]
        begun = accepted.follows_begun(write, words)
        accepted.forget(write, words)
        homes: dict[int, list[Announcement]] = {}
        for line in lines:
            for found in write.fetch(_HOME, source, line.key.removeprefix("episode:")):
                homes.setdefault(found[0], []).append(line)
        for word in gone:
            for found in write.fetch(_SHOW, source, word.show_key):
                homes.setdefault(found[0], [])
        made = [
            _unsay(write, show, source, homes[show.id], [word for word in gone if word.show_key == facts.key], now)
            for show in shows_of(write.connection, sorted(homes))
            if (facts := show.facts.get(source)) is not None
        ]
        merged = Merged(tuple(one for one in made if one is not None), when=now)
        if merged.shows:
            Applying(write, source).run(merged)
        write.run(_SILENT, [(source, show_id, source) for show_id in homes])
        accepted.unfollow_unless_told(write, begun)
    return sum(len(show.announcements) for show in merged.shows)


def _unsay(
    write: Write, show: KnownShow, source: str, lines: list[Announcement], gone: list[Word], now: datetime
) -> ShowWrite | None:
    left = [word for _, word in accepted.rows_of_show(write, source, show.facts[source].key)]
    said = (one for one in show.announcements if one.source == source)
    lines = [*lines, *(one for one in silenced(gone, left, said) if one not in lines)]
    return unsay(show, source, lines, now, left if left or gone else None)


def still_says(db: Database, source: str) -> bool:
    """Whether anything that it said has not been taken back."""
    sql = "SELECT 1 FROM episode INDEXED BY episode_key WHERE source = ? AND withdrawn = 0 LIMIT 1"
    with db.read() as connection:
        return connection.exec_driver_sql(sql, (source,)).fetchone() is not None
