"""What assistive programs find in the window: all of it is walked, and nothing that one can act on has no name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.caldav import Placed, Standing
from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.values import Choice, Entry
from desktop_app.store import commands, queries
from desktop_app.ui.dialogs.server_dialog import PasswordDialog, ServerDialog
from desktop_app.ui.models.view_state import AGENDA, MONTH, WEEK, YEAR
from desktop_app.ui.syncing import News
from desktop_app.ui.theme import Theme
from tests.conftest import NOW
from tests.store import worlds

from .window_stage import Stage, page, row, show, staged, tvmaze

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT, CTRL, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Role = QAccessible.Role
NAMED = {
    Role.Button, Role.ButtonDropDown, Role.ButtonMenu, Role.Cell, Role.CheckBox, Role.ColumnHeader, Role.ComboBox,
    Role.Dialog, Role.EditableText, Role.Graphic, Role.Link, Role.List, Role.ListItem, Role.MenuItem, Role.PageTab,
    Role.PopupMenu, Role.RadioButton, Role.RowHeader, Role.Slider, Role.SpinBox, Role.Table, Role.Tree, Role.TreeItem,
    Role.Window,
}  # fmt: skip
TITLE = "Harbour Street"
OF = show(
    7, TITLE, summary=f"<p>{'All of the harbour is talking about it. ' * 20}</p>", officialSite="https://h.example/"
)
ROWS = [row(70 + n, OF, f"2026-05-{19 + n}", n, 2) for n in range(1, 4)]
OLD = [row(60 + n, OF, f"2025-05-{19 + n}", n, 1) for n in range(1, 4)]
DAY = "2026-05-21"
LAST = "Episode: Harbour Street, season 2 episode 3, Friday 22 May 2026, 20:00, BBC One, followed"
PREMIERE = "Season premiere: Harbour Street, season 2 episode 1, Wednesday 20 May 2026, 20:00, BBC One, followed"


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    """A followed show with all that its page can tell, a full day, an entry without a day, and a banner."""
    answer = page(OF, [*OLD, *ROWS], ("Ada Quill", "Bo Vale", "Di Wren"))
    crew = [{"type": job, "person": {"id": 90 + n, "name": f"Cy {n}"}} for n, job in enumerate(("Producer", "Editor"))]
    answer["_embedded"]["crew"] = crew  # type: ignore[index]
    crowd = [worlds.show(str(200 + n), f"Crowd {n}") for n in range(14)]
    others = [worlds.episode(str(200 + n), str(300 + n), "1x01", f"{DAY} 20:00") for n in range(12)]
    some_day = [worlds.episode(str(212 + n), str(312 + n), "1x01", AirDate.in_month(2026, 5)) for n in range(2)]
    with tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url) as made:
        feed.serve("/schedule/full", ROWS)
        feed.serve("/shows/7", answer)
        made.open()
        worlds.sync(made.app.database, worlds.snapshot(*crowd, *others, *some_day))
        commands.follow(made.app.database, made.entry(TITLE).show_id, NOW)
        state = made.window.state
        state.set_choice(replace(state.choice, kinds=None, countries=None))
        made.works.show_news(News("The settings could not be written.", "warning", again=True))
        made.rest()
        yield made
        made.rest()


def things(top: QAccessibleInterface, above: str = "") -> Iterator[tuple[str, QAccessibleInterface]]:
    """All that is to be seen, each with where it is."""
    state = top.state()
    if state.invisible or not top.isValid():
        return
    here = f"{above} > {top.role().name} {name(top)!r}"
    yield here, top
    for child in children(top):
        yield from things(child, here)


def children(thing: QAccessibleInterface) -> list[QAccessibleInterface]:
    found = [thing.child(place) for place in range(thing.childCount())]
    # invalid are those of a list that was read anew a moment ago, until Qt has told whoever holds them
    return [child for child in found if child is not None and child.isValid() and not child.state().invisible]


def name(thing: QAccessibleInterface) -> str:
    """Of a choice Qt gives out the word that is chosen, on Linux; what is chosen there is told apart from that."""
    return thing.text(QAccessible.Text.Description if thing.role() == Role.ComboBox else QAccessible.Text.Name)


def said_twice(row: list[QAccessibleInterface]) -> list[str]:
    """Names by which one can't tell one from the other. A folded band is one thing, however many cells it lies on."""
    bands = {name(thing) for thing in row if thing.role() == Role.RowHeader}
    said = Counter((thing.role(), name(thing)) for thing in row if thing.role() in NAMED)
    return [what for (role, what), times in said.items() if times > 1 and not (role == Role.Cell and what in bands)]


