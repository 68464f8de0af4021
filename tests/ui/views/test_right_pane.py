"""The pane: list, day, detail, and the way between them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.clock import Clock
from desktop_app.ui.images import Images
from desktop_app.ui.models.agenda_model import AgendaModel
from desktop_app.ui.models.view_state import ViewState
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.views.detail_scroll import DetailScroll
from desktop_app.ui.views.right_pane import RightPane
from desktop_app.ui.worker import Worker
from tests.ui.entries import NOW, make_entry
from tests.ui.pane_data import LEDGER, ListReader, hall, page_of
from tests.ui.sizes import Sizes


async def no_net(url: str) -> bytes:
    raise OSError(url)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[RightPane]:
    today = Today(Clock(NOW), UTC)
    state = ViewState(today)
    model = AgendaModel(state, today)
    model.set_reader(ListReader([hall(), make_entry("Loom", "2026-05-15"), make_entry("Boys", "2026-05-20")]))
    window = QWidget()
    window.resize(1000, 900)
    made = RightPane(state, model, theme, today, Images(tmp_path, Worker(), no_net), window)
    made.resize(384, 812)
    window.show()
    yield made
    window.close()
    shiboken6.delete(window)


def test_it_begins_with_what_comes_up(pane: RightPane) -> None:
    assert pane.current == "agenda"
    assert pane.agenda.title.full_text() == "Coming up"
    assert pane.agenda.isVisible()
    assert not pane.detail.isVisible()


def test_an_entry_turns_it_into_the_detail_and_back_returns(qtbot: QtBot, pane: RightPane) -> None:
    with qtbot.waitSignal(pane.detail_wanted) as wanted:
        pane.show_entry(entry := hall())
    assert wanted.args == [entry]
    assert pane.current == "detail"
    assert pane.detail.isVisible()
    assert not pane.agenda.isVisible()
    with qtbot.assertNotEmitted(pane.detail_wanted):
        pane.show_entry(entry, page_of(entry), (), LEDGER)  # what was wanted has come
    with qtbot.waitSignal(pane.back):
        qtbot.keyClick(pane.detail, Qt.Key.Key_Escape)
    assert pane.current == "agenda"
    assert pane.agenda.view.hasFocus()


def test_who_goes_makes_room_before_another_comes(qtbot: QtBot, pane: RightPane) -> None:
    pane.show_entry(hall())
    QApplication.processEvents()
    sizes = Sizes(pane.detail, pane.agenda)
    qtbot.keyClick(pane.detail, Qt.Key.Key_Escape)
    QApplication.processEvents()
    pane.show_entry(hall())
    QApplication.processEvents()
    assert pane.detail.width() == 383
    assert not sizes.counted[pane.detail], "neither was to stand in half of the room"
    assert not sizes.counted[pane.agenda]


def test_what_is_known_already_is_not_wanted(qtbot: QtBot, pane: RightPane) -> None:
    entry = hall()
    with qtbot.assertNotEmitted(pane.detail_wanted):
        pane.show_entry(entry, page_of(entry), (), LEDGER)


def test_a_day_has_a_list_of_its_own_to_which_the_detail_returns(qtbot: QtBot, pane: RightPane) -> None:
    pane.show_day(date(2026, 5, 15))
    QApplication.processEvents()
    assert pane.current == "day"
    assert pane.day_list.title.full_text() == "Friday 15 May"
    model = pane.day_list.view.model()
    said = [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(2)]
    assert said[0] == "Tomorrow, 1 entry"
    pane.show_entry(hall())
    assert pane.detail.back_link.text() == "Friday 15 May"
    pane.detail.back_link.click()
    assert pane.current == "day"
    with qtbot.waitSignal(pane.back):
        pane.day_list.close_button.click()
    assert pane.current == "agenda"


def test_the_detail_that_gave_way_to_a_list_begins_at_its_top_again(pane: RightPane) -> None:
    pane.resize(384, 300)
    entry = hall()
    known = (page_of(entry), (), LEDGER)
    pane.show_entry(entry, *known)
    QApplication.processEvents()
    bar = pane.detail.findChild(DetailScroll).verticalScrollBar()
    bar.setValue(bar.maximum())
    pane.show_entry(entry, *known)
    assert bar.value() > 0, "what has become known moves nothing"
    pane.show_agenda()
    pane.show_entry(entry, *known)
    QApplication.processEvents()
    assert bar.value() == 0


def test_the_list_of_a_day_in_another_year_says_which(pane: RightPane) -> None:
    pane.show_day(date(2027, 1, 15))
    assert pane.day_list.title.full_text() == "Friday 15 January 2027"
    pane.show_entry(hall())
    assert pane.detail.back_link.text() == "Friday 15 January 2027"


def test_a_row_that_is_opened_is_told(qtbot: QtBot, pane: RightPane) -> None:
    view = pane.agenda.view
    view.setFocus()
    QApplication.processEvents()
    with qtbot.waitSignal(pane.entry_activated) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args[0].show == "Loom"


def test_in_a_wide_window_both_stand_beside_each_other(pane: RightPane) -> None:
    pane.stand(beside=True)
    pane.resize(744, 812)
    assert pane.agenda.isVisible()
    assert not pane.detail.isVisible()
    pane.show_entry(hall())
    QApplication.processEvents()
    assert pane.agenda.isVisible()
    assert pane.detail.isVisible()
    assert pane.agenda.width() == 360
    assert not pane.detail.back_link.isVisible()
    pane.stand(beside=False)
    assert not pane.agenda.isVisible()
    assert pane.detail.back_link.text() == "Coming up"


def test_beside_a_list_the_detail_gets_its_room_at_once(pane: RightPane) -> None:
    pane.stand(beside=True)
    pane.resize(744, 812)
    QApplication.processEvents()
    sizes = Sizes(pane.detail)
    pane.show_entry(hall())
    QApplication.processEvents()
    assert pane.detail.width() == 744 - 360 - 2
    assert sizes.counted[pane.detail] == 1


def test_closing_is_left_to_the_window(qtbot: QtBot, pane: RightPane) -> None:
    with qtbot.waitSignal(pane.closed):
        pane.agenda.close_button.click()
    pane.show_entry(hall())
    with qtbot.waitSignal(pane.closed):
        pane.detail.close_button.click()


def test_tab_comes_to_everything_in_the_detail(qtbot: QtBot, pane: RightPane) -> None:
    entry = hall()
    pane.show_entry(entry, page_of(entry), (), LEDGER)
    QApplication.processEvents()
    pane.focus_first()
    seen: list[QWidget] = []
    while (focus := QApplication.focusWidget()) not in seen and len(seen) < 40:
        assert focus is not None
        seen.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    detail = pane.detail
    for control in (
        detail.back_link, detail.more, detail.close_button, detail.top.link, detail.when.why,
        detail.actions_row.follow, detail.actions_row.export, detail.cast.view, detail.sources.data,
    ):  # fmt: skip
        assert control in seen


def test_its_line_is_on_the_side_of_the_grid_in_either_direction(pane: RightPane, theme: Theme) -> None:
    for direction, x in ((Qt.LayoutDirection.RightToLeft, pane.width() - 1), (Qt.LayoutDirection.LeftToRight, 0)):
        pane.setLayoutDirection(direction)
        QApplication.processEvents()
        image = pane.grab().toImage()
        assert {image.pixelColor(x, y).name() for y in range(image.height())} == {theme.color("line2").name()}


def test_a_pane_that_is_made_in_right_to_left_has_its_line_there(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        today = Today(Clock(NOW), UTC)
        state = ViewState(today)
        made = RightPane(state, AgendaModel(state, today), theme, today, Images(tmp_path, Worker(), no_net))
        qtbot.addWidget(made)
        made.resize(384, 812)
        image = made.grab().toImage()
        assert image.pixelColor(383, 400) == theme.color("line2")
        header = made.agenda.title.mapTo(made, made.agenda.title.rect().topRight()).x()
        assert header == 384 - 1 - 16 - 1
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
