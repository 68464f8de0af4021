from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip
from pytestqt.qtbot import QtBot

from desktop_app.domain.values import Changes, Entry, Kind, Status
from desktop_app.ui.theme import Theme
from tests.ui.entries import make_entry
from tests.ui.month_stage import Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def first() -> Entry:
    return make_entry("First", "2026-05-20")


@pytest.fixture
def second() -> Entry:
    return make_entry("Second", "2026-05-20 21:00")


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, first: Entry, second: Entry) -> Stage:
    crowd = [make_entry(f"Crowd {n}", f"2026-05-22 {n:02d}:00", Kind.EPISODE) for n in range(14)]
    return Stage(qtbot, theme, [first, second, *crowd, make_entry("April", "2026-04-30")])


def at_first(stage: Stage, qtbot: QtBot) -> None:
    stage.state.set_day(date(2026, 5, 20))
    qtbot.keyClick(stage.grid, Qt.Key.Key_Return)


# --- by keys ---


def test_arrows_go_from_day_to_day_and_into_the_next_month(stage: Stage, qtbot: QtBot) -> None:
    for key, day in (
        (Qt.Key.Key_Right, "2026-05-15"), (Qt.Key.Key_Left, "2026-05-14"), (Qt.Key.Key_Down, "2026-05-21"),
        (Qt.Key.Key_Up, "2026-05-14"), (Qt.Key.Key_Up, "2026-05-07"), (Qt.Key.Key_Up, "2026-04-30"),
    ):  # fmt: skip
        qtbot.keyClick(stage.grid, key)
        assert stage.state.day == date.fromisoformat(day)
    assert stage.state.month == date(2026, 4, 1)
    assert stage.grid.currentIndex() == stage.model.index_of(date(2026, 4, 30))


