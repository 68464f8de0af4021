"""Characters are searched for: by their words, those of the heaviest shows first."""

from alembic import op

from desktop_app.store.database import raw
from desktop_app.store.word_index import character_words

revision = "0004"
down_revision = "0003"

_TABLE = (
    "CREATE VIRTUAL TABLE character_search USING"
    " fts5(words, content='', detail=none, columnsize=0, prefix='1 2 3 4 5', tokenize='ascii')"
)
_RANK = (
    "UPDATE credit SET rank = ((100 - max(0, min(s.weight, 100))) << 40) | credit.id FROM show s"
    " WHERE s.id = credit.show_id AND characters IS NOT NULL"
)


def upgrade() -> None:
    op.execute("ALTER TABLE credit ADD COLUMN rank INTEGER")
    op.execute(_TABLE)
    op.execute(_RANK)
    driver = raw(op.get_bind())
    # in order of rowid, and no list of them: there may be a million
    found = driver.execute("SELECT rank, characters FROM credit WHERE rank IS NOT NULL ORDER BY rank")
    words = ((rank, character_words(characters)) for rank, characters in found)
    driver.executemany("INSERT INTO character_search (rowid, words) VALUES (?, ?)", words)
