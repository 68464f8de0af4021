"""What a search found, and how well it fits."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from .values import Entry
from .words import folded


class Group(StrEnum):
    """What a search looks through. Of two groups that fit equally well the one that is named first comes first."""

    SHOWS = "shows"
    SERVICES = "services"
    PEOPLE = "people"
    CHARACTERS = "characters"
    EPISODES = "episodes"


class Fit(IntEnum):
    """How well a name fits the words that were typed; the best is the least."""

    EXACT = 0
    FIRST_WORDS = 1
    """They are whole, and the first of the name: "star" of Star City."""
    BEGINNING = 2
    WORDS = 3
    """Each of the words begins one of its words."""


_WORD = re.compile(r"[^\W_]+")
_ARTICLES = frozenset(["a", "an", "the", "der", "die", "das", "le", "la", "les", "el", "los", "las", "il", "lo", "gli"])


def fit(text: str, name: str, *, by_last: bool = False) -> Fit:
    """Of folded texts. An article before the name counts for nothing; `by_last`: a name is also called by its last
    word, as a person's is."""
    article, _, bare = name.partition(" ")
    names = (name, bare) if bare and article in _ARTICLES else (name,)
    if text in names:
        return Fit.EXACT
    if by_last:
        names = (*names, name.rpartition(" ")[2])
    begun = [one for one in names if one.startswith(text)]
    if not begun:
        return Fit.WORDS
    return Fit.FIRST_WORDS if any(one.startswith(f"{text} ") for one in begun) else Fit.BEGINNING


@dataclass(frozen=True, slots=True)
class ShowHit:
    """A show that a search or a title found; `year` is that of its premiere, `service` its first."""

    id: int
    key: str
    title: str
    year: int | None = None
    service: str | None = None
    followed: bool = False


@dataclass(frozen=True, slots=True)
class PersonHit:
    """A person that a search found, with the best known of the shows that they are in."""

    name: str
    shows: tuple[ShowHit, ...] = ()
    id: int = 0
    """By which they are followed, and their page is read."""
    followed: bool = False
    image: str | None = None
    job: str | None = None
    """In the best known of their shows; None = they play in it."""


@dataclass(frozen=True, slots=True)
class CharacterHit:
    """A character that a search found, and who plays them in what."""

    name: str
    person: str
    show: ShowHit
    image: str | None = None
    """Of the person."""


@dataclass(frozen=True, slots=True)
class EpisodeHit:
    """An entry whose episode a search found."""

    entry: Entry
    number: int | None = None
    """Of a full season's one entry: that of the episode that was found; None: all of the season was."""
    title: str | None = None
    """Of that episode."""


@dataclass(frozen=True, slots=True)
class ServiceHit:
    """A channel or a streaming service, and how many entries of it are to come."""

    name: str
    folded: str
    to_come: int = 0


@dataclass(frozen=True, slots=True)
class More:
    """How many hits there are beyond those that are listed."""

    count: int | None
    """None: nobody has counted."""
    at_least: bool = False
    """Whether there are even more: they were not counted to the end."""


@dataclass(frozen=True, slots=True)
class SearchHits:
    """What a search found, each list with its best first and cut where it gets long."""

    shows: tuple[ShowHit, ...] = ()
    services: tuple[ServiceHit, ...] = ()
    people: tuple[PersonHit, ...] = ()
    characters: tuple[CharacterHit, ...] = ()
    episodes: tuple[EpisodeHit, ...] = ()
    groups: tuple[Group, ...] = ()
    """Those that have any, the one with the best hit first."""
    more: Mapping[Group, More] = field(default_factory=dict[Group, More])
    meant: str = ""
    """The words that were looked for instead, where nothing is called as was typed."""


def begun(name: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the folded words begin words of the name: from and to which of its characters."""
    found: list[tuple[int, int]] = []
    for word in _WORD.finditer(name):
        bare = folded(word[0])
        length = max((len(typed) for typed in words if bare.startswith(typed)), default=0)
        if length:
            end = word.start() + (length if word[0].isascii() else 1)
            while end < word.end() and len(folded(name[word.start() : end])) < length:
                end += 1
            found.append((word.start(), end))
    return found
