"""The first schema: sources and their answers, shows, the ledger, entries, people, follows, and the words to search."""

from alembic import op

revision = "0001"
down_revision = None

TABLES = """
CREATE TABLE age (
    url TEXT NOT NULL,
    source TEXT NOT NULL,
    answered_at NUMERIC NOT NULL,
    etag TEXT,
    last_modified TEXT,
    PRIMARY KEY (url)
) WITHOUT ROWID;

CREATE TABLE digest (
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (source, key)
) WITHOUT ROWID;

CREATE TABLE person (
    id INTEGER NOT NULL,
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    known_for TEXT,
    image TEXT,
    url TEXT,
    weight INTEGER NOT NULL,
    PRIMARY KEY (id)
);

CREATE UNIQUE INDEX person_key ON person (source, key);

CREATE TABLE show (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    folded TEXT NOT NULL,
    url TEXT,
    language TEXT,
    genres TEXT,
    services TEXT,
    country TEXT,
    summary TEXT,
    ended INTEGER,
    premiered TEXT,
    official_site TEXT,
    image TEXT,
    runtime_minutes INTEGER,
    weight INTEGER NOT NULL,
    UNIQUE (key)
);

CREATE TABLE source (
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    url TEXT NOT NULL,
    error TEXT,
    PRIMARY KEY (name)
) WITHOUT ROWID;

CREATE TABLE announcement (
    id INTEGER NOT NULL,
    show_id INTEGER NOT NULL,
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    season INTEGER,
    episode INTEGER,
    air_precision TEXT NOT NULL,
    air_first TEXT,
    air_last TEXT,
    air_at NUMERIC,
    air_zone TEXT,
    status TEXT NOT NULL,
    learned_at NUMERIC NOT NULL,
    stated_at NUMERIC,
    quote TEXT,
    url TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(show_id) REFERENCES show (id)
);

CREATE INDEX announcement_show ON announcement (show_id);

CREATE TABLE credit (
    id INTEGER NOT NULL,
    show_id INTEGER NOT NULL,
    source TEXT NOT NULL,
    person_id INTEGER NOT NULL,
    characters TEXT,
    job TEXT,
    guest INTEGER NOT NULL,
    billing INTEGER NOT NULL,
    episode_key TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(show_id) REFERENCES show (id),
    FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE INDEX credit_person ON credit (person_id, show_id);

CREATE INDEX credit_show ON credit (show_id, episode_key, guest, billing, job, source, person_id);

CREATE TABLE entry (
    id INTEGER NOT NULL,
    show_id INTEGER NOT NULL,
    identity TEXT NOT NULL,
    uid TEXT NOT NULL,
    special TEXT,
    season INTEGER,
    episode INTEGER,
    kind TEXT NOT NULL,
    air_precision TEXT NOT NULL,
    air_first TEXT,
    air_last TEXT,
    air_at NUMERIC,
    air_zone TEXT,
    status TEXT NOT NULL,
    episode_title TEXT,
    episode_end INTEGER,
    full_season INTEGER NOT NULL,
    services TEXT,
    runtime_minutes INTEGER,
    summary TEXT,
    url TEXT,
    image TEXT,
    sources TEXT,
    sequence INTEGER NOT NULL,
    modified NUMERIC,
    country TEXT,
    moment NUMERIC,
    all_day INTEGER NOT NULL,
    span_last TEXT,
    rank INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY(show_id) REFERENCES show (id)
);

CREATE INDEX entry_calendar ON entry (kind, moment, country, show_id, all_day, full_season, status);

CREATE UNIQUE INDEX entry_identity ON entry (identity);

CREATE INDEX entry_show ON entry (show_id, moment);

CREATE INDEX entry_span ON entry (span_last) WHERE span_last IS NOT NULL;

CREATE UNIQUE INDEX entry_uid ON entry (uid);

CREATE TABLE episode (
    id INTEGER NOT NULL,
    show_id INTEGER NOT NULL,
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    season INTEGER,
    number INTEGER,
    air_precision TEXT NOT NULL,
    air_first TEXT,
    air_last TEXT,
    air_at NUMERIC,
    air_zone TEXT,
    title TEXT,
    runtime_minutes INTEGER,
    summary TEXT,
    url TEXT,
    image TEXT,
    services TEXT,
    stated_kind TEXT,
    status TEXT NOT NULL,
    moment NUMERIC,
    withdrawn INTEGER DEFAULT 0 NOT NULL,
    guests_asked INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(show_id) REFERENCES show (id)
);

CREATE UNIQUE INDEX episode_key ON episode (source, key);

CREATE INDEX episode_moment ON episode (source, moment, withdrawn, key);

CREATE INDEX episode_show ON episode (show_id);

CREATE TABLE external_id (
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    show_id INTEGER NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (name, value, show_id, source),
    FOREIGN KEY(show_id) REFERENCES show (id)
) WITHOUT ROWID;

CREATE INDEX external_id_show ON external_id (show_id);

CREATE TABLE follow (
    show_id INTEGER NOT NULL,
    since NUMERIC NOT NULL,
    PRIMARY KEY (show_id),
    FOREIGN KEY(show_id) REFERENCES show (id)
);

CREATE TABLE relation (
    id INTEGER NOT NULL,
    show_id INTEGER NOT NULL,
    source TEXT NOT NULL,
    type TEXT NOT NULL,
    title TEXT NOT NULL,
    folded TEXT NOT NULL,
    other_key TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(show_id) REFERENCES show (id)
);

CREATE INDEX relation_folded ON relation (folded);

CREATE INDEX relation_other ON relation (source, other_key);

CREATE INDEX relation_show ON relation (show_id);

CREATE TABLE season (
    id INTEGER NOT NULL,
    show_id INTEGER NOT NULL,
    source TEXT NOT NULL,
    number INTEGER NOT NULL,
    key TEXT,
    episode_order INTEGER,
    air_precision TEXT NOT NULL,
    air_first TEXT,
    air_last TEXT,
    air_at NUMERIC,
    air_zone TEXT,
    end_day TEXT,
    url TEXT,
    services TEXT,
    summary TEXT,
    image TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(show_id) REFERENCES show (id)
);

CREATE UNIQUE INDEX season_number ON season (show_id, source, number);

CREATE TABLE show_facts (
    id INTEGER NOT NULL,
    show_id INTEGER NOT NULL,
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    folded TEXT NOT NULL,
    page TEXT,
    url TEXT,
    language TEXT,
    genres TEXT,
    services TEXT,
    summary TEXT,
    ended INTEGER,
    premiered TEXT,
    official_site TEXT,
    image TEXT,
    runtime_minutes INTEGER,
    weight INTEGER NOT NULL,
    external_ids TEXT,
    updated INTEGER,
    cast_asked INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(show_id) REFERENCES show (id)
);

CREATE INDEX show_facts_folded ON show_facts (folded);

CREATE UNIQUE INDEX show_facts_key ON show_facts (source, key);

CREATE INDEX show_facts_page ON show_facts (page);

CREATE INDEX show_facts_show ON show_facts (show_id);

CREATE VIRTUAL TABLE show_search USING fts5(
    words, content='', detail=none, columnsize=0, prefix='1 2 3', tokenize='ascii'
);

CREATE VIRTUAL TABLE person_search USING fts5(
    words, content='', detail=none, columnsize=0, prefix='1 2 3', tokenize='ascii'
);

CREATE VIRTUAL TABLE episode_search USING fts5(
    words, content='', detail=none, columnsize=0, prefix='3 4 5', tokenize='ascii'
)
"""

SOURCES = "INSERT INTO source (name, kind, url) VALUES ('tvmaze', 'tvmaze', ''), ('starter', 'schema.org', '')"


def upgrade() -> None:
    for statement in TABLES.split(";\n"):
        op.execute(statement)
    op.execute(SOURCES)
