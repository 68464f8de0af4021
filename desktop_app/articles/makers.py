"""Who made a show, as one sentence tells it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from . import cast_words, maker_words, name_words
from .lazy_pattern import caseless, lazy
from .lineup import Lineup

_ROLES = {role: caseless(rf"(?<!\w)(?:{said})(?!\w)") for role, said in maker_words.ROLES.items()}
_NO_PERSON = lazy(
    r"(?i)\b(?:bad|wolf|two|three|four|red|blue|big|little|brothers|sisters?|left|bank|hat|trick|warp|lion"
    r"|works|docs|universal|sony|lionsgate|north|south|east|west|world|global)\b"
)
"""Words of companies from which a show comes."""


@dataclass(frozen=True, slots=True)
class Made:
    """A sign of the masked line, and what that person did for the show."""

    who: str
    roles: tuple[str, ...]


def makers(people: Lineup, said: Callable[[str], str]) -> list[Made]:
    """In the order of the line. `said`: the words behind a sign."""
    found: list[Made] = []
    for group in people.groups:
        before, behind = _roles_before(people, group, said), _roles_behind(people, group, said)
        if not behind or "alongside" in people.before(group[0]):
            before += _shared_deed(people.before(group[0]))
        found += [
            Made(people.items[at].sign, tuple(dict.fromkeys([*before, *behind]))) for at in group if before or behind
        ]
    for at, item in enumerate(people.items):
        tie = people.tie(at)
        if "co-" in tie.lower() and (co := maker_words.CO_MAKER.fullmatch(tie)) is not None:
            found.append(Made(people.items[at - 1].sign, tuple(roles_in(co["roles"]))))
        if roles := roles_in(item.note):
            found.append(Made(item.sign, tuple(roles)))
        elif _has_its_show(people, at) and " " in said(item.sign):
            found.append(Made(item.sign, ("writer",)))
    found += _shared(people, found)
    return _with_writers(people, found)


def _has_its_show(people: Lineup, at: int) -> bool:
    """ "A’s wartime epic <T0>", "A’s <the show itself>"."""
    rest = people.rest(at)
    hit = maker_words.HIS_SHOW.match(rest)
    return maker_words.ITS_MAKER.match(rest) is not None or (hit is not None and hit["show"] in people.own)


def _roles_before(people: Lineup, group: Sequence[int], said: Callable[[str], str]) -> list[str]:
    """What the words before a list say of those in it."""
    before, name = people.before(group[0]), said(people.items[group[0]].sign)
    book = maker_words.OF_A_BOOK.search(people.led(group[0]))
    if (book and "original story" not in before and not maker_words.TRADE.search(book["between"])) or (
        maker_words.FROM_A_BOOK.search(before) and maker_words.ITS_BOOK.match(people.rest(group[-1]))
    ):
        return ["original_author"]
    roles: list[str] = []
    made = maker_words.MADE_BY.search(before) or maker_words.MADE_BY.search(people.led(group[0]))
    if made is not None:
        roles += roles_in(made["roles"])
    trade = maker_words.MAKER_BEFORE.search(before)
    if trade is not None and not _is_deed(trade, before):
        roles += roles_in(trade["roles"])
    if (
        not roles
        and " " in name
        and maker_words.FROM_HEAD.match(people.head(group[0]))
        and maker_words.FROM_TAIL.match(people.rest(group[-1]))
    ):
        roles += [] if _NO_PERSON.search(name) else ["writer"]
    if not roles and maker_words.THE_WORK_OF.search(before):
        roles.append("creator")
    if not roles and (hit := maker_words.SHOW_BY.search(before)) is not None and " " in name:
        company = hit["from"] and _NO_PERSON.search(name)
        roles += ["writer"] if not company and not maker_words.TRADE.search(hit["lead"]) else []
    return roles


def _is_deed(trade: re.Match[str], before: str) -> bool:
    """Whether it is what somebody before does, so that what follows is what is made, or who does something else."""
    return maker_words.DEED.search(trade["roles"]) is not None and before[trade.end("roles") :][:1] in {" ", ","}


def _shared_deed(before: str) -> list[str]:
    """ "executive produces alongside A": what the nearest deed makes of A."""
    hit = maker_words.SHARED.match(before)
    if hit is None:
        return []
    deeds = list(maker_words.TRADE.finditer(hit["deed"]))
    if not deeds:
        return []
    between = hit["deed"][deeds[-1].end() :]
    if len(between) > 60 or re.search(r"[.;]|<N|^ (?:by|of)\b", between):
        return []
    return roles_in(deeds[-1].group())


def _roles_behind(people: Lineup, group: Sequence[int], said: Callable[[str], str]) -> list[str]:
    """What the words behind a list say of those in it."""
    last = group[-1]
    if last + 1 < len(people.items) and last + 1 not in group and cast_words.PLAYS.fullmatch(people.tie(last + 1)):
        behind = people.behind(last + 1)  # "A, who plays B, wrote it"
        hits = [maker_words.MAKER_AFTER.match(behind)] if behind.startswith(",") else []
    elif last and cast_words.PLAYS.fullmatch(people.tie(last)):
        return []
    else:
        behind = _clause(people, last, said)
        hits = [maker_words.MAKER_AFTER.match(behind), maker_words.MAKER_AS.match(behind)]
    roles: list[str] = []
    if (clause := maker_words.RELATIVE_CLAUSE.match(behind)) is not None:
        behind_it = maker_words.MAKER_AFTER.match(behind[clause.end() :])
        if behind_it is not None and not _is_of_next(people, last, behind, behind_it, clause.end()):
            roles += roles_in(behind_it["roles"])
    for hit in hits:
        if hit is None or _is_of_next(people, last, behind, hit):
            continue
        roles += roles_in(hit["roles"])
        if (more := maker_words.MAKER_AND.match(behind[hit.end() :])) is not None and not _is_of_next(
            people, last, behind, more, hit.end()
        ):
            roles += roles_in(more["roles"])
    if maker_words.OWN_SCRIPTS.match(behind):
        roles.append("writer")
    if maker_words.RUNS_IT.match(behind):
        roles.append("showrunner")
    return roles


def _clause(people: Lineup, at: int, said: Callable[[str], str]) -> str:
    """The words behind a name, up to the next that is one of a person in full."""
    end = at + 1
    while (
        end < len(people.items)
        and " " not in said(people.items[end].sign)
        and not maker_words.TRADE.search(people.gaps[end][-30:])
    ):
        end += 1
    stop = people.items[end].start if end < len(people.items) else len(people.line.text)
    return people.line.text[people.items[at].end : stop][: name_words.LONGEST_GAP]


def _is_of_next(people: Lineup, at: int, behind: str, hit: re.Match[str], skipped: int = 0) -> bool:
    """Whether the role is the trade of whom the sentence names next: "A and director B"."""
    if at + 1 >= len(people.items) or people.items[at].end + len(behind) < people.items[at + 1].start:
        return False
    next_one = maker_words.MAKER_BEFORE.search(behind)
    if next_one is not None and _is_deed(next_one, behind):
        next_one = None  # "A writes, B directs"
    next_one = next_one or maker_words.MADE_BY.search(behind)
    return next_one is not None and next_one.start("roles") <= hit.start("roles") + skipped < next_one.end("roles")


def roles_in(said: str) -> list[str]:
    """What words of trades and deeds are roles."""
    return [role for role, pattern in _ROLES.items() if pattern.search(said)] if said else []


def _shared(people: Lineup, found: Sequence[Made]) -> list[Made]:
    """ "A returns as showrunner, sharing the job with B": B is one too, if not the creator."""
    more: list[Made] = []
    for group in people.groups:
        if not maker_words.SHARES.search(people.before(group[0])) or not found:
            continue
        roles = tuple(role for role in found[0].roles if role != "creator")
        behind = people.behind(group[0] - 1) if group[0] else ""
        roles = roles or tuple(roles_in(behind))
        more += [Made(people.items[at].sign, roles) for at in group if roles]
    return more


def _with_writers(people: Lineup, found: list[Made]) -> list[Made]:
    """ "..., and they write every episode": all who were named."""
    hit = maker_words.THEY_WRITE.match(people.gaps[-1][: name_words.LONGEST_GAP])
    if hit is None:
        return found
    return found + [Made(who, tuple(roles_in(hit["roles"]))) for who in dict.fromkeys(made.who for made in found)]
