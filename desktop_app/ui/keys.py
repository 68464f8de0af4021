"""Every key of the window, in groups: what the sheet of keys shows, and what the README's table has to agree with."""

from __future__ import annotations

from typing import NamedTuple

from .words import tr


class Key(NamedTuple):
    keys: tuple[str, ...]
    """As a QKeySequence is written; each of them does it."""
    does: str


class Group(NamedTuple):
    title: str
    keys: tuple[Key, ...]


def groups(*, letters: bool = True) -> list[Group]:
    """In the person's language, the keys not; without single `letters`, where they are switched off."""
    return [_calendar(), _entries(letters), _search(), _filters(), _pane(), _file()]


def _calendar() -> Group:
    return Group(
        tr("Calendar"),
        (
            Key(("PgUp", "PgDown"), tr("To the month, week or year before, after")),
            Key(("Home", "Ctrl+T"), tr("Today")),
            Key(("Ctrl+G",), tr("Go to a date")),
            Key(("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4"), tr("Month, week, agenda, year")),
        ),
    )


def _entries(letters: bool) -> Group:
    by_letter = (Key(("F",), tr("Follow its show, or stop")), Key(("W",), tr("Watched, or not")))
    return Group(
        tr("Day and entries"),
        (
            Key(("Left", "Right", "Up", "Down"), tr("To another day, to another entry")),
            Key(("Enter",), tr("Into the day, open the entry")),
            Key(("Esc",), tr("Out of the day, close the entry")),
            *(by_letter if letters else ()),
            Key(("Menu", "Shift+F10"), tr("All that can be done with it")),
            Key(("Tab",), tr("To the next part of the window")),
        ),
    )


def _search() -> Group:
    return Group(
        tr("Search"),
        (
            Key(("Ctrl+F",), tr("Search shows, services, people, characters and episodes")),
            Key(("Down", "Up"), tr("To what was found")),
            Key(("Enter",), tr("Go there, or to the first hit")),
            Key(("Ctrl+Enter",), tr("Show only what has the words in its title")),
            Key(("Esc",), tr("Clear the search")),
        ),
    )


def _filters() -> Group:
    return Group(
        tr("Filters"),
        (
            Key(("Ctrl+Shift+F",), tr("Choose what is shown, or close that")),
            Key(("Ctrl+Space",), tr("At a kind in the bar: this one alone")),
        ),
    )


def _pane() -> Group:
    return Group(
        tr("Pane"),
        (
            Key(("F9",), tr("Show or hide the pane at the side")),
            Key(("Ctrl+Shift+Left",), tr("Its edge to the left")),
            Key(("Ctrl+Shift+Right",), tr("Its edge to the right")),
        ),
    )


def _file() -> Group:
    return Group(
        tr("File"),
        (
            Key(("Ctrl+Z", "Ctrl+Shift+Z"), tr("Undo what you did last, do it again")),
            Key(("F5",), tr("Read the sources now, or stop")),
            Key(("Ctrl+E",), tr("Export")),
            Key(("Ctrl+N",), tr("Add an entry of your own")),
            Key(("Ctrl+R",), tr("Read an article")),
            Key(("Ctrl+V",), tr("Read the article that was copied")),
            Key(("Ctrl+I",), tr("What news feeds announce: the inbox")),
            Key(("Ctrl+D",), tr("In the inbox: dismiss")),
            Key(("F10",), tr("Open the menu")),
            Key(("Ctrl+?", "F1"), tr("Show these keys")),
            Key(("Ctrl+Q",), tr("Quit")),
        ),
    )
