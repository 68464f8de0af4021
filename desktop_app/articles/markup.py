"""HTML and the XML of feeds as a tree of what is seen, in one pass and in time that grows with the size alone.

Own, since each parser at hand fails on some hostile page of 1 MB (measured, Python 3.11.7): html.parser takes minutes
for "<!--" or "<a " without end, html5lib for nearly all, lexbor and html5ever (nh3) for 100,000 nested elements, and
lxml loses the text in them. The rules are those of the HTML Standard (13.2.5 and 13.2.6), by which what is not closed
ends with the page, so that nothing is looked at twice; left out are the adoption agency and foster parenting, which
move no text that one reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .characters import unescaped

MOST_ELEMENTS = 40_000
MOST_TAGS = 120_000
MOST_ATTRIBUTES = 200_000
_MOST_DATA = 1_000_000
DEEPEST = 200
"""Nested elements. What is deeper is read as standing there, as browsers do at 512."""
_FARTHEST = 128
"""Open elements that an end is looked for among: one that leaves more of them open is no end of theirs."""

# fmt: off
VOID = frozenset([
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
])
RAW = frozenset(["script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "textarea", "title"])
UNSEEN = frozenset([
    "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "canvas", "audio",
    "video", "select", "textarea", "datalist", "noembed", "noframes", "map", "applet", "frameset",
])
# fmt: on
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
# fmt: off
BLOCKS = HEADINGS | frozenset([
    "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "legend", "li", "main", "menu",
    "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    "caption",
])
# fmt: on
_CELLS = frozenset(["td", "th", "caption"])
_SCOPE = _CELLS | {"table"}
_TABLE_PARTS = _CELLS | frozenset(["tr", "thead", "tbody", "tfoot", "table"])
# fmt: off
_KEPT = frozenset([
    "class", "id", "data-component", "data-testid",
    "hidden", "aria-hidden", "style", "role", "lang", "xml:lang", "href", "rel", "datetime",
    "itemprop", "itemtype", "content", "name", "property", "type", "open", "charset", "term", "title", "align",
])
# fmt: on
_ATTRIBUTE = re.compile(
    r"""[\s/]*+(?:(>)|(=?[^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)(?:"|\Z)|'([^']*+)(?:'|\Z)|([^\s>]*+)))?)"""
)
_ENTITY = re.compile(r"<!ENTITY\s++(?:%\s*+)?([\w.-]{1,60})")
_NAME = re.compile(r"[^\s/>]++")
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|!|$)", re.I
)


class TooMuchMarkup(Exception):
    """More elements or attributes than any article has."""


class Node:
    """An element; its children are nodes and texts, of which the unseen ones are left out."""

    __slots__ = ("attributes", "children", "dropped", "inner", "linked", "links", "parent", "size", "tag", "unseen")

    def __init__(self, tag: str, attributes: dict[str, str], parent: Node | None, unseen: bool) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.unseen = unseen
        self.children: list[Node | str] = []
        self.size = 0
        """Characters in it, blanks not counted at its ends."""
        self.linked = 0
        """Those of them that are in links."""
        self.links = 0
        self.inner = 0
        """Elements within."""
        self.dropped = False
        """For who reads the tree."""

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")

    def elements(self) -> Iterator[Node]:
        return (child for child in self.children if isinstance(child, Node))

    def words(self, most: int = 100_000, apart: str = " ") -> str:
        """All of its text, to `most` characters, as it stands there, with `apart` before each block in it (and if that
        is more than a blank, one before each other element)."""
        found: list[str] = []
        waiting: list[Node | str] = [self]
        while waiting and most > 0:
            one = waiting.pop()
            if isinstance(one, str):
                found.append(one)
                most -= len(one)
            else:
                if one.tag in BLOCKS or one.tag == "br":
                    found.append(apart if found else "")
                elif apart != " ":
                    found.append(" ")
                waiting.extend(reversed(one.children))
        return "".join(found)


class Tree:
    """`root` is no element; `nodes` are all in order of their starts, `raw` the scripts that state data, in order."""

    def __init__(self) -> None:
        self.root = Node("", {}, None, False)
        self.nodes: list[Node] = []
        self.data: list[str] = []
        self.title = ""
        self.language = ""
        self.comments: list[str] = []


def parsed(text: str, *, xml: bool = False) -> Tree:
    """The tree of a document, or of a piece of one; `xml`: by the rules of XML, but what is wrong is forgiven and names
    are in lower case. TooMuchMarkup beyond the bounds above."""
    return _Parser(text, xml).run()


