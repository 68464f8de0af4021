"""The search field and its list, by keys and clicks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.search_hits import SearchHits, ShowHit
from desktop_app.ui.models.search_model import Line, Row, SearchModel
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.search_box import SearchBox

SHOWS = (ShowHit(1, "tvmaze:1", "Harbour Street", 2021), ShowHit(2, "tvmaze:2", "Harbour Lights"))


@pytest.fixture
def box(qtbot: QtBot, theme: Theme) -> Iterator[SearchBox]:
    host = QWidget()
    host.resize(800, 600)
    model = SearchModel()
    made = SearchBox(theme, model, host)
    made.setFixedWidth(248)
    layout = QVBoxLayout(host)
    layout.addWidget(made)
    layout.addStretch(1)
    made.typed.connect(lambda text: model.show_hits(text, SearchHits(shows=SHOWS if text.startswith("har") else ())))
    qtbot.addWidget(host)
    with qtbot.waitExposed(host):
        host.show()
    host.activateWindow()
    made.setFocus()
    yield made
    host.close()


def type_and_wait(qtbot: QtBot, box: SearchBox, text: str) -> None:
    qtbot.keyClicks(box, text)
    qtbot.waitUntil(lambda: box.popup.isVisible())


def test_typing_opens_the_list_and_nothing_is_chosen_by_itself(box: SearchBox, qtbot: QtBot) -> None:
    type_and_wait(qtbot, box, "harb")
    assert box.popup.current() is None
    assert box.hasFocus()
    assert box.popup.geometry().top() >= box.geometry().bottom()


def test_down_and_enter_choose_a_show(box: SearchBox, qtbot: QtBot) -> None:
    chosen: list[Line] = []
    box.chosen.connect(chosen.append)
    type_and_wait(qtbot, box, "harb")
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert [line.text for line in chosen] == ["Harbour Lights"]
    assert box.popup.isHidden()


def test_up_before_the_first_goes_back_to_the_text(box: SearchBox, qtbot: QtBot) -> None:
    type_and_wait(qtbot, box, "harb")
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Up)
    with qtbot.waitSignal(box.filter_wanted) as wanted:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert wanted.args == ["harb"]


def test_a_click_chooses(box: SearchBox, qtbot: QtBot) -> None:
    type_and_wait(qtbot, box, "harb")
    view = box.popup.view
    place = view.visualRect(view.model().index(1, 0)).center()
    with qtbot.waitSignal(box.chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args[0].text == "Harbour Street"


def test_nothing_found_offers_tvmaze_and_the_list_stays_for_the_answer(box: SearchBox, qtbot: QtBot) -> None:
    type_and_wait(qtbot, box, "zzz")
    qtbot.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(box.chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args[0].row is Row.LOOK
    assert box.popup.isVisible()


def test_esc_clears_and_once_more_leaves(box: SearchBox, qtbot: QtBot) -> None:
    type_and_wait(qtbot, box, "harb")
    with qtbot.waitSignal(box.filter_wanted) as wanted, qtbot.assertNotEmitted(box.left):
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert wanted.args == [""]
    assert box.text() == ""
    assert box.popup.isHidden()
    with qtbot.waitSignal(box.left):
        qtbot.keyClick(box, Qt.Key.Key_Escape)


def test_a_press_elsewhere_closes_the_list_and_keeps_the_text(box: SearchBox, qtbot: QtBot) -> None:
    type_and_wait(qtbot, box, "harb")
    host = box.window()
    qtbot.mouseClick(host, Qt.MouseButton.LeftButton, pos=host.rect().bottomLeft())
    assert box.popup.isHidden()
    assert box.text() == "harb"


def test_the_list_stays_inside_a_small_window(box: SearchBox, qtbot: QtBot) -> None:
    box.window().resize(300, 200)
    type_and_wait(qtbot, box, "harb")
    assert box.window().rect().contains(box.popup.geometry())


def part(box: SearchBox, left: int, wide: int) -> QImage:
    """What is drawn there, inside the edge."""
    return box.grab(QRect(left, 4, wide, box.height() - 8)).toImage()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_icon_words_and_hint_stand_apart_in_either_direction(
    box: SearchBox, theme: Theme, direction: Qt.LayoutDirection
) -> None:
    box.setLayoutDirection(direction)
    box.clearFocus()
    rtl = direction == Qt.LayoutDirection.RightToLeft
    hint = round(theme.metrics("small").horizontalAdvance("Ctrl+F")) + 2
    icon_at, hint_at = (box.width() - 24, 9) if rtl else (8, box.width() - 9 - hint)
    icon, seen = part(box, icon_at, 16), part(box, hint_at, hint)
    box.setPlaceholderText("")
    assert part(box, hint_at, hint) == seen, "the words reach under the hint"
    box.setText("x")
    assert part(box, icon_at, 16) == icon, "the hint or the words lie over the icon"
    assert part(box, hint_at, hint) != seen, "this is where the hint was"


def test_what_is_typed_begins_beside_the_icon_in_right_to_left(box: SearchBox) -> None:
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    box.setText("star")
    box.grab()  # a line of text finds its place when it is painted
    assert box.cursorRect().center().x() > box.width() / 2


def test_the_list_ends_where_the_field_begins_in_right_to_left(box: SearchBox, qtbot: QtBot) -> None:
    box.window().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    type_and_wait(qtbot, box, "harb")
    assert box.popup.geometry().right() == box.geometry().right()
