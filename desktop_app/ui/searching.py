"""From the search box to the calendar: hits from the library, or from TVmaze, and the way to an entry."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.search_hits import CharacterHit, Group, PersonHit, SearchHits, ServiceHit, ShowHit
from desktop_app.domain.statements import ShowFacts
from desktop_app.domain.values import Entry
from desktop_app.errors import PremieresError

from . import error_words
from .models.search_line import Line, Row
from .models.search_model import SearchModel
from .worker import until_unwanted

if TYPE_CHECKING:
    from desktop_app.app import App

    from .models.view_state import ViewState
    from .net import Net
    from .views.search_box import SearchBox
    from .worker import Job, Worker


PATIENCE = 0.002
"""Seconds that a list waits for its hits, which then have to be painted too."""


class Searching(QObject):
    """Reads on the window's thread: a search mostly takes less than a frame. One that does not goes on beside it, until
    something else is typed."""

    entry_found = Signal(object)
    undated_found = Signal(int)
    """A show of which there is no entry to go to."""
    person_found = Signal(int)
    service_wanted = Signal(str)
    """Only what is on it."""
    follow_wanted = Signal(int, str)
    """The id and the title of a show that was added."""
    told = Signal(str)
    broke = Signal(object)

    def __init__(
        self,
        app: App,
        worker: Worker,
        net: Net,
        state: ViewState,
        model: SearchModel,
        box: SearchBox,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app, self._worker, self._net, self._state = app, worker, net, state
        self._model = model
        self._box = box
        self._open = False
        self._services: tuple[ServiceHit, ...] = ()
        self._counting: Job | None = None
        self._asking: Job | None = None
        self._reading: Job | None = None
        """Hits, for longer than a frame."""
        self._adding: Job | None = None
        box.entered.connect(box.make_ready)  # before anybody can have typed
        box.entered.connect(self._count_services)
        box.typed.connect(self._on_typed)
        box.chosen.connect(self._on_chosen)

    def set_open(self, usable: bool) -> None:
        """Whether the library can be read from now on."""
        self._open = usable
        self._services = ()
        if not usable:
            self._drop()
        if usable and self._box.hasFocus():
            self._count_services()
            if self._box.text():
                self._box.search_now()

    def _drop(self) -> None:
        """What was found, and what TVmaze was asked for, was of the library that is lost."""
        for job in (self._asking, self._adding, self._reading):
            _forget(job)
        self._asking = self._adding = self._reading = None
        self._model.clear()

    def show_named(self, words: str) -> int | None:
        """The id of the show of that key, address or title."""
        hit = self._hit(words)
        return None if hit is None else hit.id

    def go_to_key(self, show_key: str) -> None:
        """To what comes next of the show that is called so in the library."""
        hit = self._hit(show_key)
        if hit is not None:
            self._go_to_show(hit.id)

    def _hit(self, words: str) -> ShowHit | None:
        from desktop_app.store import queries

        if not self._open:
            return None
        hits = queries.find_shows(self._app.database, words, 1)
        return hits[0] if hits else None

    # what is typed

    @Slot()
    def _count_services(self) -> None:
        """Each time that somebody begins to search: what is to come is less each day."""
        if self._open and self._counting is None:
            self._counting = self._worker.call(_services, self._app)
            self._counting.succeeded.connect(self._on_services)
            self._counting.failed.connect(self._on_uncounted)

    @Slot(object)
    def _on_services(self, services: tuple[ServiceHit, ...]) -> None:
        """What is in sight already stays: nothing moves while somebody chooses from it."""
        self._counting, self._services = None, services

    @Slot(object)
    def _on_uncounted(self, error: Exception) -> None:
        """The library's own troubles are told by the one ear for all that read it."""
        self._counting = None
        self._on_unread(error)

    @Slot(object)
    def _on_unread(self, error: Exception) -> None:
        if not isinstance(error, PremieresError):
            self.broke.emit(error)

    @Slot(str, bool)
    def _on_typed(self, text: str, at_once: bool) -> None:
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None
        if self._open:
            self._search(text, at_once)

    def _search(self, text: str, at_once: bool) -> None:
        from desktop_app.store import queries

        _forget(self._reading)
        self._reading = None
        ask = partial(queries.search, self._app.database, text, self._services, None)
        try:
            self._show_hits(text, ask() if at_once else ask(queries.after(PATIENCE)))
        except queries.TakesLong:
            self._reading = self._worker.call(until_unwanted, ask)
            self._reading.succeeded.connect(partial(self._on_read, text))
            self._reading.failed.connect(self._on_unread)

    def _on_read(self, text: str, hits: SearchHits) -> None:
        """Long after it was typed; it may be no longer there."""
        self._reading = None
        if self._box.text().strip() == text:
            self._show_hits(text, hits)

    def _show_hits(self, text: str, hits: SearchHits, whole: Group | None = None) -> None:
        self._model.show_hits(text, hits, self._entries(hits.shows), whole)

    def _entries(self, shows: Iterable[ShowHit]) -> dict[int, Entry]:
        """Where each of the shows leads to, by id."""
        from desktop_app.store import queries

        ids = [show.id for show in shows]
        return queries.next_entries(self._app.database, ids, self._app.clock.now(), self._app.zone, self._state.choice)

    # what is chosen

    @Slot(object)
    def _on_chosen(self, line: Line) -> None:
        from desktop_app.store import queries

        if not self._open:
            return
        match line.value:
            case Group() as group:
                text = self._model.text
                self._show_hits(text, queries.search(self._app.database, text, self._services, group), group)
            case ShowHit() as show:
                self._go_to_show(show.id)
            case CharacterHit() as character:
                self._go_to_show(character.show.id)
            case PersonHit() as person:
                self._leave()
                self.person_found.emit(person.id)
            case ServiceHit() as service:
                self._leave()
                self.service_wanted.emit(service.name)
            case Entry() as entry:
                self._leave()
                self.entry_found.emit(entry)
            case ShowFacts() as facts:
                self._add(facts)
            case _ if line.row is Row.LOOK:
                self._look(self._box.text().strip())
            case _:
                pass

    def _look(self, text: str) -> None:
        if self._asking is not None or not text:
            return
        self._model.show_waiting()
        self._asking = self._worker.call(self._net.find, text)
        self._asking.succeeded.connect(self._on_found)
        self._asking.failed.connect(self._on_trouble)

    @Slot(object)
    def _on_found(self, found: tuple[ShowFacts, ...]) -> None:
        self._asking = None
        if self._box.text().strip() == self._model.text:
            known = {facts.key: hit for facts in found if (hit := self._hit(f"tvmaze:{facts.key}")) is not None}
            self._model.show_found(found, known, self._entries(known.values()))

    def _add(self, facts: ShowFacts) -> None:
        self.told.emit(self.tr("Adding {show}…").format(show=facts.title))
        self._adding = self._worker.call(self._net.add, facts)
        self._adding.succeeded.connect(self._on_added)
        self._adding.failed.connect(self._on_trouble)

    @Slot(object)
    def _on_trouble(self, error: Exception) -> None:
        self._asking = self._adding = None
        if isinstance(error, PremieresError):
            self._model.show_trouble(error_words.said(error))
        else:
            self.broke.emit(error)

    @Slot(object)
    def _on_added(self, show_id: int) -> None:
        from desktop_app.store import queries

        self._adding = None
        page = queries.show_page(self._app.database, show_id)
        if page is not None:
            self.follow_wanted.emit(show_id, page.title)  # once more, so that it can be undone
        self.go_to_added(show_id)

    @Slot(object)
    def go_to_added(self, show_id: int) -> None:
        """To what comes next of a show that was added just now, which is followed."""
        from desktop_app.store import queries

        if not self._open:
            return
        page = queries.show_page(self._app.database, show_id)
        title = page.title if page else ""
        if self._go_to_show(show_id):
            text = self.tr("{show} is on your calendar: you follow it now.")
        else:
            text = self.tr("You follow {show} now. Nothing is known yet of when it is on.")
        self.told.emit(text.format(show=title))

    def _go_to_show(self, show_id: int) -> bool:
        """Whether there is an entry of it."""
        from desktop_app.store import queries

        now, zone, choice = self._app.clock.now(), self._app.zone, self._state.choice
        entry = queries.next_entries(self._app.database, (show_id,), now, zone, choice).get(show_id)
        self._leave()
        if entry is None:
            self.undated_found.emit(show_id)
        else:
            self.entry_found.emit(entry)
        return entry is not None

    def _leave(self) -> None:
        """A text that was a filter is none any more."""
        self._box.clear_all()


def _forget(job: Job | None) -> None:
    if job is not None:
        job.blockSignals(True)  # also where it has ended already, and its word is under way
        job.cancel()


# on the worker


async def _services(app: App) -> tuple[ServiceHit, ...]:
    """In a thread of its own: of a large library it takes a while, for which nothing else waits."""
    import asyncio

    from desktop_app.store import queries

    return await asyncio.to_thread(queries.services, app.database, app.clock.now(), app.zone)
