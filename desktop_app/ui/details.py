"""What the pane tells of an entry: read from the library at once, and asked of the source where it isn't known yet."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.domain.show_page import Credit, ShowPage
from desktop_app.domain.values import Announcement, Changes, Entry
from desktop_app.errors import PremieresError

if TYPE_CHECKING:
    from desktop_app.app import App

    from .net import Net
    from .worker import Worker

REST_MS = 300
"""How long an entry has to stay selected before the net is asked: who walks through a month with the arrows asks
nothing."""
_log = logging.getLogger("premieres.details")


class Details(QObject):
    """`read` brings (entry, page, guests, ledger) of the entry that is shown, again when what they tell has changed."""

    read = Signal(object, object, object, object)
    gone = Signal()
    """The entry is no longer in the library."""
    trouble = Signal(str)
    """Why cast could not be fetched; "" when it could."""

    def __init__(self, app: App, worker: Worker, net: Net, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._worker = worker
        self._net = net
        self._entry: Entry | None = None
        self._open = False
        self._asked: set[tuple[str, int]] = set()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._ask)

    def set_open(self) -> None:
        """The library can be read from now on."""
        self._open = True
        if self._entry is not None:
            self.show(self._entry)

    def show(self, entry: Entry | None) -> None:
        self._entry = entry
        self._rest.stop()
        if entry is None:
            return
        self._tell(entry)
        if self._open:
            self._rest.start()

    def reload(self, changes: Changes) -> None:
        """Read again when the changes may touch the entry that is shown."""
        entry = self._entry
        if entry is None or not self._open:
            return
        if changes.show_ids and entry.show_id not in changes.show_ids:
            return
        from desktop_app.store import queries

        fresh = queries.entry(self._app.database, entry.id)
        if fresh is None:
            self._entry = None
            self.gone.emit()
            return
        self._entry = fresh
        self._tell(fresh)

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
        if self._open:
            from desktop_app.store import queries

            database = self._app.database
            page = queries.show_page(database, entry.show_id)
            guests = queries.guests(database, entry.id)
            ledger = queries.entry_ledger(database, entry.id)
        self.read.emit(entry, page, guests, ledger)

    @Slot()
    def _ask(self) -> None:
        """Cast and guests of a show that TVmaze knows, where they were never asked for."""
        entry = self._entry
        if entry is None or not self._open:
            return
        from desktop_app.store import queries

        database = self._app.database
        if queries.show_key(database, entry.show_id, "tvmaze") is None:
            return
        page = queries.show_page(database, entry.show_id)
        if page is not None and not page.cast_known:
            self._fetch("show", entry.show_id)
        if entry.episode is not None and not entry.full_season and queries.guests(database, entry.id) is None:
            self._fetch("guests", entry.id)

    def _fetch(self, what: str, number: int) -> None:
        if (what, number) in self._asked:
            return
        self._asked.add((what, number))
        job = self._worker.call(self._net.show if what == "show" else self._net.guests, number)
        job.succeeded.connect(self._on_fetched)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_fetched(self, _result: object) -> None:
        self.trouble.emit("")

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        """Said where the cast would be, and nowhere else: nobody asked for it in so many words."""
        if isinstance(error, PremieresError):
            self._asked.clear()
            self.trouble.emit(str(error))
        else:
            _log.error("details not fetched", exc_info=error)
