"""An article that came by mail: a newsletter, a press release, a forwarded piece, a page that a browser saved."""

from __future__ import annotations

from dataclasses import replace

from .article import Article
from .lines import Line
from .mails import Letter, forward_field, forwarded_page, is_forward_line, letter
from .making import is_american, made, titled
from .metadata import Facts, language
from .page_articles import first_words, of_page, rows_of_letter, tree_of
from .plain_text import with_roles
from .refusals import MOST_CHARACTERS, check_length, too_large
from .text_articles import plain, rows_of_text
from .trimming import Trimmed, trimmed


def of_mail(data: bytes) -> Article:
    """The article in it. PremieresError for more than any mail holds."""
    try:
        found = letter(data)
    except ValueError:
        raise too_large("This mail has more parts than any article") from None
    if found.saved_page and found.html:
        one = of_page(found.html)
        return one if one.url or not found.url else replace(one, url=found.url)
    facts = Facts(
        title=found.subject,
        published=found.published,
        author=found.author,
        publication=found.publication,
        url=found.url,
    )
    told = _told(found, facts)
    told.lines = titled(told.lines, facts.title)
    if facts.published and told.published and not told.said and told.published > facts.published:
        told.published = None  # no mail is older than what it says: this is the day of something to come
    return made(told, facts)


def _told(found: Letter, facts: Facts) -> Trimmed:
    """The lines of the richer part; of a forwarded piece, its own."""
    text = plain(found.text[:MOST_CHARACTERS]) if found.text else ""
    if found.html:
        tree = tree_of(found.html)
        rows = _forwarded_rows(rows_of_letter(tree).lines, facts)
        if 5 * sum(len(one.text) for one in rows) > 3 * len(text):
            facts.language = language(tree.language)
            return trimmed(rows, is_american(facts.language, first_words(rows)), press=True)
    check_length(found.text or "")
    told = trimmed(rows_of_text(text), is_american(None, text), press=True)
    told.lines = with_roles(told.lines)
    return told


def _forwarded_rows(rows: list[Line], facts: Facts) -> list[Line]:
    """Those of a forwarded piece, whose fields go to the facts; else all."""
    inner = forwarded_page("\n".join(one.text for one in rows))
    if inner is None:
        return rows
    published, subject, author, publication = inner
    facts.published, facts.author, facts.publication = published or facts.published, author, publication
    facts.title = subject or facts.title
    at = max(k for k, one in enumerate(rows) if is_forward_line(one.text)) + 1
    while at < len(rows) and forward_field(rows[at].text):
        at += 1
    return rows[at:]
