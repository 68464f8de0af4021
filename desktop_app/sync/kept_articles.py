"""An article as text that can be kept, and back: what is waiting in the inbox is read anew when it is looked at."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date
from typing import Any

from desktop_app.articles.article import Article, Block, Role, Span, Stated
from desktop_app.keychain import tells_secret


def written(article: Article, secrets: frozenset[str] = frozenset()) -> str:
    """As JSON, without the secrets of the address that it came from."""
    article = _discreet(article, secrets)
    return json.dumps(
        {
            "text": article.text,
            "blocks": [[b.role.value, *b.span, b.level, list(b.marked), list(b.cells)] for b in article.blocks],
            "published": article.published.isoformat() if article.published else None,
            "publication": article.publication,
            "url": article.url,
            "author": article.author,
            "language": article.language,
            "stated": [[s.title, s.starts_on, list(s.actors), list(s.creators)] for s in article.stated],
        },
        ensure_ascii=False,
    )


def digest_of(article: Article) -> str:
    """Of its words, by which an article is known again wherever it comes from."""
    return hashlib.sha256(article.text.encode(errors="surrogatepass")).hexdigest()


def read_back(text: str) -> Article:
    """The way back."""
    kept: dict[str, Any] = json.loads(text)
    return Article(
        kept["text"],
        tuple(_block(*block) for block in kept["blocks"]),
        date.fromisoformat(kept["published"]) if kept["published"] else None,
        kept["publication"],
        kept["url"],
        kept["author"],
        kept["language"],
        tuple(Stated(title, on, tuple(actors), tuple(makers)) for title, on, actors, makers in kept["stated"]),
    )


def _block(role: str, start: int, end: int, level: int, marked: list[list[int]], cells: list[list[int]]) -> Block:
    return Block(Role(role), Span(start, end), _spans(marked), _spans(cells), level)


def _spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)


def _discreet(article: Article, secrets: frozenset[str]) -> Article:
    """What stands in the text keeps its place, since all else is told by places in it."""
    text = article.text
    for secret in sorted(secrets, key=len, reverse=True):
        text = text.replace(secret, "·" * len(secret))
    url = article.url
    if url and (tells_secret(url) or any(secret in url for secret in secrets)):
        url = None
    return replace(article, text=text, url=url)
