"""An RSS or Atom document (RSS 2.0 with content and dc modules, RSS 1.0, RFC 4287) to its items."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from .characters import line
from .markup import Node, Tree, parsed
from .metadata import address, day, language

_TITLES = ("title",)
_BODIES = ("content:encoded", "content", "body", "xhtml:body", "description", "summary", "media:description")
_DATES = ("pubdate", "published", "dc:date", "dcterms:issued", "dcterms:created", "issued", "created", "date")
_AUTHORS = ("dc:creator", "author", "itunes:author", "creator")


@dataclass(frozen=True, slots=True)
class Item:
    """One article of a feed; `content` is HTML unless `is_text`."""

    title: str | None
    content: str | Node
    is_text: bool
    published: date | None
    author: str | None
    url: str | None
    publication: str | None
    language: str | None


def items(text: str, most: int = 500) -> list[Item]:
    """Those of a feed in its order; none for what is no feed. TooMuchMarkup as `parsed` has it."""
    tree = parsed(text, xml=True)
    root = next((node for node in tree.root.elements()), None)
    if root is None or root.tag.split(":")[-1] not in {"rss", "feed", "rdf", "entry", "channel", "item"}:
        return []
    channel = next((node for node in root.elements() if node.tag == "channel"), root)
    site = None if root.tag in {"entry", "item"} else line(_words(channel, _TITLES))
    spoken = language(_words(channel, ("language", "dc:language")) or root.get("xml:lang"))
    return [_item(node, site, spoken) for node in islice(_entries(tree), most)]


def _entries(tree: Tree) -> Iterator[Node]:
    return (node for node in tree.nodes if node.tag in {"item", "entry", "atom:entry"})


def _item(node: Node, site: str | None, spoken: str | None) -> Item:
    content, is_text = _content(node)
    source = _child(node, ("source",))
    named = line(_words(source, _TITLES) or source.words(200)) if source else None
    return Item(
        title=line(_words(node, _TITLES)),
        content=content,
        is_text=is_text,
        published=next((when for name in _DATES if (when := day(_words(node, (name,))))), None),
        author=_author(node),
        url=_link(node),
        publication=named or site,
        language=language(node.get("xml:lang")) or spoken,
    )


def _child(node: Node, names: tuple[str, ...]) -> Node | None:
    for name in names:
        for child in node.elements():
            if child.tag in {name, f"atom:{name}"} and child.size:
                return child
    return None


def _words(node: Node | None, names: tuple[str, ...]) -> str | None:
    found = _child(node, names) if node else None
    return found.words(4000).strip() if found else None


def _content(node: Node) -> tuple[str | Node, bool]:
    """The fullest that the item has of its article: a longer summary is never preferred to a content."""
    found = _child(node, _BODIES)
    if found is None:
        return "", True
    kind = found.get("type").lower()
    if kind in {"xhtml", "application/xhtml+xml"} or any(True for _ in found.elements()):
        return found, False
    text = found.words(10_000_000)
    plain = found.tag in {"content", "summary"} and kind in {"text", "text/plain"}
    return text, plain or not ("<" in text or "&" in text)


def _author(node: Node) -> str | None:
    for name in _AUTHORS:
        found = _child(node, (name,))
        if found is None:
            continue
        told = line(_words(found, ("name",)) or found.words(300))
        if told and "@" in told:  # RSS 2.0: "address (name)"
            told = line(told.partition("(")[2].rstrip(") ")) if "(" in told else None
        if told:
            return told
    return None


def _link(node: Node) -> str | None:
    for child in node.elements():
        ours = child.tag in {"link", "atom:link"} and (child.get("rel") or "alternate") == "alternate"
        if ours and (found := address(child.get("href") or child.words(2100).strip())):
            return found
    for name in ("feedburner:origlink", "guid", "id"):
        if found := address((_words(node, (name,)) or "").strip()):
            return found
    return None
