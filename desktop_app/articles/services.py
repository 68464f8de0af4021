"""Channels and services that a text names: those of the world, and new ones by how they are spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .article import Span
from .service_names import KNOWN, Known

_LEADS = (
    r"(?:\b(?:[Oo]n|[Tt]o|[Vv]ia|[Tt]hrough|[Aa]t|[Ff]or|[Bb]y|[Ff]rom|[Aa]nd|[Oo]r|[Oo]ver|chez|auf|bei|sur|su|en|på"
    r"|op|em|na|no)"
    r"(?:\s(?:the|streaming|streamer|service|channel|network|broadcaster|platform))*\s|[,/(|·•–—-]\s?|\t|^|&\s)"
)
_NEW = re.compile(
    r"\b(?:[A-Z][\w&’']*\s)?[A-Z][\w&]*\+(?!\w)"  # Kestrel+
    r"|\b[A-Z][\w&]+(?: [A-Z][\w&]+)? (?:TV|Television|Network|Channel|Play|Now)\b"  # Harbour TV
    r"|\bTV ?[A-Z0-9]\w*"  # TV Norte
    r"|\bChannel (?:[A-Z0-9]\w*)"
    r"|\bCanal (?:[A-Z0-9]\w*)"
)
_CALLED = re.compile(
    r"\b(?:streaming service|streaming platform|streaming giant|streamer|broadcaster|network|channel|platform)[,:]?\s"
    r"(?P<name>(?!Season|Series|Episode)[A-Z][\w&+’']*(?:\s(?:[A-Z0-9][\w&+]*))?)"
)
_NOT_NEW = re.compile(r"(?i)^(?:the|a|an|this|that|on|in|at|smart|reality|live|daytime|prime-?time|streaming)\s")
_NEVER = frozenset({"the", "a", "this", "smart tv", "live tv", "reality tv", "tv guide", "tv news"})


@dataclass(frozen=True, slots=True)
class ServiceMention:
    span: Span
    name: str
    """As it is best known: one service has one."""
    written: str
    """As it stands there."""
    zone: str | None = None
    known: bool = True


def services(text: str, also: Iterable[str] = ()) -> list[ServiceMention]:
    """In order of place. `also`: names of services that the library knows."""
    found = [_mention(text, name, place) for name, place in _named(text, _by_first_word(frozenset(also)))]
    taken = [one.span for one in found if one is not None]
    for pattern in (_CALLED, _NEW):
        for hit in pattern.finditer(text):
            start, end = hit.span("name" if "name" in pattern.groupindex else 0)
            name = text[start:end]
            while (lead := _NOT_NEW.match(name)) is not None:
                start, name = start + lead.end(), name[lead.end() :]
            if not name or name.casefold() in _NEVER or any(start < b and a < end for a, b in taken):
                continue
            taken.append(Span(start, end))
            found.append(ServiceMention(Span(start, end), name, name, known=False))
    return sorted((one for one in found if one is not None), key=lambda one: one.span)


def known_service(name: str) -> Known | None:
    return KNOWN.get(name)


_FIRST_WORD = re.compile(r"(?<![\w&’'])(?:\w+|[^\w\s])")
_NAME_GOES_ON = re.compile(r"[\w+&]|\.\w")


def _named(text: str, names: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Span]]:
    """The names in the text, each with its place; the longest of those that begin there."""
    end = 0
    for hit in _FIRST_WORD.finditer(text):
        start = hit.start()
        for name in names.get(hit.group(), ()) if start >= end else ():
            if text.startswith(name, start) and not _NAME_GOES_ON.match(text, start + len(name)):
                end = start + len(name)
                yield name, Span(start, end)
                break


@lru_cache(maxsize=4)
def _by_first_word(also: frozenset[str]) -> Mapping[str, Sequence[str]]:
    """Each name by the word it begins with, long names first: one pattern of them all takes 14 ms to compile."""
    found: dict[str, list[str]] = {}
    for name in sorted({*KNOWN, *also}, key=len, reverse=True):
        if first := _FIRST_WORD.match(name):
            found.setdefault(first.group(), []).append(name)
    return found


def _mention(text: str, name: str, place: Span) -> ServiceMention | None:
    known = KNOWN.get(name, Known(name, None, shy=False))
    if known.shy and not _led(text, name, place):
        return None
    return ServiceMention(place, known.name, name, known.zone)


_LED = re.compile(_LEADS + r"$", re.MULTILINE)
_NETWORKS = frozenset({"Global", "Sky", "Seven", "Nine", "Ten", "Discovery", "History", "Bravo"})
_ACTS = re.compile(
    r"[’']s (?:\w+ ){0,3}(?:drama|series|comedy|show|thriller|sitcom|sci-fi)|\s(?:has|have|will|is|today|revealed"
    r"|confirmed|announced|dated|sets|unveils?|brings?|launch\w*|premieres?|drops?|said|says|schedules?|shifts?"
    r"|moves?)\b"
)
_ROW_GOES_ON = re.compile(
    r"\s*[,)|/–—-]?\s*(?:\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\)|$)",
    re.MULTILINE,
)
_GOES_ON = re.compile(
    r"[:.]\d|[-’']?\s?(?:[a-z]+-)?(?:\d|o’clock|o'clock|episodes?|million|more\b|[A-Z][a-z])|-|[’']s\b"
)


def _led(text: str, name: str, place: Span) -> bool:
    """Whether a name that is also a word stands where a service does, and no number or longer name goes on with it."""
    before = text[max(0, place.start - 40) : place.start]
    if re.compile(r"\s(?:[Ee]xclusives?|[Oo]riginals?)\b").match(text, place.end):
        return True
    if name in _NETWORKS and _ACTS.match(text, place.end):
        return True
    if before[-1:] in {"", "\n"} and re.match(r"\s[a-z]", text[place.end : place.end + 2]):
        return False
    if before.endswith((",", ", ")) and not _ROW_GOES_ON.match(text, place.end):
        return False
    return _LED.search(before) is not None and _GOES_ON.match(text, place.end) is None
