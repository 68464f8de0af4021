"""What the person publishes, and which versions of which events are out there."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Numeric, Table, Text

from .columns import air, metadata

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
    *air(),
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
