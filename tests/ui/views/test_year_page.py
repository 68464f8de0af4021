"""Months and season ahead in one page: what is read when, and where things stand."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.values import Choice
from desktop_app.ui.models import year_model
from desktop_app.ui.theme import NAMES, Theme
from tests.ui.entries import make_entry
from tests.ui.year_stage import Stage, season_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme) -> Stage:
    return Stage(qtbot, theme, season_of(make_entry, "Harbour", "2026-05-06", 8, "Apple TV"))


def test_the_months_have_their_height_and_the_seasons_the_rest(stage: Stage) -> None:
    assert stage.year.height() == stage.year.layout_now.height == 316
    assert stage.year.height() + stage.page.head.height() + stage.ahead.height() == stage.page.height()
    assert stage.ahead.viewport().width() == stage.page.width()


def test_in_a_low_window_the_page_scrolls_and_the_keyboard_is_always_in_sight(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, season_of(make_entry, "Harbour", "2026-05-06", 8, "Apple TV"), size=(720, 300))
    stage.state.set_day(date(2026, 1, 1))
    for _ in range(40):
        qtbot.keyClick(stage.year, Qt.Key.Key_Down)
        assert stage.page.rect().contains(stage.page.day_box())
    qtbot.keyClick(stage.year, Qt.Key.Key_Tab)
    assert stage.page.rect().contains(entry_box(stage, "Harbour"))
    stage.page._scroll.verticalScrollBar().setValue(0)
    qtbot.keyClick(stage.ahead, Qt.Key.Key_Right)
    assert stage.page.rect().contains(entry_box(stage, "Harbour"))
    qtbot.keyClick(stage.ahead, Qt.Key.Key_Escape)
    qtbot.keyClick(stage.year, Qt.Key.Key_Home)
    assert stage.page.rect().contains(stage.page.day_box())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [(720, 300), (1000, 560)], ids=["page", "seasons"])
def test_a_bar_to_scroll_with_stands_on_the_page(qtbot: QtBot, theme: Theme, size: tuple[int, int], name: str) -> None:
    theme.set_name(name)
    runs = [run for n in range(30) for run in season_of(make_entry, f"Show {n}", "2026-05-06", 8, f"Service {n}")]
    stage = Stage(qtbot, theme, runs, size=size)
    bar = next(
        bar for bar in (stage.page._scroll.verticalScrollBar(), stage.ahead.verticalScrollBar()) if bar.isVisible()
    )
    at = bar.mapTo(stage.page, QPoint(0, bar.height() // 2))
    assert stage.page.grab().toImage().pixelColor(at) == theme.color("surface")
    theme.set_name("light")


def entry_box(stage: Stage, show: str) -> QRect:
    box = stage.page.entry_box(stage.bar(show).run.first)
    assert box is not None, f"{show} is not in sight"
    return box


def test_it_says_where_an_entry_stands_and_where_the_day_does(stage: Stage) -> None:
    box = entry_box(stage, "Harbour")
    top = stage.year.height() + stage.page.head.height()
    assert top < box.top() < top + 10
    assert stage.page.entry_box(make_entry("Other", "2026-05-06")) is None
    day = stage.page.day_box()
    assert stage.year.layout_now.box(5).contains(day)


def test_the_year_in_sight_comes_before_the_seasons_and_these_before_other_years(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = Stage(qtbot, theme, [])
    monkeypatch.setattr(year_model, "AT_ONCE_MS", 0.0)
    order: list[str] = []
    days, runs = stage.reader.day_counts, stage.reader.seasons

    def counted(choice: Choice, first: date, last: date) -> dict[date, int]:
        order.append(str(first.year))
        return days(choice, first, last)

    def listed(choice: Choice, since: date) -> list:
        order.append("seasons")
        return runs(choice, since)

    monkeypatch.setattr(stage.reader, "day_counts", counted)
    monkeypatch.setattr(stage.reader, "seasons", listed)
    stage.state.set_choice(Choice(kinds=frozenset({"season-premiere"})))
    assert order == [], "the click comes back at once"
    stage.settle()
    assert list(dict.fromkeys(order)) == ["2026", "seasons", "2027", "2025"]


def test_asleep_it_does_nothing(stage: Stage) -> None:
    stage.page.set_awake(False)
    stage.state.set_choice(Choice(kinds=frozenset({"film"})))
    QApplication.processEvents()
    asked = len(stage.reader.days), stage.reader.runs
    for _ in range(10):
        QApplication.processEvents()
    assert (len(stage.reader.days), stage.reader.runs) == asked
    assert stage.bar("Harbour")
    stage.page.set_awake(True)
    stage.settle()
    assert stage.ahead.rows_now.rows == []


def test_the_season_ahead_stays_from_today_whatever_the_year(stage: Stage) -> None:
    asked = stage.reader.runs
    stage.state.page(2)
    stage.settle()
    assert stage.bar("Harbour")
    assert stage.page.head.accessibleName().startswith("Season ahead, 20 April")
    assert stage.reader.runs == asked
