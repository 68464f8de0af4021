"""The popover for any other day: typing, picking, leaving."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.views.date_popover import DatePopover
from tests.ui.entries import NOW
from tests.ui.month_stage import FixedClock

LEFT = Qt.MouseButton.LeftButton
DAY = date(2026, 9, 23)
Key = Qt.Key


class Stage:
    """A window with a button to open it from, and something else that has the keyboard."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        self.window.resize(900, 700)
        self.anchor = QPushButton("May 2026", self.window)
        self.anchor.setGeometry(150, 8, 120, 32)
        self.other = QLineEdit(self.window)
        self.other.setGeometry(600, 8, 120, 32)
        self.window.show()
        self.window.activateWindow()
        self.other.setFocus()
        self.popover = DatePopover(theme, Today(FixedClock(NOW), UTC), self.anchor)
        self.chosen: list[date] = []
        self.popover.chosen.connect(self.chosen.append)
        self.popover.open(DAY)
        qtbot.waitUntil(self.popover.field.hasFocus)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.popover.field, text)

    def press(self, *keys: Key) -> None:
        for key in keys:
            focus = self.window.focusWidget()
            assert focus is not None
            self.qtbot.keyClick(focus, key)


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme) -> Iterator[Stage]:
    made = Stage(qtbot, theme)
    yield made
    made.window.close()
    made.window.deleteLater()


# --- typing ----------------------------------------------------------------------------------------------------------


def test_it_opens_at_the_day_of_the_window_under_its_button(stage: Stage) -> None:
    popover = stage.popover
    assert (popover.date.full_text(), popover.title.full_text()) == ("Wednesday 23 September 2026", "September 2026")
    assert popover.pos() == QPoint(150, 44)
    assert popover.month.day == DAY


def test_what_is_typed_is_said_and_shown_and_enter_goes_there(stage: Stage) -> None:
    stage.type("29 may")
    popover = stage.popover
    assert (popover.date.full_text(), popover.title.full_text()) == ("Friday 29 May 2026", "May 2026")
    assert popover.field.accessibleDescription() == "Friday 29 May 2026"
    assert popover.date.isVisible()
    assert popover.hint.isHidden()
    stage.press(Key.Key_Return)
    assert stage.chosen == [date(2026, 5, 29)]
    assert popover.isHidden()


def test_what_is_no_date_is_said_quietly_and_enter_stays(stage: Stage) -> None:
    stage.type("29 smarch")
    popover = stage.popover
    assert popover.hint.isVisible()
    assert popover.date.isHidden()
    assert popover.hint.full_text() == popover.field.accessibleDescription()
    assert popover.hint.full_text() == "No date yet: type it like 14 May 2026"
    stage.press(Key.Key_Return)
    assert stage.chosen == []
    assert popover.isVisible()
    popover.field.selectAll()
    stage.press(Key.Key_Backspace)
    assert popover.date.isVisible()


def test_a_day_alone_is_of_the_month_that_the_window_is_at(stage: Stage) -> None:
    stage.type("7")
    stage.press(Key.Key_Enter)
    assert stage.chosen == [date(2026, 9, 7)]


def test_the_text_of_the_last_time_is_gone(stage: Stage) -> None:
    stage.type("x")
    stage.press(Key.Key_Escape)
    stage.popover.open(DAY)
    assert stage.popover.field.text() == ""
    assert stage.popover.hint.isHidden()


def test_nothing_moves_while_one_types(stage: Stage) -> None:
    before = [part.geometry() for part in (stage.popover, stage.popover.month, stage.popover.back, stage.popover.on)]
    for text in ("1", " a", "ug 2026", " and so on and on, in words that say nothing at all"):
        stage.type(text)
        QApplication.processEvents()
        after = [part.geometry() for part in (stage.popover, stage.popover.month, stage.popover.back, stage.popover.on)]
        assert after == before


# --- picking ---------------------------------------------------------------------------------------------------------


def test_a_click_on_a_day_goes_there(stage: Stage, qtbot: QtBot) -> None:
    month = stage.popover.month
    qtbot.mouseClick(month, LEFT, pos=month.box(date(2026, 9, 4)).center())
    assert stage.chosen == [date(2026, 9, 4)]
    assert stage.popover.isHidden()


def test_a_click_beside_the_days_goes_nowhere(stage: Stage, qtbot: QtBot) -> None:
    month = stage.popover.month
    qtbot.mouseClick(month, LEFT, pos=month.box(date(2026, 9, 1)).center() - QPoint(36, 0))
    qtbot.mouseClick(month, Qt.MouseButton.RightButton, pos=month.box(DAY).center())
    assert stage.chosen == []
    assert stage.popover.isVisible()


def test_the_arrows_turn_the_month(stage: Stage, qtbot: QtBot) -> None:
    qtbot.mouseClick(stage.popover.on, LEFT)
    assert stage.popover.title.full_text() == "October 2026"
    for _ in range(10):
        qtbot.mouseClick(stage.popover.back, LEFT)
    assert stage.popover.title.full_text() == "December 2025"
    assert stage.popover.date.full_text() == "Tuesday 23 December 2025"
    assert stage.popover.field.hasFocus()


def test_turning_the_month_takes_back_what_was_typed(stage: Stage, qtbot: QtBot) -> None:
    stage.type("smarch")
    qtbot.mouseClick(stage.popover.on, LEFT)
    assert stage.popover.field.text() == ""
    assert stage.popover.date.isVisible()
    stage.press(Key.Key_Return)
    assert stage.chosen == [date(2026, 10, 23)]


