"""What each accepted article told, so that it can be taken back by itself."""

from alembic import op

revision = "0015"
down_revision = "0014"

TABLES = """
CREATE TABLE accepted (
    id INTEGER NOT NULL,
    source TEXT NOT NULL,
    article TEXT NOT NULL,
    show_key TEXT NOT NULL,
    "key" TEXT NOT NULL,
    said TEXT NOT NULL,
    stated_at NUMERIC,
    followed NUMERIC,
    PRIMARY KEY (id)
);

CREATE INDEX accepted_show ON accepted (source, show_key);

CREATE INDEX accepted_article ON accepted (source, article)
"""


def upgrade() -> None:
    for statement in TABLES.split(";"):
        op.execute(statement)
