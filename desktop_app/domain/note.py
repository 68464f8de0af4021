"""A person's note."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from desktop_app.errors import PremieresError

from .locks import OfEntry, OfShow
from .plain import plain

LONGEST_NOTE = 10_000
"""Characters."""


class Noted(NamedTuple):
    """What is, or was, noted of what; "" for nothing."""

    target: OfEntry | OfShow
    text: str


class Note(NamedTuple):
    """Plain text with lines; `changed` (UTC) is when it was written last."""

    text: str
    changed: datetime


def cleaned_note(text: str) -> str:
    """Without what cannot be seen, as all text of others is; "" where nothing is left. PremieresError when it is too
    long: nothing is cut off."""
    kept = plain(text)
    if len(kept) > LONGEST_NOTE:
        sentence = f"A note has at most {LONGEST_NOTE:,} characters, and this has {len(kept):,}: shorten it."
        raise PremieresError("long-note", sentence, length=len(kept), most=LONGEST_NOTE)
    return kept
