"""The calendars that other programs are given, and the folder in which their files are kept."""

from __future__ import annotations

import html
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.ui.views.feed_delegate import FeedDelegate
from desktop_app.ui.views.feed_words import feed_words, size_trouble, size_words
from desktop_app.ui.views.flow import Flow
from desktop_app.ui.views.lines import DOT
from desktop_app.ui.views.two_lines import MARK, MORE

from .dialog import Dialog
from .feed_links import FeedLinksPart
from .lines_view import LEAST_ROWS, LinesView
from .pressing import ENTER, PressedByEnter
from .save_as import ask_folder

if TYPE_CHECKING:
    from desktop_app.publish.feed_size import Size
    from desktop_app.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
WIDTH, HIGH, ROWS = 480, 560, 5
"""px of the design, that its list and folder take with so many rows."""


class FeedsModel(QAbstractListModel):
    """A line for each feed: its name, and below it what it is."""

    def __init__(self) -> None:
        super().__init__()
        self.feeds: tuple[NamedFeed, ...] = ()
        self._sizes: dict[str, Size] = {}

    def show_sizes(self, sizes: dict[str, Size]) -> None:
        """By name."""
        self._sizes = sizes
        if self.feeds:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.feeds) - 1, 0))

    def size(self, feed: NamedFeed) -> Size | None:
        return self._sizes.get(feed.name)

    def _said(self, feed: NamedFeed) -> str:
        size = self.size(feed)
        return " ".join((feed_words(feed), *([DOT, size_words(size)] if size is not None else [])))

    def show_all(self, feeds: Sequence[NamedFeed]) -> None:
        self.beginResetModel()
        self.feeds = tuple(feeds)
        self.endResetModel()

    # Qt's own questions

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.feeds)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        feed = self.feeds[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return feed.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((feed.name, self._said(feed)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<qt>{html.escape(feed.name)}<br>{html.escape(self._said(feed))}</qt>"
        if role == MARK:
            return feed.color
        return self._said(feed) if role == MORE else None


class _Feeds(LinesView):
    """Delete takes one away. Enter goes to no button of the dialog."""

    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Delete, *ENTER):
            event.accept()


class FeedsList(Dialog):
    """`show_all` and `show_folder` fill it. Whoever hears what is wanted does it, and fills it anew."""

    of_library = True
    add_wanted = Signal()
    change_wanted = Signal(object)
    remove_wanted = Signal(object)
    folder_wanted = Signal(str)
    """ "" for none."""
    servers_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("Calendar feeds"))
        self._folder = ""
        self._lines = self.page(WIDTH)
        self._make_list()
        self.links = FeedLinksPart(theme, self, self._lines)
        self._make_folder()
        self._lines.addStretch()  # takes what the list leaves, where there is none
        self.let_scroll()
        self.servers = self.button(self.tr("Publish to a server…"), QDialogButtonBox.ButtonRole.ResetRole)
        self.servers.clicked.connect(self.servers_wanted)
        self.button(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)

    def _make_list(self) -> None:
        told = self.tr("A feed is a calendar with a name of its own, for other programs.")
        self._lines.addWidget(self.label(told, "body", "text2"))
        self.model = FeedsModel()
        self.model.setParent(self)
        rows = ROWS if self._room().height() > self.theme.px(HIGH) else LEAST_ROWS
        self.view = _Feeds(self.theme, FeedDelegate(self.theme, self), self.room_for(WIDTH), rows, self)
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Feeds"))
        self._lines.addWidget(self.view, 1)
        self.none = self.label(self.tr("There is none yet."), "body", "text")
        self._lines.addWidget(self.none)
        self.trouble = self.label("", "body", "text")
        self._lines.addWidget(self.trouble)
        self.trouble.hide()
        self.add = self._button(self.tr("Add…"), self.add_wanted.emit)
        self.change = self._button(self.tr("Change…"), self._on_change)
        self.remove = self._button(self.tr("Remove"), self._on_remove)
        self._lines.addLayout(self._row(self.add, self.change, self.remove))
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.activated.connect(self._on_change)
        self.view.removed.connect(self._on_remove)

    def _make_folder(self) -> None:
        head = self.label(self.tr("Files of the feeds"), "head")
        head.setContentsMargins(0, self.theme.px(12), 0, 0)
        self._lines.addWidget(head)
        self.folder = self.line()
        self._lines.addWidget(self.folder)
        self.choose = self._button(self.tr("Choose a folder…"), self._on_choose)
        self.no_folder = self._button(self.tr("No folder"), lambda: self.folder_wanted.emit(""))
        self._lines.addLayout(self._row(self.choose, self.no_folder))
        truth = self.tr(
            "Each sync rewrites the files that have changed in that folder: point a calendar program, or a web server,"
            " at them. The file of a feed that you remove or rename stays until you delete it."
        )
        self._lines.addWidget(self.label(truth, "body", "text2"))

    def _button(self, text: str, clicked: object) -> QPushButton:
        button = PressedByEnter(text, self)
        button.clicked.connect(clicked)
        return button

    def _row(self, *buttons: QPushButton) -> Flow:
        row = Flow(self.theme.px(8), self.theme.px(8))
        for button in buttons:
            row.addWidget(button)
        return row

    def show_all(self, feeds: Sequence[NamedFeed], name: str = "") -> None:
        """The one called `name` is chosen, else the one that was, else the one in its place."""
        current = self.feed
        wanted, row = name or (current.name if current else ""), self.view.currentIndex().row()
        self.model.show_all(feeds)
        names = [feed.name for feed in feeds]
        row = names.index(wanted) if wanted in names else min(max(row, 0), len(names) - 1)
        self.view.setCurrentIndex(self.model.index(row, 0))
        at_none = not feeds and any(part.hasFocus() for part in (self.view, self.change, self.remove))
        self.view.setVisible(bool(feeds))
        self.none.setVisible(not feeds)
        for button in (self.change, self.remove):
            button.setEnabled(bool(feeds))
        self._on_current()
        if not feeds:
            self.fit()
        if at_none or self.focusWidget() is None:
            (self.view if feeds else self.add).setFocus()

    def show_sizes(self, sizes: dict[str, Size]) -> None:
        """By name: how large each feed is."""
        self.model.show_sizes(sizes)
        self._tell_trouble()

    def _tell_trouble(self) -> None:
        """Of the chosen one: which programs take so much no longer."""
        size = self.model.size(self.feed) if self.feed is not None else None
        said = size_trouble(size) if size is not None else ""
        self.trouble.setText(said)
        self.trouble.setVisible(bool(said))

    def show_folder(self, folder: str) -> None:
        """ "" for none."""
        self._folder = folder
        self.folder.set_text(folder or self.tr("There is no folder for them, so none are written."))
        at_it = self.no_folder.hasFocus()
        self.no_folder.setEnabled(bool(folder))
        if at_it and not folder:
            self.choose.setFocus()

    @property
    def feed(self) -> NamedFeed | None:
        """The one that is chosen."""
        index = self.view.currentIndex()
        return self.model.feeds[index.row()] if index.isValid() else None

    @Slot()
    def _on_current(self) -> None:
        self.links.show_feeds(self.model.feeds, self.view.currentIndex().row())
        self._tell_trouble()

    @Slot()
    def _on_change(self) -> None:
        if self.feed is not None:
            self.change_wanted.emit(self.feed)

    @Slot()
    def _on_remove(self) -> None:
        if self.feed is not None:
            self.remove_wanted.emit(self.feed)

    @Slot()
    def _on_choose(self) -> None:
        start = Path(self._folder) if self._folder else Path.home()
        folder = ask_folder(self, self.tr("Folder for the files of the feeds"), start)
        if folder is not None:
            self.folder_wanted.emit(str(folder))
