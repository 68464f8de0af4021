"""What the person does with the menu, the keys, the buttons of the toolbar, and what the pane offers of an entry."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.domain.values import Entry

from .actions import Actions
from .article_work import ArticleWork
from .by_hand import ByHandWork
from .catching_up import CatchingUp
from .deeds import Deeds
from .dragging import Dragging
from .dropping import Dropping
from .entry_keys import EntryKeys
from .entry_menu import EntryMenu
from .going import Going
from .inbox_work import InboxWork
from .publishing import Publishing
from .shell import views
from .undoing import Undoing

if TYPE_CHECKING:
    from desktop_app.app import App

    from .details import Details
    from .menu_work import MenuWork
    from .models.view_state import ViewState
    from .shell import Shell
    from .theme import Theme
    from .today import Today
    from .worker import Worker


class Commands(QObject):
    """One for each window."""

    def __init__(
        self,
        app: App,
        theme: Theme,
        today: Today,
        worker: Worker,
        shell: Shell,
        state: ViewState,
        menu_work: MenuWork,
        details: Details,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._app, self._theme, self._today, self._window = app, theme, today, window
        self.shell, self.state, self.menu_work, self.details = shell, state, menu_work, details
        self.undoing = Undoing(worker, window)
        self.deeds = Deeds(app, self.undoing, self)
        self.entry_menu = EntryMenu(app, theme, today, shell, state, self.deeds, self)
        self.entry_keys = EntryKeys(app, today, shell, state, self.deeds, self.entry_menu, self)
        self.by_hand = ByHandWork(app, theme, today, worker, self.undoing, window)
        self.articles = ArticleWork(app, theme, today, worker, self.undoing, window)
        self.inbox = InboxWork(app, theme, today, worker, self.undoing, self.articles, window)
        self.catching_up = CatchingUp(app, theme, today, worker, self.deeds.watch_up_to, window)
        self.publishing = Publishing(
            app,
            theme,
            worker,
            self.undoing,
            menu_work.change_setting,
            menu_work.write_feeds,
            menu_work.write_feeds_quietly,
            window,
        )
        self.publishing.broke.connect(menu_work.broke)
        self.articles.broke.connect(menu_work.broke)
        self.inbox.broke.connect(menu_work.broke)
        self.actions = Actions(window, views(), self.undoing.undo, self.undoing.redo)
        self.dragging = Dragging(theme)
        self.dropping = Dropping(window)
        self.going = Going(theme, today, shell, state, self)
        self._connect_toolbar()
        self._connect_pane()
        self._connect_menu()

    def close(self) -> None:
        self.dragging.close()

    def _connect_toolbar(self) -> None:
        toolbar = self.shell.toolbar
        toolbar.previous.connect(self._on_previous)
        toolbar.next.connect(self._on_next)
        toolbar.today.connect(self.state.go_today)
        toolbar.date_wanted.connect(self.going.ask)
        toolbar.view_chosen.connect(self.state.set_view)
        toolbar.export_clicked.connect(self._on_export)
        self.shell.search.left.connect(self._on_search_left)

    def _connect_pane(self) -> None:
        for part in (self.shell.pages, self.shell.pane):
            part.drag_requested.connect(self._on_drag)
        pane = self.shell.pane
        pane.follow_toggled.connect(self.deeds.follow)
        pane.detail.catch_up.all_watched.connect(self.catching_up.mark)
        pane.detail.binge.unwanted.connect(lambda show_id, title: self.deeds.tell_when_whole(show_id, title, False))
        pane.export_requested.connect(self._on_export)
        pane.link_opened.connect(self.menu_work.open_link)
        pane.detail.watched_toggled.connect(self.deeds.watch)
        self.details.read.connect(self._offer_marking)
        self._today.ticked.connect(self._offer_marking)
        self.entry_menu.export_requested.connect(self._on_export)
        self.entry_menu.link_opened.connect(self.menu_work.open_link)
        for part in (pane.detail, self.entry_menu):
            part.why_asked.connect(self.by_hand.why)
            part.note_wanted.connect(self.by_hand.note)
        self.entry_menu.setting_wanted.connect(self.by_hand.set)
        self.entry_menu.change_wanted.connect(self.by_hand.change)
        self.entry_menu.removal_wanted.connect(self.by_hand.remove)
        for wanted in (self.entry_menu.adding_wanted, self.shell.pages.entry_wanted):
            wanted.connect(self._on_entry_wanted)
        self.by_hand.link_opened.connect(self.menu_work.open_link)
        self.shell.frame.pane_shown.connect(self.actions.pane.setChecked)

    def _connect_menu(self) -> None:
        actions = self.actions
        actions.fill(self.shell.toolbar.menu)
        actions.set_library_open(False)
        actions.set_theme(self._app.settings.theme)
        actions.pane.setChecked(self.shell.frame.pane_in_sight)
        actions.week_numbers.setChecked(self._app.settings.week_numbers)
        actions.export.triggered.connect(self._on_export)
        actions.feeds.triggered.connect(self.publishing.show_all)
        self.menu_work.feeds_wanted.connect(self.publishing.show_all)
        self.menu_work.servers_wanted.connect(self.publishing.show_servers)
        actions.import_file.triggered.connect(self.menu_work.ask_for_calendar)
        self.dropping.file_dropped.connect(self._on_file_dropped)
        self.dropping.article_dropped.connect(self.articles.ask)
        actions.read_article.triggered.connect(lambda: self.articles.ask())
        actions.inbox.triggered.connect(self.inbox.show_all)
        self.shell.toolbar.inbox_clicked.connect(self.inbox.show_all)
        for sign in (actions, self.shell.toolbar):
            self.inbox.counted.connect(sign.set_waiting)
        actions.paste.triggered.connect(self.articles.paste)
        actions.add_show.triggered.connect(self.menu_work.add_show)
        actions.add_entry.triggered.connect(lambda: self.by_hand.add(self.state.day))
        actions.catch_up.triggered.connect(self.catching_up.show_all)
        actions.set_view(self.state.view)
        actions.view_chosen.connect(self.state.set_view)
        self.state.view_changed.connect(self._on_view)
        actions.today.triggered.connect(self.state.go_today)
        actions.go_to_date.triggered.connect(self.going.ask)
        actions.find.triggered.connect(self.shell.toolbar.open_search)
        actions.menu.triggered.connect(self.shell.toolbar.open_menu)
        actions.pane.triggered.connect(self.shell.frame.toggle_pane)
        actions.edge_left.triggered.connect(lambda: self.shell.frame.move_edge(-1))
        actions.edge_right.triggered.connect(lambda: self.shell.frame.move_edge(1))
        actions.week_numbers.triggered.connect(self._on_week_numbers)
        actions.single_letters.setChecked(self._app.settings.single_letters)
        actions.single_letters.triggered.connect(self._on_single_letters)
        actions.backup.triggered.connect(self.menu_work.back_up)
        actions.keys.triggered.connect(self.menu_work.keys)
        actions.about.triggered.connect(self.menu_work.about)
        actions.quit.triggered.connect(self._window.close)
        actions.theme_chosen.connect(self._on_theme)
        self.state.choice_changed.connect(self._on_choice)
        self._on_choice()

    @Slot()
    def _on_previous(self) -> None:
        self.state.page(-1)

    @Slot()
    def _on_next(self) -> None:
        self.state.page(1)

    @Slot()
    def _on_search_left(self) -> None:
        self.shell.toolbar.close_search()
        self.shell.pages.setFocus()

    @Slot(object)
    def _on_entry_wanted(self, day: date) -> None:
        if self.actions.add_entry.isEnabled():
            self.by_hand.add(day)

    @Slot(object)
    def _on_drag(self, entry: Entry) -> None:
        self.dragging.start(self._window, entry, self.details.cast_line(entry))

    @Slot(object)
    def _on_file_dropped(self, path: Path) -> None:
        if self.actions.import_file.isEnabled():
            self.menu_work.import_calendar(path)

    @Slot()
    def _on_export(self, entry: object = None) -> None:
        chosen = entry if isinstance(entry, Entry) else None
        if self.actions.export.isEnabled():
            self.menu_work.export(self.state, self._today, chosen)

    @Slot(bool)
    def _on_week_numbers(self, shown: bool) -> None:
        self.shell.show_week_numbers(shown)
        self.menu_work.change_setting("week_numbers", "yes" if shown else "no")

    @Slot(bool)
    def _on_single_letters(self, wanted: bool) -> None:
        self.menu_work.change_setting("single_letters", "yes" if wanted else "no")

    @Slot()
    def _offer_marking(self) -> None:
        """The pane shows another entry, or the same at another time: there may be more to mark now, or no more."""
        detail = self.shell.pane.detail
        known = detail.entry if self.entry_menu.usable else None
        detail.actions_row.watched.set_more(known is not None and bool(self.entry_menu.marking(known)))

    @Slot()
    def _on_view(self) -> None:
        self.actions.set_view(self.state.view)

    @Slot(str)
    def _on_theme(self, name: str) -> None:
        self._theme.set_name(name)
        self.actions.set_theme(name)
        self.menu_work.change_setting("theme", name)

    @Slot()
    def _on_choice(self) -> None:
        self.actions.everywhere.setChecked(self.state.choice.countries is None)
