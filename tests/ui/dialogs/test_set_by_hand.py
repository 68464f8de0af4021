"""The dialog that sets a date, an hour and a service: what it asks of the library, in any zone and any font."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QScrollArea
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
    dialog.open()
    QApplication.processEvents()
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
    assert lost not in texts(dialog)
    sources = next(one for one in dialog.findChildren(QRadioButton) if one.accessibleName().startswith("Hour: As"))
    sources.click()
    assert lost in texts(dialog)
    assert sources.accessibleDescription() == lost
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
    assert dialog.height() <= room.height()
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
