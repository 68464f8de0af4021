"""The twelve months, as a person moves in them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.values import Choice, Kind
from desktop_app.ui.models.reader import NoReader
from desktop_app.ui.models.view_state import MONTH, YEAR
from desktop_app.ui.theme import Theme
from tests.ui.entries import make_entry
from tests.ui.year_stage import Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme) -> Stage:
    crowd = [make_entry(f"Crowd {n}", f"2026-05-22 {n:02d}:00") for n in range(12)]
    return Stage(qtbot, theme, [make_entry("First", "2026-05-20"), *crowd, make_entry("Next", "2027-05-14")])


# --- by keys ---


def test_arrows_go_from_day_to_day_and_week_to_week_over_months_and_years(stage: Stage, qtbot: QtBot) -> None:
    for key, day in (
        (Qt.Key.Key_Right, "2026-05-15"), (Qt.Key.Key_Left, "2026-05-14"), (Qt.Key.Key_Down, "2026-05-21"),
        (Qt.Key.Key_Down, "2026-05-28"), (Qt.Key.Key_Down, "2026-06-04"), (Qt.Key.Key_Up, "2026-05-28"),
    ):  # fmt: skip
        qtbot.keyClick(stage.year, key)
        assert stage.state.day == date.fromisoformat(day)
        assert stage.year.currentIndex() == stage.months.index_of(stage.state.day)
    stage.state.set_day(date(2026, 12, 28))
    qtbot.keyClick(stage.year, Qt.Key.Key_Down)
    assert (stage.state.day, stage.months.year) == (date(2027, 1, 4), 2027)


def test_pages_are_years_and_home_is_today(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(stage.year, Qt.Key.Key_PageDown)
    qtbot.keyClick(stage.year, Qt.Key.Key_PageDown)
    assert stage.months.year == 2028
    qtbot.keyClick(stage.year, Qt.Key.Key_PageUp)
    assert stage.months.year == 2027
    qtbot.keyClick(stage.year, Qt.Key.Key_Home)
    assert (stage.state.day, stage.months.year) == (date(2026, 5, 14), 2026)
    stage.state.page(3)
    qtbot.keyClick(stage.year, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert stage.months.year == 2026


def test_enter_opens_the_day(stage: Stage, qtbot: QtBot) -> None:
    stage.state.set_day(date(2026, 5, 20))
    with qtbot.waitSignal(stage.page.day_activated) as told:
        qtbot.keyClick(stage.year, Qt.Key.Key_Return)
    assert told.args == [date(2026, 5, 20)]
    assert stage.state.view == YEAR


def test_enter_twice_leads_to_the_month_though_the_list_has_the_keyboard_by_then(stage: Stage, qtbot: QtBot) -> None:
    beside = QLineEdit(stage.page)
    beside.show()
    stage.page.day_activated.connect(lambda _: beside.setFocus())
    stage.state.set_day(date(2026, 7, 20))
    qtbot.keyClick(stage.year, Qt.Key.Key_Return)
    assert beside.hasFocus()
    qtbot.keyClick(beside, Qt.Key.Key_Return)
    assert (stage.state.view, stage.state.month, stage.state.day) == (MONTH, date(2026, 7, 1), date(2026, 7, 20))


def test_enter_a_while_later_is_for_the_list(stage: Stage, qtbot: QtBot) -> None:
    beside = QLineEdit(stage.page)
    beside.show()
    stage.page.day_activated.connect(lambda _: beside.setFocus())
    qtbot.keyClick(stage.year, Qt.Key.Key_Return)
    stage.year._twice._timer.setInterval(0)
    qtbot.waitUntil(lambda: not stage.year._twice._timer.isActive(), timeout=2000)
    with qtbot.waitSignal(beside.returnPressed):
        qtbot.keyClick(beside, Qt.Key.Key_Return)
    assert stage.state.view == YEAR


def test_another_key_in_between_is_no_second_enter(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(stage.year, Qt.Key.Key_Return)
    qtbot.keyClick(stage.year, Qt.Key.Key_Right)
    qtbot.keyClick(stage.year, Qt.Key.Key_Return)
    assert (stage.state.view, stage.state.day) == (YEAR, date(2026, 5, 15))


def test_in_right_to_left_the_arrows_go_where_they_point(stage: Stage, qtbot: QtBot) -> None:
    stage.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(stage.year, Qt.Key.Key_Left)
    assert stage.state.day == date(2026, 5, 15)
    assert stage.cell(date(2026, 5, 14)).x() > stage.cell(date(2026, 5, 15)).x()
    assert stage.year.layout_now.box(1).x() > stage.year.layout_now.box(2).x()
    qtbot.mouseClick(stage.year.viewport(), LEFT, pos=stage.cell(date(2026, 5, 20)))
    assert stage.state.day == date(2026, 5, 20)


def test_letters_and_escape_are_for_others(stage: Stage, qtbot: QtBot) -> None:
    passed: list[int] = []
    stage.page.keyPressEvent = lambda event: passed.append(event.key())  # type: ignore[method-assign]
    qtbot.keyClicks(stage.year, "st")
    qtbot.keyClick(stage.year, Qt.Key.Key_Escape)
    assert passed == [Qt.Key.Key_S, Qt.Key.Key_T, Qt.Key.Key_Escape]


def test_a_day_that_was_left_behind_in_another_year_is_no_start_for_the_arrows(stage: Stage, qtbot: QtBot) -> None:
    """As after a season of next year was selected below: the year in sight stays."""
    stage.state.select(make_entry("Next", "2027-05-14"), keep_month=True)
    assert (stage.state.day.year, stage.months.year) == (2027, 2026)
    qtbot.keyClick(stage.year, Qt.Key.Key_Right)
    assert stage.state.day == date(2026, 5, 2)


# --- by mouse ---


def test_a_click_goes_to_a_day_and_opens_it(stage: Stage, qtbot: QtBot) -> None:
    day = date(2026, 11, 30)
    with qtbot.waitSignal(stage.page.day_activated) as told:
        qtbot.mouseClick(stage.year.viewport(), LEFT, pos=stage.cell(day))
    assert told.args == [day]
    assert (stage.state.day, stage.state.day_chosen, stage.state.view) == (day, True, YEAR)


def test_a_double_click_leads_to_the_month(stage: Stage, qtbot: QtBot) -> None:
    qtbot.mouseDClick(stage.year.viewport(), LEFT, pos=stage.cell(date(2026, 11, 30)))
    assert (stage.state.view, stage.state.day) == (MONTH, date(2026, 11, 30))


def test_a_double_click_leads_there_also_where_a_pane_has_come_over_the_day(stage: Stage, qtbot: QtBot) -> None:
    over = QWidget(stage.page)

    def cover(_: object) -> None:
        over.setGeometry(stage.page.rect())
        over.show()

    stage.page.day_activated.connect(cover)
    place = stage.cell(date(2026, 11, 30))
    qtbot.mouseClick(stage.year.viewport(), LEFT, pos=place)
    where = QPointF(stage.year.viewport().mapToGlobal(place))
    again = QMouseEvent(
        QEvent.Type.MouseButtonDblClick, QPointF(over.mapFromGlobal(where.toPoint())), where, LEFT, LEFT,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(over, again)
    assert (stage.state.view, stage.state.day) == (MONTH, date(2026, 11, 30))


def test_two_quick_clicks_on_two_days_are_two_clicks(stage: Stage, qtbot: QtBot) -> None:
    qtbot.mouseClick(stage.year.viewport(), LEFT, pos=stage.cell(date(2026, 11, 29)))
    qtbot.mouseClick(stage.year.viewport(), LEFT, pos=stage.cell(date(2026, 11, 20)))
    assert (stage.state.view, stage.state.day) == (YEAR, date(2026, 11, 20))


def test_a_click_on_the_name_of_a_month_leads_to_it(stage: Stage, qtbot: QtBot) -> None:
    head = stage.year.layout_now.head(8)
    qtbot.mouseClick(stage.year.viewport(), LEFT, pos=head.center())
    assert (stage.state.view, stage.state.month) == (MONTH, date(2026, 8, 1))


def test_a_click_beside_the_days_does_nothing(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(stage.page.day_activated):
        qtbot.mouseClick(stage.year.viewport(), LEFT, pos=QPoint(2, 2))
        before_the_first = stage.cell(date(2026, 5, 4)) - QPoint(0, stage.year.layout_now.sizes.row)
        qtbot.mouseClick(stage.year.viewport(), LEFT, pos=before_the_first)
    assert stage.state.day == date(2026, 5, 14)


def wheel(stage: Stage, delta: int) -> None:
    place = QPointF(stage.cell(date(2026, 5, 14)))
    event = QWheelEvent(
        place, QPointF(stage.year.viewport().mapToGlobal(place.toPoint())), QPoint(), QPoint(0, delta),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(stage.year.viewport(), event)


def test_the_wheel_turns_years_and_small_steps_add_up(stage: Stage) -> None:
    wheel(stage, -120)
    assert stage.months.year == 2027
    for _ in range(4):
        wheel(stage, 60)
    assert stage.months.year == 2025


def move(stage: Stage, place: QPoint) -> None:
    viewport = stage.year.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(viewport.mapToGlobal(place)), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


@pytest.fixture
def tips(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_: said.append(text))
    return said


def test_days_and_months_say_how_many_they_have(stage: Stage, qtbot: QtBot, tips: list[str]) -> None:
    stage.year._pointer._tip.setInterval(0)
    move(stage, stage.cell(date(2026, 5, 22)))
    qtbot.waitUntil(lambda: len(tips) == 1)
    move(stage, stage.year.layout_now.head(5).center())
    qtbot.waitUntil(lambda: len(tips) == 2)
    assert tips == ["<qt>Friday 22 May 2026: 12 premieres</qt>", "<qt>May 2026: 13 premieres</qt>"]


# --- what is seen ---


def colour(stage: Stage, day: date, *, dx: int = 3) -> QColor:
    """Near the start edge of the day, where no number is."""
    box = stage.year.visualRect(stage.months.index_of(day))
    return stage.year.viewport().grab().toImage().pixelColor(box.left() + dx, box.center().y())


def test_warm_days_are_told_from_cold_ones_and_follow_the_choice(stage: Stage, theme: Theme) -> None:
    day = date(2026, 5, 22)
    assert colour(stage, day).name() == "#675c9d"
    assert colour(stage, date(2026, 5, 20)).name() == "#eeedf4"
    assert colour(stage, date(2026, 5, 21)) == theme.color("surface")
    stage.state.set_choice(Choice(kinds=frozenset({"film"})))
    stage.settle()
    assert colour(stage, day) == theme.color("surface")


def test_before_the_library_is_open_no_month_has_a_number(
    stage: Stage, qtbot: QtBot, theme: Theme, tips: list[str]
) -> None:
    def numbered(month: int) -> bool:
        """Whether anything is painted at the end of its head, where the number is."""
        box = stage.year.layout_now.head(month)
        end = QRect(box.right() - box.width() // 4, box.y(), box.width() // 4, box.height())
        image = stage.year.viewport().grab(end).toImage()
        places = product(range(image.width()), range(image.height()))
        return any(image.pixelColor(*place) != theme.color("surface") for place in places)

    assert all(numbered(month) for month in range(1, 13))
    stage.months.set_reader(NoReader())
    stage.settle()
    assert not any(numbered(month) for month in range(1, 13))
    stage.year._pointer._tip.setInterval(0)
    move(stage, stage.year.layout_now.head(5).center())
    qtbot.waitUntil(lambda: tips == ["<qt>May 2026</qt>"])
    move(stage, stage.cell(date(2026, 9, 22)))
    stage.months.set_reader(stage.reader)
    stage.settle()
    assert all(numbered(month) for month in range(1, 13))


def test_today_and_the_chosen_day_stand_out(stage: Stage, theme: Theme) -> None:
    accent = theme.color("accent")
    assert colour(stage, date(2026, 5, 14)) == accent
    assert colour(stage, date(2026, 5, 27), dx=0) != accent
    stage.state.set_day(date(2026, 5, 27))
    assert colour(stage, date(2026, 5, 27), dx=0) == accent


def test_the_year_that_is_paged_to_is_painted_with_its_own_days(stage: Stage, theme: Theme) -> None:
    stage.state.page(1)
    stage.settle()
    assert colour(stage, date(2027, 5, 14)).name() == "#eeedf4"
    assert colour(stage, date(2027, 5, 22)) == theme.color("surface")


def test_the_day_with_the_keyboard_has_a_ring_till_the_mouse_is_used(stage: Stage, qtbot: QtBot, theme: Theme) -> None:
    accent = theme.color("accent")

    def ring() -> bool:
        box = stage.year.visualRect(stage.months.index_of(stage.state.day))
        image = stage.year.viewport().grab().toImage()
        return image.pixelColor(box.center().x(), box.top() - 3) == accent

    assert not ring()
    qtbot.keyClick(stage.year, Qt.Key.Key_Right)
    assert ring()
    qtbot.mouseClick(stage.year.viewport(), LEFT, pos=stage.cell(date(2026, 5, 20)))
    assert not ring()


def test_it_is_as_high_as_its_months_whatever_the_font(stage: Stage, theme: Theme) -> None:
    before = stage.year.height()
    assert before == stage.year.layout_now.height
    usual = theme.u
    try:
        theme.u = 2.0
        theme.changed.emit()
        assert stage.year.layout_now.columns == 3
        assert stage.year.height() == stage.year.layout_now.height > 2 * before
    finally:
        theme.u = usual
        theme.changed.emit()


def test_weeks_begin_as_in_the_persons_country(qtbot: QtBot, theme: Theme) -> None:
    QLocale.setDefault(QLocale("en_US"))
    stage = Stage(qtbot, theme, [])
    sunday, saturday = stage.cell(date(2026, 5, 3)), stage.cell(date(2026, 5, 9))
    assert sunday.y() == saturday.y()
    assert sunday.x() < saturday.x()


def test_midnight_moves_the_pill(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, [])
    stage.today._clock.fixed = datetime(2026, 5, 15, 0, 0, 5, tzinfo=UTC)  # type: ignore[attr-defined]
    stage.today.check()
    stage.settle()
    assert colour(stage, date(2026, 5, 15)) == theme.color("accent")
    assert colour(stage, date(2026, 5, 14)) == theme.color("surface")


# --- for those who listen ---


def test_a_day_and_a_month_are_cells_with_a_place_and_words(stage: Stage) -> None:
    table = QAccessible.queryAccessibleInterface(stage.year)
    assert table.text(QAccessible.Text.Name) == "Year"
    wanted = {
        stage.months.index_of(date(2026, 5, 22)): "Friday 22 May 2026: 12 premieres",
        stage.months.index(4, 0): "May 2026: 13 premieres",
    }
    for index, words in wanted.items():
        cell = table.child((index.row() + 1) * (stage.months.columnCount() + 1) + index.column() + 1)  # behind headers
        assert cell.text(QAccessible.Text.Name) == words
        box = stage.year.visualRect(index)
        assert cell.rect().size() == box.size()
        assert cell.rect().topLeft() == stage.year.viewport().mapToGlobal(box.topLeft())


def test_an_assistive_program_may_go_to_a_day(stage: Stage) -> None:
    stage.year.setCurrentIndex(stage.months.index_of(date(2026, 9, 9)))
    assert stage.state.day == date(2026, 9, 9)


def test_every_day_of_the_year_is_found_where_it_stands(stage: Stage) -> None:
    for n in range(365):
        index = stage.months.index_of(date(2026, 1, 1) + timedelta(days=n))
        assert stage.year.indexAt(stage.year.visualRect(index).center()) == index


def test_entries_are_counted_where_not_all_are_premieres(stage: Stage) -> None:
    stage.state.set_choice(Choice(kinds=frozenset({Kind.EPISODE.value})))
    stage.settle()
    assert stage.months.spoken(date(2026, 5, 22)) == "Friday 22 May 2026: nothing"