def look() -> set[str]:
    """The names of all in sight, in every window that is open; none of them is missing, and none is said twice."""
    QApplication.processEvents()
    found: set[str] = set()
    nameless: list[str] = []
    twice: list[str] = []
    for window in QApplication.topLevelWidgets():
        if not window.isVisible():
            continue
        for here, thing in things(QAccessible.queryAccessibleInterface(window)):
            found.add(name(thing))
            if (thing.role() in NAMED or thing.state().focusable) and not name(thing).strip():
                nameless.append(here)
            twice += [f"{here}: {what}" for what in said_twice(children(thing))]
    assert nameless == []
    assert twice == []
    return found


def wait_for(stage: Stage, *said: str) -> None:
    """Until these are in sight: what a worker reads comes in its own time."""

    def told() -> None:
        stage.qtbot.wait(100)  # a look through a year of days leaves little time for anything else
        assert set(said) - look() == set()

    stage.qtbot.waitUntil(told, timeout=20_000)


def entry(stage: Stage, title: str = TITLE, season: int = 2) -> Entry:
    found = queries.entries(stage.app.database, Choice(), stage.app.zone)
    return next(one for one in found if (one.show, one.season) == (title, season))


def opened(stage: Stage, title: str = TITLE, season: int = 2) -> None:
    stage.window.go_to(entry(stage, title, season))
    stage.rest()
    QApplication.processEvents()


def dialog() -> QDialog:
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    return found


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (MONTH, {"Month", "2 entries without a day", "Friday 22 May 2026; " + LAST}),
        (WEEK, {"Week 21", "Wednesday 20 May 2026, 20:00; " + PREMIERE}),
        (AGENDA, {"Agenda", PREMIERE}),
        (YEAR, {"Year", "Season ahead", PREMIERE + "; last known episode Friday 22 May 2026, no end announced"}),
    ],
)
def test_all_of_a_view_has_a_name(stage: Stage, view: str, said: set[str]) -> None:
    opened(stage)
    stage.window.state.set_view(view)
    stage.rest()
    wait_for(stage, *said)


def test_all_of_the_panes_has_a_name(stage: Stage) -> None:
    opened(stage)
    found = look()
    assert {"Details", "Cast", "Ada Quill, as X", f"Poster of {TITLE}", "Why this date?"} - found == set()
    stage.shell.pane.detail.cast.view.setFocus()
    stage.qtbot.keyClick(stage.shell.pane.detail.cast.view, Qt.Key.Key_Return)
    stage.rest()
    assert {"Person", "Ada Quill"} - look() == set()
    stage.shell.frame.close_pane()
    stage.shell.pages.day_activated.emit(entry(stage).air.first)
    assert look()


