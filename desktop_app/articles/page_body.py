"""Which elements of a page hold its article: the headline, the text, and what stands between them."""

from __future__ import annotations

import re

from desktop_app.domain.words import folded

from .markup import BLOCKS, HEADINGS, Node, Tree
from .page_nodes import above, is_within, names, own_size

_CONTENT = re.compile(
    r"(?:^|[-_ ])(?:(?:article|story|post|entry|content)-?_*(?:body|content|text|main)|articlebody|storybody"
    r"|mw-parser-output|main-?content|post|entry)(?:$|[-_ ])",
    re.IGNORECASE,
)
_MOST_HEAD = 1_500
"""Characters of what stands between the headline and the text."""
_LEAST = 120
"""Characters of an article's own text."""


def headline_of(tree: Tree, title: str | None, publication: str | None) -> Node | None:
    """The heading that is most like the title, of the highest level; none that only names the publication."""
    found = [node for node in tree.nodes if node.tag == "h1" and node.size][:20]
    wanted = folded(title or "")
    site = folded(publication or "")
    if wanted:
        found += [node for node in tree.nodes if node.tag == "h2" and node.size][:10]
    best, most = None, 0.0
    for node in found:
        text = folded(node.words(400))
        alike = likeness(text, wanted) if wanted else 0.0
        if node.tag == "h2" and alike < 0.6:
            continue
        score = alike + (0.3 if node.tag == "h1" else 0) - (1 if site and text == site else 0)
        if score > most:
            best, most = node, score
    return best


def likeness(one: str, other: str) -> float:
    """How much of the shorter one's words (of three at least) the longer one has."""
    first, second = set(one.split()), set(other.split())
    return len(first & second) / max(min(len(first), len(second)), 3) if first and second else 0.0


def base_of(tree: Tree, headline: Node | None) -> Node:
    """The element that holds the article's text: what the page calls so, or what holds nearly all of its words."""
    main = _main(tree)
    articles = [
        node
        for node in tree.nodes
        if _is_article(node)
        and own_size(node) > _LEAST
        and 2 * node.linked < node.size
        and is_within(node, main)
        and not any(_is_article(up) and own_size(up) > _LEAST for up in above(node))
    ]
    if articles:
        largest = max(articles, key=own_size)
        return largest if own_size(largest) >= 0.6 * sum(map(own_size, articles)) else main
    return _narrowed(main, headline)


def _main(tree: Tree) -> Node:
    mains = [node for node in tree.nodes if node.tag == "main" or node.get("role") == "main"]
    largest = max(mains, key=own_size, default=tree.root)
    return largest if own_size(largest) >= 0.2 * own_size(tree.root) else tree.root


def _narrowed(base: Node, headline: Node | None) -> Node:
    """The innermost element that holds nearly all of it, and the headline if that is in it."""
    while True:
        wide = next(
            (node for node in base.elements() if own_size(node) >= 0.8 * own_size(base) and _holds_text(node)), None
        )
        if wide is None or wide.tag in HEADINGS:
            return base
        if headline and is_within(headline, base) and not is_within(headline, wide):
            return base
        base = wide


def _holds_text(node: Node) -> bool:
    return node.tag in BLOCKS and node.tag not in {"tr", "td", "ul", "ol", "p"}


def _is_article(node: Node) -> bool:
    return (
        node.tag == "article"
        or node.get("itemprop").lower() == "articlebody"
        or (node.tag in {"div", "section"} and bool(_CONTENT.search(names(node))))
    )


def head_of(base: Node, headline: Node | None) -> list[Node]:
    """The headline, and what stands beside it, where these are not in the article's own element."""
    if headline is None or is_within(headline, base):
        return []
    base_above = [base, *above(base)]
    branch = headline
    while branch.parent and branch.parent not in base_above:
        branch = branch.parent
    if branch.parent and branch.size < headline.size + _MOST_HEAD:
        beside = list(branch.parent.elements())
        at = beside.index(branch)
        theirs = next((k for k, node in enumerate(beside) if node in base_above), -1)
        if theirs > at:
            between = beside[at:theirs]
            return [node for node in between if not node.dropped and (node is branch or node.size < _MOST_HEAD)]
    around = headline
    while around.parent and around.parent.size < headline.size + 700 and around.parent.tag not in {"", "nav", "aside"}:
        around = around.parent
    return [headline if is_within(base, around) else around]
