"""Two stored shows found to be one: all that was known of either, and all that a person did, ends up with one."""

from __future__ import annotations

from . import binge, locks, notes, word_index
from .database import Write

_MOVES = (
    *locks.TO_SHOW,
    *notes.TO_SHOW,
    *binge.TO_SHOW,
    "DELETE FROM unsettled WHERE show_id = ?2 AND ?1",  # what it becomes part of is worked out anew as it is
    "UPDATE show_facts SET show_id = ?1 WHERE show_id = ?2",
    "INSERT OR IGNORE INTO external_id SELECT name, value, ?1, source FROM external_id WHERE show_id = ?2",
    "DELETE FROM external_id WHERE show_id = ?2 AND ?1",
    # of a season that the same source told under both, the one that was there stays
    "UPDATE OR IGNORE season SET show_id = ?1 WHERE show_id = ?2",
    "DELETE FROM season WHERE show_id = ?2 AND ?1",
    "UPDATE episode SET show_id = ?1 WHERE show_id = ?2",
    "UPDATE announcement SET show_id = ?1 WHERE show_id = ?2",
    "UPDATE entry SET show_id = ?1 WHERE show_id = ?2",
    "UPDATE credit SET show_id = ?1 WHERE show_id = ?2",
    "UPDATE relation SET show_id = ?1 WHERE show_id = ?2",
    # what was watched of either; the merge has found a place for what was watched of both
    "UPDATE OR IGNORE watched SET show_id = ?1 WHERE show_id = ?2",
    "DELETE FROM watched WHERE show_id = ?2 AND episodes IS NULL AND ?1",
    "UPDATE watched SET show_id = ?1, season = NULL, episode = NULL WHERE show_id = ?2",
    # followed since the earlier of the two
    "INSERT INTO follow SELECT ?1, since FROM follow WHERE show_id = ?2"
    " ON CONFLICT (show_id) DO UPDATE SET since = min(since, excluded.since)",
    "DELETE FROM follow WHERE show_id = ?2 AND ?1",
)


def join(write: Write, show_id: int, absorbed: tuple[int, ...]) -> None:
    """Move every row of the absorbed shows to `show_id`, then delete what is left: their names for the search."""
    if not absorbed:
        return
    connection = write.connection
    for old in absorbed:
        if old == show_id:
            continue
        for sql in _MOVES:
            connection.exec_driver_sql(sql, (show_id, old))
        gone = write.fetch("DELETE FROM show WHERE id = ? RETURNING weight, folded", old)
        word_index.remove(write, "show_search", [(word_index.rank(weight, old), words) for weight, words in gone])
        connection.exec_driver_sql(
            "UPDATE entry SET country = (SELECT country FROM show WHERE id = ?1)"
            " WHERE show_id = ?1 AND services IS NULL",
            (show_id,),
        )
    write.kinds |= {"entries", "shows", "follows", "credits"}
    write.show_ids |= {show_id, *absorbed}
    write.unbounded = True
