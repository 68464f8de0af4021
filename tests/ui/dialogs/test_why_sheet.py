"""The sheet of the reasons: a link only to the web, each lock with its way out, and room for all of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from desktop_app.clock import Clock
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.locks import Lock, LockedDate, LockedTime, OfEntry, OfService, OfShow
from desktop_app.domain.values import Announcement, Service, Status
from desktop_app.domain.why import why
from desktop_app.ui.dialogs.why_sheet import WhySheet
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.views.pane_parts import Link
from tests.ui.entries import NOW, make_entry

from .conftest import clipped

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT = Qt.MouseButton.LeftButton
BERLIN = ZoneInfo("Europe/Berlin")
HBO = Service("HBO", "US", "America/New_York")
EVENING = AirDate.at(datetime(2026, 5, 30, 1, tzinfo=UTC), "America/New_York")
ENTRY = make_entry("Star City " * 12, EVENING, service="HBO")
OF_SHOW = Lock(OfShow(ENTRY.show_id), LockedTime(time(20), "Asia/Tokyo"), NOW)
OF_SERVICE = Lock(OfService("HBO"), LockedTime(time(21), "Asia/Tokyo"), NOW)
OF_ENTRY = Lock(OfEntry(ENTRY.id), LockedDate(AirDate.on(date(2026, 5, 22)), "Europe/Berlin"), NOW)


def opened(qtbot: QtBot, theme: Theme, *locks: Lock, url: str | None = None) -> WhySheet:
    said = Announcement("tvmaze", EVENING, Status.CONFIRMED, NOW, None, "tvmaze:1", 1, 1, "The words", url)
    found = why(ENTRY.id, [said], locks, (HBO,), BERLIN)
    assert found is not None
    sheet = WhySheet(theme, Today(Clock(NOW), BERLIN), ENTRY, found)
    sheet.open()
    QApplication.processEvents()
    return sheet


def releases(sheet: WhySheet) -> dict[str, QPushButton]:
    found = [button for button in sheet.findChildren(QPushButton) if button.text() == "Release"]
    return {button.accessibleName(): button for button in found}


def sources(sheet: WhySheet) -> list[Link]:
    return [link for link in sheet.findChildren(Link) if link.text() == "Source"]


def test_a_page_is_opened_only_where_it_is_one_of_the_web(qtbot: QtBot, theme: Theme) -> None:
    sheet = opened(qtbot, theme, url="https://example.org/1")
    (link,) = sources(sheet)
    with qtbot.waitSignal(sheet.link_opened) as heard:
        qtbot.mouseClick(link, LEFT)
    assert heard.args == ["https://example.org/1"]
    sheet.close()
    sheet = opened(qtbot, theme, url="file:///etc/passwd")
    assert sources(sheet) == []
    sheet.close()


def test_each_lock_is_released_by_itself_those_without_effect_too(qtbot: QtBot, theme: Theme) -> None:
    sheet = opened(qtbot, theme, OF_SHOW, OF_SERVICE)
    ways = releases(sheet)
    assert len(ways) == 2
    button = next(button for name, button in ways.items() if "for everything on HBO" in name)
    with qtbot.waitSignal(sheet.released) as heard:
        qtbot.mouseClick(button, LEFT)
    assert heard.args == [OF_SERVICE]


def test_it_is_widened_by_nothing_and_clips_nothing(qtbot: QtBot, theme: Theme) -> None:
    sheet = opened(qtbot, theme, OF_ENTRY, OF_SHOW, OF_SERVICE, url="https://example.org/1")
    assert clipped(sheet) == []
    assert sheet.width() < theme.px(600)
    sheet.close()


def test_in_a_large_font_it_scrolls_and_no_line_is_cut_through(qtbot: QtBot, large: Theme) -> None:
    sheet = opened(qtbot, large, OF_ENTRY, OF_SHOW, OF_SERVICE, url="https://example.org/1")
    assert clipped(sheet) == []
    assert sheet.rect().contains(sheet.buttons.geometry())
    (area,) = sheet.findChildren(QScrollArea)
    assert area.widget().height() > area.viewport().height()
    assert area.widget().width() <= area.viewport().width()
    sheet.close()
