from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Changes, Entry
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.lane_layout import arrange
from tests.ui.entries import make_entry
from tests.ui.month_stage import Stage
from tests.ui.window_stage import bare

from .test_month_layout import SixPx

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
MAY = date(2026, 5, 1)


@pytest.fixture
def uncertain() -> list[Entry]:
    return [
        make_entry("Tidewrack", AirDate.in_week(date(2026, 5, 18)), code="S04E01", service="ITV1"),
        make_entry("The Cartographers", AirDate.in_month(2026, 5), service="Disney+"),
        make_entry("Nightjar", AirDate.in_season(2026, "spring"), service="ITV1"),
        make_entry("Small Print", AirDate.in_year(2026), service="Hulu"),
    ]


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, uncertain: list[Entry]) -> Stage:
    return Stage(qtbot, theme, [*uncertain, make_entry(when="2026-05-20")])


def test_groups_stand_in_order_of_precision_under_their_words(stage: Stage) -> None:
    layout = stage.page.lane.layout_now
    assert [text for _, text in layout.labels] == ["Week of 18 May", "Some day in May", "Spring 2026", "2026"]
    assert [chip.title for chip in layout.chips] == ["Tidewrack", "The Cartographers", "Nightjar", "Small Print"]
    assert layout.chips[0].detail == "S04 · ITV1"


def test_absent_when_every_date_is_certain(stage: Stage) -> None:
    assert stage.page.lane.isVisible()
    height = stage.grid.height()
    stage.reader.all = stage.reader.all[-1:]
    stage.state.step(1)
    assert not stage.page.lane.isVisible()
    stage.page.layout().activate()
    assert stage.grid.height() > height


def test_what_does_not_fit_is_in_the_list(stage: Stage, qtbot: QtBot, uncertain: list[Entry]) -> None:
    stage.page.resize(620, 600)
    layout = stage.page.lane.layout_now
    assert 0 < len(layout.hidden) < 4
    last = stage.page.lane.chip_box(len(layout.chips))
    assert last.right() < stage.page.lane.width()
    qtbot.mouseClick(stage.page.lane, Qt.MouseButton.LeftButton, pos=last.center())
    menu = stage_menu()
    assert bare(menu.actions()[-1].text()) == "Small Print · 2026"
    with qtbot.waitSignal(stage.page.entry_activated) as told:
        menu.actions()[-1].trigger()
    assert told.args == [uncertain[3]]
    menu.close()


def test_an_entry_opened_from_the_list_stands_in_the_strip_while_it_is_selected(
    stage: Stage, qtbot: QtBot, uncertain: list[Entry], theme: Theme
) -> None:
    stage.page.resize(620, 600)
    lane = stage.page.lane
    before = [chip.entry for chip in lane.layout_now.chips]
    assert uncertain[3] not in before
    lane.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in before:
        qtbot.keyClick(lane, Qt.Key.Key_Right)
    qtbot.keyClick(lane, Qt.Key.Key_Return)
    menu = stage_menu()
    menu.actions()[-1].trigger()
    menu.close()
    layout = lane.layout_now
    assert layout.chips[-1].entry == uncertain[3]
    assert {chip.entry.id for chip in layout.chips} | {entry.id for entry in layout.hidden} == {e.id for e in uncertain}
    box = lane.chip_box(len(layout.chips) - 1)
    assert lane.grab().toImage().pixelColor(box.left() + 4, box.center().y()) == theme.color("accent")
    found = lane.at_keyboard()
    assert found is not None
    assert found[0] == uncertain[3]
    assert lane.chip_box(len(layout.chips)).right() < lane.width()
    stage.state.select(stage.reader.all[-1])
    assert [chip.entry for chip in lane.layout_now.chips] == before


