"""JSON-LD as it is met with: a file, or the blocks in a page, each read on its own, as one graph of nodes.

No context is ever fetched: names are taken as schema.org's, with or without its prefix (https://www.w3.org/TR/json-ld11).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import cast

from desktop_app.sources.html_text import cleaned_line

Node = dict[str, object]

_SCRIPT = re.compile(
    rb"""<script\b[^>]{0,400}\btype\s{0,9}=\s{0,9}["']?application/ld\+json\b[^>]{0,400}>""", re.IGNORECASE
)
_SCRIPT_END = re.compile(rb"</script", re.IGNORECASE)
_AROUND = re.compile(
    r"^\s*(?:<!--|(?://\s*)?<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|(?://\s*)?\]\]>|/\*\s*\]\]>\s*\*/)\s*$"
)
_PREFIX = re.compile(r"^(?:https?://schema\.org/|schema:)")
_LISTS = ("@graph", "mainEntity", "itemListElement", "item")
"""Where the things that a page is about are found, one within the other."""


class Graph:
    """All nodes of a body. `nodes` are those that the body is about; `broken` counts blocks that could not be read."""

    def __init__(self, body: bytes) -> None:
        self.broken = 0
        self._by_id: dict[str, Node] = {}
        roots = list(self._blocks(body))
        self.nodes = list(self._about(roots))

    def many(self, node: Node, *names: str) -> list[object]:
        """The values of a property, under the first of its names that is there. A node may stand elsewhere; a text is
        what it says, even where it is the address of a node too, as many a `url` is."""
        return [value if isinstance(value, str) else self._followed(value) for value in _stated(node, names)]

    def one(self, node: Node, *names: str) -> object:
        values = self.many(node, *names)
        return values[0] if values else None

    def linked(self, node: Node, *names: str) -> list[object]:
        """The values of a property whose values are nodes: one may be named by its address alone."""
        return [self._followed(value) for value in _stated(node, names)]

    def nodes_of(self, node: Node, *names: str) -> list[Node]:
        """Those of them that are nodes."""
        return [found for value in self.linked(node, *names) if (found := as_node(value)) is not None]

    def addresses(self, node: Node, *names: str) -> list[str]:
        """The values of a property whose values are addresses, as they stand: never what they lead to."""
        values = [inner.get("@id") if (inner := as_node(value)) else value for value in _stated(node, names)]
        return [value for value in values if isinstance(value, str)]

    def text(self, node: Node, *names: str) -> str | None:
        """The first value on one line; of a node, its name."""
        for value in self.many(node, *names):
            if told := said(value):
                return told
        return None

    def _followed(self, value: object) -> object:
        node = as_node(value)
        if node is not None:
            return self._by_id.get(str(node.get("@id")), node) if node.keys() <= {"@id", "@type"} else node
        return self._by_id.get(value, value) if isinstance(value, str) else value

    def _blocks(self, body: bytes) -> Iterator[object]:
        body = body.removeprefix(b"\xef\xbb\xbf")
        for block in _scripts(body) if body.lstrip()[:1] == b"<" else [body]:
            text = block.decode("utf-8", "replace")
            try:
                root = _tidied(
                    json.loads(_AROUND.sub("", text) if "<" in text or "]]>" in text else text, strict=False)
                )
                self._index(root)
            except (ValueError, RecursionError):
                self.broken += 1
            else:
                yield root

    def _index(self, root: object) -> None:
        waiting = [root]
        while waiting:
            value = waiting.pop()
            waiting.extend(_inside(value))
            node = as_node(value)
            if node is not None and isinstance(key := node.get("@id"), str) and not node.keys() <= {"@id", "@type"}:
                self._by_id.setdefault(key, node)

    def _about(self, roots: list[object]) -> Iterator[Node]:
        waiting = roots[::-1]
        seen: set[int] = set()
        while waiting:
            value = waiting.pop()
            if isinstance(value, list):
                waiting.extend(reversed(cast(list[object], value)))
                continue
            node = as_node(self._followed(value))
            if node is None or id(node) in seen:
                continue
            seen.add(id(node))
            yield node
            for name in reversed(_LISTS):
                waiting.extend(reversed(_listed(node.get(name))))


def as_node(value: object) -> Node | None:
    return cast(Node, value) if isinstance(value, dict) else None


def types(node: Node) -> set[str]:
    """The node's types, bare: {"TVSeries"}."""
    return {_PREFIX.sub("", value) for value in _listed(node.get("@type")) if isinstance(value, str)}


def said(value: object) -> str | None:
    """A text, a number, or the name of a node, on one line; entities, which HTML pages leave in strings, resolved."""
    node = as_node(value)
    if node is not None:
        return (
            next((told for name in _listed(node.get("name")) if (told := said(name))), None) if "name" in node else None
        )
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return cleaned_line(str(value))


def number(value: object) -> int | None:
    """A whole number that may be written as text."""
    told = said(value)
    return int(told) if told and re.fullmatch(r"[0-9]{1,6}", told) else None


def _scripts(page: bytes) -> Iterator[bytes]:
    position = 0
    while (start := _SCRIPT.search(page, position)) and (end := _SCRIPT_END.search(page, start.end())):
        yield page[start.end() : end.start()]
        position = end.end()


def _tidied(value: object) -> object:
    """Names without schema.org's prefix, values and lists without their wrappings."""
    if isinstance(value, list):
        return [_tidied(one) for one in cast(list[object], value)]
    node = as_node(value)
    if node is None:
        return value
    for wrapping in ("@value", "@list", "@set"):
        if wrapping in node:
            return _tidied(node[wrapping])
    return {_PREFIX.sub("", name): _tidied(inner) for name, inner in node.items()}


def _stated(node: Node, names: tuple[str, ...]) -> list[object]:
    value = next((value for name in names if (value := node.get(name)) is not None), None)
    return _listed(value)


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return cast(list[object], value) if isinstance(value, list) else [value]


def _inside(value: object) -> list[object]:
    node = as_node(value)
    if node is not None:
        return list(node.values())
    return cast(list[object], value) if isinstance(value, list) else []
