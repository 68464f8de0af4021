"""Sentences with a sign in the place of each thing that is known in them: one pattern reads a thousand wordings.

"<T0> will arrive on <S0> on <D0>, with <N0> (<N1>) as her father <N2>."
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .article import Span
from .names import CALENDAR, CLOSED, Run, runs
from .spans import Spans


def _set(said: str) -> frozenset[str]:
    return frozenset(said.split())


_ROLES = _set(
    "screenwriters scriptwriters creator creators writer writers director directors producer producers showrunner"
    " showrunners star stars actor actress executive series co-creator co-creators screenwriter scriptwriter"
    " novelist playwright dramatist author presenter host hosts narrator co-host co-hosts mentor mentors coaches"
    " presenters panellists"
    " narrators comedian newcomer newcomers veteran guest judges former fellow emmy oscar bafta tony grammy golden"
    " globe award awards academy nominee nominees winner winners emmy-winning oscar-winning bafta-winning"
    " award-winning oscar-nominated emmy-nominated bafta-nominated british american irish scottish welsh english"
    " french german korean japanese australian canadian spanish italian danish swedish norwegian turkish indian"
    " hollywood bollywood tollywood broadway youtube tiktok instagram aussie kiwi mr season executive chief drama"
    " comedy thriller sitcom original exec ep eps komiker schauspieler schauspielerin showrunnerin"
)
"""What stands before a name with a capital and is no part of it."""
SIGN = re.compile(r"<([TNDCSR])(\d+)>")


@dataclass(frozen=True, slots=True)
class Masked:
    """Of one sentence."""

    text: str
    spans: Mapping[str, Span]
    """Where in the article each sign's own words stand, by sign ("N0")."""
    starts: tuple[tuple[int, int], ...]
    """(place here, place in the article) of each sign and of what is behind it, in order."""
    sentence: Span

    def said(self, sign: str, text: str) -> str:
        span = self.spans[sign]
        return text[span.start : span.end]

    def place(self, here: int) -> int:
        """In the article."""
        mine, there = max((pair for pair in self.starts if pair[0] <= here), default=(0, self.sentence.start))
        return there + here - mine


def as_names(line: Masked, signs: Iterable[str]) -> Masked:
    """The same, with those signs of shows as signs of people, if there are any free that are as long."""
    text, spans = line.text, dict(line.spans)
    for sign in signs:
        free = (f"N{number:0{len(sign) - 1}}" for number in range(10 ** (len(sign) - 1)))
        new = next((one for one in free if one not in spans), None)
        if new is not None:
            text = text.replace(f"<{sign}>", f"<{new}>")
            spans[new] = spans.pop(sign)
    return Masked(text, spans, line.starts, line.sentence)


def masked(text: str, sentence: Span, known: Mapping[str, Spans]) -> Masked:
    """`known`: by the letter of the sign (T, D, C, S, R) the places in the article, none over another. Capitalised
    names among the rest are N."""
    places = [(span, letter) for letter, spans in known.items() for span in spans.starting_in(*sentence)]
    blocked = [span for span, _ in places]
    for run in runs(text, sentence, blocked):
        places += [(span, "N") for span in _persons(text, run)]
    made: list[str] = []
    starts: list[tuple[int, int]] = [(0, sentence.start)]
    spans: dict[str, Span] = {}
    numbers: dict[str, int] = {}
    here, at = 0, sentence.start
    for span, letter in sorted(places, key=lambda place: (place[0].start, -place[0].end)):
        if span.start < at:
            continue
        between = text[at : span.start].replace("<", "(").replace(">", ")")
        number = numbers.get(letter, 0)
        numbers[letter] = number + 1
        sign = f"<{letter}{number}>"
        made += [between, sign]
        here += len(between)
        starts.append((here, span.start))
        here += len(sign)
        at = min(span.end, sentence.end)
        starts.append((here, at))
        spans[sign[1:-1]] = span
    made.append(text[at : sentence.end].replace("<", "(").replace(">", ")"))
    return Masked("".join(made), spans, tuple(starts), sentence)


