"""Rows of a list or a table that name a show, a day and a service, with no sentence around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from desktop_app.domain.airdate import AirDate

from .article import Article, Block, Role, Span
from .clocks import ClockMention
from .dates import DateMention
from .names import CLOSED
from .quotations import looks_like_title
from .reading import ReadDate
from .services import ServiceMention
from .spans import Spans
from .wording import GENRE, NUMBER, SEASON

_GAP = re.compile(
    r"(?i)[\s,;:·•|/()\[\]–—\u2011-]*(?:(?:on|at|from|via|premieres?|starts?|begins?|the|and|&|to|until|both|airs?"
    r"|streaming|new)\b[\s,;:·•|/()–—-]*){0,3}"
)
"""What may stand between two things of one row."""
_NUMBERED = re.compile(r"\s*(?:\(?\d{1,2}[.)]|[•·*▪►–—-])\s+")
_TAIL = re.compile(
    rf"(?:[\s,:–—|(-]+(?:{SEASON}\s{NUMBER}|(?i:{NUMBER})\s{SEASON}|[Ss]\d{{1,2}}|(?i:new|final|limited)\s(?i:series"
    rf"|season|show)|"
    rf"(?i:(?:season|series|mid-?season|midseason|winter|fall|spring|summer)\s)?(?i:premieres?|finale|returns?"
    rf"|debuts?|begins|starts|special|launch(?:es)?|airs|streams|streaming|arrives|drops)|{GENRE}|{GENRE.upper()}|(?<=[,:–—|(-]\s)(?i:{GENRE})|\d{{4}}"
    rf"|NEW(?: SERIES)?|[●★*]+)[)]?)+[\s,:–—|(-]*$"
)
_GOES_ON = re.compile(r"\s(?:on|at|from|to|via|for|in|with|and)$")
"""Of a sentence, not of a title: "Streaming on"."""
LEAVING = re.compile(
    r"(?i)\b(?:leaving|going off|expiring from|last chance to (?:see|watch|stream))\b(?! (?:with|to)\b)"
)
_NO_TITLE = re.compile(
    r"(?i)(?:(?:new|all|final|full|series|season|world|the|also|now|coming|next) )*(?:premi[eè]res?|premiering|debuts?"
    r"|debuting|returns?|returning|starts?|starting|begins?|beginning|launch(?:es|ing)?|airs?|airing|streams?|streaming"
    r"|drops?|arrives?|arriving|available|coming|soon|released?|finale|tonight|tomorrow|today|when|where|what|time|date"
    r"|tx|tx date|transmission|air ?date|channel|network|notes|title|show|programme"
    r"|service|platform|tune in|watch|episodes?|weekly|daily)"
)
"""What happens, and the heads of columns."""
_LONGEST = 90
_SIGNS = 3
"""Characters before what a point sets apart at its head."""
_UNDER = 1_200
"""Characters under the head of a show within which its day stands."""
_ASIDE = re.compile(r"\s\([^()]+\)[.:]?$")


@dataclass(frozen=True, slots=True)
class Row:
    block: Block
    title: Span
    end: int
    """Where the row's own words end, and what is told of the show may begin."""
    aside: Span
    """What else its head says: a season, a kind."""
    dates: tuple[DateMention, ...]
    clocks: tuple[ClockMention, ...]
    services: tuple[ServiceMention, ...]
    under: DateMention | None = None
    """The day that is written above it."""


Mention = DateMention | ClockMention | ServiceMention


