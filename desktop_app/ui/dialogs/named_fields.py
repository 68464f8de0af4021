"""Fields below each other, each with its name beside it or, on a narrow screen, above."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from .dialog import Dialog

Field = tuple[str | QLabel, QWidget | QHBoxLayout]
"""Its name, "" for what belongs to the field before it."""


def named_fields(dialog: Dialog, fields: Sequence[Field], *, stacked: bool) -> QGridLayout:
    """`stacked`: the names are above."""
    px, grid, column = dialog.theme.px, QGridLayout(), 0 if stacked else 1
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(4 if stacked else 8))
    grid.setColumnStretch(column, 1)
    for number, (name, field) in enumerate(fields):
        row = 2 * number
        if name:
            label = name if isinstance(name, QLabel) else dialog.label(name, "body", "text2", wraps=False)
            side = Qt.AlignmentFlag.AlignBottom if stacked else Qt.AlignmentFlag.AlignTop
            if not stacked:
                label.setFixedHeight(px(32))  # of a field; a sentence may come below that
            grid.addWidget(label, row, 0, side)
            if stacked and number:
                grid.setRowMinimumHeight(row, label.sizeHint().height() + px(8))
        row += stacked
        if isinstance(field, QWidget):
            grid.addWidget(field, row, column)
        else:
            grid.addLayout(field, row, column)
    return grid
