"""An article made of its trimmed lines and of what its markup says of it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.words import folded

from .article import Article, Role
from .characters import line
from .lines import Line, joined
from .refusals import check_length
from .trimming import Trimmed

if TYPE_CHECKING:
    from .metadata import Facts

_AMERICAN = re.compile(r"\b(?:\d{1,2}/\d{1,2}c|[ECMP]T|[ECP][SD]T|Eastern|Pacific)\b|\bp\.m\. ET\b")


def made(found: Trimmed, facts: Facts | None) -> Article:
    """The visible text has the last word, but for a day that only the data call that of publication."""
    text, blocks = joined(found.lines)
    check_length(text)
    if facts is None:
        return Article(
            text=text,
            blocks=blocks,
            published=found.published,
            publication=line(found.publication or found.hinted),
            url=_address(found.url),
            author=line(found.author),
            changed=found.changed,
            year=found.year,
        )
    return Article(
        text=text,
        blocks=blocks,
        published=_published(found, facts),
        publication=line(found.publication or facts.publication or found.hinted),
        url=facts.url or _address(found.url),
        author=line(found.author or facts.author),
        language=facts.language,
        stated=facts.stated,
        changed=found.changed or facts.changed,
        year=found.year,
    )


def _published(found: Trimmed, facts: Facts) -> date | None:
    if found.published and (found.said or found.published != facts.changed):
        return found.published
    return next(iter(facts.times), None) or facts.published or found.published


def _address(url: str | None) -> str | None:
    if not url:
        return None
    from .metadata import address  # most texts state none

    return address(url)


def is_american(language: str | None, text: str) -> bool | None:
    """Whether numbers give the month before the day."""
    if language and language.lower() not in {"en", "en-us"}:
        return False
    return True if language and language.lower() == "en-us" else _AMERICAN.search(text[:20_000]) is not None


def titled(rows: list[Line], title: str | None) -> list[Line]:
    """With the title as the headline, which the text may begin with as well; another one of its own is a heading."""
    if not title:
        return rows
    if rows and folded(rows[0].text) == folded(title):
        rows[0].role = Role.HEADLINE
        return rows
    for one in rows:
        if one.role is Role.HEADLINE:
            one.role = Role.HEADING
    if len(rows) > 1 and rows[0].role is Role.PARAGRAPH and _is_headline(rows[0].text):
        rows[0].role = Role.HEADING
    if len(rows) > 2 and rows[1].role is Role.PARAGRAPH and rows[0].role is Role.HEADING and _is_headline(rows[1].text):
        rows[1].role = Role.STANDFIRST
    return [Line(Role.HEADLINE, title), *rows]


def _is_headline(text: str) -> bool:
    return len(text.split()) <= 28 and text[-1:] not in ".:;,…"
