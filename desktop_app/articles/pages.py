"""A page's tree to the lines of its article: what is seen, without what stands around it."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.domain.words import folded

from .article import Role
from .lines import Line
from .markup import Tree
from .page_body import base_of, head_of, headline_of, likeness
from .page_dropping import drop
from .page_lines import Walk


@dataclass(slots=True)
class Page:
    """What a page shows of its article."""

    lines: list[Line]
    heads: list[str] = field(default_factory=list[str])
    """What the markup calls a byline or a date."""
    around: list[str] = field(default_factory=list[str])
    """The words of the page's own foot, which may say when it was published."""


def page(tree: Tree, title: str | None = None, publication: str | None = None) -> Page:
    """The lines of the article in the page. `title` and `publication` as the page's data have them. TooMuchMarkup for
    more than MOST_LINES."""
    headline = headline_of(tree, title, publication)
    base = base_of(tree, headline)
    around = drop(tree, base, headline, mail=False)
    walk = Walk(headline, mail=False)
    for node in head_of(base, headline):
        walk.read(node)
    walk.read(base)
    _settle_headline(walk, title)
    return Page(walk.lines, walk.heads, around)


def letter_page(tree: Tree) -> Page:
    """The lines of a letter's page, all of which is the letter. TooMuchMarkup as `page` has it."""
    headline = next((node for node in tree.nodes if node.tag == "h1" and node.size), None)
    around = drop(tree, tree.root, headline, mail=True)
    walk = Walk(headline, mail=True)
    walk.read(tree.root)
    return Page(walk.lines, walk.heads, around)


def _settle_headline(walk: Walk, title: str | None) -> None:
    """What stands above the headline is none of the text; a page that shows none has its title for it."""
    lines = walk.lines
    at = next((k for k, line in enumerate(lines) if line.role is Role.HEADLINE), None)
    if at is None:
        if title and lines and likeness(folded(lines[0].text), folded(title)) > 0.8:
            lines[0].role = Role.HEADLINE
        elif title:
            lines.insert(0, Line(Role.HEADLINE, title))
        return
    above = lines[:at]
    if sum(len(line.text) for line in above) < 0.3 * sum(len(line.text) for line in lines):
        walk.heads.extend(line.text for line in above)
        del lines[:at]
    for line in lines[1:]:
        if line.role is not Role.HEADLINE:  # a headline in two lines
            break
        line.role = Role.STANDFIRST
