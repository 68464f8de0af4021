"""What is done for a person outside the window: export, back up, add a show, change a setting, open a page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_app.domain.values import Entry
from desktop_app.errors import PremieresError

from . import error_words, words
from .syncing import News
from .views.detail_words import web_address

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.publish.caldav import Published
    from desktop_app.sync import SourceReport

    from .models.view_state import ViewState
    from .net import Net
    from .theme import Theme
    from .today import Today
    from .worker import Job, Worker


class MenuWork(QObject):
    """The writing is the worker's; `told` brings News of how it went."""

    told = Signal(object)
    show_added = Signal(object)
    feeds_wanted = Signal()
    servers_wanted = Signal()
    broke = Signal(object)

    def __init__(self, app: App, theme: Theme, worker: Worker, net: Net, window: QWidget) -> None:
        super().__init__(window)
        self._app, self._theme, self._worker, self._net, self._window = app, theme, worker, net, window
        self._publishes = False
        self._again: Callable[[], None] | None = None

    def export(self, state: ViewState, today: Today, entry: Entry | None) -> None:
        """Asks what, and where to, and writes it."""
        from .dialogs.export_dialog import ExportDialog

        dialog = ExportDialog(self._app, self._theme, self._worker, state, today, entry, self._window)
        dialog.written.connect(self._on_written)
        dialog.feeds_wanted.connect(self.feeds_wanted)
        dialog.servers_wanted.connect(self.servers_wanted)
        dialog.broke.connect(self.broke)
        dialog.open()

    def add_show(self) -> None:
        from .dialogs.add_show import AddShowDialog

        dialog = AddShowDialog(self._app, self._theme, self._worker, self._net, self._window)
        dialog.added.connect(self.show_added)
        dialog.broke.connect(self.broke)
        dialog.open()

    def ask_for_calendar(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        title, kind = self.tr("Import a calendar file"), self.tr("Calendars (*.ics *.ical)")
        typed, _ = QFileDialog.getOpenFileName(self._window, title, str(Path.home()), kind)
        if typed:
            self.import_calendar(Path(typed))

    def import_calendar(self, path: Path) -> None:
        """Reads it into the library; what came of that is told."""
        self._call(_import, self._app, path, then=self._on_imported)

    def back_up(self) -> None:
        from .dialogs.save_as import ask_where

        name = self.tr("premieres-{date}.db").format(date=self._app.clock.now().astimezone(self._app.zone).date())
        title, kind = self.tr("Back up the library"), self.tr("Library (*.db)")
        path = ask_where(self._window, title, Path.home() / name, kind, ".db")
        if path is not None:
            self._call(_back_up, self._app, path, then=self._on_backed_up)

    @Slot()
    def write_feeds(self) -> None:
        """Where something has changed in them, to their folder and to servers, as far as there are such."""
        self._write_feeds(self.write_feeds, self._on_failed, self._on_published)

    @Slot()
    def write_feeds_quietly(self) -> None:
        """A folder or a server that is out of reach is told of by the next sync, not by each deed until then."""
        self._write_feeds(self.write_feeds_quietly, self._on_failed_quietly, self._on_noticed)

    def _write_feeds(
        self,
        again: Callable[[], None],
        failed: Callable[[Exception], None],
        published: Callable[[list[Published]], None],
    ) -> None:
        """`again`: what is to be done once more where a run to the servers is under way."""
        if self._app.settings.feeds_folder:
            self._call(_write_feeds, self._app, failed=failed)
        if self._publishes:
            if self._again != self.write_feeds:  # one that tells what went wrong stays one
                self._again = again
        else:
            self._publishes = True
            job = self._call(_publish, self._app, then=published, failed=failed)
            job.finished.connect(self._on_publishing_ended)

    def keys(self) -> None:
        from .dialogs.keys_sheet import KeysSheet

        KeysSheet(self._theme, self._window, letters=self._app.settings.single_letters).open()

    def about(self) -> None:
        from .dialogs.about import AboutDialog

        dialog = AboutDialog(self._theme, self._window)
        dialog.link_opened.connect(self.open_link)
        dialog.open()

    @Slot(str)
    def open_link(self, address: str) -> None:
        """In the person's browser; where there is none the address is copied, and that is said."""
        if web_address(address) is None or QDesktopServices.openUrl(QUrl(address)):
            return
        QGuiApplication.clipboard().setText(address)
        said = self.tr("No browser could be opened, so the address was copied: {address}").format(address=address)
        self.told.emit(News(said, "info", passing=True))

    def change_setting(self, key: str, value: str) -> None:
        """What can't be written holds until the window closes, and is said."""
        try:
            self._app.change_setting(key, value)
        except PremieresError as error:
            self.told.emit(News(error_words.said(error), "warning"))

    def _call(
        self,
        work: Callable[..., Any],
        *args: Any,
        then: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        job = self._worker.call(work, *args)
        job.failed.connect(failed or self._on_failed)
        if then is not None:
            job.succeeded.connect(then)
        return job

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PremieresError):
            self.told.emit(News(error_words.said(error), "warning"))
        else:
            self.broke.emit(error)

    @Slot(object)
    def _on_failed_quietly(self, error: Exception) -> None:
        if not isinstance(error, PremieresError):
            self.broke.emit(error)

    @Slot(object)
    def _on_backed_up(self, file: Path) -> None:
        self.told.emit(News(self.tr("The library is backed up in {file}.").format(file=file), "tick", passing=True))

    @Slot(object)
    def _on_published(self, reports: list[Published]) -> None:
        """A person hears of what went wrong, and once of what they changed themselves."""
        for report in reports:
            told = report.error or next((error for _, error in report.refused), None)
            if told is not None:
                self.told.emit(News(f"{report.target}: {error_words.said(told)}", "warning"))
        self._on_noticed([report for report in reports if report.error is None and not report.refused])

    @Slot(object)
    def _on_noticed(self, reports: list[Published]) -> None:
        for report in reports:
            if report.noticed:
                said = words.counted(
                    report.noticed,
                    "%n event of {name} was changed or deleted on the server, and stays so: see Calendar feeds.",
                    "%n events of {name} were changed or deleted on the server, and stay so: see Calendar feeds.",
                )
                self.told.emit(News(said.format(name=report.target), "info", passing=True))

    @Slot()
    def _on_publishing_ended(self) -> None:
        self._publishes = False
        again, self._again = self._again, None
        if again is not None:
            again()

    @Slot(object)
    def _on_imported(self, report: SourceReport) -> None:
        said = self.tr("{name} was read: {added} new on the calendar, {changed} changed.")
        sentences = [
            said.format(name=report.name, added=words.number(report.added), changed=words.number(report.changed))
        ]
        sentences += [f"{error_words.said(why)}." for why in report.skipped_why]
        if report.own:
            sentences.append(
                words.counted(
                    report.own,
                    "%n event is of an entry that it has already.",
                    "%n events are of entries that it has already.",
                )
            )
        self.told.emit(News(" ".join(sentences), "tick", passing=not report.skipped_why))
        self.write_feeds_quietly()  # what is wrong with a server would take the place of this

    @Slot(str, bool)
    def _on_written(self, sentence: str, advises: bool) -> None:
        self.told.emit(News(sentence, "tick", passing=not advises))


# on the worker


async def _back_up(app: App, to: Path) -> Path:
    """In a thread of its own: the copy of a large library takes seconds, for which nothing else waits."""
    import asyncio

    from desktop_app.store.backup import backup

    await asyncio.to_thread(backup, app.paths.library, to, app.paths.backups)
    return to


async def _import(app: App, path: Path) -> SourceReport:
    import asyncio

    from desktop_app.sync.calendars import content

    return await app.import_file(await asyncio.to_thread(content, path))


async def _write_feeds(app: App) -> None:
    """In a thread of its own: thousands of events take a second, for which nothing else waits."""
    import asyncio

    await asyncio.to_thread(app.write_feeds)


async def _publish(app: App) -> list[Published]:
    from desktop_app.store import queries

    return await app.caldav(patient=True).publish() if queries.targets(app.database) else []
