"""Everything about one entry, or of a show without any, from its poster down to where each fact comes from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.show_page import Credit, ShowPage
from desktop_app.domain.values import Announcement, Entry

from . import detail_words, kin_words
from .binge_section import BingeSection
from .catch_up_section import CatchUpSection
from .crew_sections import Crew, Makers
from .detail_actions import Actions
from .detail_layout import DetailLayout, Parts
from .detail_sections import Dates, Family, People, Sources
from .detail_top import Summary, Top, WhenBox
from .headed_pane import HeadedPane
from .note_section import NoteSection

if TYPE_CHECKING:
    from desktop_app.ui.images import Images
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

PORTRAIT, WIDE_PORTRAIT, GUEST_PORTRAIT = 44, 48, 40


class DetailPane(HeadedPane):
    """Scrolls by itself. What comes later for the same entry is added without moving what is under the pointer."""

    follow_toggled = Signal(int, str, bool)
    watched_toggled = Signal(Entry, bool)
    marking_requested = Signal(Entry, QWidget)
    """What else of the entry's show there is to mark is to be offered below that part."""
    export_requested = Signal(Entry)
    why_asked = Signal(Entry)
    entry_wanted = Signal(Entry)
    """Another one of the show is to be gone to."""
    note_wanted = Signal(object, int, str)
    """(the entry, None: of the whole show; the show's id; its title)"""
    menu_requested = Signal(QWidget)
    """All that can be done with what is shown is to be offered below that button."""
    show_chosen = Signal(str)
    """The show_key of a show of the family."""
    person_chosen = Signal(int)
    """The person_id of somebody of cast, guests or crew."""

    def __init__(self, theme: Theme, today: Today, images: Images, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._today = today
        self._entry: Entry | None = None
        self._page: ShowPage | None = None
        self._guests: tuple[Credit, ...] | None = None
        self._ledger: tuple[Announcement, ...] = ()
        self._trouble = ""
        self.more = self.header.more
        self._make_sections(images)
        self._hold(Parts(self.top.poster, *self._parts), DetailLayout)
        self.setAccessibleName(self.tr("Details"))
        self._connect()
        self._fit()

    def _make_sections(self, images: Images) -> None:
        theme = self._theme
        self.top = Top(theme, images)
        self.when = WhenBox(theme, self._today)
        self.actions_row = Actions(theme)
        self.summary = Summary(theme)
        self.note = NoteSection(theme)
        self.catch_up = CatchUpSection(theme, self._today)
        self.binge = BingeSection(theme, self._today)
        self.cast = People(theme, images, self.tr("Cast"), PORTRAIT)
        self.guests = People(theme, images, self.tr("Guests in this episode"), GUEST_PORTRAIT)
        self.makers = Makers(theme)
        self.crew = Crew(theme)
        self.family = Family(theme)
        self.ribbon = self.family.ribbon
        self.dates = Dates(theme, self._today)
        self.sources = Sources(theme)
        self._parts: tuple[QWidget, ...] = (
            self.top, self.when, self.actions_row, self.summary, self.note, self.catch_up, self.binge,
            self.cast, self.guests, self.makers, self.crew, self.family, self.dates, self.sources,
        )  # fmt: skip

    def _connect(self) -> None:
        self.more.clicked.connect(lambda: self.menu_requested.emit(self.more))
        for part in (self.top, self.dates, self.sources):
            part.link_opened.connect(self.link_opened)
        self.when.why_asked.connect(self._on_why)
        self.when.entry_wanted.connect(self.entry_wanted)
        self.note.change_wanted.connect(self._on_note)
        self.actions_row.follow_toggled.connect(self._on_follow)
        self.actions_row.watched_toggled.connect(self._on_watched)
        self.actions_row.marking_requested.connect(self._on_marking)
        self.actions_row.export_requested.connect(self._on_export)
        self.ribbon.chosen.connect(self.show_chosen)
        self.ribbon.entry_wanted.connect(self.entry_wanted)
        for part in (self.cast.view, self.guests.view, self.makers.names):
            part.person_focused.connect(partial(self._scroll.show_part_of, part))
            part.person_chosen.connect(self.person_chosen)
        self.crew.person_focused.connect(self._scroll.show_part_of)
        self.crew.person_chosen.connect(self.person_chosen)
        self._today.changed.connect(self._fill_dates)
        self._today.ticked.connect(self._fill_actions)

    # how much room there is

    def _set_wide(self, wide: bool) -> None:
        self.cast.view.set_portrait(WIDE_PORTRAIT if wide else PORTRAIT)
        for part in (self.top, self.actions_row, self.family):
            part.set_wide(wide)
        self._fill_crew(anew=False)

    def _set_inner(self, width: int) -> None:
        self.summary.set_width(width)
        self.actions_row.set_room(width)

    def _set_reserve(self, width: int) -> None:
        self.top.set_reserve(width)

    # what is shown

    @property
    def entry(self) -> Entry | None:
        return self._entry

    @property
    def page(self) -> ShowPage | None:
        """None where it is not read yet."""
        return self._page

    def show_entry(
        self,
        entry: Entry | None,
        page: ShowPage | None = None,
        guests: Sequence[Credit] | None = None,
        ledger: Sequence[Announcement] = (),
    ) -> bool:
        """Shows an entry, or what has become known of the one that is shown; whether it is another one than before.
        `page` None: not read yet; `guests` None: never asked for; `entry` None: the page's show has none."""
        if self._entry is None:  # of a show that was shown without one an entry may have become known
            anew = page is None or self._page is None or page.id != self._page.id
        else:
            anew = entry is None or entry.id != self._entry.id
        if anew:
            self._trouble = ""
        self._entry, self._page = entry, page
        self._guests = None if guests is None else tuple(guests)
        self._ledger = tuple(ledger)
        if anew:
            self._fill(entry, page, anew)
            self._scroll.begin()
        else:
            with self._scroll.kept_still():
                self._fill(entry, page, anew)
        return anew

    def set_trouble(self, sentence: str) -> None:
        """Why the cast cannot be had now ("" = it can): it stands where the cast would."""
        if sentence != self._trouble:
            self._trouble = sentence
            with self._scroll.kept_still():
                self._fill_people(anew=False)

    def _fill(self, entry: Entry | None, page: ShowPage | None, anew: bool) -> None:
        if entry is not None:
            self.top.show_of(entry, page)
            self.when.show_of(entry, self._ledger, page)
        elif page is not None:
            self.top.show_undated(page)
            self.when.show_undated(page)
        self._fill_actions()
        self.summary.show_of(detail_words.summary_of(entry, page), anew=anew)
        self.note.show_of(entry, page)
        self.catch_up.show_of(page.catch_up if page else None)
        self.binge.show_of(page)
        self._fill_people(anew=anew)
        self._fill_crew(anew=anew)
        self.family.show_of(kin_words.family(entry, page, self._today.zone, self._today.date))
        self.dates.show_of(self._ledger, page.entry_why if page else None, anew=anew)
        self.sources.show_of(entry, page, self._ledger)
        self._on_resized()

    def _fill_actions(self) -> None:
        entry, page = self._entry, self._page
        if entry is not None:
            out = entry.out(self._today.now(), self._today.zone)
            self.actions_row.show_of(entry, followed=page.followed if page else entry.followed, out=out)
        elif page is not None:
            self.actions_row.show_undated(page)

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

    def _on_why(self) -> None:
        if self._entry is not None:
            self.why_asked.emit(self._entry)

    def _on_note(self, of_show: bool) -> None:
        if self._page is not None:
            self.note_wanted.emit(None if of_show else self._entry, self._page.id, self._page.title)

    def _on_watched(self, wanted: bool) -> None:
        if self._entry is not None:
            self.watched_toggled.emit(self._entry, wanted)

    def _on_marking(self, button: QWidget) -> None:
        if self._entry is not None:
            self.marking_requested.emit(self._entry, button)

    def _on_export(self) -> None:
        if self._entry is not None:
            self.export_requested.emit(self._entry)
