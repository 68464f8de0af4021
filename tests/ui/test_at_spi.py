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

        desk.press("Return")
        desk.hear(STAR_CITY)
        desk.press("Return")
        details = until(lambda: window.find("filler", "Details"), "the detail")
        until(lambda: details.find("label", "Star City"), "the show's title in it")
        assert details.find("label", "Friday 29 May 2026") is not None
