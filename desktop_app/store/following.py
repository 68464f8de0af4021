"""What counts as followed, as SQL: followed shows, and those with a followed person among regular cast or crew.

A guest in one episode makes no show followed. Standard library only, as all that the first paint reads with.
"""

from __future__ import annotations

from desktop_app.domain.values import Kind

_PEOPLES_SHOWS = (
    "SELECT c.show_id FROM followed_person w CROSS JOIN credit c ON c.person_id = w.person_id"
    " WHERE c.episode_key IS NULL AND c.guest = 0"
)
FOLLOWED_SHOWS = f"SELECT show_id FROM follow UNION ALL {_PEOPLES_SHOWS}"
"""To be asked with IN: the same for all rows, so that SQLite looks it up once."""

ASKED_FOR = f"e.kind = '{Kind.BINGE_READY}'"
WANTED = f"({ASKED_FOR} OR e.show_id IN ({FOLLOWED_SHOWS}))"
"""Entry e is of a followed show, or what the person asked to be told."""


def through(show: str) -> str:
    """The first followed person of a show, cast before crew. `show`: its id, as SQL names it."""
    return (
        f"CASE WHEN {show} IN ({_PEOPLES_SHOWS}) THEN (SELECT p.name FROM credit c INDEXED BY credit_show"
        f" JOIN person p ON p.id = c.person_id WHERE c.show_id = {show} AND c.episode_key IS NULL AND c.guest = 0"
        " AND c.person_id IN (SELECT person_id FROM followed_person) ORDER BY c.job IS NOT NULL, c.billing, c.id"
        " LIMIT 1) END"
    )
