"""Shows whose titles begin alike: what somebody else may have spelled otherwise."""

from __future__ import annotations

from .database import Database

_BEGINNING = (
    "SELECT show_id, title FROM show_facts INDEXED BY show_facts_folded WHERE folded >= ? AND folded < ?"
    " ORDER BY weight DESC, show_id LIMIT ?"
)


def shows_beginning(db: Database, beginning: str, most: int = 200) -> list[tuple[int, str]]:
    """(show, title) as any source has it, of at most so many whose folded title begins so, the best known first."""
    with db.read() as connection:
        found = connection.exec_driver_sql(_BEGINNING, (beginning, beginning + "\U0010ffff", most)).fetchall()
    return [(row[0], row[1]) for row in found]
