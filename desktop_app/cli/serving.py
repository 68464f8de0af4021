"""`serve`: the feeds for calendar programs that subscribe to them."""

from __future__ import annotations

import asyncio
import json
import signal
from typing import TYPE_CHECKING

import click

from desktop_app.app import App
from desktop_app.cli.named_feeds import too_large
from desktop_app.cli.options import WORDS, Say, everywhere
from desktop_app.errors import PremieresError
from desktop_app.settings import with_value

if TYPE_CHECKING:
    from desktop_app.publish.feed_links import FeedLinks


@click.command()
@click.option(
    "--host", type=WORDS, metavar="ADDRESS",
    help="Serve at this IP address of the computer, 0.0.0.0 for all that it has, so that others reach the feeds;"
    " otherwise the setting serve_host, which is this computer alone.",
)  # fmt: skip
@click.option("--new-links", is_flag=True, help="Make other links: those that were given out lead nowhere any more.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@everywhere
def serve(app: App, host: str | None, new_links: bool, as_json: bool, say: Say) -> int:
    """Serve the calendars that you publish, until Ctrl+C, to calendar programs on this computer.

    Prints the links to subscribe to. Who has a link can read that calendar; the links stay the same.
    """
    from desktop_app.store import queries

    if host is not None:
        try:
            app.settings = with_value(app.settings, "serve_host", host)
        except PremieresError as error:
            raise click.UsageError(str(error)) from error
    app.open()
    if not queries.named_feeds(app.database):
        raise PremieresError("no-feeds", "You publish no feed, so there is none to serve: `premieres feeds add NAME`.")
    asyncio.run(_serve(app, new_links, as_json, say))
    return 0


async def _serve(app: App, anew: bool, as_json: bool, say: Say) -> None:
    ended, loop = asyncio.Event(), asyncio.get_running_loop()

    def end(*_: object) -> None:
        loop.call_soon_threadsafe(ended.set)

    async with app.serving(anew=anew, reopen=True) as links:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, end)
        _print(app, links, as_json)
        _warn(links, say)
        for told in await asyncio.to_thread(too_large, app):
            say(told)
        await ended.wait()


def _print(app: App, links: FeedLinks, as_json: bool) -> None:
    from desktop_app.store import queries

    made = links.of(queries.named_feeds(app.database))
    if as_json:
        click.echo(json.dumps({"feeds": [link._asdict() for link in made]}, ensure_ascii=False, indent=2))
        return
    for link in made:
        click.echo(f"{link.name}\n  {link.http}\n  {link.webcal}")


def _warn(links: FeedLinks, say: Say) -> None:
    from desktop_app.sources.addresses import is_loopback

    if not links.kept:
        say(NOT_KEPT)
    if is_loopback(links.host):
        say("Only programs on this computer reach them, and while this runs: end it with Ctrl+C.")
    else:
        say(
            "Whoever reaches this computer and has a link can read that feed, and whoever listens in the network can"
            " read the links too: they travel without encryption. End it with Ctrl+C."
        )


NOT_KEPT = (
    "No keyring of the system answers, so these links lead nowhere once this ends: unlock or set up a keyring (GNOME"
    " Keyring, KWallet, KeePassXC), and they stay the same."
)
