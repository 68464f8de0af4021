"""What a person notes of an entry or of a show. It stays here: no export holds it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from desktop_app.domain.locks import Heir, OfEntry, OfShow
from desktop_app.domain.note import Note, Noted, cleaned_note

from . import rows
from .database import Database, Write
from .telling import now_of

_GOES_OVER = (
    "INSERT INTO note ({0}, text, changed) SELECT ?1, text, changed FROM note WHERE {0} = ?2 ON CONFLICT ({0})"
    " DO UPDATE SET text = text || char(10, 10) || excluded.text, changed = max(changed, excluded.changed)",
    "DELETE FROM note WHERE {0} = ?2 AND ?1",
)
TO_SHOW = tuple(sql.format("show_id") for sql in _GOES_OVER)
"""With (the show that stays, the one that goes): of two notes nothing is lost."""
_OF_ENTRIES = (
    "SELECT entry_id, text, changed FROM note WHERE entry_id IN (SELECT value FROM json_each(?)) ORDER BY entry_id"
)
_JOIN = (
    "INSERT INTO note (entry_id, text, changed) SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM entry WHERE id = ?1)"
    " ON CONFLICT (entry_id) DO UPDATE"
    " SET text = text || char(10, 10) || excluded.text, changed = max(changed, excluded.changed)"
)
_PUT = (
    "INSERT INTO note ({0}, text, changed) SELECT id, ?2, ?3 FROM {1} WHERE id = ?1"
    " ON CONFLICT ({0}) DO UPDATE SET text = excluded.text, changed = excluded.changed"
)


def notes(db: Database, show_id: int) -> dict[OfEntry | OfShow, Note]:
    """All of the show and of its entries."""
    sql = (
        "SELECT NULL, text, changed FROM note WHERE show_id = ?1 UNION ALL SELECT n.entry_id, n.text, n.changed"
        " FROM entry e INDEXED BY entry_show CROSS JOIN note n ON n.entry_id = e.id WHERE e.show_id = ?1"
    )
    with db.read() as connection:
        found = connection.exec_driver_sql(sql, (show_id,)).fetchall()
    return {
        OfShow(show_id) if entry_id is None else OfEntry(entry_id): Note(text, rows.instant(changed))
        for entry_id, text, changed in found
    }


def note(db: Database, target: OfEntry | OfShow) -> Note | None:
    column, target_id, _ = _place(target)
    with db.read() as connection:
        row = connection.exec_driver_sql(f"SELECT text, changed FROM note WHERE {column} = ?", (target_id,)).fetchone()
    return None if row is None else Note(row[0], rows.instant(row[1]))


def set_note(db: Database, target: OfEntry | OfShow, text: str, now: datetime) -> Noted:
    """Keep that note; one without anything to read is none. The answer is what was noted before: setting that is the
    way back, to where the episode is by then. PremieresError for one that is too long, and where that is gone."""
    kept = cleaned_note(text)
    with db.write() as write:
        if isinstance(target, OfEntry):
            target = now_of(write.connection, target)
        column, target_id, table = _place(target)
        found = write.fetch(f"SELECT text FROM note WHERE {column} = ?", target_id)
        former = str(found[0][0]) if found else ""
        if kept == former:
            return Noted(target, former)
        if kept:
            write.run(_PUT.format(column, table), [(target_id, kept, rows.epoch(now))])
        else:
            write.run(f"DELETE FROM note WHERE {column} = ?", [(target_id,)])
        of_entry = "SELECT show_id FROM entry WHERE id = ?"
        write.kinds.add("notes")
        write.show_ids |= (
            {target_id} if isinstance(target, OfShow) else {row[0] for row in write.fetch(of_entry, target_id)}
        )
    return Noted(target, former)


def carry(write: Write, heirs: Sequence[Heir]) -> None:
    """What was noted of an entry is noted of its heir: all at once, so that none joins one that goes on itself."""
    if not heirs:
        return
    heir_of = {one.former: one.heir for one in heirs}
    found = write.fetch(_OF_ENTRIES, rows.json_list(heir_of))
    write.run("DELETE FROM note WHERE entry_id = ?", [(row[0],) for row in found])
    write.run(_JOIN, [(heir_of[former], text, changed) for former, text, changed in found])


def _place(target: OfEntry | OfShow) -> tuple[str, int, str]:
    """(column, id, the table that the id is of)."""
    if isinstance(target, OfEntry):
        return "entry_id", target.entry_id, "entry"
    return "show_id", target.show_id, "show"
