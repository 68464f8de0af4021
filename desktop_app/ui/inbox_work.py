"""The inbox of news in the window: how much waits, the list of it, and what is done with each, to be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.domain.inbox import State, Waiting
from desktop_app.domain.values import Changes, Entry
from desktop_app.errors import PremieresError

from .article_work import read_article, refuse
from .syncing import News

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.articles.article import Article
    from desktop_app.articles.reading import Reading
    from desktop_app.sync.articles import Accepted, Taken

    from .article_work import ArticleWork
    from .dialogs.inbox_dialog import InboxDialog
    from .dialogs.inbox_page import Line
    from .dialogs.review_page import ReadArticle
    from .theme import Theme
    from .today import Today
    from .undoing import Undoing
    from .worker import Job, Worker


class InboxWork(QObject):
    """One for each window. While the library is not open it does nothing."""

    counted = Signal(int)
    """How many articles wait."""
    entry_made = Signal(object)
    """An Entry that is on the calendar now, once nobody reviews any more."""
    told = Signal(object)
    """News."""
    broke = Signal(object)

    def __init__(
        self,
        app: App,
        theme: Theme,
        today: Today,
        worker: Worker,
        undoing: Undoing,
        articles: ArticleWork,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._app, self._theme, self._today, self._worker = app, theme, today, worker
        self._undoing, self._articles, self._window = undoing, articles, window
        self._open = False
        self._dialog: InboxDialog | None = None
        self._lines: dict[Waiting, Line] = {}
        """What was read already, which takes long."""
        self._reading: Job | None = None
        self._last: Entry | None = None

    def set_open(self, usable: bool) -> None:
        """Whether the library can be read from now on."""
        self._open = usable
        self._lines = {}
        if usable:
            self._look()
        else:
            self._stop_reading()
            self.counted.emit(0)

    def reload(self, changes: Changes) -> None:
        """The library has changed."""
        if "inbox" in changes.kinds:
            self._look()

    def _look(self) -> None:
        """How much waits; while the list is open, what."""
        from desktop_app.store import queries

        if not self._open:
            return
        counting = self._worker.call(queries.waiting_ids, self._app.database)
        counting.succeeded.connect(self._on_counted)
        counting.failed.connect(self._on_failed)
        if self._dialog is not None:
            self._stop_reading()
            job = self._reading = self._worker.call_reporting(_lines, self._app, dict(self._lines))
            job.progressed.connect(partial(self._show, job, whole=False))
            job.succeeded.connect(partial(self._show, job, whole=True))
            job.failed.connect(self._on_failed)

    def _stop_reading(self) -> None:
        """What it still tells is old."""
        job, self._reading = self._reading, None
        if job is not None:
            job.cancel()

    @Slot(object)
    def _on_counted(self, ids: list[int]) -> None:
        if self._open:
            self.counted.emit(len(ids))

    def _show(self, job: Job, lines: tuple[Line, ...], *, whole: bool) -> None:
        if job is not self._reading:
            return
        self._lines = {line.item: line for line in lines}
        if self._dialog is not None:
            self._dialog.show_all(lines, whole=whole)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        """The library's own troubles are told by the one ear for all that read it."""
        if not isinstance(error, PremieresError):
            self.broke.emit(error)

    # the dialog

    @Slot()
    def show_all(self) -> None:
        """Opens the list, and fills it as fast as it is read."""
        from desktop_app.store import queries

        from .dialogs.inbox_dialog import InboxDialog

        if not self._open or self._dialog is not None:
            return
        database = self._app.database
        dialog = self._dialog = InboxDialog(
            self._theme,
            self._read,
            lambda typed: queries.search(database, typed).shows,
            self._articles.zone(),
            self._today.date,
            self._window,
        )
        self._last = None
        dialog.let_undo(self._undoing.undo, self._undoing.redo)
        dialog.accepted_one.connect(self._accept)
        dialog.unwanted.connect(self._dismiss)
        dialog.broke.connect(self.broke)
        dialog.finished.connect(self._on_finished)
        dialog.open()
        self._look()

    def _read(self, given: Waiting | Article, published: date | None) -> Job:
        return self._worker.call(_read, self._app, given, published)

    @Slot()
    def _on_finished(self) -> None:
        self._dialog = None
        self._stop_reading()
        last, self._last = self._last, None
        if last is not None and self._open:
            self.entry_made.emit(last)

    # what is done with one

    def _accept(self, article: Article, reading: Reading, show_id: int | None, apart: bool) -> None:
        """The last one that waits of an article takes that out of the inbox."""
        from desktop_app.sync.articles import Accepted

        dialog = self._dialog
        if dialog is None or dialog.item is None:
            return
        item, settles = dialog.item, dialog.review.last
        self._undoing.perform(
            self.tr("Add {show}").format(show=reading.title),
            partial(_accept, self._app, item, article, Accepted(reading, show_id, apart), settles=settles),
            partial(_take_back, self._app, item),
            partial(self._on_taken, item, settles),
            partial(self._refuse, dialog),
            partial(self._on_taken_back, item),
        )

    def _on_taken(self, item: Waiting, settles: bool, taken: Taken) -> None:
        (kept,) = taken.kept
        self.told.emit(News(self._articles.outcome(taken), "tick", passing=True))
        dialog = self._alive()
        if dialog is None:
            if kept.entry is not None and self._open:
                self.entry_made.emit(kept.entry)
            return
        self._last = kept.entry
        if settles:
            self._settle(item)
        elif dialog.waits and dialog.item == item:
            dialog.keep(self.tr("added"))

    def _dismiss(self, item: Waiting, state: State) -> None:
        from desktop_app.store import commands

        from .views import reading_words

        database, dialog = self._app.database, self._dialog
        line = self._lines.get(item)
        self._undoing.perform(
            self.tr("Dismiss {show}").format(show=reading_words.announced(line.readings if line else ())),
            partial(commands.settle_items, database, [item.id], state),
            lambda _: commands.put_back(database, [item]),
            lambda _: self._settle(item),
            partial(self._refuse, dialog),
            partial(self._on_undone, item),
        )

    def _settle(self, item: Waiting) -> None:
        dialog = self._alive()
        if dialog is not None:
            self._stop_reading()  # which has it still; what the write touched is read anew at once
            dialog.settle(item)

    def _refuse(self, dialog: InboxDialog | None, sentence: str) -> bool:
        self._look()  # it may be gone, which the dialog says better
        return refuse(dialog, sentence)

    def _on_taken_back(self, item: Waiting) -> None:
        self._last = None
        self._on_undone(item)

    def _on_undone(self, item: Waiting) -> None:
        """It is looked at again, where somebody looks."""
        self._look()  # what is being read is older
        dialog = self._alive()
        if dialog is not None:
            dialog.take(item)

    def _alive(self) -> InboxDialog | None:
        return self._dialog if self._dialog is not None and isValid(self._dialog) else None


