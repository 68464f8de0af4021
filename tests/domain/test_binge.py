"""When a whole season is out: from what sources say, and never more than they say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.by_hand import HAND
from desktop_app.domain.entries import uid_of
from desktop_app.domain.known import KnownEntry, Merged
from desktop_app.domain.locks import Lock, LockedDate, OfEntry
from desktop_app.domain.merge import settle
from desktop_app.domain.statements import Snapshot
from desktop_app.domain.values import Kind, Service, Status

from .feed import LATER, NOW, day, episode, season, show, snapshot
from .library import Library

ZONES = (
    "Pacific/Pago_Pago",
    "America/Los_Angeles",
    "UTC",
    "Europe/London",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Pacific/Kiritimati",
)
DAY = timedelta(days=1)


def weekly(count: int, of: int = 1, month: int = 5) -> list[object]:
    """Episodes of a season, one a week from the 4th on."""
    first = date(2026, month, 4)
    return [episode(n, AirDate.on(first + 7 * DAY * (n - 1)), of) for n in range(1, count + 1)]


def wish(library: Library, since: datetime | None = NOW, now: datetime = NOW) -> Merged:
    library.shows = {number: replace(one, binge=since) for number, one in library.shows.items()}
    merged = settle(list(library.shows.values()), now)
    library.apply(HAND, merged)
    return merged


def told(*rows: object, since: datetime = NOW, source: str = "tvmaze") -> Library:
    library = Library()
    library.sync(snapshot(*rows, source=source), NOW)
    wish(library, since)
    return library


def whole(library: Library) -> dict[int | None, KnownEntry]:
    """By season, what is not withdrawn."""
    found = [entry for entry in library.entries if entry.state.kind is Kind.BINGE_READY]
    return {entry.state.season: entry for entry in found if entry.state.status is not Status.WITHDRAWN}


def dates(library: Library) -> dict[int | None, AirDate]:
    return {number: entry.state.air for number, entry in whole(library).items()}


def test_it_is_out_with_the_episode_whose_number_is_the_last_that_there_will_be() -> None:
    assert dates(told(*weekly(8), season(1, episode_order=8))) == {1: day(6, 22)}


def test_it_has_an_identity_of_its_own_and_the_same_on_every_machine() -> None:
    entry = whole(told(*weekly(3), season(1, episode_order=3)))[1]
    assert entry.identity == "tvmaze:1:special:binge-S1"
    assert entry.uid == uid_of(entry.identity)
    assert (entry.state.episode, entry.state.season, entry.sequence) == (None, 1, 0)


def test_it_is_on_where_its_last_episode_is() -> None:
    hulu = Service("Hulu", "US")
    finale = episode(2, day(6, 1), services=(hulu,), runtime_minutes=50, url="https://x.example/2", title="End")
    state = whole(told(*weekly(1), finale, season(1, episode_order=2)))[1].state
    assert (state.services, state.runtime_minutes, state.episode_title) == ((hulu,), 50, None)


def test_its_page_is_the_seasons_and_no_episodes() -> None:
    finale = episode(2, day(6, 1), url="https://x.example/2")
    for page in (None, "https://x.example/season"):
        assert whole(told(*weekly(1), finale, season(1, episode_order=2, url=page)))[1].state.url == page


def test_while_nobody_says_which_is_the_last_there_is_no_date() -> None:
    assert dates(told(*weekly(3))) == {1: UNKNOWN}
    assert dates(told(*weekly(3), season(1, episode_order=8))) == {1: UNKNOWN}
    assert dates(told(*weekly(9), season(1, episode_order=8))) == {1: UNKNOWN}, "the order is no longer true"
    assert dates(told(season(1, day(9, 1)))) == {1: UNKNOWN}
    undated = told(*weekly(2), episode(3), season(1, episode_order=3))
    assert dates(undated) == {1: UNKNOWN}


def test_a_season_that_comes_at_once_is_out_that_day() -> None:
    at_once = [episode(n, day(6, 5)) for n in range(1, 9)]
    assert dates(told(*at_once, season(1, episode_order=8))) == {1: day(6, 5)}
    assert dates(told(*at_once, season(1, end=date(2026, 6, 5)))) == {1: day(6, 5)}


def test_an_end_that_is_stated_counts_where_it_says_more_than_the_list() -> None:
    assert dates(told(*weekly(3), season(1, end=date(2026, 7, 13)))) == {1: day(7, 13)}
    assert dates(told(season(1, day(9, 1), end=date(2026, 10, 27)))) == {1: day(10, 27)}
    assert dates(told(*weekly(3), season(1, end=date(2026, 5, 11)))) == {1: UNKNOWN}, "the list goes on after it"
    until_now = [*weekly(3), season(1, end=date(2026, 5, 18))]
    assert dates(told(*until_now)) == {1: UNKNOWN}, "TVmaze's is the last that it lists so far"
    assert dates(told(*until_now, source="mine")) == {1: day(5, 18)}


def test_of_a_show_that_is_over_all_that_is_listed_is_all() -> None:
    over = show(ended=True)
    assert dates(told(over, *weekly(3))) == {1: day(5, 18)}
    assert dates(told(over, *weekly(3), *weekly(3, of=2, month=7))) == {2: day(7, 18)}, "of its last season"


@pytest.mark.parametrize("air", [AirDate.in_month(2026, 6), AirDate.in_season(2026, "summer"), AirDate.in_year(2027)])
def test_a_finale_that_is_known_to_the_month_makes_a_whole_that_is(air: AirDate) -> None:
    library = told(*weekly(2), episode(3, air), season(1, episode_order=3))
    assert dates(library) == {1: air}


def test_it_moves_when_its_finale_moves_and_keeps_its_uid() -> None:
    library = told(*weekly(2), episode(3, day(5, 18)), season(1, episode_order=3))
    before = whole(library)[1]
    library.sync(snapshot(episode(3, day(5, 25))), LATER)
    after = whole(library)[1]
    assert after.state.air == day(5, 25)
    assert after.state.status is Status.MOVED
    assert (after.id, after.uid, after.identity) == (before.id, before.uid, before.identity)
    assert (before.sequence, after.sequence, after.modified) == (0, 1, LATER)


def test_a_finale_that_is_put_off_leaves_it_without_a_date_until_it_is_back() -> None:
    library = told(*weekly(2), episode(3, day(5, 18)), season(1, episode_order=3))
    library.sync(snapshot(episode(3, UNKNOWN)), LATER)
    entry = whole(library)[1]
    assert (entry.state.air, entry.state.status) == (UNKNOWN, Status.POSTPONED)
    library.sync(snapshot(episode(3, day(7, 6))), LATER + DAY)
    assert dates(library) == {1: day(7, 6)}


def test_one_more_episode_is_waited_for_too() -> None:
    library = told(*weekly(3), season(1, episode_order=3))
    library.sync(snapshot(episode(4, day(5, 25)), season(1, episode_order=4)), LATER)
    assert dates(library) == {1: day(5, 25)}


def test_what_the_person_set_by_hand_of_the_finale_counts_for_the_whole() -> None:
    library = told(*weekly(3), season(1, episode_order=3))
    finale = next(entry for entry in library.entries if entry.state.episode == 3)
    lock = Lock(OfEntry(finale.id), LockedDate(day(8, 1), "UTC"), NOW)
    library.shows = {number: replace(one, locks=(lock,)) for number, one in library.shows.items()}
    wish(library)
    assert dates(library) == {1: day(8, 1)}


def test_of_itself_too() -> None:
    library = told(*weekly(3), season(1, episode_order=5))
    lock = Lock(OfEntry(whole(library)[1].id), LockedDate(day(8, 1), "UTC"), NOW)
    library.shows = {number: replace(one, locks=(lock,)) for number, one in library.shows.items()}
    wish(library)
    assert dates(library) == {1: day(8, 1)}


def test_a_sync_that_says_nothing_new_changes_nothing() -> None:
    rows = [*weekly(3), season(1, episode_order=3)]
    library = told(*rows)
    assert library.sync(snapshot(*rows), LATER).shows == ()
    assert settle(list(library.shows.values()), LATER).shows == ()


# --- which seasons ---


def test_without_the_wish_there_is_none() -> None:
    library = Library()
    library.sync(snapshot(*weekly(3), season(1, episode_order=3)), NOW)
    assert whole(library) == {}


def test_a_season_that_was_out_when_it_was_asked_for_needs_none() -> None:
    rows = [*weekly(3, month=3), season(1, episode_order=3), *weekly(3, of=2), season(2, episode_order=3)]
    assert list(dates(told(*rows))) == [2]


def test_of_a_season_that_has_stopped_nobody_says_that_it_was_not_all() -> None:
    assert dates(told(*weekly(3, month=2))) == {}
    assert dates(told(*weekly(3, month=2), season(1, episode_order=8))) == {1: UNKNOWN}, "five are missing"


def test_without_a_date_only_the_newest_season_has_one() -> None:
    library = told(*weekly(3), *weekly(2, of=2, month=9))
    assert dates(library) == {2: UNKNOWN}


def test_specials_and_seasons_that_are_years_have_none() -> None:
    specials = [episode(n, day(6, n), 0, key=f"s{n}") for n in (1, 2, 3)]
    years = [episode(n, day(6, n), 2026, key=f"y{n}") for n in (1, 2, 3)]
    library = told(*specials, *years, season(0, episode_order=3), season(2026, episode_order=3))
    assert whole(library) == {}


def test_a_season_that_is_announced_later_is_followed_by_itself() -> None:
    library = told(*weekly(3), season(1, episode_order=3))
    library.sync(snapshot(season(2, AirDate.in_year(2027))), LATER)
    assert dates(library) == {1: day(5, 18), 2: UNKNOWN}
    library.sync(snapshot(*weekly(4, of=2, month=10), season(2, episode_order=4)), LATER + DAY)
    assert dates(library) == {1: day(5, 18), 2: day(10, 25)}


def test_a_season_that_is_called_off_takes_its_whole_along() -> None:
    library = told(*weekly(3), season(1, episode_order=3), season(2, day(9, 1)))
    assert list(whole(library)) == [1, 2]
    library.sync(snapshot(*weekly(3), season(1, episode_order=3), complete_shows=frozenset({"1"})), LATER)
    assert list(whole(library)) == [1]


# --- the wish taken back ---


def test_taken_back_it_is_withdrawn_and_asked_for_again_the_same_comes_back() -> None:
    library = told(*weekly(3), season(1, episode_order=3))
    before = whole(library)[1]
    merged = wish(library, None, LATER)
    (write,) = merged.shows[0].entries
    assert (write.uid, write.state.status, write.sequence) == (before.uid, Status.WITHDRAWN, 1)
    assert whole(library) == {}
    wish(library, NOW, LATER + DAY)
    after = whole(library)[1]
    assert (after.id, after.uid, after.sequence) == (before.id, before.uid, 2)
    assert after.state == before.state


def test_what_has_come_true_stays_when_the_wish_is_taken_back() -> None:
    rows = [*weekly(3), season(1, episode_order=3), season(2, day(9, 1))]
    library = told(*rows)
    june = datetime(2026, 6, 20, tzinfo=UTC)
    merged = wish(library, None, june)
    assert [write.state.season for write in merged.shows[0].entries] == [2]
    assert dates(library) == {1: day(5, 18)}
    assert library.sync(snapshot(*rows), june + DAY).shows == ()


def test_asked_for_anew_after_a_season_was_out_that_season_does_not_come_back() -> None:
    library = told(*weekly(3), season(1, episode_order=3))
    wish(library, None, LATER)
    june = datetime(2026, 6, 20, tzinfo=UTC)
    wish(library, june, june)
    assert whole(library) == {}


def test_two_shows_that_are_one_have_one_wish_and_one_entry() -> None:
    library = Library()
    rows = [*weekly(3), season(1, episode_order=3)]
    library.sync(snapshot(*rows), NOW)
    library.sync(snapshot(show(title="Another"), *rows, source="mine"), NOW)
    wish(library)
    assert len([e for e in library.entries if e.state.kind is Kind.BINGE_READY]) == 2
    library.sync(Snapshot("mine", (show(title="Another", url="https://star.example/star-city"),)), LATER)
    library.sync(snapshot(show(url="https://star.example/star-city")), LATER)
    assert len(library.shows) == 1
    (left,) = whole(library).values()
    assert left.identity == "tvmaze:1:special:binge-S1"


# --- zones ---

EDGES = [date(2026, 3, 8), date(2026, 3, 29), date(2026, 10, 25), date(2026, 11, 1)]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("edge", EDGES)
def test_it_is_the_instant_of_the_finale_in_every_zone(zone: str, edge: date) -> None:
    here = ZoneInfo(zone)
    for hour in (0, 1, 2, 3, 12, 23):
        air = AirDate.at(datetime.combine(edge, time(hour, 30), here), zone)
        start = AirDate.at(datetime.combine(edge - 7 * DAY, time(hour, 30), here), zone)
        since = datetime.combine(edge - 30 * DAY, time(), UTC)
        library = told(episode(1, start), episode(2, air), season(1, episode_order=2), since=since)
        assert dates(library) == {1: air}
        for other in ZONES:
            assert dates(library)[1].span(ZoneInfo(other)) == air.span(ZoneInfo(other))


@pytest.mark.parametrize("hours", range(-50, 51, 2))
def test_whoever_asks_while_it_is_not_over_in_their_zone_is_told(hours: int) -> None:
    since = datetime(2026, 6, 1, tzinfo=UTC) + timedelta(hours=hours)
    library = told(*weekly(1), episode(2, day(6, 1)), season(1, episode_order=2), since=since)
    waiting = [zone for zone in ZONES if not day(6, 1).over(since, ZoneInfo(zone))]
    assert not waiting or dates(library) == {1: day(6, 1)}
    exact = AirDate.at(datetime(2026, 6, 1, tzinfo=UTC))
    library = told(*weekly(1), episode(2, exact), season(1, episode_order=2), since=since)
    assert (dates(library) == {1: exact}) == (hours < 0)


def test_long_after_the_day_nobody_is_told() -> None:
    rows = [*weekly(1), episode(2, day(6, 1)), season(1, episode_order=2)]
    assert dates(told(*rows, since=datetime(2026, 6, 3, 12, tzinfo=UTC))) == {}
