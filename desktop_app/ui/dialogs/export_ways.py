"""Where an export goes: a choice of ways, each with the truth about whether it keeps itself up to date."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from .dialog import Dialog
from .ticks import GAP, MARK, ROOM, Radio


class Ways(QWidget):
    """`add` brings one more, in the order in which they are shown."""

    changed = Signal()

    def __init__(self, dialog: Dialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._group = QButtonGroup(self)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)

    def add(self, text: str, truth: str) -> Radio:
        """The choice, with the truth below it, in line with its words."""
        radio = Radio(self._dialog.theme, text, self)
        radio.setAccessibleDescription(truth)
        self._group.addButton(radio)
        radio.toggled.connect(lambda on: self.changed.emit() if on else None)
        self._lines.addLayout(above(self._dialog, radio, truth))
        return radio


def above(dialog: Dialog, choice: QWidget | QHBoxLayout, truth: str) -> QVBoxLayout:
    """The truth below a choice or a tick, in line with its words."""
    both, px = QVBoxLayout(), dialog.theme.px
    both.setSpacing(0)
    if isinstance(choice, QWidget):
        choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # as wide as the dialog is anyway
        both.addWidget(choice)
    else:
        both.addLayout(choice)
    label = dialog.label(truth, "entry-plain", "text2")
    label.setContentsMargins(px(ROOM + MARK + GAP), 0, px(ROOM), px(4))
    both.addWidget(label)
    return both
