"""Grid and pane: who has the keyboard, and whether the pane is in sight."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.syncing import News
from desktop_app.ui.theme import Theme
from desktop_app.ui.views import settling

from .window_stage import Stage, page, row, show, staged, tvmaze

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    """On the starter feed, 1440 x 900."""
    with tvmaze() as nothing_new, staged(qtbot, theme, tmp_path, nothing_new.url) as made:
        made.open()
        yield made


def select(stage: Stage, name: str) -> None:
    stage.window.go_to(stage.entry(name))


def test_after_a_click_in_the_grid_the_arrows_go_on_in_the_grid(stage: Stage, qtbot: QtBot) -> None:
    grid = stage.shell.page.grid
    stage.shell.pane.focus_first()  # the list had the keyboard before
    assert stage.shell.pane.agenda.view.hasFocus()
    box = grid.entry_box(stage.entry("Star City"))
    assert box is not None
    qtbot.mouseClick(grid.viewport(), LEFT, pos=box.center())
    assert stage.shell.pane.current == "detail"
    assert grid.hasFocus()
    day = stage.window.state.day
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert stage.window.state.day != day
    stage.window.resize(1000, 700)
    box = grid.entry_box(stage.entry("Devil May Cry"))
    assert box is not None
    qtbot.mouseClick(grid.viewport(), LEFT, pos=box.center())
    assert stage.shell.frame.overlay.hasFocus()


def test_escape_leaves_the_day_and_then_closes_its_entry(stage: Stage, qtbot: QtBot) -> None:
    """The pane stands beside the grid."""
    stage.window.resize(1440, 900)
    QApplication.processEvents()
    stage.window.go_to_day(stage.entry("Star City").air.first)  # type: ignore[arg-type]
    grid = stage.shell.page.grid
    grid.setFocus()
    for _ in range(2):
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert stage.shell.pane.current == "detail"
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert stage.shell.pane.current == "detail"
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert (stage.shell.pane.current, stage.window.state.selected) == ("agenda", None)
    assert grid.hasFocus()


def test_between_list_and_detail_the_keyboard_takes_no_detour(stage: Stage, qtbot: QtBot) -> None:
    pane = stage.shell.pane
    pane.focus_first()
    came_to: list[QWidget] = []

    def on_focus(_: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            came_to.append(now)

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.focusChanged.connect(on_focus)
    qtbot.keyClick(pane.agenda.view, Qt.Key.Key_Return)
    assert pane.current == "detail"
    qtbot.keyClick(pane.detail.back_link, Qt.Key.Key_Return)
    assert pane.current == "agenda"
    application.focusChanged.disconnect(on_focus)
    assert came_to == [pane.detail.back_link, pane.agenda.view]


def test_the_menu_says_whether_the_pane_is_in_sight_whoever_opened_it(stage: Stage, qtbot: QtBot) -> None:
    ticked, overlay = stage.works.actions.pane.isChecked, stage.shell.frame.overlay
    assert ticked()
    qtbot.keyClick(stage.window, Qt.Key.Key_F9)
    assert not ticked()
    select(stage, "Star City")
    assert overlay.isVisible()
    assert ticked()
    qtbot.keyClick(stage.window, Qt.Key.Key_F9)
    assert overlay.isHidden()
    assert not ticked()
    qtbot.keyClick(stage.window, Qt.Key.Key_F9)
    assert stage.shell.frame.docked
    assert ticked()


# --- the list of a day, and another day ------------------------------------------------------------------------------


def cell(stage: Stage, day: date) -> QPoint:
    """A point of the day's cell where no entry is: beside its number."""
    box = stage.shell.page.grid.visualRect(stage.shell.month_model.index_of(day))
    return QPoint(box.right() - 10, box.top() + 8)


def open_day(stage: Stage, day: date) -> None:
    stage.window.go_to_day(day)
    stage.shell.page.grid.day_activated.emit(day)
    assert stage.shell.pane.current == "day"


def test_the_list_of_a_day_goes_along_to_a_day_that_is_clicked(stage: Stage, qtbot: QtBot) -> None:
    pane, grid = stage.shell.pane, stage.shell.page.grid
    open_day(stage, date(2026, 5, 20))
    qtbot.mouseClick(grid.viewport(), LEFT, pos=cell(stage, date(2026, 5, 29)))
    assert pane.current == "day"
    assert pane.day_list.title.full_text() == "Friday 29 May"
    assert {row.day for row in pane._day_model._rows[:1]} == {date(2026, 5, 29)}
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert pane.day_list.title.full_text() == "Thursday 28 May"


