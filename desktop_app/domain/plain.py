"""Remote text as data."""

from __future__ import annotations

import re

_DROPPED = (
    *(c for c in range(0x20) if c not in {0x09, 0x0A, 0x0D}),
    *(c for c in range(0x7F, 0xA0) if c != 0x85),
    *(0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xD800, 0xE000),
    *range(0xFFF9, 0xFFFC),
    *range(0xE0000, 0xE0080),
)
_UNSEEN: dict[int, str | None] = {**dict.fromkeys(_DROPPED), 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
_BLANKS = re.compile(r"[^\S\n]+")
_AROUND = re.compile(r" ?\n ?")
_GAPS = re.compile(r"\n{3,}")


def plain(text: str) -> str:
    """The text without control, bidi and other unseen characters and lone surrogates (SQLite refuses those), blanks
    made one, lines kept with at most one empty between two. Joiners stay: scripts and emoji need them."""
    if not text.isprintable():
        text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_UNSEEN)
        text = _GAPS.sub("\n\n", _AROUND.sub("\n", _BLANKS.sub(" ", text)))
    elif "  " in text:
        text = _BLANKS.sub(" ", text)
    return text.strip()