_PRAISED = ("-old", "-winner", "-winning", "-nominated", "-nominee", "-like", "-style", "-esque", "-ish")
_CUT = re.compile(r"(?:’s|'s|s’)\s|\s(?:and|&|in|on|at|to|for|with|from|by|or|is|as|und|et|y|e|och|og)\s|: ")
_OPENERS = _set(
    "cast stars crew mentors"
    " enter cue brothers sisters twins penned scripted developed devised conceived helmed"
    " recurring original leading taking joining headlining filling"
    " joined rounding apart besides support completing bringing heading topping returning appearing stepping upped"
    " promoted guest"
    " stars main supporting mit als avec con com med nel nella la le les el los las il lo gli die der das den det no"
    " na nos nas os as um uma un une una även också neu nach für im zum face irá parte completan protagonizada"
    " passada écrite réalisée créée escrita dirigida creada criada diretta scritta creata ideata skapad regisserad"
    " geschrieben"
)
"""Words that begin a sentence, here or in another language, with a capital that makes no name of them."""
_HAPPENS = _set(
    "premieres premiere premiering debuts debut debuting returns return returning starts start starting begins begin"
    " beginning launches launch launching airs airing streams streaming drops dropping arrives arriving lands landing"
    " available released releasing coming episodes subtitles"
)
"""What is told of a show at the head of a line that does not name it: "Premieres Sunday 18 October"."""
_GIVEN_TOO = _set("may will dame sir mark grace rose hope faith art")
"""Words that are given names as well: before one more word with a capital they stay."""
_NOUNS = _set(
    "serie staffel folge folgen ensemble hauptrolle hauptrollen nebenrolle rolle rollen jahre fans termin trailer"
    " zeit familie drehbuch regie produktion krimi drama schwester bruder mutter vater tochter sohn ehefrau ehemann"
    " kommissar kommissarin oktober november dezember januar februar märz mai juni juli"
)
"""German nouns, which all have capitals."""
_NO_NAMES = _set("dvd dvds tv blu-ray cd pa podcast")
_GERMAN_TRADE = re.compile(
    r"(?i)\w{4,}(?:chefin|chef|rat|rätin|kommissarin|kommissar|ärztin|arzt|lehrerin|lehrer|anwältin|anwalt"
    r"|ermittlerin|ermittler"
    r"|polizistin|polizist|schwester|bruder|mutter|vater|tochter|sohn|leiter|leiterin|meister|meisterin"
    r"|inspektor|inspektorin)"
)
_OF = re.compile(r"\sof\s")
"""Between a person and what that one is known for: "Faith Orlov of Divorce Court"."""


def _persons(text: str, run: Run) -> list[Span]:
    """The run in the parts that can be names of people."""
    found: list[Span] = []
    at = run.span.start
    cuts = [
        *_CUT.finditer(text, *run.span),
        *(hit for hit in _OF.finditer(text, *run.span) if _is_person(text[at : hit.start()])),
    ]
    bounds = [*sorted(cuts, key=lambda hit: hit.start()), None]
    for cut in bounds:
        end = cut.start() if cut else run.span.end
        span = _name(text, at, end, at_head=run.at_head and at == run.span.start)
        if span is not None:
            found.append(span)
        at = cut.end() if cut else end
    return found


def _is_person(said: str) -> bool:
    """Whether what stands before "of" can be a person in full, rather than the beginning of a title."""
    names = said.split()
    return 2 <= len(names) <= 3 and all(name[0].isupper() for name in names) and names[0].casefold() not in _RANKS


_RANKS = _set("the a an king queen prince princess duke duchess lord lady grand chief head captain house houses")


def _name(text: str, start: int, end: int, *, at_head: bool) -> Span | None:
    words = [(hit.start(), hit.end()) for hit in re.compile(r"\S+").finditer(text, start, end)]
    while words and _is_no_part(text, words, at_head=at_head):
        words = words[1:]
    while words and text[words[0][0]].islower() and at_head:
        words = words[1:]
    while words and not text[words[-1][0]].isupper():
        words = words[:-1]
    if len(words) == 1 and text[slice(*words[0])].casefold() in _NO_NAMES:
        return None
    if (
        not words
        or all(text[a:b].casefold() in CALENDAR | CLOSED | _NOUNS for a, b in words)
        or text[words[0][0]].isdigit()
    ):
        return None
    praised = _LED.search(text, words[-1][0], words[-1][1])
    if at_head and len(words) == 1 and _BY.match(text, words[0][1]):
        return None
    return Span(words[0][0], praised.start() if praised else words[-1][1])


_LED = re.compile(r"-(?:starrer|led|starring|fronted|hosted|presented|narrated|created|penned|written|directed)$")
"""Behind a name that it joins to a show: "the Ruth Cole-led drama"."""
_BY = re.compile(r" (?:by|from|por|par|da|von|av)\b")
"""Behind a deed that begins a sentence: "Presented by"."""


def _is_no_part(text: str, words: Sequence[tuple[int, int]], *, at_head: bool) -> bool:
    """Whether the first word stands before the name only."""
    first = text[slice(*words[0])].casefold().strip("’'.,")
    if first in _GIVEN_TOO and len(words) > 1 and text[words[1][0]].isupper():
        return False
    if first in _ROLES or all(part in _ROLES for part in first.split("-")):
        return True
    if (
        first in {"the", "a", "an"}
        or (at_head and first == "judge" and len(words) > 2)
        or (len(words) > 1 and first.endswith(_PRAISED))
    ):
        return True
    if len(words) > 1 and (_GERMAN_TRADE.fullmatch(first) or first in _NOUNS):
        return True
    return at_head and (first in CLOSED or first in _OPENERS or first in _HAPPENS)
