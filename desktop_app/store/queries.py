"""All that is read from the library: frozen values out, SQL nowhere outside."""

from __future__ import annotations

from .casts import cast_lines
from .entries import count_by_kind, entries, entry, entry_ledger, guests, ledger, show_entries, told_by
from .known_shows import known
from .nearest_entry import nearest
from .search import search, shows_with
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

__all__ = [
    "age",
    "ages",
    "cast_lines",
    "count_by_kind",
    "digests",
    "entries",
    "entry",
    "entry_ledger",
    "find_shows",
    "guests",
    "keys_to_come",
    "known",
    "last_sync",
    "ledger",
    "nearest",
    "search",
    "show_entries",
    "show_key",
    "show_page",
    "shows_wanting_cast",
    "shows_with",
    "sources",
    "told_by",
    "validators",
    "watched_shows",
]
