"""When an article was written, where only its text says so: a line at its head or foot, the place and day before its
first sentence, or the day on which it says that its news was told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from desktop_app.domain.airdate import Precision

from .article import Article, Block, Role, Span
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
_BEFORE = 50
"""Characters before a day that are looked at."""
_BEHIND = re.compile(r"\)?(?:,? [A-Z][\w.]+){0,2}\s?(?:[–—:]|-\s|\|)")
_TELLS = caseless(rf"\b(?:{BEGINS})|\b(?:next|coming)\b")
_WRITTEN = re.compile(r"(?i)\b(?:release|released|published|posted|by|updated|issue)\b")
_LIVED = re.compile(r"(?i)\b(?:born|died|dies)\b")
_AS_OF = re.compile(r"(?i)\b(?:(?:correct|accurate|up to date) (?:as of|at|on)|as of|last checked(?: on)?)\s$")
_SAID_ON = re.compile(
    r"(?i)\b(?:said|announced|confirmed|revealed|told \w+)(?: (?:today|late|early|it))?,?(?: on)?(?: \w+day,?)?\s$"
)
_IN_PLACE = re.compile(r"\((?:[A-Z][\w’'-]+, ){1,2}$")
""" "launched its season (Galway, 30 August 2027)"."""
_LABELLED = 2
"""Cells of a row that says one thing of its article."""
_CALLED_THE = re.compile(r"(?:The|THE)(?: [A-Z][\w’'&]+){1,4}")
_YEAR = re.compile(r"\b20\d\d\b")


def dated(article: Article) -> Article:
    """With its own date, where it had none and its text states one."""
    found = None if article.published else own_date(article)
    if found is None:
        return article
    told = [one for one in dates(article.text, None) if _is_of(one, found)]
    lines = [block for block in _places(article) if _says_when(article, block, told)]
    name = next((name for block in lines if (name := _publication(article, block, told))), None)
    blocks = tuple(block for block in article.blocks if block not in lines)
    return replace(article, published=found, blocks=blocks, publication=article.publication or name)


def _is_of(one: DateMention, day: date) -> bool:
    yearless = one.needs_year and (one.month, one.day) == (day.month, day.day)
    return yearless or (_is_full(one) and one.said.air.first == day)


def _says_when(article: Article, block: Block, told: list[DateMention]) -> bool:
    """Whether it is a line that says no more than who wrote it, and when."""
    inside = [one for one in told if block.span.start <= one.span.start < block.span.end]
    return bool(inside) and block.role is not Role.HEADLINE and _is_line(article, block, inside)


def _publication(article: Article, block: Block, told: list[DateMention]) -> str | None:
    rest = _without(article, block.span, told).strip(" ,.|·•–—-")
    return rest if _CALLED_THE.fullmatch(rest) else None


def own_date(article: Article) -> date | None:
    """A day with its year that stands where articles have the day on which they were written; else one there whose year
    its weekday or the notice of rights tells; else the last on which it says that something was told; else that of its
    last update."""
    told = dates(article.text, None)
    full = [one for one in told if _is_full(one)]
    for block in _places(article):
        inside = [one for one in full if block.span.start <= one.span.start < block.span.end]
        if inside and (_is_line(article, block, inside) or _is_dateline(article, block, inside[0])):
            return inside[0].said.air.first
        if (alone := next((one for one in inside if _is_sentence(article, block, one)), None)) is not None:
            return alone.said.air.first
    return _of_row(article, full) or _of_year(article, told) or _of_news(article, full) or article.changed


def _of_row(article: Article, full: list[DateMention]) -> date | None:
    """ "Release issued | 23 February 2027"."""
    for block in article.blocks:
        if len(block.cells) == _LABELLED and _WRITTEN.search(article.of(block.cells[0])):
            for one in full:
                if block.cells[1].start <= one.span.start < block.cells[1].end:
                    return one.said.air.first
    return None


def _places(article: Article) -> Iterator[Block]:
    yield from article.blocks[:_HEAD]
    yield from reversed(article.blocks[max(_HEAD, len(article.blocks) - _FOOT) :])


def _is_full(one: DateMention) -> bool:
    air = one.said.air
    return air.precision is Precision.DAY and air.last is None and not (one.yearless or one.relative or one.recurring)


def _of_year(article: Article, told: list[DateMention]) -> date | None:
    """ "By Ada Quill, 29 December" over "© The Dial 2026"; "Tuesday 29 December" where the text names a year in which
    that day was a Tuesday."""
    for block in article.blocks[:_HEAD]:
        inside = [one for one in told if block.span.start <= one.span.start < block.span.end]
        if len(inside) != 1 or not inside[0].needs_year or not _is_line(article, block, inside):
            continue
        if (found := _in_its_year(article, inside[0])) is not None:
            return found
    return None


def _in_its_year(article: Article, one: DateMention) -> date | None:
    years: set[int] = {article.year} if article.year else set()
    if not years and one.weekday is not None:
        years = {int(year) for year in _YEAR.findall(article.text)}
    for year in sorted(years, reverse=True):
        try:
            day = date(year, one.month or 0, one.day or 0)
        except ValueError:
            continue
        if one.weekday in {None, day.weekday()}:
            return day
    return None


def _of_news(article: Article, full: list[DateMention]) -> date | None:
    """The last day on which the text says that something was told, or until which it says that it holds."""
    said = [
        one.said.air.first
        for one in full
        if one.said.air.first
        and any(pattern.search(_before(article, one)) for pattern in (_SAID_ON, _AS_OF, _IN_PLACE))
    ]
    return max(said, default=None)


def _before(article: Article, one: DateMention) -> str:
    return article.text[max(0, one.span.start - _BEFORE) : one.span.start].rpartition("\n")[2]


def _is_line(article: Article, block: Block, inside: list[DateMention]) -> bool:
    if block.cells or block.span.end - block.span.start > _SHORT:
        return False
    rest = _without(article, block.span, inside)
    if len(rest.split()) > _WORDS or _LIVED.search(rest):
        return False
    return _WRITTEN.search(rest) is not None or _TELLS.search(rest) is None


def _is_sentence(article: Article, block: Block, one: DateMention) -> bool:
    """Whether the day is a sentence by itself: "From the desk of the Dial. 19 November 2026. With credit." """
    before, after = article.text[block.span.start : one.span.start], article.text[one.span.end : block.span.end]
    return before.rstrip().endswith((".", "!", "?")) and after.startswith(".") and not block.cells


def _is_dateline(article: Article, block: Block, one: DateMention) -> bool:
    near = one.span.end - block.span.start < _DATELINE
    before = article.text[block.span.start : one.span.start]
    return near and _TELLS.search(before) is None and _BEHIND.match(article.text, one.span.end) is not None


def _without(article: Article, span: Span, inside: list[DateMention]) -> str:
    rest = article.of(span)
    for one in inside:
        rest = rest.replace(article.of(one.span), " ")
    return rest
