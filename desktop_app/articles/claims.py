"""What a sentence says of a day: that a show begins or ends on it, that it was to, or that something else happens."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .lazy_pattern import caseless
from .masks import SIGN, Masked
from .wording import APART, BEGINS, ENDS, GENRE, MOVED, PAST, POSTPONED, WAS_TO_BE


class Sort(StrEnum):
    BEGINS = "begins"
    ENDS = "ends"
    WAS_TO_BE = "was to be"
    PAST = "past"
    APART = "apart"
    """A trailer, a book, the shooting, a repeat."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Of one date."""

    sign: str
    """Of the date in its sentence."""
    sort: Sort
    subject: str | None
    """The sign of the show, None where the sentence does not name it."""
    moved: bool = False
    sure: bool = True
    """A word says so; else only that nothing says otherwise."""


_CUES: tuple[tuple[Sort, re.Pattern[str]], ...] = tuple(
    (sort, caseless(rf"(?<![\w<-]){words}"))
    for sort, words in (
        (Sort.BEGINS, BEGINS),
        (Sort.ENDS, ENDS),
        (Sort.WAS_TO_BE, WAS_TO_BE),
        (Sort.PAST, PAST),
        (Sort.APART, rf"(?:{APART}|buyers?\b|continues?\b|carries on\b|weeks? to go\b)"),
    )
)
_AHEAD = caseless(
    r"(?:will|to|be|being|is|are|set|officially|finally|get|gets|now|when it|until it|once it)\s(?:[\w]+ly\s)?$"
)
_BREAK = re.compile(
    r"[;:–—()]|,? (?:but|while|whereas|although|though|which|who|when|after|before|following|replacing|with|where"
    r"|because)\b|, (?:and|so|as|having|taking|a|an|the)\b|,(?= )"
)
_APPOSED = re.compile(r"(?<=>), (?:an?|the|its|his|her|their) [^<>,;.]{3,120}(?=,)")
"""What a show is tells of no day: "Dead Funny, a sitcom set in a funeral parlour, from 15 April"."""
_MOVED = caseless(rf"\b{MOVED}")
_WAS = caseless(rf"\b{WAS_TO_BE}")
_ADJECTIVE = re.compile(
    rf"(?i)(?:[’']s)? (?:{GENRE}\b|slot\b|line-?up\b|schedule\b|night\b|evening\b|crowd\b|award|weekend\b)"
)
"""Behind a date that tells which drama is meant, not when."""
_DATE_NEXT = re.compile(r" (?:on |in |from )?<D")
_BY_NEXT = re.compile(r"[^.;]{0,40}\bby\b")
_SINCE = re.compile(r"(?i)\b(?:began|started|been|now|already)\s$")
_TO_DAY = re.compile(r"(?i)\b\w+day(?:s)?(?: to| through|–|-) $")
_IN_ASIDE = re.compile(r"<T\d+>[”\"’']? \([^()]*$")
"""As lists have it: "Small Hours (Channel 4, Tuesday 24 March)"."""
_OTHER_THING = caseless(
    rf"\b(?:hearing|writers[’'] room|tickets|doors|booking|applications|auditions|ceremony|attraction|ride|park"
    rf"|production|filming|shooting|cameras|trial|wedding|podcast|novel|album|exhibition|tour|book|memoir|play|game"
    rf"|musical tour|soundtrack|magazine|website|app)\b(?:,? (?:that|which|called [^,<]+,|on \w+,))? (?:will |also "
    rf"|is |are |due to )*{BEGINS}[^.;]{{0,25}}$"
)
_RATED = caseless(
    r"\b\d+(?:\.\d+)? ?(?:m|million)\b(?! (?:dollar|pound|euro))[^.]*\b(?:viewers|share|episode|audience|start"
    r"|slot|hour|rivals|overnight)|\bovernights\b"
)
_SAID = caseless(
    r"\b(?:announced|revealed|said|confirmed|told|reported|wrote|tweeted|posted|unveiled)(?: (?:it|the news|this"
    r"|so|in|on|earlier|late))? $"
)
_SAID_BEHIND = re.compile(r"(?i) (?:announced|revealed|confirmed)\b")
_FINALE = caseless(
    r"(?<!after the )(?<!since the )(?<!after its )\b(?:finale|(?:last|final)(?: ever)? episode|closer)\b"
)
_APART_HEAD = caseless(
    r"[\W]*(?:(?:and|but|the|a|an|its|his|her|their|first|official|new|full"
    r"|meanwhile) )*(?:<[SRCN]\d+>[’']?s? )?(?:\w+ )?(?:film(?:ing)?\b|shooting|production|cameras|trailer|teaser"
    r"|poster|first look|novel|book|paperback|repeats?\b|reruns?|another chance|dvd|blu-ray|box ?set|tickets"
    r"|soundtrack|podcast|exhibition|screening|panel|tour\b|album|casting|auditions|marathon|(?:<\w+>’s )?stage)"
)
_NOT = r"(?:will not|won[’']t|would not|is(?:n[’']t| not) going to|no longer)"
_NOT_ON = caseless(rf"\b{_NOT} (?:now )?(?!be (?:until|before))(?:(?!until\b|till\b|before\b)[\w’'-]+ |<[ST]\d+> )+$")
"""Before the day on which it does not begin: "will not air on"."""
_NOT_THEN = caseless(
    rf"\b{_NOT} (?:now )?(?:\w+ ){{1,2}}(?:(?:on|in|from|this|to|as) )*(?:<S\d+> )?(?:(?:on|in|from) )?"
    r"(?:<D\d+>|planned|scheduled|expected)"
)
_AGAIN = caseless(
    r"\b(?:will|to|is) (?:rerun|re-run|repeat|repeating|rerunning)\b|\bDVDs? of\b|\bwiederhol(?:t|ung)\b"
    r"|\b(?:memorial service|funeral) (?:will|takes|is|was)\b|死去|亡くな"
)
"""It was shown before, or somebody died."""
_NEVER = caseless(r"\b(?:will not|won[’']t|not) be (?:returning|coming back|back)\b")
_THAN_PLANNED = caseless(r"\bthan (?:\w+ )?(?:planned|expected|scheduled|billed|announced),? (?:(?:on|in|from) )?$")
"""Before the new day: "a week later than planned, on <D0>"."""
_NOW = caseless(r"<D\d+>[^<>.;]*\bnow [a-z]+[^<>.;]{0,40}$")
"""Between the old day and the new one: "once pegged to <D0>, it now deals its first hand on <D1>"."""
_MOVED_FROM = caseless(
    rf"\b{MOVED}[^.;]{{0,60}}?\bto (?:[\w-]+ ){{0,3}}<D\d+>,? from (?:its |the )?(?:[\w-]+ ){{0,3}}$"
)
_POSTPONED = caseless(rf"\b{POSTPONED}")
_OTHER_BEFORE = caseless(
    r"(?:spin-?off (?:of|from|to)|(?:pre|se)quel (?:to|of)|follow-up to|(?:revival|reboot|remake|version"
    r"|adaptation) of|from the (?:makers|creators?|team|people|writers?|producers?|minds?) (?:of|behind)|behind"
    r"|(?:after|following)(?: the (?:\w+ )*(?:finale|end|conclusion|success|run|final episode) of(?: \w+ (?:hit|drama"
    r"|comedy|series))?)?"
    r"|replac(?:es|ing)|tak(?:es|ing) over (?:from|the \w+ (?:that has )?belong(?:s|ed)? to)|in place of|(?:answer"
    r"|response) to(?: the \w+(?: \w+)?)?|take on(?: the \w+(?: \w+)?)?|version of(?: the \w+(?: \w+)?)?|based on"
    r"|inspired by|adapted from|instead of|ahead of|before|belonged to|vacated by|success of|known for|(?:on screens?"
    r"|seen|appeared|starred|appearing|starring|work|role|turn|fame|credits include|wrote|directed|created"
    r"|penned) (?:in|on|for|from)|wrote|directed|created|penned|like|creators?|stars?|seen in|success|universe of"
    r"|world of|alongside|than|joins|repeat(?:s| run)? of|slot of|opposite|finale of|team behind|against"
    r"|followed by) (?:the |its |hit |parent |drama |series |comedy |show )*[“\"‘']?$"
)
_KIN_OF = caseless(
    r"\b(?:spin-?off|offshoot|prequel|sequel|companion|follow-up) (?:series |show |drama )?(?:of|to"
    r"|from) (?:[\w’'<>-]+ ){0,6}[“\"‘']?$"
)
_OTHER_AFTER = re.compile(
    r"[”\"’']?(?:’s|'s|s’) <N\d+>|[”\"’']?(?:’s|'s|s’)? (?:creators?\b|stars?\b|writers?\b|director\b|showrunners?\b"
    r"|producers?\b|favou?rite|actors?\b|actress|alum|veteran|spin-?off|prequel|sequel|universe|franchise|fame"
    r"|breakout|icon|fans\b|co-\w+\b|team\b|maker|author\b|reruns?|repeats?)"
)


