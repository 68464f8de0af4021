"""The build without Python: made with PyInstaller, then run as a person would run it."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

import desktop_app
from desktop_app.store.version import APPLICATION_ID, SCHEMA_VERSION

ROOT = Path(__file__).parents[1]

pytestmark = [pytest.mark.frozen, pytest.mark.timeout(1500)]

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def binary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("frozen")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(folder / "dist"), "--workpath", str(folder / "build"), str(ROOT / "build.spec")]
    made = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=1200)
    assert made.returncode == 0, made.stderr[-4000:]
    return folder / "dist" / "premieres" / "premieres"


@pytest.fixture
def run(binary: Path, tmp_path: Path) -> Run:
    """Runs the program far from the checkout, with an empty home, a fixed clock, and no zones but its own."""

    def run(*words: str, data: bool = True) -> subprocess.CompletedProcess[str]:
        env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
        env |= {
            "HOME": str(tmp_path),
            "PREMIERES_NOW": "2026-05-14T12:00:00Z",
            "PREMIERES_TVMAZE_URL": "http://127.0.0.1:9",  # nothing listens there
            "PYTHONTZPATH": "",
            "QT_QPA_PLATFORM": "offscreen",
            "TZ": "America/Los_Angeles",
        }
        where = ["--data-dir", str(tmp_path / "data")] if data else []
        done = subprocess.run(
            [binary, *words, *where], cwd=tmp_path, env=env, capture_output=True, text=True, timeout=120
        )
        assert done.returncode == 0, f"{words}: {done.stdout[-1000:]}\n{done.stderr[-3000:]}"
        return done

    return run


def test_a_calendar_is_read_by_a_child_of_the_program_itself(run: Run) -> None:
    calendar = ROOT / "tests" / "data" / "calendars" / "countdown.ics"
    assert run("import", str(calendar)).stdout == "tvcountdown.com: updated, 2 added, 0 changed, 0 withdrawn\n"
    assert '"2026-05-21T17:00:00-07:00"' in run("list", "--search", "Small Physics", "--json").stdout


def test_it_tells_its_version(run: Run) -> None:
    assert desktop_app.__version__ in run("--version", data=False).stdout


def test_it_brings_a_library_without_tables_to_the_present_schema(run: Run, tmp_path: Path) -> None:
    library = tmp_path / "data" / "library.db"
    library.parent.mkdir()
    with closing(sqlite3.connect(library)) as file:
        file.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    run("list")
    with closing(sqlite3.connect(library)) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert file.execute("SELECT version_num FROM alembic_version").fetchall() == [(f"{SCHEMA_VERSION:04}",)]


def test_it_migrates_reads_the_starter_feed_and_knows_zones(run: Run, tmp_path: Path) -> None:
    entries = json.loads(run("list", "--json").stdout)["entries"]
    assert (tmp_path / "data" / "library.db").is_file()
    by_show = {entry["show"]: entry for entry in entries}
    assert by_show["Star City"]["kind"] == "spin-off-premiere"
    assert by_show["Star City"]["date"] == "2026-05-29"
    # midnight UTC on the 7th is the evening of the 6th in Los Angeles
    assert by_show["NCIS"]["starts_at"].startswith("2026-10-0")
    assert by_show["NCIS"]["date"] == "2026-10-06"


def test_it_exports(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "premieres.ics"
    run("export", "--out", str(out))
    text = out.read_bytes().decode()
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert "Star City" in text
    assert "DTSTART:20261007T000000Z" in text


def test_it_draws_the_window(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "window.png"
    run("screenshot", str(out), "--size", "1280x800", "--date", "2026-05-14")
    image = QImage(str(out))
    assert (image.width(), image.height()) == (1280, 800)
    colours = {image.pixel(x, y) for x in range(0, 1280, 3) for y in range(0, 800, 3)}
    assert len(colours) > 50, "text and marks, not an empty window"


def test_it_examines_itself(run: Run) -> None:
    assert json.loads(run("doctor", "--json").stdout)


def test_it_speaks_german(run: Run, binary: Path, tmp_path: Path) -> None:
    pictures = {}
    for language in ("en", "de"):
        run("settings", "language", language)
        run("screenshot", str(tmp_path / f"{language}.png"), "--date", "2026-05-14")
        pictures[language] = QImage(str(tmp_path / f"{language}.png"))
    assert pictures["en"] != pictures["de"]
    assert any(binary.parent.rglob("qtbase_de.qm")), "Qt's own words, for its buttons and dialogs"
