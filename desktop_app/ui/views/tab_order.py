"""The way of the Tab key: as one reads, also through what was made later than what stands behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QWidget

from .pane_layout import PaneLayout


def next_stop(parts: Iterable[QWidget], focus: QWidget | None, *, forward: bool) -> QWidget | None:
    """Where Tab, or Shift+Tab, leads from there, part after part and round again; None where there is nowhere to go."""
    stops = [stop for part in parts for stop in _stops(part)]
    if not stops:
        return None
    if focus in stops:
        return stops[(stops.index(focus) + (1 if forward else -1)) % len(stops)]
    inside = [stop for stop in stops if focus is not None and focus.isAncestorOf(stop)]
    return (inside or stops)[0 if forward else -1]


def _stops(part: QWidget) -> Iterator[QWidget]:
    """Itself, and what is in it: what floats over it, then what is laid out, in that order."""
    if part.isHidden() or not part.isEnabled():
        return
    if _takes_tab(part):
        yield part
    laid_out = list(_items(part.layout()))
    children = [child for child in part.children() if isinstance(child, QWidget) and not child.isWindow()]
    floating = [child for child in children if child not in laid_out]
    for child in (*sorted(floating, key=_place), *laid_out):
        yield from _stops(child)


def _takes_tab(part: QWidget) -> bool:
    """Of buttons of which one is always on, only that one."""
    if isinstance(part, QAbstractButton) and part.autoExclusive() and not part.isChecked():
        return False
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.focusProxy() is None


def _items(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    if isinstance(layout, PaneLayout):
        yield from layout.in_order()
        return
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget = item.widget() if item is not None else None
        if widget is not None:
            yield widget
        elif item is not None:
            yield from _items(item.layout())


def _place(part: QWidget) -> tuple[int, int]:
    """From above, then from where reading begins."""
    box = part.geometry()
    return box.y(), -box.right() if part.isRightToLeft() else box.x()
