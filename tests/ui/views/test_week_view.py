from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Changes, Choice, Entry, Kind
from desktop_app.ui.models.week_rows import Sort
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.empty_month import EmptyMonth
from tests.ui.entries import NOW, make_entry
from tests.ui.week_stage import Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key
TODAY = date(2026, 5, 14)  # a Thursday, 12:00


@pytest.fixture
def morning() -> Entry:
    return make_entry("Morning", "2026-05-14 08:30")


@pytest.fixture
def evening() -> Entry:
    return make_entry("Evening", "2026-05-14 20:30", Kind.SERIES_PREMIERE)


@pytest.fixture
def hourless() -> Entry:
    return make_entry("No Hour", "2026-05-14")


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, morning: Entry, evening: Entry, hourless: Entry) -> Stage:
    others = [make_entry("Friday", "2026-05-15 20:00"), make_entry("Next Monday", "2026-05-18 21:00")]
    return Stage(qtbot, theme, [morning, evening, hourless, *others])


@pytest.fixture
def high(qtbot: QtBot, theme: Theme) -> Stage:
    """A week that is much higher than the room."""
    entries = [make_entry(f"At {n}", f"2026-05-{11 + n % 7} {n % 24:02d}:10") for n in range(60)]
    return Stage(qtbot, theme, entries, size=(1000, 452))


# --- by keys ---


def test_left_and_right_go_from_day_to_day_and_into_the_next_week(stage: Stage, qtbot: QtBot) -> None:
    for key, day in ((KEY.Key_Right, 15), (KEY.Key_Right, 16), (KEY.Key_Right, 17), (KEY.Key_Right, 18),
                     (KEY.Key_Left, 17), (KEY.Key_Left, 16)):  # fmt: skip
        qtbot.keyClick(stage.grid, key)
        assert stage.state.day == date(2026, 5, day)
        assert stage.model.first == date(2026, 5, 18 if day == 18 else 11)
        assert stage.grid.currentIndex().column() == stage.model.column_of(stage.state.day)


def test_up_and_down_go_along_the_day_and_back_to_it(stage: Stage, qtbot: QtBot) -> None:
    heard = []
    for _ in range(6):
        qtbot.keyClick(stage.grid, KEY.Key_Down)
        heard.append(stage.grid.accessibleDescription().split(",")[0])
    assert heard == [
        "Season premiere: No Hour",
        "Season premiere: Morning",
        "09:00 – 20:00",
        "Series premiere: Evening",
        "21:00 – 08:00",
        "21:00 – 08:00",
    ]
    for _ in range(5):
        qtbot.keyClick(stage.grid, KEY.Key_Up)
    assert (stage.grid._painter.focused, stage.grid._painter.focused_band) == (None, None)
    assert stage.state.day == TODAY


def test_enter_goes_to_the_entry_and_opens_it(stage: Stage, qtbot: QtBot, hourless: Entry, morning: Entry) -> None:
    qtbot.keyClick(stage.grid, KEY.Key_Return)
    assert stage.grid._painter.focused == hourless.id
    assert stage.state.selected is None
    qtbot.keyClick(stage.grid, KEY.Key_Down)
    with qtbot.waitSignal(stage.page.entry_activated) as told:
        qtbot.keyClick(stage.grid, KEY.Key_Return)
    assert told.args == [morning]
    assert (stage.state.selected, stage.grid._painter.focused) == (morning, morning.id)
    qtbot.keyClick(stage.grid, KEY.Key_Up)
    qtbot.keyClick(stage.grid, KEY.Key_Space)
    assert stage.state.selected == hourless


def test_arrows_go_on_from_the_entry_that_was_clicked(
    stage: Stage, qtbot: QtBot, morning: Entry, evening: Entry
) -> None:
    qtbot.mouseClick(stage.area, LEFT, pos=stage.place(morning))
    qtbot.keyClick(stage.grid, KEY.Key_Down)
    qtbot.keyClick(stage.grid, KEY.Key_Down)
    assert stage.grid._painter.focused == evening.id


