"""Where a show comes on other days, hours or services: by country, or on the air and as a stream."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from .airing import led_services, zoned
from .claims import Sort
from .events import Show, Told, about_as_soon, to_come
from .reading import ReadDate, Release
from .story import Line, Story
from .stretches import Stretch, stretches

_REGIONS = (
    ("US", r"U\.?S\.?A?|United States|America|American?s?|the States|Stateside|stateside"),
    ("UK", r"U\.?K\.?|United Kingdom|Britain|British|Brits"),
    ("Ireland", r"(?<!Northern )Ireland|Irish"),
    ("Northern Ireland", r"Northern Ireland"),
    ("Scotland", r"Scotland|Scottish"),
    ("Wales", r"(?<!South )Wales|Welsh"),
    ("Australia", r"Australian?s?|Aussies?|Down Under"),
    ("New Zealand", r"New Zealand(?:ers)?|NZ|Kiwis?"),
    ("Canada", r"Canada|Canadians?"),
    ("Germany", r"Germany|German"),
    ("France", r"France|French"),
    ("Spain", r"Spain|Spanish"),
    ("Italy", r"Italy|Italian"),
    ("India", r"India|Indian"),
    ("Japan", r"Japan|Japanese"),
    ("South Korea", r"(?:South )?Korean?"),
    ("Mexico", r"Mexico|Mexican"),
    ("Brazil", r"Brazil|Brazilian"),
    ("Latin America", r"Latin America"),
    ("Europe", r"Europe|European"),
    (
        "International",
        r"(?i:worldwide|internationally|globally|elsewhere|other territories|rest of the world|overseas)",
    ),
)
_REGION = re.compile(
    "|".join(
        rf"(?P<r{at}>\b(?:[Ii]n|[Ff]or|[Aa]cross|to|throughout) (?:the )?(?:{said})(?!\w)"
        rf"|\b(?:{said}) (?:viewers|audiences|fans|subscribers|watchers|gets?|sees?|has to wait|follow(?:s|ing)?)\b"
        + (rf"|\b(?:{said})\b" if name == "International" else "")
        + ")"
        for at, (name, said) in enumerate(_REGIONS)
    )
)
_OUTLETS = (
    ("streaming", re.compile(r"(?i)\b(?:streams?|streaming|on[- ]demand|online|streamer|box ?set)\b")),
    ("broadcast", re.compile(r"(?i)\b(?:airs?|airing|broadcasts?|linear|on[- ]air|television|terrestrial|channel)\b")),
)
_WAYS = frozenset(name for name, _ in _OUTLETS)
_OF_A_PART = re.compile(r"(?i)\b(?:part|half|batch|volume|episodes?|finale|the rest|season)\b")
_SAME_DAY = re.compile(r"(?i)\b(?:same day|the same night|at the same time|simultaneously)\b")


def releases(story: Story, show: Show, begins: Told, lines: Sequence[Line]) -> tuple[Release, ...]:
    """Two or more, the one of `begins` first; none where days, hours and services are the same everywhere. `lines`:
    those that let the same season begin."""
    found = [one for line in lines for one in _in(story, show, begins, line)]
    main = next((at for at, (told, _) in enumerate(found) if told == begins.mention.span), None)
    if main is None:
        return ()
    ordered = [found[main][1], *(one for at, (_, one) in enumerate(found) if at != main)]
    kept = _distinct(ordered)
    told = all(one.region and (one.services or one.region not in _WAYS) for one in kept[1:])
    return tuple(kept) if len(kept) > 1 and told and (kept[0].region or kept[0].services) else ()


def _in(story: Story, show: Show, begins: Told, line: Line) -> Iterator[tuple[object, Release]]:
    told = {one.claim.sign: one for one in show.told if one.line is line and one.claim.sort is Sort.BEGINS}
    for stretch in stretches(line):
        one = told.get(stretch.day)
        if one is None or not to_come(story, one.date) or not about_as_soon(one.date, begins.date):
            continue
        if one.mention.span != begins.mention.span and _OF_A_PART.search(stretch.text):
            continue
        yield one.mention.span, _release(story, stretch, one.date)


def _release(story: Story, stretch: Stretch, day: ReadDate) -> Release:
    services = tuple(dict.fromkeys(one.written for one in led_services(story, stretch)))
    hours = [story.clock(stretch.line, sign) for sign, _ in stretch.signs("C")]
    hour = zoned(hours[0], (one.name for one in led_services(story, stretch))) if hours else None
    return Release(_region(stretch.said(story.article.text)), services, day, hour)


def _region(said: str) -> str:
    """The country that it names; else the way in which it comes."""
    hits = list(_REGION.finditer(said))
    if hits:
        names = [_REGIONS[int(str(hit.lastgroup)[1:])][0] for hit in hits]
        return " and ".join(dict.fromkeys(names))
    ways = [(hit.start(), name) for name, pattern in _OUTLETS if (hit := pattern.search(said)) is not None]
    return min(ways)[1] if ways else ""


def _distinct(found: Iterable[Release]) -> list[Release]:
    """Without those that say of one region what another says already, or less."""
    kept: list[Release] = []
    for one in found:
        for at, other in enumerate(kept):
            same = one.date.air == other.date.air or other.date.air.within(one.date.air)
            if same and (one.region == other.region or not one.region or not other.region):
                services = tuple(dict.fromkeys([*other.services, *one.services]))
                kept[at] = replace(
                    other, region=other.region or one.region, services=services, time=other.time or one.time
                )
                break
        else:
            kept.append(one)
    return kept
