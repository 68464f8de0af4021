"""What sources state, as rows to be written; the way back is in `stated`."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from desktop_app.domain.joining import ids_of, page_of
from desktop_app.domain.known import EntryWrite
from desktop_app.domain.statements import EpisodeFacts, RelationFacts, SeasonFacts, ShowFacts
from desktop_app.domain.values import Announcement, Service
from desktop_app.domain.words import folded

from . import rows
from .removed import NOWHERE, is_removed

Row = tuple[Any, ...]
AIR = ("air_precision", "air_first", "air_last", "air_at", "air_zone")

_FACE = (
    *("title", "folded", "url", "language", "genres", "services", "summary", "ended", "premiered", "official_site"),
    *("image", "runtime_minutes", "weight"),
)
SHOW = ("key", *_FACE, "country", "id")
SHOW_FACTS = ("show_id", "source", "key", *_FACE, "external_ids", "updated", "page")
SEASON = ("show_id", "source", "number", "key", "episode_order", *AIR, "end_day", "url", "services", "summary", "image")
EPISODE = (
    *("show_id", "source", "key", "season", "number", *AIR, "title", "runtime_minutes", "summary", "url", "image"),
    *("services", "stated_kind", "status", "moment"),
)
ANNOUNCEMENT = (
    *("show_id", "source", "key", "season", "episode", *AIR),
    *("status", "learned_at", "stated_at", "quote", "url"),
)
ENTRY = (
    *("season", "episode", "kind", *AIR, "status", "episode_title", "episode_end", "full_season", "services"),
    *("runtime_minutes", "summary", "url", "image", "sources", "special", "sequence", "modified"),
    *("country", "moment", "all_day", "span_last", "rank"),
)
RELATION = ("show_id", "source", "type", "title", "folded", "other_key")


@lru_cache(maxsize=4096)
def countries_of(services: tuple[Service, ...]) -> str | None:
    """All of them in order, as "GB US": whoever is in one can watch. None = the whole world, as where one service is
    worldwide, or none is known."""
    countries = {service.country for service in services}
    return None if None in countries else " ".join(sorted(filter(None, countries))) or None


def face(facts: ShowFacts) -> Row:
    """What the row of a show and that of a source's facts have in common."""
    return (
        facts.title,
        folded(facts.title),
        facts.url,
        facts.language,
        rows.words_text(facts.genres),
        rows.services_text(facts.services),
        facts.summary,
        None if facts.ended is None else int(facts.ended),
        rows.text_or_none(facts.premiered),
        facts.official_site,
        facts.image,
        facts.runtime_minutes,
        facts.weight,
    )


def show(show_id: int, key: str, facts: ShowFacts, face: Row) -> Row:
    return (key, *face, countries_of(facts.services), show_id)


def show_facts(show_id: int, source: str, facts: ShowFacts, face: Row) -> Row:
    return (
        show_id,
        source,
        facts.key,
        *face,
        rows.pairs_text(facts.external_ids),
        facts.updated,
        page_of(facts.url),
    )


def external_ids(show_id: int, source: str, facts: ShowFacts) -> list[Row]:
    """Without the source's own, which stands with its facts."""
    own = source, facts.key
    return [(*pair, show_id, source) for pair in ids_of(source, facts) if pair != own]


def season(show_id: int, source: str, facts: SeasonFacts, air: rows.AirColumns) -> Row:
    return (
        show_id,
        source,
        facts.number,
        facts.key,
        facts.episode_order,
        *air,
        rows.text_or_none(facts.end),
        facts.url,
        rows.services_text(facts.services),
        facts.summary,
        facts.image,
    )


def episode(show_id: int, source: str, facts: EpisodeFacts, air: rows.AirColumns) -> Row:
    return (
        show_id,
        source,
        facts.key,
        facts.season,
        facts.number,
        *air,
        facts.title,
        facts.runtime_minutes,
        facts.summary,
        facts.url,
        facts.image,
        rows.services_text(facts.services),
        None if facts.stated_kind is None else rows.WORDS[facts.stated_kind],
        rows.WORDS[facts.status],
        air[3] if air[3] is not None else rows.moment(facts.air),
    )


def announcement(show_id: int, said: Announcement, air: rows.AirColumns, learned_at: float) -> Row:
    return (
        show_id,
        said.source,
        said.key,
        said.season,
        said.episode,
        *air,
        rows.WORDS[said.status],
        learned_at,
        rows.epoch_or_none(said.stated_at),
        said.quote,
        said.url,
    )


def entry(said: EntryWrite, air: rows.AirColumns, modified: float, country: str | None) -> Row:
    """Without its rank, which is the last column."""
    state = said.state
    if is_removed(state):
        moment, all_day, span_last = NOWHERE
    else:
        moment, all_day, span_last = rows.place(state.air) if air[3] is None else (air[3], 0, None)
    return (
        state.season,
        state.episode,
        rows.WORDS[state.kind],
        *air,
        rows.WORDS[state.status],
        state.episode_title,
        state.episode_end,
        int(state.full_season),
        rows.services_text(state.services),
        state.runtime_minutes,
        state.summary,
        state.url,
        state.image,
        rows.words_text(state.sources),
        said.special,
        said.sequence,
        modified,
        countries_of(state.services) if state.services else country,
        moment,
        all_day,
        span_last,
    )


def relation(show_id: int, source: str, facts: RelationFacts) -> Row:
    return (show_id, source, facts.type, facts.title, folded(facts.title), facts.other_key)
