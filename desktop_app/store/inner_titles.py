"""The titles of the episodes that a full season's one entry holds beside its first, as the search of episodes has them.

What stands in the index follows from the library alone, so that a write compares what there was with what there is.
"""

from __future__ import annotations

from collections.abc import Iterable

from . import rows, word_index
from .database import Write
from .selection import IS_INNER

TITLES = (
    "SELECT s.weight, p.id, p.title FROM entry e INDEXED BY entry_full CROSS JOIN episode p INDEXED BY episode_show"
    f" CROSS JOIN show s ON s.id = e.show_id WHERE {IS_INNER}"
)
_OF_SHOWS = f"{TITLES} AND e.show_id IN (SELECT value FROM json_each(?))"

Words = set[tuple[int, str]]
"""(rank, words)"""


def of_shows(write: Write, show_ids: Iterable[int]) -> Words:
    """What the index has of these shows when it is as the library is."""
    return words_of(write.fetch(_OF_SHOWS, rows.json_list(show_ids)))


def words_of(found: Iterable[tuple[int, int, str | None]]) -> Words:
    """(weight, episode, title) as the index has them; without titles that only count."""
    return {
        (word_index.inner_rank(weight, episode_id), words)
        for weight, episode_id, title in found
        if (words := word_index.title_words(title)) is not None
    }


def keep(write: Write, before: Words, after: Words) -> None:
    """Makes of an index with the former words one with the present ones."""
    word_index.remove(write, "episode_search", sorted(before - after))
    word_index.add(write, "episode_search", sorted(after - before))
