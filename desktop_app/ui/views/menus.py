"""Menus of which each item has a letter of its own: it is underlined, and typed it chooses the item."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


class Menu(QMenu):
    """What is always called so has its letter in its text. Titles and names, which differ, are given theirs each time
    that it opens, and while it is closed are called as everywhere else."""

    def __init__(self, parent: QWidget, title: str = "", kept: Iterable[str] = ()) -> None:
        """`kept`: texts whose letters no other gets, though what is called so may be absent today."""
        super().__init__(title, parent)
        self._kept = {_letter_of(text) for text in kept}
        self._given: list[tuple[QAction, str, str]] = []
        """Each with its text and what that has become."""
        self.aboutToShow.connect(self._give)
        self.aboutToHide.connect(self._take)

    def _give(self) -> None:
        self._take()
        actions = [one for one in self.actions() if one.isVisible() and not one.isSeparator()]
        texts = [one.text() for one in actions]
        self._given = list(zip(actions, texts, lettered(texts, self._kept), strict=True))
        for action, _, text in self._given:
            action.setText(text)

    def _take(self) -> None:
        for action, before, text in self._given:
            if action.text() == text:  # else it is called otherwise by now
                action.setText(before)
        self._given = []


def lettered(texts: Sequence[str], kept: Iterable[str] = ()) -> list[str]:
    """With "&" before a letter that no other has and that isn't `kept`; a text that has one keeps it. It is the first
    where that is free, else that of another word, else any; another gives its own up where it can take a different one.
    Where that doesn't do either it is the first one, which another that was given it has too: typed again it goes to
    the next."""
    own = [_letter_of(text) for text in texts]
    fixed = {*kept, *own}
    places: dict[int, int] = {}
    owners: dict[str, int] = {}

    def place(n: int, wished: Iterable[int], asked: set[str]) -> bool:
        for at in wished:
            letter = texts[n][at].upper()
            if letter in asked or letter in fixed:
                continue
            asked.add(letter)
            if letter not in owners or place(owners[letter], _letters(texts[owners[letter]]), asked):
                owners[letter], places[n] = n, at
                return True
        return False

    without = [(n, text) for n, text in enumerate(texts) if not own[n]]
    for wished in (_first, _initials, _letters):
        for n, text in without:
            if n not in places:
                free = (at for at in wished(text) if text[at].upper() not in owners)
                place(n, free, set())
    for n, text in without:
        if n not in places and not place(n, _letters(text), set()):
            places.update((n, at) for at in [at for at in _letters(text) if text[at].upper() not in fixed][:1])
    return [f"{text[: places[n]]}&{text[places[n] :]}" if n in places else text for n, text in enumerate(texts)]


def _letter_of(text: str) -> str:
    """That which is marked already."""
    return next((one for one in re.findall("&(.)", text) if one != "&"), "").upper()


def _first(text: str) -> list[int]:
    return list(_letters(text))[:1]


def _initials(text: str) -> Iterator[int]:
    return (at for at in _letters(text) if not text[at - 1 : at].isalnum())


def _letters(text: str) -> Iterator[int]:
    """Those that a key types as they stand."""
    return (at for at, one in enumerate(text) if one.isalnum() and len(one.upper()) == 1 and one <= "\uffff")
