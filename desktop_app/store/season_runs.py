"""The seasons that a choice shows, each from its first premiere to the last that is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, tzinfo
from typing import Any, NamedTuple

from desktop_app.domain.season_run import Key, SeasonRun, add_runs
from desktop_app.domain.values import FULL_SEASON, PREMIERES, Choice, Entry, Kind

from . import rows
from .database import Database, raw
from .selection import Parameters, bound, selection

_BEGINNINGS = frozenset(kind.value for kind in PREMIERES) | {FULL_SEASON}
_FINALES = frozenset({Kind.SEASON_FINALE, Kind.SERIES_FINALE})

_STILL_ON = (
    "AND (e.moment >= :since OR e.span_last >= :since_day"
    " OR EXISTS (SELECT 1 FROM entry l INDEXED BY entry_show WHERE l.show_id = e.show_id AND l.moment >= :since"
    " AND l.season = e.season AND l.episode IS NOT NULL AND e.episode IS NOT NULL AND l.status != 'withdrawn')"
    " OR EXISTS (SELECT 1 FROM season n WHERE n.show_id = e.show_id AND n.number = e.season"
    " AND n.end_day >= :since_day AND e.episode IS NOT NULL))"
)
_LAST = (
    "SELECT l.show_id, l.season, max(l.moment), l.all_day, l.kind,"
    " sum(1 + coalesce(l.episode_end, l.episode) - l.episode) FROM entry l INDEXED BY entry_show"
    " WHERE l.show_id IN (SELECT value FROM json_each(:shows)) AND l.moment >= :low AND l.episode IS NOT NULL"
    " AND l.status != 'withdrawn' GROUP BY l.show_id, l.season, l.all_day"
)
"""Beside max(), SQLite takes the other columns from the row that has it: https://sqlite.org/lang_select.html#bareagg"""
_SAID = (
    "SELECT show_id, number, max(end_day), max(episode_order) FROM season"
    " WHERE show_id IN (SELECT value FROM json_each(:shows)) GROUP BY show_id, number"
)


class _Known(NamedTuple):
    """Of a season, what is known beside its first entry."""

    last: date | None = None
    kind: Kind | None = None
    """Of the entry on the last day."""
    listed: int = 0
    said_end: date | None = None
    said_count: int = 0


def season_runs(db: Database, choice: Choice, zone: tzinfo, since: date) -> list[SeasonRun]:
    """The seasons with a premiere that the choice shows, between its dates, and of which something is on at `since` or
    after it; each once. What has no date at all is not among them."""
    kinds = _BEGINNINGS if choice.kinds is None else _BEGINNINGS & choice.kinds
    chosen = selection(replace(choice, kinds=kinds, unknown_dates=False), zone)
    values: Parameters = {
        **chosen.parameters,
        "since": min(rows.day_epoch(since), bound(since, zone, 0)),
        "since_day": since.isoformat(),
    }
    with db.read() as connection:
        file = raw(connection)
        found = file.execute(chosen.sql(chosen.columns, _STILL_ON), values).fetchall()
        firsts = [rows.entry_of(row) for row in found if chosen.lets(row)]
        if not firsts:
            return []
        values["shows"] = rows.json_list({entry.show_id for entry in firsts})
        last, said = file.execute(_LAST, values).fetchall(), file.execute(_SAID, values).fetchall()
    known = _known(last, said, zone)
    runs = (_run(entry, known.get((entry.show_id, entry.season), _Known()), zone) for entry in firsts)
    each: dict[Key, SeasonRun] = {}
    add_runs(each, (run for run in runs if run.last >= since))
    return list(each.values())


def _known(
    last: Iterable[Sequence[Any]], said: Iterable[Sequence[Any]], zone: tzinfo
) -> dict[tuple[int, int | None], _Known]:
    """By show and season. What is on all day and what has an hour are two rows."""
    found: dict[tuple[int, int | None], _Known] = {}
    for show_id, season, moment, all_day, kind, count in last:
        known = found.get((show_id, season), _Known())
        day = rows.instant(moment).astimezone(UTC if all_day else zone).date()
        if known.last is None or day > known.last:
            known = known._replace(last=day, kind=rows.kind(kind))
        found[show_id, season] = known._replace(listed=known.listed + count)
    for show_id, season, end, count in said:
        known = found.get((show_id, season), _Known())
        found[show_id, season] = known._replace(said_end=rows.day_or_none(end), said_count=count or 0)
    return found


def _run(first: Entry, known: _Known, zone: tzinfo) -> SeasonRun:
    span = first.air.span(zone)
    assert span is not None  # entries of unknown date were not asked for
    if first.episode is None:
        return SeasonRun(first, span[1], first.kind)
    last = max(span[1], known.last or span[1])
    episodes = known.said_count or max(known.listed, 1)
    if known.said_end is not None and known.said_end >= last and first.air.exact:
        return SeasonRun(first, known.said_end, _closing(first, known) or Kind.SEASON_FINALE, episodes)
    return SeasonRun(first, last, _closing(first, known) if known.last == last else None, episodes)


def _closing(first: Entry, known: _Known) -> Kind | None:
    if first.full_season:
        return first.kind
    return known.kind if known.kind in _FINALES else None
