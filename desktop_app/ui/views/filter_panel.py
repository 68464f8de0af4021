"""The panel of filters: on the left by what to narrow, on the right what there is of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.narrowing import narrower
from desktop_app.domain.values import Choice
from desktop_app.ui.models.filter_list import FilterList, Part
from desktop_app.ui.models.filter_sections import FilterSections

from .announcing import announce
from .controls import Button, ElidedLabel
from .filter_panel_rows import PanelList, SectionDelegate, ValueDelegate
from .filter_parts import filter_parts, summary
from .filter_saved import SavedFilters
from .pane_parts import Text, hairline
from .popover import Popover

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

WIDE, HIGH, LEFT = 520, 480, 184
_PAD = 12


class FilterPanel(Popover):
    """It is told the choice, the counts and the saved filters, and says what the person wants."""

    chosen = Signal(str, object)
    """A field of the choice, and what it is to be."""
    cleared = Signal()
    opened = Signal()
    section_changed = Signal()

    def __init__(self, theme: Theme, anchor: QWidget) -> None:
        super().__init__(theme, anchor)
        self._choice, self._usual = Choice(), Choice()
        self._counts: Mapping[tuple[str, Any], int] | None = None
        self._known: Mapping[str, Collection[Any]] = {}
        self.setAccessibleName(self.tr("Filters"))
        self._parts: Sequence[Part] = filter_parts(None)
        self.saved = SavedFilters(theme, self)
        self.sections_model = FilterSections(self._parts, self)
        self.values_model = FilterList(self._parts[0], self)
        self.sections = PanelList(theme, self.tr("Filter by"), self)
        self.search = SearchField(self)
        self.nothing = Text(theme, "body", "text2", parent=self)
        self.nothing.hide()
        self.values = PanelList(theme, "", self)
        self.total = ElidedLabel(theme, "entry-plain", "text2", self)
        self.clear = Button(theme, self.tr("Clear all"), height=28, parent=self)
        self._lay_out()
        self.sections.setModel(self.sections_model)
        self.sections.setItemDelegate(SectionDelegate(theme, self.sections))
        self.values.setModel(self.values_model)
        self.values.setItemDelegate(ValueDelegate(theme, self.values))
        self._connect()
        self.sections.setCurrentIndex(self.sections_model.index(0))
        theme.changed.connect(self._fit)
        theme.changed.connect(self.place)  # after the parts have grown

    def _lay_out(self) -> None:
        self._rows = QVBoxLayout(self)
        self._body, self._side, self._foot = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self._side.addWidget(self.search)
        self._side.addWidget(self.nothing, 1)
        self._side.addWidget(self.values, 1)
        self._body.addWidget(self.sections)
        self._body.addWidget(hairline(self._theme, upright=True))
        self._body.addLayout(self._side, 1)
        self._foot.addWidget(self.total, 1)
        self._foot.addWidget(self.clear)
        self._rows.addWidget(self.saved)
        self._rows.addWidget(hairline(self._theme))
        self._rows.addLayout(self._body, 1)
        self._rows.addWidget(hairline(self._theme))
        self._rows.addLayout(self._foot)
        self._fit()

    def _connect(self) -> None:
        self.sections.selectionModel().currentChanged.connect(self._on_section)
        self.sections.acted.connect(self._go_to_values)
        self.sections.left.connect(self._stay)
        self.search.textEdited.connect(self._on_typed)
        self.search.down.connect(self._go_to_list)
        self.search.entered.connect(self._on_entered)
        self.values.acted.connect(self.values_model.toggle)
        self.values.left.connect(self._leave_list)
        self.values_model.chosen.connect(self.chosen)
        self.values_model.modelReset.connect(self._on_reset)
        self.values_model.rowsInserted.connect(self._tell_nothing)
        self.clear.clicked.connect(self.cleared)
        self.saved.resized.connect(self._on_resized)

    # what it is told

    def show_choice(self, choice: Choice, usual: Choice, *, named: bool) -> None:
        """`usual`: what a first start shows; `named`: a saved filter is in use."""
        self._choice = choice
        if usual != self._usual:
            self._usual = usual
            self._parts = filter_parts(usual.countries)
        said = {part.name: summary(part, choice, usual.countries) for part in self._parts}
        self.sections_model.tell(self._parts, said, narrower(choice, usual))
        self.values_model.set_field(getattr(choice, self.part.name))
        self.clear.setEnabled(named or choice != usual)

    def show_counts(self, counts: Mapping[tuple[str, Any], int]) -> None:
        """By part and value, of the days in sight."""
        self._counts = counts
        self.values_model.set_counts(self._of(self.part.name))

    def show_known(self, known: Mapping[str, Collection[Any]]) -> None:
        """What the library has of each part, whether or not it is on in the days in sight."""
        self._known = known
        self.values_model.set_known(known.get(self.part.name, ()))

    def show_total(self, said: str) -> None:
        self.total.set_text(said)

    @property
    def part(self) -> Part:
        """The section in sight."""
        return self._parts[max(self.sections.currentIndex().row(), 0)]

    def open(self) -> None:
        """With the keyboard in the sections; what is chosen stands first."""
        self._counts = None
        self.saved.leave_form()
        self.opened.emit()
        self._show_part()
        self.open_at(self.sections)

    # Popover

    def size_wanted(self, room: QSize) -> QSize:
        px, form = self._theme.px, self.saved.form
        more = 0 if form.isHidden() else form.sizeHint().height() + px(8)
        return QSize(px(WIDE), px(HIGH) + more).boundedTo(room)

    def stops(self) -> Sequence[QWidget]:
        return [*self.saved.stops(), self.sections, self.search, self.values, self.clear]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rtl = self.isRightToLeft()
        inwards, outwards = Qt.Key.Key_Left if rtl else Qt.Key.Key_Right, Qt.Key.Key_Right if rtl else Qt.Key.Key_Left
        if event.key() == inwards and self.sections.hasFocus():
            self._go_to_values()
        elif event.key() == outwards and self.values.hasFocus():
            self.sections.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    # parts

    def _fit(self) -> None:
        px = self._theme.px
        pad = px(_PAD)
        self._rows.setContentsMargins(pad, pad, pad, px(8))
        self._rows.setSpacing(px(8))
        self._body.setSpacing(px(8))
        self._side.setSpacing(px(6))
        self._foot.setSpacing(px(8))
        self.sections.setFixedWidth(px(LEFT))
        self.search.setFont(self._theme.font("body"))

    def _of(self, name: str) -> Mapping[Any, int]:
        return {value: count for (part, value), count in (self._counts or {}).items() if part == name}

    def _show_part(self) -> None:
        part = self.part
        self.search.clear()
        self.search.setVisible(bool(part.hint))
        self.search.setPlaceholderText(part.hint)
        self.search.setAccessibleName(part.hint or part.title)
        self.values.setAccessibleName(part.title)
        self.values_model.show(part, getattr(self._choice, part.name))
        if self._counts is not None:
            self.values_model.set_counts(self._of(part.name))
        self.values_model.set_known(self._known.get(part.name, ()))

    def _on_section(self) -> None:
        self._show_part()
        self.section_changed.emit()

    def _on_typed(self, text: str) -> None:
        self.values_model.search(text)

    def _on_entered(self) -> None:
        """Of what was searched for, the first."""
        if self.search.text().strip() and self.values_model.rowCount():
            self.values_model.toggle(self.values_model.index(0))

    def _on_reset(self) -> None:
        self.values.scrollToTop()
        self.values.setCurrentIndex(self.values_model.index(0))
        self._tell_nothing()

    def _tell_nothing(self) -> None:
        """In the place of a list that has no row."""
        typed = self.search.text().strip()
        none = bool(typed) and not self.values_model.rowCount()
        said = self.tr("Nothing called ‘{text}’").format(text=typed) if none else ""
        if said != self.nothing.text():
            self.nothing.setText(said)
            self.nothing.setVisible(none)
            self.values.setVisible(not none)
            self.search.setAccessibleDescription(said)
            announce(self.search, said)

    def _on_resized(self) -> None:
        self._rows.activate()
        self.place()

    def _go_to_values(self, _: QModelIndex | None = None) -> None:
        target = self.search if self.search.isVisible() else self.values
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_list(self) -> None:
        """Where there is a row to go to; else the keys stay with what is typed."""
        if self.values_model.rowCount():
            self.values.setCurrentIndex(self.values_model.index(0))
            self.values.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_list(self) -> None:
        if self.search.isVisible():
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stay(self) -> None:
        """Above the first section there is nothing."""


class SearchField(QLineEdit):
    """One line; the keys that a line has no use for lead into the list."""

    down = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(60)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_PageDown:
                self.down.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Escape:
                event.ignore()
            case _:
                super().keyPressEvent(event)
