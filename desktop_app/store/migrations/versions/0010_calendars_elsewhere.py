"""What calendars elsewhere know and the entries no longer tell: lost dates, and numbers of a restored library."""

from unicodedata import combining, normalize

from alembic import op

revision = "0010"
down_revision = "0009"

TABLES = """
CREATE TABLE former_sequence (
    uid TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (uid)
);

CREATE TABLE lapsed (
    entry_id INTEGER NOT NULL,
    air_precision TEXT NOT NULL,
    air_first TEXT,
    air_last TEXT,
    air_at NUMERIC,
    air_zone TEXT,
    PRIMARY KEY (entry_id),
    FOREIGN KEY(entry_id) REFERENCES entry (id)
)
"""


def upgrade() -> None:
    for statement in TABLES.split(";"):
        op.execute(statement)
    op.execute("ALTER TABLE named_feed ADD COLUMN written TEXT")
    connection = op.get_bind()
    for feed, name in connection.exec_driver_sql("SELECT id, name FROM named_feed").fetchall():
        # from now on names are compared with their signs
        folded = "".join(letter for letter in normalize("NFKD", name.casefold()) if not combining(letter))
        connection.exec_driver_sql("UPDATE named_feed SET folded = ? WHERE id = ?", (folded, feed))
