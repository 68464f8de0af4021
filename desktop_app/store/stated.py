"""What sources stated, read back as the values that it came as."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_app.domain.known import EntryState, KnownEntry
from desktop_app.domain.statements import EpisodeFacts, RelationFacts, SeasonFacts, ShowFacts

from . import rows

Row = Sequence[Any]

SHOW = (
    "show_id, source, key, title, url, language, genres, services, summary, ended, premiered, official_site, image,"
    " runtime_minutes, weight, external_ids, updated"
)
SEASON = (
    "show_id, source, number, key, episode_order, air_precision, air_first, air_last, air_at, air_zone, end_day, url,"
    " services, summary, image"
)
EPISODE = (
    "show_id, source, key, season, number, air_precision, air_first, air_last, air_at, air_zone, title,"
    " runtime_minutes, summary, url, image, services, stated_kind, status"
)
ENTRY = (
    "show_id, id, identity, uid, season, episode, kind, air_precision, air_first, air_last, air_at, air_zone, status,"
    " episode_title, episode_end, full_season, services, runtime_minutes, summary, url, image, sources, special,"
    " sequence, modified"
)
RELATION = "show_id, source, type, title, other_key"


def show(row: Row) -> ShowFacts:
    return ShowFacts(
        key=row[2],
        title=row[3],
        url=row[4],
        language=row[5],
        genres=rows.words(row[6]),
        services=rows.services(row[7]),
        summary=row[8],
        ended=rows.flag(row[9]),
        premiered=rows.day_or_none(row[10]),
        official_site=row[11],
        image=row[12],
        runtime_minutes=row[13],
        weight=row[14],
        external_ids=rows.pairs(row[15]),
        updated=row[16],
    )


def season(row: Row, show_key: str) -> SeasonFacts:
    return SeasonFacts(
        show_key=show_key,
        number=row[2],
        key=row[3],
        episode_order=row[4],
        premiere=rows.air_date(row[5], row[6], row[7], row[8], row[9]),
        end=rows.day_or_none(row[10]),
        url=row[11],
        services=rows.services(row[12]),
        summary=row[13],
        image=row[14],
    )


def episode(row: Row, show_key: str) -> EpisodeFacts:
    return EpisodeFacts(
        show_key=show_key,
        key=row[2],
        season=row[3],
        number=row[4],
        air=rows.air_date(row[5], row[6], row[7], row[8], row[9]),
        title=row[10],
        runtime_minutes=row[11],
        summary=row[12],
        url=row[13],
        image=row[14],
        services=rows.services(row[15]),
        stated_kind=None if row[16] is None else rows.kind(row[16]),
        status=rows.status(row[17]),
    )


def relation(row: Row, show_key: str) -> RelationFacts:
    return RelationFacts(show_key, row[2], row[3], row[4])


def entry(row: Row) -> KnownEntry:
    state = EntryState(
        season=row[4],
        episode=row[5],
        kind=rows.kind(row[6]),
        air=rows.air_date(row[7], row[8], row[9], row[10], row[11]),
        status=rows.status(row[12]),
        episode_title=row[13],
        episode_end=row[14],
        full_season=bool(row[15]),
        services=rows.services(row[16]),
        runtime_minutes=row[17],
        summary=row[18],
        url=row[19],
        image=row[20],
        sources=rows.words(row[21]),
    )
    return KnownEntry(row[1], row[2], row[3], state, row[22], row[23], rows.instant_or_none(row[24]))