_IN_BRACKETS = re.compile(r"[\w>][”\"’']? \((?:who|of|from|best|known|last|star|creator|writer|seen|the)\b[^()]*$")
"""Of a person: "A (who won a prize for <T0>)"."""


_OF_SOMEBODY = re.compile(
    r"<N\d+>(?: \([^()]*\))?, (?:who|whose|the|an?|best|known|last|star|seen|fresh|previously|formerly)\b"
    r"(?:(?!\b(?:new|upcoming|forthcoming)\b)[^,;.])*(?<!called )[“\"‘']?$"
)
_NEWS_BEHIND = re.compile(r"[”\"’']?,? (?:which|returns|is|will|has|on <|premier|launch|start|begin|season|series)\b")
"""Of what a person did before: "A, who won a prize for <T0>", "B, the writer of <T1>"."""


def is_subject(line: Masked, sign: str) -> bool:
    """Whether the sentence speaks of that show itself, not of somebody who was in it or of what it is compared with."""
    mark = f"<{sign}>"
    at = line.text.index(mark)
    before, after = line.text[max(0, at - 80) : at], line.text[at + len(mark) :]
    if _OTHER_BEFORE.search(before) or _OTHER_AFTER.match(after) or _KIN_OF.search(before):
        return False
    if _OF_SOMEBODY.search(line.text[:at]) and not _NEWS_BEHIND.match(after):
        return False
    return not (
        _IN_BRACKETS.search(line.text[:at])
        or before.rstrip("“\"‘'").endswith("(")
        or re.search(r"\((?:<[NT]\d+>, )+[“\"‘']?$", before)
    )


