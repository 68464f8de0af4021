"""Of the lines of a page, text or mail those that are the article's, and what the others say of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from . import furniture
from .article import Role
from .head_lines import Head, head, is_person, person_in
from .lines import Line, cut

_HEAD = 14
"""Lines from the top among which such of the head are."""
_TOLD = re.compile(
    r"^\s*(?P<what>title|headline|source|publication|publisher|outlet|url|link|author|titel|quelle|autor"
    r"|titre)\s*[:\uff1a]\s*(?P<value>\S.{0,300})$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"^<?(https?://[^\s<>]{4,2000})>?$")
_COMMENTS = re.compile(
    r"^\W*(?:\d+ )?(?:comments?|kommentare|commentaires|comentarios|commenti)\W*(?:\d+\W*)?$"
    r"|^\W*(?:leave a (?:reply|comment)|join the (?:conversation|discussion))\W*$",
    re.IGNORECASE,
)
_PRESS = re.compile(
    r"^\W*(?:for immediate release|press release|media contacts?\b|press contacts?\b|#\W*#\W*#|-?\s?ends\s?-?$)",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"\b(?:contacts?|enquiries|inquiries|kontakt)\b", re.IGNORECASE)
_END = re.compile(r"^--$|^\W*(?:unsubscribe|you(?:['’]re| are) receiving this)\b", re.IGNORECASE)
"""Of a mail: what follows is of its sender's office."""
_SENTENCE = re.compile(r"[.!?…。][\"'”’»)\]]*$")
_RIGHTS = re.compile(r"(?:©|\(c\)|\bcopyright\b)\D{0,60}(?P<year>20\d\d)(?!\s?[-–])", re.IGNORECASE)
_PUBLISHED_BY = re.compile(r"^(?P<name>[A-Z][\w&+.'’ -]{1,40}?) is (?:published|operated|owned) by\b")


@dataclass(slots=True)
class Trimmed:
    """The article's own lines, and what the lines at its head and around it say."""

    lines: list[Line]
    published: date | None = None
    said: bool = False
    """A line calls it the day of publication, or stands at the head as only that does."""
    changed: date | None = None
    """The day of its last update."""
    author: str | None = None
    publication: str | None = None
    hinted: str | None = None
    """The publication by what it says of its own wares: the last resort."""
    url: str | None = None
    year: int | None = None
    """Of a notice of rights."""
    around: list[str] = field(default_factory=list[str])


def trimmed(lines: Sequence[Line], american: bool | None, *, heads: Sequence[str] = (), press: bool = False) -> Trimmed:
    """Reads the lines; `heads` are those that the markup calls a head, `press` = it may be a press release."""
    found = Trimmed([])
    for text in heads:
        _take(found, head(text, american) or Head(author=person_in(text)))
    kept = _without_furniture(list(lines), found, press=press)
    found.lines = _without_heads(kept, found, american)
    for text in found.around:
        found.year = found.year or rights_year(text)
        if found.published is None and (told := head(text, american)) and told.said:
            _take(found, told)
        for sentence in re.split(r"(?<=[.!?])\s+", text)[:20]:
            if found.published is None and len(sentence) < 100 and (told := head(sentence, american)) and told.said:
                _take(found, told)
        if found.hinted is None:
            named = _PUBLISHED_BY.match(text)
            found.hinted = named["name"] if named else furniture.publication_in(text)
    return found


def rights_year(text: str) -> int | None:
    """The year of a notice such as "© The Dial 2026"; None where it gives none, or several."""
    rights = _RIGHTS.search(text)
    return int(rights["year"]) if rights else None


def _take(found: Trimmed, told: Head) -> None:
    if told.published and (found.published is None or (told.said and not found.said)):
        found.published, found.said = told.published, told.said or found.said
    found.changed = found.changed or told.changed
    found.author = found.author or told.author
    found.publication = found.publication or told.publication


def _without_furniture(lines: list[Line], found: Trimmed, *, press: bool) -> list[Line]:
    press = press or any(_PRESS.match(line.text) for line in lines)
    kept: list[Line] = []
    k = 0
    while k < len(lines):
        line = lines[k]
        text = line.text
        whole = line.role not in {Role.HEADLINE, Role.TABLE_ROW}
        if whole and _COMMENTS.match(text) and len(kept) > 2:
            break
        if whole and furniture.is_heading(text) and len(kept) > 0:
            k = _past_teasers(lines, k + 1)
        elif press and 2 * k > len(lines) and (after := _about(lines, k)):
            k = after
        elif press and 2 * k > len(lines) and _END.match(text):
            break
        elif whole and furniture.is_line(text):
            found.around.append(text)
            k = _past_contacts(lines, k + 1) if _CONTACT.search(text) else k + 1
        else:
            kept.append(line)
            k += 1
    return kept


