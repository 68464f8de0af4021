"""What of a page is none of its article: menus, teasers, boxes of links. It is marked in the tree as dropped."""

from __future__ import annotations

from . import furniture
from .markup import HEADINGS, Node, Tree
from .page_nodes import MARKS, above, first_child, is_within, names, own_size

# fmt: off
_LEFT_OUT = frozenset([
    "nav", "aside", "footer", "form", "button", "menu", "s", "strike", "del", "rp", "rt", "datalist", "progress",
    "meter", "output",
])
_ROLES = frozenset([
    "navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar",
    "tablist", "alert", "status", "form",
])
# fmt: on
_TITLED = HEADINGS | {"p", "div", "strong", "b", "span", "legend", "summary", "a", "td", "section", "header"}
"""What a heading over teasers may be set as."""
_LAYOUT = frozenset(["td", "tr", "tbody", "table"])
_SMALL = frozenset(["td", "th", "tr", "br", "meta", "link"]) | MARKS
"""Left out by their names only where they hold a few words."""
_LISTS = frozenset(["ul", "ol", "div", "section", "p", "dl"])
_MOST_SECTIONS = 60


def drop(tree: Tree, base: Node, headline: Node | None, *, mail: bool) -> list[str]:
    """Marks them, and gives the words of the page's foot, which may say when it was published. What holds the article
    or its headline stays; `mail`: so does what lays out a letter."""
    return _Dropping(tree, base, headline, mail).run()


class _Dropping:
    def __init__(self, tree: Tree, base: Node, headline: Node | None, mail: bool) -> None:
        self._tree = tree
        self._base = base
        self._mail = mail
        self._size = own_size(base) or 1
        self._holding = {base, *above(base)}
        """What the article and its headline stand in."""
        if headline:
            self._holding |= {headline, *above(headline)}
        self._sections = 0

    def run(self) -> list[str]:
        """The words of the feet."""
        feet: list[str] = []
        for node in self._tree.nodes:
            if node.unseen or node.dropped:
                continue
            if node.parent and node.parent.dropped:
                node.dropped = True
            elif self._is_left_out(node):
                node.dropped = True
                if node.tag == "footer" or "footer" in node.get("class"):
                    feet.append(" ".join(node.words(1500).split()))
            elif _heads_furniture(node):
                self._drop_section(node)
        return feet

    def _is_left_out(self, node: Node) -> bool:
        tag = node.tag
        if (self._mail and tag in _LAYOUT) or self._holds_article(node):
            return False
        if (
            tag in _LEFT_OUT
            or node.get("role").lower() in _ROLES
            or (tag == "dialog" and "open" not in node.attributes)
        ):
            return tag != "footer" or node.parent is None or node.parent.tag != "blockquote"
        if tag == "header":
            return not self._mail and not any(up.tag in {"article", "main", "section"} for up in above(node))
        if tag in HEADINGS or tag == "a":
            return False
        if tag in _SMALL:
            return own_size(node) < 80 and furniture.is_name(names(node))
        if own_size(node) < 0.5 * self._size and furniture.is_name(names(node)):
            return True
        return self._is_list_of_links(node)

    def _holds_article(self, node: Node) -> bool:
        return node in self._holding and (node.tag not in {"nav", "aside"} or is_within(self._base, node))

    def _is_list_of_links(self, node: Node) -> bool:
        size = node.size
        if node.tag not in _LISTS or size == 0 or node.linked < 0.75 * size:
            return False
        nearly_all = node.linked >= 0.9 * size
        if node.tag == "p":
            return nearly_all and len(node.words(400).split()) >= 5
        return (node.links > 2 and size < 0.6 * self._size) or (
            node.links > 1 and nearly_all and size < 0.5 * self._size
        )

    def _drop_section(self, heading: Node) -> None:
        """All that such a heading heads: the element that it begins, or what follows it and is made of links."""
        self._sections += 1
        if self._sections > _MOST_SECTIONS:
            return
        top = heading
        while (
            top.parent
            and top.parent is not self._base
            and first_child(top.parent) is top
            and top.parent.size < 0.4 * self._size
            and not self._holds_article(top.parent)
        ):
            top = top.parent
        if top is not heading and top.size > heading.size and (3 * top.linked > top.size or top.size < 400):
            top.dropped = True
            return
        heading.dropped = True
        siblings = list(top.parent.elements()) if top.parent else []
        for node in siblings[siblings.index(top) + 1 :] if top in siblings else ():
            if node.tag in HEADINGS or self._holds_article(node) or (node.size and 2 * node.linked < node.size):
                break
            node.dropped = True


def _heads_furniture(node: Node) -> bool:
    """Whether it is a heading such as "Read more" or "Related"."""
    if not 0 < node.size <= 60 or node.inner >= 10 or node.tag not in _TITLED:
        return False
    return furniture.is_heading(" ".join(node.words(80).split()))
