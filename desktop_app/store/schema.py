"""The tables, as they are now. Statements are kept by source; what the calendar shows is resolved from them.

Shows, seasons and episodes are what sources said (show_facts, season, episode, relation, credit) and what the calendar
shows of it (show, entry). Nothing outside the store sees these names.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Numeric,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)

metadata = MetaData()


def _air() -> list[Column[object]]:
    """An AirDate: days as ISO 8601, the instant as seconds since 1970."""
    return [
        Column("air_precision", Text, nullable=False),
        Column("air_first", Text),
        Column("air_last", Text),
        Column("air_at", Numeric),
        Column("air_zone", Text),
    ]


def _show() -> Column[int]:
    return Column("show_id", Integer, ForeignKey("show.id"), nullable=False)


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
    _show(),
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
    _show(),
    Column("source", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("key", Text),
    Column("episode_order", Integer),
    *_air(),
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
    _show(),
    Column("source", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("season", Integer),
    Column("number", Integer),
    *_air(),
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
    _show(),
    Column("source", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("season", Integer),
    Column("episode", Integer),
    *_air(),
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
    _show(),
    Column("identity", Text, nullable=False),
    Column("uid", Text, nullable=False),
    Column("special", Text),
    Column("season", Integer),
    Column("episode", Integer),
    Column("kind", Text, nullable=False),
    *_air(),
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
    _show(),
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
    _show(),
    Column("source", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("other_key", Text),
    Index("relation_show", "show_id"),
    Index("relation_folded", "folded"),
    Index("relation_other", "source", "other_key"),
)

follow = Table(
    "follow",
    metadata,
    Column("show_id", Integer, ForeignKey("show.id"), primary_key=True),
    Column("since", Numeric, nullable=False),
)

followed_person = Table(
    "followed_person",
    metadata,
    Column("person_id", Integer, ForeignKey("person.id"), primary_key=True),
    Column("since", Numeric, nullable=False),
)

binge = Table(  # the shows of whose whole seasons the person wants to be told
    "binge",
    metadata,
    Column("show_id", Integer, ForeignKey("show.id"), primary_key=True),
    Column("since", Numeric, nullable=False),
)

watched = Table(  # a row for each episode that the person has watched, whether or not it has an entry of its own
    "watched",
    metadata,
    Column("id", Integer, primary_key=True),
    _show(),
    Column("season", Integer),
    Column("episode", Integer),
    Column("special", Text),  # the identity of its entry; such a row has no numbers
    Column("episodes", Text),  # [[source, its key]]; where it stays while another has its number: then it has none
    Index("watched_number", "show_id", "season", "episode", unique=True),
    Index("watched_special", "special", unique=True),
)

saved_filter = Table(
    "saved_filter",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("place", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("choice", Text, nullable=False),
    Index("saved_filter_folded", "folded", unique=True),
)

former_sequence = Table(  # of entries that a restored library does not know, and calendars do
    "former_sequence",
    metadata,
    Column("uid", Text, primary_key=True),
    Column("sequence", Integer, nullable=False),
)

lapsed = Table(  # where the event of an entry was that has another date now, or none that an event could have
    "lapsed",
    metadata,
    Column("entry_id", Integer, ForeignKey("entry.id"), primary_key=True),
    *_air(),
)

named_feed = Table(  # what the person publishes
    "named_feed",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("place", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("filter", Text),  # a saved filter, as its name is folded
    Column("choice", Text, nullable=False),  # what that was when it was removed
    Column("looks", Text, nullable=False),
    Column("key", Text, nullable=False),  # random: no feed ever gets that of one that was removed
    Column("written", Text),  # the digest of its file that was written last
    Index("named_feed_folded", "folded", unique=True),
)

exported = Table(  # which version of an event the person's files of a calendar hold
    "exported",
    metadata,
    Column("calendar", Text, primary_key=True),  # its name, as names are compared
    Column("uid", Text, primary_key=True),
    Column("sequence", Integer, nullable=False),
    Column("modified", Numeric),
    Column("last", Text, nullable=False),  # the last day that it was on
)

caldav_target = Table(  # a calendar on a server, to which a feed is published
    "caldav_target",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("feed", Text, nullable=False),  # as its name is folded
    Column("url", Text, nullable=False),
    Column("user", Text, nullable=False),
    Column("calendar", Text, nullable=False),
    Column("published", Numeric),
    Column("error", Text),
    Index("caldav_target_folded", "folded", unique=True),
    Index("caldav_target_url", "url", unique=True),
)

caldav_event = Table(  # what was put there
    "caldav_event",
    metadata,
    Column("target_id", Integer, ForeignKey("caldav_target.id"), primary_key=True),
    Column("uid", Text, primary_key=True),
    Column("href", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("standing", Text, nullable=False),
    Column("etag", Text),
    Column("digest", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("theirs", Text, nullable=False),
)

lock = Table(  # what the person set by hand: of one entry, of all of a show, or of all on a service
    "lock",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("field", Text, nullable=False),
    Column("entry_id", Integer, ForeignKey("entry.id")),  # one of these three says whose it is
    Column("show_id", Integer, ForeignKey("show.id")),
    Column("service", Text),
    Column("value", Text, nullable=False),
    Column("zone", Text),
    Column("since", Numeric, nullable=False),
    Column("episodes", Text),  # as of `watched`: what it is of, whichever entry shows that
    Index("lock_entry", "entry_id", "field", unique=True),
    Index("lock_show", "show_id", "field", unique=True),
    Index("lock_service", "service", "field", unique=True),
)

note = Table(
    "note",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("entry_id", Integer, ForeignKey("entry.id")),  # one of the two
    Column("show_id", Integer, ForeignKey("show.id")),
    Column("text", Text, nullable=False),
    Column("changed", Numeric, nullable=False),
    Column("episodes", Text),  # as of `watched`
    Index("note_entry", "entry_id"),  # a full season's has those of its episodes
    Index("note_show", "show_id", unique=True),
)

unsettled = Table(  # shows whose entries have yet to be worked out anew, since a lock on their service is another now
    "unsettled",
    metadata,
    Column("show_id", Integer, ForeignKey("show.id"), primary_key=True),
)

inbox = Table(  # what feeds of news announce, till the person has looked at it; and which items were read
    "inbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("told", Text),
    Column("article", Text),
    Column("state", Text, nullable=False),
    Column("came", Numeric, nullable=False),
    Index("inbox_item", "source", "item", unique=True),
    Index("inbox_new", "state", sqlite_where=text("state = 'new'")),
)

accepted = Table(  # what each article told that the person accepted, besides its date
    "accepted",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", Text, nullable=False),
    Column("article", Text, nullable=False),  # its digest; "" of what was told before these were kept
    Column("show_key", Text, nullable=False),
    Column("key", Text, nullable=False),  # of the episode, as its source has it
    Column("said", Text, nullable=False),
    Column("stated_at", Numeric),
    Column("followed", Numeric),  # since when the show is, where that began with it
    Index("accepted_show", "source", "show_key"),
    Index("accepted_article", "source", "article"),
)

alembic_version = Table(  # as Alembic makes it
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)

SEARCHES = {
    "show_search": "1 2 3 4 5 6",
    "person_search": "1 2 3 4 5 6",
    "character_search": "1 2 3 4 5 6",
    "episode_search": "3 4 5 6",
}
"""Full-text tables and the lengths of prefix that they have an index for. Each row holds folded words only; its rowid
is `rank(weight, id)`, so that the first rows of any match are the heaviest, without sorting. Among the titles of
entries are those of the episodes inside a full season's one entry, by `inner_rank`."""


def search_table(name: str) -> str:
    """Contentless and without positions: the words stand in the tables above, and nothing asks for phrases."""
    options = f"content='', detail=none, columnsize=0, prefix='{SEARCHES[name]}', tokenize='ascii'"
    return f"CREATE VIRTUAL TABLE {name} USING fts5(words, {options})"
