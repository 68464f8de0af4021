"""Runs of capitalised words: what may be the name of a show or of a person, before anybody knows of which."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .article import Span
from .wording import GENRE, NUMBER

_WORD = re.compile(r"(?:[^\W_][\w’'.\-]*(?:’s|'s)?)|[&+]")
_INNER_WORDS = "of the a an & de la le les du des del della di da dos van von der den das und y et e o no wa ga ni"
_INNER = frozenset(_INNER_WORDS.split())
"""Small words that hold a name together."""
_LOOSE_WORDS = "and & in on at to for with from by or is as into my your our his her vs x not"
_LOOSE = frozenset(_LOOSE_WORDS.split())
"""Small words that stand in names, and between two of them."""
_CLOSED_WORDS = (
    "when while in on the a an at as but and if for from with after before since until though although because so"
    " or nor yet also both this that these those there here it its he she they we you i his her their our your my"
    " who what where why how which whose all any each every no not now then once just only even still of course"
    " aptly set based taken described elsewhere meanwhile however instead across over under by to into onto up down"
    " out off about against is are was were be been being has have had do does did will would can could may might"
    " must shall should let get got such some more most other another one two three four five six seven eight nine"
    " ten many much few both between among during despite unlike like per via plus new next last first second third"
    " fourth fifth final joining rounding starring created written directed produced adapted elsewhere originally"
    " previously later early earlier soon today yesterday tomorrow tonight expect meet watch read see find check"
    " tune look add well yes oh ok okay viewers fans filming production episodes episode season series part parts"
    " opposite alongside back coming opening closing playing fellow veteran newcomer actor actress actors creator"
    " writer director showrunner producer presenter host guest star stars according speaking asked talking returning"
    " produced executive following replacing repeats repeat sir dame meanwhile hosted narrated led headed headlined"
    " known now shot everything everyone nothing something someone nobody picking catch outside inside"
    " pictured photo image credit courtesy"
)
CLOSED = frozenset(_CLOSED_WORDS.split())
"""Words that a capital at the head of a sentence makes no name of."""
_CALENDAR_WORDS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january"
    " february march april may june july august september october november december jan feb mar apr jun jul aug sep"
    " sept oct nov dec christmas easter thanksgiving halloween am pm et pt est edt gmt bst uk us usa"
)
CALENDAR = frozenset(_CALENDAR_WORDS.split())


_LONGEST_NAME = 60
"""Words, which is far more than any has: each possessive parts a run anew."""


@dataclass(frozen=True, slots=True)
class Run:
    span: Span
    at_head: bool
    """It begins a sentence, where its first word has a capital in any case."""


def runs(text: str, sentence: Span, blocked: Iterable[Span] = (), *, loose: bool = False) -> list[Run]:
    """Of one sentence, in order. No run goes over what is `blocked`: a date, a service, a quotation. `loose`: they go
    over any small word, as titles may ("Death by Design"), and people's names do not."""
    inner = _INNER | _LOOSE if loose else _INNER
    found: list[Run] = []
    words: list[tuple[int, int, str]] = []
    stops, stop = sorted(blocked), 0
    last_end = sentence.start
    for word in _WORD.finditer(text, sentence.start, sentence.end):
        start, end, said = _bare(word)
        while stop < len(stops) and stops[stop].end <= start:
            stop += 1
        if stop < len(stops) and stops[stop].start < end:
            _close(text, words, found, sentence.start)
            words, last_end = [], word.end()
            continue
        if words and not _JOINS.fullmatch(text, last_end, start):
            _close(text, words, found, sentence.start)
            words = []
        if _named(said) or (words and said.casefold() in inner):
            words.append((start, end, said))
        else:
            _close(text, words, found, sentence.start)
            words = []
        last_end = end
    _close(text, words, found, sentence.start)
    return found


