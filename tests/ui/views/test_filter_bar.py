"""The filter bar: legend and filter in one row, and never a second."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.values import Choice
from desktop_app.ui import marks
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.controls import QUIET, below
from desktop_app.ui.views.filter_bar import ALL_KINDS, DEFAULT_KINDS, FilterBar
from desktop_app.ui.views.filter_chips import Chip
from tests.ui.window_stage import bare

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
    next(action for action in menu.actions() if bare(action.text()).startswith(text)).trigger()


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


def test_what_is_switched_moves_no_chip(qtbot: QtBot, bar: FilterBar) -> None:
    bar.set_counts({one.kind: 1234 for one in bar.row.chips})
    places = [one.geometry() for one in bar.row.chips]
    qtbot.mouseDClick(chip(bar, "series-finale"), Qt.MouseButton.LeftButton)
    bar.set_choice(Choice(kinds=frozenset({"series-finale"})))
    assert chip(bar, "film").count_text() == ""
    assert [one.geometry() for one in bar.row.chips] == places


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
    assert "Episode, hidden" in [bare(action.text()) for action in menu.actions()]
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


def test_the_kinds_can_be_set_at_once(qtbot: QtBot, bar: FilterBar) -> None:
    with qtbot.waitSignal(bar.kinds_changed, timeout=1000) as told:
        choose(bar.chip_menu("film"), "Every kind")
    assert told.args == [ALL_KINDS]
    with qtbot.waitSignal(bar.kinds_changed, timeout=1000) as told:
        choose(bar.chip_menu("film"), "Premieres only")
    assert told.args == [DEFAULT_KINDS]


# --- a kind alone ---


def told_kinds(bar: FilterBar) -> list[frozenset[str]]:
    """What the bar says from now on; it is told so in turn, as the window does."""
    found: list[frozenset[str]] = []
    bar.kinds_changed.connect(found.append)
    bar.kinds_changed.connect(lambda kinds: bar.set_choice(Choice(kinds=kinds)))
    return found


def click(qtbot: QtBot, part: QWidget, key: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton, key)


def double_click(qtbot: QtBot, part: QWidget) -> None:
    """As Qt tells of it: press, release, double press, release."""
    click(qtbot, part)
    qtbot.mouseDClick(part, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(part, Qt.MouseButton.LeftButton)


def test_a_click_with_ctrl_leaves_that_kind_alone_and_a_click_brings_back_the_others(
    qtbot: QtBot, bar: FilterBar
) -> None:
    bar.set_choice(Choice(kinds=DEFAULT_KINDS - {"film"}))
    told = told_kinds(bar)
    click(qtbot, chip(bar, "return"), Qt.KeyboardModifier.ControlModifier)
    assert told == [{"return"}]
    click(qtbot, chip(bar, "return"))
    assert told[1:] == [DEFAULT_KINDS - {"film"}]


def test_a_kind_that_was_off_can_be_had_alone(qtbot: QtBot, bar: FilterBar) -> None:
    told = told_kinds(bar)
    click(qtbot, chip(bar, "episode"), Qt.KeyboardModifier.ControlModifier)
    click(qtbot, chip(bar, "episode"), Qt.KeyboardModifier.ControlModifier)
    assert told == [{"episode"}, DEFAULT_KINDS]


def test_a_double_click_leaves_that_kind_alone_as_if_no_click_had_been_before(qtbot: QtBot, bar: FilterBar) -> None:
    told = told_kinds(bar)
    double_click(qtbot, chip(bar, "return"))
    assert told[-1] == {"return"}
    click(qtbot, chip(bar, "return"))
    assert told[-1] == DEFAULT_KINDS
    double_click(qtbot, chip(bar, "episode"))
    assert told[-1] == {"episode"}
    double_click(qtbot, chip(bar, "episode"))
    assert told[-1] == DEFAULT_KINDS, "a double click on what is alone"


def test_of_one_kind_alone_another_click_takes_in_another(qtbot: QtBot, bar: FilterBar) -> None:
    told = told_kinds(bar)
    click(qtbot, chip(bar, "return"), Qt.KeyboardModifier.ControlModifier)
    click(qtbot, chip(bar, "film"))
    assert told[-1] == {"return", "film"}
    click(qtbot, chip(bar, "film"))
    click(qtbot, chip(bar, "return"))
    assert told[-1] == set(), "which was alone by hand: there is nothing to bring back"
    bar.set_choice(Choice(kinds=frozenset({"film"})))
    click(qtbot, chip(bar, "film"), Qt.KeyboardModifier.ControlModifier)
    assert told[-1] == DEFAULT_KINDS


def test_a_press_that_ends_elsewhere_changes_nothing(qtbot: QtBot, bar: FilterBar) -> None:
    part = chip(bar, "return")
    far = part.rect().bottomRight() + part.rect().bottomRight()
    with qtbot.assertNotEmitted(bar.kinds_changed):
        qtbot.mousePress(part, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
        qtbot.mouseMove(part, far)
        qtbot.mouseRelease(part, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, far)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_kind_alone_by_the_keyboard(qtbot: QtBot, bar: FilterBar, key: Qt.Key) -> None:
    told = told_kinds(bar)
    part = chip(bar, "return")
    part.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(part, key, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(part, key, Qt.KeyboardModifier.ControlModifier)
    assert told == [{"return"}, DEFAULT_KINDS]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_chip_says_the_same(qtbot: QtBot, bar: FilterBar) -> None:
    told = told_kinds(bar)
    part = chip(bar, "season-premiere")
    QApplication.sendEvent(part, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    choose(menu, "Only Season premiere")
    menu.close()
    choose(bar.chip_menu("season-premiere"), "Show the other kinds again")
    assert told == [{"season-premiere"}, DEFAULT_KINDS]


def test_a_chip_says_what_it_hides_and_what_a_click_does(bar: FilterBar) -> None:
    bar.set_counts({"episode": 1310, "return": 4})
    assert chip(bar, "episode").toolTip().split("\n") == [
        "Episode, hidden: 1,310",
        "Click to show this kind, double click to see it alone",
    ]
    assert chip(bar, "return").toolTip().split("\n") == [
        "Return: 4",
        "Click to hide this kind, double click to see it alone",
    ]


# --- the button ---


def button_says(bar: FilterBar, name: str = "", *, changed: bool = False, **chosen: object) -> str:
    choice = replace(Choice(kinds=DEFAULT_KINDS, countries=HOME), **chosen)  # type: ignore[arg-type]
    bar.set_choice(choice, name, changed=changed)
    return bar.filters.text()


def test_the_button_asks_for_the_panel(qtbot: QtBot, bar: FilterBar) -> None:
    with qtbot.waitSignal(bar.filters_wanted):
        click(qtbot, bar.filters)


def test_the_button_says_what_narrows_and_which_countries_are_left(bar: FilterBar) -> None:
    assert button_says(bar) == "Filters · GB"
    assert button_says(bar, countries=None) == "Filters"
    assert button_says(bar, countries=frozenset({"GB", "IE"})) == "Filters · GB IE"
    assert button_says(bar, countries=frozenset(["GB", "IE", "US", "FR", "DE"])) == "Filters · 5 countries"
    assert button_says(bar, countries=frozenset({"FR"})) == "France"
    assert button_says(bar, services=names("Netflix")) == "Netflix · GB"
    assert button_says(bar, services=names("Netflix"), genres=names("Drama")) == "Netflix, Drama · GB"
    assert button_says(bar, services=names("Netflix", "HBO"), countries=None) == "HBO, Netflix"
    assert button_says(bar, services=names("Netflix", "HBO", "Max"), countries=None) == "3 services"
    assert button_says(bar, watched=False, countries=None, kinds=frozenset({"film"})) == "Film, Not watched"
    assert button_says(bar, kinds=frozenset(), countries=None) == "No kind"
    assert button_says(bar, kinds=ALL_KINDS) == "Filters · GB", "more than usual"
    assert button_says(bar, followed=True, text="star") == "Filters", "which are said elsewhere; countries don't count"


def names(*found: str) -> frozenset[str]:
    return frozenset(found)


def test_what_has_no_room_on_the_button_is_a_number_and_whole_for_who_listens(bar: FilterBar) -> None:
    two = names("Paramount+ with Showtime", "Discovery Channel")
    assert button_says(bar, services=two, genres=names("Drama"), countries=None) == "2 services, Drama"
    long = names("The Disappointingly Long Channel")
    said = button_says(bar, services=long, genres=names("Drama", "Crime"), watched=True, countries=None)
    assert said.startswith("The Disappointingly")
    assert said.endswith("… + 2")
    assert bar.filters.accessibleName() == ("Filters: The Disappointingly Long Channel, Crime and Drama, Watched")
    assert button_says(bar, services=long, countries=None).endswith("…")
    for chosen in (two | long, two, long):
        button_says(bar, services=chosen, genres=chosen, languages=chosen, watched=True)
        bar.resize(720, 40)
        bar.layout().activate()
        assert bar.filters.width() >= bar.filters.sizeHint().width()
        assert bar.filters.width() < 300


def test_in_a_narrow_bar_the_button_leaves_the_chips_their_room(bar: FilterBar) -> None:
    chosen = {"services": names("Netflix"), "genres": names("Drama"), "watched": False, "countries": None}
    assert button_says(bar, **chosen) == "Netflix, Drama, Not watched"
    bar.resize(720, 40)
    assert bar.filters.text() == "Netflix + 2"
    bar.resize(1440, 40)
    assert bar.filters.text() == "Netflix, Drama, Not watched"


def test_the_button_has_an_edge_while_something_narrows(bar: FilterBar) -> None:
    def edged() -> bool:
        return bar.filters._style == QUIET

    button_says(bar)
    assert not edged()
    button_says(bar, services=frozenset({"x"}))
    assert edged()
    assert bar.filters.accessibleName() == "Filters: x, United Kingdom"


def test_the_button_says_the_name_of_the_saved_filter_in_use(bar: FilterBar) -> None:
    assert button_says(bar, "My evenings", services=frozenset({"x"})) == "My evenings"
    assert button_says(bar, "My evenings", changed=True) == "My evenings, changed"
    assert button_says(bar, "Tea & cake") == "Tea && cake"
    assert bar.filters.accessibleName() == "Filter Tea & cake"
    assert button_says(bar, "Long " * 12).endswith("…")


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
def test_a_number_that_becomes_longer_is_never_cut(bar: FilterBar) -> None:
    """Those of a year come a moment after those of a month; under the pointer no chip moves for them."""
    chip = bar.row.chips[0]
    bar.set_counts({chip.kind: 7})
    before = chip.geometry()
    QCursor.setPos(chip.mapToGlobal(chip.rect().center()))
    QApplication.sendEvent(bar.row, QEvent(QEvent.Type.Enter))
    bar.set_counts({chip.kind: 12345})
    assert chip.geometry() == before
    waiting = chip.grab().toImage()
    chip.set_count(67890)
    assert chip.grab().toImage() == waiting, "no part of any number"
    QCursor.setPos(bar.mapToGlobal(bar.rect().bottomLeft()) + QPoint(0, 50))
    bar.set_counts({chip.kind: 12345})
    assert chip.width() == chip.sizeHint().width() > before.width()
    assert chip.grab().toImage() != waiting


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_button_of_a_closed_menu_is_not_drawn_as_hovered(bar: FilterBar) -> None:
    button = bar.filters
    QCursor.setPos(button.mapToGlobal(button.rect().bottomLeft()) + button.rect().bottomRight() * 4)
    QApplication.sendEvent(button, QEvent(QEvent.Type.Enter))
    assert button.hovered()
    menu = bar.chip_menu("film")
    for _ in range(2):
        below(button, menu)
        menu.close()
        assert not button.hovered()
