"""The feeds that the person publishes: asked for in dialogs, written as deeds that can be undone, kept in a folder."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.saved_filter import filter_name
from desktop_app.domain.values import Changes
from desktop_app.errors import PremieresError

from .serving import Serving, ServingState
from .syncing import News

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.publish.feed_size import Size

    from .dialogs.feed_dialog import FeedDialog
    from .dialogs.feeds_list import FeedsList
    from .theme import Theme
    from .undoing import Undoing
    from .worker import Job, Worker

_TOUCHING = frozenset({"feeds", "filters", "sources"})
"""What another process wrote is told as all that there is, its sources among it."""
_TOLD_IN_FEEDS = frozenset({"entries", "shows", "credits", "follows", "filters", "feeds"})
_REST_MS = 2_000
"""Feeds follow what a person does once nothing more has come for so long: a sync's thousand changes are one writing."""


class Publishing(QObject):
    """One for each window. While the library is not open it does nothing."""

    told = Signal(object)
    """News of feeds that are not served although they should be."""
    settled = Signal(str)
    """What was told so, once it is true no longer."""
    broke = Signal(object)

    def __init__(
        self,
        app: App,
        theme: Theme,
        worker: Worker,
        undoing: Undoing,
        change_setting: Callable[[str, str], None],
        write_files: Callable[[], None],
        write_quietly: Callable[[], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._app, self._theme, self._worker, self._undoing, self._window = app, theme, worker, undoing, window
        self._change_setting, self._write_files = change_setting, write_files
        self.serving = Serving(app, worker, self)
        self.serving.changed.connect(self._show_serving)
        self._list: FeedsList | None = None
        self._said_unserved = ""
        self._measuring: Job | None = None
        self._open = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(write_quietly)

    def set_open(self, usable: bool) -> None:
        """Whether the library can be read from now on."""
        self._open = usable
        if usable:
            self.serving.follow()
        else:
            self._rest.stop()

    @Slot()
    def follow_settings(self) -> None:
        """Whether the feeds are served, and where, has been set elsewhere."""
        if self._open:
            self.serving.follow()
        if self._list is not None:
            self._show_serving()

    def reload(self, changes: Changes) -> None:
        """The library has changed."""
        if changes.kinds & _TOUCHING:
            self._show()
        if changes.kinds & _TOLD_IN_FEEDS:
            self._rest.start()

    @Slot()
    def show_all(self) -> None:
        from .dialogs.feeds_list import FeedsList

        if not self._open:
            return
        listed = self._list = FeedsList(self._theme, self._window)
        for action in (self._undoing.undo, self._undoing.redo):
            listed.addAction(action)  # by their keys there too
        listed.add_wanted.connect(self.add)
        listed.change_wanted.connect(self.change)
        listed.remove_wanted.connect(self.remove)
        listed.folder_wanted.connect(self._on_folder)
        listed.links.serve_wanted.connect(self._on_serve)
        listed.links.new_links_wanted.connect(self.serving.make_new_links)
        listed.servers_wanted.connect(self.show_servers)
        listed.finished.connect(self._on_closed)
        self._show()
        listed.show_folder(self._app.settings.feeds_folder)
        self._show_serving()
        listed.open()
        self.serving.try_again()

    @Slot()
    def _on_closed(self) -> None:
        self._list = None

    def _show(self, name: str = "") -> None:
        from desktop_app.store import queries

        if self._open and self._list is not None:
            self._list.show_all(queries.named_feeds(self._app.database), name)
            self._measure()

    def _measure(self) -> None:
        """How large the feeds are, for the list that is open: the worker knows after a while."""
        if self._measuring is not None:
            self._measuring.cancel()
        job = self._measuring = self._worker.call(_sizes, self._app)
        job.succeeded.connect(self._on_measured)
        job.failed.connect(self._on_not_measured)

    @Slot(object)
    def _on_measured(self, sizes: dict[str, Size]) -> None:
        self._measuring = None
        if self._list is not None:
            self._list.show_sizes(sizes)

    @Slot(object)
    def _on_not_measured(self, error: Exception) -> None:
        """The list does without; what is wrong with the library is told by all else."""
        self._measuring = None
        if not isinstance(error, PremieresError):
            self.broke.emit(error)

    @Slot()
    def add(self) -> None:
        """Asks for a new feed."""
        from desktop_app.store import commands

        def write(feed: NamedFeed, dialog: FeedDialog) -> None:
            name, database = filter_name(feed.name), self._app.database
            do, undo = partial(commands.add_feed, database, feed), lambda _: commands.remove_feed(database, feed.name)
            self._perform(self.tr("Add the feed {name}").format(name=name), do, undo, name, dialog)

        self._ask(None, write)

    @Slot(object)
    def change(self, former: NamedFeed) -> None:
        """Asks for what is to be another of it."""
        from desktop_app.store import commands

        def write(feed: NamedFeed, dialog: FeedDialog) -> None:
            change = partial(commands.change_feed, self._app.database)
            text = self.tr("Change the feed {name}").format(name=former.name)
            do, undo = partial(change, former.name, feed), partial(change, feed.name)
            self._perform(text, do, undo, filter_name(feed.name), dialog)

        self._ask(former, write)

    @Slot(object)
    def remove(self, feed: NamedFeed) -> None:
        from desktop_app.store import commands

        database = self._app.database
        do, undo = partial(commands.remove_feed, database, feed.name), partial(commands.add_feed, database)
        self._perform(self.tr("Remove the feed {name}").format(name=feed.name), do, undo)

    def _ask(self, former: NamedFeed | None, write: Callable[[NamedFeed, FeedDialog], None]) -> None:
        from desktop_app.store import queries

        from .dialogs.feed_dialog import FeedDialog

        if not self._open:
            return
        dialog = FeedDialog(self._theme, queries.saved_filters(self._app.database), former, self._list or self._window)
        dialog.made.connect(lambda feed: write(feed, dialog))
        dialog.open()

    def _perform(
        self,
        text: str,
        do: Callable[[], Any],
        undo: Callable[[Any], Any],
        name: str = "",
        dialog: FeedDialog | None = None,
    ) -> None:
        """`name` is the feed's then, `dialog` asked for it."""

        def done(_: object) -> None:
            if dialog is not None and isValid(dialog) and dialog.waits:
                dialog.accept()
            self._show(name)
            self._write_files()

        def refuse(sentence: str) -> bool:
            if dialog is None or not isValid(dialog) or not dialog.waits:
                return False
            dialog.refuse(sentence)
            return True

        self._undoing.perform(text, do, undo, done, refuse, self._write_files)

    @Slot()
    def show_servers(self) -> None:
        from .dialogs.servers_list import ServersList

        if self._open:
            servers = ServersList(self._app, self._theme, self._worker, self._list or self._window)
            servers.broke.connect(self.broke)
            servers.open()

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        self._change_setting("feeds_folder", folder)
        if self._list is not None:
            self._list.show_folder(self._app.settings.feeds_folder)
        self._write_files()

    @Slot(bool)
    def _on_serve(self, wanted: bool) -> None:
        self._change_setting("serve", "yes" if wanted else "no")
        self.serving.follow()

    @Slot()
    def _show_serving(self) -> None:
        state = self.serving.state
        if self._list is not None:
            held = self._app.settings
            self._list.links.show_serving(self.serving, held.serve_host, wanted=held.serve)
        elif state is ServingState.FAILED:
            self._said_unserved = self.serving.problem
            self.told.emit(News(self._said_unserved, "warning"))
        if state is not ServingState.FAILED and self._said_unserved:
            self.settled.emit(self._said_unserved)
            self._said_unserved = ""


async def _sizes(app: App) -> dict[str, Size]:
    """By name. In a thread of its own: thousands of events take a second, for which nothing else waits."""
    import asyncio

    return await asyncio.to_thread(_measured, app)


def _measured(app: App) -> dict[str, Size]:
    from desktop_app.publish.feed_size import measured
    from desktop_app.store import queries

    database, folder, now, zone = app.database, app.settings.feeds_folder, app.clock.now(), app.zone
    return {feed.name: measured(database, feed, folder, now, zone) for feed in queries.named_feeds(database)}
