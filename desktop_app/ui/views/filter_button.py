"""The button at the end of the filter bar: it opens the panel of filters, and says what of them is on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.narrowing import narrower
from desktop_app.domain.values import Choice
from desktop_app.ui import field_words, marks, words
from desktop_app.ui.theme import Theme

from .controls import FLAT, QUIET, Button
from .filter_chips import CHIP

_ROOM, _LITTLE, _NARROW = 180, 110, 900
"""For what is chosen; and in a bar that is not so wide, where the chips need theirs."""
_APART = frozenset({"followed", "text"})
"""Parts that have a switch, or a strip, of their own."""
_FEW = 3


class FilterButton(Button):
    """ "Filters" while nothing is hidden but what the usual filter hides; where more is, what is chosen, with an edge:
    "Netflix, Drama", "3 services"; or the name of a saved filter. Beside it the countries, where there is a limit."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Filters"), "filter", FLAT, height=CHIP, parent=parent)
        self._bar = parent

    def show_choice(self, choice: Choice, usual: Choice, name: str, *, changed: bool) -> None:
        """`name` of the saved filter that was taken, "" for none; `changed` since it was."""
        narrow = [part for part in narrower(choice, usual) if part not in _APART]
        chosen = {part: self._names(part, getattr(choice, part)) for part in narrow}
        if name:
            text = self._shortened(name)
            text = self.tr("{name}, changed").format(name=text) if changed else text
            said = self.tr("Filter {name}, changed") if changed else self.tr("Filter {name}")
            said = said.format(name=name)
        elif chosen:
            listed = [words.locale().createSeparatedList(names) for names in chosen.values()]
            text, said = self._brief(chosen), self.tr("Filters: {chosen}").format(chosen=", ".join(listed))
        else:
            text = said = self.tr("Filters")
        if not name and choice.countries and not choice.followed and "countries" not in narrow:
            codes = sorted(choice.countries)
            shown = " ".join(codes) if len(codes) <= _FEW else self.tr("%n countries", "", len(codes))
            text = self.tr("{filters} · {countries}").format(filters=text, countries=shown)
            every = words.locale().createSeparatedList(self._names("countries", choice.countries))
            said = self.tr("{filters}, {countries}").format(filters=said, countries=every)
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(said)
        self.set_style(QUIET if name or narrow else FLAT)

    def _names(self, part: str, field: Any) -> list[str]:
        """What is chosen of the part; of the kinds, which the chips tell, no more than some."""
        if part == "watched":
            return [self.tr("Watched") if field else self.tr("Not watched")]
        if part == "kinds":
            named = [words.kind_name(kind) for kind in marks.KINDS if kind in field]
            return named if 0 < len(named) <= _FEW else [self._number(part, len(named))]
        return sorted(map(_namer(part), field))

    def _brief(self, chosen: dict[str, list[str]]) -> str:
        """All of it by name where there is room, else with numbers; else the first, and how many more sections."""
        for most in (2, 1):
            text = ", ".join(self._some(part, names, most) for part, names in chosen.items())
            if self._wide(text) <= self._room:
                return text
        part, names = next(iter(chosen.items()))
        first, more = self._some(part, names, 1), len(chosen) - 1
        if not more:
            return self._shortened(first)
        rest = self.tr("{first} + {count}").format(first="", count=words.number(more))
        first = self._shortened(first, self._wide(rest))
        return self.tr("{first} + {count}").format(first=first, count=words.number(more))

    def _some(self, part: str, names: Sequence[str], most: int) -> str:
        return ", ".join(names) if len(names) <= most else self._number(part, len(names))

    def _number(self, part: str, count: int) -> str:
        match part:
            case "services":
                return self.tr("%n services", "", count)
            case "genres":
                return self.tr("%n genres", "", count)
            case "languages":
                return self.tr("%n languages", "", count)
            case "countries":
                return self.tr("%n countries", "", count)
            case "sources":
                return self.tr("%n sources", "", count)
            case _:
                return self.tr("%n kinds", "", count) if count else self.tr("No kind")

    @property
    def _room(self) -> int:
        px = self.theme.px
        return px(_ROOM if self._bar.width() >= px(_NARROW) else _LITTLE)

    def _wide(self, text: str) -> int:
        return round(self.theme.metrics("entry").horizontalAdvance(text))

    def _shortened(self, name: str, taken: int = 0) -> str:
        return self.theme.metrics("entry").elidedText(name, Qt.TextElideMode.ElideRight, self._room - taken)


def _namer(part: str) -> Callable[[str], str]:
    if part == "sources":
        from .detail_words import source_title  # not for the first paint

        return source_title
    named: dict[str, Callable[[str], str]] = {
        "genres": field_words.genre,
        "languages": field_words.language,
        "countries": field_words.country,
    }
    return named.get(part, str)
