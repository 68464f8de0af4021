"""Calendars on servers, and what was put there."""

from alembic import op

revision = "0013"
down_revision = "0012"

TABLES = """
CREATE TABLE caldav_target (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    feed TEXT NOT NULL,
    url TEXT NOT NULL,
    user TEXT NOT NULL,
    calendar TEXT NOT NULL,
    published NUMERIC,
    error TEXT,
    PRIMARY KEY (id)
);

CREATE UNIQUE INDEX caldav_target_folded ON caldav_target (folded);

CREATE UNIQUE INDEX caldav_target_url ON caldav_target (url);

CREATE TABLE caldav_event (
    target_id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    href TEXT NOT NULL,
    title TEXT NOT NULL,
    standing TEXT NOT NULL,
    etag TEXT,
    digest TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    theirs TEXT NOT NULL,
    PRIMARY KEY (target_id, uid),
    FOREIGN KEY(target_id) REFERENCES caldav_target (id)
)
"""


def upgrade() -> None:
    for statement in TABLES.split(";"):
        op.execute(statement)
