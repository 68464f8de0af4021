"""When an article was written, where only its text says so: a line at its head or foot, or the place and day before
its first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from desktop_app.domain.airdate import Precision

from .article import Article, Block, Span
from .dates import DateMention, dates
from .lazy_pattern import caseless
from .wording import BEGINS

_HEAD, _FOOT = 5, 3
"""Blocks."""
_SHORT = 110
"""Characters of a line that says no more than who wrote it, and when."""
_WORDS = 9
_DATELINE = 70
"""Characters from the head of a paragraph within which the day before its first sentence ends."""
_BEHIND = re.compile(r"\)?(?:,? [A-Z][\w.]+){0,2}\s?(?:[–—:]|-\s|\|)")
_TELLS = caseless(rf"\b(?:{BEGINS})|\b(?:next|coming)\b")
_WRITTEN = re.compile(r"(?i)\b(?:release|released|published|posted|by|updated|issue)\b")


def dated(article: Article) -> Article:
    """With its own date, where it had none and its text states one."""
    found = None if article.published else own_date(article)
    return article if found is None else replace(article, published=found)


def lacks_date(article: Article) -> bool:
    """Whether a day in it can't be told without knowing when it was written, and it does not say when."""
    return article.published is None and any(one.needs_year or one.relative for one in dates(article.text, None))


def own_date(article: Article) -> date | None:
    """A day with its year that stands where articles have the day on which they were written."""
    told = [one for one in dates(article.text, None) if _is_full(one)]
    for block in _places(article):
        inside = [one for one in told if block.span.start <= one.span.start < block.span.end]
        if inside and (_is_line(article, block, inside) or _is_dateline(article, block, inside[0])):
            return inside[0].said.air.first
    return None


def _places(article: Article) -> Iterator[Block]:
    yield from article.blocks[:_HEAD]
    yield from reversed(article.blocks[max(_HEAD, len(article.blocks) - _FOOT) :])


def _is_full(one: DateMention) -> bool:
    air = one.said.air
    return air.precision is Precision.DAY and air.last is None and not (one.yearless or one.relative or one.recurring)


def _is_line(article: Article, block: Block, inside: list[DateMention]) -> bool:
    if block.cells or block.span.end - block.span.start > _SHORT:
        return False
    rest = _without(article, block.span, inside)
    return len(rest.split()) <= _WORDS and (_WRITTEN.search(rest) is not None or _TELLS.search(rest) is None)


def _is_dateline(article: Article, block: Block, one: DateMention) -> bool:
    near = one.span.end - block.span.start < _DATELINE
    before = article.text[block.span.start : one.span.start]
    return near and _TELLS.search(before) is None and _BEHIND.match(article.text, one.span.end) is not None


def _without(article: Article, span: Span, inside: list[DateMention]) -> str:
    rest = article.of(span)
    for one in inside:
        rest = rest.replace(article.of(one.span), " ")
    return rest
