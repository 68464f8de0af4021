"""From the octets of an article, whatever it was saved as, to its text and what it says of itself. No net, no clock.

The modules of each kind are loaded where one is read: most articles are of one kind.
"""

from __future__ import annotations

from desktop_app.errors import PremieresError

from .article import Article
from .kinds import is_feed, is_mail, is_page, text_of
from .refusals import MOST_CHARACTERS, MOST_OCTETS, refused

__all__ = ["MOST_CHARACTERS", "MOST_OCTETS", "article", "articles_of_feed"]


def article(data: bytes, name: str = "", content_type: str = "") -> Article:
    """The article in a text, a page, a mail, or an RSS or Atom document (its first item). What it is is seen from the
    octets; `name` (of the file) and `content_type` (of an answer, RFC 9110 section 8.3) decide where these don't tell.

    PremieresError("unreadable-article") for what holds no article, or is too large: its fact `reason` is one of
    "empty", "too-large", "too-long", "no-text" and "binary", the last with `what` it is. Any thread may call it.
    """
    found = _article(data, name, content_type)
    if not found.text.strip():
        raise refused("no-text", "There is no text of an article in it: open it and paste what you read there.")
    return found


def _article(data: bytes, name: str, content_type: str) -> Article:
    text = text_of(data, content_type)
    if text is None or is_mail(text, name):
        from .mail_articles import of_mail

        return of_mail(data)
    if is_feed(text):
        from .feed_articles import items_of, of_item

        items = items_of(text, 1)
        if not items:
            raise refused(
                "no-text", "This feed holds no article: choose one that has items, or paste the article's text."
            )
        return of_item(items[0])
    if is_page(text, name, content_type):
        from .page_articles import of_page

        return of_page(text)
    from .text_articles import of_text

    return of_text(text)


def articles_of_feed(data: bytes, content_type: str = "") -> list[Article]:
    """The articles of an RSS or Atom document, in its order; those without any text are left out. PremieresError as
    `article` has it, also for what is no feed."""
    from .feed_articles import items_of, of_item

    text = text_of(data, content_type)
    if text is None or not is_feed(text):
        raise refused(
            "no-feed", "This is no RSS or Atom feed: give the address of one, or read the page as an article."
        )
    found: list[Article] = []
    for item in items_of(text):
        try:
            one = of_item(item)
        except PremieresError:
            continue  # one item that can't be read is no reason to lose the others
        if one.text.strip():
            found.append(one)
    return found
