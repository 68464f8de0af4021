"""The window's filter: what the person clicks becomes the state's choice, and the choice is shown where it is set."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.narrowing import opened, same_filter
from desktop_app.domain.values import Choice
from desktop_app.settings import home_countries

from .views.filter_bar import ALL_KINDS, DEFAULT_KINDS

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.domain.saved_filter import SavedFilter

    from .models.counting import Counting
    from .models.reader import Reader
    from .models.view_state import ViewState
    from .views.banner import Banner
    from .views.filter_bar import FilterBar
    from .views.search_box import SearchBox

_AT_ONCE = timedelta(days=62)
"""The counts of a longer span take longer than a frame; so do those of facts that stand with the show."""


def first_choice(app: App) -> Choice:
    """Premieres of the person's countries, of worldwide services and of followed shows."""
    return Choice(kinds=DEFAULT_KINDS, by_mark=True, countries=home_countries(app.settings, app.env))


class Filtering(QObject):
    """What a search narrows to, a text or a service, is said in a strip of its own with the way back."""

    counted = Signal()
    """`counts` are those of the choice and the span in sight."""
    changed = Signal()
    """The choice, the saved filters, or which of them it is."""

    def __init__(
        self,
        app: App,
        state: ViewState,
        bar: FilterBar,
        strip: Banner,
        box: SearchBox,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app, self._state, self._bar, self._strip, self._box = app, state, bar, strip, box
        self._reader: Reader | None = None
        self._slowly: Counting | None = None
        self._usual = first_choice(app)
        self._shown_text = state.choice.text
        self._found = self._before_found = state.choice.services
        """The service that a search led to alone, and those before; alike where none did."""
        self.counts: Mapping[str, int] = {}
        """By mark, as if all kinds were wanted."""
        self.saved: Sequence[SavedFilter] = ()
        self._removed: SavedFilter | None = None
        """That was in use when it was removed: once that is undone it is again."""
        bar.kinds_changed.connect(self._on_kinds)
        bar.followed_changed.connect(self._on_followed)
        box.filter_wanted.connect(self._on_text)
        strip.acted.connect(self.leave_search)
        strip.dismissed.connect(self.leave_search)
        state.choice_changed.connect(self._on_choice)
        state.rested.connect(self.count)
        box.setText(state.choice.text)
        self._on_choice()

    # how many there are

    def set_reader(self, reader: Reader) -> None:
        self._reader = reader
        self.count()

    @property
    def reader(self) -> Reader | None:
        return self._reader

    @Slot()
    def count(self) -> None:
        """How many of each kind the week, the month or the year has."""
        if self._slowly is not None:
            self._slowly.stop()
        first, last = self._state.span
        choice = self._state.choice
        if self._reader is None:
            return
        by_show = not (choice.services is choice.genres is choice.languages is None)
        if by_show and not self._reader.settled:
            self._tell({})  # the first paint does not wait for it, and the library is open in a moment
        elif by_show or last - first > _AT_ONCE:
            self._count_slowly(self._reader, first, last)
        else:
            self._tell(self._reader.counts(replace(choice, first=first, last=last, unknown_dates=False)))

    @property
    def counting(self) -> bool:
        """Whether the numbers are those of before."""
        return self._slowly is not None and self._slowly.counting

    def _count_slowly(self, reader: Reader, first: date, last: date) -> None:
        if self._slowly is None:
            from .models.counting import Counting  # not for the first paint

            self._slowly = Counting(self)
            self._slowly.counted.connect(self._tell)
        self._slowly.begin(reader.counts, self._state.choice, (first, last))

    @Slot(object)
    def _tell(self, counts: Mapping[str, int]) -> None:
        self.counts = counts
        self._bar.set_counts(counts)
        self.counted.emit()

    # the person's own

    @property
    def usual(self) -> Choice:
        """What a first start shows."""
        return self._usual

    def renew_home(self) -> None:
        """The person's countries may be others now: they take the place of those before, where it was those that were
        shown."""
        before, self._usual = self._usual, first_choice(self._app)
        self._bar.set_home(self._usual.countries)
        if self._state.choice.countries == before.countries:
            self._set(countries=self._usual.countries)

    @property
    def in_use(self) -> SavedFilter | None:
        """The saved filter that was taken."""
        return next((one for one in self.saved if one.name == self._state.filter_name), None)

    @property
    def altered(self) -> bool:
        """Whether the choice is another one than the saved filter's by now."""
        return self.in_use is not None and not self._is_chosen(self.in_use)

    def _is_chosen(self, saved: SavedFilter) -> bool:
        return same_filter(saved.choice, self._state.choice)

    def set_saved(self, filters: Sequence[SavedFilter]) -> None:
        """There are these now. The one that was taken may be called otherwise; its place tells."""
        former, back = self.in_use, self._removed
        self.saved = filters
        if self._state.filter_name and self.in_use is None:
            renamed = (one.name for one in filters if former is not None and one.place == former.place)
            self._removed = former
            self._state.set_choice(self._state.choice, next(renamed, ""))
        elif back is not None and back in filters and not self._state.filter_name and self._is_chosen(back):
            self._state.set_choice(self._state.choice, back.name)
        self._show()

    def take(self, saved: SavedFilter) -> None:
        """Shows what it lets through."""
        self._set_choice(saved.choice, saved.name)

    # what narrows

    @Slot()
    def show_all_shows(self) -> None:
        """Not only those that are followed."""
        self._set(followed=False)

    def show_service(self, name: str) -> None:
        """Only what is on that service, which was searched for; a text no longer narrows."""
        if not self._by_service:
            self._before_found = self._state.choice.services
        self._found = frozenset({name})
        self._box.setText("")
        self._set(services=self._found, text="")

    @Slot(object)
    def clear(self, parts: Collection[str]) -> None:
        """These parts of the choice (fields of it) no longer narrow."""
        self._set_choice(opened(self._state.choice, parts))

    @Slot()
    def clear_all(self) -> None:
        """What a first start shows; no saved filter is in use."""
        self._set_choice(self._usual, "")

    def set_part(self, name: str, value: object) -> None:
        """A field of the choice; None no longer narrows."""
        self._set(**{name: value})

    @Slot(bool)
    def set_everywhere(self, everywhere: bool) -> None:
        self._set(countries=None if everywhere else self._usual.countries)

    @property
    def by_search(self) -> bool:
        """Whether a search narrows."""
        return bool(self._state.choice.text) or self._by_service

    @property
    def _by_service(self) -> bool:
        """Whether only the service is shown that a search led to; once the person chooses others that is over."""
        return self._found != self._before_found and self._state.choice.services == self._found

    @Slot()
    def leave_search(self) -> None:
        """What it narrowed to last is all that is shown no longer."""
        self._box.setText("")
        if self._state.choice.text:
            self._set(text="")
        elif self._by_service:
            self._set(services=self._before_found)

    @Slot(object)
    def _on_kinds(self, kinds: frozenset[str]) -> None:
        self._set(kinds=kinds)

    @Slot(bool)
    def _on_followed(self, followed: bool) -> None:
        self._set(followed=followed)

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self._set(text=text)

    def _set(self, **changed: object) -> None:
        self._set_choice(replace(self._state.choice, **changed))

    def _set_choice(self, choice: Choice, name: str | None = None) -> None:
        """What is shown beside it stays, as long as it is hidden."""
        kinds = ALL_KINDS if choice.kinds is None else choice.kinds
        self._state.set_choice(replace(choice, kinds=kinds, beside=self._state.choice.beside), name)

    # where it is shown

    @Slot()
    def _on_choice(self) -> None:
        choice = self._state.choice
        if choice.text != self._shown_text:
            self._shown_text = choice.text
            self._box.setText(choice.text)
        if choice.text:
            text = self.tr("Only shows and episodes with ‘{text}’ in their titles.").format(text=choice.text)
            self._strip.show_message(text, self.tr("Show all"), "search")
        elif self._by_service:
            text = self.tr("Only what is on {service}.").format(service=", ".join(choice.services or ()))
            back = self.tr("Show all") if self._before_found is None else self.tr("Show as before")
            self._strip.show_message(text, back, "search")
        else:
            self._found = self._before_found
            self._strip.hide()
        self._show()
        self.count()

    def _show(self) -> None:
        self._bar.set_choice(self._state.choice, self._state.filter_name, changed=self.altered)
        self.changed.emit()