def leads(line: Masked, sign: str) -> bool:
    """Whether the sentence is about that show: it begins with it, or introduces it."""
    mark = f"<{sign}>"
    at = line.text.index(mark)
    if not is_subject(line, sign) or (line.text[:1] in "“\"‘'«" and at > 1):
        return False
    behind = line.text[at + len(mark) :]
    return at < 20 or _INTRODUCED.search(line.text[:at]) is not None or _DOES.match(behind) is not None


_DOES = re.compile(
    rf"[”\"’']?(?:,? (?:which|also|now|finally))? (?:will|is|has|was|follows|stars|tells|takes|sees|{BEGINS[3:-1]})\b"
)
_INTRODUCED = caseless(
    rf"(?:\b{GENRE}s?,?|\bcalled|\btitled|\bentitled|\bthat|\bwhen|\bas|\bnew|\bupcoming|[;:—–]|\bfor"
    rf"|\bof) [“\"‘']?$"
)


def claims(line: Masked, yearly: Mapping[str, bool | None]) -> list[Claim]:
    """Of each date of the sentence, in order. `yearly`: by sign whether its own words put it in the past."""
    cues = _cues(_APPOSED.sub(lambda hit: "_" * len(hit.group()), line.text))
    breaks = [hit.start() for hit in _BREAK.finditer(line.text)]
    found: list[Claim] = []
    for hit in SIGN.finditer(line.text):
        if hit[1] != "D" or _ADJECTIVE.match(line.text, hit.end()) or _TO_DAY.search(line.text[: hit.start()]):
            continue
        sign = hit[1] + hit[2]
        sort, sure = _sort(line.text, hit, cues, breaks)
        if yearly.get(sign):
            sort = Sort.PAST if sort is Sort.BEGINS else sort
        around = _clause(line.text, hit, breaks)
        moved = _MOVED.search(line.text[around[0] : hit.start()]) is not None
        if sort is Sort.BEGINS and not moved and _WAS.search(line.text[around[0] : hit.start()]):
            sort = Sort.WAS_TO_BE
        if sort is Sort.BEGINS and _FINALE.search(line.text[around[0] : hit.start()]):
            sort = Sort.ENDS
        if sort is Sort.BEGINS and not sure and _IN_ASIDE.search(line.text[: hit.start()]):
            sure = True
        if sort is Sort.BEGINS and _OTHER_THING.search(line.text[: hit.start()]):
            sort = Sort.APART
        if (
            sort is Sort.BEGINS
            and not moved
            and _POSTPONED.search(line.text)
            and not re.search(r"\bto(?: \w+)? <D", line.text)
        ):
            sort = Sort.WAS_TO_BE
        if sort in {Sort.BEGINS, Sort.PAST} and _NOT_ON.search(line.text[around[0] : hit.start()]):
            sort = Sort.WAS_TO_BE
        if sort is Sort.WAS_TO_BE and _NOW.search(line.text[: hit.start()]):
            sort, sure, moved = Sort.BEGINS, True, True
        if sort is Sort.WAS_TO_BE and _THAN_PLANNED.search(line.text[: hit.start()]):
            sort, sure, moved = Sort.BEGINS, True, True
        if sort is Sort.BEGINS and _NEVER.search(line.text[: hit.start()]):
            sort = Sort.APART
        if sort is Sort.BEGINS and _AGAIN.search(line.text):
            sort = Sort.APART
        if _RATED.search(line.text):
            sort = Sort.APART
        if sort is not Sort.APART and _APART_HEAD.match(line.text[around[0] : hit.start()]):
            sort = Sort.APART
        if sort in {Sort.BEGINS, Sort.PAST} and moved:
            sort, sure = Sort.BEGINS, True
        if sort is Sort.BEGINS and _is_from(line.text, hit):
            sort = Sort.WAS_TO_BE
        found.append(Claim(sign, sort, _subject(line, hit.start()), moved, sure))
    return found


