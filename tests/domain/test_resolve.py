from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.resolve import (
    HAND,
    TAKEN_BACK,
    UNSAID,
    Resolved,
    resolve,
    standing,
    without_what_was_undone,
)
from desktop_app.domain.values import Announcement, Status

from .feed import NOW, day

MAY, WEEKEND, FRIDAY, NEXT_FRIDAY = AirDate.in_month(2026, 5), day(5, 30), day(5, 29), day(6, 5)


def said(
    air: AirDate, hours: int = 0, source: str = "tvmaze", key: str = "episode:1", status: Status = Status.CONFIRMED
) -> Announcement:
    return Announcement(source, air, status, NOW + timedelta(hours=hours), None, key, 1, 1)


def resolved(*announcements: Announcement) -> Resolved:
    found = resolve(announcements)
    assert found is not None
    return found


def test_nothing_said_is_nothing_shown() -> None:
    assert resolve([]) is None


def test_the_only_statement_counts() -> None:
    found = resolved(said(FRIDAY))
    assert (found.air, found.rule, found.sources) == (FRIDAY, "only", ("tvmaze",))


def test_the_newest_of_one_source_counts() -> None:
    found = resolved(said(NEXT_FRIDAY, 5), said(FRIDAY))
    assert (found.air, found.rule) == (NEXT_FRIDAY, "newest")


def test_the_most_trusted_source_outweighs_newer_words_of_others() -> None:
    found = resolved(said(FRIDAY), said(NEXT_FRIDAY, 5, "starter"))
    assert (found.air, found.rule, found.sources) == (FRIDAY, "most-trusted", ("tvmaze", "starter"))
    assert found.reason == "tvmaze is trusted most"


def test_among_other_sources_the_newest_counts() -> None:
    found = resolved(said(FRIDAY, 1, "a feed"), said(NEXT_FRIDAY, 5, "another"))
    assert (found.air, found.rule) == (NEXT_FRIDAY, "newest")


def test_what_comes_with_the_program_is_older_than_anything_else() -> None:
    """A library learns it when it is made, after much that a person then reads."""
    found = resolved(said(FRIDAY, 1, "a feed"), said(NEXT_FRIDAY, 5, "starter"))
    assert (found.air, found.rule, found.sources) == (FRIDAY, "newest", ("a feed", "starter"))
    found = resolved(said(FRIDAY, 1, "starter"), said(NEXT_FRIDAY, 5, "starter"))
    assert found.air == NEXT_FRIDAY, "its own words keep their order"


def test_nothing_outranks_a_lock() -> None:
    found = resolved(said(WEEKEND, 0, HAND), said(FRIDAY, 9), said(NEXT_FRIDAY, 10))
    assert (found.air, found.rule, found.status) == (WEEKEND, "locked", Status.CONFIRMED)


def test_a_source_that_names_no_date_leaves_the_word_to_others() -> None:
    found = resolved(said(UNKNOWN), said(FRIDAY, 1, "starter"))
    assert (found.air, found.sources) == (FRIDAY, ("starter",))


def test_another_day_is_a_move() -> None:
    assert resolved(said(FRIDAY), said(NEXT_FRIDAY, 1)).status is Status.MOVED


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (MAY, FRIDAY),
        (AirDate.in_year(2026), MAY),
        (FRIDAY, AirDate.at(NOW.replace(month=5, day=30, hour=4), "America/Los_Angeles")),
    ],
)
def test_a_more_exact_date_within_the_former_is_no_move(before: AirDate, after: AirDate) -> None:
    assert resolved(said(before), said(after, 1)).status is Status.CONFIRMED


def test_a_day_lost_is_postponed() -> None:
    assert resolved(said(FRIDAY), said(UNKNOWN, 1)).status is Status.POSTPONED
    assert resolved(said(FRIDAY), said(MAY, 1)).status is Status.POSTPONED
    assert resolved(said(FRIDAY, status=Status.POSTPONED)).status is Status.POSTPONED


def test_withdrawn_and_come_back_on_the_same_day_is_confirmed() -> None:
    back = [said(FRIDAY), said(FRIDAY, 1, status=Status.WITHDRAWN), said(FRIDAY, 2)]
    assert resolved(*back).status is Status.CONFIRMED


