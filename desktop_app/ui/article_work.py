"""Articles that the person gives: read on the worker, reviewed in a dialog, accepted as deeds that can be undone."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.domain.values import Entry

from .article_given import Given, article_of, given_in, is_longer
from .syncing import News

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.articles.article import Article
    from desktop_app.articles.reading import Reading
    from desktop_app.sync.articles import Taken

    from .dialogs.article_dialog import ArticleDialog
    from .dialogs.review_page import ReadArticle
    from .theme import Theme
    from .today import Today
    from .undoing import Undoing
    from .worker import Job, Worker


class ArticleWork(QObject):
    """One for each window. While the library is not open it does nothing."""

    entry_made = Signal(object)
    """An Entry that is on the calendar now, once nobody reviews any more."""
    told = Signal(object)
    """News."""
    broke = Signal(object)

    def __init__(self, app: App, theme: Theme, today: Today, worker: Worker, undoing: Undoing, window: QWidget) -> None:
        super().__init__(window)
        self._app, self._theme, self._today, self._worker = app, theme, today, worker
        self._undoing, self._window = undoing, window
        self._open = False
        self._dialog: ArticleDialog | None = None
        self._last: Entry | None = None

    def set_open(self, usable: bool) -> None:
        """Whether the library can be read from now on."""
        self._open = usable

    @Slot(object)
    def ask(self, given: Given | None = None) -> None:
        """Opens the dialog; an article that is given already is read at once, an address once somebody says so."""
        from desktop_app.store import queries

        from .dialogs.article_dialog import ArticleDialog

        if not self._open or self._dialog is not None:
            return
        database = self._app.database
        dialog = self._dialog = ArticleDialog(
            self._theme,
            self._read,
            lambda words: queries.search(database, words).shows,
            self.zone(),
            self._today.date,
            self._window,
        )
        self._last = None
        dialog.accepted_one.connect(self._accept)
        dialog.broke.connect(self.broke)
        dialog.finished.connect(self._on_finished)
        dialog.open()
        if given is not None and is_longer(given):
            dialog.take(given)
        elif given is not None:
            dialog.offer(given.text)

    @Slot()
    def paste(self) -> None:
        """The article that was copied; that there is none is said."""
        data = QGuiApplication.clipboard().mimeData()
        given = given_in(data) if data is not None else None
        if given is not None and (given.address or is_longer(given)):
            self.ask(given)
        else:
            self.told.emit(News(self.tr("No article was copied: copy one, then paste it here."), "info", passing=True))

    def _read(self, given: Given | Article, published: date | None) -> Job:
        return self._worker.call(_read, self._app, given, published)

    def _accept(self, article: Article, reading: Reading, show_id: int | None, apart: bool) -> None:
        from desktop_app.sync.articles import Accepted

        app, accepted = self._app, Accepted(reading, show_id, apart)
        self._undoing.perform(
            self.tr("Add {show}").format(show=reading.title),
            lambda: app.accept_article(article, [accepted]),
            app.take_back_article,
            partial(self._on_taken, self._dialog),
            partial(refuse, self._dialog),
        )

    def _on_taken(self, dialog: ArticleDialog | None, taken: Taken) -> None:
        (kept,) = taken.kept
        self._last = kept.entry
        self.told.emit(News(self.outcome(taken), "tick", passing=True))
        if dialog is not None and isValid(dialog) and dialog is self._dialog and dialog.waits:
            dialog.keep(self.tr("added"))
        elif kept.entry is not None and self._open and self._dialog is None:
            self.entry_made.emit(kept.entry)

    def outcome(self, taken: Taken) -> str:
        """What is on the calendar now, in a sentence."""
        from .views.reading_words import when

        (kept,) = taken.kept
        if kept.entry is None:
            said = self.tr("{show} was added and is followed; it has no date yet.")
            return said.format(show=kept.title)
        said = self.tr("{show} is on the calendar: {date}.") if kept.new else self.tr("{show} was known: {date}.")
        return said.format(show=kept.title, date=when(kept.entry.air))

    @Slot()
    def _on_finished(self) -> None:
        self._dialog = None
        last, self._last = self._last, None
        if last is not None and self._open:
            self.entry_made.emit(last)

    def zone(self) -> str:
        """The person's, by a name that can be kept."""
        from desktop_app.domain.airdate import zone_known

        name = self._app.settings.zone or self._app.clock.system_zone_name()
        return name if zone_known(name) else "UTC"


def refuse(dialog: ArticleDialog | None, sentence: str) -> bool:
    """Has the dialog that waits say why it could not be; whether it is still there."""
    if dialog is None or not isValid(dialog) or not dialog.waits:
        return False
    dialog.refuse(sentence)
    return True


# on the worker


async def _read(app: App, given: Given | Article, published: date | None) -> ReadArticle:
    article = await article_of(app, given) if isinstance(given, Given) else given
    return await read_article(app, article, published)


async def read_article(app: App, article: Article, published: date | None) -> ReadArticle:
    """In a thread of its own: a long article takes seconds, for which nothing else waits."""
    import asyncio

    return await asyncio.to_thread(_readings, app, article, published)


def _readings(app: App, article: Article, published: date | None) -> ReadArticle:
    from dataclasses import replace

    from desktop_app.articles.own_date import dated
    from desktop_app.articles.reader import lacks_date, read
    from desktop_app.sync.articles import matches

    from .dialogs.review_page import ReadArticle

    article = dated(article) if published is None else replace(article, published=published)
    names = app.known_names(article)
    if lacks_date(article, app.clock.now().date(), *names):
        return ReadArticle(article, undated=True)
    readings = tuple(read(article, *names))
    return ReadArticle(article, readings, tuple(tuple(matches(app.database, one, article)) for one in readings))
