"""Midnight, sleep and a change of zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from pytestqt.qtbot import QtBot

from desktop_app.ui.today import Today


class HandClock:
    def __init__(self, instant: datetime) -> None:
        self.instant = instant

    def now(self) -> datetime:
        return self.instant


def test_the_day_is_that_of_the_persons_zone(qtbot: QtBot) -> None:
    clock = HandClock(datetime(2026, 5, 14, 23, 30, tzinfo=UTC))
    assert Today(clock, ZoneInfo("Asia/Tokyo")).date == date(2026, 5, 15)
    assert Today(clock, ZoneInfo("Pacific/Pago_Pago")).date == date(2026, 5, 14)


def test_midnight_is_noticed_once(qtbot: QtBot) -> None:
    clock = HandClock(datetime(2026, 5, 14, 23, 59, 50, tzinfo=UTC))
    today = Today(clock, UTC)
    with qtbot.assertNotEmitted(today.changed):
        today.check()
    clock.instant += timedelta(seconds=11)
    with qtbot.waitSignal(today.changed):
        today.check()
    assert today.date == date(2026, 5, 15)
    with qtbot.assertNotEmitted(today.changed):
        today.check()


def test_a_machine_that_slept_for_days_wakes_in_the_present(qtbot: QtBot) -> None:
    clock = HandClock(datetime(2026, 5, 14, 12, tzinfo=UTC))
    today = Today(clock, UTC)
    clock.instant += timedelta(days=3)
    with qtbot.waitSignals([today.changed, today.ticked]):
        today.check()
    assert today.date == date(2026, 5, 17)


def test_a_new_zone_is_noticed_even_where_the_day_stays(qtbot: QtBot) -> None:
    zones = [ZoneInfo("Europe/London")]
    today = Today(HandClock(datetime(2026, 5, 14, 12, tzinfo=UTC)), zones[0], lambda: zones[0])
    zones[0] = ZoneInfo("Asia/Tokyo")
    with qtbot.waitSignal(today.changed):
        today.check()
    assert today.date == date(2026, 5, 14)
    assert today.now().hour == 21


def test_minutes_tick(qtbot: QtBot) -> None:
    clock = HandClock(datetime(2026, 5, 14, 12, 0, 50, tzinfo=UTC))
    today = Today(clock, UTC)
    clock.instant += timedelta(seconds=15)
    with qtbot.waitSignal(today.ticked), qtbot.assertNotEmitted(today.changed):
        today.check()
