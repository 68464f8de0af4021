"""The order and the marks that a locale gives the parts of a date: its long form, with parts left out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QLocale

WEEKDAY, DAY, MONTH, YEAR = "wdMy"
_PIECE = re.compile(r"'(?:[^']|'')*'|d+|M+|y+|[^dMy']+")
_ATTACHED = re.compile(r"[^\W\d_]*\.?")
"""What belongs to the part before it: the dot of "29.", the 年 of "2026年"."""


class Part(NamedTuple):
    field: str
    """WEEKDAY, DAY, MONTH or YEAR."""
    letters: str
    """As in QLocale's formats: "MMMM"."""
    mark: str
    gap: str
    """Up to the next part."""


def order(said: QLocale) -> str:
    """The parts in the order of the locale: "wdMy"."""
    return "".join(part.field for part in _parts(said.bcp47Name()))


@lru_cache(maxsize=128)
def form(name: str, fields: str, month: str = "") -> str:
    """The format with those parts alone, for the toString of the QLocale with that bcp47Name. A month by its name
    stands as `month`, if given: "MMM", or a name."""
    kept = [part for part in _parts(name) if part.field in fields]
    text = literal = ""
    for part in kept:
        letters = month if month and part.field == MONTH and len(part.letters) > 2 else part.letters
        if letters.strip("dMy"):
            literal += letters
        else:
            text, literal = text + _quoted(literal) + letters, ""
        literal += part.mark + (part.gap if part is not kept[-1] else "")
    return text + _quoted(literal)


@lru_cache(maxsize=8)
def _parts(name: str) -> tuple[Part, ...]:
    said = QLocale(name)
    found: list[Part] = []
    for piece in _PIECE.findall(said.dateFormat(QLocale.FormatType.LongFormat)):
        if piece[0] in "dMy":
            found.append(Part(WEEKDAY if len(piece) > 2 and piece[0] == "d" else piece[0], piece, "", ""))
        elif found:
            text = piece[1:-1].replace("''", "'") if piece[0] == "'" else piece
            found[-1] = found[-1]._replace(gap=found[-1].gap + text)
    marked = [_marked(part) for part in found]
    if marked:
        last = marked[-1]
        marked[-1] = last._replace(mark=last.mark + last.gap, gap="")
    if said.language() == QLocale.Language.English and [part.field for part in marked][:2] == [WEEKDAY, DAY]:
        marked[0] = marked[0]._replace(gap=" ")  # Qt's data have a comma there that nobody writes
    return tuple(marked)


def _marked(part: Part) -> Part:
    found = _ATTACHED.match(part.gap)
    mark = found[0] if found else ""
    return part._replace(mark=mark, gap=part.gap[len(mark) :])


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'" if text else ""
