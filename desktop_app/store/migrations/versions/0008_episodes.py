"""What the person did to an episode is known by its sources' own ids of that, so that it stays with it."""

import json
from collections import defaultdict
from typing import Any, TypeAlias

from alembic import op

from desktop_app.store.database import raw

revision = "0008"
down_revision = "0007"

_Place: TypeAlias = tuple[int | None, int | None, str | None]

TABLES = """
CREATE TABLE new_watched (
    id INTEGER NOT NULL,
    show_id INTEGER NOT NULL,
    season INTEGER,
    episode INTEGER,
    special TEXT,
    episodes TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(show_id) REFERENCES show (id)
);

INSERT INTO new_watched SELECT id, show_id, season, episode, special, NULL FROM watched;

DROP TABLE watched;

ALTER TABLE new_watched RENAME TO watched;

CREATE UNIQUE INDEX watched_number ON watched (show_id, season, episode);

CREATE UNIQUE INDEX watched_special ON watched (special);

CREATE TABLE new_lock (
    id INTEGER NOT NULL,
    field TEXT NOT NULL,
    entry_id INTEGER,
    show_id INTEGER,
    service TEXT,
    value TEXT NOT NULL,
    zone TEXT,
    since NUMERIC NOT NULL,
    episodes TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(entry_id) REFERENCES entry (id),
    FOREIGN KEY(show_id) REFERENCES show (id)
);

INSERT INTO new_lock SELECT id, field, entry_id, show_id, service, value, zone, since, NULL FROM lock;

DROP TABLE lock;

ALTER TABLE new_lock RENAME TO lock;

CREATE UNIQUE INDEX lock_entry ON lock (entry_id, field);

CREATE UNIQUE INDEX lock_service ON lock (service, field);

CREATE UNIQUE INDEX lock_show ON lock (show_id, field);

CREATE TABLE new_note (
    id INTEGER NOT NULL,
    entry_id INTEGER,
    show_id INTEGER,
    text TEXT NOT NULL,
    changed NUMERIC NOT NULL,
    episodes TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(entry_id) REFERENCES entry (id),
    FOREIGN KEY(show_id) REFERENCES show (id)
);

INSERT INTO new_note SELECT id, entry_id, show_id, text, changed, NULL FROM note;

DROP TABLE note;

ALTER TABLE new_note RENAME TO note;

CREATE INDEX note_entry ON note (entry_id);

CREATE UNIQUE INDEX note_show ON note (show_id)
"""

_OF_ENTRIES = (
    "SELECT e.show_id, t.id, e.season, e.episode, e.special FROM {0} t JOIN entry e ON e.id = t.entry_id"
    " WHERE e.kind <> 'binge-ready'"
)
_WATCHED = (
    "SELECT t.show_id, t.id, t.season, t.episode, e.special FROM watched t LEFT JOIN entry e ON e.identity = t.special"
)
_TOLD = "SELECT season, number, key, source, withdrawn FROM episode WHERE show_id = ?"


def upgrade() -> None:
    for statement in TABLES.split(";\n"):
        op.execute(statement)
    driver = raw(op.get_bind())
    asked = {"watched": _WATCHED, "lock": _OF_ENTRIES.format("lock"), "note": _OF_ENTRIES.format("note")}
    rows = {table: driver.execute(sql).fetchall() for table, sql in asked.items()}
    told = {show_id: _told(driver, show_id) for show_id in {row[0] for found in rows.values() for row in found}}
    for table, found in rows.items():
        known = ((told[show_id].get(_place(*place)), row_id) for show_id, row_id, *place in found)
        driver.executemany(f"UPDATE {table} SET episodes = ? WHERE id = ?", [row for row in known if row[0]])


def _told(driver: Any, show_id: int) -> dict[_Place, str]:
    """What stands in each place of the show: of each source the first, of what was withdrawn only where there is
    nothing else."""
    found: dict[_Place, list[tuple[int, int, str, str]]] = defaultdict(list)
    for season, number, key, source, withdrawn in driver.execute(_TOLD, (show_id,)):
        trust = {"hand": -1, "tvmaze": 0}.get(source, 1)
        found[_place(season, number, key)].append((withdrawn, trust, source, key))
    texts: dict[_Place, str] = {}
    for place, told in found.items():
        told.sort()
        first: dict[str, str] = {}
        for withdrawn, _, source, key in told:
            if withdrawn == told[0][0]:
                first.setdefault(source, key)
        texts[place] = json.dumps([*first.items()], ensure_ascii=False, separators=(",", ":"))
    return texts


def _place(season: int | None, number: int | None, special: str | None) -> _Place:
    return (None, None, special) if season is None or number is None else (season, number, None)
