"""A library that can't be used: said in place of the calendar, with the ways out."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.errors import PremieresError

from . import error_words, words
from .library_link import LibraryLink, LibraryState
from .syncing import News

if TYPE_CHECKING:
    from .shell import Shell
    from .today import Today


class Mending(QObject):
    """Shows the page of trouble, and takes it away once the library is open."""

    told = Signal(object)
    """News of what was done with a damaged library."""
    broke = Signal(object)
    """An exception that is a bug."""

    def __init__(
        self, library: LibraryLink, shell: Shell, today: Today, file: str, parent: QObject | None = None
    ) -> None:
        """`file` is the library's name, without its folder."""
        super().__init__(parent)
        self._library, self._shell, self._today = library, shell, today
        self._page, self._file = shell.trouble, file
        library.kept.connect(self._on_kept)
        library.failed.connect(self._on_failed)
        library.opened.connect(self._on_opened)
        self._page.restore_wanted.connect(self._on_restore)
        self._page.anew_wanted.connect(self._on_anew)
        self._page.again_wanted.connect(library.open)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, PremieresError):
            self.broke.emit(error)
            return
        damaged = self._library.state is LibraryState.DAMAGED
        backup = self._library.backup_made if damaged else None
        if damaged:
            title = self.tr("The library is damaged")
            text = self.tr("{file} can’t be read. It is kept under another name, whatever you choose.")
            sentence = text.format(file=self._file)
            if backup is not None:
                text = self.tr("The newest backup is of {when}; follows made since then are not in it.")
                sentence = f"{sentence} {text.format(when=self._when(backup))}"
        else:
            title, sentence = self.tr("The library can’t be used"), error_words.said(error)
        self._page.tell(title, sentence, damaged=damaged, backup=backup is not None)
        self._page.set_busy(False)
        self._shell.show_trouble(True)

    @Slot(str, object)
    def _on_kept(self, path: str, backup: datetime | None) -> None:
        sentence = self.tr("The damaged library is now {file}.").format(file=path)
        if backup is not None:
            text = self.tr("This is the backup of {when}; follows made since then are not in it.")
            sentence = f"{text.format(when=self._when(backup))} {sentence}"
        self.told.emit(News(sentence, "info"))

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
