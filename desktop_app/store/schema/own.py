"""What the person did and set, which no sync takes away, and what is yet to be done of it."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Numeric, Table, Text, text

from .columns import metadata, show_id

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
    show_id(),
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
