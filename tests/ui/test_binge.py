"""Told when a whole season is out: asked for in the menu, seen on the calendar and in the pane, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import icalendar
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.domain.statements import SeasonFacts
from desktop_app.domain.values import Choice, Entry, Kind
from desktop_app.domain.watched import Watched
from desktop_app.publish.icalendar_file import to_ical
from desktop_app.store import queries
from desktop_app.ui.theme import Theme
from tests.store.worlds import episode, show, snapshot, sync

from .window_stage import Stage, bare, staged, tvmaze

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT, CTRL, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ASK, STOP = "Tell me when a season is out whole", "Don’t tell me when a season is out whole"
KIND = frozenset({Kind.BINGE_READY.value})
EPISODES = [episode("7", f"2{n}", f"2x{n:02}", f"2026-05-{14 + 2 * n:02} 20:00", title=f"B{n}") for n in (1, 2, 3)]
FEED = snapshot(show("7", "Lighthouse", country="DK"), *EPISODES, SeasonFacts("7", 2, episode_order=3))


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    """A Danish show that nobody follows, on the calendar of somebody in Britain."""
    with tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url) as made:
        made.open()
        sync(made.app.database, FEED)
        yield made
        made.rest()


def premiere(stage: Stage) -> Entry:
    (found,) = queries.find_shows(stage.app.database, "Lighthouse")
    return queries.show_entries(stage.app.database, found.id)[0]


def wholes(stage: Stage) -> list[Entry]:
    return queries.entries(stage.app.database, Choice(kinds=KIND), stage.app.zone)


def shown(stage: Stage, day: int = 20) -> list[Entry]:
    """What of it the month shows on a day of May, under the filter that a window begins with."""
    model = stage.shell.month_model
    place = model.cell_of(date(2026, 5, day))
    assert place is not None
    return [entry for entry in model.day_at(*place).entries if entry.kind is Kind.BINGE_READY]


def pane_menu(stage: Stage) -> QMenu:
    """That of ⋯, opened by a click."""
    stage.qtbot.mouseClick(stage.shell.pane.detail.more, LEFT)
    found = [menu for menu in stage.shell.findChildren(QMenu) if menu.isVisible()]
    assert found
    return found[-1]


def offered(menu: QMenu) -> dict[str, QAction]:
    return {bare(action.text()): action for action in menu.actions()}


def ask(stage: Stage, text: str = ASK) -> None:
    stage.window.go_to(premiere(stage))
    stage.rest()
    menu = pane_menu(stage)
    place = menu.actionGeometry(offered(menu)[text]).center()
    stage.qtbot.mouseClick(menu, LEFT, pos=place)
    stage.window.activateWindow()  # which offscreen nobody does when a menu closes
    stage.rest()


def test_asked_for_in_the_menu_it_stands_on_the_calendar(stage: Stage) -> None:
    ask(stage)
    (entry,) = wholes(stage)
    assert entry.season == 2
    stage.qtbot.waitUntil(lambda: shown(stage) == [entry])
    assert stage.shell.news.text() == "Lighthouse: Season 2 is out whole on Wednesday 20 May."
    stage.qtbot.waitUntil(stage.shell.pane.detail.binge.isVisible)
    assert stage.shell.pane.detail.binge.told.text() == "Season 2 is out whole on Wednesday 20 May"
    menu = pane_menu(stage)
    assert STOP in offered(menu)
    assert ASK not in offered(menu)
    menu.close()


def test_the_keys_undo_it_and_do_it_again_under_the_same_uid(stage: Stage, qtbot: QtBot) -> None:
    ask(stage)
    (before,) = wholes(stage)
    assert stage.works.actions.undo.text() == "Undo Tell when a whole season of Lighthouse is out"
    qtbot.keyClick(stage.window, Qt.Key.Key_Z, CTRL)
    stage.rest()
    assert wholes(stage) == []
    qtbot.waitUntil(lambda: shown(stage) == [])
    qtbot.waitUntil(lambda: not stage.shell.pane.detail.binge.isVisible())
    qtbot.keyClick(stage.window, Qt.Key.Key_Z, CTRL | SHIFT)
    stage.rest()
    (after,) = wholes(stage)
    assert after.uid == before.uid
    qtbot.waitUntil(lambda: shown(stage) == [after])


def test_the_pane_takes_it_back_and_that_is_undone_too(stage: Stage, qtbot: QtBot) -> None:
    ask(stage)
    section = stage.shell.pane.detail.binge
    qtbot.waitUntil(section.isVisible)
    qtbot.mouseClick(section.stop, LEFT)
    stage.rest()
    assert wholes(stage) == []
    qtbot.waitUntil(lambda: not section.isVisible())
    qtbot.keyClick(stage.window, Qt.Key.Key_Z, CTRL)
    stage.rest()
    assert len(wholes(stage)) == 1


def test_the_entry_has_a_pane_of_its_own_that_goes_with_the_wish(stage: Stage, qtbot: QtBot) -> None:
    ask(stage)
    qtbot.waitUntil(lambda: shown(stage) != [])
    stage.window.go_to(shown(stage)[0])
    stage.rest()
    top = stage.shell.pane.detail.top
    assert (top.kind.accessibleName() or top.kind.text(), top.episode.text()) == ("Whole season out", "Season 2")
    qtbot.keyClick(stage.window, Qt.Key.Key_Z, CTRL)
    stage.rest()
    qtbot.waitUntil(lambda: stage.window.state.selected is None)
    assert stage.shell.pane.current == "agenda"


def test_its_pane_says_which_episode_its_day_is_of_and_leads_there(stage: Stage, qtbot: QtBot) -> None:
    ask(stage)
    qtbot.waitUntil(lambda: shown(stage) != [])
    stage.window.go_to(shown(stage)[0])
    stage.rest()
    when = stage.shell.pane.detail.when
    assert when.last.text() == "With its last episode, S02E03"
    qtbot.mouseClick(when.last, LEFT)
    stage.rest()
    selected = stage.window.state.selected
    assert selected is not None
    assert (selected.season, selected.episode) == (2, 3)
    assert when.last.isHidden()


def test_a_season_that_is_out_is_said_to_be_out_and_not_to_have_aired(stage: Stage, qtbot: QtBot) -> None:
    ask(stage)
    stage.later(timedelta(days=7))
    stage.window._today._clock = stage.app.clock
    stage.window._today.check()
    qtbot.waitUntil(lambda: shown(stage) != [])
    stage.window.go_to(shown(stage)[0])
    stage.rest()
    assert stage.shell.pane.detail.when.countdown.text() == "out whole"


def test_where_the_day_is_the_stated_end_of_the_season_its_pane_says_so(stage: Stage, qtbot: QtBot) -> None:
    end = SeasonFacts("7", 2, end=date(2026, 6, 10))
    sync(stage.app.database, snapshot(show("7", "Lighthouse", country="DK"), *EPISODES, end))
    ask(stage)
    (entry,) = wholes(stage)
    assert entry.air.first == date(2026, 6, 10)
    stage.window.go_to(entry)
    stage.rest()
    when = stage.shell.pane.detail.when
    assert when.remark.text() == "TVmaze names this as the end of the season"
    assert when.last.isHidden()


def test_a_sync_that_moves_the_finale_moves_it_in_the_window(stage: Stage, qtbot: QtBot) -> None:
    ask(stage)
    (before,) = wholes(stage)
    qtbot.waitUntil(lambda: shown(stage) == [before])
    later = [*EPISODES[:2], episode("7", "23", "2x03", "2026-05-27 20:00", title="B3")]
    sync(stage.app.database, snapshot(show("7", "Lighthouse", country="DK"), *later))
    qtbot.waitUntil(lambda: shown(stage, 27) != [])
    assert shown(stage) == []
    (after,) = wholes(stage)
    assert (after.uid, after.sequence) == (before.uid, before.sequence + 1)
    (event,) = icalendar.Calendar.from_ical(to_ical([after]).data).walk("VEVENT")
    assert (str(event["UID"]), event["DTSTART"].dt.date()) == (before.uid, date(2026, 5, 27))


def test_the_menu_of_an_entry_on_the_calendar_offers_it_too(stage: Stage) -> None:
    menu = stage.works.commands.entry_menu
    menu.open_in_view(premiere(stage), stage.window.rect())
    opened = [found for found in stage.shell.findChildren(QMenu) if found.isVisible()][-1]
    assert ASK in offered(opened)
    opened.close()


def test_of_a_show_that_is_over_it_is_offered_while_its_last_episodes_are_to_come(stage: Stage) -> None:
    sync(stage.app.database, snapshot(show("7", "Lighthouse", country="DK", ended=True), *EPISODES))
    page = queries.show_page(stage.app.database, premiere(stage).show_id)
    assert page is not None
    assert page.ended
    menu = stage.works.commands.entry_menu

    def texts() -> set[str]:
        return {bare(offer.text) for group in menu.offers(premiere(stage), page) for offer in group}

    assert ASK in texts()
    stage.later(timedelta(days=30))
    stage.window._today._clock = stage.app.clock
    stage.window._today.check()
    assert ASK not in texts()


def test_its_chip_takes_it_out_and_in(stage: Stage, qtbot: QtBot) -> None:
    ask(stage)
    qtbot.waitUntil(lambda: shown(stage) != [])
    chip = next(chip for chip in stage.shell.filter_bar.row.chips if chip.kind == Kind.BINGE_READY.value)
    assert chip.text() == "Season out"
    assert chip.isChecked()
    if chip.isVisible():
        qtbot.mouseClick(chip, LEFT, pos=QPoint(5, 10))
    else:
        chip.click()
    QApplication.processEvents()
    assert shown(stage) == []
    chip.click()
    assert len(shown(stage)) == 1


def test_a_season_that_is_marked_ticks_it_and_ticked_it_marks_the_season(stage: Stage, qtbot: QtBot) -> None:
    ask(stage)
    stage.later(timedelta(days=7))
    stage.window._today._clock = stage.app.clock
    stage.window._today.check()
    qtbot.waitUntil(lambda: shown(stage) != [])
    database, show_id = stage.app.database, premiere(stage).show_id
    button = stage.shell.pane.detail.actions_row.watched
    stage.window.go_to(premiere(stage))
    stage.rest()
    qtbot.mouseClick(button.more, LEFT)
    stage.choose("All of season 2 watched")
    qtbot.waitUntil(lambda: shown(stage)[0].watched)
    stage.window.activateWindow()
    qtbot.waitUntil(stage.window.isActiveWindow)
    qtbot.keyClick(stage.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not shown(stage)[0].watched)
    stage.window.go_to(shown(stage)[0])
    stage.rest()
    qtbot.mouseClick(button.alone, LEFT)
    qtbot.waitUntil(lambda: shown(stage)[0].watched)
    assert queries.watched(database, show_id) == {Watched(show_id, 2, number) for number in (1, 2, 3)}
    qtbot.waitUntil(button.alone.isChecked)
    qtbot.mouseClick(button.alone, LEFT)
    qtbot.waitUntil(lambda: not shown(stage)[0].watched)
    assert queries.watched(database, show_id) == frozenset()
