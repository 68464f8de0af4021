"""The lines of an article while it is read, and the article's text made of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .article import Block, Role, Span
from .characters import bare, piece

MOST_LINES = 6_000
"""More than any article has."""


@dataclass(slots=True)
class Line:
    """Its spans count from its own start."""

    role: Role
    text: str
    marked: tuple[Span, ...] = ()
    cells: tuple[Span, ...] = ()
    level: int = 0


class Words:
    """Gathers the pieces of one line: blanks are made one, and what is marked is kept in place."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._gap = False
        self._open: list[int | None] = []
        self._marked: set[Span] = set()

    def __bool__(self) -> bool:
        return self._length > 0

    def add(self, text: str) -> None:
        text = piece(text)
        words = " ".join(text.split())
        if words:
            blank = " " if self._length and (self._gap or text[:1].isspace()) else ""
            begin = self._length + len(blank)
            self._open = [begin if start is None else start for start in self._open]
            self._pieces.append(blank + words)
            self._length = begin + len(words)
        self._gap = (self._gap and not words) or text[-1:].isspace()

    def mark(self) -> None:
        self._open.append(None)

    def unmark(self) -> None:
        start = self._open.pop()
        if start is not None:
            self._marked.add(Span(start, self._length))

    def rest(self) -> None:
        """Forgets a blank at the end, as between two lines."""
        self._gap = False

    def take(self) -> tuple[str, tuple[Span, ...]]:
        """What was gathered, and a fresh start. What is still marked goes on being so in the next line."""
        text = "".join(self._pieces)
        open_ = [Span(start, self._length) for start in self._open if start is not None]
        marked = tuple(sorted({*self._marked, *open_}))
        self._pieces, self._length, self._gap, self._marked = [], 0, False, set()
        self._open = [None] * len(self._open)
        clean = unicodedata.normalize("NFC", bare(text))
        if clean != text:  # entities that made a tag, or an accent on its own: rare enough to forget what was marked
            return " ".join(clean.split()), ()
        return text, marked


def row(cells: Iterable[tuple[str, tuple[Span, ...]]]) -> Line:
    """One of a table: its cells parted by tabs."""
    texts: list[str] = []
    spans: list[Span] = []
    marked: list[Span] = []
    at = 0
    for text, marks in cells:
        texts.append(text)
        spans.append(Span(at, at + len(text)))
        marked.extend(Span(at + start, at + end) for start, end in marks)
        at += len(text) + 1
    return Line(Role.TABLE_ROW, "\t".join(texts), tuple(marked), tuple(spans))


def cut(line: Line, start: int) -> Line:
    """The line from there on."""
    text = line.text[start:]
    lead = start + len(text) - len(text.lstrip())
    moved = tuple(Span(max(a - lead, 0), b - lead) for a, b in line.marked if b > lead)
    return Line(line.role, line.text[lead:], moved, (), line.level)


def joined(lines: Sequence[Line]) -> tuple[str, tuple[Block, ...]]:
    """The article's text, and its blocks with their spans in it."""
    texts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for line in lines:
        texts.append(line.text)
        blocks.append(
            Block(
                line.role,
                Span(at, at + len(line.text)),
                tuple(Span(at + a, at + b) for a, b in line.marked),
                tuple(Span(at + a, at + b) for a, b in line.cells),
                line.level,
            )
        )
        at += len(line.text) + 1
    return "\n".join(texts), tuple(blocks)
