"""The window's tests: one application in English, with the bundled font, in the light theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.theme import FUSION, Theme


@pytest.fixture(autouse=True)
def english() -> None:
    """Dates as in London, whatever the machine says."""
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture(autouse=True)
def pointer_in_the_corner(qapp: QApplication) -> None:
    """Wherever an earlier test left it, and no button down: a window that goes while one is never hears of its end."""
    QCursor.setPos(0, 0)
    if QGuiApplication.mouseButtons():
        window = QWindow()
        window.create()
        for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton):
            QTest.mouseRelease(window, button)
    assert not QGuiApplication.mouseButtons()


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["pytest", *FUSION]


@pytest.fixture(scope="session")
def _themed(qapp: QApplication) -> Theme:
    theme = Theme("light")
    theme.load_fonts(bundled=True)
    theme.apply(qapp)
    return theme


@pytest.fixture
def theme(_themed: Theme, qapp: QApplication) -> Theme:
    """The light theme, applied, with the bundled Inter at 13 px."""
    _themed.set_name("light")
    if qapp.palette().base().color() != _themed.color("surface"):  # an earlier test drew a picture in another one
        _themed.apply(qapp)
    return _themed
