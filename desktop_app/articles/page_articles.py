"""An article that was saved as a page, and the page that a mail or a feed holds."""

from __future__ import annotations

import re

from . import metadata
from .article import Article, Role
from .head_lines import is_day
from .lines import Line
from .making import is_american, made
from .markup import TooMuchMarkup, Tree, parsed
from .pages import Page, letter_page, page
from .plain_text import is_caption
from .refusals import too_large, too_long
from .trimming import Trimmed, rights_year, trimmed

_MOST_SEEN = 2_000_000
"""Characters."""
_CAPTION_WORDS = 20


def of_page(text: str) -> Article:
    """The article in a page of HTML. PremieresError as `tree_of` and `rows_of_letter` have it."""
    tree = tree_of(text)
    facts = metadata.facts(tree)
    try:
        found = page(tree, facts.title, facts.publication)
    except TooMuchMarkup:
        raise too_long() from None
    return made(_told(found, facts.language, press=False), facts)


def tree_of(text: str) -> Tree:
    """PremieresError for more elements or text than any article has."""
    try:
        tree = parsed(text)
    except TooMuchMarkup:
        raise too_large("This page has more elements than any article") from None
    if tree.root.size > _MOST_SEEN:
        raise too_long()
    return tree


def rows_of_letter(tree: Tree) -> Page:
    """All that a mail or an item of a feed shows. PremieresError for more lines than any article has."""
    try:
        return letter_page(tree)
    except TooMuchMarkup:
        raise too_long() from None


def told_of_letter(tree: Tree, language: str | None) -> Trimmed:
    """As `rows_of_letter`, without what is not of the article."""
    return _told(rows_of_letter(tree), language, press=True)


def first_words(rows: list[Line]) -> str:
    """As many as tell the order of day and month."""
    return " ".join(one.text for one in rows[:40])


def _told(found: Page, language: str | None, *, press: bool) -> Trimmed:
    told = trimmed(found.lines, is_american(language, first_words(found.lines)), heads=found.heads, press=press)
    for one in told.lines:
        if one.role is Role.PARAGRAPH and is_day(one.text):
            one.role = Role.HEADING
        elif one.role is Role.PARAGRAPH and is_caption(one.text) and len(one.text.split()) < _CAPTION_WORDS:
            one.role = Role.CAPTION
    if told.published is None:
        _look_around(told, found.around)
    return told


def _look_around(told: Trimmed, around: list[str]) -> None:
    """The day of publication may stand at the page's foot."""
    for words in around:
        again = trimmed([Line(Role.PARAGRAPH, sentence) for sentence in re.split(r"(?<=[.!?])\s+", words)], None)
        if again.said and again.published:
            told.published = again.published
        told.hinted = told.hinted or again.hinted
        told.year = told.year or rights_year(words)
