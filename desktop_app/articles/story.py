"""An article as sentences in which each thing is known: shows, days, services."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date
from functools import cached_property
from typing import NamedTuple

from .article import Article, Block, Role, Span
from .claims import Claim, claims, cut, leads
from .clocks import ClockMention
from .dates import DateMention
from .masks import SIGN, Masked, masked
from .mentions import Mentions, mentions
from .quotations import quoted
from .rows import Row, rows
from .sentences import sentences
from .services import ServiceMention
from .spans import Places, Spans
from .titles import Ballot, Title, ballot
from .wanted import Asking, wanted

_LONGEST = 1_500
"""Characters of a sentence that are looked at."""
_MOST = 30_000
"""Characters of an article that are, which keeps the worst text below two seconds: a long live page has two thirds."""


@dataclass(slots=True)
class Line:
    """A sentence, or the part of one that speaks of one show."""

    block: Block
    masked: Masked
    said: str
    """Its own words."""
    claims: list[Claim]
    leads: list[str]
    """The titles of the shows that it names as what it speaks of."""
    row: Row | None = None
    topic: str | None = None
    """The title of the show that it speaks of, said or understood."""

    @property
    def text(self) -> str:
        return self.masked.text

    def signs(self, letter: str) -> list[str]:
        return [sign for sign in self.masked.spans if sign[0] == letter]


@dataclass
class Story:
    """Of one article."""

    article: Article
    mentions: Mentions
    rows: list[Row]
    titles: list[Title]
    lines: list[Line] = field(default_factory=list[Line])
    main: str | None = None
    """The title of the show that it is about."""
    people: frozenset[str] = frozenset()
    """Titles that are rather the names of people. Once the topics are followed."""
    _title_at: dict[Span, str] = field(init=False)
    _date_at: dict[Span, DateMention] = field(init=False)
    _clock_at: dict[Span, ClockMention] = field(init=False)
    _service_at: dict[Span, ServiceMention] = field(init=False)

    def __post_init__(self) -> None:
        self._title_at = {span: title.text for title in self.titles for span in title.spans}
        self._date_at = {one.span: one for one in self.mentions.dates}
        self._clock_at = {one.span: one for one in self.mentions.clocks}
        self._service_at = {one.span: one for one in self.mentions.services}

    def title(self, line: Line, sign: str) -> str:
        return self._title_at[line.masked.spans[sign]]

    def title_at(self, span: Span) -> str | None:
        return self._title_at.get(span)

    def date(self, line: Line, sign: str) -> DateMention:
        return self._date_at[line.masked.spans[sign]]

    def clock(self, line: Line, sign: str) -> ClockMention:
        return self._clock_at[line.masked.spans[sign]]

    def service(self, line: Line, sign: str) -> ServiceMention:
        return self._service_at[line.masked.spans[sign]]

    def names(self, line: Line, title: str) -> bool:
        """Whether the sentence names that show."""
        return any(self.title(line, sign) == title for sign in line.signs("T"))

    @cached_property
    def full_names(self) -> list[str]:
        """Whom the article names in full, of whom a sentence may give the last name alone. Once the lines are there."""
        said = (
            " ".join(self.article.of(line.masked.spans[sign]).split())
            for line in self.lines
            if line.block.role is not Role.HEADLINE
            for sign in line.signs("N")
        )
        return [name for name in said if " " in name and not name.isupper()]


def story(article: Article, shows: Iterable[str] = (), channels: Iterable[str] = ()) -> Story:
    """`shows`, `channels`: titles and services that are known. The topics are not followed yet."""
    names = _names(article, tuple(shows), channels)
    made = _told(names, names.ballot.titles())
    asked = wanted(names.article.text, [_asking(names, line) for line in made.lines], names.ballot.rest())
    return _told(names, names.ballot.titles(asked)) if asked else made


def names_of(article: Article) -> list[Title]:
    """Every name in it that may be one of a show, with what speaks for that."""
    return _names(article, (), ()).ballot.candidates


class _Names(NamedTuple):
    """What is known of an article before its shows are."""

    article: Article
    mentions: Mentions
    rows: list[Row]
    ahead: frozenset[Span]
    """The days to come."""
    exact: frozenset[Span]
    """Those that are single days."""
    ballot: Ballot


def _names(article: Article, shows: Sequence[str], channels: Iterable[str]) -> _Names:
    blocks = tuple(block for block in article.blocks if block.span.end <= _MOST)
    article = replace(article, text=article.text[:_MOST], blocks=blocks)
    found = mentions(article, channels)
    plain = [one for one in found.dates if not one.recurring]
    listed = rows(article, plain, found.clocks, found.services, quoted(article), listings=found.listings)
    ahead = frozenset(one.span for one in plain if not one.in_past and _is_ahead(one, article.published))
    exact = frozenset(one.span for one in plain if one.said.air.exact)
    services = [one.span for one in found.services]
    named = ballot(article, found.spans(), [row.title for row in listed], shows, ahead, services)
    return _Names(article, found, listed, ahead, exact, named)


def _asking(names: _Names, line: Line) -> Asking:
    days = frozenset(sign for sign in line.signs("D") if line.masked.spans[sign] in names.ahead)
    exact = frozenset(sign for sign in days if line.masked.spans[sign] in names.exact)
    return Asking(line.masked, line.claims, line.block.span, days, exact, line.row is not None)


def _is_ahead(one: DateMention, written: date | None) -> bool:
    last = one.said.air.span(UTC)
    return written is None or last is None or last[1] >= written


def _told(names: _Names, named: list[Title]) -> Story:
    made = Story(names.article, names.mentions, names.rows, named)
    made.lines = list(_lines(made))
    return made


def _lines(story: Story) -> Iterator[Line]:
    signs = _signs(story)
    row_of = {row.block.span: row for row in story.rows}
    for block in story.article.blocks:
        for sentence in sentences(story.article.text, *block.span):
            looked_at = Span(sentence.start, min(sentence.end, sentence.start + _LONGEST))
            yield from _parts(story, block, looked_at, signs, row_of.get(block.span))


def _signs(story: Story) -> dict[str, Spans]:
    """By the letter that stands for them. A title has the place before a day or a service that its words also are."""
    named = sorted(span for title in story.titles for span in title.spans)
    places = Places()
    for span in named:
        places.take(span)
    days = [one for one in story.mentions.dates if places.take(one.span)]
    return {
        "T": Spans(named),
        "D": Spans(one.span for one in days if not one.recurring),
        "R": Spans(one.span for one in days if one.recurring),
        "C": Spans(one.span for one in story.mentions.clocks if places.take(one.span)),
        "S": Spans(one.span for one in story.mentions.services if places.take(one.span)),
    }


def _parts(story: Story, block: Block, sentence: Span, signs: Mapping[str, Spans], row: Row | None) -> Iterator[Line]:
    """The sentence as one line, or as one for each of the shows that it dates."""
    whole = masked(story.article.text, sentence, signs)
    line = Line(block, whole, story.article.of(sentence), [], [], row)
    line.claims = claims(whole, {sign: story.date(line, sign).in_past for sign in line.signs("D")})
    places = [whole.place(at) for at in cut(whole, line.claims)]
    if places:
        for start, end in itertools.pairwise([sentence.start, *places, sentence.end]):
            if start < end:
                yield from _parts(story, block, Span(start, end), signs, row)
        return
    spoken = (hit[1] + hit[2] for hit in SIGN.finditer(whole.text) if hit[1] == "T")
    line.leads = [story.title(line, sign) for sign in spoken if leads(whole, sign)]
    yield line


OTHER_SHOW = r"[“\"‘']?<(?P<other>[TN]\d+)>"
KIN = re.compile(
    rf"(?i)(?P<word>spin-?off|offshoot|prequel|sequel|revival|reboot|follow-up|companion)"
    rf"(?: (?:series|show|drama|comedy|piece))? (?:of|from|to) (?:[\w’'-]+ ){{0,6}}{OTHER_SHOW}"
)
KIN_AFTER = re.compile(
    rf"(?i){OTHER_SHOW}[”\"’']?(?:’s)? (?P<word>spin-?off|offshoot|prequel|sequel|revival|reboot|universe|franchise)"
)
"""Of what show another is the kin: "a spin-off of For All Mankind", "the For All Mankind spin-off"."""
