"""From the ledger to what the calendar shows: whose word counts, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import NamedTuple

from .airdate import AirDate, Precision
from .values import STARTER, Announcement, Status

HAND = "hand"
"""The person, as the source of entries made by hand: nothing outranks it, but for a lock. What she takes back is as
though it had never been said."""

TAKEN_BACK = "taken back"
"""In the place of quoted words: the person has taken back all that a source said, as though it had not been said."""

UNSAID = "this alone taken back"
"""The same of one statement among several about one thing: the last before it of that date, and said when it was."""

TRUST = ("tvmaze",)
"""The sources that come before all others, the most trusted first."""

_TAKEN = frozenset({TAKEN_BACK, UNSAID})
_NEVER = datetime.min.replace(tzinfo=UTC)
_REASONS = {
    "locked": "you set it by hand",
    "most-trusted": "{source} is trusted most",
    "newest": "it is the newest statement of {source}",
    "only": "only {source} has said anything",
}


class Resolved(NamedTuple):
    """What the calendar shows, whose statement that is, and the rule by which it won."""

    air: AirDate
    status: Status
    winner: Announcement
    rule: str
    """ "locked", "most-trusted", "newest" or "only"."""
    sources: tuple[str, ...] = ()
    """Those with a statement about the date, the winner's first."""

    @property
    def reason(self) -> str:
        """The rule in words, to follow "because"."""
        return _REASONS[self.rule].format(source=self.winner.source)


def rank(source: str, trust: Sequence[str] = TRUST) -> int:
    """Lower is trusted more: the person, then `trust` in its order, then all others alike."""
    if source == HAND:
        return -1
    return trust.index(source) if source in trust else len(trust)


def newness(said: Announcement) -> tuple[object, ...]:
    """Orders statements from old to new; the later parts only make equal instants fall alike in any order. What comes
    with the program was said before all else, whenever a library learned it."""
    air = said.air
    return (
        _NEVER if said.source == STARTER else said.stated_at or said.learned_at,
        said.learned_at,
        said.status.value,
        air.precision.value,
        air.first or date.min,
        air.last or date.min,
        air.starts_at or _NEVER,
        said.key,
    )


def standing(history: Iterable[Announcement]) -> list[Announcement]:
    """What one source said of one thing and the person has not taken back since, the oldest first; where she has taken
    back all of it, only that she did."""
    told = list(history)
    if not any(said.quote in _TAKEN for said in told):
        return sorted(told, key=newness) if len(told) > 1 else told
    left: list[Announcement] = []
    gone: list[Announcement] = []
    for said in sorted(told, key=lambda one: one.learned_at):
        if said.quote == TAKEN_BACK and said.status is Status.WITHDRAWN:
            left.clear()
            gone.append(said)
        elif said.quote == UNSAID and said.status is Status.WITHDRAWN:
            same = [at for at, one in enumerate(left) if (one.air, one.stated_at) == (said.air, said.stated_at)]
            if same:
                del left[same[-1]]
        else:
            left.append(said)
    return sorted(left, key=newness) or gone[-1:] or told[-1:]


def resolve(announcements: Sequence[Announcement], trust: Sequence[str] = TRUST) -> Resolved | None:
    """What all that was announced about one entry comes to; None without any. The order given does not matter."""
    if not announcements:
        return None
    if len(announcements) == 1:
        said = announcements[0]
        told_by = HAND if is_taken_back(said) else said.source
        return Resolved(said.air, said.status, said, "locked" if said.source == HAND else "only", (told_by,))
    heads = _heads(announcements)
    heads.sort(key=lambda head: (not head.telling, rank(head.said.source, trust), head.said.source))
    best = heads[0]
    if best.said.source != HAND and rank(best.said.source, trust) == len(trust):
        alike = [head for head in heads if head.telling == best.telling]
        best = max(alike, key=lambda head: newness(head.said))
    sources = (best.said.source, *(h.said.source for h in heads if h.telling and h is not best))
    if is_taken_back(best.said):  # by her, and nobody else tells of it
        sources = (HAND,)
    return Resolved(best.said.air, best.status, best.said, _rule(best.said, announcements, heads, trust), sources)


