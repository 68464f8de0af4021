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
    r"|every) week|week by week|once a week|a (?:single |new )?(?:episode|instal?lment) (?:a|each|every|per) week"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days? (?:at|nights?)|subsequent (?:weeks|\w+days)|following weeks"
    r"|new episodes? (?:on |every |each )?(?:\w+days?|week))"
)
_BATCH = caseless(
    rf"\b(?:first|opening|initial|with) (?P<a>{NUMBER}) (?:episodes|parts|instal?lments)"
    rf"|\b(?P<b>{NUMBER})(?:-episode| of the \w+ episodes| episodes)?(?: premiere| will be waiting on day one"
    rf"| to (?:start|begin|kick off|open)| on (?:day one|launch (?:day|night)|premiere (?:day|night)))"
    rf"|double[- ](?:bill|episode)|back-to-back"
)
_NIGHTLY = caseless(
    r"\b(?:nightly|consecutive nights|(?:five|four|three|two|six|successive) nights|night after night|stripped"
    r"|airs? (?:each|every) night|every night this week|weeknights?|nights running|over (?:two|three|four"
    r"|five) nights|across (?:two|three|four|five) nights)"
)
_PARTS = caseless(
    r"\b(?:part|volume|vol\.|batch) (?:one|two|1|2|I|II)\b|\bin two (?:parts|halves|batches)|split (?:in"
    r"|into) two|second (?:half|batch|part)"
)
_DAY = caseless(
    r"\b(?:(?:each|every|on|and one \w+ each)\s)?(?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"
    r"|Sunday)s?\b"
)


def pattern_in(sentences: list[str], begins: date | None, last: date | None) -> Pattern | None:
    """What those sentences say of it; None where they say nothing."""
    said = " ".join(sentences)
    episodes = next(
        (_number(hit["number"] or hit["of"]) for hit in _EPISODES.finditer(said) if not _of_start(said, hit)), None
    )
    batch, weekly, once = _BATCH.search(said), _WEEKLY.search(said), _AT_ONCE.search(said)
    initial = None
    if batch is not None:
        initial = _number(batch["a"] or batch["b"]) if batch["a"] or batch["b"] else 2
        initial = initial if initial > 1 else None
    day = _DAY.search(said[weekly.start() :]) if weekly else None
    name = day["day"].lower() if day else (begins.strftime("%A").lower() if weekly and begins else None)
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
    return None


def _of_start(said: str, hit: re.Match[str]) -> bool:
    return re.search(r"(?i)(?:first|opening|initial|last|final|with|next) $", said[: hit.start()]) is not None


def _number(said: str) -> int:
    said = said.casefold()
    return NUMBER_WORDS.get(said) or int(re.sub(r"\D", "", said) or 0)
