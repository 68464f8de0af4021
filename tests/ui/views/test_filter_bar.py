"""The filter bar: legend and filter in one row, and never a second."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.values import Choice
from desktop_app.ui import marks
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.controls import below
from desktop_app.ui.views.filter_bar import ALL_KINDS, DEFAULT_KINDS, Chip, FilterBar

HOME = frozenset({"GB"})


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> Iterator[FilterBar]:
    window = QWidget()
    window.resize(2560, 200)
    made = FilterBar(theme, HOME, window)
    qtbot.addWidget(window)
    made.resize(1440, 40)
    window.show()
    yield made
    window.close()  # which nothing else holds till then


def chip(bar: FilterBar, kind: str) -> Chip:
    return next(chip for chip in bar.row.chips if chip.kind == kind)


def choose(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text().startswith(text)).trigger()


def test_premieres_are_on_at_first(bar: FilterBar) -> None:
    assert bar.kinds() == DEFAULT_KINDS
    assert not chip(bar, "episode").isChecked()
    assert chip(bar, "full-season").isChecked()


def test_a_click_takes_a_kind_out_and_in_again(qtbot: QtBot, bar: FilterBar) -> None:
    with qtbot.waitSignal(bar.kinds_changed, timeout=1000) as told:
        qtbot.mouseClick(chip(bar, "return"), Qt.MouseButton.LeftButton)
    assert told.args == [DEFAULT_KINDS - {"return"}]
    with qtbot.waitSignal(bar.kinds_changed, timeout=1000) as told:
        qtbot.mouseClick(chip(bar, "return"), Qt.MouseButton.LeftButton)
    assert told.args == [DEFAULT_KINDS]


def test_the_keyboard_reaches_every_chip(qtbot: QtBot, bar: FilterBar) -> None:
    first, second = bar.row.chips[:2]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(bar.kinds_changed, timeout=1000):
        qtbot.keyClick(first, Qt.Key.Key_Space)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert bar.focusWidget() is second


def test_being_told_emits_nothing(qtbot: QtBot, bar: FilterBar) -> None:
    with qtbot.assertNotEmitted(bar.kinds_changed), qtbot.assertNotEmitted(bar.followed_changed):
        bar.set_choice(Choice(kinds=None, followed=True))
    assert bar.kinds() == ALL_KINDS
    assert bar.followed.current() == "followed"


def test_counts_are_shown_and_said_and_nought_is_not(bar: FilterBar) -> None:
    bar.set_counts({"series-premiere": 1234})
    assert chip(bar, "series-premiere").count_text() == "1,234"
    assert chip(bar, "series-premiere").accessibleName() == "Series premiere: 1,234"
    assert chip(bar, "return").count_text() == ""
    assert chip(bar, "return").accessibleName() == "Return"


def test_a_kind_that_is_off_has_no_count(bar: FilterBar) -> None:
    bar.set_counts({"episode": 40})
    assert chip(bar, "episode").count_text() == ""


@pytest.mark.parametrize("width", [720, 860, 1000, 1100, 1280, 1440, 2560])
def test_what_does_not_fit_goes_into_more_and_never_into_a_second_row(bar: FilterBar, width: int) -> None:
    bar.set_choice(Choice(kinds=None))
    bar.set_counts(dict.fromkeys(marks.KINDS, 44))
    bar.resize(width, 40)
    bar.layout().activate()
    hidden = bar.row.hidden_chips()
    shown = [chip for chip in bar.row.chips if chip not in hidden]
    assert shown
    assert shown == bar.row.chips[: len(shown)]
    last = bar.row.more if hidden else shown[-1]
    assert last.geometry().right() <= bar.row.width() - 4
    assert bar.row.more.isHidden() == (not hidden)
    if hidden:
        assert bar.row.more.text() == f"{len(hidden)} more"
    assert bar.filters.geometry().right() < width
    assert len({chip.y() for chip in shown}) == 1


def test_the_menu_of_those_without_room_switches_them(qtbot: QtBot, bar: FilterBar) -> None:
    bar.resize(720, 40)
    bar.layout().activate()
    assert chip(bar, "film") in bar.row.hidden_chips()
    menu = bar.row.more_menu()
    assert "Episode, hidden" in [action.text() for action in menu.actions()]
    with qtbot.waitSignal(bar.kinds_changed, timeout=1000) as told:
        choose(menu, "Film")
    assert told.args == [DEFAULT_KINDS - {"film"}]


def test_all_or_followed(qtbot: QtBot, bar: FilterBar) -> None:
    every, followed = bar.followed.findChildren(type(bar.followed._segments[0]))
    with qtbot.waitSignal(bar.followed_changed, timeout=1000) as told:
        qtbot.mouseClick(followed, Qt.MouseButton.LeftButton)
    assert told.args == [True]
    followed.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(bar.followed_changed, timeout=1000) as told:
        qtbot.keyClick(followed, Qt.Key.Key_Left)
    assert told.args == [False]
    assert every.isChecked()


def test_my_countries_or_all(qtbot: QtBot, bar: FilterBar) -> None:
    menu = bar.filters_menu()
    assert menu.actions()[0].text() == "My countries: United Kingdom"
    with qtbot.waitSignal(bar.countries_changed, timeout=1000) as told:
        choose(menu, "All countries")
    assert told.args == [None]
    bar.set_choice(Choice(kinds=DEFAULT_KINDS))
    with qtbot.waitSignal(bar.countries_changed, timeout=1000) as told:
        choose(bar.filters_menu(), "My countries")
    assert told.args == [HOME]


def test_the_kinds_can_be_set_at_once(qtbot: QtBot, bar: FilterBar) -> None:
    with qtbot.waitSignal(bar.kinds_changed, timeout=1000) as told:
        choose(bar.filters_menu(), "Every kind")
    assert told.args == [ALL_KINDS]
    with qtbot.waitSignal(bar.kinds_changed, timeout=1000) as told:
        choose(bar.filters_menu(), "Premieres only")
    assert told.args == [DEFAULT_KINDS]


def test_clearing_takes_everything_back(qtbot: QtBot, bar: FilterBar) -> None:
    bar.set_choice(Choice(kinds=frozenset({"film"}), followed=True))
    signals = [bar.kinds_changed, bar.followed_changed, bar.countries_changed, bar.cleared]
    with qtbot.waitSignals(signals, timeout=1000):
        choose(bar.filters_menu(), "Clear")
    assert bar.kinds() == DEFAULT_KINDS
    assert bar.followed.current() == "all"


def test_its_measures_are_those_of_the_design(bar: FilterBar) -> None:
    bar.layout().activate()
    assert bar.height() == 40
    assert bar.followed.geometry().getRect()[:2] == (12, 6)
    first = bar.row.chips[0]
    assert first.height() == 28
    assert first.mapTo(bar, first.rect().topLeft()).y() == 6


def test_it_is_mirrored_in_right_to_left(bar: FilterBar) -> None:
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bar.layout().activate()
    bar.row.arrange()
    assert bar.row.chips[0].x() > bar.row.chips[1].x()
    assert bar.filters.x() < bar.row.x() < bar.followed.x()
    assert bar.width() - bar.followed.geometry().right() - 1 == 12
    assert bar.filters.x() == 8


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_button_of_a_closed_menu_is_not_drawn_as_hovered(bar: FilterBar) -> None:
    button = bar.filters
    QCursor.setPos(button.mapToGlobal(button.rect().bottomLeft()) + button.rect().bottomRight() * 4)
    QApplication.sendEvent(button, QEvent(QEvent.Type.Enter))
    assert button.hovered()
    menu = bar.filters_menu()
    for _ in range(2):
        below(button, menu)
        menu.close()
        assert not button.hovered()
