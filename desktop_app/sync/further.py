"""What an article says beside the day on which something begins: when it ends or goes on, which day holds no more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.plain import plain
from desktop_app.domain.statements import EpisodeFacts
from desktop_app.domain.unsaying import own_services
from desktop_app.domain.values import Kind, Service, Status

from . import announcing
from .announcing import BEGINS, Statement

if TYPE_CHECKING:
    from desktop_app.articles.article import Article
    from desktop_app.articles.reading import Reading

_RUNS = frozenset({"weekly", "batch_then_weekly", "nightly"})
"""Patterns of which the last day is that of the finale."""
_BEFORE = timedelta(seconds=1)


def former_of(reading: Reading, article: Article, main: EpisodeFacts) -> EpisodeFacts | None:
    """The date that no longer holds, as what the publication says first: for the ledger, and never for the calendar.
    None where it names none, or nobody knows when the article was written: then it would be the newest word."""
    former = reading.previous_date.air if reading.previous_date is not None else UNKNOWN
    if former.first is None or former == main.air or main.stated_at is None:
        return None
    quote = _sentence(article, former.first)
    return replace(main, air=former, status=Status.CONFIRMED, quote=quote, stated_at=main.stated_at - _BEFORE)


def further_of(
    said: Statement,
    reading: Reading,
    article: Article,
    main: EpisodeFacts,
    services: tuple[Service, ...],
    now: datetime,
) -> list[EpisodeFacts]:
    """The finale of a season of which the last day is named, and the later parts of one that comes in parts. What
    begins on another day than was said ends on another as well: until that is told anew its finale has no date."""
    if reading.kind not in BEGINS or reading.release is None:
        return list(_unsettled(said, reading, main, now))
    pattern, first = reading.release, main.air.first
    if pattern.parts:
        return list(_parts(said, reading, article, main, services, now))
    last = pattern.last
    if pattern.pattern not in _RUNS or last is None or first is None or not main.air.exact or last <= first:
        return list(_unsettled(said, reading, main, now))
    of_end = replace(reading, kind=Kind.SEASON_FINALE, season=main.season, spans={})
    key, season, number = announcing.place_of(said, of_end, now)
    number = number if number is not None else _number(said, season, pattern.episodes, last)
    if number is None and _lists(said, season):
        return []  # one of those it is, and nobody can say which
    return [_facts(said, key, season, number, AirDate.on(last), article, services, now, stated_kind=Kind.SEASON_FINALE)]


def _facts(
    said: Statement,
    key: str,
    season: int | None,
    number: int | None,
    air: AirDate,
    article: Article,
    services: tuple[Service, ...],
    now: datetime,
    *,
    stated_kind: Kind,
    title: str | None = None,
) -> EpisodeFacts:
    return EpisodeFacts(
        said.show_key,
        f"{said.show_key}/{key}",
        season,
        number,
        air,
        title=title,
        url=announcing.url_of(article),
        services=() if _tells_of(said, season, number) else own_services(said.others, services),
        stated_kind=stated_kind,
        quote=_sentence(article, air.first),
        stated_at=announcing.stated_at(article, now),
    )


def _parts(
    said: Statement,
    reading: Reading,
    article: Article,
    main: EpisodeFacts,
    services: tuple[Service, ...],
    now: datetime,
) -> Iterator[EpisodeFacts]:
    parts = reading.release.parts if reading.release is not None else ()
    first = main.air.first
    later = [one for one in parts if one.date.air.first and first and one.date.air.first > first]
    for at, part in enumerate(later):
        again = replace(reading, kind=Kind.RETURN, season=main.season, date=part.date, spans={})
        key, season, number = announcing.place_of(said, again, now)
        key, number = (key, number) if at == 0 else (f"{key}-{at + 1}", None)
        label = " ".join(plain(part.label).split()) or None
        air = part.date.air
        yield _facts(said, key, season, number, air, article, services, now, stated_kind=Kind.RETURN, title=label)


def _unsettled(said: Statement, reading: Reading, main: EpisodeFacts, now: datetime) -> Iterator[EpisodeFacts]:
    if reading.kind not in BEGINS or said.known is None:
        return
    stored = announcing.stored_of(said, main.key.removeprefix(f"{said.show_key}/"))
    if stored is None or stored.air == main.air or main.air.within(stored.air):
        return
    of_end = replace(reading, kind=Kind.SEASON_FINALE, season=main.season, spans={})
    finale = announcing.stored_of(said, announcing.place_of(said, of_end, now)[0])
    if finale is not None and finale.air.first is not None and not finale.air.over(now, UTC):
        yield replace(finale, air=UNKNOWN, status=Status.POSTPONED, quote=main.quote, stated_at=main.stated_at)


def _number(said: Statement, season: int | None, episodes: int | None, last: date) -> int | None:
    """As many as the article counts; else that of the episode which others have on that day."""
    if season is None:
        return None
    if episodes is not None:
        return episodes
    found = {one.number for one in _of_season(said, season) if one.air.first == last and one.number is not None}
    return found.pop() if len(found) == 1 else None


def _lists(said: Statement, season: int | None) -> bool:
    """Whether others list more of the season than its first episode."""
    return any(one.number is not None and one.number > 1 for one in _of_season(said, season))


def _of_season(said: Statement, season: int | None) -> list[EpisodeFacts]:
    known = () if said.known is None else said.known.episodes
    return [one for source, one in known if source != said.source and one.season == season]


def _tells_of(said: Statement, season: int | None, number: int | None) -> bool:
    return number is not None and any(one.number == number for one in _of_season(said, season))


def _sentence(article: Article, day: date | None) -> str | None:
    """The one that names that day."""
    from desktop_app.articles.dates import dates
    from desktop_app.articles.sentences import sentences

    if day is None:
        return None
    for block in article.blocks:
        for one in dates(article.of(block.span), article.published):
            if day in (one.said.air.first, one.said.air.last):
                at = block.span.start + one.span.start
                found = (s for s in sentences(article.text, *block.span) if s.start <= at < s.end)
                sentence = next(found, block.span)
                return announcing.line_of(article.of(sentence)) or None
    return None
