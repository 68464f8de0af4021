"""Twelve months in any width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect

from desktop_app.ui.views.year_layout import Sizes, YearLayout

layouts = st.builds(
    lambda year, width, weekday, rtl, u: YearLayout.fit(
        year, round(width * u), Sizes.of(lambda n: round(n * u), lambda role: round(16 * u), 15 * u), weekday, rtl=rtl
    ),
    st.integers(2, 9997),
    st.integers(260, 3000),
    st.integers(0, 6),
    st.booleans(),
    st.sampled_from([1.0, 1.25, 1.5, 2.0]),
)


@given(layouts)
def test_no_month_covers_another_and_all_are_in_sight(layout: YearLayout) -> None:
    boxes = [layout.box(month) for month in range(1, 13)]
    for place, box in enumerate(boxes):
        assert box.left() >= 0
        assert box.right() < layout.width
        assert box.bottom() < layout.height
        assert not any(box.intersects(other) for other in boxes[place + 1 :])


@given(layouts)
def test_head_and_days_are_in_their_month_and_are_found_there(layout: YearLayout) -> None:
    for month in range(1, 13):
        box, head = layout.box(month), layout.head(month)
        assert box.contains(head)
        assert layout.month_at(head.center()) == month
        grid = layout.grid(month)
        for day in (QRect(QPoint(*corner), grid.size) for corner in grid.corners()):
            assert box.contains(day)
            assert not day.intersects(head)
            assert layout.month_at(day.center()) == month


@given(layouts)
def test_months_begin_where_reading_does(layout: YearLayout) -> None:
    if layout.columns > 1:
        first, second = layout.box(1), layout.box(2)
        assert (second.x() < first.x()) == layout.rtl
        assert first.y() == second.y()


@pytest.mark.parametrize(
    ("width", "columns"), [(3000, 6), (1440, 6), (1000, 6), (900, 4), (720, 4), (600, 3), (300, 1)]
)
def test_fewer_months_beside_each_other_where_it_is_narrow(width: int, columns: int) -> None:
    layout = YearLayout.fit(2026, width, Sizes(), 0)
    assert layout.columns == columns
    assert layout.day >= Sizes().narrowest


def test_the_lengths_are_those_of_the_design() -> None:
    layout = YearLayout.fit(2026, 1440, Sizes(), 0)
    assert layout.height == 316
    assert (layout.box(1).x(), layout.box(6).right()) == (24, 1415)
    assert (layout.grid(1).row, layout.grid(1).box(layout.grid(1).month).height()) == (20, 18)


def test_days_grow_with_the_font() -> None:
    layout = YearLayout.fit(2026, 1440, Sizes.of(lambda n: round(2 * n), lambda role: 32, 30), 0)
    assert layout.columns == 4
    assert layout.grid(1).row == 40
