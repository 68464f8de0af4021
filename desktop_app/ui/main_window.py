"""The window: the month at once, and the rest as soon as that is painted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from . import words
from .filtering import Filtering, first_choice
from .models.reader import FirstMonthReader
from .models.view_state import ViewState
from .remembering import Remembering
from .shell import Shell

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


class MainWindow(QWidget):
    """Shows the file's first month; `furnish` makes the pane and all that the window does."""

    painted = Signal()
    """The first time that the month was drawn."""
    broke = Signal(object)
    """An exception that is a bug."""

    def __init__(
        self, app: App, theme: Theme, today: Today, worker: Worker, bus: Bus, *, remember: bool = True
    ) -> None:
        """`remember`: where it was and how large."""
        super().__init__()
        self._app, self._theme, self._today, self._worker, self._bus = app, theme, today, worker, bus
        self.state = ViewState(today, first_choice(app), self)
        self._first_month = FirstMonthReader(app.paths.library, today)
        self.shell = Shell(self.state, theme, today, self._first_month, self)
        self.filtering = Filtering(
            app, self.state, self.shell.filter_bar, self.shell.text_strip, self.shell.search, self
        )
        self.filtering.set_reader(self._first_month)
        self._works: Workings | None = None
        self._remembering = Remembering(app.paths.config) if remember else None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.shell)
        self.setMinimumSize(theme.px(SMALLEST[0]), theme.px(SMALLEST[1]))
        if self._remembering is not None:
            self._remembering.restore(self, self.shell.frame)
        self.shell.page.show_week_numbers(app.settings.week_numbers)
        self.shell.page.grid.viewport().installEventFilter(self)
        self.shell.page.setFocus()
        self.state.month_changed.connect(self._show_month)
        self._show_month()

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
        return self._works

    def furnish(self) -> None:
        """The pane, and all that the window does."""
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
    def _show_month(self) -> None:
        title = words.month_title(self.state.month)
        self.shell.toolbar.set_title(title)
        self.setWindowTitle(self.tr("{month} – Premieres").format(month=title))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What nobody that had the keyboard wanted."""
        match event.key():
            case Qt.Key.Key_PageUp:
                self.state.step(-1)
            case Qt.Key.Key_PageDown:
                self.state.step(1)
            case Qt.Key.Key_Home:
                self.state.go_today()
            case Qt.Key.Key_Escape if self.shell.frame.floating:
                self.shell.frame.close_pane()
            case Qt.Key.Key_Escape if self.state.choice.text:
                self.filtering.clear_text()
            case _:
                super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.shell.page.grid.viewport().removeEventFilter(self)
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
