"""A day and an hour that are typed: read in any usual form, written in the person's, refused in a sentence."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import AirDate
from desktop_app.ui.dialogs.when_fields import DateField, HourField
from desktop_app.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT, KEY, CTRL = Qt.MouseButton.LeftButton, Qt.Key, Qt.KeyboardModifier.ControlModifier
DAY, TODAY = date(2026, 5, 31), date(2026, 5, 14)
NO_DATE, NO_HOUR = (
    "That is no date. Type it like May 14, 2026.",
    "That is no hour. Type it like 9:15\N{NO-BREAK SPACE}PM.",
)


class Form(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.date = DateField(theme, AirDate.on(DAY), DAY, TODAY, self)
        self.hour = HourField(theme, time(20), "Europe/Berlin", self)
        rows = QVBoxLayout(self)
        for part in (self.date, self.hour):
            rows.addWidget(part)


@pytest.fixture
def form(qtbot: QtBot, theme: Theme, request: pytest.FixtureRequest) -> Form:
    QLocale.setDefault(QLocale(getattr(request, "param", "en_US")))
    made = Form(theme)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def retype(qtbot: QtBot, field: QWidget, text: str, *, leave: bool = True) -> None:
    field.setFocus()
    qtbot.keyClick(field, KEY.Key_A, CTRL)
    qtbot.keyClicks(field, text)
    if leave:
        qtbot.keyClick(field, KEY.Key_Tab)


def complaints(form: Form) -> list[str]:
    return [label.text() for label in form.findChildren(QLabel) if label.isVisible() and label.text()]


@pytest.mark.parametrize(
    ("form", "typed", "shown"),
    [
        ("en_US", "9:15 PM", "9:15 PM"),
        ("en_US", "21:15", "9:15 PM"),
        ("de_DE", "21:15", "21:15"),
        ("de_DE", "9pm 15", "21:15"),
        ("da_DK", "2115", "21.15"),
    ],
    indirect=["form"],
)
def test_an_hour_that_is_typed_is_taken_and_written_as_the_person_does(
    qtbot: QtBot, form: Form, typed: str, shown: str
) -> None:
    hour = form.hour.hour
    retype(qtbot, hour, typed, leave=False)
    assert hour.text() == typed
    qtbot.keyClick(hour, KEY.Key_Tab)
    assert (form.hour.clock(), hour.text().replace("\N{NO-BREAK SPACE}", " ")) == (time(21, 15), shown)
    assert complaints(form) == []


@pytest.mark.parametrize(
    ("form", "typed", "shown"),
    [
        ("en_US", "12/31/2026", "Dec 31, 2026"),
        ("de_DE", "31.12.2026", "31 Dec 2026"),
        ("en_GB", "2026-12-31", "31 Dec 2026"),
        ("en_GB", "31 december", "31 Dec 2026"),
    ],
    indirect=["form"],
)
def test_a_date_that_is_typed_is_taken_and_written_as_the_person_does(
    qtbot: QtBot, form: Form, typed: str, shown: str
) -> None:
    retype(qtbot, form.date.day, typed)
    assert (form.date.air(), form.date.day.text()) == (AirDate.on(date(2026, 12, 31)), shown)


def test_tomorrow_is_that_of_today_and_not_of_the_day_that_stood_there(qtbot: QtBot, form: Form) -> None:
    retype(qtbot, form.date.day, "tomorrow")
    assert form.date.chosen == date(2026, 5, 15)


def test_what_can_not_be_read_stays_and_a_sentence_says_so_until_it_can(qtbot: QtBot, form: Form) -> None:
    retype(qtbot, form.hour.hour, "late")
    retype(qtbot, form.date.day, "31/31/2026")
    assert (form.hour.hour.text(), form.date.day.text()) == ("late", "31/31/2026")
    assert complaints(form) == [NO_DATE, NO_HOUR]
    assert form.hour.hour.accessibleDescription() == NO_HOUR
    assert not form.date.settle()
    assert form.date.day.hasFocus()
    retype(qtbot, form.date.day, "1 Jun", leave=False)
    retype(qtbot, form.hour.hour, "22", leave=False)
    assert complaints(form) == ["That is 10:00\N{NO-BREAK SPACE}PM."]
    assert form.date.settle()
    assert form.hour.settle()


def test_what_is_read_is_said_at_once_as_somebody_types(qtbot: QtBot, form: Form) -> None:
    """So that nobody takes a bare 9:15 for the evening, or 5/6 for the fifth of June."""
    hour, day = form.hour.hour, form.date.day
    retype(qtbot, hour, "9:15", leave=False)
    assert complaints(form) == ["That is 9:15\N{NO-BREAK SPACE}AM."]
    assert hour.accessibleDescription() == "That is 9:15\N{NO-BREAK SPACE}AM."
    qtbot.keyClicks(hour, " p")
    assert complaints(form) == ["That is 9:15\N{NO-BREAK SPACE}PM."]
    qtbot.keyClicks(hour, "x")
    assert complaints(form) == ["…"], "not yet anything, and nothing moves"
    qtbot.keyClick(hour, KEY.Key_Backspace)
    qtbot.keyClick(hour, KEY.Key_Tab)
    assert (complaints(form), hour.accessibleDescription()) == ([], "")
    retype(qtbot, day, "5/6", leave=False)
    assert complaints(form) == ["That is Wednesday, May 6, 2026."]


def test_nothing_is_wrong_with_what_does_not_count(qtbot: QtBot, form: Form) -> None:
    retype(qtbot, form.hour.hour, "late")
    retype(qtbot, form.date.day, "someday")
    for choice in (form.hour.kind, form.date.precision):
        choice.setFocus()
        qtbot.keyClick(choice, KEY.Key_Home if choice is form.hour.kind else KEY.Key_End)
    assert complaints(form) == []
    assert form.hour.settle()
    assert form.date.settle()


def test_arrows_go_to_the_next_day_and_quarter(qtbot: QtBot, form: Form) -> None:
    day, hour = form.date.day, form.hour.hour
    day.setFocus()
    qtbot.keyClick(day, KEY.Key_Up)
    assert form.date.chosen == date(2026, 6, 1)
    retype(qtbot, hour, "23:50", leave=False)
    qtbot.keyClick(hour, KEY.Key_Up)
    assert form.hour.clock() == time(0)
    qtbot.mouseClick(hour, LEFT, pos=QPoint(hour.width() - 12, hour.height() - 8))
    assert form.hour.clock() == time(23, 45)


def test_the_wheel_steps_only_where_the_keyboard_is(form: Form) -> None:
    hour = form.hour.hour
    middle = QPointF(hour.rect().center())
    flags = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    for focused, after in ((form.hour.kind, time(20)), (hour, time(20, 15))):
        focused.setFocus()
        at = QPointF(hour.mapToGlobal(middle))
        QApplication.sendEvent(hour, QWheelEvent(middle, at, QPoint(), QPoint(0, 120), *flags))
        assert form.hour.clock() == after


@pytest.mark.parametrize("by_key", [True, False])
def test_the_calendar_opens_at_the_day_and_chooses_another(qtbot: QtBot, form: Form, by_key: bool) -> None:
    day = form.date.day
    retype(qtbot, day, "9 June 2026", leave=False)
    if by_key:
        qtbot.keyClick(day, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    else:
        qtbot.mouseClick(day, LEFT, pos=QPoint(day.width() - 10, day.height() // 2))
    calendar = QApplication.activePopupWidget()
    assert isinstance(calendar, QCalendarWidget)
    assert QGuiApplication.primaryScreen().availableGeometry().contains(calendar.frameGeometry())
    days = calendar.findChild(QTableView)
    QTest.keyClick(days, KEY.Key_Right)
    QTest.keyClick(days, KEY.Key_Return)
    assert form.date.chosen == date(2026, 6, 10)
    assert not calendar.isVisible()
