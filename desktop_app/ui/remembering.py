"""What survives a restart, under the config folder: the window's place and pane, the view, the day, the filter and the
selected entry."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QLocale, QSettings
from PySide6.QtWidgets import QWidget

from desktop_app.domain.values import Choice

from .models.view_state import VIEWS, ViewState
from .screen_room import screen_room
from .views.filter_bar import ALL_KINDS
from .views.frame import NARROWEST, WIDEST, Frame

if TYPE_CHECKING:
    from .today import Today

FILE = "window.ini"
USUAL = (1440, 900)
ALL, NONE = "all", "none"
EDGE = 7
"""Days of the months beside it that a month's page may show."""
LONGEST = 200
"""Of a text, as in the search box."""
FACTS = ("services", "languages", "genres", "sources")
"""Parts of the filter that are names as the sources write them, kept as JSON: any of them may have blanks in it."""


class Remembering:
    """Reads when the window is made, writes when it closes. A value that can't be read is as if it were not there; one
    that is as on a first start is not kept, so that a setting changed meanwhile holds."""

    def __init__(self, config: Path, state: ViewState, today: Today) -> None:
        """`state` is that of a first start."""
        self._file = config / FILE
        self._kept = QSettings(str(self._file), QSettings.Format.IniFormat) if self._file.is_file() else None
        self._state, self._today, self._usual = state, today, state.choice
        self._selected = self._text("selected")

    # when the window is made

    def resume(self) -> None:
        """The view, the day and the filter, before anything shows them."""
        if self._kept is None:
            return
        view = self._text("view")
        if view in VIEWS:
            self._state.set_view(view)
        day, month = _date(self._text("day")), _date(self._text("month"))
        if day is not None:
            if month is not None and not -EDGE <= (day - month).days < 31 + EDGE:
                month = None
            self._state.resume(day, month, chosen=self._text("chosen") == "true")
        self._state.set_choice(self._choice(), self._text("filter")[:LONGEST])

    def restore(self, window: QWidget, frame: Frame) -> None:
        width = self._text("pane-width")[:4]
        frame.width_chosen = int(width) if width.isdecimal() and NARROWEST <= int(width) <= WIDEST else 0
        frame.shown = self._text("pane").lower() != "false"
        place = self._value("geometry")
        if not isinstance(place, QByteArray) or not window.restoreGeometry(place):
            room = screen_room(window)
            window.resize(min(USUAL[0], room.width()), min(USUAL[1], room.height()))

    def take_selected(self) -> tuple[str, bool]:
        """The identity of the entry that was selected, "" for none or when it was taken before, and whether a pane
        floated over the view."""
        taken, self._selected = self._selected, ""
        return taken, self._text("floating") == "true"

    def _choice(self) -> Choice:
        """The filter; a kind or a country that there no longer is drops out, and with the last of them the limit."""
        choice, kinds, countries = self._usual, self._text("kinds"), self._text("countries")
        known = ALL_KINDS if kinds == ALL else ALL_KINDS.intersection(kinds.split())
        if known or kinds == NONE:
            choice = replace(choice, kinds=known)
        codes = frozenset(code for code in countries.split() if _is_country(code))
        if codes or countries == ALL:
            choice = replace(choice, countries=codes or None)
        text = " ".join(self._text("text").split())[:LONGEST]
        choice = replace(choice, followed=self._text("followed") == "true", text=text)
        for fact in FACTS:
            choice = replace(choice, **{fact: _names(self._text(fact))})
        return replace(choice, watched={"true": True, "false": False}.get(self._text("watched")))

    def _text(self, key: str) -> str:
        value = self._value(key)
        return value if isinstance(value, str) else ""

    def _value(self, key: str) -> object:
        try:
            return None if self._kept is None else self._kept.value(key)
        except Exception:  # Qt lets the value say which type reads it, and that one may raise anything
            return None

    # when it closes

    def keep(self, window: QWidget, frame: Frame) -> None:
        """A folder that can't be written is no reason to stay open."""
        state, selected = self._state, self._state.selected
        kept = QSettings(str(self._file), QSettings.Format.IniFormat)
        kept.setValue("geometry", window.saveGeometry())
        for key, value in {
            "pane-width": str(frame.width_chosen or ""),
            "pane": "" if frame.shown else "false",
            "view": state.view,
            **self._day(),
            **self._filter(),
            "selected": selected.identity if selected else self._selected,  # not yet taken: the library never opened
            "floating": "true" if frame.pane_in_sight and not frame.docked else "",
        }.items():
            if value:
                kept.setValue(key, value)
            else:
                kept.remove(key)
        kept.sync()

    def _day(self) -> dict[str, str]:
        state = self._state
        if state.day == self._today.date:
            return dict.fromkeys(("day", "month", "chosen"), "")
        month = "" if state.month == state.day.replace(day=1) else state.month.isoformat()
        return {"day": state.day.isoformat(), "month": month, "chosen": "true" if state.day_chosen else ""}

    def _filter(self) -> dict[str, str]:
        choice, usual = self._state.choice, self._usual
        return {
            "kinds": "" if choice.kinds == usual.kinds else _words(choice.kinds, every=ALL_KINDS),
            "countries": "" if choice.countries == usual.countries else _words(choice.countries),
            "followed": "true" if choice.followed else "",
            "text": choice.text,
            **{fact: _listed(getattr(choice, fact)) for fact in FACTS},
            "watched": "" if choice.watched is None else str(choice.watched).lower(),
            "filter": self._state.filter_name,
        }


def _words(chosen: frozenset[str] | None, every: frozenset[str] | None = None) -> str:
    return ALL if chosen is None or chosen == every else " ".join(sorted(chosen)) or NONE


def _listed(chosen: frozenset[str] | None) -> str:
    return "" if chosen is None else json.dumps(sorted(chosen))


def _names(text: str) -> frozenset[str] | None:
    """None for what is no list of names."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    listed = found if isinstance(found, list) and all(isinstance(name, str) for name in found) else []
    return frozenset(listed) or None


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _is_country(code: str) -> bool:
    return QLocale.territoryToCode(QLocale.codeToTerritory(code)) == code != ""
