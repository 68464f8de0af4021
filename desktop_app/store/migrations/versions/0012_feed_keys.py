"""Each published calendar has a key of its own, of which the links to it are made."""

from unicodedata import combining, normalize

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
    " SELECT id, place, name, folded, filter, choice, looks, lower(hex(randomblob(8))), {written} FROM named_feed"
)


def upgrade() -> None:
    op.execute(_NEW)
    connection = op.get_bind()
    columns = {row[1] for row in connection.exec_driver_sql("PRAGMA table_info(named_feed)")}
    # before this was released, 0010 had neither that column nor these names yet
    op.execute(_FILL.format(written="written" if "written" in columns else "NULL"))
    op.execute("DROP TABLE named_feed")
    op.execute("ALTER TABLE named_feed_new RENAME TO named_feed")
    for feed, name in connection.exec_driver_sql("SELECT id, name FROM named_feed").fetchall():
        folded = "".join(letter for letter in normalize("NFKD", name.casefold()) if not combining(letter))
        connection.exec_driver_sql("UPDATE named_feed SET folded = ? WHERE id = ?", (folded, feed))
    op.execute("CREATE UNIQUE INDEX named_feed_folded ON named_feed (folded)")
