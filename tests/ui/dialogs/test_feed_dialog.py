"""The dialog for a feed: all that a feed can be is said in it and comes back, and nothing is clipped."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.saved_filter import SavedFilter
from desktop_app.domain.values import PREMIERES, Choice
from desktop_app.ui.dialogs.feed_dialog import FeedDialog
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.filter_chips import ALL_KINDS

from .conftest import clipped

CRIME, DANISH = Choice(genres=frozenset({"Crime"})), Choice(languages=frozenset({"Danish"}))
FILTERS = [SavedFilter("Crime", CRIME, 1), SavedFilter("Danish", DANISH, 2)]
FULL = NamedFeed("Mine", CRIME, "Crime", "steelblue", PREMIERES, True, 30, True, 15, False, 7)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager


def opened(theme: Theme, former: NamedFeed | None = None) -> tuple[FeedDialog, list[NamedFeed]]:
    """With what it asks for."""
    dialog = FeedDialog(theme, FILTERS, former)
    made: list[NamedFeed] = []
    dialog.made.connect(made.append)
    dialog.open()
    dialog.activateWindow()
    QApplication.processEvents()
    return dialog, made


def pick(qtbot: QtBot, field: QWidget, text: str) -> None:
    """As one types the first letters of it."""
    field.setFocus()
    qtbot.keyClicks(field, text)


@pytest.mark.parametrize(
    "feed",
    [
        FULL,
        NamedFeed("Plain"),
        replace(FULL, alarm_minutes=0, days=3660),
        replace(FULL, alarm_minutes=40_320),
        NamedFeed("Lost", CRIME),
        NamedFeed("Kinds", kinds=frozenset({"film", "special"}), color="darkolivegreen"),
        NamedFeed("Every kind", DANISH, "Danish", kinds=ALL_KINDS),
    ],
)
def test_what_a_feed_is_stays_where_nothing_is_changed(qtbot: QtBot, theme: Theme, feed: NamedFeed) -> None:
    dialog, made = opened(theme, feed)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert made == [feed]
    assert made[0].place == feed.place


def test_each_thing_can_be_said(qtbot: QtBot, theme: Theme) -> None:
    dialog, made = opened(theme)
    assert dialog.name.hasFocus()
    qtbot.keyClicks(dialog.name, "Mine")
    pick(qtbot, dialog.what, "Filter C")
    pick(qtbot, dialog.kinds, "P")
    pick(qtbot, dialog.color, "Ste")
    for check in (dialog.followed, dialog.ahead, dialog.all_day, dialog.alarm, dialog.cast):
        qtbot.keyClick(check, Qt.Key.Key_Space)
    for number, text in ((dialog.days, "30"), (dialog.minutes, "15")):
        number.setFocus()
        number.selectAll()
        qtbot.keyClicks(number, text)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert made == [FULL]
    assert made[0].place == 0


def test_a_click_on_a_number_ticks_it(qtbot: QtBot, theme: Theme) -> None:
    dialog, _ = opened(theme)
    for number, check in ((dialog.days, dialog.ahead), (dialog.minutes, dialog.alarm)):
        assert not number.isEnabled()
        qtbot.mouseClick(number.lineEdit(), Qt.MouseButton.LeftButton)
        assert (number.isEnabled(), check.isChecked()) == (True, True)
    assert (dialog.feed().days, dialog.feed().alarm_minutes) == (90, 60)


def test_tab_goes_from_above_to_below(qtbot: QtBot, theme: Theme) -> None:
    dialog, _ = opened(theme, FULL)
    met = []
    for _ in range(12):
        met.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert met[:11] == [
        dialog.name, dialog.what, dialog.kinds, dialog.followed, dialog.ahead, dialog.days, dialog.all_day,
        dialog.alarm, dialog.minutes, dialog.cast, dialog.color,
    ]  # fmt: skip


def test_it_is_asked_for_once_and_stays_until_it_is_written(qtbot: QtBot, theme: Theme) -> None:
    dialog, made = opened(theme)
    for _ in range(2):
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert len(made) == 1
    dialog.refuse("A feed needs a name: type one.")
    assert dialog.said.text() == "A feed needs a name: type one."
    qtbot.keyClicks(dialog.name, "Mine")
    assert dialog.said.text() == ""
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert [feed.name for feed in made] == ["", "Mine"]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_colour_is_seen_beside_its_name(qtbot: QtBot, theme: Theme) -> None:
    dialog, _ = opened(theme, FULL)

    def seen() -> set[str]:
        image = dialog.color.grab().toImage()
        return {image.pixelColor(x, image.height() // 2).name() for x in range(theme.px(40))}

    assert QColor("steelblue").name() in seen()
    pick(qtbot, dialog.color, "Crim")
    assert QColor("crimson").name() in seen()
    dialog.color.choose(None)
    assert {QColor(name).name() for name in ("crimson", "steelblue")} & seen() == set()


def test_nothing_is_clipped_in_a_large_font(qtbot: QtBot, large: Theme) -> None:
    dialog, _ = opened(large, replace(FULL, name="Donaudampfschifffahrtselektrizitätenhauptbetriebswerk " * 3))
    dialog.said.setText("There is a feed called Donaudampfschifffahrtsgesellschaft: choose another name.")
    assert clipped(dialog) == []
    assert dialog.rect().contains(dialog.buttons.geometry())
    for part in (dialog.what, dialog.kinds, dialog.color, dialog.days, dialog.minutes, dialog.followed):
        assert part.width() >= part.sizeHint().width()