def forms(text: str, run: Run) -> list[Span]:
    """What of a run may be a name: the whole, without the words that begin the sentence, parted at a possessive and at
    small words that also stand between two names."""
    whole = [(word.start(), _bare(word)[1], _bare(word)[2]) for word in _WORD.finditer(text, *run.span)]
    if len(whole) > _LONGEST_NAME:
        return []
    parts = [whole]
    for cut in range(1, len(whole)):
        before, here = whole[cut - 1], whole[cut]
        if before[2].endswith(("’s", "'s", "s’")) or here[2].casefold() in _LOOSE:
            tail = cut if here[2].casefold() not in _LOOSE else cut + 1
            parts += [whole[:cut], whole[tail:]]
        elif text[before[1] : here[0]] == ": ":
            parts += [whole[:cut], whole[cut:]]
    season = _SEASON_OF.match(text, *run.span)
    if season is not None:
        parts = [[word for word in whole if word[0] >= season.end()]]
    elif run.at_head:
        parts += _headless(text, whole)
        if len(whole) > 2 and whole[1][2] == "of":
            parts.append(whole[2:])  # "Clip of Glacier"
    made = (_trimmed(text, part) for part in parts if not part or not _SEASON_OF.match(text, part[0][0], run.span.end))
    return list(dict.fromkeys(span for span in made if span is not None))


def _headless(text: str, whole: list[tuple[int, int, str]]) -> list[list[tuple[int, int, str]]]:
    """Without the words that begin the sentence: "Now Tapestry", "Comedy Bad Neighbors"."""
    rest = whole
    made: list[list[tuple[int, int, str]]] = []
    while opens(" ".join(word[2] for word in rest)):
        rest = rest[1:]
        made.append(rest)
    return made


def opens(said: str) -> bool:
    """Whether its first word may begin a sentence before a name, where its capital tells nothing: "And Ghost Ships",
    "Comedy Bad Neighbors". One word behind a kind of show is a name with it: "Mystery Road"."""
    first, _, rest = said.partition(" ")
    word = first.casefold().rstrip(":,")
    if word in _ARTICLES or not rest:
        return False
    return " " in rest if _GENRE_WORD.fullmatch(word) else word in CLOSED


_GENRE_WORD = re.compile(rf"{GENRE}s?")
_SEASON_OF = re.compile(rf"(?i)(?:the )?(?:\w+ )?(?:season|series|episode|part)s? (?:\w+ )?(?:of |{NUMBER}: )")
_ARTICLES = frozenset({"the", "a", "an"})
_JOINS = re.compile(r"[’']?\s|: |’s\s|'s\s|")


def _bare(word: re.Match[str]) -> tuple[int, int, str]:
    start, end = word.span()
    said = word.group()
    trimmed = said.rstrip("'’-.")
    if trimmed and not re.fullmatch(r"(?:\w\.)+", said) and said.casefold() not in _RANKS:
        said, end = trimmed, start + len(trimmed)
    return start, end, said


_RANKS_WORDS = "dr. mr. mrs. st. ms. sgt. capt. lt. det. insp. cmdr. col. gen. maj. prof. rev. sen. gov. jr. sr."
_RANKS = frozenset(_RANKS_WORDS.split())


_MEASURE = re.compile(r"\d+-[a-z]")


def _named(said: str) -> bool:
    if _MEASURE.match(said):  # "90-minute"
        return False
    return said[0].isupper() or said[0].isdigit() or (len(said) > 2 and said[1:2].isupper())


def is_loose(said: str) -> bool:
    """Whether a small word holds it together that also stands between two names: "Santa on Trial"."""
    return any(word in _LOOSE - _INNER for word in said.split())


def _trimmed(text: str, words: list[tuple[int, int, str]]) -> Span | None:
    small = _INNER | _LOOSE
    while words and words[-1][2].casefold() in small and not _named(words[-1][2]):
        words = words[:-1]
    while words and words[0][2].casefold() in small and not _named(words[0][2]):
        words = words[1:]
    if not words or all(word[2][0].isdigit() or word[2].casefold() in CALENDAR | CLOSED for word in words):
        return None
    start, end = words[0][0], words[-1][1]
    for ending in ("’s", "'s"):
        end -= len(ending) if text.endswith(ending, start, end) else 0
    return Span(start, end)


def _close(text: str, words: list[tuple[int, int, str]], found: list[Run], begins: int) -> None:
    span = _trimmed(text, words)
    if span is not None:
        found.append(Run(span, not any(c.isalnum() for c in text[begins : span.start])))
