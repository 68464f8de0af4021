"""The links at which the feeds are served: what no other program can guess in them, and at which addresses they are."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.errors import PremieresError

from .feed_files import fit_for_files

if TYPE_CHECKING:
    from desktop_app.keychain import Keychain

_SECRET = "feeds:links"
"""Its name in the keyring, where no source is called so: their names have no colon."""
_TOKEN = 32
"""Letters of a token in hexadecimal: 128 bits."""


class Link(NamedTuple):
    """Where a feed is, for programs that subscribe; the second opens most of them. Both hold its token."""

    name: str
    http: str
    webcal: str


@dataclass(frozen=True, slots=True)
class FeedLinks:
    """One secret for all of them: a token is made of it and of the feed's key, so that it stays the same whatever the
    feed is called, and the library holds nothing by which it could be told."""

    host: str
    port: int
    secret: str = field(repr=False)
    kept: bool = True
    """False = no keyring keeps the secret: they are good for this session only."""

    def token(self, feed: NamedFeed) -> str:
        return hmac.digest(self.secret.encode(), feed.key.encode(), "sha256").hex()[:_TOKEN]

    @property
    def place(self) -> str:
        """Where they lead: "127.0.0.1:8477"."""
        host = _asked_at(self.host)
        if ":" in host:
            host = f"[{host.replace('%', '%25')}]"  # RFC 6874
        return f"{host}:{self.port}"

    def of(self, feeds: Sequence[NamedFeed]) -> list[Link]:
        """In their order."""
        place = self.place
        paths = [(feed.name, f"{place}/{self.token(feed)}/{quote(file_of(feed))}") for feed in feeds]
        return [Link(name, f"http://{path}", f"webcal://{path}") for name, path in paths]


def file_of(feed: NamedFeed) -> str:
    """How its link ends: some programs call the calendar so."""
    return f"{fit_for_files(feed.name) or 'feed'}.ics"


async def links(keychain: Keychain, host: str, port: int, *, anew: bool = False) -> FeedLinks:
    """The links as they were given out before; `anew`: others, so that those lead nowhere. Without a keyring they are
    good for this session only. PremieresError where there is one that does not take them anew."""
    new = secrets.token_hex(32)
    try:
        secret = await keychain.read_soon(_SECRET)
        kept = not keychain.only_now(_SECRET)
    except PremieresError:  # it may hold one, which stays there
        secret, kept = None, False
    if secret is not None and not anew:
        return FeedLinks(host, port, secret, kept=kept)
    try:
        await keychain.store_soon(_SECRET, new, session_only=not kept)
    except PremieresError as error:
        if secret is not None:  # it would come back with the next start
            await keychain.store_soon(_SECRET, secret, session_only=True)  # the keyring is asked no more till then
            sentence = f"The links stay as they are, since the system's keyring {error.facts['why']}: try again later."
            raise PremieresError("links-not-new", sentence) from error
        await keychain.store_soon(_SECRET, new, session_only=True)
        kept = False
    return FeedLinks(host, port, new, kept=kept)


def _asked_at(host: str) -> str:
    """The address at which others reach what listens at `host`: of this computer, where that is all that it has."""
    if not ip_address(host).is_unspecified:
        return host
    import socket

    family, outside, none = (
        (socket.AF_INET6, "2001:db8::1", "::1") if ":" in host else (socket.AF_INET, "192.0.2.1", "127.0.0.1")
    )
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as asked:  # sends nothing: tells by which address it would
            asked.connect((outside, 9))
            return str(asked.getsockname()[0])
    except OSError:  # in no network
        return none
