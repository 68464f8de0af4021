"""The tables of a page, and its lists of terms, to rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .article import Role, Span
from .lines import Line, Words, row
from .markup import BLOCKS, Node
from .page_nodes import FLOW, MARKS

_MOST_ROWS = 3_000
"""A larger table is none that only lays out the page."""


def is_data(table: Node) -> bool:
    """Whether it is a table, and not one that only lays out the page, as those of letters do."""
    if table.get("role") in {"presentation", "none"}:
        return False
    rows = list(rows_of(table))
    if len(rows) > _MOST_ROWS:
        return True
    wide = sum(len([cell for cell in cells if cell.size]) > 1 for cells in rows)
    if 2 * wide < len(rows) or not wide:
        return False
    cells = [cell for cells in rows for cell in cells]
    if any(cell.tag == "th" for cell in cells):
        return True
    if any(
        _holds(cell, {"table", "h1", "h2", "h3", "h4", "ul"}) or len([1 for c in cell.elements() if c.tag == "p"]) > 1
        for cell in cells[:200]
    ):
        return False
    return sum(cell.size for cell in cells) < 160 * len(cells) and len(rows) > 1


def rows_of(table: Node) -> Iterator[Sequence[Node]]:
    """The cells of each row."""
    for part in table.elements():
        if part.tag == "tr":
            yield [cell for cell in part.elements() if cell.tag in {"td", "th"} and not cell.dropped]
        elif part.tag in {"thead", "tbody", "tfoot"} and not part.dropped:
            yield from rows_of(part)


def table_rows(table: Node) -> Iterator[Line]:
    """Those that say something."""
    for cells in rows_of(table):
        taken = [_cell(cell) for cell in cells]
        if any(text for text, _ in taken):
            yield row(taken)


def term_rows(node: Node) -> Iterator[Line]:
    """Of a list of terms: each with what is said of it in one row."""
    cells: list[tuple[str, tuple[Span, ...]]] = []
    for child in _pair_parts(node):
        if child.tag == "dt" and cells:
            yield from _term_row(cells)
            cells = []
        cells.append(_cell(child))
    yield from _term_row(cells)


def _term_row(cells: list[tuple[str, tuple[Span, ...]]]) -> Iterator[Line]:
    cells = [cell for cell in cells if cell[0]]
    if len(cells) == 1:
        yield Line(Role.LIST_ROW, *cells[0])
    elif cells:
        yield row(cells)


def _pair_parts(node: Node) -> Iterable[Node]:
    for child in node.elements():
        if child.tag in {"dt", "dd"}:
            yield child
        elif child.tag in BLOCKS:
            yield from _pair_parts(child)


def _cell(node: Node) -> tuple[str, tuple[Span, ...]]:
    words = Words()
    _gather(node, words)
    return words.take()


def _gather(node: Node, words: Words) -> None:
    for child in node.children:
        if isinstance(child, str):
            words.add(child)
            continue
        if child.dropped or child.unseen:
            continue
        apart = child.tag in FLOW
        marked = child.tag in MARKS
        if apart:
            words.add(" ")
        if marked:
            words.mark()
        _gather(child, words)
        if marked:
            words.unmark()
        if apart:
            words.add(" ")


def _holds(node: Node, tags: set[str]) -> bool:
    waiting = list(node.elements())
    for _ in range(200):
        if not waiting:
            return False
        one = waiting.pop()
        if one.tag in tags:
            return True
        waiting.extend(one.elements())
    return True
