"""Short ways to write what a source says."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.statements import EpisodeFacts, SeasonFacts, ShowFacts, Snapshot

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=3)


def day(month: int, of_month: int, year: int = 2026) -> AirDate:
    return AirDate.on(date(year, month, of_month))


def show(key: str = "1", title: str = "Star City", **facts: Any) -> ShowFacts:
    return ShowFacts(key, title, **facts)


def episode(
    number: int | None, air: AirDate = UNKNOWN, season: int | None = 1, key: str | None = None, **facts: Any
) -> EpisodeFacts:
    return EpisodeFacts(facts.pop("show", "1"), key or f"e{season}x{number}", season, number, air, **facts)


def season(number: int, premiere: AirDate = UNKNOWN, **facts: Any) -> SeasonFacts:
    return SeasonFacts(facts.pop("show", "1"), number, premiere=premiere, **facts)


def snapshot(*rows: Any, source: str = "tvmaze", **more: Any) -> Snapshot:
    """Of the rows given, each put where it belongs; a show called Star City, where none is given."""
    shows = tuple(r for r in rows if isinstance(r, ShowFacts)) or (show(),)
    seasons = tuple(r for r in rows if isinstance(r, SeasonFacts))
    episodes = tuple(r for r in rows if isinstance(r, EpisodeFacts))
    return Snapshot(source, shows, seasons, episodes, **more)
