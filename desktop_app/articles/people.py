"""Who is in a show and who made it, gathered over the sentences that speak of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from . import cast_words, maker_words, name_words
from .article import Span
from .cast import cast
from .east_asian import told_in
from .lineup import Lineup, lineup, works_in
from .makers import makers, roles_in
from .masks import Masked
from .starring import Knowledge

_MOST_NAMES = 1_000
"""How many names are read for one show: more than any article has, so that a hostile page costs no more."""
_COMPANY = re.compile(
    r"\b(?:Productions?|Studios?|Pictures|Films?|Entertainment|Television|Media|Company|Group|Content|Networks?"
    r"|Originals?|Publicity|Press|University"
    r"|Theatre|Awards?|Street|Road|House|Island|City|County|Isle|TV|Pty|Ltd|Inc|Works|Docs|Banner|Festival|Club"
    r"|Team)\b"
)
_ALONE = re.compile(r" \(|,? (?:as|plays|in (?:his|her) first)\b")
"""Behind a single name that is a person's own: "Jiwoon in his first role"."""
_BY_TRADE = re.compile(r"(?i)\b(?:actor|actress|singer|rapper|idol|comedian|comic|star) $")


@dataclass(slots=True)
class Person:
    """Of one show, as far as is told."""

    name: str
    span: Span
    character: str | None = None
    character_span: Span | None = None
    known_for: list[str] = field(default_factory=list[str])
    plays: bool = False
    roles: list[str] = field(default_factory=list[str])


