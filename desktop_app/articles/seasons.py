"""Which season is spoken of."""

from __future__ import annotations

import re

from .article import Span
from .wording import NUMBER, NUMBER_WORDS

_KIND = r"(?:season|series|run|instal?lment|outing|staffel|saison|temporada|stagione|säsong)"
_COUNTED = r"(?:season|series|staffel|saison|temporada|stagione|säsong)"
_AFTER = re.compile(
    rf"(?i)\b(?:{_COUNTED}|year(?= [a-z]))\s(?:no\.?\s|number\s)?(?P<number>{NUMBER})\b"
    rf"(?!\s(?:episodes?|years|weeks|months|million"
    rf"|parts|hours|nights|days|of \d))"
)
_BEFORE = re.compile(
    rf"(?i)\b(?P<number>{NUMBER})(?:,| and| &|-)?\s(?:(?:and\s)?(?:final|last|concluding|climactic|much-\w+|long-\w+"
    rf"|new|full|[\w’-]+-(?:episode|part)|\d+-\w+|highly|hotly|\w+ly)[, ]\s?){{0,3}}{_KIND}\b"
)
_LOT = re.compile(rf"(?i)\b(?P<number>{NUMBER}) (?!half|part|episode|day|week|month|year)[a-z]+ of (?:the )?[“\"‘']?<T")
"""Of masked text: "the fifth lot of <T0>"."""
_SHORT = re.compile(r"\bS(?P<number>\d{1,2})\b(?!E\d)")
_PLAIN = re.compile(
    r"(?P<number>\d{1,2})\.? (?:Staffel|temporada|stagione|sæson|sesong|säsongen|évad)|(?P<other>\d{1,2})(?:e|ème"
    r"|re) saison|第(?P<asian>\d{1,2})(?:期|シーズン)|시즌 ?(?P<korean>\d{1,2})|시즌(?P<hangul>\d)"
)
_CARDINAL = re.compile(r"(?i)^(?:one|two|three|four|five|six|seven|eight|nine|ten)$")


def season_in(said: str) -> int | None:
    """The number of the first season that it names; None where it names none."""
    found = seasons_in(said)
    return found[0][1] if found else None


def seasons_in(said: str) -> list[tuple[int, int]]:
    """(place, number) of each that it names, in order."""
    return [(span.start, number) for span, number in seasons_at(said)]


def seasons_at(said: str) -> list[tuple[Span, int]]:
    """(where, number) of each that it names, in order."""
    hits = [(Span(*hit.span()), _number(hit["number"])) for hit in _AFTER.finditer(said)]
    for hit in (*_BEFORE.finditer(said), *_LOT.finditer(said)):
        cardinal = _CARDINAL.match(hit["number"]) or hit["number"].isdigit()
        if not cardinal:  # "two seasons", "the first two series" count them
            hits.append((Span(*hit.span()), _number(hit["number"])))
    hits += [(Span(*hit.span()), int(hit["number"])) for hit in _SHORT.finditer(said)]
    hits += [(Span(*hit.span()), int(next(group for group in hit.groups() if group))) for hit in _PLAIN.finditer(said)]
    return sorted(hits, key=lambda one: (one[0].start, one[1]))


def _number(said: str) -> int:
    said = said.casefold()
    return NUMBER_WORDS.get(said) or int(re.sub(r"\D", "", said))
