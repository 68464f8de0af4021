from __future__ import annotations

from datetime import UTC
from functools import partial

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.values import Entry
from desktop_app.ui.models.view_state import ViewState
from desktop_app.ui.today import Today
from desktop_app.ui.views.page import Page
from desktop_app.ui.views.pages import Pages
from tests.ui.entries import NOW, make_entry
from tests.ui.month_stage import FixedClock
from tests.ui.sizes import Sizes


class View(Page):
    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name, self.awake = name, True
        self.canvas = QLineEdit(name)
        QVBoxLayout(self).addWidget(self.canvas)
        self.setFocusProxy(self.canvas)

    def set_awake(self, awake: bool) -> None:
        self.awake = awake

    def entry_box(self, entry: Entry) -> QRect | None:
        return QRect(0, 0, len(self.name), 1)


class Stage:
    """Two views and what was made of them."""

    def __init__(self) -> None:
        self.made: list[View] = []
        self.state = ViewState(Today(FixedClock(NOW), UTC))
        self.pages = Pages(self.state, {view: partial(self._make, view) for view in ("month", "year")})
        self.state.view_changed.connect(self._turn)

    def _turn(self) -> None:
        """As the frame does, once the view has its room."""
        self.pages.resize(450, 300)
        self.pages.turn()

    def _make(self, name: str, parent: QWidget) -> View:
        self.made.append(View(name, parent))
        return self.made[-1]


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    stage = Stage()
    qtbot.addWidget(stage.pages)
    stage.pages.resize(400, 300)
    stage.pages.show()
    return stage


def test_a_view_is_made_when_it_is_first_wanted_and_kept(stage: Stage) -> None:
    assert [view.name for view in stage.made] == ["month"]
    for view in ("year", "month", "year"):
        stage.state.set_view(view)
    assert [view.name for view in stage.made] == ["month", "year"]


def test_one_view_is_awake_and_in_sight(stage: Stage) -> None:
    stage.state.set_view("year")
    month, year = stage.made
    assert (month.awake, month.isVisible()) == (False, False)
    assert (year.awake, year.isVisible(), year.size()) == (True, True, stage.pages.size())
    assert stage.pages.canvas is year.canvas
    stage.state.set_view("month")
    assert (month.awake, month.isVisible(), year.awake) == (True, True, False)


def test_each_view_is_laid_out_in_its_own_room_alone(stage: Stage) -> None:
    (month,) = stage.made
    sizes = Sizes(month)
    stage.state.set_view("year")
    year = stage.made[1]
    assert (year.width(), month.width()) == (450, 400)
    assert sizes.counted[month] == 0


def test_the_keyboard_goes_from_view_to_view(stage: Stage, qtbot: QtBot) -> None:
    stage.pages.setFocus()
    qtbot.waitUntil(lambda: stage.made[0].canvas.hasFocus())
    stage.state.set_view("year")
    assert stage.made[1].canvas.hasFocus()


def test_the_keyboard_stays_where_it_is_elsewhere(stage: Stage, qtbot: QtBot) -> None:
    window, search = QWidget(), QLineEdit()
    qtbot.addWidget(window)
    rows = QVBoxLayout(window)
    rows.addWidget(search)
    rows.addWidget(stage.pages)
    window.show()
    search.setFocus()
    stage.state.set_view("year")
    assert window.focusWidget() is search
    stage.pages.setParent(None)


def test_what_any_view_says_is_passed_on(stage: Stage) -> None:
    entry = make_entry()
    told: list[object] = []
    stage.pages.entry_activated.connect(told.append)
    stage.pages.filter_cleared.connect(told.append)
    stage.made[0].entry_activated.emit(entry)
    stage.state.set_view("year")
    stage.made[1].filter_cleared.emit(frozenset({"kinds"}))
    assert told == [entry, frozenset({"kinds"})]
    assert stage.pages.entry_box(entry) == QRect(0, 0, 4, 1)
