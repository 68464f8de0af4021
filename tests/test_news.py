"""Feeds of news, over loopback: what their new items announce waits in the inbox, and never stands on the calendar."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, date, timedelta
from pathlib import Path

import keyring
import pytest
from pytest_httpserver import HTTPServer

from desktop_app.app import App
from desktop_app.domain.inbox import State
from desktop_app.domain.values import Choice
from desktop_app.errors import PremieresError
from desktop_app.store import commands, queries
from desktop_app.sync import SourceReport, news
from desktop_app.sync.articles import Accepted
from desktop_app.sync.kept_articles import read_back, written
from desktop_app.sync.news import readings_of
from tests.memory_keyring import MemoryKeyring

from .library import later, opened
from .servers import Changing

HOUR = timedelta(hours=1)
TODAY = date(2026, 5, 14)
LIGHTS = "The fishing saga Harbour Lights begins its third season on Sunday 12 July at 9pm on BBC One."
GEESE = "The drama Grey Geese starts on Monday 13 July on ITV1."


def item(title: str, text: str, link: str = "") -> str:
    address = f"<link>https://ledger.example/{link}</link>" if link else ""
    return (
        f"<item><title>{title}</title>{address}<pubDate>Wed, 13 May 2026 09:00:00 GMT</pubDate>"
        f"<description>{text}</description></item>"
    )


def rss(*items: str) -> bytes:
    return (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Hollywood Ledger</title>'
        f"{''.join(items)}</channel></rss>"
    ).encode()


@pytest.fixture
def feed(httpserver: HTTPServer) -> Changing:
    made = Changing(httpserver, "/feed.xml", {"Content-Type": "application/rss+xml"})
    made.body = rss(item("Harbour Lights returns", LIGHTS, "lights"), item("Rain", "It rained.", "rain"))
    return made


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    keyring.set_keyring(MemoryKeyring())
    with opened(tmp_path) as app:
        yield app


def add(app: App, address: str) -> SourceReport:
    return asyncio.run(app.add_source(address, "ledger"))


def sync(app: App) -> SourceReport:
    (report,) = asyncio.run(app.sync().run("ledger"))
    return report


def waiting(app: App) -> list[str]:
    found = [readings_of(read_back(one.article), TODAY, app.database.path) for one in queries.waiting(app.database)]
    return [one.title for some in found for one in some]


def test_what_a_feed_announces_waits_and_is_not_on_the_calendar(app: App, feed: Changing) -> None:
    before = queries.entries(app.database, Choice(), UTC)
    report = add(app, feed.url)
    assert (report.state, report.waiting, report.added) == ("updated", 1, 0)
    assert waiting(app) == ["Harbour Lights"]
    assert queries.entries(app.database, Choice(), UTC) == before
    (info,) = [one for one in queries.sources(app.database) if one.name == "ledger"]
    assert (info.kind, info.url) == ("news", feed.url)


def test_only_what_is_new_is_read_and_asked_for_when_due(app: App, feed: Changing) -> None:
    add(app, feed.url)
    assert sync(app).requests == 0
    later(app, 3 * HOUR)
    assert (sync(app).state, len(feed.asked)) == ("unchanged", 2), "by its validators"
    feed.body = rss(item("Geese", GEESE, "geese"), item("Harbour Lights returns", LIGHTS, "lights"))
    later(app, 3 * HOUR)
    assert sync(app).waiting == 1
    assert waiting(app) == ["Harbour Lights", "Grey Geese"]
    later(app, 3 * HOUR)
    feed.body += b"<!-- anew -->"
    assert (sync(app).waiting, len(feed.asked)) == (0, 4)


def test_what_was_dismissed_comes_back_only_with_other_news(app: App, feed: Changing) -> None:
    add(app, feed.url)
    (one,) = queries.waiting(app.database)
    commands.settle_items(app.database, [one.id], State.DISMISSED)
    feed.body = rss(item("Harbour Lights returns", f"{LIGHTS} There is more.", "lights"))
    later(app, 3 * HOUR)
    assert sync(app).waiting == 0
    assert waiting(app) == []
    feed.body = rss(item("Harbour Lights returns", LIGHTS.replace("Sunday 12", "Sunday 19"), "lights"))
    later(app, 3 * HOUR)
    assert sync(app).waiting == 1
    with pytest.raises(PremieresError, match="no 4711 in the inbox"):
        commands.settle_items(app.database, [4711], State.ACCEPTED)
    assert waiting(app) == ["Harbour Lights"]


def test_what_was_dismissed_waits_again_as_it_did_before(app: App, feed: Changing) -> None:
    add(app, feed.url)
    (one,) = queries.waiting(app.database)
    for state in (State.DISMISSED, State.ACCEPTED):
        commands.settle_items(app.database, [one.id], state)
        assert queries.waiting_ids(app.database) == []
        for _ in range(2):
            commands.put_back(app.database, [one])
        assert queries.waiting(app.database) == [one]
        assert queries.waiting_ids(app.database) == [one.id]


def test_a_failed_or_broken_feed_changes_nothing(app: App, feed: Changing) -> None:
    add(app, feed.url)
    feed.status = 500
    later(app, 3 * HOUR)
    assert sync(app).state == "failed"
    feed.status, feed.body = 200, b"<html><body>Back soon</body></html>"
    report = sync(app)
    assert report.state == "failed"
    assert report.error == "ledger sent no news (RSS, Atom) that could be read; try again later, or remove it."
    assert waiting(app) == ["Harbour Lights"]


def test_it_outlasts_the_feed_and_is_accepted_as_it_was_read(app: App, feed: Changing) -> None:
    add(app, feed.url)
    app.remove_source("ledger")
    (one,) = queries.waiting(app.database)
    article = read_back(one.article)
    assert written(article) == one.article
    taken = asyncio.run(
        app.accept_article(article, [Accepted(said) for said in readings_of(article, TODAY, app.database.path)])
    )
    assert taken.source == "Hollywood Ledger"
    (line,) = queries.ledger(app.database, taken.kept[0].show_id)
    assert (line.quote, line.url) == (LIGHTS, "https://ledger.example/lights")


def test_the_secret_of_an_address_is_in_no_article(app: App, feed: Changing, tmp_path: Path) -> None:
    secret = "s3cr3tS3cr3t99"
    feed.body = rss(item("Harbour Lights returns", f"{LIGHTS} {secret}", f"lights?token={secret}"))
    add(app, f"{feed.url}?token={secret}")
    assert waiting(app) == ["Harbour Lights"]
    for file in (tmp_path / "data").rglob("*"):
        assert not file.is_file() or secret.encode() not in file.read_bytes()


def test_it_is_due_again_after_three_hours(app: App, feed: Changing) -> None:
    add(app, feed.url)
    (info,) = [one for one in queries.sources(app.database) if one.name == "ledger"]
    now = app.clock.now()
    assert news.due(app.database, info, now) == now + 3 * HOUR
    commands.remove_source(app.database, "tvmaze")
    assert app.sync().next_due() == now + 3 * HOUR
