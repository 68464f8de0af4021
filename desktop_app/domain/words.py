"""Titles as one compares and searches them."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """The text without case, accents and punctuation, words parted by one blank: "Krøniken!" and "kroniken" agree."""
    if text.isascii():
        return _SPACES.sub(" ", text.lower()).strip()
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(_LETTERS)
    bare = "".join(c for c in text if not unicodedata.combining(c))
    return _SPACES.sub(" ", bare).strip()


_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})