def rows(
    article: Article,
    dates: Sequence[DateMention],
    clocks: Sequence[ClockMention],
    services: Sequence[ServiceMention],
    apart: Sequence[Span] = (),
    *,
    listings: bool = False,
) -> list[Row]:
    """In order of place. `listings`: it is a page of one day's programmes, or one week's, whose day may stand once."""
    if LEAVING.search(article.text[: 2 * _LONGEST]):
        return []  # what a service drops
    mentions: dict[Span, Mention] = {one.span: one for one in (*dates, *clocks, *services)}
    places = Spans(mentions)
    found: list[Row] = []
    under = _day_of_all(article, dates) if listings else None
    calendar = sum(_DAY_FIRST.match(article.text, one.span.end) is not None for one in _heads(article, dates)) > 2
    title_line: Block | None = None
    in_list = False
    """Whether the block before was a day by itself, or a row."""
    headed = _headed(article, dates, services)
    for block in article.blocks:
        inside = [mentions[span] for span in places.starting_in(*block.span) if span.end <= block.span.end]
        if block.role in {Role.HEADLINE, Role.CAPTION}:
            continue
        if block.role is Role.STANDFIRST and not (under and any(isinstance(one, ClockMention) for one in inside)):
            continue
        day = _only_a_day(article, block, inside)
        if day is not None:
            under, in_list = day, True
            continue
        if block.role is Role.HEADING and not inside:
            under = None
        if block.cells:
            row = _table_row(article, block, inside, under)
            under = row.dates[0] if row is not None and row.dates else under  # a cell may stand for several rows
        elif title_line is not None and _only_mentions(article, block, inside):
            span = _title_part(article.text, title_line.span.start, title_line.span.end)
            row = _made(block, span, block.span.end, block.span, inside, under) if span else None
        elif under is not None and not inside and in_list and (span := _bare_title(article, block)) is not None:
            row = _made(block, span, block.span.end, block.span, inside, under)
        else:
            row = _row(article, block, inside, under, apart, calendar=calendar) or _point(article, block, inside)
        in_list = row is not None
        if row is None and block.span in headed:
            row = headed[block.span]
        if row is not None:
            found.append(row)
        short = block.span.end - block.span.start < _LONGEST
        title_line = block if short and not any(map(_tells_when, inside)) else None
    return found


def _tells_when(one: Mention) -> bool:
    """Not a title such as The Long Weekend, which is made of a date's words."""
    return not isinstance(one, DateMention) or (one.said.air.exact and one.said.air.last is None)


_DAY_FIRST = re.compile(r"\s*[—–:|-]\s")


def _headed(article: Article, dates: Sequence[DateMention], services: Sequence[ServiceMention]) -> dict[Span, Row]:
    """Heads such as "2. Kin & Kettle (Hulu)", of which a list has several, each with the day that the paragraphs under
    it tell first. By the place of the head."""
    heads: list[tuple[Block, Span, list[ServiceMention]]] = []
    for block in article.blocks:
        aside = _ASIDE.search(article.of(block.span)) if block.span.end - block.span.start < _LONGEST else None
        if aside is None or block.cells:
            continue
        inside = [one for one in services if block.span.start + aside.start() < one.span.start < block.span.end]
        title = _title_part(article.text, block.span.start, block.span.start + aside.start())
        if title is not None and _only_mentions(article, Block(block.role, Span(title.end, block.span.end)), inside):
            heads.append((block, title, inside))
    made: dict[Span, Row] = {}
    ends = [block.span.start for block, _, _ in heads[1:]] + [len(article.text)]
    for (block, title, inside), end in zip(heads, ends, strict=True) if len(heads) > 1 else ():
        days = [one for one in dates if block.span.end <= one.span.start < min(end, block.span.end + _UNDER)]
        day = next((one for one in days if one.said.air.exact and not one.in_past), None)
        if day is not None:
            made[block.span] = _made(block, title, block.span.end, block.span, [*inside, day], None)
    return made


def _heads(article: Article, dates: Sequence[DateMention]) -> list[DateMention]:
    """The days with which a line begins."""
    starts = {block.span.start for block in article.blocks}
    return [one for one in dates if one.span.start in starts]


def _day_of_all(article: Article, dates: Sequence[DateMention]) -> DateMention | None:
    """The day of a page of listings, which stands at its head."""
    for block in article.blocks[:3]:
        if block.span.end - block.span.start < 2 * _LONGEST:
            for one in dates:
                if (
                    block.span.start <= one.span.start < block.span.end
                    and one.said.air.exact
                    and one.said.air.last is None
                ):
                    return one
    return None


def _bare_title(article: Article, block: Block) -> Span | None:
    """Of a line under a day that is a title, perhaps with its season, and nothing else."""
    if block.span.end - block.span.start > _LONGEST or block.role is Role.HEADING:
        return None
    said = article.of(block.span)
    head = re.compile(rf"\s(?:season|series) {NUMBER}\b|\s(?=\()|\ss\d|, | [–—-] ", re.IGNORECASE).search(said)
    end = block.span.start + head.start() if head else block.span.end
    told = head is None and said.endswith((".", "!", "?"))
    return None if told else _title_part(article.text, block.span.start, end)


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(
    r"(?i)(?:^|\n)\s*(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b(?=\s*(?:[,:|–—-]|$))", re.MULTILINE
)
_TONIGHT = re.compile(r"(?i)\b(?:tonight|today)\b")


