"""News never moves what is under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import Theme
from desktop_app.ui.views.banner import Banner
from desktop_app.ui.views.settling import Settling


class Stand(QWidget):
    """A strip above a page."""

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
        Settling(self.strip, self.bar, self.page, rows)
        self.show()

    def point(self, inside: bool) -> None:
        """The pointer goes over the page, or leaves it."""
        at = QPointF(50, 50)
        QApplication.sendEvent(self.page, QEnterEvent(at, at, at) if inside else QEvent(QEvent.Type.Leave))
        QApplication.processEvents()

    @property
    def page_top(self) -> int:
        QApplication.processEvents()
        return self.page.mapTo(self, QPoint()).y()


def stand(qtbot: QtBot, theme: Theme) -> Stand:
    made = Stand(theme)
    qtbot.addWidget(made)
    qtbot.waitExposed(made)
    return made


def test_news_takes_a_row_where_the_pointer_is_elsewhere(qtbot: QtBot, theme: Theme) -> None:
    made = stand(qtbot, theme)
    made.strip.show_message("TVmaze did not answer.", "Try again", "warning")
    assert made.page_top == 80
    made.strip.hide()
    assert made.page_top == 40


def test_news_lies_over_the_row_above_while_the_pointer_is_on_the_page(qtbot: QtBot, theme: Theme) -> None:
    made = stand(qtbot, theme)
    made.point(inside=True)
    made.strip.show_message("TVmaze did not answer.", "Try again", "warning")
    assert made.page_top == 40
    assert made.strip.geometry().getRect() == (0, 0, 600, 40)
    made.resize(500, 400)
    QApplication.processEvents()
    assert made.strip.width() == 500
    made.point(inside=False)
    assert made.page_top == 80
    assert made.strip.isVisible()


def test_passing_news_moves_nothing_at_all(qtbot: QtBot, theme: Theme) -> None:
    made = stand(qtbot, theme)
    made.strip.show_message("The library is backed up.", passing=True)
    assert made.page_top == 40
    assert made.strip.isVisible()
    made.point(inside=True)
    made.point(inside=False)
    assert made.page_top == 40
    made.strip.show_message("TVmaze did not answer.")
    assert made.page_top == 80
    made.strip.show_message("The library is backed up.", passing=True)
    assert made.page_top == 40
