"""What somebody meant who made one slip: the words that the titles and the names in the library have."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from desktop_app.domain.spelling import one_slip

from .patience import Enough, give_up_if, never

_WITHIN = ("show_search", "person_search")
_SURE = 2
"""The first letters are taken to be right: few words begin with them."""
_SHORTEST = 4
"""A word of three letters is one slip away from too many."""


def meant(file: sqlite3.Connection, words: Sequence[str], enough: Enough = never) -> list[str] | None:
    """The words with those that no title and no name has a word for put right; None where that can't be, or need not.
    Takes a few milliseconds: for a search that found nothing. TakesLong once it is enough."""
    for table in _WITHIN:
        # of the connection alone, and gone with its transaction
        file.execute(f"CREATE VIRTUAL TABLE temp.{table}_words USING fts5vocab(main, {table}, row)")
    found = [word if _begins(file, word) else _right(file, word, enough) for word in words]
    right = [word for word in found if word]
    return right if len(right) == len(words) and right != list(words) else None


def _begins(file: sqlite3.Connection, word: str) -> bool:
    return any(_terms(file, table, word, 1) for table in _WITHIN)


def _right(file: sqlite3.Connection, word: str, enough: Enough) -> str | None:
    """The most frequent of those that it may be."""
    if len(word) < _SHORTEST:
        return None
    near: list[tuple[int, str]] = []
    for table in _WITHIN:
        give_up_if(enough)
        terms = _terms(file, table, word[:_SURE])
        near += [(count, term) for term, count in terms if len(term) >= len(word) - 1 and one_slip(word, term)]
    return max(near)[1] if near else None


def _terms(file: sqlite3.Connection, table: str, start: str, most: int = -1) -> list[tuple[str, int]]:
    """(word, in how many rows it is) of those that begin so."""
    sql = f"SELECT term, doc FROM temp.{table}_words WHERE term >= ? AND term < ? LIMIT ?"
    return file.execute(sql, (start, start + "\U0010ffff", most)).fetchall()
