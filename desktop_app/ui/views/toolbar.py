"""The bar at the top: where in time, how to look, search, sync, export, menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from desktop_app.ui import words
from desktop_app.ui.theme import Theme, fill

from .controls import FLAT, Button, ElidedLabel, below, set_gap
from .menus import Menu
from .segmented import Segmented
from .sync_button import SyncButton
from .title_button import PAD, TitleButton

STATUS_FROM, WIDE_SEARCH_FROM, SEARCH_FROM, SWITCH_FROM = 1200, 1200, 1000, 1000
"""The widths, in px of the design, below which a part goes or shrinks."""
PROGRESS_FROM = 1320
"""From here on there is room for the longest text of a sync. The search box has as much of it as no text needs, at its
end alone: nothing else moves when a sync begins."""
LEAST_SEARCH = 112
"""As narrow as the search box becomes for the sake of the title; then there is its icon."""


class Toolbar(QWidget):
    """48 high, all of it in the layout's own direction. It knows no state: it is told, and says what was clicked."""

    previous = Signal()
    next = Signal()
    today = Signal()
    date_wanted = Signal()
    """Another date, any."""
    view_chosen = Signal(str)
    sync_clicked = Signal()
    """Also to stop a sync: the button is then a ✕."""
    export_clicked = Signal()
    inbox_clicked = Signal()
    search_opened = Signal()

    def __init__(
        self, theme: Theme, views: Sequence[tuple[str, str]] | None = None, parent: QWidget | None = None
    ) -> None:
        """`views` are pairs of key and word: those that exist."""
        super().__init__(parent)
        self._theme = theme
        self._views = list(views or [("month", self.tr("Month"))])
        self._box: QLineEdit | None = None
        self._syncing = self._searching = self._crowded = False
        self._room_of_title = self._base_of_search = 0
        self._updated = self._progress = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._make_parts()
        self._lay_out()
        theme.changed.connect(self._fit)
        self._fit()

    # --- parts -------------------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        theme = self._theme
        self.previous_button = self._flat("chevron-left", self.tr("Previous (PgUp)"), self.previous.emit)
        self.today_button = Button(theme, self.tr("Today"), parent=self)
        self.today_button.setToolTip(self.tr("Go to today (Home)"))
        self.today_button.clicked.connect(self.today)
        self.next_button = self._flat("chevron-right", self.tr("Next (PgDn)"), self.next.emit)
        self.title = TitleButton(theme, self)
        self.title.clicked.connect(self.date_wanted)
        self.inbox_button = self._flat("inbox", self.tr("Inbox (Ctrl+I)"), self.inbox_clicked.emit)
        self.inbox_button.hide()
        self.switch = Segmented(theme, self._views, name=self.tr("View"), parent=self)
        self.switch.chosen.connect(self.view_chosen)
        self.switch_button = Button(theme, self._views[0][1], arrow=True, parent=self)
        self.switch_button.setAccessibleName(self.tr("View"))
        self.switch_button.clicked.connect(self._on_switch_clicked)
        self.search_slot = QWidget(self)
        self._search = QHBoxLayout(self.search_slot)
        self._search.setContentsMargins(0, 0, 0, 0)
        self.search_button = self._flat("search", self.tr("Search (Ctrl+F)"), self.open_search)
        self.updated = ElidedLabel(theme, "entry-plain", "text3", parent=self)
        self.updated.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.sync_button = SyncButton(theme, self)
        self.sync_button.clicked.connect(lambda: self.sync_clicked.emit())
        self.export_button = self._flat("export", self.tr("Export (Ctrl+E)"), self.export_clicked.emit)
        self.menu_button = self._flat("menu", self.tr("Menu (F10)"), self._on_menu_clicked)
        self.menu = Menu(self)

    def _flat(self, icon: str, name: str, clicked: Callable[[], None]) -> Button:
        button = Button(self._theme, icon=icon, style=FLAT, name=name, parent=self)
        button.clicked.connect(lambda: clicked())
        return button

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setSpacing(0)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # parts go; their sum is no least width
        self._gaps: list[tuple[int, float]] = []
        self._parts: tuple[tuple[float, QWidget], ...] = (
            (0, self.previous_button),
            (4, self.today_button),
            (4, self.next_button),
            (12 - PAD, self.title),  # its words stand 12 away
            (0, self.inbox_button),  # before all that stands at the end: none of it moves when it comes
            (12, self.switch),
            (0, self.switch_button),
            (12, self.search_slot),
            (0, self.search_button),
            (12, self.updated),
            (6, self.sync_button),
            (4, self.export_button),
            (4, self.menu_button),
        )
        for gap, part in self._parts:
            self._gaps.append((row.count(), gap))
            row.addSpacing(gap)
            row.addWidget(part)
            if part is self.title:
                row.addStretch(1)

    # --- what it is told ---------------------------------------------------------------------------------------------

    def set_title(self, text: str, *shorter: str) -> None:
        """`shorter` stand there while the text has no room, the longest first."""
        self.title.set_text(text, *shorter)
        if self._crowded or self.title.sizeHint().width() > self._room_of_title:
            self._arrange()

    def set_view(self, key: str) -> None:
        self.switch.set_chosen(key)
        self.switch_button.setText(dict(self._views)[key])

    def set_search(self, box: QLineEdit) -> None:
        """Puts the search box into its slot."""
        self._box = box
        self._search.addWidget(box)
        self._arrange()

    def set_updated(self, text: str) -> None:
        """ "Updated 4 min ago"."""
        self._updated = text
        self._tell_sync()

    def set_syncing(self, on: bool, text: str = "", share: float | None = None) -> None:
        """Turns the sync button into a ✕ and shows the text, "Reading TVmaze, 1,200 of 8,000", and which share (0 to 1)
        of all that is; None where nobody knows."""
        self._syncing, self._progress = on, text if on else ""
        self.sync_button.set_icon("cancel" if on else "sync")
        self.sync_button.set_share(share if on else None)
        self._tell_sync()

    def set_waiting(self, count: int) -> None:
        """How many articles are in the inbox: its sign is there only where there are some."""
        said = words.counted(count, "%n article waits in the inbox", "%n articles wait in the inbox")
        self.inbox_button.set_name(self.tr("{count} (Ctrl+I)").format(count=said))
        self.inbox_button.setText(words.number(count))
        self.inbox_button.setVisible(count > 0)
        self._arrange()

    def _tell_sync(self) -> None:
        act = self.tr("Stop reading (F5)") if self._syncing else self.tr("Read the sources now (F5)")
        state = self._progress or self._updated
        self.updated.set_text(state)
        self.sync_button.setAccessibleName(act)
        self.sync_button.setAccessibleDescription(state)
        self.sync_button.setToolTip("\n".join(text for text in (act, state) if text))
        if not self.search_slot.underMouse():  # else it waits: the next text comes soon
            self._share_room()

    # --- search ------------------------------------------------------------------------------------------------------

    def open_search(self) -> None:
        """Gives the search box the keyboard, to type over what is in it; where there is only its icon, the box takes
        the icon's place."""
        self._searching = True
        self._arrange()
        if self._box is not None:
            self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._box.selectAll()
        self.search_opened.emit()

    def close_search(self) -> None:
        """Back to the icon, where there is only the icon."""
        self._searching = False
        self._arrange()

    # --- room --------------------------------------------------------------------------------------------------------

    def _fit(self) -> None:
        px = self._theme.px
        for index, gap in self._gaps:
            set_gap(self._row, index, px(gap))
        self._row.setContentsMargins(px(12), 0, px(12), 0)
        self.setFixedHeight(px(48))
        self.search_slot.setFixedHeight(px(32))
        self.today_button.setMinimumWidth(max(px(64), self.today_button.sizeHint().width()))
        self._arrange()
        self.update()

    def _arrange(self) -> None:
        """The title keeps its words where it can: before them the search box gives way, then the switch."""
        wide, px = self.width() / self._theme.u, self._theme.px
        self.updated.setVisible(wide >= STATUS_FROM)
        self.updated.setFixedWidth(self._widest_state())
        slot, switch, search = self._wanted(wide)
        lack = self._lack(slot, switch, search)
        if slot and lack > 0:
            search = max(search - lack, px(LEAST_SEARCH))
            lack = self._lack(slot, switch, search)
        if slot and lack > 0 and not self._searching:
            slot = False
            lack = self._lack(slot, switch, search)
        self._room_of_title = self.title.sizeHint().width() - lack
        self._crowded = (slot, switch, search) != self._wanted(wide) or lack > 0
        switch = switch and lack <= 0
        self.search_slot.setVisible(slot)
        self.search_button.setVisible(not slot)
        self._base_of_search = search
        self.switch.setVisible(switch)
        self.switch_button.setVisible(not switch and not (self._searching and wide < 860))
        set_gap(self._row, self._row.indexOf(self.updated) - 1, px(self._gap_of_state(slot)))
        self._share_room()
        self._row.invalidate()

    def _share_room(self) -> None:
        """What no text of a sync needs goes to the search box."""
        both = not self.search_slot.isHidden() and not self.updated.isHidden()
        most = self._widest_state()
        needed = min(self._width_of_state(), most) if both else most
        self.updated.setFixedWidth(needed)
        self.search_slot.setFixedWidth(self._base_of_search + most - needed)

    def _wanted(self, wide: float) -> tuple[bool, bool, int]:
        """Whether a bar so wide has the search box and the switch, and how wide the box is, where the title fits."""
        search = self._theme.px(248 if wide >= WIDE_SEARCH_FROM else 176)
        return wide >= SEARCH_FROM or self._searching, wide >= SWITCH_FROM, search

    def _width_of_state(self) -> int:
        """One for all that is said in the course of a sync, one for all that is usual between two."""
        if self._progress:
            return self._widest_of(_progress())
        return self._widest_of(self._updated, *self._usual()) if self._updated else 0

    def _widest_state(self) -> int:
        """What is kept free, whatever is said."""
        long = self.width() / self._theme.u >= PROGRESS_FROM
        return self._widest_of(*self._usual(), *([_progress()] if long else []))

    def _widest_of(self, *texts: str) -> int:
        return round(max(map(self._theme.metrics("entry-plain").horizontalAdvance, texts))) + 2

    def _usual(self) -> list[str]:
        return [self.tr("Updated {ago}").format(ago=ago) for ago in (self.tr("59 min ago"), words.tr("just now"))]

    def _gap_of_state(self, slot: bool) -> int:
        """Before it or, where it is not to be seen, what is there between search and sync."""
        return 12 if not self.updated.isHidden() else 6 if slot else 0

    def _lack(self, slot: bool, switch: bool, search: int) -> int:
        """How much less than its words need the title would have beside those parts."""
        px, wanted = self._theme.px, 2 * self._theme.px(12)
        hidden = {
            self.search_button if slot else self.search_slot,
            self.switch_button if switch else self.switch,
            *(part for part in (self.updated, self.inbox_button) if part.isHidden()),
        }
        for gap, part in self._parts:
            wanted += px(self._gap_of_state(slot) if part is self.updated else gap)
            if part is self.search_slot and slot:
                wanted += search
            elif part not in hidden:
                wanted += min(max(part.sizeHint().width(), part.minimumWidth()), part.maximumWidth())
        return wanted - self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(1000), self._theme.px(48))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(QPainter(self), self.rect(), self._theme.color("window"))

    # --- menus -------------------------------------------------------------------------------------------------------

    def _on_menu_clicked(self) -> None:
        below(self.menu_button, self.menu)

    def open_menu(self) -> None:
        """By its key: the first item can be chosen at once."""
        self._on_menu_clicked()
        self.menu.setActiveAction(next(one for one in self.menu.actions() if one.isEnabled()))

    def _on_switch_clicked(self) -> None:
        menu, group = Menu(self), QActionGroup(self)
        for key, word in self._views:
            action = QAction(word, menu, checkable=True, checked=key == self.switch.current())
            action.triggered.connect(lambda _, key=key: self._on_view_picked(key))
            group.addAction(action)
            menu.addAction(action)
        below(self.switch_button, menu)

    def _on_view_picked(self, key: str) -> None:
        if key != self.switch.current():
            self.set_view(key)
            self.view_chosen.emit(key)


def _progress() -> str:
    """The longest that is said while a source is read."""
    most = words.number(88_888)
    text = QCoreApplication.translate("Syncing", "Reading {source}, {done} of {total}")
    return text.format(source="TVmaze", done=most, total=most)
