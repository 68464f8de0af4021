"""The inbox in the whole window: what feeds of news announce, reviewed one after the other, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.articles.content import articles_of_feed
from desktop_app.domain.inbox import Item, State
from desktop_app.domain.values import Choice
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from desktop_app.sync.kept_articles import written
from desktop_app.ui.dialogs.inbox_dialog import InboxDialog
from desktop_app.ui.dialogs.inbox_page import InboxPage
from desktop_app.ui.theme import Theme
from tests.conftest import NOW
from tests.test_news import GEESE, LIGHTS, item, rss

from .window_stage import Stage, staged

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MOLE = "The comedy Mole Hill starts on Tuesday 14 July on ITV1."
TITLES = {"Harbour Lights", "Grey Geese", "Mole Hill"}


def put(db: Database, **texts: str) -> None:
    """What a feed of articles by these names brings."""
    found = articles_of_feed(rss(*(item(name, text, name) for name, text in texts.items())), "application/rss+xml")
    items = [Item(name, name, written(article)) for name, article in zip(texts, found, strict=True)]
    commands.put_items(db, "ledger", items, list(texts), NOW)


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    with staged(qtbot, theme, tmp_path) as made:
        made.open()
        yield made
        made.rest()


@pytest.fixture
def fed(stage: Stage) -> Stage:
    put(stage.app.database, lights=LIGHTS, geese=GEESE, mole=MOLE)
    return stage


def dialogs() -> list[InboxDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, InboxDialog) and one.isVisible()]


def dialog() -> InboxDialog:
    (found,) = dialogs()
    return found


def listed() -> list[str]:
    return [str(dialog().list.model.index(row, 0).data()) for row in range(dialog().list.model.rowCount())]


def opened(stage: Stage, *titles: str) -> InboxDialog:
    """By its key, once these are listed."""
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_I, CTRL)
    await_list(stage, *titles)
    stage.qtbot.waitUntil(dialog().isActiveWindow)
    return dialog()


def await_list(stage: Stage, *titles: str) -> None:
    stage.qtbot.waitUntil(lambda: listed() == list(titles), timeout=10_000)


def in_review() -> str:
    """The title in the form, "" while there is none."""
    made = dialog()
    return made.review.form.title.text() if made.item is not None and not made.waits and made.review.readings else ""


def await_review(stage: Stage, title: str) -> None:
    stage.qtbot.waitUntil(lambda: in_review() == title, timeout=10_000)


def key(stage: Stage, key: Qt.Key, how: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Where the keyboard is."""
    stage.qtbot.keyClick(QApplication.focusWidget() or dialog(), key, how)


def on_calendar(stage: Stage) -> set[str]:
    return TITLES & {one.show for one in queries.entries(stage.app.database, Choice(), stage.app.zone)}


def waiting(stage: Stage) -> list[int]:
    return queries.waiting_ids(stage.app.database)


def test_each_is_listed_with_what_it_announces_and_who_says_so(fed: Stage) -> None:
    made = opened(fed, "Harbour Lights", "Grey Geese", "Mole Hill")
    model = made.list.model
    said = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Harbour Lights, Season premiere, Sunday 12 July 2026, Hollywood Ledger, 13 May"
    assert made.list.view.accessibleName() == "What waits in the inbox"
    assert made.list.view.hasFocus()
    assert not made.list.none.isVisible()
    made.reject()
    assert on_calendar(fed) == set()
    assert len(waiting(fed)) == 3


def test_one_after_the_other_is_added_or_dismissed_by_keys_alone(fed: Stage) -> None:
    opened(fed, "Harbour Lights", "Grey Geese", "Mole Hill")
    key(fed, Qt.Key.Key_Return)
    await_review(fed, "Harbour Lights")
    assert dialog().windowTitle() == "Inbox – Hollywood Ledger, 13 May"
    key(fed, Qt.Key.Key_Return, CTRL)
    await_review(fed, "Grey Geese")
    assert on_calendar(fed) == {"Harbour Lights"}
    assert dialog().list.view.currentIndex().data() == "Grey Geese"
    key(fed, Qt.Key.Key_D, CTRL)
    await_review(fed, "Mole Hill")
    assert on_calendar(fed) == {"Harbour Lights"}
    key(fed, Qt.Key.Key_Return, CTRL)
    fed.qtbot.waitUntil(lambda: dialog().list.none.isVisible(), timeout=10_000)
    assert on_calendar(fed) == {"Harbour Lights", "Mole Hill"}
    assert waiting(fed) == []
    assert "premieres sources add" in dialog().list.none.text()
    assert dialog().close_button.hasFocus()
    assert not dialog().go.isVisible()
    assert not dialog().dismiss.isVisible()
    key(fed, Qt.Key.Key_Return)
    fed.qtbot.waitUntil(lambda: not dialogs())
    fed.rest()
    assert fed.window.state.selected is not None
    assert fed.window.state.selected.show == "Mole Hill"


