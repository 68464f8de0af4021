"""What a row of a list or a table announces of its show."""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop_app.domain.values import Kind

from .airing import services_of, zoned
from .article import Span
from .claims import Sort
from .dates import DateMention
from .events import Show, to_come
from .premiere_kinds import What, what_begins, what_ends
from .reading import ReadTime
from .rows import Row
from .seasons import season_in
from .story import Line, Story

_BEGINS = re.compile(
    r"(?i)\b(?:brand-new|new (?:\w+ )?(?:drama|comedy|series|show|sitcom|thriller|season|documentary|quiz)|begins"
    r"|starts|debut"
    r"|premiere|launch|opener|opening (?:episode|part)|first of|1/\d|returns|is back|back for|finale|final episode"
    r"|last (?:in|of) the series|last in the|film|movie|special|series \w+ of"
    r"|(?<=, )new(?=[ .,;)]*$)|(?<=\()new(?=\))"
    r"|(?:second|third|fourth|fifth|sixth) (?:series|season)|season \d+|drops|arrives|lands)\b"
)
_LAST = re.compile(
    r"(?i)\b(?:finale|(?:final|last)(?: ever)? (?:episode|instal?lment)|last (?:in|of) the (?:series|season|run)"
    r"|concludes?|concluding)\b"
)
_FIRST = re.compile(r"(?i)\b(?:new (?:series|season|drama|comedy|show)|premieres?|debuts?|begins|starts|opener)\b")
_AMID = re.compile(
    r"(?i)\b(?:week (?!of|one\b|1\b)(?:\d|two|three|four|five|six|seven|eight|nine|ten)"
    r"|continues\b|penultimate\b|semi-?finals?\b"
    r"|quarter-?finals?\b|episode (?:[2-9]|two|three|four|five|six)\b|another chance to see)"
)
_FILMS = re.compile(r"(?i)\b(?:movies|films)\b")
_SERIES = re.compile(r"(?i)\b(?:series|shows|drama)\b")
_LABEL = 40
"""Characters of what may stand above a row: "NEW SERIES"."""
_BESIDE = 400


class RowEvent(NamedTuple):
    what: What
    mention: DateMention
    time: ReadTime | None
    services: tuple[str, ...]
    service_spans: tuple[Span, ...]
    lines: tuple[Line, ...]
    """What follows the row's own words."""


def row_event(story: Story, show: Show, row: Row) -> RowEvent | None:
    """None where it is over, is one of the episodes between, or says when the article was written."""
    mention = row.dates[0] if row.dates else row.under
    lines = tuple(line for line in show.lines if line.masked.sentence.start > row.title.start)
    beside = _beside(story, row, lines)
    if mention is None or not to_come(story, mention.said) or _is_byline(story, row, mention):
        return None
    if story.mentions.listings and not _BEGINS.search(beside):
        return None
    if _AMID.search(" ".join([story.article.of(row.block.span), *(line.said for line in lines[:2])])):
        return None
    services, spans = _services(story, show, row, lines)
    time = zoned(row.clocks[0], services) if row.clocks else None
    return RowEvent(_what(story, show, row, lines, beside), mention, time, services, spans, lines)


def _what(story: Story, show: Show, row: Row, lines: tuple[Line, ...], beside: str) -> What:
    if _LAST.search(beside[:_BESIDE]) and not _FIRST.search(beside[:_BESIDE]):
        return what_ends(beside[:_BESIDE])
    what = what_begins(story, show, lines)
    told = " ".join([story.article.of(row.aside), *(line.said for line in lines[:3])])
    season = what.season if what.season is not None else season_in(told)
    kind = what.kind
    if kind is Kind.SERIES_PREMIERE and season is not None and season > 1:
        kind = Kind.SEASON_PREMIERE
    head = " ".join(story.article.of(block.span) for block in story.article.blocks[:4])
    if kind is Kind.SERIES_PREMIERE and _FILMS.search(head) and not _SERIES.search(head):
        kind = Kind.FILM
    return What(kind, season, what.relation)


def _services(story: Story, show: Show, row: Row, lines: tuple[Line, ...]) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    if row.services:
        written = {one.name: one.written for one in row.services}
        return tuple(written.values()), tuple(one.span for one in row.services)
    return services_of(story, show, [line for line in lines if any(one.sort is Sort.BEGINS for one in line.claims)])


def _is_byline(story: Story, row: Row, mention: DateMention) -> bool:
    if row.clocks or mention.said.air.first != story.article.published:
        return False
    return not row.services or not (mention.yearless or mention.relative)


def _beside(story: Story, row: Row, lines: tuple[Line, ...]) -> str:
    """All that stands with the row: the label above it, its own words, what follows."""
    blocks = story.article.blocks
    at = blocks.index(row.block)
    above = [story.article.of(block.span) for block in blocks[max(0, at - 2) : at]]
    labels = [said for said in above if len(said) < _LABEL]
    return " ".join([*labels, story.article.of(row.block.span), *(line.said for line in lines)])
