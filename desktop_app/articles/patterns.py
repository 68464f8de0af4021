"""How the episodes come: all at once, weekly, some at first, in parts, night by night."""

from __future__ import annotations

import re
from datetime import date

from .lazy_pattern import caseless
from .reading import Pattern
from .wording import NUMBER, NUMBER_WORDS

_EPISODES = caseless(
    rf"\b(?P<number>{NUMBER}|\d{{1,3}})[- ](?:(?:new|one-hour|hour-long|half-hour|all-new|brand-new|instal?lment"
    rf"|feature-length|\d+-minute)[ -])?(?:episodes?|parts?|part|instal?lments?|eps|hour-long episodes|Folgen"
    rf"|épisodes|episodios|episodi)\b|\b(?P<of>\d{{1,3}}) in total"
)
_AT_ONCE = caseless(
    r"\b(?:all (?:at once|in one go|together)|in one go|at once|all (?:\w+ )?(?:episodes|parts|instal?lments)\b"
    r"|(?:every|each) (?:episode|instal?lment|part) (?:arrives|drops|lands|will|is|at|available|streams)"
    r"|whole (?:series|season|run)|full (?:season|series|run|box ?set)|entire (?:season|series|run)|in full|box ?set"
    r"|binge|dropping together|complete season|en bloc)"
)
_WEEKLY = caseless(
    r"\b(?:weekly|(?:each|every) (?:week|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|one (?:a|per|each"
    r"|every) week|week by week|once a week|(?:a|one|another) (?:single |new |more )?(?:episode|instal?lment"
    r"|part) (?:a|each|every|per) week|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days(?! and \w+days)\b(?! (?:to"
    r"|through|off)\b)"
    r"|subsequent weeks|(?:following|coming) weeks|over (?:\w+) weeks|weeks to follow|a week apart"
    r"|the same (?:time|slot) (?:each|every|the following) week"
    r"|new episodes? (?:on |every |each )?(?:\w+days?|week))"
)
_BATCH = caseless(
    rf"\b(?:first|opening|initial) (?P<a>{NUMBER})(?: of (?:its|the) {NUMBER})? (?:episodes|parts|instal?lments"
    rf"|chapters)|\b(?:with|opens with|starts with|launch(?:es|ing) with) (?P<c>{NUMBER})(?: new| back-to-back)?"
    rf" (?:episodes|parts|instal?lments|chapters)|\bwith (?P<d>{NUMBER}) of (?:its|the) {NUMBER}\b"
    rf"|\b(?P<b>{NUMBER})(?:-episode| of the \w+ episodes| episodes)?(?: (?:premiere|opener)\b| will be waiting on day"
    rf" one| to (?:start|begin|kick off|open)| on (?:day one|launch (?:day|night)|opening night|premiere"
    rf" (?:day|night)|the first night|the same night))|double[- ](?:bill|episode)|back-to-back"
)
_NIGHTLY = caseless(
    r"\b(?:nightly|consecutive nights|(?:five|four|three|two|six|successive) nights|night after night|stripped"
    r"|airs? (?:each|every) night|every night this week|weeknights?|nights running|over (?:two|three|four"
    r"|five) nights|across (?:two|three|four|five) nights)"
)
_PARTS = caseless(
    r"\b(?:part|volume|vol\.|batch) (?:one|two|1|2|I|II)\b|\bin two (?:parts|halves|batches)|split (?:in"
    r"|into) two|second (?:half|batch|part)\b(?! of (?:the year|20|next|this|its|January|February|March|April|May"
    r"|June|July|August"
    r"|September|October|November|December))"
)
_SOME_BEFORE = caseless(
    r"\b(?:first|opening|initial|last|final|with|next|remaining|other|another|further|back|of the|after|only) $"
)
_NEAR, _A_WEEK = 20, 7
_DAY = caseless(
    r"\b(?:(?:each|every|on|and one \w+ each)\s)?(?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"
    r"|Sunday)s?\b"
)


def pattern_in(sentences: list[str], begins: date | None, last: date | None, *, whole: bool = False) -> Pattern | None:
    """What those sentences say of it; None where they say nothing. `whole`: it is a film or the like, which comes as
    one unless they say otherwise."""
    said = " ".join(sentences)
    initial, told_at = _initial(said)
    episodes = next(
        (
            _number(hit["number"] or hit["of"])
            for hit in _EPISODES.finditer(said)
            if hit.start() != told_at and not _is_of_some(said, hit)
        ),
        None,
    )
    weekly, once = _WEEKLY.search(said), _AT_ONCE.search(said)
    episodes = episodes if episodes != 1 else None
    if initial and episodes and initial >= episodes:
        initial = None
    day = _DAY.search(said[weekly.start() :]) if weekly else None
    name = day["day"].lower() if day else (f"{begins:%A}".lower() if weekly and begins else None)
    if _NIGHTLY.search(said):
        return Pattern("nightly", None, episodes, None, last)
    if initial and (weekly or last):
        return Pattern("batch_then_weekly", initial, episodes, name, last)
    if _PARTS.search(said):
        return Pattern("parts", None, episodes, None, last)
    if weekly and not (once and once.start() > weekly.start()):
        return Pattern("weekly", None, episodes, name, last)
    if once:
        return Pattern("all_at_once", None, episodes)
    if last is not None:
        return Pattern(_by_the_days(begins, last, episodes), None, episodes, None, last)
    if whole:
        return Pattern("single")
    return Pattern(None, initial, episodes) if episodes else None


def _initial(said: str) -> tuple[int | None, int]:
    """How many come first, and where that number stands."""
    hit = _BATCH.search(said)
    if hit is None:
        return None, -1
    name = next((name for name in "abcd" if hit[name]), None)
    number = _number(hit[name]) if name else 2
    return number if number > 1 else None, hit.start(name) if name else -1


def _by_the_days(begins: date | None, last: date, episodes: int | None) -> str | None:
    """What the first and the last day tell: as many weeks or nights as there are episodes."""
    days = (last - begins).days if begins is not None else 0
    if episodes is not None and days + 1 == episodes < _A_WEEK:
        return "nightly"
    if days >= _A_WEEK and days % _A_WEEK == 0 and (episodes is None or days == _A_WEEK * (episodes - 1)):
        return "weekly"
    return None


def _is_of_some(said: str, hit: re.Match[str]) -> bool:
    """Whether it counts not all of them, but the first or those that are left."""
    return _SOME_BEFORE.search(said[: hit.start()][-_NEAR:]) is not None


def _number(said: str) -> int:
    said = said.casefold()
    return NUMBER_WORDS.get(said) or int(re.sub(r"\D", "", said) or 0)
