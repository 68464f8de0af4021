"""Which names the days ask for: where something begins and no show is told, the likeliest name near is its."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .article import Span
from .claims import Claim, Sort
from .masks import Masked
from .spans import Spans
from .titles import Title

_NEAR, _FAR = 45, 110
"""Characters between a name and its day."""
_BESIDE, _IN_SIGHT, _BROKEN, _NO_SHOW, _BEHIND = 1.0, 0.5, 0.5, 2.5, 0.5
"""How much it counts that it stands so near, that a word parts them, that it is rather somebody's, that the day comes
first."""
_OF_ITSELF, _OF_BLOCK, _OF_ALL = -0.9, 0.2, -1.2
"""Scores from which a name is taken where its sentence tells no show; where the paragraph told one before; where the
article tells none at all."""
_TOUCHING = 3.0
"""It is followed by its day."""
_HEADED = 1.5
"""The headline is about it: "Port Street: all answers"."""
_OF_IT = -1.7
"""Of the sentence before "It starts"."""
_ALONE = 1.0
"""Where no word says that something begins."""
_STARTS = r"(?:debut|premiere|return|launch|arrival|start|opening|release|season|series|run|finale)"
_NO_SHOW_BEFORE = re.compile(
    r"(?i)\b(?:by|with|starring|stars?|from|in|at|near|opposite|alongside|including|as|for|on|(?<!forward )to"
    r"|actors?|actress|creators?|writers?|directors?|showrunners?|host|presenter|star|newcomer|veteran|via|sir|dame|producer)"
    r" [“\"‘']?(?:the )?$"
)
_SHOW_BEFORE = re.compile(rf"(?i)\b{_STARTS} (?:of|for) [“\"‘']?(?:the )?$|\b(?:joined|followed) by (?:the )?$")
_NO_SHOW_AFTER = re.compile(
    r"(?i)(?:[’']s? [a-z]| (?:said|says|told|plays?|playing|stars?|and [A-Z]|announced|has announced|confirmed|revealed"
    r"|unveil(?:ed|s)|set (?:the|its|a)|will (?:play|star))\b|,? as [A-Z]| \([A-Z][^()\d]*\)|, (?:who|\d\d)\b)"
)
_QUOTED = re.compile(r"[“«„][^”»]*$|(?<!\w)[\"‘][^\"’]*$")
_CHANNEL = (" on ", " via ")
"""Before what is rather a channel: "on ID on 5 June"."""
_TOUCHES = re.compile(r"[”\"’']?(?: \((?:[\w+ ]{2,20}, )?| (?:on|from) )")
_TOUCHES_BEHIND = re.compile(r", [“\"‘']?(?:the )?")
_DAY_AND_NAME = re.compile(r"<D\d+>, [“\"‘']?(?:the )?<N\d+>[”\"’']?(?=[.,;]|$)")
_IT = re.compile(r"(?:It|They|The(?: [\w-]+){0,2} (?:show|series|drama|comedy|thriller|sitcom|\w+-part\w*))\b")
_BREAKS = re.compile(r"[;:–—]|\. |,? (?:while|whereas|but|before|then)\b")


@dataclass(frozen=True, slots=True)
class Asking:
    """A sentence with what it claims."""

    masked: Masked
    claims: Sequence[Claim]
    block: Span
    ahead: frozenset[str]
    """The signs of the days to come."""
    exact: frozenset[str] = frozenset()
    """Those of them that are single days."""
    in_row: bool = False

    @property
    def tells_a_show(self) -> bool:
        return self.in_row or "<T" in self.masked.text


def wanted(text: str, lines: Sequence[Asking], candidates: Sequence[Title]) -> list[Span]:
    """Where the names stand that the days ask for. `candidates`: those of the article that are not yet its shows."""
    names = _Names(text, candidates)
    found: list[Span] = []
    for at, line in enumerate(lines):
        days = [] if line.in_row else list(_days_without_show(line))
        if not days:
            continue
        told = _told_before(lines, at, max(day.start for day, _ in days))
        here = [name for day, sure in days for name in names.beside(line.masked, day, _bar(sure=sure, told=told))]
        if not here and not told and any(sure for _, sure in days):
            here = _before(names, lines, at)
        found += here
    if not found and not any(line.tells_a_show for line in lines):
        asks = any(sure and _is_exact(line, day) for line in lines for day, sure in _days_without_show(line))
        found += names.likeliest(_OF_ALL) if asks else []
    return found


def _is_exact(line: Asking, day: Span) -> bool:
    """Whether it is a single day, or a service stands beside it: vaguer words tell of much else."""
    return "<S" in line.masked.text or any(line.masked.spans[sign] == day for sign in line.exact)


def _bar(*, sure: bool, told: bool) -> float:
    return (_OF_BLOCK if told else _OF_ITSELF) if sure else _ALONE


def _days_without_show(line: Asking) -> Iterator[tuple[Span, bool]]:
    """Each with whether a word says that something begins or ends on it."""
    for claim in line.claims:
        told = claim.sort in {Sort.BEGINS, Sort.ENDS, Sort.WAS_TO_BE} and claim.sign in line.ahead
        if told and (claim.subject is None or _has_own_name(line.masked.text, claim)):
            yield line.masked.spans[claim.sign], claim.sure


def _has_own_name(text: str, claim: Claim) -> bool:
    """ "X on 3 April and, on 10 April, Y": where another day stands between it and the show before."""
    day = text.index(f"<{claim.sign}>")
    before = text[text.index(f"<{claim.subject}>") : day]
    return "<D" in before and _DAY_AND_NAME.match(text, day) is not None


def _told_before(lines: Sequence[Asking], at: int, day: int) -> bool:
    """Whether its sentence tells a show before that day, or one before it in its paragraph does."""
    line = lines[at]
    here = any(sign[0] == "T" and span.start < day for sign, span in line.masked.spans.items())
    return here or any(one.tells_a_show for one in lines[max(0, at - 6) : at] if one.block == line.block)


def _before(names: _Names, lines: Sequence[Asking], at: int) -> list[Span]:
    """The name of the sentence before, of which this one says "it", or "the series"."""
    before = lines[at - 1] if at else None
    if before is None or before.block != lines[at].block:
        return []
    return names.within(before.masked.sentence, _OF_IT if _IT.match(lines[at].masked.text) else _OF_BLOCK)


class _Names:
    def __init__(self, text: str, candidates: Sequence[Title]) -> None:
        self._text = text
        self._likely = {span: one.score for one in candidates for span in one.spans}
        self._headed = {span for one in candidates if one.told.get("headed") for span in one.spans}
        self._spans = Spans(self._likely)

    def likeliest(self, bar: float) -> list[Span]:
        likely = {span: likely - _NO_SHOW * self._is_others(span) for span, likely in self._likely.items()}
        return self._best({span: score + _HEADED * (span in self._headed) for span, score in likely.items()}, bar)

    def within(self, sentence: Span, bar: float) -> list[Span]:
        return self._best({span: self._likely[span] for span in self._spans.starting_in(*sentence)}, bar)

    def beside(self, line: Masked, day: Span, bar: float) -> list[Span]:
        return self._best(
            {span: self._likely[span] + self._beside(span, day) for span in self._spans.starting_in(*line.sentence)},
            bar,
        )

    def _best(self, likely: dict[Span, float], bar: float) -> list[Span]:
        best = max(likely, key=lambda span: (likely[span], -span.start), default=None)
        return [best] if best is not None and likely[best] > bar else []

    def _beside(self, span: Span, day: Span) -> float:
        """What its place tells."""
        low, high = (span.end, day.start) if span.end <= day.start else (day.end, span.start)
        touches = _TOUCHES if span.end <= day.start else _TOUCHES_BEHIND
        others = self._is_others(span)
        if touches.fullmatch(self._text, low, high) and not (others and self._text.endswith(_CHANNEL, 0, span.start)):
            return _TOUCHING - _NO_SHOW * others
        near = _BESIDE if high - low <= _NEAR else _IN_SIGHT if high - low <= _FAR else 0.0
        parted = _BROKEN * (_BREAKS.search(self._text, low, max(low, high)) is not None)
        return near - parted - _NO_SHOW * others - _BEHIND * (span.start > day.start)

    def _is_others(self, span: Span) -> bool:
        """Whether what stands beside it tells that it is rather somebody's, or of something else."""
        before = self._text[max(0, span.start - 60) : span.start].rpartition("\n")[2]
        if _NO_SHOW_BEFORE.search(before) is not None and _SHOW_BEFORE.search(before) is None:
            return True
        return _NO_SHOW_AFTER.match(self._text, span.end) is not None
