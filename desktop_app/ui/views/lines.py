"""Text cut into lines that fit."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

DOT = "·"
"""Stands between the parts of a line, with a blank at each side."""
_TAIL = 60
"""Characters behind a line's end that show it is cut: enough for the ellipsis to fall where the line is full."""


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    width: float
    start: int
    """Where it begins, in UTF-16 units, as Qt counts."""
    end: int


def broken(text: str, font: QFont, width: float, most: int = 0) -> list[Line]:
    """The text in lines, words broken only where they must be, and what stands between dots only where that takes fewer
    lines; new lines kept. With `most`, no more lines than that are looked for, however long the text is."""
    lines = _broken(text, text, font, width, most)
    if len(lines) > 1 and DOT in text:
        whole = _broken(text, _with_whole_parts(text, font, width), font, width, most)
        if len(whole) <= len(lines):
            return whole
    return lines


def _with_whole_parts(text: str, font: QFont, width: float) -> str:
    """With blanks that break nowhere in each part that has room in a line; as long as the text."""
    wide, between = QFontMetricsF(font).horizontalAdvance, f" {DOT} "
    parts = (part.replace(" ", "\N{NO-BREAK SPACE}") if wide(part) <= width else part for part in text.split(between))
    return between.join(parts)


def _broken(text: str, laid_out: str, font: QFont, width: float, most: int) -> list[Line]:
    """`laid_out` has the same characters, but for blanks."""
    text, laid_out = (each.replace("\n", "\N{LINE SEPARATOR}") for each in (text, laid_out))
    layout = QTextLayout(laid_out, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[Line] = []
    layout.beginLayout()
    while (not most or len(lines) < most) and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        start, end = line.textStart(), line.textStart() + line.textLength()
        lines.append(Line(_part(text, start, end).strip("\N{LINE SEPARATOR}"), line.naturalTextWidth(), start, end))
    layout.endLayout()
    return lines


def wrapped(text: str, font: QFont, width: float, most: int) -> list[str]:
    """At most that many lines; the last ends in an ellipsis when there is more."""
    lines = broken(text, font, width, most + 1) if text else []
    shown = [_without_dots(line.text, first=n == 0, last=n == len(lines) - 1) for n, line in enumerate(lines[:most])]
    if len(lines) > most:
        metrics = QFontMetricsF(font)
        rest = _part(text, lines[most - 1].start, lines[most - 1].end + _TAIL).split("\n")[0]
        rest = _without_dots(rest, first=most == 1, last=True)
        if metrics.horizontalAdvance(rest) <= width:  # a new line follows
            rest += "…"
        shown[-1] = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return shown


def _without_dots(line: str, *, first: bool, last: bool) -> str:
    """What the end of a line parts needs no dot between."""
    line = line.rstrip()
    if not first:
        line = line.removeprefix(f"{DOT} ")
    return line if last else line.removesuffix(DOT).rstrip()


def _part(text: str, start: int, end: int) -> str:
    """A part of the text by Qt's count, where a character outside of the basic plane is two."""
    if text.isascii() or max(text) <= "\uffff":
        return text[start:end]
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * start : 2 * end].decode("utf-16-le", "replace")
