"""News never moves what is under the pointer, itself least of all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import Theme
from desktop_app.ui.views import settling
from desktop_app.ui.views.banner import Banner
from desktop_app.ui.views.controls import Button
from desktop_app.ui.views.settling import Settling

HASTY = 400
PAGE, BAR = QPoint(300, 250), QPoint(300, 20)


class Stand(QWidget):
    """A bar, a strip, a page, over whose end a pane may lie."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.resize(600, 400)
        self.bar, self.strip, self.page = QWidget(), Banner(theme, self), QWidget()
        self.bar.setFixedHeight(40)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.bar)
        rows.addWidget(self.strip)
        rows.addWidget(self.page, 1)
        self.pane = 0
        self.row = QRect()
        """Of the page, that the keyboard is at."""
        self.settling = Settling(self.strip, self.page, rows, self.free, self.at_keyboard)

    def free(self) -> QRect:
        return self.page.geometry().adjusted(0, 0, -self.pane, 0)

    def at_keyboard(self) -> QRect:
        return self.row.translated(self.page.mapToGlobal(QPoint()))

    def point(self, at: QPoint) -> None:
        """The pointer goes there."""
        QCursor.setPos(self.mapToGlobal(at))
        for _ in range(3):  # what is entered hears of it once what is left has
            QApplication.processEvents()

    @property
    def page_top(self) -> int:
        QApplication.processEvents()
        return self.page.mapTo(self, QPoint()).y()

    @property
    def button(self) -> QPoint:
        """Where the strip's button is."""
        button = next(button for button in self.strip.findChildren(Button) if button.text())
        return button.mapTo(self, button.rect().center())


