"""TVmaze's rows as facts of the domain."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.statements import CreditFacts, EpisodeFacts, SeasonFacts, ShowFacts
from desktop_app.domain.values import Service
from desktop_app.sources.addresses import secured
from desktop_app.sources.html_text import cleaned, cleaned_line

from .payloads import CastRow, Channel, CrewRow, Episode, Image, Person, Season, Show

_JOBS = ("Creator", "Developer", "Showrunner", "Executive Producer")
"""The jobs that a reader looks for first, in this order."""
_NO_DATE = "one of its dates is none"


def show_facts(show: Show) -> ShowFacts:
    title = cleaned_line(show.name)
    if title is None:
        raise ValueError("its show has no name")
    return ShowFacts(
        key=str(show.id),
        title=title,
        url=secured(show.url),
        language=cleaned_line(show.language),
        genres=tuple(genre for said in show.genres or () if (genre := cleaned_line(said))),
        services=services(show.network, show.web_channel),
        summary=cleaned(show.summary),
        ended=None if show.status is None else show.status == "Ended",
        premiered=_day_or_none(show.premiered),
        official_site=secured(show.official_site, upgrade=False),
        image=_image(show.image),
        runtime_minutes=show.runtime or show.average_runtime or None,
        weight=min(show.weight or 0, 100),
        external_ids=_external_ids(show),
        updated=show.updated,
    )


def episode_facts(row: Episode, show: ShowFacts) -> EpisodeFacts:
    """ValueError or OverflowError where a date is none."""
    air = air_date(row, show.services[0].zone if show.services else None)
    return EpisodeFacts(
        show_key=show.key,
        key=str(row.id),
        season=row.season,
        number=row.number,
        air=air,
        title=cleaned_line(row.name),
        runtime_minutes=row.runtime or None,
        summary=cleaned(row.summary),
        url=secured(row.url),
        image=_image(row.image),
        quote=_words(row, air),
    )


def air_date(row: Episode, zone: str | None) -> AirDate:
    """Only `airstamp` is an instant. `airdate` is the channel's programming day, the day before after midnight, and no
    part of it; where `airtime` is empty the hour of `airstamp` is made up and `airdate` is all that is known."""
    timed = _at(row.airstamp, zone) if row.airtime and row.airstamp else None
    return timed or _on(row.airdate)


def _words(row: Episode, air: AirDate) -> str | None:
    """The row's own, where it lists the episode under another day than that of its instant. The day comes first."""
    if air.starts_at is None or air.first is None or row.airdate == air.first.isoformat():
        return None
    return cleaned_line(f"{row.airdate} {row.airtime} ({row.airstamp})") if _day_or_none(row.airdate) else None


def season_facts(row: Season, show: ShowFacts) -> SeasonFacts:
    """A season may run on another channel than its show does now."""
    return SeasonFacts(
        show_key=show.key,
        number=row.number,
        key=str(row.id),
        episode_order=row.episode_order or None,
        premiere=_on(row.premiere_date),
        end=_day_or_none(row.end_date),
        url=secured(row.url),
        services=services(row.network, row.web_channel),
        summary=cleaned(row.summary),
        image=_image(row.image),
    )


def cast_facts(rows: Iterable[CastRow], show_key: str, episode_key: str | None = None) -> tuple[CreditFacts, ...]:
    """Regulars, or the guests of an episode, in billing order; the characters of one person joined."""
    people: dict[int, Person] = {}
    characters: dict[int, dict[str, None]] = {}
    for row in rows:
        people.setdefault(row.person.id, row.person)
        named = characters.setdefault(row.person.id, {})
        if character := cleaned_line(row.character.name if row.character else None):
            named[f"{character} (voice)" if row.voice and not row.own else character] = None
    return tuple(
        _credit(person, show_key, order, tuple(characters[key]), None, episode_key)
        for order, (key, person) in enumerate(people.items())
    )


def crew_facts(rows: Iterable[CrewRow], show_key: str) -> tuple[CreditFacts, ...]:
    """Creators, then showrunners, then the others as listed; one credit for each job of a person."""
    jobs = {(row.person.id, row.type): row for row in rows}
    ranked = sorted(jobs.values(), key=lambda row: _JOBS.index(row.type) if row.type in _JOBS else len(_JOBS))
    return tuple(
        _credit(row.person, show_key, order, (), cleaned_line(row.type), None) for order, row in enumerate(ranked)
    )


def services(network: Channel | None, web_channel: Channel | None) -> tuple[Service, ...]:
    """Either, both or neither may be set; a country null = worldwide."""
    return tuple(service for channel in (network, web_channel) if channel and (service := _service(channel)))


def _service(channel: Channel) -> Service | None:
    country = channel.country
    code, zone = (country.code, country.timezone) if country else (None, None)
    return _made_service(channel.name, code, zone, channel.official_site)


@lru_cache(maxsize=2048)
def _made_service(name: str | None, code: str | None, zone: str | None, site: str | None) -> Service | None:
    told = cleaned_line(name)
    return Service(told, code.upper() if code else None, zone or None, secured(site)) if told else None


def _credit(
    person: Person, show_key: str, order: int, characters: tuple[str, ...], job: str | None, episode_key: str | None
) -> CreditFacts:
    return CreditFacts(
        show_key=show_key,
        person=cleaned_line(person.name) or str(person.id),
        person_key=str(person.id),
        characters=characters,
        job=job,
        guest=episode_key is not None,
        order=order,
        episode_key=episode_key,
        image=_image(person.image),
        url=secured(person.url),
    )


def _external_ids(show: Show) -> tuple[tuple[str, str], ...]:
    ids = show.externals
    if ids is None:
        return ()
    pairs = (("imdb", ids.imdb), ("thetvdb", ids.thetvdb), ("tvrage", ids.tvrage))
    return tuple((name, said) for name, value in pairs if value and (said := cleaned_line(str(value))))


def _image(image: Image | None) -> str | None:
    """The medium one: originals weigh megabytes."""
    return None if image is None else secured(image.medium or image.original)


@lru_cache(maxsize=4096)
def _at(stamp: str, zone: str | None) -> AirDate | None:
    """Many shows air at one and the same hour. None where the stamp has no offset, and so is no instant."""
    try:
        instant = datetime.fromisoformat(stamp)
    except ValueError:
        raise ValueError(_NO_DATE) from None
    return None if instant.tzinfo is None else AirDate.at(instant, zone)


@lru_cache(maxsize=4096)
def _on(day: str | None) -> AirDate:
    return AirDate.on(_day(day)) if day else UNKNOWN


@lru_cache(maxsize=4096)
def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(_NO_DATE) from None


def _day_or_none(text: str | None) -> date | None:
    try:
        return _day(text) if text else None
    except ValueError:
        return None
