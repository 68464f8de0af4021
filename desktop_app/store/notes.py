"""What a person notes of an entry or of a show. It stays here: no export holds it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from desktop_app.domain.locks import OfEntry, OfShow
from desktop_app.domain.note import Note, Noted, cleaned_note

from . import rows
from .database import Database
from .telling import now_of

_GOES_OVER = (
    "INSERT INTO note ({0}, text, changed) SELECT ?1, text, changed FROM note WHERE {0} = ?2 ON CONFLICT ({0})"
    " DO UPDATE SET text = text || char(10, 10) || excluded.text, changed = max(changed, excluded.changed)",
    "DELETE FROM note WHERE {0} = ?2 AND ?1",
)
TO_SHOW = tuple(sql.format("show_id") for sql in _GOES_OVER)
"""With (the show that stays, the one that goes): of two notes nothing is lost."""
_PUT = "INSERT INTO note ({0}, text, changed, episodes, id) SELECT id, ?2, ?3, ?4, ?5 FROM {1} WHERE id = ?1"
_PARTS = "SELECT text, changed FROM note WHERE {0} ORDER BY id"


def notes(db: Database, show_id: int) -> dict[OfEntry | OfShow, Note]:
    """All of the show and of its entries."""
    sql = (
        "SELECT NULL, text, changed, id FROM note WHERE show_id = ?1"
        " UNION ALL SELECT n.entry_id, n.text, n.changed, n.id"
        " FROM entry e INDEXED BY entry_show CROSS JOIN note n ON n.entry_id = e.id WHERE e.show_id = ?1"
        " ORDER BY 4"
    )
    parts: dict[OfEntry | OfShow, list[tuple[str, float]]] = defaultdict(list)
    with db.read() as connection:
        for entry_id, text, changed, _ in connection.exec_driver_sql(sql, (show_id,)):
            parts[OfShow(show_id) if entry_id is None else OfEntry(entry_id)].append((text, changed))
    return {target: _in_one(found) for target, found in parts.items()}


def note(db: Database, target: OfEntry | OfShow) -> Note | None:
    column, target_id, _ = _place(target)
    with db.read() as connection:
        found = connection.exec_driver_sql(_PARTS.format(f"{column} = ?"), (target_id,)).fetchall()
    return _in_one([(text, changed) for text, changed in found]) if found else None


def set_note(db: Database, target: OfEntry | OfShow, text: str, now: datetime) -> Noted:
    """Keep that note; one without anything to read is none. The answer is what was noted before: setting that is the
    way back, to where the episode is by then. PremieresError for one that is too long, and where that is gone."""
    kept = cleaned_note(text)
    with db.write() as write:
        if isinstance(target, OfEntry):
            target, ids = now_of(write.connection, target, "note")
            told = target.episodes
        else:
            ids, told = [row[0] for row in write.fetch("SELECT id FROM note WHERE show_id = ?", target.show_id)], ()
        found = write.fetch(_PARTS.format("id IN (SELECT value FROM json_each(?))"), rows.json_list(ids))
        former = _in_one([(text, changed) for text, changed in found]).text if found else ""
        if kept == former:
            return Noted(target, former)
        column, target_id, table = _place(target)
        write.run("DELETE FROM note WHERE id = ?", [(row_id,) for row_id in ids])
        if kept:
            row = (target_id, kept, rows.epoch(now), rows.episodes_text(told), ids[0] if ids else None)
            write.run(_PUT.format(column, table), [row])
        of_entry = "SELECT show_id FROM entry WHERE id = ?"
        write.kinds.add("notes")
        write.show_ids |= (
            {target_id} if isinstance(target, OfShow) else {row[0] for row in write.fetch(of_entry, target_id)}
        )
    return Noted(target, former)


def _in_one(parts: Sequence[tuple[str, float]]) -> Note:
    """What is noted of several episodes of one entry, the first one first."""
    return Note("\n\n".join(text for text, _ in parts), rows.instant(max(changed for _, changed in parts)))


def _place(target: OfEntry | OfShow) -> tuple[str, int, str]:
    """(column, id, the table that the id is of)."""
    if isinstance(target, OfEntry):
        return "entry_id", target.entry_id, "entry"
    return "show_id", target.show_id, "show"
