"""What the menu and the keys can do, each thing once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from . import words
from .views.menus import Menu


class Actions(QObject):
    """PgUp, PgDn and Home are not here: they belong to whoever has the keyboard first, such as a list."""

    theme_chosen = Signal(str)
    view_chosen = Signal(str)

    def __init__(self, window: QWidget, views: Sequence[tuple[str, str]], undo: QAction, redo: QAction) -> None:
        """`views` by key and word: Ctrl+1 is the first."""
        super().__init__(window)
        self._window = window
        self.undo, self.redo = undo, redo
        self.sync = self._make(self.tr("&Sync now"), "F5")
        self.export = self._make(self.tr("E&xport…"), "Ctrl+E")
        self.feeds = self._make(self.tr("Calendar fee&ds…"))
        self.import_file = self._make(self.tr("&Import a calendar file…"))
        self.read_article = self._make(self.tr("R&ead an article…"), "Ctrl+R")
        self.inbox = self._make("", "Ctrl+I")
        self.set_waiting(0)
        self.paste = self._make(self.tr("Read the article that was copied"), "Ctrl+V")
        self.add_show = self._make(self.tr("Add a s&how…"))
        self.add_entry = self._make(self.tr("Add an entr&y…"), "Ctrl+N")
        self.catch_up = self._make(self.tr("&Catch up…"))
        self.today = self._make(self.tr("Go to today"), "Ctrl+T")
        self.go_to_date = self._make(self.tr("&Go to a date…"), "Ctrl+G")
        self.find = self._make(self.tr("Search"), "Ctrl+F")
        self.filters = self._make(self.tr("&Filters…"), "Ctrl+Shift+F")
        self.pane = self._make(self.tr("&Pane at the side"), "F9", checkable=True)
        self.edge_left = self._make(self.tr("The pane's edge to the left"), "Ctrl+Shift+Left")
        self.edge_right = self._make(self.tr("The pane's edge to the right"), "Ctrl+Shift+Right")
        self.week_numbers = self._make(self.tr("&Week numbers"), checkable=True)
        self.everywhere = self._make(self.tr("All c&ountries"), checkable=True)
        self.single_letters = self._make(self.tr("Single &letters"), checkable=True)
        self.backup = self._make(self.tr("&Back up…"))
        self.menu = self._make(self.tr("Menu"), "F10")
        self.keys = self._make(self.tr("&Keys…"), "Ctrl+?", "F1")
        self.about = self._make(self.tr("&About Premieres"))
        self.quit = self._make(self.tr("&Quit"), "Ctrl+Q")
        self._themes, self._views = QActionGroup(self), QActionGroup(self)
        self._make_choices(views)

    def _make_choices(self, views: Sequence[tuple[str, str]]) -> None:
        self._theme_names = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
        }
        for name, text in self._theme_names.items():
            action = self._make(text, checkable=True)
            action.setData(name)
            self._themes.addAction(action)
        self._themes.triggered.connect(self._on_theme)
        for number, (key, word) in enumerate(views, 1):
            action = self._make(word, f"Ctrl+{number}", checkable=True)
            action.setData(key)
            self._views.addAction(action)
        self._views.triggered.connect(self._on_view)

    def set_waiting(self, count: int) -> None:
        """How many articles are in the inbox."""
        text = self.tr("I&nbox ({count})…").format(count=words.number(count)) if count else self.tr("I&nbox…")
        self.inbox.setText(text)

    def set_theme(self, name: str) -> None:
        for action in self._themes.actions():
            action.setChecked(action.data() == name)

    def set_view(self, key: str) -> None:
        for action in self._views.actions():
            action.setChecked(action.data() == key)

    def fill(self, menu: QMenu) -> None:
        """The window's menu. Undo and redo, which are called by what they undo, get the letter that they begin with:
        no other has it."""
        self._add(menu, [self.sync, self.export, self.feeds, self.import_file])
        self._add(menu, [self.add_show, self.add_entry, self.read_article, self.inbox, self.catch_up])
        menu.addSeparator()
        self._add(menu, [self.undo, self.redo])
        menu.addSeparator()
        self._add(menu, [self.go_to_date, self.filters])
        for title, group in ((self.tr("&View"), self._views), (self.tr("&Theme"), self._themes)):
            inner = Menu(menu, title)
            self._add(inner, group.actions())
            menu.addMenu(inner)
        self._add(menu, [self.pane, self.week_numbers, self.everywhere, self.single_letters])
        menu.addSeparator()
        self._add(menu, [self.backup, self.keys, self.about])
        menu.addSeparator()
        self._add(menu, [self.quit])

    def set_library_open(self, usable: bool) -> None:
        """What needs a library is there only with one."""
        for action in (
            self.sync, self.export, self.feeds, self.import_file, self.add_show, self.add_entry, self.catch_up,
            self.backup, self.read_article, self.inbox, self.paste,
        ):  # fmt: skip
            action.setEnabled(usable)

    def _add(self, menu: QMenu, actions: Sequence[QAction]) -> None:
        for action in actions:
            menu.addAction(action)

    def _make(self, text: str, *keys: str, checkable: bool = False) -> QAction:
        action = QAction(text, self._window, checkable=checkable)
        if keys:
            action.setShortcuts([QKeySequence(key) for key in keys])
            self._window.addAction(action)
        return action

    def _on_theme(self, action: QAction) -> None:
        self.theme_chosen.emit(str(action.data()))

    def _on_view(self, action: QAction) -> None:
        self.view_chosen.emit(str(action.data()))
