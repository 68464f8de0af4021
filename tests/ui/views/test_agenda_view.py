"""The agenda as a person uses it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, timedelta

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.clock import Clock
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Changes, Choice, Entry, Kind, Status
from desktop_app.ui.models.agenda_model import AgendaModel
from desktop_app.ui.models.view_state import ViewState
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.views.agenda_delegate import AgendaDelegate
from desktop_app.ui.views.agenda_view import AgendaView
from tests.ui.entries import NOW, make_entry
from tests.ui.pane_data import ListReader

START = date(2026, 5, 14)


class World:
    """The view over sixty days with one entry each."""

    def __init__(self, theme: Theme) -> None:
        self.entries = [make_entry(f"Show {n}", START + timedelta(days=n)) for n in range(60)]
        self.reader = ListReader(self.entries)
        self.today = Today(Clock(NOW), UTC)
        self.state = ViewState(self.today)
        self.model = AgendaModel(self.state, self.today)
        self.window = QWidget()
        self.window.resize(600, 700)
        self.view = AgendaView(self.state, self.model, theme, self.today, self.window)
        self.view.resize(336, 600)

    def show(self) -> None:
        self.model.set_reader(self.reader)
        self.window.show()
        QApplication.processEvents()

    def top(self) -> Entry | str:
        """What stands at the top of the list."""
        row = self.model.row_at(self.view.indexAt(QPoint(20, 30)))
        return row.entry or row.title


@pytest.fixture
def world(qtbot: QtBot, theme: Theme) -> Iterator[World]:
    made = World(theme)
    yield made
    made.window.close()
    shiboken6.delete(made.window)


def test_hidden_it_reads_nothing(world: World) -> None:
    world.model.set_reader(world.reader)
    assert world.reader.asked == []
    world.window.show()
    assert world.reader.asked


def test_a_click_or_enter_opens_an_entry_and_headers_do_nothing(qtbot: QtBot, world: World) -> None:
    world.show()
    view = world.view
    with qtbot.waitSignal(view.entry_activated) as opened:
        place = view.visualRect(world.model.index_of_entry(world.entries[1].id)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [world.entries[1]]
    with qtbot.assertNotEmitted(view.entry_activated):
        place = view.visualRect(world.model.index(0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    view.setCurrentIndex(world.model.index_of_entry(world.entries[1].id))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.entry_activated) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [world.entries[2]]


def test_it_goes_along_with_the_grid(qtbot: QtBot, world: World) -> None:
    world.show()
    world.state.set_day(date(2026, 6, 20))
    qtbot.waitUntil(lambda: world.top() == world.entries[37], timeout=2000)
    world.state.go_today()
    qtbot.waitUntil(lambda: world.view.verticalScrollBar().value() == 0, timeout=2000)


def test_an_entry_chosen_in_the_list_stays_under_the_pointer(qtbot: QtBot, world: World) -> None:
    world.show()
    chosen = world.entries[3]
    world.view.entry_activated.connect(world.state.select)
    before = world.view.visualRect(world.model.index_of_entry(chosen.id))
    qtbot.mouseClick(world.view.viewport(), Qt.MouseButton.LeftButton, pos=before.center())
    assert world.state.day == date(2026, 5, 17)
    qtbot.wait(200)
    assert world.view.visualRect(world.model.index_of_entry(chosen.id)) == before


def test_scrolling_down_reads_on(qtbot: QtBot, world: World) -> None:
    world.show()
    before = world.model.rowCount()
    world.view.scrollToBottom()
    qtbot.waitUntil(lambda: world.model.rowCount() > before, timeout=2000)


def test_news_does_not_move_what_is_looked_at(world: World) -> None:
    world.show()
    bar = world.view.verticalScrollBar()
    bar.setValue(700)
    before = world.top()
    place = world.view.visualRect(world.model.index_of_entry(before.id)).top() if isinstance(before, Entry) else 0
    world.reader.known.extend(make_entry(f"New {n}", START) for n in range(5))
    world.model.reload(Changes(frozenset({"entries"})))
    QApplication.processEvents()
    assert isinstance(before, Entry)
    assert world.view.visualRect(world.model.index_of_entry(before.id)).top() == place


def test_the_selected_entry_is_filled_with_the_accent(world: World, theme: Theme) -> None:
    world.show()
    world.state.select(world.entries[0])
    QApplication.processEvents()
    box = world.view.visualRect(world.model.index_of_entry(world.entries[0].id))
    assert world.view.grab().toImage().pixelColor(box.left() + 12, box.center().y()) == theme.color("accent")


def test_a_filter_that_hides_all_says_so(world: World, theme: Theme) -> None:
    world.show()
    world.state.set_choice(Choice(kinds=frozenset({Kind.FILM})))
    QApplication.processEvents()
    image = world.view.grab().toImage()
    inks = {image.pixelColor(x, y).name() for x in range(10, 320) for y in range(10, 40)}
    assert len(inks) > 3
    assert QColor(theme.color("text3")).name() in inks or any(QColor(ink).lightness() < 160 for ink in inks)


@pytest.mark.parametrize(
    ("entry", "second"),
    [
        (make_entry("A", "2026-05-20", Kind.SEASON_FINALE, "S05E04", service="CBS"), "Season finale · S05E04 · CBS"),
        (
            make_entry("A", "2026-05-20", Kind.SPIN_OFF_PREMIERE, service="tvN", status=Status.TENTATIVE),
            "Spin-off premiere, not certain · S01E01 · tvN",
        ),
        (make_entry("A", "2026-05-20", Kind.RETURN, "S03E09", status=Status.WITHDRAWN), "Cancelled · Return · S03E09"),
        (make_entry("A", "2026-05-20", Kind.FILM, "", service="W" * 90), "Film"),
    ],
)
def test_the_second_line_is_kind_code_and_service(world: World, theme: Theme, entry: Entry, second: str) -> None:
    delegate = world.view.itemDelegate()
    assert isinstance(delegate, AgendaDelegate)
    assert delegate.second_line(entry, 260 if "W" not in str(entry.services) else 60) == second


def test_the_day_is_said_where_a_group_has_several(world: World) -> None:
    delegate = world.view.itemDelegate()
    assert isinstance(delegate, AgendaDelegate)
    world.reader.known = [
        make_entry("One", "2026-05-14 21:00"),
        make_entry("Two", "2026-05-20 20:00"),
        make_entry("Three", AirDate.in_month(2026, 5)),
    ]
    world.show()
    rows = [world.model.row_at(world.model.index(n)) for n in range(world.model.rowCount())]
    right = [delegate.right_words(row, row.entry) for row in rows if row.entry]
    assert right == [("21:00", ""), ("Wed 20 May", "20:00"), ("", "")]


def test_rows_are_as_high_as_their_two_lines_need(world: World, theme: Theme) -> None:
    world.show()
    index = world.model.index_of_entry(world.entries[0].id)
    height = world.view.itemDelegate().sizeHint(QStyleOptionViewItem(), index).height()
    assert height == 42
    assert height >= theme.line("body-medium") + theme.line("small")
