"""The octets of a file as content lines (RFC 5545, 3.1), however they are ended and folded; what is odd is noted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .findings import Notes

BOM = b"\xef\xbb\xbf"
_LINE_END = re.compile(rb"\r\n|\n|\r(?=[A-Za-z][A-Za-z0-9-]*[:;]|[ \t\r\n]|\Z)")
"""A CR alone ends a line where the next one looks like one; else it is a control character in a text."""
_CONTROL = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]")
_MOST = 75
"""Octets of a line, without its end."""


def content_lines(data: bytes, notes: Notes) -> Iterator[tuple[int, str]]:
    """Each with the number of the line that it begins in, unfolded and decoded; empty lines are left out. What is no
    UTF-8 is replaced."""
    if data.startswith(BOM):
        notes.note("bom", 1)
        data = data[len(BOM) :]
    at, pieces = 0, list[bytes]()
    for number, line in _physical(data, notes):
        if line[:1] in (b" ", b"\t"):
            if pieces:
                _look_at_fold(pieces[-1], line, number, notes)
                pieces.append(line[1:])
            elif line.strip():
                notes.note("lost-continuation", number)
            else:
                notes.note("empty-line", number)
            continue
        if pieces:
            yield at, _decoded(b"".join(pieces) if len(pieces) > 1 else pieces[0], at, notes)
        at, pieces = number, [line] if line else []
    if pieces:
        yield at, _decoded(b"".join(pieces), at, notes)


def _physical(data: bytes, notes: Notes) -> Iterator[tuple[int, bytes]]:
    """Lines as they stand in the file. Empty ones at its end are nobody's trouble, and not there."""
    start, number, last, size = 0, 0, len(data.rstrip(b"\r\n")), len(data)
    while start < size and (start <= last or number == 0):
        number += 1
        end = _LINE_END.search(data, start)
        stop, following = (end.start(), end.end()) if end else (size, size)
        line = data[start:stop]
        if end is None:
            notes.note("no-line-end", number)
        elif following - stop == 1:
            notes.note("bare-lf" if data[stop] == 0x0A else "bare-cr", number)
        if not line:
            notes.note("empty-line", number)
        elif len(line) > _MOST:
            notes.note("long-line", number)
        if not line.isascii() or not line.decode("ascii").isprintable():
            control = _CONTROL.search(line)
            if control:
                notes.note("control", number, value=f"0x{control[0].hex().upper()}")
        yield number, line
        start = following


def _look_at_fold(before: bytes, line: bytes, number: int, notes: Notes) -> None:
    if len(line) > 1 and line[1] & 0xC0 == 0x80 and before and before[-1] >= 0x80:
        notes.note("fold-in-character", number)


def _decoded(line: bytes, number: int, notes: Notes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        notes.note("not-utf-8", number)
        return line.decode(errors="replace")
