"""The pane's frame, docked and floating."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import Theme
from desktop_app.ui.views.overlay import SHADOW, Overlay

AREA = QRect(0, 0, 1000, 600)


@pytest.fixture
def overlay(qtbot: QtBot, theme: Theme) -> Iterator[Overlay]:
    host = QWidget()
    host.resize(AREA.size())
    made = Overlay(theme, host)
    made.set_content(QPushButton("content"))
    qtbot.addWidget(host)
    with qtbot.waitExposed(host):
        host.show()
    yield made
    host.close()


def test_docked_it_is_its_content(overlay: Overlay) -> None:
    overlay.dock(QRect(616, 0, 384, 600))
    overlay.show()
    assert overlay.content.size() == overlay.size()


@pytest.mark.parametrize(("on_left", "left"), [(True, 0), (False, 1000 - 384 - SHADOW)])
def test_floating_it_stands_at_its_edge_with_a_shadow_on_the_inner_side(
    overlay: Overlay, qtbot: QtBot, on_left: bool, left: int
) -> None:
    overlay.float_over(AREA, 384, on_left)
    qtbot.waitUntil(lambda: overlay.graphicsEffect() is None)
    assert overlay.geometry() == QRect(left, 0, 384 + SHADOW, 600)
    picture = overlay.parentWidget().grab().toImage()
    x = 384 + 4 if on_left else 1000 - 384 - 4
    beyond = 384 + SHADOW + 10 if on_left else 1000 - 384 - SHADOW - 10
    assert picture.pixelColor(x, 300).lightness() < picture.pixelColor(beyond, 300).lightness()


def test_it_slides_in_once_and_not_when_it_only_moves(overlay: Overlay, qtbot: QtBot) -> None:
    overlay.float_over(AREA, 384, on_left=True)
    assert overlay.graphicsEffect() is not None
    qtbot.waitUntil(lambda: overlay.graphicsEffect() is None)
    overlay.float_over(AREA, 400, on_left=True)
    assert overlay.graphicsEffect() is None
    assert overlay.x() == 0


def test_a_motion_that_is_cut_short_ends_in_its_place(overlay: Overlay) -> None:
    overlay.float_over(AREA, 384, on_left=True)
    assert overlay.x() < 0
    overlay.settle()
    assert overlay.pos() == AREA.topLeft()
    assert overlay.graphicsEffect() is None


def test_esc_closes_it_only_while_it_floats(overlay: Overlay, qtbot: QtBot) -> None:
    overlay.float_over(AREA, 384, on_left=False)
    with qtbot.waitSignal(overlay.closed):
        qtbot.keyClick(overlay.content, Qt.Key.Key_Escape)
    overlay.dock(QRect(616, 0, 384, 600))
    with qtbot.assertNotEmitted(overlay.closed):
        qtbot.keyClick(overlay.content, Qt.Key.Key_Escape)


def test_it_never_covers_all_of_a_narrow_window(overlay: Overlay) -> None:
    overlay.float_over(QRect(0, 0, 300, 600), 384, on_left=False)
    assert overlay.width() == 300


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("on_left", [True, False])
def test_floating_one_hairline_stands_on_its_inner_side_in_either_direction(
    overlay: Overlay, theme: Theme, on_left: bool, direction: Qt.LayoutDirection
) -> None:
    class Pane(QWidget):
        def paintEvent(self, event: object) -> None:
            """As the right pane has it: a line at the side where it begins."""
            painter = QPainter(self)
            painter.fillRect(self.rect(), theme.color("surface"))
            painter.fillRect(self.width() - 1 if self.isRightToLeft() else 0, 0, 1, self.height(), theme.color("line2"))

    host = overlay.parentWidget()
    host.setLayoutDirection(direction)
    overlay.set_content(Pane())
    overlay.float_over(AREA, 384, on_left)
    overlay.settle()
    picture = host.grab().toImage()
    seen = {x for x in range(AREA.width()) if picture.pixelColor(x, 300) == theme.color("line2")}
    assert seen <= ({383, 384} if on_left else {1000 - 385, 1000 - 384})
    assert len(seen) == 1