def test_the_list_of_a_day_gives_way_when_the_person_leaves_all_days(stage: Stage, qtbot: QtBot) -> None:
    open_day(stage, date(2026, 5, 20))
    qtbot.keyClick(stage.window, Qt.Key.Key_PageDown)
    assert stage.shell.pane.current == "agenda"


def test_an_entry_chosen_in_the_list_of_a_day_leads_back_to_that_list(stage: Stage, qtbot: QtBot) -> None:
    pane = stage.shell.pane
    open_day(stage, date(2026, 5, 14))
    other = stage.entry("Star City")
    assert other.air.first != date(2026, 5, 14)
    pane.day_list.view.entry_activated.emit(other)
    assert pane.current == "detail"
    assert stage.window.state.day == other.air.first
    assert pane.detail.back_link.text() == "Thursday 14 May"


def test_an_entry_chosen_in_the_grid_does_not_lead_back_to_the_list_of_another_day(stage: Stage, qtbot: QtBot) -> None:
    pane, grid = stage.shell.pane, stage.shell.page.grid
    stage.window.resize(720, 620)
    open_day(stage, date(2026, 5, 14))
    stage.window.resize(1440, 900)
    box = grid.entry_box(stage.entry("Star City"))
    assert box is not None
    qtbot.mouseClick(grid.viewport(), LEFT, pos=box.center())
    assert pane.current == "detail"
    assert pane.detail.back_link.text() == "Friday 29 May"


