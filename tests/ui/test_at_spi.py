"""Someone who does not see the window reads the month in it, and opens an entry."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from .test_application import environment

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is of Linux alone")
NOTHING = "Thursday 14 May 2026, today, nothing"
STAR_CITY = "Spin-off premiere: Star City, season 1 episode 1, Friday 29 May 2026, all day, Apple TV"


def test_a_screen_reader_reads_the_month_and_opens_an_entry(tmp_path: Path) -> None:
    from .at_spi import FOCUSED, desktop, until

    with desktop(tmp_path / "data", environment() | {"LANG": "en_GB.UTF-8"}) as desk:
        window = desk.window()
        assert window.name == "May 2026 – Premieres"
        month = until(lambda: window.find("table", "Month"), "the month")
        premiere = until(lambda: month.find("cell", f"Friday 29 May 2026; {STAR_CITY}"), "the day of the premiere")
        today = month.find("cell", NOTHING)
        assert today is not None
        assert [thing.role for thing in month.children].count("cell") == 35
        monday = month.find("column header", "Monday")
        assert monday is not None
        desk.click(monday)  # with no window manager a window becomes the active one by a click alone
        month.focus()
        until(lambda: today.has(FOCUSED), "the keyboard at today")
        desk.press("Right", "Down", "Down")
        until(lambda: premiere.has(FOCUSED), "the keyboard at the day of the premiere")

        (entry,) = premiere.children
        desk.press("Return")
        desk.follow_focus(entry)
        assert entry.has(FOCUSED)
        desk.press("Return")
        details = until(lambda: window.find("filler", "Details"), "the detail")
        until(lambda: details.find("label", "Star City"), "the show's title in it")
        assert details.find("label", "Friday 29 May 2026") is not None


def test_an_entry_is_a_child_of_its_day_and_opens_when_pressed(tmp_path: Path) -> None:
    from .at_spi import SELECTED, desktop, until

    with desktop(tmp_path / "data", environment() | {"LANG": "en_GB.UTF-8"}) as desk:
        window = desk.window()
        month = until(lambda: window.find("table", "Month"), "the month")
        premiere = until(lambda: month.find("cell", f"Friday 29 May 2026; {STAR_CITY}"), "the day of the premiere")
        assert premiere.actions == ["Press", "SetFocus"]
        (entry,) = premiere.children
        assert (entry.role, entry.name, entry.actions) == ("list item", STAR_CITY, ["Press", "SetFocus"])
        left, top, wide, high = premiere.box
        assert left < entry.box[0] < left + wide
        assert top < entry.box[1] < entry.box[1] + entry.box[3] < top + high

        assert not entry.has(SELECTED)
        entry.do("Press")
        details = until(lambda: window.find("filler", "Details"), "the detail")
        until(lambda: details.find("label", "Star City"), "the show's title in it")
        assert entry.has(SELECTED)

        following = window.find("push button", "Next (PgDn)")
        assert following is not None
        following.do("Press")
        until(lambda: month.find("cell", "Monday 1 June 2026, nothing"), "the next month")

        switch = window.find("radio button", "Week")
        assert switch is not None
        switch.do(switch.actions[0])
        week = until(lambda: window.find("table", "Week 27"), "the week")
        heads = week.find("column header", "Tuesday 30 June 2026")
        assert heads is not None
        desk.click(heads)
        desk.press("Right")
        desk.hear("nothing")