# on the worker


async def _lines(
    app: App, known: dict[Waiting, Line], progress: Callable[[tuple[Line, ...]], None]
) -> tuple[Line, ...]:
    """All that waits, the oldest first. What is not known is read in a thread of its own, one after the other."""
    import asyncio

    from desktop_app.store import queries

    items = await asyncio.to_thread(queries.waiting, app.database)
    found = {item: known[item] for item in items if item in known}
    for item in items:
        if item not in found:
            found[item] = await asyncio.to_thread(_line, app, item)
            progress(tuple(found[one] for one in items if one in found))
    return tuple(found[item] for item in items)


def _line(app: App, item: Waiting) -> Line:
    from desktop_app.sync.kept_articles import read_back
    from desktop_app.sync.news import readings_of

    from .dialogs.inbox_page import Line

    article = read_back(item.article)
    readings = tuple(readings_of(article, app.clock.now().date(), app.database.path))
    return Line(item, article.publication or item.source, article.published, readings)


async def _read(app: App, given: Waiting | Article, published: date | None) -> ReadArticle:
    from desktop_app.sync.kept_articles import read_back

    article = read_back(given.article) if isinstance(given, Waiting) else given
    return await read_article(app, article, published)


async def _accept(app: App, item: Waiting, article: Article, accepted: Accepted, *, settles: bool) -> Taken:
    """PremieresError, and nothing changed, where it is not in the inbox any more."""
    from desktop_app.store import commands, inbox, queries

    if item.id not in queries.waiting_ids(app.database):
        raise inbox.not_waiting(item.id)
    taken = await app.accept_article(article, [accepted])
    if settles:
        try:
            commands.settle_items(app.database, [item.id], State.ACCEPTED)
        except PremieresError:
            app.take_back_article(taken)
            raise
    return taken


def _take_back(app: App, item: Waiting, taken: Taken) -> None:
    from desktop_app.store import commands

    app.take_back_article(taken)
    commands.put_back(app.database, [item])
