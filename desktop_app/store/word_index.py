"""The full-text tables: which words stand for a row, in what order rows are found, and keeping them in step."""

from __future__ import annotations

import re
from functools import lru_cache

from desktop_app.domain.words import PART_WORDS, UNNAMED, folded

from . import rows
from .database import Write

_ID_BITS = 40
_ID_MASK = (1 << _ID_BITS) - 1
_INNER = 1 << (_ID_BITS - 1)

_SAYS_NOTHING = re.compile(rf"(?:{'|'.join(PART_WORDS)})? ?\d*|{'|'.join(UNNAMED)}")


def rank(weight: int, row_id: int) -> int:
    """The rowid of a row in its full-text table: the heaviest come first."""
    return ((100 - max(0, min(weight, 100))) << _ID_BITS) | row_id


def inner_rank(weight: int, episode_id: int) -> int:
    """The same of an episode among the entries of its table: one that is inside a full season's entry."""
    return rank(weight, _INNER | episode_id)


def row_id(rank: int) -> int:
    return rank & _ID_MASK


def inner_id(rank: int) -> int | None:
    """The episode's id, where it is the rank of one."""
    return rank & _ID_MASK & ~_INNER if rank & _INNER else None


@lru_cache(maxsize=1024)
def title_words(title: str | None) -> str | None:
    """The folded words of an episode's title; None of one that only counts, as half of all do ("Episode 4")."""
    if title is None:
        return None
    words = folded(title)
    return None if _SAYS_NOTHING.fullmatch(words) else words


def character_words(characters: str) -> str:
    """The folded words of the characters of a credit, a JSON list."""
    return folded(" ".join(rows.words(characters)))


def weight_of(rank: int) -> int:
    return 100 - (rank >> _ID_BITS)


def add(write: Write, table: str, words: list[tuple[int, str]]) -> None:
    """(rowid, words) in order of rowid, which is how an index likes them."""
    write.run(f"INSERT INTO {table} (rowid, words) VALUES (?, ?)", sorted(words))


def remove(write: Write, table: str, words: list[tuple[int, str]]) -> None:
    """(rowid, words), the words exactly as they were added: the table itself doesn't keep them."""
    write.run(f"INSERT INTO {table} ({table}, rowid, words) VALUES ('delete', ?, ?)", words)
