"""The list of feeds holds with any name and in any font, and what is chosen in it stays chosen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.values import PREMIERES, Choice
from desktop_app.publish.feed_size import Size
from desktop_app.ui.dialogs.feeds_list import FeedsList
from desktop_app.ui.dialogs.scroll import Scroll
from desktop_app.ui.theme import Theme

from .conftest import clipped, in_file_dialog

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft <b>bold</b> & co"
CRIME = Choice(genres=frozenset({"Crime"}))
FEEDS = [NamedFeed("All"), NamedFeed("Crime", CRIME, "Crime", "steelblue"), NamedFeed(LONG, followed=True)]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager


def opened(theme: Theme, feeds: Sequence[NamedFeed] = FEEDS, folder: str = "") -> FeedsList:
    dialog = FeedsList(theme)
    dialog.show_all(feeds)
    dialog.show_folder(folder)
    dialog.open()
    dialog.activateWindow()
    QApplication.processEvents()
    return dialog


def told(feed: NamedFeed) -> str:
    """The second line of it."""
    dialog = FeedsList(Theme("light"))
    dialog.model.show_all([feed])
    said = dialog.model.data(dialog.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    dialog.deleteLater()
    return str(said).removeprefix(f"{feed.name}, ")


def test_its_model_is_one(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(theme)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dialog.show_all(FEEDS[1:])
    dialog.show_all([])


@pytest.mark.parametrize(
    ("feed", "said"),
    [
        (NamedFeed("A"), "Everything"),
        (NamedFeed("A", CRIME, "Crime", days=1), "Filter Crime · 1 day ahead"),
        (NamedFeed("A", CRIME), "Only of genre Crime"),
        (NamedFeed("A", kinds=PREMIERES), "Everything · premieres only"),
        (NamedFeed("A", kinds=frozenset({"film", "special"})), "Everything · specials and films"),
        (
            NamedFeed("A", color="teal", followed=True, days=90, all_day=True, alarm_minutes=0, cast=False),
            "Everything · shows that you follow · 90 days ahead · all-day events · reminds 0 min before"
            " · without the cast · teal",
        ),
        (NamedFeed("A", color="darkolivegreen"), "Everything · darkolivegreen"),
    ],
)
def test_a_feed_is_told_in_words(qtbot: QtBot, theme: Theme, feed: NamedFeed, said: str) -> None:
    assert told(feed) == said


def test_what_was_chosen_stays_chosen_and_else_what_is_in_its_place(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(theme)
    assert dialog.feed == FEEDS[0]
    qtbot.keyClick(dialog.view, Qt.Key.Key_Down)
    dialog.show_all(list(reversed(FEEDS)))
    assert dialog.feed == FEEDS[1]
    dialog.show_all([FEEDS[0], FEEDS[2]])
    assert dialog.feed == FEEDS[2]
    dialog.show_all(FEEDS[:1])
    assert dialog.feed == FEEDS[0]
    dialog.show_all(FEEDS, FEEDS[2].name)
    assert dialog.feed == FEEDS[2]


def test_the_keyboard_alone_will_do(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(theme, folder="/srv")
    heard: list[object] = []
    dialog.add_wanted.connect(lambda: heard.append("add"))
    dialog.change_wanted.connect(heard.append)
    dialog.remove_wanted.connect(lambda feed: heard.append((feed, "remove")))
    dialog.folder_wanted.connect(heard.append)
    assert dialog.view.hasFocus()
    qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    assert heard == [FEEDS[0]]
    qtbot.keyClick(dialog.view, Qt.Key.Key_Delete)
    assert heard.pop() == (FEEDS[0], "remove")
    for button, said in ((dialog.add, "add"), (dialog.change, FEEDS[0]), (dialog.remove, (FEEDS[0], "remove"))):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert button.hasFocus()
        qtbot.keyClick(button, Qt.Key.Key_Return)
        assert heard.pop() == said
    for button in (dialog.links.serve, dialog.choose, dialog.no_folder):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert button.hasFocus()
    qtbot.keyClick(dialog.no_folder, Qt.Key.Key_Enter)
    assert heard.pop() == ""
    dialog.show_folder("")
    assert dialog.choose.hasFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_where_there_is_none_the_next_thing_to_do_has_the_keyboard(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(theme)
    high = dialog.height()
    dialog.show_all([])
    QApplication.processEvents()
    assert (dialog.none.isVisible(), dialog.view.isVisible(), dialog.add.hasFocus()) == (True, False, True)
    assert not any(button.isEnabled() for button in (dialog.change, dialog.remove, dialog.no_folder))
    assert dialog.height() < high
    assert clipped(dialog) == []
    dialog.show_all(FEEDS)
    QApplication.processEvents()
    assert (dialog.none.isVisible(), dialog.view.isVisible()) == (False, True)
    assert dialog.view.height() >= dialog.view.minimumSizeHint().height()


def test_all_feeds_have_the_room_that_there_is(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(theme, [NamedFeed(f"Feed {n}") for n in range(5)])
    line = dialog.view.visualRect(dialog.model.index(4, 0))
    assert dialog.view.viewport().rect().contains(line)


def test_nothing_is_clipped_in_a_large_font(qtbot: QtBot, large: Theme) -> None:
    dialog = opened(large, [NamedFeed(f"{n} {LONG}", color="gold") for n in range(20)], "/home/ann/" + 9 * "a folder/")
    assert clipped(dialog) == []
    (room,) = dialog.findChildren(Scroll)
    end = dialog.remove.mapTo(dialog, dialog.remove.rect().bottomRight())
    assert room.geometry().contains(end), "without scrolling"
    assert dialog.folder.toolTip().startswith("/home/ann/a folder/a folder/")
    tip = dialog.model.data(dialog.model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; co<br>Everything" in tip


def test_a_folder_is_chosen_or_not(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    dialog = opened(theme, folder=str(tmp_path))
    heard: list[str] = []
    dialog.folder_wanted.connect(heard.append)
    (tmp_path / "of feeds").mkdir()
    with in_file_dialog("", str(tmp_path / "of feeds")):
        dialog.choose.click()
        assert heard == []
        dialog.choose.click()
    assert heard == [str(tmp_path / "of feeds")]


def test_tab_stops_only_where_it_shows(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(theme, folder="/srv")
    stops = [dialog.view]
    while True:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if dialog.view.hasFocus():
            break
        stops.append(QApplication.focusWidget())
    assert not any(isinstance(stop, Scroll) for stop in stops)
    assert dialog.servers in stops
    assert len(stops) == len(set(stops)) < 20


def test_a_feed_that_programs_take_no_longer_says_so(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(theme)
    assert not dialog.trouble.isVisible()
    dialog.show_sizes({"All": Size(1_204_000, 1_100), "Crime": Size(9_000, 1)})
    said = dialog.model.data(dialog.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "All, Everything · 1100 events, 1.20 MB"
    other = dialog.model.data(dialog.model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert other.endswith("1 event, 9 kB"), "never 0.00"
    assert dialog.trouble.isVisible()
    assert "Google refuses feeds over 1 MB. Thunderbird" in dialog.trouble.text()
    dialog.view.setCurrentIndex(dialog.model.index(1, 0))
    assert not dialog.trouble.isVisible()
    assert told(FEEDS[2]).endswith("follow"), "what is not known yet is not said"
