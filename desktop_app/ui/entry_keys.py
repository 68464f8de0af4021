"""Keys for an entry from view and pane alike: its menu, and the single letters that follow and mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

from desktop_app.domain.values import Entry

from . import words
from .syncing import News
from .views.announcing import announce

if TYPE_CHECKING:
    from desktop_app.app import App

    from .deeds import Deeds
    from .entry_menu import EntryMenu
    from .models.view_state import ViewState
    from .shell import Shell
    from .today import Today

_NONE = Qt.KeyboardModifier.NoModifier
FOLLOW, WATCH = Qt.Key.Key_F, Qt.Key.Key_W


class EntryKeys(QObject):
    """Gets what neither a view nor the pane wanted: no letter of a text, and none while a popup is open, which
    is a window of its own."""

    told = Signal(object)
    """News of why a letter did nothing."""

    def __init__(
        self, app: App, today: Today, shell: Shell, state: ViewState, deeds: Deeds, menu: EntryMenu, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._app, self._today, self._shell, self._state = app, today, shell, state
        self._deeds, self._menu = deeds, menu
        shell.frame.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._menu.usable:
            return self._press(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        """Whether it was one of ours."""
        key, modifiers = event.key(), event.modifiers()
        if isinstance(self._shell.window().focusWidget(), QLineEdit | QTextEdit | QPlainTextEdit):
            return False  # one that can't be written in passes its keys on, but has a menu of its own
        if (key, modifiers) in ((Qt.Key.Key_Menu, _NONE), (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)):
            return self._open_menu()
        letter = key in (FOLLOW, WATCH) and modifiers == _NONE and not event.isAutoRepeat()
        if not (letter and self._app.settings.single_letters):
            return False
        return self._follow() if key == FOLLOW else self._watch()

    def _open_menu(self) -> bool:
        detail = self._shell.pane.detail
        if self._in(detail):
            detail.more.click()
            return True
        found, at_day = self._at_keyboard(), self._shell.pages.day_at_keyboard()
        if at_day is not None and (found is None or self._gone_from(found[0])):
            self._menu.open_day(*at_day)
            return True
        if found is None:
            return False
        if self._in(self._shell.pane):
            self._menu.open(*found, self._shell.pane.choose)
        else:
            self._menu.open_in_view(*found)
        return True

    def _follow(self) -> bool:
        entry, page = self._meant(), self._shell.pane.detail.page
        if entry is not None:
            self._set_followed(entry.show_id, entry.show, not entry.followed)
        elif page is not None and self._in(self._shell.pane.detail):  # of a show that has no entry
            self._set_followed(page.id, page.title, not page.followed)
        else:
            return False
        return True

    def _set_followed(self, show_id: int, title: str, wanted: bool) -> None:
        self._deeds.follow(show_id, title, wanted)
        said = self.tr("{show} is followed") if wanted else self.tr("{show} is no longer followed")
        announce(self._shell.frame, said.format(show=title))  # for those who listen: it is seen at the entry

    def _watch(self) -> bool:
        entry = self._meant()
        if entry is None:
            return False
        if entry.watched or entry.out(self._today.now(), self._today.zone):
            self._deeds.watch(entry, not entry.watched)
            marked = (
                self.tr("{show} is marked as not watched") if entry.watched else self.tr("{show} is marked as watched")
            )
            announce(self._shell.frame, marked.format(show=entry.show))
        else:
            said = self.tr("{show} has not aired yet, so it can't be marked as watched.").format(
                show=" ".join(filter(None, (entry.show, words.long_code(entry))))
            )
            self.told.emit(News(said, "info", passing=True))
        return True

    # which entry is meant

    def _in(self, part: QObject) -> bool:
        focus = self._shell.window().focusWidget()
        while focus is not None and focus is not part:
            focus = focus.parentWidget()
        return focus is not None

    def _meant(self) -> Entry | None:
        """As it is in the library now."""
        from desktop_app.store import queries

        found = self._at_keyboard()
        return queries.entry(self._app.database, found[0].id) if found else None

    def _at_keyboard(self) -> tuple[Entry, QRect] | None:
        """What the keyboard is at, else what is selected and in sight; and its place on the screen."""
        pane = self._shell.pane
        for view in pane.lists:
            if view.hasFocus():
                return view.at_keyboard()
        if self._in(pane):
            entry, more = pane.detail.entry, pane.detail.more
            inside = entry is not None and self._in(pane.detail)
            return (entry, QRect(more.mapToGlobal(QPoint()), more.size())) if entry and inside else None
        return self._shell.pages.at_keyboard() or self._selected()

    def _gone_from(self, entry: Entry) -> bool:
        """Whether the person has chosen another day than that of the entry since."""
        span = entry.air.span(self._today.zone)
        return self._state.day_chosen and span != (self._state.day, self._state.day)

    def _selected(self) -> tuple[Entry, QRect] | None:
        entry, pages, frame = self._state.selected, self._shell.pages, self._shell.frame
        if entry is None:
            return None
        box = pages.entry_box(entry)
        if box is None and not (frame.pane_in_sight and self._shell.pane.current == "detail"):
            return None  # the person has gone on from it
        box = box or QRect(pages.rect().center(), pages.rect().center())
        return entry, QRect(pages.mapToGlobal(box.topLeft()), box.size())
