"""An article as its reader sees it: one text of blocks, each with its role, and who published it when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """Where something stands in the text of an article; `end` is behind its last character."""

    start: int
    end: int


class Role(StrEnum):
    """What a block is to its reader. What is no part of the article (menus, adverts, comments) is no block."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    """The line or two below the headline."""
    HEADING = "heading"
    """Within the text: of a section, or of one show in a list of several."""
    PARAGRAPH = "paragraph"
    LIST_ROW = "list-row"
    TABLE_ROW = "table-row"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the article's text."""

    role: Role
    span: Span
    marked: tuple[Span, ...] = ()
    """What the markup sets apart within it, as titles are: em, i, b, strong, cite, and the words of a link."""
    cells: tuple[Span, ...] = ()
    """Of a row of a table, in order."""
    level: int = 0
    """Of a heading, 1 to 6; 0 = not known."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What the markup states of a show, unseen by who reads the page (schema.org's TVSeries and its kin): a hint,
    which loses to the text."""

    title: str
    starts_on: str | None = None
    actors: tuple[str, ...] = ()
    creators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """Without markup and control characters, its whitespace collapsed."""

    text: str
    """The blocks, one in each line; the cells of a row are parted by a tab."""
    blocks: tuple[Block, ...]
    published: date | None = None
    """Its own date, in its own zone; of what was forwarded, that of the piece."""
    publication: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None
    """BCP 47, as the markup has it."""
    stated: tuple[Stated, ...] = ()
    changed: date | None = None
    """The day of its last update, where its text or its data tell it."""
    year: int | None = None
    """Of its notice of rights: "© The Dial 2026"."""

    def of(self, span: Span) -> str:
        return self.text[span.start : span.end]
