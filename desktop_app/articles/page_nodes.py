"""What is asked of the elements of a page by those who read it."""

from __future__ import annotations

from collections.abc import Iterator

from .markup import BLOCKS, Node

MARKS = frozenset(["em", "i", "b", "strong", "cite", "q", "a", "u", "dfn", "mark"])
"""What sets words apart within a line."""
FLOW = BLOCKS | {"br", "hr"}
"""What parts lines."""


def names(node: Node) -> str:
    """What the page calls it: its classes and its id."""
    if "-" in node.tag:  # an element of the page's own making says in its name what it is, as <amp-ad>
        return f"{node.tag} {node.get('class')} {node.get('id')}"
    own = f"{node.get('data-component')} {node.get('data-testid')}"  # where classes are made by machines
    return f"{node.get('class')} {node.get('id')} {own}".strip()


def own_size(node: Node) -> int:
    """The characters in it that are in no link."""
    return node.size - node.linked


def above(node: Node) -> Iterator[Node]:
    """What it stands in, the nearest first."""
    up = node.parent
    while up is not None:
        yield up
        up = up.parent


def is_within(node: Node, outer: Node) -> bool:
    """Whether it is, or stands in, the other."""
    return node is outer or any(up is outer for up in above(node))


def first_child(node: Node) -> Node | str | None:
    """Its first child that says something."""
    for child in node.children:
        if isinstance(child, str):
            if child.strip():
                return child
        elif child.size:
            return child
    return None
