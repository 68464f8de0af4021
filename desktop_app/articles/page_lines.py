"""An element of a page to the lines that are seen in it, each with its role."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import zip_longest

from .article import Role
from .lines import MOST_LINES, Line, Words
from .markup import BLOCKS, HEADINGS, Node, TooMuchMarkup
from .page_nodes import FLOW, MARKS, first_child, names
from .page_tables import is_data, table_rows, term_rows

_HEADS = re.compile(
    r"(?:^|[-_ ])(?:by-?lines?|author|authors|contributors?|date-?line|timestamps?|pub-?date|published(?:-?(?:on"
    r"|at|date))?|posted-?on|post-?date|entry-?date"
    r"|(?:post|entry|article|story)-?(?:meta|info|byline|details|dates?))(?:$|[-_ ])|(?:^| )by(?:$| )",
    re.IGNORECASE,
)
_BELOW = re.compile(
    r"(?:^|[-_ ])(?:stand-?first|sub-?(?:title|head(?:line|ing)?)|dek|deck|excerpt|summary|strap-?line|tagline"
    r"|lede?|intro|teaser|chapeau|vorspann|catenaccio|entradilla)(?:$|[-_ ])",
    re.IGNORECASE,
)
_CAPTIONED = re.compile(r"(?:^|[-_ ])(?:wp-)?(?:caption|credit|legend)(?:-?text)?(?:$|[-_ ])", re.IGNORECASE)
_NO_HEADS = frozenset(["li", "td", "th", "tr", "figcaption"]) | HEADINGS | MARKS
_GOES_ON = re.compile(r"[a-zà-öø-ÿ,;]")
"""How a line goes on within a sentence."""


class Walk:
    """Gathers the lines of the elements that it is led through; TooMuchMarkup for more than MOST_LINES."""

    def __init__(self, headline: Node | None, *, mail: bool) -> None:
        self.lines: list[Line] = []
        self.heads: list[str] = []
        """What the markup calls a byline or a date."""
        self._headline = headline
        self._mail = mail
        self._words = Words()
        self._role = Role.PARAGRAPH
        self._level: int = 0
        self._set = False
        """Its lines are as they are in the source."""

    def read(self, node: Node) -> None:
        """All that is seen in it."""
        self._walk(node)
        self._flush()

    def _walk(self, node: Node) -> None:
        for child, after in zip_longest(node.children, node.children[1:], fillvalue=""):
            if isinstance(child, str):
                self._text(child)
            elif child.tag == "br" and not (child.dropped or child.unseen):
                self._break(after)
            elif child.dropped or child.unseen:
                if child.tag in BLOCKS:
                    self._flush()
                else:
                    self._words.add(" ")
            else:
                self._element(child)

    def _text(self, text: str) -> None:
        if not self._set:
            self._words.add(text)
            return
        for k, part in enumerate(text.split("\n")):
            if k:
                self._flush()
            self._words.add(part)

    def _element(self, node: Node) -> None:
        tag = node.tag
        if self._is_head(node):
            self._flush()
            self.heads.append(" ".join(node.words(600, " | ").split()))
        elif tag not in FLOW:
            self._inline(node)
        elif tag == "table" and is_data(node):
            self._flush()
            for caption in (one for one in node.elements() if one.tag == "caption"):
                self._block(caption)
            self._keep(table_rows(node))
        elif tag == "dl":
            self._flush()
            self._keep(term_rows(node))
        else:
            self._block(node)

    def _inline(self, node: Node) -> None:
        marked = node.tag in MARKS and not any(child.tag in BLOCKS for child in node.elements())
        if marked:
            self._words.mark()
        self._walk(node)
        if marked:
            self._words.unmark()

    def _block(self, node: Node) -> None:
        self._flush()
        before = (self._role, self._level, self._set)
        self._set = self._set or node.tag == "pre"
        role = self._role_of(node)
        if role is not None:
            self._role, self._level = role, int(node.tag[1]) if node.tag in HEADINGS else 0
        self._walk(node)
        self._flush()
        self._role, self._level, self._set = before

    def _role_of(self, node: Node) -> Role | None:
        """None: that of what it stands in."""
        tag = node.tag
        if node is self._headline:
            return Role.HEADLINE
        if tag in HEADINGS:
            return Role.STANDFIRST if self._is_below(node) else Role.HEADING
        if tag == "li":
            return Role.LIST_ROW
        if tag in {"figcaption", "caption"} or (tag != "figure" and _CAPTIONED.search(names(node))):
            return Role.CAPTION
        if tag in {"p", "div"} and self._is_below(node):
            return Role.STANDFIRST
        if tag in {"p", "div", "td"} and _is_bold_line(node):
            return Role.HEADING
        return None

    def _is_below(self, node: Node) -> bool:
        """Whether it is the line or two below the headline."""
        if node.size > 500 or self._role is not Role.PARAGRAPH or len(self.lines) > 4:
            return False
        return bool(_BELOW.search(names(node))) or node.get("itemprop") in {"description", "alternativeHeadline"}

    def _is_head(self, node: Node) -> bool:
        """Whether the markup calls it a byline or a date, and it is neither in a sentence nor holds the text."""
        if self._mail or not 0 < node.size <= 260 or node.tag in _NO_HEADS or not _is_called_head(node):
            return False
        parent = node.parent
        if node.tag not in BLOCKS and parent and parent.tag in {"p", "li", "td"} and parent.size > node.size + 60:
            return False
        return not any(one.tag in {"p", "ul", "table"} and one.size > 160 for one in node.elements())

    def _break(self, after: Node | str) -> None:
        """A break ends a line, but for one within a sentence."""
        text = after if isinstance(after, str) else after.words(20)
        if _GOES_ON.match(text.lstrip()[:1]):
            self._words.add(" ")
        else:
            self._flush()

    def _keep(self, lines: Iterable[Line]) -> None:
        for line in lines:
            self.lines.append(line)
            if len(self.lines) > MOST_LINES:
                raise TooMuchMarkup

    def _flush(self) -> None:
        if not self._words:
            self._words.rest()
            return
        text, marked = self._words.take()
        if text:
            self._keep([Line(self._role, text, marked, (), self._level)])


def _is_called_head(node: Node) -> bool:
    return (
        node.tag == "address"
        or _HEADS.search(names(node)) is not None
        or node.get("rel") == "author"
        or node.get("itemprop") in {"author", "datePublished"}
    )


def _is_bold_line(node: Node) -> bool:
    """A paragraph that is all bold and no sentence, as many set their headings."""
    first = first_child(node)
    if not isinstance(first, Node) or first.tag not in {"b", "strong"} or not 0 < node.size < 100:
        return False
    text = " ".join(node.words(200).split())
    return first.size >= node.size - 2 and text[-1:] not in ".!:,;…"
