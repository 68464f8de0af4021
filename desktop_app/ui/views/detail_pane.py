"""Everything about one entry, or of a show without any, from its poster down to where each fact comes from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.show_page import Credit, ShowPage
from desktop_app.domain.values import Announcement, Entry
from desktop_app.ui import icons, words

from . import detail_words
from .controls import FLAT, Button, below, set_gap
from .detail_sections import Crew, Dates, Makers, People, Section, Sources
from .detail_top import Actions, Summary, Top, WhenBox
from .pane_parts import BackLink, hairline
from .ribbon import Ribbon

if TYPE_CHECKING:
    from desktop_app.ui.images import Images
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today


class _Scroll(QScrollArea):
    """Tells when there is another width to fill."""

    def __init__(self, resized: Callable[[], None]) -> None:
        super().__init__()
        self._resized = resized
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._resized()
        super().resizeEvent(event)


class DetailPane(QWidget):
    """Scrolls by itself. What comes later for the same entry is added without moving what is under the pointer."""

    back = Signal()
    closed = Signal()
    follow_toggled = Signal(int, bool)
    export_requested = Signal(Entry)
    link_opened = Signal(str)
    show_chosen = Signal(str)
    """The show_key of a show of the family."""

    def __init__(self, theme: Theme, today: Today, images: Images, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._entry: Entry | None = None
        self._page: ShowPage | None = None
        self._guests: tuple[Credit, ...] | None = None
        self._ledger: tuple[Announcement, ...] = ()
        self._trouble = ""
        self._make_header()
        self._make_sections(images)
        self._scroll = _Scroll(self._on_resized)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._parts: tuple[QWidget, ...] = (
            self.top,
            self.when,
            self.actions_row,
            self.summary,
            self.cast,
            self.guests,
            self.makers,
            self.crew,
            self.family,
            self.dates,
            self.sources,
        )
        for part in self._parts:
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._scroll.setWidget(self._content)
        for ground in (self._scroll.viewport(), self._content):
            ground.setBackgroundRole(QPalette.ColorRole.Base)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header)
        whole.addWidget(hairline(theme))
        whole.addWidget(self._scroll, 1)
        self.setAccessibleName(self.tr("Details"))
        self._space()
        theme.changed.connect(self._space)
        today.changed.connect(self._fill_dates)

    def _make_header(self) -> None:
        theme = self._theme
        self._header = QWidget()
        row = self._header_row = QHBoxLayout(self._header)
        row.setSpacing(theme.px(4))
        self.back_link = BackLink(theme, self.tr("Coming up"))
        self.back_link.clicked.connect(self.back)
        self.more = Button(theme, "", "more", FLAT, name=self.tr("More actions"))
        self.more.clicked.connect(self._on_more)
        self.close_button = Button(theme, "", "cancel", FLAT, name=self.tr("Close"))
        self.close_button.clicked.connect(self.closed)
        row.addSpacing(4)
        row.addWidget(self.back_link)
        row.addStretch(1)
        row.addWidget(self.more)
        row.addWidget(self.close_button)

    def _make_sections(self, images: Images) -> None:
        theme = self._theme
        self.top = Top(theme, images)
        self.when = WhenBox(theme, self._today)
        self.actions_row = Actions(theme)
        self.summary = Summary(theme)
        self.cast = People(theme, images, self.tr("Cast"), 44)
        self.guests = People(theme, images, self.tr("Guests in this episode"), 40)
        self.makers = Makers(theme)
        self.crew = Crew(theme)
        self.family = Section(theme, self.tr("Where it comes from"))
        self.ribbon = Ribbon(theme)
        self.family.body.addWidget(self.ribbon)
        self.dates = Dates(theme, self._today)
        self.sources = Sources(theme)
        for part in (self.top, self.dates, self.sources):
            part.link_opened.connect(self.link_opened)
        self.when.why_asked.connect(self._on_why)
        self.actions_row.follow_toggled.connect(self._on_follow)
        self.actions_row.export_requested.connect(self._on_export)
        self.ribbon.chosen.connect(self.show_chosen)
        for people in (self.cast, self.guests):
            people.view.person_focused.connect(
                lambda top, bottom, view=people.view: self._show_part_of(view, top, bottom)
            )

    def _space(self) -> None:
        px = self._theme.px
        self._header.setFixedHeight(max(px(44), self.back_link.sizeHint().height()) - 1)
        self._header_row.setContentsMargins(px(12), 0, px(12), 0)
        set_gap(self._header_row, 0, px(4))
        self._column.setSpacing(px(12))
        self._on_resized()

    def _on_resized(self) -> None:
        px = self._theme.px
        bar = self.width() - self._scroll.viewport().width()
        start, end = px(20), max(px(20) - max(bar, 0), px(8))
        left, right = (end, start) if self.isRightToLeft() else (start, end)
        self._column.setContentsMargins(left, px(12), right, px(20))
        inner = self._scroll.viewport().width() - left - right
        self.top.set_narrow(inner)
        self.summary.set_width(inner)

    # what is shown

    @property
    def entry(self) -> Entry | None:
        return self._entry

    def set_back_words(self, text: str) -> None:
        """Where `back` leads; "" when everything is in sight anyway."""
        self.back_link.setText(text)
        self.back_link.setAccessibleName(self.tr("Back to {0}").format(text))
        self.back_link.updateGeometry()
        self.back_link.setVisible(bool(text))

    def show_entry(
        self,
        entry: Entry | None,
        page: ShowPage | None = None,
        guests: Sequence[Credit] | None = None,
        ledger: Sequence[Announcement] = (),
    ) -> None:
        """Shows an entry, or what has become known of the one that is shown. `page` None: not read yet; `guests`
        None: never asked for; `entry` None: the page's show has none."""
        if self._entry is None:  # of a show that was shown without one an entry may have become known
            anew = page is None or self._page is None or page.id != self._page.id
        else:
            anew = entry is None or entry.id != self._entry.id
        if anew:
            self._trouble = ""
        self._entry, self._page = entry, page
        self._guests = None if guests is None else tuple(guests)
        self._ledger = tuple(ledger)
        anchor = None if anew else self._anchor()
        self._fill(entry, page, anew)
        self._settle()
        if anew:
            self._scroll.verticalScrollBar().setValue(0)
        elif anchor is not None:
            self._return_to(*anchor)

    def set_trouble(self, sentence: str) -> None:
        """Why the cast cannot be had now ("" = it can): it stands where the cast would."""
        if sentence != self._trouble:
            self._trouble = sentence
            self._fill_people(anew=False)

    def _fill(self, entry: Entry | None, page: ShowPage | None, anew: bool) -> None:
        if entry is not None:
            self.top.show_of(entry, page)
            self.when.show_of(entry, self._ledger)
            self.actions_row.show_of(entry, followed=page.followed if page else entry.followed)
        elif page is not None:
            self.top.show_undated(page)
            self.when.show_undated(page)
            self.actions_row.show_undated(page)
        self.summary.show_of(detail_words.summary_of(entry, page), anew=anew)
        self._fill_people(anew=anew)
        kin = detail_words.family(entry, page, self._today.zone, self._today.date)
        self.ribbon.show_of(kin)
        self.family.setVisible(bool(kin))
        self.dates.show_of(self._ledger, anew=anew)
        self.sources.show_of(entry, page, self._ledger)
        self._on_resized()

    def _fill_people(self, *, anew: bool) -> None:
        page = self._page
        people = page.cast if page else ()
        known = all(credit.known_for for credit in people)
        self.cast.set_detail(detail_words.counted_people(len(people), known) if people else "")
        self.cast.show_of(people, self._cast_note(), anew=anew)
        guests = self._guests or ()
        self.guests.set_detail(str(len(guests)) if guests else "")
        self.guests.show_of(guests, "", anew=anew)
        crew = page.crew if page else ()
        self.makers.show_of(detail_words.makers(crew))
        self.crew.show_of(detail_words.jobs(crew), anew=anew)

    def _cast_note(self) -> str:
        page = self._page
        sources = page.sources if page else self._entry.sources if self._entry else ()
        if page is not None and page.cast_known:
            return self.tr("TVmaze names no cast yet") if "tvmaze" in sources else self.tr("No cast is known yet")
        if sources and "tvmaze" not in sources:
            return self.tr("No cast is known yet")
        return self._trouble or self.tr("The cast is being fetched…")

    def _fill_dates(self) -> None:
        if self._entry is not None or self._page is not None:
            self._fill(self._entry, self._page, anew=False)

    # keeping still

    def _anchor(self) -> tuple[QWidget, int] | None:
        """The part under the pointer, or the one that has the keyboard, or the first in sight, and where it is."""
        view = self._scroll.viewport()
        pointer = view.mapFromGlobal(QCursor.pos())
        y = pointer.y() if view.rect().contains(pointer) else 0
        for part in self._parts:
            top = part.mapTo(view, QPoint(0, 0)).y()
            if part.isVisible() and top + part.height() > y:
                return part, top
        return None

    def _settle(self) -> None:
        """The new heights now, not when the event loop comes round: what is to stay can then be put back."""
        for part in self._parts:
            if (layout := part.layout()) is not None:
                layout.activate()
        self._column.activate()
        width = self._scroll.viewport().width()
        self._content.resize(width, max(self._content.heightForWidth(width), self._scroll.viewport().height()))

    def _return_to(self, part: QWidget, top: int) -> None:
        bar = self._scroll.verticalScrollBar()
        moved = part.mapTo(self._scroll.viewport(), QPoint(0, 0)).y() - top
        if moved and part.isVisible():
            bar.setRange(0, max(self._content.height() - self._scroll.viewport().height(), 0))
            bar.setValue(bar.value() + moved)

    def _show_part_of(self, view: QWidget, top: int, bottom: int) -> None:
        y = view.mapTo(self._content, QPoint(0, 0)).y()
        margin = self._theme.px(8)
        self._scroll.ensureVisible(0, y + bottom, 0, margin)
        self._scroll.ensureVisible(0, y + top, 0, margin)

    # the person

    def _on_why(self) -> None:
        y = self.dates.mapTo(self._content, QPoint(0, 0)).y()
        self._scroll.verticalScrollBar().setValue(y - self._theme.px(12))

    def _on_follow(self, wanted: bool) -> None:
        if self._entry is not None:
            self.follow_toggled.emit(self._entry.show_id, wanted)
        elif self._page is not None:
            self.follow_toggled.emit(self._page.id, wanted)

    def _on_export(self) -> None:
        if self._entry is not None:
            self.export_requested.emit(self._entry)

    def menu(self) -> QMenu:
        """What ⋯ offers."""
        menu = QMenu(self)
        color = self._theme.color("text2")
        page_url = self.top.page_url
        site = detail_words.web_address(self._page.official_site if self._page else None)
        for text, url in ((self.tr("Open show page"), page_url), (self.tr("Open official site"), site)):
            if url:
                action = menu.addAction(icons.icon("link-out", color), text)
                action.triggered.connect(lambda _=False, url=url: self.link_opened.emit(url))
        menu.addAction(icons.icon("note", color), self.tr("Copy as text")).triggered.connect(self._on_copy)
        if self._entry is not None:
            menu.addAction(icons.icon("export", color), self.tr("Export…")).triggered.connect(self._on_export)
        return menu

    def _on_more(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        below(self.more, menu)

    def _on_copy(self) -> None:
        said = ""
        if self._entry is not None:
            said = words.accessible(self._entry, self._today.now(), self._today.zone)
        elif self._page is not None:
            said = self.tr("{show}, no date is known yet").format(show=self._page.title)
        if said:
            QGuiApplication.clipboard().setText("\n".join(filter(None, (said, self.top.page_url))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Back):
            self.back.emit()
            return
        super().keyPressEvent(event)
