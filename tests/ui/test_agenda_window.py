"""The agenda in the whole window: list and detail beside each other, or the detail over the list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.values import Choice, Entry
from desktop_app.ui.models.view_state import AGENDA, MONTH, WEEK, YEAR
from desktop_app.ui.theme import Theme
from desktop_app.ui.views import settling
from desktop_app.ui.views.agenda_page import AgendaPage

from .sizes import Sizes
from .window_stage import Stage, staged

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT = Qt.MouseButton.LeftButton
ESC = Qt.Key.Key_Escape


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    """On the starter feed, every country, 1440 x 900, in the month."""
    with staged(qtbot, theme, tmp_path) as made:
        made.open()
        made.window.state.set_choice(Choice())
        yield made


def page(stage: Stage) -> AgendaPage:
    found = stage.shell.pages.current
    assert isinstance(found, AgendaPage)
    return found


def open_agenda(stage: Stage, qtbot: QtBot) -> AgendaPage:
    qtbot.keyClick(stage.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    return page(stage)


def click(stage: Stage, qtbot: QtBot, entry: Entry) -> None:
    view = page(stage).list
    place = view.visualRect(view.model().index_of_entry(entry.id)).center()  # type: ignore[attr-defined]
    qtbot.mouseClick(view.viewport(), LEFT, pos=place)


def test_it_opens_with_what_comes_next_and_its_detail_beside_it(stage: Stage, qtbot: QtBot) -> None:
    opened = open_agenda(stage, qtbot)
    selected, frame = stage.window.state.selected, stage.shell.frame
    assert selected is not None
    assert selected.air.first is not None
    assert selected.air.first >= date(2026, 5, 14)
    assert stage.shell.pane.current == "detail"
    assert frame.docked
    assert opened.width() == round(1440 * 0.38)
    assert stage.shell.pane.width() == 1440 - opened.width()
    assert opened.list.hasFocus() or not stage.window.isActiveWindow()
    assert stage.shell.toolbar.title.full_text() == "May 2026"
    assert not stage.shell.pane.detail.back_link.isVisible(), "no other list stands beside an agenda"
    assert not frame.grip.isVisible()


def test_the_cross_gives_the_list_the_whole_width_until_an_entry_is_opened(stage: Stage, qtbot: QtBot) -> None:
    opened = open_agenda(stage, qtbot)
    stage.shell.pane.detail.close_button.click()
    assert stage.window.state.selected is None
    assert opened.width() == 1440
    assert stage.shell.frame.overlay.isHidden()
    stage.window.state.page(1)
    stage.window.state.page(-1)
    assert stage.window.state.selected is None, "nothing is selected unasked"
    click(stage, qtbot, stage.entry("Star City"))
    assert stage.window.state.selected == stage.entry("Star City")
    assert opened.width() == round(1440 * 0.38)
    assert stage.shell.pane.detail.isVisible()
    stage.window.state.set_view(MONTH)
    assert stage.shell.pane.current == "detail"
    assert stage.shell.pane.detail.back_link.isVisible()


def test_escape_in_the_detail_closes_it_and_the_keyboard_comes_back(stage: Stage, qtbot: QtBot) -> None:
    opened = open_agenda(stage, qtbot)
    stage.shell.pane.focus_first()
    qtbot.keyClick(QApplication.focusWidget(), ESC)
    assert opened.width() == 1440
    assert opened.list.hasFocus()
    assert stage.window.state.selected is None


def test_f9_puts_the_detail_away_and_brings_it_back(stage: Stage, qtbot: QtBot) -> None:
    opened = open_agenda(stage, qtbot)
    selected, ticked = stage.window.state.selected, stage.works.actions.pane.isChecked
    qtbot.keyClick(stage.window, Qt.Key.Key_F9)
    assert opened.width() == 1440
    assert stage.window.state.selected == selected
    assert not ticked()
    qtbot.keyClick(stage.window, Qt.Key.Key_F9)
    assert opened.width() == round(1440 * 0.38)
    assert ticked()
    stage.shell.pane.detail.close_button.click()
    assert not ticked()
    qtbot.keyClick(stage.window, Qt.Key.Key_F9)
    assert stage.window.state.selected == selected, "there has to be something to show"
    assert stage.shell.frame.docked
    assert ticked()


@pytest.mark.parametrize(("width", "height", "share"), [(1000, 700, 400), (1240, 800, 471), (2560, 1440, 560)])
def test_the_list_has_its_share_of_the_window(stage: Stage, qtbot: QtBot, width: int, height: int, share: int) -> None:
    stage.window.resize(width, height)
    opened = open_agenda(stage, qtbot)
    assert opened.width() == share
    assert stage.shell.pane.width() == width - share


def test_a_pane_put_away_stays_away_when_the_view_opens(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(stage.window, Qt.Key.Key_F9)
    opened = open_agenda(stage, qtbot)
    assert stage.window.state.selected is None
    assert opened.width() == 1440


def test_a_narrow_window_has_the_detail_over_the_end_of_the_rows(stage: Stage, qtbot: QtBot) -> None:
    stage.window.resize(900, 700)
    opened = open_agenda(stage, qtbot)
    assert stage.window.state.selected is None
    assert opened.width() == 900
    entry = stage.entry("Star City")
    stage.window.state.select(entry)
    stage.window.state.select(None)
    click(stage, qtbot, entry)
    overlay = stage.shell.frame.overlay
    overlay.settle()
    assert overlay.floating
    assert overlay.x() > 0
    assert not stage.shell.pane.detail.back_link.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), ESC)
    assert overlay.isHidden()
    assert opened.list.hasFocus()
    qtbot.keyClick(stage.window, Qt.Key.Key_F9)
    assert overlay.isVisible()
    stage.shell.pane.detail.close_button.click()
    assert overlay.isHidden()


def test_the_selected_entry_is_in_sight_in_either_view(stage: Stage, qtbot: QtBot) -> None:
    entry = stage.entry("Slow Horses")
    stage.window.go_to(entry)
    assert stage.shell.page.grid.entry_box(entry) is not None
    opened = open_agenda(stage, qtbot)
    assert opened.entry_box(entry) is not None
    assert stage.shell.pane.detail.entry is not None
    assert stage.shell.pane.detail.entry.id == entry.id
    assert stage.shell.toolbar.title.full_text() == "September 2026"
    stage.window.state.set_view(MONTH)
    assert stage.shell.page.grid.entry_box(entry) is not None


@pytest.mark.parametrize("view", [MONTH, WEEK, AGENDA, YEAR])
def test_what_keys_lead_to_is_not_left_under_news(
    stage: Stage, qtbot: QtBot, view: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At once; else it lies over the view's top until neither pointer nor keys were at work for a while."""
    monkeypatch.setattr(settling, "REST_MS", 60_000)
    monkeypatch.setattr(settling, "KEY_MS", 60_000)
    shell = stage.shell
    stage.window.resize(1440, 600)
    stage.window.state.set_view(view)
    shell.news.hide()
    QApplication.processEvents()
    QCursor.setPos(shell.pages.mapToGlobal(QPoint(300, 300)))
    QApplication.processEvents()
    shell.news.show_message("TVmaze did not answer.", "Try again", "warning")
    top = shell.stack.y()
    assert shell.news.y() == top
    shell.pages.setFocus(Qt.FocusReason.TabFocusReason)
    keys = stage.window.focusWidget()
    assert keys is not None
    if view in (MONTH, YEAR):
        stage.window.go_to_day(date(2026, 1 if view == YEAR else 5, 8))
    led = {AGENDA: [Qt.Key.Key_Down] * 14 + [Qt.Key.Key_Up] * 12}  # to the row that is cut at the top
    for key in led.get(view, [Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up]):
        qtbot.keyClick(keys, key)
        QApplication.processEvents()
    if view == WEEK:
        assert shell.stack.y() == top, "where nothing is under it, it stays"
    else:
        assert shell.stack.y() == top + shell.news.height()


