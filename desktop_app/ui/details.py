"""What the pane tells of an entry, or of a show without any: read from the library at once, and asked of the source
where it isn't known yet."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.domain.binge import finishing
from desktop_app.domain.locks import OfEntry, OfShow
from desktop_app.domain.show_page import Credit, ShowPage
from desktop_app.domain.values import Announcement, Changes, Entry, Kind, Status
from desktop_app.errors import PremieresError
from desktop_app.ui import error_words

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.domain.why import Why

    from .net import Net
    from .worker import Worker

REST_MS = 300
"""How long an entry has to stay selected before the net is asked: who walks through a month with the arrows asks
nothing."""
_log = logging.getLogger("premieres.details")


def next_of_show(app: App, show_id: int) -> Entry | None:
    """What comes next of a show, else what came last."""
    from desktop_app.store import queries

    entries = [entry for entry in queries.show_entries(app.database, show_id) if entry.status is not Status.WITHDRAWN]
    now, zone = app.clock.now(), app.zone
    to_come = [entry for entry in entries if not entry.aired(now, zone)]
    return to_come[0] if to_come else entries[-1] if entries else None


class Details(QObject):
    """`read` brings (entry, page, guests, ledger) of the entry that is shown, again when what they tell has changed.
    Of a show without any the entry is None, until one is known."""

    read = Signal(object, object, object, object)
    gone = Signal()
    """The entry, or the show, is no longer in the library."""
    trouble = Signal(str)
    """Why there is no cast of the show that is shown, once it was asked for; "" when there is."""

    def __init__(self, app: App, worker: Worker, net: Net, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._worker = worker
        self._net = net
        self._entry: Entry | None = None
        self._undated: int | None = None
        """The show that is shown where there is no entry of it."""
        self._open = False
        self._asked: set[tuple[str, int]] = set()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._ask)

    def set_open(self, usable: bool) -> None:
        """Whether the library can be read from now on."""
        self._open = usable
        if usable and self._entry is not None:
            self.show(self._entry)
        elif self._undated is not None:  # of the library that was open
            self._undated = None
            self.gone.emit()

    def show(self, entry: Entry | None) -> None:
        self._entry, self._undated = entry, None
        self._rest.stop()
        if entry is None:
            return
        self._tell(entry)
        if self._open:
            self._rest.start()

    def show_undated(self, show_id: int) -> None:
        """A show of which there is no entry in the library, which is open."""
        self._entry, self._undated = None, show_id
        self._tell_undated(show_id)
        self._rest.start()

    @property
    def _shown(self) -> int | None:
        """The show."""
        return self._entry.show_id if self._entry is not None else self._undated

    def reload(self, changes: Changes) -> None:
        """Read again when the changes may touch what is shown."""
        entry, shown = self._entry, self._shown
        if shown is None or not self._open:
            return
        if changes.show_ids and shown not in changes.show_ids:
            return
        from desktop_app.store import queries

        fresh = next_of_show(self._app, shown) if entry is None else queries.entry(self._app.database, entry.id)
        if fresh is not None and fresh.kind is Kind.BINGE_READY and fresh.status is Status.WITHDRAWN:
            fresh = None  # which the person no longer wants to be told
        if fresh is not None:
            self._entry, self._undated = fresh, None
            self._tell(fresh)
        elif entry is None:
            self._tell_undated(shown)
        else:
            self._entry = None
            self.gone.emit()

    def cast_line(self, entry: Entry) -> dict[int, str]:
        """For the entry's event in a calendar file."""
        if not self._open:
            return {}
        from desktop_app.store import queries

        return queries.cast_lines(self._app.database, [entry.show_id])

    def _tell(self, entry: Entry) -> None:
        page: ShowPage | None = None
        guests: tuple[Credit, ...] | None = None
        ledger: list[Announcement] = []
        try:
            if self._open:
                from desktop_app.store import queries

                database = self._app.database
                page = self._page(entry.show_id, entry)
                guests = queries.guests(database, entry.id)
                ledger = queries.entry_ledger(database, entry.id)
        finally:  # the entry itself is known, and no pane stays at the one before
            self.read.emit(entry, page, guests, ledger)

    def _page(self, show_id: int, entry: Entry | None = None) -> ShowPage | None:
        """With what there is to catch up on, of a followed show, its whole seasons, where they are asked for, and what
        the person noted of it and of that entry."""
        from desktop_app.store import queries

        app = self._app
        page = queries.show_page(app.database, show_id)
        if page is not None and page.followed:
            page = replace(page, catch_up=queries.catch_up_of(app.database, show_id, app.clock.now(), app.zone))
        notes = queries.notes(app.database, show_id)
        if page is not None and notes:
            of_show, of_entry = notes.get(OfShow(show_id)), notes.get(OfEntry(entry.id if entry is not None else 0))
            page = replace(page, note=of_show.text if of_show else "", entry_note=of_entry.text if of_entry else "")
        if page is not None and entry is not None:
            page = replace(page, entry_why=self._why(entry.id))
        if page is not None and entry is not None and entry.kind is Kind.BINGE_READY:
            page = replace(page, finished_by=finishing(entry, queries.show_entries(app.database, show_id)))
        if page is not None and page.binge:
            page = replace(page, whole_seasons=queries.whole_seasons(app.database, show_id) or ())
        return page

    def _why(self, entry_id: int) -> Why | None:
        from desktop_app.store import queries

        found = queries.why(self._app.database, entry_id, self._app.zone)
        return found if found is not None and (found.date_lock or found.hour_lock) else None

    def _tell_undated(self, show_id: int) -> None:
        page = self._page(show_id)
        if page is None:
            self._undated = None
            self.gone.emit()
        else:
            self.read.emit(None, page, None, [])

    @Slot()
    def _ask(self) -> None:
        """Cast and guests of a show that TVmaze knows, where they were never asked for."""
        entry, shown = self._entry, self._shown
        if shown is None or not self._open:
            return
        from desktop_app.store import queries

        database = self._app.database
        if queries.show_key(database, shown, "tvmaze") is None:
            return
        page = queries.show_page(database, shown)
        if page is not None and not page.cast_known:
            self._fetch("show", shown)
        if entry is None:
            return
        if entry.episode is not None and not entry.full_season and queries.guests(database, entry.id) is None:
            self._fetch("guests", entry.id)

    def _fetch(self, what: str, number: int) -> None:
        asked = (what, number)
        if asked in self._asked:
            return
        self._asked.add(asked)
        job = self._worker.call(self._net.show if what == "show" else self._net.guests, number)
        job.finished.connect(lambda: self._asked.discard(asked))
        job.failed.connect(self._on_failed)
        if what == "show":
            job.succeeded.connect(lambda _: self._tell_cast(number))
            job.failed.connect(lambda error: self._tell_cast(number, error))

    def _tell_cast(self, show_id: int, error: Exception | None = None) -> None:
        """Why there is none, said where it would be, and nowhere else: nobody asked for it in so many words."""
        if not self._open or self._shown != show_id:
            return
        from desktop_app.store import queries

        page = queries.show_page(self._app.database, show_id)
        if page is None or page.cast_known:
            self.trouble.emit("")
        elif error is None:  # a show that TVmaze has deleted, say: it answered, and that was all
            self.trouble.emit(self.tr("TVmaze names no cast yet"))
        else:
            known = isinstance(error, PremieresError)
            self.trouble.emit(error_words.said(error) if known else self.tr("The cast could not be fetched."))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, PremieresError):
            _log.error("details not fetched", exc_info=error)
