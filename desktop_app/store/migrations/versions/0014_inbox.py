"""What feeds of news announce, until the person has looked at it."""

from alembic import op

revision = "0014"
down_revision = "0013"

TABLES = """
CREATE TABLE inbox (
    id INTEGER NOT NULL,
    source TEXT NOT NULL,
    item TEXT NOT NULL,
    told TEXT,
    article TEXT,
    state TEXT NOT NULL,
    came NUMERIC NOT NULL,
    PRIMARY KEY (id)
);

CREATE UNIQUE INDEX inbox_item ON inbox (source, item);

CREATE INDEX inbox_new ON inbox (state) WHERE state = 'new'
"""


def upgrade() -> None:
    for statement in TABLES.split(";"):
        op.execute(statement)
