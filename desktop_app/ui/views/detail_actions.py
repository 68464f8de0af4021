"""What one can do about an entry, in a row of the detail: follow its show, mark it as watched, export it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui import words

from .controls import Button
from .flow import FILL, START, Flow
from .pane_parts import FollowButton, Text
from .picture import Poster

if TYPE_CHECKING:
    from desktop_app.domain.show_page import ShowPage
    from desktop_app.domain.values import Entry
    from desktop_app.ui.theme import Theme


class Actions(QWidget):
    """Follow, watched, export. Nothing in it moves when one of them is clicked."""

    follow_toggled = Signal(bool)
    watched_toggled = Signal(bool)
    marking_requested = Signal(QWidget)
    """What else there is to mark is to be offered below that part."""
    export_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wide = False
        self._room = 0
        self.follow = FollowButton(theme, "", "bookmark")
        self.follow.setCheckable(True)
        self.watched = WatchedButton(theme)
        self.export = Button(theme, self.tr("Export"), "export")
        self._apart = QWidget()
        self.through = Text(theme, "entry", "text2")
        self._flow = Flow(theme.px(8), theme.px(8), FILL)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addLayout(self._flow)
        self._rows.addWidget(self.through)
        for part in (self.follow, self._apart, self.watched, self.export):
            part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._flow.addWidget(part)
        self.follow.clicked.connect(lambda: self.follow_toggled.emit(not self.follow.isChecked()))
        self.watched.toggled.connect(self.watched_toggled)
        self.watched.more.clicked.connect(lambda: self.marking_requested.emit(self.watched))
        self.export.clicked.connect(self.export_requested)
        self._space()
        theme.changed.connect(self._space)

    def _space(self) -> None:
        px = self._theme.px
        self._flow.set_how(START if self._wide else FILL)
        self._flow.set_gaps(px(8), px(8))
        self._rows.setSpacing(px(8))
        self._apart.setVisible(self._wide)
        self._apart.setFixedSize(px(8), px(32))  # with the gaps beside it: what is below the poster stands apart
        follow = self.follow.width_for(self.tr("Follow"), self.tr("Following"))
        self.follow.setMinimumWidth(max(follow, px(Poster.sizes[1][0])) if self._wide else follow)
        self._name_export()

    def _name_export(self) -> None:
        """Without its word where the line has room for all three only so."""
        word = self.tr("Export")
        self.export.setText(word)
        if not self._wide and self._room and not self._in_one_line():
            self.export.setText("")
            if not self._in_one_line():
                self.export.setText(word)
        self.export.setToolTip("" if self.export.text() else word)

    def _in_one_line(self) -> bool:
        parts = self.follow.minimumWidth() + self.watched.sizeHint().width() + self.export.sizeHint().width()
        return parts + 2 * self._theme.px(8) <= self._room

    def set_wide(self, wide: bool) -> None:
        """As wide as their words, the first below the poster; else as wide as there is room."""
        self._wide = wide
        self._space()

    def set_room(self, width: int) -> None:
        """How long the line is."""
        if width != self._room:
            self._room = width
            self._name_export()

    def show_of(self, entry: Entry, *, followed: bool, out: bool) -> None:
        self._tell(entry.show, followed, entry.through)
        self.watched.show_of(entry, out=out)
        for part in (self.watched, self.export):
            part.show()

    def show_undated(self, page: ShowPage) -> None:
        """A show without any entry: there is nothing to watch or to export."""
        self._tell(page.title, page.followed)
        for part in (self.watched, self.export):
            part.hide()

    def _tell(self, title: str, followed: bool, through: str | None = None) -> None:
        """`through`: the person for whom its entries come, whether or not the show itself is followed."""
        self.follow.setText(self.tr("Following") if followed else self.tr("Follow"))
        self.follow.set_icon("bookmark-filled" if followed else "bookmark")
        self.follow.setChecked(followed)
        said = self.tr("Unfollow {0}") if followed else self.tr("Follow {0}")
        self.follow.set_name(said.format(title))
        why = self.tr("You follow {person}").format(person=through) if through else ""
        self.follow.setToolTip(why)
        self.follow.setAccessibleDescription(why)
        self.through.setText(why)
        self.through.setVisible(bool(why))
        self.export.setAccessibleName(self.tr("Export {0}").format(title))


class _Part(FollowButton):
    """One end of a button of two parts. `joined`: the other one is beside it."""

    joined = False

    def __init__(self, theme: Theme, text: str, icon: str | None, *, last: bool, arrow: bool = False) -> None:
        super().__init__(theme, text, icon, arrow=arrow)
        self._last = last

    def ground(self) -> QRect:
        """Round at its own end alone: the rest lies outside and is not seen."""
        box, beyond = super().ground(), round(self.radius()) + 2
        if not self.joined:
            return box
        at_left = self._last != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        return box.adjusted(-beyond, 0, 0, 0) if at_left else box.adjusted(0, 0, beyond, 0)


class _More(_Part):
    """The arrow; as filled as the part before it."""

    filled = False

    def _colors(self) -> tuple[QColor | None, QColor | None, QColor, QColor]:
        if self.filled:
            color = self.theme.color
            return color("text"), color("text"), color("surface"), color("surface")
        return super()._colors()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        line = self.theme.color("text3" if self.filled else "line2")
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = self.theme.px(6) if self.filled else 0
        left = self.width() - 1 if rtl else 0
        QPainter(self).fillRect(QRect(left, edge, 1, self.height() - 2 * edge), line)


class WatchedButton(QWidget):
    """ "Watched" for the entry alone, and an arrow for more, where there is more. It is as wide with it as without."""

    toggled = Signal(bool)
    """The person wants it watched, or not; it shows what the library says."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.alone = _Part(theme, self.tr("Watched"), "tick", last=False)
        self.alone.setCheckable(True)
        self.more = _More(theme, "", None, last=True, arrow=True)
        self.more.set_name(self.tr("Mark more as watched"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.alone, 1)
        row.addWidget(self.more)
        self.alone.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.alone.clicked.connect(lambda: self.toggled.emit(not self.alone.isChecked()))
        self.set_more(False)
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        px = self._theme.px
        self.alone.setMinimumWidth(self.alone.width_for(self.alone.text()) - px(4))  # beside the arrow it stands closer
        self.more.setFixedWidth(px(24))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Whether the arrow is there or not."""
        return QSize(self.alone.minimumWidth() + self._theme.px(24), self.alone.sizeHint().height())

    def set_more(self, more: bool) -> None:
        """Whether there is anything to mark beside the entry itself."""
        self.more.setVisible(more)
        self.alone.joined = self.more.joined = more
        self.update()

    def show_of(self, entry: Entry, *, out: bool) -> None:
        """What is not out can't be marked; what is marked can be unmarked, also when its date has moved since."""
        self.alone.setChecked(entry.watched)
        self.more.filled = entry.watched
        self.more.update()
        self.alone.setEnabled(out or entry.watched)
        said = self.tr("Mark {0} as not watched") if entry.watched else self.tr("Mark {0} as watched")
        named = " ".join(part for part in (entry.show, words.long_code(entry)) if part)
        self.alone.setAccessibleName(said.format(named))
        self.alone.setToolTip("" if self.alone.isEnabled() else self.tr("Not aired yet"))
