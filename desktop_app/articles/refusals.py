"""What is refused as no article, each with one sentence, and the bounds of what is read."""

from __future__ import annotations

from desktop_app.errors import PremieresError

MOST_OCTETS = 8_000_000
MOST_CHARACTERS = 300_000
"""Of an article's own text; the longest have a third of it."""


def refused(reason: str, sentence: str, **facts: object) -> PremieresError:
    """The error to raise."""
    return PremieresError("unreadable-article", sentence, reason=reason, **facts)


def binary(what: str) -> PremieresError:
    """`what` it is instead of an article: "a PDF"."""
    return refused(
        "binary", f"This is {what}, and no article that can be read: open it, and paste the article's text.", what=what
    )


def too_large(what: str) -> PremieresError:
    """`what` has more in it than any of its kind: "This page has more elements than any article"."""
    return refused("too-large", f"{what}: paste the article's text instead.")


def too_long() -> PremieresError:
    """It has more text than any article."""
    return refused("too-long", "This is longer than any article: paste only the part that announces something.")


def check_length(text: str, most: int = MOST_CHARACTERS) -> None:
    """Raises `too_long`."""
    if len(text) > most:
        raise too_long()
