"""What happens to a show, and on which day: chosen among all that the sentences claim."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date

from desktop_app.domain.airdate import Precision

from .article import Role
from .claims import Claim, Sort, is_subject, postponed
from .dates import DateMention, Offset
from .reading import ReadDate
from .rows import LEAVING, Row
from .story import Line, Story
from .titles import Title

_FRESH = 31
"""Days since which a show that did not come is news."""
_SHORT = 80
"""Characters of a line that says no more than when the article was written."""
_HEAD = 300
_EXACTNESS = {
    Precision.DAY_AND_TIME: 0,
    Precision.DAY: 0,
    Precision.WEEK: 1,
    Precision.MONTH: 2,
    Precision.QUARTER: 3,
    Precision.SEASON: 3,
    Precision.YEAR: 4,
    Precision.UNKNOWN: 5,
}
_SAME_START = 100
"""Days within which the same season may begin in several places."""
_DATED_NEWS = re.compile(
    r"(?i)\b(?:dates?|premieres?|returns?|launch|release|starts?|start date|arriving|coming|airdate|debut)\b"
)
_TOUCHING = r"[”\"’']?(?: \(| on | from )"
_SAME_TIME = re.compile(
    r"(?i)\b(?:(?:the|that) same (?:time|day|night|evening)|straight (?:after|afterwards)|later that)\b"
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_ON_STAGE = re.compile(
    r"\b(?:Theatre|Theater|Playhouse|West End|Broadway|on stage|Museum|Gallery|Arena|Festival|Mipcom)\b"
)
_IN_CINEMAS = re.compile(r"(?i)\b(?:in|for|to|hits?|US|UK) (?:\w+ )?(?:cinemas|theat(?:er|re)s)\b|theatrical")
_REVIEW = re.compile(r"★|\b(?:REVIEW|Review)\b")
_ITS = re.compile(r"<D\d+>[’']s\b")
_LONG_AGO = re.compile(
    r"(?i)\b(?:ran|aired|shown|broadcast|screened|seen) (?:on \w+ )?(?:from|between|in) (?:19|20)\d\d"
    r"|\bthe (?:19|20)\d0s\b|\bclassic (?:sitcom|series|drama)|\ball \w+ (?:seasons|series) of\b"
)
_NEWNESS = re.compile(
    r"(?i)\b(?:new|brand-new|all-new|first-ever|final|latest) (?:\w+ )?(?:season|series|episodes|run|special|instal)"
    r"|revival"
    r"|reboot|remake|return|reunion|comeback|sequel|prequel|spin-?off|special|back for"
)
_DATELINE = re.compile(r"(?:[\w. ]+, )?<N0>(?:, [\w.]+)?(?:,| –| —| \() ?(?:<N1>,? )?<D0>\)? ?[–—-]|<D0> ?[–—-] ")
_STAMP = re.compile(r"[^<]{0,30}(?:<[NS]\d>[^<]{0,20}){0,2}\(?<D0>\)?(?:,? \d{4})? ?[–—:/-]")
_OPENING = 4
"""Characters before the day with which a paragraph begins: "On "."""
_STAMPED = 60
"""Where and when the article was written."""


@dataclass(slots=True)
class Told:
    """A claim with its day."""

    line: Line
    claim: Claim
    mention: DateMention

    @property
    def date(self) -> ReadDate:
        return self.mention.said


@dataclass(slots=True)
class Show:
    """All that the article tells of one."""

    title: Title
    lines: list[Line] = field(default_factory=list[Line])
    told: list[Told] = field(default_factory=list[Told])
    row: Row | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """`begins` or `ends` is set, or with status "postponed" only `previous`."""

    status: str
    begins: Told | None = None
    ends: Told | None = None
    previous: Told | None = None
    last: Told | None = None
    """Its last episode, where that is told beside its beginning."""
    lines: tuple[Line, ...] = ()
    """The sentences that tell of it."""


def shows(story: Story) -> list[Show]:
    """Those of the story, whose topics are followed."""
    found = {title.text: Show(title) for title in story.titles}
    for row in story.rows:
        show = found.get(story.title_at(row.title) or "")
        if show is not None and (show.row is None or (row.title == show.row.title and row.services)):
            show.row = row
    for line in story.lines:
        if line.topic in found:
            found[line.topic].lines.append(line)
        if line.row is not None and line.masked.sentence.start <= line.row.title.start:
            continue  # the row itself is read as one
        for claim in line.claims:
            name = story.title(line, claim.subject) if claim.subject else line.topic
            if name in found and not _is_byline(story, line, claim):
                found[name].told.append(Told(line, claim, story.date(line, claim.sign)))
    _share_days(story, found)
    return list(found.values())


def _share_days(story: Story, found: Mapping[str, Show]) -> None:
    """Gives those that have an hour and no day the one that the sentence before tells: "at 9, there is Y"."""
    day: Told | None = None
    for line in story.lines:
        if day is not None and day.line.block is line.block and _has_hour_alone(story, line):
            for at, sign in enumerate(line.signs("T")):
                show = found[story.title(line, sign)]
                if at and not show.title.set_apart:
                    continue  # rather who is in the first
                if is_subject(line.masked, sign) and not _has_day(story, show) and show.row is None:
                    show.told.append(Told(line, Claim(day.claim.sign, Sort.BEGINS, sign), day.mention))
                    show.lines += [] if line in show.lines else [line]
        told = [one for show in found.values() for one in show.told if one.line is line]
        begun = [one for one in told if one.claim.sort is Sort.BEGINS and one.date.air.exact and counts(story, one)]
        day = begun[-1] if begun else _at_head(story, line) or day


def _has_day(story: Story, show: Show) -> bool:
    return any((one.date.air.exact and one.claim.subject) or counts(story, one) for one in show.told)


def _at_head(story: Story, line: Line) -> Told | None:
    """The day with which a paragraph begins: "Christmas Eve belongs to ghosts"."""
    if line.block.role is not Role.PARAGRAPH or line.masked.sentence.start != line.block.span.start or not line.claims:
        return None
    claim = line.claims[0]
    told = Told(line, claim, story.date(line, claim.sign))
    begins = claim.sort is Sort.BEGINS and claim.subject is None and told.date.air.exact and to_come(story, told.date)
    return told if begins and line.text.index(f"<{claim.sign}>") < _OPENING else None


def _has_hour_alone(story: Story, line: Line) -> bool:
    hour = bool(line.signs("C")) or _SAME_TIME.search(line.text) is not None
    exact = any(story.date(line, sign).said.air.exact for sign in line.signs("D"))
    return hour and not exact and _WEEKDAY.search(line.text) is None


def _is_byline(story: Story, line: Line, claim: Claim) -> bool:
    """Whether it says when the article was written, before its first sentence or in a line of its own."""
    if claim.sign == "D0" and _DATELINE.match(line.text):
        return True
    one = story.date(line, claim.sign)
    if one.said.air.first == story.article.published and _STAMP.match(line.text, 0, _STAMPED) and claim.sign == "D0":
        return True
    alone = line.text.startswith("<D") or line.block.span.end - line.block.span.start < _SHORT
    return alone and not one.yearless and not one.relative and one.said.air.first == story.article.published


def event(story: Story, show: Show) -> Event | None:
    """What the sentences announce of it; None where they announce nothing that is still to come."""
    begins = [one for one in show.told if one.claim.sort is Sort.BEGINS and to_come(story, one.date)]
    ends = [one for one in show.told if one.claim.sort is Sort.ENDS and to_come(story, one.date)]
    was = [one for one in show.told if one.claim.sort is Sort.WAS_TO_BE]
    named = [one for one in begins if counts(story, one)] or _only_dated(story, show, begins, moved=bool(was))
    if _is_for_cinemas(show, named) or _is_old(story, show) or LEAVING.search(story.article.text[:_HEAD]):
        return None
    named = _without_dropped(show, named, was)
    finale = next((one for one in ends if one.claim.subject), None)
    if named and not (finale is not None and finale.claim.sure and all(_is_loose(one) for one in named)):
        return _beginning(show, named, ends, was, story.article.published)
    was = [one for one in was if _is_fresh(story, one)]
    if was and any(postponed(line.masked) for line in show.lines):
        return Event("postponed", previous=was[0], lines=(was[0].line,))
    return Event("confirmed", ends=finale, lines=(finale.line,)) if finale is not None else None


def _is_loose(one: Told) -> bool:
    """Whether its sentence names no show, and is not sure."""
    return not one.claim.subject and not one.claim.sure


def _is_fresh(story: Story, one: Told) -> bool:
    """Whether the day that is dropped was still to come, or was not long ago."""
    published, last = story.article.published, one.date.air.span(UTC)
    return published is None or last is None or (published - last[1]).days < _FRESH


def _beginning(
    show: Show, named: Sequence[Told], ends: Sequence[Told], was: Sequence[Told], written: date | None
) -> Event:
    best = min(
        named,
        key=lambda one: (
            _EXACTNESS[one.date.air.precision],
            one.date.air.first == written,  # "today" tells of the news rather than of the show
            not one.claim.subject,
            one.mention.span,
        ),
    )
    previous = next((one for one in was if _is_replaced(one, best)), None)
    same = [one for one in show.told if one.claim.sort is Sort.BEGINS and one.date.air == best.date.air]
    last = next((one for one in ends if _after(one.date, best.date)), None)
    lines = {id(one.line): one.line for one in (best, *same)}
    ordered = sorted(lines.values(), key=lambda line: line.masked.sentence)
    return Event("moved" if previous else "confirmed", best, None, previous, last, tuple(ordered))


def _without_dropped(show: Show, named: Sequence[Told], was: Sequence[Told]) -> Sequence[Told]:
    """Those that do not only repeat the day that a sentence drops."""
    if not any(postponed(line.masked) for line in show.lines):
        return named
    named = [one for one in named if one.claim.sure or one.claim.subject]
    dropped = {one.date.air for one in was}
    return [one for one in named if one.date.air not in dropped and (one.date.air.first or not dropped)]


def _is_replaced(one: Told, best: Told) -> bool:
    """Whether it is another day than the new one, told of the same show: not a vaguer word for it, nor of the next
    point of a list."""
    if one.date.air == best.date.air or best.date.air.within(one.date.air):
        return False
    return bool(one.claim.subject) or one.line.block is best.line.block or one.line.block.role is not Role.LIST_ROW


def _only_dated(story: Story, show: Show, begins: Sequence[Told], *, moved: bool) -> list[Told]:
    """The day that the article about one show gives it in words of its own. `moved`: it also tells of an older one."""
    if moved and show.title.text == story.main and not any(postponed(line.masked) for line in show.lines):
        return [one for one in begins if not one.claim.subject and one.date.air.first][-1:]
    if show.title.text != story.main or not _DATED_NEWS.search(story.article.text, 0, _HEAD):
        return []
    written = story.article.published
    plain = [one for one in begins if one.date.air.exact and not one.claim.subject and one.date.air.first != written]
    return plain[:1]


def to_come(story: Story, said: ReadDate) -> bool:
    """Whether any of it lies on the article's own day or after it."""
    published, span = story.article.published or _latest(story), said.air.span(UTC)
    return span is None or published is None or span[1] >= published


