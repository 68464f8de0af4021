"""Episodes inside a full season's one entry are searched for too, by their titles; and a beginning of six letters is
looked up, not put together from all the words that begin so."""

from collections.abc import Iterable

from alembic import op

from desktop_app.store.database import raw
from desktop_app.store.word_index import character_words, inner_rank, rank, title_words

revision = "0007"
down_revision = "0006"

_INDEX = "CREATE INDEX entry_full ON entry (show_id) WHERE full_season = 1"
_INNER = (
    "SELECT s.weight, p.id, p.title FROM entry e INDEXED BY entry_full CROSS JOIN episode p INDEXED BY episode_show"
    " ON p.show_id = e.show_id AND p.season = e.season AND p.number > e.episode AND p.number <= e.episode_end"
    " AND p.withdrawn = 0 CROSS JOIN show s ON s.id = e.show_id WHERE e.full_season = 1 AND e.status <> 'withdrawn'"
)
_TABLE = (
    "CREATE VIRTUAL TABLE {} USING fts5(words, content='', detail=none, columnsize=0, prefix='{}', tokenize='ascii')"
)


_PREFIXES = {
    "show_search": "1 2 3 4 5 6",
    "person_search": "1 2 3 4 5 6",
    "character_search": "1 2 3 4 5 6",
    "episode_search": "3 4 5 6",
}


def upgrade() -> None:
    op.execute(_INDEX)
    for table, prefix in _PREFIXES.items():
        op.execute(f"DROP TABLE {table}")  # what it found stands in the tables that it is about
        op.execute(_TABLE.format(table, prefix))
    driver = raw(op.get_bind())
    for name in ("show", "person"):
        named = driver.execute(f"SELECT weight, id, folded FROM {name}")
        _add(f"{name}_search", sorted((rank(weight, row_id), folded) for weight, row_id, folded in named))
    # in order of rowid, and no list of them: there may be a million
    parts = driver.execute("SELECT rank, characters FROM credit WHERE rank IS NOT NULL ORDER BY rank")
    _add("character_search", ((place, character_words(characters)) for place, characters in parts))
    titles = driver.execute("SELECT rank, episode_title FROM entry WHERE rank IS NOT NULL ORDER BY rank")
    _add("episode_search", ((place, title_words(title)) for place, title in titles))
    inner = {inner_rank(weight, row_id): title_words(title) for weight, row_id, title in driver.execute(_INNER)}
    _add("episode_search", sorted((place, words) for place, words in inner.items() if words is not None))


def _add(table: str, words: Iterable[tuple[int, str | None]]) -> None:
    raw(op.get_bind()).executemany(f"INSERT INTO {table} (rowid, words) VALUES (?, ?)", words)
