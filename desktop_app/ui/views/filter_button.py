"""The button at the end of the filter bar: it opens the panel of filters, and says which of them are on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.narrowing import narrower
from desktop_app.domain.values import Choice
from desktop_app.ui import words
from desktop_app.ui.theme import Theme

from .controls import FLAT, QUIET, Button
from .filter_chips import CHIP

_LONGEST_NAME = 150
_APART = frozenset({"followed", "text"})
"""Parts that have a switch, or a strip, of their own."""
_FEW = 3


class FilterButton(Button):
    """ "Filters" while nothing is hidden but what the usual filter hides, "Filters 3" where more sections narrow, with
    an edge; or the name of a saved filter. Beside it the countries, where there is a limit to them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Filters"), "filter", FLAT, height=CHIP, parent=parent)

    def show_choice(self, choice: Choice, usual: Choice, name: str, *, changed: bool) -> None:
        """`name` of the saved filter that was taken, "" for none; `changed` since it was."""
        narrow = [part for part in narrower(choice, usual) if part not in _APART]
        if name:
            text = self._shortened(name)
            text = self.tr("{name}, changed").format(name=text) if changed else text
            said = self.tr("Filter {name}, changed") if changed else self.tr("Filter {name}")
            said = said.format(name=name)
        elif narrow:
            text = self.tr("Filters {count}").format(count=words.number(len(narrow)))
            said = self.tr("Filters, %n on", "", len(narrow))
        else:
            text = said = self.tr("Filters")
        if not name and choice.countries and not choice.followed and "countries" not in narrow:
            codes = sorted(choice.countries)
            shown = " ".join(codes) if len(codes) <= _FEW else self.tr("%n countries", "", len(codes))
            text = self.tr("{filters} · {countries}").format(filters=text, countries=shown)
            said = self.tr("{filters}, {countries}").format(filters=said, countries=shown)
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(said)
        self.set_style(QUIET if name or narrow else FLAT)

    def _shortened(self, name: str) -> str:
        room = self.theme.px(_LONGEST_NAME)
        return self.theme.metrics("entry").elidedText(name, Qt.TextElideMode.ElideRight, room)
