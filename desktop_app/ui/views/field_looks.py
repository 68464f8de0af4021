"""How what was read of an article looks: each sort of field with a colour and a line of its own, so that neither has to
tell them apart alone."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat


class Look(NamedTuple):
    ink: str
    """A colour of the theme; its tint is that with "-tint"."""
    line: Qt.PenStyle
    """Below the name of the field."""
    underline: QTextCharFormat.UnderlineStyle
    """The same below the words of the article."""


_Pen, _Under = Qt.PenStyle, QTextCharFormat.UnderlineStyle
_TITLE = Look("new", _Pen.SolidLine, _Under.SingleUnderline)
_WHEN = Look("back", _Pen.DashLine, _Under.DashUnderline)
_WHERE = Look("end", _Pen.DotLine, _Under.DotLine)
_WHO = Look("other", _Pen.DashDotLine, _Under.DashDotLine)
_WHAT = Look("ep", _Pen.DashDotDotLine, _Under.DashDotDotLine)
_LOOKS = {
    "title": _TITLE,
    "date": _WHEN,
    "time": _WHEN,
    "services": _WHERE,
    "cast": _WHO,
    "creators": _WHO,
}


def stem(field: str) -> str:
    """The field without the number of one among several: "cast" of "cast.2"."""
    return field.partition(".")[0]


def look(field: str) -> Look:
    return _LOOKS.get(stem(field), _WHAT)
