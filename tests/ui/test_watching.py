"""What a person has watched: marked in the pane, by a letter and in bulk, taken back by Ctrl+Z, seen in every view."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.values import Choice, Entry
from desktop_app.domain.watched import watched_of
from desktop_app.store import commands, queries
from desktop_app.ui.models.view_state import AGENDA, MONTH, WEEK
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.detail_actions import WatchedButton

from .window_stage import Stage, bare, page, row, show, staged, tvmaze

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
F, W, Z = Qt.Key.Key_F, Qt.Key.Key_W, Qt.Key.Key_Z
IRON, LOW = show(1, "Ironwood & Sons"), show(2, "Lowland")
FIRST = [row(10 + n, IRON, f"2026-04-{n:02}", n, 1) for n in range(1, 4)]
SECOND = [row(20 + n, IRON, f"2026-05-{3 + 7 * n - 7:02}", n, 2) for n in range(1, 5)]  # two of them have aired
STREAM = show(3, "Stream", network=None, webChannel={"id": 1, "name": "Netflix", "country": None})
HOURLESS = [
    row(40 + n, STREAM, day, n) | {"airtime": ""} for n, day in enumerate(("2026-05-07", "2026-05-14", "2026-05-15"), 1)
]
OTHERS = [row(31, LOW, "2026-05-12", 1, 3), row(32, LOW, "2026-05-19", 2, 3)]


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    with tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url) as made:
        feed.serve("/schedule/full", [*FIRST, *SECOND, *OTHERS, *HOURLESS])
        feed.serve("/shows/1", page(IRON, [*FIRST, *SECOND]))
        feed.serve("/shows/2", page(LOW, OTHERS))
        feed.serve("/shows/3", page(STREAM, HOURLESS))
        made.open()
        state = made.window.state
        state.set_choice(replace(state.choice, kinds=None, countries=None))
        yield made
        made.rest()


def entry(stage: Stage, code: str, title: str = "Ironwood & Sons") -> Entry:
    season, number = code.split("x")
    found = queries.entries(stage.app.database, Choice(), stage.app.zone)
    return next(one for one in found if (one.show, one.season, one.episode) == (title, int(season), int(number)))


def watched(stage: Stage, title: str = "Ironwood & Sons") -> list[str]:
    stage.rest()
    found = queries.entries(stage.app.database, Choice(), stage.app.zone)
    return [f"{one.season}x{one.episode}" for one in found if one.show == title and one.watched]


def select(stage: Stage, code: str, title: str = "Ironwood & Sons") -> WatchedButton:
    stage.window.go_to(entry(stage, code, title))
    stage.rest()
    return stage.shell.pane.detail.actions_row.watched


def focus_in_view(stage: Stage) -> QWidget:
    stage.shell.pages.setFocus()
    found = stage.window.focusWidget()
    assert found is not None
    return found


def undo(stage: Stage) -> None:
    stage.window.activateWindow()  # a menu has been open
    stage.qtbot.waitUntil(stage.window.isActiveWindow)
    stage.qtbot.keyClick(stage.window, Z, CTRL)


# --- the button ------------------------------------------------------------------------------------------------------


def test_the_button_marks_the_entry_and_ctrl_z_takes_it_back(stage: Stage, qtbot: QtBot) -> None:
    button = select(stage, "2x2")
    qtbot.mouseClick(button.alone, LEFT)
    assert watched(stage) == ["2x2"]
    qtbot.waitUntil(button.alone.isChecked)
    assert stage.works.actions.undo.text() == "Undo Mark Ironwood && Sons S02E02 as watched"
    qtbot.mouseClick(button.alone, LEFT)
    assert watched(stage) == []
    undo(stage)
    assert watched(stage) == ["2x2"]
    undo(stage)
    assert watched(stage) == []
    qtbot.keyClick(stage.window, Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert watched(stage) == ["2x2"]


def test_all_up_to_here_marks_what_has_aired_and_says_how_many_that_were(stage: Stage, qtbot: QtBot) -> None:
    commands.mark_watched(stage.app.database, watched_of(entry(stage, "1x2")))
    button = select(stage, "2x4")
    assert not button.alone.isEnabled(), "it has not aired"
    qtbot.mouseClick(button.more, LEFT)
    stage.choose("All up to here watched")
    assert watched(stage) == ["1x1", "1x2", "1x3", "2x1", "2x2"]
    qtbot.waitUntil(stage.shell.news.isVisible)
    assert stage.shell.news.text() == "4 episodes of Ironwood & Sons are marked as watched."
    undo(stage)
    assert watched(stage) == ["1x2"], "what was marked before stays"


def test_a_season_is_marked_and_unmarked_as_a_whole(stage: Stage, qtbot: QtBot) -> None:
    button = select(stage, "1x2")
    qtbot.mouseClick(button.more, LEFT)
    stage.choose("All of season 1 watched")
    assert watched(stage) == ["1x1", "1x2", "1x3"]
    qtbot.waitUntil(lambda: [bare(action.text()) for action in opened(stage, button)] == ["Season 1 not watched"])
    qtbot.mouseClick(button.more, LEFT)
    stage.choose("Season 1 not watched")
    assert watched(stage) == []
    qtbot.waitUntil(lambda: stage.shell.news.text() == "3 episodes of Ironwood & Sons are marked as not watched.")
    undo(stage)
    assert watched(stage) == ["1x1", "1x2", "1x3"]


def opened(stage: Stage, button: WatchedButton) -> list[object]:
    stage.qtbot.mouseClick(button.more, LEFT)
    menu = stage.menu()
    found = list(menu.actions())
    stage.qtbot.keyClick(menu, Qt.Key.Key_Escape)
    return found


def test_one_episode_is_said_in_the_singular(stage: Stage, qtbot: QtBot) -> None:
    commands.mark_watched(stage.app.database, {one for n in (1, 2) for one in watched_of(entry(stage, f"1x{n}"))})
    button = select(stage, "1x2")
    qtbot.mouseClick(button.more, LEFT)
    stage.choose("All of season 1 watched")
    qtbot.waitUntil(lambda: stage.shell.news.text() == "1 episode of Ironwood & Sons is marked as watched.")


def test_where_nothing_more_is_to_mark_there_is_no_arrow(stage: Stage) -> None:
    button = select(stage, "3x1", "Lowland")
    assert button.alone.isEnabled()
    assert not button.more.isVisible()
    assert select(stage, "2x1").more.isVisible()
    assert not select(stage, "3x1", "Lowland").more.isVisible()


# --- the letters -----------------------------------------------------------------------------------------------------


def test_w_marks_the_selected_entry_and_f_follows_its_show(stage: Stage, qtbot: QtBot) -> None:
    select(stage, "2x2")
    grid = focus_in_view(stage)
    qtbot.keyClick(grid, W)
    assert watched(stage) == ["2x2"]
    qtbot.keyClick(grid, W)
    assert watched(stage) == []
    qtbot.keyClick(grid, F)
    stage.rest()
    assert entry(stage, "2x2").followed
    qtbot.keyClick(grid, F)
    stage.rest()
    assert not entry(stage, "2x2").followed


def test_the_letters_go_to_what_has_the_keyboard_before_what_is_selected(stage: Stage, qtbot: QtBot) -> None:
    select(stage, "2x2")
    grid = focus_in_view(stage)
    stage.window.state.set_day(date(2026, 5, 12))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down):  # past one of the starter feed
        qtbot.keyClick(grid, key)
    with qtbot.waitSignal(stage.shell.month_model.loaded):
        qtbot.keyClick(grid, W)
    assert watched(stage, "Lowland") == ["3x1"]
    qtbot.keyClick(grid, W)  # the month was read anew, and the keyboard has stayed where it was
    assert watched(stage, "Lowland") == []
    assert watched(stage) == []


def test_the_letters_work_in_the_pane(stage: Stage, qtbot: QtBot) -> None:
    select(stage, "2x2")
    follow = stage.shell.pane.detail.actions_row.follow
    follow.setFocus()
    qtbot.keyClick(follow, W)
    assert watched(stage) == ["2x2"]


def test_w_says_of_what_has_not_aired_that_it_has_not(stage: Stage, qtbot: QtBot) -> None:
    select(stage, "2x4")
    qtbot.keyClick(focus_in_view(stage), W)
    assert watched(stage) == []
    said = "Ironwood & Sons S02E04 has not aired yet, so it can't be marked as watched."
    assert stage.shell.news.text() == said


def test_what_comes_out_today_without_an_hour_is_marked_by_letter_button_and_menu(stage: Stage, qtbot: QtBot) -> None:
    button = select(stage, "1x2", "Stream")
    qtbot.keyClick(focus_in_view(stage), W)
    assert watched(stage, "Stream") == ["1x2"]
    qtbot.waitUntil(button.alone.isChecked)
    for marked in ([], ["1x2"]):
        qtbot.mouseClick(button.alone, LEFT)
        assert watched(stage, "Stream") == marked
        qtbot.waitUntil(lambda: button.alone.isChecked() is bool(marked))  # noqa: B023 (waited for here)
    qtbot.mouseClick(stage.shell.pane.detail.more, LEFT)
    stage.choose("Not watched")
    for offer, marked in (
        ("Watched", ["1x2"]),
        ("All up to here watched", ["1x1", "1x2"]),
        ("All of season 1 watched", ["1x1", "1x2"]),
    ):
        stage.rest()
        commands.unmark_season_watched(stage.app.database, entry(stage, "1x2", "Stream").show_id, 1)
        button = select(stage, "1x2", "Stream")
        qtbot.waitUntil(lambda: not button.alone.isChecked())  # noqa: B023 (waited for here)
        qtbot.mouseClick(stage.shell.pane.detail.more, LEFT)
        stage.choose(offer)
        assert watched(stage, "Stream") == marked
    assert not select(stage, "1x3", "Stream").alone.isEnabled(), "tomorrow's"


def test_what_is_selected_and_out_of_sight_is_not_meant(stage: Stage, qtbot: QtBot) -> None:
    select(stage, "2x2")
    stage.shell.pane.detail.back_link.click()
    stage.window.state.reselect(entry(stage, "2x2"))
    stage.shell.pane.show_agenda()
    stage.window.state.set_month(entry(stage, "2x2").air.first.replace(month=9))  # type: ignore[union-attr]
    qtbot.keyClick(focus_in_view(stage), W)
    assert watched(stage) == []


def test_a_text_field_keeps_its_letters(stage: Stage, qtbot: QtBot) -> None:
    select(stage, "2x2")
    qtbot.keyClick(stage.window, F, CTRL)
    field = stage.window.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "fw")
    assert watched(stage) == []


def test_letters_act_on_the_entry_that_the_keyboard_is_at_in_a_list(stage: Stage, qtbot: QtBot) -> None:
    select(stage, "2x2")
    qtbot.keyClick(stage.window, Qt.Key.Key_3, CTRL)
    assert stage.window.state.view == AGENDA
    qtbot.keyClick(focus_in_view(stage), W)
    assert watched(stage) == ["2x2"]
    qtbot.keyClick(focus_in_view(stage), F)
    stage.rest()
    assert entry(stage, "2x2").followed


def test_a_text_that_is_only_read_has_keys_of_its_own(stage: Stage, qtbot: QtBot) -> None:
    select(stage, "2x2")
    text = QPlainTextEdit("Words", stage.shell.pane.detail)
    text.setReadOnly(True)
    text.show()
    text.setFocus()
    qtbot.keyClick(text, W)
    assert watched(stage) == []


def test_a_popup_keeps_its_letters(stage: Stage, qtbot: QtBot) -> None:
    """Which are those of what it offers."""
    select(stage, "2x2")
    focus_in_view(stage)
    weeks = stage.works.actions.week_numbers
    before = weeks.isChecked()
    qtbot.mouseClick(stage.shell.toolbar.menu_button, LEFT)
    qtbot.keyClick(stage.menu(), W)
    assert (weeks.isChecked(), watched(stage)) == (not before, [])
    qtbot.mouseClick(stage.shell.pane.detail.more, LEFT)
    qtbot.keyClick(stage.menu(), W)
    assert watched(stage) == ["2x2"]
    stage.shell.filter_bar.chip_menu("film").popup(QPoint())
    for letter in (W, F):
        qtbot.keyClick(stage.menu(), letter)
    stage.menu().close()
    assert (watched(stage), entry(stage, "2x2").followed) == (["2x2"], False)


def test_the_letters_can_be_switched_off_and_that_survives_a_restart(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    select(stage, "2x2")
    switch = stage.works.actions.single_letters
    assert switch.isChecked()
    assert switch in stage.shell.toolbar.menu.actions()
    switch.trigger()
    qtbot.keyClick(focus_in_view(stage), W)
    assert watched(stage) == []
    assert "single_letters = false" in stage.app.paths.settings.read_text()
    switch.trigger()
    qtbot.keyClick(focus_in_view(stage), W)
    assert watched(stage) == ["2x2"]


def test_the_switch_follows_the_settings_that_another_program_writes(stage: Stage, qtbot: QtBot) -> None:
    stage.app.paths.settings.write_text("single_letters = false\n")
    stage.works.settings.look()
    assert not stage.works.actions.single_letters.isChecked()


# --- in sight --------------------------------------------------------------------------------------------------------


def grabbed(part: QWidget) -> QImage:
    return part.grab().toImage()


def inks(image: QImage, left: int, right: int, top: int, bottom: int) -> set[str]:
    pixels = ((x, y) for x in range(max(left, 0), right) for y in range(max(top, 0), bottom))
    return {QColor(image.pixel(x, y)).name() for x, y in pixels}


@pytest.mark.parametrize(("view", "line"), [(MONTH, 0), (WEEK, 0), (AGENDA, 1)])
def test_a_tick_stands_at_the_end_of_a_watched_entry_and_goes_with_ctrl_z(
    stage: Stage, qtbot: QtBot, view: str, line: int
) -> None:
    """`line`: the one of the entry's two that it ends."""
    stage.window.resize(1000, 700)  # so narrow that no hour stands there
    one = entry(stage, "3x1", "Lowland")
    state = stage.window.state
    state.set_view(view)
    state.set_day(one.air.first)  # type: ignore[arg-type]
    qtbot.wait(300)
    page, area = stage.shell.pages.current, stage.shell.pages.canvas

    def end_of_it() -> set[str]:
        box = page.entry_box(one)
        assert box is not None
        at, high = area.mapFrom(page, box.topLeft()), box.height() // 2
        end = area.width() - 16 if view == AGENDA else at.x() + box.width()  # a row reaches from edge to edge
        return inks(grabbed(area), end - 20, end - 4, at.y() + line * high + 3, at.y() + (line + 1) * high - 3)

    assert len(end_of_it()) == 1, "nothing stands there"
    stage.works.commands.deeds.watch(one, True)
    qtbot.waitUntil(lambda: len(end_of_it()) > 1)
    undo(stage)
    qtbot.waitUntil(lambda: len(end_of_it()) == 1)


def test_those_who_listen_and_the_tooltip_hear_of_it(stage: Stage) -> None:
    one = entry(stage, "2x2")
    commands.mark_watched(stage.app.database, watched_of(one))
    found = entry(stage, "2x2")
    from desktop_app.ui.views.grid_painter import entry_sentence

    assert entry_sentence(found, stage.window._today).endswith(", aired, watched")


def test_a_narrow_window_marks_in_the_pane_that_floats(stage: Stage, qtbot: QtBot) -> None:
    stage.window.resize(1000, 700)
    button = select(stage, "2x2")
    assert stage.shell.frame.floating
    focus = stage.window.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, W)
    assert watched(stage) == ["2x2"]
    qtbot.waitUntil(button.alone.isChecked)
    assert button.alone.mapTo(stage.window, QPoint()).x() >= 0
