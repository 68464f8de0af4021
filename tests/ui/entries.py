"""Hand-made entries for tests of the window, all invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Entry, Kind

TODAY = date(2026, 5, 14)
NOW = datetime(2026, 5, 14, 12, 0, tzinfo=UTC)

_ids = count(1)


def make_entry(
    show: str = "Harbour Street",
    when: str | date | datetime | AirDate = TODAY,
    kind: Kind = Kind.SEASON_PREMIERE,
    code: str = "S01E01",
    **facts: object,
) -> Entry:
    """An entry; `when` may be "2026-05-14" or "2026-05-14 21:00" (UTC), `code` "S02E03", "S02" or ""; `facts` are
    further fields of Entry. A single `service="ITV1"` is short for `services=("ITV1",)`."""
    season, _, episode = code.removeprefix("S").partition("E")
    identity = next(_ids)
    service = facts.pop("service", None)
    if service is not None:
        facts["services"] = (service,)
    show_id = sum(map(ord, show)) % 100_000
    entry = Entry(
        id=identity,
        identity=f"test:{show_id}:{season or 0}:{identity}",
        uid=f"00000000-0000-5000-8000-{identity:012d}",
        show_id=show_id,
        show_key=f"test:{show_id}",
        show=show,
        season=int(season) if season else None,
        episode=int(episode) if episode else None,
        kind=kind,
        air=air_date(when),
    )
    return replace(entry, **facts)  # type: ignore[arg-type]


def air_date(when: str | date | datetime | AirDate) -> AirDate:
    """The date that the words of `make_entry` mean."""
    if isinstance(when, AirDate):
        return when
    if isinstance(when, datetime):
        return AirDate.at(when)
    if isinstance(when, date):
        return AirDate.on(when)
    if len(when) > 10:
        return AirDate.at(datetime.fromisoformat(when).replace(tzinfo=UTC))
    return AirDate.on(date.fromisoformat(when))
