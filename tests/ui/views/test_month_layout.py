from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.values import Entry, Kind, Status
from desktop_app.ui import words
from desktop_app.ui.views.month_layout import DayLayout, Look, choose, lay_out
from desktop_app.ui.views.month_sizes import Sizes
from tests.ui.entries import make_entry


class SixPx:
    """Every letter is six px wide."""

    def width(self, text: str, role: str) -> float:
        return 6.0 * len(text)

    def elided(self, text: str, role: str, width: float) -> str:
        fits = max(int(width // 6), 1)
        return text if len(text) <= fits else text[: fits - 1] + "…"


SIZES = Sizes()


def laid(*entries: Entry, width: int = 140, height: int = 150, **look: Any) -> DayLayout:
    return lay_out(entries, [Look(**look)] * len(entries), width, height, SIZES, SixPx(), UTC)


def several(count: int, **facts: Any) -> list[Entry]:
    return [make_entry(f"Show {n}", f"2026-05-14 {n:02d}:00", **facts) for n in range(count)]


def test_entries_are_comfortable_while_all_fit_so() -> None:
    layout = laid(*several(3))
    assert [(placed.y, placed.height, placed.comfortable) for placed in layout.placed] == [
        (26, 36, True),
        (64, 36, True),
        (102, 36, True),
    ]


def test_one_too_many_makes_all_of_them_compact() -> None:
    layout = laid(*several(4))
    assert [(placed.y, placed.height) for placed in layout.placed] == [(26, 17), (44, 17), (62, 17), (80, 17)]
    assert not any(placed.comfortable for placed in layout.placed)
    assert layout.more is None


def test_what_finds_no_room_is_counted_with_its_kinds() -> None:
    entries = [*several(5), make_entry("End", kind=Kind.SERIES_FINALE), *several(6, kind=Kind.EPISODE)]
    layout = laid(*entries, height=137, width=200)
    assert len(layout.placed) == 5
    assert layout.more is not None
    assert layout.more.text == "+7 more"
    assert [(kind.kind, kind.text) for kind in layout.more.kinds] == [("series-finale", "1"), ("episode", "6")]
    assert layout.more.y == 26 + 5 * 18


def test_kinds_that_do_not_fit_are_left_out_from_the_least_important() -> None:
    entries = [make_entry("New", kind=Kind.SERIES_PREMIERE), make_entry("End", kind=Kind.SERIES_FINALE), *several(9)]
    layout = laid(*reversed(entries), height=46, width=60)
    assert layout.more is not None
    assert [kind.kind for kind in layout.more.kinds] == ["series-premiere"]


def test_the_count_stands_beside_the_number_where_no_line_fits() -> None:
    layout = laid(*several(3), height=36)
    assert layout.placed == ()
    assert layout.more is not None
    assert (layout.more.text, layout.more.at_end, len(layout.hidden)) == ("+3", True, 3)


def test_the_only_line_is_for_the_selected_entry_and_the_count_stands_beside_the_number() -> None:
    entries, height = several(4), SIZES.head + SIZES.line + SIZES.foot
    looks = [Look(selected=entry is entries[2]) for entry in entries]
    layout = lay_out(entries, looks, 140, height, SIZES, SixPx(), UTC)
    assert [placed.entry.show for placed in layout.placed] == ["Show 2"]
    assert layout.more is not None
    assert (layout.more.text, layout.more.at_end, len(layout.hidden)) == ("+3", True, 3)
    unselected = laid(*entries, height=height)
    assert unselected.placed == ()
    assert unselected.more is not None
    assert not unselected.more.at_end, "with its kinds, in the line itself"


def test_selected_then_followed_then_tier_then_time_are_chosen_and_shown_in_order_of_time() -> None:
    early = make_entry("Early", "2026-05-14 06:00", Kind.EPISODE)
    late = make_entry("Late", "2026-05-14 07:00", Kind.EPISODE)
    new = make_entry("New", "2026-05-14 20:00", Kind.SERIES_PREMIERE)
    followed = make_entry("Followed", "2026-05-14 21:00", Kind.EPISODE, followed=True)
    selected = make_entry("Selected", "2026-05-14 22:00", Kind.EPISODE)
    pairs = [(entry, Look(selected=entry is selected)) for entry in (early, late, new, followed, selected)]
    names = [[entry.show for entry, _ in choose(pairs, room)[0]] for room in range(1, 5)]
    assert names == [
        ["Selected"],
        ["Followed", "Selected"],
        ["New", "Followed", "Selected"],
        ["Early", "New", "Followed", "Selected"],
    ]


def test_a_long_title_takes_two_lines_where_there_is_room() -> None:
    (placed,) = laid(make_entry("Monarch: Legacy of Monsters")).placed
    assert placed.title == ("Monarch: Legacy", "of Monsters")
    assert placed.height == 53


def test_a_long_title_is_cut_where_there_is_no_room() -> None:
    layout = laid(make_entry("Monarch: Legacy of Monsters"), make_entry("B"), height=26 + 74 + 2 + 16)
    assert layout.placed[0].title == ("Monarch: Legacy …",)
    assert layout.placed[0].height == 36


def test_the_second_line_goes_to_the_first_that_needs_it() -> None:
    long = "Monarch: Legacy of Monsters"
    layout = laid(make_entry(long), make_entry(long), height=26 + 74 + 2 + 17)
    assert [len(placed.title) for placed in layout.placed] == [2, 1]


def meta(entry: Entry, width: int) -> str:
    return laid(entry, width=width).placed[0].meta


@pytest.mark.parametrize(
    ("facts", "past", "room"),
    [
        ({"kind": Kind.SEASON_PREMIERE}, False, 4),
        ({"kind": Kind.EPISODE, "status": Status.TENTATIVE}, False, 4),
        ({"kind": Kind.EPISODE}, False, 2),
        ({"kind": Kind.SEASON_PREMIERE}, True, 2),
    ],
    ids=["filled", "dashed", "bare", "past"],
)
def test_the_second_line_stays_away_from_an_edge_that_is_seen(facts: dict[str, Any], past: bool, room: int) -> None:
    said = "S04E07 · not certain" if "status" in facts else "S04E07 · 21:00"
    entry = make_entry("A", "2026-05-14 21:00", code="S04E07", **facts)
    fits = SIZES.start + SIZES.text + 6 * len(said) + room + SIZES.end
    assert laid(entry, width=fits, past=past).placed[0].meta == said
    assert laid(entry, width=fits - 1, past=past).placed[0].meta != said


def test_service_then_hour_then_episode_go_when_room_is_short() -> None:
    entry = make_entry("A", "2026-05-14 21:00", code="S04E07", service="ITV1")
    said = [meta(entry, width) for width in (22 + 11 + 21 * 6, 22 + 11 + 20 * 6, 22 + 11 + 8 * 6, 22 + 11 + 5 * 6)]
    assert said == ["S04E07 · 21:00 · ITV1", "S04E07 · 21:00", "S04E07", "S04"]


def test_a_special_and_a_film_say_their_kind_in_words() -> None:
    assert meta(make_entry(when="2026-05-14", kind=Kind.FILM, code="", service="Mubi"), 175) == "Film · Mubi"
    assert meta(make_entry(when="2026-05-14 22:30", kind=Kind.SPECIAL, code=""), 175) == "Special · 22:30"


def test_states_are_said_in_words() -> None:
    entry = make_entry("A", "2026-05-14 21:00", code="S03E09")
    said = {status: meta(replace(entry, status=status), 175) for status in Status}
    assert said[Status.WITHDRAWN].startswith("Cancelled · S03E09")
    assert said[Status.MOVED].startswith("Moved · S03E09")
    assert said[Status.POSTPONED].startswith("Postponed · S03E09")
    assert said[Status.TENTATIVE].startswith("S03E09 · not certain")


def test_a_wide_column_says_kind_code_and_service_with_the_hour_above() -> None:
    entry = make_entry("A", "2026-05-14 21:00", Kind.SPIN_OFF_PREMIERE, service="ITV1")
    (placed,) = laid(entry, width=300).placed
    assert (placed.meta, placed.side) == ("Spin-off premiere · S01E01 · ITV1", "21:00")
    (doubtful,) = laid(replace(entry, status=Status.TENTATIVE), width=300).placed
    assert doubtful.meta.startswith("Spin-off premiere? · ")
    (whole,) = laid(replace(entry, full_season=True, episode_end=8), width=200).placed
    assert whole.meta == "Full season · S01 ×8 · ITV1", "there is no room for two words"


def test_in_a_wide_column_the_hour_goes_before_the_title_is_cut() -> None:
    entry = make_entry("Twenty-seven-letter-name-so", "2026-05-14 21:00")
    (placed,) = laid(entry, width=200, height=26 + 36 + 2).placed
    assert (placed.title, placed.side) == (("Twenty-seven-letter-name-so",), "")


def compact(show: str, width: int, kind: Kind = Kind.EPISODE) -> tuple[str, str]:
    """The first of several that only fit compact: its title and its code."""
    layout = laid(make_entry(show, kind=kind, code="S04E07"), *several(4), width=width)
    assert not layout.placed[0].comfortable
    return layout.placed[0].title[0], layout.placed[0].side


@pytest.mark.parametrize(
    ("width", "title", "code"),
    [
        (149, "Mountain Men", "S04E07"),
        (148, "Mountain Men", "S04"),
        (131, "Mountain Men", "S04"),
        (127, "Mountain Men", "S04"),
        (126, "Mountain M…", "S04"),
        (98, "Mounta…", "S04"),
        (70, "M…", "S04"),
        (60, "Mou…", ""),
    ],
)
def test_in_a_compact_entry_the_episode_goes_then_the_end_of_the_title_and_never_the_season(
    width: int, title: str, code: str
) -> None:
    """Narrower than a window can make it, where nothing of the title would be left, a riddle is worse than no code."""
    assert compact("Mountain Men", width) == (title, code)


def test_the_code_of_an_episode_is_whole_where_its_title_leaves_room() -> None:
    assert compact("A", 140) == ("A", "S04E07")
    assert compact("A", 140, Kind.SEASON_PREMIERE) == ("A", "S04")
    assert compact("A", 140, Kind.SERIES_PREMIERE) == ("A", "")


def test_the_season_stays_in_the_narrowest_window_beside_a_tick_too() -> None:
    for watched, title in ((False, "Bloomb…"), (True, "Blo…")):
        entry = make_entry("Bloomberg Technology", code="S12E01", watched=watched)
        placed = laid(*several(5), entry, width=98, height=160).placed[-1]
        assert (placed.title, placed.side) == ((title,), "S12")


def test_in_the_narrowest_window_the_kinds_of_what_is_hidden_are_said_before_words() -> None:
    entries = [make_entry("New", kind=Kind.SERIES_PREMIERE), make_entry("End", kind=Kind.SERIES_FINALE), *several(9)]
    more = laid(*entries, height=82, width=98).more
    assert more is not None
    assert (more.text, [kind.kind for kind in more.kinds]) == ("+9", ["season-premiere", "series-finale"])
    more = laid(*several(11), height=82, width=98).more
    assert more is not None
    assert (more.text, [kind.text for kind in more.kinds]) == ("+9 more", ["9"])


def test_weight_says_new_followed_and_past() -> None:
    new, plain = make_entry(kind=Kind.SERIES_PREMIERE), make_entry()
    followed, gone = make_entry(followed=True), make_entry(followed=True, status=Status.WITHDRAWN)
    roles = [laid(entry).placed[0].role for entry in (new, plain, followed, gone)]
    assert roles == ["entry-strong", "entry", "entry-strong", "entry-plain"]
    assert laid(new, past=True).placed[0].role == "entry-plain"
    assert laid(new, past=True, selected=True).placed[0].role == "entry-strong"


entry_of_any_sort = st.builds(
    make_entry,
    show=st.text(min_size=1, max_size=60).filter(str.strip),
    when=st.sampled_from(["2026-05-14", "2026-05-14 21:00"]),
    kind=st.sampled_from(list(Kind)),
    code=st.sampled_from(["S01E01", "S12E10", "S02", ""]),
    status=st.sampled_from(list(Status)),
    followed=st.booleans(),
    full_season=st.booleans(),
    services=st.sampled_from([(), ("ITV1",), ("A service with a very long name",)]),
)


@given(
    entries=st.lists(entry_of_any_sort, max_size=30),
    width=st.integers(60, 400),
    height=st.integers(20, 400),
    scale=st.sampled_from([1.0, 1.5, 2.0]),
    selected=st.integers(0, 40),
)
def test_nothing_overlaps_nothing_is_outside_and_everything_is_shown_or_counted(
    entries: list[Entry], width: int, height: int, scale: float, selected: int
) -> None:
    sizes = Sizes.of(lambda n: round(n * scale), lambda role: round(16 * scale))
    looks = [Look(selected=place == selected) for place in range(len(entries))]
    layout = lay_out(entries, looks, width, height, sizes, SixPx(), UTC)

    bottom = sizes.head
    for placed in layout.placed:
        assert placed.y >= bottom
        bottom = placed.y + placed.height
    if layout.more and not layout.more.at_end:
        assert layout.more.y >= bottom
        bottom = layout.more.y + layout.more.height
    assert bottom <= max(height, sizes.head)

    shown = [placed.entry.id for placed in layout.placed]
    assert sorted(shown + [entry.id for entry in layout.hidden]) == sorted(entry.id for entry in entries)
    assert shown == [entry.id for entry in entries if entry.id in shown], "in order of time"
    assert (layout.more is None) == (not layout.hidden)
    if layout.more:
        assert str(len(layout.hidden)) in layout.more.text
        ends = [kind.x + sizes.small_mark + sizes.pad + 6 * len(kind.text) for kind in layout.more.kinds]
        assert all(end <= width for end in ends)
    if selected < len(entries) and shown:
        assert entries[selected].id in shown
    inner = width - sizes.start - sizes.end - sizes.text
    for placed in layout.placed:
        assert len({placed.comfortable for placed in layout.placed}) == 1
        assert placed.kind == words.mark_kind(placed.entry)
        if inner > 80:
            assert all(6 * len(line) <= inner for line in (*placed.title, placed.meta))


def test_a_tick_takes_its_room_beside_hour_and_code() -> None:
    entry = make_entry("Wednesdays at Nine", "2026-05-14 21:00", code="S02E01")
    (plain,), (ticked,) = laid(entry, width=190).placed, laid(replace(entry, watched=True), width=190).placed
    assert plain.title == ("Wednesdays at Nine",)
    assert len(ticked.title) == 2, "with the tick it is too long for the first line"
    many, last = several(3), make_entry("Mountain Men", "2026-05-14 21:00", code="S02E01")
    *_, plain = laid(*many, last, width=140).placed
    *_, ticked = laid(*many, replace(last, watched=True), width=140).placed
    assert (plain.side, ticked.side) == ("S02", "S02")
    assert (plain.title, ticked.title) == (("Mountain Men",), ("Mountain M…",)), "the code stays, then the tick"


def test_who_is_followed_counts_like_what_is_followed() -> None:
    early = make_entry("Early", "2026-05-14 06:00", Kind.EPISODE)
    through = make_entry("Through", "2026-05-14 21:00", Kind.EPISODE, through="Rhys Ifans")
    (shown,), _ = choose([(early, Look()), (through, Look())], 1)
    assert shown[0] is through
    assert laid(through).placed[0].role == "entry-strong"
