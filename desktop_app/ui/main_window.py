"""The window: the month at once, and the rest as soon as that is painted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow

from .filtering import Filtering, first_choice
from .models.reader import FirstMonthReader
from .models.view_state import ViewState
from .remembering import Remembering
from .screen_room import screen_room
from .shell import Shell
from .titles import shorter_titles, title

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.domain.values import Entry

    from .bus import Bus
    from .library_link import LibraryLink
    from .theme import Theme
    from .today import Today
    from .worker import Worker
    from .workings import Workings

SMALLEST = (720, 520)


class MainWindow(QMainWindow):
    """Shows the file's first month; `furnish` makes the pane and all that the window does.

    Qt's own main window, as only that one is a window to assistive programs."""

    painted = Signal()
    """The first time that the month was drawn."""
    broke = Signal(object)
    """An exception that is a bug."""

    def __init__(
        self, app: App, theme: Theme, today: Today, worker: Worker, bus: Bus, *, remember: bool = True
    ) -> None:
        """`remember`: where it was and how large, and what it showed."""
        super().__init__()
        self._app, self._theme, self._today, self._worker, self._bus = app, theme, today, worker, bus
        usual = first_choice(app)
        self.state = ViewState(today, usual, self)
        self._remembering = Remembering(app.paths.config, self.state, today) if remember else None
        if self._remembering is not None:
            self._remembering.resume()
        self._first_month = FirstMonthReader(app.paths.library, today)
        self.shell = Shell(self.state, theme, today, self._first_month, usual.countries, self)
        self.filtering = Filtering(
            app, self.state, self.shell.filter_bar, self.shell.text_strip, self.shell.search, self
        )
        self.filtering.set_reader(self._first_month)
        self._works: Workings | None = None
        self.setCentralWidget(self.shell)
        smallest = QSize(theme.px(SMALLEST[0]), theme.px(SMALLEST[1]))
        self.setMinimumSize(smallest.boundedTo(screen_room(self)))  # which is less at a large scale
        if self._remembering is not None:
            self._remembering.restore(self, self.shell.frame)
        self.shell.show_week_numbers(app.settings.week_numbers)
        self._canvas = self.shell.pages.canvas
        self._canvas.installEventFilter(self)
        self.shell.pages.setFocus()
        self.state.span_changed.connect(self._show_title)
        self.state.view_changed.connect(self._show_title)
        self._show_title()

    @property
    def works(self) -> Workings:
        """What the first paint did not need, made when it is first asked for."""
        if self._works is None:
            from .workings import Workings

            self._works = Workings(
                self._app,
                self._theme,
                self._today,
                self._worker,
                self._bus,
                self.shell,
                self.state,
                self.filtering,
                self,
            )
            self._works.broke.connect(self.broke)
            self._works.library.opened.connect(self._on_opened)
        return self._works

    def furnish(self) -> None:
        """The pane, and all that the window does."""
        from .views.offering import offer_parts

        offer_parts(self)
        _ = self.works

    def open_library(self) -> None:
        """Once the worker runs."""
        self._first_month.close()
        self.library.open()

    @property
    def library(self) -> LibraryLink:
        return self.works.library

    def go_to(self, entry: Entry) -> None:
        """Selects the entry and shows its day and its detail."""
        self.works.selecting.go_to(entry)

    def go_to_day(self, day: date) -> None:
        self.state.set_day(day)

    @Slot()
    def _on_opened(self) -> None:
        identity, floating = self._remembering.take_selected() if self._remembering is not None else ("", False)
        if identity:
            self.works.select_again(identity, floating=floating)

    @Slot()
    def _show_title(self) -> None:
        text = title(self.state)
        self.shell.toolbar.set_title(text, *shorter_titles(self.state))
        self.shell.toolbar.set_view(self.state.view)
        self.setWindowTitle(self.tr("{month} – Premieres").format(month=text))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What nobody that had the keyboard wanted."""
        match event.key():
            case Qt.Key.Key_PageUp:
                self.state.page(-1)
            case Qt.Key.Key_PageDown:
                self.state.page(1)
            case Qt.Key.Key_Home:
                self.state.go_today()
            case Qt.Key.Key_Escape if self.shell.frame.floating:
                self.shell.frame.close_pane()
            case Qt.Key.Key_Escape if self.filtering.by_search:
                self.filtering.leave_search()
            case Qt.Key.Key_Escape if self._works is not None and self.shell.pages.isAncestorOf(self.focusWidget()):
                self.shell.pane.put_away()
            case _:
                super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        from .views.tab_order import next_stop

        stop = next_stop(self.shell.in_order, self.focusWidget(), forward=forward)
        if stop is None:
            return super().focusNextPrevChild(forward)
        stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        self.shell.settling.uncover(stop)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._canvas.removeEventFilter(self)
            QTimer.singleShot(0, self.painted.emit)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._today.check()
            if self._works is not None:
                self._works.library.look()
                self._works.settings.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._remembering is not None:
            self._remembering.keep(self, self.shell.frame)
        if self._works is not None:
            self._works.close()
        self._first_month.close()
        super().closeEvent(event)
