from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.values import Entry, Kind, Status
from desktop_app.ui.models.week_rows import NO_HOUR, Row, Sort, rows_of
from desktop_app.ui.views.month_layout import Look, Placed
from desktop_app.ui.views.month_sizes import Sizes
from desktop_app.ui.views.week_layout import EMPTY, Lengths, Slot, lay_out_slot, row_heights
from tests.ui.entries import make_entry

from .test_month_layout import SixPx

SIZES, LENGTHS = Sizes(), Lengths(no_hour=48)


def laid(*entries: Entry, width: int = 196, line_at: int | None = None, **look: Any) -> Slot:
    pairs = [(entry, Look(**look)) for entry in entries]
    return lay_out_slot(pairs, width, line_at, SIZES, LENGTHS, SixPx(), UTC)


def said(placed: Placed) -> tuple[tuple[str, ...], str, str]:
    return placed.title, placed.meta, placed.side


def test_entries_stand_one_below_the_other_and_the_cell_grows() -> None:
    slot = laid(make_entry("A"), make_entry("B"))
    assert [(placed.y, placed.height) for placed in slot.placed] == [(5, 36), (43, 36)]
    assert slot.height == 43 + 36 + 5
    assert laid() == EMPTY


def test_a_wide_column_says_the_kind_and_a_narrow_one_the_code() -> None:
    entry = make_entry("Border Lane", "2026-05-14 20:30", Kind.RETURN, "S07E07", service="ITV1")
    assert said(laid(entry, width=196).placed[0]) == (("Border Lane",), "Return · S07E07 · ITV1", "20:30")
    assert said(laid(entry, width=133).placed[0]) == (("Border Lane",), "S07E07 · 20:30", "")


def test_a_long_title_has_two_lines_and_no_more() -> None:
    slot = laid(make_entry("Monarch: Legacy of Monsters, and of So Much Else Besides"), make_entry("B"))
    assert [len(placed.title) for placed in slot.placed] == [2, 1]
    assert slot.placed[0].title[1].endswith("…")
    assert (slot.placed[0].height, slot.placed[1].y) == (53, 5 + 53 + 2)


def test_the_present_stands_before_the_first_entry_still_to_come() -> None:
    slot = laid(make_entry("A"), make_entry("B"), line_at=1)
    assert (slot.placed[0].y, slot.line, slot.placed[1].y) == (5, 43, 43 + 16 + 2)
    assert slot.height == 61 + 36 + 5
    first, last = laid(make_entry("A"), line_at=0), laid(make_entry("A"), line_at=1)
    assert (first.line, first.placed[0].y) == (5, 23)
    assert (last.line, last.height) == (43, 43 + 16 + 5)
    assert laid(line_at=0) == Slot((), 5 + 16 + 5, 5)


def test_rows_are_as_high_as_their_highest_cell_and_the_hours_share_the_rest() -> None:
    rows = [NO_HOUR, Row(Sort.HOUR, 2), Row(Sort.BAND, 3, 20), Row(Sort.HOUR, 20)]
    assert row_heights(rows, [84, 46, 0, 100], 0, LENGTHS) == [84, 46, 28, 100]
    assert row_heights(rows, [84, 46, 0, 100], 258 + 41, LENGTHS) == [84, 46 + 20, 28, 100 + 21]
    assert row_heights([NO_HOUR, Row(Sort.BAND)], [46, 0], 500, LENGTHS) == [472, 28]


def test_what_is_unfolded_takes_nothing_from_the_others() -> None:
    rows = [NO_HOUR, Row(Sort.HOUR, 2), Row(Sort.BAND, 3, 20, opened=True)]
    hours = [Row(Sort.HOUR, hour, opened=True) for hour in (3, 4)]
    folded = row_heights(rows, [84, 46, 0], 300, LENGTHS)
    assert row_heights(rows + hours, [84, 46, 0, 0, 0], 300, LENGTHS) == [*folded, 28, 28]


def test_a_row_with_nothing_has_room_for_its_name() -> None:
    assert row_heights([NO_HOUR, Row(Sort.HOUR, 2)], [0, 0], 0, LENGTHS) == [48, 28]
    large = Lengths.of(lambda n: round(2 * n), lambda role: 40, 3)
    assert large.no_hour >= 3 * 40
    assert min(large.band, large.hour, large.pill) >= 40