def listed_days(article: Article, dates: Sequence[DateMention]) -> list[DateMention]:
    """Of a page of listings: the weekdays that stand alone at the head of a line, in the week that the page is of, and
    "tonight" at its head."""
    made: list[DateMention] = []
    week = next((one.said.air for one in dates if one.said.air.last is not None), None)
    begins = week.first if week is not None and week.first else article.published
    if begins is None:
        return made
    taken = [one.span for one in dates]
    for hit in _WEEKDAY.finditer(article.text):
        span = Span(*hit.span(1))
        weekday = next(at for at, name in enumerate(_WEEKDAYS) if name.startswith(hit[1].lower()[:3]))
        if not any(a < span.end and span.start < b for a, b in taken):
            day = begins + timedelta(days=(weekday - begins.weekday()) % 7)
            made.append(DateMention(Span(span.start, hit.end()), ReadDate(AirDate.on(day)), weekday=weekday))
    head = _TONIGHT.search(article.text, 0, 200)
    if head is not None and week is None and not any(one.said.air.exact and one.span.start < 200 for one in dates):
        made.append(DateMention(Span(*head.span()), ReadDate(AirDate.on(begins)), relative=True))
    return made


def _only_mentions(article: Article, block: Block, inside: Sequence[Mention]) -> bool:
    if not inside:
        return False
    rest = article.text[block.span.start : block.span.end]
    for one in inside:
        rest = rest.replace(article.of(one.span), " ")
    return len(re.sub(r"[\W_]+|\b(?:on|at|from|and|the)\b", "", rest)) <= 3


def _only_a_day(article: Article, block: Block, inside: Sequence[Mention]) -> DateMention | None:
    days = [one for one in inside if isinstance(one, DateMention)]
    if len(days) != 1 or len(inside) != 1 or block.cells:
        return None
    rest = article.text[block.span.start : days[0].span.start] + article.text[days[0].span.end : block.span.end]
    return days[0] if len(rest.strip(" ,.:;–—-*•|")) <= 2 else None


def _table_row(article: Article, block: Block, inside: Sequence[Mention], under: DateMention | None) -> Row | None:
    text = article.text
    if not any(isinstance(one, DateMention | ClockMention) for one in inside) and under is None:
        return None
    names: list[Span] = []
    for cell in block.cells:
        within = [one.span for one in inside if cell.start <= one.span.start and one.span.end <= cell.end]
        if sum(end - start for start, end in within) > 0.6 * (cell.end - cell.start):
            continue
        cut = re.compile(r"\s(?=\(|[–—-]\s)|: ").search(text, cell.start + 1, cell.end)
        span = _title_part(text, cell.start, cut.start() if cut else cell.end)
        if span is not None:
            names.append(span)
    if not names:
        return None
    aside = Span(block.span.start, block.span.end)
    return _made(block, names[0], block.span.end, aside, inside, under)


def _row(
    article: Article,
    block: Block,
    inside: Sequence[Mention],
    under: DateMention | None,
    apart: Sequence[Span],
    *,
    calendar: bool = False,
) -> Row | None:
    """`calendar`: lines of the article begin with a day and a dash."""
    text, start = article.text, block.span.start
    numbered = _NUMBERED.match(text, start, block.span.end)
    start = numbered.end() if numbered else start
    if not inside or inside[0].span.start - start > _LONGEST:
        return None
    cluster = _cluster(text, inside, start)
    first, last = cluster[0].span.start, cluster[-1].span.end
    dated = any(isinstance(one, DateMention) for one in cluster) or (under is not None)
    bare = all(isinstance(one, DateMention) for one in cluster) and not _HEADED.match(text, cluster[-1].span.end)
    if block.role is Role.PARAGRAPH and under is None and bare and not calendar:
        return None  # a dateline, or a sentence
    hours = all(isinstance(one, ClockMention) for one in cluster)
    if not dated or (hours and (under is None or text[start:first].strip())):
        return None  # an hour alone, but at the head of a row under its day
    before = text[start:first]
    if before.strip(" *•·–—-([|:"):
        title = _title_part(text, start, first)
        gap = text[title.end : first] if title else ""
        if title is None or not _is_gap(gap):
            return None
        closing = re.compile(r"[)\]\s.:–—-]*").match(text, last, block.span.end)
        end = closing.end() if closing else last
        if end < block.span.end and text[last:end].strip() == "" and not _ends_sentence(text, last):
            return None  # the sentence goes on
        return _made(block, title, end, Span(title.end, last), cluster, under)
    after = re.compile(r"[\s:–—|,.)-]*").match(text, last, block.span.end)
    begin = after.end() if after else last
    if begin == last or not (text[last:begin].strip() or hours):
        return None
    stop = re.compile(r"(?=[(.|]|:(?!\s[^():.\n]{2,40}\s\()|\s[–—-]\s|,\s(?:a|an|the)\s|\n|$)").search(
        text, begin + 1, block.span.end
    )
    finish = stop.start() if stop else block.span.end
    title = next((span for span in apart if begin <= span.start <= begin + 2), None) or _title_part(text, begin, finish)
    if title is None:
        return None
    rest = [one for one in inside if one not in cluster and one.span.start < title.end + 60]
    return _made(
        block, title, title.end, Span(title.end, min(block.span.end, title.end + 60)), [*cluster, *rest], under
    )