def stage_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_click_selects_the_entry_and_leaves_the_day(stage: Stage, qtbot: QtBot, uncertain: list[Entry]) -> None:
    with qtbot.waitSignal(stage.page.entry_activated):
        qtbot.mouseClick(stage.page.lane, Qt.MouseButton.LeftButton, pos=stage.page.lane.chip_box(1).center())
    assert (stage.state.selected, stage.state.day) == (uncertain[1], date(2026, 5, 14))


def test_by_keys_alone(stage: Stage, qtbot: QtBot, uncertain: list[Entry]) -> None:
    stage.page.lane.setFocus(Qt.FocusReason.TabFocusReason)
    assert stage.page.lane.accessibleDescription().startswith("Season premiere: Tidewrack")
    qtbot.keyClick(stage.page.lane, Qt.Key.Key_Right)
    qtbot.keyClick(stage.page.lane, Qt.Key.Key_Right)
    qtbot.keyClick(stage.page.lane, Qt.Key.Key_Left)
    qtbot.keyClick(stage.page.lane, Qt.Key.Key_Return)
    assert stage.state.selected == uncertain[1]


def test_the_service_goes_before_the_title_is_cut() -> None:
    entry = make_entry("The Cartographers", AirDate.in_month(2026, 5), code="S04E01", service="Disney+")
    said = []
    for width in range(400, 120, -1):
        chips = arrange([entry], MAY, width, round, SixPx()).chips
        said += [(chip.title, chip.detail) for chip in chips if (chip.title, chip.detail) not in said]
    assert said[:2] == [("The Cartographers", "S04 · Disney+"), ("The Cartographers", "S04")]
    assert all(title.endswith("…") and detail == "S04" for title, detail in said[2:])
    assert len(said) > 2


@given(
    titles=st.lists(st.text("abcdefgh ", min_size=1, max_size=50), max_size=20),
    width=st.integers(120, 2000),
    selected=st.none() | st.integers(0, 19),
)
def test_never_half_a_chip_and_never_one_lost(titles: list[str], width: int, selected: int | None) -> None:
    dates = [AirDate.in_month(2026, 5), AirDate.in_season(2026, "spring"), AirDate.in_year(2026)]
    entries = [make_entry(title, dates[3 * n // len(titles)], service="ITV1") for n, title in enumerate(titles)]
    layout = arrange(entries, MAY, width, round, SixPx())
    assert [*(chip.entry for chip in layout.chips), *layout.hidden] == entries
    if selected is not None and selected < len(entries):
        layout = arrange(entries, MAY, width, round, SixPx(), entries[selected].id)
        shown = [chip.entry for chip in layout.chips]
        assert sorted(entry.id for entry in (*shown, *layout.hidden)) == sorted(entry.id for entry in entries)
        assert [entry for entry in entries if entry in shown] == shown
        first = [entries[selected], *(entry for entry in entries if entry is not entries[selected])]
        has_room = bool(arrange(first, MAY, width, round, SixPx()).chips)
        assert (entries[selected] in shown) == has_room, "unless it has none in a strip of its own"
    end = 0.0
    for chip in layout.chips:
        assert chip.x >= end
        end = chip.x + chip.width
        assert end <= width
    if layout.hidden and layout.chips:
        assert layout.more_x + layout.more_width <= width


def test_a_watched_one_has_room_for_its_tick_and_the_keyboard_stays_at_it(
    stage: Stage, qtbot: QtBot, uncertain: list[Entry]
) -> None:
    lane = stage.page.lane
    before = lane.layout_now.chips[1]
    lane.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(lane, Qt.Key.Key_Right)
    found = lane.at_keyboard()
    assert found is not None
    assert found[0].show == "The Cartographers"
    stage.reader.all = [replace(entry, watched=entry.show == "The Cartographers") for entry in stage.reader.all]
    stage.model.reload(Changes(frozenset({"entries"})))
    after = lane.layout_now.chips[1]
    assert after.width - before.width == 11 + 6
    assert lane.at_keyboard() == (after.entry, found[1].adjusted(0, 0, 17, 0))
