"""Lists to choose from, numbers and days: seen, hit and read at any size of the font."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QTableView, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui import words
from desktop_app.ui.dialogs.day_field import Day
from desktop_app.ui.dialogs.fields import ARROW, TEXT, Choice, Number
from desktop_app.ui.dialogs.typed_fields import Hour
from desktop_app.ui.theme import Theme
from tests.ui.scaled import scaled_theme

LEFT = Qt.MouseButton.LeftButton


class Form(QWidget):
    """A number and a day, as a dialog has them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.number, self.day = Number(theme, self), Day(theme, date(2026, 5, 31), date(2026, 5, 14), self)
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


def test_figures_are_those_of_all_other_texts(qtbot: QtBot, theme: Theme) -> None:
    QLocale.setDefault(QLocale("ar_EG"))
    form = Form(theme)
    qtbot.addWidget(form)
    assert form.number.text() == f"{words.number(60)} min before"


def test_all_of_a_text_is_in_sight(form: Form) -> None:
    form.number.setValue(10_080)
    for month in range(1, 13):
        form.day.set_day(date(2026, month, 28))
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
    calendar = form.day.calendar()
    calendar.resize(calendar.minimumSize())
    image = calendar.grab().toImage()
    head = calendar.findChild(QToolButton, "qt_calendar_prevmonth").geometry()
    assert image.pixelColor(image.width() // 3, head.center().y()) == large.color("window")
    days = calendar.findChild(QTableView)
    assert min(days.rowHeight(row) for row in range(1, 7)) >= large.px(24)


@pytest.fixture(params=[1.0, 1.1, 1.5, 2.0, 3.0])
def scaled(request: pytest.FixtureRequest, qapp: QApplication, theme: Theme) -> Iterator[Theme]:
    with scaled_theme(qapp, theme, request.param) as made:
        yield made


@pytest.mark.parametrize("word", ["All day", "Ganztägig", "Heure inconnue", "Wijdmazige klok"])
def test_a_choice_cuts_no_word_that_it_has_room_for(qtbot: QtBot, scaled: Theme, word: str) -> None:
    one = Choice(scaled, ((word, True), ("At", False)))
    qtbot.addWidget(one)
    one.resize(one.sizeHint())
    one.show()
    shown = one.grab().toImage()
    one.resize(one.width() + 2, one.height())  # two more can't matter
    wider = one.grab().toImage()
    words = QRect(scaled.px(TEXT), 0, one.width() - 2 - scaled.px(TEXT) - scaled.px(ARROW), one.height())
    assert one.toolTip() == ""
    assert shown.copy(words) == wider.copy(words)


def test_an_hour_is_whole_in_24_and_in_12_hours(qtbot: QtBot, large: Theme) -> None:
    for locale in ("de_DE", "en_US"):
        QLocale.setDefault(QLocale(locale))
        field = Hour(large, time(22, 58))
        qtbot.addWidget(field)
        field.resize(field.sizeHint())
        field.show()
        line = field.lineEdit()
        margins = line.textMargins()
        room = line.width() - margins.left() - margins.right() - 4
        assert line.fontMetrics().horizontalAdvance(line.text()) <= room
