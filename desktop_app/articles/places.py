"""Where in an article each field of a reading is said, for whoever checks the one against the other."""

from __future__ import annotations

from collections.abc import Iterator

from .article import Article, Span
from .clocks import clocks
from .reading import Reading
from .seasons import seasons_at

Places = dict[str, tuple[Span, ...]]
"""By the name of the field, in the order of the form; of one among several with its number: "cast.0"."""


def places(article: Article, reading: Reading) -> Places:
    """Those that were kept while it was read, and of those that were not the place that says the same. What is said
    nowhere in these words is not in it. Any thread may call it; a few ms."""
    found: Places = {name: inside for name, spans in reading.spans.items() if (inside := _inside(article, spans))}
    for name, spans in (
        ("season", _season(article, reading)),
        ("time", _hour(article, reading)),
        ("relation", _words(article, reading.relation.title if reading.relation else None)),
        ("synopsis", _words(article, reading.synopsis)),
    ):
        if name not in found and spans:
            found[name] = spans
    return found


def _inside(article: Article, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Each once, in order."""
    return tuple(sorted({span for span in spans if 0 <= span.start < span.end <= len(article.text)}))


def _season(article: Article, reading: Reading) -> tuple[Span, ...]:
    if reading.season is None:
        return ()
    for block in _nearest(article, reading):
        for span, number in seasons_at(article.of(block)):
            if number == reading.season:
                return (Span(block.start + span.start, block.start + span.end),)
    return ()


def _hour(article: Article, reading: Reading) -> tuple[Span, ...]:
    if reading.time is None:
        return ()
    for block in _nearest(article, reading):
        for hour in clocks(article.of(block)):
            if hour.said.clock == reading.time.clock:
                return (_closed(article, Span(block.start + hour.span.start, block.start + hour.span.end)),)
    return ()


def _closed(article: Article, span: Span) -> Span:
    """Without the end of a bracket that begins before it."""
    said = article.of(span)
    return Span(span.start, span.end - 1) if said.endswith(")") and "(" not in said else span


def _words(article: Article, said: str | None) -> tuple[Span, ...]:
    at = article.text.find(said) if said else -1
    return (Span(at, at + len(said)),) if said and at >= 0 else ()


def _nearest(article: Article, reading: Reading) -> Iterator[Span]:
    """The blocks in which the day and the title are named, then those after them, then the others."""
    named = [span.start for name in ("date", "title") for span in reading.spans.get(name, ())]
    blocks = [block.span for block in article.blocks]
    own = [block for start in named for block in blocks if block.start <= start < block.end]
    first = min((block.start for block in own), default=0)
    yield from own
    yield from (block for block in blocks if block.start > first)
    yield from (block for block in blocks if block.start < first)