def test_all_that_opens_over_the_window_has_a_name(stage: Stage) -> None:
    opened(stage)
    before = look()
    qtbot, window = stage.qtbot, stage.window
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(stage.shell.search, "har")
    qtbot.waitUntil(stage.shell.search.popup.isVisible)
    assert look() - before
    qtbot.keyClick(stage.shell.search, Qt.Key.Key_Escape)
    qtbot.keyClick(window, Qt.Key.Key_G, CTRL)
    assert {"Go to a date", "Date"} - look() == set()
    qtbot.keyClick(stage.works.commands.going.popover, Qt.Key.Key_Escape)
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL | SHIFT)
    stage.rest()
    qtbot.wait(200)
    assert {"Filters"} - look() == set()
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL | SHIFT)
    for button in (stage.shell.toolbar.menu_button, stage.shell.pane.detail.more):
        qtbot.mouseClick(button, LEFT)
        assert look()
        stage.menu().close()
    grid = stage.shell.page.grid
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Menu):
        qtbot.keyClick(grid, key)
    assert PREMIERE in name(QAccessible.queryAccessibleInterface(stage.menu()))
    look()
    stage.menu().close()


@pytest.mark.parametrize("wanted", ["export", "feeds", "add_show", "add_entry", "catch_up", "keys", "about"])
def test_all_of_a_dialog_of_the_menu_has_a_name(stage: Stage, wanted: str) -> None:
    getattr(stage.works.actions, wanted).trigger()
    stage.rest()
    assert dialog().windowTitle() in look()
    dialog().reject()


@pytest.mark.parametrize("wanted", ["why", "set", "note"])
def test_all_of_a_dialog_of_an_entry_has_a_name(stage: Stage, wanted: str) -> None:
    opened(stage)
    before = look()
    one = entry(stage)
    work = stage.works.commands.by_hand
    if wanted == "note":
        work.note(one, one.show_id, one.show)
    else:
        getattr(work, wanted)(one)
    stage.rest()
    assert look() - before
    dialog().reject()


def test_all_of_the_review_of_an_article_has_a_name(stage: Stage) -> None:
    stage.works.actions.read_article.trigger()
    assert {"Read an article", "Text of the article", "Paste", "Choose a file…"} - look() == set()
    found = dialog()
    day = "Small Hours begins on Tuesday 23 June at 10pm on Channel 4. Stars Kit Larkham. "
    other = "Hollow Kings comes to HBO on Sunday, June 14 at 9 p.m. ET. Perpetua Lyle returns as Mab."
    found.intake.box.setPlainText(f"4 May 2026\n\nWhat to watch\n\n{day}\n\n{other}")
    found.go.click()
    stage.qtbot.waitUntil(lambda: bool(found.review.readings), timeout=20_000)
    wait_for(stage, "Article", "What the article announces", "The next one", "Which show it is", "Kind")
    wait_for(
        stage,
        "Season number",
        "Services",
        "Cast",
        "Made by",
        "What it is about",
        "Belongs to",
        "The show that it belongs to",
    )
    found.reject()


def test_all_of_the_feeds_has_a_name(stage: Stage) -> None:
    commands.save_feed(stage.app.database, NamedFeed("Crime", days=90, color="steelblue"))
    stage.rest()
    work = stage.works.commands.publishing
    work.show_all()
    wait_for(stage, "Feeds", "Crime, Everything · 90 days ahead · steel blue · 28 events, 12 kB", "Remove")
    dialog().reject()
    work.add()
    assert {"Name", "What is in it", "Kinds", "Number of days", "Minutes before", "Colour"} - look() == set()
    dialog().reject()


def test_all_of_the_servers_has_a_name(stage: Stage) -> None:
    database, url = stage.app.database, "https://dav.example/crime/"
    commands.save_feed(database, NamedFeed("Crime"))
    commands.add_target(database, "Crime", url, "ada", "Crime")
    commands.place_event(database, url, Placed("1", f"{url}1.ics", "Girls S01E01", Standing.DELETED))
    stage.rest()
    stage.works.commands.publishing.show_servers()
    found = dialog()
    wait_for(stage, "Calendars on servers", "Not there as published", "Girls S01E01, Deleted there")
    found.add.click()
    assert {"Feed", "Server", "User", "Password", "Calendar", "Find calendars"} - look() == set()
    found.findChild(ServerDialog).reject()
    found.password.click()
    assert {"Password", "Keep"} - look() == set()
    found.findChild(PasswordDialog).reject()
    found.reject()
