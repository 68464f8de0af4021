"""The head of the panel of filters: those that the person saved, and the name of a new one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from desktop_app.domain.saved_filter import SavedFilter, filter_key, filter_name

from .announcing import announce
from .controls import MAIN, Button, ElidedLabel, below
from .menus import Menu
from .pane_parts import Text

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

LONGEST = 60
_LONGEST_SHOWN = 190


class SavedFilters(QWidget):
    """One row: a menu of them, what has become of the one in use, "Save as…"; below, while it is asked for, a name."""

    taken = Signal(object)
    """A SavedFilter."""
    save_wanted = Signal(str)
    """Under that name, in the place of one that is called so."""
    rename_wanted = Signal(str, str)
    remove_wanted = Signal(str)
    resized = Signal()
    """It is higher or lower now."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._filters: Sequence[SavedFilter] = ()
        self._in_use: SavedFilter | None = None
        self._altered, self._renaming = False, False
        self.menu_button = Button(theme, self.tr("Saved filters"), arrow=True, height=28, parent=self)
        self.menu_button.clicked.connect(self._on_menu)
        self.note = ElidedLabel(theme, "small", "text2", self)
        self.save_as = Button(theme, self.tr("Save as…"), height=28, parent=self)
        self.save_as.clicked.connect(self.ask_name)
        self.form = NameForm(theme, self)
        self.form.submitted.connect(self._on_named)
        self.form.replacing.connect(self._on_replaced)
        self.form.left.connect(self._on_left)
        self.form.resized.connect(self.resized)
        self._rows = QVBoxLayout(self)
        self._row = QHBoxLayout()
        self._row.addWidget(self.menu_button)
        self._row.addWidget(self.note, 1)
        self._row.addWidget(self.save_as)
        self._rows.addLayout(self._row)
        self._rows.addWidget(self.form)
        theme.changed.connect(self._fit)
        self._fit()

    def stops(self) -> list[QWidget]:
        return [self.menu_button, self.save_as, *self.form.stops()]

    def show_saved(self, filters: Sequence[SavedFilter], in_use: SavedFilter | None, *, altered: bool) -> None:
        """`in_use`: the one that was taken; `altered`: the choice is another by now."""
        self._filters, self._in_use, self._altered = filters, in_use, altered
        text = in_use.name if in_use else self.tr("Saved filters")
        room = self._theme.px(_LONGEST_SHOWN)
        shown = self._theme.metrics("entry").elidedText(text, Qt.TextElideMode.ElideRight, room)
        self.menu_button.setText(shown.replace("&", "&&"))
        self.menu_button.set_name(self.tr("Saved filters: {name}").format(name=text) if in_use else text)
        self.menu_button.setEnabled(bool(filters))
        if not filters:
            self.menu_button.setToolTip(self.tr("None is saved yet"))
        self.note.set_text(self.tr("Changed since it was saved") if altered else "")

    def menu(self) -> QMenu:
        save, rename = self.tr("&Save the changes to {name}"), self.tr("Re&name {name}…")
        remove = self.tr("&Remove {name}")
        menu = Menu(self, kept=(save, rename, remove))
        for saved in self._filters:
            action = self._add(menu, saved.name.replace("&", "&&"), lambda _=False, saved=saved: self.taken.emit(saved))
            action.setCheckable(True)
            action.setChecked(saved == self._in_use)
        if self._in_use is not None:
            menu.addSeparator()
            name = self._in_use.name.replace("&", "&&")
            if self._altered:
                self._add(menu, save.format(name=name), self._on_save_changes)
            self._add(menu, rename.format(name=name), self._on_rename)
            self._add(menu, remove.format(name=name), self._on_remove)
        return menu

    def ask_name(self) -> None:
        """Of a new filter."""
        self._renaming = False
        self.form.ask(self.tr("Name of the filter"), self.tr("Save"))

    def leave_form(self) -> None:
        self.form.hide()

    def _add(self, menu: QMenu, text: str, triggered: object) -> QAction:
        action = QAction(text, menu)
        action.triggered.connect(triggered)
        menu.addAction(action)
        return action

    def _fit(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(8))
        self._row.setSpacing(px(8))

    # what the person does

    def _on_menu(self) -> None:
        below(self.menu_button, self.menu())

    def _on_save_changes(self) -> None:
        if self._in_use is not None:
            self.save_wanted.emit(self._in_use.name)

    def _on_rename(self) -> None:
        if self._in_use is not None:
            self._renaming = True
            self.form.ask(self.tr("New name of {name}").format(name=self._in_use.name), self.tr("Rename"))
            self.form.set_name(self._in_use.name)

    def _on_remove(self) -> None:
        if self._in_use is not None:
            self.remove_wanted.emit(self._in_use.name)

    def _on_named(self, typed: str) -> None:
        name = filter_name(typed)
        former = next((one for one in self._filters if filter_key(one.name) == filter_key(name)), None)
        if not name:
            self.form.refuse(self.tr("A filter needs a name: type one."))
        elif self._renaming and self._in_use is not None:
            if former is not None and former != self._in_use:
                said = self.tr("There is a filter called {name} already: type another name.")
                self.form.refuse(said.format(name=former.name))
                return
            if name != self._in_use.name:
                self.rename_wanted.emit(self._in_use.name, name)
            self._on_left()
        elif former is not None:
            said = self.tr("There is a filter called {name} already: replace it, or type another name.")
            self.form.refuse(said.format(name=former.name), replaceable=True)
        else:
            self._on_replaced(name)

    def _on_replaced(self, typed: str) -> None:
        self.save_wanted.emit(filter_name(typed))
        self._on_left()

    def _on_left(self) -> None:
        self.form.hide()
        self.resized.emit()
        (self.menu_button if self._renaming else self.save_as).setFocus(Qt.FocusReason.OtherFocusReason)


