from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import sleep

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.merge import merge
from desktop_app.domain.statements import EpisodeFacts, ShowFacts, Snapshot
from desktop_app.domain.values import Choice, Kind
from desktop_app.store import commands
from desktop_app.store.database import Database
from desktop_app.ui.models.reader import LibraryReader, NoReader
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.empty_month import EmptyMonth
from desktop_app.ui.worker import Worker
from tests.damage import damage_in_use
from tests.ui.entries import NOW, make_entry
from tests.ui.month_stage import Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
AUGUST = date(2027, 8, 1)


def counted(stage: Stage) -> EmptyMonth:
    """Once it is known what the filter hides, which may take a moment."""
    empty = stage.page.findChild(EmptyMonth)
    while empty._counting is not None and empty._counting.counting:
        QCoreApplication.processEvents()
    return empty


def said(stage: Stage) -> list[str]:
    empty = counted(stage)
    return [label.text() for label in empty.findChildren(QLabel) if label.isVisible()]


def buttons(stage: Stage) -> list[QPushButton]:
    """In sight, in the order of reading."""
    found = counted(stage).findChildren(QPushButton)
    return sorted((one for one in found if one.isVisible()), key=lambda one: one.x())


def button(stage: Stage) -> QPushButton:
    """The first one, or where there is none one that is out of sight."""
    return next(iter(buttons(stage)), stage.page.findChild(EmptyMonth).findChild(QPushButton))


def test_a_month_with_nothing_leads_to_the_nearest_that_has_something(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, [make_entry("Neuromancer", "2027-01-14", Kind.SERIES_PREMIERE)])
    stage.go(AUGUST)
    assert said(stage) == ["Nothing known for August 2027 yet", "Services seldom announce this far ahead."]
    assert button(stage).text() == "Go to January 2027 – Neuromancer"
    qtbot.mouseClick(button(stage), Qt.MouseButton.LeftButton)
    assert stage.state.day == date(2027, 1, 14)
    assert said(stage) == []


def test_of_a_month_that_is_over_nothing_is_expected_any_more(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, [])
    for month, known in (
        (date(2026, 4, 1), "Nothing known for April 2026"),
        (date(2025, 10, 1), "Nothing known for October 2025"),
        (date(2026, 5, 1), "Nothing known for May 2026 yet"),
    ):
        stage.go(month)
        assert said(stage) == [known]


def test_the_way_out_comes_when_it_is_found(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, [make_entry("Neuromancer", "2027-01-14", Kind.SERIES_PREMIERE)])
    waiting: list[Callable[[], object]] = []
    stopped: list[bool] = []

    def slow(choice: Choice, first: date, last: date | None, found: Callable[..., object]) -> Callable[[], None]:
        waiting.append(lambda: found(stage.reader._nearest(choice, first, last)))
        return lambda: stopped.append(True)

    stage.reader.nearest = slow  # type: ignore[method-assign,assignment]
    stage.go(AUGUST)
    empty = stage.page.findChild(EmptyMonth)
    assert (said(stage)[0], button(stage).isVisible()) == ("Nothing known for August 2027 yet", False)
    assert empty.counting
    waiting[-1]()
    assert (button(stage).text(), empty.counting) == ("Go to January 2027 – Neuromancer", False)
    assert button(stage).isVisible()
    stage.go(date(2027, 9, 1))
    asked = len(stopped)
    stage.go(date(2027, 1, 1))
    assert len(stopped) > asked, "who goes on wants no answer"
    assert said(stage) == []


