"""Who published an article, as a source of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.resolve import HAND
from desktop_app.domain.values import ARTICLE
from desktop_app.domain.words import folded

from .feeds import free_name

if TYPE_CHECKING:
    from desktop_app.articles.article import Article
    from desktop_app.store.database import Database


def source_of(db: Database, article: Article) -> str:
    """The name under which its publication is, or would be, among the sources."""
    from desktop_app.sources.addresses import host_of
    from desktop_app.store import queries

    host = host_of(article.url).removeprefix("www.") if article.url else ""
    wanted = free_name((article.publication or host or ARTICLE).replace(": ", " – "), set())
    others: set[str] = {HAND}
    for info in queries.sources(db):
        if info.kind == ARTICLE and _called(info.name) == _called(wanted):
            return info.name
        others.add(info.name)
    if any(folded(name) == folded(wanted) for name in others):
        others.add(wanted)
    return free_name(wanted, others)


def _called(name: str) -> str:
    return folded(name).removeprefix("the ")
