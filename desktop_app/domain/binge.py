"""When a whole season is out, as an entry of its own: for a show of which the person wants to be told so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta

from .airdate import UNKNOWN, AirDate, Precision
from .facts import TVMAZE
from .gathering import Gathered, Place
from .kinds import FIRST_YEAR
from .known import EntryState, KnownEntry
from .locks import shown_air, shown_services, shown_status
from .resolve import rank
from .statements import SeasonFacts, ShowFacts
from .states import Slot
from .values import Entry, Kind, Status

_DAY = timedelta(days=1)
_OWN = ""
"""No source is called so: what it stands for is said by none, and worked out from what all say."""


def binge_place(season: int) -> Place:
    """Where the entry of that season stands among those of its show; its second part is the identity's key."""
    return _OWN, f"binge-S{season}"


def binge_identity(show_key: str, place: Place) -> str | None:
    """Of the entry in such a place, None for any other; `show_key` is that under which the show was first stored."""
    return f"{show_key}:special:{place[1]}" if place[0] == _OWN else None


def binge_states(
    show: Gathered,
    facts: ShowFacts,
    slots: Mapping[Place, Slot],
    states: Mapping[Place, EntryState],
    stored: Mapping[Place, KnownEntry],
    now: datetime,
) -> dict[Place, EntryState]:
    """The entries that the show has beside its `states`: one for each season that was not out yet when the person asked
    to be told. Without the wish those that have come true stay, as all that has aired does."""
    if show.binge is None:
        return {
            place: entry.state
            for place, entry in stored.items()
            if entry.state.kind is Kind.BINGE_READY and _is_out(entry.state.air, now)
        }
    seasons = _seasons(slots)
    dated = [n for n, found in seasons.items() if any(_dated(slot.resolved.air) for slot in found.values())]
    found: dict[Place, EntryState] = {}
    for number, listed in seasons.items():
        shown = [state for n in sorted(listed) if (state := states.get((number, n))) is not None and _live(state)]
        if not shown or not 1 <= number < FIRST_YEAR:
            continue
        place, stated = binge_place(number), _stated(show, number)
        last = number == max(seasons) and bool(facts.ended)
        entry = stored.get(place)
        page = next((said.url for _, said in stated if said.url), None)
        state = _out(number, listed, states, shown, stated, last)._replace(url=page)
        state = _under_locks(show, facts, state, entry)
        if _dated(state.air):
            wanted = (entry is not None and _live(entry.state)) or not _is_out(state.air, show.binge)
        else:
            wanted = number >= max(dated, default=0) and _goes_on(listed, stated, show.binge)
        if wanted:
            found[place] = state
    return found


def finishing(whole: Entry, entries: Iterable[Entry]) -> Entry | None:
    """Of the show's entries the one on whose day that season is out whole: that of its last episode. None where that
    day is another's: a source names it as the season's end, or the person set it."""
    numbered = [
        one
        for one in entries
        if one.season == whole.season and one.episode is not None and one.status is not Status.WITHDRAWN
    ]
    last = max(numbered, key=lambda one: one.episode_end or one.episode or 0, default=None)
    return last if last is not None and _dated(whole.air) and last.air == whole.air else None


def _seasons(slots: Mapping[Place, Slot]) -> dict[int, dict[int, Slot]]:
    """By season and number, what is listed and not withdrawn."""
    found: dict[int, dict[int, Slot]] = {}
    for slot in slots.values():
        if slot.season is not None and slot.number is not None and slot.live:
            found.setdefault(slot.season, {})[slot.number] = slot
    return found


def _stated(show: Gathered, number: int) -> list[tuple[str, SeasonFacts]]:
    """What is said of the season, the most trusted source first."""
    found = [(source, said) for (source, of), said in show.seasons.items() if of == number]
    return sorted(found, key=lambda pair: (rank(pair[0]), pair[0]))


def _out(
    season: int,
    listed: Mapping[int, Slot],
    states: Mapping[Place, EntryState],
    shown: list[EntryState],
    stated: list[tuple[str, SeasonFacts]],
    last: bool,
) -> EntryState:
    """The whole season at the date of its last episode, where it is known which one that is: by its number, by the end
    that is stated, or because the show is over (`last`)."""
    highest = max(listed)
    if shown[0].full_season:
        return _whole(season, shown[0], shown[0].air)
    if last or highest == _order(stated):
        finale = states.get((season, highest))
        if finale is not None and _live(finale):
            return _whole(season, finale, finale.air)
        undated = listed[highest].resolved
        return _whole(season, shown[-1], undated.air)._replace(status=undated.status)
    known = [span[1] for state in shown if (span := state.air.span(UTC)) is not None]
    for source, said in stated:
        if said.end is not None and _tells(source, said.end, max(known, default=None)):
            return _whole(season, shown[-1], AirDate.on(said.end))._replace(status=Status.CONFIRMED, sources=(source,))
    return _whole(season, shown[0], UNKNOWN)._replace(status=Status.CONFIRMED)


def _under_locks(show: Gathered, facts: ShowFacts, state: EntryState, entry: KnownEntry | None) -> EntryState:
    """With what the person set by hand of this very entry; what she set of its last episode it has already."""
    if not show.locks:
        return state
    services = state.services or facts.services
    held = show.locks.on(entry.id if entry is not None else None, services)
    shown = shown_services(services, held)
    return state._replace(
        air=shown_air(state.air, held),
        status=shown_status(state.status, held),
        services=() if shown == facts.services else shown,
    )


def _whole(season: int, state: EntryState, air: AirDate) -> EntryState:
    """Of the season, with the service of that episode."""
    return EntryState(
        season,
        None,
        Kind.BINGE_READY,
        air,
        state.status,
        services=state.services,
        runtime_minutes=state.runtime_minutes,
        image=state.image,
        sources=state.sources,
    )


def _order(stated: Iterable[tuple[str, SeasonFacts]]) -> int | None:
    return next((said.episode_order for _, said in stated if said.episode_order), None)


def _tells(source: str, end: date, known: date | None) -> bool:
    """Whether the end of a season is a statement: TVmaze's is the day of the last episode that it lists so far, so that
    only a later one says more than its list. None ends before what is listed."""
    if known is None:
        return True
    return end > known or (end == known and source != TVMAZE)


def _goes_on(listed: Mapping[int, Slot], stated: Iterable[tuple[str, SeasonFacts]], since: datetime) -> bool:
    """Whether more of the season was to come then: of one that has stopped, nobody says that it was not all of it."""
    return (_order(stated) or 0) > max(listed) or any(not _is_out(s.resolved.air, since) for s in listed.values())


def _is_out(air: AirDate, when: datetime) -> bool:
    """Whether it was over then, everywhere on earth: there are zones where the day before has not ended yet."""
    if air.starts_at is not None:
        return air.starts_at <= when
    span = air.span(UTC)
    return span is not None and span[1] < when.astimezone(UTC).date() - _DAY


def _dated(air: AirDate) -> bool:
    return air.precision is not Precision.UNKNOWN


def _live(state: EntryState) -> bool:
    return state.status is not Status.WITHDRAWN