class NameForm(QWidget):
    """A field for a name, and why that one will not do."""

    submitted = Signal(str)
    replacing = Signal(str)
    """The person wants that name although it is taken."""
    left = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field = QLineEdit(self)
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(self.tr("Name of the filter"))
        self.field.returnPressed.connect(self._on_submit)
        self.field.textEdited.connect(self._on_edited)
        self.save = Button(theme, self.tr("Save"), style=MAIN, parent=self)
        self.save.clicked.connect(self._on_submit)
        self.cancel = Button(theme, self.tr("Cancel"), parent=self)
        self.cancel.clicked.connect(self.left)
        self.sentence = Text(theme, "body", "danger", parent=self)
        self.replace = Button(theme, self.tr("Replace"), parent=self)
        self.replace.clicked.connect(self._on_replace)
        self._rows = QVBoxLayout(self)
        self._row, self._second = QHBoxLayout(), QHBoxLayout()
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.save)
        self._row.addWidget(self.cancel)
        self._second.addWidget(self.sentence, 1)
        self._second.addWidget(self.replace)
        self._rows.addLayout(self._row)
        self._rows.addLayout(self._second)
        self.hide()
        theme.changed.connect(self._fit)
        self._fit()

    def stops(self) -> list[QWidget]:
        return [self.field, self.save, self.cancel, self.replace]

    def ask(self, what: str, does: str) -> None:
        """`what` is asked for, `does` is what the button says."""
        self.field.clear()
        self.field.setPlaceholderText(what)
        self.field.setAccessibleName(what)
        self.save.setText(does)
        self._accept()
        self.show()
        self.resized.emit()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_name(self, name: str) -> None:
        self.field.setText(name)
        self.field.selectAll()

    def refuse(self, sentence: str, *, replaceable: bool = False) -> None:
        self.sentence.setText(sentence)
        self.sentence.show()
        self.replace.setVisible(replaceable)
        self.resized.emit()
        announce(self.field, sentence)
        self.field.setAccessibleDescription(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _accept(self) -> None:
        self.sentence.setText("")
        self.field.setAccessibleDescription("")
        self.sentence.hide()
        self.replace.hide()

    def _fit(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(6))
        self._row.setSpacing(px(8))
        self._second.setSpacing(px(8))
        self.field.setFont(self._theme.font("body"))

    def _on_submit(self) -> None:
        self.submitted.emit(self.field.text())

    def _on_replace(self) -> None:
        self.replacing.emit(self.field.text())

    def _on_edited(self) -> None:
        if self.sentence.text():
            self._accept()
            self.resized.emit()
