"""settings.toml: read, changed, written; damaged ones survived."""

import os
import stat
import threading
import tomllib
from dataclasses import replace
from datetime import date, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import PremieresError
from desktop_app.settings import Settings, as_text, change, country, home_countries, keys, load, read, save, with_value
from desktop_app.store.file_lock import locked


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def test_no_file_means_the_usual_settings(path: Path) -> None:
    assert load(path) == Settings()
    assert load(path).problem is None


def test_what_is_saved_is_read_again(path: Path) -> None:
    settings = Settings(zone="Asia/Tokyo", countries=("GB", "IE"), theme="dark", week_numbers=False)
    save(path, {name: getattr(settings, name) for name in keys()})
    assert load(path) == read(path) == settings
    assert [file.name for file in path.parent.iterdir()] == ["settings.toml"], "no temporary file is left"
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


def test_unknown_keys_are_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('theme = "dark"\nfuture = {"a b" = [1, 2.5], day = 2026-05-29}\n[reminders]\nminutes = 15\n')
    assert change(path, "theme", "light").theme == "light"
    held = tomllib.loads(path.read_text())
    assert held["theme"] == "light"
    assert held["future"] == {"a b": [1, 2.5], "day": date(2026, 5, 29)}
    assert held["reminders"] == {"minutes": 15}


def test_a_change_writes_its_key_and_no_other(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('zone = "America/New_York"\ntheme = "sepia"\n')  # a theme of a newer version, say
    changed = change(path, "week-numbers", "no")
    assert changed == Settings(zone="America/New_York", week_numbers=False)
    assert tomllib.loads(path.read_text()) == {"zone": "America/New_York", "theme": "sepia", "week_numbers": False}
    with pytest.raises(PremieresError):
        change(path, "zone", "Mars")
    assert load(path) == changed


def test_two_that_change_something_at_once_lose_nothing_of_each_other(path: Path) -> None:
    change(path, "theme", "dark")
    other = threading.Thread(target=change, args=(path, "week_numbers", "no"))
    with locked(path.with_name("settings.toml.lock")):
        other.start()
        other.join(0.1)
        assert other.is_alive(), "it waits for its turn"
        save(path, {"theme": "dark", "zone": "Asia/Tokyo"})
    other.join(5)
    assert load(path) == Settings(zone="Asia/Tokyo", theme="dark", week_numbers=False)


@pytest.mark.parametrize("content", [b"theme = ", b"\xff\xfe\x00"])
def test_a_file_that_somebody_writes_by_hand_just_now_is_left_alone(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    for attempt in (lambda: read(path), lambda: change(path, "theme", "dark")):
        with pytest.raises(PremieresError, match="no valid TOML") as told:
            attempt()
        assert told.value.code == "settings-damaged"
    assert path.read_bytes() == content


_VALUES = st.recursive(
    st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=["Cs"]))
    | st.dates()
    | st.times()
    | st.datetimes(timezones=st.none() | st.just(timezone(timedelta(hours=-3, minutes=-30)))),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner)
    ),
    max_leaves=6,
)


@given(unknown=st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])).map("x".__add__), _VALUES, max_size=3))
def test_anything_that_toml_can_hold_survives(
    unknown: dict[str, object], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    save(path, unknown)
    change(path, "theme", "dark")
    assert tomllib.loads(path.read_text(encoding="utf-8")) == unknown | {"theme": "dark"}


@pytest.mark.parametrize("content", [b"zone = ", b"\xff\xfe\x00", b"[" * 10_000, b"a = 1\na = 2\n"])
def test_a_damaged_file_is_put_aside_with_a_sentence(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    (path.parent / "settings.damaged.toml").write_text("an older one")
    settings = load(path)
    assert settings == Settings()
    assert settings.problem is not None
    assert "settings.damaged-2.toml" in settings.problem
    assert (path.parent / "settings.damaged-2.toml").read_bytes() == content
    assert (path.parent / "settings.damaged.toml").read_text() == "an older one"
    assert not path.exists()


def test_a_value_that_can_not_be_is_as_if_not_there_and_told(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('zone = "Nowhere/Land"\ntheme = 7\nweek_numbers = false\ncountries = ["gb", "IE"]\n')
    settings = load(path)
    assert settings == Settings(week_numbers=False, countries=("GB", "IE"))
    assert settings.problem is not None
    assert "zone, theme" in settings.problem


def test_a_file_that_cannot_be_read_is_no_crash(path: Path) -> None:
    path.mkdir(parents=True)
    settings = load(path)
    assert settings == Settings()
    assert settings.problem


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PremieresError, match="could not be written") as told:
        save(tmp_path / "file" / "settings.toml", {})
    assert told.value.code == "settings-not-written"
    with pytest.raises(PremieresError, match="make the folder writable") as told:
        change(tmp_path / "file" / "settings.toml", "theme", "dark")
    assert told.value.code == "settings-not-written"


def test_a_failed_write_keeps_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(path, {"theme": "dark"})

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PremieresError, match="there is no room left on the disk: make room") as told:
        save(path, {"theme": "light"})
    assert "writable" not in str(told.value)
    assert load(path).theme == "dark"
    assert len(list(path.parent.iterdir())) == 1


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("zone", "Asia/Tokyo", "Asia/Tokyo"),
        ("zone", "", ""),
        ("countries", "gb, ie", ("GB", "IE")),
        ("countries", "UK", ("GB",)),
        ("countries", "", ()),
        ("theme", "contrast", "contrast"),
        ("language", "de", "de"),
        ("language", "", ""),
        ("week-numbers", "no", False),
        ("WEEK_NUMBERS", "true", True),
    ],
)
def test_a_value_is_typed_as_words(key: str, text: str, value: object) -> None:
    changed = with_value(Settings(theme="dark", week_numbers=True), key, text)
    assert getattr(changed, key.lower().replace("-", "_")) == value


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("zone", "Mars"),
        ("zone", "posixrules"),
        ("countries", "Germany"),
        ("countries", "ZZ"),
        ("theme", "pink"),
        ("language", "fr"),
        ("week_numbers", "perhaps"),
        ("single_letters", "perhaps"),
    ],
)
def test_a_bad_value_is_refused_with_what_is_wanted(key: str, text: str) -> None:
    with pytest.raises(PremieresError, match="is no value for") as told:
        with_value(Settings(), key, text)
    assert told.value.code == "bad-setting"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("GB", "GB"),
        ("uk", "GB"),
        (" ie ", "IE"),
        ("ZZ", None),
        ("Germany", None),
        ("", None),
        ("ß", None),
        ("ŠK", None),
    ],
)
def test_a_country_is_one_that_there_is_and_uk_is_gb(words: str, code: str | None) -> None:
    assert country(words) == code