def cut(line: Masked, found: Sequence[Claim]) -> list[int]:
    """Where a sentence that dates several shows falls into one part for each."""
    breaks = [(hit.start(), hit.end()) for hit in _PART.finditer(line.text)]
    places: list[int] = []
    for first, second in itertools.pairwise([claim for claim in found if claim.subject]):
        if first.subject == second.subject:
            continue
        signs = [
            line.text.index(f"<{sign}>") for sign in (first.sign, first.subject, second.sign, second.subject) if sign
        ]
        low, high = max(signs[:2]), min(signs[2:])
        between = [start for start, end in breaks if low < start and end <= high]
        if between:
            places.append(between[0])
    return places


_PART = re.compile(r"[;:–—]\s|,? (?:while|whereas|but|with|and|as|before|followed by|then|plus) |, |\. ")


def postponed(line: Masked) -> bool:
    """Whether it says that a show does not come when it was to."""
    return _POSTPONED.search(line.text) is not None or _NOT_THEN.search(line.text) is not None


def _cues(text: str) -> list[tuple[int, int, Sort]]:
    found: list[tuple[int, int, Sort]] = []
    for sort, pattern in _CUES:
        for hit in pattern.finditer(text):
            kind = sort
            if (
                sort is Sort.BEGINS
                and hit.group().endswith("ing")
                and _SINCE.search(text[max(0, hit.start() - 20) : hit.start()])
            ):
                kind = Sort.PAST
            if sort is Sort.PAST and _AHEAD.search(text[max(0, hit.start() - 30) : hit.start()]):
                continue
            if hit.group().casefold() == "followed" and _BY_NEXT.match(text, hit.end()):
                kind = Sort.BEGINS
            found.append((hit.start(), hit.end(), kind))
    past = [(a, b) for a, b, kind in found if kind is Sort.PAST]
    return [cue for cue in found if cue[2] is not Sort.BEGINS or not any(a < cue[1] and cue[0] < b for a, b in past)]


