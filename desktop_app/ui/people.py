"""What the pane tells of a person, read from the library, and following them."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.person_page import PersonPage
from desktop_app.domain.values import Changes
from desktop_app.errors import PremieresError

from .views.filter_chips import ALL_KINDS
from .views.person_words import MOST

if TYPE_CHECKING:
    from desktop_app.app import App

    from .models.view_state import ViewState
    from .net import Net
    from .today import Today
    from .undoing import Undoing
    from .worker import Worker

_log = logging.getLogger("premieres.people")
_ANYBODY = frozenset({"credits", "follows"})
"""Kinds of news that may be about anybody, whichever the shows."""


class People(QObject):
    """`read` brings (page, others, every) of the person that is shown, again when what they tell has changed: their
    page with dates of the kinds that the filter shows, the page with dates of the other kinds, or None where there are
    none of these, and whether the first holds all kinds by the person's wish. One for each window."""

    read = Signal(object, object, bool)
    gone = Signal()
    """The person is no longer in the library, or the library cannot be read."""

    def __init__(
        self,
        app: App,
        state: ViewState,
        today: Today,
        worker: Worker,
        net: Net,
        undoing: Undoing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker, self._net = worker, net
        self._app, self._state, self._undoing = app, state, undoing
        self._shown: int | None = None
        self._every = self._open = False
        self._told: tuple[PersonPage, PersonPage | None, bool] | None = None
        state.choice_changed.connect(self._tell)
        today.changed.connect(self._tell)
        today.ticked.connect(self._tell)

    def set_open(self, usable: bool) -> None:
        """Whether the library can be read from now on."""
        self._open = usable
        if not usable and self._shown is not None:
            self._shown = None
            self.gone.emit()

    def show(self, person_id: int | None) -> None:
        """None: nobody is shown any more."""
        self._shown, self._told, self._every = person_id, None, False
        self._tell()

    @Slot(bool)
    def show_every_kind(self, wanted: bool) -> None:
        """Also dates that the filter hides, or no longer."""
        self._every = wanted
        self._tell()

    def reload(self, changes: Changes) -> None:
        """Read again when the changes may touch what is shown."""
        shows = {role.show.id for role in self._told[0].roles} if self._told else frozenset[int]()
        if changes.kinds & _ANYBODY or not changes.show_ids or changes.show_ids & shows:
            self._tell()

    @Slot()
    def _tell(self) -> None:
        if self._shown is None or not self._open:
            return
        kinds = self._state.choice.kinds
        page = self._page(self._shown, None if self._every else kinds)
        if page is None:
            self._shown = None
            self.gone.emit()
            return
        others = None if self._every or kinds is None else self._others(page, kinds)
        told = (page, others, self._every)
        if told != self._told:
            self._told = told
            self.read.emit(*told)

    def _others(self, page: PersonPage, kinds: frozenset[str]) -> PersonPage | None:
        """What the page lacks."""
        found = self._page(page.id, ALL_KINDS - kinds)
        return found if found is not None and (found.coming or found.past) else None

    def _page(self, person_id: int, kinds: frozenset[str] | None) -> PersonPage | None:
        from desktop_app.store import queries

        app = self._app
        return queries.person_page(app.database, person_id, app.clock.now(), app.zone, kinds, MOST)

    # what the person does

    @Slot(int, str, bool)
    def follow(self, person_id: int, name: str, wanted: bool) -> None:
        """It can be undone."""
        from desktop_app.store import commands

        database, now = self._app.database, self._app.clock.now()

        back = partial(commands.follow_person_since, database, person_id)
        if wanted:
            text, do = self.tr("Follow {person}"), partial(commands.follow_person, database, person_id, now)
        else:
            text, do = self.tr("Stop following {person}"), partial(commands.unfollow_person, database, person_id)
        self._undoing.perform(text.format(person=name), do, back, lambda _: self._fetch() if wanted else None)

    def _fetch(self) -> None:
        """What is not known yet of shows with them; they come onto the calendar as they come."""
        self._worker.call(self._net.people).failed.connect(self._on_failed)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        """The next sync asks again, and tells."""
        if not isinstance(error, PremieresError):
            _log.error("shows with somebody not fetched", exc_info=error)
