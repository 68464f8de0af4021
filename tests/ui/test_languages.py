"""Which language the window speaks: a process of its own each time, since Qt asks the system once."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]

PROBE = """
import json, os, sys
from datetime import date
from pathlib import Path
import desktop_app
from desktop_app.app import build
from desktop_app.ui import words
from desktop_app.ui.application import make_application
from desktop_app.ui.languages import speak
from desktop_app.ui.views import reading_words
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialogButtonBox
application = make_application()
speak(application, build(Path(sys.argv[1])).settings.language, os.environ)
box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
print(json.dumps({
    "from": desktop_app.__file__,
    "language": words.language(),
    "cancel": box.buttons()[0].text().replace("&", ""),
    "key": QKeySequence("Ctrl+Home").toString(QKeySequence.SequenceFormat.NativeText),
    "kind": words.kind_name("season-premiere"),
    "fields": [reading_words.field_name(name) for name in ("title", "kind", "season", "date", "services")],
    "day": words.date_long(date(2026, 5, 29)),
    "hour": words.clock_text(21, 5),
    "first": words.first_weekday(),
    "many": words.counted(1, "%n entry", "%n entries"),
    "number": words.number(12345),
    "loaded": [name for name in ("desktop_app.ui.catalogue", "pyexpat") if name in sys.modules],
}))
"""


def told(folder: Path, setting: str = "", path: Path = ROOT, **env: str) -> dict[str, Any]:
    """What a window says that is started so."""
    if setting:
        (folder / "settings.toml").write_text(f'language = "{setting}"\n')
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    run = [sys.executable, "-c", PROBE, str(folder)]
    environment |= {"PYTHONPATH": str(path), **env}
    done = subprocess.run(run, cwd=folder, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_a_german_system_has_a_german_window_down_to_the_buttons_of_qt(tmp_path: Path) -> None:
    said = told(tmp_path, LANG="de_DE.UTF-8")
    assert (said["language"], said["kind"], said["many"]) == ("de", "Staffelstart", "1 Eintrag")
    assert said["fields"] == ["Serie", "Art", "Staffel", "Datum", "Dienste"], "none is the short name of a kind"
    assert (said["cancel"], said["key"]) == ("Abbrechen", "Strg+Pos1")
    assert (said["day"], said["hour"], said["first"], said["number"]) == ("Freitag, 29. Mai 2026", "21:05", 0, "12.345")


@pytest.mark.parametrize("system", ["en_GB.UTF-8", "C.UTF-8", "ja_JP.UTF-8"])
def test_any_other_has_an_english_one_for_which_no_catalogue_is_read(system: str, tmp_path: Path) -> None:
    said = told(tmp_path, LANG=system)
    assert (said["language"], said["kind"], said["cancel"]) == ("en", "Season premiere", "Cancel")
    assert said["loaded"] == []


def test_dates_and_hours_are_those_of_lc_time_in_the_language_of_the_words(tmp_path: Path) -> None:
    said = told(tmp_path, LANG="en_US.UTF-8", LC_TIME="de_DE.UTF-8")
    assert (said["day"], said["hour"], said["first"]) == ("Friday 29 May 2026", "21:05", 0)
    said = told(tmp_path, LANG="de_DE.UTF-8", LC_MESSAGES="en_GB.UTF-8")
    assert (said["language"], said["day"], said["number"]) == ("en", "Friday 29 May 2026", "12.345")


def test_the_first_language_of_the_person_that_there_is_one_of_is_taken(tmp_path: Path) -> None:
    said = told(tmp_path, LANG="fr_FR.UTF-8", LANGUAGE="fr:de_AT:en")
    assert said["language"] == "de"


def test_the_setting_comes_before_the_system(tmp_path: Path) -> None:
    said = told(tmp_path, "de", LANG="en_US.UTF-8")
    assert (said["language"], said["day"], said["first"]) == ("de", "Freitag, 29. Mai 2026", 6)
    assert said["hour"].split() == ["9:05", "PM"]
    said = told(tmp_path, "en", LANG="de_DE.UTF-8")
    assert (said["language"], said["cancel"], said["day"]) == ("en", "Cancel", "Friday 29 May 2026")


def test_an_installed_program_has_its_catalogues_with_it(tmp_path: Path) -> None:
    """Laid out as the wheel is."""
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["wheel"]
    site = tmp_path / "site"
    for package in wheel["packages"]:
        shutil.copytree(ROOT / package, site / package, ignore=shutil.ignore_patterns("__pycache__"))
    for source, target in wheel["force-include"].items():
        shutil.copytree(ROOT / source, site / target)
    said = told(tmp_path, path=site, LANG="de_DE.UTF-8")
    assert Path(said["from"]).is_relative_to(site)
    assert (said["language"], said["cancel"]) == ("de", "Abbrechen")
