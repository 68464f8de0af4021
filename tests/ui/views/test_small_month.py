"""A month as a small grid: where its days stand, and how warm they look."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.domain.months import month_after
from desktop_app.ui.theme import NAMES, Theme, contrast
from desktop_app.ui.views.small_month import STEPS, Grid, SmallMonth, Touch, step_of

MAY = Grid(date(2026, 5, 1), 20, 30, 30, 20, 2, 0)
grids = st.builds(
    Grid,
    month=st.dates(date(1900, 1, 1), date(2200, 12, 1)).map(lambda day: day.replace(day=1)),
    left=st.integers(0, 500),
    top=st.integers(0, 500),
    column=st.integers(12, 80),
    row=st.integers(12, 60),
    gap=st.integers(0, 6),
    first_weekday=st.integers(0, 6),
    rtl=st.booleans(),
)


def days_of(grid: Grid) -> list[date]:
    count = (month_after(grid.month, 1) - grid.month).days
    return [grid.month + timedelta(days=n) for n in range(count)]


@given(grids)
def test_no_day_covers_another_and_each_is_found_where_it_stands(grid: Grid) -> None:
    boxes = [grid.box(day) for day in days_of(grid)]
    assert [(box.x(), box.y()) for box in boxes] == grid.corners()
    area = QRect(grid.left, grid.top, 7 * grid.column, 6 * grid.row)
    for place, box in enumerate(boxes):
        assert area.contains(box)
        assert not any(box.intersects(other) for other in boxes[place + 1 :])
        for corner in (box.topLeft(), box.center(), box.bottomRight()):
            assert grid.day_at(corner) == days_of(grid)[place]


@given(grids)
def test_a_column_is_a_weekday(grid: Grid) -> None:
    for day in days_of(grid):
        column = (day.weekday() - grid.first_weekday) % 7
        column = 6 - column if grid.rtl else column
        assert grid.box(day).x() == grid.left + column * grid.column


@given(grids, st.integers(-100, 1200), st.integers(-100, 1200))
def test_beside_the_days_there_is_none(grid: Grid, x: int, y: int) -> None:
    day = grid.day_at(QPoint(x, y))
    if day is None:
        assert not any(grid.box(other).contains(x, y) for other in days_of(grid))
    else:
        assert grid.box(day).adjusted(0, 0, grid.gap, grid.gap).contains(x, y)


@pytest.mark.parametrize(
    ("count", "step"), [(0, 0), (1, 1), (2, 1), (3, 2), (5, 2), (6, 3), (9, 3), (10, 4), (1000, 4)]
)
def test_how_warm_a_day_is(count: int, step: int) -> None:
    assert step_of(count) == step


@pytest.mark.parametrize("name", NAMES)
def test_the_number_of_a_day_can_be_read_however_warm_it_is(theme: Theme, name: str) -> None:
    theme.set_name(name)
    small = SmallMonth(theme)
    for step in range(len(STEPS) + 1):
        ground, ink = small.colors(step)
        assert contrast(ground, ink) >= 4.5
    theme.set_name("light")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_each_step_is_warmer_than_the_one_before(theme: Theme, name: str) -> None:
    theme.set_name(name)
    small, cold = SmallMonth(theme), theme.color("surface")
    away = [contrast(small.colors(step)[0], cold) for step in range(len(STEPS) + 1)]
    assert away == sorted(away)
    assert len(set(away)) == len(away)
    theme.set_name("light")


def test_the_colours_are_those_of_the_design(theme: Theme) -> None:
    """`other` mixed into `surface` at 0, 10, 22, 38, 92 %."""
    small = SmallMonth(theme)
    assert [small.colors(step)[0].name() for step in range(5)] == [
        "#ffffff",
        "#eeedf4",
        "#dbd8e7",
        "#c0bcd6",
        "#675c9d",
    ]


def painted(theme: Theme, touch: Touch = Touch(), counts: list[int] | None = None, grid: Grid = MAY) -> QImage:  # noqa: B008
    image = QImage(260, 170, QImage.Format.Format_RGB32)
    image.fill(theme.color("surface"))
    painter = QPainter(image)
    SmallMonth(theme).paint(painter, grid, touch, counts)
    painter.end()
    return image


def cell(image: QImage, day: int, grid: Grid = MAY) -> QImage:
    return image.copy(grid.box(grid.month.replace(day=day)))


def colours(image: QImage) -> dict[str, int]:
    found: dict[str, int] = {}
    for x in range(image.width()):
        for y in range(image.height()):
            name = image.pixelColor(x, y).name()
            found[name] = found.get(name, 0) + 1
    return found


def test_warmth_today_selection_hover_and_focus_look_different(theme: Theme) -> None:
    counts = [0] * 31
    counts[3:8] = [1, 3, 6, 10, 10]
    touch = Touch(date(2026, 5, 14), date(2026, 5, 20), date(2026, 5, 22), date(2026, 5, 26))
    image = painted(theme, touch, counts)
    accent = theme.color("accent").name()
    for day, ground in ((4, "#eeedf4"), (5, "#dbd8e7"), (6, "#c0bcd6"), (7, "#675c9d")):
        assert max(colours(cell(image, day)), key=colours(cell(image, day)).__getitem__) == ground
    today, framed = colours(cell(image, 14)), colours(cell(image, 20))
    assert today[accent] > 200, "a pill"
    assert 40 < framed[accent] < 200, "a frame"
    assert accent not in colours(cell(image, 22)), "the ring is around it"
    ring = image.copy(MAY.box(date(2026, 5, 22)).adjusted(-5, -5, 5, 5))
    assert accent in colours(ring)
    assert theme.color("ctl").name() in colours(cell(image, 26))
    assert cell(image, 11) == cell(painted(theme, counts=counts), 11), "and nothing else is touched"


def test_days_of_other_months_are_no_business_of_its(theme: Theme) -> None:
    other = date(2026, 6, 14)
    assert painted(theme, Touch(other, other, other, other)) == painted(theme)


def test_without_counts_no_day_is_warm_and_none_is_quiet(theme: Theme) -> None:
    plain = colours(cell(painted(theme), 5))
    assert max(plain, key=plain.__getitem__) == "#ffffff"
    assert min(QColor(name).lightness() for name in plain) < 60
    quiet = colours(cell(painted(theme, counts=[0] * 31), 5))
    assert min(QColor(name).lightness() for name in quiet) > 60


def test_in_high_contrast_warmth_has_a_shape(theme: Theme) -> None:
    """A bar at the foot, the longer the warmer; the warmest is filled."""
    theme.set_name("contrast")
    image = painted(theme, counts=[0, 1, 3, 6, 10] + [0] * 26)
    other = theme.color("other").name()
    drawn = [colours(cell(image, day)).get(other, 0) for day in range(1, 6)]
    assert drawn[0] == 0
    assert drawn == sorted(drawn)
    assert len(set(drawn)) == 5
    theme.set_name("light")


def test_it_follows_the_theme(theme: Theme) -> None:
    small = SmallMonth(theme)
    theme.set_name("dark")
    small.restyle()
    assert small.colors(0)[0] == theme.color("surface")
    theme.set_name("light")