def test_what_was_dismissed_and_added_comes_back_into_the_review(fed: Stage) -> None:
    opened(fed, "Harbour Lights", "Grey Geese", "Mole Hill")
    key(fed, Qt.Key.Key_Return)
    await_review(fed, "Harbour Lights")
    key(fed, Qt.Key.Key_D, CTRL)
    await_review(fed, "Grey Geese")
    key(fed, Qt.Key.Key_Return, CTRL)
    await_review(fed, "Mole Hill")
    for title, on in (("Grey Geese", set()), ("Harbour Lights", set())):
        key(fed, Qt.Key.Key_Z, CTRL)
        await_review(fed, title)
        assert on_calendar(fed) == on
    await_list(fed, "Harbour Lights", "Grey Geese", "Mole Hill")
    assert not dialog().said.text()
    key(fed, Qt.Key.Key_Z, CTRL | SHIFT)
    await_review(fed, "Grey Geese")
    await_list(fed, "Grey Geese", "Mole Hill")
    dialog().reject()
    assert len(waiting(fed)) == 2


def test_the_calendar_goes_to_what_was_added_last_though_something_else_was_taken_back(fed: Stage) -> None:
    opened(fed, "Harbour Lights", "Grey Geese", "Mole Hill")
    key(fed, Qt.Key.Key_Return)
    await_review(fed, "Harbour Lights")
    key(fed, Qt.Key.Key_Return, CTRL)
    await_review(fed, "Grey Geese")
    key(fed, Qt.Key.Key_D, CTRL)
    await_review(fed, "Mole Hill")
    key(fed, Qt.Key.Key_Z, CTRL)
    await_review(fed, "Grey Geese")
    dialog().reject()
    fed.rest()
    assert fed.window.state.selected is not None
    assert fed.window.state.selected.show == "Harbour Lights"


def test_in_a_field_what_was_typed_is_undone_first(fed: Stage) -> None:
    opened(fed, "Harbour Lights", "Grey Geese", "Mole Hill")
    key(fed, Qt.Key.Key_Delete)
    await_list(fed, "Grey Geese", "Mole Hill")
    key(fed, Qt.Key.Key_Return)
    await_review(fed, "Grey Geese")
    fed.qtbot.keyClicks(QApplication.focusWidget(), "Grey Goose")
    key(fed, Qt.Key.Key_Z, CTRL)
    fed.rest()
    assert in_review() == "Grey Geese"
    assert len(waiting(fed)) == 2
    dialog().reject()


def test_from_the_list_it_is_dismissed_without_a_look(fed: Stage) -> None:
    made = opened(fed, "Harbour Lights", "Grey Geese", "Mole Hill")
    key(fed, Qt.Key.Key_Down)
    key(fed, Qt.Key.Key_Delete)
    await_list(fed, "Harbour Lights", "Mole Hill")
    fed.qtbot.waitUntil(made.list.view.hasFocus)
    made.dismiss.click()
    await_list(fed, "Harbour Lights")
    key(fed, Qt.Key.Key_Z, CTRL)
    await_review(fed, "Mole Hill")
    made.another.click()
    await_list(fed, "Harbour Lights", "Mole Hill")
    assert made.pages.currentWidget() is made.list
    assert isinstance(made.pages.currentWidget(), InboxPage)
    made.reject()


def test_an_article_leaves_with_the_last_of_what_it_announces(stage: Stage) -> None:
    put(stage.app.database, both=f"{LIGHTS}&lt;p&gt;{GEESE}&lt;/p&gt;", mole=MOLE)
    made = opened(stage, "Harbour Lights and 1 more", "Mole Hill")
    key(stage, Qt.Key.Key_Return)
    await_review(stage, "Harbour Lights")
    key(stage, Qt.Key.Key_Return, CTRL)
    await_review(stage, "Grey Geese")
    assert len(waiting(stage)) == 2, "one of two is still to be looked at"
    made.skip.click()
    await_review(stage, "Mole Hill")
    assert len(waiting(stage)) == 1
    assert on_calendar(stage) == {"Harbour Lights"}
    key(stage, Qt.Key.Key_Z, CTRL)
    await_review(stage, "Harbour Lights")
    assert len(waiting(stage)) == 2
    made.reject()
    stage.window.activateWindow()
    stage.qtbot.waitUntil(stage.window.isActiveWindow)
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_Z, CTRL)
    stage.qtbot.waitUntil(lambda: on_calendar(stage) == set(), timeout=10_000)
    assert len(waiting(stage)) == 2