class _Parser:
    def __init__(self, text: str, xml: bool) -> None:
        self._text = text
        self._xml = xml
        self._tree = Tree()
        self._open: list[Node] = [self._tree.root]
        self._counts: dict[str, int] = {}
        self._attributes = 0
        self._tags = 0
        self._own: re.Pattern[str] | None = None
        """The entities that the document declares itself."""

    def run(self) -> Tree:
        text, at, size = self._text, 0, len(self._text)
        while at < size:
            start = text.find("<", at)
            if start < 0:
                start = size
            if start > at:
                self._add(text[at:start])
            if start == size:
                break
            at = self._markup(start)
        self._measure()
        return self._tree

    def _markup(self, start: int) -> int:
        """Reads what begins with the "<" there; where the rest begins."""
        text = self._text
        follows = text[start + 1 : start + 2]
        self._tags += 1
        if self._tags > MOST_TAGS:
            raise TooMuchMarkup
        if follows.isalpha() and (follows.isascii() or self._xml):
            return self._start(start + 1)
        if follows == "/" and text[start + 2 : start + 3].isalpha():
            return self._end(start + 2)
        if follows == "!" and text.startswith("<!--", start):
            end = text.find("-->", start + 4)
            if len(self._tree.comments) < 20:
                self._tree.comments.append(text[start + 4 : min(end, start + 2000)])
            return len(text) if end < 0 else end + 3
        if self._xml and text.startswith("<![CDATA[", start):
            end = text.find("]]>", start)
            end = len(text) if end < 0 else end
            self._add(text[start + 9 : end], whole=True)
            return end + 3
        if follows and follows in "!?/":
            if text[start + 2 : start + 9].lower() == "doctype":
                return self._doctype(start)
            end = text.find(">", start)
            return len(text) if end < 0 else end + 1
        self._add("<")
        return start + 1

    def _doctype(self, start: int) -> int:
        """One with declarations of its own ends behind them; what they declare stands for nothing."""
        text = self._text
        end = text.find(">", start)
        inner = text.find("[", start, end if end >= 0 else None)
        if inner >= 0:
            end = text.find("]", inner)
            names = _ENTITY.findall(text, inner, end if end >= 0 else len(text))[:100]
            self._own = re.compile(f"&(?:{'|'.join(map(re.escape, names))});") if names else None
            end = text.find(">", end) if end >= 0 else -1
        return len(text) if end < 0 else end + 1

    def _start(self, at: int) -> int:
        name = _NAME.match(self._text, at)
        assert name  # it begins with a letter
        tag = name[0].lower()[:60]
        attributes, at, closed = self._attributes_at(name.end())
        if at > len(self._text):
            return at  # cut off within the tag: it never was
        if self._xml:
            self._push(tag, attributes)
            if closed:
                self._open.pop()
                self._counts[tag] -= 1
            return at
        if tag in {"html", "head", "body"}:
            self._tree.language = self._tree.language or attributes.get("lang") or attributes.get("xml:lang", "")
            return at
        if tag in RAW:
            return self._raw(tag, attributes, at)
        self._imply(tag)
        self._push(tag, attributes)
        if tag in VOID:
            self._open.pop()
            self._counts[tag] -= 1
        return at

    def _attributes_at(self, at: int) -> tuple[dict[str, str], int, bool]:
        """Those that tell something, where the tag ends (behind the text when it does not), and whether with "/>"."""
        found: dict[str, str] = {}
        text, size = self._text, len(self._text)
        while at < size:
            match = _ATTRIBUTE.match(text, at)
            assert match  # all of it may be empty
            if match[1]:
                return found, match.end(), text[match.end() - 2] == "/"
            at = match.end()
            self._attributes += 1
            if self._attributes > MOST_ATTRIBUTES:
                raise TooMuchMarkup
            name = match[2].lower() if len(match[2]) < 20 else ""
            if name in _KEPT and name not in found:
                value = match[3] or match[4] or match[5] or ""
                found[name] = unescaped(value[:4000]) if "&" in value[:4000] else value[:4000]
        return found, size + 1, False

    def _raw(self, tag: str, attributes: dict[str, str], at: int) -> int:
        """What holds no elements: up to its own end."""
        end = re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE).search(self._text, at)
        stop = end.start() if end else len(self._text)
        content = self._text[at:stop]
        if (
            tag == "script"
            and "ld+json" in attributes.get("type", "").lower()
            and len(self._tree.data) < 50
            and len(content) < _MOST_DATA
        ):
            self._tree.data.append(content)
        elif tag == "title" and not self._tree.title and not self._open[-1].unseen:
            self._tree.title = unescaped(content[:2000])
        if not end:
            return stop
        close = self._text.find(">", stop)
        return len(self._text) if close < 0 else close + 1

    def _push(self, tag: str, attributes: dict[str, str]) -> None:
        top = self._open[-1]
        parent = top if len(self._open) <= DEEPEST else self._open[DEEPEST]
        unseen = top.unseen or (not self._xml and (tag in UNSEEN or _is_hidden(attributes)))
        node = Node(tag, attributes, parent, unseen)
        if not unseen or tag in {"meta", "link", "time"}:
            parent.children.append(node)
            self._tree.nodes.append(node)
        self._open.append(node)
        self._counts[tag] = count = self._counts.get(tag, 0) + 1
        if count > MOST_ELEMENTS or len(self._tree.nodes) > MOST_ELEMENTS or len(self._open) > MOST_ELEMENTS:
            raise TooMuchMarkup

    def _imply(self, tag: str) -> None:
        """Closes what a start of this name ends."""
        if tag in BLOCKS:
            if self._open[-1].tag in {"svg", "math"}:
                self._open.pop()
            if tag not in _TABLE_PARTS or tag == "table":
                self._close({"p"}, _SCOPE)
        if tag == "li":
            self._close({"li"}, _SCOPE | {"ul", "ol", "menu"})
        elif tag in {"dt", "dd"}:
            self._close({"dt", "dd"}, _SCOPE | {"dl"})
        elif tag in HEADINGS and self._open[-1].tag in HEADINGS:
            self._close(HEADINGS, _SCOPE)
        elif tag in {"td", "th"}:
            self._close({"td", "th", "caption"}, frozenset({"table", "tr"}))
        elif tag == "tr":
            self._close({"tr", "caption"}, frozenset({"table"}))
        elif tag in {"thead", "tbody", "tfoot"}:
            self._close({"thead", "tbody", "tfoot", "tr", "caption"}, frozenset({"table"}), farthest=True)
        elif tag == "a":
            self._close({"a"}, BLOCKS)

    def _close(self, tags: set[str] | frozenset[str], bounds: frozenset[str], *, farthest: bool = False) -> None:
        counts = self._counts
        for tag in tags:
            if counts.get(tag):
                break
        else:
            return
        found = None
        for k in range(len(self._open) - 1, max(0, len(self._open) - _FARTHEST), -1):
            tag = self._open[k].tag
            if tag in tags:
                found = k
                if not farthest:
                    break
            elif tag in bounds:
                break
        if found is not None:
            self._cut(found)

    def _cut(self, to: int) -> None:
        for node in self._open[to:]:
            self._counts[node.tag] -= 1
        del self._open[to:]

    def _end(self, at: int) -> int:
        name = _NAME.match(self._text, at)
        assert name
        tag = name[0].lower()[:60]
        close = self._text.find(">", name.end())
        if self._open[-1].tag == tag:
            self._open.pop()
            self._counts[tag] -= 1
        elif self._counts.get(tag):
            if self._xml:
                self._close({tag}, frozenset())
            elif tag in BLOCKS or tag in UNSEEN:
                self._close({tag}, frozenset({"table", "template"}) if tag in _TABLE_PARTS else _SCOPE)
            else:
                self._close({tag}, BLOCKS)
        elif tag in {"p", "br"} and not self._xml:  # browsers make one of it
            self._imply(tag)
            self._tree_break()
        return len(self._text) if close < 0 else close + 1

    def _tree_break(self) -> None:
        self._push("br", {})
        self._open.pop()
        self._counts["br"] -= 1

    def _add(self, text: str, *, whole: bool = False) -> None:
        top = self._open[-1]
        if not top.unseen:
            if self._own and "&" in text:
                text = self._own.sub("", text)
            top.children.append(unescaped(text) if "&" in text and not whole else text)

    def _measure(self) -> None:
        """Children come after their parents in `nodes`, but what is too deep stands beside."""
        for node in reversed(self._tree.nodes):
            self._sum(node)
            if node.tag == "a":
                node.linked = node.size
                node.links += 1
        self._sum(self._tree.root)

    @staticmethod
    def _sum(node: Node) -> None:
        for child in node.children:
            if isinstance(child, str):
                node.size += len(child) if not child.isspace() else 0
            else:
                node.size += child.size
                node.linked += child.linked
                node.links += child.links
                node.inner += child.inner + 1


def _is_hidden(attributes: dict[str, str]) -> bool:
    if not attributes:
        return False
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden", "").strip().lower() == "true"
        or ("style" in attributes and _HIDDEN.search(attributes["style"]) is not None)
    )
