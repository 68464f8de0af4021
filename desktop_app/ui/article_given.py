"""What a person gives to be read: a file, a page, a text, or the address of one; pasted, dropped or chosen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.articles.article import Article

SUFFIXES = (".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".eml", ".xml", ".rss", ".atom")
LONG = 200
"""Characters of a text that is no word that somebody copied for something else."""
MOST = 9_000_000
"""Octets that are read of a file: more than any article may have, so that it is refused for that."""


@dataclass(frozen=True, slots=True)
class Given:
    """One of them."""

    text: str = ""
    page: str = ""
    """The same as its markup has it; read first."""
    path: Path | None = None

    @property
    def address(self) -> str:
        """Where the text is no more than one, of the web; else ""."""
        text = self.text.strip()
        alone = self.path is None and len(text.split()) == 1
        return text if alone and text.lower().startswith(("https://", "http://")) else ""


def given_in(data: QMimeData) -> Given | None:
    """What of an article is pasted or dropped; None where there is none. Images and several files are none."""
    path = file_in(data)
    if path is not None:
        return Given(path=path)
    if data.hasUrls():
        urls = data.urls()
        return None if len(urls) > 1 or urls[0].isLocalFile() else Given(urls[0].toString())
    text = data.text() if data.hasText() else ""
    page = data.html() if data.hasHtml() else ""
    return Given(text, page) if text.strip() or page.strip() else None


def file_in(data: QMimeData) -> Path | None:
    """The one file that may hold an article."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in SUFFIXES else None


def is_longer(given: Given) -> bool:
    """Whether it is an article rather than a word that was copied for something else. Of a page the markup alone may
    be long. Nothing is asked of the net before somebody says so."""
    if given.address:
        return False
    return given.path is not None or len(given.text.strip() or given.page) >= LONG


async def article_of(app: App, given: Given) -> Article:
    """On the worker; the reading in a thread of its own, which may take a second. PremieresError where there is no
    article in it."""
    import asyncio

    if given.address:
        return await app.fetch_article(given.address)
    return await asyncio.to_thread(_article, given)


def _article(given: Given) -> Article:
    from desktop_app.articles.content import article
    from desktop_app.errors import PremieresError

    if given.path is not None:
        return article(_octets(given.path), given.path.name)
    if given.page:
        try:
            return article(given.page.encode(errors="replace"), "page.html", "text/html; charset=utf-8")
        except PremieresError:
            if not given.text.strip():
                raise
    return article(given.text.encode(errors="replace"), "pasted.txt")


def _octets(path: Path) -> bytes:
    from desktop_app.errors import PremieresError

    try:
        with path.open("rb") as opened:
            return opened.read(MOST)
    except OSError as error:
        reason = error.strerror or str(error)
        raise PremieresError("unreadable-file", f"{path} could not be read ({reason}): check the file.") from error
