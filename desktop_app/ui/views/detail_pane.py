"""Everything about one entry, or of a show without any, from its poster down to where each fact comes from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop_app.domain.show_page import Credit, ShowPage
from desktop_app.domain.values import Announcement, Entry
from desktop_app.ui import icons, words

from . import detail_words
from .controls import below
from .detail_header import DetailHeader
from .detail_layout import Parts
from .detail_scroll import DetailScroll
from .detail_sections import Crew, Dates, Family, Makers, People, Sources
from .detail_top import Actions, Summary, Top, WhenBox
from .pane_parts import hairline

if TYPE_CHECKING:
    from desktop_app.ui.images import Images
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

PORTRAIT, WIDE_PORTRAIT, GUEST_PORTRAIT = 44, 48, 40


class DetailPane(QWidget):
    """Scrolls by itself. What comes later for the same entry is added without moving what is under the pointer."""

    back = Signal()
    closed = Signal()
    follow_toggled = Signal(int, str, bool)
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
        self._wide = False
        self.header = DetailHeader(theme, self)
        self.back_link, self.more, self.close_button = self.header.back_link, self.header.more, self.header.close_button
        self._line = hairline(theme)
        self._make_sections(images)
        self._scroll = DetailScroll(theme, Parts(self.top.poster, *self._parts))
        self._content = self._scroll.content
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.header)
        self._rows.addWidget(self._line)
        self._rows.addWidget(self._scroll, 1)
        self.setAccessibleName(self.tr("Details"))
        self._connect()
        self._fit()

    def _make_sections(self, images: Images) -> None:
        theme = self._theme
        self.top = Top(theme, images)
        self.when = WhenBox(theme, self._today)
        self.actions_row = Actions(theme)
        self.summary = Summary(theme)
        self.cast = People(theme, images, self.tr("Cast"), PORTRAIT)
        self.guests = People(theme, images, self.tr("Guests in this episode"), GUEST_PORTRAIT)
        self.makers = Makers(theme)
        self.crew = Crew(theme)
        self.family = Family(theme)
        self.ribbon = self.family.ribbon
        self.dates = Dates(theme, self._today)
        self.sources = Sources(theme)
        self._parts: tuple[QWidget, ...] = (
            self.top, self.when, self.actions_row, self.summary, self.cast, self.guests,
            self.makers, self.crew, self.family, self.dates, self.sources,
        )  # fmt: skip

    def _connect(self) -> None:
        self.back_link.clicked.connect(self.back)
        self.close_button.clicked.connect(self.closed)
        self.more.clicked.connect(self._on_more)
        for part in (self.top, self.dates, self.sources):
            part.link_opened.connect(self.link_opened)
        self.when.why_asked.connect(lambda: self._scroll.go_to(self.dates))
        self.actions_row.follow_toggled.connect(self._on_follow)
        self.actions_row.export_requested.connect(self._on_export)
        self.ribbon.chosen.connect(self.show_chosen)
        for people in (self.cast, self.guests):
            people.view.person_focused.connect(
                lambda top, bottom, view=people.view: self._scroll.show_part_of(view, top, bottom)
            )
        self.header.changed.connect(self._place_header)
        self._scroll.resized.connect(self._on_resized)
        self._scroll.verticalScrollBar().valueChanged.connect(lambda value: self.header.set_covers(value > 0))
        self._theme.changed.connect(self._fit)
        self._today.changed.connect(self._fill_dates)

    # how much room there is

    def _fit(self) -> None:
        self._scroll.fit()
        self._place_header()

    def _on_resized(self) -> None:
        """Shapes the parts for the room that they have now."""
        if self._scroll.wide != self._wide:
            self._wide = self._scroll.wide
            self.cast.view.set_portrait(WIDE_PORTRAIT if self._wide else PORTRAIT)
            self.header.set_wide(self._wide)
            for part in (self.top, self.actions_row, self.family):
                part.set_wide(self._wide)
            self._fill_crew(anew=False)
        self.top.set_reserve(self.header.sizeHint().width() if self.header.floats else 0)
        self.summary.set_width(self._scroll.inner)

    def _place_header(self) -> None:
        """In a row above, or floating in the corner."""
        floats = self.header.floats
        self._line.setVisible(not floats)
        if floats:
            self._rows.removeWidget(self.header)
            size, edge = self.header.sizeHint(), self._theme.px(16)
            x = edge if self.isRightToLeft() else self.width() - edge - size.width()
            self.header.setGeometry(x, self._theme.px(14), size.width(), size.height())
            self.header.raise_()
        elif self._rows.indexOf(self.header) < 0:
            self._rows.insertWidget(0, self.header)
        self.top.set_reserve(self.header.sizeHint().width() if floats else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_header()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place_header()

    # what is shown

    @property
    def entry(self) -> Entry | None:
        return self._entry

    def set_back_words(self, text: str) -> None:
        """Where `back` leads; "" when everything is in sight anyway."""
        self.header.set_back_words(text)

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
        anchor = None if anew else self._scroll.anchor()
        self._fill(entry, page, anew)
        if anew:
            self._scroll.begin()
        else:
            self._scroll.settle()
        if anchor is not None:
            self._scroll.return_to(*anchor)

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
        self._fill_crew(anew=anew)
        self.family.show_of(detail_words.family(entry, page, self._today.zone, self._today.date))
        self.dates.show_of(self._ledger, anew=anew)
        self.sources.show_of(entry, page, self._ledger)
        self._on_resized()

    def _fill_people(self, *, anew: bool) -> None:
        people = self._page.cast if self._page else ()
        known = all(credit.known_for for credit in people)
        self.cast.set_detail(detail_words.counted_people(len(people), known) if people else "")
        self.cast.show_of(people, detail_words.cast_note(self._entry, self._page, self._trouble), anew=anew)
        guests = self._guests or ()
        self.guests.set_detail(str(len(guests)) if guests else "")
        self.guests.show_of(guests, "", anew=anew)

    def _fill_crew(self, *, anew: bool) -> None:
        """In two columns who made the show stands among the others, each with what they did."""
        crew = self._page.crew if self._page else ()
        self.makers.show_of([] if self._wide else detail_words.makers(crew))
        self.crew.show_of([*(detail_words.maker_jobs(crew) if self._wide else ()), *detail_words.jobs(crew)], anew=anew)

    def _fill_dates(self) -> None:
        if self._entry is not None or self._page is not None:
            self._fill(self._entry, self._page, anew=False)

    # the person

    def _on_follow(self, wanted: bool) -> None:
        if self._entry is not None:
            self.follow_toggled.emit(self._entry.show_id, self._entry.show, wanted)
        elif self._page is not None:
            self.follow_toggled.emit(self._page.id, self._page.title, wanted)

    def _on_export(self) -> None:
        if self._entry is not None:
            self.export_requested.emit(self._entry)

    def menu(self) -> QMenu:
        """What ⋯ offers."""
        menu = QMenu(self)
        color = self._theme.color("text2")
        for text, url in (
            (self.tr("Open show page"), self.top.page_url),
            (self.tr("Open official site"), self.top.site_url),
        ):
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
