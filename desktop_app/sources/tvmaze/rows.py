"""An answer as rows, each with its id and its digest, and the sentence for what is no such answer."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from desktop_app.domain.plain import plain
from desktop_app.errors import SourceError
from desktop_app.sources.skipped import UNREADABLE

from .payloads import Refusal

T = TypeVar("T")

PARSER = b"2"
"""Raise it when the same row comes to be read differently: all digests then differ, and every row is read again."""

_BOM = b"\xef\xbb\xbf"
_ID = re.compile(rb'\s*\{\s*"id"\s*:\s*(0|[1-9]\d{0,17})\s*[,}]')
_SEED = hashlib.blake2b(PARSER, digest_size=8)

list_decoder = msgspec.json.Decoder(list[msgspec.Raw])
_refusal_decoder = msgspec.json.Decoder(Refusal)


def stamped(rows: Iterable[msgspec.Raw]) -> Iterator[tuple[msgspec.Raw, str | None, bytes]]:
    """Each row with the id with which it begins (None where it begins otherwise) and eight bytes that stand for it as
    it was sent. Of a row that is as it was before no more than this is ever read, so this is kept bare."""
    starts_with_id, fresh = _ID.match, _SEED.copy
    for row in rows:
        state = fresh()
        state.update(row)
        found = starts_with_id(row)
        yield row, found[1].decode() if found else None, state.digest()


def id_of(row: msgspec.Raw) -> str | None:
    """The id with which the row begins."""
    found = _ID.match(row)
    return found[1].decode() if found else None


def decoded(body: bytes, decoder: msgspec.json.Decoder[T], what: str) -> T:
    """The body as JSON of the expected shape; SourceError with a sentence for anything else."""
    body = body.removeprefix(_BOM)
    try:
        return decoder.decode(body)
    except UNREADABLE as error:
        raise refused(body, what, error) from error


def refused(body: bytes, what: str, error: Exception) -> SourceError:
    """The error that says what came instead of `what`."""
    start = body[:64].lstrip()[:1]
    if not body.strip():
        told = "with nothing at all"
    elif start == b"<":
        told = "with a web page"
    elif (refusal := _refusal(body)) is not None:
        told = f"with an error ({refusal})"
    elif isinstance(error, msgspec.ValidationError):
        told = "with data of another shape"
    else:
        told = "with something that is not whole JSON"
    sentence = f"TVmaze answered {told} instead of {what}; nothing was changed, try again later."
    return SourceError("not-understood", sentence, what=what)


def _refusal(body: bytes) -> str | None:
    try:
        refusal = _refusal_decoder.decode(body)
    except UNREADABLE:
        return None
    return plain(refusal.message or refusal.name or str(refusal.status))[:80]
