"""Somebody whom the page of one show calls otherwise now: the events of all their other shows tell that name too."""

from __future__ import annotations

from collections.abc import Collection, Generator, Sequence
from contextlib import contextmanager
from datetime import datetime

from . import rows
from .casts import lines_of
from .database import Write

_SHOWS = (
    "SELECT DISTINCT show_id FROM credit WHERE person_id IN (SELECT value FROM json_each(?)) AND episode_key IS NULL"
    " AND guest = 0 AND job IS NULL"
)
_COUNT_ON = (
    "UPDATE entry SET sequence = sequence + 1, modified = max(coalesce(modified, 0) + 1, :when)"
    " WHERE show_id = :show AND NOT (:merged AND coalesce(modified, 0) >= :when)"
)


class Names:
    """The casts of the shows with such people, as their events told them."""

    def __init__(self, write: Write, merged_casts: Collection[int]) -> None:
        self._write, self._merged_casts = write, merged_casts
        self.before: dict[int, str] = {}

    def change(self, people: Sequence[int]) -> None:
        """To be called before these get their new names."""
        if people:
            shows = {row[0] for row in self._write.fetch(_SHOWS, rows.json_list(people))} - {*self._merged_casts}
            self.before = lines_of(self._write.connection, shows)


@contextmanager
def counted(
    write: Write, merged: Collection[int], merged_casts: Collection[int], when: datetime | None
) -> Generator[Names]:
    """While names are written. Afterwards the entries of shows whose events tell other names have the next SEQUENCE; of
    `merged` shows those have it already that were written `when` it is, or all where the merge knew the cast."""
    names = Names(write, merged_casts)
    yield names
    after = lines_of(write.connection, names.before) if names.before else {}
    shows = [show_id for show_id, line in names.before.items() if after.get(show_id) != line]
    instant = 0 if when is None else rows.epoch(when)
    for show_id in shows:
        told = {"show": show_id, "merged": show_id in merged and when is not None, "when": instant}
        write.connection.exec_driver_sql(_COUNT_ON, told)
    if shows:
        write.kinds.add("entries")
        write.show_ids.update(shows)
        write.unbounded = True
