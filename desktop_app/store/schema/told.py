"""What sources said, each for itself, and what the calendar shows of it.

Said: show_facts, season, episode, announcement, relation, credit. Shown: show, entry.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Numeric, Table, Text, text

from .columns import air, metadata, show_id

source = Table(
    "source",
    metadata,
    Column("name", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("error", Text),
    sqlite_with_rowid=False,
)

age = Table(
    "age",
    metadata,
    Column("url", Text, primary_key=True),
    Column("source", Text, nullable=False),
    Column("answered_at", Numeric, nullable=False),
    Column("etag", Text),
    Column("last_modified", Text),
    sqlite_with_rowid=False,
)

show = Table(
    "show",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Text, nullable=False, unique=True),  # "SOURCE:SHOW" as first stored
    Column("title", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("url", Text),
    Column("language", Text),
    Column("genres", Text),
    Column("services", Text),
    Column("country", Text),
    Column("summary", Text),
    Column("ended", Integer),
    Column("premiered", Text),
    Column("official_site", Text),
    Column("image", Text),
    Column("runtime_minutes", Integer),
    Column("weight", Integer, nullable=False),
    sqlite_autoincrement=True,  # the id of an absorbed show is never given again: a window may still hold it
)

show_facts = Table(
    "show_facts",
    metadata,
    Column("id", Integer, primary_key=True),
    show_id(),
    Column("source", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("page", Text),  # the address as addresses are compared
    Column("url", Text),
    Column("language", Text),
    Column("genres", Text),
    Column("services", Text),
    Column("summary", Text),
    Column("ended", Integer),
    Column("premiered", Text),
    Column("official_site", Text),
    Column("image", Text),
    Column("runtime_minutes", Integer),
    Column("weight", Integer, nullable=False),
    Column("external_ids", Text),
    Column("updated", Integer),
    Column("cast_asked", Integer, nullable=False, server_default=text("0")),
    Index("show_facts_key", "source", "key", unique=True),
    Index("show_facts_show", "show_id"),
    Index("show_facts_folded", "folded"),
    Index("show_facts_page", "page"),
)

external_id = Table(
    "external_id",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    Column("show_id", Integer, ForeignKey("show.id"), primary_key=True),
    Column("source", Text, primary_key=True),
    Index("external_id_show", "show_id"),
    sqlite_with_rowid=False,
)

season = Table(
    "season",
    metadata,
    Column("id", Integer, primary_key=True),
    show_id(),
    Column("source", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("key", Text),
    Column("episode_order", Integer),
    *air(),
    Column("end_day", Text),
    Column("url", Text),
    Column("services", Text),
    Column("summary", Text),
    Column("image", Text),
    Index("season_number", "show_id", "source", "number", unique=True),
)

episode = Table(
    "episode",
    metadata,
    Column("id", Integer, primary_key=True),
    show_id(),
    Column("source", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("season", Integer),
    Column("number", Integer),
    *air(),
    Column("title", Text),
    Column("runtime_minutes", Integer),
    Column("summary", Text),
    Column("url", Text),
    Column("image", Text),
    Column("services", Text),
    Column("stated_kind", Text),
    Column("status", Text, nullable=False),
    Column("moment", Numeric),  # the instant, or midnight UTC of the first day
    Column("withdrawn", Integer, nullable=False, server_default=text("0")),  # by the source's newest announcement
    Column("guests_asked", Integer, nullable=False, server_default=text("0")),
    Index("episode_key", "source", "key", unique=True),
    Index("episode_show", "show_id"),
    Index("episode_moment", "source", "moment", "withdrawn", "key"),
)

digest = Table(  # of an episode's row in its feed; apart from episode, so that reading them all reads nothing else
    "digest",
    metadata,
    Column("source", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("digest", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

announcement = Table(  # the ledger: rows are added, never changed, never deleted
    "announcement",
    metadata,
    Column("id", Integer, primary_key=True),
    show_id(),
    Column("source", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("season", Integer),
    Column("episode", Integer),
    *air(),
    Column("status", Text, nullable=False),
    Column("learned_at", Numeric, nullable=False),
    Column("stated_at", Numeric),
    Column("quote", Text),
    Column("url", Text),
    Index("announcement_show", "show_id"),
)

entry = Table(
    "entry",
    metadata,
    Column("id", Integer, primary_key=True),
    show_id(),
    Column("identity", Text, nullable=False),
    Column("uid", Text, nullable=False),
    Column("special", Text),
    Column("season", Integer),
    Column("episode", Integer),
    Column("kind", Text, nullable=False),
    *air(),
    Column("status", Text, nullable=False),
    Column("episode_title", Text),
    Column("episode_end", Integer),
    Column("full_season", Integer, nullable=False),
    Column("services", Text),
    Column("runtime_minutes", Integer),
    Column("summary", Text),
    Column("url", Text),
    Column("image", Text),
    Column("sources", Text),
    Column("sequence", Integer, nullable=False),
    Column("modified", Numeric),
    # worked out from the above, and from the show where an entry states no service of its own: for the indexes
    Column("country", Text),
    Column("moment", Numeric),
    Column("all_day", Integer, nullable=False),  # 1 also of a span; a date unknown has neither moment nor this
    Column("span_last", Text),
    Column("rank", Integer),  # its row in episode_search; None where its title says nothing
    Index("entry_identity", "identity", unique=True),
    Index("entry_uid", "uid", unique=True),
    # all that a filter asks of an entry itself, so that a count reads no row
    Index(
        "entry_calendar",
        *("kind", "moment", "country", "show_id", "all_day", "full_season", "status", "services", "sources"),
    ),
    Index("entry_show", "show_id", "moment"),
    Index("entry_full", "show_id", sqlite_where=text("full_season = 1")),
    Index("entry_span", "span_last", sqlite_where=text("span_last IS NOT NULL")),
)

person = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("known_for", Text),
    Column("image", Text),
    Column("url", Text),
    Column("weight", Integer, nullable=False),  # of the heaviest show that they are in
    Index("person_key", "source", "key", unique=True),
    Index("person_folded", "folded"),
)

credit = Table(
    "credit",
    metadata,
    Column("id", Integer, primary_key=True),
    show_id(),
    Column("source", Text, nullable=False),
    Column("person_id", Integer, ForeignKey("person.id"), nullable=False),
    Column("characters", Text),
    Column("job", Text),
    Column("guest", Integer, nullable=False),
    Column("billing", Integer, nullable=False),
    Column("episode_key", Text),
    Column("rank", Integer),  # its row in character_search; None where it names no character
    Index("credit_show", "show_id", "episode_key", "guest", "billing", "job", "source", "person_id"),
    Index("credit_person", "person_id", "show_id", "episode_key", "guest"),
)

relation = Table(
    "relation",
    metadata,
    Column("id", Integer, primary_key=True),
    show_id(),
    Column("source", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("other_key", Text),
    Index("relation_show", "show_id"),
    Index("relation_folded", "folded"),
    Index("relation_other", "source", "other_key"),
)