def test_what_a_sync_brings_comes_at_the_end_and_moves_nothing(fed: Stage) -> None:
    made = opened(fed, "Harbour Lights", "Grey Geese", "Mole Hill")
    key(fed, Qt.Key.Key_Down)
    place = made.list.view.visualRect(made.list.view.currentIndex())
    put(fed.app.database, voles="The drama Vole Vale starts on Wednesday 15 July on ITV1.")
    await_list(fed, "Harbour Lights", "Grey Geese", "Mole Hill", "Vole Vale")
    assert made.list.item.id == waiting(fed)[1]
    assert made.list.view.visualRect(made.list.view.currentIndex()) == place
    made.reject()


def test_what_the_terminal_takes_out_is_gone_here(fed: Stage) -> None:
    """Another process, of which this one hears nothing but that the file is another."""
    made = opened(fed, "Harbour Lights", "Grey Geese", "Mole Hill")
    key(fed, Qt.Key.Key_Return)
    await_review(fed, "Harbour Lights")
    other = Database(fed.app.paths.library, fed.app.paths.backups)
    other.open(lambda _: None, NOW)
    commands.settle_items(other, waiting(fed)[:1], State.DISMISSED)
    other.close()
    await_list(fed, "Grey Geese", "Mole Hill")
    fed.qtbot.waitUntil(lambda: made.said.text().startswith("This article is no longer in the inbox"))
    assert made.go.text() == "Next"
    assert not made.dismiss.isEnabled()
    key(fed, Qt.Key.Key_D, CTRL)
    key(fed, Qt.Key.Key_Return, CTRL)
    await_review(fed, "Grey Geese")
    assert made.go.text() == "Add"
    assert on_calendar(fed) == set()
    assert len(waiting(fed)) == 2
    made.another.click()
    fed.qtbot.mouseClick(made.list.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 60))
    await_review(fed, "Mole Hill")
    made.reject()


def test_what_left_the_inbox_meanwhile_is_not_added(fed: Stage) -> None:
    made = opened(fed, "Harbour Lights", "Grey Geese", "Mole Hill")
    key(fed, Qt.Key.Key_Return)
    await_review(fed, "Harbour Lights")
    fed.works.commands.inbox.reload = lambda _: None  # before the window has heard of it
    commands.settle_items(fed.app.database, waiting(fed)[:1], State.DISMISSED)
    key(fed, Qt.Key.Key_Return, CTRL)
    fed.qtbot.waitUntil(lambda: bool(made.said.text()) and not made.waits)
    assert on_calendar(fed) == set()
    fed.qtbot.waitUntil(lambda: made.said.text().startswith("This article is no longer in the inbox"))
    made.reject()


def test_where_nothing_waits_it_says_so(stage: Stage) -> None:
    stage.works.actions.inbox.trigger()
    stage.qtbot.waitUntil(dialog().list.none.isVisible)
    assert not dialog().list.view.isVisible()
    put(stage.app.database, geese=GEESE)
    await_list(stage, "Grey Geese")
    assert dialog().list.view.hasFocus()
    assert not dialog().list.none.isVisible()
    dialog().reject()


def test_a_sign_says_that_something_waits_and_leads_there(stage: Stage) -> None:
    sign = stage.shell.toolbar.inbox_button
    assert sign.isHidden()
    put(stage.app.database, lights=LIGHTS, geese=GEESE)
    stage.qtbot.waitUntil(sign.isVisible)
    assert (sign.text(), sign.accessibleName()) == ("2", "2 articles wait in the inbox (Ctrl+I)")
    stage.qtbot.mouseClick(sign, Qt.MouseButton.LeftButton)
    await_list(stage, "Harbour Lights", "Grey Geese")
    commands.settle_items(stage.app.database, waiting(stage), State.DISMISSED)
    stage.qtbot.waitUntil(sign.isHidden)
    stage.qtbot.waitUntil(dialog().list.none.isVisible)
    dialog().reject()


def test_the_sign_is_there_from_the_start(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    with staged(qtbot, theme, tmp_path) as first:
        first.open()
        put(first.app.database, geese=GEESE)
        first.rest()
    with staged(qtbot, theme, tmp_path) as stage:
        stage.open()
        stage.qtbot.waitUntil(stage.shell.toolbar.inbox_button.isVisible)
        stage.rest()


def test_the_menu_says_how_much_waits(fed: Stage) -> None:
    action = fed.works.actions.inbox
    fed.qtbot.waitUntil(lambda: action.text() == "I&nbox (3)…")
    commands.settle_items(fed.app.database, waiting(fed), State.DISMISSED)
    fed.qtbot.waitUntil(lambda: action.text() == "I&nbox…")