def test_the_keyboard_goes_from_the_field_into_the_month_and_along_its_days(stage: Stage) -> None:
    stage.press(Key.Key_Down)
    month = stage.popover.month
    assert month.hasFocus()
    for key, day in (
        (Key.Key_Right, date(2026, 9, 24)),
        (Key.Key_Down, date(2026, 10, 1)),
        (Key.Key_Left, date(2026, 9, 30)),
        (Key.Key_Up, date(2026, 9, 23)),
        (Key.Key_PageDown, date(2026, 10, 23)),
        (Key.Key_PageUp, date(2026, 9, 23)),
        (Key.Key_Home, date(2026, 5, 14)),
    ):
        stage.press(key)
        assert month.day == day
        assert month.accessibleDescription() == stage.popover.date.full_text()
    stage.press(Key.Key_Return)
    assert stage.chosen == [date(2026, 5, 14)]


def test_the_field_pages_too(stage: Stage) -> None:
    stage.press(Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageUp)
    assert stage.popover.title.full_text() == "October 2026"
    assert stage.popover.field.hasFocus()


def test_a_longer_month_leaves_room_for_the_last_of_a_shorter_one(stage: Stage) -> None:
    stage.type("31 jan 2027")
    stage.press(Key.Key_PageDown)
    assert stage.popover.month.day == date(2027, 2, 28)


def test_the_ends_of_the_calendar_are_the_ends(stage: Stage) -> None:
    for text, key in (("9998-12-31", Key.Key_Right), ("0002-01-01", Key.Key_Left)):
        stage.popover.open(DAY)
        stage.type(text)
        stage.press(Key.Key_Down)
        before = stage.popover.month.day
        stage.press(key, Key.Key_PageDown if key == Key.Key_Right else Key.Key_PageUp)
        assert stage.popover.month.day == before


def test_the_wheel_turns_the_month(stage: Stage) -> None:
    month = stage.popover.month
    for delta in (-60, -60, -120, 120):
        at = month.rect().center()
        event = QWheelEvent(
            at, month.mapToGlobal(at), QPoint(), QPoint(0, delta), LEFT.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(month, event)
    assert stage.popover.title.full_text() == "October 2026"


# --- leaving ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("deep", [False, True])
def test_esc_closes_it_and_gives_the_keyboard_back(stage: Stage, deep: bool) -> None:
    if deep:
        stage.press(Key.Key_Down)
    stage.press(Key.Key_Escape)
    assert stage.popover.isHidden()
    assert stage.chosen == []
    assert stage.other.hasFocus()


def test_a_press_elsewhere_closes_it(stage: Stage, qtbot: QtBot) -> None:
    qtbot.mousePress(stage.window, LEFT, pos=QPoint(700, 600))
    assert stage.popover.isHidden()
    assert stage.other.hasFocus()


def test_going_elsewhere_with_the_keyboard_closes_it(stage: Stage) -> None:
    stage.other.setFocus()
    assert stage.popover.isHidden()
    assert stage.other.hasFocus()


def test_tab_stays_in_it(stage: Stage) -> None:
    popover, seen = stage.popover, []
    for _ in range(5):
        stage.press(Key.Key_Tab)
        seen.append(stage.window.focusWidget())
    assert seen == [popover.back, popover.on, popover.month, popover.field, popover.back]
    stage.press(Key.Key_Backtab)
    assert popover.field.hasFocus()
    assert popover.isVisible()


# --- looks -----------------------------------------------------------------------------------------------------------


def test_right_to_left_it_is_mirrored(stage: Stage, qtbot: QtBot) -> None:
    stage.popover.close_up()
    stage.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    stage.anchor.move(600, 8)
    stage.popover.open(DAY)
    month = stage.popover.month
    assert month.box(date(2026, 9, 21)).x() > month.box(date(2026, 9, 27)).x()
    assert stage.popover.geometry().right() == stage.anchor.geometry().right()
    stage.press(Key.Key_Down, Key.Key_Left)
    assert month.day == date(2026, 9, 24)
    qtbot.mouseClick(month, LEFT, pos=month.box(date(2026, 9, 4)).center())
    assert stage.chosen == [date(2026, 9, 4)]


def test_it_grows_with_the_font(stage: Stage, theme: Theme) -> None:
    before = stage.popover.size()
    theme.u = 2.0
    try:
        theme.changed.emit()
        assert stage.popover.width() > 1.8 * before.width()
        assert stage.popover.month.box(DAY).height() == 48
    finally:
        theme.u = 1.0
        theme.changed.emit()


def test_it_never_leaves_the_window(stage: Stage) -> None:
    stage.popover.close_up()
    stage.anchor.move(860, 8)
    stage.popover.open(DAY)
    assert stage.popover.geometry().right() < 900


def test_the_week_begins_as_the_person_has_it(qtbot: QtBot, theme: Theme) -> None:
    QLocale.setDefault(QLocale("en_US"))
    stage = Stage(qtbot, theme)
    month = stage.popover.month
    assert month.box(date(2026, 9, 6)).x() < month.box(date(2026, 9, 12)).x()
    assert stage.popover.date.full_text() == "Wednesday, September 23, 2026"
    assert stage.popover.field.placeholderText() == "May 14, 5/2027, tomorrow"
    stage.window.close()
    stage.window.deleteLater()