def stand(qtbot: QtBot, theme: Theme, at: QPoint) -> Stand:
    made = Stand(theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.point(at)
    return made


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing happens for a rest alone, however slow the test."""
    monkeypatch.setattr(settling, "REST_MS", 60_000)
    monkeypatch.setattr(settling, "KEY_MS", 60_000)


@pytest.fixture
def hasty(patient: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settling, "REST_MS", HASTY)
    monkeypatch.setattr(settling, "KEY_MS", HASTY // 4)


def test_news_takes_a_row_where_the_pointer_is_elsewhere(qtbot: QtBot, theme: Theme) -> None:
    made = stand(qtbot, theme, BAR)
    made.strip.show_message("TVmaze did not answer.", "Try again", "warning")
    assert made.page_top == 80
    made.strip.hide()
    assert made.page_top == 40


def test_the_button_of_news_waits_for_the_pointer(qtbot: QtBot, theme: Theme) -> None:
    """It came while the pointer was on the page: on the way to its button nothing moves; what is above it is free."""
    made = stand(qtbot, theme, PAGE)
    made.strip.show_message("TVmaze did not answer.", "Try again", "warning")
    assert made.page_top == 40
    place = QRect(0, 40, 600, 40)
    assert made.strip.geometry() == place
    QApplication.processEvents()
    at = made.button
    made.point(at)
    assert (made.strip.geometry(), made.button, made.page_top) == (place, at, 40)
    with qtbot.waitSignal(made.strip.acted, timeout=1000):
        qtbot.mouseClick(made.childAt(at), Qt.MouseButton.LeftButton)
    made.point(PAGE)
    assert (made.strip.geometry(), made.page_top) == (place, 40)
    made.point(BAR)
    assert (made.strip.geometry(), made.page_top) == (place, 80)


def test_news_is_as_wide_as_the_window(qtbot: QtBot, theme: Theme) -> None:
    made = stand(qtbot, theme, PAGE)
    made.strip.show_message("TVmaze did not answer.", "Try again", "warning")
    made.resize(500, 400)
    QApplication.processEvents()
    assert made.strip.geometry() == QRect(0, 40, 500, 40)


def test_the_page_makes_room_once_the_pointer_has_left_the_news(qtbot: QtBot, theme: Theme) -> None:
    made = stand(qtbot, theme, PAGE)
    made.strip.show_message("TVmaze did not answer.", "Try again", "warning")
    QApplication.processEvents()
    made.point(made.button)
    made.point(BAR)
    assert made.page_top == 80


def test_news_that_is_closed_has_moved_nothing(qtbot: QtBot, theme: Theme) -> None:
    made = stand(qtbot, theme, PAGE)
    made.strip.show_message("TVmaze did not answer.", "Try again", "warning")
    QApplication.processEvents()
    made.point(made.button)
    made.strip.hide()
    assert made.page_top == 40
    made.point(BAR)
    made.strip.show_message("TVmaze did not answer.", "Try again", "warning")
    assert made.page_top == 80


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_nothing_moves_under_a_menu_of_the_page(qtbot: QtBot, theme: Theme) -> None:
    made = stand(qtbot, theme, PAGE)
    made.strip.show_message("TVmaze did not answer.")
    menu = QMenu(made)
    menu.addAction("Follow")
    menu.popup(made.mapToGlobal(PAGE - QPoint(5, 5)))
    made.point(PAGE)
    assert made.page_top == 40
    menu.close()
    made.point(BAR)
    assert made.page_top == 80


def test_passing_news_moves_nothing_at_all(qtbot: QtBot, theme: Theme) -> None:
    made = stand(qtbot, theme, BAR)
    made.strip.show_message("The library is backed up.", passing=True)
    foot = 400 - made.strip.height() - 8
    assert (made.strip.y(), made.page_top) == (foot, 40)
    assert made.strip.width() == made.strip.whole < 400, "no more of the page is covered than its words need"
    assert abs(made.strip.geometry().center().x() - 300) < 2
    assert made.strip.isVisible()
    made.point(PAGE)
    made.point(BAR)
    assert made.page_top == 40
    made.strip.show_message("TVmaze did not answer.")
    assert (made.strip.y(), made.page_top) == (40, 80)
    made.strip.show_message("The library is backed up.", passing=True)
    assert (made.strip.y(), made.page_top) == (foot, 40)


def test_passing_news_never_lies_over_what_the_keyboard_is_at(qtbot: QtBot, theme: Theme) -> None:
    made = stand(qtbot, theme, BAR)
    rows = QWidget(made.page)
    foot = 400 - made.strip.height() - 8
    made.row = QRect(0, 340, 600, 10)
    made.strip.show_message("The library is backed up.", passing=True)
    assert made.strip.y() == 48
    made.row = QRect(0, 100, 100, 10)
    qtbot.keyClick(rows, Qt.Key.Key_Up)
    assert made.strip.y() == foot
    made.row = QRect(0, 340, 600, 10)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert (made.strip.y(), made.page_top) == (48, 40)


def test_passing_news_is_as_wide_as_what_it_says_now(qtbot: QtBot, theme: Theme) -> None:
    made = stand(qtbot, theme, PAGE)
    for said in ("Up to date.", "Done again: Follow a show with a long title", "Hi"):
        made.strip.show_message(said, passing=True)
        qtbot.waitUntil(lambda: made.strip.width() == made.strip.whole)


def test_news_lies_over_what_is_free_where_that_is_wide_enough(qtbot: QtBot, theme: Theme) -> None:
    made = stand(qtbot, theme, PAGE)
    made.strip.show_message("TVmaze did not answer.", "Try again", "warning")
    for pane, width in ((200, 400), (550, 600), (0, 600)):
        made.pane = pane
        made.settling.cover()
        assert made.strip.geometry() == QRect(0, 40, width, 40)
    made.strip.show_message("TVmaze did not answer. Showing what was known at 14:05.", "Try again", "warning")
    made.pane = 200
    made.settling.cover()
    assert made.strip.width() == 600, "over all rather than cut"
    made.point(BAR)
    assert (made.strip.width(), made.page_top) == (600, 80), "beside nothing it is as wide as the window"


def test_the_page_makes_room_for_the_keyboard_where_the_news_would_cover_it(qtbot: QtBot, theme: Theme) -> None:
    made = stand(qtbot, theme, PAGE)
    under, below = QWidget(made.page), QWidget(made.page)
    under.setGeometry(0, 30, 100, 30)
    below.setGeometry(0, 40, 100, 30)
    made.strip.show_message("TVmaze did not answer.", "Try again", "warning")
    for part in (made.bar, below):
        made.settling.uncover(part)
        assert made.page_top == 40
    made.settling.uncover(under)
    assert made.page_top == 80
    made.strip.show_message("The library is backed up.", passing=True)
    made.settling.uncover(under)
    assert made.page_top == 40, "it goes by itself"


def test_the_page_makes_room_where_keys_lead_under_the_news(qtbot: QtBot, theme: Theme) -> None:
    made = stand(qtbot, theme, PAGE)
    rows = QWidget(made.page)
    made.strip.show_message("TVmaze did not answer.", "Try again", "warning")
    made.row = QRect(0, 40, 100, 30)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert made.page_top == 40, "it is below the news"
    made.row = QRect(0, 30, 100, 30)
    qtbot.keyClick(rows, Qt.Key.Key_Up)
    assert made.page_top == 80


# --- a pointer that rests ---------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("hasty")
def test_the_page_makes_room_once_the_pointer_rests(qtbot: QtBot, theme: Theme) -> None:
    made = stand(qtbot, theme, PAGE)
    made.strip.show_message("TVmaze did not answer.", "Try again", "warning")
    assert made.page_top == 40
    qtbot.waitUntil(lambda: made.page_top == 80, timeout=3 * HASTY)
    made.strip.hide()
    assert made.page_top == 40


@pytest.mark.usefixtures("hasty")
def test_the_page_stays_while_the_pointer_moves_or_clicks(qtbot: QtBot, theme: Theme) -> None:
    made = stand(qtbot, theme, PAGE)
    made.strip.show_message("TVmaze did not answer.", "Try again", "warning")
    window = made.windowHandle()
    for n in range(4):
        qtbot.wait(HASTY // 2)
        made.point(PAGE + QPoint(n + 1, 0))
        assert made.page_top == 40
    for _ in range(4):
        qtbot.wait(HASTY // 2)
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=PAGE)
        assert made.page_top == 40
    qtbot.waitUntil(lambda: made.page_top == 80, timeout=3 * HASTY)


@pytest.mark.usefixtures("hasty")
def test_the_page_stays_while_a_button_is_down(qtbot: QtBot, theme: Theme) -> None:
    made = stand(qtbot, theme, PAGE)
    made.strip.show_message("TVmaze did not answer.", "Try again", "warning")
    QTest.mousePress(made.windowHandle(), Qt.MouseButton.LeftButton, pos=PAGE)
    qtbot.keyClick(made.page, Qt.Key.Key_Shift)
    qtbot.wait(3 * HASTY)
    assert made.page_top == 40
    QTest.mouseRelease(made.windowHandle(), Qt.MouseButton.LeftButton, pos=PAGE)
    qtbot.waitUntil(lambda: made.page_top == 80, timeout=3 * HASTY)


@pytest.mark.usefixtures("hasty")
def test_the_button_of_news_waits_for_a_pointer_that_rests_on_it(qtbot: QtBot, theme: Theme) -> None:
    """Beside a pane it stands elsewhere once the page has made room."""
    made = stand(qtbot, theme, PAGE)
    made.pane = 150
    made.strip.show_message("TVmaze did not answer.", "Try again", "warning")
    QApplication.processEvents()
    at = made.button
    made.point(at)
    qtbot.wait(3 * HASTY)
    assert (made.button, made.page_top) == (at, 40)


def test_the_page_makes_room_after_a_key(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settling, "KEY_MS", 50)
    made = stand(qtbot, theme, PAGE)
    made.strip.show_message("TVmaze did not answer.", "Try again", "warning")
    qtbot.keyClick(made.page, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: made.page_top == 80, timeout=2000)


@pytest.mark.usefixtures("hasty")
def test_passing_news_stays_at_the_foot_of_a_page_where_the_pointer_rests(qtbot: QtBot, theme: Theme) -> None:
    made = stand(qtbot, theme, PAGE)
    made.strip.show_message("The library is backed up.", passing=True)
    place = made.strip.geometry()
    qtbot.wait(3 * HASTY)
    assert (made.strip.geometry(), made.page_top) == (place, 40)
