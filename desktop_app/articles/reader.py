"""From an article to what it announces: one reading for each show and season that is still to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from desktop_app.domain.values import Kind
from desktop_app.domain.words import folded

from .airing import hour_of, services_of
from .article import Article, Role, Span
from .claims import Sort
from .dates import dates
from .events import Event, Show, about_as_soon, counts, event, shows, to_come
from .news_evidence import evidence, kind_of, score
from .own_date import dated
from .patterns import pattern_in
from .people import People
from .premiere_kinds import season_of, what_begins, what_ends
from .reading import Maker, Player, ReadDate, Reading
from .releases import releases
from .row_readings import row_event
from .rows import Row
from .show_parts import in_parts
from .story import Line, Story, story
from .synopses import synopsis
from .topics import follow

_WHOLE = frozenset({Kind.FILM, Kind.SPECIAL})
_Spans = dict[str, tuple[Span, ...]]


def read(article: Article, known: Iterable[str] = (), channels: Iterable[str] = ()) -> list[Reading]:
    """What the article announces, in the order in which it first names the shows, with where it says so. `known`,
    `channels`: titles of shows and services that the library has; new ones are read without. Bounded work; may be
    called from any thread."""
    weighed = candidates(article, known, channels)
    made = [one.reading for one in weighed if score(one.seen) > 0]
    apart = [one for one in made if not any(_is_part_of(one, other) for other in made)]
    return sorted(apart, key=lambda one: one.spans["title"][0])


class Candidate(NamedTuple):
    """What may be announced, with what speaks for that."""

    reading: Reading
    seen: dict[str, float]


def candidates(article: Article, known: Iterable[str] = (), channels: Iterable[str] = ()) -> list[Candidate]:
    """Everything that is dated as an announcement is, whether it is likely to be one or not. Else as `read`."""
    told = story(dated(article), known, channels)
    follow(told)
    made = [(show, one) for show in shows(told) if (one := _reading(told, show)) is not None]
    kind = kind_of(told) if made else {}
    return [Candidate(one, dict(evidence(told, show, one, kind))) for show, one in made]


def lacks_date(article: Article, today: date, known: Iterable[str] = (), channels: Iterable[str] = ()) -> bool:
    """Whether the day of something that it announces can't be told without knowing when it was written, and it does not
    say when. `today` stands for that day while it is looked for; the others are as for `read`."""
    if article.published is not None:
        return False
    hanging = [one.span for one in dates(article.text, None) if one.needs_year or one.relative]
    if not hanging:
        return False
    found = read(replace(article, published=today), known, channels)
    told = [span for one in found for span in one.spans.get("date", ())]
    return any(span.start < other.end and other.start < span.end for span in told for other in hanging)


def _reading(told: Story, show: Show) -> Reading | None:
    if show.row is not None:
        return _of_row(told, show, show.row)
    found = event(told, show)
    if found is None:
        return None
    return _of_end(told, show, found) if found.ends is not None else _of_beginning(told, show, found)


def _of_beginning(told: Story, show: Show, found: Event) -> Reading:
    begins, previous, last = found.begins, found.previous, found.last
    when = begins.date if begins is not None else ReadDate()
    what = what_begins(told, show, found.lines)
    near = {(line.masked.sentence, line.said) for line in found.lines}
    elsewhere = _elsewhere(told, show, when, what.season)
    lines = [*found.lines, *(line for line in elsewhere if (line.masked.sentence, line.said) not in near)]
    services, service_spans = services_of(told, show, lines)
    cast, creators, spans = _people(told, show)
    spans |= {"title": (show.title.spans[0],), "services": service_spans}
    if begins is not None:
        spans["date"] = (begins.mention.span,)
    pattern = pattern_in(
        _sentences(show.lines), _day(when), _day(last.date) if last else None, whole=what.kind in _WHOLE
    )
    places = releases(told, show, begins, lines) if begins is not None else ()
    return Reading(
        show.title.text,
        what.kind,
        what.season,
        found.status,
        when,
        previous.date if previous is not None else None,
        places[0].time if places else hour_of(told, found.lines, services),
        services,
        places,
        in_parts(told, show, pattern),
        cast,
        creators,
        what.relation,
        synopsis(told.article.text, show),
        spans,
    )


def _elsewhere(told: Story, show: Show, when: ReadDate, season: int | None) -> Iterator[Line]:
    """The sentences that let the same season begin in other places."""
    for one in show.told:
        begins = one.claim.sort is Sort.BEGINS and to_come(told, one.date) and counts(told, one)
        if begins and about_as_soon(one.date, when) and season_of(told, show, one.line) in {None, season}:
            yield one.line


def _of_end(told: Story, show: Show, found: Event) -> Reading | None:
    if found.ends is None:
        return None
    what = what_ends(found.ends.line.said)
    services, service_spans = services_of(told, show, found.lines)
    cast, creators, spans = _people(told, show)
    spans |= {"title": (show.title.spans[0],), "date": (found.ends.mention.span,), "services": service_spans}
    return Reading(
        show.title.text,
        what.kind,
        what.season,
        date=found.ends.date,
        time=hour_of(told, found.lines, services),
        services=services,
        cast=cast,
        creators=creators,
        spans=spans,
    )


def _of_row(told: Story, show: Show, row: Row) -> Reading | None:
    found = row_event(told, show, row)
    if found is None:
        return None
    cast, creators, spans = _people(told, show)
    spans |= {"title": (row.title,), "date": (found.mention.span,), "services": found.service_spans}
    return Reading(
        show.title.text,
        found.what.kind,
        found.what.season,
        date=found.mention.said,
        time=found.time,
        services=found.services,
        release=pattern_in(_sentences(found.lines), _day(found.mention.said), None, whole=found.what.kind in _WHOLE),
        cast=cast,
        creators=creators,
        relation=found.what.relation,
        synopsis=synopsis(told.article.text, show),
        spans=spans,
    )


def _people(told: Story, show: Show) -> tuple[tuple[Player, ...], tuple[Maker, ...], _Spans]:
    people = People(told.article.text, told.full_names)
    for line in show.lines:
        if line.block.role not in {Role.HEADLINE, Role.CAPTION}:
            own = frozenset(sign for sign in line.signs("T") if told.title(line, sign) == show.title.text)
            people.read(line.masked, listed=line.block.role is Role.LIST_ROW, own=own)
    cast = [person for person in people.all() if person.plays]
    creators = [person for person in people.all() if person.roles]
    spans: _Spans = {f"cast.{at}": (person.span,) for at, person in enumerate(cast)}
    spans |= {f"creators.{at}": (person.span,) for at, person in enumerate(creators)}
    players = tuple(Player(one.name, one.character, tuple(one.known_for)) for one in cast)
    return players, tuple(Maker(one.name, tuple(one.roles)) for one in creators), spans


def _sentences(lines: Sequence[Line]) -> list[str]:
    return [line.said for line in lines if line.block.role is not Role.HEADLINE]


def _day(said: ReadDate) -> date | None:
    return said.air.first if said.air.exact else None


def _is_part_of(one: Reading, other: Reading) -> bool:
    """Whether it says of the parent what the other says of its special or spin-off, only less exactly."""
    if one is other or other.relation is None or folded(other.relation.title) != folded(one.title):
        return False
    return other.date.air == one.date.air or other.date.air.within(one.date.air)
