"""The text of an article as a document of Qt's, made of its blocks alone: nothing of a page's markup comes here."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextListFormat

from desktop_app.articles.article import Article, Role, Span

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

_FONTS = {
    Role.HEADLINE: ("title", "text"),
    Role.STANDFIRST: ("body-medium", "text2"),
    Role.HEADING: ("body-strong", "text"),
    Role.CAPTION: ("small", "text2"),
}
_ABOVE = {Role.HEADLINE: 0, Role.HEADING: 16, Role.LIST_ROW: 4, Role.TABLE_ROW: 4}
"""px of the design."""
_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffc\ufffe\uffff]")
"""What would part lines, turn them, or stand for a picture in a document of Qt's. An article has none of it; should it
ever, a blank is in its place, so that all that follows stays where it is."""
_AIRY = 130
"""Per cent of a line's height."""
_LONG = 2000
_LONGEST = re.compile(r"[^\n]{1000,1990}[^\S\n]|[^\n]{1000}")
"""Qt lays a block out as a whole, and one that has no blank for minutes: such a line goes on in another block, at a
blank where it has one."""


class ArticleDocument(QTextDocument):
    """A line of the article is a block here, so places differ only by characters of which Qt counts two, and where a
    line without blanks had to be parted."""

    def __init__(self, article: Article, theme: Theme) -> None:
        super().__init__()
        self.setUndoRedoEnabled(False)
        self.setDefaultFont(theme.font("body"))
        self.setDocumentMargin(theme.px(16))
        text = _UNFIT.sub(" ", article.text)
        self._more = [at for at, character in enumerate(text) if character > "\uffff"]
        """Behind which characters Qt counts one more."""
        roles = {block.span.start: block.role for block in article.blocks}
        cursor, at = QTextCursor(self), 0
        bullets = QTextListFormat()
        bullets.setStyle(QTextListFormat.Style.ListDisc)
        cursor.beginEditBlock()
        for number, line in enumerate(text.split("\n")):
            role = roles.get(at, Role.PARAGRAPH)
            self._begin(cursor, theme, role, number)
            if role is Role.LIST_ROW:
                cursor.createList(bullets)
            cursor.insertText("\n".join(self._pieces(line, at)), self._format(theme, role))
            at += len(line) + 1
        cursor.endEditBlock()
        self._more.sort()

    def _pieces(self, line: str, at: int) -> list[str]:
        """Of a line that begins there."""
        if len(line) < _LONG:
            return [line]
        pieces, start = list[str](), 0
        while (hit := _LONGEST.match(line, start)) and hit.end() < len(line):
            blank = line[hit.end() - 1].isspace()
            pieces.append(line[start : hit.end() - blank])
            if not blank:
                self._more.append(at + hit.end() - 1)
            start = hit.end()
        return [*pieces, line[start:]]

    def _begin(self, cursor: QTextCursor, theme: Theme, role: Role, number: int) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(theme.px(_ABOVE.get(role, 10)) if number else 0)
        block.setLineHeight(_AIRY, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if number:
            cursor.insertBlock(block)
        else:
            cursor.setBlockFormat(block)

    def _format(self, theme: Theme, role: Role) -> QTextCharFormat:
        font, ink = _FONTS.get(role, ("body", "text"))
        made = QTextCharFormat()
        made.setFont(theme.font(font))
        made.setForeground(theme.color(ink))
        return made

    def cursor(self, span: Span) -> QTextCursor:
        """With that selected."""
        cursor = QTextCursor(self)
        cursor.setPosition(self._place(span.start))
        cursor.setPosition(self._place(span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def at(self, place: int) -> int:
        """Which character of the article is at that place of Qt's."""
        low, high = 0, len(self._more)
        while low < high:
            middle = (low + high) // 2
            if self._more[middle] + middle < place - 1:
                low = middle + 1
            else:
                high = middle
        return place - low

    def _place(self, at: int) -> int:
        return at + bisect_left(self._more, at)
