"""The tables, as they are now. Nothing outside the store sees these names."""

from __future__ import annotations

from sqlalchemy import Column, PrimaryKeyConstraint, String, Table

from .columns import metadata
from .own import accepted, binge, follow, followed_person, inbox, lock, note, saved_filter, unsettled, watched
from .published import caldav_event, caldav_target, exported, former_sequence, lapsed, named_feed
from .told import (
    age,
    announcement,
    credit,
    digest,
    entry,
    episode,
    external_id,
    person,
    relation,
    season,
    show,
    show_facts,
    source,
)

__all__ = [
    "SEARCHES",
    "accepted",
    "age",
    "alembic_version",
    "announcement",
    "binge",
    "caldav_event",
    "caldav_target",
    "credit",
    "digest",
    "entry",
    "episode",
    "exported",
    "external_id",
    "follow",
    "followed_person",
    "former_sequence",
    "inbox",
    "lapsed",
    "lock",
    "metadata",
    "named_feed",
    "note",
    "person",
    "relation",
    "saved_filter",
    "search_table",
    "season",
    "show",
    "show_facts",
    "source",
    "unsettled",
    "watched",
]

alembic_version = Table(  # as Alembic makes it
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)

SEARCHES = {
    "show_search": "1 2 3 4 5 6",
    "person_search": "1 2 3 4 5 6",
    "character_search": "1 2 3 4 5 6",
    "episode_search": "3 4 5 6",
}
"""Full-text tables and the lengths of prefix that they have an index for. Each row holds folded words only; its rowid
is `rank(weight, id)`, so that the first rows of any match are the heaviest, without sorting. Among the titles of
entries are those of the episodes inside a full season's one entry, by `inner_rank`."""


def search_table(name: str) -> str:
    """Contentless and without positions: the words stand in the other tables, and nothing asks for phrases."""
    options = f"content='', detail=none, columnsize=0, prefix='{SEARCHES[name]}', tokenize='ascii'"
    return f"CREATE VIRTUAL TABLE {name} USING fts5(words, {options})"
