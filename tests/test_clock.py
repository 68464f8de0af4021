"""The clock, PREMIERES_NOW, and the zone that the person is in."""

import shutil
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.clock import Clock, system_zone, system_zone_name, unreadable_tz
from desktop_app.errors import PremieresError

ZONES = [
    "Pacific/Pago_Pago",
    "America/Los_Angeles",
    "UTC",
    "Europe/London",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Pacific/Kiritimati",
]

RULE = "CET-1CEST,M3.5.0,M10.5.0/3"
"""Middle Europe, without a name."""


def test_without_premieres_now_it_is_now() -> None:
    clock = Clock.from_environment({})
    assert clock.fixed is None
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=5)


def test_an_instant_fixes_the_clock() -> None:
    clock = Clock.from_environment({"PREMIERES_NOW": "2026-05-14T12:00:00+02:00"})
    assert clock.now() == clock.now() == datetime(2026, 5, 14, 10, tzinfo=UTC)
    assert clock.now().tzinfo is UTC


@pytest.mark.parametrize("name", ZONES)
def test_a_date_is_noon_where_the_person_is(name: str) -> None:
    clock = Clock.from_environment({"PREMIERES_NOW": "2026-05-14", "TZ": name})
    assert clock.now().astimezone(ZoneInfo(name)).isoformat()[:16] == "2026-05-14T12:00"


def test_an_instant_without_offset_is_local() -> None:
    clock = Clock.from_environment({"PREMIERES_NOW": "2026-05-14T08:00", "TZ": "Asia/Tokyo"})
    assert clock.now() == datetime(2026, 5, 13, 23, tzinfo=UTC)


@pytest.mark.parametrize("words", ["soon", "2026-13-01", "14.05.2026", "2026-05-14T25:00"])
def test_a_now_that_is_none_is_told_in_one_sentence(words: str) -> None:
    with pytest.raises(PremieresError, match="PREMIERES_NOW is") as told:
        Clock.from_environment({"PREMIERES_NOW": words})
    assert told.value.code == "bad-now"


@pytest.mark.parametrize(
    "words",
    [
        "Europe/London",
        ":Europe/London",
        "/usr/share/zoneinfo/Europe/London",
        ":/usr/share/zoneinfo/posix/Europe/London",
    ],
)
def test_tz_names_the_zone_in_all_its_forms(words: str) -> None:
    assert system_zone({"TZ": words}) == ZoneInfo("Europe/London")
    assert system_zone_name({"TZ": words}) == "Europe/London"


@pytest.fixture
def tz() -> Iterator[Callable[[str], dict[str, str]]]:
    """Sets TZ for the C library as well, and gives the environment that holds it."""
    with pytest.MonkeyPatch.context() as patch:

        def set_to(words: str) -> dict[str, str]:
            patch.setenv("TZ", words)
            time.tzset()
            return {"TZ": words}

        yield set_to
    time.tzset()


@pytest.mark.parametrize("words", ["Mars/Olympus", ":Mars", "BST", "/nowhere/at/all", "CET-1CEST,soon", "\0"])
def test_what_can_not_be_read_of_tz_is_utc_and_told(words: str, tz: Callable[[str], dict[str, str]]) -> None:
    env = tz(words) if "\0" not in words else {"TZ": words}
    assert (unreadable_tz(env), system_zone(env), system_zone_name(env)) == (words, UTC, "UTC")
    assert Clock(env=env).unreadable_tz() == words


@pytest.mark.parametrize(
    "words",
    ["", ":", "UTC", "Europe/London", ":posix/Asia/Tokyo", "right/Asia/Tokyo", "JST-9", "<-03>3", RULE, f":{RULE}"],
)
def test_what_can_be_read_of_tz_is_not_told(words: str) -> None:
    assert unreadable_tz({"TZ": words}) is None


def test_a_copied_file_is_asked_of_the_c_library(tmp_path: Path, tz: Callable[[str], dict[str, str]]) -> None:
    with resources.as_file(resources.files("tzdata.zoneinfo") / "Europe" / "London") as file:
        shutil.copy(file, tmp_path / "localtime")
    env = tz(str(tmp_path / "localtime"))
    assert unreadable_tz(env) is None
    assert datetime(2026, 7, 1, 12, tzinfo=UTC).astimezone(system_zone(env)).hour == 13


@pytest.mark.parametrize(("words", "hour"), [("GMT0BST,M3.5.0/1,M10.5.0", 13), ("UTC+3", 9), ("UTC0", 12)])
def test_a_rule_that_is_called_like_utc_may_be_another_zone(
    words: str, hour: int, tz: Callable[[str], dict[str, str]]
) -> None:
    assert datetime(2026, 7, 1, 12, tzinfo=UTC).astimezone(system_zone(tz(words))).hour == hour


def test_without_tz_the_link_of_the_system_says_the_zone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "zoneinfo" / "Asia"
    folder.mkdir(parents=True)
    (folder / "Kolkata").touch()
    (tmp_path / "localtime").symlink_to(folder / "Kolkata")
    monkeypatch.setattr("desktop_app.clock._LOCALTIME", tmp_path / "localtime")
    assert system_zone({}) == ZoneInfo("Asia/Kolkata")
    assert system_zone({"TZ": ""}) == ZoneInfo("Asia/Kolkata")


def test_a_system_that_says_nothing_is_in_utc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.clock._LOCALTIME", tmp_path / "nothing")
    assert system_zone({}) is UTC
    assert system_zone_name({}) == "UTC"


def test_the_zone_of_the_settings_comes_first_and_an_unknown_one_is_the_systems() -> None:
    clock = Clock(env={"TZ": "Asia/Tokyo"})
    assert clock.zone("Europe/London") == ZoneInfo("Europe/London")
    assert clock.zone("") == clock.zone(None) == clock.zone("Nowhere/Land") == ZoneInfo("Asia/Tokyo")
    assert clock.system_zone_name() == "Asia/Tokyo"


@given(st.integers(0, 365 * 24 * 4))
def test_a_posix_rule_is_asked_of_the_c_library(quarter: int) -> None:
    moment = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=15 * quarter)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", RULE)
        time.tzset()
        local = moment.astimezone(system_zone({"TZ": RULE}))
        real = moment.astimezone(ZoneInfo("Europe/Berlin"))
        assert (local.isoformat(), local.fold) == (real.isoformat(), real.fold)
        assert local.astimezone(UTC) == moment
    time.tzset()


def test_the_hour_that_comes_twice_comes_twice() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", RULE)
        time.tzset()
        zone = system_zone({"TZ": RULE})
        first, second = (datetime(2026, 10, 25, hour, 30, tzinfo=UTC).astimezone(zone) for hour in (0, 1))
        assert (first.hour, first.fold, second.hour, second.fold) == (2, 0, 2, 1)
        assert (first.utcoffset(), second.utcoffset()) == (timedelta(hours=2), timedelta(hours=1))
    time.tzset()
