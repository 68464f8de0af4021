"""What it is that begins or ends: a series, a season, a spin-off, a special, a film; and which season."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.domain.values import Kind

from .events import Show
from .lazy_pattern import caseless
from .reading import Relation
from .relations import relation, special_of
from .seasons import season_in, seasons_in
from .story import Line, Story
from .wording import NUMBER, SEASON

_SPECIAL = caseless(
    r"(?:one-off|christmas|holiday|new year|anniversary|halloween|reunion|stand-up|comedy|celebrity|live"
    r"|one-night-only"
    r"|birthday|tribute|festive|bonus|crossover|two-hour|one-hour|hour-long|half-hour|feature-length|retrospective)"
    r" special|\bone-off\b"
)
_FILM = caseless(
    r"\b(?:tv|television|original|feature-length|holiday|christmas|hallmark|lifetime|animated|feature)[- ]"
    r"(?:film|movie)\b|\bfeature-length (?:thriller|drama)\b"
)
_ONE_PART = caseless(
    r"\b(?:feature-length|(?:[6-9]\d|1[0-2]\d)-minute) (?:[\w-]+ )?(?:film|story|drama|thriller|chiller|comedy"
    r"|romance"
    r"|mystery|musical)\b"
)
_THE_FILM = caseless(r"\bthe (?:film|movie|picture)\b|^feature-length\b")
_IN_PARTS = caseless(r"\bepisodes?\b|\bseries\b|-part")
_BACK = caseless(r"\b(?:returns?|returning|is back|be back|comes? back|coming back|resumes?|mid-?season)\b")
_RENEWED = caseless(
    r"\b(?:already been|renewed|order(?:ed)? (?:a|for)|commissioned|picked up for|second season has|greenlit"
    r"|in the works)"
)
_OF_IT = re.compile(r"(?:The|It|Its|This|That|When|In|[A-Z]\w+ (?:and|two|three|four|five|six)\b|Series|Season|Back)\b")
_THE_SEASON = caseless(
    rf"\b(?:the|its|a) (?:new |brand-new |upcoming )?{NUMBER}(?: and \w+)? (?:season|series|run|outing)\b"
)
_OVER = re.compile(
    rf"(?i)\b(?:{SEASON} {NUMBER}|{NUMBER} (?:season|series))(?:’s|'s)? (?:finale|ended|wrapped|finished|concluded"
    rf"|premiered"
    r"|aired|drew|left|saw|debuted)"
)
"""A season of which it tells how it was."""
_MID_SEASON = caseless(r"mid-?season|(?:winter|fall|autumn) finale")


class What(NamedTuple):
    kind: Kind
    season: int | None
    relation: Relation | None


def what_begins(story: Story, show: Show, lines: Sequence[Line]) -> What:
    """`lines`: those that tell of the event."""
    season = _season(story, show, lines)
    related = relation(story, show)
    near = " ".join([*(line.said for line in lines), *(line.said for line in show.lines[:3])])
    name = re.escape(show.title.text)
    if season is None:
        if _SPECIAL.search(near) or re.search(rf"(?i)\bspecial,? [“\"‘']?{name}", near):
            stated = related is not None and related.type == "special-of"
            return What(Kind.SPECIAL, None, related if stated else special_of(story, show))
        if _is_film(name, near):
            return What(Kind.FILM, None, related)
        if re.search(
            rf"(?i)\b(?:new|another|next|latest|further|fresh) (?:series|season|run|batch) of (?:the )?[“\"‘']?{name}",
            near,
        ):
            return What(Kind.SEASON_PREMIERE, None, related)
    if related is not None and related.type in {"spin-off", "prequel", "sequel"} and (season or 1) < 2:
        return What(Kind.SPIN_OFF_PREMIERE, season, related)
    if season is not None and season > 1:
        return What(Kind.SEASON_PREMIERE, season, related)
    revived = related is not None and related.type == "revival"
    if revived or (season is None and _BACK.search(" ".join(line.said for line in lines))):
        return What(Kind.RETURN, season, related)
    told = _season_of_main(story, show) if season is None and related is None else None
    return What(Kind.SEASON_PREMIERE if told else Kind.SERIES_PREMIERE, told or season, related)


def _season_of_main(story: Story, show: Show) -> int | None:
    """The later season of which a sentence speaks that names no show, in an article about this one."""
    lines = show.lines if show.title.text == story.main else []
    spoken = (line for line in lines if not line.signs("T") and _THE_SEASON.search(line.text))
    found = (season_of(story, show, line) for line in spoken if not _RENEWED.search(line.text))
    return next((number for number in found if number is not None and number > 1), None)


def what_ends(said: str) -> What:
    """By the words of the sentence that tells of it."""
    if "series finale" in said.casefold():
        return What(Kind.SERIES_FINALE, season_in(said), None)
    middle = _MID_SEASON.search(said) is not None
    return What(Kind.MID_SEASON_FINALE if middle else Kind.SEASON_FINALE, season_in(said), None)


def _is_film(name: str, near: str) -> bool:
    called = rf"(?i){name}[^.]{{0,40}}\bfilm\b|\b(?:film|movie),? [“\"‘']?{name}"
    if _FILM.search(near) or re.search(called, near):
        return True
    return (_ONE_PART.search(near) or _THE_FILM.search(near)) is not None and _IN_PARTS.search(near) is None


def _season(story: Story, show: Show, lines: Sequence[Line]) -> int | None:
    """As the sentences of the event name it; else as the first that speaks of the show does."""
    others = [line for at, line in enumerate(show.lines) if _is_of_it(story, show, at)]
    found = (season_of(story, show, line) for line in (*lines, *others))
    return next((number for number in found if number is not None), None)


def _is_of_it(story: Story, show: Show, at: int) -> bool:
    """Whether that sentence of the show speaks of what comes: it names the show, or goes on from one that does."""
    line = show.lines[at]
    if _RENEWED.search(line.text):
        return False
    before = show.lines[at - 1] if at else None
    follows = before is not None and before.block is line.block and story.names(before, show.title.text)
    return follows or story.names(line, show.title.text) or _OF_IT.match(line.text) is not None


def season_of(story: Story, show: Show, line: Line) -> int | None:
    """The season of the show that the sentence names; none of another show, nor one that is over."""

    def blank(hit: re.Match[str]) -> str:
        return " " * len(hit.group())

    text = _OVER.sub(blank, re.sub(r"<[^T]\d+>", blank, line.text))
    named = [(hit.start(), story.title(line, hit[1])) for hit in re.finditer(r"<(T\d+)>", text)]
    for place, number in seasons_in(text):
        nearest = min(named, key=lambda one: abs(one[0] - place), default=(0, show.title.text))
        if nearest[1] == show.title.text:
            return number
    return None
