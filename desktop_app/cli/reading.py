"""`read`: what an article announces."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop_app.app import App
from desktop_app.cli.options import FILE, NAMED, STREAM, Day, Say, everywhere
from desktop_app.errors import PremieresError

if TYPE_CHECKING:
    from desktop_app.articles.article import Article

_MOST = 9_000_000
"""Octets that are read of a stream: one more than any article may have is enough to refuse it."""

_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]+://|www\.[^/]+\.)", re.IGNORECASE)


@click.command()
@click.argument("file", type=FILE, metavar="FILE|URL")
@click.option("--published", type=Day(), help="The article's own date, where it does not say it, or says it wrong.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.option("--add", is_flag=True, help="Put what it announces on the calendar, and follow those shows.")
@click.option("--as", "as_show", type=NAMED, metavar="SHOW", help="With --add: of which show of the library it is.")
@click.option("--new", is_flag=True, help="With --add: it is a show of its own, whatever is called like it.")
@click.option("--take-back", is_flag=True, help="Take back what was added of this article.")
@everywhere
def read(
    app: App,
    file: str,
    published: date | None,
    as_json: bool,
    add: bool,
    as_show: str | None,
    new: bool,
    take_back: bool,
    say: Say,
) -> int:
    """Read an article for the premieres that it announces: text, a saved page, a mail, an item of a feed, or the page
    at a URL (https://).

    FILE is - for stdin. But for a URL nothing is asked of the net, and without --add nothing is kept. A day without its
    year is taken for the next one after the article's own date: where it has none, give it with --published.
    """
    from desktop_app.articles.own_date import dated
    from desktop_app.articles.reader import lacks_date
    from desktop_app.articles.reader import read as readings_of
    from desktop_app.cli.reading_shapes import article_json, reading_lines

    _check(add=add, as_show=as_show, new=new, take_back=take_back)
    found = dated(_article(app, file))
    if published is not None:
        found = replace(found, published=published)
    today, names = app.clock.now().date(), app.known_names(found)
    if take_back:
        from desktop_app.cli import accepting

        said = [] if lacks_date(found, today, *names) else readings_of(found, *names)
        return accepting.take_back(app, found, said, say)
    if lacks_date(found, today, *names):
        raise PremieresError(
            "undated-article",
            "The article does not say when it was published, so no year can be told: give it with --published DATE.",
        )
    readings = readings_of(found, *names)
    if readings and add:
        from desktop_app.cli import accepting

        return accepting.add(app, found, readings, as_show, say, file=file, new=new, as_json=as_json)
    if as_json:
        from desktop_app.cli.json_text import pieces

        nothing: dict[str, object] = {"added": [], "not_added": []} if add else {}
        sys.stdout.writelines(pieces(article_json(found, readings) | nothing))
        return 0
    sys.stdout.writelines(f"{line}\n" for line in reading_lines(readings))
    if not readings:
        say("It announces no premiere that is still to come on its own date.")
    return 0


def _check(*, add: bool, as_show: str | None, new: bool, take_back: bool) -> None:
    if (as_show or new) and not add:
        raise click.UsageError("--as and --new say of which show it is that is added: give --add with them.")
    if as_show and new:
        raise click.UsageError("It is either a show of the library (--as) or one of its own (--new).")
    if add and take_back:
        raise click.UsageError("Either --add or --take-back.")


def _article(app: App, file: str) -> Article:
    if file.lower().startswith(("https://", "http://")):
        import asyncio

        return asyncio.run(app.fetch_article(file))
    from desktop_app.articles.content import article

    return article(_octets(file), "" if file == STREAM else Path(file).name)


def _octets(file: str) -> bytes:
    if file == STREAM:
        return sys.stdin.buffer.read(_MOST)
    try:
        with Path(file).open("rb") as opened:
            return opened.read(_MOST)
    except OSError as error:
        if _ADDRESS.match(file):
            raise PremieresError(
                "no-file",
                f"{file} is no file: give a web address from its https:// on; of other pages, save one and name its"
                " file, or paste the article's text into `premieres read -`.",
            ) from error
        reason = error.strerror or str(error)
        raise PremieresError(
            "unreadable-file", f"{file} could not be read ({reason}): name a file that can."
        ) from error
