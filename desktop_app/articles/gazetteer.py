"""What somebody knows of the shows that an article names: many a title is a word, and a word by itself is no name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from desktop_app.domain.words import folded

from .article import Article, Role, Span
from .names import CALENDAR, CLOSED, forms, runs
from .quotations import SMALL, quoted
from .sentences import sentences
from .service_names import KNOWN
from .title_cues import votes_beside

_MOST = 30_000
"""Characters of an article that are looked at, as many as are read."""
_LONGEST = 100
"""Characters of a title."""
_ENOUGH = 2.0
"""Votes beside a single word with which it is the title."""
_ARTICLE = re.compile(r"(?:the|a|an) ")
_WORD = re.compile(r"[^\W\d_]+")
_DATELINE = re.compile(r"\s?(?:,|[–—(/-]|\s-)")
_SERVICES = frozenset(map(folded, KNOWN))
_PLAIN = re.compile(r"[A-Z][a-z]+")
"""A service's name that is a word as well: "Life"."""
_LED = re.compile(r"\b(?:on|On|to|via|for) (?:the )?$")
_LED_ON = re.compile(r"[.,;:)]|\s(?:on|at|in|from|next|this|and|later)\b|$", re.MULTILINE)

Ask = Callable[[Collection[str]], Iterable[tuple[str, Sequence[str]]]]
"""By folded names, the titles of the shows that are called so, each with the services that the show is on."""


class KnownNames(NamedTuple):
    """In the order of what `reader.read` is given."""

    titles: tuple[str, ...] = ()
    services: tuple[str, ...] = ()


def known_names(article: Article, ask: Ask) -> KnownNames:
    """The titles that the article writes as names of shows, as it writes them, and those of their services that it
    names. What may as well be a word, a place or somebody's name is not among them, unless what stands beside it tells.
    Any thread; a few ms, besides those of the question."""
    places = _names_in(article)
    if not places:
        return KnownNames()
    titles: dict[str, None] = {}
    services: dict[str, None] = {}
    for title, on in ask(places):
        spans = [one for one in places.get(folded(title), ()) if _is_so_written(article, one, title)]
        if spans and _is_meant(article, title, spans):
            titles[_spelling(article, spans)] = None
            services |= dict.fromkeys(on)
    named = (one for one in services if one not in KNOWN and _is_service(article.text[:_MOST], one))
    return KnownNames(tuple(titles), tuple(named))


def _names_in(article: Article) -> Mapping[str, list[Span]]:
    """All that may be the name of something, by the folded name."""
    found: dict[str, dict[Span, None]] = defaultdict(dict)
    for span in _spans(article):
        if span.end - span.start <= _LONGEST and span.end <= _MOST and (key := folded(article.of(span))):
            found[key][span] = None
    return {key: sorted(spans) for key, spans in found.items()}


def _spans(article: Article) -> Iterable[Span]:
    yield from quoted(article)
    for block in article.blocks:
        if block.span.start >= _MOST:
            return
        for sentence in sentences(article.text, *block.span):
            for run in runs(article.text, sentence, loose=True):
                yield run.span
                yield from forms(article.text, run)


def _is_meant(article: Article, title: str, spans: Sequence[Span]) -> bool:
    key = folded(title)
    bare = _ARTICLE.sub("", key, count=1)
    words = set(bare.split())
    if words <= CLOSED | CALENDAR or key in _SERVICES or bare in _SERVICES:
        return False
    votes = [votes_beside(article.text, one) for one in spans]
    if len(words) == 1:
        return max(votes) >= _ENOUGH and min(votes) >= 0
    return sum(votes) >= 0


def _is_so_written(article: Article, span: Span, title: str) -> bool:
    """With the capitals that the title has; with capitals alone, unless it is the place before the news."""
    said = article.of(span)
    words = _WORD.findall(said)
    if not said.isupper() or title.isupper():
        pairs = zip(words, _WORD.findall(title), strict=False)  # other marks may part them
        return all(a[0].isupper() or not b[0].isupper() or b.casefold() in SMALL for a, b in pairs)
    block = next((one for one in article.blocks if one.span.start <= span.start < one.span.end), None)
    if block is None or len(words) == 1:
        return block is not None and article.of(block.span).isupper()
    first = span.start == block.span.start and block.role is not Role.HEADLINE
    return not (first and _DATELINE.match(article.text, span.end))


def _spelling(article: Article, spans: Sequence[Span]) -> str:
    """The most frequent one, of several in small letters."""
    written = Counter(article.of(one) for one in spans)
    return max(written, key=lambda one: (not one.isupper(), written[one]))


def _is_service(text: str, name: str) -> bool:
    """Whether it is named; of a name that is a word as well, whether it stands nowhere but where services do."""
    hits = list(re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text))
    if not _PLAIN.fullmatch(name):
        return bool(hits)
    led = [_LED.search(text, max(0, one.start() - 20), one.start()) and _LED_ON.match(text, one.end()) for one in hits]
    return bool(hits) and all(led)
