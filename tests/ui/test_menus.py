"""Every menu of the window: each item has a letter of its own, in every language, and typed it chooses the item."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Choice
from desktop_app.domain.watched import watched_of
from desktop_app.store import commands, queries
from desktop_app.store.binge_wishes import tell_when_whole
from desktop_app.ui.dialogs.entry_by_hand import EntryByHandDialog
from desktop_app.ui.models.view_state import MONTH
from desktop_app.ui.theme import Theme
from tests.store import worlds

from .language_stage import speaking
from .test_entry_menu import BBC, right_click
from .window_stage import Stage, bare, page, row, show, staged, tvmaze

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT, ESC = Qt.MouseButton.LeftButton, Qt.Key.Key_Escape
AE = {"name": "A&E", "country": {"name": "UK", "code": "GB"}, "officialSite": "http://ae.example/"}
IRON = show(1, "Ironwood", officialSite="https://ironwood.example/", network=AE)
LOW = show(2, "Lowland", network=BBC)
DONE = show(3, "Harbour", status="Ended")
ROWS = [row(11, IRON, "2026-05-04", 1, 2), row(12, IRON, "2026-05-12", 2, 2), row(13, IRON, "2026-05-21", 3, 2)]
DONE_ROWS = [row(31, DONE, "2026-05-05", 1), row(32, DONE, "2026-05-06", 2)]
PAIRS = [
    ("Follow", "Stop following"),
    ("Tell me when a season is out whole", "Don’t tell me when a season is out whole"),
    ("Watched", "Not watched"),
    ("Verfolgen", "Nicht mehr verfolgen"),
    ("Komplette Staffeln melden", "Komplette Staffeln nicht melden"),
    ("Gesehen", "Nicht gesehen"),
]
"""What undoes each other."""


@pytest.fixture(params=["en", "de"])
def stage(
    request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, theme: Theme, tmp_path: Path
) -> Iterator[Stage]:
    spoken = speaking(qapp, "de", "de_DE") if request.param == "de" else nullcontext()
    with spoken, tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url) as made:
        feed.serve("/schedule/full", [*ROWS, row(21, LOW, "2026-05-21"), *DONE_ROWS])
        feed.serve("/shows/1", page(IRON, ROWS))
        feed.serve("/shows/2", page(LOW, []))
        feed.serve("/shows/3", page(DONE, DONE_ROWS))
        made.open()
        state = made.window.state
        state.set_choice(replace(state.choice, kinds=None, countries=None))
        yield made
        made.rest()


def letters(menu: QMenu) -> dict[str, str]:
    """By item that can be chosen; each has one, and no two the same."""
    items = [action for action in menu.actions() if not action.isSeparator()]
    found = {action.text(): QKeySequence.mnemonic(action.text()).toString() for action in items}
    assert len(found) == len(items) > 0
    assert "" not in found.values(), found
    assert len(set(found.values())) == len(items), found
    return found


def look_at(stage: Stage) -> set[str]:
    """The menu that is open, and all within it; closes it."""
    menu, seen = stage.menu(), set[str]()
    seen |= letters(menu).keys()
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            menu.setActiveAction(action)
            stage.qtbot.keyClick(menu, Qt.Key.Key_Right)
            assert inner.isVisible()
            seen |= letters(inner).keys()
            inner.close()
    while QApplication.activePopupWidget() is not None:
        QApplication.activePopupWidget().close()
    return seen


def test_each_item_of_every_menu_has_a_letter_that_no_other_has(stage: Stage, qtbot: QtBot) -> None:
    app, shell, window = stage.app, stage.shell, stage.window
    qtbot.mouseClick(shell.toolbar.menu_button, LEFT)
    assert len(look_at(stage)) > 20
    of_iron = {e.episode: e for e in queries.entries(app.database, Choice(), app.zone) if e.show == "Ironwood"}
    commands.follow(app.database, of_iron[2].show_id, app.clock.now())
    window.go_to(of_iron[2])
    stage.rest()
    detail = shell.pane.detail
    qtbot.mouseClick(detail.more, LEFT)
    assert len(look_at(stage)) > 10
    qtbot.waitUntil(detail.actions_row.watched.more.isVisible)
    qtbot.mouseClick(detail.actions_row.watched.more, LEFT)
    look_at(stage)
    box = shell.pages.current.entry_box(of_iron[2])
    assert box is not None
    area = shell.pages.canvas
    right_click(area, area.mapFrom(shell.pages.current, box.center()))
    assert any("A&&" in text.replace("&A", "A") for text in look_at(stage)), "a name keeps its own &"
    stage.works.commands.entry_menu.open_day(date(2026, 5, 7), QPoint())
    look_at(stage)

    chip = shell.filter_bar.row.chips[0]
    right_click(chip, chip.rect().center())
    look_at(stage)
    for name in ("Freitag & Samstag", "Freizeit"):
        window.state.set_choice(replace(window.state.choice, text=name))
        stage.works.narrowing.save(name)
        stage.rest()
        qtbot.waitUntil(lambda name=name: window.state.filter_name == name)
    window.state.set_choice(replace(window.state.choice, text=""))
    stage.works.narrowing.ask()
    qtbot.mouseClick(stage.works.narrowing.panel.saved.menu_button, LEFT)
    assert len(look_at(stage)) == 5
    stage.works.narrowing.panel.close_up()

    months = [AirDate.in_month(2026, 5)] * 12
    for n, air in enumerate(months):
        facts = worlds.episode(f"9{n}", f"9{n}1", "1x01", air)
        worlds.sync(app.database, worlds.snapshot(worlds.show(f"9{n}", f"A Long Title of {n}", None), facts))
    window.resize(960, 800)
    stage.rest()
    qtbot.waitUntil(lambda: bool(shell.pages.current.lane.layout_now.hidden))
    lane = shell.pages.current.lane
    qtbot.mouseClick(lane, LEFT, pos=lane.chip_box(len(lane.layout_now.chips)).center())
    assert len(look_at(stage)) == len(lane.layout_now.hidden)
    for button in (shell.toolbar.switch_button, shell.filter_bar.row.more):
        qtbot.waitUntil(button.isVisible)
        qtbot.mouseClick(button, LEFT)
        look_at(stage)


def add_by_hand(stage: Stage) -> None:
    """On the day that the window is at."""
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, EntryByHandDialog)
    stage.qtbot.keyClicks(asked.show_field, "Granny play")
    stage.qtbot.keyClick(asked.show_field, Qt.Key.Key_Return)
    stage.rest()
    stage.qtbot.wait(150)


def test_what_an_entrys_menu_offers_has_the_same_letter_whatever_the_entry(stage: Stage, qtbot: QtBot) -> None:
    app, state, now = stage.app, stage.window.state, stage.app.clock.now()
    detail, area = stage.shell.pane.detail, stage.shell.pages.canvas
    add_by_hand(stage)
    ids = {(e.show, e.episode): e.id for e in queries.entries(app.database, Choice(), app.zone)}
    found: dict[str, set[str]] = defaultdict(set)

    def look() -> None:
        for key in sorted(ids, key=str):
            one = queries.entry(app.database, ids[key])
            assert one is not None
            state.set_view(MONTH)
            stage.window.go_to(one)
            stage.rest()
            qtbot.mouseClick(detail.more, LEFT)
            take()
            box = stage.shell.pages.current.entry_box(one)
            assert box is not None
            right_click(area, area.mapFrom(stage.shell.pages.current, box.center()))
            take()
            if detail.actions_row.watched.more.isVisible():
                qtbot.mouseClick(detail.actions_row.watched.more, LEFT)
                take()

    def take() -> None:
        menu = stage.menu()
        for text, letter in letters(menu).items():
            found[re.sub(r"\d+", "1", bare(text))].add(letter)
        menu.close()

    look()
    shows = {e.show: e.show_id for e in queries.entries(app.database, Choice(), app.zone)}
    for show_id in shows.values():
        commands.follow(app.database, show_id, now)
    tell_when_whole(app.database, shows["Ironwood"], now, now)
    look()
    iron = queries.entry(app.database, ids["Ironwood", 1])
    assert iron is not None
    commands.mark_watched(app.database, watched_of(iron))
    look()
    sites = [text for text in found if "A&E" in text or "BBC" in text]
    fixed = {text: letter for text, letter in found.items() if text not in sites}
    assert len(sites) == 2
    assert len(fixed) == 20, sorted(fixed)
    assert {text: one for text, one in fixed.items() if len(one) > 1} == {}
    pairs = [(one, other) for one, other in PAIRS if one in fixed]
    assert len(pairs) == 3
    assert all(fixed[one] == fixed[other] for one, other in pairs)
    alone = [fixed[text] for text in fixed if text not in {other for _, other in pairs}]
    assert len(set.union(*alone)) == len(alone), "all that could ever be offered beside each other"
    assert not set.union(*alone) & set.union(*(found[text] for text in sites)), "names take none of those"


def test_a_saved_filter_takes_no_letter_of_what_is_done_with_it(stage: Stage, qtbot: QtBot) -> None:
    state, work = stage.window.state, stage.works.narrowing
    for name in ("Sun & Rain", "Rust", "Emden", "Ulm"):
        state.set_choice(replace(state.choice, text=name))
        work.save(name)
        stage.rest()
        qtbot.waitUntil(lambda name=name: state.filter_name == name)
    found: dict[str, set[str]] = defaultdict(set)
    for text, name in (("Ulm", "Ulm"), ("another", "Ulm"), ("Ulm", "")):
        state.set_choice(replace(state.choice, text=text), name)
        work.ask()
        qtbot.mouseClick(work.panel.saved.menu_button, LEFT)
        for item, letter in letters(stage.menu()).items():
            found[bare(item)].add(letter)
        stage.menu().close()
        work.panel.close_up()
    assert "Sun & Rain" in found
    assert len(found) == 7
    assert {text: one for text, one in found.items() if len(one) > 1} == {}


def test_one_letter_follows_and_stops_following(stage: Stage, qtbot: QtBot) -> None:
    app, detail = stage.app, stage.shell.pane.detail
    iron = next(e for e in queries.entries(app.database, Choice(), app.zone) if e.show == "Ironwood")

    def followed() -> set[bool]:
        """Kept, and shown."""
        return {bool(one and one.followed) for one in (queries.entry(app.database, iron.id), detail.entry)}

    stage.window.go_to(iron)
    stage.rest()
    letter = ""
    for after in (True, False):
        qtbot.mouseClick(detail.more, LEFT)
        found = {bare(text): key for text, key in letters(stage.menu()).items()}
        letter = letter or (found.get("Follow") or found["Verfolgen"])[-1].lower()
        qtbot.keyClicks(stage.menu(), letter)
        assert QApplication.activePopupWidget() is None
        qtbot.waitUntil(lambda after=after: followed() == {after})


def test_a_letter_that_is_typed_chooses_the_item(stage: Stage, qtbot: QtBot) -> None:
    weeks = stage.works.actions.week_numbers
    text, before = weeks.text(), weeks.isChecked()
    qtbot.mouseClick(stage.shell.toolbar.menu_button, LEFT)
    letter = QKeySequence.mnemonic(weeks.text()).toString()[-1]
    qtbot.keyClicks(stage.menu(), letter.lower())
    assert (weeks.isChecked(), QApplication.activePopupWidget()) == (not before, None)
    assert weeks.text() == text, "elsewhere it is called as ever"


def test_undo_and_redo_keep_their_letters_whatever_they_undo(stage: Stage, qtbot: QtBot) -> None:
    actions, detail = stage.works.actions, stage.shell.pane.detail

    def seen() -> list[str]:
        qtbot.mouseClick(stage.shell.toolbar.menu_button, LEFT)
        found = letters(stage.menu())
        shown = [found[action.text()] for action in (actions.undo, actions.redo)]
        stage.menu().close()
        return shown

    before = seen()
    iron = next(e for e in queries.entries(stage.app.database, Choice(), stage.app.zone) if e.show == "Ironwood")
    stage.window.go_to(iron)
    qtbot.mouseClick(detail.actions_row.follow, LEFT)
    qtbot.waitUntil(actions.undo.isEnabled)
    assert seen() == before
    actions.undo.trigger()
    qtbot.waitUntil(actions.redo.isEnabled)
    assert seen() == before
