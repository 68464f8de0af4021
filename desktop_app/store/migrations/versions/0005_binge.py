"""The shows of whose whole seasons the person wants to be told."""

from alembic import op

revision = "0005"
down_revision = "0004"

TABLE = """
CREATE TABLE binge (
    show_id INTEGER NOT NULL,
    since NUMERIC NOT NULL,
    PRIMARY KEY (show_id),
    FOREIGN KEY(show_id) REFERENCES show (id)
)
"""


def upgrade() -> None:
    op.execute(TABLE)
