"""Whether the words round a list of names say that those in it are players."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from . import cast_words, maker_words
from .lineup import Lineup

_ELSEWHERE = re.compile(r"^.{0,40}\b(?:cast of|join(?:s|ed|ing)) (?:the cast of )?(?:The )?[“\"‘']?<N\d+>")
"""It is another show's cast."""
_TEAM_LED = re.compile(r"(?i)\b(?:team|room|crew|company)(?: is| are)? (?:headed|led) by $")
_LED_IN = re.compile(r"\b(?:by|from|behind|of|with) (?:[a-z-]+ ){0,3}$")
"""Before one who is no subject: "written by A and stars B" does not say that A stars."""
_ARE_SOME = re.compile(
    r"^ are (?:the |two |a pair of )?(?![a-z-]+(?:ed|ing)\b)"
    r"(?!(?:back|in|on|at|not|also|to|set|now|among|expected|both|all|said|out|up|over)\b)[a-z-]+s\b"
)
_ARTICLE = re.compile(r"^,? \w+ (?:the |an? |his |her |its )?")


@dataclass(slots=True)
class Knowledge:
    """What is known of the names when a sentence is read. The functions take a sign of the masked line."""

    said: Callable[[str], str]
    """The words behind it."""
    is_player: Callable[[str], bool]
    is_person: Callable[[str], bool]
    """Whether it can name a person: in full, or one who is named in full elsewhere."""
    is_known: Callable[[str], bool]
    """Whether it names one who is known, or gives the last name of one."""
    is_maker: Callable[[str], bool]
    has_players: bool
    """Whether the show has any yet."""
    asked: bool = False
    """Whether the sentence before asked who is in it."""
    makers: frozenset[str] = field(default_factory=frozenset[str])
    """Who was read as a maker in this very sentence."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of names, with the words before it and behind it."""

    people: Lineup
    known: Knowledge
    group: Sequence[int]
    """The places of those in it."""
    in_play: bool
    """Whether the show, or this sentence, has players."""
    part_told: bool
    """Whether this sentence told who plays whom."""
    ends_on_part: bool
    """The last name is that of a part."""

    @property
    def before(self) -> str:
        return self.people.before(self.group[0])

    @property
    def behind(self) -> str:
        return self.people.behind(self.group[-1])

    @property
    def full(self) -> int:
        """How many are named in full."""
        return sum(" " in self.known.said(self.people.items[at].sign) for at in self.group)


def is_starred(names: Listed) -> bool:
    """Whether those in it are said to be players, with a part or without."""
    if _is_denied(names):
        return False
    return any(
        told(names) for told in (_is_led_in, _is_followed, _stars_too, _has_nameless_part, _stands_alone, _is_with)
    )


def _is_denied(names: Listed) -> bool:
    """ "A will not return", "the writing team is led by A", "A joins the cast of <another show>"."""
    before, behind = names.before, names.behind
    if cast_words.NEGATED.search(before[-30:]) or cast_words.NEGATED.search(behind[:20]):
        return True
    if _TEAM_LED.search(before) or cast_words.IN_PAST.search(before):
        return True
    return _ELSEWHERE.match(names.people.rest(names.group[-1])[: len(behind) + 40]) is not None


def _is_led_in(names: Listed) -> bool:
    """ "Starring A", "His boss is played by A", "Leading the cast is A"."""
    before = names.before
    if cast_words.STARS_BEFORE.search(before) or cast_words.PLAYED_BEFORE.search(before):
        return True
    if cast_words.JOINED_TOO.search(names.people.led(names.group[0])):
        return True
    if not cast_words.AMONG_VERB.search(before):
        return False
    return cast_words.AMONG.match(names.people.head(names.group[0])) is not None


def _is_followed(names: Listed) -> bool:
    """ "A and B star", "A in the title role"."""
    behind = names.behind
    return bool(cast_words.STARS_AFTER.match(behind) or cast_words.IN_TITLE_ROLE.match(behind))


def _stars_too(names: Listed) -> bool:
    """ "A writes and stars"."""
    if len(names.group) > 1 or not cast_words.AND_STARS.match(names.behind) or _LED_IN.search(names.before):
        return False
    return bool(names.full) or names.known.is_known(names.people.items[names.group[0]].sign)


def _has_nameless_part(names: Listed) -> bool:
    """ "A as a state trooper", "A and B are the husbands", "B plays a vet and A her landlord"."""
    before, behind = names.before, names.behind
    hit = cast_words.NULL_PART.match(behind)
    if hit is not None and not names.ends_on_part and not cast_words.MAKER_LEAD.match(behind.partition(" as ")[2]):
        return True
    if names.part_told and not names.ends_on_part and cast_words.ELIDED_NULL.match(behind):
        return True
    if cast_words.IN_WHICH.search(before) and re.match(r" (?:is|are) ", behind):
        return True
    if names.full > 1 and not before.strip() and _ARE_SOME.match(behind):
        return True
    is_one = names.in_play and cast_words.NULL_IS.match(behind) is not None
    return is_one and not maker_words.TRADE.match(_ARTICLE.sub("", behind))


def _stands_alone(names: Listed) -> bool:
    """The cast behind a colon or a question; "a firearms officer (A)"; "in which A’s sergeant solves crimes"."""
    before, behind = names.before, names.behind
    if not names.full:
        return False
    if names.known.asked and names.group[0] == 0 and not before.strip():
        return True
    if cast_words.IN_BRACKETS.search(before) and behind.startswith(")"):
        near = before[-40:]
        return not maker_words.TRADE.search(near) and not cast_words.NO_PART_THERE.search(near)
    if cast_words.IN_WHICH.search(before) and cast_words.OWN_PART.match(behind):
        return True
    labelled = cast_words.LABEL.search(before) is not None and not cast_words.NO_CAST_LABEL.search(before)
    ends = names.group[-1] == len(names.people.items) - 1 and not behind.strip(" .")
    return labelled and ends and names.full > 1


def _is_with(names: Listed) -> bool:
    """A thriller "with A and B", if they do nothing else there."""
    before = names.before
    if names.full and before == "With " and not names.behind.strip(" ."):
        return True
    if not names.full or not cast_words.WITH.search(before) or cast_words.WITH_OTHERS.match(names.behind):
        return False
    return not maker_words.TRADE.search(before[-60:])
