"""What the parts of the window tell each other: selection and pane, library and readers, sync and banner. What the
person does with menu, keys and buttons is in `commands`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.domain.values import Changes

from . import error_words
from .commands import Commands
from .details import Details
from .images import Images
from .library_link import LibraryLink, LibraryState
from .mending import Mending
from .menu_work import MenuWork
from .models.reader import LibraryReader, NoReader, Reader
from .narrowing import Narrowing
from .net import Net
from .people import People
from .revealing import Revealing
from .searching import Searching
from .selecting import Selecting
from .settings_link import SettingsLink
from .syncing import News, Syncing
from .visiting import Visiting

if TYPE_CHECKING:
    from desktop_app.app import App

    from .bus import Bus
    from .filtering import Filtering
    from .models.view_state import ViewState
    from .shell import Shell
    from .theme import Theme
    from .today import Today
    from .worker import Worker

PASSING_MS = 6000


class Workings(QObject):
    """Made after the first paint, one for each window."""

    broke = Signal(object)
    """An exception that is a bug."""

    def __init__(
        self,
        app: App,
        theme: Theme,
        today: Today,
        worker: Worker,
        bus: Bus,
        shell: Shell,
        state: ViewState,
        filtering: Filtering,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._app, self._today, self._worker, self._window = app, today, worker, window
        self.shell, self.state, self.filtering = shell, state, filtering
        net = Net(app)
        self.shell.furnish(Images(app.paths.images, worker, net.picture))
        self.library = LibraryLink(app, worker, bus, self)
        self.mending = Mending(self.library, self.shell, today, app.paths.library.name, self)
        self.syncing = Syncing(app, worker, net, today, self)
        self.details = Details(app, worker, net, self)
        self.selecting = Selecting(self.shell, state, self.details, self)
        self.revealing = Revealing(app, state, self.shell.hiding, self)
        self.searching = Searching(app, worker, net, state, self.shell.search_model, self.shell.search, self)
        self.menu_work = MenuWork(app, theme, worker, net, window)
        self.commands = Commands(app, theme, today, worker, self.shell, state, self.menu_work, self.details, window)
        self.actions = self.commands.actions
        undoing = self.commands.undoing
        self.narrowing = Narrowing(app, theme, worker, self.shell, state, filtering, undoing, self)
        self.people = People(app, state, today, worker, net, undoing, self)
        self.visiting = Visiting(self.shell, self.people, self.selecting, self)
        self.settings = SettingsLink(app, theme, today, self.shell, filtering, self.actions, self)
        self._unread = self._of_mending = self._of_deed = ""
        self._of_sync: News | None = None
        self._held: News | None = None
        """Of a sync, for when what was done with the library has been read."""
        self._passing = QTimer(self, singleShot=True, interval=PASSING_MS)
        self._passing.timeout.connect(self.shell.news.hide)
        self._connect_state(bus)
        self._connect_searching()
        self._connect_library()
        self._connect_commands()

    def use_library(self) -> None:
        """The library is open: everything reads from it from now on."""
        self._set_reader(LibraryReader(self._app.database, self._today, self._worker))
        self._set_open(True)
        self._show_updated()
        queued = Qt.ConnectionType.QueuedConnection  # after what was selected when the window last closed
        QMetaObject.invokeMethod(self.selecting, "offer", queued)

    def select_again(self, identity: str, *, floating: bool) -> None:
        """The entry that was selected when the window last closed, where the library still has it and the person has
        selected no other; `floating`: it was seen in a pane over the view."""
        from desktop_app.store import queries

        entry = queries.entry_of_identity(self._app.database, identity)
        if entry is not None and self.state.selected is None:
            self.state.reselect(entry)
            self.revealing.look(entry)
            if floating:
                self.shell.frame.present(entry)

    def _set_open(self, usable: bool) -> None:
        self.actions.set_library_open(usable)
        commands = self.commands
        for part in (self.details, self.searching, self.syncing, self.narrowing, self.people, self.revealing):
            part.set_open(usable)
        for part in (commands.entry_menu, commands.by_hand, commands.catching_up, commands.publishing):
            part.set_open(usable)
        commands.articles.set_open(usable)
        commands.inbox.set_open(usable)

    def close(self) -> None:
        """Before the worker stops."""
        self.library.close()
        self.settings.close()
        self.commands.close()

    # made once

    def _connect_state(self, bus: Bus) -> None:
        bus.changed.connect(self._on_changes)
        self._today.ticked.connect(self._show_updated)
        self._today.changed.connect(self.filtering.count)
        self.narrowing.broke.connect(self.broke)

    def _connect_searching(self) -> None:
        self.searching.entry_found.connect(self.selecting.go_to)
        self.searching.entry_found.connect(self.revealing.look)
        self.searching.undated_found.connect(self.selecting.go_to_undated)
        self.searching.person_found.connect(self.visiting.open)
        self.visiting.entry_shown.connect(self.revealing.look)
        for shows in (self.selecting.show, self.revealing.look):
            self.shell.pane.detail.entry_wanted.connect(shows)
        self.searching.service_wanted.connect(self.filtering.show_service)
        self.searching.service_wanted.connect(lambda _: self.shell.pages.setFocus())  # which Esc leads back from
        follow = partial(self.commands.deeds.follow, wanted=True, added=True)
        self.searching.follow_wanted.connect(lambda show_id, title: follow(show_id, title))
        self.searching.told.connect(self._on_remark)
        self.searching.broke.connect(self.broke)
        self.shell.pane.show_chosen.connect(self.searching.go_to_key)
        self.menu_work.show_added.connect(self.searching.go_to_added)

    def _connect_commands(self) -> None:
        """What the menu, the keys and the grid ask of others than Commands."""
        page, actions = self.shell.pages, self.actions
        for part in (page, self.shell.pane):
            part.filter_cleared.connect(self.filtering.clear)
            part.all_wanted.connect(self.filtering.show_all_shows)
        actions.everywhere.triggered.connect(self.filtering.set_everywhere)
        actions.filters.triggered.connect(self.narrowing.ask)
        actions.sync.triggered.connect(self.syncing.toggle)
        self.shell.toolbar.sync_clicked.connect(self.syncing.toggle)
        self.shell.news.acted.connect(self._on_again)
        self.shell.news.dismissed.connect(self._on_dismissed)
        self.menu_work.told.connect(self.show_news)
        self.menu_work.broke.connect(self.broke)
        self.commands.undoing.told.connect(self._on_deed_told)
        self.commands.undoing.worked.connect(self._on_deed_worked)
        self.commands.undoing.broke.connect(self.broke)
        self.commands.deeds.told.connect(self.show_news)
        self.commands.entry_keys.told.connect(self.show_news)
        articles = self.commands.articles
        self.commands.catching_up.chosen.connect(self.selecting.go_to)
        self.commands.by_hand.entry_made.connect(self.selecting.go_to)
        for work in (articles, self.commands.inbox):
            work.entry_made.connect(self.selecting.go_to)
            work.entry_made.connect(self.revealing.look)
            work.told.connect(self.show_news)
        self.commands.by_hand.entry_made.connect(self.revealing.look)
        self.commands.by_hand.entry_moved.connect(self.selecting.follow)
        self.commands.catching_up.broke.connect(self.broke)
        self.settings.told.connect(self.show_news)
        self.settings.days_changed.connect(self.syncing.ask_due)
        self.settings.serving_changed.connect(self.commands.publishing.follow_settings)
        self.commands.publishing.serving.broke.connect(self.broke)
        self.commands.publishing.told.connect(self.show_news)
        self.commands.publishing.settled.connect(self._on_settled)

    def _connect_library(self) -> None:
        self.library.opened.connect(self._on_opened)
        self.library.unusable.connect(self._on_unusable)
        self.library.failed.connect(self.shell.news.hide)  # the page says it, and the way out
        self.library.told.connect(self._on_unread)
        self.mending.broke.connect(self.broke)
        self.mending.told.connect(self._on_mending_told)
        self.syncing.running.connect(self.shell.toolbar.set_syncing)
        self.syncing.told.connect(self._on_sync_told)
        self.syncing.began.connect(self._on_sync_began)
        self.syncing.ended.connect(self._show_updated)
        self.syncing.ended.connect(self.menu_work.write_feeds)
        self.syncing.broke.connect(self.broke)

    # the library and its news

    @Slot()
    def _on_opened(self) -> None:
        self.syncing.ask_due()
        self.use_library()
        self.commands.by_hand.settle()
        if self._app.settings.problem:
            self.show_news(News(error_words.said(self._app.settings.problem), "warning"))

    def _set_reader(self, reader: Reader) -> None:
        self.shell.set_reader(reader)
        self.filtering.set_reader(reader)

    @Slot()
    def _on_unusable(self) -> None:
        """Nothing reads from it any more, and nothing of it stays in sight: what takes its place may be another one."""
        self._set_open(False)
        self._close_dialogs()
        self.syncing.stop()
        self.commands.undoing.forget()
        self._set_reader(NoReader())
        self.state.select(None)

    def _close_dialogs(self) -> None:
        """Those that would write to another library what was meant for the one that is lost."""
        from .dialogs.dialog import Dialog

        for dialog in self._window.findChildren(Dialog):
            if dialog.of_library:
                dialog.reject()

    @Slot(str)
    def _on_unread(self, sentence: str) -> None:
        if sentence:
            self.show_news(News(sentence, "warning"))
            self._unread = sentence
        elif self.shell.news.text() == self._unread:
            self.shell.news.hide()

    @Slot(str)
    def _on_settled(self, told: str) -> None:
        if self._says(told):
            self.shell.news.hide()

    @Slot(object)
    def _on_mending_told(self, news: News) -> None:
        self._of_mending = news.text
        self.show_news(news)

    @Slot(object)
    def _on_deed_told(self, news: News) -> None:
        self._of_deed = news.text
        self.show_news(news)

    @Slot()
    def _on_deed_worked(self) -> None:
        if self._says(self._of_deed):
            self.shell.news.hide()

    @Slot(object)
    def _on_sync_told(self, news: News) -> None:
        self._of_sync = news
        if self._says(self._of_mending):
            self._held = news
        else:
            self.show_news(news)

    @Slot()
    def _on_dismissed(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            self.show_news(held)

    @Slot()
    def _on_sync_began(self) -> None:
        self._forget_sync()

    def _forget_sync(self) -> None:
        """What the last one told is over."""
        if self._of_sync is not None and self._says(self._of_sync.text):
            self.shell.news.hide()
        self._of_sync = self._held = None

    def _says(self, text: str) -> bool:
        return not self.shell.news.isHidden() and self.shell.news.text() == text

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if self.library.state is LibraryState.OPEN:
            self.shell.reload(changes)
            self.filtering.count()
            self.narrowing.reload(changes)
            self.details.reload(changes)
            self.revealing.reload(changes)
            self.people.reload(changes)
            self.commands.publishing.reload(changes)
            self.commands.inbox.reload(changes)
            self._show_updated()
            self._forget_removed(changes)

    def _forget_removed(self, changes: Changes) -> None:
        """The failure of a source that was removed since, in the terminal."""
        if self._of_sync is not None and self._of_sync.source and "sources" in changes.kinds:
            from desktop_app.store import queries

            if self._of_sync.source not in {info.name for info in queries.sources(self._app.database)}:
                self._forget_sync()

    @Slot()
    def _show_updated(self) -> None:
        self.shell.toolbar.set_updated(self.syncing.updated_text())

    @Slot(object)
    def show_news(self, news: News) -> None:
        self._passing.stop()
        self.shell.news.show_message(
            news.text, self.tr("Try again") if news.again else None, news.icon, passing=news.passing
        )
        if news.passing:
            self._passing.start()

    @Slot(str)
    def _on_remark(self, text: str) -> None:
        self.show_news(News(text, "info", passing=True))

    @Slot()
    def _on_again(self) -> None:
        self.shell.news.hide()
        if not self.syncing.active:
            self.syncing.toggle()