def _sort(
    text: str, date: re.Match[str], cues: Sequence[tuple[int, int, Sort]], breaks: Sequence[int]
) -> tuple[Sort, bool]:
    """By the nearest word that tells: behind the date, or beyond a break, is farther."""
    if _SAID.search(text[: date.start()]) or _SAID_BEHIND.match(text, date.end()):
        return Sort.APART, True
    best: tuple[float, Sort] | None = None
    for start, end, sort in cues:
        before = end <= date.start()
        if not before and _DATE_NEXT.match(text, end):
            continue  # it tells of that other date
        gap = date.start() - end if before else start - date.end()
        low, high = (end, date.start()) if before else (date.end(), start)
        far = gap + 25 * sum(low <= at < high for at in breaks) + (0 if before else 18)
        far += 40 if not before and sort in {Sort.APART, Sort.PAST} else 0
        far -= 12 if sort is Sort.WAS_TO_BE and before and gap < 60 else 0
        if best is None or far < best[0]:
            best = (far, sort)
    if best is None or (best[0] > 60 and best[1] in {Sort.APART, Sort.PAST}):
        return Sort.BEGINS, False
    return best[1], best[0] < 120


def _is_from(text: str, date: re.Match[str]) -> bool:
    """ "from 3 March to 12 April": the first of two days of a move; "to 12 April from 3 March": the second."""
    if _MOVED_FROM.search(text[: date.start()]):
        return True
    return (
        re.search(r"\bfrom (?:its |the )?(?:[\w-]+ ){0,4}$", text[: date.start()]) is not None
        and re.match(r"(?:<[CS]\d+>|[^<.;]){0,40}?\bto (?:[\w-]+ ){0,3}<D", text[date.end() :]) is not None
        and _MOVED.search(text[: date.start()]) is not None
    )


def _clause(text: str, date: re.Match[str], breaks: Sequence[int]) -> tuple[int, int]:
    start = max((at for at in breaks if at < date.start()), default=0)
    end = min((at for at in breaks if at >= date.end()), default=len(text))
    return start, end


_ITS_OWN = re.compile(r"<D\d+>,? (?:(?!and |when )[a-z][\w’'-]* ){0,6}[“\"‘']?(?:The )?<T\d+>(?![^.;]*<D)")


def _subject(line: Masked, at: int) -> str | None:
    """The last show that is spoken of before the date; else the first behind it."""
    signs = [(hit.start(), hit[1] + hit[2]) for hit in SIGN.finditer(line.text) if hit[1] == "T"]
    spoken = [(place, sign) for place, sign in signs if is_subject(line, sign)]
    before = [one for one in spoken if one[0] < at]
    behind = [sign for place, sign in spoken if place > at]
    if before and behind and "<D" in line.text[before[-1][0] : at] and _ITS_OWN.match(line.text, at):
        return behind[0]  # "X on Thursday and, a day later, Y"
    return before[-1][1] if before else (behind[0] if behind else None)
