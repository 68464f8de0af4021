"""The dialog for an entry of one's own: what it takes for which show, what it implies, and that nothing is clipped."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.by_hand import ByHand
from desktop_app.domain.search_hits import ShowHit
from desktop_app.domain.values import Kind
from desktop_app.ui.dialogs.entry_by_hand import EntryByHandDialog
from desktop_app.ui.theme import Theme

from .conftest import clipped

DAY = date(2026, 5, 29)
ONE, TWO = ShowHit(1, "a", "Star City", 2026, "Apple TV"), ShowHit(2, "b", "Star City", 1998)
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft " * 3
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager


def opened(qtbot: QtBot, theme: Theme, *hits: ShowHit, former: ByHand | None = None) -> EntryByHandDialog:
    dialog = EntryByHandDialog(theme, DAY, "Europe/Berlin", lambda _: hits, lambda _: "", former, today=DAY)
    dialog.open()
    QApplication.processEvents()
    return dialog


def test_of_several_shows_of_one_title_one_has_to_be_chosen(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, ONE, TWO)
    made: list[ByHand] = []
    dialog.made.connect(made.append)
    qtbot.keyClicks(dialog.show_field, "Star City")
    qtbot.keyClick(dialog.show_field, Qt.Key.Key_Escape)
    dialog.show_field._completer.popup().hide()
    dialog._on_made()
    assert (made, dialog.said.text()) == ([], "Several shows are called so: choose one from the list.")
    qtbot.keyClick(dialog.show_field, Qt.Key.Key_Backspace)
    qtbot.keyClick(dialog.show_field, "y")
    popup = dialog.show_field._completer.popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert dialog.of_show.text() == "In the library: Star City · 1998"
    dialog._on_made()
    assert made == [ByHand(Kind.SERIES_PREMIERE, AirDate.on(DAY), 2, "Star City", 1, 1)]


def test_enter_takes_what_was_typed_where_no_offer_was_chosen(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, replace(ONE, title="Blade Runner 2099"))
    made: list[ByHand] = []
    dialog.made.connect(made.append)
    qtbot.keyClicks(dialog.show_field, "Bla")
    popup = dialog.show_field._completer.popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert [(one.show_id, one.title) for one in made] == [(None, "Bla")]


def test_the_first_offer_is_one_step_down(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, ONE, TWO)
    qtbot.keyClicks(dialog.show_field, "Star")
    popup = dialog.show_field._completer.popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert dialog.show_field.hit == ONE
    dialog.close()


def test_that_a_title_lacks_is_said_until_one_is_typed(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.said.text() == "An entry needs a show: choose one, or type its title."
    qtbot.keyClicks(dialog.show_field, "Granny")
    qtbot.waitUntil(lambda: not dialog.said.text())


def test_a_film_has_no_episode_number_and_none_that_was_typed_is_lost(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme)
    qtbot.keyClicks(dialog.episode, "x7")
    dialog.kind.choose(Kind.FILM)
    assert not dialog.episode.isEnabled()
    qtbot.keyClicks(dialog.show_field, "Dune")
    assert dialog.by_hand().episode is None
    dialog.kind.choose(Kind.SERIES_PREMIERE)
    assert (dialog.episode.text(), dialog.by_hand().episode) == ("7", 7)
    dialog.close()


def test_what_is_named_where_is_said_for_each_kind_and_nothing_moves(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme)
    assert dialog.show_field.accessibleName() == "Show or film"
    assert dialog.of_show.text() == "What the series or the film itself is called"
    left = dialog.title.x()
    said = {}
    for kind in (Kind.EPISODE, Kind.SEASON_PREMIERE, Kind.SPECIAL, Kind.FILM):
        dialog.kind.choose(kind)
        QApplication.processEvents()
        said[kind] = (dialog.of_title.text(), dialog.title.placeholderText())
        assert dialog.title.accessibleName() == dialog.of_title.text()
        assert dialog.title.x() == left
    assert said[Kind.EPISODE] == said[Kind.SEASON_PREMIERE] == ("Episode’s title", "If it has one")
    assert said[Kind.SPECIAL] == ("Special’s title", "If it has one")
    assert said[Kind.FILM] == ("Film’s title", "If the film belongs to a show")
    dialog.close()


@pytest.mark.parametrize(
    "air",
    [
        UNKNOWN,
        AirDate.on(DAY),
        AirDate.in_week(DAY),
        AirDate.in_month(2026, 5),
        AirDate.in_quarter(2026, 2),
        AirDate.in_year(2026),
        AirDate.at(datetime(2026, 5, 30, 1, tzinfo=UTC), "America/New_York"),
    ],
)
def test_what_was_said_before_is_said_again_where_nothing_is_changed(qtbot: QtBot, theme: Theme, air: AirDate) -> None:
    before = ByHand(Kind.SEASON_FINALE, air, 1, "Star City", 2, 8, "The End", "Apple TV")
    dialog = opened(qtbot, theme, former=before)
    assert dialog.by_hand() == before
    assert not dialog.show_field.isEnabled(), "others tell of that show: it is not hers to name"
    dialog.close()


def test_nothing_is_clipped_in_a_large_font(qtbot: QtBot, large: Theme) -> None:
    dialog = opened(qtbot, large, ShowHit(1, "a", LONG, 2026))
    qtbot.keyClicks(dialog.show_field, "Ball")
    dialog.said.setText("Which episode is it? Give its number.")
    assert clipped(dialog) == []
    assert dialog.hour.kind.width() >= dialog.hour.kind.sizeHint().width()
    dialog.close()


def test_on_a_narrow_screen_no_field_is_squeezed_and_the_buttons_stay_in_sight(qtbot: QtBot, large: Theme) -> None:
    dialog = opened(qtbot, large)
    room = dialog.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    assert dialog.rect().contains(dialog.buttons.geometry())
    zone = dialog.hour.zone
    assert zone.width() > zone.fontMetrics().horizontalAdvance(zone.text()) + large.px(20)
    for part in (dialog.kind, dialog.date.precision, dialog.date.day, dialog.hour.hour):
        assert part.width() >= part.sizeHint().width()
    dialog.close()


def test_nothing_is_made_of_a_date_that_can_not_be_read(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme)
    made: list[object] = []
    dialog.made.connect(made.append)
    qtbot.keyClicks(dialog.show_field, "Star City")
    for text in ("someday", "12/31/2026"):
        assert made == []
        dialog.date.day.setFocus()
        qtbot.keyClick(dialog.date.day, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(dialog.date.day, text)
        qtbot.keyClick(dialog.date.day, Qt.Key.Key_Return)
    (said,) = made
    assert isinstance(said, ByHand)
    assert said.air == AirDate.on(date(2026, 12, 31))
