"""Which other show a show belongs to, and how."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_app.articles.reading import Relation
from desktop_app.domain.plain import plain
from desktop_app.ui.theme import Theme
from desktop_app.ui.views import reading_words

from .fields import Choice


class RelationField(QWidget):
    """None, or one of a few kinds and a title."""

    def __init__(self, theme: Theme, said: Relation | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kinds = (
            (self.tr("No other show"), ""),
            (self.tr("Spin-off of"), "spin-off"),
            (self.tr("Prequel of"), "prequel"),
            (self.tr("Sequel of"), "sequel"),
            (self.tr("Revival of"), "revival"),
            (self.tr("Special of"), "special-of"),
        )
        self.kind = Choice(theme, kinds, self)
        self.kind.set_name(reading_words.field_name("relation"))
        self.kind.choose(said.type if said is not None else "")
        self.title = QLineEdit(said.title if said is not None else "", self)
        self.title.setAccessibleName(self.tr("The show that it belongs to"))
        self.title.setMaxLength(300)
        self.title.setCursorPosition(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.kind)
        row.addWidget(self.title, 1)
        self.setFocusProxy(self.kind)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self._on_kind()

    def _on_kind(self) -> None:
        self.title.setEnabled(bool(self.kind.chosen))

    def relation(self) -> Relation | None:
        """None where no title is given either."""
        title = " ".join(plain(self.title.text()).split())
        return Relation(self.kind.chosen, title) if self.kind.chosen and title else None
