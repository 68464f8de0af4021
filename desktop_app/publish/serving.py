"""Serves the feeds for as long as it is wanted, once for each library."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.errors import LibraryError, PremieresError, unwritten
from desktop_app.store.file_lock import locked

from .feed_links import FeedLinks, links
from .served_feeds import Copy, ServedFeeds

if TYPE_CHECKING:
    from desktop_app.clock import Clock
    from desktop_app.keychain import Keychain


@asynccontextmanager
async def serving(
    feeds: ServedFeeds,
    keychain: Keychain,
    clock: Clock,
    lock: Path,
    host: str,
    port: int,
    ready: Callable[[], None],
    *,
    anew: bool = False,
) -> AsyncGenerator[FeedLinks]:
    """The links, which lead there to the end; `anew`: other ones than before. `ready` is as of `ServedFeeds.find`.
    PremieresError, and no link has changed, where they can't be served."""
    from .feed_answers import FeedAnswers
    from .listening import listening  # uvicorn comes with it

    with _alone(lock):
        async with listening(host, port) as start:
            made = await links(keychain, host, port, anew=anew)

            def find(token: str) -> Copy | None:
                return feeds.find(token, made.token, ready)

            await start(FeedAnswers(host, clock, find).answer)
            yield made


@contextmanager
def _alone(lock: Path) -> Generator[None]:
    """While this process alone serves the feeds of a library. PremieresError ("served") where another does."""
    try:
        with locked(lock, 0):
            yield
    except LibraryError as error:
        if error.code != "busy" or error.facts.get("path") != str(lock):
            raise
        already = "Another Premieres serves these feeds already: its links are good; stop it to serve them here."
        raise PremieresError("served", already) from error
    except OSError as error:
        if error.filename != str(lock):
            raise
        sentence = unwritten("The feeds are not served", error, "give yourself the right to write there")
        raise PremieresError("not-served", sentence) from error
