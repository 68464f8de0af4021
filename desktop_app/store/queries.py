"""All that is read from the library: frozen values out, SQL nowhere outside."""

from __future__ import annotations

from .casts import cast_lines
from .day_counts import day_counts
from .entries import (
    count_by_kind,
    entries,
    entry,
    entry_ledger,
    entry_of_identity,
    guests,
    ledger,
    show_entries,
    told_by,
)
from .filter_values import filter_values
from .known_shows import known
from .nearest_entry import following, nearest, preceding
from .people import find_people, shows_with
from .person_pages import person_page
from .saved_filters import saved_filters
from .search import search
from .season_runs import season_runs
from .shows import find_shows, show_key, show_page
from .sync_state import (
    age,
    ages,
    digests,
    keys_to_come,
    last_sync,
    shows_wanting_cast,
    sources,
    validators,
    watched_shows,
)
from .watched import watched

__all__ = [
    "age",
    "ages",
    "cast_lines",
    "count_by_kind",
    "day_counts",
    "digests",
    "entries",
    "entry",
    "entry_ledger",
    "entry_of_identity",
    "filter_values",
    "find_people",
    "find_shows",
    "following",
    "guests",
    "keys_to_come",
    "known",
    "last_sync",
    "ledger",
    "nearest",
    "person_page",
    "preceding",
    "saved_filters",
    "search",
    "season_runs",
    "show_entries",
    "show_key",
    "show_page",
    "shows_wanting_cast",
    "shows_with",
    "sources",
    "told_by",
    "validators",
    "watched",
    "watched_shows",
]
