"""The mouse over something painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.views.pointer import Pointer

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
ONE, TWO, GROUND = QPoint(50, 20), QPoint(150, 20), QPoint(250, 20)


class Stage:
    """An area with a thing called "one", one called "two", and ground; `said` is what the pointer told."""

    def __init__(self, qtbot: QtBot, *, wheel: bool = True) -> None:
        self.area = QWidget()
        qtbot.addWidget(self.area)
        self.area.resize(300, 40)
        self.area.show()
        self.pointer = Pointer(self.area, self._thing, lambda thing: f"a <{thing}>", lambda _: not wheel)
        self.said: list[tuple[str, object]] = []
        for name in ("clicked", "double_clicked", "dragged", "moved", "turned"):
            getattr(self.pointer, name).connect(lambda value, name=name: self.said.append((name, value)))

    def _thing(self, place: QPoint) -> str | None:
        return ("one", "two", None)[place.x() // 100]

    def move(self, place: QPoint, buttons: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
        where = QPointF(self.area.mapToGlobal(place))
        none = Qt.MouseButton.NoButton
        event = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), where, none, buttons, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.area, event)

    def wheel(self, delta: int) -> bool:
        """Whether it was taken."""
        event = QWheelEvent(
            QPointF(ONE), QPointF(self.area.mapToGlobal(ONE)), QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        event.ignore()
        QApplication.sendEvent(self.area, event)
        return event.isAccepted()


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return Stage(qtbot)


def test_a_click_is_on_the_thing_where_it_began_and_ended(stage: Stage, qtbot: QtBot) -> None:
    qtbot.mouseClick(stage.area, LEFT, pos=ONE)
    assert stage.said == [("clicked", "one")]
    qtbot.mousePress(stage.area, LEFT, pos=ONE)
    qtbot.mouseRelease(stage.area, LEFT, pos=TWO)
    qtbot.mouseClick(stage.area, LEFT, pos=GROUND)
    qtbot.mouseClick(stage.area, RIGHT, pos=ONE)
    assert stage.said == [("clicked", "one")]


def test_a_double_click_is_on_a_thing(stage: Stage, qtbot: QtBot) -> None:
    qtbot.mouseDClick(stage.area, LEFT, pos=TWO)
    qtbot.mouseDClick(stage.area, LEFT, pos=GROUND)
    qtbot.mouseDClick(stage.area, RIGHT, pos=ONE)
    assert stage.said == [("double_clicked", "two")]


def test_a_thing_is_dragged_after_the_usual_distance_and_is_no_click_then(stage: Stage, qtbot: QtBot) -> None:
    far = QApplication.startDragDistance()
    qtbot.mousePress(stage.area, LEFT, pos=ONE)
    stage.move(ONE + QPoint(far - 1, 0), LEFT)
    assert stage.said == []
    stage.move(ONE + QPoint(far, 0), LEFT)
    qtbot.mouseRelease(stage.area, LEFT, pos=ONE + QPoint(far, 0))
    assert stage.said == [("dragged", "one")]


def test_the_ground_is_not_dragged(stage: Stage, qtbot: QtBot) -> None:
    qtbot.mousePress(stage.area, LEFT, pos=GROUND)
    stage.move(GROUND + QPoint(40, 0), LEFT)
    assert stage.said == []


def test_it_tells_of_each_thing_that_it_comes_over_once(stage: Stage) -> None:
    for place in (GROUND, ONE, ONE + QPoint(3, 0), TWO, GROUND):
        stage.move(place)
    assert stage.said == [("moved", "one"), ("moved", "two"), ("moved", None)]
    stage.move(ONE)
    QApplication.sendEvent(stage.area, QEvent(QEvent.Type.Leave))
    assert stage.said[-1] == ("moved", None)


def test_what_it_rests_on_is_said_word_for_word(stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_: said.append(text))
    stage.pointer._tip.setInterval(0)
    stage.move(ONE)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["<qt>a &lt;one&gt;</qt>"]
    stage.move(TWO)
    stage.move(GROUND)
    qtbot.wait(20)
    assert len(said) == 1


def test_small_turns_of_the_wheel_add_up_and_turning_back_begins_anew(stage: Stage) -> None:
    for delta in (60, 59, -60, -59):
        stage.wheel(delta)
    assert stage.said == []
    stage.wheel(-1)
    assert stage.said == [("turned", 1)]
    stage.wheel(240)
    assert stage.said[-1] == ("turned", -2)


def test_the_wheel_may_be_for_others(qtbot: QtBot) -> None:
    assert Stage(qtbot).wheel(120)
    other = Stage(qtbot, wheel=False)
    assert not other.wheel(120)
    assert other.said == []