def test_pages_and_home(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(stage.grid, Qt.Key.Key_PageDown)
    qtbot.keyClick(stage.grid, Qt.Key.Key_PageDown)
    assert stage.state.day == date(2026, 7, 14)
    qtbot.keyClick(stage.grid, Qt.Key.Key_PageUp)
    assert stage.state.month == date(2026, 6, 1)
    qtbot.keyClick(stage.grid, Qt.Key.Key_Home)
    assert stage.state.day == date(2026, 5, 14)
    stage.state.step(3)
    qtbot.keyClick(stage.grid, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert stage.state.month == date(2026, 5, 1)


def test_enter_goes_into_the_day_and_opens_an_entry(stage: Stage, qtbot: QtBot, first: Entry, second: Entry) -> None:
    at_first(stage, qtbot)
    assert stage.state.selected is None
    qtbot.keyClick(stage.grid, Qt.Key.Key_Down)
    qtbot.keyClick(stage.grid, Qt.Key.Key_Down)
    with qtbot.waitSignal(stage.page.entry_activated) as told:
        qtbot.keyClick(stage.grid, Qt.Key.Key_Return)
    assert told.args == [second]
    assert stage.state.selected == second
    qtbot.keyClick(stage.grid, Qt.Key.Key_Up)
    qtbot.keyClick(stage.grid, Qt.Key.Key_Space)
    assert stage.state.selected == first


def test_escape_leaves_the_day_and_is_then_for_others(stage: Stage, qtbot: QtBot) -> None:
    at_first(stage, qtbot)
    qtbot.keyClick(stage.grid, Qt.Key.Key_Escape)
    qtbot.keyClick(stage.grid, Qt.Key.Key_Down)
    assert stage.state.day == date(2026, 5, 27)
    passed: list[int] = []
    stage.page.keyPressEvent = lambda event: passed.append(event.key())  # type: ignore[method-assign]
    qtbot.keyClick(stage.grid, Qt.Key.Key_Escape)
    assert passed == [Qt.Key.Key_Escape]


def test_side_arrows_leave_the_day_too(stage: Stage, qtbot: QtBot) -> None:
    at_first(stage, qtbot)
    qtbot.keyClick(stage.grid, Qt.Key.Key_Right)
    assert stage.state.day == date(2026, 5, 21)


def test_enter_opens_a_day_with_more_than_fits(stage: Stage, qtbot: QtBot) -> None:
    stage.state.set_day(date(2026, 5, 22))
    with qtbot.waitSignal(stage.page.day_activated) as told:
        qtbot.keyClick(stage.grid, Qt.Key.Key_Return)
    assert told.args == [date(2026, 5, 22)]


def test_enter_on_a_day_with_nothing_does_nothing(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(stage.page.day_activated), qtbot.assertNotEmitted(stage.page.entry_activated):
        qtbot.keyClick(stage.grid, Qt.Key.Key_Return)
        qtbot.keyClick(stage.grid, Qt.Key.Key_Return)


def test_in_right_to_left_the_arrows_go_where_they_point(stage: Stage, qtbot: QtBot, first: Entry) -> None:
    stage.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(stage.grid, Qt.Key.Key_Left)
    assert stage.state.day == date(2026, 5, 15)
    wednesday, thursday = (stage.cell(day).x() for day in (date(2026, 5, 20), date(2026, 5, 21)))
    assert wednesday > thursday
    qtbot.mouseClick(stage.grid.viewport(), LEFT, pos=stage.entry(first))
    assert stage.state.selected == first


def test_tab_leaves_the_grid(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(stage.grid, Qt.Key.Key_Tab)
    assert stage.state.day == date(2026, 5, 14)


def test_letters_are_not_swallowed(stage: Stage, qtbot: QtBot) -> None:
    passed: list[str] = []
    stage.page.keyPressEvent = lambda event: passed.append(event.text())  # type: ignore[method-assign]
    qtbot.keyClicks(stage.grid, "sta")
    assert passed == ["s", "t", "a"]


# --- by mouse ---


def test_a_click_selects_an_entry(stage: Stage, qtbot: QtBot, second: Entry) -> None:
    with qtbot.waitSignal(stage.page.entry_activated) as told:
        qtbot.mouseClick(stage.grid.viewport(), LEFT, pos=stage.entry(second))
    assert told.args == [second]
    assert (stage.state.selected, stage.state.day) == (second, date(2026, 5, 20))


def test_a_click_in_the_last_days_of_april_leaves_may_in_sight(stage: Stage, qtbot: QtBot) -> None:
    april = stage.model.day_at(0, 3).entries[0]
    qtbot.mouseClick(stage.grid.viewport(), LEFT, pos=stage.entry(april))
    assert (stage.state.selected, stage.state.month) == (april, date(2026, 5, 1))


def test_a_click_beside_the_entries_goes_to_the_day_and_selects_none(stage: Stage, qtbot: QtBot, first: Entry) -> None:
    stage.state.select(first)
    qtbot.mouseClick(stage.grid.viewport(), LEFT, pos=stage.cell(date(2026, 5, 6)))
    assert (stage.state.day, stage.state.selected) == (date(2026, 5, 6), None)


def test_a_click_on_more_opens_the_day(stage: Stage, qtbot: QtBot) -> None:
    day = date(2026, 5, 22)
    cell = stage.grid.visualRect(stage.model.index_of(day))
    more = stage.grid.layout_of(day).more
    assert more is not None
    place = QPoint(cell.x() + 20, cell.y() + more.y + more.height // 2)
    with qtbot.waitSignal(stage.page.day_activated) as told:
        qtbot.mouseClick(stage.grid.viewport(), LEFT, pos=place)
    assert told.args == [day]


def test_a_double_click_opens_the_day(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.page.day_activated) as told:
        qtbot.mouseDClick(stage.grid.viewport(), LEFT, pos=stage.cell(date(2026, 5, 20)))
    assert told.args == [date(2026, 5, 20)]


def move(stage: Stage, place: QPoint, buttons: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    viewport = stage.grid.viewport()
    where = QPointF(place)
    event = QMouseEvent(
        QEvent.Type.MouseMove, where, QPointF(viewport.mapToGlobal(place)), Qt.MouseButton.NoButton, buttons,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def test_an_entry_is_dragged_out_after_the_usual_distance(stage: Stage, qtbot: QtBot, first: Entry) -> None:
    start = stage.entry(first)
    far = QApplication.startDragDistance()
    qtbot.mousePress(stage.grid.viewport(), LEFT, pos=start)
    with qtbot.assertNotEmitted(stage.page.drag_requested):
        move(stage, start + QPoint(far - 1, 0), LEFT)
    with qtbot.waitSignal(stage.page.drag_requested) as told:
        move(stage, start + QPoint(far, 0), LEFT)
    assert told.args == [first]
    qtbot.mouseRelease(stage.grid.viewport(), LEFT, pos=start + QPoint(far, 0))
    assert stage.state.selected is None


def test_a_day_is_not_dragged(stage: Stage, qtbot: QtBot) -> None:
    start = stage.cell(date(2026, 5, 6))
    qtbot.mousePress(stage.grid.viewport(), LEFT, pos=start)
    with qtbot.assertNotEmitted(stage.page.drag_requested):
        move(stage, start - QPoint(90, 0), LEFT)


def turn(stage: Stage, degrees: int) -> None:
    place = QPointF(50, 50)
    event = QWheelEvent(
        place, QPointF(stage.grid.viewport().mapToGlobal(place.toPoint())), QPoint(), QPoint(0, degrees),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(stage.grid.viewport(), event)


def test_the_wheel_turns_months_and_a_touchpad_adds_up(stage: Stage) -> None:
    turn(stage, -120)
    assert stage.state.month == date(2026, 6, 1)
    for _ in range(7):
        turn(stage, -15)
    assert stage.state.month == date(2026, 6, 1)
    turn(stage, -15)
    assert stage.state.month == date(2026, 7, 1)
    turn(stage, 240)
    assert stage.state.month == date(2026, 5, 1)


def test_a_tooltip_says_all_of_an_entry_after_half_a_second(stage: Stage, qtbot: QtBot, second: Entry) -> None:
    move(stage, stage.entry(second))
    qtbot.wait(100)
    assert not QToolTip.isVisible()
    qtbot.waitUntil(QToolTip.isVisible, timeout=2000)
    assert "Season premiere: Second, season 1 episode 1, Wednesday 20 May 2026, 21:00" in QToolTip.text()
    QToolTip.hideText()


def test_titles_in_a_tooltip_are_plain_text(qtbot: QtBot, theme: Theme) -> None:
    entry = make_entry("<b>Bold</b> & <img src=x>", "2026-05-20")
    stage = Stage(qtbot, theme, [entry])
    move(stage, stage.entry(entry))
    qtbot.waitUntil(QToolTip.isVisible, timeout=2000)
    assert "&lt;img src=x&gt;" in QToolTip.text()
    QToolTip.hideText()


# --- how it looks ---


def test_every_cell_has_an_equal_share_and_nothing_is_left_over(stage: Stage) -> None:
    for size in ((720, 520), (1000, 700), (1440, 900), (2561, 1441)):
        stage.page.resize(*size)
        area = stage.grid.viewport()
        widths = [stage.grid.columnWidth(column) for column in range(7)]
        heights = [stage.grid.rowHeight(row) for row in range(5)]
        assert (sum(widths), sum(heights)) == (area.width(), area.height())
        assert max(widths) - min(widths) <= 1
        assert max(heights) - min(heights) <= 1


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_a_selected_entry_is_filled_with_the_accent(
    stage: Stage, theme: Theme, first: Entry, name: str, qtbot: QtBot
) -> None:
    theme.set_name(name)
    stage.state.select(first)
    box = stage.grid.entry_box(first)
    assert box is not None
    image = stage.grid.viewport().grab().toImage()
    assert image.pixelColor(box.right() - 6, box.bottom() - 4) == theme.color("accent")
    cell = stage.grid.visualRect(stage.model.index_of(date(2026, 5, 20)))
    assert image.pixelColor(cell.left() + 1, cell.center().y()) == theme.color("accent")
    theme.set_name("light")


def test_new_is_tinted_past_is_not(qtbot: QtBot, theme: Theme) -> None:
    new = make_entry("New", "2026-05-20", Kind.SERIES_PREMIERE)
    past = make_entry("Past", "2026-05-06", Kind.SERIES_PREMIERE)
    unsure = make_entry("Unsure", "2026-05-27", Kind.SERIES_PREMIERE, status=Status.TENTATIVE)
    stage = Stage(qtbot, theme, [new, past, unsure])
    image = stage.grid.viewport().grab().toImage()

    def ground(entry: Entry) -> object:
        box = stage.grid.entry_box(entry)
        assert box is not None
        return image.pixelColor(box.right() - 6, box.bottom() - 4)

    assert ground(new) == theme.tint("series-premiere")
    assert ground(past) == ground(unsure) == theme.color("surface")


@pytest.mark.parametrize("width", range(480, 1000, 40))
def test_where_a_count_stands_beside_the_day_today_leaves_it_room(qtbot: QtBot, theme: Theme, width: int) -> None:
    stage = Stage(qtbot, theme, [make_entry(f"Show {n}") for n in range(12)])
    stage.page.resize(width, 230)
    QApplication.processEvents()
    today = date(2026, 5, 14)
    more = stage.grid.layout_of(today).more
    assert more is not None
    assert more.at_end
    cell, image = stage.grid.visualRect(stage.model.index_of(today)), stage.grid.viewport().grab().toImage()
    count = cell.right() - round(more.text_width) - theme.px(4)
    rows = range(cell.top() + 5, cell.top() + 20)
    seen = {image.pixelColor(x, y).name() for x in range(count - theme.px(4), count - 1) for y in rows}
    assert seen == {theme.color("surface").name()}


def test_an_entry_that_begins_while_one_looks_becomes_past(stage: Stage, qtbot: QtBot, second: Entry) -> None:
    stage.state.set_month(date(2026, 5, 1))
    assert not stage.grid.layout_of(date(2026, 5, 20)).placed[1].look.past
    clock = stage.today._clock
    clock.fixed = clock.fixed + timedelta(days=6, hours=10)  # type: ignore[attr-defined]
    stage.today.check()
    assert stage.grid.layout_of(date(2026, 5, 20)).placed[1].look.past


def test_larger_fonts_make_room_for_themselves(stage: Stage, theme: Theme, first: Entry) -> None:
    before = stage.grid.layout_of(date(2026, 5, 20)).placed[0].height
    usual = theme.u
    try:
        theme.u = 2.0
        theme._fonts.clear()
        theme._metrics.clear()
        theme.changed.emit()
        placed = stage.grid.layout_of(date(2026, 5, 20)).placed
        assert all(p.height >= theme.line("entry") for p in placed)
        assert placed[0].height > before or not placed[0].comfortable
        assert not stage.grid.viewport().grab().isNull()
    finally:
        theme.u = usual
        theme._fonts.clear()
        theme._metrics.clear()
        theme.changed.emit()


def test_the_bar_of_a_followed_entry_is_on_its_fill_when_it_is_selected(qtbot: QtBot, theme: Theme) -> None:
    entry = make_entry("Harbour Street", "2026-05-20 21:00", followed=True)
    crowd = [make_entry(f"Crowd {n}", f"2026-05-20 {n:02d}:00") for n in range(8)]
    stage = Stage(qtbot, theme, [entry, *crowd])

    def row() -> list[QColor]:
        """From before the entry's box to its mark."""
        box = stage.grid.entry_box(entry)
        assert box is not None
        image = stage.grid.viewport().grab().toImage()
        return [image.pixelColor(x, box.center().y()) for x in range(box.left() - 1, box.left() + 6)]

    assert row()[:3] == [theme.color("text")] * 3
    stage.state.select(entry)
    assert theme.color("text") not in row()
    assert row()[3:6] == [theme.color("onaccent")] * 3


# --- for those who listen ---


def test_the_ring_of_an_entry_is_where_the_keyboard_is_alone(
    stage: Stage, theme: Theme, first: Entry, qtbot: QtBot
) -> None:
    at_first(stage, qtbot)
    box = stage.grid.entry_box(first)
    assert box is not None

    def ringed() -> bool:
        image = stage.grid.viewport().grab().toImage()
        return image.pixelColor(box.center().x(), box.top() - 2) == theme.color("accent")

    assert ringed()
    elsewhere = QLineEdit(stage.page)
    elsewhere.show()
    elsewhere.setFocus()
    assert not ringed(), "else there are two"
    stage.grid.setFocus()
    assert ringed(), "and it comes back to where it was"


def test_assistive_programs_hear_the_days_and_the_entry_with_the_focus(stage: Stage, qtbot: QtBot) -> None:
    interface = QAccessible.queryAccessibleInterface(stage.grid)
    assert interface.role() == QAccessible.Role.Table
    assert interface.text(QAccessible.Text.Name) == "Month"
    children = [interface.child(place) for place in range(interface.childCount())]
    names = [child.text(QAccessible.Text.Name) for child in children if child.role() == QAccessible.Role.Cell]
    assert len(names) == 35
    assert "Thursday 14 May 2026, today, nothing" in names
    at_first(stage, qtbot)
    assert stage.grid.accessibleDescription().startswith("Season premiere: First")
    qtbot.keyClick(stage.grid, Qt.Key.Key_Down)
    assert stage.grid.accessibleDescription().startswith("Season premiere: Second")
    qtbot.keyClick(stage.grid, Qt.Key.Key_Escape)
    assert stage.grid.accessibleDescription() == ""


def test_the_next_month_is_read_before_one_goes_there(stage: Stage, qtbot: QtBot) -> None:
    stage.model.reload(Changes(frozenset({"entries"})))
    before = stage.reader.asked
    qtbot.waitUntil(lambda: stage.reader.asked == before + 3, timeout=3000)
    qtbot.keyClick(stage.grid, Qt.Key.Key_PageUp)
    assert stage.reader.asked == before + 3
    assert [p.entry.show for p in stage.grid.layout_of(date(2026, 4, 30)).placed] == ["April"]


def test_two_months_are_read_in_the_direction_of_paging_and_the_way_back_reads_nothing(
    stage: Stage, qtbot: QtBot
) -> None:
    before = stage.reader.asked
    qtbot.waitUntil(lambda: stage.reader.asked == before + 3, timeout=3000)
    for key in [Qt.Key.Key_PageDown] * 2 + [Qt.Key.Key_PageUp] * 3:
        qtbot.keyClick(stage.grid, key)
    assert stage.state.month == date(2026, 4, 1)
    assert stage.reader.asked == before + 3


def test_what_was_read_before_is_read_again_after_a_change(stage: Stage, qtbot: QtBot) -> None:
    before = stage.reader.asked
    qtbot.waitUntil(lambda: stage.reader.asked == before + 3, timeout=3000)
    stage.reader.all.append(make_entry("June", "2026-06-10"))
    stage.model.reload(Changes(frozenset({"entries"}), date(2026, 6, 9), date(2026, 6, 11)))
    qtbot.keyClick(stage.grid, Qt.Key.Key_PageDown)
    assert [p.entry.show for p in stage.grid.layout_of(date(2026, 6, 10)).placed] == ["June"]
