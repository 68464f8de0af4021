"""What an agenda says that shows nothing: why, and a way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from .controls import MAIN, Button
from .pane_parts import Text

if TYPE_CHECKING:
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.models.whole_agenda import WholeAgenda
    from desktop_app.ui.theme import Theme


class EmptyAgenda(QWidget):
    """A sentence and a button, there only while the list is empty and it is known why."""

    filter_cleared = Signal()
    all_wanted = Signal()
    changed = Signal()
    """It has come, or says something else."""

    def __init__(self, state: ViewState, model: WholeAgenda, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._state, self._model, self._theme = state, model, theme
        self.text = Text(theme, "date", "text")
        self.button = Button(theme, "", style=MAIN)
        self.button.clicked.connect(self._on_clicked)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.hide()
        model.reloaded.connect(self._tell)
        theme.changed.connect(self._space)
        self._space()

    def _space(self) -> None:
        edge = self._theme.px(20)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(edge, 0, edge, 0)
        layout.setSpacing(self._theme.px(12))

    def _tell(self) -> None:
        hidden = self._model.hidden_by_filter() if self._model.empty and self._model.settled else 0
        followed = self._state.choice.followed
        if followed:
            self.text.setText(self.tr("You follow nothing that comes up"))
            self.button.setText(self.tr("Show all premieres"))
        elif hidden:
            said = self.tr("1 entry that comes up is hidden by the filter")
            many = self.tr("%n entries that come up are hidden by the filter", "", hidden)
            self.text.setText(said if hidden == 1 else many)
            self.button.setText(self.tr("Clear filter"))
        else:
            self.text.setText(self.tr("Nothing that comes up is known yet"))
        self.button.setVisible(followed or bool(hidden))
        self.setVisible(self._model.empty and self._model.settled)
        self.changed.emit()

    def _on_clicked(self) -> None:
        (self.all_wanted if self._state.choice.followed else self.filter_cleared).emit()
