"""What the person sets, makes and notes by hand: asked for in dialogs, written as deeds that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.domain.locks import Lock, LockKey, OfEntry, OfShow
from desktop_app.domain.note import Noted
from desktop_app.domain.values import Entry, Status
from desktop_app.errors import PremieresError

from . import lock_words, spoken, words

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.domain.by_hand import ByHand

    from .dialogs.dialog import WritingDialog
    from .dialogs.entry_by_hand import EntryByHandDialog
    from .dialogs.note_dialog import NoteDialog
    from .dialogs.set_by_hand import SetByHandDialog
    from .theme import Theme
    from .today import Today
    from .undoing import Undoing
    from .worker import Worker

_T = TypeVar("_T")


class ByHandWork(QObject):
    """One for each window. While the library is not open it does nothing."""

    link_opened = Signal(str)
    entry_moved = Signal(object)
    """It has the date now that the person set, or the one of before again."""
    entry_made = Signal(object)
    """An Entry that the person made or changed, once it is written."""

    def __init__(self, app: App, theme: Theme, today: Today, worker: Worker, undoing: Undoing, window: QWidget) -> None:
        super().__init__(window)
        self._app, self._theme, self._today, self._worker = app, theme, today, worker
        self._undoing, self._window = undoing, window
        self._open = False
        for action in (undoing.undo, undoing.redo):
            action.triggered.connect(self.settle)

    def set_open(self, usable: bool) -> None:
        """Whether the library can be read from now on."""
        self._open = usable

    # notes

    @Slot(object, int, str)
    def note(self, entry: Entry | None, show_id: int, title: str) -> None:
        """Asks for the person's note of the entry or, where it is None, of the whole show."""
        from desktop_app.store import queries

        from .dialogs.note_dialog import NoteDialog

        if not self._open:
            return
        target = OfShow(show_id) if entry is None else OfEntry(entry.id)
        known = queries.note(self._app.database, target)
        name = title if entry is None else " ".join(filter(None, (title, words.long_code(entry))))
        dialog = NoteDialog(self._theme, name, known.text if known else "", self._window)
        dialog.written.connect(lambda text: self._keep_note(target, name, text, dialog))
        dialog.open()

    def _keep_note(self, target: OfEntry | OfShow, name: str, text: str, dialog: NoteDialog) -> None:
        from desktop_app.store import commands

        app = self._app

        def keep(noted: Noted) -> Noted:
            return commands.set_note(app.database, *noted, app.clock.now())

        self._perform(self.tr("Note on {title}").format(title=name), keep, Noted(target, text), dialog)

    # locks

    @Slot(object)
    def why(self, entry: Entry) -> None:
        """Opens the sheet of the reasons."""
        from desktop_app.store import queries

        from .dialogs.why_sheet import WhySheet

        found = queries.why(self._app.database, entry.id, self._app.zone) if self._open else None
        if found is None:
            return
        sheet = WhySheet(self._theme, self._today, entry, found, self._window)
        sheet.link_opened.connect(self.link_opened)
        sheet.released.connect(lambda lock: self._release(entry, lock))
        sheet.change_wanted.connect(lambda: self.set(entry))
        sheet.zone_wanted.connect(lambda: self.set(entry, zone_first=True))
        sheet.open()

    @Slot(object)
    def set(self, entry: Entry, *, zone_first: bool = False) -> None:
        """Asks for a date, an hour or a service of the person's own, or for the zone of a service."""
        from desktop_app.store import queries

        from .dialogs.set_by_hand import SetByHandDialog

        app = self._app
        found = queries.why(app.database, entry.id, app.zone) if self._open else None
        if found is None:
            return
        dialog = SetByHandDialog(self._theme, self._today, entry, found, self._zone(), app.clock.now(), self._window)
        dialog.chosen.connect(lambda changes: self._change(entry, changes, dialog))
        self._offer_services(dialog)
        dialog.open()
        if zone_first:
            dialog.show_zone()

    def _tell_moved(self, entry: Entry) -> None:
        from desktop_app.store import queries

        moved = queries.entry(self._app.database, entry.id) if self._open else None
        if moved is not None:
            self.entry_moved.emit(moved)

    def _release(self, entry: Entry, lock: Lock) -> None:
        """The reasons are other ones then; where more was set by hand, the sheet is there again."""
        asked = [entry.id]

        def look_again() -> None:
            from desktop_app.store import queries

            fresh = queries.entry(self._app.database, asked.pop()) if asked and self._open else None
            found = queries.why(self._app.database, fresh.id, self._app.zone) if fresh is not None else None
            if fresh is not None and found is not None and (found.counting or found.outdone):
                self.why(fresh)

        self._change(entry, {lock.key: None}, then=look_again)

    def _change(
        self,
        entry: Entry,
        changes: dict[LockKey, Lock | None],
        dialog: SetByHandDialog | None = None,
        then: Callable[[], object] = lambda: None,
    ) -> None:
        from desktop_app.store import commands

        app = self._app

        def change(to: dict[LockKey, Lock | None]) -> dict[LockKey, Lock | None]:
            return commands.change_locks(app.database, to, app.clock.now())

        text = lock_words.deed(entry, changes)

        def done() -> None:
            if not any(isinstance(key.target, OfEntry) for key in changes):
                self._undoing.say_done(text)  # it may show in no entry that is in sight
            self._tell_moved(entry)
            then()

        self._perform(text, change, changes, dialog, done, lambda: self._tell_moved(entry))
        self.settle()

    def _perform(
        self,
        text: str,
        write: Callable[[_T], _T],
        wanted: _T,
        dialog: WritingDialog | None = None,
        then: Callable[[], object] = lambda: None,
        undone: Callable[[], object] = lambda: None,
    ) -> None:
        """`write` sets that and answers what there was before, which knows its episode: undone and done again, each
        time it is handed what it answered last, so that both find the episode wherever it is by then. `dialog` asked
        for it."""
        ways = [wanted]

        def undo(former: _T) -> None:
            ways.append(write(former))

        def done(_: _T) -> None:
            _close(dialog)
            then()

        self._undoing.perform(text, lambda: write(ways[-1]), undo, done, partial(_refuse, dialog), undone)

    @Slot()
    def settle(self) -> None:
        """What a lock on a service bears on, and did when the program ended before: after what the worker does now."""
        if self._open:
            self._worker.call(_settle, self._app).failed.connect(self._on_failed)

    # entries of her own

    def add(self, day: date) -> None:
        """Asks for an entry, on that day where it is not said otherwise."""
        if self._open:
            self._ask(self.tr("Add {show}"), uuid4().hex, day)

    @Slot(object)
    def change(self, entry: Entry) -> None:
        """Asks for what is to be another of an entry that she made."""
        from desktop_app.store import queries

        found = queries.made_by_hand(self._app.database, entry.id) if self._open else None
        if found is not None:
            self._ask(self.tr("Change {show}"), found[0], self._today.date, found[1])

    @Slot(object)
    def remove(self, entry: Entry) -> None:
        """What others say of it stays."""
        from desktop_app.store import queries

        found = queries.made_by_hand(self._app.database, entry.id) if self._open else None
        if found is not None:
            self._say(self.tr("Remove {show}").format(show=entry.show), found[0], None)

    def _ask(self, text: str, key: str, day: date, former: ByHand | None = None) -> None:
        from desktop_app.domain.resolve import HAND
        from desktop_app.store import queries

        from .dialogs.entry_by_hand import EntryByHandDialog

        database = self._app.database
        page = queries.show_page(database, former.show_id) if former is not None and former.show_id else None
        dialog = EntryByHandDialog(
            self._theme,
            day,
            self._zone(),
            lambda words: queries.search(database, words).shows,
            lambda said: self._standing(said, former),
            former,
            today=self._today.date,
            renamable=page is not None and page.sources == (HAND,),
            parent=self._window,
        )
        dialog.made.connect(lambda said: self._say(text.format(show=said.title), key, said, dialog))
        self._offer_services(dialog)
        dialog.open()

    def _say(self, text: str, key: str, said: ByHand | None, dialog: EntryByHandDialog | None = None) -> None:
        from desktop_app.store import commands

        app = self._app

        def say(to: ByHand | None = said) -> ByHand | None:
            return commands.set_by_hand(app.database, key, to, app.clock.now())

        def done(_: ByHand | None) -> None:
            _close(dialog)
            self._go_to(key)

        self._undoing.perform(text, say, say, done, partial(_refuse, dialog))

    def _go_to(self, key: str) -> None:
        from desktop_app.store import queries

        entry = queries.entry_by_hand(self._app.database, key) if self._open else None
        if entry is not None and queries.made_by_hand(self._app.database, entry.id) is not None:
            self.entry_made.emit(entry)

    def _standing(self, said: ByHand, former: ByHand | None) -> str:
        """Which entry has that number already, but for the one that is changed."""
        from desktop_app.store import queries

        place = said.season, said.episode
        if said.show_id is None or said.episode is None or (former and place == (former.season, former.episode)):
            return ""
        entries = queries.show_entries(self._app.database, said.show_id)
        found = next((one for one in entries if (one.season, one.episode) == place), None)
        if found is None or found.status is Status.WITHDRAWN:
            return ""
        return spoken.whole(found, self._app.clock.now(), self._app.zone)

    def _offer_services(self, dialog: EntryByHandDialog | SetByHandDialog) -> None:
        """Once they are read, which takes longer than a dialog may take to open."""
        job = self._worker.call(_service_names, self._app)
        job.succeeded.connect(dialog.offer_services)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        """The library's own troubles are told by the one ear for all that read it."""
        if not isinstance(error, PremieresError):
            self._undoing.broke.emit(error)

    def _zone(self) -> str:
        """The person's, by a name that a lock can keep."""
        from desktop_app.domain.airdate import zone_known

        name = self._app.settings.zone or self._app.clock.system_zone_name()
        return name if zone_known(name) else "UTC"


def _close(dialog: WritingDialog | None) -> None:
    if dialog is not None and isValid(dialog) and dialog.waits:
        dialog.accept()


def _refuse(dialog: WritingDialog | None, sentence: str) -> bool:
    """Whether it is still there to say it."""
    if dialog is None or not isValid(dialog) or not dialog.waits:
        return False
    dialog.refuse(sentence)
    return True


# on the worker


async def _settle(app: App) -> None:
    import asyncio

    from desktop_app.store import commands

    while commands.settle(app.database, app.clock.now()):
        await asyncio.sleep(0)


async def _service_names(app: App) -> list[str]:
    """In a thread of its own, as a search does; those with most to come first."""
    import asyncio

    from desktop_app.store import queries

    found = await asyncio.to_thread(queries.services, app.database, app.clock.now(), app.zone)
    return [service.name for service in found]
