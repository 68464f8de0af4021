"""What calendars elsewhere know and the entries no longer tell: lost dates, and numbers of a restored library."""

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
