"""What stands in quotation marks, or is set apart by markup, as titles are."""

from __future__ import annotations

import re
from collections import Counter

from .article import Article, Span
from .spans import Spans

_QUOTED = re.compile(
    r"“(?P<a>[^“”\n]{1,80})”|«\s?(?P<b>[^«»\n]{1,80}?)\s?»|„(?P<c>[^„“”\n]{1,80})[“”]|「(?P<d>[^「」\n]{1,60})」"
    r"|『(?P<e>[^『』\n]{1,60})』"
    r"|《(?P<f>[^《》\n]{1,60})》|(?<!\w)\"(?P<g>[^\"\n]{1,80})\"(?!\w)|(?<!\w)‘(?P<h>[^‘\n]{1,80}?)’(?!\w)"
    r"|(?<!\w)'(?P<i>[^'\n]{1,80}?)'(?!\w)"
)
_SENTENCE_CASE = re.compile(r"[^\W\d_a-zà-öø-ÿ][\w’'-]*(?: [\w’'-]+){1,6}")
"""As most languages write titles. What is quoted twice is no speech."""
_TELLING = 200
"""Characters that tell the language."""
_ENGLISH = re.compile(r"(?i)\b(?:the|with|its|from)\b")
_SPOKEN = re.compile(
    r"(?:\bsa(?:id|ys)|\btold [\w ]{1,30}|\badd(?:ed|s)|\bexplain(?:ed|s)|\bas|\bbe|\bof being|\bthe line)[,:]?\s$"
)
_SMALL_WORDS = "of the a an and in on at to for with from by is as or but not nor de la le les du des der die das und y"
SMALL = frozenset(_SMALL_WORDS.split())
"""What titles write without a capital."""


def quoted(article: Article) -> list[Span]:
    """What stands in quotation marks, or is set apart by markup, and has the look of a title."""
    quotations: list[tuple[Span, bool, bool]] = []
    for hit in _QUOTED.finditer(article.text):
        group = next(name for name, value in hit.groupdict().items() if value is not None)
        span = _peeled(article.text, *hit.span(group))
        spoken = _SPOKEN.search(article.text, max(0, hit.start() - 30), hit.start()) is not None
        if span is not None and not spoken:
            quotations.append((span, group in "defbc", span.end == hit.end(group)))
    often = Counter(article.of(span) for span, _, _ in quotations)
    foreign = len(article.text) > _TELLING and _ENGLISH.search(article.text) is None
    return [
        span
        for span, lone, whole in quotations
        if looks_like_title(said := article.of(span), lone=lone)
        or (whole and (often[said] > 1 or foreign or article.text.count(said) > 1) and _SENTENCE_CASE.fullmatch(said))
    ]


def marked(article: Article, blocked: Spans) -> list[Span]:
    """What markup sets apart within its line, but for what is `blocked`: dates, hours and services."""
    found: list[Span] = []
    for block in article.blocks:
        for mark in block.marked:
            span = _peeled(article.text, *mark)
            over = span is not None and blocked.meets(span)
            whole = span is not None and span.end - span.start > 0.8 * (block.span.end - block.span.start)
            if span is not None and not over and not whole and looks_like_title(article.of(span).strip("“”\"'‘’")):
                found.append(span)
    return found


def looks_like_title(said: str, *, lone: bool = False) -> bool:
    """Whether its words are written as those of titles are. `lone`: the kind of quotation marks says so already."""
    words = said.split()
    if not said or len(words) > 9 or re.search(r"[.;]\s|[“”]", said):
        return False
    if not any("A" <= c.upper() <= "Z" or c.isalpha() for c in said):
        return said.isdigit() and len(said) <= 4
    if lone or not re.search(r"[A-Za-z]", said):
        return True
    telling = [word for word in words if word.strip("’'.,!?-").casefold() not in SMALL] or words
    return (words[0][0].isupper() or words[0][0].isdigit()) and all(
        word[0].isupper() or not word[0].isalpha() for word in telling
    )


def _peeled(text: str, start: int, end: int) -> Span | None:
    while end > start and text[end - 1] in " ,.;:":
        end -= 1
    while start < end and text[start] in " ":
        start += 1
    return Span(start, end) if start < end else None