def test_uk_in_the_file_is_gb(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('countries = ["UK", "gb", "IE"]')
    assert load(path).countries == ("GB", "IE")


def test_an_unknown_key_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(PremieresError, match="zone, countries, theme, week_numbers, single_letters, language"):
        with_value(Settings(), "colour", "red")
    with pytest.raises(PremieresError):
        with_value(Settings(), "problem", "x")


def test_the_folder_of_the_feeds_is_a_whole_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ann")
    monkeypatch.setenv("USERPROFILE", "/home/ann")
    assert with_value(Settings(), "feeds-folder", "~/Feeds").feeds_folder == str(Path("/home/ann/Feeds"))
    assert with_value(Settings(feeds_folder="/srv"), "feeds_folder", "").feeds_folder == ""
    for text in ("Feeds", "./Feeds", "/srv/\0", "~nobody-here/Feeds"):
        with pytest.raises(PremieresError, match="whole path"):
            with_value(Settings(), "feeds_folder", text)


def test_feeds_are_served_at_an_ip_address_and_a_port() -> None:
    for text, host in (("0.0.0.0", "0.0.0.0"), ("[::1]", "::1"), ("FD00:0::7", "fd00::7"), ("192.168.1.7",) * 2):
        assert with_value(Settings(), "serve-host", text).serve_host == host
    for text in ("", "localhost", "box.local", "127.0.0.1:80", "1.2.3", "http://127.0.0.1"):
        with pytest.raises(PremieresError, match="IP address"):
            with_value(Settings(), "serve_host", text)
    assert with_value(Settings(), "serve_port", "65535").serve_port == 65535
    for text in ("", "0", "65536", "-1", "8477.5", "http", "٨٤٧٧"):
        with pytest.raises(PremieresError, match="1 to 65535"):
            with_value(Settings(), "serve_port", text)


def test_every_key_is_told_as_it_would_be_typed() -> None:
    settings = Settings(countries=("GB", "IE"), theme="dark")
    told = as_text(settings)
    usual = {"zone": "", "language": "", "week_numbers": "yes", "single_letters": "yes", "feeds_folder": ""}
    served = {"serve": "no", "serve_host": "127.0.0.1", "serve_port": "8477"}
    assert told == usual | served | {"countries": "GB,IE", "theme": "dark"}
    assert tuple(told) == keys()
    again = Settings()
    for key, text in told.items():
        again = with_value(again, key, text)
    assert again == settings


@pytest.mark.parametrize(
    ("env", "country"),
    [
        ({"LANG": "en_GB.UTF-8"}, "GB"),
        ({"LANG": "de_AT.UTF-8@euro", "LC_ALL": "fr_CH.UTF-8"}, "CH"),
        ({"LANG": "en_UK.UTF-8"}, "GB"),
        ({"LANG": "C.UTF-8", "TZ": "Europe/London"}, "GB"),
        ({"LANG": "en", "TZ": "Asia/Tokyo"}, "JP"),
        ({"LANG": "C.UTF-8", "TZ": "UTC"}, "US"),
        ({"LANG": "es_419.UTF-8", "TZ": "UTC"}, "US"),
    ],
)
def test_home_is_the_country_of_the_locale_else_of_the_zone(env: dict[str, str], country: str) -> None:
    assert home_countries(Settings(), env) == {country}


def test_countries_that_were_set_come_first() -> None:
    assert home_countries(replace(Settings(), countries=("IE",)), {"LANG": "en_GB.UTF-8"}) == {"IE"}
