"""Sentences of a text, with where they stand."""

from __future__ import annotations

import re

from .article import Span

_END = re.compile(r"""[.!?…]+["”’')\]]*(?=\s)|[\u3002\uff01\uff1f]+[\u300d\u300f”\uff09]*|[:;]?\n""")
_SHORT_WORDS = (
    "mr mrs ms dr prof sr jr st sgt capt cmdr lt col gen gov sen rep rev hon vs no nos ep eps vol feat dept approx"
    " est jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun u.s u.k l.a"
    " d.c e.g i.e a.k.a calif conn ont inc ltd co bros bzw ca z.b u.a"
)
_SHORT = frozenset(_SHORT_WORDS.split())
"""Words before a full stop that ends no sentence by itself."""
_ZONES = re.compile(r"\s*\(?(?:\d|[ECMP][SD]?T|GMT|BST|KST|JST|IST|CES?T|AE[SD]T|on\b)")
_OPENS = re.compile(r"""\s+["“‘'(\[—–-]*[A-Z0-9À-ÞА-ЯŁŚŽ一-鿿぀-ヿ가-힯]""")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Of that part of the text, in order; blank ones are left out."""
    end = len(text) if end is None else end
    found: list[Span] = []
    begin = start
    for stop in _END.finditer(text, start, end):
        if stop.group()[0] in ".…" and not _ends(text, begin, stop, end):
            continue
        found.append(_trimmed(text, begin, stop.end()))
        begin = stop.end()
    found.append(_trimmed(text, begin, end))
    return [span for span in found if span.start < span.end]


def _ends(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    word = text[max(begin, stop.start() - 12) : stop.start()].rpartition(" ")[2].lstrip("(“\"'‘").casefold()
    if not _OPENS.match(text, stop.end(), end) and stop.end() < end:
        return False
    if word in {"a.m", "p.m"}:
        return not _ZONES.match(text, stop.end(), end)
    initial = len(word) == 1 and word.isalpha() and word != "i"
    return not (word in _SHORT or initial or re.fullmatch(r"(?:\w\.)+\w", word))


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