def test_a_list_of_a_day_that_floats_goes_when_its_day_is_left(stage: Stage, qtbot: QtBot) -> None:
    stage.window.resize(1239, 800)
    open_day(stage, date(2026, 5, 20))
    qtbot.keyClick(stage.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert stage.shell.frame.floating
    qtbot.keyClick(stage.window, Qt.Key.Key_Home)
    assert stage.shell.frame.overlay.isHidden()
    assert stage.shell.pages.current.grid.hasFocus()


@pytest.mark.parametrize("name", ["Star City", "Devil May Cry"])
@pytest.mark.parametrize("width", [1000, 1440])
def test_in_another_view_the_floating_detail_leaves_the_entry_in_sight(
    stage: Stage, qtbot: QtBot, width: int, name: str
) -> None:
    stage.window.resize(width, 800)
    entry = stage.entry(name)
    stage.window.go_to(entry)
    frame, pages = stage.shell.frame, stage.shell.pages
    for key in (Qt.Key.Key_2, Qt.Key.Key_4, Qt.Key.Key_2, Qt.Key.Key_1):
        qtbot.keyClick(stage.window, key, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: pages.current.settled)
        QApplication.processEvents()
        box = pages.entry_box(entry) or pages.day_box()
        assert frame.pane_in_sight
        assert box is not None
        if frame.floating:
            place = box.translated(pages.mapTo(frame, QPoint()))
            assert not frame.overlay.geometry().contains(place.center())


def test_a_list_beside_the_month_does_not_come_to_lie_over_the_next_view(stage: Stage, qtbot: QtBot) -> None:
    frame = stage.shell.frame
    stage.window.resize(1280, 800)
    qtbot.keyClick(stage.window, Qt.Key.Key_F9)
    qtbot.keyClick(stage.window, Qt.Key.Key_F9)
    frame.present()
    assert frame.docked
    qtbot.keyClick(stage.window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert not frame.docked
    assert not frame.floating
    qtbot.keyClick(stage.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert frame.docked


@pytest.mark.parametrize(("key", "width"), [(Qt.Key.Key_1, 1240), (Qt.Key.Key_2, 1240), (Qt.Key.Key_4, 1352)])
def test_from_its_width_on_the_detail_stands_beside_the_view_and_covers_nothing(
    stage: Stage, qtbot: QtBot, key: Qt.Key, width: int
) -> None:
    frame, pages = stage.shell.frame, stage.shell.pages
    qtbot.keyClick(stage.window, key, Qt.KeyboardModifier.ControlModifier)
    stage.window.resize(width - 1, 800)
    select(stage, "Star City")
    assert frame.floating
    stage.window.resize(width, 800)
    assert frame.docked
    assert stage.shell.pane.current == "detail"
    assert not pages.geometry().intersects(frame.overlay.geometry())
    stage.shell.pane.detail.back_link.click()
    assert stage.shell.pane.current == "agenda"
    assert frame.docked


def test_a_list_that_has_the_keyboard_is_paged_and_never_the_grid(stage: Stage, qtbot: QtBot) -> None:
    month, listed = stage.window.state.month, stage.shell.pane.agenda.view
    listed.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_PageUp, *[Qt.Key.Key_PageDown] * 12, *[Qt.Key.Key_PageUp] * 14):
        qtbot.keyClick(listed, key)
        assert stage.window.state.month == month
    stage.shell.pages.setFocus()
    qtbot.keyClick(stage.window, Qt.Key.Key_PageUp)
    assert stage.window.state.month < month


# --- the detail keeps its top -----------------------------------------------------------------------------------------


def test_a_detail_opened_from_the_search_stays_at_its_top_when_its_cast_comes(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    iron = show(1, "Ironwood & Sons", summary="A family and its forge. " * 12)
    rows = [row(n, iron, f"2026-05-{n:02}", n) for n in range(1, 25)]
    with tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url, size=(1280, 620)) as stage:
        feed.serve("/schedule/full", rows)
        feed.serve("/shows/1", page(iron, rows, tuple(f"Person {n}" for n in range(20))))
        stage.open()
        box, pane = stage.shell.search, stage.shell.pane.detail
        qtbot.keyClick(stage.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(box, "ironwood")
        qtbot.waitUntil(lambda: stage.shell.search_model.text == "ironwood" and box.popup.isVisible())
        qtbot.keyClick(box, Qt.Key.Key_Return)
        qtbot.waitUntil(pane.isVisible)
        QCursor.setPos(pane.dates.mapToGlobal(QPoint(30, 5)))  # it rested where the list of the search was
        qtbot.waitUntil(lambda: bool(pane.page and pane.page.cast), timeout=5000)
        QApplication.processEvents()
        bar = pane._scroll.verticalScrollBar()
        assert (bar.value(), bar.maximum() > 0) == (0, True)
        stage.rest()


@pytest.fixture
def unrested(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pointer has never rested long enough."""
    monkeypatch.setattr(settling, "REST_MS", 60_000)
    monkeypatch.setattr(settling, "KEY_MS", 60_000)


@pytest.mark.usefixtures("unrested")
def test_news_that_comes_while_the_pointer_is_on_the_page_covers_no_filter_and_moves_nothing(stage: Stage) -> None:
    shell = stage.shell
    grid = shell.page.grid.viewport()

    def point(part: QWidget) -> None:
        QCursor.setPos(part.mapToGlobal(part.rect().center()))
        for _ in range(3):
            QApplication.processEvents()

    shell.news.hide()  # what the start had to say
    point(grid)
    before = grid.mapTo(stage.window, QPoint())
    stage.works.show_news(News("TVmaze did not answer.", "warning", again=True))
    QApplication.processEvents()
    place = shell.news.geometry()
    assert place.top() == shell.filter_bar.geometry().bottom() + 1
    assert grid.mapTo(stage.window, QPoint()) == before
    point(shell.news)
    assert (shell.news.geometry(), grid.mapTo(stage.window, QPoint())) == (place, before)
    point(shell.filter_bar)
    assert (shell.news.y(), shell.news.width()) == (place.y(), stage.window.width())
    assert grid.mapTo(stage.window, QPoint()) == before + QPoint(0, place.height())


def test_news_covers_nothing_of_a_page_on_which_the_pointer_rests(stage: Stage, qtbot: QtBot) -> None:
    shell = stage.shell
    shell.news.hide()
    QCursor.setPos(shell.pages.mapToGlobal(QPoint(300, 20)))
    QApplication.processEvents()
    top = shell.stack.y()
    stage.works.show_news(News("TVmaze did not answer.", "warning", again=True))
    assert shell.news.y() == top
    for step in range(4):
        qtbot.wait(settling.REST_MS // 3)
        QCursor.setPos(shell.pages.mapToGlobal(QPoint(301 + step, 20)))
        QApplication.processEvents()
        assert shell.stack.y() == top, "somebody is at work there"
    qtbot.waitUntil(lambda: shell.stack.y() == top + shell.news.height(), timeout=2 * settling.REST_MS)


@pytest.mark.usefixtures("unrested")
def test_news_covers_no_pane_and_makes_room_for_the_keyboard(stage: Stage, qtbot: QtBot) -> None:
    shell = stage.shell
    grid, news, overlay = shell.page.grid, shell.news, shell.frame.overlay

    def place(part: QWidget) -> QRect:
        return QRect(part.mapTo(stage.window, QPoint()), part.size())

    news.hide()
    select(stage, "Star City")
    grid.setFocus()
    QCursor.setPos(grid.viewport().mapToGlobal(grid.viewport().rect().center()))
    QApplication.processEvents()
    top = place(shell.pages).top()
    stage.works.show_news(News("TVmaze did not answer.", "warning", again=True))
    QApplication.processEvents()
    assert (place(news).width(), place(news).top()) == (place(shell.pages).width(), top)
    for width in (1100, 1000, 1440):
        stage.window.resize(width, 760)
        QApplication.processEvents()
        assert not place(news).intersects(place(shell.pane))
        assert 0 <= place(news).width() + shell.pane.width() - width <= 1, "up to its edge, over its shadow"
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Tab)
    assert overlay.isAncestorOf(QApplication.focusWidget())
    assert place(shell.pages).top() == top, "nothing of the pane is covered"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    QApplication.processEvents()
    assert grid.hasFocus()
    assert place(shell.pages).top() == place(news).bottom() + 1 > top
    assert place(news).width() == stage.window.width()


# --- a list over the grid ---------------------------------------------------------------------------------------------


@pytest.fixture
def dense(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    """Twelve entries on one day, in a window too narrow for a pane."""
    shows = [show(n, f"Show {n:02}") for n in range(1, 13)]
    rows = [row(n, of, "2026-05-20") for n, of in enumerate(shows, 1)]
    with tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url, size=(1000, 700)) as made:
        feed.serve("/schedule/full", rows)
        made.open()
        first = made.entry("Show 01")
        qtbot.waitUntil(lambda: made.shell.page.grid.entry_box(first) is not None, timeout=5000)
        yield made


def key(stage: Stage, *keys: Qt.Key) -> None:
    """Wherever the keyboard is."""
    for one in keys:
        stage.qtbot.keyClick(QApplication.focusWidget(), one)
        stage.rest()


def test_esc_leads_step_by_step_from_a_detail_to_the_list_of_its_day_to_the_grid(dense: Stage) -> None:
    stage = dense
    pane, frame, grid = stage.shell.pane, stage.shell.frame, stage.shell.page.grid
    stage.window.go_to_day(date(2026, 5, 20))
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    key(stage, Qt.Key.Key_Return)
    listed = pane.day_list.view
    assert (pane.current, frame.floating, listed.hasFocus()) == ("day", True, True)
    assert listed.entry_at(listed.currentIndex()).show == "Show 01"
    key(stage, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert (pane.current, frame.floating) == ("detail", True)
    assert pane.detail.top.title.text() == "Show 03"
    key(stage, Qt.Key.Key_Escape)
    assert (pane.current, frame.floating, listed.hasFocus()) == ("day", True, True)
    assert listed.entry_at(listed.currentIndex()).show == "Show 03", "as it was left"
    key(stage, Qt.Key.Key_Escape)
    assert not frame.floating
    assert grid.hasFocus()
    assert grid._keyboard_here(), "and shows where"
    key(stage, Qt.Key.Key_Return)
    assert (pane.current, listed.hasFocus()) == ("day", True)
    assert listed.entry_at(listed.currentIndex()).show == "Show 01", "it begins at its beginning"


@pytest.mark.parametrize("tabs", [0, 1, 3])
def test_esc_closes_a_detail_over_the_grid_wherever_the_keyboard_is_in_it(dense: Stage, tabs: int) -> None:
    stage = dense
    pane, frame, grid = stage.shell.pane, stage.shell.frame, stage.shell.page.grid
    stage.window.go_to_day(date(2026, 5, 20))
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    key(stage, Qt.Key.Key_Return, Qt.Key.Key_Escape)  # the list of the day, which is left behind
    grid.go_to_entry(stage.entry("Show 01"))
    key(stage, Qt.Key.Key_Return)
    assert (pane.current, frame.floating) == ("detail", True)
    key(stage, *[Qt.Key.Key_Tab] * tabs)
    key(stage, Qt.Key.Key_Escape)
    assert not frame.floating
    assert stage.window.state.selected == stage.entry("Show 01")
    assert grid.hasFocus()
    assert grid._keyboard_here()
    assert grid.at_keyboard() is not None
    assert grid.at_keyboard()[0] == stage.entry("Show 01")  # type: ignore[index]