def _past_teasers(lines: list[Line], k: int) -> int:
    """The first line from there that is no headline of something else."""
    start = k
    while k < len(lines) and k - start < 15:
        line = lines[k]
        words = len(line.text.split())
        short = words <= 20 and not _SENTENCE.search(line.text) and not line.text.endswith(":")
        if line.role in {Role.HEADING, Role.TABLE_ROW, Role.HEADLINE} or not short:
            break
        k += 1
    return k


def _past_contacts(lines: list[Line], k: int) -> int:
    """The first line from there that is no name, number or address of whom to ask."""
    start = k
    while k < len(lines) and k - start < 8:
        text = lines[k].text
        if len(text.split()) > 8 or _SENTENCE.search(text) or lines[k].role is Role.TABLE_ROW:
            break
        k += 1
    return k


def _about(lines: list[Line], k: int) -> int:
    """Behind the paragraphs on the company; 0 where none begins."""
    text = lines[k].text
    if len(text.split()) > 8:
        return k + 1 if furniture.is_about_company(text, text) else 0
    if k + 1 < len(lines) and furniture.is_about_company(text, lines[k + 1].text):
        return k + 2
    return 0


def _without_heads(lines: list[Line], found: Trimmed, american: bool | None) -> list[Line]:
    told = [head(line.text, american) if _may_be_head(line, k) else None for k, line in enumerate(lines)]
    bare = [
        k
        for k, one in enumerate(told)
        if one and one.published and not one.said and not one.author and one.rest is None
    ]
    if len(bare) > 2:  # days that head the parts of a list
        for k in bare:
            told[k] = None
    kept: list[Line] = []
    dated = False
    for k, line in enumerate(lines):
        one = told[k]
        early = k < _HEAD and not _is_text(kept)
        if early and line.role is not Role.TABLE_ROW and _is_told(line, found, kept):
            continue
        if one and one.dateline:
            if k < _HEAD:
                _take(found, one)
            kept.append(line)
        elif one and (early or one.said) and one.rest is None and line.role is not Role.HEADLINE:
            _take(found, one)
            if early and one.published and len(kept) > 1 and found.author is None and is_person(kept[-1].text):
                found.author = kept.pop().text
            dated = dated or early
        elif one and early and one.rest:
            _take(found, one)
            kept.append(cut(line, one.rest))
        elif (
            early
            and dated
            and found.author is None
            and len(kept) == 1
            and k + 1 < len(lines)
            and is_person(line.text)
            and not lines[k + 1].text[:1].isdigit()  # a programme, with its hour below it
        ):
            found.author, dated = line.text, False
        else:
            kept.append(line)
    return kept


def _may_be_head(line: Line, k: int) -> bool:
    return (k < _HEAD or len(line.text) < 120) and line.role in {
        Role.PARAGRAPH,
        Role.STANDFIRST,
        Role.LIST_ROW,
        Role.HEADING,
        Role.HEADLINE,
    }


def _is_text(kept: list[Line]) -> bool:
    """Whether the text has begun for good: two paragraphs of it."""
    return sum(line.role is Role.PARAGRAPH and len(line.text) > 160 for line in kept) > 1


def _is_told(line: Line, found: Trimmed, kept: list[Line]) -> bool:
    """A line such as "Source: Screenward", or an address alone."""
    if address := _ADDRESS.match(line.text):
        found.url = found.url or address[1]
        return True
    told = _TOLD.match(line.text)
    if not told:
        return False
    what, value = told["what"].lower(), told["value"].strip()
    if what in {"title", "headline", "titel", "titre"}:
        kept.insert(0, Line(Role.HEADLINE, value.strip("\"'")))
    elif what in {"url", "link"}:
        found.url = found.url or (value if value.startswith("http") else None)
    elif what in {"author", "autor"}:
        found.author = found.author or value
    elif address := _ADDRESS.match(value):
        found.url = found.url or address[1]
    else:
        found.publication = found.publication or value
    return True