def _latest(story: Story) -> date | None:
    """Of an article that does not say when it was written: a year before the last day that it states in full."""
    days = [one.said.air.first for one in story.mentions.dates if one.said.air.exact and one.said.air.first]
    return Offset(years=-1).of(max(days)) if days else None


def counts(story: Story, one: Told) -> bool:
    """Whether the show begins then: a word says so, or a service stands beside the day and nothing says otherwise."""
    beside = "<S" in one.line.text
    if _ON_STAGE.search(one.line.said) and not beside:
        return False
    if not one.date.air.exact and _ITS.match(one.line.text, one.line.text.index(f"<{one.claim.sign}>")):
        return False  # "this year's ghost story" is no day
    if one.claim.sure:
        return True
    if _REVIEW.search(story.article.text, 0, _HEAD):
        return False  # it tells when its critic watches
    if one.date.air.exact and one.date.air.first == story.article.published:
        return False  # when the article was written
    if one.claim.subject and (beside or one.line.block.role is not Role.PARAGRAPH):
        return True
    subject = story.title(one.line, one.claim.subject) if one.claim.subject else None
    if one.date.air.exact and subject and (subject == story.main or _DATED_NEWS.search(story.article.text, 0, _HEAD)):
        return True
    if one.date.air.exact and re.search(rf"<{one.claim.subject}>{_TOUCHING}<{one.claim.sign}>", one.line.text):
        return True
    return beside and one.date.air.exact


def about_as_soon(one: ReadDate, other: ReadDate) -> bool:
    """Whether both may be the beginning of one season, in two places."""
    first, second = one.air.first, other.air.first
    return first is not None and second is not None and abs((first - second).days) < _SAME_START


def _after(one: ReadDate, other: ReadDate) -> bool:
    first: date | None = other.air.first
    return one.air.first is not None and first is not None and one.air.first > first


def _is_for_cinemas(show: Show, begins: Sequence[Told]) -> bool:
    said = " ".join(line.text for line in show.lines)
    return _IN_CINEMAS.search(said) is not None and not any("<S" in one.line.text for one in begins)


def _is_old(story: Story, show: Show) -> bool:
    """Whether it comes to a service long after it was first shown."""
    blocks = {line.block.span for line in show.lines if story.names(line, show.title.text)}
    own = [
        line
        for line in show.lines
        if story.names(line, show.title.text) or (line.block.span in blocks and not line.signs("T"))
    ]
    said = " ".join(line.said for line in own)
    return _LONG_AGO.search(said) is not None and _NEWNESS.search(said) is None
