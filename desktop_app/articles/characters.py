"""What of a foreign text may be seen: no controls, no escapes of a terminal, no markup that hides in entities."""

from __future__ import annotations

import re
import unicodedata

from desktop_app.domain.plain import plain

from .lazy_pattern import lazy

_ESCAPES = re.compile(
    r"\x1b(?:\[[0-?]*+[ -/]*+[@-~]|\][^\x07\x1b]*+(?:\x07|\x1b\\)?|[ -/]*+[0-~])|\x9b[0-?]*+[ -/]*+[@-~]"
)
"""ECMA-48: what begins with ESC or CSI, whole, so that no "[31m" stays."""
_ENDLESS = re.compile(r"&#(?:\d{8,}+|[xX][0-9a-fA-F]{7,}+);?")
"""No character has such a number, and int() refuses thousands of digits."""
_WHOLE = "script|style|template|noscript|iframe|svg|object|textarea|title"
_DROPPED = re.compile(rf"<({_WHOLE})\b[^<>]*>.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_NAMES = (
    "script|style|template|noscript|iframe|svg|object|embed|textarea|title|html|head|body|meta|link|base|form|input|"
    "button|select|option|audio|video|source|a|abbr|article|aside|b|blockquote|br|center|cite|code|dd|del|details|div|"
    "dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|img|ins|label|li|main|mark|nav|ol|p|pre|q|s|section|"
    "small|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul"
)
_TAG = lazy(
    rf"</?(?:(?:{_NAMES}|{_NAMES.upper().replace('[1-6]', '[1-6]')})\s*/?|(?i:{_NAMES})\s+[\w:-]+\s*=[^<>]*"
    rf"|(?i:{_WHOLE})\b[^<>]*)>"
    r"|<!--.*?(?:-->|\Z)|<!doctype[^<>]*>|<!\[CDATA\[|\]\]>",
    re.DOTALL,
)
"""Tags as one writes them: Korean articles put titles in <A Business Proposal>, and that is no tag."""


def seen(text: str) -> str:
    """The text without escapes, control and bidi characters, in NFC, its blanks made one; lines stay."""
    if "\x1b" in text or "\x9b" in text:
        text = _ESCAPES.sub("", text)
    return unicodedata.normalize("NFC", plain(text))


def piece(text: str) -> str:
    """As `seen`, for what is a piece of a line: its blanks stay as they are."""
    if text.isascii() and text.isprintable():
        return text
    if "\x1b" in text or "\x9b" in text:
        text = _ESCAPES.sub("", text)
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() else ""
    return unicodedata.normalize("NFC", before + plain(text) + after)


def bare(text: str) -> str:
    """Without tags that came from entities; those that a reader never sees go with their content."""
    while "<" in text or "]]>" in text:
        less = _TAG.sub("", _DROPPED.sub(" ", text))
        if less == text:
            break
        text = less
    return text


def line(text: object, longest: int = 500) -> str | None:
    """A name, title or address on one line; None for what is no text or has none."""
    if not isinstance(text, str):
        return None
    text = text[: longest * 4]
    if "&" in text:
        text = unescaped(text)
    return " ".join(seen(bare(text)).split())[:longest].strip() or None


def unescaped(text: str) -> str:
    """Its entities as characters. Those that a document declares itself are not known, and stay."""
    import html  # its table of names: 5 ms that a plain text never needs

    return html.unescape(_ENDLESS.sub("", text) if "&#" in text else text)
