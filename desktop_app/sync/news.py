"""Feeds of news (RSS, Atom) as sources: what their new items announce goes into the inbox, never onto the calendar."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.inbox import Item
from desktop_app.domain.values import SourceInfo
from desktop_app.domain.words import folded
from desktop_app.errors import PremieresError, SourceError
from desktop_app.keychain import age_key, secrets_in

from .report import Progress
from .road import Road

if TYPE_CHECKING:
    from desktop_app.articles.article import Article
    from desktop_app.articles.reading import Reading
    from desktop_app.sources.http import Answer
    from desktop_app.store.database import Database

LIFETIME = timedelta(hours=3)
"""Between two questions."""
MOST_ITEMS = 100
"""Of a feed: those that come first, which are the newest."""


def is_news(body: bytes, content_type: str) -> bool:
    """Whether it is an RSS or Atom document."""
    from desktop_app.articles.kinds import is_feed, text_of

    text = text_of(body[:2_000_000], content_type)
    return text is not None and is_feed(text)


def due(db: Database, info: SourceInfo, now: datetime) -> datetime:
    """When it is to be asked next."""
    from desktop_app.store import queries

    age = queries.age(db, age_key(info.name, info.url))
    return now if age is None or age > now else age + LIFETIME


async def run(road: Road, info: SourceInfo, address: str) -> None:
    """Ask for it. `address` has the secret in it."""
    from desktop_app.store import commands, queries

    road.tell(Progress(road.source, info.name, 0, None))
    kept, asked = age_key(info.name, info.url), road.clock.now()
    etag, modified = queries.validators(road.db, kept)
    try:
        answer = await road.http.get(address, etag=etag, last_modified=modified)
        if answer.body is None:
            validators = answer.etag or etag, answer.last_modified or modified
            commands.answered(road.db, info.name, kept, asked, *validators)
        else:
            await write(road, info.url, answer, asked, address)
    except SourceError as error:
        road.failed(error)
    else:
        road.succeeded()


async def write(road: Road, url: str, answer: Answer, asked: datetime, address: str) -> None:
    """What is new in it, into the inbox. SourceError where it can't be read."""
    from desktop_app.store import commands, queries

    found = await asyncio.to_thread(_articles, answer, road.source)
    seen, told = await asyncio.to_thread(queries.items_seen, road.db, road.source)
    listed = [_key(one) for one in found]
    items: list[Item] = []
    secrets, today = secrets_in(address), asked.date()
    for key, one in zip(listed, found, strict=True):
        if key not in seen and key not in {item.key for item in items}:
            earlier = told | {item.told for item in items if item.told}
            items.append(await asyncio.to_thread(_item, key, one, today, earlier, secrets, road.db.path))
    road.tally.waiting += commands.put_items(road.db, road.source, items, listed, asked)
    age = age_key(road.source, url), asked, answer.etag, answer.last_modified
    commands.answered(road.db, road.source, *age)


def readings_of(article: Article, today: date, library: Path) -> list[Reading]:
    """What it announces, read with what the library knows of the shows that it names; nothing where that hangs on the
    day on which it was written, and it does not say that."""
    from desktop_app.articles.gazetteer import known_names
    from desktop_app.articles.own_date import dated
    from desktop_app.articles.reader import lacks_date, read
    from desktop_app.store.called import shows_called

    article = dated(article)
    known, channels = known_names(article, lambda names: shows_called(library, names))
    return [] if lacks_date(article, today, known, channels) else read(article, known, channels)


def _articles(answer: Answer, source: str) -> Sequence[Article]:
    from desktop_app.articles.content import articles_of_feed

    try:
        return articles_of_feed(answer.body or b"", answer.content_type)[:MOST_ITEMS]
    except PremieresError as error:
        sentence = f"{source} sent no news (RSS, Atom) that could be read; try again later, or remove it."
        raise SourceError("no-news", sentence, source=source) from error


def _item(
    key: str, article: Article, today: date, told: Collection[str | None], secrets: frozenset[str], library: Path
) -> Item:
    from desktop_app.articles.own_date import dated

    from .kept_articles import written

    article = dated(article)
    readings = readings_of(article, today, library)
    if not readings:
        return Item(key, None, None)
    said = [(folded(one.title), one.kind, one.season, one.status, str(one.date.air)) for one in readings]
    announced = _digest(article.url or key, *map(str, said))
    return Item(key, announced, None if announced in told else written(article, secrets))


def _key(article: Article) -> str:
    return _digest(article.url or "", article.text)


def _digest(*texts: str) -> str:
    return hashlib.sha256("\n".join(texts).encode(errors="surrogatepass")).hexdigest()
