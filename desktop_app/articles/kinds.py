"""What an article was saved as, seen from its octets: a mail, a feed, a page or a text."""

from __future__ import annotations

import re

from .encodings import decoded
from .refusals import MOST_OCTETS, binary, refused

_HEAD = 20_000
"""Characters in which a kind shows."""
_FAR = 500_000
"""Of a page it may show as late as here."""

_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip or an office document"),
    (b"PK\x05\x06", "a zip or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture, sound or film"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"\0\0\1\0", "a picture"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound or film"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"\x1f\x8b", "packed"),
    (b"BZh", "packed"),
    (b"7z\xbc\xaf", "packed"),
    (b"\xfd7zXZ", "packed"),
    (b"Rar!", "packed"),
    (b"\x28\xb5\x2f\xfd", "packed"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"bplist", "a web archive"),
)
_TAGS = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|table|ul|ol|br|meta|title|script|span"
    r"|a|img|b|i|em|strong|blockquote|figure)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_BLOCK_ENDS = re.compile(r"</(?:p|div|h[1-6]|li|td|article|body|html|ul|table)\s*>", re.IGNORECASE)
_FEED = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<\?[^>]*>\s*|<!--.{0,5000}?-->\s*|<!doctype\s+rss[^>]*>\s*)*<(?:rss|feed|rdf:RDF"
    r"|atom:feed|channel|entry|item)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL_FIELD = re.compile(r"[A-Za-z][A-Za-z0-9-]{1,60}:(?:[ \t]|$)")
# fmt: off
_MAIL_NAMES = frozenset([
    "from", "date", "subject", "to", "received", "mime-version", "message-id", "return-path", "delivered-to",
    "content-type", "cc", "reply-to", "snapshot-content-location", "x-mailer", "list-unsubscribe", "sender",
    "dkim-signature",
])
# fmt: on


def text_of(data: bytes, content_type: str) -> str | None:
    """The octets as text; None for a mail, whose parts have encodings of their own. PremieresError for what is empty,
    too large, or no text."""
    if len(data) > MOST_OCTETS:
        raise refused(
            "too-large",
            f"This is larger than any article ({MOST_OCTETS // 1_000_000} MB): save its text alone, or paste it.",
        )
    if not data.strip():
        raise refused("empty", "There is nothing in it: paste the article's text, or choose another file.")
    for mark, what in _KINDS:
        if data.startswith(mark):
            raise binary(what)
    if data[4:8] == b"ftyp":
        raise binary("a film or picture")
    if is_mail(data[:_HEAD].decode("latin-1"), ""):
        return None
    declared = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", content_type)
    text = decoded(data, declared[1] if declared else None)
    if _is_no_text(text):
        raise binary("no text")
    return text


def _is_no_text(text: str) -> bool:
    sample = text[:_HEAD]
    strange = sum((c < " " and c not in "\t\n\r\f\x1b") or c == "\x7f" for c in sample)
    return 20 * strange > len(sample) + 40 or 100 * text.count("\0") > len(text)


def is_mail(text: str, name: str) -> bool:
    """Whether it begins with fields, of which at least two are those of a mail (one, when its name says that it is)."""
    known = 0
    fields = 0
    for k, row in enumerate(text[:_HEAD].lstrip("\ufeff\r\n").split("\n")[:200]):
        row = row.rstrip("\r")
        if not row:
            break
        if row[:1] in " \t" and fields:
            continue
        if k == 0 and row.startswith("From "):
            continue
        if not _MAIL_FIELD.match(row):
            return False
        fields += 1
        known += row.partition(":")[0].lower() in _MAIL_NAMES
    return known >= (1 if name.lower().endswith((".eml", ".mht", ".mhtml")) else 2)


def is_feed(text: str) -> bool:
    """Whether it begins as an RSS or Atom document, or as an item of one."""
    return _FEED.match(text) is not None


def is_page(text: str, name: str, content_type: str) -> bool:
    """Whether it is HTML; where only a few tags are in it, the name and the type decide."""
    head = text[:_HEAD]
    if head.lstrip()[:14].lower().startswith(("<!doctype html", "<html")):
        return True
    if not _TAGS.search(head) and not _TAGS.search(text[:_FAR]):
        return False
    if head.lstrip().startswith("<") or len(_BLOCK_ENDS.findall(text[:_FAR])) > 2:
        return True
    return "html" in content_type or name.lower().endswith((".html", ".htm", ".xhtml"))
