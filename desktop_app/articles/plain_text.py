"""Plain text, as pasted or mailed, to the lines of an article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from .article import Role, Span
from .head_lines import is_day
from .lines import Line, row

_BULLET = re.compile(r"^\s*(?:[•◦▪‣·●○■*–—-]|\(?\d{1,3}[.)])\s+(?=\S)")
_SHARP = re.compile(r"^(#{1,6})\s+(?=\S)")
_RULE = re.compile(r"^[\s|:+=_*~-]{3,}$")
_STAR = re.compile(r"(?<![\w*_])(\*\*|__|\*|_)(?=[^\s*_])([^*_\n]{1,80}?)(?<=[^\s*_])\1(?![\w*_])")
_LINK = re.compile(r"\[([^\[\]\n]{1,200})\]\(\s*https?://[^\s()]{1,400}\s*\)")
_SENTENCE = re.compile(r"[.!?…。\uff01\uff1f][\"'”’»」』)\]]*$")
_CREDIT = re.compile(
    r"(?:\(|\b)(?:photo|image|picture|pic|credit|photograph|courtesy|foto|bild|©)s?\b(?:\s*(?:by|of|:|/|credit)|$)|©",
    re.I,
)
_CREDITED = re.compile(r"[.!?][\"”’)]*\s+(?:[A-Z][\w&+.'’/-]*[ ,]*){1,6}$")
_WIDEST = 100
"""Characters of a line that was broken to a width; mails have 72 to 80."""
_HEADLINE_WORDS = 28
_HEADING_WORDS = 14


def lines(text: str) -> list[Line]:
    """A paragraph, row or list point each; the roles beyond these are `with_roles`'s."""
    whole = [raw for raw in _unwrapped(text.split("\n")) if raw.strip() and not _RULE.match(raw)]
    widths = Counter(len(cells) for raw in whole if (cells := _cells(raw)))
    return [_line(raw, widths) for raw in whole]


def with_roles(found: list[Line]) -> list[Line]:
    """The headline, the line below it, headings and captions, known by how they are set among the others."""
    if not found:
        return found
    start = 0
    if not any(line.role is Role.HEADLINE for line in found):
        first = found[0]
        if first.role is Role.HEADING or (
            first.role is Role.PARAGRAPH and len(found) > 1 and _is_title(first.text, _HEADLINE_WORDS)
        ):
            first.role = Role.HEADLINE
    if found[0].role is Role.HEADLINE:
        start = 1
        if len(found) > 2 and found[1].role is Role.PARAGRAPH and _is_standfirst(found[1], found[2]):
            found[1].role = Role.STANDFIRST
            start = 2
    for k in range(start, len(found)):
        line = found[k]
        if line.role is not Role.PARAGRAPH:
            continue
        if is_day(line.text):
            line.role = Role.HEADING
        elif is_caption(line.text):
            line.role = Role.CAPTION
        elif (
            k + 1 < len(found)
            and _is_title(line.text, _HEADING_WORDS)
            and (found[k + 1].role is not Role.PARAGRAPH or not _is_title(found[k + 1].text, _HEADING_WORDS))
        ):
            line.role = Role.HEADING
    return found


def is_caption(text: str) -> bool:
    """A picture's words: short, and ending in who made it."""
    if len(text) > 220 or len(text.split()) > 32:
        return False
    if _CREDIT.search(text) and not text.endswith(("?", "!")):
        return len(text.split()) < 25
    return _CREDITED.search(text) is not None and not _SENTENCE.search(text)


def _is_title(text: str, most: int) -> bool:
    words = len(text.split())
    if words > most or len(text) > 200:
        return False
    return not re.search(r"[.…。:;,][\"'”’»」』]*$", text) or text.isupper()


def _is_standfirst(line: Line, after: Line) -> bool:
    words = len(line.text.split())
    return (
        3 < words <= 45
        and not _SENTENCE.search(line.text)
        and len(after.text) > len(line.text)
        and not is_caption(line.text)
    )


def _line(raw: str, widths: Counter[int]) -> Line:
    cells = _cells(raw)
    if cells and widths[len(cells)] > 1:  # one alone is a line with a blank too wide
        return row((_plain(cell), ()) for cell in cells)
    role, level = Role.PARAGRAPH, 0
    if sharp := _SHARP.match(raw):
        role, level = Role.HEADING, len(sharp[1])
        raw = raw[sharp.end() :].rstrip("# ")
    elif bullet := _BULLET.match(raw):
        role = Role.LIST_ROW
        raw = raw[bullet.end() :]
    text, marked = _marked(" ".join(raw.split()))
    return Line(role, text, marked, (), level)


def _cells(raw: str) -> list[str]:
    """Of a row that tabs or upright strokes part; a stroke or two in a line of text make none."""
    if "\t" in raw.strip():
        cells = [cell.strip() for cell in raw.strip().split("\t")]
    elif raw.lstrip().startswith("|") and raw.rstrip().endswith("|") and raw.count("|") > 2:
        cells = [cell.strip() for cell in raw.strip().strip("|").split("|")]
    else:
        return []
    return cells if sum(map(bool, cells)) > 1 else []


def _plain(cell: str) -> str:
    return _marked(" ".join(cell.split()))[0]


def _marked(text: str) -> tuple[str, tuple[Span, ...]]:
    """The text without the stars, strokes and addresses of Markdown and of mails, and where they were."""
    if not any(mark in text for mark in "*_["):
        return text, ()
    pieces: list[str] = []
    spans: list[Span] = []
    at = length = 0
    for match in sorted((*_STAR.finditer(text), *_LINK.finditer(text)), key=lambda match: match.start()):
        if match.start() < at:
            continue
        inner = match[match.lastindex or 1]
        pieces += [text[at : match.start()], inner]
        length += match.start() - at
        spans.append(Span(length, length + len(inner)))
        length += len(inner)
        at = match.end()
    return "".join((*pieces, text[at:])), tuple(spans)


def _goes_on(line: str, after: str) -> bool:
    """Whether a sentence goes over the end of the line, as none does in a list."""
    return bool(line.strip()) and after[:1].islower() and _SENTENCE.search(line.rstrip()) is None


def _unwrapped(raw: list[str]) -> Iterable[str]:
    """Lines broken to a width are made one again: those behind which the next one's first word had no room."""
    width = max(map(len, raw), default=0)
    wide = sum(len(line) > width - 15 for line in raw) > 1
    if width > _WIDEST or width < 60 or not wide or not any(map(_goes_on, raw, raw[1:])):
        yield from raw
        return
    whole = ""
    for line in raw:
        if (
            whole
            and line.strip()
            and not _BULLET.match(line)
            and not whole.endswith("\t")
            and "\t" not in line
            and not _SHARP.match(line)
        ):
            last = len(whole) - (whole.rfind("\n") + 1)
            if last + 1 + len(line.split(maxsplit=1)[0]) > width - 2 and not line.startswith("|"):
                whole += "\n" + line
                continue
        yield whole.replace("\n", " ")
        whole = line
    yield whole.replace("\n", " ")
