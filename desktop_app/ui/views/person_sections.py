"""The parts of a person's pane: who they are, and lists with a head and a way to all of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget, QWidgetItem

from desktop_app.domain.person_page import PersonPage, Role
from desktop_app.domain.values import Entry

from . import detail_words
from .detail_sections import Section
from .pane_parts import FollowButton, Link, Text
from .person_lists import END, START, PersonList
from .picture import Portrait

if TYPE_CHECKING:
    from desktop_app.ui.images import Images
    from desktop_app.ui.theme import Theme


class PersonTop(QWidget):
    """Name, link, and the button that follows; and the portrait, which has a place of its own."""

    link_opened = Signal(str)
    follow_toggled = Signal(bool)

    def __init__(self, theme: Theme, images: Images, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reserve = 0
        self.page_url: str | None = None
        self.portrait = Portrait(theme, images)
        self.name = Text(theme, "detail", "text", 3)
        self.link = Link(theme, self.tr("Open person page"))
        self.link.clicked.connect(lambda: self.link_opened.emit(self.page_url or ""))
        self.follow = FollowButton(theme, "", "bookmark")
        self.follow.setCheckable(True)
        self.follow.clicked.connect(lambda: self.follow_toggled.emit(not self.follow.isChecked()))
        self._words = QVBoxLayout(self)
        for part in (self.name, self.link, self.follow):
            self._words.addWidget(part, 0, Qt.AlignmentFlag(0) if part is self.name else Qt.AlignmentFlag.AlignLeading)
        self._words.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._space()
        theme.changed.connect(self._space)

    def _space(self) -> None:
        px = self._theme.px
        left, right = (self._reserve, 0) if self.isRightToLeft() else (0, self._reserve)
        self._words.setContentsMargins(left, px(2), right, 0)
        self._words.setSpacing(px(4))
        self.follow.setFixedWidth(self.follow.width_for(self.tr("Follow"), self.tr("Following")))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._space()

    def set_wide(self, wide: bool) -> None:
        self.portrait.set_wide(wide)
        self.name.set_role("detail-wide" if wide else "detail")

    def set_reserve(self, width: int) -> None:
        """How much at the end of the lines is taken by something else."""
        if width != self._reserve:
            self._reserve = width
            self._space()

    def show_of(self, page: PersonPage) -> None:
        self.portrait.show_of(page.name, page.image)
        self.name.setText(page.name)
        self.page_url = detail_words.web_address(page.url)
        self.link.setVisible(self.page_url is not None)
        self.follow.setText(self.tr("Following") if page.followed else self.tr("Follow"))
        self.follow.set_icon("bookmark-filled" if page.followed else "bookmark")
        self.follow.setChecked(page.followed)
        said = self.tr("Unfollow {0}") if page.followed else self.tr("Follow {0}")
        self.follow.set_name(said.format(page.name))
        self.follow.setToolTip("")


class _Wider(QWidgetItem):
    """In a layout whose margins it takes up: for a list, whose plates are wider than what stands around it."""

    def __init__(self, widget: QWidget, theme: Theme) -> None:
        super().__init__(widget)
        self._list, self._theme = widget, theme

    def setGeometry(self, rect: QRect) -> None:
        start, end = self._theme.px(START), self._theme.px(END)
        if self._list.isRightToLeft():
            start, end = end, start
        super().setGeometry(rect.adjusted(-start, 0, end, 0))


class ListSection(Section):
    """The first rows, and all on demand. It is as wide as its list."""

    def __init__(self, theme: Theme, title: str, view: PersonList, first: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, parent)
        self._first = first
        self._open = False
        self._page: PersonPage | None = None
        self._things: tuple[Entry | Role, ...] = ()
        self.view = view
        self.note = Text(theme, "body", "text3")
        self.all = Link(theme, "")
        self.all.clicked.connect(self._on_all)
        view.setParent(self)
        self._wider = _Wider(view, theme)
        self.body.addItem(self._wider)
        self.body.addWidget(self.note)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeading)

    def _space(self) -> None:
        px = self.theme.px
        left, right = (END, START) if self.isRightToLeft() else (START, END)
        self.body.setContentsMargins(px(left), px(4), px(right), 0)
        self.body.setSpacing(px(2))
        self._heading.set_gaps(px(8), 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._space()

    def show_of(self, page: PersonPage, things: Sequence[Entry | Role], note: str = "", *, anew: bool) -> None:
        """`note` stands there too."""
        if anew:
            self._open = False
        self._page, self._things = page, tuple(things)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.setVisible(bool(things or note))
        self._tell()

    def _on_all(self) -> None:
        self._open = not self._open
        self._tell()

    def _tell(self) -> None:
        if self._page is None:
            return
        self.view.show_of(self._page, self._things if self._open else self._things[: self._first])
        self.view.setVisible(bool(self._things))
        self.all.setVisible(len(self._things) > self._first)
        many = self.tr("Show all {0}").format(len(self._things))
        self.all.setText(self.tr("Show the first {0}").format(self._first) if self._open else many)
