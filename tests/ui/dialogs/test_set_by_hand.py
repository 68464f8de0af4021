"""The dialog that sets a date, an hour and a service: what it asks of the library, in any zone and any font."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.clock import Clock
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.locks import (
    Lock,
    LockedDate,
    LockedTime,
    LockKey,
    OfEntry,
    OfService,
    OfShow,
)
from desktop_app.domain.values import Announcement, Service, Status
from desktop_app.domain.why import why
from desktop_app.ui.dialogs.set_by_hand import SetByHandDialog
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from tests.ui.entries import NOW, make_entry

from .conftest import clipped

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
NEW_YORK, BERLIN = "America/New_York", "Europe/Berlin"
HBO = Service("HBO", "US", NEW_YORK)
EVENING = AirDate.at(datetime(2026, 5, 30, 1, tzinfo=UTC), NEW_YORK)
"""The 29th in New York, the 30th in Berlin."""
ENTRY = make_entry("Star City", EVENING, service="HBO")


def opened(qtbot: QtBot, theme: Theme, *locks: Lock, title: str = "Star City") -> SetByHandDialog:
    said = Announcement("tvmaze", EVENING, Status.CONFIRMED, NOW, None, "tvmaze:1", 1, 1)
    found = why(ENTRY.id, [said], locks, (HBO,), ZoneInfo(BERLIN))
    assert found is not None
    shown = make_entry(title, found.shown, service="HBO", id=ENTRY.id) if title != "Star City" else ENTRY
    dialog = SetByHandDialog(theme, Today(Clock(NOW), ZoneInfo(BERLIN)), shown, found, BERLIN, NOW)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    return dialog


def texts(dialog: SetByHandDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_the_day_that_is_offered_is_the_persons_not_the_channels(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme)
    assert dialog.changes() == {}
    dialog.date_part.own.click()
    lock = Lock(OfEntry(ENTRY.id), LockedDate(AirDate.on(date(2026, 5, 30)), BERLIN), NOW)
    assert dialog.changes() == {lock.key: lock}
    dialog.close()


def test_with_a_locked_hour_the_day_is_the_one_on_its_clocks_and_stays(qtbot: QtBot, theme: Theme) -> None:
    hour = Lock(OfShow(ENTRY.show_id), LockedTime(time(21), NEW_YORK), NOW)
    locked = Lock(OfEntry(ENTRY.id), LockedDate(AirDate.on(date(2026, 5, 23)), BERLIN), NOW)
    dialog = opened(qtbot, theme, hour, locked)
    assert dialog.date.chosen == date(2026, 5, 23), "which is the 24th in Berlin"
    assert dialog.changes() == {}
    dialog.close()
    dialog = opened(qtbot, theme, hour)
    click(qtbot, dialog.date.day)
    qtbot.keyClick(dialog.date.day, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(dialog.date.day, "23 May 2026")
    asked: list[object] = []
    dialog.chosen.connect(asked.append)
    set_ = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Set")
    qtbot.mouseClick(set_, Qt.MouseButton.LeftButton)
    assert asked == [{locked.key: locked}]
    again = opened(qtbot, theme, hour)
    again.date_part.own.click()
    assert again.date.chosen == date(2026, 5, 29), "the day of the entry there: by itself it moves nowhere"
    again.close()


def test_what_was_set_before_is_shown_and_stays_where_nothing_is_changed(qtbot: QtBot, theme: Theme) -> None:
    lock = Lock(OfService("HBO"), LockedTime(time(20, 30), NEW_YORK), NOW)
    dialog = opened(qtbot, theme, lock)
    assert (dialog.hour.clock(), dialog.hour.zone_name()) == (time(20, 30), NEW_YORK)
    assert dialog.hour_part.where is not None
    assert dialog.hour_part.where.currentText() == "for everything on HBO"
    assert dialog.changes() == {}
    dialog.close()


def test_for_another_target_the_former_lock_goes(qtbot: QtBot, theme: Theme) -> None:
    before = Lock(OfEntry(ENTRY.id), LockedTime(None, BERLIN), NOW)
    dialog = opened(qtbot, theme, before)
    assert dialog.hour_part.where is not None
    dialog.hour_part.where.choose(OfShow(ENTRY.show_id))
    after = Lock(OfShow(ENTRY.show_id), LockedTime(None, BERLIN), NOW)
    assert dialog.changes() == {before.key: None, LockKey(after.target, after.field): after}
    dialog.close()


@pytest.mark.parametrize("wide", [OfShow(ENTRY.show_id), OfService("HBO")])
def test_a_nearer_lock_leaves_the_wider_one_to_all_others(qtbot: QtBot, theme: Theme, wide: OfShow | OfService) -> None:
    dialog = opened(qtbot, theme, Lock(wide, LockedTime(time(21), BERLIN), NOW))
    assert dialog.hour_part.where is not None
    dialog.hour_part.where.choose(OfEntry(ENTRY.id))
    nearer = Lock(OfEntry(ENTRY.id), LockedTime(time(21), BERLIN), NOW)
    assert dialog.changes() == {nearer.key: nearer}
    dialog.close()


def test_a_wider_lock_takes_away_every_nearer_one_that_would_outdo_it(qtbot: QtBot, theme: Theme) -> None:
    entry = Lock(OfEntry(ENTRY.id), LockedTime(None, BERLIN), NOW)
    show = Lock(OfShow(ENTRY.show_id), LockedTime(time(21), BERLIN), NOW)
    dialog = opened(qtbot, theme, entry, show)
    assert dialog.hour_part.where is not None
    dialog.hour_part.where.choose(OfService("HBO"))
    wide = Lock(OfService("HBO"), LockedTime(None, BERLIN), NOW)
    assert dialog.changes() == {wide.key: wide, entry.key: None, show.key: None}
    dialog.close()


def test_what_the_sources_word_takes_away_from_others_is_said_beside_it(qtbot: QtBot, theme: Theme) -> None:
    entry = Lock(OfEntry(ENTRY.id), LockedTime(None, BERLIN), NOW)
    show = Lock(OfShow(ENTRY.show_id), LockedTime(time(21), BERLIN), NOW)
    service = Lock(OfService("HBO"), LockedTime(time(22), BERLIN), NOW)
    dialog = opened(qtbot, theme, entry, show, service)
    lost = "Releases it for all of Star City. Releases it for everything on HBO."
    sources = next(one for one in dialog.findChildren(QRadioButton) if one.accessibleName().startswith("Hour: As"))
    (said,) = [label for label in dialog.findChildren(QLabel) if label.text() == lost]
    assert said.isVisible()
    assert sources.y() < said.y() < dialog.hour_part.own.y()
    assert sources.accessibleDescription() == lost
    before = dialog.hour_part.own.y()
    sources.click()
    QApplication.processEvents()
    assert dialog.hour_part.own.y() == before
    assert dialog.changes() == {entry.key: None, show.key: None, service.key: None}
    dialog.close()


def test_of_one_entry_alone_the_sources_word_takes_nothing_from_others(qtbot: QtBot, theme: Theme) -> None:
    lock = Lock(OfEntry(ENTRY.id), LockedTime(None, BERLIN), NOW)
    dialog = opened(qtbot, theme, lock)
    sources = next(one for one in dialog.findChildren(QRadioButton) if one.accessibleName().startswith("Hour: As"))
    sources.click()
    assert not any("Releases" in text for text in texts(dialog))
    assert dialog.changes() == {lock.key: None}
    dialog.close()


def test_in_a_large_font_all_of_it_scrolls_and_the_buttons_stay_in_sight(qtbot: QtBot, large: Theme) -> None:
    dialog = opened(qtbot, large)
    room = dialog.screen().availableSize()
    assert dialog.height() <= room.height() - 32, "and its title bar too"
    assert clipped(dialog) == []
    (area,) = dialog.findChildren(QScrollArea)
    assert area.widget().height() > area.viewport().height()
    assert dialog.rect().contains(dialog.buttons.geometry())
    dialog.service_part.own.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(dialog.service_part.own, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.service_part.own, Qt.Key.Key_Tab)
    assert dialog.service.hasFocus()
    assert area.viewport().rect().intersects(QRect(dialog.service.mapTo(area.viewport(), QPoint()), QSize(1, 1)))
    dialog.close()


def test_on_a_narrow_screen_no_field_is_squeezed_and_all_begin_below_their_choice(qtbot: QtBot, large: Theme) -> None:
    dialog = opened(qtbot, large, Lock(OfEntry(ENTRY.id), LockedTime(time(20, 30), NEW_YORK), NOW))
    assert dialog.width() <= dialog.screen().availableSize().width()
    zone = dialog.hour.zone
    assert zone.width() > zone.fontMetrics().horizontalAdvance(zone.text()) + large.px(20)
    for part in (dialog.date.precision, dialog.date.day, dialog.hour.kind, dialog.hour.hour):
        assert part.width() >= part.sizeHint().width()
    own, page = dialog.hour_part.own, dialog.date_part.own.parentWidget()
    words = own.mapTo(page, QPoint(large.px(28), 0)).x()
    for part in (dialog.hour.kind, zone, dialog.hour_part.where, dialog.date.precision, dialog.date.day):
        assert part is not None
        assert part.mapTo(page, QPoint()).x() == words
    dialog.close()


def test_heads_stand_in_line_with_the_marks_below_them(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme)
    image, ground = dialog.grab().toImage(), theme.color("window")
    heads = [label for label in dialog.findChildren(QLabel) if label.text() in ("Date", "Hour", "Service")]
    assert len(heads) == 3
    for part in (*heads, dialog.date_part.own, dialog.hour_part.own, dialog.service_part.own):
        box = QRect(part.mapTo(dialog, QPoint()), part.size())
        rows = range(box.top(), box.bottom())
        first = next(x for x in range(100) if any(image.pixelColor(x, y) != ground for y in rows))
        assert 23 <= first <= 26
    dialog.close()


def test_nothing_is_cut_by_a_long_title_and_what_is_has_a_tip(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, title="Elektrizitätenhauptbetriebswerk & co " * 8)
    assert clipped(dialog) == []
    where = dialog.hour_part.where
    assert where is not None
    assert dialog.width() < theme.px(700)
    where.choose(OfShow(dialog._entry.show_id))
    assert "&amp; co" in where.toolTip()
    where.choose(OfEntry(ENTRY.id))
    assert where.toolTip() == ""
    dialog.close()


def click(qtbot: QtBot, part: QWidget) -> None:
    """Where a person would, whether Qt takes it there or not."""
    window = part.window().windowHandle()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=part.mapTo(part.window(), QPoint(20, part.height() // 2)))


def test_a_click_into_a_field_chooses_it_and_what_is_typed_next_stands_there(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme)
    for part, field in (
        (dialog.date_part, dialog.date.day),
        (dialog.hour_part, dialog.hour.hour),
        (dialog.service_part, dialog.service),
    ):
        assert not part.by_hand
        click(qtbot, field)
        assert part.by_hand
        assert field.hasFocus()
    qtbot.keyClick(dialog.service, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(dialog.service, "Hulu")
    assert dialog.service.text() == "Hulu"
    dialog.close()


def test_a_click_into_the_hour_of_all_day_chooses_the_hour(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, Lock(OfEntry(ENTRY.id), LockedTime(None, BERLIN), NOW))
    assert dialog.hour.clock() is None
    click(qtbot, dialog.hour.hour)
    assert dialog.hour.clock() == time(20)
    dialog.close()


def test_nothing_is_set_while_a_field_can_not_be_read(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme)
    asked: list[object] = []
    dialog.chosen.connect(asked.append)
    set_ = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Set")
    click(qtbot, dialog.hour.hour)
    for text, lines in (("late", 1), ("9:15 PM", 0)):
        qtbot.keyClick(dialog.hour.hour, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(dialog.hour.hour, text)
        qtbot.mouseClick(set_, Qt.MouseButton.LeftButton)
        assert len(asked) == 1 - lines
        assert texts(dialog).count("That is no hour. Type it like 21:15.") == lines
    (changes,) = asked
    (lock,) = changes.values()  # type: ignore[attr-defined]
    assert lock.value == LockedTime(time(21, 15), BERLIN)


def test_a_sentence_below_a_field_moves_nothing(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme)
    before = dialog.height(), dialog.buttons.y(), dialog.hour.y()
    click(qtbot, dialog.date.day)
    qtbot.keyClicks(dialog.date.day, "?!")
    qtbot.keyClick(dialog.date.day, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: dialog.date.day.complaint != "")
    QApplication.processEvents()
    assert (dialog.height(), dialog.buttons.y(), dialog.hour.y()) == before
    (area,) = dialog.findChildren(QScrollArea)
    assert area.widget().height() <= area.viewport().height()
    assert clipped(dialog) == []
    dialog.close()
