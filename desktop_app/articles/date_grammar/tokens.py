"""A text as its words and signs, of which the rules of the grammar ask."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from itertools import islice
from typing import NamedTuple

from .mention import DateMention
from .words import YEARS

LONGEST = 100_000
"""No article is longer; what follows is not read."""
MOST = 1_000
"""Mentions. No article has more."""
TOKENS = 40_000
"""Words and signs: prose of `LONGEST` characters has half as many."""


class Token(NamedTuple):
    """A word, a number, a sign or the end of a line."""

    word: str
    """In lower case."""
    start: int
    end: int
    number: int
    """-1 of anything but a number of up to four digits."""
    glued: bool
    """No blank before it."""
    upper: bool
    """Its first letter is a capital."""


NOTHING = Token("", 0, 0, -1, False, False)
DASHES = frozenset("-–—‑−")  # noqa: RUF001
_LEVEL = str.maketrans("\u00a0\u202f\u2009\u2007’‘٠０１２３４５６７８９", "    ''00123456789")  # noqa: RUF001
"""One character for one, so that places hold."""


class Text:
    """A text as tokens, with the day of its publication and the dates that were read in it so far."""

    def __init__(self, raw: str, published: date | None, day_first: bool | None) -> None:
        self.raw = raw if raw.isascii() else raw.translate(_LEVEL)
        self.published = published if published and published.year in YEARS else None
        self.day_first = day_first
        """How "3/4/26" is meant; None until it is asked."""
        self.guesses = day_first is None
        """It was not told."""
        self.found: list[DateMention] = []
        self.tokens = _split(self.raw)

    def at(self, i: int) -> Token:
        """The token there; before the first and behind the last, one that says nothing."""
        return self.tokens[i] if 0 <= i < len(self.tokens) else NOTHING

    def word(self, i: int) -> str:
        """As `at`, the word alone."""
        return self.tokens[i].word if 0 <= i < len(self.tokens) else ""

    def says(self, i: int, some: tuple[str, ...]) -> bool:
        """Whether these words stand there."""
        return all(self.word(i + k) == word for k, word in enumerate(some))

    def skip(self, i: int, *some: str) -> int:
        """The token behind, where it is one of these; else itself."""
        return i + 1 if self.word(i) in some else i


def _split(raw: str) -> list[Token]:
    tokens: list[Token] = []
    before = -1
    for match in islice(_token().finditer(raw), TOKENS):
        start, end = match.span()
        word = match.group()
        number = int(word) if end - start <= 4 and word.isdecimal() else -1
        lower = word.lower() if number < 0 else word
        tokens.append(Token(lower, start, end, number, start == before, word[0].isupper()))
        before = end
    return tokens


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"[0-9]+|[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)*(?:(?<=s)'(?=\ ))?|'s\b|\S|\n")