def test_escape_goes_back_to_the_day_and_is_then_for_others(stage: Stage, qtbot: QtBot) -> None:
    passed: list[int] = []
    stage.page.keyPressEvent = lambda event: passed.append(event.key())  # type: ignore[method-assign]
    qtbot.keyClick(stage.grid, KEY.Key_Down)
    qtbot.keyClick(stage.grid, KEY.Key_Escape)
    assert (stage.grid._painter.focused, stage.grid.accessibleDescription(), passed) == (None, "", [])
    qtbot.keyClick(stage.grid, KEY.Key_Escape)
    assert passed == [KEY.Key_Escape]
    qtbot.keyClick(stage.grid, KEY.Key_S)
    assert passed == [KEY.Key_Escape, KEY.Key_S], "letters are for others too"


def test_side_arrows_leave_the_entry(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(stage.grid, KEY.Key_Down)
    qtbot.keyClick(stage.grid, KEY.Key_Right)
    assert (stage.state.day, stage.grid._painter.focused) == (date(2026, 5, 15), None)
    assert stage.grid.accessibleDescription() == "1 entry"


def test_pages_and_home(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(stage.grid, KEY.Key_PageDown)
    qtbot.keyClick(stage.grid, KEY.Key_PageDown)
    assert (stage.state.day, stage.model.first) == (date(2026, 5, 28), date(2026, 5, 25))
    qtbot.keyClick(stage.grid, KEY.Key_PageUp)
    assert stage.model.first == date(2026, 5, 18)
    qtbot.keyClick(stage.grid, KEY.Key_Home)
    assert stage.state.day == TODAY
    stage.state.page(30)
    qtbot.keyClick(stage.grid, KEY.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert stage.model.first == date(2026, 5, 11)


def test_enter_unfolds_a_band_and_folds_it_again(stage: Stage, qtbot: QtBot) -> None:
    for _ in range(3):
        qtbot.keyClick(stage.grid, KEY.Key_Down)
    before = stage.band(9).y()
    qtbot.keyClick(stage.grid, KEY.Key_Return)
    assert stage.row(Sort.HOUR, 14) > stage.row(Sort.BAND, 9)
    assert stage.grid.accessibleDescription() == "09:00 – 20:00, nothing this week, unfolded"
    assert stage.band(9).y() == before, "it stays where it is"
    qtbot.keyClick(stage.grid, KEY.Key_Space)
    assert stage.grid.accessibleDescription().endswith(", folded")
    assert stage.grid._painter.focused_band == 9


def test_enter_on_a_day_with_nothing_does_nothing(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(stage.grid, KEY.Key_Left)
    with qtbot.assertNotEmitted(stage.page.entry_activated), qtbot.assertNotEmitted(stage.model.folded):
        qtbot.keyClick(stage.grid, KEY.Key_Return)
        qtbot.keyClick(stage.grid, KEY.Key_Return)


def test_the_keyboard_brings_the_entry_into_sight(high: Stage, qtbot: QtBot) -> None:
    high.state.set_day(date(2026, 5, 12))
    entries = high.model.entries_of(date(2026, 5, 12))
    for entry in entries:
        while high.grid._painter.focused != entry.id:
            qtbot.keyClick(high.grid, KEY.Key_Down)
        box = high.grid.entry_box(entry)
        assert box is not None
        assert high.area.rect().contains(box)
    assert high.grid.verticalScrollBar().value() > 0
    for _ in range(len(entries)):
        qtbot.keyClick(high.grid, KEY.Key_Up)
    assert high.area.rect().contains(high.grid.entry_box(entries[0]))


def test_in_right_to_left_the_arrows_go_where_they_point(stage: Stage, qtbot: QtBot, evening: Entry) -> None:
    stage.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(stage.grid, KEY.Key_Left)
    assert stage.state.day == date(2026, 5, 15)
    monday, sunday = (stage.grid._places.cell_box(0, column).x() for column in (0, 6))
    assert monday > sunday
    assert stage.grid._hours.x() > stage.area.geometry().right()
    qtbot.mouseClick(stage.area, LEFT, pos=stage.place(evening))
    assert stage.state.selected == evening
    head = stage.grid._heads
    assert head.sectionViewportPosition(6) == sunday


@pytest.mark.parametrize("rtl", [False, True])
def test_the_lines_of_the_days_go_through_head_and_hours(stage: Stage, theme: Theme, rtl: bool) -> None:
    if rtl:
        stage.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = stage.page.grab().toImage()
    head = stage.grid._heads.geometry()

    def lines(y: int) -> list[int]:
        return [x for x in range(head.left(), head.right()) if image.pixelColor(x, y) == theme.color("line")]

    below = stage.area.geometry().y() + stage.grid.rowHeight(0) - 4
    assert lines(head.bottom() - 3)[-6:] == lines(below)[-6:]
    assert len(lines(below)) >= 6


def test_what_comes_in_from_outside_leaves_the_keyboard_where_it_is(stage: Stage, qtbot: QtBot, morning: Entry) -> None:
    qtbot.keyClick(stage.grid, KEY.Key_Down)
    qtbot.keyClick(stage.grid, KEY.Key_Down)
    stage.reader.all.append(make_entry("Early", "2026-05-14 05:00"))
    stage.model.reload(Changes(frozenset({"entries"})))
    assert stage.grid._painter.focused == morning.id
    stage.reader.all.remove(morning)
    stage.model.reload(Changes(frozenset({"entries"})))
    assert stage.grid._painter.focused is None


# --- by mouse ---


def test_a_click_selects_an_entry(stage: Stage, qtbot: QtBot, evening: Entry) -> None:
    with qtbot.waitSignal(stage.page.entry_activated) as told:
        qtbot.mouseClick(stage.area, LEFT, pos=stage.place(evening))
    assert told.args == [evening]
    assert (stage.state.selected, stage.state.day) == (evening, TODAY)


def test_a_click_beside_the_entries_goes_to_the_day_and_selects_none(
    stage: Stage, qtbot: QtBot, evening: Entry
) -> None:
    stage.state.select(evening)
    qtbot.mouseClick(stage.area, LEFT, pos=stage.ground(date(2026, 5, 12), 1))
    assert (stage.state.day, stage.state.selected) == (date(2026, 5, 12), None)


def test_a_click_on_the_head_of_a_day_goes_to_it(stage: Stage, qtbot: QtBot, evening: Entry) -> None:
    stage.state.select(evening)
    head = stage.grid._heads
    place = QPoint(head.sectionViewportPosition(1) + 30, head.height() // 2)
    qtbot.mouseClick(head.viewport(), LEFT, pos=place)
    assert (stage.state.day, stage.state.selected) == (date(2026, 5, 12), None)
    assert stage.grid.hasFocus()
    qtbot.mousePress(head.viewport(), LEFT, pos=place)
    qtbot.mouseRelease(head.viewport(), LEFT, pos=place + QPoint(400, 0))
    assert stage.state.day == date(2026, 5, 12), "not where it was only let go"


def test_a_double_click_beside_the_entries_opens_the_day(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.page.day_activated) as told:
        qtbot.mouseDClick(stage.area, LEFT, pos=stage.ground(date(2026, 5, 15), 1))
    assert told.args == [date(2026, 5, 15)]


@pytest.mark.parametrize("where", ["band", "gutter"])
def test_a_click_on_a_band_unfolds_it_and_folds_it_again(stage: Stage, qtbot: QtBot, where: str) -> None:
    area = stage.area if where == "band" else stage.grid._hours.viewport()
    place = QPoint(40, stage.band(9).y())
    qtbot.mouseClick(area, LEFT, pos=place)
    hours = [row.hour for row in stage.model.rows if row.sort is Sort.HOUR]
    assert hours == [8, *range(9, 20), 20]
    assert stage.state.day == TODAY
    qtbot.mouseClick(area, LEFT, pos=place)
    assert [row.hour for row in stage.model.rows if row.sort is Sort.HOUR] == [8, 20]


def test_a_band_is_not_unfolded_by_a_press_that_began_elsewhere(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(stage.model.folded):
        qtbot.mousePress(stage.area, LEFT, pos=stage.ground(TODAY, 1))
        qtbot.mouseRelease(stage.area, LEFT, pos=stage.band(9))
        qtbot.mousePress(stage.area, LEFT, pos=stage.band(9))
        qtbot.mouseRelease(stage.area, LEFT, pos=stage.ground(TODAY, 1))


def move(area: QWidget, place: QPoint, buttons: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(area.mapToGlobal(place)), Qt.MouseButton.NoButton, buttons,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(area, event)


def test_an_entry_is_dragged_out_and_a_band_is_not(stage: Stage, qtbot: QtBot, evening: Entry) -> None:
    far = QPoint(QApplication.startDragDistance(), 0)
    start = stage.place(evening)
    qtbot.mousePress(stage.area, LEFT, pos=start)
    with qtbot.waitSignal(stage.page.drag_requested) as told:
        move(stage.area, start + far, LEFT)
    assert told.args == [evening]
    qtbot.mouseRelease(stage.area, LEFT, pos=start + far)
    assert stage.state.selected is None
    qtbot.mousePress(stage.area, LEFT, pos=stage.band(9))
    with qtbot.assertNotEmitted(stage.page.drag_requested):
        move(stage.area, stage.band(9) + far, LEFT)


def test_a_tooltip_says_all_of_an_entry(stage: Stage, qtbot: QtBot, evening: Entry) -> None:
    move(stage.area, stage.place(evening))
    assert stage.grid._painter.hovered == evening.id
    qtbot.waitUntil(QToolTip.isVisible, timeout=2000)
    assert "Series premiere: Evening, season 1 episode 1, Thursday 14 May 2026, 20:30" in QToolTip.text()
    QToolTip.hideText()
    move(stage.area, stage.band(9))
    assert (stage.grid._painter.hovered, stage.grid._painter.lit) == (None, 9)
    move(stage.area, stage.ground(TODAY, 1))
    assert stage.grid._painter.lit is None


def turn(area: QWidget, degrees: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    place = QPointF(50, 20)
    event = QWheelEvent(
        place, QPointF(area.mapToGlobal(place.toPoint())), QPoint(), QPoint(0, degrees), Qt.MouseButton.NoButton, keys,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(area, event)


def test_the_wheel_pages_where_there_is_nothing_to_scroll(stage: Stage) -> None:
    assert stage.grid.verticalScrollBar().maximum() == 0
    turn(stage.area, -120)
    assert stage.model.first == date(2026, 5, 18)
    for _ in range(8):
        turn(stage.area, 15)
    assert stage.model.first == date(2026, 5, 11)


def test_the_wheel_scrolls_where_there_is_something_and_pages_with_ctrl_or_over_the_head(high: Stage) -> None:
    bar = high.grid.verticalScrollBar()
    bar.setValue(0)
    turn(high.area, -120)
    assert 20 <= bar.value() <= high.area.height() // 2, "a part of what is in sight, to the px"
    turn(high.grid._hours.viewport(), -120)
    scrolled = bar.value()
    bar.setValue(bar.maximum())
    turn(high.area, -120)
    assert (high.model.first, scrolled > 60) == (date(2026, 5, 11), True), "no page at the end"
    turn(high.area, -120, Qt.KeyboardModifier.ControlModifier)
    assert high.model.first == date(2026, 5, 18)
    turn(high.grid._heads.viewport(), 240)
    assert high.model.first == date(2026, 5, 4)


def test_the_head_stays_when_the_hours_scroll(high: Stage) -> None:
    bar = high.grid.verticalScrollBar()
    bar.setValue(0)
    before = high.page.grab(high.grid._heads.geometry()).toImage()
    bar.setValue(bar.maximum())
    assert high.page.grab(high.grid._heads.geometry()).toImage() == before
    assert high.grid._places.row_box(0).bottom() < 0


# --- what is in sight ---


def test_todays_present_is_in_sight_first_and_home_brings_it_back(high: Stage, qtbot: QtBot) -> None:
    def present() -> int:
        box = high.grid._places.box_of_present()
        assert box is not None
        return box.y()

    room = high.area.height()
    bar = high.grid.verticalScrollBar()
    assert bar.maximum() > room
    assert 0 <= present() < room - 20
    bar.setValue(0)
    assert present() > room
    qtbot.keyClick(high.grid, KEY.Key_Home)
    assert 0 <= present() < room - 20
    high.state.page(1)
    high.settle()
    assert bar.value() == 0
    high.state.page(-1)
    high.settle()
    assert 0 <= present() < room - 20


def test_an_entry_that_is_gone_to_is_in_sight(high: Stage) -> None:
    last = high.model.entries_of(date(2026, 5, 17))[-1]
    high.grid.verticalScrollBar().setValue(0)
    assert high.grid.entry_box(last) is None
    high.state.select(last)
    assert high.area.rect().contains(high.grid.entry_box(last))
    high.state.page(2)
    high.settle()
    high.state.select(last)
    assert high.area.rect().contains(high.grid.entry_box(last))


def test_what_comes_in_above_does_not_move_what_is_in_sight(high: Stage) -> None:
    bar = high.grid.verticalScrollBar()
    entry = high.model.entries_of(date(2026, 5, 12))[-1]
    bar.setValue(bar.maximum() - 40)
    before = high.grid.entry_box(entry)
    high.page.grab()
    high.reader.all += [make_entry(f"More {n}", "2026-05-13") for n in range(9)]
    high.model.reload(Changes(frozenset({"entries"})))
    assert high.grid.entry_box(entry) == before is not None


def test_a_night_that_is_unfolded_stays_under_the_pointer(high: Stage, qtbot: QtBot) -> None:
    high.reader.all = [entry for entry in high.reader.all if 3 <= (entry.air.starts_at or NOW).hour < 22]
    high.model.set_reader(high.reader)
    high.grid.verticalScrollBar().setValue(high.grid.verticalScrollBar().maximum())
    place = high.band(22)
    assert high.area.rect().contains(place)
    qtbot.mouseClick(high.area, LEFT, pos=place)
    assert {row.hour for row in high.model.rows if row.sort is Sort.HOUR} >= {0, 1, 2, 22, 23}
    assert high.band(22) == place


# --- the present ---


def line_of(stage: Stage) -> tuple[int, int]:
    """Where the present is, and its column."""
    box = stage.grid._places.box_of_present()
    assert box is not None
    return box.y(), box.x()


def test_the_present_is_before_what_is_still_to_come(qtbot: QtBot, theme: Theme) -> None:
    early, late = make_entry("Early", "2026-05-14 12:00"), make_entry("Late", "2026-05-14 12:30")
    other = make_entry("Other", "2026-05-12 12:30")
    stage = Stage(qtbot, theme, [early, late, other], now=NOW + timedelta(minutes=10))
    (y, x), (first, second) = line_of(stage), stage.tops(early, late)
    assert first < y < second
    row = stage.row(Sort.HOUR, 12)
    assert x == stage.grid._places.cell_box(row, 3).x()
    image = stage.area.grab().toImage()
    middle = y + stage.grid._painter.lengths.pill // 2
    cell = stage.grid._places.cell_box(row, 3)
    assert image.pixelColor(cell.right() - 5, middle) == theme.color("accent")
    assert image.pixelColor(cell.x() - 5, middle) == theme.color("surface"), "only in today's column"
    assert stage.tops(other) == [first], "and no other column makes room for it"
    stage.later(timedelta(minutes=20))
    assert stage.tops(late)[0] < line_of(stage)[0]
    assert stage.grid._places.slots[row][3].placed[1].look.past


def test_the_present_stands_in_the_band_that_its_hour_is_folded_into(stage: Stage, theme: Theme) -> None:
    band = stage.grid._places.row_box(stage.row(Sort.BAND, 9))
    assert stage.grid._places.present == (stage.row(Sort.BAND, 9), 3)
    image = stage.area.grab().toImage()
    column = stage.grid._places.cell_box(0, 3)
    accents = [
        y for y in range(band.y(), band.bottom()) if image.pixelColor(column.right() - 5, y) == theme.color("accent")
    ]
    assert band.height() == 28
    assert len(accents) == 2
    assert abs(accents[0] - band.center().y()) <= 1


@pytest.mark.parametrize("rtl", [False, True])
def test_what_a_band_says_stands_beside_the_present(qtbot: QtBot, theme: Theme, rtl: bool) -> None:
    stage = Stage(qtbot, theme, [make_entry("Evening", "2026-05-11 20:30")], now=NOW - timedelta(days=3))
    if rtl:
        stage.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = stage.area.grab().toImage()
    band, column = stage.grid._places.row_box(1), stage.grid._places.column_box(0)
    assert stage.grid._places.present == (1, 0)

    def inked(middle: int) -> int:
        """Beside the line."""
        rows = [y for y in range(band.y() + 4, band.bottom() - 4) if abs(y - band.center().y()) > 2]
        around = range(middle - 20, middle + 20)
        return sum(image.pixelColor(x, y) != theme.color("lane") for x in around for y in rows)

    assert inked(column.center().x()) == 0
    beside = stage.grid._places.column_box(1)
    assert inked(beside.center().x()) > 20


def test_early_in_the_night_the_present_is_before_the_first_entry(qtbot: QtBot, theme: Theme) -> None:
    entry = make_entry("Breakfast", "2026-05-14 06:00")
    stage = Stage(qtbot, theme, [entry], now=datetime(2026, 5, 14, 0, 30, tzinfo=UTC))
    assert line_of(stage)[0] < stage.tops(entry)[0]
    stage.later(timedelta(hours=23))
    assert stage.grid._places.present == (stage.row(Sort.BAND, 7), 3)


def test_another_week_has_no_present(stage: Stage) -> None:
    stage.state.page(1)
    assert stage.grid._places.present is None
    assert stage.grid._places.box_of_present() is None


@pytest.mark.parametrize(
    ("zone", "edge"), [("Europe/London", "2026-10-25T01"), ("America/Los_Angeles", "2026-11-01T09")]
)
def test_in_an_hour_that_is_there_twice_the_present_is_between_its_entries(
    qtbot: QtBot, theme: Theme, zone: str, edge: str
) -> None:
    back = datetime.fromisoformat(f"{edge}:00+00:00")
    now = back + timedelta(minutes=20)
    before, after = make_entry("Before", now - timedelta(minutes=30)), make_entry("After", now + timedelta(minutes=30))
    stage = Stage(qtbot, theme, [before, after], now=now, zone=ZoneInfo(zone))
    first, second = stage.tops(before, after)
    assert first < line_of(stage)[0] < second
    looks = [placed.look.past for slots in stage.grid._places.slots for slot in slots for placed in slot.placed]
    assert looks == [True, False]


# --- how it looks ---


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_a_selected_entry_has_the_accent_and_its_day_a_frame(
    stage: Stage, theme: Theme, evening: Entry, name: str
) -> None:
    theme.set_name(name)
    try:
        stage.state.select(evening)
        image = stage.page.grab().toImage()
        box = stage.page.entry_box(evening)
        assert box is not None
        assert image.pixelColor(box.right() - 6, box.bottom() - 3) == theme.color("accent")
        head = stage.grid._heads.geometry()
        left = head.x() + stage.grid._heads.sectionViewportPosition(3)
        assert image.pixelColor(left + 1, head.center().y()) == theme.color("accent")
        assert image.pixelColor(left + 320, head.center().y() + 14) == theme.color("surface")
    finally:
        theme.set_name("light")


def test_columns_share_the_width_and_rows_the_height(stage: Stage) -> None:
    for size in ((720, 520), (1000, 700), (1440, 900), (2561, 1441)):
        stage.page.resize(*size)
        widths = [stage.grid.columnWidth(column) for column in range(7)]
        assert max(widths) - min(widths) <= 1
        assert sum(widths) == stage.area.width()
        heights = sum(stage.grid.rowHeight(row) for row in range(len(stage.model.rows)))
        assert heights == max(stage.area.height(), heights)
        assert stage.grid.verticalScrollBar().maximum() == heights - stage.area.height()


def test_a_wide_column_says_the_kind_in_words(stage: Stage, evening: Entry) -> None:
    def meta() -> str:
        row, column = stage.model.place_of(evening) or (0, 0)
        return stage.grid._places.slots[row][column].placed[0].meta

    assert meta() == "Series premiere · S01E01"
    stage.page.resize(1000, 612)
    assert meta() == "S01E01 · 20:30"


def test_a_pane_makes_way_for_the_day(stage: Stage) -> None:
    box = stage.page.day_box()
    assert box is not None
    assert (box.x(), box.width()) == (64 + stage.grid.columnViewportPosition(3), stage.grid.columnWidth(3))


def test_larger_fonts_make_room_for_themselves(stage: Stage, theme: Theme, evening: Entry) -> None:
    before = stage.grid.entry_box(evening)
    usual = theme.u
    try:
        theme.u = 2.0
        theme._fonts.clear()
        theme._metrics.clear()
        theme.changed.emit()
        box = stage.grid._places.box_of(evening)
        assert box is not None
        assert before is not None
        assert box.height() >= 2 * before.height() - 4
        assert stage.grid._heads.height() >= 96
        assert stage.grid._hours.width() == 128
        lowest = {Sort.NO_HOUR: 2 * theme.line("small"), Sort.HOUR: theme.line("small"), Sort.BAND: theme.line("small")}
        for place, row in enumerate(stage.model.rows):
            assert stage.grid.rowHeight(place) > lowest[row.sort]
        assert not stage.page.grab().isNull()
    finally:
        theme.u = usual
        theme._fonts.clear()
        theme._metrics.clear()
        theme.changed.emit()


def test_hours_are_said_as_in_the_persons_country(qtbot: QtBot, theme: Theme, evening: Entry) -> None:
    QLocale.setDefault(QLocale("en_US"))
    stage = Stage(qtbot, theme, [evening])
    assert stage.model.days[0] == date(2026, 5, 10)
    said = stage.model.headerData(stage.row(Sort.HOUR, 20), Qt.Orientation.Vertical)
    assert said == "8:00\N{NO-BREAK SPACE}PM"
    row, column = stage.model.place_of(evening) or (0, 0)
    assert stage.grid._places.slots[row][column].placed[0].side == "8:30\N{NO-BREAK SPACE}PM"


def test_the_number_of_the_week_is_there_when_it_is_wanted(stage: Stage) -> None:
    def inked() -> int:
        image = stage.page.grab(stage.grid._week_corner.geometry()).toImage()
        ground = image.pixelColor(1, 1)
        return sum(image.pixelColor(x, y) != ground for x in range(image.width()) for y in range(image.height() - 1))

    assert inked() > 50
    stage.page.show_week_numbers(False)
    assert inked() == 0
    assert not stage.grid._hours.isHidden()


# --- what has no day, and a week with nothing ---


def test_an_uncertain_entry_stands_in_the_strip_and_opening_it_leaves_the_week(qtbot: QtBot, theme: Theme) -> None:
    """Also one of the month that the week begins in, when the day is in the next."""
    april = make_entry("Some Day in April", AirDate.in_month(2026, 4))
    stage = Stage(qtbot, theme, [april], now=datetime(2026, 5, 1, 12, tzinfo=UTC))
    assert [chip.entry for chip in stage.page.lane.layout_now.chips] == [april]
    qtbot.mouseClick(stage.page.lane, LEFT, pos=stage.page.lane.chip_box(0).center())
    assert (stage.state.selected, stage.state.day) == (april, date(2026, 5, 1))


def said(stage: Stage) -> list[str]:
    empty = stage.page.findChild(EmptyMonth)
    while empty.counting:
        QApplication.processEvents()
    texts = [label.text() for label in empty.findChildren(QLabel) if label.isVisible()]
    return [*texts, *(button.text() for button in empty.findChildren(QPushButton) if button.isVisible())]


def test_an_empty_week_leads_to_the_nearest_entry(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, [make_entry("Neuromancer", "2026-05-28 20:00")])
    assert said(stage) == ["Nothing known for the week of 11 May yet", "Go to 28 May – Neuromancer"]
    empty = stage.page.findChild(EmptyMonth)
    assert stage.area.rect().contains(empty.geometry())
    (way,) = (button for button in empty.findChildren(QPushButton) if button.isVisible())
    qtbot.mouseClick(way, LEFT)
    assert stage.state.day == date(2026, 5, 28)
    assert said(stage) == []
    stage.state.page(60)
    stage.settle()
    assert said(stage) == ["Nothing known for the week of 19 Jul 2027 yet", "Services seldom announce this far ahead.",
                           "Go to 28 May – Neuromancer"]  # fmt: skip


def test_an_empty_week_leads_to_the_week_of_an_uncertain_entry(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, [])
    stage.page._empty._target = make_entry("Tidewrack", AirDate.in_week(date(2026, 5, 25)))
    stage.page._empty._go()
    assert stage.model.first == date(2026, 5, 25)


def test_asleep_no_way_out_is_looked_for(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, [make_entry("Neuromancer", "2027-05-28 20:00")])
    stage.page.set_awake(False)
    stage.reader.nearest = lambda *_: pytest.fail("nobody sees it")  # type: ignore[method-assign,assignment]
    stage.state.set_view("month")
    stage.settle()


def test_the_filter_hides_all_of_the_week(stage: Stage, qtbot: QtBot) -> None:
    stage.state.set_choice(Choice(kinds=frozenset({"film"})))
    assert said(stage) == ["4 entries in the week of 11 May are hidden by the filter", "Only films", "Clear filter"]
    with qtbot.waitSignal(stage.page.filter_cleared):
        qtbot.mouseClick(stage.page.findChild(EmptyMonth).findChild(QPushButton), LEFT)
    stage.state.set_choice(Choice(followed=True))
    assert said(stage) == ["You follow nothing that is on in the week of 11 May", "Show all premieres"]
    with qtbot.waitSignal(stage.page.all_wanted):
        qtbot.mouseClick(stage.page.findChild(EmptyMonth).findChild(QPushButton), LEFT)


# --- for those who listen ---


def test_assistive_programs_hear_a_table_of_days_and_hours(stage: Stage, qtbot: QtBot) -> None:
    interface = QAccessible.queryAccessibleInterface(stage.grid)
    assert interface.role() == QAccessible.Role.Table
    assert interface.text(QAccessible.Text.Name) == "Week 20"
    children = [interface.child(place) for place in range(interface.childCount())]

    def names(role: QAccessible.Role) -> list[str]:
        return [child.text(QAccessible.Text.Name) for child in children if child and child.role() == role]

    assert len(names(QAccessible.Role.Cell)) == 7 * len(stage.model.rows)
    assert any(name.startswith("Thursday 14 May 2026, today, 20:00; Series premiere: Evening, season 1 episode 1")
               for name in names(QAccessible.Role.Cell))  # fmt: skip
    assert names(QAccessible.Role.ColumnHeader)[3] == "Thursday 14 May 2026, today"
    assert names(QAccessible.Role.RowHeader)[:2] == ["No hour known", "08:00"]


def test_an_assistive_program_may_go_to_a_cell_by_itself(stage: Stage) -> None:
    stage.grid.setCurrentIndex(stage.model.index(1, 5))
    assert stage.state.day == date(2026, 5, 16)


def test_the_focus_is_seen_on_the_day_and_on_the_entry(
    stage: Stage, qtbot: QtBot, theme: Theme, hourless: Entry
) -> None:
    def ring(of: QPoint) -> bool:
        return stage.page.grab().toImage().pixelColor(of) == theme.color("accent")

    qtbot.keyClick(stage.grid, KEY.Key_Right)
    assert stage.grid._painter.on_day
    head = stage.grid._heads
    left = head.x() + head.sectionViewportPosition(4)
    assert ring(QPoint(left + 1, stage.grid.y() + head.height() // 2))
    qtbot.keyClick(stage.grid, KEY.Key_Left)
    qtbot.keyClick(stage.grid, KEY.Key_Down)
    box = stage.page.entry_box(hourless)
    assert box is not None
    assert ring(QPoint(box.center().x(), box.y() - 2))
    assert not stage.grid._painter.on_day
    qtbot.keyClick(stage.grid, KEY.Key_Down)
    qtbot.keyClick(stage.grid, KEY.Key_Down)
    band = stage.grid._places.row_box(stage.row(Sort.BAND, 9)).translated(stage.area.mapTo(stage.page, QPoint()))
    assert ring(QPoint(band.center().x(), band.y() + 2))


# --- read ahead ---


def test_the_weeks_beside_are_read_before_one_goes_there(stage: Stage, qtbot: QtBot) -> None:
    stage.model.reload(Changes(frozenset({"entries"})))
    before = stage.reader.asked
    stage.page.grab()
    qtbot.waitUntil(lambda: stage.reader.asked == before + 3, timeout=3000)
    qtbot.keyClick(stage.grid, KEY.Key_PageDown)
    assert stage.reader.asked == before + 3
    assert [entry.show for entry in stage.model.entries_of(date(2026, 5, 18))] == ["Next Monday"]


def test_what_was_read_ahead_is_read_again_after_a_change(stage: Stage, qtbot: QtBot) -> None:
    before = stage.reader.asked
    stage.model.reload(Changes(frozenset({"entries"})))
    stage.page.grab()
    qtbot.waitUntil(lambda: stage.reader.asked >= before + 3, timeout=3000)
    stage.reader.all.append(make_entry("New", "2026-05-19"))
    stage.model.reload(Changes(frozenset({"entries"}), date(2026, 5, 18), date(2026, 5, 20)))
    qtbot.keyClick(stage.grid, KEY.Key_PageDown)
    assert [entry.show for entry in stage.model.entries_of(date(2026, 5, 19))] == ["New"]
