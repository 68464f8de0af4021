"""What the person set by hand: locks on dates, times and services, and notes."""

from alembic import op

revision = "0003"
down_revision = "0002"

TABLES = """
CREATE TABLE lock (
    id INTEGER NOT NULL,
    field TEXT NOT NULL,
    entry_id INTEGER,
    show_id INTEGER,
    service TEXT,
    value TEXT NOT NULL,
    zone TEXT,
    since NUMERIC NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(entry_id) REFERENCES entry (id),
    FOREIGN KEY(show_id) REFERENCES show (id)
);

CREATE UNIQUE INDEX lock_entry ON lock (entry_id, field);

CREATE UNIQUE INDEX lock_service ON lock (service, field);

CREATE UNIQUE INDEX lock_show ON lock (show_id, field);

CREATE TABLE note (
    id INTEGER NOT NULL,
    entry_id INTEGER,
    show_id INTEGER,
    text TEXT NOT NULL,
    changed NUMERIC NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(entry_id) REFERENCES entry (id),
    FOREIGN KEY(show_id) REFERENCES show (id)
);

CREATE UNIQUE INDEX note_entry ON note (entry_id);

CREATE UNIQUE INDEX note_show ON note (show_id);

CREATE TABLE unsettled (
    show_id INTEGER NOT NULL,
    PRIMARY KEY (show_id),
    FOREIGN KEY(show_id) REFERENCES show (id)
)
"""


def upgrade() -> None:
    for statement in TABLES.split(";\n"):
        op.execute(statement)
