"""On which services it comes, and at what hour."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .article import Span
from .clocks import ClockMention
from .events import Show
from .masks import SIGN
from .reading import ReadTime
from .services import ServiceMention, known_service
from .story import Line, Story
from .stretches import Stretch

_ON = re.compile(
    r"(?i)(?:\b(?:on|to|via|through|at|from|over|by)|<S\d+>(?:,| and| or|,? as well as| & |/)?)\s?"
    r"(?:(?:both|the|streaming|service|streamer|channel|network|free|broadcaster|platform)\s)*$|\($"
)
_OFFERS = re.compile(
    r"(?:(?:,| and|, and) <S\d+>)*,? (?:\w+ ){0,3}?(?:premieres?|launch(?:es)?|airs?|debuts?|streams?|releases?"
    r"|drops?|brings?"
    r"|broadcasts?|shows?|screens?|opens?|unveils?|rolls? out|has <T|schedules|dates|unwraps)\b"
)
_JOINED = re.compile(r"(?:[,(]|[–—·|]) ?<S\d+>(?:,? (?:and|&) |/)$")
_OTHER_CLAUSE = re.compile(r",? and (?:that )?(?:all|every|each|the|will)\b|; |, with |, while |, but ")
_ON_UNKNOWN = re.compile(r"\b(?:on|via) <(N\d+)>(?= (?:in|at|from|on|and)\b|[,.;]| <[DC])")
_ACRONYM = 6


def services_of(story: Story, show: Show, lines: Sequence[Line]) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """By name as it is written, and where; `lines` tell of the event. Where they name none, the nearest that is."""
    found: list[ServiceMention] = []
    for line in lines:
        found += _in(story, line, alone=not found)
    if not found:
        found = next(
            (named for line in _around(story, show, lines) if (named := _all(story, line))), list[ServiceMention]()
        )
    written: dict[str, str] = {}
    for one in found:
        key = one.name.casefold()
        written[key] = max(written.get(key, one.written), one.written, key=_fitness)
    return tuple(written.values()), tuple(one.span for one in found)


def hour_of(story: Story, lines: Iterable[Line], channels: Sequence[str]) -> ReadTime | None:
    """The one that stands nearest to the day, in the first sentence that has one."""
    for line in lines:
        hours = [story.clock(line, sign) for sign in line.signs("C")]
        days = [line.masked.spans[sign] for sign in line.signs("D")]
        if hours:
            named = [story.service(line, sign).name for sign in line.signs("S")]
            nearest = min(hours, key=lambda one: min((abs(one.span.start - day.end) for day in days), default=0))
            return zoned(nearest, named or channels)
    return None


def zoned(hour: ClockMention, channels: Iterable[str]) -> ReadTime:
    """In the zone that it names, else that of the channel's home."""
    said = hour.said
    if said.zone is not None:
        return said
    homes = (known.zone for name in channels if (known := known_service(name)) is not None and known.zone)
    return ReadTime(said.clock, next(homes, None), False, said.next_day)


def _in(story: Story, line: Line, *, alone: bool) -> list[ServiceMention]:
    """Those on which it comes, rather than those that only say so, unless there are no others."""
    on: list[ServiceMention] = []
    spoken: list[ServiceMention] = []
    day = line.text.find("<D")
    other = _OTHER_CLAUSE.search(line.text, day + 1) if day >= 0 else None
    beside_day = False
    for hit in SIGN.finditer(line.text):
        if hit[1] == "S":
            one = story.service(line, hit[1] + hit[2])
            led = _ON.search(line.text[: hit.start()]) or _OFFERS.match(line.text, hit.end())
            if spoken and not on and day >= 0 and _JOINED.search(line.text[: hit.start()]):
                on.append(spoken.pop())  # "12 April, 9pm, <S0> and <S1>"
            (on if led else spoken).append(one)
            beside_day |= led is not None and (other is None or hit.start() < other.start())
    if on:
        return on if beside_day else [*spoken, *on]
    if spoken:
        return spoken if alone or day >= 0 else []
    return _unknown(story, line)


def led_services(story: Story, stretch: Stretch) -> list[ServiceMention]:
    """Those of the stretch on which it says that the show comes; all that it names, where it says of none."""
    named = stretch.signs("S")
    line = stretch.line
    led = [sign for sign, at in named if _ON.search(line.text[:at]) or _OFFERS.match(line.text, at + len(sign) + 2)]
    return [story.service(line, sign) for sign in led or [sign for sign, _ in named]]


def _unknown(story: Story, line: Line) -> list[ServiceMention]:
    """ "Debuts on Ovation on Friday": what is named so where a service stands."""
    if not line.claims:
        return []
    spans = [line.masked.spans[hit[1]] for hit in _ON_UNKNOWN.finditer(line.text)]
    people = set(story.full_names) if spans else set[str]()
    said = [(span, story.article.of(span)) for span in spans]
    return [ServiceMention(span, name, name, known=False) for span, name in said if name not in people]


def _around(story: Story, show: Show, lines: Sequence[Line]) -> list[Line]:
    wanted = {id(line) for line in lines}
    at = next((place for place, line in enumerate(story.lines) if id(line) in wanted), 0)
    nearest = [place for place in (at, at - 1, at + 1) if 0 <= place < len(story.lines)]
    return [*(story.lines[place] for place in nearest), *show.lines, *story.lines]


def _all(story: Story, line: Line) -> list[ServiceMention]:
    return [story.service(line, sign) for sign in line.signs("S")]


def _fitness(written: str) -> tuple[bool, int]:
    """Capitals of a headline tell less than how its sentences write it."""
    return len(written) < _ACRONYM or not written.isupper(), len(written)
