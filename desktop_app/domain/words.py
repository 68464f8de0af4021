"""Titles as one compares and searches them."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"[\W_]+")
# fmt: off
PART_WORDS = (
    "episode", "episodio", "epizod", "epizoda", "folge", "aflevering", "afsnit", "avsnitt", "odcinek", "bolum", "jakso",
    "part", "chapter",
)
# fmt: on
"""What an episode without a title of its own is called, before its number."""
UNNAMED = ("tba", "tbd", "to be announced")
_COUNTING = (*PART_WORDS, *(word for name in UNNAMED for word in name.split()))


def folded(text: str) -> str:
    """The text without case, accents and punctuation, words parted by one blank: "Krøniken!" and "kroniken" agree."""
    if text.isascii():
        return _SPACES.sub(" ", text.lower()).strip()
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(_LETTERS)
    bare = "".join(c for c in text if not unicodedata.combining(c))
    return _SPACES.sub(" ", bare).strip()


def is_telling(word: str) -> bool:
    """Whether a folded word begins none of those that the titles are made of which only count, or say nothing."""
    return not word[:1].isdigit() and not any(one.startswith(word) for one in _COUNTING)


_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})
