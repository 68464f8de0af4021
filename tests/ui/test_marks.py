"""The marks: eleven drawings that differ by shape, fill their box, and are crisp where they have straight edges."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.domain.values import FULL_SEASON, Kind
from desktop_app.ui import marks
from desktop_app.ui.theme import Theme

INK = QColor("#7D1235")


def alphas(kind: str, px: float = 12, dpr: float = 1, rtl: bool = False) -> list[list[int]]:
    image = marks.pixmap(kind, px, INK, dpr, rtl).toImage()
    return [[image.pixelColor(x, y).alpha() for x in range(image.width())] for y in range(image.height())]


def test_there_is_a_mark_for_every_kind_and_for_a_full_season(theme: Theme) -> None:
    assert set(marks.KINDS) == {kind.value for kind in Kind} | {FULL_SEASON}
    for kind in marks.KINDS:
        assert theme.ink(kind).isValid()


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("size", [9, 11, 12, 18, 24])
def test_no_two_marks_look_alike_without_colour(size: int) -> None:
    drawn = {kind: alphas(kind, size) for kind in marks.KINDS}
    for one, other in combinations(marks.KINDS, 2):
        apart = sum(
            abs(a - b) for r, s in zip(drawn[one], drawn[other], strict=True) for a, b in zip(r, s, strict=True)
        )
        assert apart / 255 >= 0.11 * size * size, (one, other)


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("size", [9, 11, 12])
@pytest.mark.parametrize("kind", ["full-season", "mid-season-finale"])
def test_bars_have_no_blurred_edge(kind: str, size: int) -> None:
    middle = size // 2
    rows = alphas(kind, size)
    line = [row[middle] for row in rows] if kind == "full-season" else rows[middle]
    assert set(line) == {0, 255}


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("kind", marks.KINDS)
@pytest.mark.parametrize("size", [9, 11, 12, 24])
def test_a_mark_stays_inside_its_box(kind: str, size: int) -> None:
    box = marks.path(kind, size).boundingRect()
    assert box.left() >= -0.35
    assert box.top() >= -0.35
    assert box.right() <= size + 0.35
    assert box.bottom() <= size + 0.35
    assert box.width() >= size * 0.5


@pytest.mark.usefixtures("theme")
def test_what_points_is_mirrored_in_right_to_left_and_the_rest_is_not() -> None:
    triangle = alphas("season-premiere")
    mirrored = alphas("season-premiere", rtl=True)
    for row, other in zip(triangle, mirrored, strict=True):
        assert row[::-1] == pytest.approx(other, abs=40)  # the edges' shading is not quite symmetrical in Qt
    assert triangle != mirrored
    assert alphas("film") == alphas("film", rtl=True)


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("dpr", [1, 1.5, 2])
def test_painting_lands_on_whole_device_pixels(dpr: float) -> None:
    image = QImage(60, 60, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(dpr)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    marks.paint(painter, "series-finale", QRectF(4.3, 5.4, 12, 12), INK)
    painter.end()
    middle = round((5.4 + 6) * dpr)
    assert {image.pixelColor(x, middle).alpha() for x in range(60)} == {0, 255}


@pytest.mark.usefixtures("theme")
def test_a_mark_is_drawn_once_and_kept() -> None:
    assert marks.pixmap("film", 11, INK).cacheKey() == marks.pixmap("film", 11, QColor(INK)).cacheKey()
    assert marks.pixmap("film", 11, INK).cacheKey() != marks.pixmap("film", 11, QColor("black")).cacheKey()


@pytest.mark.usefixtures("theme")
def test_an_enlarged_painter_gets_the_drawing_and_not_a_blown_up_picture() -> None:
    image = QImage(120, 120, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(10, 10)
    marks.paint(painter, "series-finale", QRectF(0, 0, 12, 12), INK)
    painter.end()
    assert image.pixelColor(60, 60) == INK
    assert image.pixelColor(5, 60).alpha() == 0
