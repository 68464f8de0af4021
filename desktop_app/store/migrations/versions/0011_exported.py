"""What was exported under the name of which calendar; events of whole seasons have a text of their own now."""

from alembic import op

revision = "0011"
down_revision = "0010"

TABLE = """
CREATE TABLE exported (
    calendar TEXT NOT NULL,
    uid TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    modified NUMERIC,
    last TEXT NOT NULL,
    PRIMARY KEY (calendar, uid)
)
"""
WHOLE_SEASONS = (
    "INSERT INTO unsettled SELECT DISTINCT show_id FROM entry WHERE full_season = 1 OR kind = 'binge-ready'"
    " ON CONFLICT DO NOTHING"
)


def upgrade() -> None:
    op.execute(TABLE)
    op.execute(WHOLE_SEASONS)