@dataclass(slots=True)
class _Word:
    """What one source says at last."""

    said: Announcement
    status: Status
    telling: bool
    """False: it names no date and never named one, so others may."""


def is_taken_back(said: Announcement) -> bool:
    """Whether the person wants it to be as though nothing had been said: by herself, or in what she imported."""
    return said.status is Status.WITHDRAWN and (said.source == HAND or said.quote in _TAKEN)


def last_words(announcements: Sequence[Announcement]) -> list[Announcement]:
    """What each source says at last, in no order; what the person has taken back only where that is all."""
    return [head.said for head in _heads(announcements)]


def _heads(announcements: Sequence[Announcement]) -> list[_Word]:
    heads = [_word_of(said) for said in _by_source(announcements).values()]
    taken_back = [h for h in heads if is_taken_back(h.said)]
    return [h for h in heads if h not in taken_back] if 0 < len(taken_back) < len(heads) else heads


def _by_source(announcements: Iterable[Announcement]) -> dict[str, dict[object, list[Announcement]]]:
    found: dict[str, dict[object, list[Announcement]]] = {}
    for said in announcements:
        key = said.key or (said.season, said.episode)
        found.setdefault(said.source, {}).setdefault(key, []).append(said)
    return {source: {key: standing(said) for key, said in keys.items()} for source, keys in found.items()}


def _word_of(histories: dict[object, list[Announcement]]) -> _Word:
    """A source may list one thing under several keys (a season and its first episode; an episode deleted and made
    anew): what is still listed counts before what was withdrawn, a dated episode before its season, then the newest."""
    words: list[tuple[tuple[object, ...], _Word]] = []
    for history in histories.values():
        said = history[-1]
        known = said.air.precision is not Precision.UNKNOWN
        had = any(before.air.precision is not Precision.UNKNOWN for before in history)
        telling = had or said.status in {Status.POSTPONED, Status.WITHDRAWN}
        word = _Word(said, _status(history), telling)
        episode = known and not said.key.startswith("season:")
        words.append(((said.status is not Status.WITHDRAWN, telling, episode, newness(said)), word))
    return max(words, key=lambda pair: pair[0])[1]


def _status(history: list[Announcement]) -> Status:
    """A confirmed date is "moved" when the same source said another day before, "postponed" when it had a day and has
    none now; a more exact date within the former one is neither."""
    said = history[-1]
    if said.status is not Status.CONFIRMED or said.source == HAND:  # who mends her own words moves nothing
        return said.status
    air = said.air
    moved = False
    for before in history[:-1]:
        if before.air == air or before.air.precision is Precision.UNKNOWN:
            continue
        if before.air.exact and not air.exact:
            return Status.POSTPONED
        if air.exact and before.air.exact:
            moved = moved or air.first != before.air.first
        elif not (air.within(before.air) or before.air.within(air)):
            moved = moved or air.precision is not Precision.UNKNOWN
    return Status.MOVED if moved else Status.CONFIRMED


def _rule(said: Announcement, announcements: Sequence[Announcement], heads: list[_Word], trust: Sequence[str]) -> str:
    if said.source == HAND:
        return "locked"
    if len(heads) > 1 and rank(said.source, trust) < len(trust):
        return "most-trusted"
    return "only" if len(announcements) == 1 else "newest"


def without_what_was_undone(ledger: Sequence[Announcement]) -> list[Announcement]:
    """The oldest first. What the person made, took back, and made again just so is told once."""
    found: list[Announcement] = []
    for said in sorted(ledger, key=newness):
        if said.source == HAND and said.status is not Status.WITHDRAWN:
            own = [one for one in found if (one.source, one.key) == (HAND, said.key)]
            if len(own) > 1 and own[-1].status is Status.WITHDRAWN and own[-2].air == said.air:
                found = [one for one in found if one is not own[-1] and one is not own[-2]]
        found.append(said)
    return found
