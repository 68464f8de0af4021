"""What each accepted article told of a show besides its date, so that one can be taken back and the others stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from .airdate import UNKNOWN, AirDate
from .statements import CreditFacts, RelationFacts
from .values import Announcement, Service

EARLIER = ""
"""In the place of an article: what was told before each article's words were kept."""


@dataclass(frozen=True, slots=True)
class Word:
    """Of one reading of an article. Frozen, and compared by all that it tells."""

    article: str
    """Its digest."""
    show_key: str
    key: str
    """Of the episode."""
    air: AirDate = UNKNOWN
    stated_at: datetime | None = None
    services: tuple[Service, ...] = ()
    summary: str | None = None
    credits: tuple[CreditFacts, ...] = ()
    relations: tuple[RelationFacts, ...] = ()

    def says(self, said: Announcement) -> bool:
        """Whether that line of the ledger says the same of the same."""
        return said.key == f"episode:{self.key}" and said.air == self.air


@dataclass(frozen=True, slots=True)
class Told:
    """What a publication tells of a show in all its words."""

    services: tuple[Service, ...] = ()
    summary: str | None = None
    credits: tuple[CreditFacts, ...] = ()
    relations: tuple[RelationFacts, ...] = ()


def told(words: Iterable[Word]) -> Told:
    """Of all words of a publication about one show, in the order in which they were accepted. One that is older than
    what was accepted before it adds nothing; the newest article's word on a thing counts, and people are added to those
    named before."""
    services: tuple[Service, ...] = ()
    summary: str | None = None
    relations: tuple[RelationFacts, ...] = ()
    credits: dict[tuple[str, str | None], CreditFacts] = {}
    of_article: dict[str, Word] = {}
    for word in heard(words):
        if any(word.article != other.article for other in of_article.values()):
            of_article = {}
        of_article[word.key] = word
        services = tuple(dict.fromkeys(one for each in of_article.values() for one in each.services)) or services
        summary = next((each.summary for each in of_article.values() if each.summary), summary)
        relations = word.relations or relations
        for one in word.credits:
            old = credits.get((one.person_key, one.job), one)
            characters, known_for = one.characters or old.characters, one.known_for or old.known_for
            credits[one.person_key, one.job] = replace(one, characters=characters, known_for=known_for)
    cast = [one for one in credits.values() if one.job is None]
    crew = [one for one in credits.values() if one.job is not None]
    billed = tuple(replace(one, order=at) for some in (cast, crew) for at, one in enumerate(some))
    return Told(services, summary, billed, relations)


def heard(words: Iterable[Word]) -> Iterator[Word]:
    """Those that were not older than one accepted before them."""
    newest: datetime | None = None
    for word in words:
        if word.stated_at is None or newest is None or newest <= word.stated_at:
            newest = word.stated_at or newest
            yield word


def silenced(gone: Sequence[Word], left: Sequence[Word], lines: Iterable[Announcement]) -> list[Announcement]:
    """The lines of the ledger for which nobody stands any more, once those words have `gone` and the others are
    `left`. All are of one publication."""
    said = list(lines)
    own = {word: [line for line in said if word.says(line) and line.stated_at == word.stated_at] for word in left}
    earlier = {word.show_key for word in left if word.article == EARLIER}
    return [
        line
        for line in said
        if any(word.says(line) and (word.stated_at == line.stated_at or word.show_key not in earlier) for word in gone)
        and not any(line in own[word] or (word.says(line) and not own[word]) for word in left)
    ]
