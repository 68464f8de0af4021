"""The year in the whole window, on a real library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from time import sleep

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.app import App, build
from desktop_app.store import commands, queries
from desktop_app.ui.models import reading
from desktop_app.ui.models.view_state import MONTH
from desktop_app.ui.screenshot import screenshot
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.year_page import YearPage
from tests.conftest import NOW

from .window_stage import Stage, bare, staged

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    with staged(qtbot, theme, tmp_path / "data") as made:
        made.open()
        yield made


def go(stage: Stage) -> YearPage:
    """To the year, until all of it is there."""
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    page = stage.shell.pages.current
    assert isinstance(page, YearPage)
    state, filtering = stage.window.state, stage.window.filtering
    stage.qtbot.waitUntil(lambda: page.settled and not (state.paging or filtering.counting), timeout=10_000)
    return page


def click(stage: Stage, page: YearPage, day: date) -> None:
    place = page.year.visualRect(page.months.index_of(day)).center()
    stage.qtbot.mouseClick(page.year.viewport(), LEFT, pos=place)


def test_a_right_click_on_a_day_offers_an_entry_on_it(stage: Stage) -> None:
    page = go(stage)
    for day, offered in ((date(2026, 7, 9), True), (None, False)):
        place = page.year.visualRect(page.months.index_of(day)).center() if day else QPoint(2, 2)
        view = page.year.viewport()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.mapToGlobal(place))
        QApplication.sendEvent(view, asked)
        assert bool(QApplication.activePopupWidget()) is offered
        if offered:
            assert [bare(action.text()) for action in stage.menu().actions()] == ["Add an entry on 9 July…"]
            stage.menu().close()


def test_the_year_counts_what_the_library_has(stage: Stage) -> None:
    page = go(stage)
    choice = stage.window.state.choice
    for month in page.months.months:
        for number, count in enumerate(page.months.counts(month), 1):
            day = month.replace(day=number)
            entries = queries.entries(stage.app.database, replace(choice, first=day, last=day), stage.app.zone)
            assert count == sum(entry.air.exact for entry in entries)


def test_the_title_and_the_chips_are_about_the_year(stage: Stage) -> None:
    page = go(stage)
    assert stage.window.windowTitle() == "2026 – Premieres"
    counts = {chip.kind: chip.count_text() for chip in stage.shell.filter_bar.row.chips}
    whole = queries.count_by_kind(
        stage.app.database,
        stage.app.choice(date(2026, 1, 1), date(2026, 12, 31)),
        stage.app.zone,
    )
    assert counts["series-premiere"] == str(whole["series-premiere"])
    assert counts["season-premiere"] == str(whole["season-premiere"])
    assert sum(sum(page.months.counts(month)) for month in page.months.months) > 3


def test_a_year_of_chips_is_counted_a_little_at_a_time(stage: Stage) -> None:
    go(stage)
    filtering = stage.window.filtering
    before, quick = filtering.counts, stage.shell.reader.counts

    def slow(*asked: object, **more: bool) -> dict[str, int]:
        sleep(0.004)
        return quick(*asked, **more)  # type: ignore[arg-type]

    stage.shell.reader.counts = slow  # type: ignore[method-assign]
    filtering.count()
    assert filtering.counting
    stage.qtbot.waitUntil(lambda: not filtering.counting)
    assert +filtering.counts == +before  # type: ignore[operator]
    stage.window.state.set_view(MONTH)
    filtering.count()
    assert not filtering.counting, "a month is counted at once"


def test_a_day_opens_its_list_away_from_it(stage: Stage) -> None:
    page = go(stage)
    overlay = stage.shell.frame.overlay
    for day in (date(2026, 12, 3), date(2026, 1, 8)):
        click(stage, page, day)
        assert stage.shell.pane.current == "day"
        assert not overlay.isHidden()
        overlay.settle()
        box = page.day_box().translated(page.mapTo(stage.shell.frame, QPoint()))
        assert not overlay.geometry().intersects(box)


def test_enter_twice_goes_from_a_day_to_its_month(stage: Stage) -> None:
    page = go(stage)
    stage.window.state.set_day(date(2026, 10, 30))
    stage.qtbot.keyClick(page.year, Qt.Key.Key_Return)
    focus = stage.window.focusWidget()
    assert focus is not None
    assert focus is not page.year, "the list has the keyboard"
    stage.qtbot.keyClick(focus, Qt.Key.Key_Return)
    assert (stage.window.state.view, stage.window.state.day) == (MONTH, date(2026, 10, 30))
    assert stage.shell.page.grid.hasFocus()


def test_a_season_opens_its_detail(stage: Stage) -> None:
    page = go(stage)
    bar = page.ahead.rows_now.bars[0]
    place = page.ahead.visualRect(page.seasons.index_of(bar.run)).center()
    stage.qtbot.mouseClick(page.ahead.viewport(), LEFT, pos=place)
    stage.rest()
    assert stage.window.state.selected == bar.run.first
    assert stage.shell.pane.current == "detail"


def test_what_a_write_changes_is_seen(stage: Stage) -> None:
    page = go(stage)
    last = page.seasons.services[-1].runs[0].first
    assert not last.followed
    commands.follow(stage.app.database, last.show_id, NOW)

    def followed() -> bool:
        """Its service has come first."""
        return page.settled and any(run.first.followed for run in page.seasons.services[0].runs)

    stage.qtbot.waitUntil(followed, timeout=5000)
    assert last.show_id in {run.first.show_id for run in page.seasons.services[0].runs}


def test_only_what_is_in_sight_is_read(stage: Stage) -> None:
    page = go(stage)
    stage.window.state.set_view(MONTH)
    assert not page.months.step()
    before = page.seasons.rowCount()
    stage.window.filtering._on_followed(True)
    assert page.seasons.rowCount() == before
    assert go(stage).seasons.rowCount() < before


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path) -> Iterator[App]:
    made = build(tmp_path / "data", {"PREMIERES_NOW": NOW.isoformat(), "TZ": "UTC", "LANG": "en_GB.UTF-8"})
    yield made
    made.close()


def test_a_picture_waits_for_a_slow_library(app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = tmp_path / "one.png", tmp_path / "two.png"
    screenshot(app, one, view="year", size=(1280, 800))
    monkeypatch.setattr(reading, "GOAL_MS", 0.0)  # so that each day is read by itself
    screenshot(app, two, view="year", size=(1280, 800))
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("theme_name", ["light", "dark", "contrast"])
def test_a_picture_of_the_year_is_whole_and_always_the_same(app: App, tmp_path: Path, theme_name: str) -> None:
    one, two = tmp_path / "one.png", tmp_path / "two.png"
    for path in (one, two):
        screenshot(app, path, view="year", size=(1280, 800), theme=theme_name)
    assert one.read_bytes() == two.read_bytes()
    screenshot(app, two, view="year", date=NOW.date() + timedelta(days=400), size=(1280, 800), theme=theme_name)
    assert one.read_bytes() != two.read_bytes()