def test_what_is_still_listed_counts_before_what_was_withdrawn_under_another_key() -> None:
    found = resolved(said(FRIDAY, 2, status=Status.WITHDRAWN), said(NEXT_FRIDAY, 1, key="episode:2"))
    assert (found.air, found.status) == (NEXT_FRIDAY, Status.CONFIRMED)


def test_a_dated_first_episode_counts_before_its_season() -> None:
    assert resolved(said(FRIDAY), said(MAY, 3, key="season:1")).air == FRIDAY
    assert resolved(said(UNKNOWN), said(MAY, 3, key="season:1")).air == MAY


airs = st.sampled_from([UNKNOWN, MAY, FRIDAY, NEXT_FRIDAY, WEEKEND, AirDate.in_year(2026), AirDate.at(NOW)])
statements = st.builds(
    said,
    airs,
    st.integers(0, 4),
    st.sampled_from(["tvmaze", "starter", "a feed", HAND]),
    st.sampled_from(["episode:1", "episode:2", "season:1"]),
    st.sampled_from(Status),
)


@given(st.lists(statements, min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_the_announcements_does_not_matter(announcements: list[Announcement], chance: object) -> None:
    shuffled = list(announcements)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolve(shuffled) == resolve(announcements)


@given(st.lists(statements, min_size=1, max_size=8))
def test_the_winner_is_one_that_was_said_and_a_lock_when_there_is_one(announcements: list[Announcement]) -> None:
    found = resolved(*announcements)
    assert found.winner in announcements
    assert found.winner.source == found.sources[0]
    by_hand = [a for a in announcements if a.source == HAND]
    locked = by_hand and all(a.air != UNKNOWN and a.status is not Status.WITHDRAWN for a in by_hand)
    assert not locked or found.rule == "locked"


def test_what_the_person_took_back_and_made_again_just_so_is_told_once() -> None:
    off = Status.WITHDRAWN
    made, undone, again = said(FRIDAY, 1, HAND), said(FRIDAY, 2, HAND, status=off), said(FRIDAY, 3, HAND)
    assert without_what_was_undone([again, undone, made]) == [again]
    otherwise = [made, undone, said(NEXT_FRIDAY, 3, HAND)]
    assert without_what_was_undone(otherwise) == otherwise
    of_a_source = [said(FRIDAY, 1), said(FRIDAY, 2, status=off), said(FRIDAY, 3)]
    assert without_what_was_undone(of_a_source) == of_a_source, "there it is news"


# --- what the person takes back -------------------------------------------------------------------------------------


def told(day: int, learned: int, stated: int | None = None, quote: str | None = None) -> Announcement:
    at = None if stated is None else datetime(2026, 3, stated, tzinfo=UTC)
    status = Status.CONFIRMED if quote is None else Status.WITHDRAWN
    learned_at = datetime(2026, 4, learned, tzinfo=UTC)
    return Announcement("Ledger", AirDate.on(date(2026, 5, day)), status, learned_at, at, "episode:1", 1, 1, quote)


def test_what_was_taken_back_alone_leaves_the_rest_as_it_was() -> None:
    first, moved = told(22, 1, 1), told(29, 2, 5)
    gone = told(29, 3, 5, UNSAID)
    assert standing([gone, moved, first]) == [first]
    found = resolve([first, moved, gone])
    assert found is not None
    assert (found.air, found.status) == (first.air, Status.CONFIRMED), "it was never moved"
    again = told(29, 4, 5)
    found = resolve([first, moved, gone, again])
    assert found is not None
    assert (found.air, found.status) == (again.air, Status.MOVED)


def test_what_is_said_of_an_older_day_after_all_was_taken_back_counts() -> None:
    gone = told(29, 3, None, TAKEN_BACK)
    assert standing([told(22, 1, 1), told(29, 2, 5), gone]) == [gone]
    again = told(22, 4, 1)
    assert standing([told(22, 1, 1), told(29, 2, 5), gone, again]) == [again]
    found = resolve([told(22, 1, 1), told(29, 2, 5), gone])
    assert found is not None
    assert (found.status, found.sources) == (Status.WITHDRAWN, (HAND,))


@given(st.permutations([told(22, 1, 1), told(29, 2, 5), told(29, 3, 5, UNSAID), told(30, 4, 9)]))
def test_the_order_in_which_it_is_read_does_not_matter(history: list[Announcement]) -> None:
    assert [said.air.first for said in standing(history)] == [date(2026, 5, 22), date(2026, 5, 30)]
