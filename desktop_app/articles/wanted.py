"""Names that a day asks for: where something begins on it and no show is told, one of the names beside it is its."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from .article import Span
from .claims import Claim, Sort
from .masks import SIGN, Masked
from .names import is_called_by_last_name
from .title_cues import votes_beside

_FAR = 110
"""Characters between a name and its day."""
_FAR_BEHIND = 45
_CUED = 1.5
"""Votes of what stands beside a name, from which it may be the show of a day told later."""
_STARTS = r"(?:debut|premiere|return|launch|arrival|start|opening|release|season|series|run|finale)"
_NO_SHOW_BEFORE = re.compile(
    r"(?i)\b(?:by|with|starring|stars?|from|in|at|near|opposite|alongside|including|as|of|for|on|(?<!forward )to"
    r"|actors?|actress|creators?|writers?|directors?|showrunners?|host|presenter|star|newcomer|veteran|via|sir|dame|producer)"
    r" [“\"‘']?(?:the )?$|<D\d+>[’']s (?:\w+ )?$"
)
_SHOW_BEFORE = re.compile(rf"(?i)\b{_STARTS} (?:of|for) [“\"‘']?(?:the )?$|\b(?:joined|followed) by (?:the )?$")
_NO_SHOW_AFTER = re.compile(
    r"(?i)(?:[’']s? [a-z]| (?:said|says|told|plays?|playing|stars?|and <N|announced|has announced|confirmed|revealed"
    r"|unveil(?:ed|s)|set (?:the|its|a)|will (?:play|star))\b|,? as <N| \(<[NT]\d+>\)|, (?:who|\d\d)\b)"
)
_OF_DAY = re.compile(r"<D\d+>[’']s")
_NAME_AND_DAY = re.compile(r"<(?P<sign>N\d+)>(?: \((?:<S\d+>, )?| (?:on|from) )$")
_DAY_AND_NAME = re.compile(r"<D\d+>, (?:The )?(?=<N)<(?P<sign>N\d+)>(?=[.,;]| \(|$)")
_QUOTED = re.compile(r"[“«„][^”»]*$|(?<!\w)[\"‘][^\"’]*$")
_IT = re.compile(r"(?i)\b(?:it|they|the (?:show|series|drama|comedy|thriller|\w+-part\w*))\b")
_HEADED = re.compile(r"(?:The )?<N0>: ")
"""A headline such as "Wavelength Street: your questions answered"."""
_BREAKS = re.compile(r"[;:–—]|\. |,? (?:while|whereas|but|before|then)\b")


def wanted(line: Masked, claims: Iterable[Claim]) -> list[Span]:
    """Where the names of the sentence stand that its days ask for."""
    text, found = line.text, list[Span]()
    for claim in claims:
        if claim.subject is not None or claim.sort not in {Sort.BEGINS, Sort.ENDS}:
            continue
        day = text.index(f"<{claim.sign}>")
        told = claim.sure and "<S" in text
        sign = None if _OF_DAY.match(text, day) else _beside(text, day) if told else _touching(text, day)
        if sign is not None:
            found.append(line.spans[sign])
    return found


def meant_by_it(text: str, before: Masked, line: Masked, claims: Iterable[Claim]) -> list[Span]:
    """The name of the sentence `before` of which a sentence says that "it" begins."""
    days = [line.text.index(f"<{claim.sign}>") for claim in claims if claim.subject is None and _is_beginning(claim)]
    if not days or _IT.search(line.text, 0, days[0]) is None or "<T" in line.text:
        return []
    names = [span for sign, span in before.spans.items() if sign[0] == "N"]
    told = [span for span in names if _article_before(text, span) or votes_beside(text, span) >= _CUED]
    return [span for span in told if votes_beside(text, span) >= 0][:1]


def _article_before(text: str, span: Span) -> bool:
    """Whether "The" with a capital stands before it in the middle of a sentence."""
    return re.search(r"[a-z,] (?:The|A|An) $", text[max(0, span.start - 6) : span.start]) is not None


def agreed(text: str, lines: Sequence[tuple[Masked, Sequence[Claim], bool]]) -> list[Span]:
    """Where the name stands that headline and text share, or that a verb of shows follows, in a text that names no show
    and lets something begin behind it. `lines`: each with its claims, and whether it is a headline."""
    begins = [at for at, (_, claims, _) in enumerate(lines) if any(map(_is_beginning, claims))]
    found: dict[str, list[Span]] = defaultdict(list)
    heads: set[str] = set()
    for line, _, is_headline in lines[: begins[0] + 1] if begins else ():
        for span in (span for sign, span in line.spans.items() if sign[0] == "N"):
            found[text[slice(*span)]].append(span)
            heads |= {text[slice(*span)]} if is_headline else set()
    votes = {said: [votes_beside(text, span) for span in spans] for said, spans in found.items()}
    may_be = {said for said in found if min(votes[said]) >= 0 and not is_called_by_last_name(text, said)}
    shared = {said for said in may_be & heads if len(found[said]) > 1}
    cued = {said for said in may_be if max(votes[said]) >= _CUED}
    headed = {
        text[slice(*line.spans["N0"])] for line, _, is_headline in lines if is_headline and _HEADED.match(line.text)
    }
    best = max(shared or cued or (headed & may_be), key=lambda said: (len(found[said]), said), default=None)
    return found[best] if best is not None else []


def _is_beginning(claim: Claim) -> bool:
    return claim.sure and claim.sort in {Sort.BEGINS, Sort.ENDS}


def _touching(text: str, day: int) -> str | None:
    """ "Moon Over Busan on June 5", where no word says that it begins."""
    hit = _NAME_AND_DAY.search(text, 0, day) or _DAY_AND_NAME.match(text, day)
    if hit is None:
        return None
    name = next(one for one in SIGN.finditer(text, hit.start()) if one[1] + one[2] == hit["sign"])
    return hit["sign"] if _may_be_show(text, name) else None


def _beside(text: str, day: int) -> str | None:
    """The name that stands nearest before the day in its clause; else the one right behind it."""
    names = [hit for hit in SIGN.finditer(text) if hit[1] == "N" and _may_be_show(text, hit)]
    for hit in reversed([hit for hit in names if hit.end() <= day]):
        between = text[hit.end() : day]
        if len(between) <= _FAR and "<D" not in between and _BREAKS.search(between) is None:
            return hit[1] + hit[2]
    behind = next((hit for hit in names if hit.start() > day), None)
    if behind is None:
        return None
    between = text[day : behind.start()]
    near = len(between) <= _FAR_BEHIND and "<D" not in between[1:] and _BREAKS.search(between) is None
    return behind[1] + behind[2] if near else None


def _may_be_show(text: str, name: re.Match[str]) -> bool:
    before = text[max(0, name.start() - 60) : name.start()]
    if _QUOTED.search(before):  # a word of a longer quotation
        return False
    if _NO_SHOW_BEFORE.search(before) and not _SHOW_BEFORE.search(before):
        return False
    return _NO_SHOW_AFTER.match(text, name.end()) is None
