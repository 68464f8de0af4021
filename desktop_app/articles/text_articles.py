"""An article that was saved or pasted as plain text."""

from __future__ import annotations

import re

from .article import Article
from .characters import bare, seen
from .lines import MOST_LINES, Line
from .making import is_american, made
from .plain_text import lines, with_roles
from .refusals import MOST_CHARACTERS, check_length, too_long
from .trimming import trimmed

_TAB = "\ue000"
_FRONT = re.compile(r"\A---\n((?:[\w-]+\s*:.*\n){1,40})---\n")


def of_text(text: str) -> Article:
    """The article in it; what a front matter (YAML between two "---") says stands at its head."""
    text = plain(text)
    if front := _FRONT.match(text):
        text = front[1] + text[front.end() :]
    found = trimmed(rows_of_text(text), is_american(None, text))
    found.lines = with_roles(found.lines)
    return made(found, None)


def plain(text: str) -> str:
    """Without what is not seen. PremieresError for more than MOST_CHARACTERS."""
    check_length(text, 2 * MOST_CHARACTERS)
    text = seen(bare(text.replace("\t", _TAB))).replace(_TAB, "\t")  # tabs part the cells of a table
    check_length(text)
    return text


def rows_of_text(text: str) -> list[Line]:
    """Its lines. PremieresError for more than MOST_LINES."""
    rows = lines(text)
    if len(rows) > MOST_LINES:
        raise too_long()
    return rows
