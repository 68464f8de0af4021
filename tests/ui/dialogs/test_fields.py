"""Choices, numbers and days: seen, hit and read at any size of the font."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCalendarWidget, QTableView, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.dialogs.fields import Check, Day, Number, Radio
from desktop_app.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


class Form(QWidget):
    """A number and a day, as a dialog has them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.number, self.day = Number(theme, self), Day(theme, date(2026, 5, 31), self)
        self.number.setRange(0, 10_080)
        self.number.setSuffix(" min before")
        self.number.setValue(60)
        rows = QVBoxLayout(self)
        for field in (self.number, self.day):
            rows.addWidget(field, alignment=Qt.AlignmentFlag.AlignLeading)


@pytest.fixture
def form(qtbot: QtBot, large: Theme) -> Form:
    made = Form(large)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_field_is_as_high_as_a_line_of_text_and_its_frame_is_whole(form: Form, large: Theme) -> None:
    form.setFocus()
    page = large.color("window")
    for field in (form.number, form.day):
        assert field.height() == 64
        image = field.grab().toImage()
        middle = image.width() // 2
        for y in range(2, image.height() - 2):
            row = [image.pixelColor(x, y) for x in (*range(middle), *range(image.width() - 1, middle, -1))]
            for side in (row[:middle], row[middle:]):
                edge = next((color for color in side if color != page), page)
                assert edge != large.color("surface"), f"the edge has a gap at {y}"


def test_all_of_a_text_is_in_sight(form: Form) -> None:
    form.number.setValue(10_080)
    for month in range(1, 13):
        form.day.setDate(form.day.date().addMonths(month))
        for field in (form.number, form.day):
            line = field.lineEdit()
            margins = line.textMargins()
            room = line.width() - margins.left() - margins.right() - 4
            assert line.fontMetrics().horizontalAdvance(line.text()) <= room


def test_the_arrows_are_as_large_as_the_font_makes_them(form: Form, qtbot: QtBot) -> None:
    number = form.number
    x = number.width() - 2 * 20  # of 24 at the usual size
    qtbot.mouseClick(number, LEFT, pos=QPoint(x, 12))
    assert number.value() == 61
    qtbot.mouseClick(number, LEFT, pos=QPoint(x, number.height() - 12))
    assert number.value() == 60


def test_the_calendar_is_told_apart_from_what_is_chosen_and_its_days_can_be_hit(form: Form, large: Theme) -> None:
    calendar = form.day.findChild(QCalendarWidget)
    calendar.resize(calendar.minimumSize())
    image = calendar.grab().toImage()
    head = calendar.findChild(QToolButton, "qt_calendar_prevmonth").geometry()
    assert image.pixelColor(image.width() // 3, head.center().y()) == large.color("window")
    days = calendar.findChild(QTableView)
    assert min(days.rowHeight(row) for row in range(1, 7)) >= large.px(24)


@pytest.mark.parametrize("kind", [Radio, Check])
def test_words_without_room_end_in_dots_and_are_whole_in_the_tooltip(
    qtbot: QtBot, theme: Theme, kind: type[Radio] | type[Check]
) -> None:
    long = "Only " + "Fenwick && Daughters <i>" * 10
    button = kind(theme, long)
    qtbot.addWidget(button)
    button.resize(300, 24)
    button.show()
    assert "Fenwick &amp; Daughters &lt;i&gt;" in button.toolTip()
    image = button.grab().toImage()
    end = [image.pixelColor(x, y) for x in range(296, 300) for y in range(image.height())]
    assert all(color.lightness() > 200 for color in end), "the words run into the edge"
    button.resize(button.sizeHint())
    assert button.toolTip() == ""


@pytest.mark.parametrize("kind", [Radio, Check])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_mark_stands_where_reading_begins_and_all_of_it_can_be_clicked(
    qtbot: QtBot, theme: Theme, kind: type[Radio] | type[Check], direction: Qt.LayoutDirection
) -> None:
    button = kind(theme, "Remind me")
    qtbot.addWidget(button)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # without the ring
    button.setLayoutDirection(direction)
    button.resize(300, 24)
    button.show()
    before = button.grab().toImage()
    qtbot.mouseClick(button, LEFT, pos=QPoint(150, 12))
    assert button.isChecked()
    after = button.grab().toImage()
    changed = [x for x in range(300) if any(before.pixel(x, y) != after.pixel(x, y) for y in range(24))]
    if direction == Qt.LayoutDirection.RightToLeft:
        changed = [299 - x for x in changed]
    assert changed
    assert all(2 <= x < 4 + 16 + 2 for x in changed)