class People:
    """Of one show. `read` each sentence that speaks of it, in order."""

    def __init__(self, text: str, full_names: Iterable[str] = ()) -> None:
        """`full_names`: whom the article names in full anywhere, of whom a sentence may give the last name alone."""
        self._text = text
        self._people: dict[str, Person] = {}
        self._last: Person | None = None
        """The player who was named last, of whom the next sentence may say "she"."""
        named = list(dict.fromkeys(name for name in full_names if " " in name))
        self._by_last = {name.split()[-1]: name for name in reversed(named)}
        self._by_first: dict[str, list[str]] = {}
        for name in named:
            self._by_first.setdefault(name.split()[0], []).append(name)
        self._subject: Person | None = None
        """Of whom the sentence before spoke first."""
        self._works: dict[str, list[str]] = {}
        """What each is known for, of those too who are not yet known to play."""
        self._named: tuple[str, Span] | None = None
        """Who alone was named in the sentence before."""
        self._asked = False
        self._left = _MOST_NAMES

    def all(self) -> list[Person]:
        """In the order in which they were read; a part that the article names in full is."""
        for person in self._people.values():
            works = self._works.get(person.name, []) if person.plays else []
            person.known_for = [work for work in works if work not in (person.character, *self._people)]
            if person.character is not None and " " not in person.character:
                person.character = self._whole(person.character)
        return list(self._people.values())

    def _whole(self, first: str) -> str:
        """ "Hester" is Hester Quill, if the article has one who is nobody real."""
        fits = [name for name in self._by_first.get(first, []) if name not in self._people]
        return fits[0] if len(fits) == 1 else first

    def read(self, line: Masked, *, listed: bool = False, own: frozenset[str] = frozenset()) -> None:
        """`listed`: it is a row of a list of who plays whom. `own`: the signs of the show itself. Bounded work: the
        patterns see no more than the words between two names."""
        if self._left <= 0:
            return
        self._read_east_asian(line)
        people = lineup(line, self._text, own, lambda sign: self._is_known(line, sign))
        self._left -= len(people.items)
        made = self._add_makers(line, people)
        self._add_cast(line, people, made, listed)
        self._add_works(line, people, own)
        self._asked = cast_words.ASKED.search(line.text) is not None
        full = [item.sign for item in people.items if " " in self._full(line, item.sign)]
        self._named = (self._full(line, full[0]), line.spans[full[0]]) if full else None
        named = [
            person for item in people.items if (person := self._people.get(self._full(line, item.sign))) is not None
        ]
        self._last = next((person for person in named if person.plays), self._last)
        self._subject = next(iter(named), self._subject)

    # what a sentence adds

    def _add_makers(self, line: Masked, people: Lineup) -> frozenset[str]:
        found = makers(people, lambda sign: self._said(line, sign))
        for made in found:
            if (person := self._person(line, made.who)) is not None:
                person.roles = _in_order([*person.roles, *made.roles])
        if self._subject is not None and (said := maker_words.HE_MAKES.match(line.text)) is not None:
            behind = line.text[said.end() :][: name_words.LONGEST_GAP]
            if (hit := maker_words.MAKER_AFTER.match(behind)) is not None:
                self._subject.roles = _in_order([*self._subject.roles, *roles_in(hit["roles"])])
        return frozenset(made.who for made in found)

    def _add_cast(self, line: Masked, people: Lineup, made: frozenset[str], listed: bool) -> None:
        known = Knowledge(
            said=lambda sign: self._said(line, sign),
            is_player=lambda sign: self._is_player(line, sign),
            is_person=lambda sign: self._is_known(line, sign) or " " in self._said(line, sign),
            is_known=lambda sign: self._is_known(line, sign),
            is_maker=lambda sign: (
                (one := self._people.get(self._full(line, sign))) is not None and bool(one.roles) and not one.plays
            ),
            asked=self._asked,
            has_players=any(person.plays for person in self._people.values()),
            makers=made,
        )
        parts = cast(people, known, listed=listed)
        self._read_pronoun(line, people, frozenset(part.whom for part in parts if part.whom))
        for part in parts:
            person = self._person(line, part.who)
            if person is None:
                continue
            person.plays = True
            if part.whom is not None and person.character is None:
                self._set_character(person, line, part.whom, part.more)

    def _read_east_asian(self, line: Masked) -> None:
        for told in told_in(self._text, line.sentence):
            name = self._text[slice(*told.who)]
            person = self._people.setdefault(name, Person(name, told.who))
            if told.role is not None:
                person.roles = _in_order([*person.roles, told.role])
            if told.whom is not None:
                person.plays = True
                person.character, person.character_span = self._text[slice(*told.whom)], told.whom
            if told.work is not None:
                self._works.setdefault(name, []).append(self._text[slice(*told.work)])

    def _read_pronoun(self, line: Masked, people: Lineup, played: frozenset[str]) -> None:
        """ "She plays B", of who was named last."""
        first = next(iter(people.items), None)
        if first is None or first.sign in played:
            return
        hit = cast_words.SHE_PLAYS.match(people.gaps[0]) if len(people.gaps[0]) <= name_words.LONGEST_GAP else None
        if hit is None or cast_words.NO_NAME.search(hit["lead"]):
            return
        if len(people.items) > 1 and cast_words.PLACED.fullmatch(people.tie(1)):
            return  # "She plays Manhattan perfumer B"
        if self._last is None and self._named is not None:
            self._last = self._people.setdefault(self._named[0], Person(*self._named))
        if self._last is not None and self._last.character is None:
            self._last.plays = True
            self._set_character(self._last, line, first.sign)

    def _add_works(self, line: Masked, people: Lineup, own: frozenset[str]) -> None:
        for at, item in enumerate(people.items):
            works = list(item.works)
            if item.aside_work is not None:
                works.append(item.aside_work)
            if (hit := name_words.LATELY_IN.match(people.rest(at))) is not None:
                works += works_in(line, item.end + hit.start("works"), item.end + hit.end("works"), own)
            if item.player is not None:
                at_work = self._works.setdefault(self._full(line, item.player), [])
                at_work += [said for work in item.player_works if (said := self._text[slice(*work)]) not in at_work]
            told = self._works.setdefault(self._full(line, item.sign), [])
            for work in works:
                said = " ".join(self._text[slice(*work)].split())
                if said not in told:
                    told.append(said)

    def _set_character(self, person: Person, line: Masked, sign: str, more: str = "") -> None:
        span = line.spans[sign]
        span = Span(span.start, span.end + len(more))
        if self._text[max(0, span.start - 4) : span.start] == "The ":
            span = Span(span.start - 4, span.end)
        elif self._text[max(0, span.start - 3) : span.start] == "An " and span.start > 3:
            span = Span(span.start - 3, span.end)
        person.character, person.character_span = self._text[slice(*span)], span

    # names

    def _said(self, line: Masked, sign: str) -> str:
        return " ".join(line.said(sign, self._text).split()) if sign else ""

    def _full(self, line: Masked, sign: str) -> str:
        """The name in full, where the sentence gives the last one alone."""
        said = self._said(line, sign)
        if said in self._people or " " in said:
            return said
        return self._by_last.get(said, said)

    def _is_known(self, line: Masked, sign: str) -> bool:
        """Whether it names one who is known, or gives the last name of one."""
        said = self._said(line, sign)
        return said in self._people or said in self._by_last

    def _is_player(self, line: Masked, sign: str) -> bool:
        person = self._people.get(self._full(line, sign))
        return person is not None and person.plays

    def _person(self, line: Masked, sign: str) -> Person | None:
        """Known or new; None for what is no name of a person."""
        if _COMPANY.search(self._said(line, sign)):
            return None
        name = self._full(line, sign)
        if name not in self._people:
            at = line.text.index(f"<{sign}>")
            alone = _ALONE.match(line.text, at + len(sign) + 2) or _BY_TRADE.search(line.text[max(0, at - 20) : at])
            if " " not in name and not alone:
                return None
            self._people[name] = Person(name, line.spans[sign])
        return self._people[name]


def _in_order(roles: Iterable[str]) -> list[str]:
    told = set(roles)
    return [role for role in (*maker_words.ROLES, "original_author") if role in told]
