"""Each published calendar has a key of its own, of which the links to it are made."""

from alembic import op

revision = "0012"
down_revision = "0011"

_NEW = """
CREATE TABLE named_feed_new (
    id INTEGER NOT NULL,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    filter TEXT,
    choice TEXT NOT NULL,
    looks TEXT NOT NULL,
    "key" TEXT NOT NULL,
    written TEXT,
    PRIMARY KEY (id)
)
"""
_FILL = (
    "INSERT INTO named_feed_new"
    " SELECT id, place, name, folded, filter, choice, looks, lower(hex(randomblob(8))), written FROM named_feed"
)


def upgrade() -> None:
    op.execute(_NEW)
    op.execute(_FILL)
    op.execute("DROP TABLE named_feed")
    op.execute("ALTER TABLE named_feed_new RENAME TO named_feed")
    op.execute("CREATE UNIQUE INDEX named_feed_folded ON named_feed (folded)")
