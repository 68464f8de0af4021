"""What a person does with shows and entries from wherever they meet them: pane, menu of an entry, single letters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.values import Kind
from desktop_app.domain.watched import Watched, watched_of

from . import words
from .syncing import News

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.domain.values import Entry

    from .undoing import Undoing

_Marks = frozenset[Watched]


def _say_nothing(_: object) -> None:
    """Of what is seen where it was done."""


class Deeds(QObject):
    """Each can be undone. One for each window."""

    told = Signal(object)
    """News of what came of one whose outcome is not in sight."""

    def __init__(self, app: App, undoing: Undoing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app, self._undoing = app, undoing

    def follow(self, show_id: int, title: str, wanted: bool, *, added: bool = False) -> None:
        """`added`: the show came just now, followed already, and is not when that is undone."""
        from desktop_app.store import commands

        database, now = self._app.database, self._app.clock.now()

        def follow() -> datetime | None:
            former = commands.follow(database, show_id, now)
            return None if added else former

        back = partial(commands.follow_since, database, show_id)
        if wanted:
            self._undoing.perform(self.tr("Follow {show}").format(show=title), follow, back)
        else:
            text = self.tr("Stop following {show}").format(show=title)
            self._undoing.perform(text, partial(commands.unfollow, database, show_id), back)

    def tell_when_whole(self, show_id: int, title: str, wanted: bool) -> None:
        """Of each season of the show that is not out yet; news says when that is."""
        from desktop_app.store import commands

        app, since = self._app, self._app.clock.now()

        def do(until: datetime | None = since if wanted else None) -> datetime | None:
            return commands.tell_when_whole(app.database, show_id, until, app.clock.now())

        if wanted:
            text = self.tr("Tell when a whole season of {show} is out").format(show=title)
            self._undoing.perform(text, do, do, lambda _: self._tell_whole(show_id, title))
        else:
            text = self.tr("No longer tell when a whole season of {show} is out").format(show=title)
            self._undoing.perform(text, do, do)

    def _tell_whole(self, show_id: int, title: str) -> None:
        from desktop_app.store import queries

        from .views import binge_words

        app, now = self._app, self._app.clock.now()
        coming = binge_words.to_come(queries.whole_seasons(app.database, show_id) or (), now, app.zone)
        today = now.astimezone(app.zone).date()
        said = [binge_words.sentence(entry, today, app.zone) for entry in coming[:1]]
        said += [self.tr("You are told when the next season is out whole")] if not said else []
        self.told.emit(News(self.tr("{show}: {sentence}.").format(show=title, sentence=said[0]), "bell", passing=True))

    # what was watched

    def watch(self, entry: Entry, wanted: bool) -> None:
        """The entry alone: all the episodes that it stands for."""
        from desktop_app.store import commands

        if entry.kind is Kind.BINGE_READY and entry.season:
            self.watch_season(entry, entry.season, wanted)
            return
        database, episodes = self._app.database, watched_of(entry)
        named = " ".join(part for part in (entry.show, words.long_code(entry)) if part)
        if wanted:
            text = self.tr("Mark {entry} as watched").format(entry=named)
            self._mark(text, partial(commands.mark_watched, database, episodes))
        else:
            text = self.tr("Mark {entry} as not watched").format(entry=named)
            self._unmark(text, partial(commands.unmark_watched, database, episodes))

    def watch_up_to(self, entry: Entry) -> None:
        """All of its show up to it that is out; news says how many episodes that were."""
        from desktop_app.store import commands

        app, code = self._app, words.long_code(entry)
        if code:
            text = self.tr("Mark {show} up to {code} as watched").format(show=entry.show, code=code)
        else:
            text = self.tr("Mark {show} up to here as watched").format(show=entry.show)
        do = partial(commands.mark_watched_up_to, app.database, entry.id, app.clock.now(), app.zone)
        self._mark(text, do, partial(self._tell_marked, entry.show))

    def watch_season(self, entry: Entry, season: int, wanted: bool) -> None:
        """All of that season of its show that is out, or (back) whatever is marked of it; news says how many."""
        from desktop_app.store import commands

        app, show = self._app, entry.show
        if wanted:
            text = self.tr("Mark season {number} of {show} as watched").format(number=season, show=show)
            do = partial(commands.mark_season_watched, app.database, entry.show_id, season, app.clock.now(), app.zone)
            self._mark(text, do, partial(self._tell_marked, show))
        else:
            text = self.tr("Mark season {number} of {show} as not watched").format(number=season, show=show)
            do = partial(commands.unmark_season_watched, app.database, entry.show_id, season)
            self._unmark(text, do, partial(self._tell_unmarked, show))

    def _mark(self, text: str, do: Callable[[], _Marks], done: Callable[[Any], None] = _say_nothing) -> None:
        from desktop_app.store import commands

        self._undoing.perform(text, do, partial(commands.unmark_watched, self._app.database), done)

    def _unmark(self, text: str, do: Callable[[], _Marks], done: Callable[[Any], None] = _say_nothing) -> None:
        from desktop_app.store import commands

        self._undoing.perform(text, do, partial(commands.mark_watched, self._app.database), done)

    def _tell_marked(self, show: str, marks: _Marks) -> None:
        said = words.counted(
            len(marks), "%n episode of {show} is marked as watched.", "%n episodes of {show} are marked as watched."
        )
        self._tell(said, show)

    def _tell_unmarked(self, show: str, marks: _Marks) -> None:
        said = words.counted(
            len(marks),
            "%n episode of {show} is marked as not watched.",
            "%n episodes of {show} are marked as not watched.",
        )
        self._tell(said, show)

    def _tell(self, said: str, show: str) -> None:
        self.told.emit(News(said.format(show=show), "tick", passing=True))
