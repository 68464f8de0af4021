"""`read`: what an article announces."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from desktop_app.app import App
from desktop_app.cli.options import FILE, STREAM, Day, Say, everywhere
from desktop_app.errors import PremieresError

_MOST = 9_000_000
"""Octets that are read of a stream: one more than any article may have is enough to refuse it."""

_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]+://|www\.[^/]+\.)", re.IGNORECASE)


@click.command()
@click.argument("file", type=FILE)
@click.option("--published", type=Day(), help="The article's own date, where it does not say it, or says it wrong.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@everywhere
def read(app: App, file: str, published: date | None, as_json: bool, say: Say) -> int:
    """Read an article for the premieres that it announces: text, a saved page, a mail, an item of a feed.

    FILE is - for stdin. Nothing is asked of the net, and nothing is kept. A day without its year is taken for the next
    one after the article's own date: where it has none, give it with --published.
    """
    from desktop_app.articles.content import article
    from desktop_app.articles.own_date import dated, lacks_date
    from desktop_app.articles.reader import read as readings_of
    from desktop_app.cli.reading_shapes import article_json, reading_lines

    found = dated(article(_octets(file), "" if file == STREAM else Path(file).name))
    if published is not None:
        found = replace(found, published=published)
    if lacks_date(found):
        raise PremieresError(
            "undated-article",
            "The article does not say when it was published, so no year can be told: give it with --published DATE.",
        )
    readings = readings_of(found)
    if as_json:
        from desktop_app.cli.json_text import pieces

        sys.stdout.writelines(pieces(article_json(found, readings)))
        return 0
    sys.stdout.writelines(f"{line}\n" for line in reading_lines(readings))
    if not readings:
        say("It announces no premiere that is still to come on its own date.")
    return 0


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
                f"{file} is a web address, and only files are read: save the page and name its file, or paste the"
                " article's text into `premieres read -`.",
            ) from error
        reason = error.strerror or str(error)
        raise PremieresError(
            "unreadable-file", f"{file} could not be read ({reason}): name a file that can."
        ) from error
