"""The window's filter: what the person clicks becomes the state's choice, and the choice is shown where it is set."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop_app.domain.values import Choice
from desktop_app.settings import home_countries

from .views.filter_bar import ALL_KINDS, DEFAULT_KINDS

if TYPE_CHECKING:
    from desktop_app.app import App

    from .models.kind_counts import KindCounts
    from .models.reader import Reader
    from .models.view_state import ViewState
    from .views.banner import Banner
    from .views.filter_bar import FilterBar
    from .views.search_box import SearchBox

_AT_ONCE = timedelta(days=62)
"""The counts of a longer span take longer than a frame."""


def first_choice(app: App) -> Choice:
    """Premieres of the person's countries, of worldwide services and of followed shows."""
    return Choice(kinds=DEFAULT_KINDS, countries=home_countries(app.settings, app.env))


class Filtering(QObject):
    """A text narrows too, and says so in a strip of its own with a button to take it away."""

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
        self._slowly: KindCounts | None = None
        bar.kinds_changed.connect(self._on_kinds)
        bar.followed_changed.connect(self._on_followed)
        bar.countries_changed.connect(self._on_countries)
        bar.cleared.connect(self.clear_text)
        box.filter_wanted.connect(self._on_text)
        strip.acted.connect(self.clear_text)
        strip.dismissed.connect(self.clear_text)
        state.choice_changed.connect(self._on_choice)
        state.rested.connect(self.count)
        box.setText(state.choice.text)
        self._on_choice()

    def set_reader(self, reader: Reader) -> None:
        self._reader = reader
        self.count()

    @Slot()
    def count(self) -> None:
        """How many of each kind the week, the month or the year has."""
        if self._slowly is not None:
            self._slowly.stop()
        first, last = self._state.span
        if self._reader is None:
            return
        if last - first > _AT_ONCE:
            self._count_slowly(self._reader, first, last)
            return
        choice = replace(self._state.choice, first=first, last=last, unknown_dates=False)
        self._bar.set_counts(self._reader.counts(choice))

    @property
    def counting(self) -> bool:
        """Whether the numbers are those of before."""
        return self._slowly is not None and self._slowly.counting

    def _count_slowly(self, reader: Reader, first: date, last: date) -> None:
        """A year takes longer than a frame."""
        if self._slowly is None:
            from .models.kind_counts import KindCounts  # not for the first paint

            self._slowly = KindCounts(self)
            self._slowly.counted.connect(self._bar.set_counts)
        self._slowly.begin(reader, self._state.choice, first, last)

    @Slot()
    def show_everything(self) -> None:
        """Every kind, country and show."""
        self._box.setText("")
        self._set(kinds=ALL_KINDS, followed=False, countries=None, text="")

    @Slot()
    def show_all_shows(self) -> None:
        """Not only those that are followed."""
        self._set(followed=False)

    @Slot(bool)
    def set_everywhere(self, everywhere: bool) -> None:
        self._set(countries=None if everywhere else home_countries(self._app.settings, self._app.env))

    def renew_home(self) -> None:
        """The person's countries may be others now: they take the place of those before, unless all are shown."""
        home = home_countries(self._app.settings, self._app.env)
        self._bar.set_home(home)
        if self._state.choice.countries is not None:
            self._set(countries=home)

    @Slot()
    def clear_text(self) -> None:
        self._box.setText("")
        self._set(text="")

    @Slot(object)
    def _on_kinds(self, kinds: frozenset[str]) -> None:
        self._set(kinds=kinds)

    @Slot(bool)
    def _on_followed(self, followed: bool) -> None:
        self._set(followed=followed)

    @Slot(object)
    def _on_countries(self, countries: frozenset[str] | None) -> None:
        self._set(countries=countries)

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self._set(text=text)

    @Slot()
    def _on_choice(self) -> None:
        choice = self._state.choice
        self._bar.set_choice(choice)
        if choice.text:
            text = self.tr("Only what has ‘{text}’ in it.").format(text=choice.text)
            self._strip.show_message(text, self.tr("Show all"), "search")
        else:
            self._strip.hide()
        self.count()

    def _set(self, **changed: object) -> None:
        self._state.set_choice(replace(self._state.choice, **changed))  # type: ignore[arg-type]
