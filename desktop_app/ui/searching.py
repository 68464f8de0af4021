"""From the search box to the calendar: hits from the library, or from TVmaze, and the way to an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.search_hits import PersonHit, ShowHit
from desktop_app.domain.statements import ShowFacts
from desktop_app.domain.values import Entry
from desktop_app.errors import PremieresError

from .details import next_of_show
from .models.search_model import Line, Row, SearchModel

if TYPE_CHECKING:
    from desktop_app.app import App

    from .net import Net
    from .views.search_box import SearchBox
    from .worker import Job, Worker

LIMIT = 8


class Searching(QObject):
    """Reads on the window's thread: a search takes less than a frame."""

    entry_found = Signal(object)
    undated_found = Signal(int)
    """A show of which there is no entry to go to."""
    told = Signal(str)
    broke = Signal(object)

    def __init__(
        self,
        app: App,
        worker: Worker,
        net: Net,
        model: SearchModel,
        box: SearchBox,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app, self._worker, self._net = app, worker, net
        self._model = model
        self._box = box
        self._open = False
        self._asking: Job | None = None
        self._adding: Job | None = None
        box.typed.connect(self._on_typed)
        box.chosen.connect(self._on_chosen)

    def set_open(self, usable: bool) -> None:
        """Whether the library can be read from now on."""
        self._open = usable
        if usable and self._box.text() and self._box.hasFocus():
            self._box.search_now()

    def show_named(self, words: str) -> int | None:
        """The id of the show of that key, address or title."""
        from desktop_app.store import queries

        hits = queries.find_shows(self._app.database, words, 1)
        return hits[0].id if hits else None

    def go_to_key(self, show_key: str) -> None:
        """To what comes next of the show that is called so in the library."""
        from desktop_app.store import queries

        hits = queries.find_shows(self._app.database, show_key, 1)
        if hits:
            self._go_to_show(hits[0].id)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None
        if not self._open:
            return
        from desktop_app.store import queries

        self._model.show_hits(text, queries.search(self._app.database, text, LIMIT))

    @Slot(object)
    def _on_chosen(self, line: Line) -> None:
        value = line.value
        if line.row is Row.LOOK:
            self._look(self._box.text().strip())
        elif isinstance(value, ShowHit):
            self._go_to_show(value.id)
        elif isinstance(value, PersonHit):
            self._show_shows_of(value)
        elif isinstance(value, Entry):
            self._leave()
            self.entry_found.emit(value)
        elif isinstance(value, ShowFacts):
            self._adding = self._worker.call(self._net.add, value)
            self._adding.succeeded.connect(self._on_added)
            self._adding.failed.connect(self._on_trouble)

    def _show_shows_of(self, person: PersonHit) -> None:
        from desktop_app.store import queries

        self._model.show_shows_of(person, queries.shows_with(self._app.database, person.id))

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
            self._model.show_found(found)

    @Slot(object)
    def _on_trouble(self, error: Exception) -> None:
        self._asking = self._adding = None
        if isinstance(error, PremieresError):
            self._model.show_trouble(str(error))
        else:
            self.broke.emit(error)

    @Slot(object)
    def go_to_added(self, show_id: int) -> None:
        """To what comes next of a show that was added just now, which is followed."""
        from desktop_app.store import queries

        page = queries.show_page(self._app.database, show_id)
        title = page.title if page else ""
        if self._go_to_show(show_id):
            text = self.tr("{show} is on your calendar: you follow it now.")
        else:
            text = self.tr("You follow {show} now. Nothing is known yet of when it is on.")
        self.told.emit(text.format(show=title))

    @Slot(object)
    def _on_added(self, show_id: int) -> None:
        self._adding = None
        self.go_to_added(show_id)

    def _go_to_show(self, show_id: int) -> bool:
        """Whether there is an entry of it."""
        entry = next_of_show(self._app, show_id)
        self._leave()
        if entry is None:
            self.undated_found.emit(show_id)
        else:
            self.entry_found.emit(entry)
        return entry is not None

    def _leave(self) -> None:
        self._box.setText("")
        self._box.close_popup()
