"""An article at an address that the person gives: fetched once, read as the page that it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.keychain import secrets_in, tells_secret

if TYPE_CHECKING:
    from desktop_app.articles.article import Article


def is_address(text: str) -> bool:
    """Whether it is, or was meant to be, an address of the web, and no file's name."""
    return text.strip().lower().startswith(("https://", "http://"))


async def fetch(address: str) -> Article:
    """The article there. SourceError where it can't be had, PremieresError where there is none in it. Of an address
    with a secret nothing is kept in the article, nor told in a sentence."""
    from desktop_app.articles.content import MOST_OCTETS, article
    from desktop_app.sources.addresses import host_of
    from desktop_app.sources.http import Http, Limits

    address = address.strip().partition("#")[0]
    limits = Limits(packed=MOST_OCTETS, unpacked=MOST_OCTETS)
    async with Http(limits=limits) as http:  # which names no more than the host in its sentences
        answer = await http.get(address)
    found = article(answer.body or b"", "", answer.content_type)
    url = found.url or answer.url
    secrets = secrets_in(address) | secrets_in(answer.url)
    if tells_secret(url) or any(secret in url for secret in secrets):
        return replace(found, url=None, publication=found.publication or host_of(address).removeprefix("www."))
    return replace(found, url=url)
