"""Who plays whom, as one sentence tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from . import cast_words
from .lineup import Item, Lineup, is_part_name
from .starring import Knowledge, Listed, is_starred

_OWNED = re.compile(r"(?P<kin>(?:’s|'s) (?:[a-z-]+ )?[a-z-]+)(?=[.,;]|$| and\b| with\b| who\b)")
_WITH_A = re.compile(r"\bwith (?:[a-z-]+ ){1,3}$")
_DOES = re.compile(r"^ [a-z]+ing\b")
_PLACE = re.compile(r"\b(?:in|at|from|near|of|on|to) $")


@dataclass(frozen=True, slots=True)
class Part:
    """Signs of the masked line: who plays, and whom; None where that has no name."""

    who: str
    whom: str | None = None
    more: str = ""
    """What belongs to the part's name behind its sign: "’s mother" of "Dot’s mother"."""


def cast(people: Lineup, known: Knowledge, *, listed: bool = False) -> list[Part]:
    """In the order of the line. `listed`: it is a row of a list of who plays whom."""
    return _Cast(people, known, listed).read()


class _Cast:
    """The reading of one line: first the ties between two names, then what is said of whole lists."""

    def __init__(self, people: Lineup, known: Knowledge, listed: bool) -> None:
        self._people = people
        self._items = people.items
        self._known = known
        self._listed = listed
        self._part_of: dict[int, int | None] = {}
        """By who plays; None = a part without a name."""
        self._parts: set[int] = set()
        """The names of parts, and what only describes one: "Gideon" of "Gideon’s first love, Annabel"."""
        self._told: list[Part] = []
        """From brackets."""

    def read(self) -> list[Part]:
        for at in range(1, len(self._items)):
            self._read_tie(at)
        for at in range(1, len(self._items)):
            self._read_possessive(at)
        starred = [group for group in self._people.groups if self._is_starred(group)]
        for group in self._people.groups:
            self._read_asides(group, group in starred)
        for group in starred:
            for at in group:
                self._add(at)
        for group in self._people.groups:
            self._spread(group)
        parts = [self._part(at, whom) for at, whom in self._part_of.items()]
        by_place = {item.sign: item.start for item in self._items}
        return sorted([*parts, *self._told], key=lambda part: by_place.get(part.who, len(self._people.line.text)))

    def _part(self, at: int, whom: int | None) -> Part:
        if whom is None:
            return Part(self._items[at].sign)
        owned = _OWNED.match(self._people.behind(whom))
        return Part(self._items[at].sign, self._items[whom].sign, owned["kin"] if owned else "")

    # ties between two names

    def _read_tie(self, at: int) -> None:
        gap, before = self._people.tie(at), at - 1
        if cast_words.NEGATED.search(gap) or (before in self._parts and not cast_words.PLAYED_BY.fullmatch(gap)):
            return
        if cast_words.PLAYED_BY.fullmatch(gap) or self._is_given(before, gap):
            self._played_by(before, at)
            return
        hit = cast_words.PLAYS.fullmatch(gap) or cast_words.AND_PLAYS.fullmatch(gap)
        if (
            hit is None
            and (relative := cast_words.RELATIVE.fullmatch(gap))
            and cast_words.VERB_LAST.match(self._people.behind(self._last_described(at)))
        ):
            hit = relative
        if hit is None and cast_words.TO_LIFE.match(self._people.behind(at)):
            hit = cast_words.BRINGS.fullmatch(gap)
        if hit is None and self._part_of and (elided := cast_words.ELIDED.fullmatch(gap)):
            hit = elided
        if (
            hit is None
            and (headed := cast_words.HEADED.fullmatch(gap))
            and cast_words.LED.search(self._people.before(before))
        ):
            hit = headed
        if hit is not None and not self._people.tie(at).startswith((" (", ";")):
            if (
                hit["lead"].endswith(", ")
                and at + 1 < len(self._items)
                and cast_words.PLAYS.fullmatch(self._people.tie(at + 1))
            ):
                self._add(before)  # "A as the vicar, B as C"
            elif not cast_words.MAKER_LEAD.match(hit["lead"]) and not cast_words.OFFICE.match(
                self._known.said(self._items[at].sign)
            ):
                self._plays(before, at, hit["lead"], gap)
            return
        hit = cast_words.IS.fullmatch(gap)
        if hit is not None and not cast_words.MAKER_LEAD.match(hit["lead"]) and self._may_be(before, hit["lead"]):
            self._plays(before, at, hit["lead"], gap)
            return
        if (
            self._listed
            and before == 0
            and not self._people.gaps[0].strip()
            and re.fullmatch(rf"(?:,? as| –| —|:| -|,|\t| \.{{2,5}})? ?{cast_words.CHAR_LEAD}", gap)
        ):
            self._plays(before, at, "", gap)

    def _is_given(self, whom: int, gap: str) -> bool:
        """ "The role of B goes to A", "Playing B is A"."""
        before = self._people.before(whom)
        return bool(
            (cast_words.ROLE_OF.search(before) and cast_words.GOES_TO.fullmatch(gap))
            or (cast_words.IS_WHO.fullmatch(gap) and (cast_words.PLAYING.match(before) or self._is_role(whom, before)))
        )

    def _is_role(self, whom: int, before: str) -> bool:
        """ "Taking over as B is A", "Back as B is A"."""
        return self._known.said(self._items[whom].sign) != "" and cast_words.AS_FIRST.match(before) is not None

    def _may_be(self, at: int, lead: str) -> bool:
        """Whether "A is (the) B" tells of a part: it does of one who is a player's like, or among players."""
        if cast_words.AMONG_FIRST.match(self._people.head(at)):
            return False  # "Joining A are B and C"
        plain = not re.match(r"(?i)(?:the|her|his|their|an?|its|die|der|la|le|el|il|a|o) ", lead)
        named = " " in self._known.said(self._items[at].sign)
        in_play = self._known.has_players or bool(self._part_of) or lead.startswith(("his ", "her ", "their "))
        return self._known.is_person(self._items[at].sign) and (in_play or (plain and named and len(lead.split()) < 4))

    def _plays(self, at: int, whom: int, lead: str, gap: str) -> None:
        whom, named = self._described(whom, lead)
        group = self._actors(at)
        others = self._group(whom)[self._group(whom).index(whom) :]
        ends = others[-1] + 1 >= len(self._items) or not self._is_tied(others[-1] + 1)
        plural = (
            re.match(
                r"[”\"’']?,? ?(?:\w+ )*?(?:play|portray|voice|star as|return as|appear, as|are|both|spielen"
                r"|incarnent|interpretan)\b",
                gap,
            )
            is not None
        )
        if len(group) > 1 and ends and len(group) == len(others) and named:
            for one, other in zip(group, others, strict=True):
                self._add(one, other)
            self._parts.update(others)
        elif len(group) > 1 and plural and re.match(r" and (?:an?|the|his|her) [a-z]", self._people.behind(whom)):
            for one in group:  # "as B and a captain"
                self._add(one, whom if one == group[0] and named else None)
        elif len(group) > 1 and ends and (len(others) > 1 or plural):
            for one in group:
                self._add(one)
            self._parts.update(others)
        else:
            for one in group[:-1]:
                self._add(one)
            self._add(at, whom if named else None)
        self._parts.add(whom)

    def _described(self, whom: int, lead: str) -> tuple[int, bool]:
        """Whose name the part has, behind those that only describe it; and whether it has one."""
        last = self._last_described(whom)
        self._parts.update(range(whom, last))
        whom = last
        behind = self._people.behind(whom)
        nameless = cast_words.NO_NAME.search(lead) is not None or (
            re.search(r"\bthe $", lead) is not None and cast_words.NOUN_BEHIND.match(behind) is not None
        )
        owned = re.match(r"(?:’s|'s) [a-z]", behind) is not None and not _OWNED.match(behind)
        return whom, not (nameless or owned)

    def _last_described(self, whom: int) -> int:
        while whom + 1 < len(self._items) and self._describes(whom):
            whom += 1
        return whom

    def _describes(self, at: int) -> bool:
        gap = self._people.tie(at + 1)
        if cast_words.POSSESSIVE.fullmatch(gap):
            return True
        if at + 2 < len(self._items) and cast_words.PLAYS.fullmatch(self._people.tie(at + 2)):
            return False  # "as Ruth the otter, A as B": a player
        return cast_words.PLACED.fullmatch(gap) is not None and not self._is_tied(at + 1)

    def _played_by(self, whom: int, at: int) -> None:
        if cast_words.PLACED.fullmatch(self._people.tie(at)):
            return
        parts, actors = self._group(whom), self._group(at)
        parts = parts[: parts.index(whom) + 1]
        actors = actors[actors.index(at) :]
        if len(parts) > 1 and len(parts) == len(actors) and self._known.said(self._items[parts[0]].sign):
            for one, other in zip(actors, parts, strict=True):
                self._add(one, other)
        else:
            self._add(at, whom)
        self._parts.update(parts if len(parts) == len(actors) else [whom])

    def _read_possessive(self, at: int) -> None:
        """ "Ferrand’s Kitty": a player’s part."""
        before = at - 1
        if before in self._parts or at in self._parts or at in self._part_of or self._part_of.get(before) is not None:
            return
        owner, owned = self._items[before].sign, self._items[at].sign
        if not (before in self._part_of or self._known.is_known(owner)) or self._known.is_maker(owner):
            return
        if cast_words.POSSESSIVE.fullmatch(self._people.tie(at)) and not self._known.is_known(owned):
            self._add(before, at)
            self._parts.add(at)

    # what is said of a list

    def _is_starred(self, group: Sequence[int]) -> bool:
        if group[0] in self._parts and len(group) == 1:
            return False
        told = bool(self._part_of)
        return is_starred(
            Listed(self._people, self._known, group, told or self._known.has_players, told, group[-1] in self._parts)
        )

    def _spread(self, group: Sequence[int]) -> None:
        """Who stands in one list with a player, or behind whom that one plays, is one."""
        actors = [at for at in group if at in self._part_of or self._known.is_player(self._items[at].sign)]
        before = group[0] - 1
        behind_part = group[0] in self._parts and any(whom == group[0] for whom in self._part_of.values())
        if not actors and not behind_part:
            return
        start = 0 if not behind_part else 1
        if not actors and before < 0:
            return
        for at in group[start:]:
            if at not in self._parts:
                self._add(at)

    def _read_asides(self, group: Sequence[int], starred: bool) -> None:
        open_ones = [at for at in group if self._items[at].aside is not None]
        names = [self._known.said(self._items[at].aside or "") for at in open_ones]
        parts = (
            (len(open_ones) > 1 and all(is_part_name(name) for name in names))
            or any(self._items[at].part is not None for at in group)
            or cast_words.SAME_ROLES.match(self._people.behind(group[-1])) is not None
            or cast_words.CAST_LABEL.search(self._people.before(group[0])) is not None
        )
        played = cast_words.PLAYED_BEFORE.search(self._people.before(group[0])) is not None
        for at in group:
            item = self._items[at]
            if item.part is not None:
                self._tell(item.sign, item.part)
                self._part_of.setdefault(at, None)
            elif item.player is not None:
                self._tell(item.player, item.sign)
                self._parts.add(at)
            elif item.aside is not None:
                self._read_aside(at, item, parts=parts or played, starred=starred)

    def _read_aside(self, at: int, item: Item, *, parts: bool, starred: bool) -> None:
        """A name alone in brackets: the part, the player, or a work."""
        aside = item.aside or ""
        said, name = self._known.said(aside), self._known.said(item.sign)
        about = not starred and (
            cast_words.WHO_IS_BEHIND.search(self._people.led(at)) is not None
            or (cast_words.TOLD_OF.match(self._people.behind(at)) is not None and " " in said)
            or (
                _WITH_A.search(self._people.before(at)) is not None and _DOES.match(self._people.behind(at)) is not None
            )
        )
        if self._known.is_player(item.sign) and not parts:
            return
        if (
            self._part_of.get(at) is None
            and (about or " " not in name or is_part_name(name))
            and not parts
            and not self._known.is_player(item.sign)
            and at not in self._part_of
        ):
            if self._known.is_person(aside) or " " in said:
                self._tell(aside, item.sign)
                self._parts.add(at)
            return
        last_name = " " not in said and self._known.is_known(aside) and not self._known.is_player(item.sign)
        if (self._known.is_player(aside) or last_name) and at not in self._part_of:
            self._tell(aside, item.sign)
            self._parts.add(at)
        elif (parts or _is_ranked(said)) and self._part_of.get(at) is None and at not in self._parts:
            self._tell(item.sign, aside)
            self._part_of.setdefault(at, None)

    # shared

    def _tell(self, who: str, whom: str) -> None:
        self._told.append(Part(who, whom))

    def _add(self, at: int, whom: int | None = None) -> None:
        sign = self._items[at].sign
        if (
            " " not in self._known.said(sign)
            and not self._known.is_known(sign)
            and _PLACE.search(self._people.before(at))
        ):
            return
        if at in self._parts or (sign in self._known.makers and whom is None and not self._is_clear(at)):
            return
        if self._part_of.get(at) is None:
            self._part_of[at] = whom

    def _is_clear(self, at: int) -> bool:
        """Whether it is said of a maker in so many words that it stars as well."""
        behind = self._people.behind(at)
        return bool(
            cast_words.CLEAR_STAR.search(self._people.before(at))
            or cast_words.AND_STARS.match(behind)
            or cast_words.CLEAR_STARS.match(behind)
        )

    def _group(self, at: int) -> tuple[int, ...]:
        return next(group for group in self._people.groups if at in group)

    def _actors(self, at: int) -> list[int]:
        """Who stands in a list that ends with one, without the part with which it begins."""
        group = self._group(at)
        return [one for one in group[: group.index(at) + 1] if one not in self._parts]

    def _is_tied(self, at: int) -> bool:
        """Whether the name before it plays it."""
        gap = self._people.tie(at)
        return bool(
            cast_words.PLAYS.fullmatch(gap) or cast_words.AND_PLAYS.fullmatch(gap) or cast_words.IS.fullmatch(gap)
        )


def _is_ranked(said: str) -> bool:
    return " " in said and is_part_name(said)