_POINT_ENDS = re.compile(r"(?<=[?!])\s|[:.]\s|\s[–—-]\s|,?\s\(")
_MARK_ENDS = re.compile(r"\s?[.:?!–—(-]|\s?$")
_LABELS = re.compile(
    r"(?i)(?:when|where|who|what|why|cast|network|channel|premiere|start|air|release|date|time|starring|creators?|platform"
    r"|genre|episodes?|service|stars?|plot|kids|drama|comedy|films?|repeats?)\b"
)


_HEADED = re.compile(r": [A-Z0-9“‘\"][^().\n]{1,60} \(")
"""What follows the day of "Sunday: Brightwater (ITV1, 9pm)"."""


def _point(article: Article, block: Block, inside: Sequence[Mention]) -> Row | None:
    """A point of a list that begins with its title and tells the day later: "The Bench. A second series. Monday"."""
    if block.role is not Role.LIST_ROW or not any(isinstance(one, DateMention) for one in inside):
        return None
    day = next(one for one in inside if isinstance(one, DateMention))
    start, end = block.span.start, min(day.span.start, block.span.start + _LONGEST)
    if _LABELS.match(article.text, start):
        return None
    for mark in block.marked[:1]:  # whatever it is, it is set apart as a title is
        if mark.start - start < _SIGNS and _MARK_ENDS.match(article.text, mark.end, block.span.end):
            return _made(block, mark, mark.end, Span(mark.end, block.span.end), inside, None)
    for cut in reversed(list(_POINT_ENDS.finditer(article.text, start + 1, end))):
        title = _title_part(article.text, start, cut.start())
        if title is not None:
            return _made(block, title, title.end, Span(title.end, block.span.end), inside, None)
    return None


def _cluster(text: str, inside: Sequence[Mention], start: int) -> list[Mention]:
    """The first mentions, as long as nothing but signs and small words parts them."""
    cluster = [inside[0]]
    for one in inside[1:]:
        between = text[cluster[-1].span.end : one.span.start]
        if not _is_gap(between) and not re.fullmatch(r"[\s,(]*(?:[A-Z]{2,4}|[a-z]{1,3})[\s,)]*", between):
            break
        cluster.append(one)
    return cluster


def _is_gap(between: str) -> bool:
    tail = _TAIL.match(" " + between)
    return _GAP.fullmatch(between) is not None or (tail is not None and tail.end() >= len(between))


def _title_part(text: str, start: int, end: int) -> Span | None:
    """What of it is the title: without a season, a kind and signs around it."""
    said = text[start:end]
    cut = _TAIL.search(said)
    if cut is not None and cut.start() > 0:
        said = said[: cut.start()]
    begin = start + len(said) - len(said.lstrip(" “\"‘'*•·–—-"))
    said = said.strip(" “”\"‘’'*•·–—-,:;([|")
    if not said or not looks_like_title(said) or len(said) > 70 or _GOES_ON.search(said) or _NO_TITLE.fullmatch(said):
        return None
    if all(word.casefold() in CLOSED for word in said.split()):
        return None
    return Span(begin, begin + len(said))


def _ends_sentence(text: str, at: int) -> bool:
    return at >= len(text) or text[at] in ".\n"


def _made(
    block: Block, title: Span, end: int, aside: Span, cluster: Iterable[Mention], under: DateMention | None
) -> Row:
    listed = list(cluster)
    dates = tuple(one for one in listed if isinstance(one, DateMention))
    clocks = tuple(one for one in listed if isinstance(one, ClockMention))
    services = tuple(one for one in listed if isinstance(one, ServiceMention))
    return Row(block, title, end, aside, dates, clocks, services, None if dates else under)
