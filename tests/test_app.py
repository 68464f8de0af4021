"""The parts put together: cheap to build, filled when opened, and what is not loaded before."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import ModuleType
from zoneinfo import ZoneInfo

import pytest

from desktop_app.__main__ import _window, main
from desktop_app.app import build
from desktop_app.domain.values import PREMIERES, Choice
from desktop_app.errors import PremieresError
from desktop_app.settings import Settings, load
from desktop_app.store import queries
from tests.conftest import NOW

ROOT = Path(__file__).parents[1]
HEAVY = (
    "sqlalchemy",
    "alembic",
    "httpx2",
    "stamina",
    "icalendar",
    "keyring",
    "msgspec",
    "nh3",
    "PySide6",
    "click",
    "asyncio",
)


def python(code: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={**os.environ, **env}, capture_output=True, text=True, timeout=60
    )


def test_building_loads_nothing_heavy_and_makes_nothing(tmp_path: Path) -> None:
    code = (
        "import json, sys, pathlib\nfrom desktop_app.app import build\n"
        f"app = build(pathlib.Path({str(tmp_path / 'data')!r}))\napp.zone, app.choice()\n"
        "print(json.dumps(sorted(sys.modules)))"
    )
    loaded = {name.partition(".")[0] for name in json.loads(python(code).stdout)}
    assert loaded & set(HEAVY) == set()
    assert not (tmp_path / "data").exists()


def test_opening_and_reading_loads_neither_qt_nor_the_net(tmp_path: Path) -> None:
    code = (
        "import json, sys, pathlib\nfrom desktop_app.app import build\n"
        f"app = build(pathlib.Path({str(tmp_path / 'data')!r}))\napp.open()\napp.close()\n"
        "print(json.dumps(sorted(sys.modules)))"
    )
    loaded = {name.partition(".")[0] for name in json.loads(python(code).stdout)}
    assert "sqlalchemy" in loaded
    assert loaded & {"PySide6", "httpx2", "keyring", "icalendar"} == set()


def test_the_first_opening_fills_the_library_with_the_starter_feed(tmp_path: Path) -> None:
    app = build(tmp_path, {"PREMIERES_NOW": NOW.isoformat()})
    app.open()
    found = queries.entries(app.database, Choice(), app.zone)
    star_city = next(entry for entry in found if entry.show == "Star City")
    assert (star_city.kind, star_city.air.first) == ("spin-off-premiere", date(2026, 5, 29))
    assert star_city.services == ("Apple TV",)
    page = queries.show_page(app.database, star_city.show_id)
    assert page is not None
    assert [credit.known_for for credit in page.cast][:2] == [("House of the Dragon",), ("Motherland",)]
    assert len({entry.show for entry in found}) >= 20
    app.close()


def test_two_installations_make_the_same_uids(tmp_path: Path) -> None:
    uids = []
    for folder in ("one", "two"):
        app = build(tmp_path / folder, {"PREMIERES_NOW": NOW.isoformat()})
        app.open()
        uids.append([(e.identity, e.uid) for e in queries.entries(app.database, Choice(), app.zone)])
        app.close()
    assert uids[0] == uids[1]


def test_opening_again_changes_nothing_and_a_starter_show_is_not_brought_back(tmp_path: Path) -> None:
    app = build(tmp_path, {"PREMIERES_NOW": NOW.isoformat()})
    app.open()
    before = queries.entries(app.database, Choice(), app.zone)
    app.close()
    app = build(tmp_path, {"PREMIERES_NOW": "2026-08-01"})
    app.open()
    assert queries.entries(app.database, Choice(), app.zone) == before
    app.close()


def test_the_zone_is_that_of_the_settings_else_of_the_system(tmp_path: Path) -> None:
    app = build(tmp_path, {"TZ": "Asia/Tokyo"})
    assert app.zone == ZoneInfo("Asia/Tokyo")
    app.change_setting("zone", "Europe/London")
    assert app.zone == ZoneInfo("Europe/London")
    assert load(app.paths.settings) == build(tmp_path, {}).settings == Settings(zone="Europe/London")


def test_a_change_of_one_setting_brings_those_that_another_process_made(tmp_path: Path) -> None:
    app, other = build(tmp_path, {}), build(tmp_path, {})
    other.change_setting("zone", "Asia/Tokyo")
    app.change_setting("theme", "dark")
    assert app.settings == load(app.paths.settings) == Settings(zone="Asia/Tokyo", theme="dark")


def test_a_setting_that_can_not_be_written_holds_as_long_as_the_program_runs(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no folder")
    app = build(tmp_path / "data", {})
    with pytest.raises(PremieresError):
        app.change_setting("theme", "dark")
    assert app.settings.theme == "dark"
    with pytest.raises(PremieresError):
        app.change_setting("theme", "pink")
    assert app.settings.theme == "dark"


def test_the_windows_choice_is_premieres_of_home_and_of_the_world(tmp_path: Path) -> None:
    app = build(tmp_path, {"LANG": "en_IE.UTF-8"})
    choice = app.choice(date(2026, 5, 1), date(2026, 5, 31))
    assert choice.kinds is not None
    assert choice.kinds >= {kind.value for kind in PREMIERES}
    assert choice.countries == {"IE"}
    assert app.choice(everywhere=True).countries is None


def test_a_now_that_is_none_is_told_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(PremieresError):
        build(tmp_path / "data", {"PREMIERES_NOW": "yesterday"})
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("words", "window", "folder"),
    [
        ([], True, None),
        (["--data-dir", "d"], True, Path("d")),
        (["--data-dir=d"], True, Path("d")),
        (["--quiet", "--data-dir", "d"], True, Path("d")),
        (["--help"], False, None),
        (["--version"], False, None),
        (["--data-dir"], False, None),
        (["--data-dir", "--help"], False, None),
        (["--data-dir", "d", "list"], False, None),
        (["sync"], False, None),
    ],
)
def test_words_without_a_command_open_the_window(words: list[str], window: bool, folder: Path | None) -> None:
    assert _window(words) == (window, folder)


@pytest.mark.parametrize(("words", "part"), [(["list"], "desktop_app.cli"), ([], "desktop_app.ui.application")])
def test_ctrl_c_while_the_program_is_loaded_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str], part: str
) -> None:
    class Loading(ModuleType):
        def __getattr__(self, name: str) -> object:
            raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, part, Loading(part))
    monkeypatch.setattr("gc.disable", lambda: None)  # the tests' own
    assert main(words) == 1
    assert capsys.readouterr() == ("", "premieres: Stopped.\n")
