"""Values as columns and back. Standard library only, since the first month is read before anything else loads."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any, TypeVar, cast

from desktop_app.domain.airdate import EXACT, UNKNOWN, AirDate, Precision
from desktop_app.domain.values import Entry, Episodes, Kind, Service, Status

from .following import through

_Value = TypeVar("_Value")
_Row = TypeVar("_Row")

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_DAY = date(1970, 1, 1).toordinal()

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode  # json.dumps makes one each time

_PRECISIONS = {str(precision): precision for precision in Precision}
_KINDS = {str(kind): kind for kind in Kind}
_STATUSES = {str(status): status for status in Status}
WORDS = {word: word.value for words in (Precision, Kind, Status) for word in words}
"""Plain strings: SQLite takes those without a detour, and `.value` is slow for something done so often."""

AirColumns = tuple[str, str | None, str | None, float | None, str | None]
"""precision, first day, last day, instant, zone"""


def epoch(instant: datetime) -> float:
    """Seconds since 1970, whole ones as an int so that the file stays small."""
    since = instant - EPOCH
    seconds = since.days * 86400 + since.seconds
    return seconds + since.microseconds / 1e6 if since.microseconds else seconds


def epoch_or_none(instant: datetime | None) -> float | None:
    return None if instant is None else epoch(instant)


def instant(seconds: float) -> datetime:
    """The way back; unlike `fromtimestamp` it knows years before 1970 on every system."""
    return EPOCH + timedelta(seconds=seconds)


def instant_or_none(seconds: float | None) -> datetime | None:
    return None if seconds is None else EPOCH + timedelta(seconds=seconds)


def day_epoch(day: date) -> int:
    """Midnight UTC of the day: how a day with no hour is sorted among instants."""
    return (day.toordinal() - _EPOCH_DAY) * 86400


def air_columns(air: AirDate) -> AirColumns:
    first, last = air.first, air.last
    return (
        WORDS[air.precision],
        None if first is None else first.isoformat(),
        None if last is None else last.isoformat(),
        None if air.starts_at is None else epoch(air.starts_at),
        air.zone,
    )


@lru_cache(maxsize=8192)
def air_date(precision: str, first: str | None, last: str | None, at: float | None, zone: str | None) -> AirDate:
    """Remembered, since a month has many entries on few days and hours."""
    if first is None and at is None:
        return UNKNOWN
    return AirDate(
        _PRECISIONS[precision],
        None if first is None else date.fromisoformat(first),
        None if last is None else date.fromisoformat(last),
        None if at is None else EPOCH + timedelta(seconds=at),
        zone,
    )


def moment(air: AirDate) -> float | None:
    """Where it stands on the line of time: the instant, or midnight UTC of the first day."""
    if air.starts_at is not None:
        return epoch(air.starts_at)
    return None if air.first is None else day_epoch(air.first)


def place(air: AirDate) -> tuple[float | None, int, str | None]:
    """How the calendar finds an entry: (moment, 1 for a day with no hour, None) where it stands on one day;
    (None, 1, last possible day) for a span; (None, 0, None) for an unknown date."""
    if air.starts_at is not None:
        return epoch(air.starts_at), 0, None
    span = air.span(UTC)
    if span is None:
        return None, 0, None
    if air.precision in EXACT and span[0] == span[1]:
        return day_epoch(span[0]), 1, None
    return None, 1, span[1].isoformat()


def remembered(row_of: Callable[[_Value], _Row]) -> Callable[[_Value], _Row]:
    """Rows of frozen values, worked out once for each object: an episode, its announcement and its entry mostly hold
    one and the same date. For one write; it holds the objects, so that none takes the place of another."""
    known: dict[int, tuple[_Value, _Row]] = {}

    def row(value: _Value) -> _Row:
        found = known.get(id(value))
        if found is None:
            found = known[id(value)] = value, row_of(value)
        return found[1]

    return row


def kind(word: str) -> Kind:
    return _KINDS[word]


def status(word: str) -> Status:
    return _STATUSES[word]


def services_text(services: tuple[Service, ...]) -> str | None:
    """[[name, country, zone], ...], each with its site where it has one; None where there are none."""
    return _services_text(services) if services else None


@lru_cache(maxsize=4096)
def _services_text(services: tuple[Service, ...]) -> str:
    return _encode([[s.name, s.country, s.zone, *([s.site] if s.site else ())] for s in services])


@lru_cache(maxsize=4096)
def services(text: str | None) -> tuple[Service, ...]:
    if text is None:
        return ()
    return tuple(Service(*said) for said in json.loads(text))


@lru_cache(maxsize=4096)
def services_shown(text: str | None) -> tuple[tuple[str, ...], str | None]:
    """Their names, and the country of the first, for who shows one alone; the filter goes by all of them."""
    told: list[list[str]] = json.loads(text) if text else []
    return tuple(dict.fromkeys(name for name, *_ in told)), told[0][1] if told else None


def service_names(text: str | None) -> tuple[str, ...]:
    return services_shown(text)[0]


@lru_cache(maxsize=4096)
def episodes_text(episodes: Episodes) -> str | None:
    """A JSON list of pairs; None where there are none."""
    return _encode(episodes) if episodes else None


def episodes(text: str | None) -> Episodes:
    return tuple((source, key) for source, key in json.loads(text)) if text else ()


def words_text(words: tuple[str, ...]) -> str | None:
    """A JSON list; None where there are none."""
    return _encode(words) if words else None


@lru_cache(maxsize=4096)
def words(text: str | None) -> tuple[str, ...]:
    return () if text is None else tuple(cast("list[str]", json.loads(text)))


def pairs_text(pairs: Iterable[tuple[str, str]]) -> str | None:
    listed = list(pairs)
    return _encode(listed) if listed else None


def pairs(text: str | None) -> tuple[tuple[str, str], ...]:
    return () if text is None else tuple((name, value) for name, value in json.loads(text))


def json_list(values: Iterable[object]) -> str:
    """For `IN (SELECT value FROM json_each(?))`: one parameter, one cached statement, any number of values."""
    return _encode(list(values))


def day_or_none(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def text_or_none(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def flag(value: int | None) -> bool | None:
    return None if value is None else bool(value)


_BY_NUMBER = (
    "(SELECT count(*) FROM watched w WHERE w.show_id = {0}.show_id AND w.season = {0}.season AND w.episode BETWEEN"
    " {0}.episode AND coalesce({0}.episode_end, {0}.episode)) > coalesce({0}.episode_end, {0}.episode) - {0}.episode"
)
_WHOLE_SEASON = (  # with the last episode, whose date is the season's: before it is listed, not all can be watched
    f"coalesce((SELECT min({_BY_NUMBER.format('p')}) AND max(p.air_first) >= e.air_first FROM entry p INDEXED BY"
    " entry_show WHERE p.show_id = e.show_id AND p.season = e.season AND p.episode IS NOT NULL"
    " AND p.status <> 'withdrawn'), 0)"
)
WATCHED = (
    f"CASE WHEN e.kind = '{Kind.BINGE_READY}' THEN {_WHOLE_SEASON}"
    " WHEN e.episode IS NULL THEN EXISTS (SELECT 1 FROM watched w WHERE w.special = e.identity)"
    f" ELSE {_BY_NUMBER.format('e')} END"
)
"""Whether all of entry e is watched, as `domain.watched.watched_of` has it; a whole season, once its episodes are."""

ENTRY_COLUMNS = (
    "e.id, e.identity, e.uid, e.show_id, s.key, s.title, e.season, e.episode, e.kind, e.air_precision, e.air_first,"
    " e.air_last, e.air_at, e.air_zone, e.episode_title, e.episode_end, e.full_season, e.status, e.services,"
    " s.services, s.language, s.genres, e.runtime_minutes, s.runtime_minutes, e.summary, e.url, s.url,"
    " e.image, s.image, e.sources, e.sequence, e.modified,"
    " EXISTS (SELECT 1 FROM follow f WHERE f.show_id = e.show_id), s.folded,"
    f" {WATCHED}, {through('e.show_id')}, EXISTS (SELECT 1 FROM lock l WHERE l.entry_id = e.id AND l.field = 'date')"
)
"""What `entry_of` takes, from entry e and show s. A runtime, page or picture that an entry lacks is its show's; the
summary is not, since a change of it would go unseen by the event's SEQUENCE."""


def entry_of(row: Sequence[Any]) -> Entry:
    """By position: a month of names costs a millisecond."""
    entry_id, identity, uid, show_id, show_key, show, season, episode, kind, precision, first, last, at, zone = row[:14]
    title, episode_end, full_season, status, services, show_services, language, genres = row[14:22]
    runtime, show_runtime, summary, url, show_url, image, show_image, sources, sequence, modified, followed = row[22:33]
    names, country = services_shown(services or show_services)
    return Entry(
        entry_id,
        identity,
        uid,
        show_id,
        show_key,
        show,
        season,
        episode,
        _KINDS[kind],
        air_date(precision, first, last, at, zone),
        title,
        episode_end,
        full_season == 1,
        _STATUSES[status],
        names,
        country,
        language,
        words(genres),
        show_runtime if runtime is None else runtime,
        summary,
        url or show_url,
        image or show_image,
        followed == 1,
        words(sources),
        sequence,
        _modified(modified),
        row[34] == 1,
        row[35],
        row[36] == 1,
    )


@lru_cache(maxsize=1024)
def _modified(seconds: float | None) -> datetime | None:
    """Many entries were written by the same sync."""
    return instant_or_none(seconds)
