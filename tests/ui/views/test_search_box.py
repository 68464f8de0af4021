"""The search field and its list, by keys and clicks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.clock import Clock
from desktop_app.domain.search_hits import Group, More, PersonHit, SearchHits, ShowHit
from desktop_app.ui.models.search_line import Line, Row
from desktop_app.ui.models.search_model import SearchModel
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.views import search_hits
from desktop_app.ui.views.search_box import SearchBox
from tests.ui.entries import NOW

SHOWS = (ShowHit(1, "tvmaze:1", "Harbour Street", 2021), ShowHit(2, "tvmaze:2", "Harbour Lights"))
MANY = tuple(ShowHit(n, f"tvmaze:{n}", f"Harbour {n}", 2021) for n in range(1, 31))


def found(text: str, whole: Group | None = None) -> SearchHits:
    if not text.startswith("har"):
        return SearchHits()
    if text != "harbour":
        return SearchHits(SHOWS, groups=(Group.SHOWS,))
    listed = MANY if whole else MANY[:5]
    return SearchHits(listed, groups=(Group.SHOWS,), more={} if whole else {Group.SHOWS: More(25)})


@pytest.fixture
def box(qtbot: QtBot, theme: Theme) -> Iterator[SearchBox]:
    host = QWidget()
    host.resize(800, 600)
    model = SearchModel(Today(Clock(NOW), UTC))
    made = SearchBox(theme, model, host)
    made.setFixedWidth(248)
    layout = QVBoxLayout(host)
    layout.addWidget(made)
    layout.addStretch(1)
    made.typed.connect(lambda text, at_once: model.show_hits(text, found(text)))
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


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_the_list_is_painted_once_for_each_text(box: SearchBox, qtbot: QtBot) -> None:
    type_and_wait(qtbot, box, "har")
    qtbot.wait(50)
    paints = Paints(box.popup.view.viewport())
    for text in ("harb", "harbo", "harbour", "harbo", "zzz", "harb"):
        paints.count = 0
        box.setText(text)
        box.search_now()
        qtbot.wait(50)
        assert (text, paints.count) == (text, 1)


def test_down_and_enter_choose_a_show(box: SearchBox, qtbot: QtBot) -> None:
    chosen: list[Line] = []
    box.chosen.connect(chosen.append)
    type_and_wait(qtbot, box, "harb")
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert [line.text for line in chosen] == ["Harbour Lights"]
    assert box.popup.isHidden()


def test_up_before_the_first_picks_nothing_again(box: SearchBox, qtbot: QtBot) -> None:
    type_and_wait(qtbot, box, "harb")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(box, key)
    assert box.popup.current() is None


@pytest.mark.parametrize("fast", [False, True])
def test_enter_goes_to_the_best_hit_also_before_the_list_is_there(box: SearchBox, qtbot: QtBot, fast: bool) -> None:
    qtbot.keyClicks(box, "harb")
    if not fast:
        qtbot.waitUntil(lambda: box.popup.isVisible())
    with qtbot.waitSignal(box.chosen) as chosen, qtbot.assertNotEmitted(box.filter_wanted):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args[0].text == "Harbour Street"
    assert box.popup.isHidden()


def test_the_last_line_and_ctrl_enter_filter(box: SearchBox, qtbot: QtBot) -> None:
    type_and_wait(qtbot, box, "harb")
    for _ in range(4):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    line = box.popup.current()
    assert line is not None
    assert line.text == "Show only what has ‘harb’ in its title"
    with qtbot.waitSignals([box.filter_wanted, box.left]), qtbot.assertNotEmitted(box.chosen):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    box.setFocus()
    with qtbot.waitSignal(box.filter_wanted) as wanted:
        qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == ["harb"]
    assert box.popup.isHidden()


def test_more_of_a_group_unfolds_and_goes_on_where_it_was_cut(box: SearchBox, qtbot: QtBot) -> None:
    model = box.popup.view.model()
    assert isinstance(model, SearchModel)
    box.chosen.connect(lambda line: model.show_hits("harbour", found("harbour", line.value)))
    type_and_wait(qtbot, box, "harbour")
    for _ in range(6):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    line = box.popup.current()
    assert line is not None
    assert (line.row, line.text) == (Row.MORE, "25 more shows")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    line = box.popup.current()
    assert line is not None
    assert line.text == "Harbour 6"
    assert box.popup.isVisible()
    qtbot.keyClick(box, Qt.Key.Key_PageDown)
    line = box.popup.current()
    assert line is not None
    assert line.text == "Harbour 12"
    view = box.popup.view
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    qtbot.keyClick(box, Qt.Key.Key_PageUp)
    qtbot.keyClick(box, Qt.Key.Key_PageUp)
    line = box.popup.current()
    assert line is not None
    assert line.text == "Harbour 1", "a page ends at the first line"


def test_what_is_picked_is_told_and_the_best_hit_before(
    box: SearchBox, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(search_hits, "announce", lambda widget, text: told.append(text))
    type_and_wait(qtbot, box, "harb")
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert told == [
        "Enter: Show: Harbour Street, 2021, No date",
        "Show: Harbour Street, 2021, No date",
        "Show: Harbour Lights, No date",
    ]
    box.selectAll()
    told.clear()
    qtbot.keyClicks(box, "zzz")
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["Nothing called ‘zzz’: no show, episode, person, character or service. Enter: Look in TVmaze"]


def test_the_list_has_names_for_those_who_listen(box: SearchBox, qtbot: QtBot) -> None:
    type_and_wait(qtbot, box, "harb")
    interface = QAccessible.queryAccessibleInterface(box.popup.view)
    names = [interface.child(n).text(QAccessible.Text.Name) for n in range(interface.childCount())]
    assert interface.text(QAccessible.Text.Name) == "What the search found"
    assert names[:3] == ["Shows", "Show: Harbour Street, 2021, No date", "Show: Harbour Lights, No date"]


def test_a_click_chooses(box: SearchBox, qtbot: QtBot) -> None:
    type_and_wait(qtbot, box, "harb")
    view = box.popup.view
    place = view.visualRect(view.model().index(1, 0)).center()
    with qtbot.waitSignal(box.chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args[0].text == "Harbour Street"


def test_nothing_found_offers_tvmaze_and_the_list_stays_for_the_answer(box: SearchBox, qtbot: QtBot) -> None:
    type_and_wait(qtbot, box, "zzz")
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


def test_the_list_ends_with_a_whole_line(box: SearchBox, qtbot: QtBot) -> None:
    box.window().resize(800, 420)
    type_and_wait(qtbot, box, "harbour")
    view = box.popup.view
    bottoms = [view.visualRect(view.model().index(n, 0)).bottom() for n in range(view.model().rowCount())]
    assert max(bottoms) > view.viewport().height(), "there is more than fits"
    assert view.viewport().rect().bottom() in bottoms


def drawn(box: SearchBox, row: int) -> QImage:
    """A line of the list."""
    return box.popup.view.viewport().grab(box.popup.view.visualRect(box.popup.view.model().index(row, 0))).toImage()


def test_what_was_typed_is_bolder_than_the_rest_of_the_name(box: SearchBox, qtbot: QtBot) -> None:
    model = box.popup.view.model()
    assert isinstance(model, SearchModel)
    pictures: list[QImage] = []
    for text in ("har", "harbo"):
        box.selectAll()
        type_and_wait(qtbot, box, text)
        qtbot.waitUntil(lambda text=text: model.text == text)  # type: ignore[misc]
        pictures.append(drawn(box, 2))
    ink = [
        sum(255 - image.pixelColor(x, y).lightness() for x in range(52, 200) for y in range(46)) for image in pictures
    ]
    assert ink[0] < ink[1], "more of it is bold"


def test_a_portrait_is_asked_for_only_when_the_typing_rests(qtbot: QtBot, theme: Theme, box: SearchBox) -> None:
    class Pictures(QObject):
        loaded = Signal(str)

        def __init__(self) -> None:
            super().__init__()
            self.asked: list[str | None] = []

        def picture(self, url: str | None) -> None:
            self.asked.append(url)

    pictures = Pictures()
    box.images = pictures  # type: ignore[assignment]
    model = box.popup.view.model()
    assert isinstance(model, SearchModel)
    ada = PersonHit("Ada Quill", SHOWS, 1, image="https://pictures.example/ada")
    box.typed.disconnect()
    box.typed.connect(lambda text, at_once: model.show_hits(text, SearchHits(people=(ada,), groups=(Group.PEOPLE,))))
    type_and_wait(qtbot, box, "ada")
    box.popup.view.viewport().grab()
    assert pictures.asked == []
    qtbot.waitUntil(lambda: bool(pictures.asked))
    assert set(pictures.asked) == {"https://pictures.example/ada"}
