"""A library that can't be used: said in place of the calendar, with the ways out."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.errors import PremieresError

from . import error_words, words
from .library_link import LibraryLink, LibraryState, Mended
from .syncing import News

if TYPE_CHECKING:
    from .shell import Shell
    from .today import Today


class Mending(QObject):
    """Shows the page of trouble, and takes it away once the library is open."""

    told = Signal(object)
    """News of what was done with a library that was damaged or gone."""
    broke = Signal(object)
    """An exception that is a bug."""

    def __init__(
        self, library: LibraryLink, shell: Shell, today: Today, file: str, parent: QObject | None = None
    ) -> None:
        """`file` is the library's name, without its folder."""
        super().__init__(parent)
        self._library, self._shell, self._today = library, shell, today
        self._page, self._file = shell.trouble, file
        library.mended.connect(self._on_mended)
        library.failed.connect(self._on_failed)
        library.opened.connect(self._on_opened)
        self._page.restore_wanted.connect(self._on_restore)
        self._page.anew_wanted.connect(self._on_anew)
        self._page.again_wanted.connect(library.open_again)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, PremieresError):
            self.broke.emit(error)
            return
        state, backup = self._library.state, self._library.backup_made
        match state:
            case LibraryState.DAMAGED:
                title = self.tr("The library is damaged")
                text = self.tr("{file} can’t be read. It is kept under another name, whatever you choose.")
                sentence = text.format(file=self._file)
            case LibraryState.GONE:
                title = self.tr("The library is gone")
                text = self.tr(
                    "{file} was deleted or moved. Put it back and try again, or choose what takes its place."
                )
                sentence = text.format(file=self._file)
            case _:
                title, sentence = self.tr("The library can’t be used"), error_words.said(error)
        if backup is not None:
            text = self.tr("The newest backup is of {when}; follows made since then are not in it.")
            sentence = f"{sentence} {text.format(when=self._when(backup))}"
        self._page.tell(
            title,
            sentence,
            restore=backup is not None,
            anew=state in (LibraryState.DAMAGED, LibraryState.GONE),
            again=state is not LibraryState.DAMAGED,
        )
        self._page.set_busy(False)
        self._shell.show_trouble(True)

    @Slot(object)
    def _on_mended(self, mended: Mended) -> None:
        said: list[str] = []
        if mended.backup is not None:
            text = self.tr("This is the backup of {when}; follows made since then are not in it.")
            said.append(text.format(when=self._when(mended.backup)))
        if mended.damaged is not None:
            said.append(self.tr("The damaged library is now {file}.").format(file=mended.damaged))
        if mended.backups is not None:
            said.append(self.tr("The former backups are now in {folder}.").format(folder=mended.backups))
        if said:
            self.told.emit(News(" ".join(said), "info"))

    def _when(self, instant: datetime) -> str:
        zone = self._today.zone
        day = words.date_short(instant.astimezone(zone).date(), self._today.date)
        return f"{day}, {words.time_text(instant, zone)}"

    @Slot()
    def _on_opened(self) -> None:
        self._shell.show_trouble(False)

    @Slot()
    def _on_restore(self) -> None:
        self._page.set_busy(True)
        self._library.restore_newest()

    @Slot()
    def _on_anew(self) -> None:
        self._page.set_busy(True)
        self._library.start_anew()
