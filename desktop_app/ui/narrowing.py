"""The panel of filters: opened under its button, told what there is to choose from, heard; filters are saved here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.narrowing import hidden_count, narrowing, same_filter, shown_count
from desktop_app.domain.values import Changes, Choice

from . import words
from .models.counting import Counting
from .titles import title
from .views.filter_words import filter_words
from .views.tips import plain_tip

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.domain.filter_values import FilterValues

    from .filtering import Filtering
    from .models.reader import Reader
    from .models.view_state import ViewState
    from .shell import Shell
    from .theme import Theme
    from .undoing import Undoing
    from .views.filter_panel import FilterPanel
    from .worker import Worker

_LISTS = ("services", "languages", "genres", "countries", "sources", "watched")
_TOUCHING = frozenset({"filters", "sources"})
"""What another process wrote is told as all that there is, its sources among it."""
_MOST_TOLD = 40
"""Names of one part of the filter that the button's tooltip tells."""


class Narrowing(QObject):
    """One for each window."""

    broke = Signal(object)

    def __init__(
        self,
        app: App,
        theme: Theme,
        worker: Worker,
        shell: Shell,
        state: ViewState,
        filtering: Filtering,
        undoing: Undoing,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._app, self._theme, self._worker, self._shell = app, theme, worker, shell
        self._state, self._filtering, self._undoing = state, filtering, undoing
        self._panel: FilterPanel | None = None
        self._open = False
        self._values, self._hidden = Counting(self), Counting(self)
        self._values.counted.connect(self._show_counts)
        self._hidden.counted.connect(self._show_total)
        shell.filter_bar.filters_wanted.connect(self.ask)
        filtering.changed.connect(self._on_changed)
        filtering.counted.connect(self._count)
        self._on_changed()

    @property
    def panel(self) -> FilterPanel:
        """Made when it is first needed."""
        if self._panel is None:
            from .views.filter_panel import FilterPanel

            panel = self._panel = FilterPanel(self._theme, self._shell.filter_bar.filters)
            panel.opened.connect(self._on_opened)
            panel.chosen.connect(self._filtering.set_part)
            panel.cleared.connect(self._filtering.clear_all)
            panel.saved.taken.connect(self._filtering.take)
            panel.saved.save_wanted.connect(self.save)
            panel.saved.rename_wanted.connect(self.rename)
            panel.saved.remove_wanted.connect(self.remove)
            self._on_changed()
        return self._panel

    @Slot()
    def ask(self) -> None:
        """Opens it, or closes it where it is open."""
        if self.panel.isVisible():
            self.panel.close_up()
        else:
            self.panel.open()

    def set_open(self, usable: bool) -> None:
        """Whether the library can be read from now on."""
        self._open = usable
        if usable:
            self._read_saved()

    def reload(self, changes: Changes) -> None:
        """The library has changed."""
        if self._open and changes.kinds & _TOUCHING:
            self._read_saved()

    # saved filters

    def save(self, name: str) -> None:
        """What is chosen now, under that name, in the place of one that is called so."""
        from desktop_app.store import commands

        choice = self._lasting()
        database = self._app.database

        def undo(former: Any) -> None:
            if former is None:
                commands.remove_filter(database, name)
            else:
                commands.save_filter(database, former.name, former.choice, former.place)

        self._undoing.perform(
            self.tr("Save the filter {name}").format(name=name),
            partial(commands.save_filter, database, name, choice),
            undo,
            lambda _: self._on_saved(name, choice),
        )

    def rename(self, name: str, new: str) -> None:
        from desktop_app.store import commands

        database = self._app.database
        self._undoing.perform(
            self.tr("Rename the filter {name}").format(name=name),
            partial(commands.rename_filter, database, name, new),
            lambda former: commands.rename_filter(database, new, former.name),
        )

    def remove(self, name: str) -> None:
        from desktop_app.store import commands

        database = self._app.database
        self._undoing.perform(
            self.tr("Remove the filter {name}").format(name=name),
            partial(commands.remove_filter, database, name),
            lambda former: commands.save_filter(database, former.name, former.choice, former.place),
        )

    def _lasting(self) -> Choice:
        """The choice as it is saved: a kind that comes later belongs to every kind."""
        choice = self._state.choice
        return choice if "kinds" in narrowing(choice) else replace(choice, kinds=None)

    def _on_saved(self, name: str, choice: Choice) -> None:
        """What is in sight is called so now; unless it has become another meanwhile."""
        self._read_saved()
        if same_filter(choice, self._state.choice):
            self._state.set_choice(self._state.choice, name)

    def _read_saved(self) -> None:
        from desktop_app.store import queries

        self._filtering.set_saved(queries.saved_filters(self._app.database))

    # what the panel shows

    @Slot()
    def _on_changed(self) -> None:
        """The choice, or what is saved."""
        filtering, choice = self._filtering, self._state.choice
        said = filter_words(choice, _MOST_TOLD)
        button = self._shell.filter_bar.filters
        button.setToolTip(plain_tip(said) if said else "")
        button.setAccessibleDescription(said)
        if self._panel is not None:
            named = bool(self._state.filter_name)
            self._panel.show_choice(choice, filtering.usual, named=named)
            self._panel.saved.show_saved(filtering.saved, filtering.in_use, altered=filtering.altered)

    @Slot()
    def _on_opened(self) -> None:
        if self._open:
            from desktop_app.store import queries

            job = self._worker.call(queries.known_values, self._app.database)
            job.succeeded.connect(self._show_known)
            job.failed.connect(self._on_failed)
        self._count(anew=True)

    @Slot()
    def _count(self, *, anew: bool = False) -> None:
        """A year takes longer than a frame, and so may a month; nobody counts for a panel that is closed."""
        reader = self._filtering.reader
        if reader is None or self._panel is None or not (anew or self._panel.isVisible()):
            self._values.stop()
            self._hidden.stop()
            return
        self._values.begin(_ValuesOf(reader), self._state.choice, self._state.span)
        self._hidden.begin(reader.hidden, self._state.choice, self._state.span)

    @Slot(object)
    def _show_counts(self, counts: Counter[Any]) -> None:
        kinds = {("kinds", kind): count for kind, count in self._filtering.counts.items()}
        self.panel.show_counts({**counts, **kinds})

    @Slot(object)
    def _show_total(self, hidden: Mapping[frozenset[str], int]) -> None:
        shown = shown_count(hidden)
        said = self.tr("{shown} of {all} entries in {days}")
        every = words.number(shown + hidden_count(hidden))
        self.panel.show_total(said.format(shown=words.number(shown), all=every, days=title(self._state)))

    @Slot(object)
    def _show_known(self, known: FilterValues) -> None:
        self.panel.show_known({name: tuple(getattr(known, name)) for name in _LISTS})

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        from desktop_app.errors import PremieresError

        if not isinstance(error, PremieresError):  # that the library can't be read its own link says
            self.broke.emit(error)


class _ValuesOf:
    """The values between the dates of a choice, as numbers that can be added: by part and value."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def __call__(self, choice: Choice, /, *, days: bool = True, spans: bool = True) -> Mapping[Any, int]:
        found = self._reader.filter_values(choice, days=days, spans=spans)
        return {(name, value): count for name in _LISTS for value, count in getattr(found, name).items()}
