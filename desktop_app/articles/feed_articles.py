"""The articles of an RSS or Atom document."""

from __future__ import annotations

from collections.abc import Iterator

from .article import Article
from .feeds import Item, items
from .making import is_american, made, titled
from .markup import Node, TooMuchMarkup, Tree
from .metadata import Facts
from .page_articles import told_of_letter, tree_of
from .plain_text import with_roles
from .refusals import too_large
from .text_articles import plain, rows_of_text
from .trimming import Trimmed, trimmed


def items_of(text: str, most: int = 500) -> list[Item]:
    """PremieresError for more than any feed holds."""
    try:
        return items(text, most)
    except TooMuchMarkup:
        raise too_large("This feed has more in it than any feed of articles") from None


def of_item(item: Item) -> Article:
    """The article in it, which may have no text. PremieresError for what is too large."""
    found = _told(item)
    found.lines = titled(found.lines, item.title)
    if item.published:
        found.published = None  # the feed's own date is one of an instant
    facts = Facts(
        title=item.title,
        published=item.published,
        author=item.author,
        publication=item.publication,
        url=item.url,
        language=item.language,
    )
    return made(found, facts)


def _told(item: Item) -> Trimmed:
    if not isinstance(item.content, str):
        return told_of_letter(_tree(item.content), None)
    if not item.is_text:
        return told_of_letter(tree_of(item.content), None)
    text = plain(item.content)
    found = trimmed(rows_of_text(text), is_american(item.language, text))
    if not item.title:
        found.lines = with_roles(found.lines)
    return found


def _tree(root: Node) -> Tree:
    tree = Tree()
    tree.root = root
    tree.nodes = list(_all(root))
    return tree


def _all(node: Node) -> Iterator[Node]:
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if one is not node:
            yield one
        waiting.extend(reversed(list(one.elements())))
