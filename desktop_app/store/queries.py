"""All that is read from the library: frozen values out, SQL nowhere outside."""

from __future__ import annotations

from .accepted import words_of_article, words_of_show
from .binge import whole_seasons
from .by_hand import entry_by_hand, entry_told, made_by_hand
from .caldav import placed_events, target, targets
from .casts import cast_lines, credits_said
from .catch_up import catch_up_of, catch_ups
from .day_counts import day_counts
from .entries import (
    count_by_kind,
    entries,
    entry,
    entry_of_identity,
    guests,
    ledger,
    said_by,
    show_entries,
    told_by,
)
from .event_keys import entries_of, event_keys
from .explaining import entry_ledger, why
from .exports import changed_exports, exported_uids
from .filter_values import filter_values, known_values
from .hidden import hidden
from .inbox import items_seen, waiting, waiting_ids
from .known_services import known_services
from .known_shows import known, known_by_id
from .likely import shows_beginning
from .locks import locks_of_services, locks_of_show
from .markable import markable
from .named_feeds import named_feed, named_feeds, written_feed
from .nearest_entry import following, nearest, preceding
from .next_entries import next_entries, shows
from .notes import note, notes
from .patience import TakesLong, after
from .people import find_people
from .person_pages import person_page
from .saved_filters import saved_filters
from .search import search
from .season_runs import season_runs
from .services import services
from .shows import find_shows, show_key, show_page
from .sync_state import (
    age,
    ages,
    credited_shows,
    digests,
    followed_keys,
    followed_people,
    followed_shows,
    has_shows,
    keys_to_come,
    last_sync,
    sources,
    validators,
    watched_shows,
)
from .titled import own_uids, shows_titled
from .unsaying import still_says
from .watched import watched

__all__ = [
    "TakesLong",
    "after",
    "age",
    "ages",
    "cast_lines",
    "catch_up_of",
    "catch_ups",
    "changed_exports",
    "count_by_kind",
    "credited_shows",
    "credits_said",
    "day_counts",
    "digests",
    "entries",
    "entries_of",
    "entry",
    "entry_by_hand",
    "entry_ledger",
    "entry_of_identity",
    "entry_told",
    "event_keys",
    "exported_uids",
    "filter_values",
    "find_people",
    "find_shows",
    "followed_keys",
    "followed_people",
    "followed_shows",
    "following",
    "guests",
    "has_shows",
    "hidden",
    "items_seen",
    "keys_to_come",
    "known",
    "known_by_id",
    "known_services",
    "known_values",
    "last_sync",
    "ledger",
    "locks_of_services",
    "locks_of_show",
    "made_by_hand",
    "markable",
    "named_feed",
    "named_feeds",
    "nearest",
    "next_entries",
    "note",
    "notes",
    "own_uids",
    "person_page",
    "placed_events",
    "preceding",
    "said_by",
    "saved_filters",
    "search",
    "season_runs",
    "services",
    "show_entries",
    "show_key",
    "show_page",
    "shows",
    "shows_beginning",
    "shows_titled",
    "sources",
    "still_says",
    "target",
    "targets",
    "told_by",
    "validators",
    "waiting",
    "waiting_ids",
    "watched",
    "watched_shows",
    "whole_seasons",
    "why",
    "words_of_article",
    "words_of_show",
    "written_feed",
]
