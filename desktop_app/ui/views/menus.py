"""Menus of which each item has a letter of its own: it is underlined, and typed it chooses the item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


class Menu(QMenu):
    """The letters are given each time that it opens, in whatever language and with whatever it offers by then; while
    it is closed its actions are called as everywhere else."""

    def __init__(self, parent: QWidget, title: str = "") -> None:
        super().__init__(title, parent)
        self._given: list[tuple[QAction, str, str]] = []
        """Each with its text and what that has become."""
        self.aboutToShow.connect(self._give)
        self.aboutToHide.connect(self._take)

    def _give(self) -> None:
        self._take()
        actions = [one for one in self.actions() if one.isVisible() and not one.isSeparator()]
        texts = [one.text() for one in actions]
        self._given = list(zip(actions, texts, lettered(texts), strict=True))
        for action, _, text in self._given:
            action.setText(text)

    def _take(self) -> None:
        for action, before, text in self._given:
            if action.text() == text:  # else it is called otherwise by now
                action.setText(before)
        self._given = []


def lettered(texts: Sequence[str]) -> list[str]:
    """With "&" before a letter that no other has: its first where that is free, else that of another word, else any;
    another gives its own up where it can take a different one. Where that doesn't do either it is the first one, which
    another has too: typed again it goes to the next."""
    places: dict[int, int] = {}
    owners: dict[str, int] = {}

    def place(n: int, wished: Iterable[int], asked: set[str]) -> bool:
        for at in wished:
            letter = texts[n][at].upper()
            if letter in asked:
                continue
            asked.add(letter)
            if letter not in owners or place(owners[letter], _letters(texts[owners[letter]]), asked):
                owners[letter], places[n] = n, at
                return True
        return False

    for wished in (_first, _initials, _letters):
        for n, text in enumerate(texts):
            if n not in places:
                free = (at for at in wished(text) if text[at].upper() not in owners)
                place(n, free, set())
    for n, text in enumerate(texts):
        if n not in places and not place(n, _letters(text), set()):
            places.update((n, at) for at in _first(text))
    return [f"{text[: places[n]]}&{text[places[n] :]}" if n in places else text for n, text in enumerate(texts)]


def _first(text: str) -> list[int]:
    return list(_letters(text))[:1]


def _initials(text: str) -> Iterator[int]:
    return (at for at in _letters(text) if not text[at - 1 : at].isalnum())


def _letters(text: str) -> Iterator[int]:
    """Those that a key types as they stand."""
    return (at for at, one in enumerate(text) if one.isalnum() and len(one.upper()) == 1 and one <= "\uffff")
