"""What is painted again is the same to the pixel, and painted once; what is seen once takes no memory."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop_app.domain.values import Kind
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.kept_picture import KeptPicture
from tests.ui import week_stage, year_stage
from tests.ui.entries import make_entry
from tests.ui.month_stage import Stage

AREA = QRect(10, 20, 100, 60)


class Canvas:
    """Counts how often something is drawn."""

    def __init__(self, ratio: float = 1.0) -> None:
        self.kept, self.ratio, self.drawn = KeptPicture(), ratio, 0

    def draw(self, painter: QPainter) -> None:
        self.drawn += 1
        painter.fillRect(AREA, QColor("white"))
        font = painter.font()
        font.setPixelSize(13)  # as the theme's: points would be another size on another device
        painter.setFont(font)
        painter.drawText(AREA, "Star City")
        inside = AREA.adjusted(4, 4, -4, -4)
        painter.drawLine(inside.topLeft(), inside.bottomRight())

    def paint(self, key: object, area: QRect = AREA) -> QImage:
        image = QImage(int(200 * self.ratio), int(100 * self.ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(self.ratio)
        image.fill(QColor("gray"))
        painter = QPainter(image)
        self.kept.paint(painter, area, key, self.draw)
        painter.end()
        return image


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_from_the_third_time_on_it_is_not_drawn_and_looks_the_same(qapp: object, ratio: float) -> None:
    canvas = Canvas(ratio)
    images = [canvas.paint("a") for _ in range(4)]
    assert canvas.drawn == 2
    assert all(image == images[0] for image in images)


def test_for_another_key_it_is_drawn_anew(qapp: object) -> None:
    canvas = Canvas()
    for key in ("a", "a", "b", "b", "a"):
        canvas.paint(key)
    assert canvas.drawn == 5
    canvas.kept.forget()
    canvas.paint("a")
    assert canvas.drawn == 6


def test_what_is_too_large_or_lies_between_pixels_is_drawn_each_time(qapp: object) -> None:
    for canvas, area in ((Canvas(1.5), AREA), (Canvas(), QRect(0, 0, 4000, 2000))):
        for _ in range(4):
            canvas.paint("a", area)
        assert canvas.drawn == 4


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme) -> Stage:
    return Stage(qtbot, theme, [make_entry("Star City", "2026-05-29", Kind.SERIES_PREMIERE, id=1), make_entry("Low")])


def look(stage: Stage) -> QImage:
    return stage.grid.viewport().grab().toImage()


def test_a_month_that_is_painted_again_looks_as_before(stage: Stage) -> None:
    first = look(stage)
    assert all(look(stage) == first for _ in range(3))


@pytest.mark.parametrize("change", ["select", "day", "month", "filter", "midnight", "theme"])
def test_what_changes_a_month_is_seen_at_once(stage: Stage, theme: Theme, change: str) -> None:
    before = [look(stage) for _ in range(3)][-1]
    entry = stage.reader.all[0]
    changes: dict[str, Callable[[], object]] = {
        "select": lambda: stage.state.select(entry),
        "day": lambda: stage.state.set_day(stage.today.date + timedelta(days=3)),
        "month": lambda: stage.go(stage.today.date.replace(month=6, day=1)),
        "filter": lambda: stage.state.set_choice(stage.state.choice.__class__(kinds=frozenset({"film"}))),
        "midnight": lambda: _next_day(stage),
        "theme": lambda: theme.set_name("dark"),
    }
    changes[change]()
    assert look(stage) != before


def _next_day(stage: Stage) -> None:
    stage.today._clock.fixed += timedelta(days=1)  # type: ignore[attr-defined]
    stage.today.check()


def test_a_week_that_is_painted_again_looks_as_before_and_a_minute_later_otherwise(qtbot: QtBot, theme: Theme) -> None:
    entries = [make_entry("Star City", "2026-05-14", Kind.SERIES_PREMIERE, id=1), make_entry("Low", "2026-05-15", id=2)]
    stage = week_stage.Stage(qtbot, theme, entries)
    first = stage.area.grab().toImage()
    assert all(stage.area.grab().toImage() == first for _ in range(3))
    stage.clock.fixed += timedelta(minutes=5)
    assert stage.area.grab().toImage() != first, "the present stands at another time"
    before = [stage.area.grab().toImage() for _ in range(3)][-1]
    stage.state.select(entries[1])
    assert stage.area.grab().toImage() != before


def test_the_season_ahead_looks_as_before_until_something_is_selected(qtbot: QtBot, theme: Theme) -> None:
    entries = [make_entry("Star City", "2026-05-20", code="S02E01", id=1, service="Apple TV")]
    stage = year_stage.Stage(qtbot, theme, entries)
    area = stage.ahead.viewport()
    first = area.grab().toImage()
    assert all(area.grab().toImage() == first for _ in range(3))
    stage.state.select(entries[0])
    assert area.grab().toImage() != first


def test_one_that_is_seen_in_two_places_by_turns_is_kept_for_both(qapp: object) -> None:
    canvas = Canvas()
    canvas.kept = KeptPicture(places=2)
    for key in "ababab":
        canvas.paint(key)
    assert canvas.drawn == 4
    canvas.paint("c")
    canvas.paint("b")
    canvas.paint("a")
    assert canvas.drawn == 6, "the one that was seen first has made room"
