"""Calendars that the person publishes under a name."""

from alembic import op

revision = "0009"
down_revision = "0008"

TABLES = """
CREATE TABLE named_feed (
    id INTEGER NOT NULL,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    filter TEXT,
    choice TEXT NOT NULL,
    looks TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE UNIQUE INDEX named_feed_folded ON named_feed (folded)
"""


def upgrade() -> None:
    for statement in TABLES.split(";"):
        op.execute(statement)
