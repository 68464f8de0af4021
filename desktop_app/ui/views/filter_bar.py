"""The row under the toolbar: legend of the marks and filter in one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Signal
from PySide6.QtGui import QAction, QCursor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from desktop_app.domain.values import Choice
from desktop_app.ui import words
from desktop_app.ui.theme import Theme, fill

from .controls import set_gap
from .filter_button import FilterButton
from .filter_chips import ALL_KINDS, DEFAULT_KINDS, ChipRow
from .menus import Menu
from .segmented import Segmented


class Divider(QWidget):
    """A short upright line."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedSize(1, self._theme.px(20))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(QPainter(self), self.rect(), self._theme.color("line2"))


class FilterBar(QWidget):
    """40 high. It is told the choice and says what the person changed."""

    kinds_changed = Signal(object)
    followed_changed = Signal(bool)
    filters_wanted = Signal()
    """The panel of filters, or no longer."""

    def __init__(self, theme: Theme, home: frozenset[str] | None = None, parent: QWidget | None = None) -> None:
        """`home` are the person's countries; None is all of them."""
        super().__init__(parent)
        self._theme, self._home = theme, home
        self._choice = Choice(kinds=DEFAULT_KINDS, countries=home)
        self._name, self._changed = "", False
        self._waiting = False
        self._alone = ""
        self._others = self._before = self._kinds = DEFAULT_KINDS
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        which = [("all", self.tr("All")), ("followed", self.tr("Followed"))]
        self.followed = Segmented(theme, which, small=True, name=self.tr("Which shows"), parent=self)
        self.followed.chosen.connect(self._on_followed)
        self.row = ChipRow(theme, self)
        self.row.toggled.connect(self._on_toggled)
        self.row.alone_wanted.connect(self._on_alone)
        self.row.menu_wanted.connect(self._on_menu)
        self.filters = FilterButton(theme, self)
        self.filters.clicked.connect(self.filters_wanted)
        self._lay_out()
        theme.changed.connect(self._fit)
        self._fit()
        self.set_choice(self._choice)

    def _lay_out(self) -> None:
        self._layout = row = QHBoxLayout(self)
        row.setSpacing(0)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.addSpacing(4)
        row.addWidget(self.followed)
        row.addSpacing(8)
        row.addWidget(Divider(self._theme, self))
        row.addSpacing(6)  # and 4 inside the row of chips
        row.addWidget(self.row, 1)
        row.addSpacing(8)
        row.addWidget(self.filters)

    def _fit(self) -> None:
        px = self._theme.px
        for index, gap in ((0, 4), (2, 8), (4, 6), (6, 8)):
            set_gap(self._layout, index, px(gap))
        self._layout.setContentsMargins(px(8), 0, px(8), 0)
        self.setFixedHeight(px(40))
        self._layout.invalidate()
        self.update()

    # --- what it is told ---------------------------------------------------------------------------------------------

    def set_choice(self, choice: Choice, name: str = "", *, changed: bool = False) -> None:
        """Shows the choice; `kinds` None means every kind. `name` of the saved filter that was taken, and whether the
        choice is another one by now."""
        self._choice, self._name, self._changed = choice, name, changed
        self._show_kinds(ALL_KINDS if choice.kinds is None else choice.kinds)
        self.followed.set_chosen("followed" if choice.followed else "all")
        self._tell()

    def set_home(self, home: frozenset[str] | None) -> None:
        """The person's countries are these now."""
        self._home = home
        self._tell()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """How many of each kind there are. Under the pointer no chip moves: those get their new places when it goes."""
        for chip in self.row.chips:
            chip.set_count(counts.get(chip.kind, 0))
        beside = self.row.mapFromGlobal(QCursor.pos())  # of a pointer that left while a menu was open Qt tells nothing
        self._waiting = self.row.underMouse() and self.row.rect().contains(beside)
        if not self._waiting:
            self.row.arrange()

    def kinds(self) -> frozenset[str]:
        return self.row.kinds()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave and self._waiting:
            self._waiting = False
            self.row.arrange()
        return super().event(event)

    # --- what the person does ----------------------------------------------------------------------------------------

    def _on_toggled(self) -> None:
        """Of a kind that was taken alone, a click brings back the others."""
        self._before = self._kinds
        kinds = self.kinds()
        self._set_kinds(kinds if kinds or self._before != {self._alone} else self._others)

    def _on_alone(self, kind: str, double: bool) -> None:
        """That kind and no other; where it is alone already, those that were there before it was."""
        former = self._before if double else self._kinds
        if former != {kind}:
            self._alone, self._others = kind, former
            self._set_kinds(frozenset({kind}))
        elif self._alone == kind:
            self._set_kinds(self._others)
        else:
            self._set_kinds(DEFAULT_KINDS | {kind} if self._kinds <= {kind} else self._kinds)

    def _on_menu(self, kind: str, at: QPoint) -> None:
        self.chip_menu(kind).popup(at)

    def chip_menu(self, kind: str) -> QMenu:
        menu = Menu(self)
        menu.setAccessibleName(words.kind_name(kind))
        kinds = self.kinds()
        alone = self.tr("Show the &other kinds again") if kinds == {kind} else self.tr("&Only {kind}")
        name = words.kind_name(kind).replace("&", "&&")
        self._add(menu, alone.format(kind=name), lambda: self._on_alone(kind, False))
        menu.addSeparator()
        self._add(menu, self.tr("&Premieres only"), self._on_premieres).setEnabled(kinds != DEFAULT_KINDS)
        self._add(menu, self.tr("&Every kind"), self._on_every_kind).setEnabled(kinds != ALL_KINDS)
        return menu

    def _add(self, menu: QMenu, text: str, triggered: object) -> QAction:
        action = QAction(text, menu)
        action.triggered.connect(triggered)
        menu.addAction(action)
        return action

    def _on_premieres(self) -> None:
        self._set_kinds(DEFAULT_KINDS)

    def _on_every_kind(self) -> None:
        self._set_kinds(ALL_KINDS)

    def _set_kinds(self, kinds: frozenset[str]) -> None:
        self._show_kinds(kinds)
        self.kinds_changed.emit(kinds)

    def _show_kinds(self, kinds: frozenset[str]) -> None:
        self._kinds = kinds
        if kinds != {self._alone}:
            self._alone = ""
        self.row.set_kinds(kinds)

    def _on_followed(self, key: str) -> None:
        self.followed_changed.emit(key == "followed")

    def _tell(self) -> None:
        usual = Choice(kinds=DEFAULT_KINDS, countries=self._home)
        self.filters.show_choice(self._choice, usual, self._name, changed=self._changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()  # of the button, which says more where there is room

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(1000), self._theme.px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, self.rect(), self._theme.color("window"))
        fill(painter, QRect(0, self.height() - 1, self.width(), 1), self._theme.color("line"))
