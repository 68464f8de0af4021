"""The row under the toolbar: legend of the marks and filter in one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QLocale, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from desktop_app.domain.values import FULL_SEASON, PREMIERES, Choice
from desktop_app.ui import marks, words
from desktop_app.ui.theme import Theme

from .controls import FLAT, Button, Control, below, rounded, set_gap
from .segmented import Segmented

DEFAULT_KINDS = frozenset(kind.value for kind in PREMIERES) | {FULL_SEASON}
"""What "premieres" means in the window."""

ALL_KINDS = frozenset(marks.KINDS)
CHIP, GAP = 28, 6


class Chip(Control):
    """A kind: mark, word, and how many there are. Off: a dashed edge, quiet, no count."""

    def __init__(self, theme: Theme, kind: str, parent: QWidget) -> None:
        super().__init__(theme, words.legend_word(kind), parent)
        self.kind, self._count = kind, 0
        self.setCheckable(True)
        self.setChecked(True)
        self.toggled.connect(self._tell)
        self._tell()

    def radius(self) -> float:
        return self.theme.px(CHIP) / 2

    def set_count(self, count: int) -> None:
        if count != self._count:
            self._count = count
            self._tell()
            self.update()

    def _tell(self) -> None:
        name = words.kind_name(self.kind)
        count = self.count_text()
        said = self.tr("{kind}: {count}").format(kind=name, count=count) if count else name
        self.setAccessibleName(said)
        self.setToolTip(said)

    def count_text(self) -> str:
        return words.locale().toString(self._count) if self.isChecked() and self._count else ""

    def sizeHint(self) -> QSize:
        px, metrics = self.theme.px, self.theme.metrics("entry")
        wide = px(9) + px(12) + px(6) + round(metrics.horizontalAdvance(self.text())) + px(8)
        if self.count_text():
            wide += px(6) + round(self.theme.metrics("entry-plain").horizontalAdvance(self.count_text()))
        return QSize(wide, px(CHIP))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.theme, self.theme.px
        color, on = theme.color, self.isChecked()
        fill = color("badge") if self.isDown() else color("hover") if self.hovered() else color("surface")
        quiet = fill if self.isDown() or self.hovered() else None
        edge = color("line2") if on or theme.name != "contrast" else color("text3")
        rounded(painter, self.rect(), self.radius(), fill if on else quiet, edge, dashed=not on)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x, size = px(9), px(12)
        left = self.width() - x - size if rtl else x
        box = QRectF(QPointF(left, (self.height() - size) / 2), QPointF(left + size, (self.height() + size) / 2))
        marks.paint(painter, self.kind, box, theme.ink(self.kind) if on else color("text3"), rtl)
        x += size + px(6)
        for text, role, token, gap in (
            (self.text(), "entry", "text" if on else "text3", px(6)),
            (self.count_text(), "entry-plain", "text3", 0),
        ):
            wide = round(theme.metrics(role).horizontalAdvance(text)) + 1
            painter.setFont(theme.font(role))
            painter.setPen(color(token))
            place = QRect(self.width() - x - wide if rtl else x, 0, wide, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
            x += wide - 1 + gap


class MoreChip(Button):
    """ "3 more ▾", as round as the chips."""

    def radius(self) -> float:
        return self.theme.px(CHIP) / 2


class ChipRow(QWidget):
    """The chips, and a menu of those that have no room."""

    toggled = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.chips = [Chip(theme, kind, self) for kind in marks.KINDS]
        for chip in self.chips:
            chip.clicked.connect(self._on_clicked)
        self.more = MoreChip(theme, arrow=True, height=CHIP, parent=self)
        self.more.clicked.connect(self._on_more)
        theme.changed.connect(self.arrange)

    def _on_clicked(self) -> None:
        self.arrange()
        self.toggled.emit()

    def hidden_chips(self) -> list[Chip]:
        return [chip for chip in self.chips if chip.isHidden()]

    def arrange(self) -> None:
        """Places as many chips as there is room for, in order, and after them "3 more"."""
        px = self._theme.px
        self.setFixedHeight(px(CHIP) + 2 * px(4))  # the ring of the one with the keyboard needs room
        edge, gap = px(4), px(GAP)
        widths = [chip.sizeHint().width() for chip in self.chips]
        room = self.width() - 2 * edge
        shown = len(self.chips)
        if sum(widths) + gap * (shown - 1) > room:
            while shown and sum(widths[:shown]) + gap * shown + self._more_width(len(widths) - shown) > room:
                shown -= 1
        at = edge
        for n, (chip, wide) in enumerate(zip(self.chips, widths, strict=True)):
            chip.setVisible(n < shown)
            if n < shown:
                self._place(chip, at, wide)
                at += wide + gap
        self.more.setVisible(shown < len(self.chips))
        if shown < len(self.chips):
            self._more_width(len(self.chips) - shown)
            self._place(self.more, at, self.more.sizeHint().width())

    def _more_width(self, count: int) -> int:
        self.more.setText(self.tr("%n more", "", count))
        return self.more.sizeHint().width()

    def _place(self, part: QWidget, at: int, wide: int) -> None:
        px = self._theme.px
        x = self.width() - at - wide if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else at
        part.setGeometry(x, px(4), wide, px(CHIP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(CHIP + 8))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(96), self._theme.px(CHIP + 8))

    def more_menu(self) -> QMenu:
        from PySide6.QtGui import QIcon  # see `Lane`

        menu = QMenu(self)
        size = self._theme.px(12)
        for chip in self.hidden_chips():
            text, count = chip.text(), chip.count_text()
            if not chip.isChecked():
                text = self.tr("{kind}, hidden").format(kind=text)  # a menu draws no tick beside an icon
            elif count:
                text = self.tr("{kind} ({count})").format(kind=text, count=count)
            ink = self._theme.ink(chip.kind) if chip.isChecked() else self._theme.color("text3")
            image = marks.pixmap(chip.kind, size, ink, self.devicePixelRatioF(), self.isRightToLeft())
            action = QAction(QIcon(image), text, menu, checkable=True, checked=chip.isChecked())
            action.triggered.connect(chip.click)
            menu.addAction(action)
        return menu

    def _on_more(self) -> None:
        below(self.more, self.more_menu())


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
        QPainter(self).fillRect(self.rect(), self._theme.color("line2"))


class FilterBar(QWidget):
    """40 high. It is told the choice and says what the person changed; countries_changed carries a frozenset or None,
    which means all of them."""

    kinds_changed = Signal(object)
    followed_changed = Signal(bool)
    countries_changed = Signal(object)
    cleared = Signal()
    """After the others, when the person took the whole filter back: for what else narrows, such as a text."""

    def __init__(self, theme: Theme, home: frozenset[str] | None = None, parent: QWidget | None = None) -> None:
        """`home` are the person's countries; without them there is no switch between them and all."""
        super().__init__(parent)
        self._theme, self._home = theme, home
        self._choice = Choice(kinds=DEFAULT_KINDS, countries=home)
        self._waiting = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        which = [("all", self.tr("All")), ("followed", self.tr("Followed"))]
        self.followed = Segmented(theme, which, small=True, name=self.tr("Which shows"), parent=self)
        self.followed.chosen.connect(self._on_followed)
        self.row = ChipRow(theme, self)
        self.row.toggled.connect(self._on_toggled)
        self.filters = Button(theme, self.tr("Filters"), "filter", FLAT, height=CHIP, parent=self)
        self.filters.clicked.connect(self._on_filters)
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

    def set_choice(self, choice: Choice) -> None:
        """Shows the choice; `kinds` None means every kind."""
        self._choice = choice
        kinds = ALL_KINDS if choice.kinds is None else choice.kinds
        for chip in self.row.chips:
            chip.setChecked(chip.kind in kinds)
        self.followed.set_chosen("followed" if choice.followed else "all")
        self.row.arrange()
        self._tell()

    def set_home(self, home: frozenset[str]) -> None:
        """The person's countries are these now."""
        self._home = home
        self._tell()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """How many of each kind there are. Under the pointer no chip moves: those get their new places when it goes."""
        for chip in self.row.chips:
            chip.set_count(counts.get(chip.kind, 0))
        self._waiting = self.row.underMouse()
        if not self._waiting:
            self.row.arrange()

    def kinds(self) -> frozenset[str]:
        return frozenset(chip.kind for chip in self.row.chips if chip.isChecked())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave and self._waiting:
            self._waiting = False
            self.row.arrange()
        return super().event(event)

    # --- what the person does ----------------------------------------------------------------------------------------

    def _on_toggled(self) -> None:
        self.kinds_changed.emit(self.kinds())

    def _on_followed(self, key: str) -> None:
        self.followed_changed.emit(key == "followed")

    def _on_filters(self) -> None:
        below(self.filters, self.filters_menu())

    def filters_menu(self) -> QMenu:
        menu = QMenu(self)
        if self._home:
            group = QActionGroup(menu)
            names = ", ".join(sorted(country_name(code) for code in self._home))
            mine = self._add(menu, self.tr("My countries: {names}").format(names=names), self._on_home)
            every = self._add(menu, self.tr("All countries"), self._on_all_countries)
            for action, on in ((mine, self._choice.countries is not None), (every, self._choice.countries is None)):
                action.setCheckable(True)
                action.setChecked(on)
                group.addAction(action)
            menu.addSeparator()
        self._add(menu, self.tr("Premieres only"), self._on_premieres).setEnabled(self.kinds() != DEFAULT_KINDS)
        self._add(menu, self.tr("Every kind"), self._on_every_kind).setEnabled(self.kinds() != ALL_KINDS)
        menu.addSeparator()
        self._add(menu, self.tr("Clear the filter"), self._on_clear)
        return menu

    def _add(self, menu: QMenu, text: str, triggered: object) -> QAction:
        action = QAction(text.replace("&", "&&"), menu)
        action.triggered.connect(triggered)
        menu.addAction(action)
        return action

    def _on_home(self) -> None:
        self.countries_changed.emit(self._home)

    def _on_all_countries(self) -> None:
        self.countries_changed.emit(None)

    def _on_premieres(self) -> None:
        self._set_kinds(DEFAULT_KINDS)

    def _on_every_kind(self) -> None:
        self._set_kinds(ALL_KINDS)

    def _set_kinds(self, kinds: frozenset[str]) -> None:
        for chip in self.row.chips:
            chip.setChecked(chip.kind in kinds)
        self.row.arrange()
        self.kinds_changed.emit(kinds)

    def _on_clear(self) -> None:
        if self.kinds() != DEFAULT_KINDS:
            self._set_kinds(DEFAULT_KINDS)
        if self.followed.current() != "all":
            self.followed.set_chosen("all")
            self.followed_changed.emit(False)
        if self._home and self._choice.countries != self._home:
            self.countries_changed.emit(self._home)
        self.cleared.emit()

    def _tell(self) -> None:
        shown = self.tr("My countries") if self._choice.countries is not None else self.tr("All countries")
        self.filters.setToolTip(shown if self._home else "")

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(1000), self._theme.px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("window"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), self._theme.color("line"))


def country_name(code: str) -> str:
    """ "United Kingdom" of "GB"; the code itself where Qt knows no such country."""
    territory = QLocale.codeToTerritory(code)
    return QLocale.territoryToString(territory) if territory != QLocale.Country.AnyCountry else code