@pytest.mark.parametrize("followed", [True, False])
def test_the_keyboard_comes_along_from_the_list_that_has_no_place_beside_an_agenda(
    stage: Stage, qtbot: QtBot, followed: bool
) -> None:
    """Nothing is followed: then it holds nothing either, and no detail opens."""
    stage.window.state.set_choice(Choice(followed=followed))
    QApplication.processEvents()
    stage.shell.pane.agenda.view.setFocus()
    opened = open_agenda(stage, qtbot)
    assert opened.list.hasFocus()


def test_a_detail_that_grows_wide_is_laid_out_once(stage: Stage, qtbot: QtBot) -> None:
    open_agenda(stage, qtbot)
    qtbot.keyClick(stage.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    detail = stage.shell.pane.detail
    sizes = Sizes(detail._scroll, detail._content, detail.top)
    open_agenda(stage, qtbot)
    assert detail.header.floats
    assert detail._scroll.height() == detail.height(), "its header is over it, and takes no row"
    assert sizes.counted == {detail._scroll: 1, detail._content: 1, detail.top: 1}


def test_the_buttons_of_the_toolbar_go_through_the_months(stage: Stage, qtbot: QtBot) -> None:
    opened = open_agenda(stage, qtbot)
    bar = stage.shell.toolbar
    qtbot.mouseClick(bar.next_button, LEFT)
    assert bar.title.full_text() != "May 2026"
    qtbot.mouseClick(bar.today_button, LEFT)
    assert bar.title.full_text() == "May 2026"
    assert opened.list.verticalScrollBar().value() == 0
    qtbot.mouseClick(bar.previous_button, LEFT)
    month = stage.window.state.month
    assert month < date(2026, 5, 1), "the past stands above"
    qtbot.mouseClick(bar.today_button, LEFT)
    assert stage.window.state.month == date(2026, 5, 1)


def test_a_search_leads_to_the_entry_in_the_list(stage: Stage, qtbot: QtBot) -> None:
    opened = open_agenda(stage, qtbot)
    stage.window.go_to(stage.entry("Slow Horses"))
    assert opened.entry_box(stage.entry("Slow Horses")) is not None
    assert opened.list.hasFocus()
    assert stage.shell.frame.docked


def test_what_is_written_is_shown(stage: Stage, qtbot: QtBot) -> None:
    opened = open_agenda(stage, qtbot)
    stage.window.go_to(stage.entry("Star City"))
    qtbot.mouseClick(stage.shell.pane.detail.actions_row.follow, LEFT)
    qtbot.waitUntil(lambda: stage.entry("Star City").followed)
    model = opened.list.model()
    index = model.index_of_entry(stage.entry("Star City").id)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bool(model.row_at(index).entry.followed))  # type: ignore[attr-defined]


def test_a_window_that_opens_with_the_agenda_begins_with_what_comes_next(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    with staged(qtbot, theme, tmp_path) as before:
        before.open()
        before.window.state.set_choice(Choice())
        before.window.state.set_view(AGENDA)
        before.shell.pane.detail.close_button.click()
    with staged(qtbot, theme, tmp_path) as stage:
        assert stage.window.state.view == AGENDA
        stage.open()
        qtbot.waitUntil(lambda: stage.window.state.selected is not None)
        assert stage.shell.frame.docked
        assert page(stage).width() == round(stage.window.width() * 0.38)