entry_of_a_week = st.builds(
    make_entry,
    show=st.text(min_size=1, max_size=60).filter(str.strip),
    when=st.one_of(
        st.integers(0, 6).map(lambda day: date(2026, 5, 11) + timedelta(days=day)),
        st.integers(0, 7 * 96 - 1).map(lambda n: datetime(2026, 5, 11, tzinfo=UTC) + n * timedelta(minutes=15)),
    ),
    kind=st.sampled_from(list(Kind)),
    code=st.sampled_from(["S01E01", "S12E10", "S02", ""]),
    status=st.sampled_from(list(Status)),
    followed=st.booleans(),
    full_season=st.booleans(),
    services=st.sampled_from([(), ("ITV1",), ("A service with a very long name",)]),
)


def hour_of(entry: Entry) -> int | None:
    return entry.air.starts_at.hour if entry.air.starts_at else None


@given(
    entries=st.lists(entry_of_a_week, max_size=40),
    width=st.integers(80, 400),
    room=st.integers(100, 3000),
    scale=st.sampled_from([1.0, 1.5, 2.0]),
    now=st.integers(0, 7 * 96 - 1),
    opened=st.sets(st.integers(0, 23)),
)
def test_every_entry_of_the_week_stands_once_in_order_of_time_and_nothing_overlaps(
    entries: list[Entry], width: int, room: int, scale: float, now: int, opened: set[int]
) -> None:
    sizes = Sizes.of(lambda n: round(n * scale), lambda role: round(16 * scale))
    lengths = Lengths.of(lambda n: round(n * scale), lambda role: round(16 * scale), 2)
    present = datetime(2026, 5, 11, tzinfo=UTC) + now * timedelta(minutes=15)
    rows = rows_of({hour for entry in entries if (hour := hour_of(entry)) is not None}, opened)
    days = [date(2026, 5, 11) + timedelta(days=n) for n in range(7)]

    def slot_of(row: Row, day: date) -> Slot:
        hour = None if row.sort is Sort.NO_HOUR else row.hour
        mine = [e for e in entries if e.air.first == day and hour_of(e) == hour and row.sort is not Sort.BAND]
        mine.sort(key=lambda entry: (entry.air.starts_at or present, entry.id))
        here = row.sort is Sort.HOUR and (day, hour) == (present.date(), present.hour)
        over = sum(entry.air.starts_at is not None and entry.air.starts_at <= present for entry in mine)
        looks = [(entry, Look(past=entry.aired(present, UTC))) for entry in mine]
        return lay_out_slot(looks, width, over if here else None, sizes, lengths, SixPx(), UTC)

    slots = [[slot_of(row, day) for day in days] for row in rows]
    needed = [max(slot.height for slot in line) for line in slots]
    heights = row_heights(rows, needed, room, lengths)
    least = row_heights(rows, needed, 0, lengths)
    unfolded = sum(high for row, high in zip(rows, least, strict=True) if row.sort is Sort.HOUR and row.opened)
    assert sum(heights) == max(room, sum(least) - unfolded) + unfolded, "all of the room, and no less"

    stands = [placed.entry.id for line in slots for slot in line for placed in slot.placed]
    assert sorted(stands) == sorted(entry.id for entry in entries)
    for column in range(7):
        bottom = top = 0
        order: list[datetime] = []
        for line, height in zip(slots, heights, strict=True):
            boxes = [(placed.y, placed.height) for placed in line[column].placed]
            if line[column].line is not None:
                boxes.append((line[column].line, lengths.pill))
            for y, high in sorted(boxes):
                assert top + y >= bottom
                bottom = top + y + high
            top += height
            assert bottom < top, "and the line below the row is free"
            order += [placed.entry.air.starts_at for placed in line[column].placed if placed.entry.air.starts_at]
            for placed in line[column].placed:
                over = placed.entry.air.starts_at is not None and placed.entry.air.starts_at <= present
                if line[column].line is not None:
                    assert (placed.y < line[column].line) == over
        assert order == sorted(order)