def test_a_way_out_that_can_not_be_read_is_waited_for_no_longer(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    stage, database, worker = Stage(qtbot, theme, []), Database(tmp_path / "library.db"), Worker()
    database.open()
    show, told = ShowFacts("1", "Neuromancer"), EpisodeFacts("1", "11", 1, 1, AirDate.on(date(2027, 1, 14)))
    commands.apply(database, "tvmaze", merge([], Snapshot("tvmaze", (show,), (), (told,)), NOW))
    worker.start()
    stage.model.set_reader(LibraryReader(database, stage.today, worker))
    empty = stage.page.findChild(EmptyMonth)
    qtbot.waitUntil(lambda: button(stage).isVisible())  # of May: nobody reads any more
    damage_in_use(database.path, "entry")  # the index says without it that August has nothing
    stage.go(AUGUST)
    assert empty.counting
    qtbot.waitUntil(lambda: not empty.counting)
    assert (empty.isVisible(), button(stage).isVisible()) == (True, False)
    assert worker.stop()
    database.close()


def test_the_way_out_is_not_looked_for_while_months_are_turned(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, [make_entry("Neuromancer", "2027-01-14", Kind.SERIES_PREMIERE)])
    stage.state.step(1)
    assert said(stage) == []
    stage.state.step(1)
    assert said(stage) == []
    qtbot.waitSignal(stage.state.rested).wait()
    assert said(stage)[0] == "Nothing known for July 2026 yet"


def test_says_what_stands_in_the_strip(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, [make_entry("Small Print", AirDate.in_year(2027))])
    stage.go(AUGUST)
    assert said(stage)[1].endswith("One entry has no day yet: it stands in the strip above.")
    assert not button(stage).isVisible()


def test_the_filter_hides_all(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, [make_entry(when="2026-05-20"), make_entry(when="2026-05-21")])
    stage.state.set_choice(Choice(kinds=frozenset({"film"})))
    assert said(stage) == ["2 entries in May 2026 are hidden by the filter", "Only films"]
    assert button(stage).text() == "Clear filter"
    with qtbot.waitSignal(stage.page.filter_cleared) as told:
        qtbot.mouseClick(button(stage), Qt.MouseButton.LeftButton)
    assert told.args == [frozenset({"kinds"})]


def test_the_filter_hides_all_and_what_it_shows_elsewhere_is_offered_too(qtbot: QtBot, theme: Theme) -> None:
    film = make_entry("Lowland & Sons", "2026-07-03", Kind.FILM, followed=True)
    stage = Stage(qtbot, theme, [make_entry(when="2026-05-20"), film])
    for choice, first in (
        (Choice(kinds=frozenset({"film"})), "Clear filter"),
        (Choice(followed=True), "Show all premieres"),
    ):
        stage.state.set_choice(choice)
        assert [one.text() for one in buttons(stage)] == [first, "Go to July 2026 – Lowland && Sons"]
        assert [one.isDefault() for one in buttons(stage)] == [True, False]
        qtbot.keyClick(buttons(stage)[1], Qt.Key.Key_Space)
        assert (stage.state.day, stage.state.choice, said(stage)) == (date(2026, 7, 3), choice, [])
        stage.go(date(2026, 5, 1))


def test_what_is_found_late_moves_no_button_from_under_the_pointer(qtbot: QtBot, theme: Theme) -> None:
    film = make_entry("Lowland", "2026-07-03", Kind.FILM)
    stage = Stage(qtbot, theme, [make_entry(when="2026-05-20"), film])
    waiting: list[Callable[[], object]] = []

    def slow(choice: Choice, first: date, last: date | None, found: Callable[..., object]) -> Callable[[], None]:
        waiting.append(lambda: found(film))
        return lambda: None

    stage.reader.nearest = slow  # type: ignore[method-assign,assignment]
    stage.state.set_choice(Choice(kinds=frozenset({"film"})))
    (clear,) = buttons(stage)
    place = clear.mapToGlobal(clear.rect().topLeft())
    QApplication.sendEvent(clear, QEvent(QEvent.Type.Enter))
    waiting[-1]()
    assert (buttons(stage), clear.mapToGlobal(clear.rect().topLeft())) == ([clear], place)
    for part in (clear, clear.parentWidget()):
        QApplication.sendEvent(part, QEvent(QEvent.Type.Leave))
    assert len(buttons(stage)) == 2


def test_what_takes_long_to_count_is_said_a_moment_later(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, [make_entry(when="2026-05-20")])
    quick = stage.reader.hidden

    def slow(*args: object, **more: bool) -> dict[frozenset[str], int]:
        sleep(0.004)
        return quick(*args, **more)  # type: ignore[arg-type]

    stage.reader.hidden = slow  # type: ignore[method-assign]
    stage.state.set_choice(Choice(kinds=frozenset({"film"})))
    empty = stage.page.findChild(EmptyMonth)
    assert empty.isHidden()
    qtbot.waitUntil(empty.isVisible)
    assert said(stage)[0] == "1 entry in May 2026 is hidden by the filter"
    assert stage.grid.viewport().rect().contains(empty.geometry())
    assert stage.grid.rowAt(empty.geometry().center().y()) == 2
    stage.state.set_choice(Choice())
    assert said(stage) == []


def test_says_which_filter_hides_them(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, [make_entry(when="2026-05-20")])
    finales = Choice(kinds=frozenset({"season-finale"}), countries=frozenset({"DE"}), text="star")
    stage.state.set_choice(finales)
    assert said(stage) == [
        "1 entry in May 2026 is hidden by the filter",
        "Only season finales, in Germany, with ‘star’",
    ]


def test_what_is_followed_and_only_of_another_kind_is_hidden_and_not_missing(qtbot: QtBot, theme: Theme) -> None:
    entries = [make_entry(when="2026-05-20", kind=Kind.EPISODE, followed=True), make_entry(when="2026-05-21")]
    stage = Stage(qtbot, theme, entries)
    stage.state.set_choice(Choice(followed=True, kinds=frozenset({"film"})))
    assert said(stage) == [
        "2 entries in May 2026 are hidden by the filter",
        "Only films, of shows that you follow. 1 by kind, 1 by kind and what you follow",
    ]
    assert button(stage).text() == "Clear filter by kind"
    with qtbot.waitSignal(stage.page.filter_cleared) as told:
        qtbot.mouseClick(button(stage), Qt.MouseButton.LeftButton)
    assert told.args == [frozenset({"kinds"})]


def test_the_button_is_wide_enough_in_a_wide_bold_font(qtbot: QtBot, theme: Theme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before, wide = app.font(), QFont(app.font())
    wide.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 150)
    app.setFont(wide)
    try:
        stage = Stage(qtbot, theme, [make_entry(when="2026-05-20")])
        stage.state.set_choice(Choice(kinds=frozenset({"film"})))
        found, room = button(stage), button(stage).width() - 2 * theme.px(12)
        found.resize(found.width() + 100, found.height())
        image = found.grab().toImage()
        ground, middle = image.pixelColor(6, image.height() // 2), range(8, image.height() - 8)
        inked = [x for x in range(6, image.width() - 6) if any(image.pixelColor(x, y) != ground for y in middle)]
        assert inked[-1] - inked[0] <= room
    finally:
        app.setFont(before)


def test_nothing_that_is_followed_is_on(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, [make_entry(when="2026-05-20")])
    stage.state.set_choice(Choice(followed=True))
    assert said(stage) == ["You follow nothing that is on in May 2026"]
    with qtbot.waitSignal(stage.page.all_wanted):
        qtbot.keyClick(button(stage), Qt.Key.Key_Space)


SIZES = [(1056, 812), (720, 432), (720, 392), (1816, 1352)]
"""Of the page in a usual window, in the smallest, in the smallest with a banner, in a large one."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("month", [AUGUST, date(2027, 9, 1)])
@pytest.mark.parametrize("hidden", [False, True])
def test_stands_inside_the_third_week_and_leaves_the_numbers_in_sight(
    qtbot: QtBot, theme: Theme, size: tuple[int, int], month: date, hidden: bool
) -> None:
    far = make_entry("Neuromancer, and all that came after it", "2027-01-14", Kind.SEASON_FINALE)
    stage = Stage(qtbot, theme, [far, make_entry(when=month)][: 1 + hidden])
    if hidden:
        stage.state.set_choice(Choice(kinds=frozenset({"season-finale"}), countries=frozenset({"DE"}), text="star"))
    stage.go(month)
    stage.page.resize(*size)
    empty, grid = stage.page.findChild(EmptyMonth), stage.grid
    assert said(stage), "once it is counted"
    top, height = grid.rowViewportPosition(2), grid.rowHeight(2)
    assert top + theme.px(26) <= empty.y()
    assert empty.geometry().bottom() < top + height - 1
    assert grid.viewport().rect().contains(empty.geometry())
    assert button(stage).isVisible()
    assert size[1] < 400 or len(buttons(stage)) == 1 + hidden
    shown = [part for part in (*empty.findChildren(QLabel), *buttons(stage)) if not part.isHidden()]
    for n, part in enumerate(shown):
        assert empty.rect().contains(part.geometry())
        assert not any(part.geometry().intersects(other.geometry()) for other in shown[n + 1 :])
        if isinstance(part, QPushButton):
            assert part.width() >= part.sizeHint().width()
            assert not part.text().endswith("– …"), "rather no title than nothing of it"


def test_without_room_for_it_the_second_line_is_in_the_tooltip(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, [make_entry(when=AUGUST)])
    stage.state.set_choice(Choice(kinds=frozenset({"film"})))
    stage.go(AUGUST)
    title = stage.page.findChild(EmptyMonth).findChild(QLabel)
    assert (len(said(stage)), title.toolTip()) == (2, "")
    stage.page.resize(720, 392)
    assert len(said(stage)) == 1
    assert "Only films" in title.toolTip()
    stage.page.resize(1056, 812)
    assert (len(said(stage)), title.toolTip()) == (2, "")


def test_the_frame_of_a_day_stays_whole(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, [])
    stage.go(AUGUST)
    empty, grid = stage.page.findChild(EmptyMonth), stage.grid

    def week() -> int:
        return grid.rowAt(empty.geometry().center().y())

    assert week() == 2
    stage.state.set_day(date(2027, 8, 12))  # a Thursday of the third week
    assert not empty.geometry().intersects(grid.visualRect(stage.model.index_of(stage.state.day)))
    assert week() == 3
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert stage.state.day == date(2027, 8, 19)
    assert not empty.geometry().intersects(grid.visualRect(stage.model.index_of(stage.state.day)))
    assert week() == 2


def test_the_frame_that_comes_with_the_keyboard_stays_whole_too(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, [])
    stage.go(AUGUST)
    empty, grid = stage.page.findChild(EmptyMonth), stage.grid
    before = empty.y()
    with qtbot.waitSignals([stage.state.rested] * 1):
        qtbot.keyClick(grid, Qt.Key.Key_PageUp)
    framed = grid.visualRect(stage.model.index_of(stage.state.day))
    assert not empty.geometry().intersects(framed)
    grid.clearFocus()
    grid.setFocus(Qt.FocusReason.MouseFocusReason)
    stage.go(AUGUST)
    assert empty.y() == before


def test_says_nothing_before_the_library_was_asked(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, [make_entry(when="2026-05-20")])
    stage.model.set_reader(NoReader())
    assert said(stage) == []
