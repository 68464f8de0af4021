"""The person's own: watched episodes, followed people, saved filters; and what these and filters ask, in indexes."""

from alembic import op

revision = "0002"
down_revision = "0001"

TABLES = """
CREATE TABLE followed_person (
    person_id INTEGER NOT NULL,
    since NUMERIC NOT NULL,
    PRIMARY KEY (person_id),
    FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE saved_filter (
    id INTEGER NOT NULL,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    choice TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE UNIQUE INDEX saved_filter_folded ON saved_filter (folded);

CREATE TABLE watched (
    id INTEGER NOT NULL,
    show_id INTEGER NOT NULL,
    season INTEGER,
    episode INTEGER,
    special TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(show_id) REFERENCES show (id)
);

CREATE UNIQUE INDEX watched_number ON watched (show_id, season, episode);

CREATE UNIQUE INDEX watched_special ON watched (special);

CREATE INDEX person_folded ON person (folded);

DROP INDEX credit_person;

CREATE INDEX credit_person ON credit (person_id, show_id, episode_key, guest);

DROP INDEX entry_calendar;

CREATE INDEX entry_calendar ON entry (
    kind, moment, country, show_id, all_day, full_season, status, services, sources
)
"""


def upgrade() -> None:
    for statement in TABLES.split(";\n"):
        op.execute(statement)
