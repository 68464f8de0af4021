"""Names in a line that lead to their people."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.show_page import Credit
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.names import Names

LEFT, RIGHT, TAB = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Tab
PEOPLE = (
    Credit("Ada Vale", person_id=1),
    Credit("Bo Lund"),
    Credit("Cy Dean", person_id=3),
    Credit("Di Fox", person_id=4),
)


@pytest.fixture
def names(qtbot: QtBot, theme: Theme) -> Iterator[Names]:
    window = QWidget()
    row = QHBoxLayout(window)
    made = Names(theme, "entry")
    row.addWidget(made, 1)
    row.addWidget(QPushButton("after"))
    window.resize(600, 80)
    made.show_of(PEOPLE)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    yield made
    window.close()
    shiboken6.delete(window)


def at() -> str:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus.text()  # type: ignore[attr-defined]


def test_a_click_leads_to_the_person_where_there_is_a_page_of_them(qtbot: QtBot, names: Names) -> None:
    opened: list[int] = []
    names.person_chosen.connect(opened.append)
    for link in names.shown:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert opened == [1, 3, 4]


def test_tab_comes_to_one_name_and_the_arrows_to_the_others(qtbot: QtBot, names: Names) -> None:
    names.shown[0].setFocus(Qt.FocusReason.TabFocusReason)
    went = [at()]
    for key in (RIGHT, Qt.Key.Key_Down, RIGHT, LEFT):
        qtbot.keyClick(QApplication.focusWidget(), key)
        went.append(at())
    assert went == ["Ada Vale", "Cy Dean", "Di Fox", "Di Fox", "Cy Dean"]
    qtbot.keyClick(QApplication.focusWidget(), TAB)
    assert at() == "after"
    qtbot.keyClick(QApplication.focusWidget(), TAB, Qt.KeyboardModifier.ShiftModifier)
    assert at() == "Cy Dean", "where it was left"


def test_right_to_left_the_arrows_are_mirrored(qtbot: QtBot, names: Names) -> None:
    names.window().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert names.shown[0].x() > names.shown[1].x()
    names.shown[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(names.shown[0], LEFT)
    assert at() == "Cy Dean"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_open_a_person(qtbot: QtBot, names: Names, key: Qt.Key) -> None:
    with qtbot.waitSignal(names.person_chosen) as opened:
        qtbot.keyClick(names.shown[2], key)
    assert opened.args == [3]


def test_lines_break_between_names_and_say_how_many_more_there_are(names: Names) -> None:
    assert len({link.y() for link in names.shown}) == 1
    names.window().resize(260, 120)
    QApplication.processEvents()
    assert len({link.y() for link in names.shown}) > 1
    names.show_of(PEOPLE[:2], hidden=7)
    assert [link.text() for link in names.shown] == ["Ada Vale", "Bo Lund"]
    more = names._more
    assert (more.isVisible(), more.text()) == (True, "+7 more")
    names.show_of(PEOPLE)
    assert not more.isVisible()


def test_each_is_called_by_its_name_alone_and_can_be_hit(names: Names) -> None:
    for link, credit in zip(names.shown, PEOPLE, strict=True):
        assert link.accessibleName() == credit.person
        assert link.height() >= 24
