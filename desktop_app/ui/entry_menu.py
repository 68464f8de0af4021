"""All that can be done with an entry, in one list: for a right click on it, for the Menu key, for the pane's ⋯."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop_app.domain.resolve import HAND
from desktop_app.domain.values import Entry, Status

from . import icons, spoken, words
from .models.view_state import WEEK
from .views.controls import below
from .views.detail_services import opening, sites_of
from .views.detail_words import web_address
from .views.menus import Menu

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.domain.show_page import ShowPage

    from .deeds import Deeds
    from .models.view_state import ViewState
    from .shell import Shell
    from .theme import Theme
    from .today import Today


class Offer(NamedTuple):
    """One thing that can be done now; what would do nothing is not offered."""

    text: str
    """As a menu takes it: "&" before its letter."""
    icon: str
    do: Callable[[], object]


class EntryMenu(QObject):
    """One for each window."""

    export_requested = Signal(object)
    why_asked = Signal(object)
    setting_wanted = Signal(object)
    note_wanted = Signal(object, int, str)
    link_opened = Signal(str)
    change_wanted = Signal(object)
    removal_wanted = Signal(object)
    adding_wanted = Signal(object)
    """An entry is to be made on that day (a date)."""

    def __init__(
        self, app: App, theme: Theme, today: Today, shell: Shell, state: ViewState, deeds: Deeds, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._app, self._theme, self._today = app, theme, today
        self._shell, self._state, self._deeds = shell, state, deeds
        self.usable = False
        """Whether the library is open."""
        pane = shell.pane
        shell.pages.menu_requested.connect(lambda entry, at: self.open(entry, at, self._open_in_view))
        shell.pages.day_menu_requested.connect(self.open_day)
        pane.menu_requested.connect(lambda entry, at: self.open(entry, at, pane.choose))
        pane.detail.menu_requested.connect(self._on_more)
        pane.detail.marking_requested.connect(self._on_marking)

    def set_open(self, usable: bool) -> None:
        self.usable = usable

    # what there is

    @cached_property
    def _texts(self) -> dict[str, str]:
        """Each with the letter that it has in the menu of any entry: what undoes a thing has the same one, all that is
        offered beside it another."""
        return {
            "details": self.tr("Open &details"),
            "follow": self.tr("&Follow"),
            "follow_through": self.tr("&Follow (you follow {person})"),
            "unfollow": self.tr("Stop &following"),
            "tell": self.tr("&Tell me when a season is out whole"),
            "tell_no_more": self.tr("Don’t &tell me when a season is out whole"),
            "watched": self.tr("&Watched"),
            "not_watched": self.tr("Not &watched"),
            "up_to_here": self.tr("All &up to here watched"),
            "season": self.tr("&All of season {number} watched"),
            "season_not": self.tr("&Season {number} not watched"),
            "why": self.tr("Wh&y this date and time?"),
            "set": self.tr("S&et date, time or service…"),
            "note": self.tr("&Note…"),
            "note_on_show": self.tr("Note on the w&hole show…"),
            "change": self.tr("Chan&ge the entry…"),
            "remove": self.tr("&Remove the entry"),
            "export": self.tr("E&xport…"),
            "copy": self.tr("&Copy as text"),
            "show_page": self.tr("Open show &page"),
            "official_site": self.tr("Open &official site"),
        }

    def offers(
        self, entry: Entry | None, page: ShowPage | None, show: Callable[[Entry], object] | None = None
    ) -> list[list[Offer]]:
        """Group by group: of an entry and its show or, where there is no entry, of the show alone. `show` opens the
        details; None where they are open."""
        groups: list[list[Offer]] = []
        if entry is not None and show is not None:
            groups.append([Offer(self._texts["details"], "info", lambda: show(entry))])
        groups.append(self._following(entry, page))
        if entry is not None:
            groups.append([*self._watching(entry), *self.marking(entry)])
        groups.append(self._by_hand(entry, page))
        groups += [self._giving(entry, page), self._opening(entry, page)]
        return [group for group in groups if group]

    def _following(self, entry: Entry | None, page: ShowPage | None) -> list[Offer]:
        person = entry.through if entry is not None else None
        if entry is not None:
            show_id, title, followed = entry.show_id, entry.show, entry.followed
        elif page is not None:
            show_id, title, followed = page.id, page.title, page.followed
        else:
            return []
        text = self._texts["unfollow" if followed else "follow"]
        if person and not followed:
            text = self._texts["follow_through"].format(person=person.replace("&", "&&"))
        icon = "bookmark-filled" if followed else "bookmark"
        offers = [Offer(text, icon, lambda: self._deeds.follow(show_id, title, not followed))]
        if page is not None and (page.binge or not page.ended or self._goes_on(page.id)):
            told = page.binge
            do = partial(self._deeds.tell_when_whole, show_id, title, not told)
            offers.append(Offer(self._texts["tell_no_more" if told else "tell"], "bell", do))
        return offers

    def _goes_on(self, show_id: int) -> bool:
        """Of a show that is over as its sources say it, while its last episodes are still to come."""
        from desktop_app.store import queries

        now, zone = self._today.now(), self._today.zone
        entries = queries.show_entries(self._app.database, show_id)
        return any(entry.status is not Status.WITHDRAWN and not entry.aired(now, zone) for entry in entries)

    def _watching(self, entry: Entry) -> list[Offer]:
        if entry.watched:
            return [Offer(self._texts["not_watched"], "undo", lambda: self._deeds.watch(entry, False))]
        if entry.out(self._today.now(), self._today.zone):
            return [Offer(self._texts["watched"], "tick", lambda: self._deeds.watch(entry, True))]
        return []

    def marking(self, entry: Entry) -> list[Offer]:
        """What there is to mark beside the entry itself."""
        from desktop_app.store import queries

        found = queries.markable(self._app.database, entry, self._app.clock.now(), self._app.zone)
        season, deeds = entry.season or 0, self._deeds
        offers: list[Offer] = []
        if found.up_to_here:
            offers.append(Offer(self._texts["up_to_here"], "tick", lambda: deeds.watch_up_to(entry)))
        if found.season:
            text = self._texts["season"].format(number=season)
            offers.append(Offer(text, "tick", lambda: deeds.watch_season(entry, season, True)))
        if found.season_marked:
            text = self._texts["season_not"].format(number=season)
            offers.append(Offer(text, "undo", lambda: deeds.watch_season(entry, season, False)))
        return offers

    def _by_hand(self, entry: Entry | None, page: ShowPage | None) -> list[Offer]:
        from desktop_app.store import queries

        offers: list[Offer] = []
        if entry is not None:
            if queries.why(self._app.database, entry.id, self._app.zone) is not None:  # else it follows from others
                offers += [
                    Offer(self._texts["why"], "info", lambda: self.why_asked.emit(entry)),
                    Offer(self._texts["set"], "lock", lambda: self.setting_wanted.emit(entry)),
                ]
            note = partial(self.note_wanted.emit, entry, entry.show_id, entry.show)
            offers += [Offer(self._texts["note"], "note", note), *self._own(entry)]
        if page is not None:
            note = partial(self.note_wanted.emit, None, page.id, page.title)
            offers.append(Offer(self._texts["note_on_show"], "note", note))
        return offers

    def _own(self, entry: Entry) -> list[Offer]:
        """What there is to do with one that the person made."""
        from desktop_app.store import queries

        if HAND not in entry.sources or queries.made_by_hand(self._app.database, entry.id) is None:
            return []
        return [
            Offer(self._texts["change"], "plus", lambda: self.change_wanted.emit(entry)),
            Offer(self._texts["remove"], "cancel", lambda: self.removal_wanted.emit(entry)),
        ]

    def _giving(self, entry: Entry | None, page: ShowPage | None) -> list[Offer]:
        offers = [Offer(self._texts["copy"], "note", lambda: self._copy(entry, page))]
        if entry is not None:
            offers.insert(0, Offer(self._texts["export"], "export", lambda: self.export_requested.emit(entry)))
        return offers

    def _opening(self, entry: Entry | None, page: ShowPage | None) -> list[Offer]:
        addresses = (
            (self._texts["show_page"], _page_of(entry, page)),
            (self._texts["official_site"], web_address(page.official_site if page else None)),
            *((opening(name).replace("&", "&&"), site) for name, site in sites_of(entry, page).items()),
        )
        return [
            Offer(text, "link-out", lambda address=address: self.link_opened.emit(address))
            for text, address in addresses
            if address
        ]

    # opening it

    def open(self, entry: Entry, at: QPoint | QRect, show: Callable[[Entry], object]) -> None:
        """The menu of an entry of a view, at that point of the screen, or below that box."""
        if not self.usable:
            return
        from desktop_app.store import queries

        fresh = queries.entry(self._app.database, entry.id)
        if fresh is None:
            return
        menu = self._menu(self.offers(fresh, queries.show_page(self._app.database, fresh.show_id), show))
        menu.setAccessibleName(spoken.whole(fresh, self._today.now(), self._today.zone))
        under = QApplication.widgetAt(QCursor.pos())
        if under is not None:
            menu.aboutToHide.connect(lambda: _leave(under))
        self._show(menu, at)

    @Slot(object, QPoint)
    def open_day(self, day: date, at: QPoint | QRect) -> None:
        """The menu of a day, where it holds no entry, or the keyboard is at none."""
        if self.usable:
            text = self.tr("&Add an entry on {day}…").format(day=words.day_in_month(day))
            menu = self._menu([[Offer(text, "plus", lambda: self.adding_wanted.emit(day))]])
            menu.setAccessibleName(words.date_long(day))
            self._show(menu, at)

    def _show(self, menu: QMenu, at: QPoint | QRect) -> None:
        where = at if isinstance(at, QPoint) else at.bottomLeft()
        if isinstance(at, QRect) and self._shell.isRightToLeft():
            where = QPoint(at.right() - menu.sizeHint().width(), at.bottom())
        menu.popup(where)

    def open_in_view(self, entry: Entry, box: QRect) -> None:
        """By the keyboard: below the entry."""
        self.open(entry, box, self._open_in_view)

    @Slot(QWidget)
    def _on_more(self, button: QWidget) -> None:
        detail = self._shell.pane.detail
        if self.usable and (detail.entry is not None or detail.page is not None):
            below(button, self._menu(self.offers(detail.entry, detail.page)))

    @Slot(object, QWidget)
    def _on_marking(self, entry: Entry, button: QWidget) -> None:
        if self.usable:
            below(button, self._menu([self.marking(entry)]))

    def _menu(self, groups: Sequence[Sequence[Offer]]) -> QMenu:
        menu = Menu(self._shell, kept=self._texts.values())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        color = self._theme.color("text2")
        for number, group in enumerate(groups):
            if number:
                menu.addSeparator()
            for offer in group:
                icon = icons.icon(offer.icon, color, self._shell.isRightToLeft())
                menu.addAction(icon, offer.text).triggered.connect(lambda _=False, do=offer.do: do())
        return menu

    def _open_in_view(self, entry: Entry) -> None:
        """As a click on it does: the month, or the year, in sight stays."""
        self._state.select(entry, keep_month=self._state.view != WEEK)
        self._shell.pages.entry_activated.emit(entry)

    def _copy(self, entry: Entry | None, page: ShowPage | None) -> None:
        if entry is not None:
            said = spoken.whole(entry, self._today.now(), self._today.zone)
        else:
            said = self.tr("{show}, no date is known yet").format(show=page.title if page else "")
        QGuiApplication.clipboard().setText("\n".join(filter(None, (said, _page_of(entry, page)))))


def _page_of(entry: Entry | None, page: ShowPage | None) -> str | None:
    return web_address((page.url if page else None) or (entry.url if entry else None))


def _leave(under: QWidget) -> None:
    """While a menu is open Qt tells nobody that the pointer has gone: what was under it would stay as if hovered."""
    if not under.rect().contains(under.mapFromGlobal(QCursor.pos())):
        QApplication.sendEvent(under, QEvent(QEvent.Type.Leave))
